import eld from 'eld/small'
import { countByLanguage, isInName } from '#engine/language-words.ts'

/** ISO 639-1 code: 'nl', 'en', 'tr', 'ar', 'pl', 'uk'. */
export type LanguageCode = string

/** Languages of residents for which the product has texts. */
export const residentLanguages: readonly LanguageCode[] = ['nl', 'en', 'tr', 'ar', 'pl', 'uk']

/** What one sentence in two of small words weighs beside the byte n-grams, and what being the municipality's first language weighs. */
const WORD_WEIGHT = 1
const FIRST_LANGUAGE = 0.03

/** A detector keeps its subset as state, so that each set of allowed languages has one of its own; they are few. */
const detectors = new Map<string, ReturnType<typeof eld.newInstance>>()

function detectorFor(allowed: readonly LanguageCode[]): ReturnType<typeof eld.newInstance> {
  const key = [...allowed].sort().join(' ')
  const known = detectors.get(key)
  if (known) return known
  const detector = eld.newInstance()
  detector.setLanguageSubset([...allowed])
  detectors.set(key, detector)
  return detector
}

/**
 * Tell in which of the allowed languages a text is written, the municipality's own first among them; certainty 0..1 grows with the lead
 * over the second language and with the number of letters. Null under eight letters, or where no language leads. Method: byte n-grams of
 * `eld` (small), restricted and without the names inside the sentence, plus the share of small words, plus a little for the first language.
 */
export function detectLanguage(
  text: string,
  allowed: readonly LanguageCode[] = residentLanguages,
): { language: LanguageCode | null; certainty: number } {
  const letters = text.replace(/\[[a-z]+\]/g, ' ').replace(/[^\p{L}\p{M}'’ ]+/gu, ' ')
  const count = letters.replace(/[ '’]/g, '').length
  if (count < 8) return { language: null, certainty: 0 }
  const [first, next] = [...weighLanguages(letters, allowed)].sort((left, right) => right[1] - left[1])
  if (!first || first[1] <= FIRST_LANGUAGE) return { language: null, certainty: 0 }
  const lead = (first[1] - (next?.[1] ?? 0)) / first[1]
  const certainty = Math.min(1, 2 * lead) * Math.min(1, count / 25)
  return certainty < 0.05 ? { language: null, certainty } : { language: first[0], certainty }
}

/** Share of the n-gram score plus weighted share of small words of each allowed language, and the prior of the first. */
function weighLanguages(letters: string, allowed: readonly LanguageCode[]): Map<LanguageCode, number> {
  const words = letters.trim().split(/\s+/)
  const scores = Object.entries(detectorFor(allowed).detect(withoutNames(words)).getScores())
  const total = scores.reduce((sum, [, score]) => sum + score, 0)
  const weights = new Map(scores.map(([language, score]) => [language, score / Math.max(total, 1e-9)]))
  const spoken = [...countByLanguage(words)].filter(([language]) => allowed.includes(language))
  const told = spoken.reduce((sum, [, number]) => sum + number, 0)
  for (const [language, number] of spoken) weights.set(language, (weights.get(language) ?? 0) + (WORD_WEIGHT * number) / Math.max(told, 2))
  const home = allowed[0]
  if (home !== undefined) weights.set(home, (weights.get(home) ?? 0) + FIRST_LANGUAGE)
  return weights
}

/** A title or a name inside the sentence says nothing about its language; where little else is left they stay. */
function withoutNames(words: readonly string[]): string {
  const plain = words.filter((_, place) => !isInName(words, place)).join(' ')
  return plain.length >= 12 ? plain : words.join(' ')
}
