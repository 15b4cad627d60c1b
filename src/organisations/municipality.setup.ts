import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { insertMember } from '#organisations/member.store.ts'
import { updateSettings } from '#organisations/municipality.store.ts'
import type { MunicipalityConfiguration } from '#organisations/municipality-configuration.ts'
import { replaceReset } from '#organisations/password.store.ts'
import { hashToken, newToken } from '#organisations/secret-token.ts'
import { insertTeam } from '#organisations/team.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { type RiverScope, riverScope } from '#privacy/scope.ts'

/** What was made: ids by the keys of the configuration, and a link to choose a password for each administrator (token in clear, valid a week). */
export interface MadeMunicipality {
  readonly id: string
  readonly scope: RiverScope
  readonly organisations: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, { readonly id: string; readonly organisation: string }>
  readonly members: ReadonlyMap<string, string>
  readonly links: readonly { readonly email: string; readonly token: string }[]
}

/**
 * Writes a municipality with its organisations, teams and members, in a transaction of the owner's connection. Null when a municipality
 * with this code is there already: then nothing changes. Areas are written by the folder areas, in the same transaction.
 */
export async function createMunicipality(
  db: Db,
  configuration: MunicipalityConfiguration,
  options: { readonly isDemo: boolean; readonly now: Date },
): Promise<MadeMunicipality | null> {
  await sql`set local search_path to wijkverband`.execute(db)
  const id = uuid()
  const made = await db
    .insertInto('municipality')
    .values({
      id,
      code: configuration.code,
      name: configuration.name,
      settings: JSON.stringify(configuration.settings),
      is_demo: options.isDemo,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return null
  const scope = riverScope(id)
  const { organisations, teams } = await createOrganisations(db, scope, configuration)
  const residentOrganisation = organisations.get(configuration.residentOrganisation ?? '') ?? null
  if (residentOrganisation !== null) await updateSettings(db, scope, { ...configuration.settings, residentOrganisation })
  const members = await createMembers(db, scope, configuration, organisations, teams)
  const links = options.isDemo ? [] : await inviteAdministrators(db, scope, configuration, { organisations, members }, options.now)
  return { id, scope, organisations, teams, members, links }
}

async function createOrganisations(db: Db, scope: RiverScope, { organisations: wanted }: MunicipalityConfiguration) {
  const organisations = new Map<string, string>()
  const teams = new Map<string, { id: string; organisation: string }>()
  for (const { key, name, kind, teams: wantedTeams } of wanted) {
    const organisation = uuid()
    await db.insertInto('organisation').values({ id: organisation, municipality_id: scope.municipality, name, kind }).execute()
    organisations.set(key, organisation)
    await audit(db, scope, { action: 'set up', object: 'organisation', objectId: organisation }, organisation)
    for (const team of wantedTeams) {
      const id = uuid()
      await insertTeam(db, scope, organisation, id, team.name)
      teams.set(team.key, { id, organisation })
    }
  }
  return { organisations, teams }
}

async function createMembers(
  db: Db,
  scope: RiverScope,
  { members: wanted }: MunicipalityConfiguration,
  organisations: ReadonlyMap<string, string>,
  teams: MadeMunicipality['teams'],
): Promise<ReadonlyMap<string, string>> {
  const members = new Map<string, string>()
  for (const { name, email, role, organisation, team } of wanted) {
    const id = uuid()
    const teamId = team === null ? null : teams.get(team)!.id
    const stored = await insertMember(db, scope, organisations.get(organisation)!, id, { name, email, role, teamId })
    if (!stored) throw new Error('an e-mail address of the configuration is in use by a member of another municipality')
    members.set(email, id)
  }
  return members
}

async function inviteAdministrators(
  db: Db,
  scope: RiverScope,
  { members: wanted }: MunicipalityConfiguration,
  made: Pick<MadeMunicipality, 'organisations' | 'members'>,
  now: Date,
): Promise<MadeMunicipality['links']> {
  const links = []
  for (const { email, organisation } of wanted.filter((member) => member.role === 'administrator')) {
    const token = newToken()
    const account = { organisation: made.organisations.get(organisation)!, member: made.members.get(email)! }
    await replaceReset(db, scope, account, { tokenHash: hashToken(token), from: now, until: new Date(now.getTime() + 7 * 86_400_000) })
    links.push({ email, token })
  }
  return links
}
