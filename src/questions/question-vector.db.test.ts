import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cosine, DIMENSIONS } from '#engine/vectors.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { openLog } from '#platform/log.ts'
import { inScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { encodeQuestions } from '#questions/question-vector.actions.ts'
import { countWithoutVector, readVectors } from '#questions/question-vector.store.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

describe.each(engines())('meaning of questions on %s', (_name, url) => {
  let world: World
  let encoder: Encoder
  beforeAll(async () => {
    world = await makeWorld(url)
    encoder = openEncoder({ modelFolder: 'model', workers: 1 })
  })
  afterAll(async () => {
    await encoder.close()
    await world.close()
  })
  const tools = (signal: AbortSignal) => ({ database: world.database, encoder, clock: () => new Date(), log: openLog('silent'), signal })

  test('the river gives every text a vector once, over all organisations; what means the same lies close', async () => {
    const river = riverScope(world.utrecht)
    const texts = ['Mijn kind wil niet slapen', '[person] valt niet in slaap', 'Waar vraag ik toeslagen aan?', null]
    for (const [i, text] of texts.entries()) {
      const who = await world.person(i % 2 === 0 ? 'lokalis' : 'jgz')
      const draft = { text, kept: new Set<number>(), areaId: null, ageBand: '4-8', route: 'desk', askedOn: '2026-11-19' } as const
      await inScope(world.database, who, (db) => ask(db, who, draft, '2026-11-19'))
    }
    const waiting = () => inScope(world.database, river, (db) => countWithoutVector(db, river, encoder.modelName))
    await encodeQuestions(tools(AbortSignal.abort()), river)
    expect(await waiting()).toBe(3)
    await encodeQuestions(tools(new AbortController().signal), river)
    expect(await waiting()).toBe(0)
    const read = await inScope(world.database, river, (db) => readVectors(db, river, encoder.modelName))
    expect(read.texts).toEqual(texts.slice(0, 3))
    const vector = (row: number) => read.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
    expect(cosine(vector(0), vector(1))).toBeGreaterThan(cosine(vector(0), vector(2)))
    const omar = await world.person('jgz')
    const his = await inScope(world.database, omar, (db) => readVectors(db, omar, encoder.modelName))
    expect(his.texts).toEqual(['[person] valt niet in slaap'])
    const paged = await inScope(world.database, river, (db) => readVectors(db, river, encoder.modelName, { after: read.ids[0]!, limit: 1 }))
    expect(paged.ids).toEqual([read.ids[1]])
  })
})
