import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { BadInput } from '#cli/command.ts'

/** The size of a file that can be read, in bytes. Throws `BadInput` otherwise. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new BadInput([`${path}: dit bestand is er niet. Kijk naar de naam en de map.`])
  await access(path, constants.R_OK).catch(() => {
    throw new BadInput([`${path}: dit bestand mag je niet lezen. Vraag toegang of kies een ander.`])
  })
  return found.size
}

function lineEndsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** The text of a file in pieces. Refuses bytes that are not UTF-8 instead of turning letters into question marks. `onBytes` hears how many were read. */
export async function* piecesOf(path: string, onBytes: (read: number) => void = () => {}): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let read = 0
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw new BadInput([`${path}, na regel ${line}: geen UTF-8. Sla het bestand op met UTF-8.`])
    }
  }
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decode(bytes)
    line += lineEndsIn(text)
    read += bytes.length
    yield text
    onBytes(read)
  }
  yield decode()
}

/** The lines of a file with their number from 1, one at a time; only a line feed, with or without a carriage return, ends a line. */
export async function* linesOf(path: string, onBytes?: (read: number) => void): AsyncGenerator<{ line: string; number: number }> {
  let begun: string[] = []
  let number = 0
  for await (const piece of piecesOf(path, onBytes)) {
    const parts = piece.split('\n')
    begun.push(parts[0]!)
    for (const next of parts.slice(1)) {
      yield { line: begun.join('').replace(/\r$/, ''), number: ++number }
      begun = [next]
    }
  }
  const last = begun.join('')
  if (last !== '') yield { line: last, number: ++number }
}

/** What a JSON file holds. Throws `BadInput` when it is not there, no UTF-8 or no JSON, with the line where that shows and an `example`. */
export async function readJson(path: string, example: string): Promise<unknown> {
  await sizeOf(path)
  let text = ''
  for await (const piece of piecesOf(path)) text += piece
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = / position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = 1 + lineEndsIn(place === undefined ? text.trimEnd() : text.slice(0, Number(place)))
    throw new BadInput([`${path}, regel ${line}: dit is geen goede JSON. Bijvoorbeeld: ${example}`])
  }
}
