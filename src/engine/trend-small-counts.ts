import { type Baseline, calibrateRise, doublingEvidence, evidenceTail, highestQuietCount, nextEvidence } from '#engine/trend-rise-chain.ts'

/** Years of the past to learn from, and how often an unchanged series may give an alarm. */
export interface SmallCountSettings {
  readonly years: number
  /** False alarms a year of one series in which nothing changes. Of n series together n times as many, whatever binds them. */
  readonly falseAlarmsPerYear: number
  /** Whether an alarm sets the evidence back to 0 (each alarm is then a new rise); without it a rise stays an alarm while it lasts. */
  readonly restarts: boolean
}

/** What every week gets, NaN where the past is too short. `pValue` (without restarts only): chance of so much evidence when nothing changed. */
export interface SmallCountResult {
  readonly expected: Float64Array
  readonly upperbound: Float64Array
  readonly score: Float64Array
  readonly pValue: Float64Array
  readonly alarm: Uint8Array
}

/** The last weeks do not count as past, so that a rise does not hide itself. */
const LEFT_OUT = 8
/** Half a year of past is the least. */
const LEAST_PAST = 26

/** So many weeks give `alpha` false alarms: at 0.05 that is a little less than Noufaily's method gives on Poisson counts of 0.5 a week. */
const ALPHA_WEEKS = 6

/** The number of false alarms in six weeks as a number a year: how `alpha` reads for this method. */
export function perYear(alpha: number): number {
  return (alpha * 52) / ALPHA_WEEKS
}

/**
 * Find rises in weekly counts under about two: the evidence that the count doubled in this week or one of the weeks before it, after
 * Shiryaev and Roberts, with older starts fading (a rise lasts ten weeks on average), for negative-binomial counts. The usual count
 * and its dispersion come from the past without the last eight weeks; the threshold is calibrated on a Markov chain to the rate of
 * false alarms, the uncertainty of the usual count included (`trend-rise-chain`). It knows no season and no slow trend: from about
 * two a week on Noufaily's method does. `counts`: one a week, no gaps; score above 1 is an alarm, and so is a count above the bound.
 */
export function smallCounts(counts: ArrayLike<number>, settings: SmallCountSettings): SmallCountResult {
  const n = counts.length
  const empty = () => new Float64Array(n).fill(Number.NaN)
  const result = { expected: empty(), upperbound: empty(), score: empty(), pValue: empty(), alarm: new Uint8Array(n) }
  let evidence = 0
  for (let week = LEAST_PAST + LEFT_OUT; week < n; week++) {
    const baseline = usualWeek(counts, week, settings.years)
    const near = rounded(baseline)
    const threshold = thresholdOf(near, settings.falseAlarmsPerYear / 52)
    const count = counts[week]!
    const doubling = doublingEvidence(near)
    const bound = highestQuietCount(evidence, threshold, doubling)
    evidence = nextEvidence(evidence, count, doubling)
    const alarm = count > bound
    result.expected[week] = baseline.mean
    result.upperbound[week] = bound
    result.score[week] = Math.log1p(evidence) / Math.log1p(threshold)
    if (!settings.restarts) result.pValue[week] = count === 0 ? 1 : tailOf(near)(evidence)
    result.alarm[week] = alarm ? 1 : 0
    if (alarm && settings.restarts) evidence = 0
  }
  return result
}

/** Mean (with half a case added, so that a past without cases can be doubled too), dispersion, and how sure the mean is. */
function usualWeek(counts: ArrayLike<number>, week: number, years: number): Baseline {
  const end = week - LEFT_OUT
  const start = Math.max(0, end - 52 * years)
  let sum = 0
  let squares = 0
  for (let w = start; w < end; w++) {
    sum += counts[w]!
    squares += counts[w]! ** 2
  }
  const weeks = end - start
  const mean = (sum + 0.5) / weeks
  const average = sum / weeks
  const found = sum === 0 ? 1 : (squares - weeks * average * average) / (weeks - 1) / average
  // a dispersion within its own error of 1 is taken for chance
  const error = Math.sqrt((2 + 1 / mean) / weeks)
  const dispersion = found > 1 + error ? found : 1
  return { mean, dispersion, error: Math.sqrt(dispersion / (sum + 0.5)) }
}

const thresholds = new Map<string, number>()
const tails = new Map<string, (evidence: number) => number>()
/** So many calibrations are kept at most. */
const KEPT_AT_MOST = 20_000

/** Baselines are rounded to 6 % of the mean, a quarter of the dispersion and a tenth of the error, so that calibrations serve again. */
function rounded({ mean, dispersion, error }: Baseline): Baseline {
  const wide = Math.min(1, Math.max(1, Math.round(error * 10)) / 10)
  return { mean: Math.exp(Math.round(Math.log(mean) / 0.06) * 0.06), dispersion: Math.round(dispersion * 4) / 4, error: wide }
}

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const found = kept.get(key) ?? make()
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(key, found)
  return found
}

function thresholdOf(baseline: Baseline, rate: number): number {
  const { mean, dispersion, error } = baseline
  return once(thresholds, `${mean} ${dispersion} ${error} ${rate}`, () => calibrateRise(baseline, rate))
}

function tailOf(baseline: Baseline): (evidence: number) => number {
  const { mean, dispersion, error } = baseline
  return once(tails, `${mean} ${dispersion} ${error}`, () => evidenceTail(baseline))
}
