import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { sendDigests } from '#themes/digest.actions.ts'
import { claimDigest } from '#themes/digest.store.ts'
import { lastMonday, readyAt } from '#themes/digest.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

/** Monday 23 November 2026, a minute past seven in the Netherlands. */
const monday = new Date('2026-11-23T06:01:00Z')
const nextMonday = new Date('2026-11-30T06:01:00Z')
const friday = new Date('2026-11-20T10:00:00Z')

test('the message of a Monday is ready at seven on a Dutch clock, in winter and in summer', () => {
  expect(readyAt('2026-11-23').toISOString()).toBe('2026-11-23T06:00:00.000Z')
  expect(readyAt('2026-06-01').toISOString()).toBe('2026-06-01T05:00:00.000Z')
  expect(lastMonday(new Date('2026-11-23T05:59:00Z'))).toBe('2026-11-16')
  expect(lastMonday(monday)).toBe('2026-11-23')
})

interface Sent {
  readonly to: string
  readonly text: string
}

/** A mail server that keeps what it gets, or refuses everything. */
function openMailServer(sent: Sent[], refuses: () => boolean): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        if (refuses()) return done(new Error('the box is full'))
        sent.push({ to: session.envelope.rcptTo[0]!.address, text: text.replace(/=\r\n/g, '').replace(/=3D/g, '=') })
        done()
      })
    },
  })
  return new Promise((ready) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const { port } = listening.address() as { port: number }
      ready({ url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((closed) => server.close(() => closed())) })
    })
  })
}

describe.each(engines())('the weekly message on %s', (_name, url) => {
  let world: World
  let website: Website
  let before: Website
  let owner: pg.Client
  let server: Awaited<ReturnType<typeof openMailServer>>
  let anna: MemberScope
  let ben: MemberScope
  let theme: string
  let refuses = false
  const sent: Sent[] = []
  const rising = randomUUID()
  const send = (at: Date, running: Parameters<typeof sendDigests>[0]['approaches'] = async () => []) =>
    sendDigests(
      {
        database: world.database,
        clock: () => at,
        log: openLog('silent'),
        mail: openMail(server.url, 'Wijkverband <wijkverband@voorbeeld.example>', openLog('silent')),
        signal: new AbortController().signal,
        address: 'https://wijkverband.voorbeeld.example',
        approaches: running,
      },
      world.utrecht,
    )
  const got = () => sent.splice(0).sort((a, b) => (a.to < b.to ? -1 : 1))
  const rise = (id: string, wijk: string, at: Date) =>
    owner.query(
      `insert into wijkverband.trend_alarm (id, municipality_id, theme_id, wijk_id, since, last_week, method, false_alarms_per_year, created_at)
       values ($1, $2, $3, $4, '2026-11-09', '2026-11-16', 'small-counts', 3, $5)`,
      [id, world.utrecht, theme, wijk, at],
    )

  beforeAll(async () => {
    world = await makeWorld(url)
    server = await openMailServer(sent, () => refuses)
    website = await openWebsite(world, { now: monday })
    before = await openWebsite(world, { now: friday })
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    anna = await world.person('lokalis')
    ben = await world.person('lokalis', 'teamManager')
    await world.person('jgz')
    await owner.query(`update wijkverband.member set password_hash = 'chosen'`)
    const river = riverScope(world.utrecht)
    theme = [...(await inScope(world.database, river, (db) => loadStartList(db, river, friday))).values()][0]!
    await rise(rising, world.areas.Overvecht, new Date('2026-11-23T00:10:00Z'))
    const early = await before.cookieOf(anna)
    await before.post('/volgen', { areaId: world.areas.Overvecht }, early)
    const note = { key: uuid(), themeId: theme, text: 'Dit is een geheim plan.', mentioned: ben.person }
    expect((await before.post('/aantekeningen/nieuw', note, early)).status).toBe(303)
  })
  afterAll(async () => {
    await owner.end()
    await website.close()
    await before.close()
    await server.close()
    await world.close()
  })

  test('before seven nothing leaves; when the mail server refuses, it is tried again', async () => {
    await send(new Date('2026-11-23T05:59:00Z'))
    expect(got()).toEqual([])
    refuses = true
    await expect(send(monday)).rejects.toThrow('refused')
    refuses = false
    expect(got()).toEqual([])
  })

  test('who judges rises gets it by mail: neutral outside, links inside, no text that anyone typed', async () => {
    await send(monday)
    const mails = got()
    expect(mails.map((mail) => mail.to)).toEqual(['jgz.familyworker@voorbeeld.example', 'lokalis.familyworker@voorbeeld.example'])
    expect(mails[1]!.text).toContain('Subject: Wijkverband: het weekbericht')
    expect(mails[1]!.text).toContain(`https://wijkverband.voorbeeld.example/signalen/${rising}`)
    expect(mails[1]!.text).toContain('Overvecht')
    expect(mails[1]!.text).not.toMatch(/geheim|\d+ vragen/)
  })

  test('once is once, also after a crash between claim and mail', async () => {
    await send(monday)
    expect(got()).toEqual([])
    await rise(randomUUID(), world.areas.Oost, new Date('2026-11-25T10:00:00Z'))
    const omar = await world.person('jgz')
    await inScope(world.database, omar, (db) => claimDigest(db, omar, '2026-11-30', nextMonday))
    await send(nextMonday)
    // Anna follows Overvecht, where nothing new was found; Omar’s message was claimed before the crash
    expect(got()).toEqual([])
  })

  test('Ben gets none by mail until he asks for it; in the app it is always there', async () => {
    const cookie = await website.cookieOf(ben)
    const page = async (path: string) => (await website.get(path, cookie)).text()
    expect(await page('/weekbericht')).toContain('Dit is een geheim plan.')
    expect(await page('/weekbericht?week=2026-11-09')).toContain('Niets nieuws. Dat is ook een uitkomst.')
    expect(await page('/account')).toContain('Je krijgt geen weekbericht per mail.')
    expect((await website.post('/weekbericht/instelling', { wanted: 'yes' }, cookie)).status).toBe(303)
    expect(await page('/account')).toContain('Je krijgt elke maandag om 7 uur een mail')
    await send(monday)
    const [mail] = got()
    expect(mail!.to).toBe('lokalis.teammanager@voorbeeld.example')
    expect(mail!.text).toContain('Een aantekening wacht op jou.')
    expect(mail!.text).not.toContain('geheim')
  })

  test('a machine that was off all Monday and Tuesday sends nothing late', async () => {
    await owner.query('delete from wijkverband.digest_sent')
    await send(new Date('2026-11-25T08:00:00Z'))
    expect(got()).toEqual([])
  })

  test('Anna reads in the app what rises where she follows, and nothing of elsewhere', async () => {
    const page = await (await website.get('/weekbericht', await website.cookieOf(anna))).text()
    expect(page).toContain('Weekbericht van 23 november')
    expect(page).toContain(`/signalen/${rising}`)
    expect(page).not.toContain('Je volgt nog niets')
  })
})
