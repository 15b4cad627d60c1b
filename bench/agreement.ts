/** Natural logarithms of the factorials 0! … n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1)
  for (let i = 2; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i)
  return logs
}

function entropy(sizes: readonly number[], n: number): number {
  return sizes.reduce((sum, size) => (size === 0 ? sum : sum - (size / n) * Math.log(size / n)), 0)
}

/** Mutual information that two groupings of these sizes have by chance alone (hypergeometric model, Vinh, Epps & Bailey 2010, formula 24a). */
function expectedInformation(rowSizes: readonly number[], columnSizes: readonly number[], n: number): number {
  const log = logFactorials(n)
  let expected = 0
  for (const a of rowSizes) {
    for (const b of columnSizes) {
      const fixed = log[a]! + log[b]! + log[n - a]! + log[n - b]! - log[n]!
      for (let both = Math.max(1, a + b - n); both <= Math.min(a, b); both++) {
        const chance = Math.exp(fixed - log[both]! - log[a - both]! - log[b - both]! - log[n - a - b + both]!)
        expected += (both / n) * Math.log((n * both) / (a * b)) * chance
      }
    }
  }
  return expected
}

/**
 * Adjusted mutual information of two groupings of the same rows: 1 = the same, 0 = no more alike than by chance (Vinh, Epps & Bailey
 * 2010; the mean of both entropies as the upper bound).
 */
export function adjustedMutualInformation(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const n = one.length
  const rows = new Map<string | number, number>()
  const columns = new Map<string | number, number>()
  const cells = new Map<string, { a: string | number; b: string | number; count: number }>()
  for (const [i, a] of one.entries()) {
    const b = other[i]!
    rows.set(a, (rows.get(a) ?? 0) + 1)
    columns.set(b, (columns.get(b) ?? 0) + 1)
    const key = JSON.stringify([a, b])
    const cell = cells.get(key) ?? { a, b, count: 0 }
    cell.count++
    cells.set(key, cell)
  }
  let information = 0
  for (const { a, b, count } of cells.values()) information += (count / n) * Math.log((n * count) / (rows.get(a)! * columns.get(b)!))
  const rowSizes = [...rows.values()]
  const columnSizes = [...columns.values()]
  const expected = expectedInformation(rowSizes, columnSizes, n)
  const bound = (entropy(rowSizes, n) + entropy(columnSizes, n)) / 2
  return Math.abs(bound - expected) < 1e-12 ? 1 : (information - expected) / (bound - expected)
}
