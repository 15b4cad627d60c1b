import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { forgetThemes } from '#themes/forgetting-themes.actions.ts'
import { findTheme, insertThemes } from '#themes/theme.store.ts'
import { readStanding } from '#themes/verification.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('parents bring the subjects on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let cookies: { anna: string; omar: string; ruben: string }

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    cookies = {
      anna: await website.cookieOf(anna),
      omar: await website.cookieOf(await world.person('jgz')),
      ruben: await website.cookieOf(await world.person('gemeente', 'communityPoliceOfficer')),
    }
  })
  afterAll(async () => {
    await website?.close()
    await world.close()
  })

  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' }
  }
  const post = async (path: string, fields: Record<string, string> = {}, cookie = cookies.anna) => {
    const answer = await website.post(path, { key: uuid(), ...fields }, cookie)
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  const talk = {
    ...{ wijk: 'WK034403', day: '17-11-2026', parents: '9', placeKind: 'playground', place: 'De Gaard' },
    ...{ 'words-1': 'Samen koken met andere ouders', 'kind-1': 'wish', 'votes-1': '4' },
    ...{ 'words-2': 'Ruzie over schermen', 'kind-2': 'problem', 'votes-2': '7' },
  }
  /** Addresses of the subjects on the page of a talk, most hands first. */
  const subjectsOf = async (path: string) =>
    [...(await get(path)).text.matchAll(/\/gesprekken\/onderwerp\/[\w-]{36}/g)].map(([found]) => found)

  test('an empty list says what will stand here, and then what parents found most important', async () => {
    expect((await get('/gesprekken?wijk=stad')).text).toContain('Hier staat straks wat ouders zelf belangrijk vinden.')
    const { to } = await post('/gesprekken/nieuw', talk)
    const page = await get(to, cookies.omar)
    expect(page.text.indexOf('Ruzie over schermen')).toBeLessThan(page.text.indexOf('Samen koken'))
    expect(page.text).toContain('wens')
    expect(page.text).not.toContain('Tel de stemmen')
    expect((await get('/gesprekken?zoek=schermen')).text).toContain(to)
    expect((await get('/gesprekken?zoek=paarden')).text).toContain('Zo is er geen gesprek.')
    expect((await get('/gesprekken/export')).text).toContain('Ruzie over schermen')
    const totals = await get(to, cookies.ruben)
    expect(totals.status).toBe(200)
    expect(totals.text).not.toContain('schermen')
    expect((await get('/gesprekken?zoek=schermen', cookies.ruben)).text).not.toContain(to)
  })

  test('no subject, too many hands, or a name in the words: nothing is stored before that is right', async () => {
    const none = await post('/gesprekken/nieuw', { ...talk, 'words-1': '', 'words-2': '' })
    expect(none.text).toContain('Schrijf ten minste één onderwerp.')
    const many = await post('/gesprekken/nieuw', { ...talk, 'votes-1': '10' })
    expect(many.status).toBe(422)
    expect(many.text).toContain('Er waren 9 ouders. Schrijf hoogstens dat getal.')
    expect(many.text).toContain('Samen koken')
    const named = { ...talk, key: uuid(), 'words-1': 'Mijn zoon Mohammed wil voetballen' }
    expect((await post('/gesprekken/nieuw', named)).text).toContain('Mag dit in de tekst blijven?')
    const { to } = await post('/gesprekken/nieuw', { ...named, decided: 'yes', 'keep-0': 'no' })
    const page = await get(to)
    expect(page.text).toContain('wil voetballen')
    expect(page.text).not.toContain('Mohammed')
  })

  test('hands are counted one by one, never below none or above the parents, or all at once', async () => {
    const { to } = await post('/gesprekken/nieuw', { ...talk, 'votes-1': '', 'votes-2': '9' })
    const page = await get(`${to}/stemmen`)
    const [first, second] = [...page.text.matchAll(/name="subject" value="([\w-]+)"/g)].map(([, id]) => id!)
    expect((await post(`${to}/hand`, { subject: first!, by: '-1' })).to).toBe(`${to}/stemmen`)
    await post(`${to}/hand`, { subject: first!, by: '1' })
    await post(`${to}/hand`, { subject: second!, by: '1' })
    const numbers = [...(await get(`${to}/stemmen`)).text.matchAll(/<span class="wv-num" aria-live="polite">(\d+)/g)].map(
      ([, votes]) => votes,
    )
    expect(numbers).toEqual(['1', '9'])
    expect((await post(`${to}/stemmen`, { [`votes-${first}`]: '12' })).text).toContain('Er waren 9 ouders.')
    expect((await post(`${to}/stemmen`, { [`votes-${first}`]: '8', [`votes-${second}`]: '3' })).to).toBe(to)
    expect((await get(to)).text).toMatch(/>8<\/span> van 9 ouders/)
    expect((await post(`${to}/hand`, { subject: first!, by: '1' }, cookies.omar)).status).toBe(404)
  })

  test('route B: a subject becomes a candidate theme in one tap, the same talk counts as its check, and an approach can start', async () => {
    const { to } = await post('/gesprekken/nieuw', { ...talk, 'words-2': 'Schermen aan tafel' })
    const [screens] = await subjectsOf(to)
    const form = await get(screens!)
    expect(form.text).toContain('Maak een kandidaat-thema')
    expect(form.text).toContain('value="Schermen aan tafel"')
    expect((await post(`${screens}/nieuw-thema`, { name: 'Schermen aan tafel' })).to).toBe(to)
    const page = await get(to)
    const theme = /\/themas\/([\w-]{36})\?wijk/.exec(page.text)![1]!
    const stored = await inScope(world.database, anna, (db) => findTheme(db, anna, theme))
    expect(stored).toMatchObject({ status: 'candidate', startRoute: 'parents', name: 'Schermen aan tafel' })
    const history = await get(`/themas/${theme}?wijk=WK034403`)
    expect(history.text).toContain('Genoemd door ouders in Overvecht op 17 november 2026: 7 van 9 ouders kozen dit')
    expect(history.text).toContain('door ouders')
    expect(history.text).toContain('Nog niet met ouders besproken')
    expect(page.text).toContain('leg vast als toetsing')
    const checked = await post(`${screens}/toetsing`)
    expect((await get(checked.to)).text).toContain('Zeven ouders bespraken dit thema op 17 november. Het past.')
    expect((await post(`${screens}/toetsing`)).status).toBe(422)
    const standing = await inScope(world.database, anna, (db) => readStanding(db, anna, theme, world.areas.Overvecht, '2026-11-19'))
    expect(standing).toMatchObject({ standing: 'verified', parents: 7, on: '2026-11-17' })
    expect((await post('/aanpakken/nieuw', { theme, wijk: 'WK034403', day: '19-11-2026' })).status).toBe(303)
    expect((await get(`${to}/verwijderen`)).status).toBe(404)
  })

  test('fewer hands than the minimum are no check; the form of the theme takes day and place from the talk', async () => {
    const { to } = await post('/gesprekken/nieuw', { ...talk, 'votes-2': '4', 'words-2': 'Naar buiten' })
    const subjects = await subjectsOf(to)
    const address = subjects.find(Boolean)!
    await post(`${address}/nieuw-thema`, { name: 'Naar buiten' })
    const page = await get(to)
    expect(page.text).not.toContain('leg vast als toetsing')
    expect((await post(`${address}/toetsing`)).status).toBe(404)
    const link = /\/themas\/[\w-]{36}\/bespreken\?gesprek=[\w-]{36}/.exec(page.text)![0]
    const form = await get(link)
    expect(form.text).not.toContain('Op welke dag?')
    const [, theme, id] = /themas\/([\w-]{36})\/bespreken\?gesprek=([\w-]{36})/.exec(link)!
    const said = { talk: id!, day: '17-11-2026', placeKind: 'playground', outcome: 'fits', wijk: 'WK034403' }
    expect((await post(`/themas/${theme}/bespreken`, { ...said, parents: '10' })).text).toContain('Bij dit gesprek waren 9 ouders.')
    expect((await post(`/themas/${theme}/bespreken`, { ...said, parents: '6' })).status).toBe(303)
  })

  test('a subject goes to a theme that is there; undoing that leaves no theme that nobody needs', async () => {
    const [theme] = await inScope(world.database, anna, (db) =>
      insertThemes(db, anna, [{ status: 'candidate', name: 'Geld en huur', createdAt: now, acceptedAt: now }]),
    )
    const { to } = await post('/gesprekken/nieuw', { ...talk, 'words-1': 'De huur is hoog', 'words-2': 'Een eigen plek voor tieners' })
    const [teens, rent] = await subjectsOf(to)
    expect((await post(`${rent}/thema`)).text).toContain('Kies een thema.')
    expect((await post(`${rent}/thema`, { theme: theme! })).to).toBe(to)
    await post(`${teens}/nieuw-thema`, { name: 'Een plek voor tieners' })
    const made = [...(await get(to)).text.matchAll(/\/themas\/([\w-]{36})\?wijk/g)].map(([, id]) => id!).find((id) => id !== theme)!
    expect((await post(`${teens}/los`, {}, cookies.omar)).status).toBe(404)
    for (const subject of [teens, rent]) expect((await post(`${subject}/los`)).to).toBe(to)
    const statuses = await inScope(world.database, anna, async (db) => [
      (await findTheme(db, anna, made))?.status,
      (await findTheme(db, anna, theme!))?.status,
    ])
    expect(statuses).toEqual(['rejected', 'candidate'])
    expect((await post(`${to}/verwijderen`)).to).toBe('/gesprekken')
    expect((await get(to)).status).toBe(404)
  })

  test('on the page of its theme a wish stands apart from a worry, and who sees totals only reads neither', async () => {
    const [theme] = await inScope(world.database, anna, (db) =>
      insertThemes(db, anna, [{ status: 'candidate', name: 'Samen eten', createdAt: now, acceptedAt: now }]),
    )
    const { to } = await post('/gesprekken/nieuw', { ...talk, 'words-1': 'Een kookavond', 'words-2': 'Eten is duur' })
    for (const subject of await subjectsOf(to)) await post(`${subject}/thema`, { theme: theme! })
    const { text } = await get(`/themas/${theme}?wijk=WK034403`, cookies.omar)
    const [worry, wish] = [text.indexOf('Waar ouders mee zitten'), text.indexOf('Wat ouders graag willen')]
    expect(text.slice(wish, worry)).toContain('Een kookavond')
    expect(text.slice(worry)).toContain('Eten is duur')
    expect((await get(`/themas/${theme}?wijk=WK034403`, cookies.ruben)).text).not.toContain('kookavond')
  })

  test('a colleague changes the talk for a week; a subject with a theme stays in it', async () => {
    const { to } = await post('/gesprekken/nieuw', talk)
    const [screens] = await subjectsOf(to)
    await post(`${screens}/nieuw-thema`, { name: 'Ruzie over schermen' })
    expect((await get(`${to}/aanpassen`)).text).toContain('Ruzie over schermen')
    expect((await post(`${to}/aanpassen`, { ...talk, 'words-2': '' })).text).toContain('Dit onderwerp hoort al bij een thema.')
    expect((await post(`${to}/aanpassen`, { ...talk, 'words-1': '', parents: '12' })).to).toBe(to)
    const page = await get(to)
    expect(page.text).toContain('12 ouders')
    expect(page.text).not.toContain('Samen koken')
    expect((await get(`${to}/aanpassen`, cookies.omar)).status).toBe(404)
  })

  test('the words of parents leave after two years, the votes stay', async () => {
    const { to } = await post('/gesprekken/nieuw', { ...talk, day: '1-6-2024', 'words-1': 'Lang geleden genoemd' })
    expect((await get(to)).text).toContain('Lang geleden genoemd')
    await forgetThemes({ database: world.database, clock: () => now }, riverScope(world.utrecht))
    const page = await get(to)
    expect(page.text).not.toContain('Lang geleden genoemd')
    expect(page.text).toMatch(/>4<\/span> van 9 ouders/)
  })
})
