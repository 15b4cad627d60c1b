import type { Random } from '#engine/random.ts'

/** An undirected weighted graph: the neighbours of node v stand at `targets[offsets[v] … offsets[v + 1]]`, each edge from both ends. */
export interface Graph {
  readonly nodes: number
  readonly offsets: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
  /** Sum of the weights at each node; what an aggregated node holds inside counts double in it. */
  readonly strengths: Float64Array
}

/** Refinement prefers better merges but not blindly: the smaller, the greedier (Traag 2019 uses .01). */
const GREED = 0.01
const ALMOST_NOTHING = 1e-12
const MOST_ROUNDS = 20

/** Smallest numbering: communities get 0, 1, … in order of their first node. */
function renumbered(communities: Int32Array): { communities: Int32Array; count: number } {
  const names = new Map<number, number>()
  const out = communities.map((community) => {
    const known = names.get(community)
    if (known !== undefined) return known
    names.set(community, names.size)
    return names.size - 1
  })
  return { communities: out, count: names.size }
}

/** Weights from one node to the communities around it, without making objects: a scratch array and a list of what was touched. */
class Surroundings {
  readonly weight: Float64Array
  readonly touched: Int32Array
  count = 0
  readonly #seen: Uint8Array

  constructor(nodes: number) {
    this.#seen = new Uint8Array(nodes)
    this.weight = new Float64Array(nodes)
    this.touched = new Int32Array(nodes)
  }

  add(community: number, weight: number): void {
    if (this.#seen[community] === 0) this.touched[this.count++] = community
    this.#seen[community] = 1
    this.weight[community]! += weight
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) {
      this.weight[this.touched[i]!] = 0
      this.#seen[this.touched[i]!] = 0
    }
    this.count = 0
  }
}

function shuffledNodes(nodes: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: nodes }, (_, node) => node)
  for (let i = nodes - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}

/** Move nodes to the neighbouring community that gains most, until none gains; whoever's surroundings changed looks again. */
function moveNodes(graph: Graph, communities: Int32Array, density: number, random: Random): boolean {
  const { nodes, offsets, targets, weights, strengths } = graph
  const mass = new Float64Array(nodes)
  const sizes = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    mass[communities[node]!]! += strengths[node]!
    sizes[communities[node]!]!++
  }
  const empty: number[] = []
  for (let community = nodes - 1; community >= 0; community--) if (sizes[community] === 0) empty.push(community)
  const queue = shuffledNodes(nodes, random)
  const queued = new Uint8Array(nodes).fill(1)
  const around = new Surroundings(nodes)
  let moved = false
  let waiting = nodes
  for (let head = 0; waiting > 0; head = (head + 1) % nodes) {
    const node = queue[head]!
    waiting--
    queued[node] = 0
    const own = communities[node]!
    const strength = strengths[node]!
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      if (targets[at] !== node) around.add(communities[targets[at]!]!, weights[at]!)
    }
    mass[own]! -= strength
    let best = own
    let bestGain = around.weight[own]! - density * strength * mass[own]!
    for (let i = 0; i < around.count; i++) {
      const community = around.touched[i]!
      const gain = around.weight[community]! - density * strength * mass[community]!
      if (gain > bestGain + ALMOST_NOTHING) {
        best = community
        bestGain = gain
      }
    }
    // a node that is alone already gains nothing from another empty place
    if (bestGain < -ALMOST_NOTHING && sizes[own]! > 1) best = empty.pop() ?? own
    mass[best]! += strength
    around.clear()
    if (best === own) continue
    sizes[best]!++
    sizes[own]!--
    if (sizes[own] === 0) {
      mass[own] = 0
      empty.push(own)
    }
    communities[node] = best
    moved = true
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const neighbour = targets[at]!
      if (communities[neighbour] === best || queued[neighbour] === 1) continue
      queued[neighbour] = 1
      queue[(head + 1 + waiting) % nodes] = neighbour
      waiting++
    }
  }
  return moved
}

/** Split each community into parts that are well connected inside: single nodes join parts of their own community, never leave them. */
function refine(graph: Graph, communities: Int32Array, density: number, random: Random): Int32Array {
  const { nodes, offsets, targets, weights, strengths } = graph
  const parts = Int32Array.from({ length: nodes }, (_, node) => node)
  const communityMass = new Float64Array(nodes)
  const mass = Float64Array.from(strengths)
  const alone = new Uint8Array(nodes).fill(1)
  // weight from a part to the rest of its community
  const outward = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    communityMass[communities[node]!]! += strengths[node]!
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const neighbour = targets[at]!
      if (neighbour !== node && communities[neighbour] === communities[node]) outward[node]! += weights[at]!
    }
  }
  const around = new Surroundings(nodes)
  const wellConnected = (part: number, total: number) => outward[part]! >= density * mass[part]! * (total - mass[part]!) - ALMOST_NOTHING
  for (const node of shuffledNodes(nodes, random)) {
    const total = communityMass[communities[node]!]!
    if (alone[node] === 0 || !wellConnected(node, total)) continue
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const neighbour = targets[at]!
      if (neighbour !== node && communities[neighbour] === communities[node]) around.add(parts[neighbour]!, weights[at]!)
    }
    const chosen = choosePart(node, around, (part) => wellConnected(part, total), mass, strengths[node]! * density, random)
    if (chosen !== node) {
      // a node that stands alone moves with all it is: its outward weight, less twice what now lies inside
      const inside = around.weight[chosen]!
      mass[chosen]! += strengths[node]!
      outward[chosen] = outward[chosen]! + outward[node]! - 2 * inside
      parts[node] = chosen
      alone[chosen] = 0
      mass[node] = 0
      outward[node] = 0
    }
    around.clear()
  }
  return parts
}

