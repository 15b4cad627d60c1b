// How fast a file of 100,000 questions comes in, and whether pages notice: `node bench/import.ts [rows]`.
// The peer is PostgreSQL's own COPY of the same rows into a table with the same columns and indexes, without cleaning, report or doubles.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pg from 'pg'
import { openLog } from '#platform/log.ts'
import { startPostgres } from '#platform/postgres.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { beginImport, readImport, startImport, uploadFile } from '#questions/import.actions.ts'
import { continueImport } from '#questions/import-continue.actions.ts'
import { noFilter } from '#questions/question-filter.ts'
import { readQuestions } from '#questions/question-list.actions.ts'
import { makeWorld, type World } from '../test/world.ts'

const rows = Number(process.argv[2] ?? 100_000)
const now = new Date('2026-11-19T10:00:00Z')
const began = [
  'Hoe krijg ik mijn kind op tijd naar bed',
  'Mijn dochter wil niet naar school en huilt elke ochtend',
  'Sinds de scheiding is hij boos als hij van zijn vader komt',
  'Wat doe ik als hij de tablet niet weg wil leggen',
  'Ze eet alleen nog brood met pasta',
  'Mijn zoon Ahmed van 7 jaar luistert niet',
]
const went = [
  ', ook in het weekend',
  ' en wij weten niet meer wat we moeten doen',
  ', bel mij op 06-12345678',
  '. De juf van obs De Esdoorn maakt zich zorgen',
  ' terwijl zijn broertje al slaapt',
  '',
]
const wijken = ['Overvecht', 'Oost', 'Vleuten', '']

/** The same rows for both: every text differs, one in three holds something to take out. */
const texts = Array.from({ length: rows }, (_, i) => `${began[i % 6]}${went[Math.floor(i / 6) % 6]}. Keer ${i} deze week.`)
const day = (i: number) => `2026-${String(1 + (i % 10)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
const file = Buffer.from(
  `datum;wijk;leeftijd;route;vraag\n${texts.map((text, i) => `${day(i)};${wijken[i % 4]};${i % 19};balie;${text}`).join('\n')}\n`,
)

const folder = mkdtempSync(join(tmpdir(), 'wv-bench-'))
const server = await startPostgres({ folder })
try {
  const world = await makeWorld(server.url('ROLE', 'DATABASE'))
  await measure(world)
  await world.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(server.socketFolder, { recursive: true, force: true })
}

async function measure(world: World): Promise<void> {
  const scope = await world.person('lokalis', 'processAdviser')
  const id = await inScope(world.database, scope, (db) => beginImport(db, scope, 'vragen.csv', now))
  const pieces = Array.from(
    { length: Math.ceil(file.length / 65_536) },
    (_, i) => new Uint8Array(file.subarray(i * 65_536, (i + 1) * 65_536)),
  )
  const idle = await timed(() => new Promise<void>((later) => setTimeout(later, 5000)))
  const pages = watchPages(world, scope)
  const upload = await timed(async () => {
    const uploaded = await uploadFile(world.database, scope, id, pieces, now)
    if (!uploaded.ok) throw new Error(uploaded.reason)
  })
  const mapping = { columns: { date: 0, area: 1, age: 2, route: 3, text: 4 }, route: 'desk', areaId: null, areaByName: {} } as const
  await inScope(world.database, scope, (db) => startImport(db, scope, id, mapping))
  const tools = { database: world.database, clock: () => now, log: openLog('silent'), signal: new AbortController().signal }
  const store = await timed(() => continueImport(tools, { importId: id, municipality: world.utrecht }))
  const latencies = await pages.stop()
  const one = (await inScope(world.database, scope, (db) => readImport(db, scope, id)))!
  const total = upload.seconds + store.seconds
  const copy = await copySeconds(world)
  console.log(
    `${rows} rows, ${(file.length / 1e6).toFixed(1)} MB: stored ${one.stored}, doubles ${one.duplicates}, wrong ${one.wrong}, cleaned ${one.cleaned}`,
  )
  console.log(
    `before it began     worst event-loop delay ${idle.worst.toFixed(1)} ms (p99 ${idle.p99.toFixed(1)} ms): what this machine does by itself`,
  )
  console.log(
    `cleaned and staged  ${upload.seconds.toFixed(1)} s   worst event-loop delay ${upload.worst.toFixed(1)} ms (p99 ${upload.p99.toFixed(1)} ms)`,
  )
  console.log(
    `stored and counted  ${store.seconds.toFixed(1)} s   worst event-loop delay ${store.worst.toFixed(1)} ms (p99 ${store.p99.toFixed(1)} ms)`,
  )
  console.log(`together            ${total.toFixed(1)} s   (must: under 60 s for 100,000)`)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!.toFixed(0)
  console.log(`a list page meanwhile, ${latencies.length} times: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`)
  console.log(
    `peer: plain COPY of the cleaned rows ${copy.toFixed(1)} s; ours / COPY = ${(total / copy).toFixed(1)}, storing alone / COPY = ${(store.seconds / copy).toFixed(1)}`,
  )
}

async function timed(doing: () => Promise<void>): Promise<{ seconds: number; worst: number; p99: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const from = performance.now()
  delay.enable()
  await doing()
  delay.disable()
  return { seconds: (performance.now() - from) / 1000, worst: delay.max / 1e6, p99: delay.percentile(99) / 1e6 }
}

/** Opens the first page of the list twice a second and writes down how long it took, sorted. */
function watchPages(world: World, scope: MemberScope): { stop(): Promise<number[]> } {
  const latencies: number[] = []
  let over = false
  const watching = (async () => {
    while (!over) {
      const from = performance.now()
      await inScope(world.database, scope, (db) => readQuestions(db, scope, noFilter, 1))
      latencies.push(performance.now() - from)
      await new Promise((later) => setTimeout(later, 500))
    }
  })()
  return {
    async stop() {
      over = true
      await watching
      return latencies.sort((a, b) => a - b)
    },
  }
}

/** Seconds of COPY, from the question table to a file and from there into a table with the same columns and indexes. */
async function copySeconds(world: World): Promise<number> {
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  const path = join(folder, 'rows.csv')
  const columns = 'id, municipality_id, organisation_id, area_id, age_band, route, asked_on, text, language, import_id, import_row'
  await owner.query('set search_path to wijkverband')
  await owner.query('create table copied (like question including all)')
  writeFileSync(path, '', { mode: 0o666 })
  await owner.query(`copy (select ${columns} from question) to '${path}' csv`)
  const from = performance.now()
  await owner.query(`copy copied (${columns}) from '${path}' csv`)
  const seconds = (performance.now() - from) / 1000
  await owner.end()
  return seconds
}
