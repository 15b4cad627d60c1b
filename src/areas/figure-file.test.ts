import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, readFigureFile, readNumber } from '#areas/figure-file.ts'

const read = (content: string) => {
  const answer = readFigureFile(content, 'GM0344')
  if (!answer.ok) throw new Error(answer.problem)
  return answer
}
const problem = (content: string) => {
  const answer = readFigureFile(content, 'GM0344')
  return answer.ok ? null : answer.problem
}

// As the open data of CBS gives it: padded codes, numbers behind the names, a dot for what is not published.
const openData = `"ID";"WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"AantalInwoners_5";"k_0Tot15Jaar_8";"GemiddeldeHuishoudensgrootte_32"
0;"GM0344    ";"Utrecht                                 ";"Gemeente  ";"361700";"60230";"       1.9"
1;"WK034403  ";"Utrecht                                 ";"Wijk      ";"36060";"6900";"       2.1"
2;"BU03440321";"Utrecht                                 ";"Buurt     ";"4570";"       .";"         ."
3;"WK036301  ";"Amsterdam                               ";"Wijk      ";"1000";"100";"1.5"
`

describe('tables of figures as CBS publishes them', () => {
  test('open data: codes are trimmed, a dot is not published, names get the words of the platform', () => {
    const { value, report } = read(openData)
    expect(value.columns).toEqual([
      { measure: 'population', label: 'Inwoners', unit: '', known: true, column: 'AantalInwoners_5' },
      { measure: 'age0to14', label: 'Kinderen van 0 tot 15 jaar', unit: '', known: true, column: 'k_0Tot15Jaar_8' },
      {
        measure: 'gemiddeldehuishoudensgrootte',
        label: 'Gemiddelde huishoudensgrootte',
        unit: '',
        known: false,
        column: 'GemiddeldeHuishoudensgrootte_32',
      },
    ])
    expect(value.rows).toEqual([
      { row: 2, code: 'GM0344', values: [361_700, 60_230, 1.9] },
      { row: 3, code: 'WK034403', values: [36_060, 6900, 2.1] },
      { row: 4, code: 'BU03440321', values: [4570, null, null] },
    ])
    expect(report.elsewhere).toBe(1)
  })

  test('StatLine: a title, a line of subjects, a line of units and a source below are no figures', () => {
    const { value } = read(
      [
        '"Kerncijfers wijken en buurten 2022"',
        '"Wijken en buurten";"Codering (code)";"Aantal inwoners (aantal)";"Koopwoningen (%)"',
        '"";"";"aantal";"%"',
        '"Overvecht";"WK034403  ";"36060";"31,5"',
        '"Bron: CBS"',
      ].join('\r\n'),
    )
    expect(value.columns.map((column) => [column.label, column.unit])).toEqual([
      ['Inwoners', ''],
      ['Koopwoningen', '%'],
    ])
    expect(value.rows).toEqual([{ row: 4, code: 'WK034403', values: [36_060, 31.5] }])
  })

  test('the file "kerncijfers wijken en buurten": commas in numbers, codes and record types are left out', () => {
    const { value } = read(
      'gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;a_inw;g_woz;p_jz_tn\nWK034403;034403;Wijk 03 Overvecht;Utrecht;Wijk;WK034403;36060;241;-99997\nWK034405;034405;Wijk 05 Oost;Utrecht;Wijk;WK034405;33000;488;11,5\n',
    )
    expect(value.columns.map((column) => column.measure)).toEqual(['population', 'dwellingValue', 'youthCareShare'])
    expect(value.rows.map((row) => row.values)).toEqual([
      [36_060, 241, null],
      [33_000, 488, 11.5],
    ])
  })

  test('a row that comes twice is reported, a column with words is no figure', () => {
    const { value, report } = read('code,name,population\nWK034403,"Overvecht, wijk",10\nWK034403,Overvecht,11\n')
    expect(value.rows).toEqual([{ row: 2, code: 'WK034403', values: [10] }])
    expect(report.skipped).toEqual([{ row: 3, what: 'WK034403', why: 'staat al eerder in het bestand' }])
  })

  test('a file without codes, without names, of another municipality or without figures is refused with a reason', () => {
    expect(problem('naam;inwoners\nOvervecht;36060')).toContain('geen kolom met codes')
    expect(problem('WK034403;36060\nWK034405;100')).toContain('geen kolom met codes')
    expect(problem('code;inwoners\nWK036301;100')).toContain('geen wijk of buurt van jouw gemeente')
    expect(problem('code;naam\nWK034403;Overvecht')).toContain('geen kolommen met cijfers')
    expect(problem('')).toContain('geen kolom met codes')
  })

  test('numbers are read as CBS writes them', () => {
    expect(['12', ' 12,5', '12.5', '-3', '1.234,5', '.5'].map(readNumber)).toEqual([12, 12.5, 12.5, -3, 1234.5, 0.5])
    expect(['', '.', '       .', 'x', '-', '-99997', '-99995', '-99999999'].map(readNumber)).toEqual(Array(8).fill(null))
    expect(['Utrecht', '12 stuks', '1-2'].map(readNumber)).toEqual([undefined, undefined, undefined])
  })

  test('whatever number stands in a table comes out the same, with a comma and with a dot', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000, max: 1_000_000_000 }), (hundredths) => {
        const value = hundredths / 100
        expect(readNumber(String(value))).toBe(value)
        expect(readNumber(String(value).replace('.', ','))).toBe(value)
      }),
    )
  })

  test('no file makes the reader fail: it answers, or says what is wrong', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('WK034403', 'GM0344', '"', ';', ',', '\n', '12', 'naam', '\t', '""', ' '), { maxLength: 60 }),
        (parts) => {
          const answer = readFigureFile(parts.join(''), 'GM0344')
          if (!answer.ok) expect(answer.problem).toMatch(/\.$/)
        },
      ),
    )
  })

  test('an older table in the Windows code page keeps its accents', () => {
    expect(decode(Uint8Array.of(0x54, 0x68, 0x2e, 0x20, 0xe0))).toBe('Th. à')
    expect(decode(new TextEncoder().encode('Th. à'))).toBe('Th. à')
  })
})

const folder = '../shared/data/utrecht-geo'
describe.skipIf(!existsSync(folder))('the key figures of Utrecht, 2022', () => {
  test('ten wijken and the city are read, and the wijken do not add up to the city', () => {
    const wijken = read(readFileSync(`${folder}/cbs_2022_wijken_utrecht.csv`, 'utf8')).value
    const city = read(readFileSync(`${folder}/cbs_2022_gemeenten.csv`, 'utf8'))
    const at = wijken.columns.findIndex((column) => column.measure === 'population')
    expect(wijken.rows.reduce((sum, row) => sum + row.values[at]!, 0)).toBe(361_570)
    expect(city.value.rows).toHaveLength(1)
    expect(city.value.rows[0]).toMatchObject({ code: 'GM0344' })
    expect(city.value.rows[0]!.values[at]).toBe(361_699)
    expect(city.report.elsewhere).toBe(344)
  })
})
