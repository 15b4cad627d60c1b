import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { SuitabilityCheck, SuitabilityOutcome } from '#themes/suitability.ts'

declare module '#platform/db.ts' {
  interface Tables {
    suitability_check: {
      id: string
      municipality_id: string
      organisation_id: string
      theme_id: string
      outcome: SuitabilityOutcome
      reason: string
      made_at: Date
    }
  }
}

/** Keeps the outcome of a check; gives its id. */
export async function insertCheck(
  db: Db,
  scope: MemberScope,
  check: { readonly themeId: string; readonly outcome: SuitabilityOutcome; readonly reason: string },
  now: Date,
): Promise<string> {
  const id = uuid()
  await db
    .insertInto('suitability_check')
    .values({
      id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      theme_id: check.themeId,
      outcome: check.outcome,
      reason: check.reason,
      made_at: now,
    })
    .execute()
  return id
}

/** The last check of a theme, by whichever organisation; null when there was none. */
export async function lastCheck(db: Db, _scope: Scope, themeId: string): Promise<SuitabilityCheck | null> {
  const row = await db
    .selectFrom('suitability_check')
    .innerJoin('organisation', 'organisation.id', 'suitability_check.organisation_id')
    .select(['outcome', 'reason', 'organisation.name as organisationName', 'made_at as madeAt'])
    .where('theme_id', '=', themeId)
    .orderBy('made_at', 'desc')
    .orderBy('suitability_check.id', 'desc')
    .executeTakeFirst()
  return row ?? null
}
