import type { Highs, Model } from 'highs'
import { type Breach, withheldAlways } from '#engine/suppression-choice.ts'
import type { Goal, Layout } from '#engine/suppression-layout.ts'

/**
 * The choice of what to withhold as an integer programme: a yes or no for every open quantity, the cost to be least, and an inequality for
 * every way an attack was held back.
 * Source: Fischetti and Salazar-González, Models and algorithms for optimizing cell suppression in tabular data with linear constraints (2000).
 */
export class Programme {
  readonly #model: Model
  readonly #layout: Layout
  readonly #open: readonly number[]
  readonly #column: Int32Array

  constructor(solver: Highs, layout: Layout) {
    this.#layout = layout
    this.#open = [...layout.standing.keys()].filter((q) => layout.standing[q] === 'open')
    this.#column = new Int32Array(layout.standing.length).fill(-1)
    for (const [column, q] of this.#open.entries()) this.#column[q] = column
    this.#model = solver.createModel()
    this.#model.options.set({ output_flag: false, mip_max_nodes: 2000, mip_rel_gap: 1e-6 })
    for (const [column, q] of this.#open.entries()) {
      this.#model.addVar(0, 1)
      this.#model.changeColCost(column, layout.cost[q]!)
      this.#model.changeColIntegrality(column, solver.constants.variableType.integer)
    }
  }

  close(): void {
    this.#model.dispose()
  }

  /** The cheapest set that is not forbidden yet (null when the search gave up without one), and what any set costs at least. */
  solve(): { withheld: Uint8Array | null; bound: number } {
    const withheld = withheldAlways(this.#layout)
    const settled = withheld.reduce((sum, one, q) => sum + one * this.#layout.cost[q]!, 0)
    if (this.#open.length === 0) return { withheld, bound: settled }
    this.#model.run()
    const { colValue } = this.#model.getSolution()
    const bound = Number(this.#model.info.get('mip_dual_bound')) + settled
    if (colValue.length === 0) return { withheld: null, bound }
    for (const [column, q] of this.#open.entries()) if (colValue[column]! > 0.5) withheld[q] = 1
    return { withheld, bound }
  }

  /**
   * Forbids every choice that holds this attack back in the same way. By duality the goal can be reached by at most the sum over all
   * quantities of their pull times the room they have; so the rooms that withholding opens must add up to what is missing. Without
   * pull: something more than this must be withheld.
   */
  forbid({ goal, pull }: Breach, withheld: Uint8Array): void {
    const { weights, missing } = pull === null ? { weights: this.#shown(withheld), missing: 1 } : this.#held(goal, pull)
    if (!(missing > 1e-7) || weights.size === 0) return
    this.#model.addRow(missing, Number.POSITIVE_INFINITY, {
      indices: Array.from(weights.keys(), (q) => this.#column[q]!),
      values: Array.from(weights.values(), (weight) => Math.min(weight, missing)),
    })
  }

  #shown(withheld: Uint8Array): Map<number, number> {
    return new Map(this.#open.filter((q) => withheld[q] === 0).map((q) => [q, 1]))
  }

  /** What each open quantity adds to the reach of the goal when it is withheld, and how much has to be added. */
  #held(goal: Goal, pull: Float64Array): { weights: Map<number, number>; missing: number } {
    const { standing, values, least, most } = this.#layout
    const weights = new Map<number, number>()
    let missing = goal.by
    for (const [q, force] of pull.entries()) {
      if (Math.abs(force) < 1e-9) continue
      const free = force > 0 ? values[q]! * force : Number.POSITIVE_INFINITY
      const shut = force > 0 ? -least[q]! * force : -most[q]! * force
      if (standing[q] === 'silent' || standing[q] === 'withheld') missing -= free
      else missing -= shut
      if (standing[q] === 'open') weights.set(q, free - shut)
    }
    return { weights, missing }
  }
}
