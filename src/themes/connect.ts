import { keywordsSeenBy } from '#engine/label.ts'
import type { Proposals } from '#engine/proposals.ts'
import { namelessProposal } from '#themes/theme.ts'

/** A question as the river knows it: where it lies, and where it was placed before. */
export interface ConnectRow {
  readonly id: string
  readonly organisationId: string
  readonly text: string
  readonly areaId: string | null
  /** stored theme, also a rejected one; null: none */
  readonly themeId: string | null
  readonly byPerson: boolean
  /** the theme that holds this question in place, or null */
  readonly anchor: string | null
}

/** A group of questions that belongs to a theme by the program's reckoning; `id` null: a proposal that is not stored yet. */
export interface Group {
  readonly id: string
  readonly areaId: string | null
  /** was there before: an anchored theme, a proposal or a rejected one */
  readonly known: boolean
  /** keeps the name that people gave */
  readonly anchored: boolean
  readonly name: string
  readonly seenWords: readonly string[]
  /** how often two of its questions stay together when a tenth is left out; null: not known */
  readonly stability: number | null
  /** the theme of the municipality of which this is a part in one wijk */
  readonly parentId: string | null
}

/** Where a question goes. */
export interface Placement {
  readonly questionId: string
  readonly themeId: string | null
  readonly confidence: number
  readonly secondId: string | null
  readonly secondConfidence: number
}

/** Two groups are the same when at least half of the smaller one lies in both. */
const samePart = 0.5

/**
 * Which new group is which known one, by the questions they share: pairs with the largest share of all their questions first, each at
 * most once. `previous` gives the known theme of a question. Returns the known theme of each group, or null.
 */
export function keepIds(groups: readonly (readonly string[])[], previous: ReadonlyMap<string, string>): (string | null)[] {
  const sizes = new Map<string, number>()
  for (const themeId of previous.values()) sizes.set(themeId, (sizes.get(themeId) ?? 0) + 1)
  const pairs: { group: number; themeId: string; likeness: number }[] = []
  for (const [group, members] of groups.entries()) {
    const shared = new Map<string, number>()
    for (const id of members) {
      const themeId = previous.get(id)
      if (themeId !== undefined) shared.set(themeId, (shared.get(themeId) ?? 0) + 1)
    }
    for (const [themeId, both] of shared) {
      const size = sizes.get(themeId)!
      if (both < samePart * Math.min(size, members.length)) continue
      pairs.push({ group, themeId, likeness: both / (size + members.length - both) })
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || a.group - b.group || (a.themeId < b.themeId ? -1 : 1))
  const found: (string | null)[] = groups.map(() => null)
  const taken = new Set<string>()
  for (const { group, themeId } of pairs) {
    if (found[group] !== null || taken.has(themeId)) continue
    found[group] = themeId
    taken.add(themeId)
  }
  return found
}

/** Words of a group that may be shown to organisations that cannot read its questions: those that enough of its questions say. */
export const wordsToShow = (texts: readonly string[], keywords: readonly string[], threshold: number): string[] =>
  keywordsSeenBy(texts, keywords, threshold)

/** A name made only of words that may be shown: two or three of them. */
export function nameToShow(words: readonly string[]): string {
  if (words.length < 2) return namelessProposal
  const [first, second, third] = words
  const name = third === undefined ? `${first} en ${second}` : `${first}, ${second} en ${third}`
  return name.charAt(0).toLocaleUpperCase('nl') + name.slice(1)
}

/**
 * From what the engine proposes to groups with lasting ids and a place for every row. Anchored themes keep their id; a new theme takes
 * the id of the known proposal it mostly consists of, or a fresh one. `rows` as they went into the engine; `known` the area of themes that may be found again. Themes of the whole municipality only.
 */
export function groupsOf(
  proposals: Proposals,
  rows: readonly ConnectRow[],
  known: ReadonlyMap<string, { readonly areaId: string | null }>,
  threshold: number,
  newId: () => string,
): { groups: Group[]; placements: Placement[] } {
  const anchors = new Set(rows.flatMap((row) => row.anchor ?? []))
  const fresh = proposals.themes.map((theme) => !anchors.has(theme.id))
  const previous = new Map<string, string>()
  for (const row of rows) {
    if (row.themeId !== null && !anchors.has(row.themeId) && known.get(row.themeId)?.areaId === null) previous.set(row.id, row.themeId)
  }
  const kept = keepIds(
    proposals.themes.map((theme, i) => (fresh[i] ? theme.members.map((member) => rows[member]!.id) : [])),
    previous,
  )
  const groups = proposals.themes.map((theme, i): Group => {
    const texts = theme.members.map((member) => rows[member]!.text)
    const seenWords = wordsToShow(texts, theme.keywords, threshold)
    const id = fresh[i] ? (kept[i] ?? newId()) : theme.id
    return {
      id,
      areaId: null,
      known: !fresh[i] || kept[i] !== null,
      anchored: !fresh[i],
      name: nameToShow(wordsToShow(texts, theme.nameWords, threshold)),
      seenWords,
      stability: theme.stability,
      parentId: null,
    }
  })
  const idAt = (index: number): string | null => (index < 0 ? null : groups[index]!.id)
  const placements = rows.map((row, i) => ({
    questionId: row.id,
    themeId: idAt(proposals.theme[i]!),
    confidence: proposals.theme[i]! < 0 ? 0 : proposals.confidence[i]!,
    secondId: idAt(proposals.second[i]!),
    secondConfidence: proposals.second[i]! < 0 ? 0 : proposals.secondConfidence[i]!,
  }))
  return { groups, placements }
}
