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

/** A count that is not shown. */
export const withheld: Released = released(null)

/** A count that suppression chose to show, rounded to a multiple of `roundTo` (1 = as it is). */
export const shown = (count: Raw, roundTo = 1): Released => released(rounded(count, roundTo))

/** Rounds half up to a multiple of `base`. */
export const rounded = (count: number, base: number): number => base * Math.floor(count / base + 0.5)
