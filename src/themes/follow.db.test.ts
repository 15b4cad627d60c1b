import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deactivateMember, readMember, removeMember } from '#organisations/member.actions.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('following, notes and kept filters on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let ben: MemberScope
  let cookies: { anna: string; ben: string; omar: string; ruben: string }
  let theme: string
  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string | string[]>, cookie = cookies.anna) => {
    const answer = await website.post(path, fields, cookie)
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const count = async (who: MemberScope, table: 'subscription' | 'saved_filter' | 'note_mention') =>
    (await inScope(world.database, who, (db) => db.selectFrom(table).select('organisation_id').execute())).length

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    ben = await world.person('lokalis', 'teamManager')
    const omar = await world.person('jgz')
    const ruben = await world.person('gemeente', 'communityPoliceOfficer')
    cookies = {
      anna: await website.cookieOf(anna),
      ben: await website.cookieOf(ben),
      omar: await website.cookieOf(omar),
      ruben: await website.cookieOf(ruben),
    }
    const river = riverScope(world.utrecht)
    theme = [...(await inScope(world.database, river, (db) => loadStartList(db, river, now))).values()][0]!
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })

  test('Anna follows a theme and a wijk, twice is once, and only she reads that', async () => {
    expect((await get('/volgen')).text).toContain('Je volgt nog niets')
    expect((await get(`/themas/${theme}`)).text).toContain('Volg dit thema')
    for (const _ of [1, 2]) expect((await post('/volgen', { themeId: theme })).to).toBe(`/themas/${theme}`)
    expect((await post('/volgen', { areaId: world.areas.Overvecht })).to).toBe('/wijken/WK034403')
    expect((await get('/wijken/WK034403')).text).toContain('Volg deze wijk niet meer')
    const list = await get('/volgen')
    expect(list.text).toContain('Gezond gewicht')
    expect(list.text).toContain('Overvecht')
    expect(await count(anna, 'subscription')).toBe(2)
    expect(await count(ben, 'subscription')).toBe(0)
    expect((await post('/volgen/stop', { themeId: theme, list: 'yes' })).to).toBe('/volgen')
    expect(await count(anna, 'subscription')).toBe(1)
    expect((await post('/volgen', { themeId: uuid() })).status).toBe(404)
    expect((await post('/volgen', {})).status).toBe(404)
  })

  test('a note names a colleague with an @; what points at a family is asked about first; nothing is stored until then', async () => {
    const key = uuid()
    const text = '@lokalis teamManager kijk jij? Mevrouw Bakker belde hierover.'
    const asked = await post('/aantekeningen/nieuw', { key, themeId: theme, text })
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Mag dit in de tekst blijven?')
    expect((await get(`/themas/${theme}`)).text).toContain('Jullie schreven hier nog niets bij')
    const hidden = /name="text" value="([^"]*)"/.exec(asked.text)![1]!
    expect(hidden).not.toContain('@')
    const mentioned = [...asked.text.matchAll(/name="mentioned" value="([^"]*)"/g)].map((found) => found[1]!)
    expect(mentioned).toEqual([ben.person])
    for (const _ of [1, 2]) {
      const kept = await post('/aantekeningen/nieuw', { key, themeId: theme, text: hidden, mentioned, decided: 'yes', 'keep-0': 'no' })
      expect([kept.status, kept.to]).toEqual([303, `/themas/${theme}`])
    }
    const page = await get(`/themas/${theme}`)
    expect(page.text).toContain('kijk jij?')
    expect(page.text).not.toContain('Bakker')
    expect(page.text.match(/kijk jij\?/g)!.length).toBeLessThanOrEqual(3)
    // another organisation reads nothing of it, and who may not write notes neither
    expect((await get(`/themas/${theme}`, cookies.omar)).text).not.toContain('kijk jij?')
    expect((await get(`/themas/${theme}`, cookies.ruben)).text).not.toContain('Aantekeningen')
  })

  test('Ben sees on home that a note is for him, says that he read it, and cannot change it', async () => {
    expect((await get('/', cookies.ben)).text).toContain('Lees een aantekening voor jou')
    expect((await get('/')).text).not.toContain('Lees een aantekening voor jou')
    const list = await get('/aantekeningen', cookies.ben)
    const id = /\/aantekeningen\/([0-9a-f-]{36})\/gelezen/.exec(list.text)![1]!
    expect((await get(`/aantekeningen/${id}/aanpassen`, cookies.ben)).status).toBe(404)
    expect((await post(`/aantekeningen/${id}/gelezen`, {}, cookies.ben)).status).toBe(303)
    expect((await get('/', cookies.ben)).text).not.toContain('Lees een aantekening voor jou')
    expect((await post(`/aantekeningen/${id}/gelezen`, {}, cookies.omar)).status).toBe(404)
    expect((await post(`/aantekeningen/${id}/verwijderen`, {}, cookies.ben)).status).toBe(404)
    const changed = await post(`/aantekeningen/${id}/aanpassen`, { text: 'Dit is al opgelost.' })
    expect(changed.to).toBe(`/themas/${theme}`)
    expect((await get(`/themas/${theme}`)).text).toContain('Dit is al opgelost.')
    expect((await get(`/aantekeningen/${id}/verwijderen`)).text).toContain('Dat kun je niet terugdraaien')
    expect((await post(`/aantekeningen/${id}/verwijderen`, {})).status).toBe(303)
    expect((await get(`/themas/${theme}`)).text).toContain('Jullie schreven hier nog niets bij')
  })

  test('a kept filter stands at its list and on home, for herself alone, and never holds a name', async () => {
    expect((await get('/vragen?ageBand=4-8')).text).toContain('Bewaar dit filter')
    expect((await get('/vragen')).text).not.toContain('Bewaar dit filter')
    const form = { key: uuid(), page: 'questions', query: 'ageBand=4-8&odd=1' }
    const nameless = await post('/filters', { ...form, name: '' })
    expect([nameless.status, nameless.text.includes('Geef het filter een naam')]).toEqual([422, true])
    const kept = await post('/filters', { ...form, name: 'Jonge kinderen' })
    expect([kept.status, kept.to]).toEqual([303, '/vragen?ageBand=4-8'])
    for (const path of ['/', '/vragen', '/filters']) expect((await get(path)).text).toContain('Jonge kinderen')
    expect((await get('/filters', cookies.ben)).text).not.toContain('Jonge kinderen')
    expect(await count(ben, 'saved_filter')).toBe(0)
    const named = await post('/filters', { key: uuid(), page: 'questions', query: 'q=06-12345678', name: 'Zoek' })
    expect([named.status, named.text.includes('kan naar iemand wijzen')]).toEqual([422, true])
    const id = /\/filters\/([0-9a-f-]{36})"/.exec((await get('/filters')).text)![1]!
    expect((await post(`/filters/${id}`, { name: 'Vier tot acht' })).to).toBe('/filters')
    expect((await get('/filters')).text).toContain('Vier tot acht')
    expect((await post(`/filters/${id}/verwijderen`, {}, cookies.ben)).status).toBe(404)
    expect((await post(`/filters/${id}/verwijderen`, {})).to).toBe('/filters')
    expect((await get('/filters')).text).toContain('Je bewaarde nog geen filter')
    for (const page of ['themes', 'alarms']) {
      const saved = await post('/filters', { key: uuid(), page, query: 'wijk=WK034403', name: 'Overvecht' })
      expect(saved.to).toBe(page === 'themes' ? '/themas?wijk=WK034403' : '/signalen?wijk=WK034403')
    }
  })

  test('who leaves takes along what was hers alone', async () => {
    await post('/volgen', { areaId: world.areas.Oost }, cookies.ben)
    await post('/aantekeningen/nieuw', { key: uuid(), areaId: world.areas.Oost, text: 'Wie was hier?', mentioned: ben.person })
    expect([await count(ben, 'subscription'), await count(ben, 'note_mention')]).toEqual([1, 1])
    const boss = await world.person('lokalis', 'administrator')
    await inScope(world.database, boss, async (db) => {
      await deactivateMember(db, boss, (await readMember(db, boss, ben.person))!)
      await removeMember(db, boss, (await readMember(db, boss, ben.person))!, now)
    })
    expect([await count(ben, 'subscription'), await count(ben, 'note_mention')]).toEqual([0, 0])
  })
})
