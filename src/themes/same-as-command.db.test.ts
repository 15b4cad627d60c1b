import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventQuestions } from '#demo/questions.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { proposeThemes } from '#engine/proposals.ts'
import { quantise } from '#engine/vectors.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { openLog } from '#platform/log.ts'
import { inScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { encodeQuestions } from '#questions/question-vector.actions.ts'
import { connectQuestions } from '#themes/connect.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')
const published = '../shared/data/rijksoverheid-vac/vac.csv'

const invented = () =>
  inventQuestions({ seed: 3, count: 260, from: '2026-06-01', until: '2026-11-18', wijken: ['a'] }).flatMap(({ text }) => text ?? [])
const questionsOfPeople = () => (parse(readFileSync(published), { columns: true, bom: true }) as { text: string }[]).map((row) => row.text)

/** The same grouping, whatever the groups are called. */
function sameGroups(one: readonly (string | number | null)[], other: readonly (string | number | null)[]): boolean {
  const there = new Map<string | number | null, string | number | null>()
  const back = new Map<string | number | null, string | number | null>()
  return one.every((group, i) => {
    const twin = other[i]!
    if (!there.has(group)) there.set(group, twin)
    if (!back.has(twin)) back.set(twin, group)
    return there.get(group) === twin && back.get(twin) === group
  })
}

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  let encoder: Encoder
  beforeAll(async () => {
    encoder = openEncoder({ modelFolder: 'model', workers: 2 })
  })
  afterAll(() => encoder.close())

  const sources = [
    { name: 'invented questions', texts: invented, there: true },
    { name: 'published questions', texts: questionsOfPeople, there: existsSync(published) },
  ]
  for (const { name, texts, there } of sources) {
    test.skipIf(!there)(
      `${name} in an empty municipality with one area go to the same themes as with the command`,
      { timeout: 300_000 },
      async () => {
        world = await makeWorld(url)
        const owner = new pg.Client({ connectionString: world.ownerUrl })
        await owner.connect()
        await owner.query(`delete from wijkverband.area where name = 'Oost'`)
        await owner.end()
        const river = riverScope(world.utrecht)
        await inScope(world.database, river, (db) => loadStartList(db, river, now))
        const anna = await world.person('lokalis')
        await inScope(world.database, anna, async (db) => {
          for (const text of texts())
            await ask(
              db,
              anna,
              { text, kept: new Set(), areaId: world.areas.Overvecht, ageBand: 'unknown', route: 'desk', askedOn: '2026-11-18' },
              '2026-11-19',
            )
        })
        const context = {
          database: world.database,
          encoder,
          clock: () => now,
          log: openLog('silent'),
          signal: AbortSignal.timeout(280_000),
        }
        await encodeQuestions(context, river)
        await connectQuestions(context, river)
        const stored = await inScope(world.database, anna, async (db) => {
          const { rows } = await sql<{ id: string; text: string; theme: string | null }>`
          select q.id, q.text, p.theme_id as theme from question q left join question_placed p on p.question_id = q.id
          where q.text is not null order by q.id desc`.execute(db)
          return rows
        })
        const vectors = quantise(await encoder.encode(stored.map((row) => withoutPlaceholders(row.text))))
        const command = proposeThemes({ ids: stored.map((_, i) => String(i)), texts: stored.map((row) => row.text), vectors })
        expect(command.themes.length).toBeGreaterThan(3)
        expect(
          sameGroups(
            stored.map((row) => row.theme),
            [...command.theme],
          ),
        ).toBe(true)
        await world.close()
      },
    )
  }
})
