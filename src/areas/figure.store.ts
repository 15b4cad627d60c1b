import { type Generated, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Figure, FigureBesideCity } from '#areas/figure.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    figure: {
      id: string
      municipality_id: string
      load_id: string
      area_id: string | null
      measure: string
      label: string
      position: number
      value: number
      unit: string
      period: string
      source: string
      licence: string
      imported_at: Generated<Date>
    }
  }
}

/** A figure to store; area null = the whole municipality. */
export interface FigureDraft extends Figure {
  readonly areaId: string | null
  readonly position: number
}

/** As many rows as fit in one statement: PostgreSQL takes 65,535 values. */
const batch = 4000

/** Stores the figures of one load. */
export async function insertFigures(db: Db, scope: Scope, load: string, figures: readonly FigureDraft[]): Promise<void> {
  for (let from = 0; from < figures.length; from += batch) {
    const rows = figures.slice(from, from + batch).map((figure) => ({
      id: uuid(),
      municipality_id: scope.municipality,
      load_id: load,
      area_id: figure.areaId,
      measure: figure.measure,
      label: figure.label,
      position: figure.position,
      value: figure.value,
      unit: figure.unit,
      period: figure.period,
      source: figure.source,
      licence: figure.licence,
    }))
    await db.insertInto('figure').values(rows).execute()
  }
}

/** The newest figures of an area (null: of the municipality), one a measure, each with that of the municipality in the same year. */
export async function listFigures(db: Db, _scope: Scope, areaId: string | null): Promise<FigureBesideCity[]> {
  const { rows } = await sql<FigureBesideCity>`
    with newest as (
      select distinct on (measure) * from figure where area_id is not distinct from ${areaId}::uuid
      order by measure, period desc, imported_at desc, id desc
    )
    select newest.measure, newest.label, newest.value, newest.unit, newest.period, newest.source, newest.licence, city.value as city
    from newest left join lateral (
      select value from figure
      where area_id is null and figure.measure = newest.measure and figure.period = newest.period
      order by imported_at desc, id desc limit 1
    ) city on true
    order by newest.position, newest.label collate "nl-x-icu"`.execute(db)
  return rows
}

/** The newest value of one measure for every area that has it, by area id: for a rate per thousand inhabitants. */
export async function figuresOfMeasure(db: Db, _scope: Scope, measure: string): Promise<ReadonlyMap<string, Figure>> {
  const { rows } = await sql<Figure & { areaId: string }>`
    select distinct on (area_id) area_id as "areaId", measure, label, value, unit, period, source, licence
    from figure where measure = ${measure} and area_id is not null
    order by area_id, period desc, imported_at desc, id desc`.execute(db)
  return new Map(rows.map((row) => [row.areaId, row]))
}

/** Takes away the figures of one load; those of an earlier load show again. */
export async function deleteFigures(db: Db, _scope: Scope, load: string): Promise<void> {
  await db.deleteFrom('figure').where('load_id', '=', load).execute()
}
