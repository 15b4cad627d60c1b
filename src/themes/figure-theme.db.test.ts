import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmLoad, stageLoad, undoLoad } from '#areas/area-load.actions.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { readHistory, renameTheme } from '#themes/theme.actions.ts'
import { insertThemes, listThemes } from '#themes/theme.store.ts'
import { linkFigure, readThemeFigures, unlinkFigure } from '#themes/theme-figure.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T12:00:00Z')
const table = 'wijk;Eenzaam (%);Eenzaam n;Koopwoningen (%)\nUtrecht;38;4000;45\nOvervecht;45;120;31\nOost;60;400;52\n'

describe.each(engines())('from a figure to a candidate theme on %s', (_name, url) => {
  let world: World
  let site: Website
  let anna: MemberScope
  let pieter: MemberScope
  let cookie: string
  let load: string
  beforeAll(async () => {
    world = await makeWorld(url)
    site = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    pieter = await world.person('gemeente', 'policyAdviser')
    cookie = await site.cookieOf(anna)
    const mila = await world.person('gemeente', 'administrator')
    load = uuid()
    const origin = { fileName: 'monitor.csv', source: 'Gezondheidsmonitor', licence: 'CC0', period: '2025', sourceDate: '2026-03-01' }
    const bytes = new TextEncoder().encode(table)
    await inScope(world.database, mila, async (db) => {
      expect(await stageLoad(db, mila, { id: load, kind: 'figures', origin, bytes }, now)).toEqual({ ok: true })
      await confirmLoad(db, mila, load, ['eenzaam', 'koopwoningen', 'ownedDwellings'], now)
    })
  })
  afterAll(async () => {
    await site.close()
    await world.close()
  })

  const open = async (path: string, who = cookie) => {
    const answer = await site.get(path, who)
    return { status: answer.status, html: await answer.text() }
  }
  const figure = () => ({ measure: 'eenzaam', period: '2025', wijk: world.areas.Overvecht })
  const step = '/themas/uit-cijfers'
  const themes = () => inScope(world.database, anna, (db) => listThemes(db, anna, ['candidate']))

  test('a worker sees all wijken beside the city, with how sure it is, where it comes from and a way to a theme', async () => {
    expect((await open('/wijken/cijfers')).html).toContain('href="/wijken/cijfers/eenzaam"')
    expect((await open('/wijken/cijfers?zoek=bestaatniet')).html).toContain('Geen cijfer heet zo.')
    const { html } = await open('/wijken/cijfers/eenzaam')
    expect(html).toContain('Overvecht: 45%, waarschijnlijk tussen 36,4% en 53,9%, Utrecht 38%')
    expect(html).toContain('kan toeval zijn')
    expect(html).toContain('Gezondheidsmonitor, 2025, stand van 01-03-2026 (CC0)')
    expect(html).toContain('Dit is geen ranglijst')
    expect(html).toContain('Maak hier een kandidaat-thema van')
    expect(html.indexOf('>Oost')).toBeLessThan(html.indexOf('>Overvecht'))
    expect((await open('/wijken/cijfers/nergens')).status).toBe(404)
    const partner = await site.cookieOf(await world.person('jgz', 'researcher'))
    expect((await open('/wijken/cijfers/eenzaam', partner)).html).not.toContain('kandidaat-thema van')
  })

  test('figures leave as a file with source, date and licence; so does what was read', async () => {
    const file = await (await site.get('/wijken/cijfers/eenzaam/export', cookie)).text()
    expect(file).toContain('Overvecht,WK034403,45,%,36.')
    expect(file).toContain(',120,38,2025,Gezondheidsmonitor,2026-03-01,CC0')
    const read = await (await site.get(`/wijken/laden/${load}/gelezen`, cookie)).text()
    expect(read).toContain('GM0344,38,')
    expect((await site.get(`/wijken/laden/${uuid()}/gelezen`, cookie)).status).toBe(404)
  })

  test('step one warns when the difference may be chance, and not when it is none', async () => {
    expect((await site.get(step, cookie)).headers.get('location')).toBe('/wijken/cijfers')
    expect((await open(`${step}?cijfer=eenzaam&wijk=WK034403`)).html).toContain('Dit verschil kan toeval zijn')
    const sure = (await open(`${step}?cijfer=eenzaam&jaar=2025&wijk=WK034405`)).html
    expect(sure).not.toContain('Dit verschil kan toeval zijn')
    expect(sure).toContain('Een cijfer alleen start niets.')
    expect((await open(`${step}?cijfer=eenzaam`)).html).toContain('Kies een wijk.')
  })

  test('without a name the second step says what to do; a name that points at someone is refused', async () => {
    expect((await open(`${step}/naam?cijfer=eenzaam&jaar=2025&wijk=WK034403`)).html).toContain('Hoe zouden ouders dit noemen?')
    expect((await open(`${step}/naam?cijfer=eenzaam&jaar=1999&wijk=WK034403`)).status).toBe(404)
    const empty = await site.post(`${step}/naam`, { ...figure(), name: '' }, cookie)
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Geef het thema een naam.')
    const personal = await site.post(`${step}/naam`, { ...figure(), name: 'Bel Fatima Yilmaz op 06-12345678' }, cookie)
    expect(personal.status).toBe(422)
  })

  test('a new candidate theme starts from figures, keeps a copy of the figure, and says that parents decide', async () => {
    const check = await site.post(
      `${step}/naam`,
      { ...figure(), name: 'Er alleen voor staan', description: 'Niemand om op te vallen.' },
      cookie,
    )
    const html = await check.text()
    expect(check.status).toBe(200)
    expect(html).toContain('Bestaat dit al?')
    expect(html).toContain('Pas als ouders zeggen dat het klopt')
    const key = uuid()
    const form = {
      ...figure(),
      key,
      name: 'Er alleen voor staan',
      description: 'Niemand om op te vallen.',
      theme: 'new',
      stance: 'supports',
      note: '',
    }
    const made = await site.post(step, form, cookie)
    expect(made.status).toBe(303)
    expect((await site.post(step, form, cookie)).headers.get('location')).toBe(made.headers.get('location'))
    const theme = (await themes()).find((one) => one.name === 'Er alleen voor staan')!
    expect(theme).toMatchObject({ status: 'candidate', startRoute: 'figures' })
    const [copy] = await inScope(world.database, anna, (db) => readThemeFigures(db, anna, theme.id, world.areas.Overvecht))
    expect(copy).toMatchObject({
      value: 45,
      city: 38,
      period: '2025',
      licence: 'CC0',
      sourceDate: '2026-03-01',
      stance: 'supports',
      own: true,
    })
    const history = await inScope(world.database, anna, (db) => readHistory(db, anna, theme.id))
    expect(history[0]).toMatchObject({ deed: 'made', detail: { figure: 'Eenzaam', wijk: 'Overvecht', period: '2025' } })
    expect((await open(`/themas/${theme.id}`)).html).toContain('Gemaakt bij een cijfer: Eenzaam in Overvecht (2025)')
    expect((await open(`/themas/${theme.id}`)).html).toContain(`href="/themas/${theme.id}/cijfers"`)
    expect((await open(`/themas/${theme.id}/cijfers`)).html).toContain('Wijst erop')
  })

  test('the same name twice leads to the theme that is there, and nobody loses what was typed', async () => {
    const again = await site.post(
      step,
      { ...figure(), key: uuid(), name: 'Er alleen voor staan', description: 'Iets', theme: 'new', stance: 'neutral', note: '' },
      cookie,
    )
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Er is al een thema met de naam')
    expect((await themes()).filter((one) => one.name === 'Er alleen voor staan')).toHaveLength(1)
  })

  test('a policy adviser puts a figure beside a theme that is there; only her organisation takes it away', async () => {
    const themeId = await inScope(world.database, anna, async (db) => {
      const [id] = await insertThemes(db, anna, [{ status: 'candidate', name: 'Wonen', createdAt: now }])
      return id!
    })
    const wanted = { measure: 'eenzaam', period: '2025', wijkId: world.areas.Oost }
    const link = { themeId, figure: wanted, stance: 'contradicts' as const, note: 'Hier is het juist anders.' }
    expect(await inScope(world.database, pieter, (db) => linkFigure(db, pieter, link, now))).toEqual({ ok: true, themeId })
    expect(await inScope(world.database, pieter, (db) => linkFigure(db, pieter, link, now))).toMatchObject({ ok: false })
    const [seen] = await inScope(world.database, anna, (db) => readThemeFigures(db, anna, themeId, null))
    expect(seen).toMatchObject({ own: false, organisationName: 'Gemeente Utrecht', stance: 'contradicts' })
    expect(await inScope(world.database, anna, (db) => unlinkFigure(db, anna, themeId, seen!.id, now))).toBe(false)
    expect((await open(`/themas/${themeId}/cijfers/${seen!.id}/weghalen`)).status).toBe(404)
    const his = await site.cookieOf(pieter)
    expect((await open(`/themas/${themeId}/cijfers/${seen!.id}/weghalen`, his)).html).toContain('Haal dit cijfer weg')
    expect((await site.post(`/themas/${themeId}/cijfers/${seen!.id}/weghalen`, {}, his)).status).toBe(303)
    expect(await inScope(world.database, anna, (db) => readThemeFigures(db, anna, themeId, null))).toEqual([])
    const deeds = (await inScope(world.database, anna, (db) => readHistory(db, anna, themeId))).map((line) => line.deed)
    expect(deeds).toEqual(['figureUnlinked', 'figureLinked'])
  })

  test('a name that says what a theme is about already leads to that theme, and the figure can go there', async () => {
    const themeId = await inScope(world.database, anna, async (db) => {
      const slapen = { name: 'Slecht slapen', description: 'Kinderen slapen slecht in', keywords: ['slapen', 'nacht'] }
      const [id] = await insertThemes(db, anna, [{ status: 'candidate', ...slapen, createdAt: now }])
      return id!
    })
    const check = await site.post(`${step}/naam`, { ...figure(), name: 'Kinderen slapen slecht', description: '' }, cookie)
    expect(await check.text()).toMatch(new RegExp(`type="radio"[^>]*value="${themeId}"`))
    const form = { ...figure(), key: uuid(), name: 'Kinderen slapen slecht', description: '', stance: 'neutral', note: '' }
    const nothing = await site.post(step, { ...form, theme: 'other', other: '' }, cookie)
    expect(await nothing.text()).toContain('Kies een thema, of kies ‘Nee’.')
    const linked = await site.post(step, { ...form, theme: themeId }, cookie)
    expect(linked.headers.get('location')).toBe(`/themas/${themeId}`)
    expect((await themes()).some((theme) => theme.name === 'Kinderen slapen slecht')).toBe(false)
    const back = await site.post(`${step}/naam`, { ...form, again: '1' }, cookie)
    expect(await back.text()).toContain('value="Kinderen slapen slecht"')
  })

  test('a decision can still be undone after a figure was put beside the theme', async () => {
    const themeId = await inScope(world.database, anna, async (db) => {
      const [id] = await insertThemes(db, anna, [{ status: 'candidate', name: 'Sporten', createdAt: now }])
      await renameTheme(db, anna, id!, { name: 'Samen bewegen', reason: 'Zo zeggen ouders het.' }, now)
      return id!
    })
    const wanted = { measure: 'eenzaam', period: '2025', wijkId: world.areas.Oost }
    const later = new Date(now.getTime() + 1000)
    const link = { themeId, figure: wanted, stance: 'neutral' as const, note: '' }
    await inScope(world.database, anna, (db) => linkFigure(db, anna, link, later))
    await site.post(`/themas/${themeId}/ongedaan`, { key: uuid() }, cookie)
    expect((await themes()).find((theme) => theme.id === themeId)!.name).toBe('Sporten')
  })

  test('the copy stays when the file is undone, and another municipality sees nothing of it', async () => {
    const mila = await world.person('gemeente', 'administrator')
    await inScope(world.database, mila, (db) => undoLoad(db, mila, load))
    const theme = (await themes()).find((one) => one.name === 'Er alleen voor staan')!
    expect(await inScope(world.database, anna, (db) => readThemeFigures(db, anna, theme.id, null))).toHaveLength(1)
    expect((await open('/wijken/cijfers/eenzaam')).status).toBe(404)
    const stranger = await world.person('elsewhere')
    expect(await inScope(world.database, stranger, (db) => readThemeFigures(db, stranger, theme.id, null))).toEqual([])
  })
})
