import { isRole } from '#organisations/member.ts'
import { readSettings } from '#organisations/municipality.store.ts'
import { forgetResets } from '#organisations/password.store.ts'
import { hashToken, newToken } from '#organisations/secret-token.ts'
import * as store from '#organisations/session.store.ts'
import type { Session, SignedIn } from '#organisations/session.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit, forgetAuditLog } from '#privacy/audit.store.ts'
import { powersOf, roleNames } from '#privacy/power.ts'
import { before } from '#privacy/retention.ts'
import { inScope, type MemberScope, need, type RiverScope } from '#privacy/scope.ts'

/** Who comes with this token, asked before anyone is signed in; null when it is unknown or over, or when the member or the organisation is no longer active. */
export async function readSession(database: Database, token: string, now: Date): Promise<SignedIn | null> {
  const row = await store.findSession(database, null, hashToken(token), now)
  if (row === null || !isRole(row.role)) return null
  return {
    scope: {
      kind: 'member',
      municipality: row.municipality_id,
      organisation: row.organisation_id,
      person: row.member_id,
      team: row.team_id,
      powers: powersOf(row.role, row.organisation_kind),
    },
    viewer: {
      name: row.member_name,
      roleName: roleNames[row.role],
      organisationName: row.organisation_name,
      municipalityName: row.municipality_name,
    },
  }
}

/** The scope of a member before she is signed in: reaches her organisation, may do nothing. */
export const accountScope = (row: { municipality_id: string; organisation_id: string; member_id: string }): MemberScope => ({
  kind: 'member',
  municipality: row.municipality_id,
  organisation: row.organisation_id,
  person: row.member_id,
  team: null,
  powers: new Set(),
})

/** Starts a session before anyone is signed in, for the person of this scope, as long as the municipality has set, and gives its token: the only time it is known. */
export async function startSession(db: Db, scope: MemberScope, now: Date, how: string): Promise<{ token: string; expires: Date }> {
  const { sessionHours } = await readSettings(db, scope)
  const token = newToken()
  const expires = new Date(now.getTime() + sessionHours * 3_600_000)
  await store.insertSession(db, scope, hashToken(token), now, expires)
  await audit(db, scope, { action: 'signed in', object: 'member', objectId: scope.person, detail: { how } })
  return { token, expires }
}

/** Ends the session of this token. */
export async function signOut(db: Db, scope: MemberScope, token: string): Promise<void> {
  need(scope, 'manage own account')
  const ended = await store.deleteSession(db, scope, hashToken(token))
  if (ended > 0) await audit(db, scope, { action: 'signed out', object: 'member', objectId: scope.person })
}

/** Ends every session of the person of this scope, also this one. Returns how many. */
export async function signOutEverywhere(db: Db, scope: MemberScope): Promise<number> {
  need(scope, 'manage own account')
  const sessions = await store.deleteSessionsOf(db, scope, scope.person)
  await audit(db, scope, { action: 'signed out everywhere', object: 'member', objectId: scope.person, detail: { sessions } })
  return sessions
}

/** Where the person of this scope is signed in now; `token` marks the one in use. */
export async function ownSessions(db: Db, scope: MemberScope, now: Date, token: string | null): Promise<readonly Session[]> {
  need(scope, 'manage own account')
  const here = token === null ? null : hashToken(token)
  return (await store.listSessions(db, scope, now)).map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    current: here !== null && row.token_hash.equals(here),
  }))
}

/** For the river: sessions and password links that are over leave the database, and lines of the audit log past their term. */
export async function forgetSessions(context: { readonly database: Database; readonly clock: Clock }, scope: RiverScope): Promise<void> {
  const now = context.clock()
  await inScope(context.database, scope, async (db) => {
    await store.deleteSessionsBefore(db, scope, now)
    await forgetResets(db, scope, now)
    const { auditLogMonths } = await readSettings(db, scope)
    for (const { organisationId, count } of await forgetAuditLog(db, scope, before(now, auditLogMonths)))
      await audit(db, scope, { action: 'forgot', object: 'audit log', detail: { count } }, organisationId)
  })
}
