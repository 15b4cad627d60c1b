import { BadInput, type Command, type CommandWorld, readOptions } from '#cli/command.ts'
import { stringify } from '#cli/csv-line.ts'
import { fewProblems } from '#cli/csv-rows.ts'
import { readQuestions, vectorsOf } from '#cli/question-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { type LabelledText, labelledThemes, wordsOfLabel } from '#engine/labelled-themes.ts'
import { learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

const help = `wijkverband suggest --input Q.csv --text KOLOM --id KOLOM --examples E.csv --label KOLOM --output S.csv

Zoekt bij elke vraag de drie thema's die het best passen, met hoe zeker de eerste is.

  --input     CSV in UTF-8, met komma's; de eerste regel noemt de kolommen
  --text      kolom met de vraag, in beide bestanden
  --id        kolom met een eigen nummer of naam per rij
  --examples  CSV met vragen waarvan mensen het thema bevestigden. Een rij zonder vraag noemt een thema dat
              nog geen voorbeeld heeft: dan telt alleen de naam. Geef hier nooit wat een programma indeelde.
  --label     kolom met het thema
  --output    CSV: id, first, second, third, certainty (van de eerste, 0 tot 1); first leeg = geen thema past.
              Van de vragen met certainty 0.8 klopt naar verwachting 80 van de 100 keer de eerste.

Uitgang: 0 gelukt, 2 de invoer klopt niet (er is dan geen uitvoer).`

/** The examples with their vectors. Throws `BadInput` for a row without a label, or when no row is left. */
async function readExamples(path: string, text: string, label: string, world: CommandWorld): Promise<LabelledText[]> {
  const { texts, groups } = await readQuestions(path, { text, by: label })
  const empty = [...groups.keys()].filter((row) => groups[row]!.trim() === '')
  if (empty.length > 0)
    throw new BadInput(fewProblems(empty.map((row) => `${path}, rij ${row + 1}: kolom "${label}" is leeg. Geef elk voorbeeld een thema.`)))
  if (texts.length === 0) throw new BadInput([`${path}: er staan geen voorbeelden in. Geef er minstens één per thema.`])
  const plain = texts.map((one) => withoutPlaceholders(one).trim())
  const vectors = await vectorsOf(
    plain.map((one, row) => (one === '' ? wordsOfLabel(groups[row]!) : one)),
    world,
  )
  return plain.map((one, row) => ({ label: groups[row]!, text: one, vector: vectorAt(vectors, row) }))
}

const vectorAt = (vectors: Int8Array, row: number) => vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)

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
  const { ids, texts } = await readQuestions(options.input!, { text: options.text!, id: options.id! })
  const themes = labelledThemes(await readExamples(options.examples!, options.text!, options.label!, world))
  const learnt = learnThemes(themes)
  const vectors = await vectorsOf(texts, world)
  let unknown = 0
  function* lines(): Generator<string> {
    yield 'id,first,second,third,certainty\n'
    for (const [row, id] of ids.entries()) {
      const found = suggestFrom(learnt, vectorAt(vectors, row), withoutPlaceholders(texts[row]!))
      if (found.length === 0) unknown++
      const [first = '', second = '', third = ''] = found.map((one) => one.id)
      yield stringify([id, first, second, third, (found[0]?.certainty ?? 0).toFixed(4)])
    }
  }
  await writeWhole(options.output!, lines())
  world.say(`${ids.length} vragen, ${themes.length} thema's, bij ${unknown} past geen thema.`)
  return 0
}

/** `wijkverband suggest`: the themes that questions of a file may belong to. */
export const command: Command = { name: 'suggest', summary: 'bij elke vraag de thema’s zoeken die passen, met hoe zeker', help, run }
