import type { WijkProposal } from '#engine/wijk-proposals.ts'
import { type ConnectRow, type Group, keepIds, nameToShow, type Placement, wordsToShow } from '#themes/connect.ts'

/** A theme of a wijk that people know: it stands, or they rejected it. `parentId`: the theme of the municipality it is a part of, while that stands. */
export interface WijkTheme {
  readonly id: string
  readonly areaId: string
  readonly parentId: string | null
  readonly stands: boolean
}

/** The rows as the whole municipality sees them: what is held in a part of a theme in one wijk, is held in that theme. */
export function rowsOfCity(rows: readonly ConnectRow[], known: readonly WijkTheme[]): ConnectRow[] {
  const parents = new Map(known.map((theme) => [theme.id, theme.parentId]))
  return rows.map((row) => (row.anchor !== null && parents.has(row.anchor) ? { ...row, anchor: parents.get(row.anchor)! } : row))
}

/** Held in a theme of a wijk by a person's choice or acceptance. */
const heldInWijk = (row: ConnectRow, known: ReadonlyMap<string, WijkTheme>): boolean => row.anchor !== null && known.has(row.anchor)

/** Which known theme each proposal is: the one that holds its questions in place, or else the one it mostly consists of. */
function idsOf(proposals: readonly WijkProposal[], rows: readonly ConnectRow[], known: ReadonlyMap<string, WijkTheme>): (string | null)[] {
  const held = proposals.map(({ wijk, members }) => {
    const anchor = members.map((row) => rows[row]!.anchor).find((id) => id !== null && known.get(id)?.areaId === wijk)
    return anchor ?? null
  })
  const free = proposals.map(({ members }, i) => (held[i] === null ? members.map((row) => rows[row]!.id) : []))
  const previous = new Map<string, string>()
  for (const row of rows) {
    if (row.themeId !== null && known.has(row.themeId) && !held.includes(row.themeId)) previous.set(row.id, row.themeId)
  }
  const kept = keepIds(free, previous)
  return proposals.map((_, i) => held[i] ?? kept[i] ?? null)
}

/**
 * From what the engine found in the wijken to groups with lasting ids, and a place for the rows that move. `cityIds`: id of each theme of the
 * municipality. Who rejected a part of a theme in a wijk is not asked again; rows that people placed stay, and so do those that an accepted theme holds.
 */
export function groupsOfWijken(
  proposals: readonly WijkProposal[],
  rows: readonly ConnectRow[],
  cityIds: readonly string[],
  themes: readonly WijkTheme[],
  threshold: number,
  newId: () => string,
): { groups: Group[]; placements: Placement[] } {
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const rejected = new Set(themes.flatMap(({ stands, areaId, parentId }) => (stands || parentId === null ? [] : [`${areaId} ${parentId}`])))
  const wanted = proposals.filter(({ wijk, parent }) => parent < 0 || !rejected.has(`${wijk} ${cityIds[parent]}`))
  const ids = idsOf(wanted, rows, known)
  const taken = new Set<string>()
  const groups: Group[] = []
  const placements: Placement[] = []
  for (const [i, proposal] of wanted.entries()) {
    const parentId = proposal.parent < 0 ? null : cityIds[proposal.parent]!
    const id = ids[i] ?? newId()
    const texts = proposal.members.map((row) => rows[row]!.text)
    const seenWords = wordsToShow(texts, proposal.keywords, threshold)
    const { stability } = proposal
    // two parts that one accepted theme holds together are that theme
    if (!taken.has(id))
      groups.push({
        id,
        areaId: proposal.wijk,
        known: ids[i] !== null,
        anchored: false,
        name: nameToShow(wordsToShow(texts, proposal.nameWords, threshold)),
        seenWords,
        stability,
        parentId,
      })
    taken.add(id)
    for (const [place, row] of proposal.members.entries()) {
      if (heldInWijk(rows[row]!, known)) continue
      const confidence = proposal.confidence[place]!
      placements.push({
        questionId: rows[row]!.id,
        themeId: id,
        confidence,
        secondId: parentId,
        secondConfidence: parentId === null ? 0 : confidence,
      })
    }
  }
  for (const row of rows) {
    if (heldInWijk(row, known))
      placements.push({
        questionId: row.id,
        themeId: row.anchor,
        confidence: 1,
        secondId: known.get(row.anchor!)!.parentId,
        secondConfidence: 0,
      })
  }
  return { groups, placements }
}
