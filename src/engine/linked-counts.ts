import { type Raw, type Released, readBack, release } from '#engine/disclosure.ts'

/** A sum and its parts, as positions in the list of counts: `sum` = the parts together. */
export interface Linked {
  readonly sum: number
  readonly parts: readonly number[]
}

/**
 * Releases counts of which some are sums of others, so that subtraction gives nothing away. The threshold rule comes first. Then,
 * in each sum with its parts, what is withheld must not be found by subtracting: either nothing is withheld, or at least two, of which
 * the parts make up 0 or at least the threshold together when their sum is shown. Where that fails the smallest shown part above 0 is withheld too, and
 * when there is none, the sum. Repeated over all sums until nothing changes: a sum may be a part elsewhere.
 * Source: complementary suppression on linked tables, Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 * It guards each sum by itself; combinations of sums wait for the integer programme.
 */
export function releaseLinked(counts: readonly Raw[], links: readonly Linked[], threshold: number): Released[] {
  const shown = counts.map((count) => release(count, threshold).value !== null)
  for (let changed = true; changed; ) {
    changed = false
    for (const link of links) {
      const next = toWithhold(counts, shown, link, threshold)
      if (next === null) continue
      shown[next] = false
      changed = true
    }
  }
  return counts.map((count, i) => (shown[i] ? release(count, threshold) : readBack(null)))
}

/** The position that has to be withheld next for this sum to be safe, or null. */
function toWithhold(counts: readonly Raw[], shown: readonly boolean[], link: Linked, threshold: number): number | null {
  const hidden = link.parts.filter((part) => !shown[part])
  if (!shown[link.sum]) {
    // a withheld sum with all its parts shown is no secret
    return hidden.length > 0 ? null : smallestShown(counts, shown, link.parts)
  }
  if (hidden.length === 0) return null
  const together = hidden.reduce((total, part) => total + counts[part]!, 0)
  if (hidden.length > 1 && together >= threshold) return null
  return smallestShown(counts, shown, link.parts) ?? link.sum
}

function smallestShown(counts: readonly Raw[], shown: readonly boolean[], parts: readonly number[]): number | null {
  let smallest: number | null = null
  for (const part of parts) {
    if (shown[part] && counts[part]! > 0 && (smallest === null || counts[part]! < counts[smallest]!)) smallest = part
  }
  return smallest
}
