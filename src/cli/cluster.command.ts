import { type Command, type CommandWorld, readOptions, wholeNumber } from '#cli/command.ts'
import { type QuestionFile, readQuestions, vectorsOf } from '#cli/question-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { type Proposals, proposeThemes } from '#engine/proposals.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import { MODEL_NAME } from '#platform/encoder.ts'

const help = `wijkverband cluster --input Q.csv --text KOLOM [--id KOLOM] [--by KOLOM] [--seed N] --output T.json

Brengt vragen met dezelfde betekenis bij elkaar in thema's. Hoeveel thema's het worden, volgt uit de vragen.

  --input   CSV in UTF-8, met komma's; de eerste regel noemt de kolommen
  --text    kolom met de vraag
  --id      kolom met een eigen nummer of naam per rij (anders telt de rij: 1, 2, 3 …)
  --by      kolom die de rijen verdeelt, zoals de wijk: elk deel krijgt zijn eigen thema's
  --seed    begin van het toeval (1): zelfde vragen en zelfde begin geven dezelfde uitkomst, in elke volgorde
  --output  JSON:
            themes       [{"id","label","keywords":[],"exemplars":[ids],"size","stability"}], groot naar klein
            assignments  [{"id","theme":id|null,"confidence":0..1,"second":id|null}], op volgorde van id; null = onduidelijk
            settings     waarmee het gemaakt is

Uitgang: 0 gelukt, 2 de invoer klopt niet (er is dan geen uitvoer).`

interface ThemeLine {
  readonly id: string
  readonly label: string
  readonly keywords: readonly string[]
  readonly exemplars: readonly string[]
  readonly size: number
  readonly stability: number
}

interface AssignmentLine {
  readonly id: string
  readonly theme: string | null
  readonly confidence: number
  readonly second: string | null
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Themes and assignments of the rows of one part, ids with the part's name in front when there are several. */
function linesOf(questions: QuestionFile, rows: readonly number[], prefix: string, proposals: Proposals) {
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

function partsOf(questions: QuestionFile, by: string | undefined): Map<string, number[]> {
  const parts = new Map<string, number[]>()
  for (const row of questions.ids.keys()) {
    const part = by === undefined ? '' : questions.groups[row]!
    const rows = parts.get(part) ?? []
    parts.set(part, rows)
    rows.push(row)
  }
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('cluster', args, {
    input: 'needed',
    text: 'needed',
    output: 'needed',
    id: 'optional',
    by: 'optional',
    seed: 'optional',
  })
  const seed = wholeNumber('seed', options.seed, 1)
  await canBeWritten(options.output!)
  const { text, id, by } = options
  const questions = await readQuestions(options.input!, { text: text!, ...(id && { id }), ...(by && { by }) })
  const vectors = await vectorsOf(questions.texts, world)
  const themes: ThemeLine[] = []
  const assignments: AssignmentLine[] = []
  for (const [part, rows] of partsOf(questions, by)) {
    const proposals = proposeThemes(
      {
        ids: rows.map((row) => questions.ids[row]!),
        texts: rows.map((row) => questions.texts[row]!),
        vectors: vectorsOfRows(vectors, rows),
        seed,
      },
      { onProgress: ({ done, of }) => world.progress(`Verbinden${part && ` (${part})`}: ${Math.floor((100 * done) / of)} %`) },
    )
    const lines = linesOf(questions, rows, by === undefined ? '' : `${part}/`, proposals)
    themes.push(...lines.themes)
    assignments.push(...lines.assignments)
  }
  assignments.sort((a, b) => (a.id < b.id ? -1 : 1))
  await writeWhole(options.output!, pieces(themes, assignments, { seed, model: MODEL_NAME, by: by ?? null }))
  const unclear = assignments.filter(({ theme }) => theme === null).length
  world.say(`${assignments.length} vragen, ${themes.length} thema's, ${unclear} onduidelijk.`)
  return 0
}

function vectorsOfRows(vectors: Int8Array, rows: readonly number[]): Int8Array {
  const found = new Int8Array(rows.length * DIMENSIONS)
  for (const [place, row] of rows.entries()) found.set(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), place * DIMENSIONS)
  return found
}

/** The file in pieces, a line each theme and assignment, so that a large one is never one string. */
function* pieces(themes: readonly ThemeLine[], assignments: readonly AssignmentLine[], settings: object): Generator<string> {
  yield '{"themes":[\n'
  for (const [place, theme] of themes.entries()) yield `${JSON.stringify(theme)}${place < themes.length - 1 ? ',' : ''}\n`
  yield '],\n"assignments":[\n'
  for (const [place, line] of assignments.entries()) yield `${JSON.stringify(line)}${place < assignments.length - 1 ? ',' : ''}\n`
  yield `],\n"settings":${JSON.stringify(settings)}}\n`
}

/** `wijkverband cluster`: from a file of questions to themes. */
export const command: Command = { name: 'cluster', summary: 'vragen met dezelfde betekenis bij elkaar brengen in thema’s', help, run }
