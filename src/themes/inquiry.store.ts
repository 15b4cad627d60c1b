import { type SqlBool, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { Inquiry } from '#themes/inquiry.ts'

declare module '#platform/db.ts' {
  interface Tables {
    inquiry: {
      id: string
      municipality_id: string
      organisation_id: string
      member_id: string | null
      title: string
      opened_on: string
      closes_on: string
      closed_on: string | null
      created_at: Date
    }
    inquiry_wijk: { inquiry_id: string; wijk_id: string; municipality_id: string; organisation_id: string }
  }
}

type Row = Omit<Inquiry, 'wijken'> & { wijken: Inquiry['wijken'] }

const rowsWhere = (condition: ReturnType<typeof sql<SqlBool>>) => sql<Row>`
  select i.id, i.title, i.opened_on as "openedOn", i.closes_on as "closesOn", i.closed_on as "closedOn",
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name), '[]')
      from inquiry_wijk w join area a on a.id = w.wijk_id where w.inquiry_id = i.id) as wijken,
    (select count(*)::int from inquiry_recipient r where r.inquiry_id = i.id) as asked,
    (select count(*)::int from inquiry_recipient r where r.inquiry_id = i.id and r.answered_on is not null) as answered
  from inquiry i where ${condition} order by i.closed_on desc nulls first, i.closes_on desc, i.id desc`

/** Inquiries of the own organisation, open ones first, then the newest; a page of them and how many there are. */
export async function listInquiries(
  db: Db,
  scope: MemberScope,
  offset: number,
  limit: number,
): Promise<{ inquiries: Inquiry[]; count: number }> {
  const own = sql<SqlBool>`i.organisation_id = ${scope.organisation}`
  const { rows } = await sql<Row>`${rowsWhere(own)} limit ${limit} offset ${offset}`.execute(db)
  const { count } = await db
    .selectFrom('inquiry')
    .select(db.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', scope.organisation)
    .executeTakeFirstOrThrow()
  return { inquiries: rows, count }
}

/** One inquiry of the own organisation. */
export async function findInquiry(db: Db, scope: MemberScope, id: string): Promise<Inquiry | null> {
  const { rows } = await rowsWhere(sql<SqlBool>`i.organisation_id = ${scope.organisation} and i.id = ${id}`).execute(db)
  return rows[0] ?? null
}

/** Keeps an inquiry from others until this transaction ends; an answer that comes in waits. False: not there, not one's own, or closed. */
export async function lockOpenInquiry(db: Db, _scope: Scope, id: string): Promise<boolean> {
  const row = await db.selectFrom('inquiry').select('id').where('id', '=', id).where('closed_on', 'is', null).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** What an adviser fills in; days are YYYY-MM-DD. */
export interface InquiryDraft {
  readonly title: string
  readonly wijkIds: readonly string[]
  readonly closesOn: string
}

/** Stores an inquiry with its wijken; gives its id. */
export async function insertInquiry(db: Db, scope: MemberScope, draft: InquiryDraft, today: string, now: Date): Promise<string> {
  const id = uuid()
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation }
  await db
    .insertInto('inquiry')
    .values({
      id,
      ...own,
      member_id: scope.person,
      title: draft.title,
      opened_on: today,
      closes_on: draft.closesOn,
      closed_on: null,
      created_at: now,
    })
    .execute()
  await db
    .insertInto('inquiry_wijk')
    .values(draft.wijkIds.map((wijk_id) => ({ inquiry_id: id, wijk_id, ...own })))
    .execute()
  return id
}

/** Changes the title and the last day of an inquiry of the own organisation that is not closed. */
export async function updateInquiry(db: Db, scope: MemberScope, id: string, change: { title: string; closesOn: string }): Promise<void> {
  await db
    .updateTable('inquiry')
    .set({ title: change.title, closes_on: change.closesOn })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .where('closed_on', 'is', null)
    .execute()
}

/** Marks an inquiry as closed. */
export async function markClosed(db: Db, _scope: Scope, id: string, day: string): Promise<void> {
  await db.updateTable('inquiry').set({ closed_on: day }).where('id', '=', id).execute()
}

/** An inquiry that the river works on. */
export interface RiverInquiry {
  readonly id: string
  readonly organisationId: string
}

/** Inquiries whose last day is over and whose outcome is not made yet; river only. */
export async function inquiriesToClose(db: Db, _scope: Scope, today: string): Promise<readonly RiverInquiry[]> {
  return db
    .selectFrom('inquiry')
    .select(['id', 'organisation_id as organisationId'])
    .where('closed_on', 'is', null)
    .where('closes_on', '<', today)
    .orderBy('id')
    .execute()
}

/** Ids of the wijken of an inquiry. */
export async function wijkenOf(db: Db, _scope: Scope, id: string): Promise<string[]> {
  return (await db.selectFrom('inquiry_wijk').select('wijk_id').where('inquiry_id', '=', id).orderBy('wijk_id').execute()).map(
    (row) => row.wijk_id,
  )
}

/** Deletes inquiries with all that hangs on them that closed before this day; river only. Returns how many, by organisation. */
export async function deleteInquiriesBefore(db: Db, _scope: Scope, day: string) {
  return db.deleteFrom('inquiry').where('closed_on', '<', day).returning(['id', 'organisation_id as organisationId']).execute()
}
