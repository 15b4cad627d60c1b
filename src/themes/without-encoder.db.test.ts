import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { MODEL_NAME } from '#platform/encoder.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { questionsWithoutVector, saveVectors } from '#questions/question-vector.store.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('a place where the encoder cannot run, on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let hers: string
  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now, modelFolder: 'no model here' })
    anna = await world.person('lokalis')
    hers = await website.cookieOf(anna)
    await inScope(world.database, riverScope(world.utrecht), (db) => loadStartList(db, riverScope(world.utrecht), now))
    const draft = { kept: new Set<number>(), areaId: null, ageBand: '4-8', route: 'desk', askedOn: '2026-11-18' } as const
    for (const text of ['Hij durft niet alleen te slapen', 'Hij wil niet alleen slapen'])
      await inScope(world.database, anna, (db) => ask(db, anna, { ...draft, text }, '2026-11-19', now))
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })
  const page = async (path: string) => (await website.get(path, hers)).text()

  test('Anna reads on the radar that the program looks at words only, and how many questions wait', async () => {
    await vi.waitFor(async () => expect(await page('/themas')).toContain('Zoeken naar verbanden kan hier nu niet'), 5000)
    expect(await page('/themas')).toContain('Er wachten 2 vragen.')
  })

  test('she still gets themes for what a parent said, by its words, and the page says so', async () => {
    const answer = await website.post('/vragen/echo', { text: 'Mijn dochter durft niet alleen te slapen' }, hers)
    const leads = await answer.text()
    expect(leads).toContain('Hij durft niet alleen te slapen')
    expect(leads).toContain('Het programma kijkt nu alleen naar de woorden, niet naar de betekenis.')
  })

  test('when every question was read the radar no longer speaks of it', async () => {
    const river = riverScope(world.utrecht)
    await inScope(world.database, river, async (db) => {
      const waiting = await questionsWithoutVector(db, river, MODEL_NAME, 10)
      const rows = waiting.map(({ id, organisationId }) => ({ questionId: id, organisationId, vector: new Int8Array(192).fill(3) }))
      await saveVectors(db, river, MODEL_NAME, rows)
    })
    expect(await page('/themas')).not.toContain('Zoeken naar verbanden')
  })
})
