import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raw } from '#engine/disclosure.ts'
import { type Linked, releaseLinked } from '#engine/linked-counts.ts'

const values = (counts: readonly number[], links: readonly Linked[]) => releaseLinked(counts.map(raw), links, 5).map((one) => one.value)
const row: Linked[] = [{ sum: 3, parts: [0, 1, 2] }]

test('a row without small counts is shown as it is', () => {
  expect(values([5, 0, 9, 14], row)).toEqual([5, 0, 9, 14])
})

test('one small count takes the next smallest with it, or subtraction would tell it', () => {
  expect(values([3, 8, 9, 20], row)).toEqual([null, null, 9, 20])
})

test('two small counts that are few together take a third with them', () => {
  expect(values([1, 2, 9, 12], row)).toEqual([null, null, null, 12])
})

test('a small count with nothing beside it takes the sum with it', () => {
  expect(values([3, 0, 0, 3], row)).toEqual([null, 0, 0, null])
})

test('a count withheld in the row is not told by the column', () => {
  // rows: wijk a, wijk b, city; columns: two periods and their sum
  const links: Linked[] = [
    { sum: 2, parts: [0, 1] },
    { sum: 5, parts: [3, 4] },
    { sum: 8, parts: [6, 7] },
    { sum: 6, parts: [0, 3] },
    { sum: 7, parts: [1, 4] },
    { sum: 8, parts: [2, 5] },
  ]
  const shown = values([3, 7, 10, 8, 9, 17, 11, 16, 27], links)
  expect(shown[0]).toBeNull()
  expectSafe([3, 7, 10, 8, 9, 17, 11, 16, 27], shown, links)
})

function expectSafe(counts: readonly number[], shown: readonly (number | null)[], links: readonly Linked[]) {
  for (const { sum, parts } of links) {
    const hidden = parts.filter((part) => shown[part] === null)
    if (shown[sum] === null) expect(hidden.length).toBeGreaterThan(0)
    else if (hidden.length > 0) {
      expect(hidden.length).toBeGreaterThan(1)
      expect(hidden.reduce((total, part) => total + counts[part]!, 0)).toBeGreaterThanOrEqual(5)
    }
  }
}

test('whatever the counts: nothing shown is wrong or small, and no sum tells a withheld part', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const counts: number[] = []
      const links: Linked[] = []
      for (const cells of rows) {
        const start = counts.length
        counts.push(
          ...cells,
          cells.reduce((a, b) => a + b, 0),
        )
        links.push({ sum: start + 3, parts: [start, start + 1, start + 2] })
      }
      const bottom = counts.length
      for (let column = 0; column < 4; column++) counts.push(rows.reduce((total, _, i) => total + counts[i * 4 + column]!, 0))
      for (let column = 0; column < 4; column++) links.push({ sum: bottom + column, parts: rows.map((_, i) => i * 4 + column) })
      links.push({ sum: bottom + 3, parts: [bottom, bottom + 1, bottom + 2] })
      const shown = values(counts, links)
      for (const [i, value] of shown.entries()) {
        if (value === null) continue
        expect(value).toBe(counts[i])
        expect(value === 0 || value >= 5).toBe(true)
      }
      expectSafe(counts, shown, links)
    }),
  )
})
