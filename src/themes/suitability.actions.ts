import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { type Decided, personalIn } from '#themes/decision.ts'
import { insertCheck, lastCheck } from '#themes/suitability.store.ts'
import { outcomeOf, type SuitabilityAnswers, type SuitabilityCheck, suitabilityEnd } from '#themes/suitability.ts'
import { readTheme } from '#themes/theme.actions.ts'

/** The outcome of the last check of a theme; null when there was none. */
export async function readSuitability(db: Db, scope: Scope, themeId: string): Promise<SuitabilityCheck | null> {
  need(scope, 'read themes')
  return lastCheck(db, scope, themeId)
}

/** Keeps what came of a check, never the answers. Null: no such theme, or an end of which nothing may be kept. */
export async function keepCheck(
  db: Db,
  scope: Scope,
  themeId: string,
  form: { readonly answers: SuitabilityAnswers; readonly reason: string },
  now: Date,
): Promise<Decided | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const outcome = outcomeOf(suitabilityEnd(form.answers))
  if (outcome === null || (await readTheme(db, scope, themeId, now)) === null) return null
  const personal = personalIn({ reason: form.reason }, await knownNames(db, scope))
  if (Object.keys(personal).length > 0) return { ok: false, errors: personal }
  const id = await insertCheck(db, member, { themeId, outcome, reason: form.reason }, now)
  await audit(db, member, { action: 'noted', object: 'suitability check', objectId: id })
  return { ok: true, themeId }
}
