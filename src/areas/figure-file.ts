import { parse } from 'csv-parse/sync'
import { municipalityOfCode, readCode } from '#areas/area.ts'
import type { FigureColumn, FigureRow, FigureTable } from '#areas/figure.ts'
import { columnOfNames, type NamedPlace, placeFinder } from '#areas/figure-names.ts'
import { type SpreadRole, spreadColumns, spreadOf } from '#areas/figure-spread.ts'
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
  const text = written.trim().replace(/\s*%$/, '')
  if (/^(|\.+|-|x|\*|null|nan|na)$/i.test(text)) return null
  const plain = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined
  const value = Number(plain)
  return value <= -99_990 ? null : value
}

/**
 * Reads a table of figures of wijken and buurten of one municipality: CSV of CBS (open data, StatLine or the file "kerncijfers wijken en
 * buurten") or of the municipality itself, with semicolons, commas or tabs and a column with codes of CBS; any lines may stand above the header.
 * Without codes the names of `places` are looked for. Only columns of numbers are kept; columns that say how sure a value is go with it.
 */
export function readFigureFile(content: string, municipalityCode: string, places: readonly NamedPlace[] = []): FileRead<FigureTable> {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/)
  const first = lines.findIndex((line) => anyCode.test(line))
  if (first < 1 || first > mostHeadLines) return readByNames(lines, places)
  const delimiter = delimiterOf(lines[first]!)
  const cells = (line: string): string[] => cellsOf(line, delimiter)
  const codeColumn = cells(lines[first]!).findIndex((cell) => readCode(cell) !== null)
  const heads = headsOf(lines.slice(0, first).map(cells), cells(lines[first]!).length)
  if (codeColumn < 0 || heads === null) return { ok: false, problem: 'Boven de cijfers staat geen regel met de namen van de kolommen.' }
  const read = readRows(lines, first, cells, codeColumn, municipalityCode)
  if (read.rows.length === 0)
    return { ok: false, problem: `In dit bestand staat geen wijk of buurt van jouw gemeente (codes met ${municipalityCode.slice(2)}).` }
  return tableOf(heads, read, codeColumn)
}

/** A table of the municipality itself: names of wijken or buurten, under one line with the names of the columns. */
function readByNames(lines: readonly string[], places: readonly NamedPlace[]): FileRead<FigureTable> {
  const top = lines.findIndex((line) => line.trim() !== '')
  const delimiter = delimiterOf(lines[top] ?? '')
  const heads = cellsOf(lines[top] ?? '', delimiter)
  const filled = lines.flatMap((line, i) => (i > top && line.trim() !== '' ? [{ row: i + 1, cells: cellsOf(line, delimiter) }] : []))
  const column = columnOfNames(
    heads,
    filled.map((line) => line.cells),
    places,
  )
  if (column === null)
    return {
      ok: false,
      problem: 'In dit bestand staat geen kolom met codes van CBS (WK of BU) of namen van wijken, met de namen van de kolommen erboven.',
    }
  const find = placeFinder(places, heads[column]!)
  const rows: RawRow[] = []
  const skipped: SkippedRow[] = []
  for (const { row, cells } of filled) {
    const code = find(cells[column] ?? '')
    if (code === null) skipped.push({ row, what: (cells[column] ?? '').slice(0, 120) || 'rij', why: 'is geen bekend gebied' })
    else if (rows.some((one) => one.code === code)) skipped.push({ row, what: cells[column]!, why: twice })
    else rows.push({ row, code, cells })
  }
  return tableOf(heads, { rows, skipped, elsewhere: 0 }, column)
}

const twice = 'staat al eerder in het bestand'

interface Rows {
  readonly rows: readonly RawRow[]
  readonly skipped: readonly SkippedRow[]
  readonly elsewhere: number
}

function tableOf(heads: readonly string[], { rows, skipped, elsewhere }: Rows, placeColumn: number): FileRead<FigureTable> {
  const table = numbersOf(heads, rows, placeColumn)
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
): Rows {
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
    else if (seen.has(code)) skipped.push({ row: i + 1, what: code, why: twice })
    else {
      seen.add(code)
      rows.push({ row: i + 1, code, cells: row })
    }
  }
  return { rows, skipped, elsewhere }
}

/** Keeps the columns that hold numbers only, at least one, and that are no codes, years or row numbers. */
function numbersOf(heads: readonly string[], raw: readonly RawRow[], placeColumn: number): FigureTable {
  const columns: FigureColumn[] = []
  const places: number[] = []
  const keys = new Set<string>()
  const spreads = spreadColumns(heads)
  const aside = new Set([...spreads.values()].flatMap((roles) => Object.values(roles)))
  for (const [place, head] of heads.entries()) {
    if (place === placeColumn || aside.has(place) || head.trim() === '' || noFigure.test(head.trim())) continue
    const values = raw.map((row) => readNumber(row.cells[place] ?? ''))
    if (values.includes(undefined) || values.every((value) => value === null)) continue
    const measure = measureOf(head.trim())
    const key = keys.has(measure.key) ? `${measure.key}${place}` : measure.key
    keys.add(key)
    places.push(place)
    const inPercents = measure.unit === '' && raw.some((row) => row.cells[place]?.trim().endsWith('%'))
    const { label, known } = measure
    columns.push({ measure: key, label, unit: inPercents ? '%' : measure.unit, known, column: head.trim().slice(0, 200) })
  }
  const rows = raw.map(({ row, code, cells }): FigureRow => {
    const at = (place: number | undefined): number | null => (place === undefined ? null : (readNumber(cells[place] ?? '') ?? null))
    const values = places.map(at)
    if (places.every((place) => !spreads.has(place))) return { row, code, values }
    const spread = places.map((place, i) => {
      const roles: Partial<Record<SpreadRole, number>> = spreads.get(place) ?? {}
      const said = { sample: at(roles.sample), low: at(roles.low), high: at(roles.high), margin: at(roles.margin) }
      return spreadOf(values[i]!, columns[i]!.unit, said)
    })
    return { row, code, values, spread }
  })
  return { columns, rows }
}

const noFigure = /^(id|recs|perioden|jaar|ind_wbz|gwb_code.*|codering.*|pst_.*)$/i
