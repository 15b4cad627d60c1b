import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { ThemeDeed } from '#themes/theme.ts'

declare module '#platform/db.ts' {
  interface Tables {
    digest_choice: { member_id: string; municipality_id: string; organisation_id: string; wanted: boolean }
    digest_sent: {
      member_id: string
      week: string
      municipality_id: string
      organisation_id: string
      claimed_at: Date
      sent_at: Date | null
    }
  }
}

/** What the person of this scope chose; null: nothing. */
export async function findChoice(db: Db, scope: MemberScope): Promise<boolean | null> {
  const row = await db.selectFrom('digest_choice').select('wanted').where('member_id', '=', scope.person).executeTakeFirst()
  return row?.wanted ?? null
}

/** Keeps what the person of this scope chose. */
export async function saveChoice(db: Db, scope: MemberScope, wanted: boolean): Promise<void> {
  await db
    .insertInto('digest_choice')
    .values({ member_id: scope.person, municipality_id: scope.municipality, organisation_id: scope.organisation, wanted })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ wanted }))
    .execute()
}

/** Someone who can log in, with what is needed to write to her. */
export interface Recipient {
  readonly memberId: string
  readonly organisationId: string
  readonly organisationKind: 'partner' | 'municipality' | 'university'
  readonly teamId: string | null
  readonly role: string
  readonly email: string
  /** null: her role decides */
  readonly wanted: boolean | null
}

/** Everyone of the municipality who can log in; river only. */
export async function listRecipients(db: Db, _scope: Scope): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`
    select m.id as "memberId", m.organisation_id as "organisationId", o.kind as "organisationKind", m.team_id as "teamId", m.role, m.email, c.wanted
    from member m join organisation o on o.id = m.organisation_id and o.active left join digest_choice c on c.member_id = m.id
    where m.active and m.left_at is null and m.password_hash is not null order by m.id`.execute(db)
  return rows
}

/** Claims the message of a Monday for the person of this scope; false when it was claimed before. */
export async function claimDigest(db: Db, scope: MemberScope, monday: string, at: Date): Promise<boolean> {
  const row = await db
    .insertInto('digest_sent')
    .values({
      member_id: scope.person,
      week: monday,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      claimed_at: at,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('week')
    .executeTakeFirst()
  return row !== undefined
}

/** The message left. */
export async function markSent(db: Db, scope: MemberScope, monday: string, at: Date): Promise<void> {
  await db.updateTable('digest_sent').set({ sent_at: at }).where('member_id', '=', scope.person).where('week', '=', monday).execute()
}

/** The message was refused: it may be tried again. */
export async function giveBackClaim(db: Db, scope: MemberScope, monday: string): Promise<void> {
  await db.deleteFrom('digest_sent').where('member_id', '=', scope.person).where('week', '=', monday).where('sent_at', 'is', null).execute()
}

/** What happened to these themes between two moments, newest first. Who did it is not told. */
export async function deedsBetween(db: Db, _scope: Scope, themeIds: readonly string[], from: Date, until: Date) {
  if (themeIds.length === 0) return []
  const { rows } = await sql<{ themeId: string; themeName: string; at: Date; deed: ThemeDeed; detail: Record<string, string> }>`
    select t.id as "themeId", t.name as "themeName", h.at, h.action as deed, h.detail
    from theme_history h join theme t on t.id = h.theme_id
    where h.theme_id = any(${[...themeIds]}::uuid[]) and h.at >= ${from} and h.at < ${until}
    order by h.at desc, h.id desc limit 100`.execute(db)
  return rows
}

/** Notes of what was sent before a day leave; river only. */
export async function forgetSent(db: Db, _scope: Scope, before: string): Promise<void> {
  await db.deleteFrom('digest_sent').where('week', '<', before).execute()
}
