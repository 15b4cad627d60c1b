import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '#organisations/password-hash.ts'
import type { MemberScope } from '#privacy/scope.ts'
import { cheap, openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-23T09:00:00Z')
const password = 'een lang wachtwoord'
const mails: string[] = []

/** A mail server that keeps what it gets. */
function openMailServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        mails.push(text)
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

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')!.split(';')[0]!
const nextMail = async () => {
  for (let i = 0; i < 200 && mails.length === 0; i++) await new Promise((wait) => setTimeout(wait, 10))
  return mails.shift()!.replace(/=\r\n/g, '').replace(/=3D/g, '=')
}

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  let site: Website
  let mailing: Website
  let server: Awaited<ReturnType<typeof openMailServer>>
  let owner: pg.Client
  let anna: MemberScope
  const email = 'lokalis.familyworker@voorbeeld.example'
  const keep = async (text: string) =>
    owner.query('update wijkverband.member set password_hash = $1 where id = $2', [await hashPassword(text, cheap), anna.person])

  beforeAll(async () => {
    world = await makeWorld(url)
    server = await openMailServer()
    site = await openWebsite(world, { now })
    mailing = await openWebsite(world, { now, smtpUrl: server.url, publicUrl: 'https://wijkverband.voorbeeld.example' })
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    anna = await world.person('lokalis')
    await keep(password)
  })
  afterAll(async () => {
    await owner.end()
    await site.close()
    await mailing.close()
    await server.close()
    await world.close()
  })

  test('Anna logs in, goes on where she was going, and logs out', async () => {
    const away = await site.get('/account')
    expect(away.headers.get('location')).toBe('/inloggen?naar=%2Faccount')
    expect(await (await site.get('/inloggen?naar=%2Faccount')).text()).toContain('value="/account"')
    const answer = await site.post('/inloggen', { email, password, naar: '/account' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    expect(answer.headers.get('set-cookie')).toMatch(/^wv=[\w-]{43}; .*HttpOnly; SameSite=Lax/)
    const cookie = cookieOf(answer)
    const account = await (await site.get('/account', cookie)).text()
    expect(account).toContain('Gezinswerker')
    expect(account).toContain('dit apparaat')
    expect(await (await site.get('/uitloggen', cookie)).text()).toContain('Log uit')
    expect((await site.post('/uitloggen', {}, cookie)).headers.get('location')).toBe('/inloggen')
    expect((await site.get('/account', cookie)).status).toBe(303)
  })

  test('a wrong password gives the same page back with what she typed, and never the password', async () => {
    const answer = await site.post('/inloggen', { email, password: 'niet dit geheim' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Fout: Inloggen - Wijkverband</title>')
    expect(page.match(/horen niet bij elkaar/g)).toHaveLength(2)
    expect(page).toContain(`value="${email}"`)
    expect(page).not.toContain('niet dit geheim')
    expect((await site.post('/inloggen', { email: '', password: '' })).status).toBe(422)
  })

  test('a form from another site, and a return address outside, lead nowhere', async () => {
    const answer = await site.post('/inloggen', { email, password, naar: '//kwaad.example' })
    expect(answer.headers.get('location')).toBe('/')
  })

  test('without a demo there are no roles to try, with one there are six', async () => {
    expect(await (await site.get('/inloggen')).text()).not.toContain('/inloggen/demo')
    expect((await site.post('/inloggen/demo', { role: 'familyWorker' })).status).toBe(404)
    const demo = await openWebsite(world, { now, demo: true })
    expect((await (await demo.get('/inloggen')).text()).match(/class="wv-role"/g)).toHaveLength(6)
    // a configuration that says demo opens no municipality that is none
    expect((await demo.post('/inloggen/demo', { role: 'familyWorker' })).status).toBe(404)
    await owner.query('update wijkverband.municipality set is_demo = true where id = $1', [world.utrecht])
    expect((await demo.post('/inloggen/demo', { role: 'familyWorker' })).status).toBe(303)
    expect((await demo.post('/inloggen/demo', { role: 'administrator' })).status).toBe(404)
    await owner.query('update wijkverband.municipality set is_demo = false')
    await demo.close()
  })

  test('who forgot her password gets a link that works once and ends every session', async () => {
    const old = await mailing.cookieOf(anna)
    const answer = await mailing.post('/wachtwoord-vergeten', { email })
    const unknown = await mailing.post('/wachtwoord-vergeten', { email: 'niemand@voorbeeld.example' })
    expect(await unknown.text()).toBe(await answer.text())
    const mail = await nextMail()
    expect(mail).toContain('Subject: Bericht van Wijkverband')
    const path = /https:\/\/wijkverband\.voorbeeld\.example(\/wachtwoord\/[\w-]{43})/.exec(mail)![1]!
    const form = await mailing.get(path)
    expect(form.status).toBe(200)
    expect(form.headers.get('referrer-policy')).toBe('no-referrer')
    expect(form.headers.get('x-robots-tag')).toBe('noindex')
    expect(form.headers.get('cache-control')).toBe('no-store')
    expect((await mailing.post(path, { password: 'te kort' })).status).toBe(422)
    expect((await mailing.post(path, { password: 'een heel nieuw wachtwoord' })).headers.get('location')).toBe(
      '/inloggen?bericht=wachtwoord',
    )
    expect((await mailing.get('/account', old)).status).toBe(303)
    expect((await mailing.get(path)).status).toBe(404)
    expect((await mailing.post(path, { password: 'nog een ander wachtwoord' })).status).toBe(404)
    expect((await mailing.post('/inloggen', { email, password })).status).toBe(422)
    const back = await mailing.post('/inloggen', { email, password: 'een heel nieuw wachtwoord' })
    expect(back.headers.get('set-cookie')).toMatch(/^__Host-wv=.*Secure/)
    expect(mails).toEqual([])
    await keep(password)
  })

  test('a link is over after an hour, and a second request within two minutes sends nothing', async () => {
    await mailing.post('/wachtwoord-vergeten', { email })
    await mailing.post('/wachtwoord-vergeten', { email })
    const path = /(\/wachtwoord\/[\w-]{43})/.exec(await nextMail())![1]!
    const later = await openWebsite(world, { now: new Date(now.getTime() + 3_600_000) })
    expect((await later.get(path)).status).toBe(404)
    expect((await mailing.get(path)).status).toBe(200)
    expect(mails).toEqual([])
    await later.close()
  })

  test('where no mail can be sent the page says whom to ask', async () => {
    expect(await (await site.get('/wachtwoord-vergeten')).text()).toContain('Vraag de beheerder')
  })

  test('she changes her password with the old one, and stays in here only', async () => {
    const here = await site.cookieOf(anna)
    const there = await site.cookieOf(anna)
    expect((await site.post('/account/wachtwoord', { old: 'niet mijn oude', password: 'mijn nieuwe wachtwoord' }, here)).status).toBe(422)
    const answer = await site.post('/account/wachtwoord', { old: password, password: 'mijn nieuwe wachtwoord' }, here)
    expect(answer.headers.get('location')).toBe('/account?bericht=wachtwoord')
    expect((await site.get('/account', cookieOf(answer))).status).toBe(200)
    expect((await site.get('/account', there)).status).toBe(303)
    await keep(password)
  })

  test('logging out everywhere asks first', async () => {
    const here = await site.cookieOf(anna)
    const there = await site.cookieOf(anna)
    expect(await (await site.get('/account/overal-uitloggen', here)).text()).toContain('alle apparaten')
    expect((await site.post('/account/overal-uitloggen', {}, here)).status).toBe(303)
    expect((await site.get('/account', there)).status).toBe(303)
  })
})
