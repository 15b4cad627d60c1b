import { describe, expect, test } from 'vitest'
import { areaKey, type Mapping, readRow, type StagedRow, tooLong } from '#questions/import.ts'
import { columnsToLeaveOut, guessColumns, readAgeBand, readRoute } from '#questions/import-columns.ts'

describe('columns are guessed by their names', () => {
  test('as people write them', () => {
    expect(guessColumns(['Datum', 'Wijk', 'Leeftijd kind', 'Vraag', 'Thema', 'Route'])).toEqual({
      date: 0,
      area: 1,
      age: 2,
      text: 3,
      theme: 4,
      route: 5,
    })
    expect(guessColumns(['id', 'text', 'label'])).toEqual({ text: 1 })
    expect(guessColumns(['Buurtcode', 'Opvoedvraag van ouder', 'Datum gesprek'])).toEqual({ area: 0, text: 1, date: 2 })
    expect(guessColumns(['wijknaam', 'omschrijving', 'onderwerp'])).toEqual({ area: 0, text: 1, theme: 2 })
    expect(guessColumns(['a', 'b'])).toEqual({})
  })

  test('and a column about a person is never read, a birth date is no date', () => {
    const heads = ['Naam kind', 'Geboortedatum', 'BSN', 'E-mail', 'Wijknaam', 'Vraag', 'Cliëntnummer', 'Postcode']
    const guess = guessColumns(heads)
    expect(guess).toEqual({ area: 4, text: 5 })
    expect([...columnsToLeaveOut(heads, guess)].map((column) => heads[column])).toEqual([
      'Naam kind',
      'Geboortedatum',
      'BSN',
      'E-mail',
      'Cliëntnummer',
      'Postcode',
    ])
  })
})

test('ages and routes are read as people write them', () => {
  expect(['0-4', '5', '5 jaar', '8 tot 12 jaar', '4 tot 8 jaar', '18', '', 'weet ik niet', '6 maanden', '13-15'].map(readAgeBand)).toEqual([
    '0-4',
    '4-8',
    '4-8',
    '8-12',
    '4-8',
    '12-18',
    'unknown',
    'unknown',
    '0-4',
    '12-18',
  ])
  expect(['peuter', '45'].map(readAgeBand)).toEqual([null, null])
  expect(['Telefonisch', 'huisbezoek', 'balie', 'homeVisit', 'inloopspreekuur', 'schoolplein', 'in de wijk', 'fax'].map(readRoute)).toEqual(
    ['phone', 'homeVisit', 'desk', 'homeVisit', 'consultationHour', 'school', 'outreach', null],
  )
})

describe('a cleaned row becomes a question', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const mapping: Mapping = {
    columns: { text: 0, date: 1, area: 2, age: 3, route: 4, theme: 5 },
    route: 'school',
    areaId: null,
    areaByName: { [areaKey('Vechtzicht')]: id },
  }
  const row = (...cells: string[]): StagedRow => ({ row: 2, cells, languages: ['nl'], removed: [] })
  const areas = new Map([[areaKey('Overvecht'), 'o']])
  const read = (...cells: string[]) => readRow(row(...cells), mapping, areas, '2026-11-19')

  test('with everything in it', () => {
    expect(read('Hij slaapt niet', '2026-10-01', 'wijk  Overvecht ', '5 jaar', 'telefoon', 'Slapen')).toEqual({
      ok: true,
      text: 'Hij slaapt niet',
      language: 'nl',
      askedOn: '2026-10-01',
      areaId: 'o',
      ageBand: '4-8',
      route: 'phone',
      theme: 'Slapen',
      remarks: [],
    })
  })

  test('and what is not understood is remarked, not guessed', () => {
    expect(read('Hij slaapt niet', '', 'Nergens', 'peuter', 'fax')).toMatchObject({
      ok: true,
      askedOn: '2026-11-19',
      areaId: null,
      ageBand: 'unknown',
      route: 'school',
      remarks: ['no date', 'age unknown', 'route unknown', 'area unknown'],
    })
    expect(read('Hij slaapt niet', '', 'vechtzicht')).toMatchObject({ areaId: id })
  })

  test('or says why not', () => {
    expect(read('', '', '', '', '', '')).toEqual({ ok: false, why: 'no text' })
    expect(read('', '', '', '', '', 'Slapen')).toMatchObject({ ok: true, text: null, theme: 'Slapen' })
    expect(read('x', 'gisteren')).toEqual({ ok: false, why: 'date unreadable' })
    // days that no calendar has would stop the whole import; what was taken out of the column is no day either
    for (const day of ['2026-02-31', '0000-05-05']) expect(read('x', day)).toEqual({ ok: false, why: 'date unreadable' })
    expect(readRow({ ...row('x', ''), removed: [[], ['date']] }, mapping, areas, '2026-11-19')).toEqual({
      ok: false,
      why: 'date unreadable',
    })
    expect(read('x', '2026-11-20')).toEqual({ ok: false, why: 'date ahead' })
    expect(readRow({ ...row('x …'), removed: [[tooLong]] }, mapping, areas, '2026-11-19')).toEqual({ ok: false, why: 'text too long' })
  })
})
