import type { Area } from '#areas/area.ts'
import * as store from '#areas/figure.store.ts'
import type { Figure, FigureBesideCity } from '#areas/figure.ts'
import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'

/** The newest figures of an area, each with that of the municipality in the same year beside it. */
export async function readFigures(db: Db, scope: Scope, area: Area): Promise<readonly FigureBesideCity[]> {
  need(scope, 'read areas')
  return store.listFigures(db, scope, area.id)
}

/** The newest value of one measure (key of `measure.ts`) for every area that has it, by area id. */
export async function readMeasure(db: Db, scope: Scope, measure: string): Promise<ReadonlyMap<string, Figure>> {
  need(scope, 'read areas')
  return store.figuresOfMeasure(db, scope, measure)
}
