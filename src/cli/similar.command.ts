import { type Command, type CommandWorld, readOptions, wholeNumber } from '#cli/command.ts'
import { stringify } from '#cli/csv-line.ts'
import { inOrderOfId, type QuestionFile, readQuestions, vectorsOf } from '#cli/question-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { languageMeans, withoutLanguage } from '#engine/language-means.ts'
import { nearestSteps } from '#engine/similar.ts'
import { languagesOf } from '#engine/text-languages.ts'

const help = `wijkverband similar --input Q.csv --text KOLOM --id KOLOM [--top 5] --output N.csv

Zoekt bij elke vraag de vragen die het meest hetzelfde betekenen, ook in een andere taal.

  --input   CSV in UTF-8, met komma's; de eerste regel noemt de kolommen
  --text    kolom met de vraag
  --id      kolom met een eigen nummer of naam per rij
  --top     hoeveel vragen erbij gezocht worden (5)
  --output  CSV, op volgorde van query_id en dan van dichtbij naar ver:
            query_id      de vraag
            neighbour_id  een van de vragen die er het meest op lijken; een vraag is nooit haar eigen buur
            score         cosinus, -1 tot 1; wat een taal aan elke tekst toevoegt is eraf

Zelfde vragen geven dezelfde uitkomst, in welke volgorde ze ook staan.

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

/** The neighbours of each question as lines of CSV; vectors n × 192 int8. */
export function* neighbourLines(
  { ids, texts }: QuestionFile,
  vectors: Int8Array,
  top: number,
  onProgress: (share: number) => void = () => {},
): Generator<string> {
  const languages = languagesOf(texts.map(withoutPlaceholders))
  const steps = nearestSteps(withoutLanguage(vectors, languages, languageMeans(vectors, languages)), top)
  let step = steps.next()
  for (; !step.done; step = steps.next()) onProgress(step.value)
  const nearest = step.value
  yield 'query_id,neighbour_id,score\n'
  for (const [row, id] of ids.entries()) {
    for (let at = row * nearest.k; at < (row + 1) * nearest.k && nearest.rows[at]! >= 0; at++) {
      yield stringify([id, ids[nearest.rows[at]!]!, nearest.scores[at]!.toFixed(6)])
    }
  }
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('similar', args, { input: 'needed', text: 'needed', id: 'needed', output: 'needed', top: 'optional' })
  const top = wholeNumber('top', options.top, 5, 1)
  await canBeWritten(options.output!)
  const questions = inOrderOfId(await readQuestions(options.input!, { text: options.text!, id: options.id! }))
  const { ids } = questions
  const vectors = await vectorsOf(questions.texts, world)
  const k = Math.max(1, Math.min(top, ids.length - 1))
  const lines = neighbourLines(questions, vectors, k, (share) => world.progress('Vergelijken', share))
  await writeWhole(options.output!, lines)
  world.say(`${ids.length} vragen, bij elk ${ids.length > 1 ? k : 0} buren.`)
  return 0
}

/** `wijkverband similar`: the nearest others of each question of a file. */
export const command: Command = { name: 'similar', summary: 'bij elke vraag de vragen zoeken die erop lijken', help, run }
