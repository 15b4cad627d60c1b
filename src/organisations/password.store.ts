import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Database, Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    password_reset: {
      id: string
      municipality_id: string
      organisation_id: string
      member_id: string
      token_hash: Buffer
      created_at: Date
      expires_at: Date
    }
  }
}

/** Whose account an address, a link or a demo role opens. The functions that find it work before there is a scope. */
export interface AccountRow {
  readonly municipality_id: string
  readonly organisation_id: string
  readonly member_id: string
}

/** The active member with exactly this address, and the hash of her password (null: none chosen yet). */
export async function findAccount(
  db: Database,
  _scope: null,
  email: string,
): Promise<(AccountRow & { password_hash: string | null }) | null> {
  const { rows } = await sql<AccountRow & { password_hash: string | null }>`
    select * from wijkverband.member_to_sign_in(${email})`.execute(db)
  return rows[0] ?? null
}

/** The member whose password this link may set. */
export async function findAccountOfReset(db: Database, _scope: null, tokenHash: Buffer, now: Date): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`select * from wijkverband.member_of_reset(${tokenHash}, ${now})`.execute(db)
  return rows[0] ?? null
}

/** Someone of the demo with this role. */
export async function findDemoAccount(db: Database, _scope: null, role: string): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`select * from wijkverband.demo_member(${role})`.execute(db)
  return rows[0] ?? null
}

/** Stores a link for a member; links she had before no longer work. */
export async function replaceReset(
  db: Db,
  scope: Scope,
  account: { readonly organisation: string; readonly member: string },
  link: { readonly tokenHash: Buffer; readonly from: Date; readonly until: Date },
): Promise<void> {
  await deleteResetsOf(db, scope, account.member)
  await db
    .insertInto('password_reset')
    .values({
      id: uuid(),
      municipality_id: scope.municipality,
      organisation_id: account.organisation,
      member_id: account.member,
      token_hash: link.tokenHash,
      created_at: link.from,
      expires_at: link.until,
    })
    .execute()
}

/** Was a link made for this member after this moment? */
export async function hasResetSince(db: Db, _scope: Scope, member: string, moment: Date): Promise<boolean> {
  const row = await db
    .selectFrom('password_reset')
    .select('id')
    .where('member_id', '=', member)
    .where('created_at', '>', moment)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a link out of use; false when another request was first. */
export async function takeReset(db: Db, _scope: Scope, tokenHash: Buffer): Promise<boolean> {
  const gone = await db.deleteFrom('password_reset').where('token_hash', '=', tokenHash).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Takes all links of a member out of use. */
export async function deleteResetsOf(db: Db, _scope: Scope, member: string): Promise<void> {
  await db.deleteFrom('password_reset').where('member_id', '=', member).execute()
}

/** Deletes links that ended before this moment; river only. */
export async function forgetResets(db: Db, _scope: Scope, moment: Date): Promise<void> {
  await db.deleteFrom('password_reset').where('expires_at', '<=', moment).execute()
}
