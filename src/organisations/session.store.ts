import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Database, Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    session: {
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

/** Who a session belongs to, as the database tells before a scope is set. */
export interface SessionRow {
  readonly municipality_id: string
  readonly municipality_name: string
  readonly organisation_id: string
  readonly organisation_name: string
  readonly organisation_kind: 'partner' | 'municipality' | 'university'
  readonly member_id: string
  readonly member_name: string
  readonly role: string
  readonly team_id: string | null
}

/** The one row of a running session of an active member. There is no scope yet: the hash is the key. */
export async function findSession(db: Database, _scope: null, tokenHash: Buffer, now: Date): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`select * from wijkverband.session_of(${tokenHash}, ${now})`.execute(db)
  return rows[0] ?? null
}

/** Stores a session of the person of this scope. */
export async function insertSession(db: Db, scope: MemberScope, tokenHash: Buffer, from: Date, until: Date): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id: uuid(),
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      member_id: scope.person,
      token_hash: tokenHash,
      created_at: from,
      expires_at: until,
    })
    .execute()
}

/** Running sessions of the person of this scope, newest first. */
export function listSessions(db: Db, scope: MemberScope, now: Date) {
  return db
    .selectFrom('session')
    .select(['id', 'created_at', 'expires_at', 'token_hash'])
    .where('member_id', '=', scope.person)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}

/** Ends the one session with this hash, when it is of the person of this scope. */
export async function deleteSession(db: Db, scope: MemberScope, tokenHash: Buffer): Promise<number> {
  const gone = await db.deleteFrom('session').where('token_hash', '=', tokenHash).where('member_id', '=', scope.person).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Ends all sessions of a member. Returns how many. */
export async function deleteSessionsOf(db: Db, _scope: Scope, member: string): Promise<number> {
  const gone = await db.deleteFrom('session').where('member_id', '=', member).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Deletes sessions that ended before this moment; river only. Returns how many. */
export async function deleteSessionsBefore(db: Db, _scope: Scope, moment: Date): Promise<number> {
  const gone = await db.deleteFrom('session').where('expires_at', '<=', moment).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
