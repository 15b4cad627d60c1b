import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

/** How many rows of which organisation were forgotten. */
export interface Forgotten {
  readonly organisationId: string
  readonly count: number
}

/** Empties text, author and vector of at most `limit` questions asked before a day; their counts stay. River only. */
export async function forgetTexts(db: Db, _scope: Scope, day: string, limit: number): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    with past as (select id from question where text is not null and asked_on < ${day} order by asked_on limit ${limit} for update),
    vectors as (delete from question_vector using past where question_id = past.id),
    emptied as (
      update question set text = null, language = null, author_id = null from past where question.id = past.id returning organisation_id
    )
    select organisation_id as "organisationId", count(*)::int as count from emptied group by 1`.execute(db)
  return rows
}

/** Deletes at most `limit` questions asked before a day. River only. */
export async function forgetCounts(db: Db, _scope: Scope, day: string, limit: number): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    with past as (select id from question where asked_on < ${day} limit ${limit} for update),
    gone as (delete from question using past where question.id = past.id returning organisation_id)
    select organisation_id as "organisationId", count(*)::int as count from gone group by 1`.execute(db)
  return rows
}
