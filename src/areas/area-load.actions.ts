import { giveCode, insertAreas, listAreas, takeBackAreas } from '#areas/area.store.ts'
import { levelOfCode, wijkOfCode } from '#areas/area.ts'
import * as store from '#areas/area-load.store.ts'
import {
  type AreaLoad,
  type LoadKind,
  type LoadOrigin,
  type LoadResult,
  type OutlinePlan,
  planOutlines,
  type StagedContent,
} from '#areas/area-load.ts'
import { deleteFigures, type FigureDraft, insertFigures } from '#areas/figure.store.ts'
import type { FigureTable } from '#areas/figure.ts'
import { decode, readFigureFile } from '#areas/figure-file.ts'
import type { FileRead, LoadReport } from '#areas/load-report.ts'
import { positionOf } from '#areas/measure.ts'
import { deleteOutlines, insertOutlines } from '#areas/outline.store.ts'
import { readOutlineFile } from '#areas/outline-file.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'

/** A file as someone hands it in; the id is chosen beforehand, so that a form sent twice is known. */
export interface HandedIn {
  readonly id: string
  readonly kind: LoadKind
  readonly origin: LoadOrigin
  readonly bytes: Uint8Array
}

/** Reads a file and keeps what it holds about this municipality; nothing changes on the pages yet. Gives a sentence when the file cannot be used. */
export async function stageLoad(
  db: Db,
  scope: Scope,
  handedIn: HandedIn,
  now: Date,
): Promise<{ ok: true } | { ok: false; problem: string }> {
  need(scope, 'load figures')
  const { id, kind, origin } = handedIn
  const read = await readContent(db, scope, kind, decode(handedIn.bytes))
  if (!read.ok) return read
  await store.forgetStaged(db, scope, new Date(now.getTime() - 86_400_000))
  await store.insertLoad(db, scope, { id, origin, content: read.value, report: read.report, now })
  await audit(db, scope, { action: 'staged', object: 'area_load', objectId: id, detail: { kind, period: origin.period } })
  return { ok: true }
}

async function readContent(db: Db, scope: Scope, kind: LoadKind, content: string): Promise<FileRead<StagedContent>> {
  const { code, name } = await store.municipalityOf(db, scope)
  if (kind === 'outlines') {
    const read = readOutlineFile(content, code)
    return read.ok ? { ...read, value: { kind, outlines: read.value } } : read
  }
  const areas = (await listAreas(db, scope)).map((area) => ({ code: area.code ?? area.id, name: area.name, level: area.level }))
  const read = readFigureFile(content, code, [{ code, name, level: 'municipality' }, ...areas])
  return read.ok ? { ...read, value: { kind, table: read.value } } : read
}

/** What a staged load would do, before anyone decides. */
export type LoadPreview =
  | { readonly kind: 'outlines'; readonly plan: readonly OutlinePlan[] }
  | { readonly kind: 'figures'; readonly table: FigureTable; readonly unknown: readonly string[] }

/** A load with, while it is staged, what it would do; null when it is not there. */
export async function readLoad(db: Db, scope: Scope, id: string): Promise<{ load: AreaLoad; preview: LoadPreview | null } | null> {
  need(scope, 'load figures')
  const load = await store.findLoad(db, scope, id)
  if (load === null) return null
  const staged = load.status === 'staged' ? await store.takeStaged(db, scope, id) : null
  if (staged === null) return { load, preview: null }
  const areas = await listAreas(db, scope)
  if (staged.kind === 'outlines') return { load, preview: { kind: 'outlines', plan: planOutlines(staged.outlines, areas) } }
  const known = new Set(areas.flatMap((area) => [area.code, area.id]))
  const codes = staged.table.rows.map((row) => row.code)
  const unknown = codes.filter((code) => levelOfCode(code) !== 'municipality' && !known.has(code))
  return { load, preview: { kind: 'figures', table: staged.table, unknown } }
}

/** The table of figures as it was read from a file that was loaded, with where it comes from; null when there is none. */
export async function readSnapshot(db: Db, scope: Scope, id: string): Promise<{ table: FigureTable; origin: LoadOrigin } | null> {
  need(scope, 'read areas')
  return store.findSnapshot(db, scope, id)
}

/** The loads of the municipality, newest first; `page` from 1. */
export async function readLoads(db: Db, scope: Scope, page: number): Promise<{ loads: readonly AreaLoad[]; count: number }> {
  need(scope, 'load figures')
  return store.listLoads(db, scope, page)
}

