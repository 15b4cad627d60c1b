import { type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import { questionColumns } from '#questions/question.store.ts'
import type { Question } from '#questions/question.ts'
import type { QuestionFilter } from '#questions/question-filter.ts'

/** Where a list goes on: behind this question. */
export interface After {
  readonly askedOn: string
  readonly id: string
}

const wanted = (db: Db, scope: Scope, filter: QuestionFilter) => {
  let query = db.selectFrom('question').where('question.withdrawn_at', 'is', null)
  if (filter.words !== null) query = query.where(sql<SqlBool>`question.search @@ websearch_to_tsquery('dutch', ${filter.words})`)
  if (filter.wholeMunicipality) query = query.where('question.area_id', 'is', null)
  if (filter.areaIds !== null) query = query.where(sql<SqlBool>`question.area_id = any(${[...filter.areaIds]}::uuid[])`)
  if (filter.ageBand !== null) query = query.where('question.age_band', '=', filter.ageBand)
  if (filter.route === 'resident') query = query.where('question.route', 'is', null)
  else if (filter.route !== null) query = query.where('question.route', '=', filter.route)
  if (filter.language !== null) query = query.where('question.language', '=', filter.language)
  if (filter.from !== null) query = query.where('question.asked_on', '>=', filter.from)
  if (filter.until !== null) query = query.where('question.asked_on', '<=', filter.until)
  if (filter.mine) query = query.where('question.author_id', '=', scope.person)
  return query
}

/** Questions within reach, newest first, from `offset`; withdrawn ones are left out. */
export function listQuestions(db: Db, scope: Scope, filter: QuestionFilter, offset: number, limit: number): Promise<Question[]> {
  return wanted(db, scope, filter)
    .select(questionColumns(scope))
    .orderBy('question.asked_on', 'desc')
    .orderBy('question.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** The next questions behind `after`, in the same order: for a file of any length. */
export function questionsAfter(db: Db, scope: Scope, filter: QuestionFilter, after: After | null, limit: number): Promise<Question[]> {
  let query = wanted(db, scope, filter).select(questionColumns(scope))
  if (after !== null) query = query.where(sql<SqlBool>`(question.asked_on, question.id) < (${after.askedOn}::date, ${after.id}::uuid)`)
  return query.orderBy('question.asked_on', 'desc').orderBy('question.id', 'desc').limit(limit).execute()
}

/** How many questions a filter finds. */
export async function countQuestions(db: Db, scope: Scope, filter: QuestionFilter): Promise<number> {
  const { count } = await wanted(db, scope, filter).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}
