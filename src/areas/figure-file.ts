import { parse } from 'csv-parse/sync'
import { municipalityOfCode, readCode } from '#areas/area.ts'
import type { FigureColumn, FigureRow, FigureTable } from '#areas/figure.ts'
import { type FileRead, mostSkippedRows, type SkippedRow } from '#areas/load-report.ts'
import { measureOf } from '#areas/measure.ts'

const anyCode = /(?:^|[^\p{L}\d])(?:GM\d{4}|WK\d{6}|BU\d{8})(?!\d)/u
/** Lines above the first row of numbers: title, subject, names, units. */
const mostHeadLines = 20

/** Text of a file: UTF-8, or the Windows code page of older tables. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A number as CBS writes it; null when it was not published (empty, ".", "x", "-", -99997 and its kin), undefined when it is no number at all. */
export function readNumber(written: string): number | null | undefined {
  const text = written.trim()
  if (/^(|\.+|-|x|\*|null|nan|na)$/i.test(text)) return null
  const plain = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined
  const value = Number(plain)
  return value <= -99_990 ? null : value
}

/**
 * Reads a table of key figures of wijken and buurten of one municipality: CSV of CBS (open data, StatLine or the file "kerncijfers wijken en
 * buurten"), with semicolons, commas or tabs, any lines above the header, and a column with codes of CBS. Only columns of numbers are kept.
 */
export function readFigureFile(content: string, municipalityCode: string): FileRead<FigureTable> {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  const first = lines.findIndex((line) => anyCode.test(line))
  if (first < 1 || first > mostHeadLines)
    return { ok: false, problem: 'In dit bestand staat geen kolom met codes van CBS (WK of BU), met de namen van de kolommen erboven.' }
  const delimiter = delimiterOf(lines[first]!)
  const cells = (line: string): string[] => cellsOf(line, delimiter)
  const codeColumn = cells(lines[first]!).findIndex((cell) => readCode(cell) !== null)
  const heads = headsOf(lines.slice(0, first).map(cells), cells(lines[first]!).length)
  if (codeColumn < 0 || heads === null) return { ok: false, problem: 'Boven de cijfers staat geen regel met de namen van de kolommen.' }
  const { rows, skipped, elsewhere } = readRows(lines, first, cells, codeColumn, municipalityCode)
  if (rows.length === 0)
    return { ok: false, problem: `In dit bestand staat geen wijk of buurt van jouw gemeente (codes met ${municipalityCode.slice(2)}).` }
  const table = numbersOf(heads, rows, codeColumn)
  if (table.columns.length === 0) return { ok: false, problem: 'In dit bestand staan geen kolommen met cijfers.' }
  return { ok: true, value: table, report: { skipped: skipped.slice(0, mostSkippedRows), elsewhere, notes: [] } }
}

/** The cells of one line; none when its quotes do not close. */
function cellsOf(line: string, delimiter: string): string[] {
  try {
    return parse(line, { delimiter, relax_column_count: true, relax_quotes: true })[0] ?? []
  } catch {
    return []
  }
}

const delimiterOf = (line: string): string => (line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',')

/** The line with the names: as wide as the rows, with the most different words; of two such lines (names and units) the upper one. */
function headsOf(above: readonly (readonly string[])[], width: number): readonly string[] | null {
  let best: readonly string[] | null = null
  const variety = (line: readonly string[]) => new Set(line.map((cell) => cell.trim()).filter((cell) => cell !== '')).size
  for (const line of above) if (Math.abs(line.length - width) <= 1 && (best === null || variety(line) > variety(best))) best = line
  return best !== null && variety(best) > 1 ? best : null
}

interface RawRow {
  readonly row: number
  readonly code: string
  readonly cells: readonly string[]
}

function readRows(
  lines: readonly string[],
  first: number,
  cells: (line: string) => string[],
  codeColumn: number,
  municipalityCode: string,
): { rows: RawRow[]; skipped: SkippedRow[]; elsewhere: number } {
  const rows: RawRow[] = []
  const skipped: SkippedRow[] = []
  const seen = new Set<string>()
  let elsewhere = 0
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '' || !anyCode.test(line)) continue
    // A table of the whole country has 17,000 rows of 120 columns: rows of other municipalities are not taken apart.
    if (!line.includes(municipalityCode.slice(2))) {
      elsewhere++
      continue
    }
    const row = cells(line)
    const code = readCode(row[codeColumn])
    if (code === null) skipped.push({ row: i + 1, what: 'rij', why: 'heeft geen code van CBS' })
    else if (municipalityOfCode(code) !== municipalityCode) elsewhere++
    else if (seen.has(code)) skipped.push({ row: i + 1, what: code, why: 'staat al eerder in het bestand' })
    else {
      seen.add(code)
      rows.push({ row: i + 1, code, cells: row })
    }
  }
  return { rows, skipped, elsewhere }
}

/** Keeps the columns that hold numbers only, at least one, and that are no codes, years or row numbers. */
function numbersOf(heads: readonly string[], raw: readonly RawRow[], codeColumn: number): FigureTable {
  const columns: FigureColumn[] = []
  const places: number[] = []
  const keys = new Set<string>()
  for (const [place, head] of heads.entries()) {
    if (place === codeColumn || head.trim() === '' || /^(id|recs|perioden|jaar|ind_wbz|gwb_code.*|codering.*|pst_.*)$/i.test(head.trim()))
      continue
    const values = raw.map((row) => readNumber(row.cells[place] ?? ''))
    if (values.includes(undefined) || values.every((value) => value === null)) continue
    const measure = measureOf(head.trim())
    const key = keys.has(measure.key) ? `${measure.key}${place}` : measure.key
    keys.add(key)
    places.push(place)
    columns.push({ measure: key, label: measure.label, unit: measure.unit, known: measure.known, column: head.trim().slice(0, 200) })
  }
  const rows = raw.map(
    (row): FigureRow => ({ row: row.row, code: row.code, values: places.map((place) => readNumber(row.cells[place] ?? '') ?? null) }),
  )
  return { columns, rows }
}
