import { parseArgs } from 'node:util'

/** What a command may use of the world around it. */
export interface CommandWorld {
  /** Folder of the project: the model lies in `model/` of it. */
  readonly root: string
  /** One line for the person at the keyboard (stderr). */
  readonly say: (line: string) => void
  /** How far long work is (0 to 1), as a bar on one line that is written over; silent when nobody looks. */
  readonly progress: (what: string, share: number) => void
}

/** A command on files: `wijkverband <name> …`. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Columns, options and exit codes, for `--help`. */
  readonly help: string
  /** Does the work; the exit code. Throws `BadInput` when nothing can be made of what was given. */
  readonly run: (args: readonly string[], world: CommandWorld) => Promise<number>
}

/** What was given is wrong: one sentence per problem, with file, line and what to do. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** Options of a command by name: `needed` must be given, others may be left out. */
export type OptionRules = Readonly<Record<string, 'needed' | 'optional'>>

/** Read `--name value` options. Throws `BadInput` for unknown, doubled or missing ones. */
export function readOptions(command: string, args: readonly string[], rules: OptionRules): Readonly<Record<string, string>> {
  const options = Object.fromEntries(Object.keys(rules).map((name) => [name, { type: 'string' as const, multiple: true as const }]))
  const values = parsed(command, args, options)
  const problems: string[] = []
  const found: Record<string, string> = {}
  for (const [name, rule] of Object.entries(rules)) {
    const given = values[name] ?? []
    if (given.length > 1) problems.push(`--${name} staat er ${given.length} keer. Geef --${name} één keer.`)
    else if (given[0] === '') problems.push(`--${name} is leeg. Zet er een waarde achter.`)
    else if (given[0] !== undefined) found[name] = given[0]
    else if (rule === 'needed') problems.push(`--${name} ontbreekt. Kijk bij wijkverband ${command} --help.`)
  }
  if (problems.length > 0) throw new BadInput(problems)
  return found
}

function parsed(
  command: string,
  args: readonly string[],
  options: Record<string, { type: 'string'; multiple: true }>,
): Record<string, string[]> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Record<string, string[]>
  } catch (error) {
    const option = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args[0]
    throw new BadInput([`"${option}" past hier niet, of mist een waarde. Kijk bij wijkverband ${command} --help.`])
  }
}

const BAR = 24

/** "Lezen ██████░░░░ 60 %": how far work is, from a share of 0 to 1. */
export function progressBar(what: string, share: number): string {
  const part = Math.max(0, Math.min(1, share))
  const done = Math.round(BAR * part)
  return `${what} ${'█'.repeat(done)}${'░'.repeat(BAR - done)} ${Math.floor(100 * part)} %`
}

/** Problems that are named one by one; more of them add nothing. */
export const MOST_PROBLEMS = 20

/** A list of problems that stays readable; `found` counts those that were not kept as well. */
export function fewProblems(problems: readonly string[], found = problems.length): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS)
  return found > shown.length ? [...shown, `… en nog ${found - shown.length} van zulke problemen.`] : shown
}

/** A whole number of at least `least` from an option, or what stands for it when it was left out. */
export function wholeNumber(name: string, given: string | undefined, otherwise: number, least = 0): number {
  if (given === undefined) return otherwise
  const value = Number(given)
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(value) || value < least) {
    throw new BadInput([`--${name} is "${given}". Geef een heel getal vanaf ${least}.`])
  }
  return value
}
