import { type Generated, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { Forgotten } from '#questions/forgetting.store.ts'
import type { Presence } from '#questions/presence.ts'

declare module '#platform/db.ts' {
  interface Tables {
    presence: {
      id: string
      municipality_id: string
      organisation_id: string
      author_id: string | null
      area_id: string | null
      place: string
      moment: Date
      head_count: number
      heard: string | null
      edited_at: Date | null
      created_at: Generated<Date>
    }
  }
}

/** What is stored of a visit: the texts are cleaned. */
export interface StoredPresence {
  readonly areaId: string | null
  readonly place: string
  readonly moment: Date
  readonly headCount: number
  readonly heard: string | null
}

const columnsFor = (scope: Scope) =>
  [
    'presence.id',
    'presence.area_id as areaId',
    sql<string | null>`(select area.name from area where area.id = presence.area_id)`.as('areaName'),
    'presence.place',
    'presence.moment',
    'presence.head_count as headCount',
    'presence.heard',
    sql<boolean>`presence.author_id is not distinct from ${scope.person}::uuid and presence.author_id is not null`.as('mine'),
    'presence.created_at as createdAt',
  ] as const

const values = (presence: StoredPresence) => ({
  area_id: presence.areaId,
  place: presence.place,
  moment: presence.moment,
  head_count: presence.headCount,
  heard: presence.heard,
})

/** Stores a visit of the person in scope. */
export async function insertPresence(db: Db, scope: MemberScope, id: string, presence: StoredPresence, now: Date): Promise<void> {
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation, author_id: scope.person }
  await db
    .insertInto('presence')
    .values({ id, ...own, ...values(presence), created_at: now })
    .execute()
}

/** Changes a visit of the person in scope. */
export async function updatePresence(db: Db, scope: MemberScope, id: string, presence: StoredPresence, now: Date): Promise<void> {
  await db
    .updateTable('presence')
    .set({ ...values(presence), edited_at: now })
    .where('id', '=', id)
    .where('author_id', '=', scope.person)
    .execute()
}

/** One visit within reach; null when there is none. */
export async function findPresence(db: Db, scope: Scope, id: string): Promise<Presence | null> {
  return (await db.selectFrom('presence').select(columnsFor(scope)).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Visits of the organisation, newest first, from `offset`. */
export async function listPresences(
  db: Db,
  scope: Scope,
  offset: number,
  limit: number,
): Promise<{ presences: Presence[]; count: number }> {
  const presences = await db
    .selectFrom('presence')
    .select(columnsFor(scope))
    .orderBy('moment', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const { count } = await db.selectFrom('presence').select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { presences, count }
}

/** Deletes a visit of the person in scope. */
export async function deletePresence(db: Db, scope: MemberScope, id: string): Promise<void> {
  await db.deleteFrom('presence').where('id', '=', id).where('author_id', '=', scope.person).execute()
}

/** Empties what was heard, and the author, of visits before a day; river only. */
export async function forgetHeard(db: Db, _scope: Scope, day: string, limit: number): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    with past as (select id from presence where (heard is not null or author_id is not null) and moment < ${day}::date limit ${limit} for update),
    emptied as (update presence set heard = null, author_id = null from past where presence.id = past.id returning organisation_id)
    select organisation_id as "organisationId", count(*)::int as count from emptied group by 1`.execute(db)
  return rows
}

/** Deletes visits before a day; river only. */
export async function forgetPresences(db: Db, _scope: Scope, day: string, limit: number): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    with past as (select id from presence where moment < ${day}::date limit ${limit} for update),
    gone as (delete from presence using past where presence.id = past.id returning organisation_id)
    select organisation_id as "organisationId", count(*)::int as count from gone group by 1`.execute(db)
  return rows
}
