// How soon a worker reads her echo with 100,000 questions stored: `node bench/echo.ts [rows]`. A question is cleaned,
// stored and encoded and its echo read, by the same actions as the pages call; drawing the page comes after it and takes some milliseconds. The peer is the search for the nearest questions as a plain loop over
// 64-bit numbers on the same vectors.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { nearest, vectorIndex } from '#engine/similar.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { addDays } from '#platform/clock.ts'
import { MODEL_NAME, openEncoder } from '#platform/encoder.ts'
import { startPostgres } from '#platform/postgres.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { capture } from '#themes/capture.actions.ts'
import { encodeThemes } from '#themes/connect.actions.ts'
import { readEcho } from '#themes/echo.actions.ts'
import { openQuestionIndex } from '#themes/question-index.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { connector } from '#themes/suggest.actions.ts'
import { makeWorld, type World } from '../test/world.ts'

const rows = Number(process.argv[2] ?? 100_000)
const times = 120
const today = '2026-11-19'
const now = new Date(`${today}T10:00:00Z`)
const subjects = [
  'Mijn zoon slaapt slecht',
  'Ze wil niet naar school',
  'Na de scheiding is er ruzie',
  'Hij gamet de hele nacht',
  'Ze eet bijna niets',
  'Wij hebben schulden',
]
const ends = [
  'en ik weet niet wat ik moet doen',
  'sinds de zomer',
  'en de juf belt elke week',
  'wat kan ik proberen',
  'ook bij opa en oma',
  'en hij is pas vier',
]
const textOf = (i: number): string => `${subjects[i % 6]} ${ends[Math.floor(i / 6) % 6]}, keer ${i}.`

const folder = mkdtempSync(join(tmpdir(), 'wv-bench-'))
const server = await startPostgres({ folder })
try {
  const world = await makeWorld(server.url('ROLE', 'DATABASE'))
  const vectors = await fill(world)
  await measure(world)
  comparePeer(vectors)
  await world.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(server.socketFolder, { recursive: true, force: true })
}

/** Stores the questions of one organisation with a vector each: those of real sentences, every one moved a little. */
async function fill(world: World): Promise<Int8Array> {
  const river = riverScope(world.utrecht)
  const themes = [...(await inScope(world.database, river, (db) => loadStartList(db, river, now))).values()]
  const encoder = openEncoder({ modelFolder: 'model', workers: 2 })
  const base = await encoder.encode(Array.from({ length: 36 }, (_, i) => textOf(i)))
  await encodeThemes({ database: world.database, encoder, clock: () => now, signal: AbortSignal.timeout(120_000) }, river)
  await encoder.close()
  let state = 1
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const moved = new Float32Array(rows * DIMENSIONS)
  for (let i = 0; i < rows; i++) {
    for (let d = 0; d < DIMENSIONS; d++) moved[i * DIMENSIONS + d] = base[(i % 36) * DIMENSIONS + d]! + (chance() - 0.5) * 0.08
  }
  const vectors = quantise(moved)
  const client = new pg.Client({ connectionString: world.ownerUrl })
  await client.connect()
  await client.query('set search_path to wijkverband')
  for (let from = 0; from < rows; from += 10_000) {
    const places = Array.from({ length: Math.min(10_000, rows - from) }, (_, i) => from + i)
    const ids = places.map(() => uuid())
    const scope = [world.utrecht, world.organisations.lokalis]
    await client.query(
      `insert into question (id, municipality_id, organisation_id, area_id, age_band, route, asked_on, text, language)
      select id, $1, $2, area, '4-8', 'desk', day, text, 'nl' from unnest($3::uuid[], $4::uuid[], $5::date[], $6::text[]) as g (id, area, day, text)`,
      [
        ...scope,
        ids,
        places.map((i) => (i % 3 === 0 ? world.areas.Oost : world.areas.Overvecht)),
        places.map((i) => addDays(today, -(i % 360))),
        places.map(textOf),
      ],
    )
    const bytes = places.map((i) => Buffer.from(vectors.buffer, i * DIMENSIONS, DIMENSIONS))
    await client.query(
      `insert into question_vector (question_id, municipality_id, organisation_id, model, vector)
      select id, $1, $2, $3, vector from unnest($4::uuid[], $5::bytea[]) as g (id, vector)`,
      [...scope, MODEL_NAME, ids, bytes],
    )
    await client.query(
      `insert into question_theme (question_id, municipality_id, organisation_id, theme_id, source, confidence)
      select id, $1, $2, theme, 'river', .8 from unnest($3::uuid[], $4::uuid[]) as g (id, theme)`,
      [...scope, ids, places.map((i) => themes[i % 25]!)],
    )
  }
  await client.query('analyze')
  await client.end()
  return vectors
}

