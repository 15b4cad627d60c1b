import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope } from '#privacy/scope.ts'
import type { FilterPage, SavedFilter } from '#themes/saved-filter.ts'

declare module '#platform/db.ts' {
  interface Tables {
    saved_filter: {
      id: string
      municipality_id: string
      organisation_id: string
      member_id: string
      page: FilterPage
      name: string
      query: string
      created_at: Date
    }
  }
}

/** Kept filters of the person of this scope, by name. */
export async function listFilters(db: Db, scope: MemberScope, page?: FilterPage): Promise<readonly SavedFilter[]> {
  let query = db.selectFrom('saved_filter').select(['id', 'page', 'name', 'query']).where('member_id', '=', scope.person)
  if (page !== undefined) query = query.where('page', '=', page)
  return query.orderBy(sql`name collate "nl-x-icu"`).orderBy('id').execute()
}

/** One kept filter of the person of this scope, or null. */
export async function findFilter(db: Db, scope: MemberScope, id: string): Promise<SavedFilter | null> {
  return (await listFilters(db, scope)).find((one) => one.id === id) ?? null
}

/** Keeps a filter. */
export async function insertFilter(db: Db, scope: MemberScope, filter: SavedFilter, at: Date): Promise<void> {
  await db
    .insertInto('saved_filter')
    .values({
      id: filter.id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      member_id: scope.person,
      page: filter.page,
      name: filter.name,
      query: filter.query,
      created_at: at,
    })
    .execute()
}

/** Gives a kept filter another name. */
export async function renameFilterRow(db: Db, scope: MemberScope, id: string, name: string): Promise<void> {
  await db.updateTable('saved_filter').set({ name }).where('id', '=', id).where('member_id', '=', scope.person).execute()
}

/** Keeps a filter no longer. */
export async function deleteFilter(db: Db, scope: MemberScope, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_filter')
    .where('id', '=', id)
    .where('member_id', '=', scope.person)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
