import { type SqlBool, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Area, AreaDraft, AreaLevel } from '#areas/area.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    area: {
      id: string
      municipality_id: string
      level: AreaLevel
      code: string | null
      name: string
      parent_id: string | null
      map_row: number | null
      map_column: number | null
      source: string | null
      valid_from: string | null
      valid_until: string | null
      load_id: string | null
      code_load_id: string | null
    }
  }
}

const fields = ['id', 'level', 'code', 'name', 'parent_id as parentId', 'map_row as mapRow', 'map_column as mapColumn'] as const
const dutchOrder = sql`name collate "nl-x-icu"`
const stillThere = sql<SqlBool>`valid_until is null`

/** All areas of the municipality, or those of one level, by name. */
export function listAreas(db: Db, _scope: Scope, level?: AreaLevel): Promise<Area[]> {
  let query = db.selectFrom('area').select(fields).where(stillThere)
  if (level !== undefined) query = query.where('level', '=', level)
  return query.orderBy(dutchOrder).execute()
}

/** One area by id; null when it is not there, or not in this municipality. */
export async function findArea(db: Db, _scope: Scope, id: string): Promise<Area | null> {
  return (await db.selectFrom('area').select(fields).where('id', '=', id).executeTakeFirst()) ?? null
}

/** One area by CBS code. */
export async function findAreaByCode(db: Db, _scope: Scope, code: string): Promise<Area | null> {
  return (await db.selectFrom('area').select(fields).where('code', '=', code).executeTakeFirst()) ?? null
}

/** The area itself and everything that lies in it: subwijken and buurten of a wijk, buurten of a subwijk. By level, then by name. */
export async function areasWithin(db: Db, _scope: Scope, id: string): Promise<Area[]> {
  const { rows } = await sql<Area>`
    with recursive inside as (
      select * from area where id = ${id}
      union select area.* from area join inside on area.parent_id = inside.id where area.valid_until is null
    )
    select id, level, code, name, parent_id as "parentId", map_row as "mapRow", map_column as "mapColumn" from inside
    order by array_position(array['wijk', 'subwijk', 'buurt'], level), ${dutchOrder}`.execute(db)
  return rows
}

/** The way up from an area: the wijk first, the area itself last. */
export async function areasAround(db: Db, _scope: Scope, id: string): Promise<Area[]> {
  const { rows } = await sql<Area>`
    with recursive around as (
      select *, 0 as step from area where id = ${id}
      union all select area.*, step + 1 from area join around on area.id = around.parent_id where step < 3
    )
    select id, level, code, name, parent_id as "parentId", map_row as "mapRow", map_column as "mapColumn" from around
    order by step desc`.execute(db)
  return rows
}

/** The wijk in which an area lies (a wijk lies in itself); null when it lies in none. */
export async function wijkOf(db: Db, scope: Scope, id: string): Promise<Area | null> {
  const [top] = await areasAround(db, scope, id)
  return top?.level === 'wijk' ? top : null
}

/** Of every area the id of its wijk, in one query: for counts by wijk. */
export async function wijkOfEveryArea(db: Db, scope: Scope): Promise<ReadonlyMap<string, string>> {
  const byId = new Map((await listAreas(db, scope)).map((area) => [area.id, area]))
  const wijken = new Map<string, string>()
  for (const area of byId.values()) {
    let at: Area | undefined = area
    while (at !== undefined && at.level !== 'wijk') at = at.parentId === null ? undefined : byId.get(at.parentId)
    if (at !== undefined) wijken.set(area.id, at.id)
  }
  return wijken
}

/** Stores areas with all that lies in them. Returns their ids by code and, for those without one, by name. */
export async function insertAreas(
  db: Db,
  scope: Scope,
  drafts: readonly AreaDraft[],
  parent: string | null = null,
  load: string | null = null,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  if (drafts.length === 0) return ids
  const rows = drafts.map((draft) => ({
    id: uuid(),
    municipality_id: scope.municipality,
    level: draft.level,
    code: draft.code ?? null,
    name: draft.name,
    parent_id: parent,
    map_row: draft.mapRow ?? null,
    map_column: draft.mapColumn ?? null,
    source: draft.source ?? null,
    valid_from: null,
    valid_until: null,
    load_id: load,
    code_load_id: null,
  }))
  await db.insertInto('area').values(rows).execute()
  for (const [i, draft] of drafts.entries()) {
    const id = rows[i]!.id
    ids.set(draft.code ?? draft.name, id)
    for (const [key, inside] of await insertAreas(db, scope, draft.within ?? [], id, load)) ids.set(key, inside)
  }
  return ids
}

/** Gives an area without a code the one that a load found for it. */
export async function giveCode(db: Db, _scope: Scope, id: string, code: string, load: string): Promise<void> {
  await db.updateTable('area').set({ code, code_load_id: load }).where('id', '=', id).where('code', 'is', null).execute()
}

/** Takes back what a load did to the areas: its codes go, and the areas it made, except those that are used by now. Returns how many went and how many stay. */
export async function takeBackAreas(db: Db, scope: Scope, load: string): Promise<{ gone: number; stay: number }> {
  await db.updateTable('area').set({ code: null, code_load_id: null }).where('code_load_id', '=', load).execute()
  const made = await db.selectFrom('area').select(['id', 'level']).where('load_id', '=', load).execute()
  // buurten before the wijken they lie in
  made.sort((a, b) => (a.level === 'buurt' ? 0 : 1) - (b.level === 'buurt' ? 0 : 1))
  let gone = 0
  for (const area of made) if (await deleteUnused(db, scope, area.id)) gone++
  return { gone, stay: made.length - gone }
}

/** Deletes an area unless a question, a team or another area needs it: the database itself knows who refers to it. */
async function deleteUnused(db: Db, _scope: Scope, id: string): Promise<boolean> {
  await sql`savepoint before_delete`.execute(db)
  try {
    await db.deleteFrom('area').where('id', '=', id).execute()
    await sql`release savepoint before_delete`.execute(db)
    return true
  } catch (error) {
    await sql`rollback to savepoint before_delete`.execute(db)
    if ((error as { code?: string }).code === '23503') return false
    throw error
  }
}
