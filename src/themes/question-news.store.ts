import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    theme_message: {
      id: string
      municipality_id: string
      organisation_id: string
      author_id: string
      theme_id: string
      text: string
      created_at: Date
    }
  }
}

/** A question of one person that lies in a candidate theme, and since when. */
export interface PlacedQuestion {
  readonly questionId: string
  readonly askedOn: string
  readonly areaId: string | null
  readonly themeId: string
  readonly themeName: string
  readonly createdAt: Date
  readonly acceptedAt: Date | null
}

/** Questions of the person of this scope that she wants to hear about, newest first; of these ids, or the newest so many. */
export async function ownPlacedQuestions(
  db: Db,
  scope: MemberScope,
  ids: readonly string[] | null,
  limit: number,
): Promise<readonly PlacedQuestion[]> {
  const which = ids === null ? sql`true` : sql`q.id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<PlacedQuestion>`
    select q.id as "questionId", q.asked_on as "askedOn", q.area_id as "areaId", t.id as "themeId", t.name as "themeName",
      q.created_at as "createdAt", t.accepted_at as "acceptedAt"
    from question q join question_placed p on p.question_id = q.id join theme t on t.id = p.theme_id and t.status = 'candidate'
    where q.author_id = ${scope.person} and q.wants_news and q.withdrawn_at is null and ${which}
    order by q.asked_on desc, q.id desc limit ${limit}`.execute(db)
  return rows
}

/** A word back to the colleagues who counted questions of a theme. */
export interface ThemeMessage {
  readonly id: string
  readonly themeId: string
  readonly text: string
  readonly authorName: string
  readonly mine: boolean
  readonly createdAt: Date
}

/** Words back of the own organisation, newest first: about one theme (and those merged into it), or all. */
export async function listMessages(db: Db, scope: Scope, themeId: string | null): Promise<readonly ThemeMessage[]> {
  const { rows } = await sql<ThemeMessage>`
    select x.id, coalesce(t.merged_into, t.id) as "themeId", x.text, coalesce(m.name, 'een oud-collega') as "authorName",
      x.author_id is not distinct from ${scope.person}::uuid as mine, x.created_at as "createdAt"
    from theme_message x join theme t on t.id = x.theme_id left join member m on m.id = x.author_id
    where ${themeId === null ? sql`true` : sql`coalesce(t.merged_into, t.id) = ${themeId}`}
    order by x.created_at desc, x.id desc limit 200`.execute(db)
  return rows
}

/** Stores a word back; gives its id. */
export async function insertMessage(db: Db, scope: MemberScope, themeId: string, text: string, at: Date): Promise<string> {
  const id = uuid()
  await db
    .insertInto('theme_message')
    .values({
      id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      author_id: scope.person,
      theme_id: themeId,
      text,
      created_at: at,
    })
    .execute()
  return id
}

/** Deletes one's own word back; false when there is none. */
export async function deleteMessage(db: Db, scope: MemberScope, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('theme_message')
    .where('id', '=', id)
    .where('author_id', '=', scope.person)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Words back from before a moment leave; river only. How many, by organisation. */
export async function forgetMessages(db: Db, _scope: Scope, before: Date): Promise<readonly { organisationId: string; count: number }[]> {
  const { rows } = await sql<{ organisationId: string; count: number }>`
    with gone as (delete from theme_message where created_at < ${before} returning organisation_id)
    select organisation_id as "organisationId", count(*)::int as count from gone group by 1`.execute(db)
  return rows
}
