import { setTimeout as wait } from 'node:timers/promises'
import { ownPasswordHash, setPassword } from '#organisations/member.store.ts'
import { deleteResetsOf, findAccount, findAccountOfReset, hasResetSince, replaceReset, takeReset } from '#organisations/password.store.ts'
import { hashPassword, passwordFits } from '#organisations/password-hash.ts'
import { hashToken, newToken } from '#organisations/secret-token.ts'
import { accountScope, startSession } from '#organisations/session.actions.ts'
import { deleteSessionsOf } from '#organisations/session.store.ts'
import { countAttempt, type SignInDesk } from '#organisations/sign-in.actions.ts'
import type { Database } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { inScope, type MemberScope, need } from '#privacy/scope.ts'

const linkMinutes = 60
/** Between two messages to one address; a nuisance cannot fill a mailbox. */
const quietMinutes = 2

/**
 * Makes a link for who forgot her password, before anyone is signed in; gives its token, or null for an unknown address and for one that got a
 * link a moment ago. The answer takes as long in every case; the page may not tell which one it was.
 */
export async function requestPasswordLink(database: Database, desk: SignInDesk, email: string, now: Date): Promise<string | null> {
  const earliest = wait(desk.slowest)
  const account = await findAccount(database, null, email)
  const token = newToken()
  const made =
    account !== null &&
    (await inScope(database, accountScope(account), async (db) => {
      const scope = accountScope(account)
      if (await hasResetSince(db, scope, scope.person, new Date(now.getTime() - quietMinutes * 60_000))) return false
      const until = new Date(now.getTime() + linkMinutes * 60_000)
      await replaceReset(
        db,
        scope,
        { organisation: scope.organisation, member: scope.person },
        { tokenHash: hashToken(token), from: now, until },
      )
      await audit(db, scope, { action: 'asked for a password link', object: 'member', objectId: scope.person })
      return true
    }))
  await earliest
  return made ? token : null
}

/** Does this link still work? Asked before anyone is signed in. */
export async function passwordLinkWorks(database: Database, token: string, now: Date): Promise<boolean> {
  return (await findAccountOfReset(database, null, hashToken(token), now)) !== null
}

/** Sets the password of the member of this link, before anyone is signed in: once, and every session of hers ends. False when the link no longer works. */
export async function setPasswordByLink(
  database: Database,
  desk: SignInDesk,
  token: string,
  password: string,
  now: Date,
): Promise<boolean> {
  const account = await findAccountOfReset(database, null, hashToken(token), now)
  if (account === null) return false
  const scope = accountScope(account)
  const hash = await hashPassword(password, desk.cost)
  return inScope(database, scope, async (db) => {
    if (!(await takeReset(db, scope, hashToken(token)))) return false
    await setPassword(db, scope, scope.person, hash)
    const sessions = await deleteSessionsOf(db, scope, scope.person)
    await audit(db, scope, { action: 'set password', object: 'member', objectId: scope.person, detail: { how: 'link', sessions } })
    return true
  })
}

/** A new session, wrong (the old password was not right), or too often wrong with the seconds to wait. */
export type PasswordChange =
  | { readonly ok: true; readonly token: string; readonly expires: Date }
  | { readonly ok: false; readonly waitSeconds: number }

/** Changes one's own password with the old one. Every session ends, and a new one starts here. Guesses count as those at the door do. */
export async function changeOwnPassword(
  database: Database,
  scope: MemberScope,
  desk: SignInDesk,
  passwords: { readonly old: string; readonly wanted: string },
  now: Date,
): Promise<PasswordChange> {
  need(scope, 'manage own account')
  const { waitSeconds, stored } = await inScope(database, scope, async (db) => ({
    waitSeconds: await countAttempt(db, scope, now),
    stored: await ownPasswordHash(db, scope),
  }))
  if (waitSeconds > 0) return { ok: false, waitSeconds }
  if (!(await passwordFits(stored, passwords.old, desk.cost))) return { ok: false, waitSeconds: 0 }
  const hash = await hashPassword(passwords.wanted, desk.cost)
  const session = await inScope(database, scope, async (db) => {
    await setPassword(db, scope, scope.person, hash)
    await deleteResetsOf(db, scope, scope.person)
    const sessions = await deleteSessionsOf(db, scope, scope.person)
    await audit(db, scope, { action: 'set password', object: 'member', objectId: scope.person, detail: { how: 'old password', sessions } })
    return startSession(db, scope, now, 'password changed')
  })
  return { ok: true, ...session }
}
