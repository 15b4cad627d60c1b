import { type SqlBool, sql } from 'kysely'
import type { Approach, ApproachStatus } from '#approaches/approach.ts'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    approach: {
      id: string
      municipality_id: string
      organisation_id: string
      theme_id: string
      wijk_id: string
      starts_on: string
      status: ApproachStatus
      stopped_on: string | null
      stopped_reason: string
      created_at: Date
    }
  }
}

/** Which approaches. */
export interface ApproachFilter {
  readonly id?: string
  readonly themeId?: string
  readonly wijkId?: string
  readonly search?: string
}

function approachesOf(db: Db, filter: ApproachFilter) {
  let approaches = db
    .selectFrom('approach')
    .innerJoin('theme', 'theme.id', 'approach.theme_id')
    .innerJoin('area', 'area.id', 'approach.wijk_id')
    .innerJoin('organisation', 'organisation.id', 'approach.organisation_id')
  const { id, themeId, wijkId, search } = filter
  if (id !== undefined) approaches = approaches.where('approach.id', '=', id)
  if (themeId !== undefined) approaches = approaches.where('approach.theme_id', '=', themeId)
  if (wijkId !== undefined) approaches = approaches.where('approach.wijk_id', '=', wijkId)
  if (search !== undefined && search !== '') {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    approaches = approaches.where(sql<SqlBool>`(theme.name ilike ${like} or organisation.name ilike ${like})`)
  }
  return approaches
}

/** Approaches, running ones first, then the newest; a part of them when `limit` is given. */
export function listApproaches(db: Db, scope: Scope, filter: ApproachFilter, limit = 1000, offset = 0): Promise<Approach[]> {
  return approachesOf(db, filter)
    .select([
      'approach.id',
      'approach.theme_id as themeId',
      'theme.name as themeName',
      'approach.wijk_id as wijkId',
      'area.name as wijkName',
      'approach.starts_on as startsOn',
      'organisation.name as organisationName',
      sql<boolean>`approach.organisation_id is not distinct from ${scope.organisation}::uuid`.as('own'),
      'approach.status',
      'approach.stopped_on as stoppedOn',
      'approach.stopped_reason as stoppedReason',
    ])
    .orderBy('approach.status')
    .orderBy('approach.starts_on', 'desc')
    .orderBy('approach.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many approaches there are. */
export async function countApproaches(db: Db, _scope: Scope, filter: ApproachFilter): Promise<number> {
  const { count } = await approachesOf(db, filter).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** Stores the start of an approach. The database refuses it (WV001) when the theme is not verified in that wijk on that day. */
export async function insertApproach(
  db: Db,
  scope: MemberScope,
  row: { readonly id: string; readonly themeId: string; readonly wijkId: string; readonly startsOn: string; readonly at: Date },
): Promise<void> {
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation }
  await db
    .insertInto('approach')
    .values({
      id: row.id,
      ...own,
      theme_id: row.themeId,
      wijk_id: row.wijkId,
      starts_on: row.startsOn,
      status: 'running',
      stopped_reason: '',
      created_at: row.at,
    })
    .execute()
}

/** Stops an approach of the own organisation. */
export async function stopApproach(db: Db, scope: MemberScope, id: string, day: string, reason: string): Promise<void> {
  await db
    .updateTable('approach')
    .set({ status: 'stopped', stopped_on: day, stopped_reason: reason })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .where('status', '=', 'running')
    .execute()
}
