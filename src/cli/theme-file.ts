import type { QuestionFile } from '#cli/question-file.ts'
import { type Proposals, proposeThemes } from '#engine/proposals.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** A theme as the command `cluster` writes it. */
export interface ThemeLine {
  readonly id: string
  readonly label: string
  readonly keywords: readonly string[]
  readonly exemplars: readonly string[]
  readonly size: number
  /** How often two neighbouring questions of the theme stay together when a tenth of all questions is left out, 0 to 1. */
  readonly stability: number
}

/** Where a question goes; null = unclear. */
export interface AssignmentLine {
  readonly id: string
  readonly theme: string | null
  readonly confidence: number
  readonly second: string | null
}

/** What the command `cluster` found: themes from large to small within their part, questions in order of id. */
export interface ThemeFile {
  readonly themes: readonly ThemeLine[]
  readonly assignments: readonly AssignmentLine[]
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Themes and assignments of the rows of one part, ids with the part's name in front when there are several. */
function linesOf(questions: QuestionFile, rows: readonly number[], prefix: string, proposals: Proposals): ThemeFile {
  const ids = rows.map((row) => questions.ids[row]!)
  const themeId = (theme: number) => (theme < 0 ? null : `${prefix}${proposals.themes[theme]!.id.replace('new-', 'thema-')}`)
  const themes: ThemeLine[] = proposals.themes.map((theme, index) => ({
    id: themeId(index)!,
    label: theme.name,
    keywords: theme.keywords,
    exemplars: theme.exemplars.map((row) => ids[row]!),
    size: theme.members.length,
    stability: rounded(theme.stability),
  }))
  const assignments: AssignmentLine[] = ids.map((id, row) => ({
    id,
    theme: themeId(proposals.theme[row]!),
    confidence: rounded(proposals.confidence[row]!),
    second: themeId(proposals.second[row]!),
  }))
  return { themes, assignments }
}

function partsOf(questions: QuestionFile): Map<string, number[]> {
  const parts = new Map<string, number[]>()
  for (const row of questions.ids.keys()) {
    const part = questions.groups[row] ?? ''
    const rows = parts.get(part) ?? []
    parts.set(part, rows)
    rows.push(row)
  }
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function vectorsOfRows(vectors: Int8Array, rows: readonly number[]): Int8Array {
  const found = new Int8Array(rows.length * DIMENSIONS)
  for (const [place, row] of rows.entries()) found.set(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), place * DIMENSIONS)
  return found
}

/** Themes of the questions of a file, with their vectors (n × 192 int8). Neither the order of the rows nor a second run changes a byte of it. */
export function themeFile(
  questions: QuestionFile,
  vectors: Int8Array,
  seed: number,
  onProgress: (part: string, percent: number) => void = () => {},
): ThemeFile {
  const themes: ThemeLine[] = []
  const assignments: AssignmentLine[] = []
  for (const [part, rows] of partsOf(questions)) {
    const proposals = proposeThemes(
      {
        ids: rows.map((row) => questions.ids[row]!),
        texts: rows.map((row) => questions.texts[row]!),
        vectors: vectorsOfRows(vectors, rows),
        seed,
      },
      { onProgress: ({ done, of }) => onProgress(part, Math.floor((100 * done) / of)) },
    )
    const lines = linesOf(questions, rows, questions.groups.length === 0 ? '' : `${part}/`, proposals)
    themes.push(...lines.themes)
    assignments.push(...lines.assignments)
  }
  assignments.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { themes, assignments }
}

/** The file in pieces, a line each theme and assignment, so that a large one is never one string. */
export function* piecesOf({ themes, assignments }: ThemeFile, settings: object): Generator<string> {
  yield '{"themes":[\n'
  for (const [place, theme] of themes.entries()) yield `${JSON.stringify(theme)}${place < themes.length - 1 ? ',' : ''}\n`
  yield '],\n"assignments":[\n'
  for (const [place, line] of assignments.entries()) yield `${JSON.stringify(line)}${place < assignments.length - 1 ? ',' : ''}\n`
  yield `],\n"settings":${JSON.stringify(settings)}}\n`
}
