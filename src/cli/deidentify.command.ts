import { BadInput, type Command, type CommandWorld, fewProblems, MOST_PROBLEMS, readOptions } from '#cli/command.ts'
import { linesOf, sizeOf } from '#cli/text-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { findIdentifiers, redact } from '#engine/deidentify.ts'

const help = `wijkverband deidentify --input T.jsonl --output R.jsonl

Zoekt in teksten wat naar een persoon wijst, en haalt het eruit.

  --input   per regel een JSON-object met "id" en "text", in UTF-8
            id    een nummer of naam: komt terug in de uitvoer
            text  de tekst; lege regels in het bestand tellen niet
  --output  per regel een JSON-object, in de volgorde van de invoer:
            id, text  zoals ze waren
            spans     [{"start","end","kind","text"}], plaatsen in UTF-16-eenheden
            redacted  de tekst met [person], [phone] … in plaats van wat gevonden is; een leeftijd wordt een leeftijdsband
            soorten   person, location, institution, date, age, phone, email, url, bsn, iban, postcode, address, id

Grote bestanden gaan regel voor regel: een miljoen teksten kosten niet meer geheugen dan honderd.

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

/** What stands on a line, null for an empty one; or why it is refused, without quoting what stands in it. */
function readLine(line: string): { id: unknown; text: string } | string | null {
  if (line.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'dit is geen JSON. Zet op elke regel één object.'
  }
  if (typeof value !== 'object' || value === null || !('id' in value))
    return 'het object heeft geen "id". Geef elke tekst een nummer of naam.'
  if (!('text' in value) || typeof value.text !== 'string') return 'het object heeft geen "text" met een tekst erin.'
  return { id: value.id, text: value.text }
}

/** The lines of the output. Throws `BadInput` at the end when lines were wrong; memory stays flat however many there are. */
async function* cleaned(path: string, world: CommandWorld, counts: { texts: number; spans: number }): AsyncGenerator<string> {
  const size = await sizeOf(path)
  const problems: string[] = []
  let wrong = 0
  for await (const { line, number } of linesOf(path, (read) => world.progress('Schoonmaken', read / size))) {
    const read = readLine(number === 1 ? line.replace(/^\ufeff/, '') : line)
    if (read === null) continue
    if (typeof read === 'string' && ++wrong <= MOST_PROBLEMS) problems.push(`${path}, regel ${number}: ${read}`)
    if (typeof read === 'string' || wrong > 0) continue
    const found = findIdentifiers(read.text)
    const spans = found.map(({ start, end, kind, text }) => ({ start, end, kind, text }))
    counts.texts++
    counts.spans += spans.length
    yield `${JSON.stringify({ id: read.id, text: read.text, spans, redacted: redact(read.text, found) })}\n`
  }
  if (wrong > 0) throw new BadInput(fewProblems(problems, wrong))
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('deidentify', args, { input: 'needed', output: 'needed' })
  await sizeOf(options.input!)
  await canBeWritten(options.output!)
  const counts = { texts: 0, spans: 0 }
  await writeWhole(options.output!, cleaned(options.input!, world, counts))
  world.say(`${counts.texts} teksten, ${counts.spans} keer iets gevonden dat naar een persoon kan wijzen.`)
  return 0
}

/** `wijkverband deidentify`: what points at a person, found and taken out. */
export const command: Command = { name: 'deidentify', summary: 'uit teksten halen wat naar een persoon wijst', help, run }
