import { type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { ParentTalk, PlaceKind, TalkDraft, TalkStatus } from '#themes/parent-talk.ts'

declare module '#platform/db.ts' {
  interface Tables {
    parent_talk: {
      id: string
      municipality_id: string
      organisation_id: string
      wijk_id: string
      theme_id: string | null
      status: TalkStatus
      place_kind: PlaceKind
      place: string
      on_day: string
      parents: number | null
      created_at: Date
      edited_at: Date | null
    }
  }
}

/** Which talks: about a theme (planned about it, or judged or brought up in it), in a wijk, with these statuses. */
export interface TalkFilter {
  readonly themeId?: string
  readonly wijkId?: string
  readonly statuses?: readonly TalkStatus[]
  /** only talks in which parents brought the subjects themselves */
  readonly open?: boolean
  readonly search?: string
  /** search in the words of parents too */
  readonly inWords?: boolean
}

function talksOf(db: Db, filter: TalkFilter) {
  let talks = db
    .selectFrom('parent_talk')
    .innerJoin('area', 'area.id', 'parent_talk.wijk_id')
    .innerJoin('organisation', 'organisation.id', 'parent_talk.organisation_id')
    .leftJoin('theme', 'theme.id', 'parent_talk.theme_id')
  const { themeId, search } = filter
  if (filter.wijkId !== undefined) talks = talks.where('parent_talk.wijk_id', '=', filter.wijkId)
  if (filter.statuses !== undefined) talks = talks.where('parent_talk.status', 'in', [...filter.statuses])
  if (filter.open === true) talks = talks.where('parent_talk.theme_id', 'is', null)
  if (themeId !== undefined)
    talks = talks.where(
      sql<SqlBool>`(parent_talk.theme_id = ${themeId} or exists (select 1 from verification v where v.talk_id = parent_talk.id and v.theme_id = ${themeId})
        or exists (select 1 from talk_subject s where s.talk_id = parent_talk.id and s.theme_id = ${themeId}))`,
    )
  if (search !== undefined && search !== '') {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    const said = sql<SqlBool>`exists (select 1 from talk_subject s where s.talk_id = parent_talk.id and s.words ilike ${like})`
    const shown = sql<SqlBool>`(parent_talk.place ilike ${like} or organisation.name ilike ${like} or theme.name ilike ${like})`
    talks = talks.where(filter.inWords === true ? sql<SqlBool>`(${shown} or ${said})` : shown)
  }
  return talks
}

const columnsFor = (scope: Scope) =>
  [
    'parent_talk.id',
    'parent_talk.organisation_id as organisationId',
    'organisation.name as organisationName',
    'parent_talk.wijk_id as wijkId',
    'area.name as wijkName',
    'parent_talk.theme_id as themeId',
    'theme.name as themeName',
    'parent_talk.status',
    'parent_talk.place_kind as placeKind',
    'parent_talk.place',
    'parent_talk.on_day as day',
    'parent_talk.parents',
    sql<boolean>`parent_talk.organisation_id is not distinct from ${scope.organisation}::uuid`.as('own'),
    'parent_talk.created_at as createdAt',
  ] as const

/** Talks, newest first; a part of them when `limit` is given. */
export function listTalks(db: Db, scope: Scope, filter: TalkFilter, limit = 1000, offset = 0): Promise<ParentTalk[]> {
  return talksOf(db, filter)
    .select(columnsFor(scope))
    .orderBy('parent_talk.on_day', 'desc')
    .orderBy('parent_talk.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many talks there are. */
export async function countTalks(db: Db, _scope: Scope, filter: TalkFilter): Promise<number> {
  const { count } = await talksOf(db, filter).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** One talk, whoever it is of; null when there is none in this municipality. */
export async function findTalk(db: Db, scope: Scope, id: string): Promise<ParentTalk | null> {
  return (await talksOf(db, {}).select(columnsFor(scope)).where('parent_talk.id', '=', id).executeTakeFirst()) ?? null
}

const values = (talk: TalkDraft) => ({
  wijk_id: talk.wijkId,
  theme_id: talk.themeId,
  status: talk.parents === null ? ('planned' as const) : ('kept' as const),
  place_kind: talk.placeKind,
  place: talk.place,
  on_day: talk.day,
  parents: talk.parents,
})

/** Stores a talk of the person in scope: planned, or kept when it says how many parents were there. */
export async function insertTalk(db: Db, scope: MemberScope, id: string, talk: TalkDraft, now: Date): Promise<void> {
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation }
  await db
    .insertInto('parent_talk')
    .values({ id, ...own, ...values(talk), created_at: now })
    .execute()
}

/** Changes a talk of the own organisation; what was planned becomes kept when it now says how many parents were there, and its days to edit begin then. */
export async function updateTalk(db: Db, scope: MemberScope, before: ParentTalk, talk: TalkDraft, now: Date): Promise<void> {
  await db
    .updateTable('parent_talk')
    .set({ ...values(talk), ...(before.status === 'planned' ? { created_at: now } : { edited_at: now }) })
    .where('id', '=', before.id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** A planned talk of the own organisation does not take place. */
export async function cancelTalk(db: Db, scope: MemberScope, id: string, now: Date): Promise<void> {
  await db
    .updateTable('parent_talk')
    .set({ status: 'cancelled', edited_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .where('status', '=', 'planned')
    .execute()
}
