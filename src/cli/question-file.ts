import { join } from 'node:path'
import { BadInput, type CommandWorld, fewProblems } from '#cli/command.ts'
import { readCsvRows } from '#cli/csv-rows.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { EncoderUnavailable, openEncoder } from '#platform/encoder.ts'

/** Questions of a file, in its order. `groups` is empty unless a column to divide by was asked for. */
export interface QuestionFile {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  readonly groups: readonly string[]
}

/** The same questions in the order of their ids, so that the order of the rows changes nothing of what follows from them. */
export function inOrderOfId({ ids, texts, groups }: QuestionFile): QuestionFile {
  const rows = [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
  const sorted = (values: readonly string[]) => (values.length === 0 ? [] : rows.map((row) => values[row]!))
  return { ids: sorted(ids), texts: sorted(texts), groups: sorted(groups) }
}

/** Read texts with their ids (row numbers from 1 when there is no column for them). Throws `BadInput` for empty or doubled ids, and with `byNeeded` for rows without a value to divide by. */
export async function readQuestions(
  path: string,
  columns: { readonly text: string; readonly id?: string; readonly by?: string; readonly byNeeded?: true },
): Promise<QuestionFile> {
  const ids: string[] = []
  const texts: string[] = []
  const groups: string[] = []
  const problems: string[] = []
  const lineOf = new Map<string, number>()
  const wanted = [columns.text, columns.id, columns.by].filter((column) => column !== undefined)
  await readCsvRows(path, wanted, ({ line, cells }) => {
    const id = columns.id === undefined ? String(ids.length + 1) : cells[columns.id]!
    if (id === '') problems.push(`${path}, regel ${line}: kolom "${columns.id}" is leeg. Geef elke rij een eigen nummer of naam.`)
    else if (lineOf.has(id))
      problems.push(`${path}, regel ${line}: "${id}" staat ook op regel ${lineOf.get(id)}. Geef elke rij een eigen nummer of naam.`)
    lineOf.set(id, line)
    ids.push(id)
    texts.push(cells[columns.text]!)
    if (columns.by === undefined) return
    if (columns.byNeeded && cells[columns.by]!.trim() === '')
      problems.push(`${path}, regel ${line}: kolom "${columns.by}" is leeg. Zet er iets in, of haal de rij weg.`)
    groups.push(cells[columns.by]!)
  })
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  return { ids, texts, groups }
}

/** Vectors of the texts (n × 192 int8); zeros for a text without letters or digits. Shows how far it is. */
export async function vectorsOf(texts: readonly string[], world: CommandWorld): Promise<Int8Array> {
  const encoder = openEncoder({ modelFolder: join(world.root, 'model') })
  const plain = texts.map(withoutPlaceholders)
  const readable = [...plain.keys()].filter((row) => /[\p{L}\p{N}]/u.test(plain[row]!))
  const vectors = new Int8Array(texts.length * DIMENSIONS)
  try {
    const onProgress = (done: number, of: number) => {
      if (done % 50 === 0) world.progress('Lezen', done / of)
    }
    const found = quantise(
      await encoder.encode(
        readable.map((row) => plain[row]!),
        { onProgress },
      ),
    )
    for (const [place, row] of readable.entries())
      vectors.set(found.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS), row * DIMENSIONS)
    return vectors
  } catch (error) {
    if (error instanceof EncoderUnavailable) throw new BadInput([`Het taalmodel draait hier niet: ${error.message}.`])
    throw error
  } finally {
    await encoder.close()
  }
}
