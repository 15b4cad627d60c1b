import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  TREND_METHODS,
  TREND_SETTINGS,
  type TrendMethod,
  type TrendSettings,
  trend,
  trendOfMany,
  type WeeklyCounts,
} from '#engine/trend.ts'

/** 190 invented weeks: a season, a slow rise, two outbreaks in the past, and a doubling in the last six weeks. */
const counts = [
  5, 4, 5, 2, 9, 5, 8, 13, 7, 7, 9, 9, 9, 8, 8, 10, 6, 5, 13, 5, 7, 8, 11, 3, 2, 4, 5, 9, 6, 11, 10, 4, 7, 2, 6, 8, 3, 3, 4, 5, 4, 4, 3, 4,
  3, 5, 7, 6, 4, 5, 9, 5, 7, 6, 7, 3, 7, 7, 12, 9, 25, 15, 10, 10, 11, 9, 18, 9, 13, 13, 11, 8, 6, 12, 7, 8, 5, 10, 13, 4, 8, 8, 6, 2, 1, 3,
  3, 4, 1, 2, 7, 5, 1, 8, 4, 1, 7, 4, 5, 4, 11, 7, 6, 8, 3, 7, 7, 4, 6, 9, 16, 5, 12, 11, 14, 8, 12, 12, 8, 6, 14, 13, 6, 11, 11, 10, 9, 7,
  7, 5, 5, 22, 6, 7, 5, 4, 5, 4, 5, 3, 6, 7, 5, 4, 4, 4, 5, 6, 5, 2, 9, 7, 6, 8, 8, 10, 8, 13, 10, 4, 6, 8, 15, 9, 1, 14, 10, 8, 10, 11, 6,
  15, 11, 7, 10, 10, 13, 8, 14, 9, 1, 8, 4, 7, 14, 9, 16, 15, 9, 13,
]
const invented: WeeklyCounts = { firstWeek: '2001-01-01', counts }
const threeYears: TrendSettings = { ...TREND_SETTINGS, b: 3 }
const FROM = 182

/** Bounds of the last eight weeks by the R package surveillance 1.20.3, with the settings that each method names. */
const bounds: Readonly<Record<Exclude<TrendMethod, 'small-counts'>, readonly number[]>> = {
  farrington: [13.2471528148, 13.3683545744, 13.4678138921, 13.4574724338, 12.7214239651, 10.1323436662, 9.903165354, 8.6732037343],
  'farrington-flexible': [11.970493194, 12.1002797893, 10.5574140397, 9.7023171919, 9.1241149528, 9.1480984845, 6.9789173861, 7.7756650737],
  noufaily: [12, 12, 12, 11, 10, 10, 9, 9],
  'ears-c1': [22.1107453148, 22.3521663877, 19.8654380046, 23.0090449739, 20.1520680866, 24.6689249163, 24.5737299654, 24.4897313737],
  'ears-c2': [18.006991691, 22.3617290883, 22.1107453148, 22.3521663877, 19.8654380046, 23.0090449739, 20.1520680866, 24.6689249163],
  'ears-c3': [11.8641345482, 20.0760148026, 27.1107453148, 22.3884899529, 27.8530395615, 24.3787142369, 15.2754595471, 27.0047489377],
}

describe('what rises, as the R package surveillance says it', () => {
  it.each(Object.entries(bounds))('%s gives the same bounds and alarms', (method, expected) => {
    const { upperbound, alarm } = trend(invented, method as TrendMethod, threeYears)
    for (const [i, bound] of expected.entries()) {
      expect(upperbound[FROM + i]).toBeCloseTo(bound, 8)
      expect(alarm[FROM + i]).toBe(counts[FROM + i]! > bound ? 1 : 0)
    }
  })

  it('expects what Noufaily and others expect', () => {
    const { expected } = trend(invented, 'noufaily', threeYears)
    const byR = [7.202163915, 7.2998575053, 7.1447633512, 6.7457246653, 5.7018269104, 5.4874427677, 5.2607998255, 4.7054292691]
    for (const [i, mu] of byR.entries()) expect(expected[FROM + i]).toBeCloseTo(mu, 8)
  })
})

const shared = new URL('../../../shared/data/surveillance/', import.meta.url)
const columns: Readonly<Record<string, string>> = {
  'ears-c1': 'earsC1',
  'ears-c2': 'earsC2',
  'ears-c3': 'earsC3',
  farrington: 'farrington1996',
  'farrington-flexible': 'farrington_orig',
  noufaily: 'farrington_noufaily',
}

function table(name: string): Record<string, string>[] {
  const [header, ...rows] = readFileSync(new URL(name, shared), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(header!.map((column, i) => [column, row[i]!])))
}

