import { EARS_C1, EARS_C2, EARS_C3, judgeByEars } from '#engine/trend-ears.ts'
import { adjustedPValues } from '#engine/trend-false-alarms.ts'
import { FARRINGTON, FARRINGTON_FLEXIBLE, judgeByRegression, NOUFAILY } from '#engine/trend-farrington.ts'
import { perYear, smallCounts } from '#engine/trend-small-counts.ts'
import { mondayNumber, type Reference } from '#engine/trend-weeks.ts'

/** Ways to find what rises. */
export const TREND_METHODS = ['noufaily', 'farrington-flexible', 'farrington', 'ears-c1', 'ears-c2', 'ears-c3', 'small-counts'] as const
export type TrendMethod = (typeof TREND_METHODS)[number]

/** Settings of all methods. */
export interface TrendSettings {
  /** Years of past. */
  readonly b: number
  /** Weeks on either side of the same week of earlier years. */
  readonly w: number
  /** How that week is found. */
  readonly reference: Reference
  /**
   * How easily there is an alarm: for the regression methods the share of unchanged weeks above the bound (`farrington`: twice that), for
   * `small-counts` the number of false alarms in six weeks, over many series the share of false ones among all alarms of a week.
   * EARS by itself always uses 0.001.
   */
  readonly alpha: number
}

/** The settings of Noufaily and others, weeks 52 apart. */
export const TREND_SETTINGS: TrendSettings = { b: 5, w: 3, reference: 'lag52', alpha: 0.05 }

/** A series of counts of every week from a Monday on, without gaps. */
export interface WeeklyCounts {
  readonly firstWeek: string
  readonly counts: ArrayLike<number>
}

/** What every week gets; NaN = no value (the past is too short, or the method has no bound). `alarm` 1 = count above the bound. */
export interface Trend {
  readonly expected: Float64Array
  readonly upperbound: Float64Array
  readonly alarm: Uint8Array
  /** How far the count goes from what is expected to the bound; above 1 is an alarm where there is a bound. */
  readonly score: Float64Array
  /** Chance of a week like this one when nothing changed; for `small-counts` filled among many series only. */
  readonly pValue: Float64Array
}

/** EARS judges by few weeks and alarms too often at the level of the others. */
const EARS_ALPHA = 0.001

const regressions = { farrington: FARRINGTON, 'farrington-flexible': FARRINGTON_FLEXIBLE, noufaily: NOUFAILY } as const
const ears = { 'ears-c1': EARS_C1, 'ears-c2': EARS_C2, 'ears-c3': EARS_C3 } as const

/** The settings that cannot be: b and w are whole numbers of 1 to 20, alpha lies above 0 and under 0.5. */
export function wrongSettings({ b, w, reference, alpha }: TrendSettings): (keyof TrendSettings)[] {
  const wrong: (keyof TrendSettings)[] = []
  for (const [name, value] of Object.entries({ b, w }))
    if (!Number.isInteger(value) || value < 1 || value > 20) wrong.push(name as 'b' | 'w')
  if (reference !== 'lag52' && reference !== 'calendar') wrong.push('reference')
  if (!(typeof alpha === 'number' && alpha > 0 && alpha < 0.5)) wrong.push('alpha')
  return wrong
}

/**
 * Judge every week of one series. Each week is judged by weeks before it only. Throws on wrong settings, on a first week that is no
 * Monday, and on counts that are not whole numbers of at least 0. Sources: `trend-ears`, `trend-farrington`, `trend-small-counts`.
 */
export function trend(series: WeeklyCounts, method: TrendMethod, settings: TrendSettings = TREND_SETTINGS): Trend {
  return trendBy(series, method, settings, false)
}

/** Judge many series together, one after another; yields the share done (0 to 1) and ends with one result a series, in the order given. */
export function* trendOfMany(
  all: readonly WeeklyCounts[],
  method: TrendMethod,
  settings: TrendSettings = TREND_SETTINGS,
): Generator<number, readonly (Trend & { readonly adjusted: Float64Array })[]> {
  const found: Trend[] = []
  for (const series of all) {
    found.push(trendBy(series, method, settings, true))
    yield found.length / all.length
  }
  return controlled(all, found, settings.alpha)
}

/**
 * In each week the p values of all series are adjusted together; an alarm stays when the adjusted one is at most alpha. The bound and
 * the score remain those of the series by itself.
 */
function controlled(all: readonly WeeklyCounts[], found: readonly Trend[], alpha: number): (Trend & { readonly adjusted: Float64Array })[] {
  const weeks = new Map<number, { series: number; at: number }[]>()
  for (const [series, { firstWeek, counts }] of all.entries()) {
    const first = mondayNumber(firstWeek) / 7
    for (let at = 0; at < counts.length; at++) {
      const same = weeks.get(first + at)
      if (same === undefined) weeks.set(first + at, [{ series, at }])
      else same.push({ series, at })
    }
  }
  const result = found.map((one) => ({ ...one, alarm: one.alarm.slice(), adjusted: one.pValue.slice() }))
  for (const cells of weeks.values()) {
    const adjusted = adjustedPValues(cells.map(({ series, at }) => found[series]!.pValue[at]!))
    for (const [i, { series, at }] of cells.entries()) {
      result[series]!.adjusted[at] = adjusted[i]!
      if (!(adjusted[i]! <= alpha)) result[series]!.alarm[at] = 0
    }
  }
  return result
}

function trendBy({ firstWeek, counts }: WeeklyCounts, method: TrendMethod, settings: TrendSettings, amongMany: boolean): Trend {
  const wrong = wrongSettings(settings)
  if (wrong.length > 0) throw new Error(`wrong settings: ${wrong.join(', ')}`)
  for (let w = 0; w < counts.length; w++)
    if (!Number.isSafeInteger(counts[w]) || counts[w]! < 0) throw new Error(`not a count: ${counts[w]}`)
  const first = mondayNumber(firstWeek)
  if (method === 'small-counts')
    return smallCounts(counts, { years: settings.b, falseAlarmsPerYear: perYear(settings.alpha), restarts: !amongMany })
  const years = { years: settings.b, half: settings.w, reference: settings.reference, alpha: settings.alpha }
  return weekByWeek(counts.length, (week) =>
    method in ears
      ? judgeByEars(counts, week, ears[method as keyof typeof ears], EARS_ALPHA)
      : judgeByRegression(counts, week, first, regressions[method as keyof typeof regressions], years),
  )
}

interface OneWeek {
  readonly expected: number
  readonly upperbound: number
  readonly score: number
  readonly pValue: number
  readonly alarm: boolean
}

function weekByWeek(weeks: number, judge: (week: number) => OneWeek | undefined): Trend {
  const empty = () => new Float64Array(weeks).fill(Number.NaN)
  const result = { expected: empty(), upperbound: empty(), alarm: new Uint8Array(weeks), score: empty(), pValue: empty() }
  for (let week = 0; week < weeks; week++) {
    const one = judge(week)
    if (one === undefined) continue
    result.expected[week] = one.expected
    result.upperbound[week] = one.upperbound
    result.alarm[week] = one.alarm ? 1 : 0
    result.score[week] = Number.isFinite(one.score) ? one.score : Number.NaN
    result.pValue[week] = one.pValue
  }
  return result
}
