import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inScope, publicScope } from '#privacy/scope.ts'
import { NetworkLimit } from '#web/network-limit.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T09:00:00Z')
const here = '?gemeente=GM0344'
const words = 'Hoe help ik mijn kind om beter te slapen?'

/** Words in the text of a page that a resident reads: headings, hints, labels, buttons; not what she typed, not names of wijken. */
function wordsOf(html: string): number {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const read = main
    .replace(/<(textarea|bdi)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="wv-voice"[\s\S]*?<\/span>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
  return read.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}

/** The fields that travel in the form of a page. */
const carried = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((field) => [field[1]!, field[2]!]))

const titleOf = (html: string) => /<title[^>]*>([^<]*)</.exec(html)?.[1]

describe.each(engines())('a resident asks by herself, on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let site: Website
  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
    site = await openWebsite(world, { now, residentLimit: new NetworkLimit(1000, 60) })
  })
  afterAll(async () => {
    await site.close()
    await owner.end()
    await world.close()
  })
  beforeEach(async () => {
    await owner.query('delete from question; delete from request_key; delete from service_area')
    await owner.query(`update municipality set settings = '{}'`)
  })

  const works = (
    organisation: keyof World['organisations'],
    wijk: keyof World['areas'],
    from = '2026-01-01',
    until: string | null = null,
  ) =>
    owner.query(
      'insert into service_area (id, municipality_id, organisation_id, area_id, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)',
      [uuid(), world.utrecht, world.organisations[organisation], world.areas[wijk], from, until],
    )
  const stored = async () => (await owner.query('select * from question')).rows
  const next = async (html: string, fields: Record<string, string>, search = here) => {
    const answer = await site.post(`/vraag${search}`, { ...carried(html), go: 'next', ...fields })
    return { status: answer.status, html: await answer.text(), headers: answer.headers }
  }
  const open = async (search = here) => (await site.get(`/vraag${search}`)).text()
  /** From the first page to the one that asks whether all is right. */
  async function toCheck(text = words, wijk = world.areas.Overvecht as string, search = here) {
    const second = await next(await open(search), { text }, search)
    const third = await next(second.html, { wijk }, search)
    return next(third.html, { ageBand: '4-8' }, search)
  }

  test('one question a page; nothing is stored before she says that it is right; then the team in her wijk has it', async () => {
    await works('lokalis', 'Overvecht')
    const check = await toCheck()
    expect(titleOf(check.html)).toBe('Klopt dit? - Wijkverband')
    expect(check.html).toContain(words)
    expect(check.html).toContain('Overvecht')
    expect(check.html).toContain('4 tot 8 jaar')
    expect(await stored()).toEqual([])
    const sent = await next(check.html, { go: 'send' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/vraag/bedankt?gemeente=GM0344&taal=nl'])
    expect(sent.headers.get('set-cookie')).toBeNull()
    expect(await stored()).toMatchObject([
      {
        organisation_id: world.organisations.lokalis,
        author_id: null,
        area_id: world.areas.Overvecht,
        age_band: '4-8',
        route: null,
        source: 'resident',
        asked_on: expect.anything(),
        text: words,
        language: 'nl',
      },
    ])
    expect((await owner.query(`select 1 from audit_log where action = 'received' and member_id is null`)).rowCount).toBe(1)
  })

  test('sent twice it is stored once', async () => {
    await works('lokalis', 'Overvecht')
    const check = await toCheck()
    await Promise.all([next(check.html, { go: 'send' }), next(check.html, { go: 'send' })])
    expect((await next(check.html, { go: 'send' })).status).toBe(303)
    expect(await stored()).toHaveLength(1)
  })

  test('a telephone number goes without asking, a name waits for her decision', async () => {
    await works('lokalis', 'Overvecht')
    const found = await next(await open(), { text: 'Mijn zoon Daan Jansen slaapt slecht. Bel mij op 06 12345678.' })
    expect(titleOf(found.html)).toBe('Mag dit blijven staan? - Wijkverband')
    expect(found.html).toContain('Is dit een naam?')
    expect(found.html).toContain('Dit halen we altijd weg.')
    const wijk = await next(found.html, { 'keep-0': 'no', 'keep-1': 'yes' })
    const check = await next((await next(wijk.html, { wijk: 'unknown' })).html, { ageBand: 'unknown' })
    expect(check.html).toContain('naam weg')
    expect(check.html).toContain('nummer weg')
    await next(check.html, { go: 'send' })
    const [question] = await stored()
    expect(question.text).not.toMatch(/Daan|Jansen|12345678/)
    expect(question.area_id).toBeNull()
  })

  test('a text of nothing but a number is no question', async () => {
    const check = await toCheck('06 12345678')
    expect(check.status).toBe(422)
    expect(check.html).toContain('Er blijft geen tekst over.')
  })

  test('what is missing is said at the top and at the field, and everything typed stays', async () => {
    const empty = await next(await open(), { text: '  ' })
    expect(empty.status).toBe(422)
    expect(titleOf(empty.html)).toBe('Fout: Wat is uw vraag over opgroeien of opvoeden? - Wijkverband')
    expect(empty.html.match(/Schrijf uw vraag\./g)).toHaveLength(2)
    const long = await next(await open(), { text: 'Hoe? '.repeat(300) })
    expect(long.html).toContain('Maak uw vraag korter.')
    expect(long.html).toContain('Hoe? Hoe?')
    const second = await next(await open(), { text: words })
    expect((await next(second.html, {})).html).toContain('Kies een wijk of ‘Weet ik niet’.')
    expect((await next((await next(second.html, { wijk: 'unknown' })).html, {})).html).toContain('Kies een leeftijd')
  })

  test('she changes one answer and comes back to the check; going back loses nothing', async () => {
    const check = await toCheck()
    const wijk = await next(check.html, { go: 'wijk' })
    expect(titleOf(wijk.html)).toBe('In welke wijk woont u? - Wijkverband')
    const again = await next(wijk.html, { wijk: world.areas.Oost })
    expect(titleOf(again.html)).toBe('Klopt dit? - Wijkverband')
    expect(again.html).toContain('Oost')
    const back = await next((await next((await next(again.html, { go: 'back' })).html, { go: 'back' })).html, { go: 'back' })
    expect(back.html).toContain(words)
  })

  test('she chooses English halfway and keeps what she typed', async () => {
    const second = await next(await open(), { text: words })
    const english = await next(second.html, { go: 'stay' }, `${here}&taal=en`)
    expect(english.html).toContain('<html lang="en" dir="ltr">')
    expect(english.html).toContain('In which part of the city do you live?')
    expect(carried(english.html).text).toBe(words)
    // Enter presses the first button: it goes on, and does not change the language
    expect(/<button[^>]*>/.exec(english.html)?.[0]).toMatch(/form="vraag"[^>]*hidden/)
    const check = await next(
      (await next(english.html, { wijk: world.areas.Oost }, `${here}&taal=en`)).html,
      { ageBand: '0-4' },
      `${here}&taal=en`,
    )
    const sent = await next(check.html, { go: 'send' }, `${here}&taal=en`)
    expect(await (await site.get(sent.headers.get('location')!)).text()).toContain('Your question has been sent')
  })

  test('no page asks her to read more than sixty words', async () => {
    for (const taal of ['nl', 'en']) {
      const search = `${here}&taal=${taal}`
      const first = await open(search)
      const found = await next(first, { text: 'Mijn zoon Daan Jansen slaapt slecht.' }, search)
      const second = await next(first, { text: words }, search)
      const third = await next(second.html, { wijk: 'unknown' }, search)
      const check = await next(third.html, { ageBand: '4-8' }, search)
      const thanks = await (await site.get(`/vraag/bedankt${search}`)).text()
      for (const html of [first, found.html, second.html, third.html, check.html, thanks])
        expect(wordsOf(html), titleOf(html)).toBeLessThanOrEqual(60)
    }
  })

  test('a language without texts comes in Dutch that says so, in a page from right to left', async () => {
    const arabic = await openWebsite(world, { now, writtenLanguages: ['nl', 'ar'] })
    const html = await (await arabic.get(`/vraag${here}&taal=ar`)).text()
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toMatch(/<label for="text"><span lang="nl" dir="ltr">Wat is uw vraag/)
    await arabic.close()
    expect(await (await site.get(`/vraag${here}&taal=ar`)).text()).toContain('<html lang="nl" dir="ltr">')
  })

  test('with more municipalities she first chooses one', async () => {
    const html = await (await site.get('/vraag')).text()
    expect(html).toContain('In welke gemeente woont u?')
    expect(html).toContain('gemeente=GM0363')
  })

  test('she can call when the municipality says where, and walk in when not', async () => {
    expect(await open()).toContain('Loop binnen bij het buurtteam')
    await owner.query(`update municipality set settings = '{"residentPhone": "030 123 45 67"}' where id = $1`, [world.utrecht])
    expect(await open()).toContain('href="tel:+31301234567"')
  })

  test('too many from one place have to wait, and the form keeps what was typed', async () => {
    const strict = await openWebsite(world, { now, residentLimit: new NetworkLimit(1, 60) })
    const check = await toCheck()
    const fields = { ...carried(check.html), go: 'send' }
    expect((await strict.post(`/vraag${here}`, fields)).status).toBe(303)
    const second = await strict.post(`/vraag${here}`, fields)
    expect(second.status).toBe(429)
    expect(await second.text()).toContain('Probeer het over 60 minuten opnieuw.')
    await strict.close()
  })

  describe('who reads it', () => {
    const reader = async (wijk: string) => {
      await next((await toCheck(words, wijk)).html, { go: 'send' })
      const [question] = await stored()
      await owner.query('delete from question')
      const name = Object.entries(world.organisations).find(([, id]) => id === question.organisation_id)![0]
      return name
    }
    test('the municipality itself where nobody works', async () => {
      expect(await reader(world.areas.Overvecht)).toBe('gemeente')
    })
    test('who works there on that day, not who stopped or has yet to begin', async () => {
      await works('lokalis', 'Overvecht', '2020-01-01', '2026-11-21')
      await works('jgz', 'Overvecht', '2026-11-22')
      expect(await reader(world.areas.Overvecht)).toBe('jgz')
    })
    test('of two who work there the one that the municipality chose, but only where that one works', async () => {
      await works('jgz', 'Overvecht')
      await works('jgz', 'Oost')
      await works('lokalis', 'Overvecht')
      const choose = JSON.stringify({ residentOrganisation: world.organisations.lokalis })
      await owner.query('update municipality set settings = $2 where id = $1', [world.utrecht, choose])
      expect(await reader(world.areas.Overvecht)).toBe('lokalis')
      expect(await reader(world.areas.Oost)).toBe('jgz')
      expect(await reader('unknown')).toBe('lokalis')
    })
    test('without a choice and a wijk the one who works in most of the municipality', async () => {
      await works('jgz', 'Overvecht')
      await works('jgz', 'Oost')
      await works('lokalis', 'Overvecht')
      expect(await reader('unknown')).toBe('jgz')
    })
  })

  test('her team sees it among its questions, as asked by a resident, and may take it away', async () => {
    await works('lokalis', 'Overvecht')
    await next((await toCheck()).html, { go: 'send' })
    const anna = await site.cookieOf(await world.person('lokalis'))
    const list = await (await site.get('/vragen?route=resident', anna)).text()
    expect(list).toContain(words)
    expect(list).toContain('van een bewoner zelf')
    const [{ id }] = await stored()
    expect(await (await site.get(`/vragen/${id}`, anna)).text()).toContain('Een bewoner stelde deze vraag zelf.')
    expect((await site.get(`/vragen/${id}/aanpassen`, anna)).status).toBe(404)
    const omar = await site.cookieOf(await world.person('jgz'))
    expect((await site.post(`/vragen/${id}/intrekken`, {}, omar)).status).toBe(404)
    expect((await site.post(`/vragen/${id}/intrekken`, {}, anna)).status).toBe(303)
    expect((await stored())[0].text).toBeNull()
  })

  test('without an account nothing can be read, and nobody signed in can pretend to be a resident', async () => {
    await works('lokalis', 'Overvecht')
    await next((await toCheck()).html, { go: 'send' })
    const someone = publicScope(world.utrecht)
    for (const table of ['question', 'request_key', 'audit_log', 'member', 'organisation'] as const) {
      expect(await inScope(world.database, someone, (db) => db.selectFrom(table).select('municipality_id').execute()), table).toEqual([])
    }
    const insert = inScope(world.database, someone, (db) =>
      db
        .insertInto('request_key')
        .values({ key: uuid(), municipality_id: world.utrecht, organisation_id: world.organisations.lokalis, answer: '/' })
        .execute(),
    )
    await expect(insert).rejects.toMatchObject({ code: '42501' })
    const client = new pg.Client({ connectionString: world.appUrl })
    await client.connect()
    await client.query(`begin; set local search_path = wijkverband; set local role wijkverband_member`)
    await client.query(`select set_config('app.municipality', $1, true), set_config('app.kind', 'member', true)`, [world.utrecht])
    const asMember = client.query(`select ask_as_resident($1, $2, null, '4-8', '2026-11-22', now(), 'tekst', 'nl')`, [uuid(), uuid()])
    await expect(asMember).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
