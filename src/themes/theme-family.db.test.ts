import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, riverScope } from '#privacy/scope.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { judgedInWijken, writeStandings } from '#themes/theme-family.store.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('a theme and its part in a wijk on %s', (_name, url) => {
  let world: World
  let website: Website
  let cookie: string
  let city: string
  let part: string
  let hidden: string
  const page = async (path: string) => (await website.get(path, cookie)).text()

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    cookie = await website.cookieOf(await world.person('lokalis'))
    const river = riverScope(world.utrecht)
    await inScope(world.database, river, async (db) => {
      ;[city, part, hidden] = (await insertThemes(db, river, [
        { status: 'candidate', name: 'Slapen', createdAt: now, acceptedAt: now },
        { status: 'candidate', name: 'Lawaai in de flat', areaId: world.areas.Overvecht, createdAt: now, acceptedAt: now },
        { status: 'proposed', name: 'Van een ander', areaId: world.areas.Overvecht, createdAt: now },
      ])) as [string, string, string]
      await writeStandings(db, river, [
        { id: city, stability: 0.92, parentId: null },
        { id: part, stability: null, parentId: city },
        { id: hidden, stability: 0.7, parentId: city },
      ])
    })
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })

  test('the theme says how firm it lies and what is also asked in this wijk', async () => {
    const shown = await page(`/themas/${city}?wijk=WK034403`)
    expect(shown).toContain('9 van de 10 keer bij elkaar')
    expect(shown).toContain('In deze wijk ook:')
    expect(shown).toContain('Lawaai in de flat')
  })

  test('the part says what it belongs to', async () => {
    const shown = await page(`/themas/${part}?wijk=WK034403`)
    expect(shown).toContain('Onderdeel van:')
    expect(shown).toContain('Slapen')
  })

  test('a proposal that this person may not see is not named, and another wijk does not show the part', async () => {
    expect(await page(`/themas/${city}?wijk=WK034403`)).not.toContain('Van een ander')
    expect(await page(`/themas/${city}?wijk=stad`)).not.toContain('In deze wijk ook:')
  })

  test('the next run keeps of which theme it is a part, also when it does not see that part itself', async () => {
    const river = riverScope(world.utrecht)
    await inScope(world.database, river, async (db) => {
      await writeStandings(db, river, [{ id: part, stability: 0.5, parentId: null }])
      expect(await judgedInWijken(db, river)).toContainEqual({ id: part, areaId: world.areas.Overvecht, parentId: city, stands: true })
    })
  })
})
