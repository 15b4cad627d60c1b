import { nounShares, wordsForName } from '#engine/name-words.ts'
import { tellingWords, wordKey } from '#engine/telling-words.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** How a theme presents itself: a name people recognise, its telling words, and rows with typical questions. */
export interface ThemeLabel {
  readonly name: string
  /** Words a name can be made of, best first: what `name` is made of, unless it is a question. */
  readonly nameWords: readonly string[]
  readonly keywords: readonly string[]
  readonly exemplars: readonly number[]
}

const KEYWORDS = 8
const EXEMPLARS = 3
/** A word that must be in a name occurs in this part of the theme's questions. */
const PART_FOR_NAME = 0.2
/** Strength of the prior in counted words: those of a middling theme, and no more than a quarter of the collection. */
const PRIOR = 200
const PART_FOR_PRIOR = 0.25
/** Below this z-score a word is no more typical of the theme than chance would have it. */
const TELLING = 1.28
/** So many words a theme gets in any case, if it has words that lean its way. */
const FEWEST_KEYWORDS = 3
/** What a second typical question loses for being like the first. */
const LIKE_ANOTHER = 0.5
const LONGEST_NAME = 70

interface WordCounts {
  /** In how many texts the word's forms occur, by key. */
  readonly texts: Map<string, number>
  readonly forms: Map<string, Map<string, number>>
  total: number
}

function countWords(texts: readonly string[], rows: readonly number[]): WordCounts {
  const counts: WordCounts = { texts: new Map(), forms: new Map(), total: 0 }
  for (const row of rows) {
    const seen = new Set<string>()
    for (const { word, shown } of tellingWords(texts[row]!)) {
      const key = wordKey(word)
      const forms = counts.forms.get(key) ?? new Map<string, number>()
      counts.forms.set(key, forms)
      forms.set(shown, (forms.get(shown) ?? 0) + 1)
      if (seen.has(key)) continue
      seen.add(key)
      counts.texts.set(key, (counts.texts.get(key) ?? 0) + 1)
      counts.total++
    }
  }
  return counts
}

/** The form in which a word is written most, the shorter one among equals. */
function usualForm(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]![0]
}

interface TellingWord {
  readonly word: string
  readonly score: number
  /** Part of the theme's questions in which it occurs. */
  readonly part: number
}

/** Words typical of these rows against all: z-score of the log-odds with the collection as informative prior (Monroe, Colaresi & Quinn 2008). */
function typicalWords(texts: readonly string[], members: readonly number[], all: WordCounts): TellingWord[] {
  const own = countWords(texts, members)
  const strength = Math.min(PRIOR, PART_FOR_PRIOR * all.total)
  const found: TellingWord[] = []
  for (const [key, count] of own.texts) {
    const prior = (strength * all.texts.get(key)!) / all.total
    const rest = all.texts.get(key)! - count
    const ownOdds = (count + prior) / (own.total + strength - count - prior)
    const restOdds = (rest + prior) / (all.total - own.total + strength - rest - prior)
    const deviation = Math.sqrt(1 / (count + prior) + 1 / (rest + prior))
    const score = Math.log(ownOdds / restOdds) / deviation
    const frequent = count >= 2 || members.length < 3
    if (frequent && score > 0) found.push({ word: usualForm(own.forms.get(key)!), score, part: count / members.length })
  }
  found.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
  return found.filter(({ score }, place) => score > TELLING || place < FEWEST_KEYWORDS)
}

function meanOf(vectors: Int8Array, rows: readonly number[]): Float64Array {
  const mean = new Float64Array(DIMENSIONS)
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) mean[d]! += vectors[row * DIMENSIONS + d]!
  return mean
}

function likeness(vectors: Int8Array, row: number, other: { [d: number]: number }, from: number): number {
  let dot = 0
  let square = 0
  for (let d = 0; d < DIMENSIONS; d++) {
    dot += vectors[row * DIMENSIONS + d]! * other[from + d]!
    square += other[from + d]! ** 2
  }
  return square === 0 ? 0 : dot / Math.sqrt(square)
}

