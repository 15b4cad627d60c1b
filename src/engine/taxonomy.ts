import type { LanguageCode } from '#engine/language.ts'
import { withoutLanguage } from '#engine/language-means.ts'
import { type Evidence, learnSourceWeights, toProbabilities } from '#engine/source-weights.ts'
import { atOnce } from '#engine/steps.ts'
import { languagesOf } from '#engine/text-languages.ts'
import { evidenceFor, evidenceSteps, keywordsPerTheme, SOURCES } from '#engine/theme-evidence.ts'
import { keywordCounts, wordsIn } from '#engine/theme-keywords.ts'
import { countedLanguage, type KnownTheme, knowledgeSteps, type ThemeKnowledge } from '#engine/theme-knowledge.ts'
import { positions } from '#engine/theme-space.ts'

/** A theme that may fit, how sure (0 to 1), and the words of the text that speak for it. */
export interface Suggestion {
  readonly id: string
  readonly certainty: number
  readonly because: readonly string[]
}

/** What was learnt from themes and from what people placed in them; suggestions follow from it. */
export interface LearntThemes {
  readonly knowledge: ThemeKnowledge
  readonly keywordCounts: ReadonlyMap<string, number>
  /** What each source weighs in the log-odds of a theme. */
  readonly weights: Float64Array
  /** The log-odds of "fits nowhere", for a text with a vector. */
  readonly nowhere: number
}

const MOST_SUGGESTIONS = 3
/** When the best is surer than this, there is something to suggest; under it all is a guess. */
const LEAST_CERTAINTY = 0.1
/** Second and third choices are worth showing from here. */
const LEAST_SECOND = 0.01
/** What sources weigh while nobody confirmed anything: middle, nearest, letters, keywords (`theme-evidence`). */
const USUAL_WEIGHTS = [12, 4, 3, 3] as const
/** One in seven confirmed questions is less like all other themes than this: what is so unlike any theme fits nowhere. */
const UNLIKE_OTHERS = 0.15
/** How like a theme a text is by chance (of what the sources weigh); the best of k grows with √(2 ln k). Counts for so many texts. */
const BY_CHANCE = 0.085
const USUAL_TEXTS = 20
/** Without a vector, a third of a keyword says as much as none. */
const NOWHERE_BY_WORDS = 1

function scoresOf(values: Float64Array, weights: Float64Array): Float64Array {
  const scores = new Float64Array(values.length / SOURCES)
  for (let at = 0; at < values.length; at++) scores[Math.floor(at / SOURCES)]! += values[at]! * weights[at % SOURCES]!
  return scores
}

/** The score that a text has with the likeliest theme when its own theme is not there: learnt from confirmed questions without theirs. */
function nowhereFrom(evidence: Evidence, weights: Float64Array, withTexts: boolean): number {
  const others: number[] = []
  const size = evidence.themes * SOURCES
  for (let text = 0; text < evidence.texts && evidence.themes > 1; text++) {
    const scores = scoresOf(evidence.values.subarray(text * size, (text + 1) * size), weights)
    scores[evidence.right[text]!] = Number.NEGATIVE_INFINITY
    others.push(scores.reduce((most, score) => Math.max(most, score)))
  }
  const together = weights[0]! + weights[1]! + (withTexts ? weights[2]! : 0)
  const usual = BY_CHANCE * Math.sqrt(2 * Math.log(1 + evidence.themes)) * together
  if (others.length === 0) return usual
  const low = others.sort((a, b) => a - b)[Math.floor(UNLIKE_OTHERS * others.length)]!
  return (others.length * low + USUAL_TEXTS * usual) / (others.length + USUAL_TEXTS)
}

/**
 * Learn from themes and from the questions that people placed in them. Texts of a theme have a common spread in 192 dimensions; in the space
 * where it is even, cosines with a theme's middle and with its nearest text, words and keywords are weighed by a multinomial logistic
 * regression on what would have been said of each confirmed question without it, so that certainty is calibrated. No settings; the same
 * for any order of themes and examples. Never give it what a program placed.
 */
export const learnThemes = (themes: readonly KnownTheme[]): LearntThemes => atOnce(learningSteps(themes))

/** `learnThemes` in steps of some milliseconds, for who must serve others meanwhile. */
export function* learningSteps(themes: readonly KnownTheme[]): Generator<void, LearntThemes> {
  const knowledge = yield* knowledgeSteps(themes)
  const evidence = yield* evidenceSteps(knowledge)
  const weights = learnSourceWeights(evidence, USUAL_WEIGHTS)
  yield
  const withTexts = knowledge.rows.some(({ text }) => text !== '')
  return { knowledge, keywordCounts: keywordCounts(themes), weights, nowhere: nowhereFrom(evidence, weights, withTexts) }
}

/** The place of a text in the space of the themes; null without a vector. */
function positionOf({ space, means }: ThemeKnowledge, vector: Int8Array | null, language: string): Float64Array | null {
  if (vector === null || space === null || vector.every((number) => number === 0)) return null
  return positions(withoutLanguage(vector, [language], means), space)
}

/**
 * Up to three themes that a text may belong to, the likeliest first; empty = unknown. `vector` is the text's own (192 int8), or null while
 * there is none: then words alone speak. `known` is its language (null: could not tell), looked for here when left out.
 */
export function suggestFrom(learnt: LearntThemes, vector: Int8Array | null, text: string, known?: LanguageCode | null): Suggestion[] {
  const { knowledge, weights } = learnt
  if (knowledge.ids.length === 0) return []
  const language = countedLanguage(known === undefined && knowledge.means.size > 0 ? languagesOf([text])[0] : known)
  const position = positionOf(knowledge, vector, language)
  const found = keywordsPerTheme(knowledge, wordsIn(text), learnt.keywordCounts)
  const values = evidenceFor(
    knowledge,
    position,
    text,
    language,
    found.map(({ weight }) => weight),
  )
  const nowhere = position === null ? NOWHERE_BY_WORDS : learnt.nowhere
  const chances = toProbabilities(Float64Array.from([...scoresOf(values, weights), nowhere]))
  const unknown = chances.at(-1)!
  const best = knowledge.ids
    .map((id, theme) => ({ id, because: found[theme]!.because, certainty: chances[theme]! }))
    .sort((a, b) => b.certainty - a.certainty || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
  const first = best[0]!.certainty
  return first >= LEAST_CERTAINTY && first > unknown ? best.filter(({ certainty }) => certainty >= LEAST_SECOND) : []
}

/** `suggestFrom` what is learnt on the spot; who asks more than once keeps what `learnThemes` found. */
export function suggest(vector: Int8Array | null, text: string, themes: readonly KnownTheme[]): Suggestion[] {
  return suggestFrom(learnThemes(themes), vector, text)
}
