import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArea, readAreas, readBorders, readWithin } from '#areas/area.actions.ts'
import { areasAround, insertAreas } from '#areas/area.store.ts'
import { confirmLoad, readLoad, readLoads, readSnapshot, stageLoad, undoLoad } from '#areas/area-load.actions.ts'
import type { LoadKind } from '#areas/area-load.ts'
import { readFigures } from '#areas/figure.actions.ts'
import { inScope, type MemberScope, NotAllowed, riverScope } from '#privacy/scope.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T12:00:00Z')
const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ],
]
const feature = (properties: object, x = 5.1) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: square(x, 52.1) },
})
const borders = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const wijk = (code: string, wijknaam: string, x?: number) => feature({ wijkcode: code, wijknaam }, x)
const buurt = (code: string, buurtnaam: string, x?: number) => feature({ buurtcode: code, buurtnaam, wijkcode: `WK${code.slice(2, 8)}` }, x)

describe.each(engines())('loading borders and figures on %s', (_name, url) => {
  let world: World
  let mila: MemberScope
  beforeAll(async () => {
    world = await makeWorld(url)
    mila = await world.person('gemeente', 'administrator')
    const river = riverScope(world.utrecht)
    await inScope(world.database, river, (db) =>
      insertAreas(
        db,
        river,
        [{ level: 'subwijk', name: 'Zamenhofdreef, Neckardreef', within: [{ level: 'buurt', name: 'Zamenhofdreef e.o.' }] }],
        world.areas.Overvecht,
      ),
    )
  })
  afterAll(() => world.close())

  /** Hands in a file and loads it, with all its known columns unless told otherwise; gives the id of the load. */
  async function load(kind: LoadKind, content: string, measures: readonly string[] = ['population'], period = '2022'): Promise<string> {
    const id = await stage(kind, content, period)
    await inScope(world.database, mila, (db) => confirmLoad(db, mila, id, measures, now))
    return id
  }
  async function stage(kind: LoadKind, content: string, period = '2022'): Promise<string> {
    const id = uuid()
    const origin = { fileName: 'wijken.geojson', source: 'CBS', licence: 'CC BY 4.0', period, sourceDate: null }
    const staged = await inScope(world.database, mila, (db) =>
      stageLoad(db, mila, { id, kind, origin, bytes: new TextEncoder().encode(content) }, now),
    )
    expect(staged).toEqual({ ok: true })
    return id
  }
  const undo = (id: string) => inScope(world.database, mila, (db) => undoLoad(db, mila, id))
  const wijken = () => inScope(world.database, mila, (db) => readAreas(db, mila, 'wijk'))
  const bordersOf = async () => inScope(world.database, mila, async (db) => readBorders(db, mila, await readAreas(db, mila, 'wijk')))

  test('nothing changes before the administrator has looked', async () => {
    const id = await stage('outlines', borders(wijk('WK034403', 'Overvecht'), wijk('WK034407', 'Zuid')))
    const found = (await inScope(world.database, mila, (db) => readLoad(db, mila, id)))!
    expect(found.load.status).toBe('staged')
    expect(found.preview?.kind === 'outlines' && found.preview.plan.map((one) => one.how)).toEqual(['known', 'new'])
    expect((await wijken()).map((one) => one.name)).toEqual(['Oost', 'Overvecht'])
    await undo(id)
    expect((await inScope(world.database, mila, (db) => readLoads(db, mila, 1))).loads.map((one) => one.id)).not.toContain(id)
  })

  test('borders bring new wijken and replace the map of bricks; undoing them brings the bricks back', async () => {
    expect(await bordersOf()).toBeNull()
    const id = await load(
      'outlines',
      borders(wijk('WK034403', 'Wijk 03 Overvecht'), wijk('WK034405', 'Wijk 05 Oost', 5.12), wijk('WK034407', 'Wijk 07 Zuid', 5.14)),
    )
    expect((await wijken()).map((one) => one.name)).toEqual(['Oost', 'Overvecht', 'Zuid'])
    const drawn = (await bordersOf())!
    expect(drawn.byArea.size).toBe(3)
    expect(drawn.origin).toEqual({ source: 'CBS', licence: 'CC BY 4.0', period: '2022' })
    await undo(id)
    expect((await wijken()).map((one) => one.name)).toEqual(['Oost', 'Overvecht'])
    expect(await bordersOf()).toBeNull()
  })

  test('of two loads the newest year shows, and the older one again when the newer is undone', async () => {
    const both = (x: number) => borders(wijk('WK034403', 'Overvecht', x), wijk('WK034405', 'Oost', x + 0.02))
    const newer = await load('outlines', both(5.2), [], '2025')
    const older = await load('outlines', both(5.1), [], '2022')
    const west = async () =>
      (await bordersOf())!.byArea
        .get(world.areas.Overvecht)![0]![0]!
        .map(([x]) => x)
        .sort()[0]
    expect(await west()).toBe(5.2)
    await undo(newer)
    expect(await west()).toBe(5.1)
    await undo(older)
  })

  test('a buurt that is known by name gets its code and keeps its subwijk; a buurt of an unknown wijk is reported', async () => {
    const id = await load(
      'outlines',
      borders(buurt('BU03440321', 'Zamenhofdreef e.o.'), buurt('BU03440322', 'Neckardreef e.o.'), buurt('BU03449901', 'Nergens')),
    )
    await inScope(world.database, mila, async (db) => {
      const known = (await readArea(db, mila, 'BU03440321'))!
      expect((await areasAround(db, mila, known.id)).map((one) => one.name)).toEqual([
        'Overvecht',
        'Zamenhofdreef, Neckardreef',
        'Zamenhofdreef e.o.',
      ])
      const overvecht = (await readArea(db, mila, 'WK034403'))!
      expect((await readWithin(db, mila, overvecht)).map((one) => one.name)).toContain('Neckardreef e.o.')
      const { load: done } = (await readLoad(db, mila, id))!
      expect(done.report.done).toEqual({ stored: 2, made: 1, coded: 1 })
      expect(done.report.skipped).toEqual([{ row: 3, what: 'BU03449901 Nergens', why: 'ligt in een wijk die niet bekend is' }])
    })
    await undo(id)
    await inScope(world.database, mila, async (db) => {
      expect(await readArea(db, mila, 'BU03440321')).toBeNull()
      expect((await readAreas(db, mila, 'buurt')).map((one) => one.name)).toEqual(['Zamenhofdreef e.o.'])
    })
  })

  test('an area that is in use stays when its load is undone, and the report says so', async () => {
    const id = await load('outlines', borders(wijk('WK034407', 'Zuid')))
    const zuid = (await wijken()).find((one) => one.name === 'Zuid')!
    const owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query(
      `insert into wijkverband.service_area (id, municipality_id, organisation_id, area_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`,
      [uuid(), world.utrecht, world.organisations.lokalis, zuid.id],
    )
    await undo(id)
    expect((await wijken()).map((one) => one.name)).toContain('Zuid')
    const found = await inScope(world.database, mila, (db) => readLoad(db, mila, id))
    expect(found!.load).toMatchObject({ status: 'undone', report: { stay: 1 } })
    await owner.query('delete from wijkverband.service_area where area_id = $1', [zuid.id])
    await owner.query('delete from wijkverband.area where id = $1', [zuid.id])
    await owner.end()
  })

  test('figures stand beside those of the city in the same year; what was not published and what was not chosen is not there', async () => {
    const table = 'code;AantalInwoners_5;k_0Tot15Jaar_8;Koopwoningen_40\nGM0344;361700;60230;45\nWK034403;36060;.;31\nWK034409;1;1;1\n'
    const id = await load('figures', table, ['population', 'age0to14'])
    await inScope(world.database, mila, async (db) => {
      const overvecht = (await readArea(db, mila, 'WK034403'))!
      expect(await readFigures(db, mila, overvecht)).toEqual([
        {
          measure: 'population',
          label: 'Inwoners',
          value: 36_060,
          unit: '',
          period: '2022',
          source: 'CBS',
          sourceDate: null,
          licence: 'CC BY 4.0',
          low: null,
          high: null,
          sample: null,
          city: 361_700,
        },
      ])
      const { load: done } = (await readLoad(db, mila, id))!
      expect(done.report.done).toMatchObject({ stored: 3 })
      expect(done.report.skipped).toEqual([{ row: 4, what: 'WK034409', why: 'is geen bekend gebied' }])
    })
    const again = await load('figures', 'code;AantalInwoners_5\nWK034403;40000\n', ['population'], '2025')
    await inScope(world.database, mila, async (db) => {
      const overvecht = (await readArea(db, mila, 'WK034403'))!
      // the city of another year is no comparison
      expect(await readFigures(db, mila, overvecht)).toMatchObject([{ value: 40_000, period: '2025', city: null }])
    })
    await undo(again)
    await inScope(world.database, mila, async (db) => {
      const overvecht = (await readArea(db, mila, 'WK034403'))!
      expect(await readFigures(db, mila, overvecht)).toMatchObject([{ value: 36_060 }])
    })
    await undo(id)
  })

  test("the municipality's own sample is loaded by name with how sure it is, and what was read stays after undoing", async () => {
    const id = await load('figures', 'wijk;Eenzaam (%);Eenzaam n\nUtrecht;38;4000\nOvervecht;45;120\nNergens;1;1\n', ['eenzaam'])
    await inScope(world.database, mila, async (db) => {
      const [figure] = await readFigures(db, mila, (await readArea(db, mila, 'WK034403'))!)
      expect(figure).toMatchObject({ value: 45, city: 38, sample: 120, unit: '%' })
      expect(figure!.low).toBeCloseTo(36.4, 1)
      expect(figure!.high).toBeCloseTo(53.9, 1)
    })
    await undo(id)
    const anna = await world.person('lokalis')
    const kept = await inScope(world.database, anna, (db) => readSnapshot(db, anna, id))
    expect(kept?.table.rows.map((row) => [row.code, row.values])).toEqual([
      ['GM0344', [38]],
      ['WK034403', [45]],
    ])
    expect(kept?.origin).toMatchObject({ source: 'CBS', licence: 'CC BY 4.0', period: '2022' })
  })

  test('loading twice does nothing the second time', async () => {
    const id = await load('figures', 'code;AantalInwoners_5\nWK034403;1\n')
    await inScope(world.database, mila, (db) => confirmLoad(db, mila, id, ['population'], now))
    await undo(id)
    await undo(id)
    await inScope(world.database, mila, async (db) => {
      expect(await readFigures(db, mila, (await readArea(db, mila, 'WK034403'))!)).toEqual([])
    })
  })

  test('a worker may not load, and another municipality sees nothing of it', async () => {
    const anna = await world.person('lokalis')
    await expect(inScope(world.database, anna, (db) => readLoads(db, anna, 1))).rejects.toBeInstanceOf(NotAllowed)
    const id = await stage('figures', 'code;AantalInwoners_5\nWK034403;1\n')
    const river = riverScope(world.elsewhere)
    expect(await inScope(world.database, river, (db) => readLoad(db, river, id))).toBeNull()
  })
})
