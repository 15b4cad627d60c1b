import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeSettings } from '#organisations/municipality.actions.ts'
import { createMunicipality } from '#organisations/municipality.setup.ts'
import { readSettings } from '#organisations/municipality.store.ts'
import { settingsFrom } from '#organisations/municipality.ts'
import { readMunicipalityConfiguration } from '#organisations/municipality-configuration.ts'
import { type Database, openDatabase } from '#platform/db.ts'
import { inScope, NotAllowed } from '#privacy/scope.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const example = readFileSync('docs/municipality.example.json', 'utf8')
const now = new Date('2026-11-23T09:00:00Z')

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  let owner: Database
  beforeAll(async () => {
    world = await makeWorld(url)
    owner = openDatabase(world.ownerUrl, 2)
  })
  afterAll(async () => {
    await owner.destroy()
    await world.close()
  })

  test('the example file becomes a municipality, once', async () => {
    const read = readMunicipalityConfiguration(example)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const make = () => owner.transaction().execute((db) => createMunicipality(db, read.value, { isDemo: false, now }))
    const made = (await make())!
    expect([...made.organisations.keys()]).toEqual(['gemeente', 'buurtteam'])
    expect(made.links.map((link) => link.email)).toEqual(['beheer@gemeente.example', 'beheer@buurtteam.example'])
    const members = await inScope(world.database, made.scope, (db) =>
      db.selectFrom('member').select(['email', 'team_id']).orderBy('email').execute(),
    )
    expect(members).toHaveLength(3)
    expect(members[2]).toEqual({ email: 'noord@buurtteam.example', team_id: made.teams.get('buurtteam-noord')!.id })
    expect(await make()).toBeNull()
  })

  test('the administrator of the municipality sets the threshold, others may not', async () => {
    const yusuf = await world.person('gemeente', 'administrator')
    const anna = await world.person('lokalis', 'administrator')
    const settings = await inScope(world.database, yusuf, (db) => readSettings(db, yusuf))
    expect(settings.threshold).toBe(5)
    await inScope(world.database, yusuf, (db) => changeSettings(db, yusuf, { ...settings, threshold: 8 }))
    expect((await inScope(world.database, anna, (db) => readSettings(db, anna))).threshold).toBe(8)
    await expect(inScope(world.database, anna, (db) => changeSettings(db, anna, settings))).rejects.toThrow(NotAllowed)
    const lines = await inScope(world.database, yusuf, (db) => db.selectFrom('audit_log').select(['action', 'detail']).execute())
    expect(lines).toContainEqual({ action: 'changed', detail: { threshold: '8' } })
  })
})

test('settings that are missing or no longer allowed give way to those by default', () => {
  expect(settingsFrom({ threshold: 1, sessionHours: 8 })).toMatchObject({ threshold: 5, sessionHours: 8, auditLogMonths: 60 })
  expect(settingsFrom({ languages: ['tr'] }).languages).toEqual(['nl', 'tr'])
})

test('a file with mistakes is answered with a sentence for each', () => {
  const wrong = JSON.parse(example)
  wrong.members[0].role = 'familyWorker'
  wrong.members[2].team = 'jeugd'
  wrong.members[1].email = 'NOORD@buurtteam.example'
  const read = readMunicipalityConfiguration(JSON.stringify(wrong))
  expect(read.ok ? [] : read.problems).toEqual([
    'Het e-mailadres "noord@buurtteam.example" staat er twee keer in.',
    'noord@buurtteam.example: het team "jeugd" hoort niet bij "buurtteam".',
    'Geef de gemeente (soort "municipality") minstens één lid met de rol "administrator".',
  ])
  expect(readMunicipalityConfiguration('{')).toMatchObject({ ok: false })
  expect(readMunicipalityConfiguration('{"code":"0344"}')).toMatchObject({ ok: false })
})
