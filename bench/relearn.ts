// What a confirmation costs the next page: `node bench/relearn.ts [confirmed] [others]`. With the start list, so many questions that people
// placed and so many that the program placed, it measures the check whether anything changed, learning again, and the longest time in which
// this process served nobody else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { seededRandom } from '#engine/random.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { MODEL_NAME, openEncoder } from '#platform/encoder.ts'
import { startPostgres } from '#platform/postgres.ts'
import { inScope, riverScope } from '#privacy/scope.ts'
import { encodeThemes } from '#themes/connect.actions.ts'
import { openQuestionIndex } from '#themes/question-index.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { connector, suggestionsFor } from '#themes/suggest.actions.ts'
import { makeWorld, type World } from '../test/world.ts'

const confirmed = Number(process.argv[2] ?? 5_000)
const others = Number(process.argv[3] ?? 20_000)
const now = new Date('2026-11-19T10:00:00Z')
const random = seededRandom(7)
const noise = () => quantise(Float32Array.from({ length: DIMENSIONS }, () => (random() - 0.5) / 4))

const folder = mkdtempSync(join(tmpdir(), 'wv-bench-'))
const server = await startPostgres({ folder })
try {
  const world = await makeWorld(server.url('ROLE', 'DATABASE'))
  await measure(world, await fill(world))
  await world.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(server.socketFolder, { recursive: true, force: true })
}

/** Stores the questions; the ids of those that people placed. */
async function fill(world: World): Promise<readonly string[]> {
  const river = riverScope(world.utrecht)
  const themes = [...(await inScope(world.database, river, (db) => loadStartList(db, river, now))).values()]
  const encoder = openEncoder({ modelFolder: 'model', workers: 2 })
  await encodeThemes({ database: world.database, encoder, clock: () => now, signal: AbortSignal.timeout(120_000) }, river)
  await encoder.close()
  const ids = Array.from({ length: confirmed + others }, () => uuid())
  const client = new pg.Client({ connectionString: world.ownerUrl })
  await client.connect()
  await client.query('set search_path to wijkverband')
  const scope = [world.utrecht, world.organisations.lokalis, ids]
  await client.query(
    `insert into question (id, municipality_id, organisation_id, age_band, route, asked_on, text, language)
    select id, $1, $2, '4-8', 'desk', '2026-11-01', 'Een vraag', 'nl' from unnest($3::uuid[]) as g (id)`,
    scope,
  )
  await client.query(
    `insert into question_vector (question_id, municipality_id, organisation_id, model, vector)
    select id, $1, $2, $5, vector from unnest($3::uuid[], $4::bytea[]) as g (id, vector)`,
    [...scope, ids.map(() => Buffer.from(noise().buffer)), MODEL_NAME],
  )
  await client.query(
    `insert into question_theme (question_id, municipality_id, organisation_id, theme_id, source, confidence, placed_at)
    select id, $1, $2, theme, source, .8, now() - place * interval '1 minute'
    from unnest($3::uuid[], $4::uuid[], $5::text[]) with ordinality as g (id, theme, source, place)`,
    [...scope, ids.map((_, i) => themes[i % themes.length]!), ids.map((_, i) => (i < confirmed ? 'person' : 'river'))],
  )
  await client.query('analyze')
  await client.end()
  return ids.slice(0, confirmed)
}

async function measure(world: World, placed: readonly string[]): Promise<void> {
  const samira = await world.person('lokalis')
  const encoder = openEncoder({ modelFolder: 'model', workers: 1 })
  const connect = connector(encoder, openQuestionIndex(world.database, MODEL_NAME))
  const asked = [{ text: 'Hij legt dat ding niet weg', vector: noise(), language: 'nl' }]
  const suggest = async () => {
    const began = performance.now()
    await inScope(world.database, samira, (db) => suggestionsFor(db, samira, connect, asked))
    return performance.now() - began
  }
  const unchanged: number[] = []
  const relearnt: number[] = []
  const blocked = monitorEventLoopDelay({ resolution: 1 })
  for (let turn = 0; turn < 20; turn++) {
    await inScope(world.database, samira, (db) =>
      db
        .updateTable('question_theme')
        .set({ placed_at: new Date(now.getTime() + turn * 1000) })
        .where('question_id', '=', placed[turn]!)
        .execute(),
    )
    if (turn === 5) blocked.enable()
    const took = await suggest()
    if (turn >= 5) relearnt.push(took)
    if (turn >= 5) unchanged.push(await suggest())
  }
  blocked.disable()
  await encoder.close()
  const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(0)
  const most = (times: number[]) => Math.max(...times).toFixed(0)
  console.log(`${confirmed} questions placed by people, ${others} by the program, ${MODEL_NAME}`)
  console.log(`suggesting, nothing changed: ${middle(unchanged)} ms (longest ${most(unchanged)})`)
  console.log(`suggesting after a confirmation, with learning again: ${middle(relearnt)} ms (longest ${most(relearnt)})`)
  console.log(`longest time in which nobody else was served: ${(blocked.max / 1e6).toFixed(0)} ms`)
}
