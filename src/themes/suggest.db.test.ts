import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { dayOf } from '#platform/clock.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { saveVectors } from '#questions/question-vector.store.ts'
import { encodeThemes } from '#themes/connect.actions.ts'
import { openQuestionIndex } from '#themes/question-index.actions.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { type Connector, connector, leadsOf } from '#themes/suggest.actions.ts'
import { insertThemes, updateTheme } from '#themes/theme.store.ts'
import { themeVectors } from '#themes/theme-vector.store.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('suggesting a theme on %s', (_name, url) => {
  let world: World
  let encoder: Encoder
  let connect: Connector
  let samira: MemberScope
  let nurse: MemberScope
  let sleep: string
  let money: string

  beforeAll(async () => {
    world = await makeWorld(url)
    encoder = openEncoder({ modelFolder: 'model', workers: 1 })
    await encoder.encode(['wakker worden'])
    connect = connector(encoder, openQuestionIndex(world.database, encoder.modelName), 5_000)
    samira = await world.person('lokalis')
    nurse = await world.person('jgz', 'jgzNurse')
    const river = riverScope(world.utrecht)
    const given = [
      { name: 'Slapen', description: 'Mijn kind slaapt slecht of wil niet naar bed.', examples: ['Ze wordt elk uur wakker.'] },
      { name: 'Geld', description: 'Wij komen niet rond en hebben schulden.', examples: ['Hoe betaal ik de huur?'] },
    ]
    const ids = await inScope(world.database, river, (db) =>
      insertThemes(
        db,
        river,
        given.map((one) => ({ ...one, status: 'candidate', createdAt: now })),
      ),
    )
    ;[sleep, money] = ids as [string, string]
    await encodeThemes({ database: world.database, encoder, clock: () => now, signal: AbortSignal.timeout(60_000) }, river)
  })
  afterAll(async () => {
    await encoder.close()
    await world.close()
  })

  /** A question of someone's organisation with its vector, in a theme by her, or by the program. */
  const heard = async (who: MemberScope, text: string, theme: string, by: 'person' | 'river' = 'person') => {
    const vector = quantise(await encoder.encode([text]))
    return inScope(world.database, who, async (db) => {
      const draft = { text, kept: new Set<number>(), areaId: null, ageBand: 'unknown', route: 'desk', askedOn: dayOf(now) } as const
      const asked = await ask(db, who, draft, dayOf(now), now)
      if (!asked.ok) throw new Error('not asked')
      await saveVectors(db, who, encoder.modelName, [{ questionId: asked.question.id, organisationId: who.organisation, vector }])
      await placeQuestions(db, who, [asked.question.id], theme, now)
      if (by === 'river')
        await db.updateTable('question_theme').set({ source: 'river' }).where('question_id', '=', asked.question.id).execute()
      return asked.question.id
    })
  }
  const leads = (who: MemberScope, text: string) => inScope(world.database, who, (db) => leadsOf(db, who, connect, text))
  const sureOf = async (who: MemberScope, text: string, theme: string) =>
    (await leads(who, text)).suggestions.find((one) => one.themeId === theme)?.certainty ?? 0
  const puzzle = 'De buurman klopt steeds op de muur als de hond blaft'

  test('a question that a worker places counts at once, for the very next question like it', async () => {
    const before = await sureOf(samira, puzzle, money)
    await heard(samira, 'De buurman bonst op de muur omdat onze hond blaft', money)
    expect(await sureOf(samira, puzzle, money)).toBeGreaterThan(before + 0.1)
  })

  test('another organisation does not hear from it, and sees only invented questions', async () => {
    const { suggestions } = await leads(nurse, 'Hij slaapt de hele nacht niet')
    expect(suggestions[0]).toMatchObject({ themeId: sleep, like: 'Ze wordt elk uur wakker.' })
    for (const { like } of (await leads(nurse, puzzle)).suggestions) expect(like).not.toContain('buurman')
  })

  test('a suggestion shows the own question that is most like it, without what was taken out', async () => {
    const { suggestions } = await leads(samira, puzzle)
    expect(suggestions.find((one) => one.themeId === money)?.like).toBe('De buurman bonst op de muur omdat onze hond blaft')
  })

  test('what the program placed teaches nothing', async () => {
    const odd = 'Waar kan mijn dochter leren paardrijden?'
    const before = await leads(samira, odd)
    await heard(samira, 'Mijn dochter wil leren paardrijden, waar kan dat?', sleep, 'river')
    expect((await leads(samira, odd)).suggestions).toEqual(before.suggestions)
  })

  test('a question goes along with its language, and leaves when it is withdrawn', async () => {
    const turkish = await heard(samira, 'Kızım geceleri uyumuyor, sürekli uyanıyor', sleep)
    const learnt = async () =>
      (await inScope(world.database, samira, (db) => themeVectors(db, samira, encoder.modelName, 12))).find((theme) => theme.id === sleep)!
    const theme = await learnt()
    expect(theme.confirmedIds).toEqual([turkish])
    expect(theme.languages).toEqual(['tr'])
    expect(theme.confirmed).toHaveLength(DIMENSIONS)
    expect((await leads(samira, 'Oğlum gece uyumak istemiyor')).suggestions[0]).toMatchObject({ themeId: sleep })
    await inScope(world.database, samira, (db) =>
      db.updateTable('question').set({ withdrawn_at: now, text: null }).where('id', '=', turkish).execute(),
    )
    expect((await learnt()).confirmedIds).toEqual([])
  })

  test('what people placed in a theme that went into another speaks for that other', async () => {
    const [small] = await inScope(world.database, samira, (db) =>
      insertThemes(db, samira, [{ status: 'candidate', name: 'Paarden', createdAt: now }]),
    )
    const ridden = await heard(samira, 'Bij welke manege kan hij rijden?', small!)
    await inScope(world.database, samira, (db) => updateTheme(db, samira, small!, { status: 'merged', mergedInto: money }, now))
    const themes = await inScope(world.database, samira, (db) => themeVectors(db, samira, encoder.modelName, 12))
    expect(themes.map(({ id }) => id)).not.toContain(small)
    expect(themes.find(({ id }) => id === money)!.confirmedIds).toContain(ridden)
  })

  test('a theme that a colleague renames has its new name in the next suggestion', async () => {
    await inScope(world.database, samira, (db) => db.updateTable('theme').set({ name: 'Nachten' }).where('id', '=', sleep).execute())
    expect((await leads(samira, 'Hij slaapt de hele nacht niet')).suggestions[0]?.name).toBe('Nachten')
  })
})
