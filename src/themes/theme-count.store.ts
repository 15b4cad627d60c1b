import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { AgeBand, Heard } from '#questions/question.ts'
import { sureFrom } from '#themes/question-theme.ts'
import { type CountRow, periodDays, periodsInYear, recentPeriods } from '#themes/theme-count.ts'

/** Each area with the wijk it lies in, for a recursive query. */
export const wijkOfArea = sql`wijk_of (area_id, wijk_id) as (
  select id, id from area where level = 'wijk'
  union all select area.id, wijk_of.wijk_id from area join wijk_of on area.parent_id = wijk_of.area_id)`

/** Questions of a theme and of those that were merged into it; by the stored id, so that an index serves. */
const inTheme = (themeId: string) => sql`p.stored_theme_id in (select id from theme where id = ${themeId} or merged_into = ${themeId})`

/**
 * Questions within reach by theme and wijk: how many in the twelve weeks until `lastDay` and in the twelve before, and in which period of
 * four weeks. Periods go back from the last day that others were released to this organisation, so that both can stand in one picture; from `lastDay`
 * for a theme of which nothing was. Withdrawn questions are not counted.
 */
export async function countThemes(db: Db, scope: Scope, lastDay: string, only: { readonly themeId?: string } = {}): Promise<CountRow[]> {
  const theme = only.themeId === undefined ? sql`p.theme_id is not null` : sql`p.theme_id is not null and ${inTheme(only.themeId)}`
  const year = sql.lit(periodDays * periodsInYear)
  const { rows } = await sql<CountRow>`
    with recursive ${wijkOfArea},
    released as (
      select theme_id, max(starts_on) + ${sql.lit(periodDays - 1)} as until from theme_block
      where counted_in is null and ${scope.organisation}::uuid = any(released_to) group by 1),
    counted as (
      select p.theme_id, q.area_id, (${lastDay}::date - q.asked_on) / ${sql.lit(recentPeriods * periodDays)} as turn,
        floor((coalesce(r.until, ${lastDay}::date) - q.asked_on)::real / ${sql.lit(periodDays)})::int as period, count(*)::int as count
      from question q join question_placed p on p.question_id = q.id left join released r on r.theme_id = p.theme_id
      where q.withdrawn_at is null and ${theme}
        and q.asked_on <= ${lastDay}::date and q.asked_on > least(${lastDay}::date, r.until) - ${year}
      group by 1, 2, 3, 4)
    select theme_id as "themeId", wijk_id as "wijkId", turn, period, sum(count)::int as count
    from counted left join wijk_of on wijk_of.area_id = counted.area_id group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** First day on which a question of this theme was asked, within reach; null when there is none. */
export async function firstDayOf(db: Db, _scope: Scope, themeId: string): Promise<string | null> {
  const { rows } = await sql<{ first: string | null }>`
    select min(q.asked_on) as first from question q join question_placed p on p.question_id = q.id
    where ${inTheme(themeId)} and q.withdrawn_at is null`.execute(db)
  return rows[0]?.first ?? null
}

/** The own questions of a theme over the last year: by age band, by route, and by how they came there. */
export async function sharesOfTheme(db: Db, _scope: Scope, themeId: string, lastDay: string) {
  const { rows } = await sql<{ ageBand: AgeBand; route: Heard; byPerson: boolean; sure: boolean; count: number }>`
    select q.age_band as "ageBand", coalesce(q.route, 'resident') as route, p.source = 'person' as "byPerson", p.confidence >= ${sureFrom} as sure, count(*)::int as count
    from question q join question_placed p on p.question_id = q.id
    where ${inTheme(themeId)} and q.withdrawn_at is null and q.asked_on > ${lastDay}::date - 364 group by 1, 2, 3, 4`.execute(db)
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

/** How many questions within reach lie in a theme, whenever they were asked. */
export async function ownQuestionsIn(db: Db, _scope: Scope, themeId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from question_placed p join question q on q.id = p.question_id
    where ${inTheme(themeId)} and q.withdrawn_at is null`.execute(db)
  return rows[0]!.count
}

/** How many questions within reach lie in each theme, whenever they were asked. */
export async function placedIn(db: Db, _scope: Scope): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select p.theme_id as id, count(*)::int as count from question_placed p join question q on q.id = p.question_id
    where p.theme_id is not null and q.withdrawn_at is null group by 1`.execute(db)
  return new Map(rows.map((row) => [row.id, row.count]))
}

/** Questions within reach by wijk since a day, with or without a theme. */
export async function totalsByWijk(db: Db, _scope: Scope, since: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    with recursive ${wijkOfArea}
    select wijk_of.wijk_id as id, count(*)::int as count from question q join wijk_of on wijk_of.area_id = q.area_id
    where q.withdrawn_at is null and q.asked_on >= ${since} group by 1`.execute(db)
  return new Map(rows.map((row) => [row.id, row.count]))
}
