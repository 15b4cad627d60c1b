import { childWords, kinWords, namingWords, personVerbs, possessives } from '#engine/deidentify-word-lists.ts'
import type { Reading, Word } from '#engine/deidentify-words.ts'

const articles = new Set(['de', 'het', 'een', 'deze', 'die', 'dit', 'dat', 'geen', 'elke', 'veel'])
const wordsBeforeNames = new Set(
  'van met voor over bij dat en aan door tegen of als omdat want toen zoals hoe waar wanneer waarom wat dan ook behalve naast zonder namens via net weer nu dus maar ex lieve kleine'.split(
    ' ',
  ),
)

/** A listed name in small letters. A short one can be a slip of the pen ("amar", "hande"): it needs something that names stand beside. */
export function isFirstNameInSmallLetters(reading: Reading, place: number): boolean {
  if (reading.words.length < 2 || hasArticle(reading, place)) return false
  return reading.words[place]!.folded.length > 5 || standsWhereNamesStand(reading, place)
}

function standsWhereNamesStand(reading: Reading, place: number): boolean {
  const word = reading.words[place]!
  const previous = reading.words[place - 1]
  const next = reading.words[place + 1]
  if (!previous || word.opens || !/^,?[ ]$/.test(word.gap)) return true
  if (word.gap === ' ' && isCue(previous)) return true
  if (next && (personVerbs.has(next.lower) || possessives.has(next.lower) || next.lower === 'en')) return true
  return /^(?:,|;|[ ]?[(&/+]|[ ]van[ ]\d)/.test(reading.text.slice(word.end, word.end + 7))
}

/** A word right before which somebody is named in small letters: kinship, "heet", "van", "met", a verb. */
function isCue({ lower }: Word): boolean {
  return kinWords.has(lower) || childWords.has(lower) || namingWords.has(lower) || wordsBeforeNames.has(lower) || personVerbs.has(lower)
}

/** "de roos", "een storm": an article stands right before it. */
export function hasArticle(reading: Reading, place: number): boolean {
  return reading.words[place]!.gap === ' ' && articles.has(reading.words[place - 1]?.lower ?? '')
}
