import { type JSONColumnType, sql } from 'kysely'
import type { Polygon } from '#areas/outline.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    area_outline: { area_id: string; load_id: string; municipality_id: string; polygons: JSONColumnType<readonly Polygon[]> }
  }
}

/** Stores the borders that one load gives. */
export async function insertOutlines(
  db: Db,
  scope: Scope,
  load: string,
  outlines: readonly { readonly areaId: string; readonly polygons: readonly Polygon[] }[],
): Promise<void> {
  if (outlines.length === 0) return
  const rows = outlines.map(({ areaId, polygons }) => ({
    area_id: areaId,
    load_id: load,
    municipality_id: scope.municipality,
    polygons: JSON.stringify(polygons),
  }))
  await db.insertInto('area_outline').values(rows).execute()
}

/** Borders of these areas by area id, each as the newest load gave it; areas without one are not in it. */
export async function findOutlines(db: Db, _scope: Scope, areaIds: readonly string[]): Promise<ReadonlyMap<string, readonly Polygon[]>> {
  if (areaIds.length === 0) return new Map()
  const { rows } = await sql<{ areaId: string; polygons: readonly Polygon[] }>`
    select distinct on (area_outline.area_id) area_outline.area_id as "areaId", area_outline.polygons
    from area_outline join area_load on area_load.id = area_outline.load_id
    where area_outline.area_id = any(${areaIds}::uuid[])
    order by area_outline.area_id, area_load.period desc, area_load.loaded_at desc`.execute(db)
  return new Map(rows.map((row) => [row.areaId, row.polygons]))
}

/** Takes away the borders of one load. */
export async function deleteOutlines(db: Db, _scope: Scope, load: string): Promise<void> {
  await db.deleteFrom('area_outline').where('load_id', '=', load).execute()
}
