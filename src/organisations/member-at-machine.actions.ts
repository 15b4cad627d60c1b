import { findMember } from '#organisations/member.store.ts'
import { isRole } from '#organisations/member.ts'
import { findOrganisation } from '#organisations/organisation.store.ts'
import { findAccount } from '#organisations/password.store.ts'
import { accountScope } from '#organisations/session.actions.ts'
import type { Database } from '#platform/db.ts'
import { powersOf } from '#privacy/power.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'

/**
 * For a command on the machine of the platform, before anyone is signed in: the scope of the member with this address, with the powers of her role
 * and no more. Null when nobody active has it. Who may read the connection of the database is trusted to name a member; the audit log names her.
 */
export async function memberAtMachine(database: Database, email: string): Promise<MemberScope | null> {
  const account = await findAccount(database, null, email.trim().toLowerCase())
  if (account === null) return null
  const scope = accountScope(account)
  return inScope(database, scope, async (db) => {
    const member = await findMember(db, scope, scope.person)
    const organisation = await findOrganisation(db, scope, scope.organisation)
    if (member === null || organisation === null || !isRole(member.role)) return null
    return { ...scope, powers: powersOf(member.role, organisation.kind) }
  })
}
