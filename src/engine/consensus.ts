import { type Graph, leiden } from '#engine/leiden.ts'
import type { Random } from '#engine/random.ts'
import { standingGroups, type View } from '#engine/theme-tree.ts'

/** Groups that many views of one graph agree on. */
export interface Consensus {
  readonly communities: Int32Array
  /** The finer groups of which the communities are made. */
  readonly fine: Int32Array
  /** How often the two ends of each edge were together, 0 to 1, edge by edge. */
  readonly together: Float32Array
  /** The groups found anew in each round, with a tenth of the nodes left out (-1). */
  readonly rounds: readonly Int32Array[]
}

/** How often to look: `rounds` in which a tenth is left out, `views` in each, from coarse to fine. */
export interface Looking {
  readonly rounds: number
  readonly views: number
}

/** Views go from e⁻² to e² times the resolution of modularity itself … */
const REACH = 2
/** … and those from once to e times it tell what counts as groups to begin with. */
const FINE = 1
/** In each round another tenth is left out (Lange 2004). */
const PARTS = 10
/** How much more a pair that is always together weighs than one that is often together. */
const SHARPNESS = 3
const LEAST_WEIGHT = 1e-6

/** How often to look at n nodes: each tenth left out once where it is cheap, less where the numbers themselves give certainty. */
export function lookingAt(n: number): Looking {
  if (n <= 5_000) return { rounds: 10, views: 8 }
  return n <= 25_000 ? { rounds: 3, views: 8 } : { rounds: 2, views: 6 }
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

/** How often the two ends of each edge lie together, in the views that hold both; 0.5 where none does. */
function togetherIn(graph: Graph, views: readonly View[]): Float32Array {
  const together = new Float32Array(graph.targets.length)
  for (let node = 0; node < graph.nodes; node++) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      const other = graph.targets[at]!
      let seen = 0
      let same = 0
      for (const { groups } of views) {
        if (groups[node]! < 0 || groups[other]! < 0) continue
        seen++
        if (groups[node] === groups[other]) same++
      }
      together[at] = seen === 0 ? 0.5 : same / seen
    }
  }
  return together
}

/** From views to groups: what the finer views agree on, joined as far as the joining lasts longest from coarse to fine. */
function groupsIn(graph: Graph, views: readonly View[], random: Random): Omit<Consensus, 'rounds'> {
  const together = togetherIn(
    graph,
    views.filter(({ fineness }) => fineness >= 0 && fineness <= FINE),
  )
  const fine = leiden(agreedGraph(graph, together), 1, random)
  return { communities: standingGroups(fine, views), fine, together }
}

/**
 * Find the groups of a graph that stand firm from coarse to fine and when a tenth is left out (consensus over edges after Tandon,
 * Albeshri, Thayananthan, Alhalabi & Fortunato 2019). Yields after each view the part that is done, 0 to 1, so that it can be stopped.
 */
export function* consensusSteps(graph: Graph, looking: Looking, random: Random): Generator<number, Consensus> {
  const part = Uint8Array.from({ length: graph.nodes }, () => Math.floor(random() * PARTS))
  const all: View[] = []
  const rounds: Int32Array[] = []
  const count = looking.rounds * looking.views
  for (let round = 0; round < looking.rounds; round++) {
    const kept = part.map((own) => (own === round ? 0 : 1))
    const rest = thinned(graph, kept)
    const views: View[] = []
    for (let view = 0; view < looking.views; view++) {
      const fineness = REACH * ((2 * (view * looking.rounds + round) + 1) / count - 1)
      const groups = leiden(rest, Math.exp(fineness), random).map((group, node) => (kept[node] === 1 ? group : -1))
      views.push({ fineness, groups })
      yield (round * looking.views + view + 1) / count
    }
    const again = groupsIn(rest, views, random).communities
    rounds.push(again.map((group, node) => (kept[node] === 1 ? group : -1)))
    all.push(...views)
  }
  return { ...groupsIn(graph, all, random), rounds }
}
