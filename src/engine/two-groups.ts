import { DIMENSIONS, toUnitLength } from '#engine/vectors.ts'

/** Rounds after which the two groups are taken as they are. */
const MOST_ROUNDS = 20

/**
 * Cuts rows (n × 192 int8) into two groups by meaning: spherical 2-means (Dhillon & Modha 2001), begun from the row farthest from the middle and
 * the row farthest from that one. Gives 0 or 1 for each row; 0 is the larger group, the first row's among equals. Under two different rows all are 0.
 */
export function twoGroups(vectors: Int8Array): Uint8Array {
  const n = vectors.length / DIMENSIONS
  const rows = Array.from({ length: n }, (_, i) => toUnitLength(Float32Array.from(vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS))))
  const group = new Uint8Array(n)
  if (n < 2) return group
  const first = farthest(rows, middle(rows))
  const second = farthest(rows, rows[first]!)
  let centres = [rows[first]!, rows[second]!] as const
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = group.slice()
    for (const [i, row] of rows.entries()) group[i] = dot(row, centres[1]) > dot(row, centres[0]) + 1e-6 ? 1 : 0
    if (round > 0 && group.every((one, i) => one === before[i])) break
    const ones = rows.filter((_, i) => group[i] === 1)
    const zeros = rows.filter((_, i) => group[i] === 0)
    if (ones.length === 0 || zeros.length === 0) return group.fill(0)
    centres = [middle(zeros), middle(ones)]
  }
  const ones = group.reduce((sum, one) => sum + one, 0)
  if (ones * 2 > n || (ones * 2 === n && group[0] === 1)) for (let i = 0; i < n; i++) group[i] = 1 - group[i]!
  return group
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < DIMENSIONS; d++) sum += a[d]! * b[d]!
  return sum
}

function middle(rows: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) sum[d]! += row[d]!
  return toUnitLength(sum)
}

function farthest(rows: readonly Float32Array[], from: Float32Array): number {
  let found = 0
  for (const [i, row] of rows.entries()) if (dot(row, from) < dot(rows[found]!, from) - 1e-6) found = i
  return found
}
