/**
 * p values adjusted for having looked at many series at once (Benjamini and Hochberg 1995): of the series whose adjusted value is at
 * most α, a share of at most α is expected to be false, when the series are independent or rise and fall together (Benjamini and
 * Yekutieli 2001: positive dependence, as series of one city are). When nothing changes anywhere, the chance of any alarm in that week
 * is at most α. NaN = not judged: it takes no part and stays NaN. p values of counts lie a little too high, which is the safe side.
 */
export function adjustedPValues(pValues: ArrayLike<number>): Float64Array {
  const judged = Array.from(pValues, (_, i) => i).filter((i) => !Number.isNaN(pValues[i]!))
  judged.sort((a, b) => pValues[b]! - pValues[a]!)
  const adjusted = new Float64Array(pValues.length).fill(Number.NaN)
  let least = 1
  for (const [fromTop, i] of judged.entries()) {
    least = Math.min(least, (pValues[i]! * judged.length) / (judged.length - fromTop))
    adjusted[i] = least
  }
  return adjusted
}
