import fc from 'fast-check'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { readStanding, readStandings } from '#themes/verification.actions.ts'
import { gateIsOpen } from '#themes/verification.store.ts'
import { addMonths, type Told, verificationOutcomes } from '#themes/verification.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')

describe.each(engines())('the standing of a theme with parents on %s', (_name, url) => {
  let world: World
  let anna: MemberScope
  let owner: pg.Client
  beforeAll(async () => {
    world = await makeWorld(url)
    anna = await world.person('lokalis')
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
  })
  afterAll(async () => {
    await owner.end()
    await world.close()
  })

  /** A candidate theme with this history of talks in Overvecht, written by hand. */
  async function themeWith(talks: readonly Told[]): Promise<string> {
    const [theme] = await inScope(world.database, anna, (db) =>
      insertThemes(db, anna, [{ status: 'candidate', name: uuid(), createdAt: now, acceptedAt: now }]),
    )
    const place = [anna.municipality, anna.organisation, world.areas.Overvecht]
    for (const [i, talk] of talks.entries()) {
      const [talkId, id] = [uuid(), uuid()]
      const at = new Date(now.getTime() + i * 1000)
      await owner.query(
        `insert into parent_talk (id, municipality_id, organisation_id, wijk_id, theme_id, status, place_kind, on_day, parents, created_at)
         values ($1, $2, $3, $4, $5, 'kept', 'school', $6, $7, $8)`,
        [talkId, ...place, theme, talk.day, talk.parents, at],
      )
      await owner.query(
        `insert into verification (id, municipality_id, organisation_id, wijk_id, talk_id, theme_id, on_day, parents, outcome, changed, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'de naam', $10)`,
        [id, ...place, talkId, theme, talk.day, talk.parents, talk.outcome, at],
      )
      if (talk.changedOn === null) continue
      await owner.query(
        `insert into verification_change (verification_id, municipality_id, organisation_id, on_day, what, by_whom, name_before, name_after, created_at)
         values ($1, $2, $3, $4, 'de naam', 'wij', 'a', 'b', $5)`,
        [id, anna.municipality, anna.organisation, talk.changedOn, at],
      )
    }
    return theme!
  }

  const told = fc
    .record({
      day: fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-31', days)),
      parents: fc.integer({ min: 1, max: 8 }),
      outcome: fc.constantFrom(...verificationOutcomes, 'fits' as const, 'fits' as const),
      waits: fc.option(fc.integer({ min: 0, max: 200 })),
    })
    .map(({ waits, ...talk }) => ({
      ...talk,
      changedOn: talk.outcome === 'partlyFits' && waits !== null ? addDays(talk.day, waits) : null,
    }))

  test('the gate in the database is open exactly when the page says verified, whatever parents said and when', async () => {
    let opened = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { maxLength: 5 }),
        fc.array(fc.integer({ min: -100, max: 1000 }), { minLength: 4, maxLength: 4 }),
        async (unsorted, offsets) => {
          const talks = unsorted.toSorted((a, b) => a.day.localeCompare(b.day))
          const theme = await themeWith(talks)
          const from = talks[0]?.day ?? '2025-01-01'
          const days = [
            ...offsets.map((days) => addDays(from, days)),
            ...talks.flatMap(({ day }) => [day, addMonths(day, 24), addDays(addMonths(day, 24), 1)]),
          ]
          await inScope(world.database, anna, async (db) => {
            for (const day of days) {
              const { standing } = await readStanding(db, anna, theme, world.areas.Overvecht, day)
              const open = await gateIsOpen(db, anna, theme, world.areas.Overvecht, day)
              expect({ day, open }).toEqual({ day, open: standing === 'verified' })
              if (open) opened++
            }
          })
        },
      ),
      { numRuns: 60, seed: 7 },
    )
    expect(opened).toBeGreaterThan(50)
  })

  test('a theme of which parents in one wijk said that it fits is not yet discussed in another', async () => {
    const theme = await themeWith([{ day: '2026-11-10', parents: 7, outcome: 'fits', changedOn: null }])
    await inScope(world.database, anna, async (db) => {
      expect(await readStandings(db, anna, '2026-11-19', { themeId: theme })).toMatchObject([
        { wijkId: world.areas.Overvecht, standing: 'verified', on: '2026-11-10', parents: 7, validUntil: '2028-11-10', missing: 0 },
      ])
      expect(await readStanding(db, anna, theme, world.areas.Oost, '2026-11-19')).toMatchObject({ standing: 'notYet', missing: 5 })
    })
  })
})
