import type { Area } from '#areas/area.ts'
import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { readTalks } from '#themes/parent-talk.actions.ts'
import type { ParentTalk } from '#themes/parent-talk.ts'
import { readStandings, readVerificationRules } from '#themes/verification.actions.ts'
import { type Standing, standingOf } from '#themes/verification.ts'
import { readVerifications } from '#themes/verification-record.actions.ts'
import { type Verification, waitsForChange } from '#themes/verification-record.ts'

/** What parents said of a theme, in one wijk or in all of them. */
export interface ThemeParents {
  /** wijken in which parents were asked; all of them, also when one wijk is looked at */
  readonly standings: readonly Standing[]
  /** where it stands in the wijk that is looked at; null: the whole municipality */
  readonly at: Standing | null
  readonly minimum: number
  /** talks to come about this theme, the first one first */
  readonly planned: readonly ParentTalk[]
  /** reports, newest first; withdrawn ones too */
  readonly said: readonly Verification[]
  /** the newest report whose change was not made yet */
  readonly waiting: string | null
}

/** Reads what parents said of a theme for its page. */
export async function readThemeParents(db: Db, scope: Scope, themeId: string, wijk: Area | null, today: string): Promise<ThemeParents> {
  need(scope, 'read themes')
  const here = { themeId, ...(wijk === null ? {} : { wijkId: wijk.id }) }
  const standings = await readStandings(db, scope, today, { themeId })
  const rules = await readVerificationRules(db, scope)
  const said = await readVerifications(db, scope, here)
  const talks = await readTalks(db, scope, here)
  const found = wijk === null ? null : (standings.find((one) => one.wijkId === wijk.id) ?? null)
  return {
    standings,
    at: wijk === null ? null : (found ?? { themeId, wijkId: wijk.id, ...standingOf([], today, rules) }),
    minimum: rules.minimum,
    planned: talks.filter((talk) => talk.status === 'planned' && talk.themeId === themeId).toReversed(),
    said,
    waiting: said.find(waitsForChange)?.id ?? null,
  }
}
