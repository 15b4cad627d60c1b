import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CityRows, chanceOfAtLeast, ownGroups } from '#engine/wijk-themes.ts'

/** Rows of one theme with two finer groups; how many questions each wijk has in each. */
function city(counts: Readonly<Record<string, readonly [number, number]>>): CityRows {
  const rows = Object.entries(counts).flatMap(([wijk, both]) =>
    both.flatMap((count, fine) => Array.from({ length: count }, () => ({ wijk, fine }))),
  )
  return {
    theme: new Int32Array(rows.length),
    fine: Int32Array.from(rows, ({ fine }) => fine),
    wijken: rows.map(({ wijk }) => wijk),
  }
}

describe('what is a wijk’s own inside a theme of the city', () => {
  it('is what it asks much more often than the rest of the city does', () => {
    const found = ownGroups(city({ Noord: [40, 2], Zuid: [38, 3], Kanaleneiland: [8, 12] }))
    expect(found).toMatchObject([{ wijk: 'Kanaleneiland', parent: 0 }])
    expect(found[0]!.members).toHaveLength(12)
  })

  it('is nothing where every wijk asks the same, or where the theme has no parts', () => {
    expect(ownGroups(city({ Noord: [40, 20], Zuid: [20, 10], Oost: [12, 6] }))).toEqual([])
    expect(ownGroups(city({ Noord: [40, 0], Zuid: [5, 0] }))).toEqual([])
  })

  it('is never made of fewer than five questions, or of questions of which the wijk is not known', () => {
    const few = city({ Noord: [400, 0], Zuid: [0, 4] })
    expect(ownGroups(few)).toEqual([])
    const unknown = city({ Noord: [40, 2], Zuid: [8, 12] })
    expect(ownGroups({ ...unknown, wijken: unknown.wijken.map((wijk) => (wijk === 'Zuid' ? null : wijk)) })).toEqual([])
  })

  it('comes about by chance in fewer than one of ten cities', () => {
    let called = 0
    for (let seed = 1; seed <= 200; seed++) {
      let state = seed
      const next = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        return state / 2 ** 32
      }
      const n = 240
      const rows = Array.from({ length: n }, () => ({
        theme: Math.floor(next() * 3),
        fine: Math.floor(next() * 9),
        wijk: `w${Math.floor(next() * 6)}`,
      }))
      const found = ownGroups({
        theme: Int32Array.from(rows, ({ theme }) => theme),
        fine: Int32Array.from(rows, ({ theme, fine }) => theme * 9 + (fine % 3)),
        wijken: rows.map(({ wijk }) => wijk),
      })
      if (found.length > 0) called++
    }
    expect(called).toBeLessThan(20)
  })
})

describe('the chance of a count', () => {
  it('adds up as counting by hand does', () => {
    // two red among five, two drawn: at least one red in 7 of 10
    expect(chanceOfAtLeast(1, 2, 2, 5)).toBeCloseTo(0.7, 12)
    expect(chanceOfAtLeast(2, 2, 2, 5)).toBeCloseTo(0.1, 12)
  })

  it('is 1 for none, and never grows with more', () => {
    const urn = fc.record({ all: fc.integer({ min: 1, max: 300 }), own: fc.nat(300), drawn: fc.nat(300) })
    fc.assert(
      fc.property(urn, ({ all, own, drawn }) => {
        const [o, d] = [own % (all + 1), drawn % (all + 1)]
        let before = chanceOfAtLeast(0, d, o, all)
        expect(before).toBeCloseTo(1, 6)
        for (let seen = 1; seen <= Math.min(o, d); seen++) {
          const chance = chanceOfAtLeast(seen, d, o, all)
          expect(chance).toBeLessThanOrEqual(before + 1e-9)
          before = chance
        }
      }),
    )
  })
})
