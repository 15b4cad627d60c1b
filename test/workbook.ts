// Makes small workbooks (xlsx) for tests and benchmarks: a zip file with the few parts that a spreadsheet needs.
import { crc32, deflateRawSync } from 'node:zlib'

/** A cell: text, a number, or a day as YYYY-MM-DD in a cell that is shown as a date. */
export type WorkbookCell = string | number | { readonly day: string }

const inXml = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

/** A workbook of one sheet; `shared` puts the texts in the table that cells refer to, as Excel itself does. */
export function makeWorkbook(rows: readonly (readonly WorkbookCell[])[], shared = true): Buffer {
  const texts = new Map<string, number>()
  const cellXml = (cell: WorkbookCell, reference: string): string => {
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
    if (typeof cell === 'object') {
      const serial = (Date.parse(`${cell.day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
      return `<c r="${reference}" s="1"><v>${serial}</v></c>`
    }
    if (cell === '') return ''
    if (!shared) return `<c r="${reference}" t="inlineStr"><is><t>${inXml(cell)}</t></is></c>`
    if (!texts.has(cell)) texts.set(cell, texts.size)
    return `<c r="${reference}" t="s"><v>${texts.get(cell)}</v></c>`
  }
  const rowXml = (row: readonly WorkbookCell[], i: number): string =>
    `<row r="${i + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${i + 1}`)).join('')}</row>`
  const sheet = `<?xml version="1.0"?><worksheet xmlns="x"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`
  const table = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${inXml(text)}</t></si>`).join('')
  return zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-jjjj"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${table}</sst>`,
    'xl/worksheets/sheet3.xml': sheet,
  })
}

/** A zip file of these parts. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, where, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(Buffer.concat(central).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...central, Buffer.from('PK\x05\x06'), end])
}
