import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, DIMENSIONS, partsThatFit, quantise, readWordPieces, toPieceIds, toUnitLength } from '#engine/vectors.ts'

const model = new URL('../../model/', import.meta.url)
const pieces = readWordPieces(readFileSync(new URL('pieces.tsv', model), 'utf8'))
const checks: { text: string; ids: number[] }[] = readFileSync(new URL('check.jsonl', model), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Vectors as the encoder gives them: random directions of length 1. */
const unitVectors = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((numbers) => numbers.some((x) => Math.abs(x) > 0.1))
  .map((numbers) => toUnitLength(Float32Array.from(numbers)))

describe('a question becomes word pieces', () => {
  it.each(checks)('exactly those the model was made with: $text', ({ text, ids }) => {
    expect([...toPieceIds(pieces, text)]).toEqual(ids)
  })

  it('whatever a resident types, between a begin and an end, and never more than the network reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const ids = toPieceIds(pieces, text)
        expect(ids[0]).toBe(0)
        expect(ids.at(-1)).toBe(2)
        expect(ids.length).toBeLessThanOrEqual(256)
        expect([...ids.subarray(1, -1)].every((id) => id >= 3 && id < pieces.scores.length)).toBe(true)
      }),
    )
  })

  it('alike for odd and plain spaces, and when the words were seen before', () => {
    const plain = toPieceIds(pieces, 'Hij slaapt niet door')
    expect(toPieceIds(pieces, 'Hij\u00a0slaapt \t niet\u2003door')).toEqual(plain)
    expect(toPieceIds(pieces, 'Hij slaapt niet door')).toEqual(plain)
  })

  it('a control word of the network in the text stays text', () => {
    expect([...toPieceIds(pieces, '<s> </s>').subarray(1, -1)].some((id) => id === 0 || id === 2)).toBe(false)
  })

  it('refuses a piece list with a broken line, and says which', () => {
    expect(() => readWordPieces('a\t-1\nb')).toThrow('line 2')
  })

  it('and a long story goes in as sentences that each fit', () => {
    const story = 'Mijn dochter van negen wil al weken niet naar school en huilt elke ochtend. '.repeat(30)
    const parts = partsThatFit(pieces, story)
    expect(parts).toHaveLength(30)
    expect(partsThatFit(pieces, 'Een korte vraag. Twee zinnen.')).toEqual(['Een korte vraag. Twee zinnen.'])
  })
})

describe('a vector kept in whole numbers', () => {
  it('keeps its direction', () => {
    fc.assert(
      fc.property(unitVectors, unitVectors, (a, b) => {
        let exact = 0
        for (let d = 0; d < DIMENSIONS; d++) exact += a[d]! * b[d]!
        expect(cosine(quantise(a), quantise(b))).toBeCloseTo(exact, 1)
        expect(cosine(quantise(a), quantise(a))).toBeCloseTo(1, 6)
      }),
    )
  })

  it('of a text without any meaning is near to nothing', () => {
    expect(cosine(new Int8Array(DIMENSIONS), quantise(new Float32Array(DIMENSIONS).fill(0.07)))).toBe(0)
  })
})
