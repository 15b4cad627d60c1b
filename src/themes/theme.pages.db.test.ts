import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { namelessProposal } from '#themes/theme.ts'
import { releaseCounts } from '#themes/theme-release.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('pages of themes on %s', (_name, url) => {
  let world: World
  let website: Website
  let anna: MemberScope
  let omar: MemberScope
  let cookies: { anna: string; omar: string; ruben: string }
  let themes: ReadonlyMap<string, string>
  let proposal: string
  const own: string[] = []

  /** Counts questions of one person in a theme (null: unclear), all on one day. */
  async function count(who: MemberScope, times: number, themeId: string | null, day: string, text: string | null = null): Promise<void> {
    await inScope(world.database, who, async (db) => {
      for (let i = 0; i < times; i++) {
        const draft = {
          text: text === null ? null : `${text} ${i}`,
          kept: new Set<number>(),
          areaId: world.areas.Overvecht,
          ageBand: '4-8',
          route: 'desk',
          askedOn: day,
        } as const
        const asked = await ask(db, who, draft, '2026-11-19')
        if (!asked.ok) throw new Error('not asked')
        if (themeId !== null) await placeQuestions(db, who, [asked.question.id], themeId, now)
        if (who === anna) own.push(asked.question.id)
      }
    })
  }
  const get = async (path: string, cookie = cookies.anna) => {
    const answer = await website.get(path, cookie)
    return { status: answer.status, text: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string | string[]>, cookie = cookies.anna) => {
    const answer = await website.post(path, fields, cookie)
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const overvecht = '?wijk=WK034403'

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    omar = await world.person('jgz')
    const ruben = await world.person('gemeente', 'communityPoliceOfficer')
    cookies = { anna: await website.cookieOf(anna), omar: await website.cookieOf(omar), ruben: await website.cookieOf(ruben) }
    const river = riverScope(world.utrecht)
    themes = await inScope(world.database, river, (db) => loadStartList(db, river, now))
    const [first, second] = [...themes.values()]
    await count(anna, 12, first!, '2026-11-10', 'Mijn kind slaapt niet door')
    await count(anna, 3, first!, '2026-08-01')
    await count(omar, 9, first!, '2026-11-10', 'Geheim van een ander')
    await count(omar, 3, second!, '2026-11-10', 'Klein geheim')
    await count(anna, 6, second!, '2026-11-10')
    await count(anna, 1, null, '2026-11-17')
    await count(anna, 4, null, '2026-11-12', 'Dit past nergens')
    ;[proposal] = (await inScope(world.database, river, (db) =>
      insertThemes(db, river, [{ status: 'proposed', name: 'Scherm en bed', seenWords: ['scherm', 'bed'], createdAt: now }]),
    )) as [string]
    await count(omar, 4, proposal, '2026-11-10', 'Van vier ouders')
    await releaseCounts({ database: world.database, clock: () => now }, river)
  })
  afterAll(async () => {
    await website.close()
    await world.close()
  })
  const [firstName, secondName] = ['Gezond gewicht', 'Grenzen stellen']

  test('the radar shows what rises first, own questions with those of others where that may be told', async () => {
    const page = await get(`/themas${overvecht}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Thema’s in Overvecht')
    // 12 own + 9 of others; before: 3 own, 0 of others
    expect(page.text).toMatch(/>21<[\s\S]*Stijgt[\s\S]*de 12 weken ervoor 3/)
    // 6 own; the 3 of others are not told
    expect(page.text).toMatch(/>6<[\s\S]*alleen jullie vragen/)
    expect(page.text).not.toMatch(/>9<\/span>|Geheim/)
    expect(page.text).toContain('Nog onduidelijk: 4 vragen')
  })

  test('the same figures leave as a file, without what is withheld', async () => {
    const file = await get(`/themas/cijfers.csv${overvecht}`)
    const lines = file.text.split('\r\n').filter((line) => line.includes('Overvecht'))
    expect(lines.some((line) => line.includes(',12,3,21,3,Stijgt'))).toBe(true)
    expect(lines.some((line) => line.includes(',6,0,,0,'))).toBe(true)
  })

  test('a theme page shows own voices only; of another organisation numbers and nothing else', async () => {
    const id = [...themes.values()][0]!
    const hers = await get(`/themas/${id}${overvecht}`)
    expect(hers.text).toContain('Mijn kind slaapt niet door')
    expect(hers.text).toContain('Nog niet met ouders besproken')
    expect(hers.text).not.toContain('Geheim van een ander')
    const his = await get(`/themas/${id}${overvecht}`, cookies.omar)
    expect(his.text).not.toContain('slaapt niet door')
    expect((await get(`/themas/${id}/vragen${overvecht}`, cookies.omar)).text).not.toContain('slaapt niet door')
    const police = await get(`/themas/${id}${overvecht}`, cookies.ruben)
    expect(police.status).toBe(200)
    expect(police.text).not.toMatch(/slaapt niet door|Geheim|Klopt dit thema/)
  })

  test('a proposal of fewer than five questions of others is not there for who has none in it', async () => {
    expect((await get(`/themas/${proposal}`)).status).toBe(404)
    expect((await get(`/themas/${proposal}/bevestig`)).status).toBe(404)
    expect((await get('/themas?wijk=stad')).text).not.toContain('Scherm en bed')
    expect((await get(`/themas/${proposal}`, cookies.omar)).text).toContain('Van vier ouders')
  })

  test('who knows the id of a hidden proposal cannot put a question in it', async () => {
    const question = own.at(-1)!
    expect((await post(`/vragen/${question}/thema`, { theme: proposal })).status).toBe(404)
    const fields = { key: uuid(), area: world.areas.Overvecht, ageBand: '4-8', route: 'desk', theme: proposal }
    expect((await post('/vragen/nieuw', fields)).status).toBe(422)
    expect((await get(`/themas/${proposal}`)).status).toBe(404)
  })

  test('a question the program placed says how well it fits and what else it may be; one tap moves it; a hidden proposal is not named', async () => {
    const [first, second] = [...themes.values()] as [string, string]
    const question = own[0]!
    const doubt = (other: string) =>
      inScope(world.database, riverScope(world.utrecht), (db) =>
        db
          .updateTable('question_theme')
          .set({ theme_id: first, source: 'river', confidence: 0.4, second_theme_id: other, second_confidence: 0.3 })
          .where('question_id', '=', question)
          .execute(),
      )
    await doubt(proposal)
    for (const path of [`/vragen/${question}`, `/themas/${first}/vragen`]) {
      const { text } = await get(path)
      expect(text).toContain('past redelijk')
      expect(text).not.toContain('Scherm en bed')
    }
    await doubt(second)
    for (const path of [`/vragen/${question}`, `/themas/${first}/vragen`]) expect((await get(path)).text).toContain(`Zet bij ${secondName}`)
    const moved = await post(`/vragen/${question}/thema`, { theme: second, list: first })
    expect(moved).toMatchObject({ status: 303, to: `/themas/${first}/vragen` })
    expect((await get(`/themas/${second}/vragen`)).text).toContain('gekozen door een collega')
    expect((await post(`/vragen/${question}/thema`, { theme: first })).status).toBe(303)
  })

  test('every decision has its page, asks why, and stands in the history', async () => {
    const id = [...themes.values()][1]!
    for (const path of ['hernoem', 'beschrijf', 'splits', 'voeg-samen', 'wijs-af'])
      expect((await get(`/themas/${id}/${path}`)).status, path).toBe(200)
    const without = await post(`/themas/${id}/hernoem`, { name: 'Nee zeggen', reason: '' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Schrijf in één zin waarom.')
    expect(without.text).toContain('value="Nee zeggen"')
    expect((await post(`/themas/${id}/hernoem`, { name: 'Nee zeggen', reason: 'Zo zeggen ouders het' })).status).toBe(303)
    const page = await get(`/themas/${id}`)
    expect(page.text).toContain(`Andere naam: van ‘${secondName}’ naar ‘Nee zeggen’`)
    expect(page.text).toContain('Zo zeggen ouders het')
    expect((await get(`/themas/${id}`, cookies.omar)).text).toContain('een collega van Lokalis')
    expect((await post(`/themas/${id}/ongedaan`, {})).status).toBe(303)
    expect((await get(`/themas/${id}`)).text).toContain('Ongedaan gemaakt: andere naam')
    expect((await post(`/themas/${id}/hernoem`, { name: 'x', reason: 'y' }, cookies.ruben)).status).toBe(403)
  })

  test('from the pile one tap places a question, and some together make a new theme', async () => {
    const page = await get(`/themas/onduidelijk${overvecht}`)
    expect(page.text).toContain('Dit past nergens')
    const unclear = own.slice(-4)
    const target = [...themes.values()][0]!
    expect((await post('/themas/onduidelijk', { place: `${unclear[0]} ${target}`, wijk: 'WK034403' })).status).toBe(303)
    const wrong = await post('/themas/onduidelijk', { make: '1', questions: [], name: '', reason: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Kies ten minste één vraag.')
    const made = await post('/themas/onduidelijk', {
      make: '1',
      questions: unclear.slice(1),
      name: 'Iets nieuws',
      reason: 'Ze lijken op elkaar',
    })
    expect(made.status).toBe(303)
    expect((await get(`${made.to}/vragen${overvecht}`)).text).toContain('3 vragen')
    expect((await get(`/themas/onduidelijk${overvecht}`)).text).toContain('Er ligt niets op de stapel')
  })

  test('a theme made by hand is made once, also when the form comes twice', async () => {
    const form = { key: uuid(), name: 'Naar de kapper', description: '', keywords: 'kapper, haren', reason: 'Ik hoor dit vaak' }
    const first = await post('/themas/nieuw', form)
    expect(first.status).toBe(303)
    expect((await post('/themas/nieuw', form)).to).toBe(first.to)
    expect((await get('/vragen/nieuw')).text).toContain('Naar de kapper')
  })

  test('of proposals without a name three stand in the list; the others follow behind a line', async () => {
    const river = riverScope(world.utrecht)
    const nameless = { status: 'proposed', name: namelessProposal, createdAt: now } as const
    const ids = await inScope(world.database, river, (db) => insertThemes(db, river, [nameless, nameless, nameless, nameless, nameless]))
    for (const id of ids) await count(anna, 1, id, '2026-11-12')
    const { text } = await get('/themas?wijk=stad')
    const [list, rest] = text.slice(text.indexOf('id="voorstellen"')).split('Nog 2 voorstellen') as [string, string]
    expect(list.match(/>Voorstel zonder naam</g)).toHaveLength(3)
    expect(rest.match(/>Voorstel zonder naam</g)).toHaveLength(2)
  })

  test('an address that is no theme is not found', async () => {
    expect((await get(`/themas/${uuid()}`)).status).toBe(404)
    expect((await get('/themas/geen-thema')).status).toBe(404)
    const elsewhere = await website.cookieOf(await world.person('elsewhere'))
    expect((await get(`/themas/${[...themes.values()][0]}`, elsewhere)).status).toBe(404)
  })

  test('home tells what waits and what the week brought; the wijk page what parents ask', async () => {
    expect((await get('/')).text).toContain('Deze week in Overvecht')
    expect((await get('/wijken/WK034403')).text).toContain(firstName)
    expect((await get('/vragen')).text).toContain(firstName)
  })
})
