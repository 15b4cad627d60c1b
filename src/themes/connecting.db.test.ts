import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventQuestions } from '#demo/questions.ts'
import { addDays } from '#platform/clock.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { openLog } from '#platform/log.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask, withdrawQuestion } from '#questions/question.actions.ts'
import { encodeQuestions } from '#questions/question-vector.actions.ts'
import { moveQuestion } from '#themes/capture.actions.ts'
import { connectQuestions, encodeThemes } from '#themes/connect.actions.ts'
import { readRadar } from '#themes/radar.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { acceptTheme, readHistory, readTheme, rejectTheme, renameTheme } from '#themes/theme.actions.ts'
import { findTheme, insertThemes } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'
import { mergeTheme, proposeSplit, splitTheme, undoLast } from '#themes/theme-regroup.actions.ts'
import { releaseCounts } from '#themes/theme-release.actions.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const today = '2026-11-19'
let minutes = 0
/** Time goes on between two runs, so that the program has rested. */
const clock = () => new Date(Date.parse('2026-11-19T10:00:00Z') + minutes++ * 600_000)

describe.each(engines())('connecting questions on %s', (_name, url) => {
  let world: World
  let encoder: Encoder
  let anna: MemberScope
  let omar: MemberScope

  const turn = async () => {
    const context = { database: world.database, encoder, clock, log: openLog('silent'), signal: AbortSignal.timeout(300_000) }
    const river = riverScope(world.utrecht)
    await encodeQuestions(context, river)
    await encodeThemes(context, river)
    await connectQuestions(context, river)
    await releaseCounts(context, river)
  }
  const as = <T>(who: MemberScope, doing: Parameters<typeof inScope<T>>[2]) => inScope(world.database, who, doing)
  const radar = (who: MemberScope) => as(who, (db) => readRadar(db, who, null, clock()))
  const placed = (who: MemberScope) =>
    as(who, async (db) => {
      const { rows } = await sql<{ id: string; theme: string | null; source: string; text: string }>`
        select q.id, p.theme_id as theme, p.source, q.text from question q left join question_placed p on p.question_id = q.id order by q.id`.execute(
        db,
      )
      return rows
    })

  beforeAll(async () => {
    world = await makeWorld(url)
    encoder = openEncoder({ modelFolder: 'model', workers: 2 })
    anna = await world.person('lokalis')
    omar = await world.person('jgz')
    await inScope(world.database, riverScope(world.utrecht), (db) => loadStartList(db, riverScope(world.utrecht), clock()))
    const invented = inventQuestions({ seed: 7, count: 500, from: addDays(today, -70), until: addDays(today, -8), wijken: ['a', 'b'] })
    const texts = invented.filter((question) => question.text !== null && !question.person).slice(0, 320)
    for (const [i, question] of texts.entries()) {
      const who = i % 3 === 0 ? omar : anna
      const areaId = question.wijkIndex === 0 ? world.areas.Overvecht : world.areas.Oost
      const { ageBand, route, day } = question
      const draft = { text: question.text, kept: new Set<number>(), areaId, ageBand, route, askedOn: day }
      await as(who, (db) => ask(db, who, draft, today))
    }
    await turn()
  })
  afterAll(async () => {
    await encoder.close()
    await world.close()
  })

  let theme: Theme

  test('questions of all organisations become proposals; a start list draws none', async () => {
    const { proposals, rows } = await radar(anna)
    expect(proposals.length).toBeGreaterThan(3)
    expect(rows).toEqual([])
    const own = await placed(anna)
    expect(own.filter((question) => question.theme === null).length / own.length).toBeLessThan(0.2)
    theme = proposals[0]!.theme
  })

  test('the name of a proposal is made only of words that at least five of its questions say', async () => {
    const texts = [...(await placed(anna)), ...(await placed(omar))]
    for (const { theme: proposal } of (await radar(anna)).proposals) {
      const here = texts.filter((question) => question.theme === proposal.id).map((question) => question.text.toLowerCase())
      for (const word of proposal.seenWords) {
        const stem = word.toLowerCase().slice(0, Math.max(3, word.length - 3))
        expect(here.filter((text) => text.includes(stem)).length, `${word} in ${proposal.name}`).toBeGreaterThanOrEqual(4)
      }
      if (proposal.name !== 'Voorstel zonder naam') expect(proposal.seenWords.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('a worker accepts a proposal under a name of her own, and the second run keeps both', async () => {
    const members = (await placed(anna)).filter((question) => question.theme === theme.id).map((question) => question.id)
    const done = await as(anna, (db) =>
      acceptTheme(db, anna, theme.id, { name: 'Samen vooruit', reason: 'Ze gaan over hetzelfde.' }, clock()),
    )
    expect(done).toEqual({ ok: true, themeId: theme.id })
    await as(anna, (db) =>
      ask(db, anna, { text: 'Nog een vraag die er bij komt', areaId: null, ageBand: 'unknown', route: 'desk', askedOn: today }, today),
    )
    await turn()
    const after = await as(anna, (db) => readTheme(db, anna, theme.id, clock()))
    expect(after).toMatchObject({ status: 'candidate', name: 'Samen vooruit' })
    const still = new Map((await placed(anna)).map((question) => [question.id, question.theme]))
    expect(members.filter((id) => still.get(id) !== theme.id)).toEqual([])
    const renamed = await as(anna, (db) =>
      renameTheme(db, anna, theme.id, { name: 'Samen verder', reason: 'Zo zeggen ouders het.' }, clock()),
    )
    expect(renamed).toMatchObject({ ok: true })
    await turn()
    expect((await as(anna, (db) => readTheme(db, anna, theme.id, clock())))?.name).toBe('Samen verder')
  })

  test('a run without anything new does nothing', async () => {
    const runs = () => inScope(world.database, riverScope(world.utrecht), (db) => db.selectFrom('theme_run').select('id').execute())
    await turn()
    const before = (await runs()).length
    await turn()
    expect((await runs()).length).toBe(before)
  })

  test('a question that a person moved stays where she put it', async () => {
    const question = (await placed(anna)).find((one) => one.theme !== null && one.theme !== theme.id)!
    expect(await as(anna, (db) => moveQuestion(db, anna, question.id, theme.id, clock()))).toBe(true)
    await turn()
    expect((await placed(anna)).find((one) => one.id === question.id)).toMatchObject({ theme: theme.id, source: 'person' })
  })

  test('a rejected proposal stays rejected, also when the program finds the same group again', async () => {
    const { theme: other } = (await radar(anna)).proposals.at(-1)!
    await as(anna, (db) => rejectTheme(db, anna, other.id, { reason: 'Dit gaat over van alles.' }, clock()))
    await as(anna, (db) =>
      ask(db, anna, { text: 'Waar kan ik terecht met een vraag?', areaId: null, ageBand: 'unknown', route: 'desk', askedOn: today }, today),
    )
    await turn()
    expect((await as(anna, (db) => readTheme(db, anna, other.id, clock())))?.status).toBe('rejected')
    expect((await radar(anna)).proposals.map((proposal) => proposal.theme.id)).not.toContain(other.id)
  })

  test('a merge shows in the history of both, and undoing it puts every question back', async () => {
    const { theme: other } = (await radar(anna)).proposals[0]!
    const before = await placed(anna)
    const merged = await as(anna, (db) => mergeTheme(db, anna, other.id, { into: theme.id, reason: 'Het is dezelfde vraag.' }, clock()))
    expect(merged).toEqual({ ok: true, themeId: theme.id })
    const now = await placed(anna)
    expect(now.filter((question) => question.theme === other.id)).toEqual([])
    expect(now.filter((question) => question.theme === theme.id).length).toBeGreaterThan(
      before.filter((one) => one.theme === theme.id).length,
    )
    const [left] = await as(anna, (db) => readHistory(db, anna, other.id))
    const [right] = await as(anna, (db) => readHistory(db, anna, theme.id))
    expect(left).toMatchObject({ deed: 'merged', who: 'lokalis familyWorker', reason: 'Het is dezelfde vraag.' })
    expect(right).toMatchObject({ deed: 'received', detail: { otherName: other.name } })
    const seen = await as(omar, (db) => readHistory(db, omar, other.id))
    expect(seen[0]?.who).toBe('een collega van Lokalis')
    expect(await as(anna, (db) => undoLast(db, anna, other.id, clock()))).toMatchObject({ ok: true })
    expect(await placed(anna)).toEqual(before)
  })

  test('on a split the chosen questions go to a new theme, the others stay, and it can be undone', async () => {
    const before = await placed(anna)
    const { rows } = await as(anna, (db) => proposeSplit(db, anna, encoder.modelName, theme))
    const moving = rows.slice(0, 3).map((row) => row.id)
    const staying = rows.slice(3).map((row) => row.id)
    const done = await as(anna, (db) =>
      splitTheme(db, anna, theme.id, { name: 'Een deel ervan', reason: 'Twee dingen.', moving, staying }, clock()),
    )
    if (!done?.ok) throw new Error('not split')
    expect(
      (await placed(anna))
        .filter((question) => question.theme === done.themeId)
        .map((one) => one.id)
        .sort(),
    ).toEqual([...moving].sort())
    await turn()
    const after = new Map((await placed(anna)).map((question) => [question.id, question.theme]))
    for (const id of moving) expect(after.get(id)).toBe(done.themeId)
    for (const id of staying) expect(after.get(id)).toBe(theme.id)
    expect(await as(anna, (db) => undoLast(db, anna, theme.id, clock()))).toMatchObject({ ok: true })
    const undone = new Map((await placed(anna)).map((question) => [question.id, question.theme]))
    for (const question of before.filter((one) => one.theme === theme.id)) expect(undone.get(question.id)).toBe(theme.id)
  })

  test('a name or reason that points at someone is refused, and so is a name that is taken', async () => {
    const named = await as(anna, (db) => renameTheme(db, anna, theme.id, { name: 'Bel 06 12 34 56 78', reason: 'Omdat' }, clock()))
    expect(named).toMatchObject({ ok: false, errors: { name: expect.stringContaining('06 12 34 56 78') } })
    const { theme: other } = (await radar(anna)).proposals[0]!
    const taken = await as(anna, (db) => acceptTheme(db, anna, other.id, { name: 'samen  VERDER', reason: 'Omdat' }, clock()))
    expect(taken).toMatchObject({ ok: false, errors: { name: expect.stringContaining('Er is al een thema') } })
  })

  test('words that no question says any more leave a theme, and the name the program made of them', async () => {
    const river = riverScope(world.utrecht)
    const old = { seenWords: ['verdwenen', 'woorden'], createdAt: clock() }
    const ids = (await as(anna, (db) =>
      insertThemes(db, river, [
        { ...old, status: 'proposed', name: 'Verdwenen en woorden' },
        { ...old, status: 'candidate', name: 'Door mensen genoemd' },
      ]),
    )) as [string, string]
    const { theme: left } = (await radar(anna)).proposals.find((row) => row.theme.seenWords.length > 0)!
    for (const who of [anna, omar])
      for (const question of (await placed(who)).filter((one) => one.theme === left.id))
        await as(who, (db) => withdrawQuestion(db, who, question.id, clock()))
    await turn()
    const wordsOf = async (id: string) => {
      const { name, seenWords } = (await as(anna, (db) => findTheme(db, anna, id)))!
      return { name, seenWords }
    }
    expect(await wordsOf(ids[0])).toEqual({ name: 'Voorstel zonder naam', seenWords: [] })
    expect(await wordsOf(ids[1])).toEqual({ name: 'Door mensen genoemd', seenWords: [] })
    expect((await wordsOf(left.id)).seenWords).toEqual([])
  })

  test('a member of another organisation reads the name and released numbers, and nothing else, by hand-written SQL too', async () => {
    const client = new pg.Client({ connectionString: world.appUrl })
    await client.connect()
    await client.query('begin')
    await client.query(`select set_config('search_path', 'wijkverband', true), set_config('role', 'wijkverband_member', true),
      set_config('app.municipality', '${world.utrecht}', true), set_config('app.organisation', '${world.organisations.jgz}', true),
      set_config('app.person', '${omar.person}', true), set_config('app.kind', 'member', true)`)
    const own = new Set((await placed(omar)).map((question) => question.id))
    for (const table of ['question', 'question_vector', 'question_theme', 'question_placed']) {
      const key = table === 'question' ? 'id' : 'question_id'
      const { rows } = await client.query(`select ${key} as id from ${table}`)
      expect(rows.filter((row) => !own.has(row.id))).toEqual([])
    }
    const { rows: released } = await client.query('select organisation_id, value from release')
    expect(released.length).toBeGreaterThan(0)
    for (const row of released) {
      expect(row.organisation_id).toBe(world.organisations.jgz)
      expect(row.value === null || row.value === 0 || row.value >= 5).toBe(true)
    }
    const { rows: readable } = await client.query('select name from theme where id = $1', [theme.id])
    expect(readable).toEqual([{ name: 'Samen verder' }])
    await client.end()
    const elsewhere = await world.person('elsewhere')
    expect(await as(elsewhere, (db) => readTheme(db, elsewhere, theme.id, clock()))).toBeNull()
    expect((await radar(elsewhere)).proposals).toEqual([])
  })

  test('own and joint totals never tell a part of the others below the threshold', async () => {
    for (const who of [anna, omar]) {
      const { figures } = await radar(who)
      expect(figures.size).toBeGreaterThan(0)
      for (const figure of figures.values()) {
        if (figure.total === null) continue
        const others = figure.total - figure.own
        expect(others === 0 || others >= 5).toBe(true)
      }
    }
  })
})
