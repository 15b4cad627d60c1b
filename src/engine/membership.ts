import type { Graph } from '#engine/leiden.ts'

/** For each node its theme (-1 = none), how much of its surroundings agrees (0 to 1), and the next best theme (-1 = none). */
export interface Membership {
  readonly theme: Int32Array
  readonly confidence: Float32Array
  readonly second: Int32Array
  readonly secondConfidence: Float32Array
}

/** How strongly the neighbours of one node pull it to each theme: weights times how often they were together, as parts of all weight. */
function pulls(graph: Graph, together: Float32Array, themes: Int32Array, node: number): Map<number, number> {
  const found = new Map<number, number>()
  const total = graph.strengths[node]!
  for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
    const theme = themes[graph.targets[at]!]!
    if (theme < 0 || total === 0) continue
    found.set(theme, (found.get(theme) ?? 0) + (graph.weights[at]! * together[at]!) / total)
  }
  return found
}

/** The theme that pulls hardest, leaving out one; the lower number among equals. */
function strongest(found: ReadonlyMap<number, number>, without: number): { theme: number; pull: number } {
  let best = { theme: -1, pull: 0 }
  for (const [theme, pull] of found) {
    if (theme === without) continue
    if (pull > best.pull || (pull === best.pull && theme < best.theme)) best = { theme, pull }
  }
  return best
}

/**
 * How sure each node's theme is, and which theme comes second. `copies`: how many questions have the words of each node; those are always
 * together, so that each of them but one counts as a neighbour of the greatest weight, 1.
 */
export function membershipOf(graph: Graph, together: Float32Array, themes: Int32Array, copies: readonly number[]): Membership {
  const confidence = new Float32Array(graph.nodes)
  const second = new Int32Array(graph.nodes).fill(-1)
  const secondConfidence = new Float32Array(graph.nodes)
  for (let node = 0; node < graph.nodes; node++) {
    const found = pulls(graph, together, themes, node)
    const twins = copies[node]! - 1
    const others = graph.strengths[node]!
    const whole = Math.max(others + twins, Number.MIN_VALUE)
    confidence[node] = Math.min(1, ((found.get(themes[node]!) ?? 0) * others + twins) / whole)
    const next = strongest(found, themes[node]!)
    second[node] = next.theme
    secondConfidence[node] = Math.min(1, (next.pull * others) / whole)
  }
  return { theme: themes, confidence, second, secondConfidence }
}

/** Give the nodes of themes that are too small to the theme that pulls them hardest; -1 where none does. `size` counts per theme. */
export function dissolveSmall(graph: Graph, together: Float32Array, themes: Int32Array, size: ReadonlyMap<number, number>, least: number) {
  const large = themes.map((theme) => ((size.get(theme) ?? 0) >= least ? theme : -1))
  return large.map((theme, node) => (theme >= 0 ? theme : strongest(pulls(graph, together, large, node), -1).theme))
}

/** Rounds in which anchored nodes tell their neighbours whose they are; enough to cross any community. */
const ROUNDS = 20

/**
 * Share out the nodes of one community among several anchored themes: each goes where its surroundings lead, step by step from the
 * nodes that people placed (label propagation, Zhu & Ghahramani 2002). `anchor` holds an owner for placed nodes and -1 elsewhere.
 */
export function shareOut(
  graph: Graph,
  nodes: readonly number[],
  anchor: ReadonlyMap<number, number>,
  owners: readonly number[],
): Map<number, number> {
  const place = new Map(nodes.map((node, index) => [node, index]))
  const width = owners.length
  let belief: Float64Array = new Float64Array(nodes.length * width)
  const settle = (values: Float64Array) => {
    for (const [index, node] of nodes.entries()) {
      const owner = owners.indexOf(anchor.get(node) ?? -1)
      if (owner >= 0) values.fill(0, index * width, (index + 1) * width)[index * width + owner] = 1
    }
    return values
  }
  settle(belief)
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(belief.length)
    for (const [index, node] of nodes.entries()) {
      for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
        const other = place.get(graph.targets[at]!)
        if (other === undefined) continue
        const part = graph.weights[at]! / graph.strengths[node]!
        for (let owner = 0; owner < width; owner++) next[index * width + owner]! += part * belief[other * width + owner]!
      }
    }
    belief = settle(next)
  }
  return new Map(
    nodes.map((node, index) => {
      const row = belief.subarray(index * width, (index + 1) * width)
      let best = 0
      for (let owner = 1; owner < width; owner++) if (row[owner]! > row[best]!) best = owner
      return [node, owners[best]!]
    }),
  )
}
