import type { Database, Db } from '#platform/db.ts'
import { answerBefore, claimKey } from '#privacy/request-key.store.ts'
import { inScope, type MemberScope, need, type RiverScope } from '#privacy/scope.ts'

/** What the work of a form came to: stored, with the address that follows, or not stored and why. */
export type Outcome<Refused> = { readonly ok: true; readonly address: string } | ({ readonly ok: false } & Refused)

class SentTwice extends Error {}

/**
 * Does the work of a form in one transaction, once a key: the same form sent again gives the address of the first time, also when both come
 * at the same moment. What was refused may be sent again with the same key. `as`: the scope to work in, when it is not one's own.
 */
export async function once<Refused>(
  database: Database,
  scope: MemberScope,
  key: string,
  doing: (db: Db) => Promise<Outcome<Refused>>,
  as: MemberScope | RiverScope = scope,
): Promise<Outcome<Refused>> {
  need(scope, 'manage own account')
  try {
    return await inScope(database, as, async (db) => {
      const before = await answerBefore(db, scope, key)
      if (before !== null) return { ok: true, address: before }
      const outcome = await doing(db)
      // refused because the same form was stored while this one waited for a row
      const meanwhile = outcome.ok ? null : await answerBefore(db, scope, key)
      if (meanwhile !== null) return { ok: true, address: meanwhile }
      if (outcome.ok && !(await claimKey(db, scope, key, outcome.address))) throw new SentTwice()
      return outcome
    })
  } catch (error) {
    if (!(error instanceof SentTwice)) throw error
    const address = await inScope(database, scope, (db) => answerBefore(db, scope, key))
    return { ok: true, address: address ?? '/' }
  }
}
