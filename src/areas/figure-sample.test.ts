import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besideCity, intervalInWords } from '#areas/figure.ts'
import { readFigureFile } from '#areas/figure-file.ts'
import type { NamedPlace } from '#areas/figure-names.ts'

const places: readonly NamedPlace[] = [
  { code: 'GM0344', name: 'Utrecht', level: 'municipality' },
  { code: 'WK034403', name: 'Overvecht', level: 'wijk' },
  { code: 'WK034405', name: 'Oost', level: 'wijk' },
  { code: 'buurt-oost', name: 'Oost', level: 'buurt' },
]
const read = (content: string) => {
  const answer = readFigureFile(content, 'GM0344', places)
  if (!answer.ok) throw new Error(answer.problem)
  return answer
}

describe("a municipality's own table", () => {
  test('names of wijken do where there are no codes; who is unknown is reported', () => {
    const { value, report } = read('Wijk;Voelt zich eenzaam (%)\nGemeente Utrecht;38\n03 Overvecht;45,5\nWijk Oost;31\nNergens;9\n')
    expect(value.columns).toMatchObject([{ label: 'Voelt zich eenzaam', unit: '%' }])
    expect(value.rows).toEqual([
      { row: 2, code: 'GM0344', values: [38] },
      { row: 3, code: 'WK034403', values: [45.5] },
      { row: 4, code: 'WK034405', values: [31] },
    ])
    expect(report.skipped).toEqual([{ row: 5, what: 'Nergens', why: 'is geen bekend gebied' }])
  })

  test('in a table of buurten a name means the buurt, and a percent sign is a unit', () => {
    const { value } = read('Buurt;Sport wekelijks\nOost;61%\n')
    expect(value.rows).toEqual([{ row: 2, code: 'buurt-oost', values: [61] }])
    expect(value.columns[0]).toMatchObject({ unit: '%' })
  })

  test('a name that comes twice counts once', () => {
    const { value, report } = read('wijk,aantal\nOost,1\noost,2\nOvervecht,3\n')
    expect(value.rows.map((row) => row.values)).toEqual([[1], [3]])
    expect(report.skipped).toMatchObject([{ row: 3, why: 'staat al eerder in het bestand' }])
  })
})

describe('a table of a sample', () => {
  test('a share with the number of answers gets the interval of Wilson', () => {
    const { value } = read('code;Eenzaam (%);Eenzaam n\nWK034403;80;10\n')
    expect(value.columns).toHaveLength(1)
    const [spread] = value.rows[0]!.spread!
    expect(spread!.low).toBeCloseTo(49.02, 2)
    expect(spread!.high).toBeCloseTo(94.33, 2)
    expect(spread!.sample).toBe(10)
  })

  test('bounds and margins of the source itself are kept as they are', () => {
    const { value } = read('code;Eenzaam (%);Eenzaam ondergrens;Eenzaam bovengrens;Cijfer;marge\nWK034403;45;40;50;7,5;0,3\n')
    expect(value.columns.map((column) => column.label)).toEqual(['Eenzaam', 'Cijfer'])
    expect(value.rows[0]!.spread).toEqual([
      { low: 40, high: 50, sample: null },
      { low: 7.2, high: 7.8, sample: null },
    ])
  })

  test('a column that only looks like a bound stays a figure of its own', () => {
    const { value } = read('code;Opleiding laag;Opleiding hoog\nWK034403;20;50\n')
    expect(value.columns).toHaveLength(2)
    expect(value.rows[0]!.spread).toBeUndefined()
  })

  test('a number of people in a sample has no interval of its own, and bounds the wrong way round say nothing', () => {
    const { value } = read('code;Gezinnen;n;Eenzaam (%);laag;hoog\nWK034403;120;30;45;50;40\n')
    expect(value.rows[0]!.spread).toEqual([null, null])
  })

  test('whatever share and number stand in the table, the interval holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 5000 }), (tenths, n) => {
        const [spread] = read(`code;Eenzaam (%);n\nWK034403;${tenths / 10};${n}\n`).value.rows[0]!.spread!
        expect(spread!.low).toBeLessThanOrEqual(tenths / 10 + 1e-9)
        expect(spread!.high).toBeGreaterThanOrEqual(tenths / 10 - 1e-9)
      }),
    )
  })
})

describe('a figure beside that of the city', () => {
  test('a difference that may be chance is no difference', () => {
    const figure = { value: 45, city: 38, low: 36, high: 54 }
    expect(besideCity(figure)).toBe('unsure')
    expect(besideCity({ ...figure, low: 40 })).toBe('above')
    expect(besideCity({ ...figure, low: null, high: null })).toBe('above')
    expect(besideCity({ ...figure, low: null, high: null, city: 60 })).toBe('below')
    expect(besideCity({ ...figure, city: null })).toBe('unknown')
  })

  test('the interval is said in words', () => {
    expect(intervalInWords({ low: 36.04, high: 54, unit: '%' })).toBe('waarschijnlijk tussen 36% en 54%')
    expect(intervalInWords({ low: null, high: null, unit: '%' })).toBe('')
  })
})
