/** A count that has not passed disclosure control. May be shown to the organisation whose count it is, never to another. */
export type Raw = number & { readonly __count: 'raw' }
/** A count that may be shown: the number, or withheld. Only this file makes one. */
export type Released = { readonly value: number | null; readonly __count: 'released' }

/** Marks a number as a raw count. Throws when it is not a whole number of at least 0. */
export function raw(count: number): Raw {
  if (!Number.isInteger(count) || count < 0) throw new Error(`not a count: ${count}`)
  return count as Raw
}

const released = (value: number | null): Released => ({ value, __count: 'released' })

/** A released count read back from the ledger of releases. */
export const readBack = (value: number | null): Released => released(value)

/**
 * Threshold rule: a count of 0, or of at least `threshold`, is shown; anything between is withheld.
 * Source: Hundepool et al., Statistical Disclosure Control (2012), minimum frequency rule.
 */
export function release(count: Raw, threshold: number): Released {
  return released(count === 0 || count >= threshold ? count : null)
}

/**
 * One row of counts with the sum that is shown beside them. Withholds what the threshold rule withholds and, when that leaves exactly
 * one count to be worked out from the sum, also the smallest count above 0 that was shown (complementary suppression); when there is
 * none, the sum. Cells keep their order.
 */
export function releaseWithSum(counts: readonly Raw[], threshold: number): { cells: Released[]; sum: Released } {
  const cells = counts.map((count) => release(count, threshold))
  const total = counts.reduce<number>((sum, count) => sum + count, 0)
  const hidden = cells.filter((cell) => cell.value === null).length
  if (hidden !== 1) return { cells, sum: release(raw(total), threshold) }
  let smallest = -1
  for (const [i, cell] of cells.entries()) {
    if (cell.value !== null && cell.value > 0 && (smallest < 0 || cell.value < counts[smallest]!)) smallest = i
  }
  if (smallest < 0) return { cells, sum: released(null) }
  cells[smallest] = released(null)
  return { cells, sum: release(raw(total), threshold) }
}
