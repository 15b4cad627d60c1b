import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArea, readAreas, readAround, readWithin } from '#areas/area.actions.ts'
import { insertAreas, wijkOf, wijkOfEveryArea } from '#areas/area.store.ts'
import { utrechtAreas } from '#areas/utrecht.ts'
import { inScope, NotAllowed, riverScope } from '#privacy/scope.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

describe.each(engines())('areas on %s', (_name, url) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(url)
    const elsewhere = riverScope(world.elsewhere)
    // the ten wijken, in a municipality of this test's own
    await inScope(world.database, elsewhere, (db) => insertAreas(db, elsewhere, utrechtAreas))
  })
  afterAll(() => world.close())

  test('a worker sees the wijken of her own municipality by name, and no other', async () => {
    const anna = await world.person('lokalis')
    const wijken = await inScope(world.database, anna, (db) => readAreas(db, anna, 'wijk'))
    expect(wijken.map((wijk) => wijk.name)).toEqual(['Oost', 'Overvecht'])
  })

  test('a wijk holds its subwijken and buurten, and a buurt knows its wijk', async () => {
    const piet = await world.person('elsewhere')
    await inScope(world.database, piet, async (db) => {
      expect(await readAreas(db, piet, 'wijk')).toHaveLength(10)
      const overvecht = (await readArea(db, piet, 'WK034403'))!
      const within = await readWithin(db, piet, overvecht)
      expect(within.filter((one) => one.level === 'subwijk')).toHaveLength(4)
      const buurt = within.find((one) => one.name === 'Zamenhofdreef e.o.')!
      expect((await readAround(db, piet, buurt)).map((one) => one.name)).toEqual([
        'Overvecht',
        'Zamenhofdreef, Neckardreef',
        'Zamenhofdreef e.o.',
      ])
      expect(await wijkOf(db, piet, buurt.id)).toMatchObject({ name: 'Overvecht' })
      const wijken = await wijkOfEveryArea(db, piet)
      expect(wijken.get(buurt.id)).toBe(overvecht.id)
      expect(new Set(wijken.values()).size).toBe(10)
    })
  })

  test('an area of another municipality, an unknown code and nonsense are all not there', async () => {
    const anna = await world.person('lokalis')
    await inScope(world.database, anna, async (db) => {
      expect(await readArea(db, anna, world.areas.Overvecht)).toMatchObject({ code: 'WK034403' })
      expect(await readArea(db, anna, 'WK034410')).toBeNull()
      expect(await readArea(db, anna, 'drop table')).toBeNull()
    })
    const piet = await world.person('elsewhere')
    expect(await inScope(world.database, piet, (db) => readArea(db, piet, world.areas.Overvecht))).toBeNull()
  })

  test('without the right to read areas nothing is shown', async () => {
    const anna = { ...(await world.person('lokalis')), powers: new Set<never>() }
    await expect(inScope(world.database, anna, (db) => readAreas(db, anna))).rejects.toBeInstanceOf(NotAllowed)
  })
})
