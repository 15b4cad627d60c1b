import { HTTPException } from 'hono/http-exception'
import type { WebContext } from '#web/context.ts'

/** A posted form with one file. The file stays in memory, in the pieces in which it came. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  readonly file: UploadedFile | null
}
export interface UploadedFile {
  readonly name: string
  readonly pieces: readonly Uint8Array[]
  readonly bytes: number
}

const longestHead = 8 * 1024
const mostFields = 50

interface Part {
  readonly name: string
  readonly fileName: string | null
  readonly pieces: Uint8Array[]
  bytes: number
}

/**
 * Reads a form with a file (multipart/form-data, RFC 7578) piece by piece as it comes in, so that a large file never holds up other
 * pages. Throws 413 above `mostBytes`. A body that is no such form, or that was cut off, gives no fields and no file.
 */
export async function readUpload(c: WebContext, mostBytes: number): Promise<Upload> {
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(c.req.header('content-type') ?? '')
  const body = c.req.raw.body
  if (boundary === null || body === null) return { fields: {}, file: null }
  if (Number(c.req.header('content-length') ?? 0) > mostBytes + 64 * 1024) throw new HTTPException(413)
  const reader = partsReader(`\r\n--${boundary[1] ?? boundary[2]}`)
  let bytes = 0
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > mostBytes + 64 * 1024) throw new HTTPException(413)
    reader.take(piece)
  }
  return reader.ended() ? asUpload(reader.parts) : { fields: {}, file: null }
}

function asUpload(parts: readonly Part[]): Upload {
  const fields: Record<string, string> = {}
  let file: UploadedFile | null = null
  for (const part of parts) {
    if (part.fileName === null) fields[part.name] = Buffer.concat(part.pieces).toString('utf8')
    else if (part.fileName !== '' && file === null) file = { name: part.fileName, pieces: part.pieces, bytes: part.bytes }
  }
  return { fields, file }
}

/** Cuts a body into its parts; keeps at most one boundary's length of bytes waiting for the next piece. */
function partsReader(delimiter: string) {
  const parts: Part[] = []
  let waiting: Buffer = Buffer.from('\r\n') // so that the first boundary looks like all others
  let inside: 'before' | 'head' | 'body' | 'end' = 'before'

  const keep = (bytes: Buffer) => {
    const part = parts.at(-1)
    if (inside !== 'body' || part === undefined || bytes.length === 0) return
    part.pieces.push(new Uint8Array(bytes)) // a copy: the piece may be a slice of something large
    part.bytes += bytes.length
  }
  /** Handles one boundary or one head; false when more bytes are needed. */
  const step = (): boolean => {
    if (inside === 'head') {
      const end = waiting.indexOf('\r\n\r\n')
      if (end < 0) {
        if (waiting.length > longestHead) inside = 'end'
        return false
      }
      parts.push(partOf(waiting.subarray(0, end).toString('utf8')))
      if (parts.length > mostFields) throw new HTTPException(413)
      waiting = waiting.subarray(end + 4)
      inside = 'body'
      return true
    }
    const at = waiting.indexOf(delimiter)
    const safe = at < 0 ? Math.max(0, waiting.length - delimiter.length + 1) : at
    keep(waiting.subarray(0, safe))
    waiting = waiting.subarray(safe)
    if (at < 0 || waiting.length < delimiter.length + 2) return false
    const after = waiting.subarray(delimiter.length, delimiter.length + 2).toString('latin1')
    waiting = waiting.subarray(delimiter.length + 2)
    inside = after === '--' ? 'end' : 'head'
    return inside === 'head'
  }
  return {
    parts,
    ended: () => inside === 'end',
    take(piece: Uint8Array): void {
      if (inside === 'end') return
      waiting = waiting.length === 0 ? Buffer.from(piece) : Buffer.concat([waiting, piece])
      while (step());
    },
  }
}

function partOf(head: string): Part {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? ''
  const value = (name: string) => new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1]
  return { name: value('name') ?? '', fileName: value('filename') ?? null, pieces: [], bytes: 0 }
}
