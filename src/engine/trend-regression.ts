/** A quasi-Poisson regression with logarithmic link, as far as the trend methods need it. */
export interface CountRegression {
  /** One coefficient a column; 0 for a column that the ones before it already explain. */
  readonly coefficients: Float64Array
  /** Expected count of each row. */
  readonly fitted: Float64Array
  /** Leverage of each row, 0..1. */
  readonly leverage: Float64Array
  /** (y − fitted) / fitted of each row. */
  readonly workingResiduals: Float64Array
  /** Weight of each row in the last round of least squares. */
  readonly workingWeights: Float64Array
  /** Rows (of weight above 0) minus independent columns. */
  readonly degreesOfFreedom: number
  /** Pearson's dispersion: Σ weight × residual² / degrees of freedom. */
  readonly dispersion: number
  readonly converged: boolean
  /** Variance of a row's linear predictor when the dispersion is 1. */
  readonly predictorVariance: (row: ArrayLike<number>) => number
}

interface LeastSquares {
  readonly coefficients: Float64Array
  readonly leverage: Float64Array
  readonly rank: number
  readonly inverse: Float64Array[]
}

const DEPENDENT = 1e-11

/**
 * Weighted least squares by orthogonalising the columns one by one (modified Gram–Schmidt, twice where needed, which is as exact as
 * Householder here). `inverse[j]` holds the combination of columns that makes the jth orthonormal one, so that variances of predictions follow.
 */
function leastSquares(columns: readonly Float64Array[], weights: Float64Array, response: Float64Array): LeastSquares {
  const n = response.length
  const basis: Float64Array[] = []
  const inverse: Float64Array[] = []
  const coefficients = new Float64Array(columns.length)
  const leverage = new Float64Array(n)
  const roots = weights.map(Math.sqrt)
  const rest = response.map((y, i) => y * roots[i]!)
  for (const [j, column] of columns.entries()) {
    const made = new Float64Array(n)
    for (let i = 0; i < n; i++) made[i] = column[i]! * roots[i]!
    const combination = new Float64Array(columns.length)
    combination[j] = 1
    const before = Math.sqrt(dot(made, made))
    let length = before
    // a second time only when much of the column went: what is left has lost digits then
    for (let rounds = 0; rounds === 0 || (rounds === 1 && length < before / 2); rounds++) {
      for (const [k, unit] of basis.entries()) {
        const part = dot(made, unit)
        subtract(made, unit, part)
        subtract(combination, inverse[k]!, part)
      }
      length = Math.sqrt(dot(made, made))
    }
    if (!(length > DEPENDENT * before)) continue
    for (let i = 0; i < n; i++) made[i]! /= length
    for (let i = 0; i < combination.length; i++) combination[i]! /= length
    const effect = dot(rest, made)
    subtract(rest, made, effect)
    subtract(coefficients, combination, -effect)
    for (let i = 0; i < n; i++) leverage[i]! += made[i]! * made[i]!
    basis.push(made)
    inverse.push(combination)
  }
  return { coefficients, leverage, rank: basis.length, inverse }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= times * what[i]!
}

function deviance(counts: ArrayLike<number>, fitted: Float64Array, prior: Float64Array): number {
  let sum = 0
  for (let i = 0; i < fitted.length; i++) {
    const y = counts[i]!
    const mu = fitted[i]!
    sum += 2 * prior[i]! * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu))
  }
  return sum
}

const ROUNDS = 25
const CONVERGENCE = 1e-8

/**
 * Fit counts by columns (each as long as the counts; the first one usually all 1) with a weight for each row, by iteratively reweighted
 * least squares (McCullagh and Nelder 1989, chapter 2.5). Starts at count + 0.1, stops when the deviance moves by less than 1e-8 of
 * itself, after 25 rounds at most (`converged` false). Throws when there are no more rows than columns.
 */
export function countRegression(counts: ArrayLike<number>, columns: readonly Float64Array[], prior: Float64Array): CountRegression {
  const n = counts.length
  if (n <= columns.length) throw new Error(`${n} weeks are too few for ${columns.length} coefficients`)
  const fitted = Float64Array.from(counts, (y) => y + 0.1)
  const predictor = fitted.map(Math.log)
  const working = new Float64Array(n)
  const response = new Float64Array(n)
  let before = deviance(counts, fitted, prior)
  let converged = false
  let solved: LeastSquares | undefined
  for (let round = 0; round < ROUNDS && !converged; round++) {
    for (let i = 0; i < n; i++) {
      working[i] = prior[i]! * fitted[i]!
      response[i] = predictor[i]! + (counts[i]! - fitted[i]!) / fitted[i]!
    }
    solved = leastSquares(columns, working, response)
    predict(columns, solved.coefficients, predictor)
    for (let i = 0; i < n; i++) fitted[i] = Math.max(Number.EPSILON, Math.exp(predictor[i]!))
    const now = deviance(counts, fitted, prior)
    if (!Number.isFinite(now)) break
    converged = Math.abs(now - before) / (Math.abs(now) + 0.1) < CONVERGENCE
    before = now
  }
  return regressionResult(counts, fitted, working, prior, solved!, converged)
}

function predict(columns: readonly Float64Array[], coefficients: Float64Array, into: Float64Array): void {
  into.fill(0)
  for (const [j, column] of columns.entries()) subtract(into, column, -coefficients[j]!)
}

function regressionResult(
  counts: ArrayLike<number>,
  fitted: Float64Array,
  workingWeights: Float64Array,
  prior: Float64Array,
  { coefficients, leverage, rank, inverse }: LeastSquares,
  converged: boolean,
): CountRegression {
  const workingResiduals = fitted.map((mu, i) => (counts[i]! - mu) / mu)
  const degreesOfFreedom = prior.reduce((rows, weight) => rows + (weight > 0 ? 1 : 0), 0) - rank
  const squares = workingResiduals.reduce((sum, residual, i) => sum + workingWeights[i]! * residual * residual, 0)
  return {
    coefficients,
    fitted,
    leverage,
    workingResiduals,
    workingWeights,
    degreesOfFreedom,
    dispersion: squares / degreesOfFreedom,
    converged,
    predictorVariance: (row) => inverse.reduce((sum, combination) => sum + dot(combination, row) ** 2, 0),
  }
}
