import { type Generated, type JSONColumnType, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { readBack } from '#engine/disclosure.ts'
import type { Db } from '#platform/db.ts'
import type { ReleaseCell, ReleasedCell, ReleaseFilter, ReleaseLine } from '#privacy/release.ts'
import type { Scope } from '#privacy/scope.ts'

interface ReleaseTable {
  id: string
  municipality_id: string
  kind: string
  subject: string
  cell: JSONColumnType<ReleaseCell>
  week: string
  value: number | null
  released_at: Generated<Date>
}

declare module '#platform/db.ts' {
  interface Tables {
    release: ReleaseTable & { organisation_id: string }
    release_for_all: ReleaseTable
  }
}

const portionOf = (lines: readonly ReleasedCell[]) => ({
  ids: lines.map(() => uuid()),
  subjects: lines.map((line) => line.subject),
  cells: lines.map((line) => JSON.stringify(line.cell)),
  weeks: lines.map((line) => line.week),
  values: lines.map((line) => line.count.value),
})

/** Rows in one statement. */
const portion = 5000

/** Writes released counts into the ledger; what was released before stays as it was. River only. */
export async function addReleases(db: Db, scope: Scope, kind: string, lines: readonly ReleaseLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += portion) {
    const some = lines.slice(from, from + portion)
    const { ids, subjects, cells, weeks, values } = portionOf(some)
    await sql`
      insert into release (id, municipality_id, organisation_id, kind, subject, cell, week, value)
      select given.id, ${scope.municipality}, given.organisation, ${kind}, given.subject, given.cell, given.week, given.value
      from unnest(${ids}::uuid[], ${some.map((line) => line.organisationId)}::uuid[], ${subjects}::uuid[], ${cells}::jsonb[], ${weeks}::date[], ${values}::int[])
        as given (id, organisation, subject, cell, week, value)
      on conflict do nothing`.execute(db)
  }
}

/** Writes counts that everyone in the municipality may see; what was released before stays as it was. River only. */
export async function addReleasesForAll(db: Db, scope: Scope, kind: string, lines: readonly ReleasedCell[]): Promise<void> {
  for (let from = 0; from < lines.length; from += portion) {
    const { ids, subjects, cells, weeks, values } = portionOf(lines.slice(from, from + portion))
    await sql`
      insert into release_for_all (id, municipality_id, kind, subject, cell, week, value)
      select given.id, ${scope.municipality}, ${kind}, given.subject, given.cell, given.week, given.value
      from unnest(${ids}::uuid[], ${subjects}::uuid[], ${cells}::jsonb[], ${weeks}::date[], ${values}::int[]) as given (id, subject, cell, week, value)
      on conflict do nothing`.execute(db)
  }
}

const those = ({ kind, from, subject }: ReleaseFilter) =>
  sql`kind = ${kind} and week >= ${from} and ${subject === undefined ? sql`true` : sql`subject = ${subject}`}`

const asLine = <T extends { readonly value: number | null }>({ value, ...line }: T) => ({ ...line, count: readBack(value) })

/** Released counts of the own organisation; for the river of every organisation. */
export async function readReleases(db: Db, _scope: Scope, filter: ReleaseFilter): Promise<ReleaseLine[]> {
  const { rows } = await sql<{ organisationId: string; subject: string; cell: ReleaseCell; week: string; value: number | null }>`
    select organisation_id as "organisationId", subject, cell, week, value from release where ${those(filter)}`.execute(db)
  return rows.map(asLine)
}

/** Released counts that everyone in the municipality may see. */
export async function readReleasesForAll(db: Db, _scope: Scope, filter: ReleaseFilter): Promise<ReleasedCell[]> {
  const { rows } = await sql<{ subject: string; cell: ReleaseCell; week: string; value: number | null }>`
    select subject, cell, week, value from release_for_all where ${those(filter)}`.execute(db)
  return rows.map(asLine)
}

/** Deletes releases of weeks before this day; river only. Returns how many. */
export async function forgetReleases(db: Db, _scope: Scope, before: string): Promise<number> {
  const own = await db.deleteFrom('release').where('week', '<', before).executeTakeFirst()
  const forAll = await db.deleteFrom('release_for_all').where('week', '<', before).executeTakeFirst()
  return Number(own.numDeletedRows) + Number(forAll.numDeletedRows)
}
