import { tellingWords, wordKey } from '#engine/telling-words.ts'

/** A keyword of at least this length also counts inside a compound: schermtijd in schermtijdregels. */
const COMPOUND = 5
const PHRASE = 1.5

/** A text as keywords are looked for in it: its letters between single spaces, and its telling words with what their forms share. */
export interface TextWords {
  readonly plain: string
  readonly words: readonly { readonly word: string; readonly key: string; readonly shown: string }[]
}

/** Prepare a text once, to look for the keywords of every theme in it. */
export function wordsIn(text: string): TextWords {
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

/** In how many themes each keyword stands, by what its forms share: one that stands in several says less. */
export function keywordCounts(themes: readonly { readonly keywords: readonly string[] }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { keywords } of themes) {
    for (const key of new Set(keywords.map(keywordKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Words of the text that are keywords of a theme, and what they weigh together: the second counts half, the third a third. */
export function keywordsFound(
  text: TextWords,
  keywords: readonly string[],
  counts: ReadonlyMap<string, number>,
): { because: string[]; weight: number } {
  const found = new Map<string, number>()
  for (const keyword of keywords) {
    const shown = standsIn(text, keyword)
    if (shown === undefined) continue
    const weight = (/\s/.test(keyword) ? PHRASE : 1) / (counts.get(keywordKey(keyword)) ?? 1)
    found.set(shown, Math.max(found.get(shown) ?? 0, weight))
  }
  const weights = [...found].sort(([, a], [, b]) => b - a)
  return { because: weights.map(([shown]) => shown), weight: weights.reduce((sum, [, weight], place) => sum + weight / (place + 1), 0) }
}
