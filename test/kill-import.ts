// A process that brings in one file, as the platform does, and tells what is stored for good. Made to be killed: see killing.ts.
import { readFileSync } from 'node:fs'
import { openDatabase } from '#platform/db.ts'
import { openLog } from '#platform/log.ts'
import { powersOf } from '#privacy/power.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { beginImport, readImport, startImport, uploadFile } from '#questions/import.actions.ts'
import { continueImports } from '#questions/import-continue.actions.ts'
import { readImports } from '#questions/import-report.actions.ts'

/** What the process gets as its one argument, in JSON. */
export interface ImportRun {
  readonly url: string
  readonly file: string
  readonly municipality: string
  readonly organisation: string
  readonly person: string
}

const run = JSON.parse(process.argv[2] ?? '{}') as ImportRun
const scope: MemberScope = { ...run, kind: 'member', team: null, powers: powersOf('processAdviser', 'partner') }
const database = openDatabase(run.url, 4)
const now = new Date()

const find = () => inScope(database, scope, async (db) => (await readImports(db, scope, 1)).imports[0] ?? null)
const before = await find()
const id = before?.id ?? (await inScope(database, scope, (db) => beginImport(db, scope, 'vragen.csv', now)))

/** What a page would show now: once it was shown, it may never be lost. */
async function acknowledge(): Promise<void> {
  const one = await inScope(database, scope, (db) => readImport(db, scope, id))
  process.stdout.write(
    `${JSON.stringify({ staged: one?.rowsStaged ?? 0, done: (one?.stored ?? 0) + (one?.duplicates ?? 0) + (one?.wrong ?? 0) })}\n`,
  )
}
let over = false
const watching = (async () => {
  while (!over) {
    await acknowledge()
    await new Promise((later) => setTimeout(later, 5))
  }
})()

if ((before?.status ?? 'uploading') === 'uploading') {
  const uploaded = await uploadFile(database, scope, id, [new Uint8Array(readFileSync(run.file))], now)
  if (!uploaded.ok) throw new Error(`upload: ${uploaded.reason}`)
}
const mapping = { columns: { text: 0, date: 1 }, route: 'desk', areaId: null, areaByName: {} } as const
await inScope(database, scope, (db) => startImport(db, scope, id, mapping))
const tools = { database, clock: () => now, log: openLog('silent'), signal: new AbortController().signal }
await continueImports(tools, riverScope(run.municipality))
over = true
await watching
await acknowledge()
await database.destroy()
