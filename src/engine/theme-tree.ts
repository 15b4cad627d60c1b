/** One grouping of the nodes of a graph, coarse (fineness below 0) or fine (above 0); -1 for a node left out. */
export interface View {
  readonly fineness: number
  readonly groups: Int32Array
}

/** Above this many groups they are left as they are: all pairs of them would take too much room. */
const MOST_GROUPS = 4_000

/** What of each group lies where in one view: for each group of the view, its beginning groups and the part of each that lies there. */
function sharesIn(view: View, begin: Int32Array, count: number): Map<number, Map<number, number>> {
  const sizes = new Float64Array(count)
  const shares = new Map<number, Map<number, number>>()
  for (const [node, place] of view.groups.entries()) {
    if (place < 0) continue
    const group = begin[node]!
    sizes[group]!++
    const there = shares.get(place) ?? new Map<number, number>()
    shares.set(place, there)
    there.set(group, (there.get(group) ?? 0) + 1)
  }
  for (const there of shares.values()) for (const [group, number] of there) there.set(group, number / sizes[group]!)
  return shares
}

/** For each two groups: how often a question of the one lies with one of the other, over all views (count × count). */
function togetherness(begin: Int32Array, count: number, views: readonly View[]): Float32Array {
  const together = new Float32Array(count * count)
  for (const view of views) {
    for (const there of sharesIn(view, begin, count).values()) {
      const list = [...there]
      for (const [a, partA] of list) for (const [b, partB] of list) if (a !== b) together[a * count + b]! += (partA * partB) / views.length
    }
  }
  return together
}

interface Branch {
  readonly groups: readonly number[]
  readonly size: number
  /** In what part of the views, from coarse on, its halves are one; 1 for a group of the beginning. */
  readonly until: number
  readonly halves: readonly Branch[]
}

/** Join the two that are most often together, again and again, until one tree is left (average linkage, Sokal & Michener 1958). */
function treeOf(sizes: Float64Array, together: Float32Array): Branch {
  const count = sizes.length
  const live: (Branch | undefined)[] = Array.from(sizes, (size, group) => ({ groups: [group], size, until: 1, halves: [] }))
  // a chain of nearest neighbours ends in two that are each other's nearest (Murtagh 1983)
  const chain: number[] = []
  for (let left = count; left > 1; ) {
    if (chain.length === 0) chain.push(live.findIndex((branch) => branch !== undefined))
    const last = chain.at(-1)!
    const before = chain.at(-2)
    const next = nearestBranch(live, together, last, before)
    if (next !== before) {
      chain.push(next)
      continue
    }
    chain.length -= 2
    const [keep, drop] = last < next ? [last, next] : [next, last]
    joinBranches(live, together, keep, drop)
    left--
  }
  return live.find((branch) => branch !== undefined)!
}

/** The branch that lies most often with this one; among equals the one before it in the chain, then the first. */
function nearestBranch(live: readonly (Branch | undefined)[], together: Float32Array, from: number, before: number | undefined): number {
  let best = before ?? -1
  for (let other = 0; other < live.length; other++) {
    if (other === from || live[other] === undefined) continue
    if (best < 0 || together[from * live.length + other]! > together[from * live.length + best]!) best = other
  }
  return best
}

function joinBranches(live: (Branch | undefined)[], together: Float32Array, keep: number, drop: number): void {
  const [one, other] = [live[keep]!, live[drop]!]
  const size = one.size + other.size
  const until = Math.min(one.until, other.until, together[keep * live.length + drop]!)
  live[keep] = { groups: [...one.groups, ...other.groups], size, until, halves: [one, other] }
  live[drop] = undefined
  for (let third = 0; third < live.length; third++) {
    if (live[third] === undefined || third === keep) continue
    const mean = (one.size * together[keep * live.length + third]! + other.size * together[drop * live.length + third]!) / size
    together[keep * live.length + third] = mean
    together[third * live.length + keep] = mean
  }
}

/** The branches that last longest: one stands for its halves when it lasts longer than they do, each weighed by its questions. */
function lasting(branch: Branch, from: number): { worth: number; chosen: readonly Branch[] } {
  const own = branch.size * Math.max(0, branch.until - from)
  if (branch.halves.length === 0) return { worth: own, chosen: [branch] }
  const halves = branch.halves.map((half) => lasting(half, branch.until))
  const worth = halves.reduce((sum, half) => sum + half.worth, 0)
  return own >= worth ? { worth: own, chosen: [branch] } : { worth, chosen: halves.flatMap(({ chosen }) => chosen) }
}

/**
 * Join groups that belong together at most resolutions, each where it lasts longest between coarse and fine: one resolution for all would
 * cut a large theme in pieces or throw small ones together. The tree of what lies together over `views`, evenly spread in the logarithm of
 * resolution, is cut by excess of mass (Campello, Moulavi & Sander 2013). `begin`: a group number from 0 for each node.
 */
export function standingGroups(begin: Int32Array, views: readonly View[]): Int32Array {
  const count = begin.reduce((most, group) => Math.max(most, group + 1), 0)
  if (count < 2 || count > MOST_GROUPS) return begin
  const sizes = new Float64Array(count)
  for (const group of begin) sizes[group]!++
  const { chosen } = lasting(treeOf(sizes, togetherness(begin, count, views)), 0)
  const numbered = new Int32Array(count)
  for (const [number, { groups }] of chosen.entries()) for (const group of groups) numbered[group] = number
  return begin.map((group) => numbered[group]!)
}
