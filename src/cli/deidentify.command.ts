import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { BadInput, type Command, type CommandWorld, readOptions } from '#cli/command.ts'
import { fewProblems } from '#cli/csv-rows.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { findIdentifiers, redact } from '#engine/deidentify.ts'

const help = `wijkverband deidentify --input T.jsonl --output R.jsonl

Zoekt in teksten wat naar een persoon wijst, en haalt het eruit.

  --input   per regel een JSON-object met "id" en "text", in UTF-8
  --output  per regel hetzelfde object met "spans" en "redacted":
            spans     [{"start","end","kind","text"}], plaatsen in UTF-16-eenheden
            redacted  de tekst met [person], [phone] … in plaats van wat gevonden is; een leeftijd wordt een leeftijdsband
            soorten   person, location, institution, date, age, phone, email, url, bsn, iban, postcode, address, id

Uitgang: 0 gelukt, 2 de invoer klopt niet (er is dan geen uitvoer).`

/** Refuse a line that is not what it should be, without quoting what stands in it. */
function readLine(line: string): { id: unknown; text: string } | string {
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

async function* cleaned(path: string, world: CommandWorld, counts: { texts: number; spans: number }): AsyncGenerator<string> {
  const problems: string[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const read = readLine(number === 1 ? line.replace(/^\ufeff/, '') : line)
    if (typeof read === 'string') problems.push(`${path}, regel ${number}: ${read}`)
    if (typeof read === 'string' || problems.length > 0) continue
    const found = findIdentifiers(read.text)
    const spans = found.map(({ start, end, kind, text }) => ({ start, end, kind, text }))
    counts.texts++
    counts.spans += spans.length
    if (counts.texts % 1000 === 0) world.progress(`Gelezen: ${counts.texts} teksten`)
    yield `${JSON.stringify({ id: read.id, text: read.text, spans, redacted: redact(read.text, found) })}\n`
  }
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('deidentify', args, { input: 'needed', output: 'needed' })
  const input = options.input!
  if (!(await stat(input).catch(() => null))?.isFile())
    throw new BadInput([`${input}: dit bestand is er niet. Kijk naar de naam en de map.`])
  await canBeWritten(options.output!)
  const counts = { texts: 0, spans: 0 }
  await writeWhole(options.output!, cleaned(input, world, counts))
  world.say(`${counts.texts} teksten, ${counts.spans} keer iets gevonden dat naar een persoon kan wijzen.`)
  return 0
}

/** `wijkverband deidentify`: what points at a person, found and taken out. */
export const command: Command = { name: 'deidentify', summary: 'uit teksten halen wat naar een persoon wijst', help, run }
