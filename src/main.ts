// Reads the configuration, opens the database, and serves the pages or turns the river. The only reader of process.env.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { makeApp } from '#app.tsx'
import { approachByCommand, approachHelp } from '#cli/approach.command.ts'
import { BadInput } from '#cli/command.ts'
import { setUpMunicipality, signInsInWords } from '#demo/set-up.ts'
import { systemClock } from '#platform/clock.ts'
import { type Configuration, readConfiguration } from '#platform/configuration.ts'
import { openDatabase } from '#platform/db.ts'
import { openEncoder } from '#platform/encoder.ts'
import { bringUpToDate, CannotStart, checkRole, openInstallation } from '#platform/installation.ts'
import { openJobs } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { queues, workRiver } from '#river.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

async function main(command: string): Promise<void> {
  const read = readConfiguration(process.env)
  if (!read.ok) throw new CannotStart(read.problems.join('\n'))
  if (command === 'start') return start(read.value)
  if (command === 'serve') return servePages(read.value)
  if (command === 'work') return work(read.value)
  if (command === 'migrate') return migrateOnly(read.value)
  if (command === 'approach') return approach(read.value, process.argv.slice(3))
  throw new CannotStart(`Onbekende opdracht: ${command}.`)
}

/** Everything a newcomer needs: database, schema, demo, pages and river; stops all of it at Ctrl-C. */
async function start(configuration: Configuration): Promise<void> {
  await refuseBusyPort(configuration.port)
  const installation = await step('Database starten', () => openInstallation(configuration, root))
  const stopServer = async () => void (await installation.server?.stop())
  try {
    const ran = await step('Schema bijwerken', () => bringUpToDate(installation, root))
    await checkRole(installation.appUrl)
    const municipality = await step(ran.length > 0 ? 'Gegevens klaarzetten' : 'Gegevens nakijken', () =>
      setUpMunicipality(installation, configuration, systemClock, say),
    )
    const environment = { ...configuration, databaseUrl: installation.appUrl, demo: municipality.isDemo }
    const worker = keepWorking(installation.appUrl)
    const stopPages = await step('Pagina’s klaarzetten', () => openPages(environment))
    say(`\nWijkverband staat klaar: ${configuration.publicUrl ?? `http://localhost:${configuration.port}`}`)
    for (const line of municipality.isDemo ? signInsInWords() : []) say(line)
    say('\nStoppen: Ctrl-C.')
    onStop(async () => {
      await Promise.all([worker.stop(), stopPages()])
      await stopServer()
    })
  } catch (error) {
    await stopServer()
    throw error
  }
}

/** Only the pages; the river is turned by `work` in a process of its own. */
async function servePages(configuration: Configuration): Promise<void> {
  onStop(await openPages(configuration))
}

async function openPages(configuration: Configuration): Promise<() => Promise<void>> {
  const appUrl = needDatabaseUrl(configuration)
  const log = openLog(configuration.logLevel)
  const database = openDatabase(appUrl)
  const jobs = await openJobs(appUrl, log, queues)
  const encoder = openEncoder({ modelFolder: join(root, 'model'), workers: 1 })
  const mail = openMail(configuration.smtpUrl, configuration.mailFrom, log)
  const app = makeApp({
    database,
    encoder,
    jobs,
    mail,
    log,
    clock: systemClock,
    publicUrl: configuration.publicUrl,
    demo: configuration.demo,
    staticFolder: join(root, 'dist', 'static'),
  })
  const server = await new Promise<ReturnType<typeof serve>>((ready, failed) => {
    const opened = serve({ fetch: app.fetch, port: configuration.port }, () => ready(opened))
    opened.on('error', failed)
  })
  return async () => {
    await new Promise<void>((closed) => {
      server.close(() => closed())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2000).unref()
    })
    await jobs.close()
    await encoder.close()
    mail.close()
    await database.destroy()
  }
}

/** Turns the river: after new questions, after an import, and every two minutes. */
async function work(configuration: Configuration): Promise<void> {
  const appUrl = needDatabaseUrl(configuration)
  const log = openLog(configuration.logLevel)
  const database = openDatabase(appUrl, 6)
  const jobs = await openJobs(appUrl, log, queues)
  const encoder = openEncoder({ modelFolder: join(root, 'model'), workers: configuration.encoderWorkers ?? 1 })
  const mail = openMail(configuration.smtpUrl, configuration.mailFrom, log)
  const address = configuration.publicUrl ?? `http://localhost:${configuration.port}`
  const stopping = new AbortController()
  await workRiver({
    database,
    encoder,
    jobs,
    log,
    mail,
    address,
    publicUrl: configuration.publicUrl,
    clock: systemClock,
    signal: stopping.signal,
  })
  onStop(async () => {
    stopping.abort()
    await jobs.close()
    await encoder.close()
    mail.close()
    await database.destroy()
  })
}

async function migrateOnly(configuration: Configuration): Promise<void> {
  const installation = await openInstallation(configuration, root)
  try {
    const ran = await bringUpToDate(installation, root)
    say(ran.length === 0 ? 'Het schema is al bij.' : `Gedaan: ${ran.join(', ')}`)
  } finally {
    await installation.server?.stop()
  }
}

/** The command that starts an approach; what is missing is one sentence and exit code 2. */
async function approach(configuration: Configuration, args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return say(approachHelp)
  const installation = await openInstallation(configuration, root)
  const database = openDatabase(installation.appUrl, 2)
  try {
    await checkRole(installation.appUrl)
    say(await approachByCommand(database, args, systemClock()))
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    for (const problem of error.problems) console.error(problem)
    process.exitCode = 2
  } finally {
    await database.destroy()
    if (installation.server?.reused === false) await installation.server.stop()
  }
}

/** A second process turns the river, so that long computing never holds up a page; it is started again when it ends by itself. */
function keepWorking(appUrl: string): { stop(): Promise<void> } {
  let stopped = false
  const launch = () =>
    spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'main.mjs'), 'work'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, DATABASE_URL: appUrl },
    })
  let child = launch()
  const watch = () =>
    child.once('exit', () => {
      if (stopped) return
      setTimeout(() => {
        if (stopped) return
        child = launch()
        watch()
      }, 1000)
    })
  watch()
  return {
    stop: () =>
      new Promise((gone) => {
        stopped = true
        if (child.exitCode !== null || child.signalCode !== null) return gone()
        child.once('exit', () => gone())
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 8000).unref()
      }),
  }
}

async function refuseBusyPort(port: number): Promise<void> {
  await new Promise<void>((free, busy) => {
    const probe = createServer()
    probe.once('error', () => busy(new CannotStart(`Poort ${port} is al in gebruik. Kies een andere: PORT=${port + 1} npm start`)))
    probe.listen(port, () => probe.close(() => free()))
  })
}

function needDatabaseUrl(configuration: Configuration): string {
  if (configuration.databaseUrl === null) throw new CannotStart('Zet DATABASE_URL, of gebruik npm start voor de ingebouwde database.')
  return configuration.databaseUrl
}

/** Stops once, at Ctrl-C, at a request to end, or when the process that started this one is gone. */
function onStop(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)
  if (process.send !== undefined && !process.connected) end() // it was gone before we listened
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function step<T>(name: string, doing: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await doing()
  say(`✓ ${name} (${((performance.now() - began) / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s)`)
  return result
}

// Whoever reads along may stop reading; that is no reason to end.
process.stdout.on('error', () => {})

main(process.argv[2] ?? 'start').catch((error) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
