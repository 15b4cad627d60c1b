import { countChances } from '#engine/trend-distributions.ts'

/** What weeks look like when nothing changed: mean, variance over mean, and the standard error of the mean's logarithm. */
export interface Baseline {
  readonly mean: number
  readonly dispersion: number
  readonly error: number
}

/** A rise is a doubling. */
const RATIO = 2
/** Share of the evidence for an earlier start that is carried over each week: a rise is thought to last ten weeks on average. */
const KEPT = 0.9

/** How much likelier a count is after a doubling, as a logarithm: `perCase` × count − `perWeek`. */
export interface DoublingEvidence {
  readonly perCase: number
  readonly perWeek: number
}

/** Negative-binomial counts of one size (dispersion 1: Poisson), their mean doubled or not. */
export function doublingEvidence({ mean, dispersion }: Pick<Baseline, 'mean' | 'dispersion'>): DoublingEvidence {
  if (dispersion <= 1) return { perCase: Math.log(RATIO), perWeek: (RATIO - 1) * mean }
  const size = mean / (dispersion - 1)
  const wider = Math.log((size + RATIO * mean) / (size + mean))
  return { perCase: Math.log(RATIO) - wider, perWeek: size * wider }
}

/** Evidence after a week: everything likely about a start in this week or before it, older starts counting less. */
export function nextEvidence(evidence: number, count: number, { perCase, perWeek }: DoublingEvidence): number {
  return (1 + KEPT * evidence) * Math.exp(perCase * count - perWeek)
}

/** The largest count after which the evidence stays at or under the threshold; at least 0, so that a week without cases is no alarm. */
export function highestQuietCount(evidence: number, threshold: number, { perCase, perWeek }: DoublingEvidence): number {
  return Math.max(0, Math.floor((Math.log(threshold) - Math.log1p(KEPT * evidence) + perWeek) / perCase + 1e-9))
}

/** Width of a step on the scale y = log(1 + KEPT × evidence). */
const STEP = 0.08
const FURTHEST = 20

/** The chain over steps of y: what each count makes of each place, at [count × places + y]. */
interface Chain {
  readonly places: number
  readonly chances: Float64Array
  readonly evidence: Float64Array
  /** Where it lands, between places: the part of 1 that goes one further than the whole number. */
  readonly lands: Int32Array
  readonly further: Float64Array
}

/** Weeks drawn with `mean` while the evidence is computed for the baseline. */
function chain(baseline: Baseline, mean: number, furthest: number): Chain {
  const places = Math.ceil(furthest / STEP) + 1
  const all = countChances(
    mean,
    baseline.dispersion,
    Math.ceil(mean + 12 * Math.sqrt(mean * baseline.dispersion) + 12 * baseline.dispersion),
  )
  const chances = all.subarray(0, all.findLastIndex((chance) => chance > NEVER) + 1)
  const evidence = new Float64Array(chances.length * places)
  const lands = new Int32Array(evidence.length)
  const further = new Float64Array(evidence.length)
  const doubling = doublingEvidence(baseline)
  for (let i = 0; i < evidence.length; i++) {
    if (i % places === 0) evidence[i] = nextEvidence(0, i / places, doubling)
    else evidence[i] = evidence[i - 1]! * Math.exp(STEP)
    const at = Math.min(Math.log1p(KEPT * evidence[i]!) / STEP, places - 1.000001)
    lands[i] = Math.floor(at)
    further[i] = at - lands[i]!
  }
  return { places, chances, evidence, lands, further }
}

/** Counts less likely than this are left out. */
const NEVER = 1e-12

/** One week for a whole distribution over places; what lands above the threshold starts again at 0. Returns the share that did. */
function week({ places, chances, evidence, lands, further }: Chain, from: Float64Array, into: Float64Array, threshold: number): number {
  into.fill(0)
  let alarms = 0
  for (let count = 0; count < chances.length; count++) {
    for (let y = 0; y < places; y++) {
      const share = chances[count]! * from[y]!
      const cell = count * places + y
      if (evidence[cell]! > threshold) {
        alarms += share
        continue
      }
      const on = share * further[cell]!
      into[lands[cell]!]! += share - on
      into[lands[cell]! + 1]! += on
    }
  }
  into[0]! += alarms
  return alarms
}

