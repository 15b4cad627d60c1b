import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cosine, DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { openLog } from '#platform/log.ts'
import { inScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { countUnread, encodeQuestions } from '#questions/question-vector.actions.ts'
import { countWithoutVector, deleteVector, hasOtherModels, readVectors, saveVectors } from '#questions/question-vector.store.ts'
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
  test('after a change of model the river reads every question again; the old vectors serve nobody and go', async () => {
    const river = riverScope(world.utrecht)
    const inRiver = <T>(work: (db: Db) => Promise<T>) => inScope(world.database, river, work)
    const stored = await inRiver((db) => readVectors(db, river, encoder.modelName))
    const rows = stored.ids.map((questionId, i) => ({
      questionId,
      organisationId: stored.organisationIds[i]!,
      vector: new Int8Array(DIMENSIONS).fill(7),
    }))
    await inRiver((db) => saveVectors(db, river, 'older-model', rows))
    expect((await inRiver((db) => readVectors(db, river, encoder.modelName))).ids).toEqual([])
    expect(await inRiver((db) => hasOtherModels(db, river, encoder.modelName))).toBe(true)
    const anna = await world.person('lokalis')
    const unread = () => inScope(world.database, anna, (db) => countUnread(db, anna, encoder.modelName))
    expect(await unread()).toBe(2)

    await encodeQuestions(tools(new AbortController().signal), river)

    const again = await inRiver((db) => readVectors(db, river, encoder.modelName))
    expect([again.ids, again.vectors]).toEqual([stored.ids, stored.vectors])
    expect((await inRiver((db) => readVectors(db, river, 'older-model'))).ids).toEqual([])
    expect(await unread()).toBe(0)
  })

  test('what an earlier model left of a question that cannot be read goes too, but not while the encoder cannot run', async () => {
    const river = riverScope(world.utrecht)
    const inRiver = <T>(work: (db: Db) => Promise<T>) => inScope(world.database, river, work)
    const { ids, organisationIds } = await inRiver((db) => readVectors(db, river, encoder.modelName))
    const row = { questionId: ids[0]!, organisationId: organisationIds[0]!, vector: new Int8Array(DIMENSIONS).fill(7) }
    await inRiver((db) => saveVectors(db, river, 'older-model', [row]))
    const nowhere = openEncoder({ modelFolder: 'no model here', workers: 1 })
    await encodeQuestions({ ...tools(new AbortController().signal), encoder: nowhere }, river)
    expect((await inRiver((db) => readVectors(db, river, 'older-model'))).ids).toEqual([ids[0]])
    await nowhere.close()

    const fragile = openEncoder({ modelFolder: 'model', workers: 1, startThread: diesAt('slapen') })
    await encodeQuestions({ ...tools(new AbortController().signal), encoder: fragile }, river)
    expect((await inRiver((db) => readVectors(db, river, 'older-model'))).ids).toEqual([])
    expect(await inRiver((db) => countWithoutVector(db, river, encoder.modelName))).toBe(1)
    await fragile.close()
  })

  test('a text that no thread survives costs the other texts of its portion nothing', async () => {
    const river = riverScope(world.utrecht)
    const inRiver = <T>(work: (db: Db) => Promise<T>) => inScope(world.database, river, work)
    const { ids } = await inRiver((db) => readVectors(db, river, encoder.modelName))
    const anna = await world.person('lokalis')
    for (const id of ids) await inRiver((db) => deleteVector(db, river, id))
    const fragile = openEncoder({ modelFolder: 'model', workers: 1, startThread: diesAt('slapen') })
    await encodeQuestions({ ...tools(new AbortController().signal), encoder: fragile }, river)
    await fragile.close()
    expect((await inRiver((db) => readVectors(db, river, encoder.modelName))).ids).toEqual(ids)
    expect(await inScope(world.database, anna, (db) => countUnread(db, anna, encoder.modelName))).toBe(1)
  })
})

/** Threads that die at every text with this word and give any other text a vector at once. */
const diesAt = (word: string) => () =>
  new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
    parentPort.on('message', (message) => {
      if (message === 'end') return parentPort.close()
      if (message.texts.some((text) => text.includes(workerData))) process.exit(1)
      parentPort.postMessage({ kind: 'vectors', vectors: new Float32Array(message.texts.length * 192).fill(0.07) })
    })
    parentPort.postMessage({ kind: 'ready', runtime: 'native', because: '' })`,
    { eval: true, workerData: word },
  )
