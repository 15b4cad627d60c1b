import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { readQuestionNews } from '#themes/question-news.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const monday = new Date('2026-11-16T10:00:00Z')
const thursday = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('what comes of a question on %s', (_name, url) => {
  let world: World
  let early: Website
  let website: Website
  let anna: MemberScope
  let cookies: { early: string; anna: string; ben: string; omar: string }
  let theme: string
  const get = async (path: string, cookie = cookies.anna) => (await website.get(path, cookie)).text()
  const count = (fields: Record<string, string>) =>
    early.post(
      '/vragen/nieuw',
      { key: uuid(), theme, area: world.areas.Overvecht, ageBand: '4-8', route: 'desk', ...fields },
      cookies.early,
    )
  const news = (who: MemberScope, approaches: Parameters<typeof readQuestionNews>[3] = async () => []) =>
    inScope(world.database, who, (db) => readQuestionNews(db, who, thursday, approaches))

  beforeAll(async () => {
    world = await makeWorld(url)
    early = await openWebsite(world, { now: monday })
    website = await openWebsite(world, { now: thursday })
    anna = await world.person('lokalis')
    const ben = await world.person('lokalis', 'processAdviser')
    const omar = await world.person('jgz')
    cookies = {
      early: await early.cookieOf(anna),
      anna: await website.cookieOf(anna),
      ben: await website.cookieOf(ben),
      omar: await website.cookieOf(omar),
    }
    const river = riverScope(world.utrecht)
    theme = [...(await inScope(world.database, river, (db) => loadStartList(db, river, monday))).values()][0]!
  })
  afterAll(async () => {
    await early.close()
    await website.close()
    await world.close()
  })

  test('the form offers to tell, and remembers who did not want that', async () => {
    const checked = /name="news" value="yes" checked/
    const form = async () => (await early.get('/vragen/nieuw', cookies.early)).text()
    expect(await form()).toMatch(checked)
    expect((await count({})).status).toBe(303)
    expect(await form()).not.toMatch(checked)
    expect((await count({ news: 'yes' })).status).toBe(303)
    expect(await form()).toMatch(checked)
  })

  test('a colleague writes back, and Anna reads it at the question she asked it for, and on home', async () => {
    const key = uuid()
    const asked = await website.post(`/themas/${theme}/bericht`, { key, text: 'Mevrouw Bakker gaat dit uitzoeken.' }, cookies.ben)
    expect(await asked.text()).toContain('Mag dit in de tekst blijven?')
    expect((await website.post(`/themas/${theme}/bericht`, { key, text: '' }, cookies.ben)).status).toBe(422)
    const text = 'We praten hier in december over met ouders.'
    for (const _ of [1, 2]) expect((await website.post(`/themas/${theme}/bericht`, { key, text }, cookies.ben)).status).toBe(303)
    // two questions of hers, one that she wants to hear about, one message
    expect((await news(anna)).map((one) => one.sentence)).toEqual([`lokalis processAdviser schreef: ${text}`])
    expect((await get('/vragen?van=mij')).split(text)).toHaveLength(2)
    expect(await get('/')).toContain(text)
    expect(await get(`/themas/${theme}`)).toContain(text)
    // a second question, of which the wijk is not known: still one message on home
    expect((await count({ news: 'yes', area: 'city' })).status).toBe(303)
    expect((await get('/')).split(text)).toHaveLength(2)
    // who did not ask, another organisation
    expect(await get('/', cookies.ben)).not.toContain(text)
    expect(await get('/vragen', cookies.ben)).not.toContain(text)
    expect(await get(`/themas/${theme}`, cookies.omar)).not.toContain(text)
  })

  test('an approach in her wijk is told, one elsewhere is not', async () => {
    const run = (wijkId: string) => [{ themeId: theme, wijkId, startsOn: '2026-11-18', status: 'running' }]
    const told = async (wijkId: string) => (await news(anna, async () => run(wijkId))).map((one) => one.sentence)
    expect(await told(world.areas.Overvecht)).toContain('Er loopt een aanpak sinds 18 november 2026.')
    expect(await told(world.areas.Oost)).not.toContain('Er loopt een aanpak sinds 18 november 2026.')
  })

  test('who wrote it takes it back; nobody else can', async () => {
    const id = /\/berichten\/([0-9a-f-]{36})\/verwijderen/.exec(await get(`/themas/${theme}`, cookies.ben))![1]
    const address = `/berichten/${id}/verwijderen`
    expect((await website.post(address, {}, cookies.anna)).status).toBe(404)
    expect((await website.get(address, cookies.ben)).status).toBe(200)
    expect((await website.post(address, {}, cookies.ben)).status).toBe(303)
    expect(await news(anna)).toEqual([])
  })
})
