import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberScope } from '#privacy/scope.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const linkIn = (page: string) => /http:\/\/localhost(\/wachtwoord\/[\w-]{43})/.exec(page)![1]!
const errorsIn = (page: string) =>
  /role="alert"[\s\S]*?<\/ul>/
    .exec(page)?.[0]
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ') ?? ''

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  let site: Website
  let owner: pg.Client
  let anna: MemberScope
  let omar: MemberScope
  let yusuf: MemberScope
  /** cookies of the administrators of Lokalis, JGZ and the municipality, and of a worker of Lokalis */
  let [lokalis, jgz, city, worker] = ['', '', '', '']
  beforeAll(async () => {
    world = await makeWorld(url)
    site = await openWebsite(world)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
    anna = await world.person('lokalis', 'administrator')
    omar = await world.person('jgz', 'administrator')
    yusuf = await world.person('gemeente', 'administrator')
    lokalis = await site.cookieOf(anna)
    jgz = await site.cookieOf(omar)
    city = await site.cookieOf(yusuf)
    worker = await site.cookieOf(await world.person('lokalis'))
  })
  afterAll(async () => {
    await owner.end()
    await site.close()
    await world.close()
  })
  const text = async (path: string, cookie: string) => (await site.get(path, cookie)).text()
  const invite = (email: string, more: Record<string, string> = {}) =>
    site.post('/beheer/leden/nieuw', { name: 'Bea Nieuw', email, role: 'partner', key: uuid(), ...more }, lokalis)
  const idOf = async (email: string): Promise<string> => (await owner.query('select id from member where email = $1', [email])).rows[0].id

  test('an administrator invites a colleague, who chooses a password and logs in', async () => {
    const shown = await invite('Bea@lokalis.example')
    const page = await shown.text()
    expect(page).toContain('Je ziet hem alleen nu')
    expect((await site.post(linkIn(page), { password: 'het wachtwoord van Bea' })).status).toBe(303)
    const answer = await site.post('/inloggen', { email: 'bea@lokalis.example', password: 'het wachtwoord van Bea' })
    expect(answer.status).toBe(303)
    expect(await text('/beheer/leden?zoek=bea', lokalis)).toContain('bea@lokalis.example')
    expect(await text('/beheer/leden?zoek=niemand', lokalis)).toContain('Niemand gevonden')
  })

  test('the same form sent twice makes one account; another with the address is told so', async () => {
    const key = uuid()
    expect((await invite('cem@lokalis.example', { key })).status).toBe(200)
    const again = await invite('cem@lokalis.example', { key })
    expect(again.headers.get('location')).toBe(`/beheer/leden/${await idOf('cem@lokalis.example')}`)
    const other = await invite('cem@lokalis.example')
    expect(other.status).toBe(422)
    expect(errorsIn(await other.text())).toContain('heeft al een account')
    expect(errorsIn(await (await invite('geen adres', { name: '' })).text())).toMatch(/naam@organisatie.*Vul de naam in/)
  })

  test('a team of another organisation cannot be chosen', async () => {
    await site.post('/beheer/teams/nieuw', { name: 'JGZ Noord', key: uuid() }, jgz)
    const { rows } = await owner.query(`select id from team where name = 'JGZ Noord'`)
    expect((await invite('dora@lokalis.example', { teamId: rows[0].id })).status).toBe(422)
    expect((await site.get(`/beheer/teams/${rows[0].id}`, lokalis)).status).toBe(404)
    expect((await site.get('/beheer/teams/geen-nummer', lokalis)).status).toBe(404)
  })

  test('teams are added, renamed and stopped', async () => {
    const add = () => site.post('/beheer/teams/nieuw', { name: 'Buurtteam Oost', key: uuid() }, lokalis)
    expect((await add()).headers.get('location')).toBe('/beheer/teams')
    expect((await add()).status).toBe(422)
    const { rows } = await owner.query(`select id from team where name = 'Buurtteam Oost'`)
    await site.post(`/beheer/teams/${rows[0].id}`, { name: 'Buurtteam Oost 2', active: 'no' }, lokalis)
    expect(await text('/beheer/teams', lokalis)).toMatch(/Buurtteam Oost 2[\s\S]*gestopt/)
    expect((await invite('eva@lokalis.example', { teamId: rows[0].id })).status).toBe(422)
  })

  test('the last administrator stays: no other role, not stopped, not emptied', async () => {
    const base = `/beheer/leden/${anna.person}`
    const change = { name: 'Anna', role: 'partner', teamId: '' }
    for (const [path, fields] of [
      [base, change],
      [`${base}/stoppen`, {}],
      [`${base}/verwijderen`, {}],
    ] as const) {
      const answer = await site.post(path, fields, lokalis)
      expect(answer.status).toBe(422)
      expect(errorsIn(await answer.text())).toContain('laatste beheerder')
    }
    await invite('fenna@lokalis.example', { role: 'administrator' })
    expect((await site.post(base, { ...change, role: 'administrator' }, lokalis)).status).toBe(303)
  })

  test('two administrators who are stopped at the same moment leave one', async () => {
    const ids = [anna.person, await idOf('fenna@lokalis.example')]
    for (let round = 0; round < 5; round++) {
      await Promise.all(ids.map((id) => site.post(`/beheer/leden/${id}/stoppen`, {}, lokalis)))
      const { rows } = await owner.query('select id from member where active and id = any($1)', [ids])
      expect(rows).toHaveLength(1)
      await owner.query('update member set active = true where id = any($1)', [ids])
      lokalis = await site.cookieOf(anna)
    }
  })

  test('who stops is out at once, may come back, and who is emptied is a former colleague', async () => {
    const id = await idOf('cem@lokalis.example')
    const link = linkIn(await (await site.post(`/beheer/leden/${id}/link`, {}, lokalis)).text())
    expect(await text(`/beheer/leden/${id}/stoppen`, lokalis)).toContain('Stop de toegang')
    expect((await site.post(`/beheer/leden/${id}/stoppen`, {}, lokalis)).status).toBe(303)
    expect((await site.get(link)).status).toBe(404)
    expect((await site.post(`/beheer/leden/${id}/hervatten`, {}, lokalis)).status).toBe(303)
    expect((await site.post(`/beheer/leden/${id}/verwijderen`, {}, lokalis)).status).toBe(303)
    const { rows } = await owner.query('select name, email, password_hash, active from member where id = $1', [id])
    expect(rows[0]).toEqual({ name: 'Oud-collega', email: `${id}@weg.invalid`, password_hash: null, active: false })
    expect((await site.post(`/beheer/leden/${id}/hervatten`, {}, lokalis)).status).toBe(422)
    expect(await text(`/beheer/leden/${id}`, lokalis)).not.toContain('weg.invalid')
  })

  test('members of another organisation are not there, and a worker opens none of it', async () => {
    for (const end of ['', '/stoppen', '/verwijderen'])
      expect((await site.get(`/beheer/leden/${omar.person}${end}`, lokalis)).status).toBe(404)
    expect((await site.post(`/beheer/leden/${omar.person}/stoppen`, {}, lokalis)).status).toBe(404)
    expect((await site.post(`/beheer/leden/${omar.person}`, { name: 'x', role: 'partner' }, lokalis)).status).toBe(404)
    expect(await text('/beheer/leden?zoek=jgz', lokalis)).toContain('Niemand gevonden')
    for (const path of ['/beheer', '/beheer/leden', '/beheer/teams', '/beheer/werkgebieden', '/beheer/auditlog', '/beheer/bewaartermijnen'])
      expect((await site.get(path, worker)).status, path).toBe(403)
    expect((await site.post('/beheer/leden/nieuw', {}, worker)).status).toBe(403)
  })

  test('the administrator of the municipality adds an organisation; both logs know who did it', async () => {
    const draft = { name: 'Taalhuis', kind: 'partner', administratorName: 'Gita', email: 'gita@taalhuis.example', key: uuid() }
    const page = await (await site.post('/beheer/organisaties/nieuw', draft, city)).text()
    expect((await site.post(linkIn(page), { password: 'het wachtwoord van Gita' })).status).toBe(303)
    expect((await site.post('/beheer/organisaties/nieuw', draft, city)).status).toBe(303)
    const other = { ...draft, key: uuid() }
    expect(errorsIn(await (await site.post('/beheer/organisaties/nieuw', other, city)).text())).toContain('met deze naam')
    const sameAddress = await site.post('/beheer/organisaties/nieuw', { ...other, name: 'Ander Taalhuis' }, city)
    expect(errorsIn(await sameAddress.text())).toContain('heeft al een account')
    const { rows } = await owner.query(
      `select organisation_id, member_id from audit_log where action = 'added' and object = 'organisation'`,
    )
    expect(rows.map((row) => row.member_id)).toEqual([yusuf.person, yusuf.person])
    expect(new Set(rows.map((row) => row.organisation_id)).size).toBe(2)
    expect((await owner.query(`select 1 from organisation where name = 'Ander Taalhuis'`)).rowCount).toBe(0)
    for (const cookie of [lokalis, worker]) expect((await site.get('/beheer/organisaties', cookie)).status).toBe(403)
  })

  test('an organisation that stops is not let in; one’s own cannot be stopped', async () => {
    const { rows } = await owner.query(`select id from organisation where name = 'Taalhuis'`)
    const gita = { email: 'gita@taalhuis.example', password: 'het wachtwoord van Gita' }
    expect((await site.post('/inloggen', gita)).status).toBe(303)
    expect((await site.post(`/beheer/organisaties/${rows[0].id}/stoppen`, {}, city)).status).toBe(303)
    expect((await site.post('/inloggen', gita)).status).toBe(422)
    await site.post(`/beheer/organisaties/${rows[0].id}/hervatten`, {}, city)
    expect((await site.post('/inloggen', gita)).status).toBe(303)
    expect((await site.post(`/beheer/organisaties/${yusuf.organisation}/stoppen`, {}, city)).status).toBe(422)
    expect((await site.get(`/beheer/organisaties/${world.organisations.elsewhere}`, city)).status).toBe(404)
  })

  test('settings: a threshold under three is refused, and the terms page shows the new term', async () => {
    const settings = {
      threshold: '2',
      sessionHours: '8',
      questionTextMonths: '18',
      countMonths: '72',
      auditLogMonths: '60',
      requestKeyMonths: '1',
      falseAlarmsPerYear: '3',
      minimumParents: '5',
      verificationMonths: '24',
    }
    const wrong = await site.post('/beheer/instellingen', settings, city)
    expect(errorsIn(await wrong.text())).toContain('3 tot en met 100')
    expect((await site.post('/beheer/instellingen', { ...settings, threshold: '4', languages: ['tr', 'ar'] }, city)).status).toBe(303)
    const { rows } = await owner.query('select settings from municipality where id = $1', [world.utrecht])
    expect(rows[0].settings).toMatchObject({ threshold: 4, sessionHours: 8, languages: ['nl', 'tr', 'ar'] })
    const terms = await text('/beheer/bewaartermijnen', city)
    expect(terms).toContain('8 uur')
    expect(terms).toContain('18 maanden')
    expect((await site.get('/beheer/instellingen', lokalis)).status).toBe(403)
  })

  test('work areas: added with a day in words, ended, refused when they overlap', async () => {
    const area = { areaId: world.areas.Oost, from: '1 jan 2026', until: '', source: 'Werkplan' }
    const add = (more: object = {}) => site.post('/beheer/werkgebieden/nieuw', { ...area, ...more, key: uuid() }, lokalis)
    expect((await add()).status).toBe(303)
    expect(errorsIn(await (await add()).text())).toContain('staat er op deze dagen al')
    expect(errorsIn(await (await add({ from: 'ooit', until: 'later' })).text())).toMatch(/Vul een dag in/)
    expect(errorsIn(await (await add({ until: '31-12-2025' })).text())).toContain('ligt voor de eerste')
    const { rows } = await owner.query('select id from service_area')
    const line = `/beheer/werkgebieden/${rows[0].id}`
    expect((await site.get(line, jgz)).status).toBe(404)
    expect((await site.post(line, { until: '30-6-2026' }, lokalis)).status).toBe(303)
    expect(await text('/beheer/werkgebieden', lokalis)).toContain('30 juni 2026')
    expect((await site.post(`${line}/verwijderen`, {}, lokalis)).status).toBe(303)
    expect((await owner.query('select 1 from service_area')).rowCount).toBe(0)
  })

  test('the data protection officer reads the log of her own organisation, and that is in the log too', async () => {
    const petra = await site.cookieOf(await world.person('lokalis', 'dataProtectionOfficer'))
    expect(await text('/beheer', petra)).not.toContain('/beheer/leden')
    const page = await text('/beheer/auditlog?actie=invited', petra)
    expect(page).toMatch(/nodigde uit[\s\S]*rol: Beheerder/)
    expect(page).not.toContain('logde in</td>')
    expect(await text('/beheer/auditlog', petra)).toMatch(/bekeek<\/td><td>auditlog/)
    expect(await text('/beheer/auditlog?tot=1-1-2020', petra)).toContain('geen regels bij deze keuze')
    const csv = await text('/beheer/auditlog/export?actie=invited', petra)
    expect(csv.split('\r\n').filter((line) => line.includes('nodigde uit'))).toHaveLength(
      (await owner.query(`select 1 from audit_log where action = 'invited' and organisation_id = $1`, [anna.organisation])).rowCount!,
    )
    expect(csv).not.toContain('JGZ')
    expect((await site.get('/beheer/leden', petra)).status).toBe(403)
  })
})
