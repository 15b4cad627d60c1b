import { z } from 'zod'
import { readCsv, UnreadableTable } from '#platform/table-csv.ts'
import { descriptionText, keywordsText, plainName, themeName } from '#themes/theme.ts'

/** Where a theme stands on the list that a municipality keeps: proposals of the program are not on it. */
export const listStatuses = ['candidate', 'rejected', 'merged'] as const
export type ListStatus = (typeof listStatuses)[number]

export const listStatusNames: Readonly<Record<ListStatus, string>> = {
  candidate: 'Op de lijst',
  rejected: 'Van de lijst af',
  merged: 'In een ander thema',
}

/** The words of a theme on the list. */
export interface ListWords {
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  /** invented questions, as parents would ask them */
  readonly examples: readonly string[]
}

/** A theme on the list. */
export interface ListedTheme extends ListWords {
  readonly id: string
  readonly status: ListStatus
}

const longestExample = 300
const mostExamples = 20
/** Between examples in one cell of the file, so that a theme is one line. */
const exampleMark = ' | '

const examplesText = z.string().transform((typed, context) => {
  const examples = [
    ...new Set(
      typed
        .split(/[|\n]/)
        .map((one) => one.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    ),
  ]
  const problem = (message: string) => context.addIssue({ code: 'custom', message })
  if (examples.length > mostExamples) problem(`Geef hoogstens ${mostExamples} voorbeelden.`)
  if (examples.some((one) => one.length > longestExample)) problem(`Maak elk voorbeeld korter: hoogstens ${longestExample} tekens.`)
  return examples
})

/** What the form of a theme gives, and a row of the file. */
export const listWordsForm = z.object({
  name: themeName,
  description: descriptionText,
  keywords: keywordsText,
  examples: examplesText,
})

/** Columns of the file, in this order when it is downloaded. */
export const listColumns = ['naam', 'uitleg', 'woorden', 'voorbeelden'] as const

/** A theme as a row of the file. */
export const listRow = ({ name, description, keywords, examples }: ListWords): string[] => [
  name,
  description,
  keywords.join(', '),
  examples.join(exampleMark),
]

/** A theme of the file with the line on which it stands. */
export interface ListLine {
  readonly line: number
  readonly words: ListWords
}

const mostThemes = 1_000
const fields = { naam: 'name', uitleg: 'description', woorden: 'keywords', voorbeelden: 'examples' } as const

/** The themes of a file, or a sentence about each thing that is wrong, with the line and what to do. */
export async function readList(pieces: readonly Uint8Array[]): Promise<{ lines: readonly ListLine[]; problems: readonly string[] }> {
  const lines: ListLine[] = []
  const problems: string[] = []
  const seen = new Map<string, number>()
  let places: readonly number[] | null = null
  try {
    for await (const { number, cells } of readCsv(pieces)) {
      if (places === null) {
        places = listColumns.map((column) => cells.findIndex((cell) => plainName(cell) === column))
        if (places[0]! < 0) return { lines, problems: [`Regel ${number}: er is geen kolom ‘naam’. De eerste regel noemt de kolommen.`] }
        continue
      }
      const read = readLine(cells, places)
      if (typeof read === 'string') problems.push(`Regel ${number}: ${read}`)
      else {
        const key = plainName(read.name)
        if (seen.has(key)) problems.push(`Regel ${number}: ‘${read.name}’ staat ook op regel ${seen.get(key)}. Laat er één staan.`)
        seen.set(key, number)
        lines.push({ line: number, words: read })
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    problems.push(error.message)
  }
  if (lines.length + problems.length === 0) problems.push('Er staan geen thema’s in het bestand. Zet op elke regel één thema.')
  if (lines.length > mostThemes) problems.push(`Er staan ${lines.length} thema’s in. Geef er hoogstens ${mostThemes}.`)
  return { lines, problems }
}

function readLine(cells: readonly string[], places: readonly number[]): ListWords | string {
  const given = Object.fromEntries(listColumns.map((column, i) => [fields[column], plainCell(cells[places[i]!] ?? '')]))
  const read = listWordsForm.safeParse(given)
  return read.success ? read.data : [...new Set(read.error.issues.map((issue) => issue.message))].join(' ')
}

/** The download puts an apostrophe before what a spreadsheet would take for a formula; it is no part of the text. */
const plainCell = (cell: string): string => cell.replaceAll('\0', '').replace(/^'(?=\s*[=+\-@])/, '')
