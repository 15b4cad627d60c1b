/** Natural logarithm of the gamma function for x > 0: Stirling's series after lifting x to 10 (relative error under 1e-14). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Error(`the logarithm of gamma needs a number above 0, not ${x}`)
  let lift = 0
  let z = x
  while (z < 10) {
    lift += Math.log(z)
    z++
  }
  const inverse = 1 / (z * z)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - lift
}

/** Upper regularised incomplete gamma function Q(a, x): series below a + 1, continued fraction (Lentz) above it. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = a + 1; term > sum * 1e-17; n++) {
      term *= x / n
      sum += term
    }
    return 1 - front * sum
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < 1000; i++) {
    const numerator = -i * (i - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return front * fraction
}

/** Chance that a standard normal number lies above z. */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  const tail = upperGamma(0.5, (z * z) / 2) / 2
  return z > 0 ? tail : 1 - tail
}

/** The standard normal number that lies above a share p of all (0 < p < 1), by Newton's method on the tail; error under 1e-12. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`a share lies between 0 and 1, not at ${p}`)
  if (p < 0.5) return -normalQuantile(1 - p)
  const upper = 1 - p
  let z = Math.sqrt(Math.max(0, -2 * Math.log(2 * upper))) * 0.9
  for (let round = 0; round < 60; round++) {
    const step = (normalUpperTail(z) - upper) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
    z += Math.max(-1, Math.min(1, step))
    if (Math.abs(step) < 1e-15) break
  }
  return z
}

/** Continued fraction of the incomplete beta function (Lentz), for x below (a + 1) / (a + b + 2). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return fraction
}

/** Regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1. */
function regularisedBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

/** Two-sided p value of Student's t with so many degrees of freedom. */
export function studentTwoSided(t: number, degrees: number): number {
  return regularisedBeta(degrees / 2, 0.5, degrees / (degrees + t * t))
}

/**
 * The chances of 0, 1, 2 … `most` in a week: negative binomial with this mean and variance `dispersion` × mean, Poisson when the
 * dispersion is at most 1. Computed over logarithms, so that a large mean does not run out of the numbers there are.
 */
export function countChances(mean: number, dispersion: number, most: number): Float64Array {
  const chances = new Float64Array(most + 1)
  if (!(mean > 0)) {
    chances[0] = 1
    return chances
  }
  const poisson = dispersion <= 1 + 1e-12
  const size = poisson ? Number.POSITIVE_INFINITY : mean / (dispersion - 1)
  let log = poisson ? -mean : -size * Math.log(dispersion)
  for (let k = 0; k <= most; k++) {
    chances[k] = Math.exp(log)
    log += poisson ? Math.log(mean / (k + 1)) : Math.log(((size + k) * (dispersion - 1)) / ((k + 1) * dispersion))
  }
  return chances
}

/** Chance of at least `count` in a week, same distribution as `countChances`. */
export function countUpperTail(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 1
  if (!(mean > 0)) return 0
  if (dispersion <= 1 + 1e-12) return 1 - upperGamma(count, mean)
  return regularisedBeta(count, mean / (dispersion - 1), (dispersion - 1) / dispersion)
}

/** The smallest count that a share p (0 < p < 1) of the weeks does not exceed, same distribution as `countChances`. */
export function countQuantile(p: number, mean: number, dispersion: number): number {
  if (!(mean > 0)) return 0
  // start near the normal approximation, then walk: a tail costs little, and the walk is short
  const spread = Math.sqrt(Math.max(1, dispersion) * mean)
  let count = Math.max(0, Math.floor(mean + normalQuantile(p) * spread))
  const slack = 64 * Number.EPSILON
  while (count > 0 && countUpperTail(count, mean, dispersion) <= (1 - p) * (1 + slack)) count--
  while (countUpperTail(count + 1, mean, dispersion) > (1 - p) * (1 + slack)) count++
  return count
}
