import { type Generated, sql } from 'kysely'
import type { Organisation, OrganisationKind } from '#organisations/organisation.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    organisation: {
      id: string
      municipality_id: string
      name: string
      kind: OrganisationKind
      active: Generated<boolean>
      created_at: Generated<Date>
    }
  }
}

const columns = ['id', 'name', 'kind', 'active'] as const

/** Organisations of the municipality, by name; those that stopped come last. */
export function listOrganisations(db: Db, _scope: Scope): Promise<readonly Organisation[]> {
  return db.selectFrom('organisation').select(columns).orderBy('active', 'desc').orderBy(sql`name collate "nl-x-icu"`).execute()
}

/** One organisation of the municipality. */
export async function findOrganisation(db: Db, _scope: Scope, id: string): Promise<Organisation | null> {
  return (await db.selectFrom('organisation').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Stores an organisation; false when the municipality has one of this name. */
export async function insertOrganisation(
  db: Db,
  scope: Scope,
  organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind },
): Promise<boolean> {
  const row = await db
    .insertInto('organisation')
    .values({ ...organisation, municipality_id: scope.municipality })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Changes an organisation of the municipality; false when there is none. */
export async function updateOrganisation(
  db: Db,
  _scope: Scope,
  id: string,
  fields: Partial<{ name: string; active: boolean }>,
): Promise<boolean> {
  const changed = await db.updateTable('organisation').set(fields).where('id', '=', id).executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
