import { type Graph, leiden } from '#engine/leiden.ts'
import type { Random } from '#engine/random.ts'

/** Groups that many views of one graph agree on, and how often the two ends of each edge were together (0 to 1, edge by edge). */
export interface Consensus {
  readonly communities: Int32Array
  readonly together: Float32Array
}

/** From coarse to fine: what belongs together shows at several resolutions, whatever the number of themes. */
const RESOLUTIONS = [0.7, 1, 1.4, 2]
/** In each view a tenth of the questions is left out (Lange 2004). */
const LEFT_OUT = 0.1
/** How much more a pair that is always together weighs than one that is often together. */
const SHARPNESS = 4
const LEAST_WEIGHT = 1e-6

/** Views of a graph of n nodes: many where they are cheap, fewer where the numbers themselves give certainty. */
export function viewsFor(n: number): number {
  if (n <= 5_000) return 24
  return n <= 25_000 ? 8 : 4
}

/** The same graph without the edges of the nodes left out. */
function thinned(graph: Graph, kept: Uint8Array): Graph {
  const offsets = new Int32Array(graph.nodes + 1)
  const targets = new Int32Array(graph.targets.length)
  const weights = new Float64Array(graph.targets.length)
  const strengths = new Float64Array(graph.nodes)
  let size = 0
  for (let node = 0; node < graph.nodes; node++) {
    for (let at = graph.offsets[node]!; kept[node] === 1 && at < graph.offsets[node + 1]!; at++) {
      if (kept[graph.targets[at]!] === 0) continue
      targets[size] = graph.targets[at]!
      weights[size++] = graph.weights[at]!
      strengths[node]! += graph.weights[at]!
    }
    offsets[node + 1] = size
  }
  return { nodes: graph.nodes, offsets, targets: targets.subarray(0, size), weights: weights.subarray(0, size), strengths }
}

/** The graph with each edge weighed by how often its ends were together. */
function agreedGraph(graph: Graph, together: Float32Array): Graph {
  const weights = new Float64Array(graph.weights.length)
  const strengths = new Float64Array(graph.nodes)
  for (let node = 0; node < graph.nodes; node++) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      weights[at] = Math.max(LEAST_WEIGHT, together[at]! ** SHARPNESS * graph.weights[at]!)
      strengths[node]! += weights[at]!
    }
  }
  return { ...graph, weights, strengths }
}

/**
 * Find the groups of a graph that hold at several resolutions and when a tenth is left out, and from them the final groups (consensus
 * over edges, after Tandon, Albeshri, Thayananthan, Alhalabi & Fortunato 2019). Yields after each view, so that it can be stopped.
 */
export function* consensusSteps(graph: Graph, views: number, random: Random): Generator<number, Consensus> {
  const sum = new Uint16Array(graph.targets.length)
  const seen = new Uint16Array(graph.targets.length)
  for (let view = 0; view < views; view++) {
    const kept = Uint8Array.from({ length: graph.nodes }, () => (random() < LEFT_OUT ? 0 : 1))
    const communities = leiden(thinned(graph, kept), RESOLUTIONS[view % RESOLUTIONS.length]!, random)
    for (let node = 0; node < graph.nodes; node++) {
      for (let at = graph.offsets[node]!; kept[node] === 1 && at < graph.offsets[node + 1]!; at++) {
        const other = graph.targets[at]!
        if (kept[other] === 0) continue
        seen[at]!++
        if (communities[node] === communities[other]) sum[at]!++
      }
    }
    yield view + 1
  }
  const together = Float32Array.from(sum, (count, at) => (seen[at] === 0 ? 0.5 : count / seen[at]!))
  return { communities: leiden(agreedGraph(graph, together), 1, random), together }
}
