import { type Preferences, type Profile, preferencesOf, type Ranking } from '#engine/rank-ballots.ts'
import { bestOrder } from '#engine/rank-kemeny.ts'

/** Ways to put several rankings together. */
export const RANK_METHODS = ['kemeny', 'schulze', 'borda'] as const
export type RankMethod = (typeof RANK_METHODS)[number]

/** One ranking out of many. */
export interface JointRanking {
  /** From first to last; candidates of one inner list share their place. Kemeny's ranking has no shared places: see `orders`. */
  readonly ranking: Ranking
  /** Disagreements: weight of ballots against each pair, for the cheapest strict order that agrees with the ranking. */
  readonly distance: number
  /** Whether it is proven that no strict order has fewer disagreements. */
  readonly optimal: boolean
  /** How many strict orders are equally good by this method; null where there are too many candidates to count. Exact up to 2⁵³. */
  readonly orders: number | null
}

/**
 * Put weighted rankings (with ties and gaps) together. `kemeny`: the strict order with the fewest disagreements, proven, and how many
 * others have as few (Kemeny 1959). `schulze`: by strongest chains of majorities (Schulze 2011, winning votes). `borda`: by points, half
 * a point for a tie, nothing for a pair that was not ranked. Same result whatever the order of candidates and ballots. Throws when the
 * profile is wrong (`profileProblems` says why).
 */
export function rank(profile: Profile, method: RankMethod): JointRanking {
  const preferences = preferencesOf(profile)
  const everybody = preferences.candidates.map((_, i) => i)
  const best = bestOrder(preferences, everybody)
  const groups =
    method === 'kemeny' ? best.order.map((one) => [one]) : method === 'schulze' ? schulze(preferences) : borda(preferences, profile)
  const { cost, proven } = method === 'kemeny' ? best : cheapest(preferences, groups)
  const orders = method === 'kemeny' ? best.orders : groups.reduce((product, group) => product * factorial(group.length), 1)
  return {
    ranking: groups.map((group) => group.map((one) => preferences.candidates[one]!)),
    distance: tidy(cost),
    optimal: best.proven && proven && tidy(cost) <= tidy(best.cost),
    orders: Number.isNaN(orders) ? null : orders,
  }
}

/** Sums of decimal weights without the last digits that adding them brought. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(12))
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}

/** The cheapest strict order that agrees with groups in this order. */
function cheapest(preferences: Preferences, groups: readonly (readonly number[])[]): { readonly cost: number; readonly proven: boolean } {
  const n = preferences.candidates.length
  let cost = 0
  let proven = true
  for (const [i, group] of groups.entries()) {
    const inside = bestOrder(preferences, group)
    cost += inside.cost
    proven &&= inside.proven
    for (const later of groups.slice(i + 1).flat()) for (const one of group) cost += preferences.above[later * n + one]!
  }
  return { cost, proven }
}

/** Groups of candidates by falling score; equal scores (within 1e-9) share a group. */
function groupsByScore(scores: readonly number[]): number[][] {
  const groups: number[][] = []
  let last = Number.NaN
  for (const [one, score] of [...scores.entries()].sort(([a, x], [b, y]) => y - x || a - b)) {
    if (Math.abs(last - score) <= 1e-9 * Math.max(1, Math.abs(score))) groups.at(-1)!.push(one)
    else groups.push([one])
    last = score
  }
  return groups
}

/** By the number of candidates one beats along strongest chains: a chain is as strong as its weakest majority. */
function schulze({ candidates, above }: Preferences): number[][] {
  const n = candidates.length
  const strength = above.map((weight, cell) => (weight > above[(cell % n) * n + Math.floor(cell / n)]! ? weight : 0))
  for (let via = 0; via < n; via++)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) {
        const chain = Math.min(strength[a * n + via]!, strength[via * n + b]!)
        if (a !== b && chain > strength[a * n + b]!) strength[a * n + b] = chain
      }
  const beats = (a: number, b: number) => strength[a * n + b]! > strength[b * n + a]!
  return layers(n, beats)
}

/** Those whom nobody left over beats share a place, then those whom nobody beats among the rest. */
function layers(n: number, beats: (a: number, b: number) => boolean): number[][] {
  const groups: number[][] = []
  let left = Array.from({ length: n }, (_, i) => i)
  while (left.length > 0) {
    const group = left.filter((one) => left.every((other) => !beats(other, one)))
    groups.push(group)
    left = left.filter((one) => !group.includes(one))
  }
  return groups
}

/** A point for each candidate placed below, half for each placed level, by the weight of the ballot. */
function borda({ candidates, above }: Preferences, { ballots }: Profile): number[][] {
  const n = candidates.length
  const level = new Map<string, number>()
  for (const { weight, ranking } of ballots)
    for (const tie of ranking) for (const one of tie) level.set(one, (level.get(one) ?? 0) + (weight * (tie.length - 1)) / 2)
  return groupsByScore(
    candidates.map((candidate, one) => (level.get(candidate) ?? 0) + above.subarray(one * n, one * n + n).reduce((sum, w) => sum + w, 0)),
  )
}