/** Loads what was staged; of figures the chosen measures only. Does nothing when it was loaded before. */
export async function confirmLoad(db: Db, scope: Scope, id: string, measures: readonly string[], now: Date): Promise<void> {
  need(scope, 'load figures')
  const staged = await store.takeStaged(db, scope, id)
  const load = await store.findLoad(db, scope, id)
  if (staged === null || load === null) return
  const { result, skipped } =
    staged.kind === 'outlines' ? await loadOutlines(db, scope, load, staged) : await loadFigures(db, scope, load, staged.table, measures)
  const report = { ...load.report, skipped: [...load.report.skipped, ...skipped], done: result }
  await store.markLoaded(db, scope, id, { report, snapshot: staged.kind === 'figures' ? staged.table : null }, now)
  await audit(db, scope, { action: 'loaded', object: 'area_load', objectId: id, detail: { kind: staged.kind, ...result } })
}

type Loaded = { result: LoadResult; skipped: LoadReport['skipped'] }

async function loadOutlines(db: Db, scope: Scope, load: AreaLoad, staged: StagedContent & { kind: 'outlines' }): Promise<Loaded> {
  const areas = await listAreas(db, scope)
  const plan = planOutlines(staged.outlines, areas)
  const idByCode = new Map(areas.flatMap((area) => (area.code === null ? [] : [[area.code, area.id]])))
  const outlines: { areaId: string; polygons: (typeof staged.outlines)[number]['polygons'] }[] = []
  for (const { outline, how, area } of plan) {
    if (how === 'wijkUnknown') continue
    let areaId = area?.id
    if (areaId === undefined) {
      const { level, code, name } = outline
      const parent = level === 'buurt' ? (idByCode.get(wijkOfCode(code)) ?? null) : null
      areaId = (await insertAreas(db, scope, [{ level, code, name, source: load.source }], parent, load.id)).get(code)!
    } else if (how === 'byName') await giveCode(db, scope, areaId, outline.code, load.id)
    idByCode.set(outline.code, areaId)
    outlines.push({ areaId, polygons: outline.polygons })
  }
  await insertOutlines(db, scope, load.id, outlines)
  const count = (how: OutlinePlan['how']) => plan.filter((one) => one.how === how).length
  const skipped = plan
    .filter((one) => one.how === 'wijkUnknown')
    .map(({ outline }) => ({ row: outline.row, what: `${outline.code} ${outline.name}`, why: 'ligt in een wijk die niet bekend is' }))
  return { result: { stored: outlines.length, made: count('new'), coded: count('byName') }, skipped }
}

async function loadFigures(db: Db, scope: Scope, load: AreaLoad, table: FigureTable, measures: readonly string[]): Promise<Loaded> {
  const idByCode = new Map(
    (await listAreas(db, scope)).flatMap((area) => [[area.code ?? area.id, area.id] as const, [area.id, area.id] as const]),
  )
  const chosen = new Set(measures)
  const drafts: FigureDraft[] = []
  const skipped: { row: number; what: string; why: string }[] = []
  for (const row of table.rows) {
    const areaId = levelOfCode(row.code) === 'municipality' ? null : idByCode.get(row.code)
    if (areaId === undefined) {
      skipped.push({ row: row.row, what: row.code, why: 'is geen bekend gebied' })
      continue
    }
    for (const [i, column] of table.columns.entries()) {
      const value = row.values[i]
      if (value === null || value === undefined || !chosen.has(column.measure)) continue
      const { measure, label, unit } = column
      const { period, source, licence, sourceDate } = load
      const { low, high, sample } = row.spread?.[i] ?? { low: null, high: null, sample: null }
      const origin = { period, source, licence, sourceDate }
      drafts.push({ areaId, measure, label, unit, value, low, high, sample, ...origin, position: positionOf(measure, i) })
    }
  }
  await insertFigures(db, scope, load.id, drafts)
  return { result: { stored: drafts.length, made: 0, coded: 0 }, skipped }
}

/** Takes back all that a load did, or throws away one that was never loaded. Areas that are used by now stay; the report says how many. */
export async function undoLoad(db: Db, scope: Scope, id: string): Promise<void> {
  need(scope, 'load figures')
  const load = await store.findLoad(db, scope, id)
  if (load === null || !(await store.markUndone(db, scope, id))) return
  await deleteFigures(db, scope, id)
  await deleteOutlines(db, scope, id)
  const { gone, stay } = await takeBackAreas(db, scope, id)
  await store.saveReport(db, scope, id, { ...load.report, stay })
  await audit(db, scope, { action: 'undid', object: 'area_load', objectId: id, detail: { gone, stay } })
}
