import { describe, expect, it } from 'vitest'
import { languageMeans, withoutLanguage } from '#engine/language-means.ts'
import { cosine, DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'

/** A text about one subject in one language: a direction for each, the language weighing heaviest. */
function vector(subject: number, language: number): Int8Array {
  const v = new Float32Array(DIMENSIONS)
  v[subject] = 1
  v[100 + language] = 1.5
  return quantise(toUnitLength(v))
}

describe('what a language adds to a vector', () => {
  const rows = Array.from({ length: 80 }, (_, n) => ({ subject: n % 8, language: n < 40 ? 0 : 1 }))
  const vectors = Int8Array.from(rows.flatMap((row) => [...vector(row.subject, row.language)]))
  const languages = rows.map((row) => (row.language === 0 ? 'nl' : 'tr'))

  it('is taken off, so that a Turkish and a Dutch question about one thing come together', () => {
    const before = cosine(vector(0, 0), vector(0, 1))
    const after = quantise(withoutLanguage(vectors, languages, languageMeans(vectors, languages)))
    const row = (n: number) => after.subarray(n * DIMENSIONS, (n + 1) * DIMENSIONS)
    expect(before).toBeLessThan(0.4)
    expect(cosine(row(0), row(40))).toBeGreaterThan(0.8)
    expect(cosine(row(0), row(1))).toBeLessThan(0.2)
  })

  it('is nothing in a collection of one language', () => {
    expect(languageMeans(vectors.subarray(0, 40 * DIMENSIONS), languages.slice(0, 40)).size).toBe(0)
  })
})
