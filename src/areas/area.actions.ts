import { z } from 'zod'
import * as store from '#areas/area.store.ts'
import { type Area, type AreaLevel, readCode } from '#areas/area.ts'
import { originOfOutlines } from '#areas/area-load.store.ts'
import type { LoadOrigin } from '#areas/area-load.ts'
import { findOutlines } from '#areas/outline.store.ts'
import type { Polygon } from '#areas/outline.ts'
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

/** What is needed to draw a map of areas: their borders by area id, and where those come from; null when one of them has no border. */
export interface Borders {
  readonly byArea: ReadonlyMap<string, readonly Polygon[]>
  readonly origin: Pick<LoadOrigin, 'source' | 'licence' | 'period'> | null
}

/** Borders of these areas, when all of them have one: half a map would mislead. */
export async function readBorders(db: Db, scope: Scope, areas: readonly Area[]): Promise<Borders | null> {
  need(scope, 'read areas')
  const byArea = await findOutlines(
    db,
    scope,
    areas.map((area) => area.id),
  )
  if (areas.length === 0 || byArea.size < areas.length) return null
  return { byArea, origin: await originOfOutlines(db, scope) }
}
