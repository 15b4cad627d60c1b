import type { Generated } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    request_key: { key: string; municipality_id: string; organisation_id: string; answer: string; at: Generated<Date> }
  }
}

/** The answer that a form with this key had before, or null when it is new. */
export async function answerBefore(db: Db, _scope: Scope, key: string): Promise<string | null> {
  const row = await db.selectFrom('request_key').select('answer').where('key', '=', key).executeTakeFirst()
  return row?.answer ?? null
}

/** Claims the key in the transaction of the work itself; false when another request was first (then nothing may be stored). */
export async function claimKey(db: Db, scope: MemberScope, key: string, answer: string): Promise<boolean> {
  const row = await db
    .insertInto('request_key')
    .values({ key, municipality_id: scope.municipality, organisation_id: scope.organisation, answer })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes keys older than the term; river only. */
export async function forgetRequestKeys(db: Db, _scope: Scope, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('request_key').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
