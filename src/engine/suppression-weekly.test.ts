import fc from 'fast-check'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { asEarlier, type EarlierFigure, openSolver, type Publication, suppress } from '#engine/suppression.ts'
import { tableOf } from '#engine/suppression-table.ts'
import { attackerOf, expectHidden, fewOrMany, plus, threshold } from '../../test/table-attacker.ts'

let solver: Highs
beforeAll(async () => {
  solver = await openSolver()
})

interface Known extends EarlierFigure {
  readonly truth: number
}

/** Every week the sums of the last `window` weeks, over wijk and theme; in odd weeks also those of the second wijk alone. */
function releaseWeekly(counts: readonly number[], weeks: number, window: number): Known[] {
  const perWeek = counts.length / weeks
  const labels = counts.map((_, i) => [`wijk ${i % 2}`, `theme ${Math.floor((i % perWeek) / 2)}`])
  let earlier: EarlierFigure[] = []
  for (let week = window; week <= weeks; week++) {
    const rows = [...counts.keys()].slice((week - window) * perWeek, week * perWeek)
    for (const some of week % 2 === 1 ? [rows, rows.filter((row) => row % 2 === 1)] : [rows]) {
      const cells = tableOf(labels, some)
      const figures = cells.map(({ grains }) => grains)
      const publication: Publication = {
        counts: counts.slice(0, week * perWeek),
        figures,
        worth: cells.map(({ worth }) => worth),
        earlier,
        threshold,
      }
      const suppression = suppress(solver, publication, { effort: 8000 })
      expect(suppression.givenAway).toEqual([])
      earlier = [...earlier, ...asEarlier(publication, suppression)]
    }
  }
  return earlier.map((one) => ({ ...one, truth: one.grains.reduce((sum, grain) => sum + counts[grain]!, 0) }))
}

describe('week after week', () => {
  test('the same four weeks one week later do not tell what the newest week was', () => {
    // two weeks of one theme in one wijk: 12 in all, then 14 with the third week: the two of that week would follow
    const first: Publication = { counts: [6, 6], figures: [[0, 1]], threshold }
    const second: Publication = { counts: [6, 6, 2], figures: [[0, 1, 2]], earlier: asEarlier(first, suppress(solver, first)), threshold }
    expect(suppress(solver, first).released[0]!.value).toBe(12)
    expect(suppress(solver, second).released[0]!.value).toBeNull()
  })

  test('a number that was withheld stays withheld when another table comes out', () => {
    const first: Publication = { counts: [3, 9, 20], figures: [[0], [1], [2], [0, 1, 2]], threshold }
    const once = suppress(solver, first)
    const second: Publication = { ...first, figures: [[1], [0, 1], [2], [0]], earlier: asEarlier(first, once) }
    expect(once.released.map(({ value }) => value)).toEqual([null, null, 20, 32])
    expect(suppress(solver, second).released.map(({ value }) => value)).toEqual([null, 12, 20, null])
  })

  test('what earlier tables gave away is said, not covered up', () => {
    const earlier: EarlierFigure[] = [
      { grains: [0, 1], shown: 12 },
      { grains: [1], shown: 9 },
    ]
    expect(suppress(solver, { counts: [3, 9, 8], figures: [[0, 2]], earlier, threshold }).givenAway).toEqual([[0]])
  })

  test('a release that contradicts the counts is refused', () => {
    const earlier: EarlierFigure[] = [{ grains: [0], shown: 7 }]
    expect(() => suppress(solver, { counts: [6], figures: [[0]], earlier, threshold })).toThrow('says 7 where the counts say 6')
  })

  test('50 sequences of weekly releases: all tables together tell no withheld count, and no small week', () => {
    const sequences = fc.record({ window: fc.integer({ min: 1, max: 3 }), counts: fc.array(fewOrMany, { minLength: 24, maxLength: 24 }) })
    fc.assert(
      fc.property(sequences, ({ window, counts }) => {
        const known = releaseWeekly(counts, 6, window)
        const extra = counts.length
        const equations = known.map(({ grains, shown }, i) =>
          shown === null ? ` ${plus(grains)} - x${extra + i} = 0` : ` ${plus(grains)} = ${shown}`,
        )
        const attack = attackerOf(solver, equations, extra + known.length)
        for (const [i, { shown, truth }] of known.entries()) {
          if (shown === null) expectHidden(attack, extra + i, truth, truth > 0 && truth < threshold)
          else expect(truth === 0 || truth >= threshold).toBe(true)
        }
        for (const [i, count] of counts.entries()) if (count > 0 && count < threshold) expectHidden(attack, i, count, true)
      }),
      { numRuns: 50 },
    )
  }, 120_000)
})
