import { findIdentifiers, redact, withoutPlaceholders } from '#engine/deidentify.ts'
import { type LearntThemes, learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import type { Encoder } from '#platform/encoder.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { afterRedaction } from '#questions/question.ts'
import type { Near, QuestionIndex, Wanted } from '#themes/question-index.actions.ts'
import { nearestByWords, textsOf } from '#themes/question-index.store.ts'
import { vectorOf } from '#themes/text-vector.ts'
import { type ThemeVectors, themeVectors } from '#themes/theme-vector.store.ts'

/** What connects a question that was just heard to what there is: the encoder, and the vectors in the memory of this process. */
export interface Connector {
  readonly encoder: Encoder
  readonly index: QuestionIndex
  /** how long storing a question waits for its vector, in milliseconds; who looks for a theme waits four times as long */
  readonly patience: number
  /** Candidate themes of a municipality as an organisation sees them, at most some seconds old. */
  readonly themes: Map<string, KnownToOrganisation>
}

/** Themes as an organisation sees them, and what was learnt from them: learnt again when a fingerprint of their words and vectors changes. */
interface KnownToOrganisation {
  readonly at: number
  readonly names: ReadonlyMap<string, string>
  readonly fingerprint: number
  readonly learnt: LearntThemes
}

/** A theme that may fit, with the words that led to it. */
export interface ThemeSuggestion {
  readonly themeId: string
  readonly name: string
  /** 0–1 */
  readonly certainty: number
  readonly because: readonly string[]
}

/** A question of the own organisation that is like this one. */
export interface SimilarQuestion {
  readonly id: string
  readonly text: string
  readonly ageBand: string
  readonly askedOn: string
}

/** What a text leads to. `byMeaning` false: the encoder was not ready, and words alone were compared. */
export interface Leads {
  readonly suggestions: readonly ThemeSuggestion[]
  readonly similar: readonly SimilarQuestion[]
  readonly byMeaning: boolean
  /** something in the text may point to a family */
  readonly identifiers: boolean
}

export const connector = (encoder: Encoder, index: QuestionIndex, patience = 200): Connector => ({
  encoder,
  index,
  patience,
  themes: new Map(),
})

/** Themes and questions that a typed text leads to. It is cleaned in memory first; nothing is stored. */
export async function leadsOf(db: Db, scope: MemberScope, connect: Connector, typed: string): Promise<Leads> {
  need(scope, 'ask questions')
  const found = findIdentifiers(typed, await knownNames(db, scope))
  const { text, language } = afterRedaction(redact(typed, found, new Set()))
  if (text === null) return { suggestions: [], similar: [], byMeaning: true, identifiers: found.length > 0 }
  const vector = await vectorOf({ encoder: connect.encoder, patience: connect.patience * 4 }, text)
  const similar = await similarTo(db, scope, connect, { text, vector, language, except: null }, 3)
  return {
    suggestions: await suggestionsFor(db, scope, connect, text, vector),
    similar: similar.questions,
    byMeaning: vector !== null && similar.byMeaning,
    identifiers: found.length > 0,
  }
}

/** At most three themes for a cleaned text, best first. */
export async function suggestionsFor(
  db: Db,
  scope: MemberScope,
  connect: Connector,
  text: string,
  vector: Int8Array | null,
): Promise<ThemeSuggestion[]> {
  need(scope, 'read themes')
  const { learnt, names } = await themesOf(db, scope, connect)
  const suggested = suggestFrom(learnt, vector, withoutPlaceholders(text))
  return suggested.map(({ id, certainty, because }) => ({ themeId: id, name: names.get(id)!, certainty, because }))
}

const rows = (vectors: Int8Array): Int8Array[] =>
  Array.from({ length: vectors.length / DIMENSIONS }, (_, i) => vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS))

const confirmedPerTheme = 12
const themesTrustedMs = 5_000

async function themesOf(db: Db, scope: MemberScope, connect: Connector): Promise<KnownToOrganisation> {
  const known = connect.themes.get(scope.organisation)
  if (known && performance.now() - known.at < themesTrustedMs) return known
  const themes = await themeVectors(db, scope, connect.encoder.modelName, confirmedPerTheme)
  const fingerprint = fingerprintOf(themes)
  const fresh = {
    at: performance.now(),
    names: new Map(themes.map(({ id, name }) => [id, name])),
    fingerprint,
    learnt: known?.fingerprint === fingerprint ? known.learnt : learnThemes(themes.map(knownTheme)),
  }
  connect.themes.set(scope.organisation, fresh)
  return fresh
}

const knownTheme = ({ id, name, keywords, own, confirmed }: ThemeVectors) => ({
  id,
  keywords: [name, ...keywords],
  vectors: rows(own),
  examples: rows(confirmed),
})

/** A number that changes when a theme's words or vectors do (FNV-1a, 32 bits). */
function fingerprintOf(themes: readonly ThemeVectors[]): number {
  let hash = 0x811c9dc5
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  for (const { id, name, keywords, own, confirmed } of themes) {
    for (const character of JSON.stringify([id, name, keywords, own.length])) add(character.charCodeAt(0))
    for (const byte of own) add(byte)
    for (const byte of confirmed) add(byte)
  }
  return hash
}

/** Questions of the own organisation that are like a cleaned text: by meaning, or by words while vectors are missing. */
export async function similarTo(
  db: Db,
  scope: MemberScope,
  connect: Connector,
  question: { readonly text: string; readonly vector: Int8Array | null; readonly language: string | null; readonly except: string | null },
  limit: number,
): Promise<{ questions: readonly SimilarQuestion[]; byMeaning: boolean }> {
  need(scope, 'ask questions')
  const near = question.vector === null ? null : nearestFor(scope, connect, { ...question, vector: question.vector }, limit)
  const ids =
    near?.map((one) => one.questionId) ?? (await nearestByWords(db, scope, withoutPlaceholders(question.text), limit * 4, question.except))
  const texts = await textsOf(db, scope, ids)
  return { questions: eachOnce(texts).slice(0, limit), byMeaning: near !== null }
}

/** The language that every worker reads. */
const workingLanguage = 'nl'

/** A question in another language finds its likes in Dutch first: those its worker can read. Half the places are theirs, then come the nearest in any language. */
function nearestFor(scope: MemberScope, connect: Connector, question: Wanted, limit: number): readonly Near[] | null {
  const anywhere = connect.index.nearest(scope, question, limit * 4)
  if (anywhere === null || question.language === null || question.language === workingLanguage) return anywhere
  const readable = connect.index.nearest(scope, { ...question, only: workingLanguage }, Math.ceil(limit / 2)) ?? []
  const first = new Set(readable.map((near) => near.questionId))
  return [...readable, ...anywhere.filter((near) => !first.has(near.questionId))]
}

/** The same words twice teach nothing new. */
function eachOnce(questions: readonly SimilarQuestion[]): SimilarQuestion[] {
  const seen = new Set<string>()
  return questions.filter(({ text }) => {
    const words = text.toLocaleLowerCase('nl').replace(/[^\p{L}\p{N}]+/gu, ' ')
    return !seen.has(words) && seen.add(words)
  })
}
