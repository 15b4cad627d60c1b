import { type SqlBool, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import { type DueMessage, daysAfterwards, type InstitutionKind, type NewRecipient, type Recipient } from '#themes/inquiry.ts'

declare module '#platform/db.ts' {
  interface Tables {
    inquiry_recipient: {
      id: string
      municipality_id: string
      organisation_id: string
      inquiry_id: string
      kind: InstitutionKind
      wijk_id: string
      name: string
      email: string | null
      due: 'first' | 'reminder' | null
      tries: number
      mailed_on: string | null
      handed_on: string | null
      reminded_on: string | null
      auto_reminded: boolean
      answered_on: string | null
    }
    inquiry_link: { token_hash: Buffer; municipality_id: string; organisation_id: string; recipient_id: string }
  }
}

/** A message that is not taken by the mail server this often is left: the page says so. */
export const mostTries = 3

const columns = sql`r.id, r.kind, r.name, a.name as "wijkName", r.email, r.due, r.tries, r.mailed_on as "mailedOn", r.handed_on as "handedOn",
  r.reminded_on as "remindedOn", r.answered_on as "answeredOn"`

/** Institutions of an inquiry of the own organisation: who did not answer first, then by kind, wijk and name. */
export async function listRecipients(db: Db, _scope: MemberScope, inquiryId: string): Promise<(Recipient & { readonly wijkId: string })[]> {
  const { rows } = await sql<Recipient & { wijkId: string }>`
    select ${columns}, r.wijk_id as "wijkId" from inquiry_recipient r join area a on a.id = r.wijk_id where r.inquiry_id = ${inquiryId}
    order by r.answered_on is not null, r.kind desc, a.name collate "nl-x-icu", r.name collate "nl-x-icu", r.id`.execute(db)
  return rows
}

/** One institution of an inquiry of the own organisation. */
export async function findRecipient(db: Db, _scope: MemberScope, inquiryId: string, id: string): Promise<Recipient | null> {
  const { rows } = await sql<Recipient>`
    select ${columns} from inquiry_recipient r join area a on a.id = r.wijk_id where r.inquiry_id = ${inquiryId} and r.id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Stores institutions; a message waits for those with an address. */
export async function insertRecipients(db: Db, scope: MemberScope, inquiryId: string, recipients: readonly NewRecipient[]): Promise<void> {
  if (recipients.length === 0) return
  await db
    .insertInto('inquiry_recipient')
    .values(
      recipients.map(({ kind, wijkId, name, email }) => ({
        id: uuid(),
        municipality_id: scope.municipality,
        organisation_id: scope.organisation,
        inquiry_id: inquiryId,
        kind,
        wijk_id: wijkId,
        name,
        email,
        due: email === null ? null : ('first' as const),
        tries: 0,
        mailed_on: null,
        handed_on: null,
        reminded_on: null,
        auto_reminded: false,
        answered_on: null,
      })),
    )
    .execute()
}

/** Deletes an institution that did not answer, with its links; false when it answered or is not there. */
export async function deleteRecipient(db: Db, _scope: MemberScope, inquiryId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('inquiry_recipient')
    .where('inquiry_id', '=', inquiryId)
    .where('id', '=', id)
    .where('answered_on', 'is', null)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Stores a link of an institution. */
export async function insertLink(db: Db, scope: Scope, organisation: string, recipientId: string, tokenHash: Buffer): Promise<void> {
  await db
    .insertInto('inquiry_link')
    .values({ token_hash: tokenHash, municipality_id: scope.municipality, organisation_id: organisation, recipient_id: recipientId })
    .execute()
}

/** Takes a link back that nobody has seen. */
export async function deleteLink(db: Db, _scope: Scope, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('inquiry_link').where('token_hash', '=', tokenHash).execute()
}

/** A link was made by hand: no first message is needed any more. */
export async function markHanded(db: Db, _scope: MemberScope, id: string, today: string): Promise<void> {
  await db
    .updateTable('inquiry_recipient')
    .set({ handed_on: today, due: sql<null>`case when due = 'first' then null else due end` })
    .where('id', '=', id)
    .execute()
}

/** A reminder waits for everyone of an inquiry who has an address, did not answer and was not written to today. Returns how many. */
export async function planReminders(db: Db, _scope: Scope, inquiryId: string, today: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('inquiry_recipient')
    .set({ due: 'reminder', tries: 0 })
    .where('inquiry_id', '=', inquiryId)
    .where('email', 'is not', null)
    .where('answered_on', 'is', null)
    .where('due', 'is', null)
    .where(sql<SqlBool>`coalesce(greatest(mailed_on, reminded_on), '-infinity') < ${today}::date`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The reminder of a week before the end: planned once for who was asked before, and not reminded in the week before that. River only. */
export async function planLastReminders(db: Db, _scope: Scope, today: string, days: number): Promise<void> {
  await sql`
    update inquiry_recipient r set auto_reminded = true, tries = 0,
      due = case when coalesce(greatest(r.mailed_on, r.reminded_on), '-infinity') < ${today}::date - ${days}::int then 'reminder' else r.due end
    from inquiry i
    where i.id = r.inquiry_id and i.closed_on is null and i.closes_on between ${today}::date and ${today}::date + ${days}::int
      and r.answered_on is null and r.email is not null and r.due is null and not r.auto_reminded`.execute(db)
}

/** Claims the next message of an open inquiry, so that no other turn sends it too; null when none waits. River only. */
export async function claimMessage(db: Db, _scope: Scope, today: string, skip: readonly string[]): Promise<DueMessage | null> {
  const { rows } = await sql<DueMessage>`
    with next as (
      select r.id, r.due from inquiry_recipient r join inquiry i on i.id = r.inquiry_id
      where r.due is not null and r.email is not null and r.tries < ${mostTries} and r.answered_on is null and i.closed_on is null and i.closes_on >= ${today}
        and r.id <> all(${[...skip]}::uuid[])
      order by r.id limit 1 for update of r skip locked)
    update inquiry_recipient r set due = null, tries = r.tries + 1,
      mailed_on = case when next.due = 'first' then ${today}::date else r.mailed_on end,
      reminded_on = case when next.due = 'reminder' then ${today}::date else r.reminded_on end
    from next, inquiry i, area a, organisation o
    where r.id = next.id and i.id = r.inquiry_id and a.id = r.wijk_id and o.id = r.organisation_id
    returning r.id, r.organisation_id as "organisationId", o.name as "organisationName", next.due as kind, r.email, r.name, a.name as "wijkName",
      i.closes_on as "closesOn"`.execute(db)
  return rows[0] ?? null
}

/** A message that the mail server did not take waits again. River only. */
export async function giveBack(db: Db, _scope: Scope, message: DueMessage): Promise<void> {
  const cleared = message.kind === 'first' ? { mailed_on: null } : { reminded_on: null }
  await db
    .updateTable('inquiry_recipient')
    .set({ due: message.kind, ...cleared })
    .where('id', '=', message.id)
    .execute()
}

/** Empties addresses, and deletes links and answers, of inquiries that ended so long ago; river only. Returns how many addresses, by organisation. */
export async function forgetAddresses(db: Db, _scope: Scope, today: string): Promise<readonly { organisationId: string; count: number }[]> {
  const over = sql`select id from inquiry where least(closes_on, closed_on) + ${sql.lit(daysAfterwards)} < ${today}::date and closed_on is not null`
  await sql`delete from inquiry_link where recipient_id in (select id from inquiry_recipient where inquiry_id in (${over}))`.execute(db)
  await sql`delete from inquiry_answer where inquiry_id in (${over})`.execute(db)
  const { rows } = await sql<{ organisationId: string; count: number }>`
    with emptied as (
      update inquiry_recipient set email = null, due = null where email is not null and inquiry_id in (${over}) returning organisation_id)
    select organisation_id as "organisationId", count(*)::int as count from emptied group by 1`.execute(db)
  return rows
}
