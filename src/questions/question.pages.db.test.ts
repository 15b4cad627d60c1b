import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { continueImports } from '#questions/import-continue.actions.ts'
import { ask } from '#questions/question.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('the pages of questions on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let hers: string
  let colleague: string
  let stranger: string
  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    hers = await website.cookieOf(anna)
    colleague = await website.cookieOf(await world.person('lokalis', 'processAdviser'))
    stranger = await website.cookieOf(await world.person('jgz', 'processAdviser'))
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })

  const counted = (text: string) =>
    inScope(world.database, anna, async (db) => {
      const draft = {
        text,
        kept: new Set<number>(),
        areaId: world.areas.Overvecht,
        ageBand: '4-8',
        route: 'desk',
        askedOn: '2026-11-18',
      } as const
      const asked = await ask(db, anna, draft, '2026-11-19', now)
      return asked.ok ? asked.question.id : ''
    })
  const page = async (path: string, cookie = hers) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: (await answer.text()).replaceAll('&#39;', "'") }
  }
  const form = { area: 'city', ageBand: '0-4', route: 'phone', askedOn: '18-11-2026' }

  test('Anna finds her question back by a word, opens it, and a stranger does not', async () => {
    const id = await counted('Hij durft niet alleen te slapen')
    expect((await page('/vragen?q=slapen')).text).toContain('Hij durft niet alleen te slapen')
    expect((await page('/vragen?q=olifant')).text).toContain('Geen vraag past bij wat je zoekt.')
    expect((await page(`/vragen?area=${world.areas.Oost}`)).text).not.toContain('Hij durft')
    expect((await page(`/vragen?area=${world.areas.Overvecht}&ageBand=4-8&route=desk&mine=yes&from=18-11-2026`)).text).toContain(
      'Hij durft',
    )
    expect((await page('/vragen?from=ooit')).status).toBe(422)
    expect((await page('/vragen?page=-3&area=onzin&ageBand=99')).status).toBe(200)
    expect((await page(`/vragen/${id}`)).text).toContain('Trek deze vraag in')
    expect((await page(`/vragen/${id}`, colleague)).text).not.toContain('Trek deze vraag in')
    for (const path of [`/vragen/${id}`, `/vragen/${id}/aanpassen`, `/vragen/${id}/intrekken`])
      expect((await page(path, stranger)).status).toBe(404)
    for (const path of [`/vragen/${uuid()}`, '/vragen/zomaar', `/vragen/${'0'.repeat(36)}`]) expect((await page(path)).status).toBe(404)
    expect((await page('/vragen', stranger)).text).toContain('Hier staan straks de vragen die jouw organisatie hoort.')
    expect((await website.get('/vragen')).headers.get('location')).toBe('/inloggen?naar=%2Fvragen')
  })

  test('changing a text that now holds a name asks first, and stores what she decides', async () => {
    const id = await counted('Hij luister niet')
    const address = `/vragen/${id}/aanpassen`
    expect((await page(address)).text).toContain('Hij luister niet')
    const wrong = await website.post(address, { ...form, askedOn: '31-2-2026', text: 'Hij luistert niet' }, hers)
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Schrijf een dag zoals 19-11-2026.')
    expect((await website.post(address, { ...form, askedOn: '20-11-2026', text: 'x' }, hers)).status).toBe(422)
    const text = 'Mijn zoon Ahmed luistert niet'
    const question = await website.post(address, { ...form, text }, hers)
    expect(await question.text()).toContain('Mag dit in de tekst blijven?')
    expect((await page(`/vragen/${id}`)).text).toContain('Hij luister niet')
    const done = await website.post(address, { ...form, text, decided: 'yes', 'keep-0': 'no' }, hers)
    expect([done.status, done.headers.get('location')]).toEqual([303, `/vragen/${id}`])
    expect((await page(`/vragen/${id}`)).text).toContain('Mijn zoon <span class="wv-gone">naam weg</span> luistert niet')
    expect((await website.post(address, { ...form, text: 'van een ander' }, colleague)).status).toBe(404)
  })

  test('withdrawing is asked twice and cannot be turned back', async () => {
    const id = await counted('Dit was een vergissing')
    expect((await page(`/vragen/${id}/intrekken`)).text).toContain('Dat kun je niet terugdraaien.')
    expect((await website.post(`/vragen/${id}/intrekken`, {}, stranger)).status).toBe(404)
    expect((await website.post(`/vragen/${id}/intrekken`, {}, hers)).status).toBe(303)
    expect((await page(`/vragen/${id}`)).text).toContain('Deze vraag is ingetrokken.')
    expect((await page('/vragen')).text).not.toContain('Dit was een vergissing')
    expect((await website.post(`/vragen/${id}/intrekken`, {}, hers)).status).toBe(404)
  })

  test('the file holds what the filter shows, named columns, and no formula', async () => {
    await counted('=2+2 zei hij over olifanten')
    const answer = await website.get('/vragen/export?q=olifanten', hers)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vragen-2026-11-19.csv"')
    const lines = (await answer.text()).replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toMatch(/^dag,wijk,leeftijd,route,taal,vraag/)
    expect(lines[1]).toContain(`2026-11-18,Overvecht,4 tot 8 jaar,balie,nl,'=2+2 zei hij over olifanten`)
    expect(lines).toHaveLength(2)
    expect(await (await website.get('/vragen/export', stranger)).text()).not.toContain('olifanten')
    const director = await website.cookieOf(await world.person('lokalis', 'director'))
    expect((await website.get('/vragen/export', director)).status).toBe(403)
    expect((await website.get('/vragen', director)).status).toBe(403)
  })

  test('a file comes in through the pages: sent twice it is read once, its columns are looked at, and the report tells each row', async () => {
    const file = 'Vraag;Wijk;Naam\nMijn zoon Ahmed slaapt slecht;Overvecht;Ahmed\n;Oost;\nHoe leert ze fietsen?;Verweggistan;Bo\n'
    const upload = (key: string, text = file) => {
      const body = new FormData()
      body.append('key', key)
      body.append('file', new Blob([text]), 'vragen.csv')
      return website.postForm('/vragen/import', body, colleague)
    }
    expect((await page('/vragen/import', colleague)).text).toContain('Kies een bestand')
    expect((await page('/vragen/import')).status).toBe(403)
    expect((await upload(uuid(), '')).status).toBe(422)
    const key = uuid()
    const address = (await upload(key)).headers.get('location')!
    expect((await upload(key)).headers.get('location')).toBe(address)
    const mapping = (await page(address, colleague)).text
    expect(mapping).toContain('Mijn zoon [person] slaapt slecht')
    expect(mapping).toContain('Niet gelezen, want het kan naar een gezin wijzen: ‘Naam’.')
    expect(mapping).toContain('Verweggistan')
    expect(mapping).not.toContain('Ahmed')
    const choice = {
      'column-text': '0',
      'column-area': '1',
      route: 'desk',
      area: 'city',
      'name-0': 'Verweggistan',
      'area-0': world.areas.Oost,
    }
    expect((await website.post(`${address}/start`, { ...choice, 'column-text': '' }, colleague)).status).toBe(422)
    expect((await website.post(`${address}/start`, { ...choice, 'column-area': '0' }, colleague)).status).toBe(422)
    expect((await website.post(`${address}/start`, choice, stranger)).status).toBe(404)
    expect((await website.post(`${address}/start`, choice, colleague)).status).toBe(303)
    const running = await website.get(address, colleague)
    expect(running.headers.get('refresh')).toBe('3')
    const tools = { database: world.database, clock: () => now, log: openLog('silent'), signal: new AbortController().signal }
    await continueImports(tools, riverScope(world.utrecht))
    const report = (await page(address, colleague)).text
    expect(report).toContain('2 vragen bewaard uit ‘vragen.csv’.')
    expect((await page(`${address}?outcome=wrong`, colleague)).text).toContain('Er staat geen vraag in deze regel.')
    const lines = (await (await website.get(`${address}/verslag`, colleague)).text()).replace('\ufeff', '').trim().split('\r\n')
    expect(lines).toEqual([
      'regel,wat,waarom,weggehaald,vraag',
      '2,bewaard,,naam,Mijn zoon [person] slaapt slecht',
      '3,niet bewaard,Er staat geen vraag in deze regel.,,',
      '4,bewaard,,,Hoe leert ze fietsen?',
    ])
    for (const path of [address, `${address}/verslag`, `${address}/terugdraaien`]) expect((await page(path, stranger)).status).toBe(404)
    expect((await page(`${address}/terugdraaien`, colleague)).text).toContain('2 vragen en het verslag')
    expect((await website.post(`${address}/terugdraaien`, {}, colleague)).status).toBe(303)
    expect((await page('/vragen?q=fietsen', colleague)).text).toContain('Geen vraag past bij wat je zoekt.')
    expect((await page('/vragen/import', colleague)).text).toContain('teruggedraaid')
  })

  test('Anna was in the wijk: noted once, mended within a day, read by her organisation only, and deleted', async () => {
    const visit = {
      key: uuid(),
      place: 'Speeltuin De Gaard',
      area: world.areas.Overvecht,
      day: '18-11-2026',
      time: '14.30',
      headCount: '12',
      heard: '',
    }
    expect((await website.post('/aanwezig/nieuw', { ...visit, headCount: 'veel', place: '' }, hers)).status).toBe(422)
    const asked = await website.post('/aanwezig/nieuw', { ...visit, heard: 'Mijn zoon Ahmed wil een voetbalveld' }, hers)
    expect(await asked.text()).toContain('Mag dit in de tekst blijven?')
    const noted = await website.post('/aanwezig/nieuw', { ...visit, heard: 'Mijn zoon Ahmed wil een voetbalveld', decided: 'yes' }, hers)
    const address = noted.headers.get('location')!
    expect((await website.post('/aanwezig/nieuw', visit, hers)).headers.get('location')).toBe(address)
    const seen = (await page(address)).text
    for (const words of ['Speeltuin De Gaard', '18 november 2026 om 14:30', '12 mensen', 'Mijn zoon [person] wil een voetbalveld'])
      expect(seen).toContain(words)
    expect((await page('/aanwezig', stranger)).text).toContain('Hier staat straks waar jullie in de wijk waren')
    expect((await page(address, stranger)).status).toBe(404)
    expect((await website.post(`${address}/verwijderen`, {}, colleague)).status).toBe(404)
    expect((await website.post(`${address}/aanpassen`, { ...visit, headCount: '13' }, hers)).status).toBe(303)
    expect(await (await website.get('/aanwezig/export', hers)).text()).toContain('2026-11-18,14:30,Speeltuin De Gaard,Overvecht,13,')
    expect((await website.post(`${address}/verwijderen`, {}, hers)).status).toBe(303)
    expect((await page(address)).status).toBe(404)
  })
})
