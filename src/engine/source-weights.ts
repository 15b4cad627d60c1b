/**
 * What is known of texts whose theme a person confirmed: for each of `texts` × `themes` the `sources` numbers that speak for the theme
 * (row after row, theme after theme), and the place of the right theme.
 */
export interface Evidence {
  readonly texts: number
  readonly themes: number
  readonly sources: number
  readonly values: Float64Array
  readonly right: Int32Array
}

/** How firmly the weights stay at what is usual; firmer, and certainty is too low where the evidence is strong. */
const FIRMNESS = 1
const MOST_STEPS = 20
const CLOSE_ENOUGH = 1e-6

/** Probability of each theme from its scores, in place; the largest may be anything. */
export function toProbabilities(scores: Float64Array): Float64Array {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  let total = 0
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - top)
    total += scores[k]!
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= total
  return scores
}

/** Scores of all themes for one text. */
function scoresOf({ themes, sources, values }: Evidence, text: number, weights: Float64Array): Float64Array {
  const scores = new Float64Array(themes)
  for (let k = 0; k < themes; k++) {
    const at = (text * themes + k) * sources
    for (let s = 0; s < sources; s++) scores[k]! += weights[s]! * values[at + s]!
  }
  return scores
}

interface Slope {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/** Slope and curvature of the penalised log-likelihood in the weights, taken as parts of the usual ones. */
function slopeAt(evidence: Evidence, usual: readonly number[], parts: Float64Array): Slope {
  const { themes, sources, values, right } = evidence
  const gradient = Float64Array.from(parts, (part) => FIRMNESS * (part - 1))
  const curvature = new Float64Array(sources * sources)
  for (let s = 0; s < sources; s++) curvature[s * sources + s] = FIRMNESS
  const weights = Float64Array.from(parts, (part, s) => part * usual[s]!)
  const expected = new Float64Array(sources)
  for (let text = 0; text < evidence.texts; text++) {
    const chances = toProbabilities(scoresOf(evidence, text, weights))
    expected.fill(0)
    for (let k = 0; k < themes; k++) {
      const chance = chances[k]!
      if (chance < 1e-12) continue
      const at = (text * themes + k) * sources
      for (let s = 0; s < sources; s++) {
        const value = values[at + s]! * usual[s]!
        expected[s]! += chance * value
        for (let o = 0; o <= s; o++) curvature[s * sources + o]! += chance * value * values[at + o]! * usual[o]!
      }
    }
    const own = (text * themes + right[text]!) * sources
    for (let s = 0; s < sources; s++) {
      gradient[s]! += expected[s]! - values[own + s]! * usual[s]!
      for (let o = 0; o <= s; o++) curvature[s * sources + o]! -= expected[s]! * expected[o]!
    }
  }
  return { gradient, curvature }
}

/** Solve curvature × step = gradient; only the lower half of the curvature is read (Cholesky). */
function stepOf({ gradient, curvature }: Slope): Float64Array {
  const n = gradient.length
  const step = gradient.slice()
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = curvature[a * n + b]!
      for (let c = 0; c < b; c++) sum -= curvature[a * n + c]! * curvature[b * n + c]!
      curvature[a * n + b] = a === b ? Math.sqrt(sum) : sum / curvature[b * n + b]!
    }
    for (let c = 0; c < a; c++) step[a]! -= curvature[a * n + c]! * step[c]!
    step[a]! /= curvature[a * n + a]!
  }
  for (let a = n - 1; a >= 0; a--) {
    for (let c = a + 1; c < n; c++) step[a]! -= curvature[c * n + a]! * step[c]!
    step[a]! /= curvature[a * n + a]!
  }
  return step
}

/**
 * What each source weighs in the log-odds of a theme: multinomial logistic regression with the same weights for every theme (McFadden's
 * conditional logit 1974), L2-penalised towards the `usual` weights, so that few texts change little. Newton's method; weights are never
 * below 0. Without texts: the usual weights. Because the evidence of each text was gathered without that text, the probabilities that
 * follow are calibrated.
 */
export function learnSourceWeights(evidence: Evidence, usual: readonly number[]): Float64Array {
  const parts = new Float64Array(usual.length).fill(1)
  for (let turn = 0; turn < MOST_STEPS && evidence.texts > 0; turn++) {
    const step = stepOf(slopeAt(evidence, usual, parts))
    let largest = 0
    for (let s = 0; s < parts.length; s++) {
      const next = Math.max(0, parts[s]! - step[s]!)
      largest = Math.max(largest, Math.abs(next - parts[s]!))
      parts[s] = next
    }
    if (largest < CLOSE_ENOUGH) break
  }
  return parts.map((part, s) => part * usual[s]!)
}
