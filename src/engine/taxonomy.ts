import { tellingWords, wordKey } from '#engine/telling-words.ts'
import { cosine } from '#engine/vectors.ts'

/** A theme that may be suggested: its keywords (or short phrases), vectors of its own words, and vectors of questions that people placed in it. */
export interface KnownTheme {
  readonly id: string
  readonly keywords: readonly string[]
  readonly vectors: readonly Int8Array[]
  readonly examples: readonly Int8Array[]
}

/** A theme that may fit, how sure (0 to 1), and the words of the text that speak for it. */
export interface Suggestion {
  readonly id: string
  readonly certainty: number
  readonly because: readonly string[]
}

const MOST_SUGGESTIONS = 3
/** When the best is surer than this, there is something to suggest; under it all is a guess. */
const LEAST_CERTAINTY = 0.15
/** Second and third choices are worth showing from here. */
const LEAST_SECOND = 0.04
/** What a cosine and a rare keyword weigh in the log-odds of a theme. */
const MEANING = 20
const KEYWORD = 3
/** The cosine at which a question is as likely to fit nowhere as to fit this theme. */
const NOWHERE = 0.36
/** What stands in for the cosine of a text without a vector: that of any two questions of parents. */
const ANY_TWO = 0.3
/** Nearest examples that speak for a theme. */
const EXAMPLES = 3
/** A keyword of at least this length also counts inside a compound: schermtijd in schermtijdregels. */
const COMPOUND = 5
const PHRASE = 1.5

/** How near a text is to a theme: the mean of its nearest few among what the theme says of itself and what people put in it. */
function nearness(vector: Int8Array, theme: KnownTheme): number {
  const own = theme.vectors.map((other) => cosine(vector, other)).sort((a, b) => b - a)
  const placed = theme.examples.map((other) => cosine(vector, other)).sort((a, b) => b - a)
  const nearest = [...own, ...placed].sort((a, b) => b - a).slice(0, EXAMPLES)
  return nearest.length === 0 ? 0 : nearest.reduce((sum, score) => sum + score, 0) / nearest.length
}

interface TextWords {
  readonly plain: string
  readonly words: readonly { readonly word: string; readonly key: string; readonly shown: string }[]
}

function wordsIn(text: string): TextWords {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')} `
  return { plain, words: tellingWords(text).map(({ word, shown }) => ({ word, shown, key: wordKey(word) })) }
}

/** The part of the text in which a keyword stands, or undefined: the phrase, a form of the word, or a compound that holds it. */
function standsIn(text: TextWords, keyword: string): string | undefined {
  const wanted = keyword.toLowerCase()
  if (/\s/.test(wanted)) return text.plain.includes(` ${wanted} `) ? keyword : undefined
  const key = keywordKey(keyword)
  return text.words.find(({ word, key: other }) => other === key || (wanted.length >= COMPOUND && word.includes(wanted)))?.shown
}

/** Keys of keywords, remembered: the same few thousand come back at every keystroke. */
const keywordKeys = new Map<string, string>()
const MOST_KEYS = 50_000

function keywordKey(keyword: string): string {
  let key = keywordKeys.get(keyword)
  if (key === undefined) {
    if (keywordKeys.size >= MOST_KEYS) keywordKeys.clear()
    key = wordKey(keyword.toLowerCase())
    keywordKeys.set(keyword, key)
  }
  return key
}

/** In how many themes each keyword stands: one that stands in several says less. */
function keywordCounts(themes: readonly KnownTheme[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { keywords } of themes) {
    for (const key of new Set(keywords.map(keywordKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Words of the text that are keywords of the theme, and what they weigh together: the second counts half, the third a third. */
function keywordsFound(text: TextWords, theme: KnownTheme, counts: ReadonlyMap<string, number>): { because: string[]; weight: number } {
  const found = new Map<string, number>()
  for (const keyword of theme.keywords) {
    const shown = standsIn(text, keyword)
    if (shown === undefined) continue
    const weight = (/\s/.test(keyword) ? PHRASE : 1) / (counts.get(keywordKey(keyword)) ?? 1)
    found.set(shown, Math.max(found.get(shown) ?? 0, weight))
  }
  const weights = [...found].sort(([, a], [, b]) => b - a)
  return { because: weights.map(([shown]) => shown), weight: weights.reduce((sum, [, weight], place) => sum + weight / (place + 1), 0) }
}

/**
 * Up to three themes that a text may belong to, the likeliest first; empty = unknown. `vector` is the text's own (192 int8), or null while
 * there is none: then words alone speak. Nearest examples and keywords add up to log-odds per theme, beside one for "fits nowhere"; their
 * softmax is the certainty. What people placed counts from the first example on.
 */
export function suggest(vector: Int8Array | null, text: string, themes: readonly KnownTheme[]): Suggestion[] {
  const words = wordsIn(text)
  const counts = keywordCounts(themes)
  const scored = themes.map((theme) => {
    const { because, weight } = keywordsFound(words, theme, counts)
    const meaning = vector === null ? ANY_TWO : nearness(vector, theme)
    return { id: theme.id, because, odds: Math.exp(MEANING * (meaning - NOWHERE) + KEYWORD * weight) }
  })
  const total = scored.reduce((sum, { odds }) => sum + odds, 1)
  const best = scored
    .map(({ id, because, odds }) => ({ id, because, certainty: odds / total }))
    .sort((a, b) => b.certainty - a.certainty || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
  return best.length > 0 && best[0]!.certainty >= LEAST_CERTAINTY ? best.filter(({ certainty }) => certainty >= LEAST_SECOND) : []
}
