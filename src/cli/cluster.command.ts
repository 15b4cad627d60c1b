import { type Command, type CommandWorld, readOptions, wholeNumber } from '#cli/command.ts'
import { readQuestions, vectorsOf } from '#cli/question-file.ts'
import { piecesOf, themeFile } from '#cli/theme-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { MODEL_NAME } from '#platform/encoder.ts'

const help = `wijkverband cluster --input Q.csv --text KOLOM [--id KOLOM] [--by KOLOM] [--seed N] --output T.json

Brengt vragen met dezelfde betekenis bij elkaar in thema's. Hoeveel thema's het worden, volgt uit de vragen.

  --input   CSV in UTF-8, met komma's; de eerste regel noemt de kolommen
  --text    kolom met de vraag
  --id      kolom met een eigen nummer of naam per rij (anders telt de rij: 1, 2, 3 …)
  --by      kolom die de rijen verdeelt, zoals de wijk: eerst de thema's van alle rijen samen,
            daarna wat van één wijk eigen is: een deel van een thema dat daar meer voorkomt dan
            toeval, of onduidelijke vragen die daar bij elkaar horen
  --seed    begin van het toeval (1): zelfde vragen en zelfde begin geven dezelfde uitkomst, in elke volgorde
  --output  JSON:
            themes       [{"id","label","keywords":[],"exemplars":[ids],"size","stability"}], groot naar klein;
                         stability: hoe vaak twee vragen bij elkaar blijven als een tiende ontbreekt;
                         met --by ook die van een wijk, met "part" en "parent" (thema van het geheel of null)
            assignments  [{"id","theme":id|null,"confidence":0..1,"second":id|null}], op volgorde van id; null = onduidelijk
            settings     waarmee het gemaakt is

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

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
  const file = themeFile(questions, vectors, seed, (percent) => world.progress('Verbinden', percent / 100))
  await writeWhole(options.output!, piecesOf(file, { seed, model: MODEL_NAME, by: by ?? null }))
  const unclear = file.assignments.filter(({ theme }) => theme === null).length
  world.say(`${file.assignments.length} vragen, ${file.themes.length} thema's, ${unclear} onduidelijk.`)
  return 0
}

/** `wijkverband cluster`: from a file of questions to themes. */
export const command: Command = { name: 'cluster', summary: 'vragen met dezelfde betekenis bij elkaar brengen in thema’s', help, run }
