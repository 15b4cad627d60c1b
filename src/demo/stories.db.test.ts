import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApproaches } from '#approaches/approach.actions.ts'
import { demoMembers } from '#demo/people.ts'
import { setUpMunicipality } from '#demo/set-up.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { readConfiguration } from '#platform/configuration.ts'
import { powersOf } from '#privacy/power.ts'
import { inScope, type MemberScope, riverScope } from '#privacy/scope.ts'
import { readAlarms } from '#themes/alarm.actions.ts'
import { watchRises } from '#themes/alarm-watch.actions.ts'
import { readInquirySignals } from '#themes/inquiry.actions.ts'
import { readNotes } from '#themes/note.actions.ts'
import { readTalks } from '#themes/parent-talk.actions.ts'
import { readHistory } from '#themes/theme.actions.ts'
import { listThemes } from '#themes/theme.store.ts'
import { readThemeFigures } from '#themes/theme-figure.actions.ts'
import { readStandings } from '#themes/verification.actions.ts'
import { verificationStandings } from '#themes/verification.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-23T09:00:00Z')
const today = dayOf(now)

/** An empty database in which the demo is set up with so many questions, and how long that took (ms). */
async function setUpDemo(engineUrl: string, questions: number) {
  const world = await makeWorld(engineUrl)
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  for (const table of ['area', 'organisation', 'municipality']) await owner.query(`delete from wijkverband.${table}`)
  const read = readConfiguration({ DEMO_QUESTIONS: String(questions) })
  if (!read.ok) throw new Error(read.problems.join())
  const start = () =>
    setUpMunicipality(
      { appUrl: world.appUrl, ownerUrl: world.ownerUrl, server: null },
      read.value,
      () => now,
      () => {},
    )
  await start()
  return { world, owner, start }
}

/** The scope of an invented member, as when she signs in. */
async function memberOf(owner: pg.Client, name: string): Promise<MemberScope> {
  const known = demoMembers.find((one) => one.email.startsWith(`${name}@`))!
  const { rows } = await owner.query(
    `select m.id, m.municipality_id, m.organisation_id, m.team_id, o.kind from wijkverband.member m join wijkverband.organisation o on o.id = m.organisation_id
     where m.email = $1`,
    [known.email],
  )
  const row = rows[0]!
  const own = { municipality: row.municipality_id, organisation: row.organisation_id, person: row.id, team: row.team_id }
  return { kind: 'member', ...own, powers: powersOf(known.role, row.kind) }
}

