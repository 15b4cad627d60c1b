import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { access, constants, realpath, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadInput } from '#cli/command.ts'

/** A file can be written here, so that long work does not end in nothing. Throws `BadInput` otherwise. */
export async function canBeWritten(path: string): Promise<void> {
  const folder = dirname(resolve(path))
  const [parent, own] = await Promise.all([stat(folder).catch(() => null), stat(path).catch(() => null)])
  if (!parent?.isDirectory()) throw new BadInput([`${path}: de map ${folder} is er niet. Maak hem eerst of kies een andere.`])
  if (own?.isDirectory()) throw new BadInput([`${path}: dit is een map. Geef de naam van een bestand.`])
  if (own !== null && !own.isFile()) return
  await access(folder, constants.W_OK).catch(() => {
    throw new BadInput([`${path}: in de map ${folder} mag je niet schrijven. Kies een andere.`])
  })
}

/** A file to write: its path and its text in parts. */
export interface FileToWrite {
  readonly path: string
  readonly parts: Iterable<string> | AsyncIterable<string>
}

/** Where the text goes in the end: a link is followed; what is no file (a pipe, /dev/null) is written to, never replaced. */
async function goalOf(path: string): Promise<{ path: string; isFile: boolean }> {
  const own = await stat(path).catch(() => null)
  if (own === null) return { path, isFile: true }
  return own.isFile() ? { path: await realpath(path), isFile: true } : { path, isFile: false }
}

/** Exit codes of a program that a signal ends: 128 and the signal's number. */
const stops = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Who stops a command while it writes finds no half a file. Gives what ends this care: outside it a signal stops long work at once. */
function cleanWhenStopped(paths: readonly string[]): () => void {
  const listeners = Object.entries(stops).map(([signal, code]) => {
    const stop = () => {
      for (const path of paths) rmSync(path, { force: true })
      process.exit(code)
    }
    process.on(signal, stop)
    return () => process.off(signal, stop)
  })
  return () => {
    for (const end of listeners) end()
  }
}

/** The same parts, the first of them worked out already: what takes long is done before a file is begun. */
async function begun(parts: FileToWrite['parts']): Promise<AsyncGenerator<string>> {
  const iterator = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]()
  const first = await iterator.next()
  return (async function* () {
    for (let one = first; !one.done; one = await iterator.next()) yield one.value
  })()
}

/** Write files all together or not at all: first beside them under another name, then renamed. */
export async function writeAllWhole(files: readonly FileToWrite[]): Promise<void> {
  const goals = await Promise.all(files.map(({ path }) => goalOf(path)))
  const texts = await Promise.all(files.map(({ parts }) => begun(parts)))
  const beside = goals.map(({ path, isFile }, place) => `${isFile ? path : join(tmpdir(), `wijkverband-${place}`)}.${process.pid}.deel`)
  const done = cleanWhenStopped(beside)
  try {
    for (const [place, text] of texts.entries())
      await pipeline(Readable.from(text), createWriteStream(beside[place]!, goals[place]!.isFile ? {} : { mode: 0o600 }))
    for (const [place, { path, isFile }] of goals.entries()) {
      if (isFile) await rename(beside[place]!, path)
      else await pipeline(createReadStream(beside[place]!), createWriteStream(path))
    }
  } finally {
    await Promise.all(beside.map((path) => rm(path, { force: true })))
    done()
  }
}

/** Write a file as a whole or not at all. */
export const writeWhole = (path: string, parts: FileToWrite['parts']): Promise<void> => writeAllWhole([{ path, parts }])
