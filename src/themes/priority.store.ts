import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { Period, PriorityList, Rank } from '#themes/priority.ts'

declare module '#platform/db.ts' {
  interface Tables {
    priority_list: {
      id: string
      municipality_id: string
      organisation_id: string
      team_id: string
      period: Period
      version: number
      set_at: Date
    }
    priority_list_author: { list_id: string; municipality_id: string; organisation_id: string; member_id: string }
    priority: {
      list_id: string
      municipality_id: string
      organisation_id: string
      rank: Rank
      theme_id: string
      reason: string
    }
  }
}

/** Which lists: of one period, of one team. */
export interface PriorityFilter {
  readonly period?: Period
  readonly teamId?: string
}

/** Every version of the top 3s, by organisation, team and period, the newest version first. A merged theme counts as the one it leads to, once a list. */
export async function listPriorities(db: Db, _scope: Scope, { period, teamId }: PriorityFilter): Promise<PriorityList[]> {
  const { rows } = await sql<PriorityList>`
    with placed as (
      select distinct on (p.list_id, coalesce(t.merged_into, t.id)) p.list_id, p.rank, p.reason, coalesce(t.merged_into, t.id) as theme_id
      from priority p join theme t on t.id = p.theme_id order by p.list_id, coalesce(t.merged_into, t.id), p.rank
    ), named as (
      select placed.list_id, json_agg(json_build_object('rank', placed.rank, 'themeId', t.id, 'themeName', t.name, 'reason', placed.reason)
        order by placed.rank) as priorities
      from placed join theme t on t.id = placed.theme_id group by placed.list_id
    )
    select l.id, l.team_id as "teamId", team.name as "teamName", o.name as "organisationName", l.period, l.version, l.set_at as "setAt",
      m.name as who, coalesce(named.priorities, '[]') as priorities
    from priority_list l join team on team.id = l.team_id join organisation o on o.id = l.organisation_id
      left join priority_list_author author on author.list_id = l.id left join member m on m.id = author.member_id left join named on named.list_id = l.id
    where (${period ?? null}::text is null or l.period = ${period ?? null}) and (${teamId ?? null}::uuid is null or l.team_id = ${teamId ?? null}::uuid)
    order by o.name collate "nl-x-icu", team.name collate "nl-x-icu", l.team_id, l.period desc, l.version desc`.execute(db)
  return rows
}

/** Periods in which any team answered, newest first. */
export async function listPeriods(db: Db, _scope: Scope): Promise<readonly Period[]> {
  const rows = await db.selectFrom('priority_list').select('period').distinct().orderBy('period', 'desc').execute()
  return rows.map((row) => row.period)
}

/** Keeps a colleague from changing the same list until this transaction ends. */
export async function lockTeamPeriod(db: Db, _scope: Scope, teamId: string, period: Period): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`priority ${teamId} ${period}`}, 0))`.execute(db)
}

/** Stores a new version of the top 3 of a team of the own organisation; gives its id. */
export async function insertPriorityList(
  db: Db,
  scope: MemberScope,
  list: {
    readonly teamId: string
    readonly period: Period
    readonly version: number
    readonly priorities: readonly { readonly rank: Rank; readonly themeId: string; readonly reason: string }[]
  },
  now: Date,
): Promise<string> {
  const id = uuid()
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation }
  const { teamId, period, version } = list
  await db
    .insertInto('priority_list')
    .values({ id, ...own, team_id: teamId, period, version, set_at: now })
    .execute()
  await db
    .insertInto('priority_list_author')
    .values({ list_id: id, ...own, member_id: scope.person })
    .execute()
  const rows = list.priorities.map(({ rank, themeId, reason }) => ({ list_id: id, ...own, rank, theme_id: themeId, reason }))
  if (rows.length > 0) await db.insertInto('priority').values(rows).execute()
  return id
}

/** Active teams of active organisations with the areas where they work on a day; a team without a line of its own works where its organisation works. */
export async function listWorkingTeams(db: Db, _scope: Scope, day: string) {
  const { rows } = await sql<{
    id: string
    name: string
    organisationId: string
    organisationName: string
    asked: boolean
    areas: string[]
  }>`
    with lines as (
      select organisation_id, team_id, area_id from service_area
      where valid_from <= ${day}::date and (valid_until is null or valid_until >= ${day}::date)
    )
    select t.id, t.name, o.id as "organisationId", o.name as "organisationName", o.kind = 'partner' as asked,
      array(select distinct area_id::text from lines where lines.organisation_id = o.id and (lines.team_id = t.id
        or (lines.team_id is null and not exists (select from lines own where own.team_id = t.id)))) as areas
    from team t join organisation o on o.id = t.organisation_id
    where t.active and o.active
    order by o.name collate "nl-x-icu", t.name collate "nl-x-icu"`.execute(db)
  return rows
}
