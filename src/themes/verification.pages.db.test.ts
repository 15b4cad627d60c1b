import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { mergeTheme, undoLast } from '#themes/theme-regroup.actions.ts'
import { readStanding } from '#themes/verification.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('talking with parents about a theme on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let cookies: { anna: string; omar: string; ruben: string; lena: string }

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    cookies = {
      anna: await website.cookieOf(anna),
      omar: await website.cookieOf(await world.person('jgz')),
      ruben: await website.cookieOf(await world.person('gemeente', 'communityPoliceOfficer')),
      lena: await website.cookieOf(await world.person('lokalis', 'teamManager')),
    }
  })
  afterAll(async () => {
    await website?.close()
    await world.close()
  })

  let number = 0
  const makeTheme = async (name = `Thema ${++number}`) =>
    (
      await inScope(world.database, anna, (db) => insertThemes(db, anna, [{ status: 'candidate', name, createdAt: now, acceptedAt: now }]))
    )[0]!
  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string>, cookie = cookies.anna) => {
    const answer = await website.post(path, { key: uuid(), ...fields }, cookie)
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  const fits = { wijk: 'WK034403', day: '19-11-2026', parents: '7', placeKind: 'school', outcome: 'fits', knowOthers: 'yes' }
  const standing = (theme: string) =>
    inScope(world.database, anna, (db) => readStanding(db, anna, theme, world.areas.Overvecht, '2026-11-19'))

  test('seven parents say that it fits: the gate opens in that wijk and nowhere else', async () => {
    const theme = await makeTheme()
    expect((await get(`/themas/${theme}?wijk=WK034403`)).text).toContain('Vul het gesprek in')
    const form = await get(`/themas/${theme}/bespreken?wijk=WK034403`)
    expect(form.text).toContain('Wat zeiden ouders?')
    expect(form.text).toContain('“Herkent u dit?”')
    const said = await post(`/themas/${theme}/bespreken`, fits)
    expect(said.status).toBe(303)
    const page = await get(said.to)
    expect(page.text).toContain('Bevestigd door ouders')
    expect(page.text).toContain('Zeven ouders bespraken dit thema op 19 november. Het past.')
    expect(page.text).toContain(`/aanpakken/nieuw?thema=${theme}&amp;wijk=WK034403`)
    expect((await get(`/themas/${theme}?wijk=WK034405`)).text).toContain('Nog niet met ouders besproken')
    const whole = await get(`/themas/${theme}?wijk=stad`)
    expect(whole.text).toContain('Bevestigd door ouders in 1 wijk')
    const overvecht = await get(`/themas/${theme}?wijk=WK034403`, cookies.omar)
    expect(overvecht.text).toContain('wv-gate--done')
    expect(overvecht.text).toContain('Besproken met 7 ouders in Overvecht op 19 november 2026: het past')
  })

  test('what was typed stays when something is missing, and nothing is stored', async () => {
    const theme = await makeTheme()
    const { status, text } = await post(`/themas/${theme}/bespreken`, {
      ...fits,
      outcome: 'partlyFits',
      parents: '',
      sentence: 'De wissel is elke week.',
    })
    expect(status).toBe(422)
    expect(text).toContain('Schrijf met hoeveel ouders je sprak.')
    expect(text).toContain('Schrijf wat ouders veranderden.')
    expect(text).toContain('Vraag of je de zin mag gebruiken, of haal de zin weg.')
    expect(text).toContain('De wissel is elke week.')
    expect((await standing(theme)).standing).toBe('notYet')
  })

  test('three parents are too few, two more make five', async () => {
    const theme = await makeTheme()
    const first = await get((await post(`/themas/${theme}/bespreken`, { ...fits, parents: '3' })).to)
    expect(first.text).toContain('Nog twee ouders')
    expect(first.text).not.toContain('/aanpakken/nieuw')
    const second = await get((await post(`/themas/${theme}/bespreken`, { ...fits, parents: '2' })).to)
    expect(second.text).toContain('Nu kan er een aanpak starten')
  })

  test('parents ask for a change: the gate stays shut until it is made, and their name lands on the theme', async () => {
    const theme = await makeTheme('Ouderschap en scheiden')
    const partly = { ...fits, outcome: 'partlyFits', changed: 'De naam.', newName: 'Twee huizen, één kind' }
    const said = await post(`/themas/${theme}/bespreken`, partly)
    const before = await get(said.to)
    expect(before.text).toContain('Past deels: eerst de verandering maken')
    expect(before.text).toContain('Ouderschap en scheiden')
    const change = { what: 'Het thema heet nu anders.', byWhom: 'buurtteam en ouders', day: '19 nov', newName: 'Twee huizen, één kind' }
    expect((await post(`${said.to}/veranderd`, change, cookies.lena)).text).toContain('Jouw rol mag een thema geen andere naam geven')
    expect((await post(`${said.to}/veranderd`, change, cookies.omar)).to).toBe(said.to)
    const totals = (await get(said.to, cookies.ruben)).text
    for (const typed of ['De naam.', 'Het thema heet nu anders.', 'buurtteam en ouders']) expect(totals).not.toContain(typed)
    const after = await get(said.to)
    expect(after.text).toContain('<s>Ouderschap en scheiden</s>')
    expect(after.text).toContain('Zij gaven het een nieuwe naam.')
    expect(after.text).toContain('Nu kan er een aanpak starten')
    expect((await post(`${said.to}/veranderd`, change)).status).toBe(404)
  })

  test('a change that is made at once opens the gate at once; a name that another theme has is refused and nothing is stored', async () => {
    const [theme, other] = [await makeTheme(), await makeTheme('Slapen')]
    const partly = { ...fits, outcome: 'partlyFits', changed: 'De naam.', changeMade: 'yes' }
    const refused = await post(`/themas/${theme}/bespreken`, { ...partly, newName: 'slapen' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Er is al een thema met de naam ‘Slapen’')
    expect((await standing(theme)).standing).toBe('notYet')
    expect((await post(`/themas/${theme}/bespreken`, { ...partly, newName: 'Nachten zonder slaap' })).status).toBe(303)
    expect((await standing(theme)).standing).toBe('verified')
    expect((await get(`/themas/${other}`)).text).toContain('Slapen')
  })

  test('a refusal shuts the gate, and a second meeting of parents turns it round', async () => {
    const theme = await makeTheme()
    await post(`/themas/${theme}/bespreken`, { ...fits, day: '2-11-2026' })
    const no = await get((await post(`/themas/${theme}/bespreken`, { ...fits, day: '9-11-2026', outcome: 'doesNotFit', parents: '6' })).to)
    expect(no.text).toContain('Er komt geen aanpak. Dat is ook een goede uitkomst.')
    expect(no.text).not.toContain('/aanpakken/nieuw')
    const yes = await get((await post(`/themas/${theme}/bespreken`, fits)).to)
    expect(yes.text).toContain('Nu kan er een aanpak starten')
  })

  test('a name in what was said is decided on first, and a sentence is no business of who sees totals only', async () => {
    const theme = await makeTheme()
    const fields = { ...fits, key: uuid(), sentence: 'Mijn dochter Fatima slaapt slecht.', consent: 'yes' }
    const asked = await post(`/themas/${theme}/bespreken`, fields)
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Mag dit in de tekst blijven?')
    expect((await standing(theme)).standing).toBe('notYet')
    const said = await post(`/themas/${theme}/bespreken`, { ...fields, decided: 'yes', 'keep-0': 'no' })
    expect((await get(said.to)).text).toContain('slaapt slecht')
    expect((await get(said.to)).text).not.toContain('Fatima')
    expect((await get(said.to, cookies.ruben)).text).not.toContain('slaapt slecht')
  })

  test('the same form sent twice is one talk', async () => {
    const theme = await makeTheme()
    const fields = { ...fits, key: uuid(), parents: '3' }
    const [first, second] = [await post(`/themas/${theme}/bespreken`, fields), await post(`/themas/${theme}/bespreken`, fields)]
    expect(second.to).toBe(first.to)
    expect((await standing(theme)).parents).toBe(3)
  })

  test('a planned talk shows on the theme, is filled in later, or does not take place', async () => {
    const theme = await makeTheme()
    const plan = { wijk: 'WK034403', day: '3 december', placeKind: 'communityCentre', place: 'De Dreef' }
    expect((await post(`/themas/${theme}/plan-gesprek`, plan)).to).toBe(`/themas/${theme}?wijk=WK034403`)
    await post(`/themas/${theme}/plan-gesprek`, { ...plan, day: '10 december' })
    const page = await get(`/themas/${theme}?wijk=WK034403`)
    expect(page.text).toContain('Gepland op 3 december in Overvecht')
    expect(page.text).toContain('buurthuis De Dreef')
    const [, late, early] = /gesprek=([\w-]+)[\s\S]*gesprek=([\w-]+)/.exec(page.text) ?? []
    expect((await get(`/gesprekken/${early}/afzeggen`, cookies.omar)).status).toBe(404)
    expect((await post(`/gesprekken/${early}/afzeggen`, {})).status).toBe(303)
    const form = await get(`/themas/${theme}/bespreken?gesprek=${late}`)
    expect(form.text).toContain('De Dreef')
    expect((await post(`/themas/${theme}/bespreken`, { ...fits, talk: late! })).status).toBe(303)
    const after = await get(`/themas/${theme}?wijk=WK034403`)
    expect(after.text).not.toContain('Gepland: ')
    expect(after.text).toContain('gaat niet door')
  })

  test('a colleague changes the report or withdraws it with a reason; another organisation does not', async () => {
    const theme = await makeTheme()
    const { to } = await post(`/themas/${theme}/bespreken`, fits)
    for (const step of ['aanpassen', 'intrekken']) expect((await get(`${to}/${step}`, cookies.omar)).status).toBe(404)
    expect((await post(`${to}/aanpassen`, { ...fits, parents: '4', day: '18-11-2026' }, cookies.lena)).to).toBe(to)
    expect(await standing(theme)).toMatchObject({ standing: 'tooFew', on: '2026-11-18', missing: 1 })
    expect((await post(`${to}/intrekken`, { reason: 'Dit was een ander thema.' })).to).toBe(to)
    expect((await standing(theme)).standing).toBe('notYet')
    expect((await get(to)).text).toContain('Waarom: Dit was een ander thema.')
    expect((await get(`/themas/${theme}?wijk=WK034403`)).text).toContain('Ingetrokken: Dit was een ander thema.')
  })

  test('the parents get a message with a neutral title', async () => {
    const theme = await makeTheme('Slecht slapen')
    const { to } = await post(`/themas/${theme}/bespreken`, fits)
    const { text } = await get(`${to}/bericht`)
    expect(text).toContain('<h1 class="utrecht-heading-1">Over ons gesprek</h1>')
    const message = /readonly[^>]*>([^<]*)</.exec(text)![1]!
    expect(message).toContain('Wij spraken over ‘Slecht slapen’. U zei: dit klopt.')
    expect(message.split(/\s+/).length).toBeLessThanOrEqual(60)
  })

  test('after a merge the theme is a candidate again, until that is undone', async () => {
    const [theme, other] = [await makeTheme(), await makeTheme()]
    await post(`/themas/${theme}/bespreken`, fits)
    const later = new Date('2026-11-19T12:00:00Z')
    await inScope(world.database, anna, (db) => mergeTheme(db, anna, other, { into: theme, reason: 'Hetzelfde.' }, later))
    expect((await standing(theme)).standing).toBe('notYet')
    await inScope(world.database, anna, (db) => undoLast(db, anna, other, new Date('2026-11-19T12:05:00Z')))
    expect((await standing(theme)).standing).toBe('verified')
  })

  test('who sees totals only reads where a theme stands and writes nothing', async () => {
    const theme = await makeTheme()
    const page = await get(`/themas/${theme}?wijk=WK034403`, cookies.ruben)
    expect(page.text).toContain('Nog niet met ouders besproken')
    expect(page.text).not.toContain('Vul het gesprek in')
    expect((await get(`/themas/${theme}/bespreken`, cookies.ruben)).status).toBe(403)
  })
})
