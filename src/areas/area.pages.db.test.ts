import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '#app.tsx'
import { insertAreas } from '#areas/area.store.ts'
import { startSession } from '#organisations/session.actions.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { type Jobs, openJobs } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { queues } from '#river.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T12:00:00Z')
const square = (x: number) => [
  [
    [x, 52.1],
    [x + 0.01, 52.1],
    [x + 0.01, 52.11],
    [x, 52.11],
    [x, 52.1],
  ],
]
const feature = (wijkcode: string, wijknaam: string, x: number) => ({
  type: 'Feature',
  properties: { wijkcode, wijknaam },
  geometry: { type: 'Polygon', coordinates: square(x) },
})

describe.each(engines())('the pages of wijken on %s', (_name, url) => {
  let world: World
  let jobs: Jobs
  let encoder: Encoder
  let app: ReturnType<typeof makeApp>
  let anna: string
  let mila: string

  beforeAll(async () => {
    world = await makeWorld(url)
    const log = openLog('silent')
    jobs = await openJobs(world.appUrl, log, queues)
    // these pages need no vectors: a platform without its model serves them as well
    encoder = openEncoder({ modelFolder: 'no model here', workers: 1 })
    const mail = openMail(null, 'Wijkverband <wijkverband@voorbeeld.example>', log)
    app = makeApp({
      database: world.database,
      encoder,
      jobs,
      mail,
      log,
      clock: () => now,
      publicUrl: null,
      demo: false,
      staticFolder: 'dist/static',
    })
    const river = riverScope(world.utrecht)
    await inScope(world.database, river, (db) =>
      insertAreas(
        db,
        river,
        [{ level: 'subwijk', name: 'Votulast', within: [{ level: 'buurt', name: 'Vogelenbuurt' }] }],
        world.areas.Overvecht,
      ),
    )
    const signIn = (scope: MemberScope) => inScope(world.database, scope, (db) => startSession(db, scope, now, 'test'))
    anna = (await signIn(await world.person('lokalis'))).token
    mila = (await signIn(await world.person('gemeente', 'administrator'))).token
  })
  afterAll(async () => {
    await jobs.close()
    await encoder.close()
    await world.close()
  })

  const open = async (path: string, token: string) => {
    const answer = await app.request(path, { headers: { cookie: `wv=${token}` } })
    return { status: answer.status, html: await answer.text() }
  }
  const post = (path: string, token: string, fields: Readonly<Record<string, string | File>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return app.request(path, { method: 'POST', headers: { cookie: `wv=${token}`, origin: 'http://localhost' }, body })
  }
  const upload = (content: string, more: Readonly<Record<string, string>> = {}) =>
    post('/wijken/laden', mila, {
      key: uuid(),
      kind: 'outlines',
      period: '2022',
      source: '',
      licence: '',
      file: new File([content], 'wijken.geojson'),
      ...more,
    })

  test('a worker sees her wijken as a list of bricks, and finds a buurt by a part of its name', async () => {
    const { html, status } = await open('/wijken', anna)
    expect(status).toBe(200)
    expect(html).toContain('<h1 class="utrecht-heading-1">Wijken van Utrecht</h1>')
    expect(html).toContain('class="wv-list wv-map wv-tight-0"')
    expect(html).toContain('1 subwijk en 1 buurt')
    expect(html).not.toContain('/wijken/laden')
    expect((await open('/wijken?zoek=vogel', anna)).html).toContain('Buurt, in subwijk Votulast, in wijk Overvecht')
    expect((await open('/wijken?zoek=nergens', anna)).html).toContain('Geen wijk, subwijk of buurt heet zo.')
  })

  test('a wijk tells where it lies, who works there and what lies in it; without figures it says so', async () => {
    const { html } = await open('/wijken/WK034403', anna)
    expect(html).toContain('Wijk in Utrecht, met 1 subwijk en 1 buurt.')
    expect(html).toContain('Nog geen organisatie heeft aangegeven dat zij in Overvecht werkt.')
    expect(html).toContain('Er zijn nog geen cijfers over Overvecht geladen.')
    const address = /href="(\/wijken\/[0-9a-f-]{36})"[^>]*>\s*Vogelenbuurt/.exec(html)![1]!
    expect((await open(address, anna)).html).toContain('Buurt in de subwijk Votulast en de wijk Overvecht.')
    expect((await open('/wijken/WK034409', anna)).status).toBe(404)
    expect((await open('/wijken/nergens', anna)).status).toBe(404)
  })

  test('a worker may not open the pages to load', async () => {
    expect((await open('/wijken/laden', anna)).status).toBe(403)
    expect((await post('/wijken/laden', anna, {})).status).toBe(403)
  })

  test('the administrator loads borders, looks first, and can go back', async () => {
    expect((await open('/wijken', mila)).html).toContain('href="/wijken/laden"')
    const content = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature('WK034403', 'Overvecht', 5.1), feature('WK034405', 'Oost', 5.12), feature('WK036301', 'Centrum', 4.9)],
    })
    const key = uuid()
    const [first, second] = [await upload(content, { key }), await upload(content, { key })]
    expect(first.status).toBe(303)
    const address = first.headers.get('location')!
    expect(second.headers.get('location')).toBe(address)
    const preview = (await open(address, mila)).html
    expect(preview).toContain('In dit bestand staan 2 wijken van jouw gemeente.')
    expect(preview).toContain('1 rij gaat over een andere gemeente.')
    expect((await post(address, mila, {})).status).toBe(303)
    expect((await open(address, mila)).html).toContain('2 grenzen geladen.')
    const drawn = (await open('/wijken', anna)).html
    expect(drawn).toContain('class="wv-chart wv-outlines"')
    expect(drawn).toContain('Grenzen: CBS en Kadaster, via PDOK, 2022 (CC BY 4.0).')
    expect((await open('/wijken/WK034403', anna)).html).toMatch(/<a href="\/wijken\/WK034403"[^>]*aria-current="true"/)
    expect((await open(`${address}/ongedaan`, mila)).html).toContain('Maak het laden ongedaan')
    expect((await post(`${address}/ongedaan`, mila, {})).status).toBe(303)
    expect((await open('/wijken', anna)).html).toContain('class="wv-list wv-map wv-tight-0"')
  })

  test('the administrator chooses columns of figures; the wijk shows them beside the city', async () => {
    const content = 'code;AantalInwoners_5;Iets_7\nGM0344;361700;9\nWK034403;36060;3\n'
    const answer = await upload(content, { kind: 'figures' })
    const address = answer.headers.get('location')!
    const preview = (await open(address, mila)).html
    expect(preview).toContain('Kolom AantalInwoners_5, GM0344: 361.700')
    const wrong = await post(address, mila, {})
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Kies ten minste één kolom.')
    await post(address, mila, { measures: 'population' })
    const { html } = await open('/wijken/WK034403', anna)
    expect(html).toMatch(/Inwoners\s*<\/a><\/th><td>36\.060<\/td><td>361\.700<\/td><td>2022/)
    expect(html).not.toContain('Iets')
    expect(html).toContain('Bron: CBS, Kerncijfers wijken en buurten, 2022 (CC BY 4.0).')
  })

  test('a wrong form keeps what was typed and says what to do', async () => {
    const empty = await post('/wijken/laden', mila, { key: uuid(), period: '22', source: 'Eigen telling' })
    expect(empty.status).toBe(422)
    const html = await empty.text()
    for (const words of ['Fout: ', 'Kies wat je laadt', 'Kies een bestand.', 'Schrijf het jaar in vier cijfers', 'value="Eigen telling"'])
      expect(html).toContain(words)
    const rd = await upload(JSON.stringify({ type: 'FeatureCollection', crs: { properties: { name: 'EPSG:28992' } }, features: [] }))
    expect(rd.status).toBe(422)
    expect(await rd.text()).toContain('Kies bij PDOK het stelsel WGS84')
    expect((await open(`/wijken/laden/${uuid()}`, mila)).status).toBe(404)
    expect((await open('/wijken/laden/niets', mila)).status).toBe(404)
  })
})
