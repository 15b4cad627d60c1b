import { parse } from 'csv-parse'

/** One row of a table file: its number as a spreadsheet shows it (from 1), and its cells as text. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** The file is no table that can be read; the message is a Dutch sentence that quotes nothing from the file. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable'
}

/** UTF-8 when every byte fits, otherwise Windows-1252, as Dutch spreadsheets write it; UTF-16 by its mark. */
export function detectEncoding(pieces: readonly Uint8Array[]): 'utf-8' | 'utf-16le' | 'windows-1252' {
  const [first] = pieces
  if (first !== undefined && first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const piece of pieces) decoder.decode(piece, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** The character that cuts the first lines into the most columns, and the same number in each; a comma when none does. */
export function detectDelimiter(start: string): ',' | ';' | '\t' | '|' {
  const lines = unquoted(start)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(0, 20)
  let best: { delimiter: ',' | ';' | '\t' | '|'; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of [';', '\t', '|', ','] as const) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const columns = counts[0] ?? 0
    const score = columns * counts.filter((count) => count === columns).length
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The text without what stands between quotes, so that a comma in a sentence counts for nothing. */
const unquoted = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '').replace(/"[^"]*$/, '')

/** Rows of a CSV file (RFC 4180, any of four delimiters, three encodings). Throws UnreadableTable when quotes do not close. */
export async function* readCsv(pieces: readonly Uint8Array[]): AsyncGenerator<TableRow> {
  const decoder = new TextDecoder(detectEncoding(pieces))
  const start = new TextDecoder(detectEncoding(pieces)).decode(pieces[0]?.subarray(0, 64 * 1024) ?? new Uint8Array(), { stream: true })
  const parser = parse({
    bom: true,
    delimiter: detectDelimiter(start),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1024 * 1024,
  })
  const feed = async () => {
    for (const piece of pieces) {
      if (!parser.write(decoder.decode(piece, { stream: true }))) await new Promise((ready) => parser.once('drain', ready))
    }
    parser.end(decoder.decode())
  }
  feed().catch((error) => parser.destroy(error))
  let number = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++
      if (cells.some((cell) => cell.trim() !== '')) yield { number, cells }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw new UnreadableTable(`Na regel ${number} klopt het bestand niet: een aanhalingsteken sluit niet of een regel is te lang.`)
    throw error
  }
}
