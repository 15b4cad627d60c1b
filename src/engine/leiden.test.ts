import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Graph, leiden } from '#engine/leiden.ts'
import { graphOfPairs } from '#engine/neighbour-graph.ts'
import { seededRandom } from '#engine/random.ts'

const graphs = fc
  .record({
    nodes: fc.integer({ min: 1, max: 40 }),
    edges: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 9 })), { maxLength: 120 }),
  })
  .map(({ nodes, edges }) => {
    const pairs = new Map<number, number>()
    for (const [a, b, weight] of edges) {
      const low = Math.min(a % nodes, b % nodes)
      const high = Math.max(a % nodes, b % nodes)
      if (low !== high) pairs.set(low * nodes + high, weight / 3)
    }
    return graphOfPairs(nodes, pairs)
  })

function modularity(graph: Graph, communities: Int32Array, resolution: number): number {
  const total = graph.strengths.reduce((sum, strength) => sum + strength, 0)
  const mass = new Map<number, number>()
  let inside = 0
  for (let node = 0; node < graph.nodes; node++) {
    mass.set(communities[node]!, (mass.get(communities[node]!) ?? 0) + graph.strengths[node]!)
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      if (communities[graph.targets[at]!] === communities[node]) inside += graph.weights[at]!
    }
  }
  return total === 0 ? 0 : inside / total - resolution * [...mass.values()].reduce((sum, one) => sum + (one / total) ** 2, 0)
}

/** Nodes that can be reached from the first node of a community without leaving it. */
function reachable(graph: Graph, communities: Int32Array, community: number): number {
  const start = communities.indexOf(community)
  const seen = new Set([start])
  for (const node of seen) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      if (graph.weights[at]! > 0 && communities[graph.targets[at]!] === community) seen.add(graph.targets[at]!)
    }
  }
  return seen.size
}

describe('groups in a graph', () => {
  it('are the circles of friends one sees: two rings with one thin bridge', () => {
    const pairs = new Map<number, number>()
    for (let a = 0; a < 6; a++) for (let b = a + 1; b < 6; b++) for (const from of [0, 6]) pairs.set((from + a) * 12 + from + b, 1)
    pairs.set(5 * 12 + 6, 0.1)
    expect([...leiden(graphOfPairs(12, pairs), 1, seededRandom(1))]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
  })

  it('always end, hang together, and are no worse than everyone alone or all in one', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(0.5, 1, 2), fc.integer(), (graph, resolution, seed) => {
        const communities = leiden(graph, resolution, seededRandom(seed))
        const found = modularity(graph, communities, resolution)
        const alone = Int32Array.from({ length: graph.nodes }, (_, node) => node)
        expect(found).toBeGreaterThanOrEqual(modularity(graph, alone, resolution) - 1e-9)
        expect(found).toBeGreaterThanOrEqual(modularity(graph, new Int32Array(graph.nodes), resolution) - 0.08)
        for (const community of new Set(communities)) {
          expect(reachable(graph, communities, community)).toBe(communities.filter((other) => other === community).length)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(graphs, fc.integer(), (graph, seed) => {
        expect(leiden(graph, 1, seededRandom(seed))).toEqual(leiden(graph, 1, seededRandom(seed)))
      }),
    )
  })
})
