import type { Highs } from 'highs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBack } from '#engine/disclosure.ts'
import { type Random, seededRandom } from '#engine/random.ts'
import { openSolver } from '#engine/suppression.ts'
import { addDays } from '#platform/clock.ts'
import { addReleasesForAll } from '#privacy/release.store.ts'
import { inScope, riverScope } from '#privacy/scope.ts'
import { releaseCounts } from '#themes/theme-release.actions.ts'
import { type Simulated, simulateMunicipality } from '../../test/simulated-municipality.ts'
import { attackerOf, expectHidden, plus, threshold } from '../../test/table-attacker.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

/** A Monday: the week before it is the last that is over. */
const monday = '2026-06-01'

interface Figure {
  readonly wijk: string | null
  readonly from: string
  readonly blocks: number
  readonly value: number | null
}

describe.each(engines())('releases over time on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let solver: Highs

  const turn = (municipality: Simulated, day: string) =>
    releaseCounts({ database: world.database, clock: () => new Date(`${day}T10:00:00Z`) }, riverScope(municipality.id))
  const grains = async (theme: string) =>
    (
      await owner.query(
        'select starts_on::text as start, organisation_id as organisation, wijk_id as wijk, count from release_grain where theme_id = $1',
        [theme],
      )
    ).rows as { start: string; organisation: string; wijk: string | null; count: number }[]
  const figures = async (theme: string, organisation: string | null) =>
    (
      await owner.query(
        `select cell->>'wijk' as wijk, week::text as from, (cell->>'blocks')::int as blocks, value from ${organisation === null ? 'release_for_all' : 'release'}
         where subject = $1 ${organisation === null ? '' : 'and organisation_id = $2'} order by 2, 3, 1`,
        organisation === null ? [theme] : [theme, organisation],
      )
    ).rows as Figure[]

  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
    solver = await openSolver()
  })
  afterAll(async () => {
    await owner.end()
    await world.close()
  })

  /** Everything that follows for one reader from the ledger, as equations over the counts of the others. Null: who has no counts of her own. */
  async function attack(municipality: Simulated, theme: string, reader: string | null): Promise<{ withheld: number; shown: number }> {
    const all = await grains(theme)
    const starts = (
      await owner.query('select starts_on::text as start from theme_block where theme_id = $1 and counted_in is null order by 1', [theme])
    ).rows.map((row) => row.start as string)
    const places = [...municipality.wijken, null]
    const unknown = (wijk: string | null, start: string) => starts.indexOf(start) * places.length + places.indexOf(wijk)
    const truth = new Array<number>(starts.length * places.length).fill(0)
    const own = truth.slice()
    for (const { start, organisation, wijk, count } of all) (organisation === reader ? own : truth)[unknown(wijk, start)]! += count
    const unknownsOf = ({ wijk, from, blocks }: Figure) => {
      const over = Array.from({ length: blocks }, (_, i) => addDays(from, i * 28))
      return (wijk === null ? places : [wijk]).flatMap((place) => over.map((start) => unknown(place, start)))
    }
    const sum = (of: readonly number[], some: readonly number[]) => some.reduce((total, i) => total + of[i]!, 0)
    const known: string[] = []
    const withheld: { at: number; truth: number }[] = []
    const learn = (figure: Figure, value: number | null) => {
      const some = unknownsOf(figure)
      if (value !== null) {
        expect(value, 'what is shown is true').toBe(sum(truth, some))
        expect(value === 0 || value >= threshold || reader === null, 'what is shown is not small').toBe(true)
        known.push(` ${plus(some)} = ${value}`)
        return
      }
      const at = truth.length + withheld.length
      known.push(` ${plus(some)} - x${at} = 0`)
      withheld.push({ at, truth: sum(truth, some) })
    }
    const told = reader === null ? [] : await figures(theme, reader)
    for (const figure of told) learn(figure, figure.value)
    // zeros have no line of their own: a span was released when there is one for the municipality
    for (const city of told.filter((figure) => figure.wijk === null))
      for (const wijk of municipality.wijken)
        if (!told.some((one) => one.wijk === wijk && one.from === city.from && one.blocks === city.blocks)) learn({ ...city, wijk }, 0)
    for (const figure of await figures(theme, null)) if (figure.value !== null) learn(figure, figure.value - sum(own, unknownsOf(figure)))
    const attacker = attackerOf(solver, known, truth.length + withheld.length)
    for (const { at, truth: value } of withheld) expectHidden(attacker, at, value, value > 0 && value < threshold)
    for (const [i, value] of truth.entries()) if (value > 0 && value < threshold) expectHidden(attacker, i, value, true)
    return { withheld: withheld.length, shown: known.length - withheld.length }
  }

  /** A year of questions, five releases and the weeks between them, with all that may happen to themes on the way. */
  async function liveHalfAYear(municipality: Simulated, random: Random): Promise<void> {
    await municipality.live(addDays(monday, -400), addDays(monday, -1), random)
    await turn(municipality, monday)
    let day = monday
    for (const happening of ['stir', 'split', 'merge', 'undo', 'join'] as const) {
      const next = addDays(day, 28 + 7 * Math.floor(random() * 3))
      await municipality.live(day, addDays(next, -1), random)
      await municipality.stir(random)
      if (happening === 'split') await municipality.split(municipality.themes[0]!, 0.4, random)
      if (happening === 'merge') await municipality.merge(municipality.themes[1]!, municipality.themes[0]!)
      if (happening === 'undo') await municipality.undoMerge(municipality.themes[1]!)
      if (happening === 'join') await municipality.addOrganisation()
      // questions of days that were counted long ago
      await municipality.live(addDays(monday, -100), addDays(monday, -60), random)
      await turn(municipality, next)
      day = next
    }
  }

  test('20 municipalities through half a year of releases: no reader learns a withheld number, or that a count is small', async () => {
    let [withheld, shown] = [0, 0]
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed)
      const size = { organisations: 2 + (seed % 3), wijken: 2 + (seed % 2), themes: 2 }
      const municipality = await simulateMunicipality(owner, size)
      await liveHalfAYear(municipality, random)
      // in turn an organisation of the first day, one that joined later, and someone without counts of her own
      const reader = [municipality.organisations[0]!, municipality.organisations.at(-1)!, null][seed % 3]!
      for (const theme of municipality.themes) {
        const found = await attack(municipality, theme, reader)
        withheld += found.withheld
        shown += found.shown
      }
    }
    expect(withheld).toBeGreaterThan(500)
    expect(shown).toBeGreaterThan(withheld)
  }, 300_000)

  /** How many questions were counted for release, by theme. */
  const counted = async (municipality: Simulated) => {
    const { rows } = await owner.query(
      'select theme_id as theme, sum(count)::int as count from release_grain where municipality_id = $1 group by 1',
      [municipality.id],
    )
    const found = new Map(rows.map((row) => [row.theme, row.count]))
    return municipality.themes.map((theme) => found.get(theme) ?? 0)
  }

  test('each question is counted once: not again after a merge, an undone merge or a split, and not when it comes in late', async () => {
    const municipality = await simulateMunicipality(owner, { organisations: 2, wijken: 1, themes: 2 })
    const [anna] = municipality.organisations as [string]
    const [school, sleep] = municipality.themes as [string, string]
    const wijk = municipality.wijken[0]!
    await municipality.count(anna, school, wijk, addDays(monday, -3), 8)
    await municipality.count(anna, sleep, wijk, addDays(monday, -300), 7)
    await turn(municipality, monday)
    expect(await counted(municipality)).toEqual([8, 7])
    await municipality.count(anna, school, wijk, addDays(monday, 3), 6)
    await municipality.count(anna, sleep, wijk, addDays(monday, 3), 5)
    await municipality.merge(school, sleep)
    await turn(municipality, addDays(monday, 28))
    expect(await counted(municipality)).toEqual([8, 7 + 6 + 5])
    await municipality.undoMerge(school)
    await municipality.count(anna, school, wijk, addDays(monday, 30), 9)
    await turn(municipality, addDays(monday, 56))
    expect(await counted(municipality)).toEqual([8 + 9, 18])
    const part = await municipality.split(school, 1, seededRandom(1))
    await municipality.count(anna, part, wijk, addDays(monday, 60), 5)
    await turn(municipality, addDays(monday, 84))
    expect(await counted(municipality)).toEqual([17, 18, 5])
    await municipality.count(anna, sleep, wijk, addDays(monday, -50), 4)
    await turn(municipality, addDays(monday, 112))
    expect(await counted(municipality)).toEqual([17, 18, 5])
  })

  test('a part that was split off shows others from its own first block on', async () => {
    const municipality = await simulateMunicipality(owner, { organisations: 2, wijken: 1, themes: 1 })
    const [anna, omar] = municipality.organisations as [string, string]
    const [school] = municipality.themes as [string]
    await municipality.count(anna, school, municipality.wijken[0]!, addDays(monday, -30), 20)
    await turn(municipality, monday)
    const part = await municipality.split(school, 0.5, seededRandom(2))
    await turn(municipality, monday)
    expect(await figures(part, omar)).toEqual([])
    await municipality.count(anna, part, municipality.wijken[0]!, addDays(monday, 1), 6)
    await turn(municipality, addDays(monday, 28))
    expect((await figures(part, omar)).map(({ from, value }) => [from, value])).toEqual([
      [monday, 6],
      [monday, 6],
    ])
  })

  test('turned twice it writes once; stopped it writes nothing, and goes on at the next turn', async () => {
    const municipality = await simulateMunicipality(owner, { organisations: 3, wijken: 2, themes: 3 })
    await municipality.live(addDays(monday, -364), addDays(monday, -1), seededRandom(3))
    const stopped = { database: world.database, clock: () => new Date(`${monday}T10:00:00Z`), signal: AbortSignal.abort() }
    await releaseCounts(stopped, riverScope(municipality.id))
    const lines = async () => (await owner.query('select id from release where municipality_id = $1 order by 1', [municipality.id])).rows
    expect(await lines()).toEqual([])
    await Promise.all([turn(municipality, monday), turn(municipality, monday)])
    const once = await lines()
    expect(once.length).toBeGreaterThan(50)
    await turn(municipality, addDays(monday, 20))
    expect(await lines()).toEqual(once)
  })

  test('nobody reads the counts behind the figures, of her own organisation either, and nobody but the river writes them', async () => {
    const municipality = await simulateMunicipality(owner, { organisations: 2, wijken: 1, themes: 1 })
    const [anna] = municipality.organisations as [string]
    await municipality.count(anna, municipality.themes[0]!, null, addDays(monday, -3), 9)
    await turn(municipality, monday)
    const member = { ...(await world.person('lokalis')), municipality: municipality.id, organisation: anna }
    await inScope(world.database, member, async (db) => {
      expect(await db.selectFrom('release_grain').select('count').execute()).toEqual([])
      expect((await db.selectFrom('theme_block').select('starts_on').execute()).length).toBe(13)
      const { numUpdatedRows } = await db.updateTable('theme_block').set({ released_to: [] }).executeTakeFirst()
      expect(numUpdatedRows).toBe(0n)
    })
    await expect(
      inScope(world.database, member, (db) => addReleasesForAll(db, member, 'theme counts', [lineOf(municipality.themes[0]!)])),
    ).rejects.toThrow('row-level security')
  })
})

const lineOf = (subject: string) => ({ subject, cell: { wijk: null, blocks: 1 }, week: monday, count: readBack(99) })
