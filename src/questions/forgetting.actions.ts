import { readSettings } from '#organisations/municipality.actions.ts'
import { addDays, type Clock, dayOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { forgetRequestKeys } from '#privacy/request-key.store.ts'
import { before } from '#privacy/retention.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { type Forgotten, forgetCounts, forgetTexts } from '#questions/forgetting.store.ts'
import { closeOldImports } from '#questions/import.store.ts'
import { forgetRows } from '#questions/import-row.store.ts'
import { forgetHeard, forgetPresences } from '#questions/presence.store.ts'

/** Days that the cleaned rows of an import stay, for its report. */
export const importRowDays = 30

/** Rows a transaction. */
const batch = 5000

/**
 * For the river: what is past its term leaves. Texts, authors and vectors of questions first (their counts stay), whole questions later;
 * rows of imports after 30 days; keys of forms. The audit log of each organisation gets the numbers.
 */
export async function forgetQuestions(
  tools: { readonly database: Database; readonly clock: Clock; readonly signal: AbortSignal },
  scope: RiverScope,
): Promise<void> {
  const now = tools.clock()
  const today = dayOf(now)
  const terms = await inScope(tools.database, scope, (db) => readSettings(db, scope))
  const textDay = dayOf(before(now, terms.questionTextMonths))
  const countDay = dayOf(before(now, terms.countMonths))
  const rowMoment = new Date(`${addDays(today, -importRowDays)}T00:00:00Z`)
  const forgets: readonly (readonly [string, (db: Db) => Promise<readonly Forgotten[]>])[] = [
    ['question text', (db) => forgetTexts(db, scope, textDay, batch)],
    ['question', (db) => forgetCounts(db, scope, countDay, batch)],
    ['presence text', (db) => forgetHeard(db, scope, textDay, batch)],
    ['presence', (db) => forgetPresences(db, scope, countDay, batch)],
    ['import row', (db) => forgetRows(db, scope, rowMoment)],
  ]
  for (const [object, forget] of forgets) {
    while (!tools.signal.aborted && (await forgetOnce(tools.database, scope, object, forget)) >= batch);
  }
  await inScope(tools.database, scope, async (db) => {
    await closeOldImports(db, scope, rowMoment, now)
    await forgetRequestKeys(db, scope, before(now, terms.requestKeyMonths))
  })
}

async function forgetOnce(
  database: Database,
  scope: RiverScope,
  object: string,
  forget: (db: Db) => Promise<readonly Forgotten[]>,
): Promise<number> {
  return inScope(database, scope, async (db) => {
    let total = 0
    for (const { organisationId, count } of await forget(db)) {
      total += count
      await audit(db, scope, { action: 'forgot', object, detail: { count } }, organisationId)
    }
    return total
  })
}
