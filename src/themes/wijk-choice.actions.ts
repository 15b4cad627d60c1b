import { readArea, readAreas } from '#areas/area.actions.ts'
import { wijkOf } from '#areas/area.store.ts'
import type { Area } from '#areas/area.ts'
import { readRemembered } from '#organisations/remembered.store.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, need } from '#privacy/scope.ts'

/** Value of `wijk` in an address for the whole municipality. */
export const wholeCity = 'stad'

/** A wijk to look at, or null for the whole municipality, and all there are to choose from. */
export interface WijkChoice {
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
}

/** The wijk of an address; without one the wijk where this person counted last. Odd values give the whole municipality. */
export async function chooseWijk(db: Db, scope: MemberScope, asked: string | undefined): Promise<WijkChoice> {
  need(scope, 'read areas')
  const wijken = await readAreas(db, scope, 'wijk')
  if (asked === wholeCity) return { wijk: null, wijken }
  if (asked !== undefined && asked !== '') {
    const area = await readArea(db, scope, asked)
    return { wijk: area === null ? null : await wijkOf(db, scope, area.id), wijken }
  }
  const { areaId } = await readRemembered(db, scope)
  return { wijk: areaId ? await wijkOf(db, scope, areaId) : null, wijken }
}
