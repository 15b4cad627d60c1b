import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { riverScope } from '#privacy/scope.ts'
import { mailInquiries } from '#themes/inquiry-river.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const at = (day: string) => new Date(`${day}T09:00:00Z`)

describe.each(engines())('an inquiry by mail, on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let site: Website
  let bram: string
  let theme: string
  let server: SMTPServer
  let port: number
  let received: { to: string; text: string }[]
  let refused: ReadonlySet<string>
  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
    site = await openWebsite(world, { now: at('2026-11-22') })
    bram = await site.cookieOf(await world.person('lokalis', 'processAdviser'))
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (address, _session, done) => done(refused.has(address.address) ? new Error('no such mailbox') : null),
      onData(stream, session, done) {
        let text = ''
        stream.on('data', (part) => {
          text += part
        })
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo[0]!.address, text: text.replace(/=\r\n/g, '').replaceAll('=3D', '=') })
          done()
        })
      },
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    port = (server.server.address() as { port: number }).port
    theme = uuid()
    await owner.query(`insert into theme (id, municipality_id, status, name) values ($1, $2, 'candidate', 'Slapen')`, [
      theme,
      world.utrecht,
    ])
  })
  afterAll(async () => {
    await new Promise<void>((closed) => server.close(closed))
    await site.close()
    await owner.end()
    await world.close()
  })
  beforeEach(async () => {
    received = []
    refused = new Set()
    await owner.query('delete from inquiry')
  })

  const begin = async () => {
    const school = 'De Esdoorn;info@esdoorn.example\nDe Linde;info@linde.example'
    const fields = {
      title: 'Uitvraag',
      wijken: world.areas.Overvecht,
      closesOn: '19-12-2026',
      school,
      gp: 'Praktijk Noord;balie@noord.example',
      key: uuid(),
    }
    const answer = await site.post('/uitvraag/nieuw', fields, bram)
    return /\/uitvraag\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')![1]!
  }
  const linksOf = (text: string) => [...text.matchAll(/\/u\/([\w-]{43})/g)].map((found) => found[1]!)
  const recipients = async () => (await owner.query('select * from inquiry_recipient order by name')).rows

  const turn = async (day: string) => {
    const mail = openMail(`smtp://127.0.0.1:${port}`, 'Wijkverband <wijkverband@voorbeeld.example>', openLog('silent'))
    const tools = { database: world.database, clock: () => at(day), log: openLog('silent'), signal: new AbortController().signal, mail }
    await mailInquiries({ ...tools, publicUrl: 'https://wijkverband.example' }, riverScope(world.utrecht))
    mail.close()
  }
  const mailedTo = () => received.map((message) => message.to).sort()

  test('everyone gets one message with a link of her own, however often the river turns', async () => {
    await begin()
    await Promise.all([turn('2026-11-22'), turn('2026-11-22')])
    await turn('2026-11-23')
    expect(mailedTo()).toEqual(['balie@noord.example', 'info@esdoorn.example', 'info@linde.example'])
    const tokens = received.map((message) => linksOf(message.text)[0]!)
    expect(new Set(tokens).size).toBe(3)
    expect((await site.get(`/u/${tokens[0]}`)).status).toBe(200)
    expect(received[0]!.text).toMatch(/Subject: =\?UTF-8\?|Subject: E/)
  })

  test('who did not answer is reminded once in the last week, and by hand', async () => {
    const id = await begin()
    await turn('2026-11-22')
    const esdoorn = received.find((message) => message.to === 'info@esdoorn.example')!
    await site.post(`/u/${linksOf(esdoorn.text)[0]}`, { theme: theme })
    received = []
    await turn('2026-12-11')
    expect(received).toEqual([])
    await turn('2026-12-12')
    await turn('2026-12-13')
    expect(mailedTo()).toEqual(['balie@noord.example', 'info@linde.example'])
    received = []
    const later = await openWebsite(world, { now: at('2026-12-14') })
    const cookie = await later.cookieOf(await world.person('lokalis', 'processAdviser'))
    await later.post(`/uitvraag/${id}/herinneren`, {}, cookie)
    await later.close()
    await turn('2026-12-14')
    expect(mailedTo()).toEqual(['balie@noord.example', 'info@linde.example'])
  })

  test('an address that the server refuses is tried three times, and the page says so; the others get theirs', async () => {
    refused = new Set(['info@linde.example'])
    const id = await begin()
    for (let i = 0; i < 5; i++) await turn('2026-11-22')
    expect(mailedTo()).toEqual(['balie@noord.example', 'info@esdoorn.example'])
    expect((await recipients()).find((one) => one.name === 'De Linde')).toMatchObject({ tries: 3, due: 'first', mailed_on: null })
    expect(await (await site.get(`/uitvraag/${id}`, bram)).text()).toContain('Mail kwam niet aan. Klopt het adres?')
  })
})
