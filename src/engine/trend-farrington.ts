import { countQuantile, countUpperTail, normalQuantile, normalUpperTail, studentTwoSided } from '#engine/trend-distributions.ts'
import { type CountRegression, countRegression } from '#engine/trend-regression.ts'
import { blocksOfTheYear, type Reference, referenceWeeks } from '#engine/trend-weeks.ts'

/** What the three regression methods differ in. */
export interface RegressionMethod {
  /** Parts of the year, the windows included; 1 = only the windows count and there is no seasonal factor. */
  readonly blocks: number
  /** Above this standardised residual a past week weighs less. */
  readonly outlier: number
  /** The trend stays when its p value is below this; 1 = it is not asked. */
  readonly trendLevel: number
  /** This many weeks right before the judged one are left out. */
  readonly leftOut: number
  /** How the upper bound follows from expectation and spread. */
  readonly bound: 'power' | 'powerOneSided' | 'negativeBinomial'
}

/** Years back, half window in weeks, how the reference weeks are found, and the level of the bound. */
export interface RegressionSettings {
  readonly years: number
  readonly half: number
  readonly reference: Reference
  readonly alpha: number
}

/** What one week gets: NaN = no value. `pValue`: chance of a count this high or higher when nothing changed. */
export interface Judged {
  readonly expected: number
  readonly upperbound: number
  readonly score: number
  readonly pValue: number
  readonly alarm: boolean
  readonly dispersion: number
}

/** Farrington, Andrews, Beale and Catchpole 1996. */
export const FARRINGTON: RegressionMethod = { blocks: 1, outlier: 1, trendLevel: 0.05, leftOut: 0, bound: 'power' }
/** The same model as the R package surveillance fits it in its flexible variant: one-sided, its dispersion from the outlier weights. */
export const FARRINGTON_FLEXIBLE: RegressionMethod = { blocks: 1, outlier: 1, trendLevel: 0.05, leftOut: 0, bound: 'powerOneSided' }
/** Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett 2013. */
export const NOUFAILY: RegressionMethod = { blocks: 10, outlier: 2.58, trendLevel: 1, leftOut: 26, bound: 'negativeBinomial' }

/** Fewer cases than this in the last four weeks are never an alarm. */
const FEWEST = 5

/** A fitted model with what is left of the weeks: the row to predict by, and both dispersions. */
interface Fitted {
  readonly model: CountRegression
  readonly weights: Float64Array
  readonly row: Float64Array
  /** At least 1. */
  readonly dispersion: number
}

/**
 * Judge week `week` (0 = first) of a gapless series of weekly counts that starts on day `first` (since 1970). Undefined when the past is
 * too short (the oldest window must lie inside the series) or the model finds no fit.
 */
export function judgeByRegression(
  counts: ArrayLike<number>,
  week: number,
  first: number,
  method: RegressionMethod,
  settings: RegressionSettings,
): Judged | undefined {
  const references = referenceWeeks(week, first, settings.years, settings.reference)
  if (references[settings.years - 1]! - settings.half < 0) return undefined
  const past = pastWeeks(week, references, method, settings.half)
  const past0 = past.map((w) => counts[w]!)
  const fitted = fitWithTrend(past, past0, week, references, method, settings)
  if (fitted === undefined) return undefined
  const recent = counts[week]! + counts[week - 1]! + counts[week - 2]! + counts[week - 3]!
  return judge(counts[week]!, recent, fitted, method, settings.alpha)
}

/** The past weeks the model learns from, oldest first. */
function pastWeeks(week: number, references: readonly number[], method: RegressionMethod, half: number): number[] {
  const block = blocksOfTheYear(week, references, half, method.blocks)
  const weeks: number[] = []
  for (let w = 0; w < week - method.leftOut; w++) if (block[w]! >= 0) weeks.push(w)
  return weeks
}

function fitWithTrend(
  past: readonly number[],
  counts: readonly number[],
  week: number,
  references: readonly number[],
  method: RegressionMethod,
  settings: RegressionSettings,
): Fitted | undefined {
  const block = blocksOfTheYear(week, references, settings.half, method.blocks)
  // time counts from the middle of the past, in years, so that level and slope hardly touch each other
  const middle = past[past.length >> 1]!
  const time = (w: number) => (w - middle) / 52
  const level = [new Float64Array(past.length).fill(1)]
  for (let part = 0; part < method.blocks - 1; part++) level.push(Float64Array.from(past, (w) => (block[w] === part ? 1 : 0)))
  const levelRow = Float64Array.from(level, (_, j) => (j === 0 ? 1 : 0))
  const trend = [...level, Float64Array.from(past, time)]
  const withTrend = settings.years >= 3 ? fitTwice(counts, trend, Float64Array.of(...levelRow, time(week)), method) : undefined
  if (withTrend !== undefined && keepsTrend(withTrend, counts, method)) return withTrend
  return fitTwice(counts, level, levelRow, method)
}

