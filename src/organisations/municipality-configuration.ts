import { z } from 'zod'
import { emailSchema } from '#organisations/member.ts'
import { settingsSchema } from '#organisations/municipality.ts'
import { organisationKinds } from '#organisations/organisation.ts'
import { roles } from '#privacy/power.ts'

const name = z.string().trim().min(1).max(120)
const key = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Gebruik kleine letters, cijfers en streepjes.')
const day = z.iso.date('Schrijf een dag als 2026-11-22.')

/** Where an organisation or a team works: codes or names of areas, or "all" for the whole municipality. */
const workSchema = z.object({
  areas: z.union([z.literal('all'), z.array(z.string().trim().min(1)).min(1)]),
  from: day,
  until: day.nullable().default(null),
  source: z.string().trim().max(300).nullable().default(null),
})

const areaSchema = z.object({
  code: z.string().trim().min(1).nullable().default(null),
  name,
  level: z.enum(['wijk', 'subwijk', 'buurt']),
  /** code or name of the area it lies in */
  parent: z.string().trim().min(1).nullable().default(null),
  /** place in the schematic map: row 1–3, column 1–10 */
  map: z
    .tuple([z.number().int().min(1).max(3), z.number().int().min(1).max(10)])
    .nullable()
    .default(null),
})

const teamSchema = z.object({ key, name, works: z.array(workSchema).default([]) })
const organisationSchema = z.object({
  key,
  name,
  kind: z.enum(organisationKinds),
  teams: z.array(teamSchema).default([]),
  works: z.array(workSchema).default([]),
})
const memberSchema = z.object({ name, email: emailSchema, role: z.enum(roles), organisation: key, team: key.nullable().default(null) })

/** A municipality as a file: who takes part, who works where, and what it has set. Every wrong line gives one sentence. */
export const municipalityConfigurationSchema = z
  .object({
    code: z.string().regex(/^GM[0-9]{4}$/, 'Schrijf de CBS-code als GM gevolgd door vier cijfers, zoals GM0344.'),
    name,
    settings: settingsSchema.prefault({}),
    /** key of the organisation that reads what residents ask by themselves */
    residentOrganisation: key.nullable().default(null),
    areas: z.array(areaSchema).default([]),
    organisations: z.array(organisationSchema).min(1),
    members: z.array(memberSchema).min(1),
  })
  .superRefine((municipality, context) => {
    for (const message of problemsOf(municipality)) context.addIssue({ code: 'custom', message })
  })
export type MunicipalityConfiguration = z.output<typeof municipalityConfigurationSchema>
export type WorkConfiguration = z.output<typeof workSchema>
export type AreaConfiguration = z.output<typeof areaSchema>

type Joined = Pick<MunicipalityConfiguration, 'organisations' | 'members' | 'areas' | 'residentOrganisation'>

function problemsOf({ organisations, members, areas, residentOrganisation }: Joined): string[] {
  const problems: string[] = []
  const twice = (what: string, names: readonly string[]) => {
    for (const one of new Set(names.filter((value, i) => names.indexOf(value) !== i)))
      problems.push(`${what} "${one}" staat er twee keer in.`)
  }
  twice(
    'De organisatie',
    organisations.map((one) => one.key),
  )
  twice(
    'De naam',
    organisations.map((one) => one.name),
  )
  twice(
    'Het team',
    organisations.flatMap((one) => one.teams.map((team) => team.key)),
  )
  twice(
    'Het e-mailadres',
    members.map((one) => one.email),
  )
  twice(
    'De gebiedscode',
    areas.flatMap((one) => one.code ?? []),
  )
  for (const member of members) {
    const organisation = organisations.find((one) => one.key === member.organisation)
    if (organisation === undefined) problems.push(`${member.email}: de organisatie "${member.organisation}" staat niet in dit bestand.`)
    else if (member.team !== null && !organisation.teams.some((team) => team.key === member.team))
      problems.push(`${member.email}: het team "${member.team}" hoort niet bij "${member.organisation}".`)
  }
  if (residentOrganisation !== null && !organisations.some((one) => one.key === residentOrganisation))
    problems.push(`residentOrganisation: de organisatie "${residentOrganisation}" staat niet in dit bestand.`)
  const administers = (key: string) => members.some((member) => member.organisation === key && member.role === 'administrator')
  if (!organisations.some((one) => one.kind === 'municipality' && administers(one.key)))
    problems.push('Geef de gemeente (soort "municipality") minstens één lid met de rol "administrator".')
  return problems
}

/** Reads the text of a configuration file; a wrong one gives a sentence a problem. */
export function readMunicipalityConfiguration(
  text: string,
): { ok: true; value: MunicipalityConfiguration } | { ok: false; problems: string[] } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return { ok: false, problems: [`Het bestand is geen geldige JSON: ${error instanceof Error ? error.message : error}`] }
  }
  const read = municipalityConfigurationSchema.safeParse(parsed)
  if (read.success) return { ok: true, value: read.data }
  return {
    ok: false,
    problems: read.error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`)),
  }
}
