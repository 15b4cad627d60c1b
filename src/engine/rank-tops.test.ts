import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jointTop, mostInTop } from '#engine/rank-tops.ts'

const names = Array.from({ length: 24 }, (_, i) => `thema ${String(i).padStart(2, '0')}`)
const lists = fc.array(
  fc.shuffledSubarray(names).map((all) => all.slice(0, 3)),
  { maxLength: 12 },
)

describe('top 3s of teams put together', () => {
  test('three teams: what most put higher stands higher, and what one team alone names comes last', () => {
    const joint = jointTop([
      ['slapen', 'geld', 'school'],
      ['slapen', 'school'],
      ['geld', 'slapen', 'schermen'],
    ])
    expect(joint.ranking.flat()).toEqual(['slapen', 'geld', 'school', 'schermen'])
    expect(joint).toMatchObject({ optimal: true, orders: 1, leftOut: [] })
  })

  test('two teams that name different themes: every order that keeps both top 3s is equally good', () => {
    const joint = jointTop([
      ['a', 'b'],
      ['c', 'd'],
    ])
    // both ways of weaving a>b and c>d: each of the four crossings costs 1 whichever way
    expect(joint.orders).toBe(6)
  })

  test('no team, no order', () => {
    expect(jointTop([])).toMatchObject({ ranking: [], leftOut: [] })
  })

  test('whatever teams say: everything named is ordered or left out, exactly, in any order of teams', () => {
    fc.assert(
      fc.property(lists, (said) => {
        const joint = jointTop(said)
        const named = [...new Set(said.flat())].sort()
        expect([...joint.ranking.flat(), ...joint.leftOut].sort()).toEqual(named)
        expect(joint.ranking.flat().length).toBeLessThanOrEqual(mostInTop)
        expect(joint.optimal).toBe(true)
        expect(joint.orders).toBeGreaterThanOrEqual(1)
        expect(jointTop([...said].reverse())).toEqual(joint)
      }),
      { numRuns: 60 },
    )
  })

  test('what every team puts first comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(names.slice(1)), { minLength: 1, maxLength: 8 }), (rests) => {
        const joint = jointTop(rests.map((rest) => [names[0]!, ...rest.slice(0, 2)]))
        expect(joint.ranking[0]).toEqual([names[0]])
      }),
      { numRuns: 60 },
    )
  })

  test('of too many names those in most teams take part', () => {
    const many = names.map((name) => [name])
    const joint = jointTop([...many, [names[23]!], [names[22]!]])
    expect(joint.leftOut).toHaveLength(names.length - mostInTop)
    expect(joint.ranking.flat()).toContain(names[23])
    expect(joint.ranking.flat()).toContain(names[22])
  })
})
