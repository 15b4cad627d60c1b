import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'
import type { Question } from '#questions/question.ts'
import { filtersInUse, type QuestionFilter } from '#questions/question-filter.ts'
import { type After, countQuestions, listQuestions, questionsAfter } from '#questions/question-list.store.ts'

export const pageSize = 20

/** One page of the own organisation's questions, newest first, and how many there are in all; `page` from 1. */
export async function readQuestions(
  db: Db,
  scope: Scope,
  filter: QuestionFilter,
  page: number,
): Promise<{ questions: Question[]; count: number }> {
  need(scope, 'read questions')
  const count = await countQuestions(db, scope, filter)
  return { questions: await listQuestions(db, scope, filter, (page - 1) * pageSize, pageSize), count }
}

/** The next questions for a file, behind `after`; the export is written down once, with its first portion. */
export async function exportQuestions(
  db: Db,
  scope: Scope,
  filter: QuestionFilter,
  after: After | null,
  limit: number,
): Promise<Question[]> {
  need(scope, 'export questions')
  if (after === null) {
    const count = await countQuestions(db, scope, filter)
    await audit(db, scope, { action: 'exported', object: 'question', detail: { count, filters: filtersInUse(filter) } })
  }
  return questionsAfter(db, scope, filter, after, limit)
}
