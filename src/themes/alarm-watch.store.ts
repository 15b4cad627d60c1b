import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { WeekCount } from '#themes/alarm-series.ts'

const between = (from: string, until: string) =>
  sql`q.withdrawn_at is null and q.asked_on >= ${from}::date and q.asked_on < ${until}::date + 7`

/** Questions in candidate themes by area, organisation and week, by the day they were asked; from one Monday up to and including the week of another. */
export async function weeklyCounts(db: Db, _scope: Scope, from: string, until: string): Promise<readonly WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    select p.theme_id as "themeId", q.area_id as "areaId", q.organisation_id as "organisationId", date_trunc('week', q.asked_on)::date as week,
      count(*)::int as count
    from question q join question_placed p on p.question_id = q.id join theme t on t.id = p.theme_id and t.status = 'candidate'
    where ${between(from, until)} group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** Weeks in which an organisation counted anything at all. */
export async function weeksHeard(
  db: Db,
  _scope: Scope,
  from: string,
  until: string,
): Promise<readonly { readonly organisationId: string; readonly week: string }[]> {
  const { rows } = await sql<{ organisationId: string; week: string }>`
    select distinct q.organisation_id as "organisationId", date_trunc('week', q.asked_on)::date as week from question q
    where ${between(from, until)}`.execute(db)
  return rows
}