/** A trend stays when it is significant enough and does not run above everything seen before. */
function keepsTrend({ model, weights, row }: Fitted, counts: readonly number[], method: RegressionMethod): boolean {
  if (predicted(model, row) > Math.max(...counts)) return false
  if (method.trendLevel >= 1) return true
  const last = row.length - 1
  const unit = Float64Array.from(row, (_, j) => (j === last ? 1 : 0))
  const dispersion = method.bound === 'powerOneSided' ? outlierDispersion(model, weights) : model.dispersion
  const t = model.coefficients[last]! / Math.sqrt(dispersion * model.predictorVariance(unit))
  return studentTwoSided(t, model.degreesOfFreedom) < method.trendLevel
}

function predicted(model: CountRegression, row: Float64Array): number {
  return Math.exp(row.reduce((sum, x, j) => sum + x * model.coefficients[j]!, 0))
}

/** Fit, weigh past weeks with an outstanding count down, fit again. */
function fitTwice(
  counts: readonly number[],
  columns: readonly Float64Array[],
  row: Float64Array,
  method: RegressionMethod,
): Fitted | undefined {
  if (counts.length <= columns.length) return undefined
  const once = countRegression(counts, columns, new Float64Array(counts.length).fill(1))
  if (!once.converged) return undefined
  const weights = outlierWeights(counts, once, method.outlier)
  const model = countRegression(counts, columns, weights)
  if (!model.converged) return undefined
  return { model, weights, row, dispersion: Math.max(1, model.dispersion) }
}

/** Weights by standardised Anscombe residuals: s⁻² above the threshold, all times one factor so that they sum to the number of weeks. */
function outlierWeights(counts: readonly number[], model: CountRegression, threshold: number): Float64Array {
  const dispersion = Math.max(1, model.dispersion)
  const weights = model.fitted.map((mu, i) => {
    const residual = (1.5 * (counts[i]! ** (2 / 3) - mu ** (2 / 3))) / mu ** (1 / 6)
    const standardised = residual / Math.sqrt(dispersion * (1 - model.leverage[i]!))
    return standardised > threshold ? standardised ** -2 : 1
  })
  const factor = counts.length / weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight * factor)
}

/** The package's flexible variant puts the outlier weights where the working weights belong; its bounds follow from that. */
function outlierDispersion(model: CountRegression, weights: Float64Array): number {
  return model.workingResiduals.reduce((sum, residual, i) => sum + weights[i]! * residual * residual, 0) / model.degreesOfFreedom
}

function judge(count: number, recent: number, fitted: Fitted, method: RegressionMethod, alpha: number): Judged {
  const { model, weights, row, dispersion } = fitted
  const expected = predicted(model, row)
  if (method.bound === 'negativeBinomial') {
    const bound = countQuantile(1 - alpha, expected, dispersion)
    return judged(count, recent, expected, bound, countUpperTail(count, expected, dispersion), dispersion, Number.NaN)
  }
  const oneSided = method.bound === 'powerOneSided'
  const variance = (oneSided ? outlierDispersion(model, weights) : dispersion) * model.predictorVariance(row) * expected * expected
  // standard deviation of count^(2/3) around expected^(2/3), by the delta method
  const spread = ((2 / 3) * Math.sqrt(dispersion * expected + variance)) / expected ** (1 / 3)
  const z = normalQuantile(1 - (oneSided ? alpha : alpha / 2))
  const bound = (expected ** (2 / 3) + z * spread) ** 1.5
  const pValue = normalUpperTail((count ** (2 / 3) - expected ** (2 / 3)) / spread)
  return judged(count, recent, expected, bound, pValue, dispersion, oneSided ? Number.NaN : 0)
}

/** With too few cases lately there is no bound (or, in 1996, a bound of 0) and no alarm, whatever the model says. */
function judged(
  count: number,
  recent: number,
  expected: number,
  bound: number,
  pValue: number,
  dispersion: number,
  boundWhenFew: number,
): Judged {
  const few = recent < FEWEST
  const score = (count - expected) / (bound - expected)
  return { expected, upperbound: few ? boundWhenFew : bound, score, pValue: few ? 1 : pValue, alarm: !few && count > bound, dispersion }
}