const ROUNDS = 400

/** Follow `state` until it stays the same within `tolerance`: afterwards it holds the long run; returns the share of weeks with an alarm. */
function longRun(chained: Chain, threshold: number, state: Float64Array, tolerance: number): number {
  const next = new Float64Array(chained.places)
  let rate = 0
  for (let round = 0; round < ROUNDS; round++) {
    rate = week(chained, state, next, threshold)
    let moved = 0
    for (let y = 0; y < next.length; y++) moved += Math.abs(state[y]! - next[y]!)
    state.set(next)
    if (moved < tolerance) break
  }
  return rate
}

function startAtZero(places: number): Float64Array {
  const state = new Float64Array(places)
  state[0] = 1
  return state
}

/** The mean is known with an error only: three means with their weights stand for what it may be (Gauss and Hermite). */
function possibleMeans({ mean, error }: Baseline): readonly (readonly [number, number])[] {
  if (error === 0) return [[mean, 1]]
  const far = Math.exp(Math.sqrt(3) * error)
  return [
    [mean / far, 1 / 6],
    [mean, 2 / 3],
    [mean * far, 1 / 6],
  ]
}

/**
 * The threshold of the evidence for a doubling at which weeks without any change give `rate` false alarms a week in the long run
 * (0 < rate < 1), each alarm setting the evidence back to 0. The distribution of the evidence is followed over a grid of 0.08 on the logarithmic scale
 * (a Markov chain after Brook and Evans 1972), and averaged over what the mean may be. Without grid or averaging the threshold could
 * always be 1 / rate (Pollak 1985), which is the upper end of the search.
 */
export function calibrateRise(baseline: Baseline, rate: number): number {
  if (!(rate > 0 && rate < 1)) throw new Error(`a rate of false alarms a week lies between 0 and 1, not at ${rate}`)
  const runs = possibleMeans(baseline).map(([mean, weight]) => {
    const chained = chain(baseline, mean, Math.log1p(KEPT / rate))
    return { chained, weight, state: startAtZero(chained.places) }
  })
  let low = 0
  let high = Math.log(1 / rate)
  for (let round = 0; round < 10; round++) {
    const middle = (low + high) / 2
    const found = runs.reduce((sum, run) => sum + run.weight * longRun(run.chained, Math.exp(middle), run.state, 1e-5), 0)
    if (found > rate) low = middle
    else high = middle
  }
  return Math.exp(high)
}

/**
 * How seldom the evidence of a week, never set back to 0, gets so high when nothing changed: a function of the evidence, from the same
 * chain without a threshold. Never above 1 / ((1 − KEPT) × evidence), which holds for any counts whatever (Markov's inequality: the
 * mean of the evidence is 1 / (1 − KEPT)), and is used where the grid ends.
 */
export function evidenceTail(baseline: Baseline): (evidence: number) => number {
  const places = Math.ceil(FURTHEST / STEP) + 1
  const tail = new Float64Array(places + 1)
  for (const [mean, weight] of possibleMeans(baseline)) {
    const state = startAtZero(places)
    longRun(chain(baseline, mean, FURTHEST), Number.POSITIVE_INFINITY, state, 1e-9)
    for (let y = 0; y < places; y++) tail[y]! += weight * state[y]!
  }
  for (let y = places - 1; y >= 0; y--) tail[y]! += tail[y + 1]!
  return (evidence) => {
    const bound = Math.min(1, 1 / ((1 - KEPT) * evidence))
    const at = Math.log1p(KEPT * evidence) / STEP
    return at >= places - 1 ? bound : Math.min(bound, tail[Math.floor(at)]!)
  }
}
