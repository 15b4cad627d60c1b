import { BadInput, fewProblems } from '#cli/command.ts'
import { readCsvRows } from '#cli/csv-rows.ts'
import type { CountRow, PublishedLine } from '#engine/suppression-table.ts'

/** Counts of a file, in its order: one row a cell. */
export interface CountFile {
  readonly rows: readonly CountRow[]
}

/** A table that was published earlier, each line with its place in the file. */
export interface PublishedFile {
  readonly path: string
  readonly lines: readonly (PublishedLine & { readonly line: number })[]
}

interface Line {
  readonly line: number
  readonly labels: readonly string[]
  readonly given: string
}

/** Reads cells with their labels and count. Throws `BadInput` for doubled cells, empty labels, `*`, and what is not a whole number of at least 0. */
export async function readCounts(path: string, dimensions: readonly string[], count: string): Promise<CountFile> {
  const problems: string[] = []
  const lines = await readLines(path, dimensions, count, problems)
  for (const { line, labels, given } of lines) {
    if (labels.includes('*')) problems.push(`${path}, regel ${line}: "*" staat voor een som. Geef alleen cellen; de sommen komen vanzelf.`)
    if (!isCount(given))
      problems.push(`${path}, regel ${line}: "${given}" in kolom "${count}" is geen aantal. Geef een heel getal vanaf 0.`)
  }
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  if (lines.length === 0) throw new BadInput([`${path}: er staan geen rijen in. Geef één rij per cel.`])
  return { rows: lines.map(({ labels, given }) => ({ labels, count: Number(given) })) }
}

/** Reads a table as this program wrote it; an empty count is a withheld one. Throws `BadInput` as `readCounts` does. */
export async function readPublished(path: string, dimensions: readonly string[], count: string): Promise<PublishedFile> {
  const problems: string[] = []
  const lines = await readLines(path, dimensions, count, problems)
  for (const { line, given } of lines) {
    if (given !== '' && !isCount(given))
      problems.push(`${path}, regel ${line}: "${given}" in kolom "${count}" is geen aantal. Geef een heel getal vanaf 0, of niets.`)
  }
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  return { path, lines: lines.map(({ line, labels, given }) => ({ line, labels, shown: given === '' ? null : Number(given) })) }
}

const isCount = (given: string): boolean => /^\d+$/.test(given) && Number.isSafeInteger(Number(given))

async function readLines(path: string, dimensions: readonly string[], count: string, problems: string[]): Promise<Line[]> {
  const lines: Line[] = []
  const lineOf = new Map<string, number>()
  await readCsvRows(path, [...dimensions, count], ({ line, cells }) => {
    const labels = dimensions.map((name) => cells[name]!)
    const key = JSON.stringify(labels)
    const empty = dimensions.find((_, i) => labels[i] === '')
    if (empty !== undefined) problems.push(`${path}, regel ${line}: kolom "${empty}" is leeg. Geef elke cel een naam.`)
    else if (lineOf.has(key))
      problems.push(`${path}, regel ${line}: "${labels.join(', ')}" staat ook op regel ${lineOf.get(key)}. Tel die rijen op.`)
    lineOf.set(key, line)
    lines.push({ line, labels, given: cells[count]!.trim() })
  })
  return lines
}
