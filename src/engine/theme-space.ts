import { atOnce } from '#engine/steps.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** Rows (texts of themes) to learn from: n × 192, the theme of each and what it counts in the middle of its theme. */
export interface ThemeRows {
  readonly vectors: Float32Array
  readonly theme: Int32Array
  readonly weight: Float64Array
  readonly themes: number
}

/**
 * A space in which the directions that differ within a theme count for little, and those in which themes differ for much.
 * `rows` and `middles` are positions in it (n × 192 and themes × 192), `weights` what stands behind each middle.
 */
export interface ThemeSpace {
  readonly centre: Float64Array
  /** Cholesky factor (lower half) of the spread within themes. */
  readonly factor: Float64Array
  readonly rows: Float64Array
  readonly middles: Float64Array
  readonly weights: Float64Array
}

/** With k themes their common middle counts for k / (k + 10). */
const SHRINKAGE = 10
/** The spread within themes is taken equal in all directions for as much as this many texts. */
const EVEN_TEXTS = 2 * DIMENSIONS
/** Part of all spread that lies within themes, for a start. */
const WITHIN = 0.6
const TOGETHER = 4
/** Rows of one step: some milliseconds. */
const ROWS_A_STEP = 128

function middlesOf({ vectors, theme, weight, themes }: ThemeRows): { middles: Float64Array; weights: Float64Array } {
  const middles = new Float64Array(themes * DIMENSIONS)
  const weights = new Float64Array(themes)
  for (let row = 0; row < theme.length; row++) {
    weights[theme[row]!]! += weight[row]!
    for (let d = 0; d < DIMENSIONS; d++) middles[theme[row]! * DIMENSIONS + d]! += weight[row]! * vectors[row * DIMENSIONS + d]!
  }
  for (let at = 0; at < middles.length; at++) middles[at]! /= Math.max(weights[Math.floor(at / DIMENSIONS)]!, 1e-12)
  return { middles, weights }
}

function centreOf(middles: Float64Array, weights: Float64Array): Float64Array {
  const centre = new Float64Array(DIMENSIONS)
  const filled = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0)
  for (let at = 0; at < middles.length; at++) centre[at % DIMENSIONS]! += middles[at]! / (filled + SHRINKAGE)
  return centre
}

/** Sum of the products of the rows' differences with the middle of their theme (lower half), made even by its own size. */
function* spreadWithin({ vectors, theme, weight }: ThemeRows, middles: Float64Array, centre: Float64Array): Generator<void, Float64Array> {
  const spread = new Float64Array(DIMENSIONS * DIMENSIONS)
  const apart = Array.from({ length: TOGETHER }, () => new Float64Array(DIMENSIONS))
  let all = 0
  for (let from = 0; from < theme.length; from += TOGETHER) {
    for (const [place, difference] of apart.entries()) {
      const row = from + place
      for (let d = 0; d < DIMENSIONS; d++) {
        const value = row < theme.length ? vectors[row * DIMENSIONS + d]! : 0
        difference[d] = row < theme.length ? Math.sqrt(weight[row]!) * (value - middles[theme[row]! * DIMENSIONS + d]!) : 0
        if (row < theme.length) all += (value - centre[d]!) ** 2
      }
    }
    addProducts(spread, apart[0]!, apart[1]!, apart[2]!, apart[3]!)
    if (from % ROWS_A_STEP === 0) yield
  }
  const even = (EVEN_TEXTS * WITHIN * all) / Math.max(1, theme.length) / DIMENSIONS
  for (let d = 0; d < DIMENSIONS; d++) spread[d * DIMENSIONS + d]! += even > 0 ? even : 1
  return spread
}

/** Four rows at a time: the sums are fetched and put back once instead of four times. */
function addProducts(spread: Float64Array, r: Float64Array, s: Float64Array, t: Float64Array, u: Float64Array): void {
  for (let a = 0; a < DIMENSIONS; a++) {
    const [ra, sa, ta, ua] = [r[a]!, s[a]!, t[a]!, u[a]!]
    const at = a * DIMENSIONS
    for (let b = 0; b <= a; b++) spread[at + b]! += ra * r[b]! + sa * s[b]! + ta * t[b]! + ua * u[b]!
  }
}

function cholesky(matrix: Float64Array): Float64Array {
  for (let a = 0; a < DIMENSIONS; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = matrix[a * DIMENSIONS + b]!
      for (let c = 0; c < b; c++) sum -= matrix[a * DIMENSIONS + c]! * matrix[b * DIMENSIONS + c]!
      matrix[a * DIMENSIONS + b] = a === b ? Math.sqrt(sum) : sum / matrix[b * DIMENSIONS + b]!
    }
  }
  return matrix
}

/** Positions of vectors (n × 192) in the space: factor⁻¹ (vector − centre), four rows at a time. */
export const positions = (vectors: Float32Array, space: Pick<ThemeSpace, 'centre' | 'factor'>): Float64Array =>
  atOnce(positionSteps(vectors, space))

function* positionSteps(vectors: Float32Array, { centre, factor }: Pick<ThemeSpace, 'centre' | 'factor'>): Generator<void, Float64Array> {
  const found = new Float64Array(vectors.length)
  const rows = vectors.length / DIMENSIONS
  for (let from = 0; from < rows; from += TOGETHER) {
    // the last rows may be done twice rather than apart
    const places = [0, 1, 2, 3].map((n) => Math.min(from + n, rows - 1) * DIMENSIONS) as [number, number, number, number]
    solveFour(vectors, found, places, centre, factor)
    if (from % ROWS_A_STEP === ROWS_A_STEP - TOGETHER) yield
  }
  return found
}

function solveFour(
  vectors: Float32Array,
  found: Float64Array,
  [p, q, r, s]: readonly [number, number, number, number],
  centre: Float64Array,
  factor: Float64Array,
): void {
  for (let a = 0; a < DIMENSIONS; a++) {
    const at = a * DIMENSIONS
    let [w, x, y, z] = [
      vectors[p + a]! - centre[a]!,
      vectors[q + a]! - centre[a]!,
      vectors[r + a]! - centre[a]!,
      vectors[s + a]! - centre[a]!,
    ]
    for (let b = 0; b < a; b++) {
      const l = factor[at + b]!
      w -= l * found[p + b]!
      x -= l * found[q + b]!
      y -= l * found[r + b]!
      z -= l * found[s + b]!
    }
    const size = factor[at + a]!
    found[p + a] = w / size
    found[q + a] = x / size
    found[r + a] = y / size
    found[s + a] = z / size
  }
}

/**
 * Learn the space from texts of known themes: the common spread within themes, shrunk towards one equal in all directions (Friedman 1989,
 * regularised discriminant analysis), whitens it. Cosines there are what logistic regression weighs, found in one pass, and what one text
 * changes can be taken out again exactly (see `theme-evidence`). In steps of some milliseconds.
 */
export function* themeSpaceSteps(rows: ThemeRows): Generator<void, ThemeSpace> {
  const { middles, weights } = middlesOf(rows)
  const centre = centreOf(middles, weights)
  const factor = cholesky(yield* spreadWithin(rows, middles, centre))
  yield
  const placed = yield* positionSteps(rows.vectors, { centre, factor })
  return { centre, factor, rows: placed, middles: positions(Float32Array.from(middles), { centre, factor }), weights }
}
