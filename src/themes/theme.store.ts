import { type Generated, type JSONColumnType, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { StartRoute, Theme, ThemeDeed, ThemeStatus } from '#themes/theme.ts'

declare module '#platform/db.ts' {
  interface Tables {
    theme: {
      id: string
      municipality_id: string
      area_id: string | null
      status: ThemeStatus
      name: string
      description: Generated<string>
      keywords: Generated<string[]>
      seen_words: Generated<string[]>
      examples: Generated<string[]>
      merged_into: string | null
      start_route: Generated<StartRoute>
      seed_key: string | null
      accepted_at: Date | null
      created_at: Generated<Date>
      changed_at: Generated<Date>
    }
    theme_history: {
      id: string
      municipality_id: string
      theme_id: string
      at: Generated<Date>
      action: ThemeDeed
      organisation_id: string | null
      reason: Generated<string>
      detail: JSONColumnType<Record<string, string>>
    }
    theme_history_author: { history_id: string; municipality_id: string; organisation_id: string; member_id: string }
  }
}

const themeColumns = [
  'id',
  'area_id as areaId',
  'status',
  'name',
  'description',
  'keywords',
  'seen_words as seenWords',
  'merged_into as mergedInto',
  'start_route as startRoute',
  'seed_key as seedKey',
  'accepted_at as acceptedAt',
  'created_at as createdAt',
] as const

/** A theme that is about to be stored. */
export interface NewTheme {
  readonly id?: string
  readonly areaId?: string | null
  readonly status: ThemeStatus
  readonly name: string
  readonly description?: string
  readonly keywords?: readonly string[]
  readonly seenWords?: readonly string[]
  readonly examples?: readonly string[]
  readonly startRoute?: StartRoute
  readonly seedKey?: string | null
  readonly acceptedAt?: Date | null
  readonly createdAt: Date
}

/** Stores themes; gives their ids in the same order. A theme of the start list that is already there is left as it is (id null). */
export async function insertThemes(db: Db, scope: Scope, themes: readonly NewTheme[]): Promise<(string | null)[]> {
  if (themes.length === 0) return []
  const ids = themes.map((theme) => theme.id ?? uuid())
  const stored = await db
    .insertInto('theme')
    .values(
      themes.map((theme, i) => ({
        id: ids[i]!,
        municipality_id: scope.municipality,
        area_id: theme.areaId ?? null,
        status: theme.status,
        name: theme.name,
        description: theme.description ?? '',
        keywords: [...(theme.keywords ?? [])],
        seen_words: [...(theme.seenWords ?? [])],
        examples: [...(theme.examples ?? [])],
        start_route: theme.startRoute ?? ('questions' as const),
        seed_key: theme.seedKey ?? null,
        accepted_at: theme.acceptedAt ?? null,
        created_at: theme.createdAt,
        changed_at: theme.createdAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['municipality_id', 'seed_key']).doNothing())
    .returning('id')
    .execute()
  const there = new Set(stored.map((row) => row.id))
  return ids.map((id) => (there.has(id) ? id : null))
}

/** Themes with one of these statuses, by name. */
export async function listThemes(db: Db, _scope: Scope, statuses: readonly ThemeStatus[]): Promise<Theme[]> {
  return db
    .selectFrom('theme')
    .select(themeColumns)
    .where('status', 'in', [...statuses])
    .orderBy(sql`name collate "nl-x-icu"`)
    .orderBy('id')
    .execute()
}

/** One theme, whatever its status; null when it is not there or of another municipality. */
export async function findTheme(db: Db, _scope: Scope, id: string): Promise<Theme | null> {
  return (await db.selectFrom('theme').select(themeColumns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** One theme, kept from others until this transaction ends: who decides about it next decides on what is then there. */
export async function lockTheme(db: Db, _scope: Scope, id: string): Promise<Theme | null> {
  return (await db.selectFrom('theme').select(themeColumns).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** Keeps themes from others until this transaction ends, in order of id: two who need the same ones wait for each other once, not for ever. */
export async function lockThemes(db: Db, _scope: Scope, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom('theme')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** What may change on a theme. */
export interface ThemeChange {
  readonly status?: ThemeStatus
  readonly name?: string
  readonly description?: string
  readonly keywords?: readonly string[]
  readonly seenWords?: readonly string[]
  readonly examples?: readonly string[]
  readonly mergedInto?: string | null
  readonly acceptedAt?: Date | null
}

/** Changes a theme. */
export async function updateTheme(db: Db, _scope: Scope, id: string, change: ThemeChange, now: Date): Promise<void> {
  await db
    .updateTable('theme')
    .set({
      changed_at: now,
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.description === undefined ? {} : { description: change.description }),
      ...(change.keywords === undefined ? {} : { keywords: [...change.keywords] }),
      ...(change.seenWords === undefined ? {} : { seen_words: [...change.seenWords] }),
      ...(change.examples === undefined ? {} : { examples: [...change.examples] }),
      ...(change.mergedInto === undefined ? {} : { merged_into: change.mergedInto }),
      ...(change.acceptedAt === undefined ? {} : { accepted_at: change.acceptedAt }),
    })
    .where('id', '=', id)
    .execute()
}

/** Themes that were merged into one theme now lead to another, so that a chain is never longer than one step. Returns their ids. */
export async function redirectMerged(db: Db, _scope: Scope, from: string, to: string): Promise<readonly string[]> {
  const rows = await db.updateTable('theme').set({ merged_into: to }).where('merged_into', '=', from).returning('id').execute()
  return rows.map((row) => row.id)
}

/** Merged themes that still lead to `from` lead to `to` again. */
export async function leadBack(db: Db, _scope: Scope, ids: readonly string[], from: string, to: string): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('theme')
    .set({ merged_into: to })
    .where('id', 'in', [...ids])
    .where('merged_into', '=', from)
    .execute()
}

/** Adds a line to the history of a theme. Without a person (the river, the start list) it is the program's own. Who it was stays with her organisation. */
export async function addDeed(
  db: Db,
  scope: Scope,
  line: {
    readonly theme: string
    readonly deed: ThemeDeed
    readonly reason?: string
    readonly detail?: Readonly<Record<string, string>>
    readonly at: Date
  },
): Promise<void> {
  const id = uuid()
  await db
    .insertInto('theme_history')
    .values({
      id,
      municipality_id: scope.municipality,
      theme_id: line.theme,
      at: line.at,
      action: line.deed,
      organisation_id: scope.organisation,
      reason: line.reason ?? '',
      detail: JSON.stringify(line.detail ?? {}),
    })
    .execute()
  if (scope.kind !== 'member') return
  await db
    .insertInto('theme_history_author')
    .values({ history_id: id, municipality_id: scope.municipality, organisation_id: scope.organisation, member_id: scope.person })
    .execute()
}

/** What happened to a theme, newest first. A colleague of the own organisation has her name, of another only the name of that organisation. */
export async function readDeeds(db: Db, _scope: Scope, themeId: string) {
  const { rows } = await sql<{
    id: string
    at: Date
    deed: ThemeDeed
    reason: string
    detail: Record<string, string>
    memberName: string | null
    organisationName: string | null
    organisationId: string | null
  }>`
    select h.id, h.at, h.action as deed, h.reason, h.detail, m.name as "memberName", o.name as "organisationName", h.organisation_id as "organisationId"
    from theme_history h left join theme_history_author a on a.history_id = h.id left join member m on m.id = a.member_id left join organisation o on o.id = h.organisation_id
    where h.theme_id = ${themeId} order by h.at desc, h.id desc limit 100`.execute(db)
  return rows
}

/** Expired proposals that nothing refers to leave after their term; the river's own work. Returns how many. */
export async function forgetExpired(db: Db, scope: Scope, before: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from theme t where t.status = 'expired' and t.changed_at < ${before}
      and not exists (select 1 from question_theme q where q.theme_id = t.id or q.second_theme_id = t.id)
      and not exists (select 1 from theme other where other.merged_into = t.id)`.execute(db)
  let gone = 0
  for (const { id } of rows) if (await deleteUnused(db, scope, id)) gone++
  return gone
}

/** Deletes a theme unless a talk, a top 3, an inquiry or an approach needs it: the database itself knows who refers to it. */
async function deleteUnused(db: Db, _scope: Scope, id: string): Promise<boolean> {
  await sql`savepoint before_delete`.execute(db)
  try {
    await db.deleteFrom('theme').where('id', '=', id).execute()
    await sql`release savepoint before_delete`.execute(db)
    return true
  } catch (error) {
    await sql`rollback to savepoint before_delete`.execute(db)
    if ((error as { code?: string }).code === '23503') return false
    throw error
  }
}
