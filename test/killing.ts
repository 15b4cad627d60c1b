// Kills an import and its database server again and again (SIGKILL), starts both again, and looks whether anything was lost or doubled.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { migrate } from '#platform/migrate.ts'
import { type EmbeddedServer, startPostgres } from '#platform/postgres.ts'
import type { ImportRun } from './kill-import.ts'

/** What was found at the end. */
export interface Survived {
  readonly kills: number
  /** rows that were shown as staged or stored and were not there after a restart */
  readonly lost: number
  /** rows of the file that became a question, and questions that came from a row twice */
  readonly stored: number
  readonly doubled: number
  readonly status: string
}

interface Acknowledged {
  readonly staged: number
  readonly done: number
}

/** Rows that differ by a number, with a name and a telephone number in some to take out. */
export const rowsToImport = (count: number): string =>
  `vraag;datum\n${Array.from({ length: count }, (_, i) => `${texts[i % texts.length]} ${i};${1 + (i % 28)}-10-2026`).join('\n')}\n`

const texts = [
  'Hoe krijg ik mijn kind op tijd naar bed, vraag',
  'Mijn zoon Ahmed luistert thuis niet, bel 06-12345678, vraag',
  'Wat kan ik doen als mijn dochter niet naar school wil, vraag',
  'Wie helpt mij met de papieren voor de opvang, vraag',
]

/** Brings in `rows` rows and kills program and server `kills` times, spread over the work. The server writes to disk as in real use. */
export async function surviveKills(options: { rows: number; kills: number; say?: (line: string) => void }): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), 'wv-kill-'))
  const serverFolder = mkdtempSync(join(tmpdir(), 'wv-kill-server-')) // beside it: the server may run as somebody else
  let server = await startPostgres({ folder: serverFolder })
  const socketFolder = server.socketFolder
  try {
    const run = await prepare(server, join(folder, 'vragen.csv'), options.rows)
    let lost = 0
    for (let kill = 1; kill <= options.kills; kill++) {
      const shown = await runUntil(
        run,
        (now) => now.staged + now.done >= (2 * options.rows * kill) / (options.kills + 1),
        async (child) => {
          child.kill('SIGKILL')
          killServer(serverFolder)
        },
      )
      server = await startPostgres({ folder: serverFolder })
      const after = await countRows(server, run)
      lost += Math.max(0, shown.staged - after.staged) + Math.max(0, shown.done - after.done)
      options.say?.(
        `kill ${kill}: shown ${shown.staged} staged and ${shown.done} done; after the restart ${after.staged} and ${after.done}`,
      )
    }
    await runUntil(
      run,
      () => false,
      async () => {},
    )
    return { kills: options.kills, lost, ...(await result(server, run)) }
  } finally {
    await server.stop()
    for (const one of [folder, serverFolder]) rmSync(one, { recursive: true, force: true })
    rmSync(socketFolder, { recursive: true, force: true })
  }
}

async function prepare(server: EmbeddedServer, file: string, rows: number): Promise<ImportRun> {
  writeFileSync(file, rowsToImport(rows))
  await migrate(server.url('postgres'), 'migrations', 'wijkverband_app')
  const run = { url: server.url('wijkverband_app'), file, municipality: uuid(), organisation: uuid(), person: uuid() }
  await asOwner(server, async (owner) => {
    await owner.query(`insert into municipality (id, code, name) values ($1, 'GM0344', 'Utrecht')`, [run.municipality])
    await owner.query(`insert into organisation (id, municipality_id, name, kind) values ($1, $2, 'Lokalis', 'partner')`, [
      run.organisation,
      run.municipality,
    ])
    await owner.query(
      `insert into member (id, municipality_id, organisation_id, name, email, role) values ($1, $2, $3, 'Fatma', 'f@voorbeeld.example', 'processAdviser')`,
      [run.person, run.municipality, run.organisation],
    )
  })
  return run
}

async function asOwner<T>(server: EmbeddedServer, doing: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: server.url('postgres') })
  await owner.connect()
  try {
    await owner.query('set search_path to wijkverband')
    return await doing(owner)
  } finally {
    await owner.end()
  }
}

/** Runs the import until it ends or until what it shows is enough; then `stop` is called. Gives what was shown last. Throws when it fails by itself. */
async function runUntil(
  run: ImportRun,
  enough: (now: Acknowledged) => boolean,
  stop: (child: ChildProcess) => Promise<void>,
): Promise<Acknowledged> {
  const child = spawn(process.execPath, ['test/kill-import.ts', JSON.stringify(run)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let problems = ''
  child.stderr.on('data', (piece) => {
    problems += piece
  })
  const ended = new Promise<number | null>((gone) => child.once('close', gone))
  let last: Acknowledged = { staged: 0, done: 0 }
  let stopped = false
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (stopped) return // written in the same breath as the one that was enough: nobody saw it
    last = JSON.parse(line) as Acknowledged
    if (!enough(last)) return
    stopped = true
    void stop(child)
  })
  const code = await ended
  if (code !== 0 && !stopped) throw new Error(`the import ended by itself:\n${problems.slice(0, 2000)}`)
  return last
}

/** SIGKILL for the server and every process it started. */
function killServer(folder: string): void {
  const postmaster = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  for (const pid of [postmaster, ...children.map(Number)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {} // gone already
  }
}

function parentOf(pid: string): number | null {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? 0)
  } catch {
    return null
  }
}

const countRows = (server: EmbeddedServer, run: ImportRun): Promise<Acknowledged> =>
  asOwner(server, async (owner) => {
    const { rows } = await owner.query(
      `select (select count(*)::int from question_import_row where organisation_id = $1) as staged,
        (select count(*)::int from question_import_row where organisation_id = $1 and outcome is not null) as done`,
      [run.organisation],
    )
    return rows[0]
  })

const result = (server: EmbeddedServer, run: ImportRun) =>
  asOwner(server, async (owner) => {
    const { rows } = await owner.query(
      `select count(distinct import_row)::int as stored, (count(*) - count(distinct import_row))::int as doubled,
        (select max(status) from question_import) as status from question where organisation_id = $1`,
      [run.organisation],
    )
    return rows[0] as { stored: number; doubled: number; status: string }
  })
