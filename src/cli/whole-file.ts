import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadInput } from '#cli/command.ts'

/** The folder in which a file is to be written exists, so that long work does not end in nothing. Throws `BadInput` otherwise. */
export async function canBeWritten(path: string): Promise<void> {
  const folder = dirname(resolve(path))
  const [parent, own] = await Promise.all([stat(folder).catch(() => null), stat(path).catch(() => null)])
  if (!parent?.isDirectory()) throw new BadInput([`${path}: de map ${folder} is er niet. Maak hem eerst of kies een andere.`])
  if (own?.isDirectory()) throw new BadInput([`${path}: dit is een map. Geef de naam van een bestand.`])
}

/** Write a file as a whole or not at all: first beside it under another name, then renamed. */
export async function writeWhole(path: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const beside = `${path}.${process.pid}.deel`
  try {
    await pipeline(Readable.from(parts), createWriteStream(beside))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