async function measure(world: World): Promise<void> {
  const samira: MemberScope = await world.person('lokalis')
  const encoder = openEncoder({ modelFolder: 'model', workers: 1 })
  const connect = connector(encoder, openQuestionIndex(world.database, encoder.modelName))
  const theme = await inScope(world.database, samira, (db) =>
    db.selectFrom('theme').select('id').orderBy('seed_key').executeTakeFirstOrThrow(),
  )
  const answer = async (i: number): Promise<boolean> => {
    const text = `Mijn dochter ${subjects[i % 6]!.toLowerCase()} en dat is nu al ${i + 2} weken zo, ${ends[i % 5]}.`
    const draft = { text, kept: new Set<number>(), areaId: world.areas.Overvecht, ageBand: '4-8', route: 'desk', askedOn: today } as const
    const captured = await capture(world.database, samira, connect, { draft, themeId: theme.id, key: uuid() }, now)
    if (captured.kind !== 'stored') throw new Error('not stored')
    const echo = await inScope(world.database, samira, (db) => readEcho(db, samira, connect, captured.question.id, now))
    return echo?.byMeaning === true && echo.similar.length > 0
  }
  // the encoder loads and the vectors are read in the background; a page never waits for either
  await encoder.encode(['wakker worden'])
  for (let i = 0; !(await answer(i)); i++) await new Promise((next) => setTimeout(next, 500))
  const took: number[] = []
  let byMeaning = 0
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    if (await answer(1000 + i)) byMeaning++
    took.push(performance.now() - began)
  }
  await encoder.close()
  took.sort((a, b) => a - b)
  const at = (part: number) => Math.round(took[Math.floor(part * (took.length - 1))]!)
  console.log(
    `echo, ${rows} questions stored: cleaned, stored, encoded and echoed in ${at(0.5)} ms (median), ${at(0.95)} ms (p95), ${at(1)} ms (slowest of ${times})`,
  )
  console.log(`echo by meaning: ${byMeaning} of ${times}; the promise is 300 ms (p95)`)
}

/** The same ten nearest of twenty questions, by our search and by a plain loop. */
function comparePeer(vectors: Int8Array): void {
  const index = vectorIndex(vectors)
  const wide = Float64Array.from(vectors)
  const queries = Array.from({ length: 20 }, (_, i) => vectors.slice(i * 7 * DIMENSIONS, (i * 7 + 1) * DIMENSIONS))
  const ours = timed(() => queries.map((query) => nearest(query, index, 10).map(({ row }) => row)))
  const peer = timed(() => queries.map((query) => plainNearest(Float64Array.from(query), wide, 10)))
  const same = ours.result.filter((found, i) => found[0] === peer.result[i]![0]).length
  const each = (ms: number) => (ms / queries.length).toFixed(1)
  console.log(
    `nearest of ${index.rows}: ours ${each(ours.ms)} ms, plain loop ${each(peer.ms)} ms, ratio ${(ours.ms / peer.ms).toFixed(2)}; same nearest ${same} of ${queries.length}`,
  )
}

function plainNearest(query: Float64Array, all: Float64Array, k: number): number[] {
  const scores: { row: number; score: number }[] = []
  for (let row = 0; row < all.length / DIMENSIONS; row++) {
    let dot = 0
    let square = 0
    for (let d = 0; d < DIMENSIONS; d++) {
      const x = all[row * DIMENSIONS + d]!
      dot += query[d]! * x
      square += x * x
    }
    scores.push({ row, score: dot / Math.sqrt(square) })
  }
  return scores
    .sort((a, b) => b.score - a.score)
    .slice(0, k)
    .map(({ row }) => row)
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const began = performance.now()
  const result = work()
  return { ms: performance.now() - began, result }
}
