import { type Generated, type JSONColumnType, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { type Released, readBack } from '#engine/disclosure.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    release: {
      id: string
      municipality_id: string
      organisation_id: string
      kind: string
      cell: JSONColumnType<ReleaseCell>
      week: string
      value: number | null
      released_at: Generated<Date>
    }
  }
}

/** What a released count is about, as names and ids. */
export type ReleaseCell = Readonly<Record<string, string | number | null>>

/** One count of the other organisations together, released to one organisation. */
export interface ReleaseLine {
  /** who may see it */
  readonly organisationId: string
  readonly cell: ReleaseCell
  readonly count: Released
}

/** Writes released counts of a week into the ledger, in portions; what was released before stays as it was. River only. */
export async function addReleases(db: Db, scope: Scope, kind: string, week: string, lines: readonly ReleaseLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += 5000) {
    const portion = lines.slice(from, from + 5000)
    await sql`
      insert into release (id, municipality_id, organisation_id, kind, cell, week, value)
      select given.id, ${scope.municipality}, given.organisation, ${kind}, given.cell, ${week}, given.value
      from unnest(${portion.map(() => uuid())}::uuid[], ${portion.map((line) => line.organisationId)}::uuid[],
        ${portion.map((line) => JSON.stringify(line.cell))}::jsonb[], ${portion.map((line) => line.count.value)}::int[])
        as given (id, organisation, cell, value)
      on conflict do nothing`.execute(db)
  }
}

/** Counts released to the organisation of this scope in the last week that has any of this kind, whose cell holds all of `within`. */
export async function readReleases(
  db: Db,
  _scope: Scope,
  kind: string,
  latest: string,
  within: ReleaseCell = {},
): Promise<readonly { readonly cell: ReleaseCell; readonly count: Released }[]> {
  const { rows } = await sql<{ cell: ReleaseCell; value: number | null }>`
    select cell, value from release where kind = ${kind} and week = ${latest} and cell @> ${JSON.stringify(within)}::jsonb`.execute(db)
  return rows.map((row) => ({ cell: row.cell, count: readBack(row.value) }))
}

/** The last week, on or before `upTo`, for which counts of this kind were released to this scope; null when there are none. */
export async function lastReleasedWeek(db: Db, _scope: Scope, kind: string, upTo: string): Promise<string | null> {
  const { rows } = await sql<{
    week: string | null
  }>`select max(week) as week from release where kind = ${kind} and week <= ${upTo}`.execute(db)
  return rows[0]?.week ?? null
}

/** Deletes releases of weeks before this day; river only. Returns how many. */
export async function forgetReleases(db: Db, _scope: Scope, before: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('release').where('week', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
