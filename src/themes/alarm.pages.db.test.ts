import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('pages of what rises on %s', (_name, url) => {
  let world: World
  let website: Website
  let owner: pg.Client
  let anna: MemberScope
  let cookies: { anna: string; omar: string; ruben: string }
  let themes: readonly (readonly [string, string])[]
  const rising = randomUUID()

  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string>, cookie = cookies.anna) => {
    const answer = await website.post(path, fields, cookie)
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const rise = (id: string, theme: string, wijk: string | null, since: string, ended: string | null = null) =>
    owner.query(
      `insert into wijkverband.trend_alarm (id, municipality_id, theme_id, wijk_id, since, last_week, ended_week, method, false_alarms_per_year, created_at)
       values ($1, $2, $3, $4, $5::date, $5::date, $6, 'small-counts', 3, $5::date)`,
      [id, world.utrecht, theme, wijk, since, ended],
    )

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    anna = await world.person('lokalis')
    const omar = await world.person('jgz')
    const ruben = await world.person('gemeente', 'communityPoliceOfficer')
    cookies = { anna: await website.cookieOf(anna), omar: await website.cookieOf(omar), ruben: await website.cookieOf(ruben) }
    const river = riverScope(world.utrecht)
    themes = [...(await inScope(world.database, river, (db) => loadStartList(db, river, now))).entries()]
    await inScope(world.database, anna, async (db) => {
      for (let i = 0; i < 6; i++) {
        const place = { areaId: world.areas.Overvecht, ageBand: '4-8', route: 'desk', askedOn: '2026-11-10' } as const
        const asked = await ask(db, anna, { text: null, kept: new Set(), ...place }, '2026-11-19')
        if (asked.ok) await placeQuestions(db, anna, [asked.question.id], themes[0]![1], now)
      }
    })
    await rise(rising, themes[0]![1], world.areas.Overvecht, '2026-11-02')
    await rise(randomUUID(), themes[1]![1], null, '2026-05-04', '2026-06-15')
  })
  afterAll(async () => {
    await owner.end()
    await website.close()
    await world.close()
  })

  test('the list tells what rises now, where, since when and how often that is chance', async () => {
    const page = await get('/signalen')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Gezond gewicht, Overvecht')
    expect(page.text).toContain('Meer dan verwacht sinds de week van 2 november')
    expect(page.text).toContain('6 vragen in de laatste 12 weken')
    expect(page.text).toContain('Ongeveer 3 keer per jaar')
    expect(page.text).not.toContain('Grenzen stellen, heel')
    // another organisation sees the rise and not the number
    const his = await get('/signalen', cookies.omar)
    expect(his.text).toContain('Gezond gewicht, Overvecht')
    expect(his.text).not.toContain('6 vragen')
    expect((await get('/signalen?stand=alle', cookies.ruben)).text).toContain('van de week van 4 mei')
    expect((await get('/signalen?wijk=WK034405')).text).toContain('Niets past bij wat je zoekt')
    expect((await get('/signalen?wijk=stad&stand=ended')).text).toContain('Grenzen stellen, heel')
  })

  test('radar and theme page say since when there is more than expected', async () => {
    expect((await get('/themas?wijk=WK034403')).text).toContain('Meer dan verwacht sinds de week van 2 november')
    expect((await get('/themas?wijk=stad')).text).not.toContain('Meer dan verwacht sinds')
    const page = await get(`/themas/${themes[0]![1]}?wijk=WK034403`)
    expect(page.text).toContain('Er zijn meer vragen dan verwacht sinds de week van 2 november')
    expect(page.text).toContain(`href="/signalen/${rising}"`)
  })

  test('home asks Anna what she thinks of it; who may not judge is not asked', async () => {
    const home = await get('/')
    expect(home.text).toContain('Eén thema stijgt: zeg wat je ervan vindt')
    expect(home.text).toContain('Meer dan verwacht: Gezond gewicht.')
    expect((await get('/', cookies.ruben)).text).not.toContain('stijgt')
  })

  test('Anna judges it; what she typed stays when something is missing; once is enough', async () => {
    const without = await post(`/signalen/${rising}/oordeel`, { reason: 'Er hing griep rond.' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('<title>Fout: ')
    expect(without.text).toContain('value="Er hing griep rond."')
    const named = await post(`/signalen/${rising}/oordeel`, { choice: 'other', reason: 'Bel 06-12345678.' })
    expect(named.text).toContain('Haal ‘06-12345678’ weg')
    for (const _ of [1, 2]) {
      const said = await post(`/signalen/${rising}/oordeel`, { choice: 'knownCause', reason: 'De school deed een campagne.' })
      expect([said.status, said.to]).toEqual([303, `/signalen/${rising}`])
    }
    const his = await get(`/signalen/${rising}`, cookies.omar)
    expect(his.text).toContain('De oorzaak is bekend')
    expect(his.text).toContain('Lokalis')
    expect(his.text).not.toContain('Neem dit oordeel terug')
    expect((await get(`/themas/${themes[0]![1]}`)).text).toContain('De stijging in Overvecht is beoordeeld: de oorzaak is bekend')
    const file = await get('/signalen/export')
    expect(file.text).toContain('Overvecht,2026-11-02,2026-11-02,Beoordeeld,De oorzaak is bekend,De school deed een campagne.')
    expect((await post(`/signalen/${rising}/oordeel-terug`, {})).status).toBe(303)
    expect((await get('/signalen?stand=open')).text).toContain('Gezond gewicht, Overvecht')
  })

  test('the police officer reads and does not judge; an unknown rise is not there', async () => {
    expect((await get(`/signalen/${rising}`, cookies.ruben)).text).not.toContain('Bewaar je oordeel')
    expect((await post(`/signalen/${rising}/oordeel`, {}, cookies.ruben)).status).toBe(403)
    expect((await get(`/signalen/${randomUUID()}`)).status).toBe(404)
    const elsewhere = await website.cookieOf(await world.person('elsewhere'))
    expect((await get(`/signalen/${rising}`, elsewhere)).status).toBe(404)
    expect((await get('/signalen', elsewhere)).text).toContain('Niets stijgt meer dan verwacht')
  })
})
