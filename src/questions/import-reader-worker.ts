// The thread that reads a file of questions and cleans every cell, so that the original exists in its memory only.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { findIdentifiers, type KnownNames, redact } from '#engine/deidentify.ts'
import { readCsv, type TableRow, UnreadableTable } from '#platform/table-csv.ts'
import { looksLikeXlsx, readXlsx } from '#platform/table-xlsx.ts'
import { type StagedRow, tooLong } from '#questions/import.ts'
import { type ColumnGuess, columnsToLeaveOut, guessColumns, keptInColumn } from '#questions/import-columns.ts'
import { afterRedaction, longestText } from '#questions/question.ts'
import { readDate } from '#web/form.ts'

/** What the thread gets at its start. */
export interface ReaderStart {
  readonly pieces: readonly Uint8Array[]
  readonly known: KnownNames
  readonly languages: readonly string[]
  /** YYYY-MM-DD, for dates without a year */
  readonly today: string
  readonly mostRows: number
  /** which share of the portions this thread cleans, and of how many: all threads read the file, each cleans its own rows */
  readonly share: number
  readonly shares: number
}

/** What it answers: first the head, then portions of rows as JSON, each after the one before was taken; then the end or a reason. */
export type ReaderAnswer =
  | { readonly what: 'head'; readonly head: readonly string[] }
  | { readonly what: 'rows'; readonly count: number; readonly last: number; readonly json: string }
  | { readonly what: 'end' }
  | { readonly what: 'unreadable'; readonly reason: string }

const portion = 500
const mostColumns = 60

interface Columns {
  readonly guess: ColumnGuess
  readonly leftOut: ReadonlySet<number>
  readonly width: number
}

async function read(start: ReaderStart, answer: (message: ReaderAnswer) => Promise<void>): Promise<void> {
  let columns: Columns | null = null
  let rows: StagedRow[] = []
  let count = 0
  const send = async () => {
    if (rows.length === 0) return
    await answer({ what: 'rows', count: rows.length, last: rows.at(-1)!.row, json: JSON.stringify(rows) })
    rows = []
  }
  for await (const row of open(start.pieces)) {
    if (columns === null) {
      const heads = row.cells.map((head) => head.replaceAll('\0', ''))
      columns = columnsOf(heads)
      await answer({ what: 'head', head: headOf(heads, columns, start) })
      continue
    }
    if (++count > start.mostRows)
      throw new UnreadableTable(`Dit bestand heeft meer dan ${start.mostRows.toLocaleString('nl-NL')} regels. Splits het.`)
    if (Math.floor((count - 1) / portion) % start.shares !== start.share) continue
    rows.push(cleanRow(row, columns, start))
    if (rows.length === portion) await send()
  }
  await send()
  if (count === 0) throw new UnreadableTable('Er staan geen regels onder de koppen.')
  await answer({ what: 'end' })
}

function open(pieces: readonly Uint8Array[]): AsyncGenerator<TableRow> {
  const [first] = pieces
  return first !== undefined && looksLikeXlsx(first) ? readXlsx(Buffer.concat(pieces)) : readCsv(pieces)
}

function columnsOf(heads: readonly string[]): Columns {
  const guess = guessColumns(heads)
  return { guess, leftOut: columnsToLeaveOut(heads, guess), width: Math.min(heads.length, mostColumns) }
}

const headOf = (heads: readonly string[], columns: Columns, start: ReaderStart): string[] =>
  heads.slice(0, columns.width).map((head) => redact(head.slice(0, 100), findIdentifiers(head.slice(0, 100), start.known)))

function cleanRow(row: TableRow, columns: Columns, start: ReaderStart): StagedRow {
  const cells: string[] = []
  const languages: (string | null)[] = []
  const removed: string[][] = []
  for (let at = 0; at < columns.width; at++) {
    const cell = columns.leftOut.has(at) ? '' : (row.cells[at] ?? '').replaceAll('\0', '').trim()
    const clean = at === columns.guess.date ? cleanDate(cell, start) : remembered(cell, at, columns.guess, start)
    cells.push(clean.text)
    languages.push(clean.language)
    removed.push(clean.removed)
  }
  return { row: row.number, cells, languages, removed }
}

interface CleanCell {
  readonly text: string
  readonly language: string | null
  readonly removed: string[]
}

/** In the column of dates a day stays, as YYYY-MM-DD and without its time; anything else is a text. */
function cleanDate(cell: string, start: ReaderStart): CleanCell {
  const day = readDate(cell.replace(/[T ]+\d{1,2}:\d{2}.*$/, ''), start.today)
  return day === null ? cleanCell(cell, -1, {}, start) : { text: day, language: null, removed: [] }
}

/** Wijken, ages and routes come back in every row: what a short cell became is remembered, in memory, for this file only. */
const before = new Map<string, CleanCell>()

function remembered(cell: string, at: number, guess: ColumnGuess, start: ReaderStart): CleanCell {
  if (cell.length > 40 || at === guess.text) return cleanCell(cell, at, guess, start)
  const key = `${at} ${cell}`
  const known = before.get(key)
  if (known !== undefined) return known
  const clean = cleanCell(cell, at, guess, start)
  if (before.size < 10_000) before.set(key, clean)
  return clean
}

function cleanCell(cell: string, at: number, guess: ColumnGuess, start: ReaderStart): CleanCell {
  if (cell === '') return { text: '', language: null, removed: [] }
  if (cell.length > longestText) {
    // Will not be stored: only a beginning is kept to recognise the row by, cut at a space so that no number is cut in two.
    const beginning = cleanCell(cell.slice(0, 300).replace(/\s+\S*$/, ''), at, guess, start)
    return { ...beginning, text: `${beginning.text} …`, removed: [tooLong, ...beginning.removed] }
  }
  const spans = findIdentifiers(cell, start.known)
  const stays = at === guess.area && cell.length <= 80 ? keptInColumn.area : undefined
  const kept = new Set(spans.flatMap((span, i) => (stays?.has(span.kind) ? [i] : [])))
  const text = spans.length === 0 ? cell : redact(cell, spans, kept)
  const removed = [...new Set(spans.filter((_, i) => !kept.has(i)).map((span) => span.kind))]
  if (at !== guess.text && guess.text !== undefined) return { text, language: null, removed }
  const words = afterRedaction(text, start.languages)
  return { text: words.text ?? '', language: words.language, removed }
}

// On Linux this is the priority of this thread alone: pages go first.
if (process.platform === 'linux') setPriority(10)
const port = parentPort!
await read(workerData as ReaderStart, (message) => {
  port.postMessage(message)
  return message.what === 'rows' ? new Promise((taken) => port.once('message', () => taken())) : Promise.resolve()
}).catch((error) => {
  if (error instanceof UnreadableTable) port.postMessage({ what: 'unreadable', reason: error.message } satisfies ReaderAnswer)
  else throw error
})
port.close()
