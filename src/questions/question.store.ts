import { type Generated, type GeneratedAlways, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { AgeBand, CaptureRoute, Question } from '#questions/question.ts'

declare module '#platform/db.ts' {
  interface Tables {
    question: {
      id: string
      municipality_id: string
      organisation_id: string
      author_id: string | null
      area_id: string | null
      age_band: AgeBand
      route: CaptureRoute | null
      source: Generated<'worker' | 'resident'>
      asked_on: string
      text: string | null
      language: string | null
      search: GeneratedAlways<string>
      fingerprint: GeneratedAlways<number | null>
      import_id: string | null
      import_row: number | null
      withdrawn_at: Date | null
      edited_at: Date | null
      wants_news: Generated<boolean>
      created_at: Generated<Date>
    }
  }
}

/** What is stored of a question: the text is the cleaned one. */
export interface NewQuestion {
  readonly id: string
  readonly areaId: string | null
  readonly ageBand: AgeBand
  readonly route: CaptureRoute
  readonly askedOn: string
  readonly text: string | null
  readonly language: string | null
  /** left out: the moment of storing */
  readonly createdAt?: Date | undefined
  /** does its author want to hear what comes of it? left out: yes */
  readonly wantsNews?: boolean | undefined
}

/** Columns of a `Question`, for a query on `question`. */
export const questionColumns = (scope: Scope) =>
  [
    'question.id',
    'question.organisation_id as organisationId',
    'question.area_id as areaId',
    sql<string | null>`(select area.name from area where area.id = question.area_id)`.as('areaName'),
    'question.age_band as ageBand',
    'question.route',
    'question.asked_on as askedOn',
    'question.text',
    'question.language',
    sql<boolean>`question.author_id is not distinct from ${scope.person}::uuid and question.author_id is not null`.as('mine'),
    'question.created_at as createdAt',
    'question.withdrawn_at as withdrawnAt',
  ] as const

/** Stores a question of the person in scope. */
export async function insertQuestion(db: Db, scope: MemberScope, question: NewQuestion): Promise<void> {
  await db
    .insertInto('question')
    .values({
      id: question.id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      author_id: scope.person,
      area_id: question.areaId,
      age_band: question.ageBand,
      route: question.route,
      asked_on: question.askedOn,
      text: question.text,
      language: question.language,
      ...(question.wantsNews === undefined ? {} : { wants_news: question.wantsNews }),
      ...(question.createdAt === undefined ? {} : { created_at: question.createdAt }),
    })
    .execute()
}

/** One question within reach of the scope, also a withdrawn one; null when there is none. */
export async function findQuestion(db: Db, scope: Scope, id: string): Promise<Question | null> {
  const row = await db.selectFrom('question').select(questionColumns(scope)).where('question.id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Changes a question of the person in scope; the vector of its old text is deleted by the action. */
export async function updateQuestion(
  db: Db,
  scope: MemberScope,
  id: string,
  change: Omit<NewQuestion, 'id' | 'createdAt' | 'wantsNews'>,
  now: Date,
) {
  await db
    .updateTable('question')
    .set({
      area_id: change.areaId,
      age_band: change.ageBand,
      route: change.route,
      asked_on: change.askedOn,
      text: change.text,
      language: change.language,
      edited_at: now,
    })
    .where('id', '=', id)
    .where('author_id', '=', scope.person)
    .execute()
}

/** Takes a question out of every count and empties its text. */
export async function markWithdrawn(db: Db, _scope: MemberScope, id: string, now: Date): Promise<void> {
  await db.updateTable('question').set({ withdrawn_at: now, text: null, language: null }).where('id', '=', id).execute()
}
