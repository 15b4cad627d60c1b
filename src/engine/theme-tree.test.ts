import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingGroups, type View } from '#engine/theme-tree.ts'

/** Eight questions in four groups of two, seen from coarse to fine. */
const begin = Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3)
const views = (...groupings: readonly (readonly number[])[]): View[] =>
  groupings.map((groups, place) => ({ fineness: place - groupings.length / 2, groups: Int32Array.from(groups) }))
const same = (groups: Int32Array) => [...groups].map((group, _, all) => all.indexOf(group))

describe('groups that stand firm from coarse to fine', () => {
  it('are joined where that lasts longest: one large theme beside two small ones', () => {
    const seen = views(
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 1, 2, 2],
      [0, 0, 0, 0, 1, 1, 2, 2],
      [0, 0, 0, 0, 1, 1, 2, 2],
      [0, 0, 1, 1, 2, 2, 3, 3],
    )
    expect(same(standingGroups(begin, seen))).toEqual([0, 0, 0, 0, 4, 4, 6, 6])
  })

  it('stay apart when they are together only from far away, and become one when hardly anything parts them', () => {
    const [one, four] = [
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 1, 1, 2, 2, 3, 3],
    ]
    expect(new Set(standingGroups(begin, views(one, four, four, four))).size).toBe(4)
    expect(new Set(standingGroups(begin, views(one, one, one, four))).size).toBe(1)
  })

  it('are always unions of the groups of the beginning, left out or not', () => {
    const grouping = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }), fc.array(grouping, { maxLength: 6 }), (start, seen) => {
        const numbered = Int32Array.from(start, (group) => [...new Set(start)].indexOf(group))
        const found = standingGroups(numbered, views(...seen))
        for (let a = 0; a < 12; a++) for (let b = 0; b < 12; b++) if (numbered[a] === numbered[b]) expect(found[a]).toBe(found[b])
      }),
    )
  })
})
