import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { Told, VerificationOutcome } from '#themes/verification.ts'

declare module '#platform/db.ts' {
  interface Tables {
    /** a view: what counts for the standing, by place */
    verification_counted: {
      id: string
      municipality_id: string
      theme_id: string
      wijk_id: string
      on_day: string
      parents: number
      outcome: VerificationOutcome
      changed_on: string | null
      place: number
    }
  }
}

/** Everything that counts for where a theme stands with the parents of a wijk, oldest first. */
export interface ToldInWijk {
  readonly themeId: string
  readonly wijkId: string
  readonly talks: readonly Told[]
}

/** Talks that count, by theme and wijk: not withdrawn, about a candidate theme, and after its last split or merge. */
export async function readTold(db: Db, _scope: Scope, filter: { themeId?: string; wijkId?: string }): Promise<readonly ToldInWijk[]> {
  let told = db.selectFrom('verification_counted').select(['theme_id', 'wijk_id', 'on_day', 'parents', 'outcome', 'changed_on'])
  if (filter.themeId !== undefined) told = told.where('theme_id', '=', filter.themeId)
  if (filter.wijkId !== undefined) told = told.where('wijk_id', '=', filter.wijkId)
  const pairs = new Map<string, { themeId: string; wijkId: string; talks: Told[] }>()
  for (const row of await told.orderBy('theme_id').orderBy('wijk_id').orderBy('place').execute()) {
    const key = `${row.theme_id} ${row.wijk_id}`
    const pair = pairs.get(key) ?? { themeId: row.theme_id, wijkId: row.wijk_id, talks: [] }
    pair.talks.push({ day: row.on_day, parents: row.parents, outcome: row.outcome, changedOn: row.changed_on })
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}

/** What the gate in the database says; for the test that holds it to the rule in the code. */
export async function gateIsOpen(db: Db, _scope: Scope, themeId: string, wijkId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select verified(${themeId}, ${wijkId}, ${day}) as open`.execute(db)
  return rows[0]!.open
}
