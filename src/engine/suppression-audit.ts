import type { Highs } from 'highs'
import { Attack } from '#engine/suppression-attack.ts'
import { Trial, withheldAtMost } from '#engine/suppression-choice.ts'
import { type EarlierFigure, layOut } from '#engine/suppression-layout.ts'

/** What an attacker can say of a withheld number: at least `low`, at most `high` (`noUpperBound` when nothing limits it). */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Stands for a number without upper bound, so that files keep a number there. */
export const noUpperBound = Number.MAX_SAFE_INTEGER

/**
 * Attacks everything that was ever published: for each figure the interval that follows for someone who knows all of it, and that counts are
 * whole and at least 0; null where the figure is shown. By linear programming, and by integer programming where its bound is no whole table.
 * `threshold`: the attacker knows that smaller counts than this are never shown rounded.
 */
export function audit(
  solver: Highs,
  counts: readonly number[],
  published: readonly EarlierFigure[],
  threshold: number,
): (Interval | null)[] {
  // asked as figures too, so that each finds its quantity
  const layout = layOut({ counts, figures: published.map(({ grains }) => grains), earlier: published, threshold })
  const attack = new Attack(solver, layout)
  try {
    const room = new Trial(layout, attack, 0).room(withheldAtMost(layout))
    const found = new Map<number, Interval>()
    return published.map(({ shown }, i) => {
      const quantity = layout.quantityOf[i]!
      if (shown !== null) return null
      const known = found.get(quantity)
      if (known !== undefined) return known
      const value = layout.values[quantity]!
      const low = value - attack.furthest(quantity, -1, room)
      const interval = { low, high: Math.min(noUpperBound, value + attack.furthest(quantity, 1, room)) }
      found.set(quantity, interval)
      return interval
    })
  } finally {
    attack.close()
  }
}
