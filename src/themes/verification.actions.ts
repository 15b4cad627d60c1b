import { readSettings } from '#organisations/municipality.actions.ts'
import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { readTold } from '#themes/verification.store.ts'
import { type Standing, standingOf, type VerificationRules } from '#themes/verification.ts'

/** How many parents have to agree in this municipality, and for how long that holds. */
export async function readVerificationRules(db: Db, scope: Scope): Promise<VerificationRules> {
  need(scope, 'read themes')
  const settings = await readSettings(db, scope)
  return { minimum: settings.minimumParents, months: settings.verificationMonths }
}

/** Where themes stand with the parents of a wijk on a day (YYYY-MM-DD), for pairs with at least one talk that counts; every other pair is `notYet`. */
export async function readStandings(
  db: Db,
  scope: Scope,
  today: string,
  filter: { themeId?: string; wijkId?: string },
): Promise<readonly Standing[]> {
  need(scope, 'read themes')
  const rules = await readVerificationRules(db, scope)
  const told = await readTold(db, scope, filter)
  return told.map(({ themeId, wijkId, talks }) => ({ themeId, wijkId, ...standingOf(talks, today, rules) }))
}

/** Where one theme stands with the parents of one wijk on a day. */
export async function readStanding(db: Db, scope: Scope, themeId: string, wijkId: string, today: string): Promise<Standing> {
  need(scope, 'read themes')
  const [found] = await readStandings(db, scope, today, { themeId, wijkId })
  return found ?? { themeId, wijkId, ...standingOf([], today, await readVerificationRules(db, scope)) }
}
