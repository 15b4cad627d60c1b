import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, NotAllowed, riverScope } from '#privacy/scope.ts'
import { readPrioritiesOfTheme, setPriorities } from '#themes/priority.actions.ts'
import type { PriorityDraft } from '#themes/priority.ts'
import { forgetExpired, insertThemes } from '#themes/theme.store.ts'
import { mergeTheme } from '#themes/theme-regroup.actions.ts'
import { readTopThree } from '#themes/top-three.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T12:00:00Z')
const today = '2026-11-22'

describe.each(engines())('the top 3 of teams on %s', (_name, url) => {
  let world: World
  let site: Website
  let owner: pg.Client
  let anna: MemberScope
  let jet: MemberScope
  let cookie: string
  const teams = { overvecht: uuid(), oost: uuid(), jgz: uuid(), afdeling: uuid() }
  let themes: string[]

  beforeAll(async () => {
    world = await makeWorld(url)
    site = await openWebsite(world, { now })
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    const { lokalis, jgz, gemeente } = world.organisations
    const rows = [
      [teams.overvecht, lokalis, 'Buurtteam Overvecht', world.areas.Overvecht],
      [teams.oost, lokalis, 'Buurtteam Oost', world.areas.Oost],
      [teams.jgz, jgz, 'JGZ Noord', null],
      [teams.afdeling, gemeente, 'Afdeling Jeugd', world.areas.Oost],
    ] as const
    await owner.query('set search_path to wijkverband')
    for (const [id, organisation, name, area] of rows) {
      await owner.query('insert into team (id, municipality_id, organisation_id, name) values ($1, $2, $3, $4)', [
        id,
        world.utrecht,
        organisation,
        name,
      ])
      // JGZ works in both wijken as an organisation, its team has no line of its own
      for (const place of area === null ? Object.values(world.areas) : [area])
        await owner.query(
          `insert into service_area (id, municipality_id, organisation_id, team_id, area_id, valid_from) values ($1, $2, $3, $4, $5, '2024-01-01')`,
          [uuid(), world.utrecht, organisation, area === null ? null : id, place],
        )
    }
    const member = await world.person('lokalis')
    await owner.query('update member set team_id = $1 where id = $2', [teams.overvecht, member.person])
    anna = { ...member, team: teams.overvecht }
    cookie = await site.cookieOf(anna)
    jet = await world.person('jgz', 'jgzNurse')
    themes = (await inScope(world.database, anna, (db) =>
      insertThemes(
        db,
        anna,
        ['Slapen', 'Geld', 'School', 'Schermen'].map((name) => ({ status: 'candidate', name, createdAt: now })),
      ),
    )) as string[]
  })
  afterAll(async () => {
    await owner.end()
    await site.close()
    await world.close()
  })

  const draft = (...chosen: readonly number[]): PriorityDraft => ({
    themes: [0, 1, 2].map((place) => (chosen[place] === undefined ? '' : themes[chosen[place]]!)) as [string, string, string],
    reasons: ['Dit horen wij elke week.', '', ''],
  })
  const set = (scope: MemberScope, team: string, said: PriorityDraft, day = today) =>
    inScope(world.database, scope, (db) => setPriorities(db, scope, team, said, day, new Date(`${day}T12:00:00Z`)))
  const read = (wijkId: string | null, period: '2026-1' | '2026-2' | null = null) =>
    inScope(world.database, jet, (db) => readTopThree(db, jet, { period, wijkId }, today))
  const open = async (path: string, who = cookie) => {
    const answer = await site.get(path, who)
    return { status: answer.status, html: await answer.text() }
  }

  test('before anyone answered the page says so, names the teams that are asked, and home says that it waits', async () => {
    const { html } = await open('/top3')
    expect(html).toContain('Nog geen team heeft zijn top 3 ingevuld.')
    for (const name of ['Buurtteam Overvecht', 'Buurtteam Oost', 'JGZ Noord']) expect(html).toContain(name)
    expect(html).not.toContain('Afdeling Jeugd')
    expect((await open('/')).html).toContain('Kies met Buurtteam Overvecht de top 3 van najaar 2026')
  })

  test('a worker fills in the top 3 of her own team, not that of another', async () => {
    const form = (await open('/top3/invullen')).html
    expect(form).toContain('Buurtteam Overvecht: welke drie')
    expect((await open(`/top3/invullen?team=${teams.oost}`)).status).toBe(404)
    const fields = {
      key: uuid(),
      team: teams.overvecht,
      theme1: themes[0]!,
      theme2: themes[1]!,
      theme3: '',
      reason1: '',
      reason2: '',
      reason3: '',
    }
    const wrong = await site.post('/top3/invullen', fields, cookie)
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('Schrijf in één zin waarom dit thema voorop staat.')
    expect(html).toMatch(new RegExp(`value="${themes[1]}" selected`))
    expect((await site.post('/top3/invullen', { ...fields, reason1: 'Bel 06-12345678' }, cookie)).status).toBe(422)
    const good = { ...fields, reason1: 'Ouders zijn moe.' }
    expect((await site.post('/top3/invullen', good, cookie)).headers.get('location')).toBe('/top3')
    expect((await site.post('/top3/invullen', good, cookie)).headers.get('location')).toBe('/top3')
    expect((await site.post('/top3/invullen', { ...good, key: uuid(), team: teams.oost }, cookie)).status).toBe(404)
    expect((await open(`/top3/teams/${teams.overvecht}`)).html).not.toContain('Versie 2')
    expect((await open('/')).html).not.toContain('Kies met Buurtteam')
  })

  test('who has no team chooses one of her organisation; who may not set priorities only reads', async () => {
    const manager = await site.cookieOf(await world.person('lokalis', 'teamManager'))
    expect((await open('/top3/invullen', manager)).html).toContain('Voor welk team?')
    expect((await open(`/top3/invullen?team=${teams.oost}`, manager)).status).toBe(200)
    const director = await world.person('lokalis', 'director')
    expect((await open('/top3/invullen', await site.cookieOf(director))).status).toBe(403)
    await expect(set(director, teams.oost, draft(0))).rejects.toBeInstanceOf(NotAllowed)
    expect(await set(jet, teams.oost, draft(0))).toBeNull()
  })

  test('teams together: one order of themes, the differences, and which team is still to answer', async () => {
    expect(await set(jet, teams.jgz, draft(0, 2))).toEqual({ ok: true })
    const overvecht = await read(world.areas.Overvecht)
    expect(overvecht.lists.map((list) => list.teamName)).toEqual(['JGZ Noord', 'Buurtteam Overvecht'])
    expect(overvecht.themes[0]).toMatchObject({ name: 'Slapen', place: { best: 1, worst: 1 }, placeInCity: { best: 1, worst: 1 } })
    expect(overvecht.orders).toBe(2)
    expect(overvecht.silent).toEqual([])
    const oost = await read(world.areas.Oost)
    expect(oost.lists.map((list) => list.teamName)).toEqual(['JGZ Noord'])
    expect(oost.silent.map((team) => team.name)).toEqual(['Buurtteam Oost'])
    const { html } = await open('/top3?wijk=WK034403')
    expect(html).toContain('Er zijn twee volgordes die even goed passen')
    expect(html).toContain('>2–3.</span>')
    expect(html).toContain('in de hele gemeente op plaats 1')
    expect(html).toContain('Ouders zijn moe.')
    expect(html).toContain('Teams krijgen geen plaats')
    const file = await (await site.get('/top3/export', cookie)).text()
    expect(file).toContain('najaar 2026,Lokalis,Buurtteam Overvecht,1,Slapen,Ouders zijn moe.,1,2026-11-22')
  })

  test('a change keeps the earlier version to be seen; only the own organisation reads who it was', async () => {
    expect(await set(anna, teams.overvecht, draft(1, 0))).toEqual({ ok: true })
    expect(await set(anna, teams.overvecht, draft(1, 0))).toEqual({ ok: true })
    const own = (await open(`/top3/teams/${teams.overvecht}`)).html
    expect(own).toContain('Versie 2, 22 november (geldt nu)')
    expect(own).toContain('Versie 1')
    expect(own).not.toContain('Versie 3')
    expect(own).toContain('Ingevuld door lokalis familyWorker')
    const theirs = (await open(`/top3/teams/${teams.overvecht}`, await site.cookieOf(jet))).html
    expect(theirs).toContain('Versie 2')
    expect(theirs).not.toContain('Ingevuld door')
  })

  test('an earlier period stays to be chosen', async () => {
    expect(await set(anna, teams.overvecht, draft(3), '2026-05-01')).toEqual({ ok: true })
    const spring = await read(null, '2026-1')
    expect(spring.themes.map((theme) => theme.name)).toEqual(['Schermen'])
    expect(spring.periods).toEqual(['2026-2', '2026-1'])
    expect((await open('/top3?periode=2026-1')).html).toContain('Wat teams in Utrecht vooropzetten, voorjaar 2026.')
  })

  test('a theme knows which teams put it first; a merged theme counts for the one it leads to', async () => {
    const of = (themeId: string, wijkId: string | null) =>
      inScope(world.database, jet, (db) => readPrioritiesOfTheme(db, jet, themeId, wijkId, today))
    expect(await of(themes[0]!, null)).toEqual([
      { teamName: 'JGZ Noord', organisationName: 'JGZ', rank: 1, period: 'najaar 2026', reason: 'Dit horen wij elke week.' },
      { teamName: 'Buurtteam Overvecht', organisationName: 'Lokalis', rank: 2, period: 'najaar 2026', reason: '' },
    ])
    expect((await of(themes[0]!, world.areas.Oost)).map((one) => one.teamName)).toEqual(['JGZ Noord'])
    await inScope(world.database, anna, (db) => mergeTheme(db, anna, themes[2]!, { into: themes[0]!, reason: 'Hetzelfde.' }, now))
    expect((await of(themes[0]!, world.areas.Oost)).map((one) => one.rank)).toEqual([1])
    expect((await read(null)).themes.map((theme) => theme.name)).not.toContain('School')
  })

  test('a top 3 that is taken back no longer counts, and can be filled in anew', async () => {
    expect((await open('/top3/intrekken')).html).toContain('Neem deze top 3 terug')
    expect((await site.post('/top3/intrekken', {}, cookie)).status).toBe(303)
    expect((await site.post('/top3/intrekken', {}, cookie)).status).toBe(404)
    expect((await read(world.areas.Overvecht)).silent.map((team) => team.name)).toEqual(['Buurtteam Overvecht'])
    expect((await open(`/top3/teams/${teams.overvecht}`)).html).toContain('Teruggenomen.')
    expect(await set(anna, teams.overvecht, draft(0))).toEqual({ ok: true })
  })

  test('a theme that stands in a top 3 is not forgotten when it expires; one that nobody named is', async () => {
    const [, lone] = await inScope(world.database, anna, async (db) => {
      const made = await insertThemes(
        db,
        anna,
        ['Genoemd', 'Nergens genoemd'].map((name) => ({ status: 'candidate' as const, name, createdAt: now })),
      )
      const one = { themes: [made[0]!, '', ''], reasons: ['Dit horen wij.', '', ''] } as const
      expect(await setPriorities(db, anna, teams.overvecht, one, '2025-05-01', now)).toEqual({ ok: true })
      return made
    })
    await owner.query(`update theme set status = 'expired', changed_at = '2020-01-01' where name in ('Genoemd', 'Nergens genoemd')`)
    const river = riverScope(world.utrecht)
    expect(await inScope(world.database, river, (db) => forgetExpired(db, river, now))).toBe(1)
    expect((await owner.query('select 1 from theme where id = $1', [lone])).rowCount).toBe(0)
  })

  test('hand-written SQL of another organisation reads a top 3 and changes none; another municipality reads nothing', async () => {
    const app = new pg.Client({ connectionString: world.appUrl })
    await app.connect()
    const as = async (scope: MemberScope, sql: string, values: unknown[] = []) => {
      await app.query('begin')
      await app.query(
        `select set_config('search_path', 'wijkverband', true), set_config('role', 'wijkverband_member', true), set_config('app.municipality', $1, true),
          set_config('app.organisation', $2, true), set_config('app.person', $3, true), set_config('app.kind', 'member', true)`,
        [scope.municipality, scope.organisation, scope.person],
      )
      return app.query(sql, values).finally(() => app.query('rollback'))
    }
    expect((await as(jet, 'select * from priority_list where team_id = $1', [teams.overvecht])).rowCount).toBeGreaterThan(0)
    expect(
      (
        await as(jet, 'select a.* from priority_list_author a join priority_list l on l.id = a.list_id where l.team_id = $1', [
          teams.overvecht,
        ])
      ).rowCount,
    ).toBe(0)
    const list = `insert into priority_list (id, municipality_id, organisation_id, team_id, period, version, set_at) values (gen_random_uuid(), $1, $2, $3, '2026-2', 99, now())`
    await expect(as(jet, list, [world.utrecht, world.organisations.lokalis, teams.overvecht])).rejects.toMatchObject({ code: '42501' })
    await expect(as(jet, `delete from priority_list`)).rejects.toMatchObject({ code: '42501' })
    expect((await as(jet, `update team set name = 'x' where id = $1`, [teams.overvecht])).rowCount).toBe(0)
    const stranger = await world.person('elsewhere')
    expect((await as(stranger, 'select 1 from priority_list union all select 1 from priority')).rowCount).toBe(0)
    await app.end()
  })
})
