import { seededRandom } from '#engine/random.ts'

/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number
  /** True in `share` of the cases. */
  readonly happens: (share: number) => boolean
  /** One of the list, all equally likely. Throws on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T
  /** A key of the weights, in proportion to its weight. Throws when all weigh nothing. */
  readonly weighed: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K
}

/** Make a source of chance for inventing a demo, never for secrets. */
export function chanceFrom(seed: number): Chance {
  const next = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to pick from')
    return list[Math.floor(next() * list.length)] as T
  }
  const weighed = <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    throw new Error('No weight to draw from')
  }
  return { next, happens: (share) => next() < share, pick, weighed }
}
