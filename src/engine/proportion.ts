/** Where a value probably lies. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Of a hundred such intervals about 95 hold the true value. */
const z95 = 1.959_963_984_540_054

/**
 * The interval in which a share (0–1) of a whole population lies with 95% certainty, when `n` people were asked at random: Wilson's score
 * interval (Wilson 1927), which stays within 0–1 and keeps its word for small samples too. Throws when the share is outside 0–1 or `n` below 1.
 */
export function shareInterval(share: number, n: number, z = z95): Interval {
  if (!(share >= 0 && share <= 1) || !(n >= 1)) throw new Error(`no share of a sample: ${share} of ${n}`)
  const pull = (z * z) / n
  const middle = (share + pull / 2) / (1 + pull)
  const reach = (z * Math.sqrt((share * (1 - share)) / n + pull / (4 * n))) / (1 + pull)
  // at 0 and at 1 the bound is the share itself; rounding must not push it past
  return { low: share === 0 ? 0 : Math.max(0, middle - reach), high: share === 1 ? 1 : Math.min(1, middle + reach) }
}
