import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { inScope, type MemberScope, NotAllowed, riverScope } from '#privacy/scope.ts'
import { judgeAlarm, readAlarm, readAlarms, reopenAlarm } from '#themes/alarm.actions.ts'
import { watchRises } from '#themes/alarm-watch.actions.ts'
import { loadStartList } from '#themes/start-list.setup.ts'
import { readHistory } from '#themes/theme.actions.ts'
import { undoable } from '#themes/theme-regroup.actions.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

/** A Thursday: the last closed week begins on 9 November 2026. */
const now = new Date('2026-11-19T10:00:00Z')
const lastWeek = '2026-11-09'
const weekAgo = (weeks: number) => addDays(lastWeek, -7 * weeks)

describe.each(engines())('rises on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let anna: MemberScope
  let omar: MemberScope
  let themes: string[]
  const river = () => riverScope(world.utrecht)
  const look = (at = now) => watchRises({ database: world.database, clock: () => at, signal: new AbortController().signal }, river())
  const alarms = (who: MemberScope, filter = {}) => inScope(world.database, who, (db) => readAlarms(db, who, filter))

  /** Puts questions of an organisation in a theme and a wijk: so many on the Wednesday of each of these weeks ago. */
  async function heard(organisation: 'lokalis' | 'jgz', theme: string, weeks: readonly number[], times = 1, area = world.areas.Overvecht) {
    for (const weeksAgo of weeks) {
      for (let i = 0; i < times; i++) {
        const id = randomUUID()
        const place = [id, world.utrecht, world.organisations[organisation]]
        await owner.query(
          `insert into wijkverband.question (id, municipality_id, organisation_id, area_id, age_band, route, asked_on) values ($1, $2, $3, $4, '4-8', 'desk', $5)`,
          [...place, area, addDays(weekAgo(weeksAgo), 2)],
        )
        await owner.query(
          `insert into wijkverband.question_theme (question_id, municipality_id, organisation_id, theme_id, source) values ($1, $2, $3, $4, 'person')`,
          [...place, theme],
        )
      }
    }
  }
  const weeks = (from: number, to: number, step = 1) =>
    Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, i) => from - i * step)

  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    anna = await world.person('lokalis')
    omar = await world.person('jgz')
    const loaded = await inScope(world.database, river(), (db) => loadStartList(db, river(), now))
    themes = [...loaded.values()]
    // a year of usual weeks
    for (const theme of themes.slice(0, 4)) {
      await heard('lokalis', theme, weeks(51, 0, 3))
      await heard('jgz', theme, weeks(50, 0, 4))
    }
    // the first theme rises in Overvecht, for two organisations
    await heard('lokalis', themes[0]!, weeks(3, 0), 3)
    await heard('jgz', themes[0]!, weeks(3, 0), 3)
    // the second rises as much, but all of it with a few questions of one organisation
    await heard('lokalis', themes[1]!, weeks(3, 0), 6, world.areas.Oost)
    await heard('jgz', themes[1]!, [3], 2, world.areas.Oost)
  })
  afterAll(async () => {
    await owner.end()
    await world.close()
  })

  test('a theme that is heard much more than expected rises in its wijk, and everyone in the municipality reads it', async () => {
    await look()
    const hers = await alarms(anna)
    const rise = hers.find((alarm) => alarm.themeId === themes[0] && alarm.wijkName === 'Overvecht')!
    expect(rise).toMatchObject({ standing: 'open', falseAlarmsPerYear: 3, reason: '', endedWeek: null })
    expect(rise.week <= lastWeek && rise.week >= weekAgo(3)).toBe(true)
    expect(await alarms(omar)).toEqual(hers)
    expect(await alarms(await world.person('elsewhere'))).toEqual([])
    // usual weeks are no rise
    expect(hers.some((alarm) => alarm.themeId === themes[2] || alarm.themeId === themes[3])).toBe(false)
  })

  test('a rise that would give away a few questions of another organisation is not made', async () => {
    expect((await alarms(anna)).some((alarm) => alarm.themeId === themes[1] && alarm.wijkName === 'Oost')).toBe(false)
  })

  test('looking twice gives the same, and the theme tells it once', async () => {
    const before = await alarms(anna)
    await look()
    await look(new Date(now.getTime() + 30 * 3_600_000))
    expect(await alarms(anna)).toEqual(before)
    const history = await inScope(world.database, anna, (db) => readHistory(db, anna, themes[0]!))
    expect(history.filter((line) => line.deed === 'rose' && line.detail.wijk === 'Overvecht').length).toBe(1)
  })

  test('Anna says what she thinks of it, everyone reads why, and she may take it back', async () => {
    const [rise] = await alarms(anna, { themeId: themes[0]!, wijkId: world.areas.Overvecht })
    const said = { choice: 'discuss', reason: 'We vragen het volgende week op school.' } as const
    const judge = (who: MemberScope, form: Parameters<typeof judgeAlarm>[3] = said) =>
      inScope(world.database, who, (db) => judgeAlarm(db, who, rise!.id, form, now))
    expect(await judge(anna, { ...said, reason: 'Mevrouw Jansen belde mij op 06-12345678.' })).toMatchObject({ ok: false })
    expect(await judge(anna)).toEqual({ ok: true })
    expect(await judge(omar)).toMatchObject({ ok: false, errors: { formulier: expect.stringContaining('intussen') } })
    const [his] = await alarms(omar, { themeId: themes[0]!, wijkId: world.areas.Overvecht })
    expect(his).toMatchObject({ standing: 'acknowledged', reason: said.reason })
    expect(his!.judgement).toMatchObject({ organisationName: 'Lokalis', ours: false })
    // not his to take back
    expect(await inScope(world.database, omar, (db) => reopenAlarm(db, omar, rise!.id, now))).toBe(null)
    expect(await inScope(world.database, anna, (db) => reopenAlarm(db, anna, rise!.id, now))).toEqual({ ok: true })
    expect((await inScope(world.database, anna, (db) => readAlarm(db, anna, rise!.id)))!.standing).toBe('open')
    const history = await inScope(world.database, anna, (db) => readHistory(db, anna, themes[0]!))
    expect(history.map((line) => line.deed)).toEqual(expect.arrayContaining(['rose', 'riseJudged', 'riseReopened']))
    // what was said of a rise is no step that "undo" would take back
    expect(await inScope(world.database, anna, (db) => undoable(db, anna, themes[0]!))).toBe(null)
  })

  test('who may not judge is refused, and nobody makes or changes a rise by hand', async () => {
    const [rise] = await alarms(anna)
    const police = await world.person('gemeente', 'communityPoliceOfficer')
    expect((await alarms(police)).length).toBeGreaterThan(0)
    const form = { choice: 'chance', reason: 'Toeval.' } as const
    await expect(inScope(world.database, police, (db) => judgeAlarm(db, police, rise!.id, form, now))).rejects.toThrow(NotAllowed)
    const changed = await inScope(world.database, anna, (db) =>
      db.updateTable('trend_alarm').set({ ended_week: lastWeek }).where('id', '=', rise!.id).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    expect((await inScope(world.database, anna, (db) => db.deleteFrom('trend_alarm').executeTakeFirst())).numDeletedRows).toBe(0n)
  })

  test('after four calm weeks a rise is over', async () => {
    // the usual weeks go on, in other themes
    await heard('lokalis', themes[2]!, weeks(-1, -14, 2))
    await heard('jgz', themes[3]!, weeks(-1, -14, 2))
    const later = new Date(now.getTime() + 15 * 7 * 24 * 3_600_000)
    await look(later)
    const [rise] = await alarms(anna, { themeId: themes[0]!, wijkId: world.areas.Overvecht })
    expect(rise!.standing).toBe('ended')
    expect(rise!.endedWeek! > rise!.lastWeek).toBe(true)
  })

  test('a year that is imported at once is no rise', async () => {
    await heard('lokalis', themes[5]!, weeks(51, 0), 1)
    await look(new Date(now.getTime() + 15 * 7 * 24 * 3_600_000 + 30 * 3_600_000))
    expect((await alarms(anna)).some((alarm) => alarm.themeId === themes[5])).toBe(false)
  })
})
