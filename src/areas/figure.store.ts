import { type Generated, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Figure, FigureBesideCity, FigureOfArea, MeasureSummary } from '#areas/figure.ts'
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
      source_date: string | null
      licence: string
      low: number | null
      high: number | null
      sample_size: number | null
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
      source_date: figure.sourceDate,
      licence: figure.licence,
      low: figure.low,
      high: figure.high,
      sample_size: figure.sample,
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
    select newest.measure, newest.label, newest.value, newest.unit, newest.period, newest.source, newest.source_date as "sourceDate", newest.licence,
      newest.low, newest.high, newest.sample_size as sample, city.value as city
    from newest left join lateral (
      select value from figure
      where area_id is null and figure.measure = newest.measure and figure.period = newest.period
      order by imported_at desc, id desc limit 1
    ) city on true
    order by newest.position, newest.label collate "nl-x-icu"`.execute(db)
  return rows
}

/** One figure of an area (null: of the municipality) in a year, with that of the municipality beside it; null when there is none. */
export async function findFigure(
  db: Db,
  _scope: Scope,
  wanted: { readonly areaId: string | null; readonly measure: string; readonly period: string },
): Promise<FigureBesideCity | null> {
  const { rows } = await sql<FigureBesideCity>`
    select f.measure, f.label, f.value, f.unit, f.period, f.source, f.source_date as "sourceDate", f.licence, f.low, f.high, f.sample_size as sample,
      (select value from figure c where c.area_id is null and c.measure = f.measure and c.period = f.period
       order by c.imported_at desc, c.id desc limit 1) as city
    from figure f
    where f.area_id is not distinct from ${wanted.areaId}::uuid and f.measure = ${wanted.measure} and f.period = ${wanted.period}
    order by f.imported_at desc, f.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Every measure with figures of wijken, in the order of a wijk page: its newest year, and for how many wijken. */
export async function listMeasures(db: Db, _scope: Scope): Promise<MeasureSummary[]> {
  const { rows } = await sql<MeasureSummary>`
    with newest as (
      select f.measure, max(f.period) as period from figure f join area a on a.id = f.area_id where a.level = 'wijk' group by f.measure
    )
    select f.measure, min(f.label) as label, min(f.unit) as unit, f.period, min(f.source) as source, count(distinct f.area_id) as wijken,
      bool_or(f.low is not null) as sampled
    from figure f join newest n on n.measure = f.measure and n.period = f.period join area a on a.id = f.area_id
    where a.level = 'wijk' group by f.measure, f.period order by min(f.position), min(f.label) collate "nl-x-icu"`.execute(db)
  return rows
}

/** The figures of one measure in one year, of the wijken and of the municipality: the one that was loaded last of each. */
export async function figuresOfMeasure(db: Db, _scope: Scope, measure: string, period: string): Promise<FigureOfArea[]> {
  const { rows } = await sql<FigureOfArea>`
    select distinct on (f.area_id) f.area_id as "areaId", f.load_id as "loadId", f.measure, f.label, f.value, f.unit, f.period, f.source,
      f.source_date as "sourceDate", f.licence, f.low, f.high, f.sample_size as sample
    from figure f left join area a on a.id = f.area_id
    where f.measure = ${measure} and f.period = ${period} and (f.area_id is null or a.level = 'wijk')
    order by f.area_id, f.imported_at desc, f.id desc`.execute(db)
  return rows
}

/** The years of a measure for which there are figures of wijken, newest first. */
export async function periodsOfMeasure(db: Db, _scope: Scope, measure: string): Promise<readonly string[]> {
  const { rows } = await sql<{ period: string }>`
    select distinct f.period from figure f join area a on a.id = f.area_id
    where f.measure = ${measure} and a.level = 'wijk' order by f.period desc`.execute(db)
  return rows.map((row) => row.period)
}

/** Takes away the figures of one load; those of an earlier load show again. */
export async function deleteFigures(db: Db, _scope: Scope, load: string): Promise<void> {
  await db.deleteFrom('figure').where('load_id', '=', load).execute()
}
