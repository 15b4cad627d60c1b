import type { Readable } from 'node:stream'
import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { type TableRow, UnreadableTable } from '#platform/table-csv.ts'

/** Bytes that the parts of a workbook may unpack to: a small file must not fill the memory. */
const mostUnpacked = 600 * 1024 * 1024
const mostColumns = 256
const mostSharedText = 200 * 1024 * 1024

/** Is this a workbook (a zip file), rather than plain text? */
export const looksLikeXlsx = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4

/**
 * Rows of the first sheet of a workbook (ECMA-376 Office Open XML), read as a stream from memory: nothing is written to disk.
 * Dates come as YYYY-MM-DD, numbers as Excel stores them, formulas as their last result. Throws UnreadableTable.
 */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<TableRow> {
  const workbook = await openZip(bytes)
  try {
    const sheet = workbook.entries.get(await firstSheet(workbook))
    if (sheet === undefined) throw new UnreadableTable('Dit Excelbestand heeft geen werkblad.')
    const shared = await sharedTexts(workbook)
    const dates = await dateStyles(workbook)
    yield* sheetRows(await workbook.open(sheet), shared, dates)
  } catch (error) {
    throw error instanceof UnreadableTable
      ? error
      : new UnreadableTable('Dit Excelbestand is niet te lezen. Bewaar het opnieuw als xlsx of csv.')
  } finally {
    workbook.close()
  }
}

interface Workbook {
  readonly entries: ReadonlyMap<string, Entry>
  open(entry: Entry): Promise<Readable>
  close(): void
}

function openZip(bytes: Buffer): Promise<Workbook> {
  return new Promise((opened, failed) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (problem, zip) => {
      if (problem || !zip) return failed(new UnreadableTable('Dit is geen Excelbestand. Bewaar het opnieuw als xlsx of csv.'))
      const entries = new Map<string, Entry>()
      let unpacked = 0
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry)
        unpacked += entry.uncompressedSize
        if (entries.size > 10_000 || unpacked > mostUnpacked) failed(new UnreadableTable('Dit Excelbestand is te groot. Splits het.'))
        else zip.readEntry()
      })
      zip.on('error', () => failed(new UnreadableTable('Dit Excelbestand is beschadigd.')))
      zip.on('end', () => opened({ entries, open: (entry) => openEntry(zip, entry), close: () => zip.close() }))
      zip.readEntry()
    })
  })
}

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((opened, failed) => {
    zip.openReadStream(entry, (problem, stream) => (problem || !stream ? failed(problem) : opened(stream)))
  })

type Attributes = Readonly<Record<string, string>>
interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** A parser that gives names without their prefix; no entity but the five of XML is known to it, so nothing can expand. */
function xmlParser(handlers: Handlers): SaxesParser {
  const parser = new SaxesParser({ fragment: false })
  const plain = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', (tag) => handlers.open?.(plain(tag.name), tag.attributes as Record<string, SaxesAttributePlain['value']>))
  parser.on('closetag', (tag) => handlers.close?.(plain(tag.name)))
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('error', (error) => {
    throw error
  })
  return parser
}

async function readXml(workbook: Workbook, name: string, handlers: Handlers): Promise<void> {
  const entry = workbook.entries.get(name)
  if (entry === undefined) return
  const parser = xmlParser(handlers)
  const stream = await workbook.open(entry)
  stream.setEncoding('utf8')
  for await (const piece of stream) parser.write(piece as string)
  parser.close()
}

/** Name of the file of the first sheet, through the relations of the workbook. */
async function firstSheet(workbook: Workbook): Promise<string> {
  let relation = ''
  await readXml(workbook, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'sheet' && relation === '') relation = attributes['r:id'] ?? attributes.id ?? ''
    },
  })
  let target = 'worksheets/sheet1.xml'
  await readXml(workbook, 'xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes.Id === relation && attributes.Target) target = attributes.Target
    },
  })
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Texts that cells refer to by number. */
async function sharedTexts(workbook: Workbook): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  let size = 0
  let depth = 0
  let phonetic = false
  await readXml(workbook, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 't') depth++
      if (name === 'rPh') phonetic = true
    },
    close: (name) => {
      if (name === 't') depth--
      if (name === 'rPh') phonetic = false
      if (name !== 'si') return
      size += text.length
      if (size > mostSharedText) throw new UnreadableTable('Dit Excelbestand is te groot. Splits het.')
      texts.push(text)
    },
    text: (piece) => {
      if (depth > 0 && !phonetic) text += piece
    },
  })
  return texts
}

/** For each cell style: does it show a number as a date? */
async function dateStyles(workbook: Workbook): Promise<readonly boolean[]> {
  const custom = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  await readXml(workbook, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(isDateFormat(Number(attributes.numFmtId ?? 0), custom))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** Formats 14–17 and 22 are dates, and so is a custom format with a day or a year in it. */
function isDateFormat(id: number, custom: ReadonlyMap<number, string>): boolean {
  const format = custom.get(id)
  if (format === undefined) return (id >= 14 && id <= 17) || id === 22
  return /[yjd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}

/** Day of a serial number of Excel (1900 system, with its leap year that never was); null outside 1900–2100. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= 61 && serial < 73_415)) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** Column (from 0) of a reference such as "AB12"; null when there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

async function* sheetRows(stream: Readable, shared: readonly string[], dates: readonly boolean[]): AsyncGenerator<TableRow> {
  const ready: TableRow[] = []
  let cells: string[] = []
  let number = 0
  let column = -1
  let cell: Attributes = {}
  let value = ''
  let reading = false
  const parser = xmlParser({
    open: (name, attributes) => {
      if (name === 'row') {
        number = Number(attributes.r ?? number + 1)
        cells = []
        column = -1
      } else if (name === 'c') {
        cell = attributes
        column = columnOf(attributes.r) ?? column + 1
        value = ''
      } else if (name === 'v' || name === 't') reading = true
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false
      else if (name === 'c' && column < mostColumns) {
        while (cells.length < column) cells.push('')
        cells[column] = cellText(cell, value, shared, dates)
      } else if (name === 'row' && cells.some((one) => one.trim() !== '')) ready.push({ number, cells })
    },
    text: (piece) => {
      if (reading) value += piece
    },
  })
  stream.setEncoding('utf8')
  for await (const piece of stream) {
    parser.write(piece as string)
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready
}

function cellText(cell: Attributes, value: string, shared: readonly string[], dates: readonly boolean[]): string {
  if (cell.t === 's') return shared[Number(value)] ?? ''
  if (cell.t === 'b') return value === '1' ? 'ja' : 'nee'
  if (cell.t === 'e') return ''
  if (cell.t === 'd') return value.slice(0, 10)
  if ((cell.t === undefined || cell.t === 'n') && dates[Number(cell.s ?? 0)] === true) return dayOfSerial(Number(value)) ?? value
  return value
}
