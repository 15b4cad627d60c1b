import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareInterval } from '#engine/proportion.ts'
import { seededRandom } from '#engine/random.ts'

describe('how sure a share of a sample is', () => {
  test('eight of ten people may well be half of everyone: the published example of Wilson', () => {
    const { low, high } = shareInterval(0.8, 10)
    expect(low).toBeCloseTo(0.4902, 4)
    expect(high).toBeCloseTo(0.9433, 4)
  })

  test('nobody of twenty is not nobody of everyone', () => {
    const { low, high } = shareInterval(0, 20)
    expect(low).toBe(0)
    expect(high).toBeCloseTo(0.1611, 4)
  })

  test('the interval holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 100_000 }), (share, n) => {
        const { low, high } = shareInterval(share, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share + 1e-12)
        expect(high).toBeGreaterThanOrEqual(share - 1e-12)
        const mirrored = shareInterval(1 - share, n)
        expect(mirrored.low).toBeCloseTo(1 - high, 9)
      }),
    )
  })

  test('who asks more people knows more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (share, n) => {
        const width = (asked: number) => shareInterval(share, asked).high - shareInterval(share, asked).low
        expect(width(2 * n)).toBeLessThan(width(n))
      }),
    )
  })

  test('of many samples about 95 in a hundred hold the truth', () => {
    const random = seededRandom(5)
    const [truth, n, samples] = [0.3, 60, 4000]
    let held = 0
    for (let sample = 0; sample < samples; sample++) {
      let count = 0
      for (let i = 0; i < n; i++) if (random() < truth) count++
      const { low, high } = shareInterval(count / n, n)
      if (low <= truth && truth <= high) held++
    }
    expect(held / samples).toBeGreaterThan(0.93)
    expect(held / samples).toBeLessThan(0.97)
  })

  test('a share of nobody, and one above the whole, is no share', () => {
    expect(() => shareInterval(0.5, 0)).toThrow('no share')
    expect(() => shareInterval(1.2, 10)).toThrow('no share')
    expect(() => shareInterval(Number.NaN, 10)).toThrow('no share')
  })
})
