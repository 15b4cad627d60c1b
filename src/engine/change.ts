/** How a count moved between two equally long periods. `few`: too little to tell. */
export type Change = 'rises' | 'falls' | 'same' | 'few'

/** Under this many in both periods together nothing is said. */
export const FEWEST = 10
/** A change is told when it would come about by chance in fewer than one of ten comparisons. */
export const LEVEL = 0.1

/**
 * Two counts of equally long periods, compared by the exact binomial test: given their sum n, the later one is binomial(n, ½) when
 * nothing changed (Przyborowski and Wilenski 1940). Two-sided p < .1 is a change; under 10 together it is `few`.
 * Throws when a count is not a whole number of at least 0.
 */
export function changeBetween(before: number, now: number): Change {
  if (before + now < FEWEST) {
    twoSided(before, now)
    return 'few'
  }
  if (twoSided(before, now) >= LEVEL) return 'same'
  return now > before ? 'rises' : 'falls'
}

/** Two-sided p value of two counts under equal rates: twice the smaller tail, at most 1. */
export function twoSided(before: number, now: number): number {
  for (const count of [before, now]) if (!Number.isInteger(count) || count < 0) throw new Error(`not a count: ${count}`)
  const n = before + now
  const low = Math.min(before, now)
  if (n === 0 || low * 2 === n) return 1
  // log of C(n, k) / 2^n, from k = 0 upwards, so that a large n does not run out of the numbers there are
  let term = -n * Math.LN2
  let tail = 0
  for (let k = 0; k <= low; k++) {
    tail += Math.exp(term)
    term += Math.log((n - k) / (k + 1))
  }
  return Math.min(1, 2 * tail)
}
