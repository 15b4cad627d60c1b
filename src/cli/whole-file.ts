import { createWriteStream } from 'node:fs'
import { access, constants, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadInput } from '#cli/command.ts'

/** A file can be written here, so that long work does not end in nothing. Throws `BadInput` otherwise. */
export async function canBeWritten(path: string): Promise<void> {
  const folder = dirname(resolve(path))
  const [parent, own] = await Promise.all([stat(folder).catch(() => null), stat(path).catch(() => null)])
  if (!parent?.isDirectory()) throw new BadInput([`${path}: de map ${folder} is er niet. Maak hem eerst of kies een andere.`])
  if (own?.isDirectory()) throw new BadInput([`${path}: dit is een map. Geef de naam van een bestand.`])
  await access(folder, constants.W_OK).catch(() => {
    throw new BadInput([`${path}: in de map ${folder} mag je niet schrijven. Kies een andere.`])
  })
}

/** A file to write: its path and its text in parts. */
export interface FileToWrite {
  readonly path: string
  readonly parts: Iterable<string> | AsyncIterable<string>
}

/** Write files all together or not at all: first beside them under another name, then renamed. */
export async function writeAllWhole(files: readonly FileToWrite[]): Promise<void> {
  const beside = files.map(({ path }) => `${path}.${process.pid}.deel`)
  try {
    for (const [place, { parts }] of files.entries()) await pipeline(Readable.from(parts), createWriteStream(beside[place]!))
    for (const [place, { path }] of files.entries()) await rename(beside[place]!, path)
  } catch (error) {
    await Promise.all(beside.map((path) => rm(path, { force: true })))
    throw error
  }
}

/** Write a file as a whole or not at all. */
export const writeWhole = (path: string, parts: FileToWrite['parts']): Promise<void> => writeAllWhole([{ path, parts }])
