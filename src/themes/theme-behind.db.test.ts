import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, riverScope } from '#privacy/scope.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')
const overvecht = 'WK034403'

describe.each(engines())('what lies behind a theme on %s', (_name, url) => {
  let world: World
  let website: Website
  let theme: string
  let anna: string
  let omar: string
  let ruben: string

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    const river = riverScope(world.utrecht)
    const themes = await inScope(world.database, river, (db) => loadStartList(db, river, now))
    theme = [...themes.values()][0]!
    anna = await website.cookieOf(await world.person('lokalis'))
    omar = await website.cookieOf(await world.person('jgz'))
    ruben = await website.cookieOf(await world.person('gemeente', 'communityPoliceOfficer'))
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })

  const page = async (path: string, cookie: string) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  const baseOf = (text: string) => /name="base" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const boxes = { asked: '', behind: '', causes: '', parentsSay: '' }

  test('Anna fills two boxes for Overvecht; Omar of JGZ reads them on the theme and adds a third', async () => {
    const first = await website.post(
      `/themas/${theme}/oorzaken`,
      { ...boxes, wijk: overvecht, base: '', asked: 'Hoe maken we afspraken?', causes: 'Klein huis' },
      anna,
    )
    expect(first.status).toBe(303)
    const seen = await page(`/themas/${theme}?wijk=${overvecht}`, omar)
    expect(seen.text).toContain('Hoe maken we afspraken?')
    const form = await page(`/themas/${theme}/oorzaken?wijk=${overvecht}`, omar)
    const second = await website.post(
      `/themas/${theme}/oorzaken`,
      {
        ...boxes,
        wijk: overvecht,
        base: baseOf(form.text),
        asked: 'Hoe maken we afspraken?',
        causes: 'Klein huis',
        behind: 'Blijft mijn kind erbuiten?',
      },
      omar,
    )
    expect(second.status).toBe(303)
    const versions = await page(`/themas/${theme}/oorzaken?wijk=${overvecht}`, anna)
    expect(versions.text.match(/JGZ, /g)).toHaveLength(1)
    expect(versions.text.match(/Lokalis, /g)).toHaveLength(1)
  })

  test('who writes while another wrote loses nothing: the page says so and keeps what was typed', async () => {
    const late = await website.post(`/themas/${theme}/oorzaken`, { ...boxes, wijk: overvecht, base: '', causes: 'Weinig netwerk' }, anna)
    expect(late.status).toBe(422)
    const text = await late.text()
    expect(text).toContain('Iemand anders paste dit net aan')
    expect(text).toContain('Weinig netwerk')
  })

  test('a name in a box is refused with the words to take away; four empty boxes ask for one', async () => {
    const named = await website.post(`/themas/${theme}/oorzaken`, { ...boxes, wijk: 'stad', base: '', asked: 'Bel 06-12345678' }, anna)
    expect(named.status).toBe(422)
    expect(await named.text()).toContain('Haal ‘06-12345678’ weg')
    const empty = await website.post(`/themas/${theme}/oorzaken`, { ...boxes, wijk: 'stad', base: '' }, anna)
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Vul ten minste één vak in.')
  })

  test('a worry about safety leads to the Meldcode, and nothing of it can be kept', async () => {
    const answers = { safety: 'yes', acute: 'no', private: 'no', shared: 'yes' }
    const seen = await page(`/themas/${theme}/past-in-een-groep?${new URLSearchParams(answers)}`, anna)
    expect(seen.text).toContain('veiligheid gaat voor')
    expect(seen.text).toContain('/meldcode')
    expect(seen.text).not.toContain('Bewaar deze uitkomst')
    const kept = await website.post(`/themas/${theme}/past-in-een-groep`, { ...answers, reason: 'Toch' }, anna)
    expect(kept.status).toBe(404)
    expect((await page(`/themas/${theme}`, anna)).text).toContain('Nog niet bekeken')
  })

  test('a theme that parents recognise suits a group: the outcome stands on the page of the theme, the answers nowhere', async () => {
    const answers = { safety: 'no', acute: 'no', private: 'no', shared: 'yes' }
    const kept = await website.post(`/themas/${theme}/past-in-een-groep`, { ...answers, reason: 'Vier ouders noemden het zelf.' }, anna)
    expect(kept.status).toBe(303)
    const seen = await page(`/themas/${theme}`, omar)
    expect(seen.text).toContain('Ja, dit past in een groep.')
    expect(seen.text).toContain('Vier ouders noemden het zelf.')
  })

  test('sources stand beside each other: nobody was asked yet, and the page says so', async () => {
    const { text } = await page(`/themas/${theme}?wijk=${overvecht}`, anna)
    expect(text).toContain('Vijf soorten signalen, naast elkaar')
    expect(text).toContain('Nog geen bron wijst hierop.')
    expect(text).toContain('Nog niet gevraagd: cijfers, teams, scholen en huisartsen en ouders.')
    expect(text).toContain(`/themas/${theme}/bespreken?wijk=`)
  })

  test('a half-answered check asks for the rest; a police officer cannot open it', async () => {
    const half = await page(`/themas/${theme}/past-in-een-groep?safety=no`, anna)
    expect(half.status).toBe(422)
    expect(half.text).toContain('Kies ja of nee.')
    expect((await page(`/themas/${theme}/past-in-een-groep`, ruben)).status).toBe(403)
    expect((await page(`/themas/${theme}/oorzaken`, ruben)).status).toBe(403)
  })
})
