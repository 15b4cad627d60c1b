import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedMutualInformation } from '../bench/agreement.ts'

const groupings = fc.integer({ min: 2, max: 40 }).chain((n) => {
  const grouping = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n })
  return fc.tuple(grouping, grouping)
})

describe('how much two ways of grouping the same questions agree', () => {
  it('is 1 for the same groups under other names', () => {
    expect(adjustedMutualInformation(['a', 'a', 'b', 'b'], [7, 7, 3, 3])).toBeCloseTo(1, 12)
  })

  it('is what the formula gives by hand: two pairs against one of three and one alone', () => {
    // MI = ½ ln 4/3 + ¼ ln 2/3 + ¼ ln 2, by chance the same on average (each of the four rows is alone equally often)
    expect(adjustedMutualInformation([0, 0, 1, 1], [0, 0, 0, 1])).toBeCloseTo(0, 12)
  })

  it('is 0 on average for groups by chance, however many there are', () => {
    let sum = 0
    const numbers = (seed: number, k: number) =>
      Array.from({ length: 200 }, (_, n) => Math.floor((((Math.sin(seed * 999 + n * 77.7) * 43758.5) % 1) + 1) * k) % k)
    for (let seed = 1; seed <= 40; seed++) sum += adjustedMutualInformation(numbers(seed, 4), numbers(seed + 100, 20))
    expect(Math.abs(sum / 40)).toBeLessThan(0.01)
  })

  it('never passes 1 and is the same from both sides', () => {
    fc.assert(
      fc.property(groupings, ([one, other]) => {
        const found = adjustedMutualInformation(one, other)
        expect(found).toBeLessThanOrEqual(1 + 1e-9)
        expect(found).toBeCloseTo(adjustedMutualInformation(other, one), 9)
      }),
    )
  })
})