/** Up to three questions in the middle of the theme that are not all the same question (maximal marginal relevance, Carbonell & Goldstein 1998). */
export function typicalQuestions(texts: readonly string[], vectors: Int8Array, members: readonly number[], most = EXEMPLARS): number[] {
  const mean = meanOf(vectors, members)
  const candidates = members.map((row) => ({ row, score: likeness(vectors, row, mean, 0) }))
  candidates.sort((a, b) => b.score - a.score || (texts[a.row]! < texts[b.row]! ? -1 : 1))
  const chosen: number[] = []
  while (chosen.length < most) {
    let best: { row: number; score: number } | undefined
    for (const { row, score } of candidates) {
      if (chosen.some((other) => texts[other] === texts[row])) continue
      const nearest = chosen.reduce((most, other) => Math.max(most, likeness(vectors, row, vectors, other * DIMENSIONS)), 0)
      const worth = score - LIKE_ANOTHER * nearest
      if (best === undefined || worth > best.score) best = { row, score: worth }
    }
    if (best === undefined) break
    chosen.push(best.row)
  }
  return chosen
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Two or three words as a name: "Slapen, bed en nacht". */
export function nameOfWords(words: readonly string[]): string {
  return capitalised(words.join(', ').replace(/, ([^,]*)$/, ' en $1'))
}

/** Two or three words that many of the questions hold, or one that most do, or else a short typical question. */
function nameOf(
  words: readonly string[],
  partOf: ReadonlyMap<string, number>,
  exemplars: readonly string[],
  taken: ReadonlySet<string>,
): string {
  const part = (word: string) => partOf.get(word)!
  const common = words.filter((word) => part(word) >= PART_FOR_NAME)
  const rest = words.filter((word) => !common.includes(word))
  for (const list of [common.slice(0, 2), common.slice(0, 3), [...common, ...rest].slice(0, 2), [...common, ...rest].slice(0, 3)]) {
    const name = nameOfWords(list)
    if (list.length > 0 && (list.length > 1 || part(list[0]!) >= 0.5) && !taken.has(name)) return name
  }
  const shortest = [...exemplars].sort((a, b) => a.length - b.length).find((text) => !taken.has(text)) ?? exemplars[0] ?? ''
  if (shortest.length <= LONGEST_NAME) return shortest
  return `${shortest.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …`
}

/** The rows that workers can read, when there are enough of them; all rows otherwise. */
function readable(members: readonly number[], languages: readonly (string | null)[] | undefined): readonly number[] {
  const dutch = members.filter((row) => (languages?.[row] ?? 'nl') === 'nl')
  return dutch.length >= Math.min(EXEMPLARS, members.length) ? dutch : members
}

/**
 * Name, up to eight keywords (most telling first) and up to three typical rows for each theme, given as lists of rows. Texts may stand in
 * any theme or in none: what is telling is measured against all of them. Where a theme has Dutch texts, they speak for it.
 */
export function label(
  themes: readonly (readonly number[])[],
  texts: readonly string[],
  vectors: Int8Array,
  languages?: readonly (string | null)[],
): ThemeLabel[] {
  const all = countWords(
    texts,
    texts.map((_, row) => row),
  )
  const taken = new Set<string>()
  const nouns = nounShares(texts)
  return themes.map((rows) => {
    const members = readable(rows, languages)
    const words = typicalWords(texts, members, all)
    const exemplars = typicalQuestions(texts, vectors, members)
    const nameWords = wordsForName(
      words.map(({ word }) => word),
      nouns,
    )
    const name = nameOf(
      nameWords,
      new Map(words.map(({ word, part }) => [word, part])),
      exemplars.map((row) => texts[row]!),
      taken,
    )
    taken.add(name)
    return { name, nameWords: nameWords.slice(0, KEYWORDS), keywords: words.slice(0, KEYWORDS).map(({ word }) => word), exemplars }
  })
}

/** Those keywords of which some form occurs in at least `minimum` of the texts: what may be shown of texts one may not read. */
export function keywordsSeenBy(texts: readonly string[], keywords: readonly string[], minimum: number): string[] {
  const { texts: counts } = countWords(
    texts,
    texts.map((_, row) => row),
  )
  return keywords.filter((keyword) => (counts.get(wordKey(keyword)) ?? 0) >= minimum)
}
