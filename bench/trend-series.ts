import { type Random, seededRandom } from '#engine/random.ts'

/** A count with this mean and variance `dispersion` × mean (1: Poisson, above it a Poisson whose mean is itself gamma distributed). */
function drawCount(random: Random, mean: number, dispersion: number): number {
  const own = dispersion <= 1 ? mean : drawGamma(random, mean / (dispersion - 1)) * (dispersion - 1)
  let count = 0
  for (let product = random(); product > Math.exp(-own); product *= random()) count++
  return count
}

/** A gamma number of this shape and scale 1 (Marsaglia and Tsang 2000). */
function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * random() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** What is simulated: usual mean, mean while it rises, dispersion, weeks of past. */
export interface Scene {
  readonly mean: number
  readonly risen: number
  readonly dispersion: number
  readonly past: number
}

/** Weeks that a rise lasts. */
export const RISE = 8

/** Pairs of series with the same past: in one the last eight weeks have risen, in the other nothing changed. */
export function* simulated({ mean, risen, dispersion, past }: Scene, pairs: number, seed: number) {
  const random = seededRandom(seed)
  const weeks = (n: number, level: number) => Array.from({ length: n }, () => drawCount(random, level, dispersion))
  for (let pair = 0; pair < pairs; pair++) {
    const before = weeks(past, mean)
    yield { risen: [...before, ...weeks(RISE, risen)], quiet: [...before, ...weeks(RISE, mean)] }
  }
}

/** The most that any method can find of a rise of Poisson counts in eight weeks, if so large a share of unchanged eight weeks may give an
 * alarm and the usual mean is known exactly (Neyman and Pearson 1933: the sum of the weeks, with a draw at the border). */
export function mostThatCanBeFound({ mean, risen }: Scene, falseShare: number): number {
  let usual = Math.exp(-RISE * mean)
  let high = Math.exp(-RISE * risen)
  const chances: [number, number][] = []
  for (let sum = 0; sum < 400; sum++) {
    chances.push([usual, high])
    usual *= (RISE * mean) / (sum + 1)
    high *= (RISE * risen) / (sum + 1)
  }
  let left = falseShare
  let found = 0
  for (const [chance, foundHere] of chances.reverse()) {
    const part = chance <= left ? 1 : left / chance
    found += part * foundHere
    left -= part * chance
    if (part < 1) break
  }
  return found
}
