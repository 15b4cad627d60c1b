import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApproach } from '#approaches/approach.actions.ts'
import { approachByCommand } from '#cli/approach.command.ts'
import { inScope, type MemberScope, NotAllowed } from '#privacy/scope.ts'
import { insertThemes } from '#themes/theme.store.ts'
import type { VerificationOutcome } from '#themes/verification.ts'
import { discussTheme } from '#themes/verification-record.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')
const today = '2026-11-19'

describe.each(engines())('no approach before parents said that it fits, on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let owner: pg.Client
  let cookies: { anna: string; omar: string }

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    cookies = { anna: await website.cookieOf(anna), omar: await website.cookieOf(await world.person('jgz')) }
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
  })
  afterAll(async () => {
    await owner.end()
    await website?.close()
    await world.close()
  })

  let number = 0
  const makeTheme = async (status: 'candidate' | 'proposed' = 'candidate') =>
    (await inScope(world.database, anna, (db) => insertThemes(db, anna, [{ status, name: `Thema ${++number}`, createdAt: now }])))[0]!
  /** Parents in Overvecht said this of the theme. */
  const discuss = async (themeId: string, outcome: VerificationOutcome, day = today, parents = 7) => {
    const words = { changed: 'De naam.', newName: '', forWhom: '', sentence: '', place: '', changeMade: false, kept: null }
    const said = { day, parents, outcome, placeKind: 'school', knowOthers: 'no', ...words } as const
    const about = { themeId, wijkId: world.areas.Overvecht, talkId: null }
    const recorded = await inScope(world.database, anna, (db) => discussTheme(db, anna, about, said, now))
    expect(recorded).toMatchObject({ ok: true })
  }
  const start = (themeId: string, wijkId = world.areas.Overvecht, startsOn = today) =>
    inScope(world.database, anna, (db) => startApproach(db, anna, { themeId, wijkId, startsOn }, today, now))
  const insert = `insert into wijkverband.approach (id, municipality_id, organisation_id, theme_id, wijk_id, starts_on, created_at)
    values ($1, $2, $3, $4, $5, $6, now())`
  const row = (theme: string) => [uuid(), anna.municipality, anna.organisation, theme, world.areas.Overvecht, today]
  const post = async (path: string, fields: Record<string, string>, cookie = cookies.anna) => {
    const answer = await website.post(path, { key: uuid(), ...fields }, cookie)
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  /** Hand-written SQL as the application role, inside Anna's own scope. */
  async function byHand(query: string, values: unknown[]) {
    const app = new pg.Client({ connectionString: world.appUrl })
    await app.connect()
    try {
      await app.query('begin')
      await app.query(
        `select set_config('role', 'wijkverband_member', true), set_config('app.municipality', $1, true), set_config('app.organisation', $2, true),
         set_config('app.person', $3, true), set_config('app.kind', 'member', true)`,
        [anna.municipality, anna.organisation, anna.person],
      )
      const result = await app.query(query, values)
      await app.query('commit')
      return result
    } finally {
      await app.end()
    }
  }
  test('each standing but verified refuses, and says what is missing', async () => {
    const theme = await makeTheme()
    expect(await start(theme)).toEqual({
      ok: false,
      missing: 'Dit thema is nog niet met ouders besproken in Overvecht. Bespreek het met ten minste 5 ouders.',
    })
    await discuss(theme, 'fits', '2026-11-01', 3)
    expect(await start(theme)).toMatchObject({ missing: expect.stringContaining('Nog 2 ouders nodig in Overvecht') })
    await discuss(theme, 'partlyFits', '2026-11-02')
    expect(await start(theme)).toMatchObject({ missing: expect.stringContaining('Leg eerst vast dat de verandering is gemaakt') })
    await discuss(theme, 'doesNotFit', '2026-11-03')
    expect(await start(theme)).toMatchObject({ missing: expect.stringContaining('zeiden dat het niet past') })
    await discuss(theme, 'fits', '2026-11-04')
    expect(await start(theme)).toMatchObject({ ok: true })
    expect(await start(theme, world.areas.Oost)).toMatchObject({ missing: expect.stringContaining('in Oost') })
    expect(await start(await makeTheme('proposed'))).toMatchObject({ missing: expect.stringContaining('geen kandidaat-thema') })
  })

  test('an approach starts on no day before parents said so, and on none after that ended', async () => {
    const theme = await makeTheme()
    await discuss(theme, 'fits', '2026-11-04')
    expect(await start(theme, undefined, '2026-11-03')).toMatchObject({
      missing: expect.stringContaining('Kies een dag vanaf 4 november 2026'),
    })
    expect(await start(theme, undefined, '2028-11-05')).toMatchObject({
      missing: expect.stringContaining('geldt de bevestiging door ouders niet meer'),
    })
    expect(await start(theme, undefined, '2028-11-04')).toMatchObject({ ok: true })
  })

  test('the page refuses with the sentence, and starts once parents agree', async () => {
    const theme = await makeTheme()
    const fields = { theme, wijk: 'WK034403', day: '19-11-2026' }
    expect((await get(`/aanpakken/nieuw?thema=${theme}&wijk=WK034403`)).text).toContain('nog niet met ouders besproken in Overvecht')
    const refused = await post('/aanpakken/nieuw', fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Dit thema is nog niet met ouders besproken in Overvecht.')
    await discuss(theme, 'fits')
    const { to } = await post('/aanpakken/nieuw', fields)
    expect((await get(to, cookies.omar)).text).toContain('Loopt')
    expect((await get(`/themas/${theme}?wijk=WK034403`)).text).toContain(to)
    expect((await get('/aanpakken?zoek=thema&wijk=WK034403')).text).toContain(to)
    expect((await get('/aanpakken?zoek=niets')).text).toContain('Zo is er geen aanpak.')
    expect((await get('/aanpakken/export')).text).toContain('Overvecht')
    expect((await get(`${to}/stoppen`, cookies.omar)).status).toBe(404)
    expect((await post(`${to}/stoppen`, { reason: 'De groep ging zelf verder.' })).to).toBe(to)
    expect((await get(to)).text).toContain('De groep ging zelf verder.')
    expect((await post(`${to}/stoppen`, { reason: 'Nog eens.' })).status).toBe(404)
  })

  test('the command goes through the same gate, in the name of a member and with her rights', async () => {
    const theme = await makeTheme()
    const command = (...more: string[]) => approachByCommand(world.database, ['--theme', theme, '--wijk', 'WK034403', ...more], now)
    const asAnna = ['--as', 'Lokalis.FamilyWorker@voorbeeld.example']
    await expect(command(...asAnna)).rejects.toThrow('Dit thema is nog niet met ouders besproken in Overvecht.')
    await discuss(theme, 'fits')
    await world.person('jgz', 'director')
    await expect(command('--as', 'jgz.director@voorbeeld.example')).rejects.toThrow('mag geen aanpak starten')
    await expect(command('--as', 'niemand@voorbeeld.example')).rejects.toThrow('Niemand met het adres')
    await expect(command(...asAnna, '--date', 'morgen')).rejects.toThrow('Schrijf een dag zoals 2026-12-01.')
    const id = await command(...asAnna, '--date', '2026-12-01')
    expect((await get(`/aanpakken/${id}`)).text).toContain('vanaf 1 december')
  })

  test('hand-written SQL is refused too: as the application role in a scope, as owner, and with triggers asked not to fire', async () => {
    const theme = await makeTheme()
    await expect(byHand(insert, row(theme))).rejects.toMatchObject({ code: 'WV001' })
    await expect(owner.query(insert, row(theme))).rejects.toMatchObject({ code: 'WV001' })
    await owner.query('set session_replication_role = replica')
    await expect(owner.query(insert, row(theme))).rejects.toMatchObject({ code: 'WV001' })
    await owner.query('set session_replication_role = origin')
    await discuss(theme, 'fits')
    const accepted = row(theme)
    expect((await byHand(insert, accepted)).rowCount).toBe(1)
    await discuss(theme, 'doesNotFit')
    const move = 'update wijkverband.approach set starts_on = starts_on + 1 where id = $1'
    await expect(byHand(move, [accepted[0]])).rejects.toMatchObject({ code: 'WV001' })
    await expect(owner.query(move, [accepted[0]])).rejects.toMatchObject({ code: 'WV001' })
    // what runs goes on, and may be stopped
    expect(
      (
        await byHand(`update wijkverband.approach set status = 'stopped', stopped_on = now(), stopped_reason = 'klaar' where id = $1`, [
          accepted[0],
        ])
      ).rowCount,
    ).toBe(1)
  })

  test('who may not start approaches starts none', async () => {
    const ruben = await world.person('gemeente', 'communityPoliceOfficer')
    const theme = await makeTheme()
    await discuss(theme, 'fits')
    const form = { themeId: theme, wijkId: world.areas.Overvecht, startsOn: today }
    await expect(inScope(world.database, ruben, (db) => startApproach(db, ruben, form, today))).rejects.toThrow(NotAllowed)
  })
})
