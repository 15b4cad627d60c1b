import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

/** What a run knows of a theme beside its questions. */
export interface ThemeStanding {
  readonly id: string
  /** how often two of its questions stay together when a tenth is left out; null: not known */
  readonly stability: number | null
  /** the theme of the municipality of which it is a part */
  readonly parentId: string | null
}

/** Writes how firm themes are and of which they are a part, as the run that just ended saw it. */
export async function writeStandings(db: Db, _scope: Scope, standings: readonly ThemeStanding[]): Promise<void> {
  await sql`
    update theme set stability = s.stability, parent_id = coalesce(s.parent_id, theme.parent_id)
    from unnest(${standings.map((one) => one.id)}::uuid[], ${standings.map((one) => one.stability)}::real[],
      ${standings.map((one) => one.parentId)}::uuid[]) as s (id, stability, parent_id)
    where theme.id = s.id and (theme.stability is distinct from s.stability or theme.parent_id is distinct from coalesce(s.parent_id, theme.parent_id))`.execute(
    db,
  )
}

/** How firm a theme is, the theme of which it is a part, and its parts in wijken, by name. */
export async function readStanding(db: Db, _scope: Scope, themeId: string) {
  const { rows } = await sql<{ stability: number | null; parentId: string | null }>`
    select t.stability, coalesce(p.merged_into, p.id) as "parentId" from theme t left join theme p on p.id = t.parent_id where t.id = ${themeId}`.execute(
    db,
  )
  const { rows: parts } = await sql<{ id: string; areaId: string }>`
    select id, area_id as "areaId" from theme where parent_id = ${themeId} and status in ('proposed', 'candidate') order by name collate "nl-x-icu", id`.execute(
    db,
  )
  return { stability: rows[0]?.stability ?? null, parentId: rows[0]?.parentId ?? null, parts }
}

/** Themes of wijken that people judged: those that stand hold their questions, and no part is proposed again where one was rejected. */
export async function judgedInWijken(db: Db, _scope: Scope) {
  const { rows } = await sql<{ id: string; areaId: string; parentId: string | null; stands: boolean }>`
    select t.id, t.area_id as "areaId", case when p.status in ('proposed', 'candidate') then p.id end as "parentId", t.status <> 'rejected' as stands
    from theme t left join theme p on p.id = (select coalesce(merged_into, id) from theme where id = t.parent_id)
    where t.area_id is not null and t.status in ('proposed', 'candidate', 'rejected')`.execute(db)
  return rows
}
