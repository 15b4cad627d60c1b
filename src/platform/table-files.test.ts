import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectDelimiter, detectEncoding, readCsv, type TableRow, UnreadableTable } from '#platform/table-csv.ts'
import { dayOfSerial, looksLikeXlsx, readXlsx } from '#platform/table-xlsx.ts'
import { makeWorkbook, zip } from '../../test/workbook.ts'

async function all(rows: AsyncGenerator<TableRow>): Promise<TableRow[]> {
  const found: TableRow[] = []
  for await (const row of rows) found.push(row)
  return found
}
const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => new Uint8Array(Buffer.from(text, encoding))
const cells = async (...pieces: Uint8Array[]) => (await all(readCsv(pieces))).map((row) => row.cells)

describe('a csv file', () => {
  test('from Excel in Dutch: semicolons, and letters of Windows-1252', async () => {
    expect(await cells(bytes('vraag;wijk\r\nEén kind, twéé ruzies;Overvecht\r\n', 'latin1'))).toEqual([
      ['vraag', 'wijk'],
      ['Eén kind, twéé ruzies', 'Overvecht'],
    ])
  })

  test('in UTF-8 with a mark, cut in the middle of a letter', async () => {
    const file = bytes('\ufeffvraag,wijk\nزڭ é,Oost\n')
    for (let at = 0; at <= file.length; at++) {
      expect(await cells(file.slice(0, at), file.slice(at))).toEqual([
        ['vraag', 'wijk'],
        ['زڭ é', 'Oost'],
      ])
    }
  })

  test('with line ends and delimiters inside quotes, and numbers of rows as a spreadsheet shows them', async () => {
    expect(await all(readCsv([bytes('vraag\twijk\n"hij zei: ""nee""\nen liep\tweg"\tOost\n\n\nlaatste\tWest')]))).toEqual([
      { number: 1, cells: ['vraag', 'wijk'] },
      { number: 2, cells: ['hij zei: "nee"\nen liep\tweg', 'Oost'] },
      { number: 5, cells: ['laatste', 'West'] },
    ])
  })

  test('in UTF-16, as Excel calls Unicode text', async () => {
    expect(await cells(bytes('\ufeffvraag\twijk\néén\tOost', 'utf16le'))).toEqual([
      ['vraag', 'wijk'],
      ['één', 'Oost'],
    ])
  })

  test('is told by its first lines', () => {
    expect(detectDelimiter('a;b;c\n1,5;2,5;3,5\n')).toBe(';')
    expect(detectDelimiter('vraag,wijk\n"ja; nee; misschien",Oost\n')).toBe(',')
    expect(detectDelimiter('een kolom\nen niets\n')).toBe(',')
    expect(detectEncoding([bytes('caf\u00e9', 'latin1')])).toBe('windows-1252')
    expect(detectEncoding([bytes('caf\u00e9')])).toBe('utf-8')
  })

  test('never ends in anything but rows or one clear refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (file) => {
        try {
          await all(readCsv([file]))
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableTable)
        }
      }),
    )
  })
})

describe('a workbook', () => {
  const rows = [
    ['vraag', '', 'datum', 'leeftijd'],
    ['Hij zei <nee> & "weg"\nen nog een regel', '', { day: '2026-03-01' }, 7],
    ['één', 'x', { day: '1999-12-31' }, 12.5],
  ]
  const expected = [
    { number: 1, cells: ['vraag', '', 'datum', 'leeftijd'] },
    { number: 2, cells: ['Hij zei <nee> & "weg"\nen nog een regel', '', '2026-03-01', '7'] },
    { number: 3, cells: ['één', 'x', '1999-12-31', '12.5'] },
  ]

  test.each([true, false])('with its texts in a table of their own: %s', async (shared) => {
    const file = makeWorkbook(rows, shared)
    expect(looksLikeXlsx(file)).toBe(true)
    expect(await all(readXlsx(file))).toEqual(expected)
  })

  test('that is broken, empty or no workbook is refused with a sentence', async () => {
    const good = makeWorkbook(rows)
    for (const file of [
      Buffer.from('PK\x03\x04 niets'),
      good.subarray(0, good.length - 30),
      zip({ 'iets.txt': 'anders' }),
      zip({ 'xl/worksheets/sheet1.xml': '<a><b></a>' }),
    ])
      await expect(all(readXlsx(file))).rejects.toThrow(UnreadableTable)
  })

  test('cannot unfold into more than it is: entities are not known', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    await expect(all(readXlsx(zip({ 'xl/worksheets/sheet1.xml': bomb })))).rejects.toThrow(UnreadableTable)
  })

  test('counts days as Excel does', () => {
    expect(dayOfSerial(46_000)).toBe('2025-12-09')
    expect(dayOfSerial(45_000.99)).toBe('2023-03-15')
    expect(dayOfSerial(1)).toBeNull()
  })
})
