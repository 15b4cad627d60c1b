import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addServiceArea,
  readOwnServiceArea,
  readOwnServiceAreas,
  readWorkers,
  removeServiceArea,
  setLastDay,
} from '#areas/service-area.actions.ts'
import { createAreas } from '#areas/service-area.setup.ts'
import { insertServiceAreas } from '#areas/service-area.store.ts'
import { createMunicipality } from '#organisations/municipality.setup.ts'
import { readMunicipalityConfiguration } from '#organisations/municipality-configuration.ts'
import { openDatabase } from '#platform/db.ts'
import { inScope, NotAllowed } from '#privacy/scope.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-23T09:00:00Z')

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(url)
  })
  afterAll(() => world.close())
  const inOvervecht = () => ({ teamId: null, areaId: world.areas.Overvecht, from: '2026-01-01', until: null, source: 'Contract 2026' })

  test('an administrator says where her organisation works, and everyone in the city reads it', async () => {
    const anna = await world.person('lokalis', 'administrator')
    const omar = await world.person('jgz')
    const { areas } = world
    expect(await inScope(world.database, anna, (db) => addServiceArea(db, anna, inOvervecht()))).toBe(true)
    const seen = (day: string) => inScope(world.database, omar, (db) => readWorkers(db, omar, [areas.Overvecht], day))
    expect(await seen('2026-11-23')).toMatchObject([{ organisationName: 'Lokalis', from: '2026-01-01', areaName: 'Overvecht' }])
    expect(await seen('2025-12-31')).toEqual([])
    expect(await inScope(world.database, omar, (db) => readWorkers(db, omar, [areas.Oost], '2026-11-23'))).toEqual([])
  })

  test('the same area twice on one day is refused; after the last day it may begin anew', async () => {
    const anna = await world.person('lokalis', 'administrator')
    await inScope(world.database, anna, async (db) => {
      expect(await addServiceArea(db, anna, inOvervecht())).toBe(false)
      const [line] = await readOwnServiceAreas(db, anna)
      await setLastDay(db, anna, line!, '2026-06-30')
      expect(await addServiceArea(db, anna, { ...inOvervecht(), from: '2026-07-01' })).toBe(true)
      expect(await readWorkers(db, anna, [world.areas.Overvecht], '2026-06-30')).toHaveLength(1)
      expect(await readWorkers(db, anna, [world.areas.Overvecht], '2026-07-01')).toMatchObject([{ from: '2026-07-01' }])
    })
  })

  test('a colleague without the right, and an administrator of another organisation, change nothing', async () => {
    const anna = await world.person('lokalis', 'administrator')
    const omar = await world.person('jgz', 'administrator')
    const worker = await world.person('lokalis')
    const [line] = await inScope(world.database, anna, (db) => readOwnServiceAreas(db, anna))
    await expect(inScope(world.database, worker, (db) => addServiceArea(db, worker, inOvervecht()))).rejects.toThrow(NotAllowed)
    expect(await inScope(world.database, omar, (db) => readOwnServiceArea(db, omar, line!.id))).toBeNull()
    await inScope(world.database, omar, (db) => removeServiceArea(db, omar, line!))
    expect(await inScope(world.database, anna, (db) => readOwnServiceArea(db, anna, line!.id))).not.toBeNull()
    await expect(
      inScope(world.database, omar, (db) => insertServiceAreas(db, omar, world.organisations.lokalis, [inOvervecht()])),
    ).rejects.toMatchObject({ code: '42501' })
    const byHand = await inScope(world.database, omar, (db) => db.deleteFrom('service_area').where('id', '=', line!.id).executeTakeFirst())
    expect(byHand.numDeletedRows).toBe(0n)
  })

  test('the example file says which areas there are and who works in them', async () => {
    const read = readMunicipalityConfiguration(readFileSync('docs/municipality.example.json', 'utf8'))
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const owner = openDatabase(world.ownerUrl, 1)
    const made = await owner.transaction().execute(async (db) => {
      const municipality = (await createMunicipality(db, read.value, { isDemo: false, now }))!
      await createAreas(db, municipality, read.value)
      return municipality
    })
    await owner.destroy()
    await inScope(world.database, made.scope, async (db) => {
      const areas = await db.selectFrom('area').select(['id', 'code', 'parent_id', 'map_row']).orderBy('code').execute()
      expect(areas.map((area) => area.code)).toEqual(['BU99990101', 'WK999901', 'WK999902'])
      expect(areas[0]!.parent_id).toBe(areas[1]!.id)
      const workers = await readWorkers(db, made.scope, [areas[1]!.id], '2026-11-23')
      expect(workers.map((one) => one.teamName)).toEqual([null, 'Buurtteam Noord'])
    })
  })
})
