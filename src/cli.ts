import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command as clusterCommand } from '#cli/cluster.command.ts'
import { BadInput, type Command, type CommandWorld, progressBar } from '#cli/command.ts'
import { command as deidentifyCommand } from '#cli/deidentify.command.ts'
import { command as rankCommand } from '#cli/rank.command.ts'
import { command as similarCommand } from '#cli/similar.command.ts'
import { command as suggestCommand } from '#cli/suggest.command.ts'
import { command as suppressCommand } from '#cli/suppress.command.ts'
import { command as trendCommand } from '#cli/trend.command.ts'

/** The commands on files, in the order in which `wijkverband help` lists them. */
const commands: readonly Command[] = [
  clusterCommand,
  similarCommand,
  suggestCommand,
  deidentifyCommand,
  trendCommand,
  rankCommand,
  suppressCommand,
]

const DONE = 0
const TROUBLE = 1
const WRONG_INPUT = 2
/** A bar is drawn again after so many milliseconds. */
const betweenBars = 100

/** Root of the project: this file lies one folder below it, as source and as build. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))

function list(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'wijkverband start                 het platform starten op http://localhost:3000',
    'wijkverband approach --help       uitleg over het starten van een aanpak in de database',
    'wijkverband <opdracht> --help     uitleg over een opdracht op bestanden:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
  ].join('\n')
}

/** Progress only where a person sees it; each line clears the one before. */
function worldOfTerminal(): CommandWorld {
  const seen = process.stderr.isTTY === true
  let drawn = Number.NEGATIVE_INFINITY
  return {
    root,
    say: (line) => process.stderr.write(`${seen ? '\r\u001b[K' : ''}${line}\n`),
    progress: (what, share) => {
      if (!seen || performance.now() - drawn < betweenBars) return
      drawn = performance.now()
      process.stderr.write(`\r\u001b[K${progressBar(what, share)}`)
    },
  }
}

/** Trouble of the machine, such as a full disk: it has a code and says which call failed. */
const isOfMachine = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error && 'syscall' in error

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  const world = worldOfTerminal()
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${list()}\n`)
    return DONE
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    world.say(`De opdracht "${name}" is er niet.\n${list()}`)
    return WRONG_INPUT
  }
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${command.help}\n`)
    return DONE
  }
  try {
    return await command.run(args, world)
  } catch (error) {
    if (isOfMachine(error)) {
      world.say(`Het lukte niet: ${error.message}. Er is geen uitvoer; los dit op en probeer het opnieuw.`)
      return TROUBLE
    }
    if (!(error instanceof BadInput)) throw error
    for (const problem of error.problems) world.say(problem)
    return WRONG_INPUT
  }
}

process.exitCode = await main(process.argv.slice(2))