describe.each(engines())('the stories of the demo on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let start: () => Promise<unknown>
  let website: Website
  let bram: MemberScope
  beforeAll(async () => {
    ;({ world, owner, start } = await setUpDemo(url, 3000))
    website = await openWebsite(world, { now, demo: true })
    bram = await memberOf(owner, 'bram')
  })
  afterAll(async () => {
    await website.close()
    await owner.end()
    await world.close()
  })

  const themeNamed = async (name: string) =>
    (await inScope(world.database, bram, (db) => listThemes(db, bram, ['candidate']))).find((theme) => theme.name === name)!

  test('three pilots run in three wijken, each on its own theme', async () => {
    const approaches = await inScope(world.database, bram, (db) => readApproaches(db, bram, {}))
    expect(approaches.map(({ themeName, wijkName, status }) => [themeName, wijkName, status]).sort()).toEqual([
      ['Gezond gewicht en grenzen', 'Zuidwest', 'running'],
      ['Niet naar school', 'Overvecht', 'running'],
      ['Twee huizen, één kind', 'Zuid', 'running'],
    ])
    expect(approaches.filter((one) => one.startsOn > today).map((one) => one.wijkName)).toEqual(['Overvecht'])
  })

  test('a visitor finds a theme in every standing with parents', async () => {
    const standings = await inScope(world.database, bram, (db) => readStandings(db, bram, today, {}))
    expect(new Set(standings.map((one) => one.standing))).toEqual(new Set(verificationStandings.filter((one) => one !== 'notYet')))
    const few = standings.find((one) => one.standing === 'tooFew')!
    expect([few.parents, few.missing]).toEqual([3, 2])
    const talked = new Set(standings.map((one) => one.themeId))
    const themes = await inScope(world.database, bram, (db) => listThemes(db, bram, ['candidate']))
    expect(themes.filter((theme) => !talked.has(theme.id)).length).toBeGreaterThan(5)
  })

  test('themes begin in all three ways: from questions, from a figure, and with parents', async () => {
    const themes = await inScope(world.database, bram, (db) => listThemes(db, bram, ['candidate']))
    expect(new Set(themes.map((theme) => theme.startRoute))).toEqual(new Set(['questions', 'figures', 'parents']))
  })

  test('school dropout was refused first, and turned round by a second meeting', async () => {
    const theme = await themeNamed('Niet naar school')
    const history = await inScope(world.database, bram, (db) => readHistory(db, bram, theme.id))
    const said = history.filter((line) => line.deed === 'discussed' && line.detail.wijk === 'Overvecht').map((line) => line.detail.outcome)
    expect(said.reverse()).toEqual(['doesNotFit', 'fits'])
    expect(history.at(-1)!.deed).toBe('listed')
  })

  test('schools and GPs named healthy weight, and another inquiry waits for answers', async () => {
    const theme = await themeNamed('Gezond gewicht en grenzen')
    const signals = await inScope(world.database, bram, async (db) => {
      const zuidwest = await db.selectFrom('area').select('id').where('name', '=', 'Zuidwest').executeTakeFirstOrThrow()
      return readInquirySignals(db, bram, theme.id, zuidwest.id, today)
    })
    expect(signals).toMatchObject({
      inquiry: 'Wat komt u tegen in Zuidwest?',
      schools: { named: { value: 6 } },
      gps: { named: { value: 5 } },
    })
    const page = await (await website.get('/uitvraag', await website.cookieOf(bram))).text()
    expect(page).toContain('Wat komt u tegen in Overvecht?')
  })

  test('each pilot has a figure beside it, from a table that says it is invented', async () => {
    for (const [name, wijk] of [
      ['Gezond gewicht en grenzen', 'Zuidwest'],
      ['Twee huizen, één kind', 'Zuid'],
      ['Niet naar school', 'Overvecht'],
    ] as const) {
      const theme = await themeNamed(name)
      const figures = await inScope(world.database, bram, (db) => readThemeFigures(db, bram, theme.id, null))
      expect(figures.map((figure) => [figure.wijkName, figure.stance])).toContainEqual([wijk, 'supports'])
      for (const figure of figures) expect(figure.source).toBe('Voorbeeldcijfers, verzonnen voor de demo')
    }
  })

  test('some teams set their top 3, and others have not answered', async () => {
    const page = await (await website.get('/top3', await website.cookieOf(bram))).text()
    expect(page).toContain('Buurtteam Zuidwest')
    expect(page).toMatch(/Nog niet ingevuld[\s\S]*DOCK Overvecht/)
  })

  test('a talk is planned next week', async () => {
    const talks = await inScope(world.database, bram, (db) => readTalks(db, bram, {}))
    const planned = talks.filter((talk) => talk.status === 'planned')
    expect(planned.map((talk) => [talk.themeName, talk.wijkName, talk.day])).toEqual([['Niet naar school', 'Noordwest', addDays(today, 7)]])
  })

  test('a colleague finds a note for her, and a family worker the question of a resident', async () => {
    const samira = await memberOf(owner, 'samira')
    const { notes } = await inScope(world.database, samira, (db) => readNotes(db, samira, { unread: true }, 0, 10))
    expect(notes.map((note) => note.authorName)).toEqual(['Bram Ooievaart'])
    const list = await (await website.get('/vragen?q=deur', await website.cookieOf(samira))).text()
    expect(list).toContain('van een bewoner zelf')
    expect(list).toContain('durft ’s ochtends de deur niet uit')
  })

  test('what the program finds by itself is a real rise: more children who do not go to school in Overvecht', async () => {
    const river = riverScope(bram.municipality)
    const tools = { database: world.database, clock: () => now, signal: new AbortController().signal }
    await watchRises(tools, river)
    const alarms = await inScope(world.database, bram, (db) => readAlarms(db, bram, { open: true }))
    expect(alarms.map((one) => `${one.themeName}, ${one.wijkName}`)).toContain('Niet naar school, Overvecht')
  })

  test('no word of a story was taken for a person', async () => {
    const texts: string[] = []
    for (const [table, columns] of Object.entries({
      verification: ['changed', 'new_name', 'for_whom', 'sentence'],
      verification_change: ['what', 'by_whom'],
      parent_talk: ['place'],
      talk_subject: ['words'],
      note: ['text'],
      theme_message: ['text'],
    })) {
      const { rows } = await owner.query(`select ${columns.join(', ')} from wijkverband.${table}`)
      expect(rows.length, table).toBeGreaterThan(0)
      texts.push(...rows.flatMap((row) => Object.values(row).map(String)))
    }
    const { rows } = await owner.query(`select text from wijkverband.question where source = 'resident'`)
    texts.push(...rows.map((row) => row.text))
    expect(texts.filter((text) => /\[[a-z]+\]/.test(text))).toEqual([])
  })

  test.each(['samira', 'bram', 'hugo', 'femke', 'marijke', 'ruben'])('every page of the stories opens for %s', async (name) => {
    const cookie = await website.cookieOf(await memberOf(owner, name))
    const themes = await Promise.all(['Gezond gewicht en grenzen', 'Twee huizen, één kind', 'Niet naar school'].map(themeNamed))
    for (const path of [
      '/',
      '/themas',
      '/signalen',
      '/aanpakken',
      '/top3',
      '/wijken/cijfers',
      ...themes.map((theme) => `/themas/${theme.id}`),
    ])
      expect([path, (await website.get(path, cookie)).status]).toEqual([path, 200])
  })

  test('starting again tells nothing twice', async () => {
    const count = async () => (await owner.query('select count(*)::int as n from wijkverband.theme_history')).rows[0].n
    const before = await count()
    await start()
    expect(await count()).toBe(before)
  })
})

test.each(engines())('without questions the stories are told all the same, on %s', async (_name, url) => {
  const { world, owner } = await setUpDemo(url, 0)
  const { rows } = await owner.query('select count(*)::int as n from wijkverband.approach')
  expect(rows[0].n).toBe(3)
  await owner.end()
  await world.close()
})
