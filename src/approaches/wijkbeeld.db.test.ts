import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { tryReleases } from '#themes/release-trial.actions.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { releaseCounts } from '#themes/theme-release.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')
const overvecht = '/wijken/WK034403/wijkbeeld'

describe.each(engines())('the wijkbeeld and what was released on %s', (_name, url) => {
  let world: World
  let website: Website
  let cookies: Record<'anna' | 'omar' | 'ruben' | 'dpo' | 'elsewhere', string>

  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  async function count(who: MemberScope, times: number, themeId: string, areaId: string, day: string): Promise<void> {
    await inScope(world.database, who, async (db) => {
      for (let i = 0; i < times; i++) {
        const asked = await ask(db, who, { text: null, areaId, ageBand: '4-8', route: 'desk', askedOn: day }, '2026-11-19')
        if (!asked.ok) throw new Error('not asked')
        await placeQuestions(db, who, [asked.question.id], themeId, now)
      }
    })
  }

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    const [anna, omar] = [await world.person('lokalis'), await world.person('jgz')]
    const gemeente = await world.person('gemeente')
    const dpo = await world.person('jgz', 'dataProtectionOfficer')
    cookies = {
      anna: await website.cookieOf(anna),
      omar: await website.cookieOf(omar),
      ruben: await website.cookieOf(await world.person('gemeente', 'communityPoliceOfficer')),
      dpo: await website.cookieOf(dpo),
      elsewhere: await website.cookieOf(await world.person('elsewhere')),
    }
    const river = riverScope(world.utrecht)
    const names = ['Grenzen stellen', 'Niet naar school', 'Eenzaam zijn']
    const [limits, school, lonely] = (await inScope(world.database, river, (db) =>
      insertThemes(
        db,
        river,
        names.map((name) => ({ status: 'candidate', name, createdAt: now })),
      ),
    )) as [string, string, string]
    for (const who of [anna, omar, gemeente]) {
      await count(who, 8, limits, world.areas.Overvecht, '2026-11-05')
      await count(who, 6, limits, world.areas.Oost, '2026-10-10')
    }
    // one organisation alone: the others would learn how many it has
    await count(anna, 7, school, world.areas.Overvecht, '2026-11-05')
    await count(omar, 2, lonely, world.areas.Overvecht, '2026-11-05')
    await releaseCounts({ database: world.database, clock: () => now }, river)
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })

  test('every partner sees the same page: counts of all together, what is withheld by name, what is missing', async () => {
    const seen = await get(overvecht)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Ouders vragen het meest over ‘Grenzen stellen’. Dat stijgt. Er loopt nog geen aanpak.')
    expect(seen.text).toContain('Grenzen stellen: 24 vragen in 12 weken')
    expect(seen.text).toContain('Eerst met ouders bespreken.')
    expect(seen.text).toMatch(/Geen aantal bij ‘Eenzaam zijn’/)
    expect(seen.text).toContain('getelde vragen van drie organisaties samen, 24 augustus 2026 tot en met 15 november 2026')
    const without = (page: string) => page.replace(/<footer[\s\S]*<\/footer>|<header[\s\S]*<\/header>/g, '')
    for (const cookie of [cookies.omar, cookies.ruben, cookies.dpo])
      expect(without((await get(overvecht, cookie)).text)).toBe(without(seen.text))
  })

  test('a count that would tell one organisation that another is alone, or small, is shown to nobody', async () => {
    const seen = (await get(overvecht, cookies.omar)).text
    expect(seen).not.toContain('Eenzaam zijn: 2')
    const file = await get(`${overvecht}/cijfers.csv`)
    const lines = file.text.split('\r\n')
    expect(lines.find((line) => line.includes('Grenzen stellen'))).toContain(',2026-08-24,2026-11-15,24,Nog niet besproken,')
    expect(lines.find((line) => line.includes('Eenzaam zijn'))).toContain(',2026-08-24,2026-11-15,,Nog niet besproken,')
  })

  test('the page of the wijk leads there; a buurt, an unknown wijk or one of another municipality has none', async () => {
    expect((await get('/wijken/WK034403')).text).toContain(`href="${overvecht}"`)
    expect((await get('/wijken/WK999999/wijkbeeld')).status).toBe(404)
    expect((await get(overvecht, cookies.elsewhere)).status).toBe(404)
  })

  test('who keeps watch sees what her organisation was given, has it attacked, and takes the proof as a file', async () => {
    const before = await get('/beheer/vrijgaven', cookies.dpo)
    expect(before.text).toContain('Eenzaam zijn')
    expect(before.text).toContain('aan drie organisaties')
    expect((await get('/beheer/vrijgaven?zoek=grenzen', cookies.dpo)).text).not.toContain('Eenzaam zijn')
    const id = /vrijgaven\/([0-9a-f-]{36})\/toets/.exec((await get('/beheer/vrijgaven?zoek=school', cookies.dpo)).text)![1]!
    const sent = await website.post(`/beheer/vrijgaven/${id}/toets`, {}, cookies.dpo)
    expect(sent.headers.get('location')).toBe('/beheer/vrijgaven?zoek=Niet%20naar%20school')
    expect((await get('/beheer/vrijgaven?zoek=school', cookies.dpo)).text).toContain('Wordt getoetst')
    await tryReleases({ database: world.database, clock: () => now }, riverScope(world.utrecht))
    expect((await get('/beheer/vrijgaven?zoek=school', cookies.dpo)).text).toContain('Houdt stand')
    const proof = await get(`/beheer/vrijgaven/${id}/bewijs.csv`, cookies.dpo)
    expect(proof.text.split('\r\n')[0]).toContain('thema,gebied,van,tot_en_met,minstens,hoogstens')
    expect((await get('/beheer/vrijgaven', cookies.anna)).status).toBe(403)
  })

  test('all that was released leaves as a file: a number, or empty where it is withheld', async () => {
    const lines = (await get('/themas/vrijgegeven.csv', cookies.dpo)).text.split('\r\n')
    const of = (theme: string, place: string) => lines.filter((line) => line.startsWith(`${theme},${place},`))
    expect(of('Grenzen stellen', 'Overvecht').some((line) => line.startsWith('Grenzen stellen,Overvecht,2026-08-24,2026-11-15,16,'))).toBe(
      true,
    )
    expect(of('Niet naar school', 'Overvecht').every((line) => /,(7|),"Getelde/.test(line))).toBe(true)
  })
})
