import type { WebContext } from '#web/context.ts'

/** A cell of a file that leaves: text, number, or nothing. */
export type CsvCell = string | number | null

/** A cell as RFC 4180 writes it; text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^(\s*[=+\-@]|[\t\r\n])/.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a CSV file, with its line end. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** Answers with a CSV file (UTF-8 with mark, so that Excel reads it well). Rows are asked for while the file leaves, never all at once. */
export function csvFile(
  c: WebContext,
  name: string,
  heads: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
): Response {
  const encoder = new TextEncoder()
  async function* lines() {
    yield encoder.encode(`\ufeff${csvLine(heads)}`)
    let text = ''
    for await (const row of rows) {
      text += csvLine(row)
      if (text.length < 32_768) continue
      yield encoder.encode(text)
      text = ''
    }
    if (text !== '') yield encoder.encode(text)
  }
  const pieces = lines()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
    'cache-control': 'no-store',
  })
}
