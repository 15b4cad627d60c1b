import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stabilityOf } from '#engine/stability.ts'

describe('how firm a theme is', () => {
  it('is the part of its pairs that lie together again, of the questions that were not left out', () => {
    const theme = Int32Array.of(0, 0, 0, 0, 1, 1, -1)
    const once = Array(7).fill(1)
    expect([...stabilityOf(theme, 2, [Int32Array.of(5, 5, 5, 5, 2, 3, 2)], once)]).toEqual([1, 0])
    expect([...stabilityOf(theme, 2, [Int32Array.of(5, 5, 6, -1, 2, 2, 2)], once)]).toEqual([1 / 3, 1])
    expect([...stabilityOf(theme, 2, [Int32Array.of(5, 5, 5, 5, 2, 3, 2), Int32Array.of(5, 5, 6, -1, 2, 2, 2)], once)]).toEqual([
      7 / 9,
      0.5,
    ])
  })

  it('counts questions, also those in the same words: one text asked ten times holds', () => {
    expect([...stabilityOf(Int32Array.of(0), 1, [Int32Array.of(0), Int32Array.of(-1)], [10])]).toEqual([1])
    expect([...stabilityOf(Int32Array.of(0, 0), 1, [Int32Array.of(0, 1)], [3, 1])]).toEqual([1 / 2])
  })

  it('is 1 when nothing changes and lies between 0 and 1 whatever happens', () => {
    const once = Array(20).fill(1)
    const rows = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 20, maxLength: 20 }).map((list) => Int32Array.from(list))
    fc.assert(
      fc.property(rows, fc.array(rows, { maxLength: 4 }), (theme, rounds) => {
        for (const stability of stabilityOf(theme, 5, rounds, once)) expect(stability >= 0 && stability <= 1).toBe(true)
        for (const [own, stability] of stabilityOf(theme, 5, [theme], once).entries())
          expect(stability).toBe(theme.filter((one) => one === own).length > 1 ? 1 : 0)
      }),
    )
  })
})
