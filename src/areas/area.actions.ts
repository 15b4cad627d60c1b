import { z } from 'zod'
import * as store from '#areas/area.store.ts'
import { type Area, type AreaLevel, readCode } from '#areas/area.ts'
import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'

/** The areas of the municipality, or those of one level, by name. */
export async function readAreas(db: Db, scope: Scope, level?: AreaLevel): Promise<readonly Area[]> {
  need(scope, 'read areas')
  return store.listAreas(db, scope, level)
}

/** One area by CBS code or by id, as it stands in an address; null when there is none. */
export async function readArea(db: Db, scope: Scope, codeOrId: string): Promise<Area | null> {
  need(scope, 'read areas')
  const code = readCode(codeOrId)
  if (code !== null) return store.findAreaByCode(db, scope, code)
  return z.uuid().safeParse(codeOrId).success ? store.findArea(db, scope, codeOrId) : null
}

/** Where an area lies: its wijk first, itself last. */
export async function readAround(db: Db, scope: Scope, area: Area): Promise<readonly Area[]> {
  need(scope, 'read areas')
  return store.areasAround(db, scope, area.id)
}

/** What lies in an area, without the area itself; subwijken before buurten. */
export async function readWithin(db: Db, scope: Scope, area: Area): Promise<readonly Area[]> {
  need(scope, 'read areas')
  return (await store.areasWithin(db, scope, area.id)).filter((one) => one.id !== area.id)
}
