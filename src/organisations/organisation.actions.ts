import { v7 as uuid } from 'uuid'
import { makeInvitation } from '#organisations/member.actions.ts'
import { insertMember } from '#organisations/member.store.ts'
import * as store from '#organisations/organisation.store.ts'
import type { Organisation, OrganisationKind } from '#organisations/organisation.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { type Outcome, once } from '#privacy/request-key.actions.ts'
import { inScope, type MemberScope, need, riverScope, type Scope } from '#privacy/scope.ts'

/** Organisations of the municipality. */
export async function readOrganisations(db: Db, scope: Scope): Promise<readonly Organisation[]> {
  need(scope, 'manage municipality')
  return store.listOrganisations(db, scope)
}

/** One organisation of the municipality, or null. */
export async function readOrganisation(db: Db, scope: Scope, id: string): Promise<Organisation | null> {
  need(scope, 'manage municipality')
  return store.findOrganisation(db, scope, id)
}

/** A new organisation with the first member, who administers it. */
export interface OrganisationDraft {
  readonly name: string
  readonly kind: OrganisationKind
  readonly administrator: { readonly name: string; readonly email: string }
}

/** Stored with the address that follows, and the administrator's password link the first time; or the name or the address is in use. */
export type AddedOrganisation = Outcome<{ readonly taken: 'name' | 'email' }> & { readonly token?: string }

class AddressTaken extends Error {}

/**
 * Adds an organisation, once a key. Rows of another organisation are out of reach of a member, so this one thing is done in the scope of the
 * river; who did it stands in the log of both.
 */
export async function addOrganisation(
  database: Database,
  scope: MemberScope,
  draft: OrganisationDraft,
  key: string,
  now: Date,
): Promise<AddedOrganisation> {
  need(scope, 'manage municipality')
  let token: string | null = null
  const adding = async (db: Db): Promise<Outcome<{ taken: 'name' }>> => {
    const id = uuid()
    if (!(await store.insertOrganisation(db, scope, { id, name: draft.name, kind: draft.kind }))) return { ok: false, taken: 'name' }
    token = await addAdministrator(db, scope, id, draft, now)
    for (const reader of [scope.organisation, id])
      await audit(db, scope, { action: 'added', object: 'organisation', objectId: id, detail: { kind: draft.kind } }, reader)
    return { ok: true, address: `/beheer/organisaties/${id}` }
  }
  try {
    const outcome = await once<{ taken: 'name' }>(database, scope, key, adding, riverScope(scope.municipality))
    return token === null ? outcome : { ...outcome, token }
  } catch (error) {
    if (error instanceof AddressTaken) return { ok: false, taken: 'email' }
    throw error
  }
}

/** The first member of a new organisation. An address in use may be that of someone in another city, so only the database can tell. */
async function addAdministrator(db: Db, scope: MemberScope, organisation: string, draft: OrganisationDraft, now: Date): Promise<string> {
  const member = uuid()
  const made = await insertMember(db, scope, organisation, member, { ...draft.administrator, role: 'administrator', teamId: null })
  if (!made) throw new AddressTaken()
  return makeInvitation(db, scope, { organisation, member }, now)
}

/** Gives an organisation another name, or lets its members in or not; false when another organisation has the name. One's own organisation cannot be stopped. */
export async function changeOrganisation(
  database: Database,
  scope: MemberScope,
  organisation: Organisation,
  fields: { readonly name: string; readonly active: boolean },
): Promise<boolean> {
  need(scope, 'manage municipality')
  if (organisation.id === scope.organisation && !fields.active) return false
  return inScope(database, riverScope(scope.municipality), async (db) => {
    const others = (await store.listOrganisations(db, scope)).filter((other) => other.id !== organisation.id)
    if (others.some((other) => other.name === fields.name)) return false
    await store.updateOrganisation(db, scope, organisation.id, { name: fields.name, active: fields.active })
    for (const reader of new Set([scope.organisation, organisation.id]))
      await audit(
        db,
        scope,
        { action: 'changed', object: 'organisation', objectId: organisation.id, detail: { active: fields.active } },
        reader,
      )
    return true
  })
}
