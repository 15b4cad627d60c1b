import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type Info, parse } from 'csv-parse'
import { BadInput } from '#cli/command.ts'

/** One row of a CSV file: the line on which it ends, and the wanted columns by their name in the file. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Problems that are named one by one; more of them add nothing. */
const MOST_PROBLEMS = 20

/** A list of problems that stays readable. */
export function fewProblems(problems: readonly string[]): string[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems]
  return [...problems.slice(0, MOST_PROBLEMS), `… en nog ${problems.length - MOST_PROBLEMS} van zulke problemen.`]
}

/** Refuse bytes that are not UTF-8 instead of turning letters into question marks. */
async function* utf8(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const bytes of createReadStream(path)) {
    let text: string
    try {
      text = decoder.decode(bytes, { stream: true })
    } catch {
      throw new BadInput([`${path}, na regel ${line}: geen UTF-8. Sla het bestand op als CSV met UTF-8.`])
    }
    for (const character of text) if (character === '\n') line++
    yield text
  }
}

function missingColumns(path: string, header: readonly string[], wanted: readonly string[]): string[] {
  return wanted
    .filter((column) => !header.includes(column))
    .map((column) => `${path}, regel 1: er is geen kolom "${column}". Er zijn: ${header.map((name) => `"${name}"`).join(', ')}.`)
}

/** The header, checked, and the rows after it. */
function rowReader(path: string, wanted: readonly string[], row: (row: CsvRow) => void) {
  let header: readonly string[] | undefined
  return ({ record, info }: { record: string[]; info: Info }) => {
    if (header === undefined) {
      header = record
      const missing = missingColumns(path, header, wanted)
      if (missing.length > 0) throw new BadInput(missing)
      return
    }
    if (record.length !== header.length) {
      throw new BadInput([
        `${path}, regel ${info.lines}: ${record.length} kolommen in plaats van ${header.length}. Zet een tekst met een komma tussen aanhalingstekens.`,
      ])
    }
    row({ line: info.lines, cells: Object.fromEntries(wanted.map((column) => [column, record[header!.indexOf(column)]!])) })
  }
}

/**
 * Read the wanted columns of a CSV file (UTF-8, comma, first row names the columns), row by row. Throws `BadInput` when the file is not
 * there or no CSV, or when a column is missing.
 */
export async function readCsvRows(path: string, wanted: readonly string[], row: (row: CsvRow) => void): Promise<void> {
  if (!(await stat(path).catch(() => null))?.isFile()) throw new BadInput([`${path}: dit bestand is er niet. Kijk naar de naam en de map.`])
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, relax_column_count: true })
  const read = rowReader(path, wanted, row)
  let seen = 0
  try {
    await pipeline(utf8(path), parser, async (records: AsyncIterable<{ record: string[]; info: Info }>) => {
      for await (const one of records) {
        seen++
        read(one)
      }
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      const line = 'lines' in error ? `, regel ${error.lines}` : ''
      throw new BadInput([`${path}${line}: dit is geen goede CSV. Kijk of elk aanhalingsteken dubbel is of sluit.`])
    }
    throw error
  }
  if (seen === 0) throw new BadInput([`${path}: het bestand is leeg. De eerste regel noemt de kolommen.`])
}
