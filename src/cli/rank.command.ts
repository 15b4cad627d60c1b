import { z } from 'zod'
import { BadInput, type Command, type CommandWorld, fewProblems, readOptions } from '#cli/command.ts'
import { readJson } from '#cli/text-file.ts'
import { canBeWritten, writeWhole } from '#cli/whole-file.ts'
import { RANK_METHODS, rank } from '#engine/rank.ts'
import { type Profile, type ProfileProblem, profileProblems } from '#engine/rank-ballots.ts'

const help = `wijkverband rank --input B.json --method kemeny|schulze|borda --output R.json

Voegt rangordes van verschillende mensen of teams samen tot één.

  --input   JSON: {"candidates":["a","b"],"ballots":[{"weight":1,"ranking":[["a"],["b","c"]]}]}
            candidates  alle namen, elk één keer
            ballots     rangordes; weight telt hoe vaak die voorkomt (1), een getal vanaf 0
            ranking     van hoog naar laag; wie samen in een binnenste lijst staat, deelt een plaats; wie ontbreekt,
                        is niet geplaatst
  --method  kemeny (minste tegenspraak, bewezen), schulze (sterkste keten van meerderheden) of borda (punten)
  --output  JSON: {"ranking":[["a"],["b"]],"distance":n,"optimal":true,"orders":n}
            ranking   de namen samen, van hoog naar laag
            distance  gewicht van de rangordes die een paar andersom hebben, opgeteld over alle paren
            optimal   of bewezen is dat geen volgorde minder tegenspraak heeft
            orders    hoeveel volgordes even goed zijn (null: te veel namen om te tellen)
            kemeny geeft bij even goede volgordes de eerste op naam

Uitgang: 0 gelukt, 1 de machine kan niet verder (schijf vol), 2 de invoer klopt niet. Bij 1 en 2 is er geen uitvoer.`

const form = z.object({
  candidates: z.array(z.string()),
  ballots: z.array(z.object({ weight: z.number().default(1), ranking: z.array(z.array(z.string())) })),
})

const example = '{"candidates":["a","b"],"ballots":[{"weight":1,"ranking":[["a"],["b"]]}]}'

async function readProfile(path: string): Promise<Profile> {
  const given = await readJson(path, example)
  const read = form.safeParse(given)
  if (!read.success)
    throw new BadInput(
      fewProblems(
        read.error.issues.map(
          ({ path: place }) => `${path}, bij ${place.join('.') || 'het begin'}: dit past hier niet. Kijk bij wijkverband rank --help.`,
        ),
      ),
    )
  const problems = profileProblems(read.data)
  if (problems.length > 0) throw new BadInput(fewProblems(problems.map((problem) => `${path}${sentence(problem)}`)))
  return read.data
}

const sentences: Readonly<Record<ProfileProblem['kind'], (value: string) => string>> = {
  listedTwice: (value) => `"${value}" staat twee keer bij candidates. Laat er één staan.`,
  noWeight: (value) => `weight is ${value}. Geef een getal vanaf 0.`,
  noCandidate: (value) => `"${value}" staat niet bij candidates. Zet het erbij of haal het weg.`,
  rankedTwice: (value) => `"${value}" heeft twee plaatsen. Laat er één staan.`,
}

function sentence({ ballot, kind, value }: ProfileProblem): string {
  return `${ballot === null ? '' : `, ballot ${ballot}`}: ${sentences[kind](value)}`
}

async function run(args: readonly string[], world: CommandWorld): Promise<number> {
  const options = readOptions('rank', args, { input: 'needed', method: 'needed', output: 'needed' })
  const method = RANK_METHODS.find((one) => one === options.method)
  if (method === undefined) throw new BadInput([`--method is "${options.method}". Kies uit: ${RANK_METHODS.join(', ')}.`])
  await canBeWritten(options.output!)
  const profile = await readProfile(options.input!)
  const joint = rank(profile, method)
  await writeWhole(options.output!, [`${JSON.stringify(joint)}\n`])
  const equals = joint.orders === null ? 'niet geteld' : `${joint.orders}`
  world.say(`${profile.candidates.length} namen, ${profile.ballots.length} rangordes; even goede volgordes: ${equals}.`)
  return 0
}

/** `wijkverband rank`: one ranking out of many. */
export const command: Command = { name: 'rank', summary: 'rangordes van verschillende mensen samenvoegen', help, run }
