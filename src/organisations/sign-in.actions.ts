import { setTimeout as wait } from 'node:timers/promises'
import { lockAttempts, saveAttempts } from '#organisations/member.store.ts'
import { findAccount, findDemoAccount } from '#organisations/password.store.ts'
import { type HashCost, passwordFits, usualCost } from '#organisations/password-hash.ts'
import { accountScope, startSession } from '#organisations/session.actions.ts'
import { oneMore, secondsLeft, UnknownAddresses } from '#organisations/sign-in-delay.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import type { Role } from '#privacy/power.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'

/** How sign-in works on one running platform: what a password costs, how long every answer takes at least, and attempts on unknown addresses. */
export interface SignInDesk {
  readonly cost: HashCost
  /** milliseconds; longer than the work takes, so that the time of an answer tells nothing about who has an account */
  readonly slowest: number
  readonly unknown: UnknownAddresses
}

/** The desk by default. */
export const signInDesk = (cost: HashCost = usualCost, slowest = 400): SignInDesk => ({ cost, slowest, unknown: new UnknownAddresses() })

/** A session; or wrong (never whether the address or the password); or too often, with the seconds to wait. */
export type SignInAnswer =
  | { readonly ok: true; readonly token: string; readonly expires: Date }
  | { readonly ok: false; readonly waitSeconds: number }

/** Signs in with address and password, so before anyone is signed in. An attempt is counted before the password is looked at, so that a burst of guesses gains nothing. */
export async function signIn(
  database: Database,
  desk: SignInDesk,
  attempt: { readonly email: string; readonly password: string },
  now: Date,
): Promise<SignInAnswer> {
  const earliest = wait(desk.slowest)
  const answer = await tryAttempt(database, desk, attempt, now)
  if (!answer.ok) await earliest
  return answer
}

async function tryAttempt(
  database: Database,
  desk: SignInDesk,
  attempt: { readonly email: string; readonly password: string },
  now: Date,
): Promise<SignInAnswer> {
  const email = attempt.email.trim().toLowerCase()
  const account = await findAccount(database, null, email)
  if (account === null) {
    const waitSeconds = desk.unknown.attempt(email, now)
    if (waitSeconds === 0) await passwordFits(null, attempt.password, desk.cost)
    return { ok: false, waitSeconds }
  }
  const scope = accountScope(account)
  const waitSeconds = await inScope(database, scope, (db) => countAttempt(db, scope, now))
  if (waitSeconds > 0) return { ok: false, waitSeconds }
  if (!(await passwordFits(account.password_hash, attempt.password, desk.cost))) return { ok: false, waitSeconds: 0 }
  const session = await inScope(database, scope, async (db) => {
    await saveAttempts(db, scope, { count: 0, blockedUntil: null })
    return startSession(db, scope, now, 'password')
  })
  return { ok: true, ...session }
}

/** Counts an attempt, also before anyone is signed in, as wrong until the password proves right; gives the seconds to wait when it may not be made yet. */
export async function countAttempt(db: Db, scope: MemberScope, now: Date): Promise<number> {
  const failed = await lockAttempts(db, scope)
  const seconds = secondsLeft(failed.blockedUntil, now)
  if (seconds > 0) return seconds
  const more = oneMore(failed, now)
  await saveAttempts(db, scope, more)
  await audit(db, scope, { action: 'tried to sign in', object: 'member', objectId: scope.person, detail: { attempts: more.count } })
  return 0
}

/** Signs in to the demo as someone with this role, before anyone is signed in; null when the database holds no demo, or nobody in it has the role. */
export async function signInToDemo(database: Database, role: Role, now: Date): Promise<{ token: string; expires: Date } | null> {
  const account = await findDemoAccount(database, null, role)
  if (account === null) return null
  const scope = accountScope(account)
  return inScope(database, scope, (db) => startSession(db, scope, now, 'demo'))
}
