import type { Graph } from '#engine/leiden.ts'

/** The neighbours of each row, best first: row numbers (-1 = none) and how alike they are (any scale, higher is more alike), n × k. */
export interface Neighbours {
  readonly k: number
  readonly rows: Int32Array
  readonly scores: Float32Array
}

/**
 * Weights from one row to its neighbours: 1 for the nearest, falling off so that together they weigh log2(k) (McInnes, Healy &
 * Melville 2018). What counts is how near a neighbour is for this row: dense and thin places get alike graphs.
 */
function fallOff(scores: Float32Array, from: number, count: number, k: number, out: Float64Array): void {
  const nearest = scores[from]!
  let low = 0
  let high = Infinity
  let width = 1
  const target = Math.log2(k)
  for (let step = 0; step < 48; step++) {
    let sum = 0
    for (let i = 0; i < count; i++) sum += Math.exp((scores[from + i]! - nearest) / width)
    if (Math.abs(sum - target) < 1e-5) break
    if (sum > target) high = width
    else low = width
    width = high === Infinity ? width * 2 : (low + high) / 2
  }
  // with many equally near neighbours no width fits: then the rest still counts for something
  const mean = scores.subarray(from, from + count).reduce((sum, score) => sum + nearest - score, 0) / count
  for (let i = 0; i < count; i++) out[from + i] = Math.exp((scores[from + i]! - nearest) / Math.max(width, mean / 10, 1e-6))
}

/** The fuzzy neighbour graph: an edge holds if either end says so, w = a + b − ab. */
export function neighbourGraph({ k, rows, scores }: Neighbours): Graph {
  const nodes = rows.length / k
  const oneWay = new Float64Array(rows.length)
  for (let row = 0; row < nodes; row++) {
    let count = 0
    while (count < k && rows[row * k + count]! >= 0) count++
    if (count > 0) fallOff(scores, row * k, count, k, oneWay)
  }
  return symmetric(nodes, k, rows, oneWay)
}

/** Edges from n × k one-way weights; each pair once, written at both ends. */
function symmetric(nodes: number, k: number, rows: Int32Array, oneWay: Float64Array): Graph {
  const pairs = new Map<number, number>()
  for (let row = 0; row < nodes; row++) {
    for (let at = row * k; at < (row + 1) * k; at++) {
      const other = rows[at]!
      if (other < 0 || other === row) continue
      const key = Math.min(row, other) * nodes + Math.max(row, other)
      const known = pairs.get(key) ?? 0
      pairs.set(key, known + oneWay[at]! - known * oneWay[at]!)
    }
  }
  return graphOfPairs(nodes, pairs)
}

/** A graph from weights by pair; the key of nodes a < b is a × nodes + b. */
export function graphOfPairs(nodes: number, pairs: ReadonlyMap<number, number>): Graph {
  const offsets = new Int32Array(nodes + 1)
  for (const key of pairs.keys()) {
    offsets[Math.floor(key / nodes) + 1]!++
    offsets[(key % nodes) + 1]!++
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!
  const next = offsets.slice(0, nodes)
  const targets = new Int32Array(pairs.size * 2)
  const weights = new Float64Array(pairs.size * 2)
  const strengths = new Float64Array(nodes)
  for (const [key, weight] of pairs) {
    const ends = [Math.floor(key / nodes), key % nodes] as const
    for (const [end, other] of [ends, [ends[1], ends[0]] as const]) {
      targets[next[end]!] = other
      weights[next[end]!++] = weight
      strengths[end]! += weight
    }
  }
  return { nodes, offsets, targets, weights, strengths }
}
