import { pipeline } from 'node:stream/promises'
import { type Info, parse } from 'csv-parse'
import { BadInput, fewProblems } from '#cli/command.ts'
import { piecesOf, sizeOf } from '#cli/text-file.ts'

/** One row of a CSV file: the line on which it ends, and the wanted columns by their name in the file. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

function missingColumns(path: string, header: readonly string[], wanted: readonly string[]): string[] {
  const missing = wanted.filter((column) => !header.includes(column))
  if (missing.length > 0 && header.length === 1 && /[;\t]/.test(header[0]!))
    return [`${path}, regel 1: tussen de kolommen staan geen komma's. Sla het bestand op als CSV met komma's.`]
  return missing.map(
    (column) => `${path}, regel 1: er is geen kolom "${column}". Er zijn: ${header.map((name) => `"${name}"`).join(', ')}.`,
  )
}

/** The header, checked, and the rows after it. */
function rowReader(path: string, wanted: readonly string[], row: (row: CsvRow) => void, problems: string[]) {
  let header: readonly string[] | undefined
  return ({ record, info }: { record: string[]; info: Info }) => {
    if (header === undefined) {
      header = record
      const missing = missingColumns(path, header, wanted)
      if (missing.length > 0) throw new BadInput(missing)
      return
    }
    if (record.length !== header.length) {
      problems.push(
        `${path}, regel ${info.lines}: ${record.length} kolommen in plaats van ${header.length}. Zet een tekst met een komma tussen aanhalingstekens.`,
      )
      return
    }
    row({ line: info.lines, cells: Object.fromEntries(wanted.map((column) => [column, record[header!.indexOf(column)]!])) })
  }
}

/**
 * Read the wanted columns of a CSV file (UTF-8, comma, first row names the columns), row by row. Throws `BadInput` when the file is not
 * there or no CSV, or when a column is missing.
 */
export async function readCsvRows(path: string, wanted: readonly string[], row: (row: CsvRow) => void): Promise<void> {
  await sizeOf(path)
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, relax_column_count: true })
  const problems: string[] = []
  const read = rowReader(path, wanted, row, problems)
  let seen = 0
  try {
    await pipeline(piecesOf(path), parser, async (records: AsyncIterable<{ record: string[]; info: Info }>) => {
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
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  if (seen === 0) throw new BadInput([`${path}: het bestand is leeg. De eerste regel noemt de kolommen.`])
}
