import { BadInput, type Command, type CommandWorld, fewProblems, type OptionRules, readOptions, wholeNumber } from '#cli/command.ts'
import { type CountFile, type PublishedFile, readCounts, readPublished } from '#cli/count-file.ts'
import { stringify } from '#cli/csv-line.ts'
import { canBeWritten, writeAllWhole } from '#cli/whole-file.ts'
import { openSolver } from '#engine/suppression.ts'
import { type CountRow, releaseTable, type TableLine } from '#engine/suppression-table.ts'

const help = `wijkverband suppress --input N.csv --dimensions wijk,theme --count n [--threshold 5] [--zeros] [--round N]
                     [--released R.csv,…] --output S.csv [--audit A.json]

Maakt een tabel met aantallen klaar om te tonen. Kleine aantallen gaan weg, en daarbij zo weinig mogelijk andere,
zodat niemand ze met de sommen kan terugrekenen. Alle sommen staan er ook in, met * op de plek van wat opgeteld is.

  --input       CSV in UTF-8, met komma's: één rij per cel; de eerste regel noemt de kolommen
  --dimensions  kolommen die een cel aanwijzen, met komma's ertussen
  --count       kolom met het aantal: een heel getal vanaf 0
  --threshold   het kleinste aantal boven 0 dat te zien mag zijn (5)
  --zeros       ook nullen weglaten (anders blijven die staan)
  --round       aantallen afronden op een veelvoud van dit getal (1); hooguit twee keer de drempel
  --released    eerder getoonde tabellen met dezelfde kolommen, met komma's ertussen: alles bij elkaar geeft dan ook niets weg.
                Hun cellen moeten ook in de invoer staan. Was er afgerond, geef dan dezelfde --round
  --output      CSV: de rijen van de invoer, dan de sommen; het aantal is leeg waar het weggelaten is.
                De kolom why (primary: zelf klein, secondary: om een ander te beschermen) is alleen voor jou. Toon die nooit
  --audit       JSON: [{"cell":{…},"low":n,"high":n}], wat iemand over elk weggelaten aantal kan weten;
                ${Number.MAX_SAFE_INTEGER} betekent: geen bovengrens

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

/** The lines in the order of the file, then the sums. */
function ordered(lines: readonly TableLine[], rows: readonly CountRow[]): TableLine[] {
  const place = new Map(rows.map(({ labels }, i) => [JSON.stringify(labels), i]))
  const placeOf = (line: TableLine) => place.get(JSON.stringify(line.labels)) ?? rows.length
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function* table(columns: readonly string[], lines: readonly TableLine[]): Generator<string> {
  yield stringify([...columns, 'why'])
  for (const { labels, count, why } of lines) yield stringify([...labels, count.value === null ? '' : String(count.value), why ?? ''])
}

function* auditOf(dimensions: readonly string[], lines: readonly TableLine[]): Generator<string> {
  const found = lines.flatMap(({ labels, interval }) =>
    interval === null ? [] : [{ cell: Object.fromEntries(dimensions.map((name, i) => [name, labels[i]!])), ...interval }],
  )
  yield '[\n'
  for (const [i, one] of found.entries()) yield `${JSON.stringify(one)}${i < found.length - 1 ? ',' : ''}\n`
  yield ']\n'
}

function dimensionsOf(given: string, count: string): string[] {
  const dimensions = given.split(',').map((name) => name.trim())
  const double = dimensions.find((name, i) => name === '' || name === count || dimensions.indexOf(name) !== i)
  if (double !== undefined) throw new BadInput([`--dimensions is "${given}". Noem kolommen, elk één keer, zonder de kolom van --count.`])
  return dimensions
}

/** Every line of an earlier table belongs to the input and says what the input says. */
function contradictions({ path, lines }: PublishedFile, input: CountFile, rounded: number): string[] {
  const rows = new Set(input.rows.map(({ labels }) => JSON.stringify(labels)))
  const own = lines.filter(({ labels }) => !labels.includes('*'))
  return lines.flatMap(({ labels, shown, line }) => {
    const name = labels.join(', ')
    const parts = own.filter((cell) => labels.every((label, i) => label === '*' || label === cell.labels[i]))
    if (parts.length === 0 || !parts.every((cell) => rows.has(JSON.stringify(cell.labels))))
      return [`${path}, regel ${line}: de cellen van "${name}" staan niet allemaal in de invoer. Zet ze erbij.`]
    const keys = new Set(parts.map((cell) => JSON.stringify(cell.labels)))
    const count = input.rows.reduce((sum, row) => sum + (keys.has(JSON.stringify(row.labels)) ? row.count : 0), 0)
    const said = rounded * Math.floor(count / rounded + 0.5)
    return shown === null || shown === said
      ? []
      : [`${path}, regel ${line}: "${name}" was ${shown}, maar is volgens de invoer ${said}. Kijk welke klopt.`]
  })
}

const optionRules: OptionRules = {
  input: 'needed',
  dimensions: 'needed',
  count: 'needed',
  output: 'needed',
  threshold: 'optional',
  round: 'optional',
  released: 'optional',
  audit: 'optional',
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions(
    'suppress',
    args.filter((arg) => arg !== '--zeros'),
    optionRules,
  )
  const threshold = wholeNumber('threshold', options.threshold, 5, 1)
  const roundTo = wholeNumber('round', options.round, 1, 1)
  if (roundTo > 2 * threshold) throw new BadInput([`--round is ${roundTo}. Geef hooguit twee keer de drempel: ${2 * threshold}.`])
  const dimensions = dimensionsOf(options.dimensions!, options.count!)
  await canBeWritten(options.output!)
  if (options.audit !== undefined) await canBeWritten(options.audit)
  if (options.audit === options.output) throw new BadInput(['--audit en --output zijn hetzelfde bestand. Geef er twee.'])
  const input = await readCounts(options.input!, dimensions, options.count!)
  const released = await Promise.all((options.released?.split(',') ?? []).map((path) => readPublished(path, dimensions, options.count!)))
  const problems = released.flatMap((file) => contradictions(file, input, roundTo))
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  const rules = {
    threshold,
    roundTo,
    withholdZeros: args.includes('--zeros'),
    earlier: released.map(({ lines }) => lines),
    earlierRoundedTo: roundTo,
    withoutAudit: options.audit === undefined,
  }
  const { lines, givenAway } = releaseTable(await openSolver(), input.rows, rules, {
    onProgress: (share) => world.progress('Afwegen', share),
  })
  const inOrder = ordered(lines, input.rows)
  const audit = options.audit === undefined ? [] : [{ path: options.audit, parts: auditOf(dimensions, inOrder) }]
  await writeAllWhole([{ path: options.output!, parts: table([...dimensions, options.count!], inOrder) }, ...audit])
  world.say(summary(lines, givenAway.length))
  return 0
}

function summary(lines: readonly TableLine[], givenAway: number): string {
  const primary = lines.filter(({ why }) => why === 'primary').length
  const secondary = lines.filter(({ why }) => why === 'secondary').length
  const warning = givenAway === 0 ? '' : ` Let op: van ${givenAway} kleine aantallen geven de eerdere tabellen al te veel weg.`
  return `${lines.length} aantallen, ${primary} zelf te klein, ${secondary} weggelaten om andere te beschermen.${warning}`
}

/** `wijkverband suppress`: a table of counts made safe to publish, with what an attacker could still learn. */
export const command: Command = { name: 'suppress', summary: 'aantallen tonen zonder kleine aantallen weg te geven', help, run }
