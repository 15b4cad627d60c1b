import { BadInput, type Command, type CommandWorld, readOptions } from '#cli/command.ts'
import { stringify } from '#cli/csv-line.ts'
import { readJson } from '#cli/text-file.ts'
import { type CountsFile, readWeeklyCounts } from '#cli/weekly-counts-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import {
  TREND_METHODS,
  TREND_SETTINGS,
  type Trend,
  type TrendMethod,
  type TrendSettings,
  trend,
  trendOfMany,
  wrongSettings,
} from '#engine/trend.ts'
import { perYear } from '#engine/trend-small-counts.ts'
import { isoDate, mondayNumber } from '#engine/trend-weeks.ts'

const help = `wijkverband trend --input C.csv --method METHODE [--options O.json] --output A.csv

Zoekt weken met meer vragen dan verwacht. Elke week wordt beoordeeld met alleen de weken ervoor.

  --input    CSV in UTF-8 met de kolommen week (maandag, jjjj-mm-dd) en count (heel getal); elke week één regel.
             Met een kolom series staan er meer reeksen in; dan gaan alle reeksen van een week samen door een
             toets op valse alarmen (Benjamini en Hochberg): van de alarmen van een week is naar verwachting
             hoogstens het deel alpha vals.
  --method   ${TREND_METHODS.join(', ')}
             noufaily past bij reeksen vanaf twee per week, small-counts bij minder.
  --options  JSON: {"b":5,"w":3,"reference":"lag52","alpha":0.05}
             b jaren terug, w weken aan elke kant, reference lag52 (52 weken) of calendar (zelfde datum),
             alpha de drempel: bij small-counts het aantal valse alarmen in zes weken van één reeks waarin niets
             verandert (0.05 is ${perYear(0.05).toFixed(2)} per jaar; een wijk met n reeksen heeft er n keer zoveel);
             ears-c1, -c2 en -c3 rekenen altijd met 0.001
  --output   CSV, op volgorde van reeks en week:
             series      naam van de reeks, alleen als de invoer die kolom heeft
             week,count  zoals ze waren
             expected    wat er verwacht werd; leeg: niet te zeggen
             upperbound  de grens waarboven het opvalt; leeg: niet te zeggen
             alarm       1: meer dan verwacht, anders 0
             score       boven 1: over de grens; leeg: niet te zeggen
             adjusted_p  kans op toeval na de toets over alle reeksen; alleen met reeksen

Zelfde aantallen geven dezelfde uitkomst, in welke volgorde de rijen ook staan.

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

const possible: Readonly<Record<keyof TrendSettings, string>> = {
  b: 'een heel getal van 1 tot en met 20',
  w: 'een heel getal van 1 tot en met 20',
  reference: '"lag52" of "calendar"',
  alpha: 'een getal boven 0 en onder 0.5',
}

async function readSettings(path: string | undefined): Promise<TrendSettings> {
  if (path === undefined) return TREND_SETTINGS
  const given = await readJson(path, JSON.stringify(TREND_SETTINGS))
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new BadInput([`${path}: geef één object, bijvoorbeeld ${JSON.stringify(TREND_SETTINGS)}`])
  const unknown = Object.keys(given).filter((key) => !(key in TREND_SETTINGS))
  const settings = { ...TREND_SETTINGS, ...given }
  const problems = [...unknown.map((key) => `${path}: "${key}" is geen instelling. Er zijn: ${Object.keys(TREND_SETTINGS).join(', ')}.`)]
  for (const wrong of wrongSettings(settings))
    problems.push(`${path}: ${wrong} is ${JSON.stringify(settings[wrong])}. Geef ${possible[wrong]}.`)
  if (problems.length > 0) throw new BadInput(problems)
  return settings
}

function cell(value: number): string {
  return Number.isFinite(value) ? String(value) : ''
}

function* lines({ many, series }: CountsFile, found: readonly (Trend & { readonly adjusted?: Float64Array })[]): Generator<string> {
  yield `${many ? 'series,' : ''}week,count,expected,upperbound,alarm,score${many ? ',adjusted_p' : ''}\n`
  for (const [i, { name, weekly }] of series.entries()) {
    const { expected, upperbound, alarm, score, adjusted } = found[i]!
    const first = mondayNumber(weekly.firstWeek)
    for (let at = 0; at < weekly.counts.length; at++) {
      const figures = [cell(expected[at]!), cell(upperbound[at]!), String(alarm[at]), cell(score[at]!)]
      const row = [isoDate(first + 7 * at), String(weekly.counts[at]), ...figures]
      yield stringify(many ? [name, ...row, cell(adjusted?.[at] ?? Number.NaN)] : row)
    }
  }
}

function judge(file: CountsFile, method: TrendMethod, settings: TrendSettings, world: CommandWorld) {
  if (!file.many) return file.series.map(({ weekly }) => trend(weekly, method, settings))
  const steps = trendOfMany(
    file.series.map(({ weekly }) => weekly),
    method,
    settings,
  )
  let step = steps.next()
  for (; !step.done; step = steps.next()) world.progress('Rekenen', step.value)
  return step.value
}

/** What the summary promises about false alarms. */
function promise(file: CountsFile, method: TrendMethod, { alpha }: TrendSettings): string {
  if (file.many) return `Van de alarmen van een week is naar verwachting hoogstens ${100 * alpha} % vals.`
  if (method === 'small-counts') return `Vals alarm als er niets verandert: hoogstens ${perYear(alpha).toFixed(2)} per jaar.`
  return ''
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('trend', args, { input: 'needed', method: 'needed', options: 'optional', output: 'needed' })
  const method = TREND_METHODS.find((one) => one === options.method)
  if (method === undefined) throw new BadInput([`--method is "${options.method}". Kies uit: ${TREND_METHODS.join(', ')}.`])
  const settings = await readSettings(options.options)
  await canBeWritten(options.output!)
  const file = await readWeeklyCounts(options.input!)
  const found = judge(file, method, settings, world)
  await writeWhole(options.output!, lines(file, found))
  const weeks = file.series.reduce((sum, { weekly }) => sum + weekly.counts.length, 0)
  const alarms = found.reduce((sum, { alarm }) => sum + alarm.reduce((own, one) => own + one, 0), 0)
  world.say(`${file.series.length} reeks(en), ${weeks} weken, ${alarms} alarm(en). ${promise(file, method, settings)}`.trim())
  return 0
}

/** `wijkverband trend`: weeks with more than expected. */
export const command: Command = { name: 'trend', summary: 'weken vinden met meer vragen dan verwacht', help, run }
