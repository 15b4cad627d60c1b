import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { knownProposals } from '#themes/connect.store.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('deciding about themes, carelessly, on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let cookies: { anna: string; omar: string }

  const river = () => riverScope(world.utrecht)
  const asRiver = <T>(doing: Parameters<typeof inScope<T>>[2]) => inScope(world.database, river(), doing)
  const themes = async (...names: string[]): Promise<string[]> =>
    (await asRiver((db) =>
      insertThemes(
        db,
        river(),
        names.map((name) => ({ status: 'candidate', name, createdAt: now })),
      ),
    )) as string[]
  const questionIn = (themeId: string): Promise<string> =>
    inScope(world.database, anna, async (db) => {
      const draft = {
        text: `Over ${uuid()}`,
        kept: new Set<number>(),
        areaId: null,
        ageBand: 'unknown',
        route: 'desk',
        askedOn: '2026-11-19',
      } as const
      const asked = await ask(db, anna, draft, '2026-11-19')
      if (!asked.ok) throw new Error('not asked')
      await placeQuestions(db, anna, [asked.question.id], themeId, now)
      return asked.question.id
    })
  const themeOf = async (question: string): Promise<string | null> => {
    const { rows } = await asRiver(async (db) =>
      sql<{ theme: string | null }>`select theme_id as theme from question_placed where question_id = ${question}`.execute(db),
    )
    return rows[0]!.theme
  }
  const isNamed = async (id: string) => (await asRiver((db) => knownProposals(db, river()))).find((theme) => theme.id === id)?.named
  const get = async (path: string) => (await website.get(path, cookies.anna)).text()
  const post = async (path: string, fields: Record<string, string | string[]>, cookie = cookies.anna) => {
    const answer = await website.post(path, fields, cookie)
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    cookies = { anna: await website.cookieOf(anna), omar: await website.cookieOf(await world.person('jgz')) }
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })

  test('a merge takes both themes in order of id, whichever goes into the other, so that two merges never wait for each other', async () => {
    const [first, second] = (await themes('Heen', 'Terug')).sort() as [string, string]
    const merging = await asRiver(async (db) => {
      await sql`select from theme where id = ${first} for update`.execute(db)
      const answer = post(`/themas/${second}/voeg-samen`, { into: first, reason: 'Hetzelfde' })
      await new Promise((next) => setTimeout(next, 400))
      await sql`select from theme where id = ${second} for update nowait`.execute(db)
      return { answer }
    })
    expect((await merging.answer).status).toBe(303)
  })

  test('nobody writes a line of history in the name of a colleague, another organisation or the program, by hand-written SQL either', async () => {
    const [theme] = (await themes('Wie schreef dit')) as [string]
    const colleague = await world.person('lokalis', 'jgzNurse')
    const line = uuid()
    const write = (id: string, organisation: string | null) =>
      inScope(world.database, anna, async (db) =>
        sql`insert into theme_history (id, municipality_id, theme_id, action, organisation_id)
          values (${id}, ${world.utrecht}, ${theme}, 'rejected', ${organisation})`.execute(db),
      )
    const sign = (person: string) =>
      inScope(world.database, anna, async (db) =>
        sql`insert into theme_history_author (history_id, municipality_id, organisation_id, member_id)
          values (${line}, ${world.utrecht}, ${anna.organisation}, ${person})`.execute(db),
      )
    await write(line, anna.organisation)
    for (const organisation of [world.organisations.jgz, null])
      await expect(write(uuid(), organisation)).rejects.toThrow(/row-level security/)
    await expect(sign(colleague.person)).rejects.toThrow(/row-level security/)
    await sign(anna.person)
  })

  test('which colleague decided is not to be read by another organisation, by hand-written SQL either', async () => {
    const [theme] = (await themes('Wie besloot dit')) as [string]
    expect((await post(`/themas/${theme}/hernoem`, { name: 'Wie besloot dat', reason: 'Beter' })).status).toBe(303)
    const authors = (who: MemberScope) =>
      inScope(world.database, who, async (db) => (await sql`select from theme_history_author`.execute(db)).rows.length)
    expect(await authors(anna)).toBeGreaterThan(0)
    expect(await authors(await world.person('jgz'))).toBe(0)
  })

  test('a question whose theme went into another is unclear when that one is rejected, and back when that is undone', async () => {
    const [small, large] = (await themes('Laat naar bed', 'Slapen')) as [string, string]
    const question = await questionIn(small)
    expect((await post(`/themas/${small}/voeg-samen`, { into: large, reason: 'Hetzelfde' })).status).toBe(303)
    expect(await themeOf(question)).toBe(large)
    await post(`/themas/${large}/wijs-af`, { reason: 'Te ruim' })
    expect(await themeOf(question)).toBeNull()
    await post(`/themas/${large}/ongedaan`, {})
    expect(await themeOf(question)).toBe(large)
  })

  test('the program never gives another name to a theme that a person named or rejected', async () => {
    const [theme] = (await themes('Drukte thuis')) as [string]
    await post(`/themas/${theme}/wijs-af`, { reason: 'Nee' })
    expect(await isNamed(theme)).toBe(true)
    const [proposal] = (await asRiver((db) =>
      insertThemes(db, river(), [{ status: 'proposed', name: 'Broer en zus', createdAt: now }]),
    )) as [string]
    expect(await isNamed(proposal)).toBe(false)
    const question = await questionIn(proposal)
    const split = await post(`/themas/${proposal}/splits`, { name: 'Ruzie om spullen', reason: 'Twee dingen', moving: [question] })
    expect(await isNamed(split.to!.split('/').at(-1)!)).toBe(true)
  })

  test('a theme that a colleague merged a moment ago is not accepted, and says so', async () => {
    const [small, large] = (await themes('Kleuter huilt', 'Driftbuien')) as [string, string]
    await post(`/themas/${small}/voeg-samen`, { into: large, reason: 'Hetzelfde' })
    const late = await post(`/themas/${small}/bevestig`, { name: 'Kleuter huilt', reason: 'Hoort bij elkaar' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('intussen veranderd')
  })

  test('a split is not undone, nor said to be, when its part was rejected since', async () => {
    const [theme] = (await themes('Eten en drinken')) as [string]
    const question = await questionIn(theme)
    const split = await post(`/themas/${theme}/splits`, { name: 'Te weinig drinken', reason: 'Twee dingen', moving: [question] })
    await post(`${split.to}/wijs-af`, { reason: 'Toch niet' })
    const undone = await post(`/themas/${theme}/ongedaan`, {})
    expect(undone.status).toBe(422)
    expect(undone.text).toContain('Dit kan niet meer ongedaan')
    expect(await get(`/themas/${theme}`)).not.toContain('Ongedaan gemaakt')
  })

  test('undoing never makes two themes with one name', async () => {
    const [theme] = (await themes('Zwemles')) as [string]
    await post(`/themas/${theme}/wijs-af`, { reason: 'Nee' })
    await themes('Zwemles')
    const undone = await post(`/themas/${theme}/ongedaan`, {})
    expect(undone.status).toBe(422)
    expect(undone.text).toContain('Er is al een thema met de naam')
  })

  test('a part without a single question of the theme is not made', async () => {
    const [theme, other] = (await themes('Zakgeld', 'Kleding')) as [string, string]
    const elsewhere = await questionIn(other)
    const split = await post(`/themas/${theme}/splits`, { name: 'Leeg', reason: 'x', moving: [elsewhere] })
    expect(split.status).toBe(422)
    expect(await themeOf(elsewhere)).toBe(other)
  })

  test('a form sent twice decides once, and leads to the same page', async () => {
    const [theme] = (await themes('Fietsen')) as [string]
    const form = { key: uuid(), name: 'Fietsen naar school', reason: 'Zo zeggen ouders het' }
    const answers = await Promise.all([post(`/themas/${theme}/hernoem`, form), post(`/themas/${theme}/hernoem`, form)])
    expect(answers.map((answer) => answer.to)).toEqual([`/themas/${theme}`, `/themas/${theme}`])
    expect((await get(`/themas/${theme}`)).split('Andere naam: van').length - 1).toBe(1)
    const again = { key: uuid() }
    expect((await post(`/themas/${theme}/ongedaan`, again)).status).toBe(303)
    expect((await post(`/themas/${theme}/ongedaan`, again)).status).toBe(303)
  })

  test('who taps a theme for a question of another organisation is told that it is not there', async () => {
    const [theme] = (await themes('Buurt en verkeer')) as [string]
    const question = await questionIn(theme)
    expect((await post('/themas/onduidelijk', { place: `${question} ${theme}` }, cookies.omar)).status).toBe(404)
  })

  test('a zero character in a field or an address is no fault of ours', async () => {
    const [theme] = (await themes('Huiswerk')) as [string]
    expect((await post(`/themas/${theme}/hernoem`, { name: 'Huis\0werk maken', reason: 'x' })).status).toBe(303)
    expect(await get(`/themas/${theme}`)).toContain('Huiswerk maken')
    expect((await website.get('/vragen?q=%00', cookies.anna)).status).toBe(404)
  })
})
