import { v7 as uuid } from 'uuid'
import { findIdentifiers, redact } from '#engine/deidentify.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, inScope, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import * as store from '#questions/import.store.ts'
import { type Import, importSteps, type Mapping, mostRows, type StagedRow } from '#questions/import.ts'
import { readInThreads } from '#questions/import-reader.ts'
import { deleteRows, firstRows, stageRows } from '#questions/import-row.store.ts'
import { knownNames } from '#questions/known-names.store.ts'

/** Begins an import; the name of the file is cleaned too. Gives its id. */
export async function beginImport(db: Db, scope: Scope, fileName: string, now: Date): Promise<string> {
  need(scope, 'import questions')
  const member = asMember(scope, 'import questions')
  const name = fileName
    .replace(/[\r\n\0]/g, ' ')
    .trim()
    .slice(0, 100)
  const id = uuid()
  await store.insertImport(db, member, id, redact(name, findIdentifiers(name, await knownNames(db, scope))) || 'bestand', now)
  await audit(db, scope, { action: 'began', object: 'import', objectId: id })
  return id
}

/** One import of the own organisation, or null. */
export async function readImport(db: Db, scope: Scope, id: string): Promise<Import | null> {
  need(scope, 'import questions')
  return store.findImport(db, scope, id)
}

/** All rows came in, or why they did not; what came in before that stays staged. */
export type Uploaded =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly reason: 'unreadable' | 'other file' | 'not open'; readonly message?: string }

/**
 * Cleans a file in threads of its own and stages its rows, 500 a transaction. A file of which the beginning was staged before goes on
 * behind it; another file is refused. The pieces are used up.
 */
export async function uploadFile(
  database: Database,
  scope: MemberScope,
  id: string,
  pieces: readonly Uint8Array[],
  now: Date,
): Promise<Uploaded> {
  need(scope, 'import questions')
  const opened = await inScope(database, scope, async (db) => ({
    before: await store.findImport(db, scope, id),
    first: await firstRows(db, scope, id, 20),
    known: await knownNames(db, scope),
    languages: (await readSettings(db, scope)).languages,
  }))
  if (opened.before?.status !== 'uploading') return { ok: false, reason: 'not open' }
  const { known, languages, before, first } = opened
  for await (const answer of readInThreads({ pieces, known, languages, today: dayOf(now), mostRows })) {
    if (answer.what === 'unreadable') return giveUp(database, scope, id, answer.reason)
    if (answer.what === 'head') {
      if (before.head.length > 0 && !same(before.head, answer.head)) return { ok: false, reason: 'other file' }
      await inScope(database, scope, (db) => store.updateImport(db, scope, id, { head: answer.head }))
    } else if (answer.what === 'rows') {
      if (!startsWith(first, answer.json)) return { ok: false, reason: 'other file' }
      if (!(await stagePortion(database, scope, id, answer.json))) return { ok: false, reason: 'not open' }
    } else return { ok: true, rows: await closeUpload(database, scope, id) }
  }
  throw new Error(`the thread that reads import ${id} ended without an answer`)
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Are the rows that were staged first those of this portion? A portion that lies behind them is not compared. */
function startsWith(first: readonly StagedRow[], json: string): boolean {
  if (first.length === 0) return true
  const rows = new Map((JSON.parse(json) as StagedRow[]).map((row) => [row.row, row.cells]))
  const [start] = rows.keys()
  if (start === undefined || start > first.at(-1)!.row) return true
  return first.every((row) => same(rows.get(row.row) ?? [], row.cells))
}

async function stagePortion(database: Database, scope: MemberScope, id: string, json: string): Promise<boolean> {
  return inScope(database, scope, async (db) => {
    const held = await store.holdImport(db, scope, id)
    if (held?.status !== 'uploading') return false
    const rows = await stageRows(db, scope, scope.organisation, id, json)
    if (rows > 0) await store.addToImport(db, scope, id, { rows_staged: rows })
    return true
  })
}

async function closeUpload(database: Database, scope: MemberScope, id: string): Promise<number> {
  return inScope(database, scope, async (db) => {
    await store.updateImport(db, scope, id, { status: 'staged' })
    const { rowsStaged } = (await store.findImport(db, scope, id))!
    await audit(db, scope, { action: 'uploaded', object: 'import', objectId: id, detail: { rows: rowsStaged } })
    return rowsStaged
  })
}

/** A file that cannot be read leaves nothing behind. */
async function giveUp(database: Database, scope: MemberScope, id: string, message: string): Promise<Uploaded> {
  await inScope(database, scope, async (db) => {
    await deleteRows(db, scope, id)
    await store.updateImport(db, scope, id, { status: 'undone' })
    await audit(db, scope, { action: 'refused', object: 'import', objectId: id })
  })
  return { ok: false, reason: 'unreadable', message }
}

/** Lets the staged rows become questions by this mapping. False: not there, not staged, or a column that the file lacks. */
export async function startImport(db: Db, scope: Scope, id: string, mapping: Mapping): Promise<boolean> {
  need(scope, 'import questions')
  const held = await store.holdImport(db, scope, id)
  if (held === null || !importSteps[held.status].includes('running')) return false
  const chosen = Object.values(mapping.columns).filter((column) => column !== undefined)
  if (chosen.length !== new Set(chosen).size || chosen.some((column) => column >= held.head.length)) return false
  if (mapping.columns.text === undefined && mapping.columns.theme === undefined) return false
  await store.updateImport(db, scope, id, { status: 'running', mapping })
  await audit(db, scope, { action: 'started', object: 'import', objectId: id, detail: { rows: held.rowsStaged } })
  return true
}

/** Takes a whole import back: its questions and its staged rows go. Returns how many questions, or null when there is nothing to undo. */
export async function undoImport(db: Db, scope: Scope, id: string, now: Date): Promise<number | null> {
  need(scope, 'import questions')
  const held = await store.holdImport(db, scope, id)
  if (held === null || !importSteps[held.status].includes('undone')) return null
  const questions = await store.deleteImportedQuestions(db, scope, id)
  await deleteRows(db, scope, id)
  await store.updateImport(db, scope, id, { status: 'undone', finishedAt: now })
  await audit(db, scope, { action: 'undid', object: 'import', objectId: id, detail: { questions } })
  return questions
}
