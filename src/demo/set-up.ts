// The first start: an empty database becomes a municipality, the invented one or one's own.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { createAreas } from '#areas/service-area.setup.ts'
import { utrechtAreas } from '#areas/utrecht.ts'
import { demoConfiguration } from '#demo/configuration.ts'
import { fillDemo } from '#demo/fill.ts'
import { demoMembers } from '#demo/people.ts'
import { tellStories } from '#demo/stories.ts'
import { createMunicipality, type MadeMunicipality } from '#organisations/municipality.setup.ts'
import { type MunicipalityConfiguration, readMunicipalityConfiguration } from '#organisations/municipality-configuration.ts'
import type { Clock } from '#platform/clock.ts'
import type { Configuration } from '#platform/configuration.ts'
import { type Db, openDatabase } from '#platform/db.ts'
import { CannotStart, type Installation } from '#platform/installation.ts'
import { roleNames } from '#privacy/power.ts'
import { loadStartList } from '#themes/start-list.setup.ts'

/** The password of every invented member. */
export const demoPassword = 'wijkverband-demo'

/** In the demo the start list has been there for so many days, longer than the oldest thing that the stories tell. */
const demoDays = 800

/** Makes the municipality when there is none yet, in one transaction: cut off halfway, nothing is there. Says what the administrators need. */
export async function setUpMunicipality(
  installation: Installation,
  configuration: Configuration,
  clock: Clock,
  say: (line: string) => void,
): Promise<{ isDemo: boolean }> {
  const there = await municipalities(installation.appUrl)
  if (there.length > 0) return { isDemo: there.some((one) => one.isDemo) }
  if (installation.ownerUrl === null)
    throw new CannotStart('De database is nog leeg. Zet DATABASE_OWNER_URL op de eigenaar van de database en start opnieuw.')
  const wanted = configuration.demo ? demoConfiguration() : readConfigurationFile(configuration.municipalityFile)
  const owner = openDatabase(installation.ownerUrl, 1)
  try {
    const made = await owner.transaction().execute((db) => make(db, wanted, configuration, clock()))
    for (const { email, token } of made?.links ?? [])
      say(`Wachtwoord kiezen voor ${email}: ${configuration.publicUrl ?? `http://localhost:${configuration.port}`}/wachtwoord/${token}`)
  } finally {
    await owner.destroy()
  }
  return { isDemo: configuration.demo }
}

async function make(db: Db, wanted: MunicipalityConfiguration, configuration: Configuration, now: Date): Promise<MadeMunicipality | null> {
  const made = await createMunicipality(db, wanted, { isDemo: configuration.demo, now })
  if (made === null) return null
  const areas = await createAreas(db, made, wanted, configuration.demo ? utrechtAreas : undefined)
  // the demo leaves out one subject, so that the program can be seen to find it
  const { demo } = configuration
  await loadStartList(db, made.scope, demo ? new Date(now.getTime() - demoDays * 86_400_000) : now, new Set(demo ? ['screen-use'] : []))
  if (demo) {
    await fillDemo(db, made, areas, { questions: configuration.demoQuestions, password: demoPassword, now })
    await tellStories(db, made, areas, now)
  }
  return made
}

/** The invented people to sign in as, one line a role. */
export function signInsInWords(): readonly string[] {
  const width = Math.max(...demoMembers.map((member) => roleNames[member.role].length))
  const first = demoMembers.filter((member, i) => demoMembers.findIndex((other) => other.role === member.role) === i)
  return [
    `\nInloggen in de demo, met het wachtwoord ${demoPassword}:`,
    ...first.map((member) => `  ${roleNames[member.role].padEnd(width)}  ${member.email}`),
  ]
}

function readConfigurationFile(path: string | null): MunicipalityConfiguration {
  if (path === null)
    throw new CannotStart('Er is nog geen gemeente. Zet MUNICIPALITY_FILE op een bestand, zie docs/municipality.example.json.')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new CannotStart(`Het bestand ${path} is niet te lezen.`)
  }
  const read = readMunicipalityConfiguration(text)
  if (!read.ok) throw new CannotStart([`Het bestand ${path} klopt niet:`, ...read.problems].join('\n'))
  return read.value
}

async function municipalities(appUrl: string): Promise<readonly { isDemo: boolean }[]> {
  const database = openDatabase(appUrl, 1)
  try {
    const { rows } = await sql<{ isDemo: boolean }>`select is_demo as "isDemo" from wijkverband.municipalities()`.execute(database)
    return rows
  } finally {
    await database.destroy()
  }
}
