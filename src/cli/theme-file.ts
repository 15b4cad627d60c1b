import type { QuestionFile } from '#cli/question-file.ts'
import { type ProposalInput, type Proposals, proposeThemes } from '#engine/proposals.ts'
import { type WijkProposal, wijkProposalSteps } from '#engine/wijk-proposals.ts'

/** A theme as the command `cluster` writes it. */
export interface ThemeLine {
  readonly id: string
  readonly label: string
  readonly keywords: readonly string[]
  readonly exemplars: readonly string[]
  readonly size: number
  /** How often two questions of the theme stay together when a tenth of all questions is left out, 0 to 1; null for a part of another theme. */
  readonly stability: number | null
  /** Of a theme that is a part's own: which part, and the theme of the whole to which it belongs (null = none). */
  readonly part?: string
  readonly parent?: string | null
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

const themeId = (proposals: Proposals, theme: number) => (theme < 0 ? null : proposals.themes[theme]!.id.replace('new-', 'thema-'))

/** Themes and assignments of all rows. */
function linesOf(questions: QuestionFile, proposals: Proposals): { themes: ThemeLine[]; assignments: AssignmentLine[] } {
  const themes = proposals.themes.map((theme, index) => ({
    id: themeId(proposals, index)!,
    label: theme.name,
    keywords: theme.keywords,
    exemplars: theme.exemplars.map((row) => questions.ids[row]!),
    size: theme.members.length,
    stability: rounded(theme.stability),
  }))
  const assignments = questions.ids.map((id, row) => ({
    id,
    theme: themeId(proposals, proposals.theme[row]!),
    confidence: rounded(proposals.confidence[row]!),
    second: themeId(proposals, proposals.second[row]!),
  }))
  return { themes, assignments }
}

/** What is a part's own comes after the themes of the whole, and takes its questions over from them. */
function addOwn(lines: ReturnType<typeof linesOf>, questions: QuestionFile, proposals: Proposals, own: readonly WijkProposal[]): void {
  const numbers = new Map<string, number>()
  for (const theme of own) {
    const number = (numbers.get(theme.wijk) ?? 0) + 1
    numbers.set(theme.wijk, number)
    const id = `${theme.wijk}/thema-${number}`
    const parent = themeId(proposals, theme.parent)
    lines.themes.push({
      id,
      label: theme.name,
      keywords: theme.keywords,
      exemplars: theme.exemplars.map((row) => questions.ids[row]!),
      size: theme.members.length,
      stability: theme.stability === null ? null : rounded(theme.stability),
      part: theme.wijk,
      parent,
    })
    for (const [place, row] of theme.members.entries()) {
      const confidence = rounded(theme.confidence[place]!)
      lines.assignments[row] = { id: questions.ids[row]!, theme: id, confidence, second: parent }
    }
    if (theme.parent >= 0) {
      const whole = lines.themes[theme.parent]!
      lines.themes[theme.parent] = { ...whole, size: whole.size - theme.members.length }
    }
  }
}

/**
 * Themes of the questions of a file, with their vectors (n × 192 int8). Where the file is divided in parts (wijken), the themes of the whole
 * come first, then what is a part's own. `size` counts the questions assigned to a theme itself. Neither the order of the rows nor a second
 * run changes a byte of it.
 */
export function themeFile(
  questions: QuestionFile,
  vectors: Int8Array,
  seed: number,
  onProgress: (percent: number) => void = () => {},
): ThemeFile {
  const input: ProposalInput = { ids: questions.ids, texts: questions.texts, vectors, seed }
  const proposals = proposeThemes(input, { onProgress: ({ done, of }) => onProgress(Math.floor((100 * done) / of)) })
  const lines = linesOf(questions, proposals)
  if (questions.groups.length > 0) {
    const steps = wijkProposalSteps(
      input,
      questions.groups.map((group) => (group === '' ? null : group)),
      proposals,
    )
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) continue
      addOwn(lines, questions, proposals, step.value)
      break
    }
  }
  return { themes: lines.themes, assignments: lines.assignments.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** The file in pieces, a line each theme and assignment, so that a large one is never one string. */
export function* piecesOf({ themes, assignments }: ThemeFile, settings: object): Generator<string> {
  yield '{"themes":[\n'
  for (const [place, theme] of themes.entries()) yield `${JSON.stringify(theme)}${place < themes.length - 1 ? ',' : ''}\n`
  yield '],\n"assignments":[\n'
  for (const [place, line] of assignments.entries()) yield `${JSON.stringify(line)}${place < assignments.length - 1 ? ',' : ''}\n`
  yield `],\n"settings":${JSON.stringify(settings)}}\n`
}
