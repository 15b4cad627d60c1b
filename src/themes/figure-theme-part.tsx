import type { MeasureTable } from '#areas/figure.actions.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { MakeThemeLink } from '#themes/figure-theme-view.tsx'

/** For the page of a measure: the way to a candidate theme, for who may propose one. */
export async function makeThemePart(_db: Db, scope: Scope, { measure, period }: MeasureTable) {
  return may(scope, 'propose themes') ? <MakeThemeLink measure={measure} period={period} /> : null
}
