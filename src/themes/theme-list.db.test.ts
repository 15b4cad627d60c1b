import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')
const home = '/beheer/themalijst'

describe.each(engines())('the list of themes of a municipality on %s', (_name, url) => {
  let world: World
  let site: Website
  let yusuf: MemberScope
  let [city, worker] = ['', '']

  beforeAll(async () => {
    world = await makeWorld(url)
    site = await openWebsite(world, { now })
    yusuf = await world.person('gemeente', 'administrator')
    city = await site.cookieOf(yusuf)
    worker = await site.cookieOf(await world.person('lokalis'))
    const river = riverScope(world.utrecht)
    await inScope(world.database, river, (db) => loadStartList(db, river, now))
  })
  afterAll(async () => {
    await site.close()
    await world.close()
  })

  const read = async (path: string) => (await site.get(path, city)).text()
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await site.post(path, fields, city)
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const stored = (name: string) =>
    inScope(world.database, yusuf, (db) =>
      db.selectFrom('theme').select(['id', 'status', 'description', 'keywords', 'examples']).where('name', '=', name).executeTakeFirst(),
    )
  const audited = async () => {
    const rows = await inScope(world.database, yusuf, (db) =>
      db.selectFrom('audit_log').select('action').where('object', '=', 'theme').orderBy('at').orderBy('id').execute(),
    )
    return rows.map(({ action }) => action)
  }
  const words = (name: string, more: Record<string, string> = {}) => ({
    name,
    description: 'Mijn kind wil een dier.',
    keywords: 'Hond, kat',
    examples: 'Mogen wij een hond nemen?\nWie past er op de kat?',
    ...more,
  })
  const upload = async (lines: readonly string[], bytes?: Uint8Array) => {
    const form = new FormData()
    form.set('key', uuid())
    form.set('file', new File([(bytes as BlobPart) ?? `${lines.join('\r\n')}\r\n`], 'lijst.csv', { type: 'text/csv' }))
    const answer = await site.postForm(`${home}/import`, form, city)
    return { status: answer.status, text: await answer.text() }
  }

  test('shows twenty themes by name, with a next page, and finds one by a word that stands in it', async () => {
    const first = await read(home)
    expect(first.match(/<th scope="row">/g)).toHaveLength(20)
    expect(first).toContain('rel="next"')
    const found = await read(`${home}?zoek=weegschaal`)
    expect(found).toContain('Gezond gewicht')
    expect(found.match(/<th scope="row">/g)!.length).toBeLessThan(5)
    expect(await read(`${home}?zoek=100%25`)).toContain('Geen thema gevonden')
  })

  test('takes a new theme, which a worker can choose at once; the same form twice makes one', async () => {
    const form = { ...words('Huisdieren'), key: uuid() }
    expect((await send(`${home}/nieuw`, form)).status).toBe(303)
    expect((await send(`${home}/nieuw`, form)).status).toBe(303)
    expect(await stored('Huisdieren')).toMatchObject({ status: 'candidate', keywords: ['hond', 'kat'] })
    expect(await (await site.get('/vragen/nieuw', worker)).text()).toContain('Huisdieren')
    const twice = await send(`${home}/nieuw`, { ...words('huisdieren '), key: uuid() })
    expect([twice.status, twice.text.includes('Er is al een thema met de naam')]).toEqual([422, true])
  })

  test('is told to take out a name of a person, and keeps what was typed', async () => {
    const { status, text } = await send(`${home}/nieuw`, { ...words('Oma', { description: 'Bel 06-12345678' }), key: uuid() })
    expect(status).toBe(422)
    expect(text).toContain('Haal ‘06-12345678’ weg')
    expect(text).toContain('Wie past er op de kat?')
    expect(await stored('Oma')).toBeUndefined()
  })

  test('changes words and examples, takes a theme off with a reason, and puts it back', async () => {
    const { id } = (await stored('Huisdieren'))!
    expect((await send(`${home}/${id}`, words('Een huisdier', { examples: 'Hoeveel kost een hond?' }))).status).toBe(303)
    expect(await stored('Een huisdier')).toMatchObject({ examples: ['Hoeveel kost een hond?'] })
    expect((await send(`${home}/${id}/eraf`, { reason: '' })).status).toBe(422)
    expect((await send(`${home}/${id}/eraf`, { reason: 'Dit hoort bij een ander thema.' })).status).toBe(303)
    expect((await stored('Een huisdier'))!.status).toBe('rejected')
    expect(await read(`${home}?status=rejected`)).toContain('Een huisdier')
    expect((await send(`${home}/${id}`, words('Dieren'))).status).toBe(422)
    expect((await send(`${home}/${id}/terug`, {})).status).toBe(303)
    expect((await stored('Een huisdier'))!.status).toBe('candidate')
    expect(await audited()).toEqual(['added', 'changed', 'rejected', 'undid'])
    const history = await (await site.get(`/themas/${id}`, worker)).text()
    for (const line of ['Andere naam', 'Uitleg en woorden aangepast', 'Afgewezen', 'Ongedaan gemaakt']) expect(history).toContain(line)
  })

  test('what was described here a worker undoes on the page of the theme, examples too', async () => {
    const { id } = (await stored('Een huisdier'))!
    await send(`${home}/${id}`, words('Een huisdier', { examples: '', description: '' }))
    expect((await stored('Een huisdier'))!.examples).toEqual([])
    expect((await site.post(`/themas/${id}/ongedaan`, {}, worker)).status).toBe(303)
    expect(await stored('Een huisdier')).toMatchObject({ description: 'Mijn kind wil een dier.', examples: ['Hoeveel kost een hond?'] })
  })

  test('goes out as a file and comes back from it without a change', async () => {
    const file = new Uint8Array(await (await site.get(`${home}/export`, city)).arrayBuffer())
    expect(new TextDecoder().decode(file)).toMatch(/^naam,uitleg,woorden,voorbeelden\r\n/)
    const before = await stored('Gezond gewicht')
    const back = await upload([], file)
    expect(back.text.match(/Regel [^<]*/g) ?? []).toEqual([])
    expect(back.status).toBe(303)
    expect(await stored('Gezond gewicht')).toEqual(before)
    const deeds = await inScope(world.database, yusuf, (db) =>
      db.selectFrom('theme_history').select('action').where('theme_id', '=', before!.id).execute(),
    )
    expect(deeds).toEqual([{ action: 'listed' }])
  })

  test('a file adds and changes; one bad line and nothing is stored', async () => {
    const good = ['Naam;Woorden;Voorbeelden', 'Een huisdier;hond, vis;Mag ik een vis?|Waar koop je een vis?', 'Muziek;gitaar;']
    expect((await upload(good)).status).toBe(303)
    expect(await stored('Een huisdier')).toMatchObject({
      keywords: ['hond', 'vis'],
      examples: ['Mag ik een vis?', 'Waar koop je een vis?'],
    })
    expect(await stored('Muziek')).toMatchObject({ status: 'candidate', keywords: ['gitaar'] })
    const bad = await upload(['naam,uitleg', 'Toneel,Spelen', ',Zonder naam', 'Dans,Bel 06-12345678', 'toneel,Nog eens'])
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('Regel 3: Geef het thema een naam.')
    expect(bad.text).toContain('Regel 5: ‘toneel’ staat ook op regel 2.')
    expect(await stored('Toneel')).toBeUndefined()
    const personal = await upload(['naam,uitleg', 'Toneel,Spelen', 'Dans,Bel 06-12345678'])
    expect(personal.text).toContain('Regel 3: Haal ‘06-12345678’ weg')
    expect(await stored('Toneel')).toBeUndefined()
    expect((await upload(['titel', 'Toneel'])).text).toContain('er is geen kolom ‘naam’')
  })

  test('prints every theme with its words', async () => {
    const page = await read(`${home}/afdrukken`)
    expect(page).toContain('Waar koop je een vis?')
    expect(page.match(/<section/g)!.length).toBeGreaterThan(75)
  })
})
