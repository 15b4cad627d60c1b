import { BadInput, type Command, type CommandWorld, readOptions } from '#cli/command.ts'
import { stringify } from '#cli/csv-line.ts'
import { inOrderOfId, type QuestionFile, readQuestions, vectorsOf } from '#cli/question-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { type LabelledText, labelledThemes, wordsOfLabel } from '#engine/labelled-themes.ts'
import { type LearntThemes, learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

const help = `wijkverband suggest --input Q.csv --text KOLOM --id KOLOM --examples E.csv --label KOLOM --output S.csv

Zoekt bij elke vraag de drie thema's die het best passen, met hoe zeker de eerste is.

  --input     CSV in UTF-8, met komma's; de eerste regel noemt de kolommen
  --text      kolom met de vraag, in beide bestanden
  --id        kolom met een eigen nummer of naam per rij
  --examples  CSV met vragen waarvan mensen het thema bevestigden. Een rij zonder vraag noemt een thema dat
              nog geen voorbeeld heeft: dan telt alleen de naam. Geef hier nooit wat een programma indeelde.
  --label     kolom met het thema
  --output    CSV, op volgorde van id:
              id         van de vraag
              first      het thema dat het best past; leeg = geen thema past
              second     wat anders kan; leeg = niets dat de moeite waard is
              third      nog iets anders
              certainty  van first, 0 tot 1 (0 als first leeg is): van de vragen met 0.8 klopt naar verwachting
                         80 van de 100 keer het eerste thema

Zelfde vragen en voorbeelden geven dezelfde uitkomst, in welke volgorde ze ook staan.

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

/** The examples with their vectors. Throws `BadInput` for a row without a label, or when no row is left. */
async function readExamples(path: string, text: string, label: string, world: CommandWorld): Promise<LabelledText[]> {
  const { texts, groups } = await readQuestions(path, { text, by: label, byNeeded: true })
  if (texts.length === 0) throw new BadInput([`${path}: er staan geen voorbeelden in. Geef er minstens één per thema.`])
  const plain = texts.map((one) => withoutPlaceholders(one).trim())
  const vectors = await vectorsOf(
    plain.map((one, row) => (one === '' ? wordsOfLabel(groups[row]!) : one)),
    world,
  )
  return plain.map((one, row) => ({ label: groups[row]!, text: one, vector: vectorAt(vectors, row) }))
}

const vectorAt = (vectors: Int8Array, row: number) => vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)

/** The themes of each question as lines of CSV (vectors n × 192 int8). */
export function* suggestionLines(
  { ids, texts }: QuestionFile,
  vectors: Int8Array,
  learnt: LearntThemes,
  onRow: (row: number, found: boolean) => void = () => {},
): Generator<string> {
  yield 'id,first,second,third,certainty\n'
  for (const [row, id] of ids.entries()) {
    const found = suggestFrom(learnt, vectorAt(vectors, row), withoutPlaceholders(texts[row]!))
    const [first = '', second = '', third = ''] = found.map((one) => one.id)
    onRow(row, found.length > 0)
    yield stringify([id, first, second, third, (found[0]?.certainty ?? 0).toFixed(4)])
  }
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('suggest', args, {
    input: 'needed',
    text: 'needed',
    id: 'needed',
    examples: 'needed',
    label: 'needed',
    output: 'needed',
  })
  await canBeWritten(options.output!)
  const questions = inOrderOfId(await readQuestions(options.input!, { text: options.text!, id: options.id! }))
  const themes = labelledThemes(await readExamples(options.examples!, options.text!, options.label!, world))
  const learnt = learnThemes(themes)
  const vectors = await vectorsOf(questions.texts, world)
  let unknown = 0
  const lines = suggestionLines(questions, vectors, learnt, (row, found) => {
    if (!found) unknown++
    if (row % 50 === 0) world.progress('Thema’s zoeken', row / questions.ids.length)
  })
  await writeWhole(options.output!, lines)
  world.say(`${questions.ids.length} vragen, ${themes.length} thema's, bij ${unknown} past geen thema.`)
  return 0
}

/** `wijkverband suggest`: the themes that questions of a file may belong to. */
export const command: Command = { name: 'suggest', summary: 'bij elke vraag de thema’s zoeken die passen, met hoe zeker', help, run }
