import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import { type ListedTheme, type ListStatus, listStatuses } from '#themes/theme-list.ts'

const columns = sql`id, name, description, keywords, examples, status`

const matching = (statuses: readonly ListStatus[], search: string) => {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql`status = any(${[...statuses]}::text[])
    and (name ilike ${like} or description ilike ${like} or array_to_string(keywords || examples, ' ') ilike ${like})`
}

/** A page of the list by name, of themes in which these words stand, and how many there are. */
export async function listPage(
  db: Db,
  _scope: Scope,
  asked: { readonly statuses: readonly ListStatus[]; readonly search: string; readonly page: number; readonly pageSize: number },
): Promise<{ themes: readonly ListedTheme[]; count: number }> {
  const where = matching(asked.statuses, asked.search)
  const { rows } = await sql<ListedTheme>`select ${columns} from theme where ${where}
    order by name collate "nl-x-icu", id limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`.execute(db)
  const { rows: counts } = await sql<{ count: number }>`select count(*)::int as count from theme where ${where}`.execute(db)
  return { themes: rows, count: counts[0]!.count }
}

/** Every theme that stands on the list, by name. */
export async function wholeList(db: Db, _scope: Scope): Promise<readonly ListedTheme[]> {
  const { rows } = await sql<ListedTheme>`select ${columns} from theme where status = 'candidate'
    order by name collate "nl-x-icu", id`.execute(db)
  return rows
}

/** One theme that stands on the list or did; null when there is none. */
export async function findListed(db: Db, _scope: Scope, id: string): Promise<ListedTheme | null> {
  const { rows } =
    await sql<ListedTheme>`select ${columns} from theme where id = ${id} and status = any(${[...listStatuses]}::text[])`.execute(db)
  return rows[0] ?? null
}
