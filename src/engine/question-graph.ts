import type { Graph } from '#engine/leiden.ts'
import { type Neighbours, neighbourGraph } from '#engine/neighbour-graph.ts'
import { type Random, seededRandom } from '#engine/random.ts'
import type { NearestOfAll } from '#engine/similar.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import { type WordFeatures, wordFeatures, wordLikeness } from '#engine/word-likeness.ts'

/** Neighbours a question keeps in the graph. */
const NEIGHBOURS = 15
/** Neighbours by meaning among which the words may choose; in a large collection the nearest are nearer. */
const CANDIDATES = 60
const CANDIDATES_OF_MANY = 30
const MANY = 5_000
/** What words count beside meaning, both in their own standard deviations. */
const WORDS = 0.2
const PAIRS_SAMPLED = 20_000

/** How many neighbours each of n questions gets: fewer in a handful, so that not everything is tied to everything. */
export function neighboursFor(n: number): number {
  return Math.max(1, Math.min(NEIGHBOURS, n - 1, Math.max(5, Math.round(1.3 * Math.sqrt(n)))))
}

/** How many nearest by meaning the graph of n questions wants to choose from. */
export function candidatesFor(n: number): number {
  return Math.max(1, Math.min(n > MANY ? CANDIDATES_OF_MANY : CANDIDATES, n - 1))
}

interface Spread {
  readonly mean: number
  readonly deviation: number
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
  return { mean, deviation: Math.sqrt(variance) || 1 }
}

/** How cosine and likeness of words are spread over chance pairs of this collection: that is what "alike" is measured against. */
function chancePairs(vectors: Float32Array, words: WordFeatures, languages: readonly string[], random: Random) {
  const n = languages.length
  const cosines: number[] = []
  const likenesses: number[] = []
  for (let i = 0; i < PAIRS_SAMPLED; i++) {
    const a = Math.floor(random() * n)
    const b = Math.floor(random() * n)
    if (a === b) continue
    let dot = 0
    for (let d = 0; d < DIMENSIONS; d++) dot += vectors[a * DIMENSIONS + d]! * vectors[b * DIMENSIONS + d]!
    cosines.push(dot)
    if (languages[a] === languages[b]) likenesses.push(wordLikeness(words, a, b))
  }
  return { cosine: spreadOf(cosines), words: spreadOf(likenesses) }
}

interface Candidate {
  readonly row: number
  score: number
}

/**
 * Let words help meaning to choose among the neighbours of one language. In a collection of several languages they only change places
 * among each other, on the scores those places had: else one's own language would push the others away.
 */
function wordsHelp(list: Candidate[], own: (row: number) => boolean, help: (row: number) => number, manyLanguages: boolean): void {
  const same = list.filter(({ row }) => own(row))
  const helped = same.map((candidate) => ({ candidate, score: candidate.score + help(candidate.row) }))
  if (!manyLanguages) {
    for (const { candidate, score } of helped) candidate.score = score
    return
  }
  const places = same.map(({ score }) => score)
  helped.sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row)
  for (const [place, { candidate }] of helped.entries()) candidate.score = places[place]!
}

/** The neighbours of each question by meaning and words: from `nearest` by meaning to the few that the graph keeps. */
function neighboursOf(texts: readonly string[], vectors: Float32Array, languages: readonly string[], nearest: NearestOfAll): Neighbours {
  const n = texts.length
  const k = neighboursFor(n)
  const words = wordFeatures(texts)
  const chance = chancePairs(vectors, words, languages, seededRandom(n))
  const manyLanguages = new Set(languages).size > 1
  const rows = new Int32Array(n * k).fill(-1)
  const scores = new Float32Array(n * k)
  for (let row = 0; row < n; row++) {
    const list: Candidate[] = []
    for (let at = row * nearest.k; at < (row + 1) * nearest.k && nearest.rows[at]! >= 0; at++) {
      list.push({ row: nearest.rows[at]!, score: nearest.scores[at]! / chance.cosine.deviation })
    }
    const help = (other: number) => (WORDS * (wordLikeness(words, row, other) - chance.words.mean)) / chance.words.deviation
    wordsHelp(list, (other) => languages[other] === languages[row], help, manyLanguages)
    list.sort((a, b) => b.score - a.score || a.row - b.row)
    for (const [place, candidate] of list.slice(0, k).entries()) {
      rows[row * k + place] = candidate.row
      scores[row * k + place] = candidate.score
    }
  }
  return { k, rows, scores }
}

/**
 * The graph in which questions that mean the same lie close: fuzzy nearest neighbours on cosine, with 0.2 × likeness of letters inside
 * one language. `nearest` holds at least `neighboursFor(n)`, best `candidatesFor(n)`, neighbours by cosine of the unit vectors.
 */
export function questionGraph(texts: readonly string[], vectors: Float32Array, languages: readonly string[], nearest: NearestOfAll): Graph {
  return neighbourGraph(neighboursOf(texts, vectors, languages, nearest))
}
