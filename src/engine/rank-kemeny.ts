import type { Preferences } from '#engine/rank-ballots.ts'
import { groupsInOrder } from '#engine/rank-groups.ts'

/** The best strict order of some candidates: their numbers from first to last, its cost, whether that is proven, how many cost the same. */
export interface BestOrder {
  readonly order: readonly number[]
  readonly cost: number
  readonly proven: boolean
  /** NaN when nobody counted them. */
  readonly orders: number
}

/** So many candidates that are not separated by majorities are ordered exactly: 2²⁰ sets take about a second. */
export const MOST_EXACT = 20

/** Sums of weights that differ by no more than this share of the total weight are the same. */
const SAME = 1e-9

/**
 * The order with the fewest disagreements (Kemeny 1959), over strict orders: every pair costs the weight of the ballots that place it
 * strictly the other way round. Majorities cut the candidates first: when everybody of a group has at least half of the pairwise weight
 * against everybody of another, the group stands before it in a best order (Truchon 1998); what is left is solved by dynamic
 * programming over subsets (Held and Karp 1962). All best orders are counted over the cuts that majorities leave no doubt about.
 * Among equally good orders the one that comes first by number. Groups above 20 are ordered by moving candidates, and not proven.
 */
export function bestOrder(preferences: Preferences, among: readonly number[]): BestOrder {
  const n = preferences.candidates.length
  const weight = (a: number, b: number) => preferences.above[among[a]! * n + among[b]!]!
  const slack = SAME * Math.max(1e-300, totalWeight(preferences))
  const firm = groupsInOrder(among.length, (a, b) => weight(a, b) >= weight(b, a) - slack)
  const order: number[] = []
  let cost = 0
  let orders = 1
  let proven = true
  for (const [i, group] of firm.entries()) {
    const best = group.length <= MOST_EXACT ? solveExactly(group, weight, slack) : solveLoosely(group, weight, slack)
    order.push(...best.order)
    cost += best.cost + crossing(group, firm.slice(i + 1).flat(), weight)
    orders *= best.orders
    proven &&= best.proven
  }
  return { order: order.map((member) => among[member]!), cost, proven, orders }
}

type Weight = (a: number, b: number) => number

function totalWeight({ above }: Preferences): number {
  return above.reduce((sum, weight) => sum + weight, 0)
}

/** What it costs that everybody of one list stands before everybody of another. */
function crossing(before: readonly number[], after: readonly number[], weight: Weight): number {
  let cost = 0
  for (const a of before) for (const b of after) cost += weight(b, a)
  return cost
}

/** Least cost of every set of candidates placed last, in how many orders, and from that the first of the best orders. */
function solveExactly(group: readonly number[], weight: Weight, slack: number): BestOrder {
  const n = group.length
  const sets = 2 ** n
  const least = new Float64Array(sets).fill(Number.POSITIVE_INFINITY)
  const ways = new Float64Array(sets)
  least[0] = 0
  ways[0] = 1
  const add = costsBefore(group, weight)
  for (let set = 1; set < sets; set++) {
    let best = Number.POSITIVE_INFINITY
    let count = 0
    for (let first = 0; first < n; first++) {
      if (!(set & (1 << first))) continue
      const rest = set & ~(1 << first)
      const cost = least[rest]! + add(first, rest)
      if (cost < best - slack) {
        best = cost
        count = ways[rest]!
      } else if (cost <= best + slack) count += ways[rest]!
    }
    least[set] = best
    ways[set] = count
  }
  const order: number[] = []
  for (let set = sets - 1; set !== 0; ) {
    const first = group.findIndex((_, i) => set & (1 << i) && least[set & ~(1 << i)]! + add(i, set & ~(1 << i)) <= least[set]! + slack)
    order.push(group[first]!)
    set &= ~(1 << first)
  }
  return { order, cost: least[sets - 1]!, proven: true, orders: ways[sets - 1]! }
}

/** What it costs that one candidate stands before a set: sums over the lower and the upper half of the set, looked up. */
function costsBefore(group: readonly number[], weight: Weight): (first: number, rest: number) => number {
  const n = group.length
  const half = n >> 1
  const low = halfSums(group, weight, 0, half)
  const high = halfSums(group, weight, half, n)
  const lowSets = 1 << half
  const highSets = 1 << (n - half)
  return (first, rest) => low[first * lowSets + (rest & (lowSets - 1))]! + high[first * highSets + (rest >> half)]!
}

function halfSums(group: readonly number[], weight: Weight, from: number, to: number): Float64Array {
  const sets = 1 << (to - from)
  const sums = new Float64Array(group.length * sets)
  for (let first = 0; first < group.length; first++) {
    for (let set = 1; set < sets; set++) {
      const lowest = 31 - Math.clz32(set & -set)
      const member = from + lowest
      const one = member === first ? 0 : weight(group[member]!, group[first]!)
      sums[first * sets + set] = sums[first * sets + (set & (set - 1))]! + one
    }
  }
  return sums
}

/**
 * Too many for subsets: cut again where a majority or a tie allows it (that still proves the cost), and where even that leaves too many,
 * take the order of Borda's points and move single candidates while that makes it cheaper.
 */
function solveLoosely(group: readonly number[], weight: Weight, slack: number): BestOrder {
  const parts = groupsInOrder(group.length, (a, b) => weight(group[a]!, group[b]!) > weight(group[b]!, group[a]!) + slack).map((part) =>
    part.map((member) => group[member]!),
  )
  const order: number[] = []
  let cost = 0
  let proven = true
  for (const [i, part] of parts.entries()) {
    const best = part.length <= MOST_EXACT ? solveExactly(part, weight, slack) : moveAround(part, weight, slack)
    order.push(...best.order)
    cost += best.cost + crossing(part, parts.slice(i + 1).flat(), weight)
    proven &&= best.proven
  }
  return { order, cost, proven, orders: Number.NaN }
}

function moveAround(group: readonly number[], weight: Weight, slack: number): BestOrder {
  const points = new Map(group.map((a) => [a, group.reduce((sum, b) => sum + weight(a, b) - weight(b, a), 0)]))
  const order = [...group].sort((a, b) => points.get(b)! - points.get(a)! || a - b)
  for (let better = true; better; ) {
    better = false
    for (let from = 0; from < order.length; from++) {
      const to = bestPlace(order, from, weight, slack)
      if (to === from) continue
      order.splice(to, 0, ...order.splice(from, 1))
      better = true
    }
  }
  const cost = order.reduce((sum, a, i) => sum + crossing([a], order.slice(i + 1), weight), 0)
  return { order, cost, proven: false, orders: Number.NaN }
}

/** Where one candidate stands cheapest while the others stay as they are. */
function bestPlace(order: readonly number[], from: number, weight: Weight, slack: number): number {
  let place = from
  let best = -slack
  for (const step of [-1, 1]) {
    let change = 0
    for (let at = from + step; at >= 0 && at < order.length; at += step) {
      const [moved, passed] = [order[from]!, order[at]!]
      change += step * (weight(moved, passed) - weight(passed, moved))
      if (change < best) {
        best = change
        place = at
      }
    }
  }
  return place
}
