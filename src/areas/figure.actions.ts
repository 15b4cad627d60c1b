import { listAreas } from '#areas/area.store.ts'
import type { Area } from '#areas/area.ts'
import * as store from '#areas/figure.store.ts'
import type { FigureBesideCity, FigureOfArea, MeasureSummary } from '#areas/figure.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'

/** The newest figures of an area, each with that of the municipality in the same year beside it. */
export async function readFigures(db: Db, scope: Scope, area: Area): Promise<readonly FigureBesideCity[]> {
  need(scope, 'read areas')
  return store.listFigures(db, scope, area.id)
}

/** Every measure for which there are figures of wijken. */
export async function readMeasures(db: Db, scope: Scope): Promise<readonly MeasureSummary[]> {
  need(scope, 'read areas')
  return store.listMeasures(db, scope)
}

/** One measure in one year over the wijken. */
export interface MeasureTable {
  readonly measure: string
  readonly label: string
  readonly unit: string
  readonly period: string
  /** years there are, newest first */
  readonly periods: readonly string[]
  readonly city: FigureOfArea | null
  /** by name */
  readonly wijken: readonly { readonly area: Area; readonly figure: FigureOfArea | null }[]
}

/** A measure over all wijken beside the municipality, in a year (the newest when it is not one of them); null when there are no figures of it. */
export async function readMeasureTable(db: Db, scope: Scope, measure: string, year: string | undefined): Promise<MeasureTable | null> {
  need(scope, 'read areas')
  const periods = await store.periodsOfMeasure(db, scope, measure)
  const period = periods.find((one) => one === year) ?? periods[0]
  if (period === undefined) return null
  const figures = await store.figuresOfMeasure(db, scope, measure, period)
  const first = figures.find((figure) => figure.areaId !== null)!
  const wijken = (await listAreas(db, scope, 'wijk')).map((area) => ({
    area,
    figure: figures.find((one) => one.areaId === area.id) ?? null,
  }))
  const city = figures.find((figure) => figure.areaId === null) ?? null
  return { measure, label: first.label, unit: first.unit, period, periods, city, wijken }
}

/** Writes down that the figures of a measure left as a file. */
export async function noteMeasureTaken(db: Db, scope: Scope, table: MeasureTable): Promise<void> {
  need(scope, 'read areas')
  await audit(db, scope, { action: 'exported', object: 'figures', detail: { count: table.wijken.length, period: table.period } })
}
