import { listAreas } from '#areas/area.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { listImports } from '#questions/import.store.ts'
import { type AreasByKey, areaKey, type Import, type StagedRow } from '#questions/import.ts'
import { firstRows, type ReportFilter, type ReportRow, reportRows, valuesOfColumn } from '#questions/import-row.store.ts'

/** Imports of the own organisation, newest first. */
export async function readImports(db: Db, scope: Scope, page: number): Promise<{ imports: Import[]; count: number }> {
  need(scope, 'import questions')
  return listImports(db, scope, page)
}

/** The first ten cleaned rows. */
export async function readPreview(db: Db, scope: Scope, id: string): Promise<StagedRow[]> {
  need(scope, 'import questions')
  return firstRows(db, scope, id, 10)
}

/** Names in a column of wijken that we do not know, most often first, at most 30. */
export async function unknownAreaNames(db: Db, scope: Scope, id: string, column: number): Promise<{ value: string; count: number }[]> {
  need(scope, 'import questions')
  const areas = await areasByKey(db, scope)
  const seen = new Map<string, { value: string; count: number }>()
  for (const { value, count } of await valuesOfColumn(db, scope, id, column, 1000)) {
    const key = areaKey(value)
    if (key === '' || areas.has(key)) continue
    const known = seen.get(key)
    if (known) known.count += count
    else seen.set(key, { value, count })
  }
  return [...seen.values()].slice(0, 30)
}

/** Every area by its name and by its code; of two with one name the larger. For the river and for whoever imports. */
export async function areasByKey(db: Db, scope: Scope): Promise<AreasByKey> {
  need(scope, 'import questions')
  const areas = await listAreas(db, scope)
  const keys = new Map<string, string>()
  for (const level of ['wijk', 'subwijk', 'buurt'] as const) {
    for (const area of areas.filter((one) => one.level === level)) {
      for (const name of [area.name, area.code]) {
        const key = name === null ? '' : areaKey(name)
        if (key !== '' && !keys.has(key)) keys.set(key, area.id)
      }
    }
  }
  return keys
}

/** Rows of the report, in portions. */
export async function readReport(db: Db, scope: Scope, id: string, filter: ReportFilter, limit: number): Promise<ReportRow[]> {
  need(scope, 'import questions')
  return reportRows(db, scope, id, filter, limit)
}

/** Writes down that a report was taken out. */
export async function noteReportExport(db: Db, scope: Scope, id: string): Promise<void> {
  need(scope, 'import questions')
  await audit(db, scope, { action: 'exported', object: 'import', objectId: id })
}
