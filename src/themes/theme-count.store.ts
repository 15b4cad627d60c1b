import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import { type CountRow, periodDays, periodsInYear } from '#themes/theme-count.ts'

/** Each area with the wijk it lies in. */
const wijkOfArea = sql`wijk_of (area_id, wijk_id) as (
  select id, id from area where level = 'wijk'
  union all select area.id, wijk_of.wijk_id from area join wijk_of on area.parent_id = wijk_of.area_id)`

/** Questions within reach by theme, wijk and period of four weeks until `lastDay`; a year. Withdrawn ones are not counted. */
export async function countThemes(
  db: Db,
  _scope: Scope,
  lastDay: string,
  only: { readonly themeId?: string } = {},
): Promise<(CountRow & { readonly organisationId: string })[]> {
  const theme = only.themeId === undefined ? sql`p.theme_id is not null` : sql`p.theme_id = ${only.themeId}`
  const { rows } = await sql<CountRow & { organisationId: string }>`
    with recursive ${wijkOfArea},
    counted as (
      select p.theme_id, q.area_id, q.organisation_id, (${lastDay}::date - q.asked_on) / ${sql.lit(periodDays)} as period, count(*)::int as count
      from question q join question_placed p on p.question_id = q.id
      where q.withdrawn_at is null and ${theme}
        and q.asked_on <= ${lastDay}::date and q.asked_on > ${lastDay}::date - ${sql.lit(periodDays * periodsInYear)}
      group by 1, 2, 3, 4)
    select theme_id as "themeId", wijk_id as "wijkId", organisation_id as "organisationId", period, sum(count)::int as count
    from counted left join wijk_of on wijk_of.area_id = counted.area_id group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** The wijk of an area, and all areas within that wijk; null for an area that is in none. */
export async function wijkAround(db: Db, _scope: Scope, areaId: string): Promise<{ id: string; name: string; areaIds: string[] } | null> {
  const { rows } = await sql<{ id: string; name: string; areaIds: string[] }>`
    with recursive ${wijkOfArea}
    select w.id, w.name, (select array_agg(inside.area_id) from wijk_of inside where inside.wijk_id = w.id) as "areaIds"
    from wijk_of here join area w on w.id = here.wijk_id where here.area_id = ${areaId}`.execute(db)
  return rows[0] ?? null
}

/** First and last day on which a question of this theme was asked, within reach. */
export async function daysOfTheme(db: Db, _scope: Scope, themeId: string): Promise<{ first: string | null }> {
  const { rows } = await sql<{ first: string | null }>`
    select min(q.asked_on) as first from question q join question_placed p on p.question_id = q.id
    where p.theme_id = ${themeId} and q.withdrawn_at is null`.execute(db)
  return { first: rows[0]?.first ?? null }
}

/** Age bands and routes of the own questions in a theme over the last year. */
export async function sharesOfTheme(db: Db, _scope: Scope, themeId: string, lastDay: string) {
  const { rows } = await sql<{ ageBand: string; route: string; count: number }>`
    select q.age_band as "ageBand", q.route, count(*)::int as count from question q join question_placed p on p.question_id = q.id
    where p.theme_id = ${themeId} and q.withdrawn_at is null and q.asked_on > ${lastDay}::date - 364 group by 1, 2`.execute(db)
  return rows
}

/** Ids of the wijken of the municipality. */
export async function wijkIds(db: Db, _scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from area where level = 'wijk' order by code, id`.execute(db)
  return rows.map((row) => row.id)
}

/** Ids of the organisations that take part. */
export async function activeOrganisations(db: Db, _scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from organisation where active order by id`.execute(db)
  return rows.map((row) => row.id)
}
