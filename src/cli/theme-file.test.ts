import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, themeFile } from '#cli/theme-file.ts'
import { inventQuestions } from '#demo/questions.ts'
import { seededRandom } from '#engine/random.ts'
import { DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'

const WIJKEN = ['Noord', 'Zuid']
const invented = inventQuestions({ seed: 5, count: 150, from: '2026-06-01', until: '2026-11-18', wijken: WIJKEN }).filter(
  ({ text }) => text !== null,
)
const texts = invented.map(({ text }) => text!)
const wijken = invented.map(({ wijkIndex }) => WIJKEN[wijkIndex]!)

/** A direction a word: texts that share words lie close. Exactly the same text has exactly the same vector, as with the encoder. */
function vectorOf(text: string): Int8Array {
  const sum = new Float32Array(DIMENSIONS)
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? ['niets']) {
    const random = seededRandom([...word].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), 7))
    for (let d = 0; d < DIMENSIONS; d++) sum[d]! += random() - 0.5
  }
  return quantise(toUnitLength(sum))
}
const vectors = texts.map(vectorOf)

function bytes(order: readonly number[], seed: number, byWijk: boolean): string {
  const questions = {
    ids: order.map((row) => `vraag ${row}`),
    texts: order.map((row) => texts[row]!),
    groups: byWijk ? order.map((row) => wijken[row]!) : [],
  }
  const matrix = Int8Array.from(order.flatMap((row) => [...vectors[row]!]))
  return [...piecesOf(themeFile(questions, matrix, seed), { seed })].join('')
}

describe('the file of themes', () => {
  const rows = [...texts.keys()]

  it.each([
    ['of the whole city', false],
    ['wijk by wijk', true],
  ])('%s is the same byte by byte on a second run and in any order of the questions', (_, byWijk) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.constantFrom(1, 2), (order, seed) => {
        expect(bytes(order, seed, byWijk)).toBe(bytes(rows, seed, byWijk))
      }),
      { numRuns: 6 },
    )
  })

  it('names every question once and counts them right', () => {
    const { themes, assignments } = JSON.parse(bytes(rows, 1, false))
    expect(assignments.map(({ id }: { id: string }) => id)).toEqual(rows.map((row) => `vraag ${row}`).sort())
    for (const { id, size } of themes) expect(assignments.filter(({ theme }: { theme: string | null }) => theme === id)).toHaveLength(size)
  })
})
