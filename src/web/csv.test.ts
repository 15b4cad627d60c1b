import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#web/csv.ts'

test('a cell that looks like a formula is text in every spreadsheet', () => {
  expect(csvLine(['=1+1', '+31', '-2', '@a', '\t=1', '  =1', 'gewoon'])).toBe(`'=1+1,'+31,'-2,'@a,'\t=1,'  =1,gewoon\r\n`)
  expect(csvLine([-2, null, 'zei "nee", toen'])).toBe('-2,,"zei ""nee"", toen"\r\n')
})

test('what a person wrote comes back as she wrote it, but for that apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
      const [read] = parse(csvLine(cells), { skip_empty_lines: false, relax_column_count: true }) as string[][]
      expect(read!.map((cell, i) => (cell === `'${cells[i]}` ? cells[i] : cell))).toEqual(cells)
      for (const cell of read!) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    }),
  )
})
