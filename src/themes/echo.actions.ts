import { wijkOf } from '#areas/area.store.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { readQuestion } from '#questions/question.actions.ts'
import type { Question } from '#questions/question.ts'
import { vectorsOf } from '#themes/question-index.store.ts'
import { placesOf } from '#themes/question-theme.store.ts'
import type { QuestionTheme } from '#themes/question-theme.ts'
import { type Connector, type SimilarQuestion, similarTo, suggestionsFor, type ThemeSuggestion } from '#themes/suggest.actions.ts'
import { findTheme } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'
import { noFigure, readFigures } from '#themes/theme-count.actions.ts'
import { cellKey, type ThemeFigure } from '#themes/theme-count.ts'
import { readStanding } from '#themes/verification.actions.ts'
import type { VerificationStanding } from '#themes/verification.ts'

/** What a worker gets back for a question she counted. */
export interface Echo {
  readonly question: Question
  readonly theme: Theme | null
  readonly place: QuestionTheme | null
  /** "Overvecht", or null for the whole municipality */
  readonly wijk: { readonly id: string; readonly name: string } | null
  /** of her theme in her wijk; null without a theme */
  readonly figure: ThemeFigure | null
  /** where that theme stands with parents in that wijk; `notYet` for the whole municipality */
  readonly standing: VerificationStanding
  readonly similar: readonly SimilarQuestion[]
  /** for a question without a theme */
  readonly suggestions: readonly ThemeSuggestion[]
  /** false: vectors were not ready, so words alone were compared */
  readonly byMeaning: boolean
}

const mostSimilar = 4

/** The echo of one's own question; null when there is no such question, or it is a colleague's. */
export async function readEcho(db: Db, scope: MemberScope, connect: Connector, questionId: string, now: Date): Promise<Echo | null> {
  need(scope, 'ask questions')
  const question = await readQuestion(db, scope, questionId)
  if (question === null || !question.mine || question.withdrawnAt !== null) return null
  const today = dayOf(now)
  const [place] = await placesOf(db, scope, [questionId])
  const theme = place?.themeId ? await findTheme(db, scope, place.themeId) : null
  const wijk = question.areaId === null ? null : await wijkOf(db, scope, question.areaId)
  const figures = theme === null ? null : await readFigures(db, scope, today, { themeId: theme.id, wijkId: wijk?.id ?? null })
  const { similar, suggestions, byMeaning } = await connected(db, scope, connect, question, theme === null)
  return {
    question,
    theme,
    place: place ?? null,
    wijk: wijk === null ? null : { id: wijk.id, name: wijk.name },
    figure: theme === null ? null : (figures?.get(cellKey(theme.id, wijk?.id ?? null)) ?? noFigure(theme.id, wijk?.id ?? null)),
    standing: theme === null || wijk === null ? 'notYet' : (await readStanding(db, scope, theme.id, wijk.id, today)).standing,
    similar,
    suggestions,
    byMeaning,
  }
}

async function connected(db: Db, scope: MemberScope, connect: Connector, question: Question, unclear: boolean) {
  if (question.text === null) return { similar: [], suggestions: [], byMeaning: true }
  const stored = await vectorsOf(db, scope, connect.encoder.modelName, [question.id])
  const vector = stored.ids.length === 0 ? null : stored.vectors
  const about = { text: question.text, vector, language: question.language, except: question.id }
  const { questions, byMeaning } = await similarTo(db, scope, connect, about, mostSimilar)
  const [suggestions = []] = unclear ? await suggestionsFor(db, scope, connect, [about]) : []
  return { similar: questions, suggestions, byMeaning }
}
