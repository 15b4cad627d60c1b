import { existsSync, readFileSync } from 'node:fs'
import { geoArea, geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { readOutlineFile } from '#areas/outline-file.ts'

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ],
]
const feature = (properties: object, coordinates: unknown = square(5.1, 52.1), type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const file = (features: unknown[], more: object = {}) => JSON.stringify({ type: 'FeatureCollection', ...more, features })
const read = (content: string) => readOutlineFile(content, 'GM0344')
const value = (content: string) => {
  const answer = read(content)
  if (!answer.ok) throw new Error(answer.problem)
  return answer
}
const problem = (content: string) => {
  const answer = read(content)
  return answer.ok ? null : answer.problem
}

describe('borders as CBS and PDOK publish them', () => {
  test.each([
    [{ statcode: 'WK034403  ', statnaam: 'Wijk 03 Overvecht' }, 'WK034403', 'wijk', 'Overvecht'],
    [{ wijkcode: 'WK034403', wijknaam: 'Overvecht', gemeentecode: 'GM0344' }, 'WK034403', 'wijk', 'Overvecht'],
    [
      { buurtcode: 'BU03440321', buurtnaam: 'Zamenhofdreef e.o.', wijkcode: 'WK034403', gemeentecode: 'GM0344' },
      'BU03440321',
      'buurt',
      'Zamenhofdreef e.o.',
    ],
    [{ BU_CODE: 'BU03440321', BU_NAAM: 'Zamenhofdreef e.o.', GM_CODE: 'GM0344' }, 'BU03440321', 'buurt', 'Zamenhofdreef e.o.'],
    [{ code: 'WK034403', name: 'Wijk 03 Overvecht' }, 'WK034403', 'wijk', 'Overvecht'],
  ])('%j is read', (properties, code, level, name) => {
    expect(value(file([feature(properties)])).value).toMatchObject([{ code, level, name, row: 1 }])
  })

  test('areas of other municipalities are counted and left out; water, municipalities and nameless shapes are reported with their row', () => {
    const { value: found, report } = value(
      file([
        feature({ wijkcode: 'WK036301', wijknaam: 'Centrum' }),
        feature({ gemeentecode: 'GM0344', gemeentenaam: 'Utrecht' }),
        feature({ wijkcode: 'WK034403', wijknaam: 'Overvecht', water: 'NEE' }),
        feature({ wijkcode: 'WK034404', wijknaam: 'Noordoost', water: 'JA' }),
        feature({ naam: 'iets' }),
        feature({ wijkcode: 'WK034405', wijknaam: 'Oost' }, [5, 52], 'Point'),
        feature({ wijkcode: 'WK034406', wijknaam: 'Binnenstad' }, [
          [
            [5, 52],
            [5.1, null],
            [5.1, 52.1],
            [5, 52],
          ],
        ]),
        feature({ wijkcode: 'WK034407', wijknaam: 'Zuid' }, [
          [
            [5, 52],
            [5, 52],
          ],
        ]),
      ]),
    )
    expect(found.map((area) => area.code)).toEqual(['WK034403'])
    expect(report.elsewhere).toBe(1)
    expect(report.skipped).toEqual([
      { row: 2, what: 'GM0344', why: 'is een gemeente, geen wijk of buurt' },
      { row: 4, what: 'WK034404', why: 'is water' },
      { row: 5, what: 'iets', why: 'heeft geen code van CBS (WK of BU)' },
      { row: 6, what: 'WK034405', why: 'heeft geen vlak als vorm' },
      { row: 7, what: 'WK034406', why: 'heeft geen vlak als vorm' },
      { row: 8, what: 'WK034407', why: 'heeft geen vlak als vorm' },
    ])
  })

  test('a border with thousands of wriggles becomes light enough for a page', () => {
    const wriggles = Array.from({ length: 5000 }, (_, i) => [5.1 + i / 50_000, 52.1 + Math.sin(i * 12.9898) * 0.003])
    const { value: found } = value(file([feature({ code: 'WK034403' }, [[...wriggles, [5.2, 52.2], [5.1, 52.2], wriggles[0]]])]))
    const count = found[0]!.polygons.flat(2).length
    expect(count).toBeGreaterThan(4)
    expect(count).toBeLessThanOrEqual(200)
  })

  test('two shapes with one code are one area', () => {
    const { value: found } = value(file([feature({ code: 'WK034403' }), feature({ code: 'WK034403' }, square(5.2, 52.2))]))
    expect(found).toHaveLength(1)
    expect(found[0]!.polygons).toHaveLength(2)
  })

  test('latitude before longitude is put right and said', () => {
    const { value: found, report } = value(file([feature({ code: 'WK034403' }, [square(52.1, 5.1)[0]])]))
    expect(found[0]!.polygons[0]![0]![0]![0]).toBeLessThan(10)
    expect(report.notes).toEqual(['Breedte en lengte stonden omgewisseld. Dat is hersteld.'])
  })

  test('what cannot be used is refused with what to choose instead', () => {
    expect(problem(file([feature({ code: 'WK034403' }, square(136_000, 456_000))]))).toContain('WGS84')
    expect(
      problem(file([feature({ code: 'WK034403' })], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } })),
    ).toContain('EPSG:28992')
    expect(problem(file([feature({ code: 'WK034403' }, square(20, 40))]))).toContain('niet in Nederland')
    expect(problem(file([feature({ code: 'WK036301' })]))).toContain('geen wijk of buurt van jouw gemeente')
    expect(problem('code;naam\nWK034403;Overvecht')).toContain('geen GeoJSON')
    expect(problem('{"type":"Feature"}')).toContain('geen GeoJSON')
  })
})

const shared = '../shared/data/utrecht-geo/utrecht_wijken.geojson'
describe.skipIf(!existsSync(shared))('the wijken of Utrecht as CBS drew them in 2022', () => {
  test('all ten are read, the Domtoren stands in Binnenstad and Amsterdam in none', () => {
    const { value: found, report } = value(readFileSync(shared, 'utf8'))
    expect(found).toHaveLength(10)
    expect(report).toEqual({ skipped: [], elsewhere: 0, notes: [] })
    const where = (point: [number, number]) =>
      found
        .filter((area) => geoContains({ type: 'MultiPolygon', coordinates: area.polygons as unknown as number[][][][] }, point))
        .map((area) => area.name)
    expect(where([5.1214, 52.0907])).toEqual(['Binnenstad'])
    expect(where([4.9, 52.37])).toEqual([])
    const areas = found.map(
      (area) => geoArea({ type: 'MultiPolygon', coordinates: area.polygons as unknown as number[][][][] }) * 6371 ** 2,
    )
    // West is 8.98 km² in the same source
    expect(areas[0]).toBeGreaterThan(8.3)
    expect(areas[0]).toBeLessThan(9.6)
  })
})
