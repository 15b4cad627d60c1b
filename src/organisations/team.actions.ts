import { v7 as uuid } from 'uuid'
import * as store from '#organisations/team.store.ts'
import type { Team } from '#organisations/team.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'

/** Teams of the own organisation. */
export async function readTeams(db: Db, scope: Scope): Promise<readonly Team[]> {
  need(scope, 'manage organisation')
  return store.listTeams(db, asMember(scope, 'manage organisation'))
}

/** One team of the own organisation, or null. */
export async function readTeam(db: Db, scope: Scope, id: string): Promise<Team | null> {
  need(scope, 'manage organisation')
  return (await readTeams(db, scope)).find((team) => team.id === id) ?? null
}

/** Adds a team; false when there is one of this name. */
export async function addTeam(db: Db, scope: Scope, name: string): Promise<boolean> {
  need(scope, 'manage organisation')
  const id = uuid()
  if (!(await store.insertTeam(db, scope, asMember(scope, 'manage organisation').organisation, id, name))) return false
  await audit(db, scope, { action: 'added', object: 'team', objectId: id })
  return true
}

/** Gives a team another name, or ends it or lets it begin again; false when another team has the name. */
export async function changeTeam(
  db: Db,
  scope: Scope,
  team: Team,
  fields: { readonly name: string; readonly active: boolean },
): Promise<boolean> {
  need(scope, 'manage organisation')
  const others = (await readTeams(db, scope)).filter((other) => other.id !== team.id)
  if (others.some((other) => other.name === fields.name)) return false
  await store.updateTeam(db, asMember(scope, 'manage organisation'), team.id, { name: fields.name, active: fields.active })
  await audit(db, scope, { action: 'changed', object: 'team', objectId: team.id, detail: { active: fields.active } })
  return true
}