describe.skipIf(!existsSync(shared))('beside the reference files of the shared data', () => {
  const sets = [
    ['salmHospitalized', 5, 'calendar'],
    ['salmonella.agona', 5, 'lag52'],
    ['hepatitisA', 3, 'lag52'],
    ['n1', 3, 'lag52'],
    ['s2', 3, 'lag52'],
  ] as const
  it.each(sets.flatMap((set) => Object.keys(columns).map((method) => [...set, method as TrendMethod] as const)))(
    '%s with %i years by %s: %s has the same bounds and alarms',
    (name, b, reference, method) => {
      const weeks = table(`series/${name}.csv`)
      const found = trend({ firstWeek: weeks[0]!.week!, counts: weeks.map((row) => Number(row.count)) }, method, {
        ...TREND_SETTINGS,
        b,
        reference,
      })
      for (const row of table(`expected/${name}.${columns[method]}.csv`)) {
        const at = weeks.findIndex(({ week }) => week === row.week)
        expect(found.alarm[at], row.week).toBe(Number(row.alarm))
        expect(Number.isNaN(found.upperbound[at]), row.week).toBe(row.upperbound === '')
        if (row.upperbound !== '')
          expect(Math.abs(found.upperbound[at]! - Number(row.upperbound))).toBeLessThan(1e-9 * Math.max(1, Number(row.upperbound)))
      }
    },
  )
})

describe('whatever the counts are', () => {
  const series = fc
    .array(fc.oneof(fc.nat(3), fc.nat(40)), { minLength: 1, maxLength: 140 })
    .map((own): WeeklyCounts => ({ firstWeek: '2024-01-01', counts: own }))
  const oneYear: TrendSettings = { ...TREND_SETTINGS, b: 1 }

  it('an alarm is a count above its bound, and the future changes nothing', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(...TREND_METHODS), fc.nat(60), (weekly, method, more) => {
        const found = trend(weekly, method, oneYear)
        const longer = trend({ ...weekly, counts: [...Array.from(weekly.counts), more, more] }, method, oneYear)
        for (let w = 0; w < weekly.counts.length; w++) {
          expect(found.alarm[w]).toBe(weekly.counts[w]! > found.upperbound[w]! ? 1 : 0)
          expect(longer.upperbound[w]).toBe(found.upperbound[w])
          expect(found.expected[w]! >= 0 || Number.isNaN(found.expected[w]!)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a higher count is never less of an alarm', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(...TREND_METHODS), fc.integer({ min: 1, max: 50 }), (weekly, method, more) => {
        if (method === 'ears-c3') return // its bound contains the count itself
        const last = weekly.counts.length - 1
        const higher = Array.from(weekly.counts, (count, w) => (w === last ? count + more : count))
        const alarm = trend(weekly, method, oneYear).alarm[last]!
        expect(trend({ ...weekly, counts: higher }, method, oneYear).alarm[last]).toBeGreaterThanOrEqual(alarm)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses what are no weekly counts', () => {
    expect(() => trend({ firstWeek: '2024-01-02', counts: [1] }, 'noufaily')).toThrow('not a Monday')
    expect(() => trend({ firstWeek: '2024-02-30', counts: [1] }, 'noufaily')).toThrow('not a date')
    expect(() => trend({ firstWeek: '2024-01-01', counts: [1.5] }, 'noufaily')).toThrow('not a count')
    expect(() => trend({ firstWeek: '2024-01-01', counts: [1] }, 'noufaily', { ...TREND_SETTINGS, alpha: 2 })).toThrow('alpha')
  })
})

function ofMany(all: readonly WeeklyCounts[], method: TrendMethod, settings?: TrendSettings) {
  const steps = trendOfMany(all, method, settings)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

describe('many series together', () => {
  it('a week that is nothing special among fifty series is no alarm there, and a real outbreak still is', () => {
    const quiet: WeeklyCounts = { firstWeek: '2001-01-01', counts: counts.slice(0, 184) }
    const rise = (last: number): WeeklyCounts => ({ firstWeek: '2001-01-01', counts: [...counts.slice(0, 183), last] })
    const others = Array.from({ length: 49 }, () => rise(7))
    expect(trend(rise(13), 'noufaily', threeYears).alarm[183]).toBe(1)
    expect(ofMany([rise(13), ...others], 'noufaily', threeYears)[0]!.alarm[183]).toBe(0)
    const found = ofMany([rise(40), ...others, quiet], 'noufaily', threeYears)
    expect(found[0]!.alarm[183]).toBe(1)
    expect(found.slice(1).every(({ alarm }) => alarm[183] === 0)).toBe(true)
  })

  it('one series among many that start in other weeks is adjusted with those of its own weeks', () => {
    const late: WeeklyCounts = { firstWeek: '2004-06-07', counts: counts.slice(0, 20) }
    const [alone] = ofMany([invented, late], 'ears-c1')
    const before = trend(invented, 'ears-c1')
    for (let w = 0; w < 179; w++) expect(alone!.adjusted[w]).toBe(before.pValue[w])
  })
})
