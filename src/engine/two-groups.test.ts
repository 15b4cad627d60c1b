import fc from 'fast-check'
import { expect, test } from 'vitest'
import { twoGroups } from '#engine/two-groups.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** A vector that points along one coordinate, with a little of another. */
const along = (d: number, other = d, little = 20): number[] => {
  const vector = new Array<number>(DIMENSIONS).fill(0)
  vector[other] = little
  vector[d] = 100
  return vector
}

test('questions about two things fall apart into those two, the larger one first', () => {
  const rows = [along(5, 9), along(3, 8), along(5, 7), along(5, 6), along(3, 4)]
  expect([...twoGroups(Int8Array.from(rows.flat()))]).toEqual([0, 1, 0, 0, 1])
})

test('one question, or the same one many times, is one group', () => {
  expect([...twoGroups(Int8Array.from(along(1)))]).toEqual([0])
  expect([...twoGroups(Int8Array.from([along(1), along(1), along(1)].flat()))]).toEqual([0, 0, 0])
  expect([...twoGroups(new Int8Array(0))]).toEqual([])
})

test('whatever the questions: every one gets a group, and the first group is not the smaller', () => {
  const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const groups = twoGroups(Int8Array.from(rows.flat()))
      expect(groups.length).toBe(rows.length)
      expect(groups.reduce((sum, one) => sum + one, 0) * 2).toBeLessThanOrEqual(rows.length)
    }),
    { numRuns: 40 },
  )
})
