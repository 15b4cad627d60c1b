import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween, FEWEST, twoSided } from '#engine/change.ts'

test('the p value is that of the exact binomial test', () => {
  expect(twoSided(5, 15)).toBeCloseTo(0.04138947, 7)
  expect(twoSided(23, 37)).toBeCloseTo(0.09246, 4)
  expect(twoSided(10, 10)).toBe(1)
})

test('23 questions and then 37 rise, 44 and then 41 stay the same, 24 and then 9 fall', () => {
  expect(changeBetween(23, 37)).toBe('rises')
  expect(changeBetween(44, 41)).toBe('same')
  expect(changeBetween(24, 9)).toBe('falls')
})

test('nothing is said about fewer than ten questions', () => {
  expect(changeBetween(0, 9)).toBe('few')
  expect(changeBetween(0, 10)).toBe('rises')
  expect(changeBetween(0, 0)).toBe('few')
})

test('what is not a count is refused', () => {
  expect(() => changeBetween(-1, 20)).toThrow('not a count')
  expect(() => changeBetween(1.5, 0)).toThrow('not a count')
})

const count = fc.nat({ max: 3000 })

test('turning time around turns the word around', () => {
  const mirror = { rises: 'falls', falls: 'rises', same: 'same', few: 'few' } as const
  fc.assert(
    fc.property(count, count, (a, b) => {
      expect(changeBetween(b, a)).toBe(mirror[changeBetween(a, b)])
    }),
  )
})

test('the p value is a probability, and a word is only given on enough questions', () => {
  fc.assert(
    fc.property(count, count, (a, b) => {
      const p = twoSided(a, b)
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
      if (a + b < FEWEST) expect(changeBetween(a, b)).toBe('few')
    }),
  )
})
