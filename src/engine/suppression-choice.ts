import { type Attack, fits, type Move, type Room, reaches } from '#engine/suppression-attack.ts'
import type { Goal, Layout } from '#engine/suppression-layout.ts'

/** Which quantities are withheld, and for each goal the table that reaches it: the proof that the choice is safe. */
export interface Choice {
  readonly withheld: Uint8Array
  readonly proofs: readonly Move[]
  readonly cost: number
}

/** What a set of withheld quantities leaves unproven: the goals, and what held each back (null when the solver could not say). */
export interface Breach {
  readonly goal: Goal
  readonly pull: Float64Array | null
}

/** Tables kept for reuse; the newest are the likeliest to fit. */
const kept = 400

/** Tries sets of withheld quantities against the attacker, and remembers every table that was found. */
export class Trial {
  readonly #layout: Layout
  readonly #attack: Attack
  readonly #effort: number
  #pool: Move[] = []

  /** `effort`: work of the attacker after which nothing is tried that is not needed for safety. */
  constructor(layout: Layout, attack: Attack, effort: number) {
    this.#layout = layout
    this.#attack = attack
    this.#effort = effort
  }

  /** The room an attacker has when these quantities are withheld. */
  room(withheld: Uint8Array): Room {
    const { values, standing, least, most } = this.#layout
    const room = { least: new Float64Array(values.length), most: new Float64Array(values.length) }
    for (let q = 0; q < values.length; q++) {
      const seen = standing[q] !== 'silent' && withheld[q] === 0
      room.least[q] = seen ? least[q]! : -values[q]!
      room.most[q] = seen ? most[q]! : Number.POSITIVE_INFINITY
    }
    return room
  }

  /** Adds a table that is known to be possible for some choice. */
  remember(move: Move): void {
    this.#pool.push(move)
    if (this.#pool.length > kept) this.#pool = this.#pool.slice(-kept / 2)
  }

  /** For each goal a table that reaches it, or the breach. Stops after `most` breaches: the goals after that are left out of both. */
  test(goals: readonly Goal[], withheld: Uint8Array, most = Number.POSITIVE_INFINITY): { proofs: Map<Goal, Move>; breaches: Breach[] } {
    const room = this.room(withheld)
    const proofs = new Map<Goal, Move>()
    let unproven = [...goals]
    const settle = (move: Move) => {
      unproven = unproven.filter((goal) => {
        if (!reaches(move, goal)) return true
        proofs.set(goal, move)
        return false
      })
    }
    for (let i = this.#pool.length - 1; i >= 0 && unproven.length > 0; i--) if (fits(this.#pool[i]!, room)) settle(this.#pool[i]!)
    for (let before = Number.POSITIVE_INFINITY; unproven.length > 3 && unproven.length < before; ) {
      before = unproven.length
      const move = this.#attack.reachMany(unproven, room)
      if (move === null) break
      this.remember(move)
      settle(move)
    }
    const breaches: Breach[] = []
    while (unproven.length > 0 && breaches.length < most) {
      const goal = unproven.shift()!
      const { move, pull } = this.#attack.reach(goal, room)
      if (move === null) breaches.push({ goal, pull })
      else {
        proofs.set(goal, move)
        this.remember(move)
        settle(move)
      }
    }
    return { proofs, breaches }
  }

  /**
   * Withholds more until every goal is proven, goal by goal the cheapest table that reaches it; `safest` is a table that reaches them all
   * when everything is withheld, for where the solver gives up.
   */
  complete(goals: readonly Goal[], start: Uint8Array, safest: (goal: Goal) => Move): Choice {
    const withheld = start.slice()
    const everything = this.room(withheldAtMost(this.#layout))
    const { proofs } = this.test(goals, withheld, 0)
    let left = goals.filter((goal) => !proofs.has(goal))
    for (let turn = 1; left.length > 0; turn++) {
      const goal = left[0]!
      const move = this.#attack.reachCheaply(goal, everything, this.#prices(withheld)) ?? safest(goal)
      this.remember(move)
      this.#allow(move, withheld)
      for (const one of left) if (reaches(move, one)) proofs.set(one, move)
      left = left.filter((one) => !proofs.has(one))
      if (turn % 8 > 0) continue
      for (const [one, found] of this.test(left, withheld, 0).proofs) proofs.set(one, found)
      left = left.filter((one) => !proofs.has(one))
    }
    return this.#choice(goals, proofs)
  }

  /** Shows again what is withheld without need, the dearest first. */
  prune(goals: readonly Goal[], choice: Choice): Choice {
    const { standing, cost } = this.#layout
    const withheld = choice.withheld.slice()
    const proofs = new Map(goals.map((goal, i) => [goal, choice.proofs[i]!]))
    const extra = [...withheld.keys()].filter((q) => withheld[q] === 1 && standing[q] === 'open')
    extra.sort((a, b) => cost[b]! - cost[a]! || a - b)
    for (const q of extra) {
      if (this.#attack.work > this.#effort) break
      const outside = (move: Move) => move[q]! < this.#layout.least[q]! || move[q]! > this.#layout.most[q]!
      const touched = goals.filter((goal) => outside(proofs.get(goal)!))
      withheld[q] = 0
      if (touched.length === 0) continue
      const again = this.test(touched, withheld, 1)
      if (again.breaches.length > 0) withheld[q] = 1
      else for (const [goal, move] of again.proofs) proofs.set(goal, move)
    }
    return this.#choice(goals, proofs)
  }

  #prices(withheld: Uint8Array): Float64Array {
    const { standing, cost } = this.#layout
    return cost.map((price, q) => (standing[q] === 'open' && withheld[q] === 0 ? price : 0))
  }

  #allow(move: Move, withheld: Uint8Array): void {
    const { standing, least, most } = this.#layout
    for (let q = 0; q < move.length; q++) {
      if (standing[q] === 'open' && (move[q]! < least[q]! || move[q]! > most[q]!)) withheld[q] = 1
    }
  }

  /** Keeps withheld only what some proof moves: what none moves would follow from the rest, so showing it tells nothing. */
  #choice(goals: readonly Goal[], proofs: ReadonlyMap<Goal, Move>): Choice {
    const needed = withheldAlways(this.#layout)
    const moves = goals.map((goal) => proofs.get(goal)!)
    for (const move of new Set(moves)) this.#allow(move, needed)
    const { cost } = this.#layout
    return { withheld: needed, proofs: moves, cost: needed.reduce((sum, one, q) => sum + one * cost[q]!, 0) }
  }
}

/** Withheld whatever is chosen. */
export const withheldAlways = (layout: Layout): Uint8Array => Uint8Array.from(layout.standing, (one) => (one === 'withheld' ? 1 : 0))

/** Everything withheld that may be. */
export const withheldAtMost = (layout: Layout): Uint8Array =>
  Uint8Array.from(layout.standing, (one) => (one === 'withheld' || one === 'open' ? 1 : 0))
