import type { Highs, Model } from 'highs'
import type { Goal, Layout } from '#engine/suppression-layout.ts'

/** How far each quantity may be from the truth, in the eyes of who reads what is published: `least` ≤ 0 ≤ `most`. */
export interface Room {
  readonly least: Float64Array
  readonly most: Float64Array
}

/** A whole table that fits everything published, as the difference of each quantity with the truth. */
export type Move = Float64Array

/** What an attack on one goal found: a table that reaches it, or how much each quantity's room held it back (dual values). */
export interface Attempt {
  readonly move: Move | null
  readonly pull: Float64Array | null
}

/** Efforts of the search in whole numbers: the best table, one that reaches many goals, one that costs little, the first that will do. */
const thorough = { mip_max_nodes: 200, mip_max_improving_sols: 2 ** 31 - 1, mip_rel_gap: 0 }
const manyAtOnce = { ...thorough, mip_max_nodes: 1, mip_rel_gap: 0.3 }
const cheapEnough = { ...thorough, mip_rel_gap: 0.5 }
const anyTable = { ...thorough, mip_max_improving_sols: 1 }

const nothing: Attempt = { move: null, pull: null }

/**
 * The attacker: knows what is published and that counts are whole and at least 0, and asks which tables fit. Each quantity is a pair of
 * columns, the part above and the part below the truth; each sum is a row. Linear programming on HiGHS; where that gives fractions, the same
 * with whole numbers. Every table found is checked in whole numbers, so no rounding of the solver can pass for a proof.
 * Holds memory of the solver: close it. `onWork` hears how much work is done after each solve, and may throw to stop it.
 */
export class Attack {
  readonly #model: Model
  readonly #layout: Layout
  readonly #size: number
  readonly #integer: Int32Array
  /** how many tables the whole-number search looks at before it gives up */
  patience = 20
  /** solves so far times the quantities in each: a measure of work that is the same on every machine */
  work = 0
  readonly #onWork: (work: number) => void
  readonly #all: { readonly kind: 'range'; readonly from: 0; readonly to: number }

