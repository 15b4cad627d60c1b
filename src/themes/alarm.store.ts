import { type Generated, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import { type AlarmChoice, type AlarmFilter, type AlarmStanding, calmWeeks } from '#themes/alarm.ts'

declare module '#platform/db.ts' {
  interface Tables {
    trend_alarm: {
      id: string
      municipality_id: string
      theme_id: string
      wijk_id: string | null
      since: string
      last_week: string
      ended_week: string | null
      method: string
      false_alarms_per_year: number
      created_at: Date
    }
    alarm_judgement: {
      id: string
      municipality_id: string
      organisation_id: string
      alarm_id: string
      choice: AlarmChoice
      reason: string
      at: Date
      undone_at: Generated<Date | null>
    }
    alarm_watch: { municipality_id: string; week: string; series: number; watched_at: Date }
  }
}

/** A rise as it is read back, with the judgement that holds. */
export interface AlarmRow {
  readonly id: string
  readonly themeId: string
  readonly themeName: string
  readonly wijkId: string | null
  readonly wijkName: string | null
  readonly week: string
  readonly lastWeek: string
  readonly endedWeek: string | null
  readonly foundAt: Date
  readonly falseAlarmsPerYear: number
  readonly choice: AlarmChoice | null
  readonly reason: string | null
  readonly judgedAt: Date | null
  readonly organisationId: string | null
  readonly organisationName: string | null
}

const standingOf: Readonly<Record<AlarmStanding, ReturnType<typeof sql>>> = {
  open: sql`a.ended_week is null and j.id is null`,
  acknowledged: sql`a.ended_week is null and j.id is not null`,
  ended: sql`a.ended_week is not null`,
}

/** Only of themes that stand: what was merged leads on, and a rise of a rejected theme is not shown. */
function found(filter: AlarmFilter) {
  const { themeId, wijkId, open, standing } = filter
  return sql`
    from trend_alarm a
      join theme own on own.id = a.theme_id
      join theme t on t.id = coalesce(own.merged_into, own.id) and t.status = 'candidate'
      left join area w on w.id = a.wijk_id
      left join alarm_judgement j on j.alarm_id = a.id and j.undone_at is null
      left join organisation o on o.id = j.organisation_id
    where ${themeId === undefined ? sql`true` : sql`t.id = ${themeId}`}
      and ${wijkId === undefined ? sql`true` : wijkId === null ? sql`a.wijk_id is null` : sql`a.wijk_id = ${wijkId}`}
      and ${open === undefined ? sql`true` : open ? sql`a.ended_week is null` : sql`a.ended_week is not null`}
      and ${standing === undefined ? sql`true` : standingOf[standing]}`
}

/** Rises, those that last first, then the newest; a page of them when `limit` is given. */
export async function listAlarms(
  db: Db,
  _scope: Scope,
  filter: AlarmFilter & { readonly id?: string },
  page: { readonly offset: number; readonly limit: number } = { offset: 0, limit: 1000 },
): Promise<readonly AlarmRow[]> {
  const { rows } = await sql<AlarmRow>`
    select a.id, t.id as "themeId", t.name as "themeName", a.wijk_id as "wijkId", w.name as "wijkName", a.since as week, a.last_week as "lastWeek",
      a.ended_week as "endedWeek", a.created_at as "foundAt", a.false_alarms_per_year as "falseAlarmsPerYear", j.choice, j.reason, j.at as "judgedAt",
      j.organisation_id as "organisationId", o.name as "organisationName"
    ${found(filter)} and ${filter.id === undefined ? sql`true` : sql`a.id = ${filter.id}`}
    order by a.ended_week is not null, a.since desc, a.wijk_id is not null, t.name collate "nl-x-icu", w.name collate "nl-x-icu", a.id
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

/** How many rises a filter finds. */
export async function countAlarms(db: Db, _scope: Scope, filter: AlarmFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count ${found(filter)}`.execute(db)
  return rows[0]!.count
}

/** Stores what someone said of a rise; false when something was said already. */
export async function insertJudgement(
  db: Db,
  scope: MemberScope,
  alarmId: string,
  judgement: { readonly choice: AlarmChoice; readonly reason: string },
  at: Date,
): Promise<boolean> {
  const row = await db
    .insertInto('alarm_judgement')
    .values({
      id: uuid(),
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      alarm_id: alarmId,
      ...judgement,
      at,
    })
    .onConflict((conflict) => conflict.column('alarm_id').where('undone_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes back what someone of the own organisation said of a rise; false when there is nothing to take back. */
export async function undoJudgement(db: Db, scope: MemberScope, alarmId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('alarm_judgement')
    .set({ undone_at: at })
    .where('alarm_id', '=', alarmId)
    .where('organisation_id', '=', scope.organisation)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The newest week that was looked at with something to judge; null: none yet. */
export async function lastWatched(db: Db, _scope: Scope): Promise<string | null> {
  const row = await db.selectFrom('alarm_watch').select('week').where('series', '>', 0).orderBy('week', 'desc').limit(1).executeTakeFirst()
  return row?.week ?? null
}

/** When this week was last looked at; null: not yet. */
export async function watchedAt(db: Db, _scope: Scope, week: string): Promise<Date | null> {
  const row = await db.selectFrom('alarm_watch').select('watched_at').where('week', '=', week).executeTakeFirst()
  return row?.watched_at ?? null
}

/** Notes that a week was looked at, and how many series there were. */
export async function noteWatched(db: Db, scope: Scope, week: string, series: number, at: Date): Promise<void> {
  await db
    .insertInto('alarm_watch')
    .values({ municipality_id: scope.municipality, week, series, watched_at: at })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'week']).doUpdateSet({ series, watched_at: at }))
    .execute()
}

/** Lets a rise last until this week, or begins one; gives the id of a new one, null when it goes on. */
export async function raise(
  db: Db,
  scope: Scope,
  alarm: {
    readonly themeId: string
    readonly wijkId: string | null
    readonly week: string
    readonly method: string
    readonly falseAlarmsPerYear: number
  },
  at: Date,
): Promise<string | null> {
  const { numUpdatedRows } = await db
    .updateTable('trend_alarm')
    .set({ last_week: sql`greatest(last_week, ${alarm.week}::date)` })
    .where('theme_id', '=', alarm.themeId)
    .where('wijk_id', 'is not distinct from', alarm.wijkId)
    .where('ended_week', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return null
  const id = uuid()
  await db
    .insertInto('trend_alarm')
    .values({
      id,
      municipality_id: scope.municipality,
      theme_id: alarm.themeId,
      wijk_id: alarm.wijkId,
      since: alarm.week,
      last_week: alarm.week,
      method: alarm.method,
      false_alarms_per_year: alarm.falseAlarmsPerYear,
      created_at: at,
      ended_week: null,
    })
    .execute()
  return id
}

/** Ends rises that were calm for four weeks in this week, and those of themes that stand no more. */
export async function endCalm(db: Db, _scope: Scope, week: string): Promise<void> {
  await sql`
    update trend_alarm set ended_week = ${week} where ended_week is null and (
      last_week <= ${week}::date - ${sql.lit(7 * calmWeeks)}
      or not exists (select 1 from theme where theme.id = trend_alarm.theme_id and theme.status = 'candidate'))`.execute(db)
}

/** Rises that ended before a day leave, and notes of weeks before it; river only. Returns how many rises left. */
export async function forgetAlarms(db: Db, _scope: Scope, before: string): Promise<number> {
  // the newest note stays: it says where to go on
  await sql`delete from alarm_watch where week < ${before} and week < (select max(week) from alarm_watch)`.execute(db)
  const { numDeletedRows } = await db.deleteFrom('trend_alarm').where('ended_week', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
