import eld from 'eld/small'

/** ISO 639-1 code: 'nl', 'en', 'tr', 'ar', 'pl', 'uk'. */
export type LanguageCode = string

/** Languages of residents for which the product has texts. */
export const residentLanguages: readonly LanguageCode[] = ['nl', 'en', 'tr', 'ar', 'pl', 'uk']

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
 * Tell in which of the allowed languages a text is written; certainty 0..1 grows with the lead over the second language and with the
 * number of letters. Null under eight letters, or where no language leads. Method: byte n-grams of `eld` (small), restricted.
 */
export function detectLanguage(
  text: string,
  allowed: readonly LanguageCode[] = residentLanguages,
): { language: LanguageCode | null; certainty: number } {
  const letters = text.replace(/\[[a-z]+\]/g, ' ').replace(/[^\p{L}\p{M}'’ ]+/gu, ' ')
  const count = letters.replace(/[ '’]/g, '').length
  if (count < 8) return { language: null, certainty: 0 }
  const result = detectorFor(allowed).detect(letters)
  const scores = Object.entries(result.getScores()).sort((left, right) => right[1] - left[1])
  const [first, next] = scores
  if (!first || first[1] <= 0) return { language: null, certainty: 0 }
  const lead = (first[1] - (next?.[1] ?? 0)) / first[1]
  const certainty = Math.min(1, 2 * lead) * Math.min(1, count / 25)
  return certainty < 0.05 ? { language: null, certainty } : { language: first[0], certainty }
}
