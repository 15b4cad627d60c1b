import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DIMENSIONS } from '#engine/vectors.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { ask, editQuestion } from '#questions/question.actions.ts'
import { saveVectors } from '#questions/question-vector.store.ts'
import { openQuestionIndex } from '#themes/question-index.actions.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const model = 'a model'
/** A vector that points one way only. */
const towards = (coordinate: number): Int8Array => new Int8Array(DIMENSIONS).map((_, i) => (i === coordinate ? 127 : 0))

describe.each(engines())('finding questions like it on %s', (_name, url) => {
  let world: World
  let anna: MemberScope

  beforeAll(async () => {
    world = await makeWorld(url)
    anna = await world.person('lokalis')
  })
  afterAll(() => world.close())

  test('a question that was edited and encoded between two looks is found by what it says now', async () => {
    const draft = { kept: new Set<number>(), areaId: null, ageBand: 'unknown', route: 'desk', askedOn: '2026-11-19' } as const
    const save = (questionId: string, coordinate: number) =>
      inScope(world.database, anna, (db) =>
        saveVectors(db, anna, model, [{ questionId, organisationId: anna.organisation, vector: towards(coordinate) }]),
      )
    const asked = await inScope(world.database, anna, (db) => ask(db, anna, { ...draft, text: 'Hij slaapt niet' }, '2026-11-19'))
    if (!asked.ok) throw new Error('not asked')
    const { id } = asked.question
    await save(id, 0)
    const index = openQuestionIndex(world.database, model, 0)
    await index.ready(anna)
    const scoreOf = (coordinate: number) => index.nearest(anna, { vector: towards(coordinate), language: null }, 1)?.[0]?.score ?? 0
    expect(scoreOf(0)).toBeCloseTo(1)
    await inScope(world.database, anna, (db) => editQuestion(db, anna, id, { ...draft, text: 'Ze eet geen groente' }, new Date()))
    await save(id, 1)
    await index.ready(anna)
    expect(scoreOf(0)).toBe(0)
    expect(scoreOf(1)).toBeCloseTo(1)
  })
})