  constructor(solver: Highs, layout: Layout, onWork: (work: number) => void = () => {}) {
    this.#layout = layout
    this.#onWork = onWork
    this.#size = layout.values.length
    const columns = 2 * this.#size
    this.#all = { kind: 'range', from: 0, to: columns - 1 }
    this.#integer = new Int32Array(columns).fill(solver.constants.variableType.integer)
    this.#model = solver.createModel({
      numCols: columns,
      numRows: layout.sums.length,
      colCost: new Float64Array(columns),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns),
      rowLower: new Float64Array(layout.sums.length),
      rowUpper: new Float64Array(layout.sums.length),
      matrix: matrixOf(layout),
    })
    this.#model.options.set({ output_flag: false })
  }

  close(): void {
    this.#model.dispose()
  }

  /** Looks for a table in which this goal is reached. */
  reach(goal: Goal, room: Room): Attempt {
    const costs = new Float64Array(2 * this.#size)
    const column = columnOf(goal)
    costs[column] = -1
    return this.#solve(costs, room, [goal], false)
  }

  /** Looks for one table in which as many of these goals as possible are reached at once; null when it finds none that moves. */
  reachMany(goals: readonly Goal[], room: Room): Move | null {
    const costs = new Float64Array(2 * this.#size)
    for (const goal of goals) costs[columnOf(goal)] = -1
    return this.#solve(costs, room, goals, false).move
  }

  /** Looks for a table in which the goal is reached exactly and what else has to move costs least (`prices` a unit moved). */
  reachCheaply(goal: Goal, room: Room, prices: Float64Array): Move | null {
    const costs = new Float64Array(2 * this.#size)
    for (let q = 0; q < this.#size; q++) costs[2 * q] = costs[2 * q + 1] = prices[q]!
    return this.#solve(costs, room, [goal], true).move
  }

  /**
   * The furthest this quantity can be from the truth in one direction, Infinity when nothing holds it. When the search in whole
   * numbers stops early it is the furthest that was shown to be possible.
   */
  furthest(quantity: number, direction: 1 | -1, room: Room): number {
    const costs = new Float64Array(2 * this.#size)
    costs[2 * quantity] = -direction
    costs[2 * quantity + 1] = direction
    this.#model.changeColsCost(this.#all, costs)
    this.#model.changeColsBounds(this.#all, new Float64Array(2 * this.#size), boundsOf(room))
    const status = this.#run()
    if (status === unbounded || status === unboundedOrInfeasible) return Number.POSITIVE_INFINITY
    const move = this.#read(room, [1]) ?? this.#inWholeNumbers(room, thorough)
    return move === null ? 0 : direction * move[quantity]!
  }

  #solve(costs: Float64Array, room: Room, goals: readonly Goal[], exactly: boolean): Attempt {
    const lower = new Float64Array(2 * this.#size)
    const upper = boundsOf(room)
    for (const goal of goals) {
      const column = columnOf(goal)
      upper[column] = Math.min(goal.by, upper[column]!)
      if (exactly) lower[column] = goal.by
      upper[column ^ 1] = 0
    }
    if (exactly && goals.some((goal) => upper[columnOf(goal)]! < goal.by)) return nothing
    this.#model.changeColsCost(this.#all, costs)
    this.#model.changeColsBounds(this.#all, lower, upper)
    if (this.#run() !== optimal) return nothing
    const move = this.#read(room)
    const [goal] = goals
    if (goals.length !== 1 || goal === undefined) return { move: move ?? this.#inWholeNumbers(room, manyAtOnce), pull: null }
    if (move !== null && reaches(move, goal)) return { move, pull: null }
    const { colDual, colValue } = this.#model.getSolution()
    if (colValue[columnOf(goal)]! < goal.by - 1e-6) {
      return { move: null, pull: Float64Array.from({ length: this.#size }, (_, q) => (q === goal.quantity ? 0 : colDual[2 * q]!)) }
    }
    this.#model.changeColBounds(columnOf(goal), goal.by, goal.by)
    const whole = this.#inWholeNumbers(room, { ...(exactly ? cheapEnough : anyTable), mip_max_nodes: this.patience })
    return { move: whole !== null && reaches(whole, goal) ? whole : null, pull: null }
  }

  #run(): number {
    this.work += this.#size
    this.#onWork(this.work)
    return this.#model.run().modelStatus
  }

  #inWholeNumbers(room: Room, effort: Readonly<Record<string, number>>): Move | null {
    this.#model.changeColsIntegrality(this.#all, this.#integer)
    this.#model.options.set(effort)
    this.work += 9 * this.#size
    try {
      this.#run()
      return this.#read(room)
    } finally {
      this.#model.clearIntegrality()
    }
  }

  /** The solution as a table, when it is one: whole, or whole when it is taken some times over, and inside the room. */
  #read(room: Room, multiples = [1, 2, 3, 4, 6]): Move | null {
    const { colValue } = this.#model.getSolution()
    if (colValue.length === 0) return null
    const exact = Float64Array.from(this.#layout.counts, (_, grain) => colValue[2 * grain]! - colValue[2 * grain + 1]!)
    for (const times of multiples) {
      if (!exact.every((one) => Math.abs(one * times - Math.round(one * times)) < 1e-6)) continue
      const move = this.#withSums(exact.map((one) => Math.round(one * times)))
      if (fits(move, room)) return move
    }
    return null
  }

  #withSums(grains: Float64Array): Move {
    const { counts, sums } = this.#layout
    const move = new Float64Array(this.#size)
    move.set(grains)
    for (const [i, parts] of sums.entries()) for (const grain of parts) move[counts.length + i]! += grains[grain]!
    return move
  }
}

const optimal = 7
const unboundedOrInfeasible = 9
const unbounded = 10

/** Whether a table stays inside the room of everything published. */
export function fits(move: Move, room: Room): boolean {
  for (let q = 0; q < move.length; q++) if (move[q]! < room.least[q]! || move[q]! > room.most[q]!) return false
  return true
}

/** Whether the goal is reached in this table. */
export const reaches = (move: Move, goal: Goal): boolean => goal.direction * move[goal.quantity]! >= goal.by

const columnOf = (goal: Goal): number => 2 * goal.quantity + (goal.direction === 1 ? 0 : 1)

function boundsOf(room: Room): Float64Array {
  const upper = new Float64Array(2 * room.most.length)
  for (let q = 0; q < room.most.length; q++) {
    upper[2 * q] = room.most[q]!
    upper[2 * q + 1] = -room.least[q]!
  }
  return upper
}

function matrixOf({ counts, sums }: Layout) {
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const [i, grains] of sums.entries()) {
    for (const grain of grains) {
      indices.push(2 * grain, 2 * grain + 1)
      values.push(1, -1)
    }
    const own = 2 * (counts.length + i)
    indices.push(own, own + 1)
    values.push(-1, 1)
    starts.push(indices.length)
  }
  const numCols = 2 * (counts.length + sums.length)
  return { format: 'csr', numRows: sums.length, numCols, starts, indices, values } as const
}
