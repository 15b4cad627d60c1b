import { normalQuantile, normalUpperTail } from '#engine/trend-distributions.ts'

/** The three Early Aberration Reporting System methods: which weeks before the judged one are the baseline, and whether scores add up. */
export interface EarsMethod {
  readonly leftOut: number
  readonly addsUp: boolean
}

/** The seven weeks right before. */
export const EARS_C1: EarsMethod = { leftOut: 0, addsUp: false }
/** Seven weeks, two weeks earlier, so that a rise that builds up does not raise its own baseline. */
export const EARS_C2: EarsMethod = { leftOut: 2, addsUp: false }
/** C2 with what the two weeks before had above a score of 1. */
export const EARS_C3: EarsMethod = { leftOut: 2, addsUp: true }

/** What one week gets; NaN = no value. A score above 1 is an alarm. */
export interface EarsWeek {
  readonly expected: number
  readonly upperbound: number
  readonly score: number
  readonly pValue: number
  readonly alarm: boolean
}

const BASELINE = 7

function baseline(counts: ArrayLike<number>, week: number): { readonly mean: number; readonly deviation: number } {
  let sum = 0
  for (let w = week - 2 - BASELINE; w < week - 2; w++) sum += counts[w]!
  const mean = sum / BASELINE
  let squares = 0
  for (let w = week - 2 - BASELINE; w < week - 2; w++) squares += (counts[w]! - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / (BASELINE - 1)) }
}

/**
 * Judge week `week` (0 = first) by the weeks right before it (Hutwagner et al. 2003; Fricker, Hegler and Dunfee 2008 for weeks), at level
 * `alpha`, one-sided, without a least deviation. Undefined while the past is too short. C3's bound contains the count itself, as in the
 * R package surveillance; with a baseline that does not vary C3 has no bound.
 */
export function judgeByEars(counts: ArrayLike<number>, week: number, method: EarsMethod, alpha: number): EarsWeek | undefined {
  const shift = week + 2 - method.leftOut
  if (shift - 2 - BASELINE < (method.addsUp ? 2 : 0)) return undefined
  const { mean, deviation } = baseline(counts, shift)
  const z = normalQuantile(1 - alpha)
  const count = counts[week]!
  if (!method.addsUp) {
    const upperbound = mean + z * deviation
    const score = (count - mean) / deviation
    return { expected: mean, upperbound, score: finite(score / z), pValue: tail(score), alarm: count > upperbound }
  }
  const before = excess(counts, week - 1) + excess(counts, week - 2)
  const upperbound = finite(Math.max(0, count + deviation * (z - before)))
  return { expected: mean, upperbound, score: finite(before / z), pValue: tail(before), alarm: count > upperbound }
}

/** How far a week's C2 score lies above 1. */
function excess(counts: ArrayLike<number>, week: number): number {
  const { mean, deviation } = baseline(counts, week)
  return Math.max(0, (counts[week]! - mean) / deviation - 1)
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : Number.NaN
}

/** Without any deviation in the baseline nothing can be said about chance. */
function tail(score: number): number {
  return Number.isFinite(score) ? normalUpperTail(score) : 1
}
