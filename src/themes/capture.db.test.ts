import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '#app.tsx'
import { startSession } from '#organisations/session.actions.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { type Jobs, openJobs } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { queues } from '#river.ts'
import { encodeThemes } from '#themes/connect.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('counting a question on %s', (_name, url) => {
  let world: World
  let encoder: Encoder
  let jobs: Jobs
  let app: ReturnType<typeof makeApp>
  let samira: MemberScope
  let cookie: string
  let themes: ReadonlyMap<string, string>

  beforeAll(async () => {
    world = await makeWorld(url)
    const log = openLog('silent')
    encoder = openEncoder({ modelFolder: 'model', workers: 1 })
    jobs = await openJobs(world.appUrl, log, queues)
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
    samira = await world.person('lokalis')
    cookie = `wv=${(await inScope(world.database, samira, (db) => startSession(db, samira, now, 'test'))).token}`
    const river = riverScope(world.utrecht)
    themes = await inScope(world.database, river, (db) => loadStartList(db, river, now))
    await encoder.encode(['wakker worden'])
    await encodeThemes({ database: world.database, encoder, clock: () => now, signal: AbortSignal.timeout(60_000) }, river)
  })
  afterAll(async () => {
    await jobs.close()
    await encoder.close()
    await world.close()
  })

  const open = async (path: string, as = cookie) => {
    const answer = await app.request(path, { headers: { cookie: as } })
    return { status: answer.status, text: await answer.text() }
  }
  const send = async (path: string, fields: Record<string, string>, as = cookie) => {
    const answer = await app.request(path, {
      method: 'POST',
      headers: { cookie: as, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const where = () => ({ key: uuid(), area: world.areas.Overvecht, ageBand: '4-8', route: 'homeVisit' })
  const stored = () =>
    inScope(world.database, samira, (db) =>
      db.selectFrom('question').select(['text', 'age_band']).orderBy('created_at', 'desc').orderBy('id', 'desc').execute(),
    )

  test('one tap on a theme counts a question and gives the echo', async () => {
    const form = await open('/vragen/nieuw')
    expect(form.status).toBe(200)
    expect(form.text).toContain('Welke vraag hoorde je?')
    const sent = await send('/vragen/nieuw', { ...where(), theme: themes.get('divorce') ?? [...themes.values()][0]! })
    expect(sent.status).toBe(303)
    const echo = await open(sent.to!)
    expect(echo.text).toContain('Je vraag telt mee')
    expect(echo.text).toMatch(/<strong>1 vraag<\/strong>.*Overvecht/s)
    // remembered for the next time: the theme stands first, the place is filled in
    const again = await open('/vragen/nieuw')
    expect(again.text).toContain('Laatst gebruikt')
    expect(again.text).toContain('Overvecht, 4 tot 8 jaar, huisbezoek')
  })

  test('a form without a theme or a text comes back with what was chosen', async () => {
    const sent = await send('/vragen/nieuw', where())
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Kies een thema, of typ de vraag.')
    expect(sent.text).toContain('Fout: ')
  })

  test('a text leads to three themes with the words that led there, then to its echo', async () => {
    const text = 'Hij slaapt om de week bij zijn vader en na de scheiding is er ruzie over school'
    const suggested = await send('/vragen/nieuw', { ...where(), text, search: '1' })
    expect(suggested.status).toBe(200)
    expect(suggested.text).toContain('Past een van deze thema’s?')
    expect(suggested.text).toContain('Ouderschap en scheiden')
    expect(suggested.text).toContain('Geen van deze')
    expect(await stored()).not.toContainEqual(expect.objectContaining({ text }))
    const theme = /name="theme" value="([0-9a-f-]{36})" checked/.exec(suggested.text)![1]!
    const sent = await send('/vragen/nieuw', { ...where(), text, theme })
    expect(sent.status).toBe(303)
    expect((await open(sent.to!)).text).toContain('Geteld: Ouderschap en scheiden')
  })

  test('a name in the text is caught; nothing is stored until the worker decided', async () => {
    const before = (await stored()).length
    const text = 'Mijn zoon Daan wil niet naar school. Bel mij op 06 12 34 56 78.'
    const theme = [...themes.values()][1]!
    const fields = { ...where(), text, theme }
    const found = await send('/vragen/nieuw', fields)
    expect(found.status).toBe(200)
    expect(found.text).toContain('Mag dit in de tekst blijven?')
    expect(found.text).toContain('lijkt op een naam')
    expect(found.text).toContain('Halen we altijd weg.')
    expect((await stored()).length).toBe(before)
    const sent = await send('/vragen/nieuw', { ...fields, decided: '1', 'keep-0': 'no', 'keep-1': 'yes' })
    expect(sent.status).toBe(303)
    expect((await stored())[0]!.text).toBe('Mijn zoon [person] wil niet naar school. Bel mij op [phone].')
    const without = await send('/vragen/nieuw', { ...fields, key: uuid(), without: '1' })
    expect(without.status).toBe(303)
    expect((await stored())[0]!.text).toBeNull()
  })

  test('the same form sent twice is stored once', async () => {
    const fields = { ...where(), theme: [...themes.values()][2]! }
    const before = (await stored()).length
    const [first, second] = await Promise.all([send('/vragen/nieuw', fields), send('/vragen/nieuw', fields)])
    expect(second.to).toBe(first.to)
    expect((await stored()).length).toBe(before + 1)
  })

  test('a question typed in Turkish finds its Dutch likes', async () => {
    const dutch = await send('/vragen/nieuw', {
      ...where(),
      text: 'Mijn kind slaapt slecht en wordt elke nacht wakker.',
      theme: 'none',
    })
    expect(dutch.status).toBe(303)
    for (const other of ['Hoe leer ik haar fietsen?', 'Waar kan ik Nederlands leren?', 'Hij eet geen groente.'])
      await send('/vragen/nieuw', { ...where(), text: other, theme: 'none' })
    const sent = await send('/vragen/nieuw', { ...where(), text: 'Çocuğum geceleri uyumuyor, sürekli uyanıyor.', theme: 'none' })
    const echo = await open(sent.to!)
    const quotes = [...echo.text.matchAll(/<blockquote[^>]*>“([^”]*)”/g)].map((match) => match[1])
    expect(quotes[0]).toBe('Mijn kind slaapt slecht en wordt elke nacht wakker.')
    expect(echo.text).toContain('nog onduidelijk')
  })

  test('while typing, a fragment shows what a text leads to and stores nothing', async () => {
    const before = (await stored()).length
    const fragment = await send('/vragen/echo', { text: 'Ze wil niet naar school en zegt elke ochtend dat ze buikpijn heeft' })
    expect(fragment.status).toBe(200)
    expect(fragment.text).toContain('Niet naar school')
    expect(fragment.text).not.toContain('<html')
    expect((await stored()).length).toBe(before)
    expect((await send('/vragen/echo', { text: 'kort' })).status).toBe(204)
  })

  test('the echo is for who counted the question; a colleague and another organisation do not find it', async () => {
    const sent = await send('/vragen/nieuw', { ...where(), theme: [...themes.values()][0]! })
    for (const who of [await world.person('lokalis', 'processAdviser'), await world.person('jgz')]) {
      const other = `wv=${(await inScope(world.database, who, (db) => startSession(db, who, now, 'test'))).token}`
      expect((await open(sent.to!, other)).status).toBe(404)
    }
    expect((await open('/vragen/geen-id/echo')).status).toBe(404)
  })

  test('"Nee, iets anders" gives the question another theme', async () => {
    const [from, to] = [...themes.values()]
    const sent = await send('/vragen/nieuw', { ...where(), theme: from! })
    const address = sent.to!.replace('/echo', '/thema')
    expect((await open(address)).status).toBe(200)
    const moved = await send(address, { theme: to! })
    expect(moved.status).toBe(303)
    expect((await open(moved.to!)).text).toContain(`/themas/${to}`)
  })
})
