import { type ClosePairs, closePairs, FIND, FOURS_AT_ONCE } from '#engine/close-pairs.ts'
import { ROW_BYTES } from '#engine/dot-products.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** Vectors ready to be searched: n × 192 int8, and one over the length of each. */
export interface VectorIndex {
  readonly vectors: Int8Array
  readonly rows: number
  readonly inverseLengths: Float32Array
}

/** The k nearest of every row, best first: row numbers and cosines, both n × k; -1 where there are fewer than k others. */
export interface NearestOfAll {
  readonly k: number
  readonly rows: Int32Array
  readonly scores: Float32Array
}

/** Finds the k nearest others of every row of n × 192 unit vectors. Large collections may be given a faster one from outside. */
export type NearestFunction = (vectors: Float32Array, k: number) => NearestOfAll

/** Make vectors (n × 192 int8) searchable. A row of zeros is near to nothing. */
export function vectorIndex(vectors: Int8Array): VectorIndex {
  const rows = vectors.length / DIMENSIONS
  const inverseLengths = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    let square = 0
    for (let at = row * DIMENSIONS; at < (row + 1) * DIMENSIONS; at++) square += vectors[at]! * vectors[at]!
    inverseLengths[row] = square === 0 ? 0 : 1 / Math.sqrt(square)
  }
  return { vectors, rows, inverseLengths }
}

/** Keep the k best of a stream of scores in two small arrays, best first; among equals the earlier row. */
function offer(row: number, score: number, rows: Int32Array, scores: Float32Array | Int32Array, from: number, k: number): void {
  let at = from + k - 1
  if (!(score > scores[at]!)) return
  while (at > from && scores[at - 1]! < score) {
    scores[at] = scores[at - 1]!
    rows[at] = rows[at - 1]!
    at--
  }
  scores[at] = score
  rows[at] = row
}

/** The k rows nearest to `query` (192 int8) with their cosine, best first, among the rows that `keep` lets through. Exact; 10–25 ms for 100,000. */
export function nearest(
  query: Int8Array,
  index: VectorIndex,
  k: number,
  keep?: (row: number) => boolean,
): { readonly row: number; readonly score: number }[] {
  const inverse = vectorIndex(query).inverseLengths[0] ?? 0
  const wanted = Float32Array.from(query)
  const rows = new Int32Array(k).fill(-1)
  const scores = new Float32Array(k).fill(-Infinity)
  const { vectors } = index
  for (let row = 0; row < index.rows; row++) {
    if (keep !== undefined && !keep(row)) continue
    const start = row * DIMENSIONS
    let dot = 0
    for (let d = 0; d < DIMENSIONS; d++) dot += wanted[d]! * vectors[start + d]!
    offer(row, dot * inverse * index.inverseLengths[row]!, rows, scores, 0, k)
  }
  const found: { row: number; score: number }[] = []
  for (let at = 0; at < k && rows[at]! >= 0; at++) found.push({ row: rows[at]!, score: Math.min(1, scores[at]!) })
  return found
}

/** Rows that are compared with a stretch of others before the next stretch: both stay in the processor's cache. */
const BLOCK = 256
const STRETCH = FOURS_AT_ONCE * 4

/** The k nearest others of every row of n × 192 unit vectors (a row of zeros is near to nothing). n² work: 100,000 in under a minute. */
export function nearestOfAll(vectors: Float32Array, k: number): NearestOfAll {
  const steps = nearestSteps(vectors, k)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** `nearestOfAll` in steps; each yields the part of the work that is done, 0 to 1. Each pair is computed once. */
export function* nearestSteps(vectors: Float32Array, k: number): Generator<number, NearestOfAll> {
  const n = vectors.length / DIMENSIONS
  const rows = new Int32Array(n * k).fill(-1)
  const products = new Int32Array(n * k).fill(BELOW_ALL)
  const pairs = closePairs(vectors)
  pairs.limits.fill(BELOW_ALL, 0, n).fill(ABOVE_ALL, n)
  for (let fromA = 0; fromA < n; fromA += BLOCK) {
    const endA = Math.min(n, fromA + BLOCK)
    for (let fromB = fromA; fromB < n; fromB += STRETCH) {
      const fours = Math.ceil((Math.min(n, fromB + STRETCH) - fromB) / 4)
      for (let a = fromA; a < Math.min(endA, fromB + STRETCH); a += 2) {
        const count = pairs.compare(a, fromB, fours)
        for (let find = 0; find < count; find++) takeFind(pairs, find, a, n, k, rows, products)
      }
    }
    yield 1 - ((n - endA) / n) ** 2
  }
  return { k, rows, scores: Float32Array.from(products, (product, at) => (rows[at]! < 0 ? -Infinity : product / pairs.scale)) }
}

const BELOW_ALL = -(2 ** 31)
const ABOVE_ALL = 2 ** 31 - 1

/** Offer what was found for two rows and four others to each of them; pairs on or below the diagonal were seen from the other side. */
function takeFind(
  { limits, finds }: ClosePairs,
  find: number,
  a: number,
  n: number,
  k: number,
  rows: Int32Array,
  products: Int32Array,
): void {
  const first = finds[find * FIND + 8]! / ROW_BYTES
  for (let place = 0; place < 8; place++) {
    const one = place < 4 ? a : a + 1
    const other = first + (place & 3)
    if (one >= n || other >= n || other <= one) continue
    const product = finds[find * FIND + place]!
    if (product > limits[one]!) {
      offer(other, product, rows, products, one * k, k)
      limits[one] = products[one * k + k - 1]!
    }
    if (product > limits[other]!) {
      offer(one, product, rows, products, other * k, k)
      limits[other] = products[other * k + k - 1]!
    }
  }
}
