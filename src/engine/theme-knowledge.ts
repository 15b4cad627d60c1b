import { type LanguageCode, residentLanguages } from '#engine/language.ts'
import { type LanguageMeans, languageMeans, withoutLanguage } from '#engine/language-means.ts'
import { atOnce } from '#engine/steps.ts'
import { type ThemeSpace, themeSpaceSteps } from '#engine/theme-space.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import { type WordIndex, wordIndex } from '#engine/word-index.ts'

/**
 * A theme that may be suggested: its keywords (or short phrases), vectors of its own words (name with description first), and vectors of
 * questions that people placed in it. Where they are known, `texts` and `languages` of those questions stand in the same order.
 */
export interface KnownTheme {
  readonly id: string
  readonly keywords: readonly string[]
  readonly vectors: readonly Int8Array[]
  readonly examples: readonly Int8Array[]
  readonly texts?: readonly string[]
  readonly languages?: readonly (LanguageCode | null)[]
}

/** One text that says what a theme is: its own words or a question that a person placed in it. */
export interface ThemeRow {
  readonly theme: number
  readonly vector: Int8Array
  readonly weight: number
  readonly confirmed: boolean
  readonly text: string
  readonly language: LanguageCode
}

/** Everything known of the themes, in an order of its own (by id, and examples by their numbers). */
export interface ThemeKnowledge {
  readonly ids: readonly string[]
  readonly keywords: readonly (readonly string[])[]
  readonly rows: readonly ThemeRow[]
  readonly means: LanguageMeans
  /** Null while no theme has a vector. */
  readonly space: ThemeSpace | null
  readonly words: WordIndex
}

/** A theme's name and description say more of it than one example. */
const DESCRIPTION = 2
/** A theme's own words are in the municipality's first language; so is a text whose language is not known. */
const FIRST_LANGUAGE = residentLanguages[0]!

/** The language that a text counts as. */
export const countedLanguage = (language: LanguageCode | null | undefined): LanguageCode => language ?? FIRST_LANGUAGE

const isEmpty = (vector: Int8Array) => vector.every((number) => number === 0)

function byNumbers(a: ThemeRow, b: ThemeRow): number {
  for (let d = 0; d < a.vector.length; d++) if (a.vector[d] !== b.vector[d]) return a.vector[d]! - b.vector[d]!
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0
}

function rowsOf(known: KnownTheme, theme: number): ThemeRow[] {
  const own = known.vectors.map((vector, place) => ({
    theme,
    vector,
    weight: place === 0 ? DESCRIPTION : 1,
    confirmed: false,
    text: '',
    language: FIRST_LANGUAGE,
  }))
  const placed = known.examples.map((vector, place) => ({
    theme,
    vector,
    weight: 1,
    confirmed: true,
    text: known.texts?.[place] ?? '',
    language: countedLanguage(known.languages?.[place]),
  }))
  return [...own, ...placed.sort(byNumbers)].filter(({ vector }) => !isEmpty(vector))
}

/** Vectors in a row, as the engine's functions take them. */
function joined(rows: readonly ThemeRow[]): Int8Array {
  const all = new Int8Array(rows.length * DIMENSIONS)
  for (const [place, { vector }] of rows.entries()) all.set(vector, place * DIMENSIONS)
  return all
}

/** Gather what is known of the themes; neither their order nor that of their examples changes anything. */
export const gatherKnowledge = (themes: readonly KnownTheme[]): ThemeKnowledge => atOnce(knowledgeSteps(themes))

/** `gatherKnowledge` in steps of some milliseconds. */
export function* knowledgeSteps(themes: readonly KnownTheme[]): Generator<void, ThemeKnowledge> {
  const sorted = themes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rows = sorted.flatMap(rowsOf)
  const vectors = joined(rows)
  const languages = rows.map(({ language }) => language)
  const means = languageMeans(vectors, languages)
  return {
    ids: sorted.map(({ id }) => id),
    keywords: sorted.map(({ keywords }) => keywords),
    rows,
    means,
    space:
      rows.length === 0
        ? null
        : yield* themeSpaceSteps({
            vectors: withoutLanguage(vectors, languages, means),
            theme: Int32Array.from(rows, ({ theme }) => theme),
            weight: Float64Array.from(rows, ({ weight }) => weight),
            themes: sorted.length,
          }),
    words: wordIndex(rows.map(({ text }) => text)),
  }
}