/** One of the parts around a node that do not lose by taking it, the better the likelier; itself when there is none. */
function choosePart(
  node: number,
  around: Surroundings,
  wellConnected: (part: number) => boolean,
  mass: Float64Array,
  pull: number,
  random: Random,
): number {
  const parts: number[] = []
  const gains: number[] = []
  let highest = 0
  for (let i = 0; i < around.count; i++) {
    const part = around.touched[i]!
    const gain = around.weight[part]! - pull * mass[part]!
    if (part === node || gain < 0 || !wellConnected(part)) continue
    parts.push(part)
    gains.push(gain)
    highest = Math.max(highest, gain)
  }
  if (parts.length === 0) return node
  const chances = gains.map((gain) => Math.exp((gain - highest) / GREED))
  let left = random() * chances.reduce((sum, chance) => sum + chance, 0)
  for (const [i, chance] of chances.entries()) {
    left -= chance
    if (left <= 0) return parts[i]!
  }
  return parts.at(-1)!
}

/** The graph whose nodes are the parts of another. */
function aggregate(graph: Graph, parts: Int32Array, count: number): Graph {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let node = 0; node < graph.nodes; node++) members[parts[node]!]!.push(node)
  const offsets = new Int32Array(count + 1)
  const targets: number[] = []
  const weights: number[] = []
  const strengths = new Float64Array(count)
  const around = new Surroundings(count)
  for (let part = 0; part < count; part++) {
    for (const node of members[part]!) {
      strengths[part]! += graph.strengths[node]!
      for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
        const other = parts[graph.targets[at]!]!
        if (other !== part) around.add(other, graph.weights[at]!)
      }
    }
    for (let i = 0; i < around.count; i++) {
      targets.push(around.touched[i]!)
      weights.push(around.weight[around.touched[i]!]!)
    }
    around.clear()
    offsets[part + 1] = targets.length
  }
  return { nodes: count, offsets, targets: Int32Array.from(targets), weights: Float64Array.from(weights), strengths }
}

/**
 * Communities of a graph by the Leiden algorithm (Traag, Waltman & Van Eck 2019) on modularity with a resolution: the higher, the
 * smaller the communities. Returns a community number, from 0, for each node. Same random numbers, same answer.
 */
export function leiden(graph: Graph, resolution: number, random: Random): Int32Array {
  let total = 0
  for (const strength of graph.strengths) total += strength
  const density = total === 0 ? 0 : resolution / total
  let communities: Int32Array = Int32Array.from({ length: graph.nodes }, (_, node) => node)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = communities
    communities = improved(graph, communities, density, random)
    if (before.every((community, node) => community === communities[node])) break
  }
  return connectedParts(graph, communities)
}

/** Communities that fell apart when a node between two halves moved on become two: that never makes the grouping worse. */
function connectedParts(graph: Graph, communities: Int32Array): Int32Array {
  const parts = new Int32Array(graph.nodes).fill(-1)
  let count = 0
  for (let first = 0; first < graph.nodes; first++) {
    if (parts[first]! >= 0) continue
    const found = [first]
    parts[first] = count
    for (let node = found.pop(); node !== undefined; node = found.pop()) {
      for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
        const other = graph.targets[at]!
        if (parts[other]! >= 0 || graph.weights[at] === 0 || communities[other] !== communities[first]) continue
        parts[other] = count
        found.push(other)
      }
    }
    count++
  }
  return parts
}

/** One pass: move, refine, aggregate, and again on the smaller graph until nothing moves. */
function improved(graph: Graph, start: Int32Array, density: number, random: Random): Int32Array {
  let current = graph
  let communities: Int32Array = Int32Array.from(start)
  // for each node of the first graph, its node in the current one
  let place: Int32Array = Int32Array.from({ length: graph.nodes }, (_, node) => node)
  for (;;) {
    moveNodes(current, communities, density, random)
    const parts = renumbered(refine(current, communities, density, random))
    if (parts.count === current.nodes) break
    const above = new Int32Array(parts.count)
    for (let node = 0; node < current.nodes; node++) above[parts.communities[node]!] = communities[node]!
    current = aggregate(current, parts.communities, parts.count)
    place = place.map((node) => parts.communities[node]!)
    communities = renumbered(above).communities
  }
  return renumbered(place.map((node) => communities[node]!)).communities
}
