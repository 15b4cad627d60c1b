import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jointTop, mostInTop } from '#engine/rank-tops.ts'

const names = Array.from({ length: 24 }, (_, i) => `thema ${String(i).padStart(2, '0')}`)
const lists = fc.array(
  fc.shuffledSubarray(names).map((all) => all.slice(0, 3)),
  { maxLength: 12 },
)

function permutations(all: readonly string[]): string[][] {
  return all.length === 0 ? [[]] : all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))
}

/** Pairs that a list has the other way round; what it does not name stands below all it names. */
function disagreements(lists: readonly (readonly string[])[], order: readonly string[]): number {
  let sum = 0
  for (const list of lists)
    for (const [i, high] of order.entries())
      for (const low of order.slice(i + 1)) {
        const [a, b] = [list.indexOf(high), list.indexOf(low)]
        if (b >= 0 && (a < 0 || b < a)) sum++
      }
  return sum
}

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
    // neither team is put above the other
    expect(joint.places).toEqual([
      { name: 'a', best: 1, worst: 3 },
      { name: 'c', best: 1, worst: 3 },
      { name: 'b', best: 2, worst: 4 },
      { name: 'd', best: 2, worst: 4 },
    ])
  })

  test('whatever teams say: the places are those of all equally good orders, tried one by one', () => {
    const few = fc.array(
      fc.shuffledSubarray(names.slice(0, 5)).map((all) => all.slice(0, 3)),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(few, (said) => {
        const joint = jointTop(said)
        const orders = permutations(joint.places.map((one) => one.name)).filter((order) => disagreements(said, order) === joint.distance)
        expect(orders).toHaveLength(joint.orders!)
        for (const { name, best, worst } of joint.places) {
          const places = orders.map((order) => order.indexOf(name) + 1)
          expect([best, worst]).toEqual([Math.min(...places), Math.max(...places)])
        }
      }),
      { numRuns: 60 },
    )
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
        expect(joint.places.map((one) => one.name).sort()).toEqual(joint.ranking.flat().sort())
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
