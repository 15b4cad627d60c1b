import { DIMENSIONS, toUnitLength } from '#engine/vectors.ts'

/** What a language adds to every vector in a collection, by language code; `''` stands for "could not tell". */
export type LanguageMeans = ReadonlyMap<string, Float32Array>

/** With n texts in a language its mean counts for n / (n + 10): a language with two texts says little about itself. */
const SHRINKAGE = 10

/**
 * The shrunk mean vector of each language in a collection (n × 192 int8). Empty when all texts are in one language: then there is
 * nothing to take off.
 */
export function languageMeans(vectors: Int8Array, languages: readonly (string | null)[]): LanguageMeans {
  const sums = new Map<string, { count: number; sum: Float64Array }>()
  for (let row = 0; row < languages.length; row++) {
    const language = languages[row] ?? ''
    const entry = sums.get(language) ?? { count: 0, sum: new Float64Array(DIMENSIONS) }
    sums.set(language, entry)
    entry.count++
    for (let d = 0; d < DIMENSIONS; d++) entry.sum[d]! += vectors[row * DIMENSIONS + d]! / 127
  }
  if (sums.size < 2) return new Map()
  return new Map([...sums].map(([language, { count, sum }]) => [language, Float32Array.from(sum, (x) => x / (count + SHRINKAGE))]))
}

/** The vectors (n × 192 int8) without what their language adds, each of unit length again (n × 192 float32). */
export function withoutLanguage(vectors: Int8Array, languages: readonly (string | null)[], means: LanguageMeans): Float32Array {
  const centred = new Float32Array(vectors.length)
  for (let row = 0; row < languages.length; row++) {
    const mean = means.get(languages[row] ?? '')
    const vector = centred.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
    for (let d = 0; d < DIMENSIONS; d++) vector[d] = vectors[row * DIMENSIONS + d]! / 127 - (mean?.[d] ?? 0)
    toUnitLength(vector)
  }
  return centred
}
