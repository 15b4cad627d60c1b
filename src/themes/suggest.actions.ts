import { findIdentifiers, redact, withoutPlaceholders } from '#engine/deidentify.ts'
import { suggestFrom } from '#engine/taxonomy.ts'
import type { Db } from '#platform/db.ts'
import type { Encoder } from '#platform/encoder.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { afterRedaction } from '#questions/question.ts'
import type { Near, QuestionIndex, Wanted } from '#themes/question-index.actions.ts'
import { nearestByWords, textsOf } from '#themes/question-index.store.ts'
import { type LearntByOrganisation, learntThemes, mostAlike } from '#themes/suggest-learnt.actions.ts'
import { vectorOf } from '#themes/text-vector.ts'

/** What connects a question that was just heard to what there is: the encoder, and the vectors in the memory of this process. */
export interface Connector {
  readonly encoder: Encoder
  readonly index: QuestionIndex
  /** how long storing a question waits for its vector, in milliseconds; who looks for a theme waits four times as long */
  readonly patience: number
  /** What was learnt of the candidate themes as each organisation sees them. */
  readonly learnt: LearntByOrganisation
}

/** A theme that may fit, with the words that led to it and the question of that theme that is most like this one. */
export interface ThemeSuggestion {
  readonly themeId: string
  readonly name: string
  /** 0–1 */
  readonly certainty: number
  readonly because: readonly string[]
  /** a question of the own organisation that a person placed there, or an invented example of the theme; null while there is no vector */
  readonly like: string | null
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
  learnt: new Map(),
})

/** Themes and questions that a typed text leads to. It is cleaned in memory first; nothing is stored. */
export async function leadsOf(db: Db, scope: MemberScope, connect: Connector, typed: string): Promise<Leads> {
  need(scope, 'ask questions')
  const found = findIdentifiers(typed, await knownNames(db, scope))
  const { text, language } = afterRedaction(redact(typed, found, new Set()))
  if (text === null) return { suggestions: [], similar: [], byMeaning: true, identifiers: found.length > 0 }
  const vector = await vectorOf({ encoder: connect.encoder, patience: connect.patience * 4 }, text)
  const similar = await similarTo(db, scope, connect, { text, vector, language, except: null }, 3)
  const [suggestions = []] = await suggestionsFor(db, scope, connect, [{ text, vector, language }])
  return {
    suggestions,
    similar: similar.questions,
    byMeaning: vector !== null && similar.byMeaning,
    identifiers: found.length > 0,
  }
}

/** A cleaned text to find themes for. `vector` null: not there yet; `language` null: could not tell. */
export interface ToPlace {
  readonly text: string
  readonly vector: Int8Array | null
  readonly language: string | null
}

/** For each text at most three themes, best first, by everything that people confirmed until now. */
export async function suggestionsFor(
  db: Db,
  scope: MemberScope,
  connect: Connector,
  questions: readonly ToPlace[],
): Promise<ThemeSuggestion[][]> {
  need(scope, 'read themes')
  if (questions.length === 0) return []
  const { learnt, themes } = await learntThemes(db, scope, connect.encoder.modelName, connect.learnt)
  const found = questions.map(({ text, vector, language }) =>
    suggestFrom(learnt, vector, withoutPlaceholders(text), language).map((one) => ({
      ...one,
      alike: vector === null ? null : mostAlike(themes.get(one.id)!, vector),
    })),
  )
  const ids = new Set(found.flat().flatMap(({ alike }) => alike?.questionId ?? []))
  const texts = new Map((await textsOf(db, scope, [...ids])).map(({ id, text }) => [id, text]))
  return found.map((all) =>
    all.map(({ id, certainty, because, alike }) => ({
      themeId: id,
      name: themes.get(id)!.name,
      certainty,
      because,
      like: alike === null ? null : (texts.get(alike.questionId ?? '') ?? alike.example),
    })),
  )
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
