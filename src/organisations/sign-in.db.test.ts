import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '#organisations/password-hash.ts'
import { forgetSessions, readSession, signOutEverywhere } from '#organisations/session.actions.ts'
import { type SignInAnswer, signIn, signInDesk, signInToDemo } from '#organisations/sign-in.actions.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 }
const monday = new Date('2026-11-23T09:00:00Z')
const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000)
const password = 'een lang wachtwoord'

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
  })
  afterAll(async () => {
    await owner.end()
    await world.close()
  })

  /** Someone who has just got an account with a password. */
  async function newcomer(name: string, organisation: keyof World['organisations'] = 'lokalis'): Promise<{ id: string; email: string }> {
    const id = uuid()
    const email = `${name}@voorbeeld.example`
    const municipality = organisation === 'elsewhere' ? world.elsewhere : world.utrecht
    await owner.query(
      `insert into member (id, municipality_id, organisation_id, name, email, role, password_hash) values ($1, $2, $3, $4, $5, 'familyWorker', $6)`,
      [id, municipality, world.organisations[organisation], name, email, await hashPassword(password, cheap)],
    )
    return { id, email }
  }
  const desk = () => signInDesk(cheap, 0)
  const tokenOf = (answer: SignInAnswer) => {
    if (!answer.ok) throw new Error('not signed in')
    return answer.token
  }

  test('Anna signs in with capitals and spaces around her address, and is known for twelve hours', async () => {
    const anna = await newcomer('anna')
    const token = tokenOf(await signIn(world.database, desk(), { email: ' Anna@Voorbeeld.example ', password }, monday))
    const session = await readSession(world.database, token, later(11 * 3600))
    expect(session?.scope).toMatchObject({ kind: 'member', person: anna.id, organisation: world.organisations.lokalis })
    expect(session?.scope.powers.has('ask questions')).toBe(true)
    expect(session?.viewer).toEqual({ name: 'anna', roleName: 'Gezinswerker', organisationName: 'Lokalis', municipalityName: 'Utrecht' })
    expect(await readSession(world.database, token, later(12 * 3600))).toBeNull()
    expect(await readSession(world.database, `${token}x`, monday)).toBeNull()
  })

  test('a wrong password and an unknown address get the same answer', async () => {
    const { email } = await newcomer('bea')
    const wrong = await signIn(world.database, desk(), { email, password: 'niet dit wachtwoord' }, monday)
    const unknown = await signIn(world.database, desk(), { email: 'niemand@voorbeeld.example', password }, monday)
    expect(wrong).toEqual({ ok: false, waitSeconds: 0 })
    expect(unknown).toEqual(wrong)
  })

  test('no wrong answer comes before the slowest one would', async () => {
    const { email } = await newcomer('tess')
    const slow = signInDesk(cheap, 120)
    for (const who of [email, 'niemand@voorbeeld.example']) {
      const from = performance.now()
      await signIn(world.database, slow, { email: who, password: 'niet dit wachtwoord' }, monday)
      expect(performance.now() - from).toBeGreaterThan(115)
    }
  })

  test('after the fourth wrong password one has to wait, longer each time, and the right one waits too', async () => {
    const { email } = await newcomer('chris')
    const front = desk()
    const guess = (at: Date) => signIn(world.database, front, { email, password: 'geraden wachtwoord' }, at)
    for (let i = 0; i < 4; i++) expect(await guess(monday)).toEqual({ ok: false, waitSeconds: 0 })
    expect(await guess(monday)).toEqual({ ok: false, waitSeconds: 2 })
    expect(await signIn(world.database, front, { email, password }, monday)).toEqual({ ok: false, waitSeconds: 2 })
    expect(await guess(later(2))).toEqual({ ok: false, waitSeconds: 0 })
    expect(await guess(later(2))).toEqual({ ok: false, waitSeconds: 4 })
    expect(await signIn(world.database, front, { email, password }, later(6))).toMatchObject({ ok: true })
    expect(await guess(later(6))).toEqual({ ok: false, waitSeconds: 0 })
    const { rows } = await owner.query(`select action, count(*)::int from audit_log where object = 'member' group by action`)
    expect(rows.find((row) => row.action === 'tried to sign in').count).toBeGreaterThanOrEqual(7)
  })

  test('forty guesses at the same moment gain four looks at the password', async () => {
    const { email } = await newcomer('dirk')
    const front = desk()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => signIn(world.database, front, { email, password: `poging nummer ${i}` }, monday)),
    )
    expect(answers.filter((answer) => !answer.ok && answer.waitSeconds === 0)).toHaveLength(4)
  })

  test('who is no longer active, or whose organisation is not, is not let in and is put out', async () => {
    const { id, email } = await newcomer('ella', 'jgz')
    const token = tokenOf(await signIn(world.database, desk(), { email, password }, monday))
    await owner.query('update member set active = false where id = $1', [id])
    expect(await readSession(world.database, token, monday)).toBeNull()
    expect(await signIn(world.database, desk(), { email, password }, monday)).toMatchObject({ ok: false })
    await owner.query('update member set active = true where id = $1', [id])
    expect(await readSession(world.database, token, monday)).not.toBeNull()
    await owner.query('update organisation set active = false where id = $1', [world.organisations.jgz])
    expect(await readSession(world.database, token, monday)).toBeNull()
    await owner.query('update organisation set active = true where id = $1', [world.organisations.jgz])
  })

  test('signing out everywhere ends one’s own sessions and nobody else’s', async () => {
    const fatma = await newcomer('fatma')
    const gerd = await newcomer('gerd')
    const tokens = []
    for (const email of [fatma.email, fatma.email, gerd.email])
      tokens.push(tokenOf(await signIn(world.database, desk(), { email, password }, monday)))
    const { scope } = (await readSession(world.database, tokens[0]!, monday))!
    expect(await inScope(world.database, scope, (db) => signOutEverywhere(db, scope))).toBe(2)
    expect(await Promise.all(tokens.map(async (token) => (await readSession(world.database, token, monday)) !== null))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('hand-written SQL sees no member and no session of another organisation, and opens no door inside a scope', async () => {
    await newcomer('hidde', 'jgz')
    const stranger = await newcomer('ilse', 'elsewhere')
    await signIn(world.database, desk(), { email: stranger.email, password }, monday)
    const anna = await world.person('lokalis')
    const client = new pg.Client({ connectionString: world.appUrl })
    await client.connect()
    await expect(client.query('select * from wijkverband.member')).rejects.toMatchObject({ code: '42501' })
    await expect(client.query('select * from wijkverband.session')).rejects.toMatchObject({ code: '42501' })
    const inside = async (scope: MemberScope, query: string) => {
      await client.query('begin; set local role wijkverband_member')
      await client.query(
        `select set_config('app.municipality', $1, true), set_config('app.organisation', $2, true), set_config('app.kind', 'member', true)`,
        [scope.municipality, scope.organisation],
      )
      const result = await client.query(query).finally(() => client.query('rollback'))
      return result.rows
    }
    const members = await inside(anna, 'select distinct organisation_id from wijkverband.member')
    expect(members).toEqual([{ organisation_id: world.organisations.lokalis }])
    const sessions = await inside(anna, 'select distinct organisation_id from wijkverband.session')
    expect(sessions).toEqual([{ organisation_id: world.organisations.lokalis }])
    await expect(inside(anna, `select * from wijkverband.member_to_sign_in('hidde@voorbeeld.example')`)).rejects.toMatchObject({
      code: '42501',
    })
    expect(await inside(anna, `update wijkverband.member set role = 'administrator' where email like 'hidde%' returning id`)).toEqual([])
    await client.end()
  })

  test('one tries the demo as a role only where a demo is', async () => {
    await world.person('lokalis', 'teamManager')
    expect(await signInToDemo(world.database, 'teamManager', monday)).toBeNull()
    await owner.query(`update municipality set is_demo = true where id = $1`, [world.utrecht])
    const session = await signInToDemo(world.database, 'teamManager', monday)
    expect((await readSession(world.database, session!.token, monday))?.viewer.roleName).toBe('Teammanager')
    await owner.query(`update municipality set is_demo = false`)
  })

  test('the river forgets sessions that are over', async () => {
    const before = await owner.query('select count(*)::int from session')
    await forgetSessions({ database: world.database, clock: () => later(13 * 3600) }, riverScope(world.utrecht))
    const { rows } = await owner.query('select municipality_id from session')
    expect(before.rows[0].count).toBeGreaterThan(1)
    expect(rows).toEqual([{ municipality_id: world.elsewhere }])
  })

  test('the river forgets lines of the audit log after sixty months, and writes down how many', async () => {
    const line = `insert into audit_log (id, municipality_id, organisation_id, at, action, object) values ($1, $2, $3, $4, 'asked', 'question')`
    for (const day of ['2021-11-22', '2021-11-24']) await owner.query(line, [uuid(), world.utrecht, world.organisations.lokalis, day])
    await forgetSessions({ database: world.database, clock: () => monday }, riverScope(world.utrecht))
    const { rows } = await owner.query(`select action, detail from audit_log where action = 'forgot' or at < '2022-01-01' order by at`)
    expect(rows).toEqual([
      { action: 'asked', detail: {} },
      { action: 'forgot', detail: { count: 1 } },
    ])
  })
})
