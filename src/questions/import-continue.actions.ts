import { setImmediate as nextTurn } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { type Clock, dayOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import type { JobData } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import { audit } from '#privacy/audit.store.ts'
import { inScope, type RiverScope, riverScope, type Scope } from '#privacy/scope.ts'
import { addToImport, holdImport, insertImported, runningImports, updateImport } from '#questions/import.store.ts'
import { type AreasByKey, type Import, type Mapping, type ReadRow, readRow, type StagedRow } from '#questions/import.ts'
import { areasByKey } from '#questions/import-report.actions.ts'
import { type RowOutcome, saveOutcomes, waitingRows } from '#questions/import-row.store.ts'

/** Puts imported questions with the theme that stood in their row; later folders fill it. */
export type PlaceImported = (db: Db, scope: Scope, rows: readonly { questionId: string; theme: string }[]) => Promise<void>

/** What going on with an import needs. */
export interface ImportTools {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** Rows a transaction: small enough that no other work waits for more than some milliseconds. */
const portion = 500

/** For the river: turns the staged rows of one import into questions, portion by portion, until none is left. May be stopped and run again at any moment. */
export async function continueImport(tools: ImportTools, data: JobData, placeImported: PlaceImported | null = null): Promise<void> {
  const scope = riverScope(String(data.municipality))
  const id = String(data.importId)
  const areas = await inScope(tools.database, scope, (db) => areasByKey(db, scope))
  let after: number | null = 0
  while (!tools.signal.aborted) {
    const from: number = after
    after = await inScope(tools.database, scope, (db) => nextPortion(db, { scope, id, areas, place: placeImported }, from, tools.clock()))
    if (after === null) return
    await nextTurn()
  }
}

/** For the river: goes on with every import that was under way when the platform stopped. */
export async function continueImports(tools: ImportTools, scope: RiverScope, placeImported: PlaceImported | null = null): Promise<void> {
  const waiting = await inScope(tools.database, scope, (db) => runningImports(db, scope))
  for (const one of waiting) {
    await continueImport(tools, { importId: one.id, municipality: scope.municipality, organisation: one.organisationId }, placeImported)
  }
}

/** What stays the same through all portions of an import. */
interface Run {
  readonly scope: RiverScope
  readonly id: string
  readonly areas: AreasByKey
  readonly place: PlaceImported | null
}

/**
 * One transaction: the rows behind `after`, their questions, what became of them and the counts are stored together or not at all. Gives
 * the last row it did; null when the import is done or is no longer running.
 */
async function nextPortion(db: Db, run: Run, after: number, now: Date): Promise<number | null> {
  const { scope, id } = run
  const held = await holdImport(db, scope, id)
  if (held?.status !== 'running' || held.mapping === null) return null
  const rows = await waitingRows(db, scope, id, after, portion)
  if (rows.length === 0) {
    await updateImport(db, scope, id, { status: 'done', finishedAt: now })
    const { stored, duplicates, wrong } = held
    await audit(
      db,
      scope,
      { action: 'imported', object: 'import', objectId: id, detail: { stored, duplicates, wrong } },
      held.organisationId,
    )
    return null
  }
  const results = await storeRows(db, run, held, held.mapping, rows, now)
  await saveOutcomes(db, scope, id, results)
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length
  const cleaned = results.filter((result) => result.outcome === 'stored' && result.removed.some((kinds) => kinds.length > 0)).length
  await addToImport(db, scope, id, { stored: count('stored'), duplicates: count('duplicate'), wrong: count('wrong'), cleaned })
  return rows.at(-1)!.row
}

async function storeRows(db: Db, run: Run, held: Import, mapping: Mapping, rows: readonly StagedRow[], now: Date): Promise<RowOutcome[]> {
  const { scope, areas, place } = run
  const seen = new Set<string>()
  const questions: (ReadRow & { row: number; id: string })[] = []
  const results = new Map<number, RowOutcome>()
  for (const staged of rows) {
    const kept = withoutOthers(staged, mapping)
    const read = readRow(staged, mapping, areas, dayOf(held.createdAt))
    if (!read.ok) {
      results.set(staged.row, { ...kept, outcome: 'wrong', remarks: [read.why] })
      continue
    }
    const remarks = read.theme !== null && place === null ? [...read.remarks, 'theme left out' as const] : read.remarks
    results.set(staged.row, { ...kept, outcome: 'duplicate', remarks })
    const key = JSON.stringify([read.text, read.askedOn, read.areaId])
    if (read.text !== null && seen.has(key)) continue
    seen.add(key)
    questions.push({ ...read, row: staged.row, id: uuid() })
  }
  const given = questions.map((one) => ({
    row: one.row,
    id: one.id,
    area: one.areaId,
    band: one.ageBand,
    route: one.route,
    day: one.askedOn,
    text: one.text,
    language: one.language,
  }))
  const stored = await insertImported(db, scope, held.organisationId, held.id, given, now)
  for (const row of stored) results.set(row, { ...results.get(row)!, outcome: 'stored' })
  if (place !== null) {
    const themed = questions.flatMap((one) => (one.theme !== null && stored.has(one.row) ? [{ questionId: one.id, theme: one.theme }] : []))
    if (themed.length > 0) await place(db, scope, themed)
  }
  return [...results.values()]
}

/** A row with the cells of the chosen columns only. */
function withoutOthers(staged: StagedRow, mapping: Mapping): Pick<RowOutcome, 'row' | 'cells' | 'removed'> {
  const chosen = new Set(Object.values(mapping.columns))
  return {
    row: staged.row,
    cells: staged.cells.map((cell, i) => (chosen.has(i) ? cell : '')),
    removed: staged.removed.map((kinds, i) => (chosen.has(i) ? kinds : [])),
  }
}
