import { type SqlBool, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { ServiceArea, ServiceAreaDraft } from '#areas/service-area.ts'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    service_area: {
      id: string
      municipality_id: string
      organisation_id: string
      team_id: string | null
      area_id: string
      valid_from: string
      valid_until: string | null
      source: string | null
    }
  }
}

const joined = (db: Db) =>
  db
    .selectFrom('service_area')
    .innerJoin('organisation', 'organisation.id', 'service_area.organisation_id')
    .innerJoin('area', 'area.id', 'service_area.area_id')
    .leftJoin('team', 'team.id', 'service_area.team_id')
    .select([
      'service_area.id',
      'service_area.organisation_id as organisationId',
      'organisation.name as organisationName',
      'service_area.team_id as teamId',
      'team.name as teamName',
      'service_area.area_id as areaId',
      'area.name as areaName',
      'area.level as areaLevel',
      'service_area.valid_from as from',
      'service_area.valid_until as until',
      'service_area.source',
    ])

/** Lines of the own organisation: the organisation as a whole first, then by team and area, newest first. */
export function listOwnServiceAreas(db: Db, scope: MemberScope): Promise<readonly ServiceArea[]> {
  return joined(db)
    .where('service_area.organisation_id', '=', scope.organisation)
    .orderBy(sql`team.name collate "nl-x-icu" nulls first`)
    .orderBy(sql`area.name collate "nl-x-icu"`)
    .orderBy('service_area.valid_from', 'desc')
    .execute()
}

/** Who works in any of these areas on a day: organisations of the municipality that are active, by name. */
export async function listServiceAreasOn(db: Db, _scope: Scope, areas: readonly string[], day: string): Promise<readonly ServiceArea[]> {
  if (areas.length === 0) return []
  return joined(db)
    .where('service_area.area_id', 'in', areas)
    .where('service_area.valid_from', '<=', day)
    .where((is) => is.or([is('service_area.valid_until', 'is', null), is('service_area.valid_until', '>=', day)]))
    .where('organisation.active', '=', true)
    .orderBy(sql`organisation.name collate "nl-x-icu"`)
    .orderBy(sql`team.name collate "nl-x-icu" nulls first`)
    .execute()
}

/** One line of the own organisation. */
export async function findOwnServiceArea(db: Db, scope: MemberScope, id: string): Promise<ServiceArea | null> {
  const row = await joined(db)
    .where('service_area.id', '=', id)
    .where('service_area.organisation_id', '=', scope.organisation)
    .executeTakeFirst()
  return row ?? null
}

/** Is there a line for the same team (or the organisation as a whole) and area whose days overlap? */
export async function overlaps(db: Db, scope: MemberScope, draft: ServiceAreaDraft): Promise<boolean> {
  const row = await db
    .selectFrom('service_area')
    .select('id')
    .where('organisation_id', '=', scope.organisation)
    .where('area_id', '=', draft.areaId)
    .where(sql<SqlBool>`team_id is not distinct from ${draft.teamId}`)
    .where(sql<SqlBool>`daterange(valid_from, valid_until, '[]') && daterange(${draft.from}::date, ${draft.until}::date, '[]')`)
    .executeTakeFirst()
  return row !== undefined
}

/** Stores lines for an organisation. */
export async function insertServiceAreas(
  db: Db,
  scope: Scope,
  organisation: string,
  drafts: readonly ServiceAreaDraft[],
): Promise<string[]> {
  if (drafts.length === 0) return []
  const rows = drafts.map((draft) => ({
    id: uuid(),
    municipality_id: scope.municipality,
    organisation_id: organisation,
    team_id: draft.teamId,
    area_id: draft.areaId,
    valid_from: draft.from,
    valid_until: draft.until,
    source: draft.source,
  }))
  await db.insertInto('service_area').values(rows).execute()
  return rows.map((row) => row.id)
}

/** Sets the last day of a line of the own organisation; null: no end known. */
export async function endServiceArea(db: Db, scope: MemberScope, id: string, until: string | null): Promise<void> {
  await db
    .updateTable('service_area')
    .set({ valid_until: until })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** Deletes a line of the own organisation that was a mistake. */
export async function deleteServiceArea(db: Db, scope: MemberScope, id: string): Promise<void> {
  await db.deleteFrom('service_area').where('id', '=', id).where('organisation_id', '=', scope.organisation).execute()
}
