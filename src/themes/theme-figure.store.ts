import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { FigureBesideCity } from '#areas/figure.ts'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { LinkedFigure, Stance } from '#themes/theme-figure.ts'

declare module '#platform/db.ts' {
  interface Tables {
    theme_figure: {
      id: string
      municipality_id: string
      organisation_id: string
      theme_id: string
      area_id: string | null
      measure: string
      label: string
      value: number
      city: number | null
      unit: string
      period: string
      low: number | null
      high: number | null
      sample_size: number | null
      source: string
      source_date: string | null
      licence: string
      stance: Stance
      note: string
      linked_at: Date
    }
  }
}

/** What is put beside a theme: the figure as it stands now, and what it says. */
export interface NewLinkedFigure {
  readonly themeId: string
  readonly wijkId: string | null
  readonly figure: FigureBesideCity
  readonly stance: Stance
  readonly note: string
}

/** Puts a copy of a figure beside a theme; null when that figure of that year stands there already. */
export async function insertLinkedFigure(db: Db, scope: MemberScope, added: NewLinkedFigure, now: Date): Promise<string | null> {
  const { figure } = added
  const row = await db
    .insertInto('theme_figure')
    .values({
      id: uuid(),
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      theme_id: added.themeId,
      area_id: added.wijkId,
      measure: figure.measure,
      label: figure.label,
      value: figure.value,
      city: figure.city,
      unit: figure.unit,
      period: figure.period,
      low: figure.low,
      high: figure.high,
      sample_size: figure.sample,
      source: figure.source,
      source_date: figure.sourceDate,
      licence: figure.licence,
      stance: added.stance,
      note: added.note,
      linked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Figures beside a theme and beside those that were merged into it, in one wijk (null: everywhere); by wijk, then in the order of the source. */
export async function listLinkedFigures(db: Db, scope: Scope, themeId: string, wijkId: string | null): Promise<readonly LinkedFigure[]> {
  const { rows } = await sql<LinkedFigure>`
    select f.id, f.theme_id as "themeId", f.area_id as "wijkId", a.name as "wijkName", f.measure, f.label, f.value, f.city, f.unit, f.period,
      f.source, f.source_date as "sourceDate", f.licence, f.low, f.high, f.stance, f.note, o.name as "organisationName",
      f.organisation_id is not distinct from ${scope.organisation}::uuid as own, f.linked_at as "linkedAt"
    from theme_figure f join theme t on t.id = f.theme_id join organisation o on o.id = f.organisation_id left join area a on a.id = f.area_id
    where (t.id = ${themeId} or t.merged_into = ${themeId}) and (${wijkId}::uuid is null or f.area_id is null or f.area_id = ${wijkId}::uuid)
    order by a.name collate "nl-x-icu" nulls first, f.label collate "nl-x-icu", f.period desc, f.id`.execute(db)
  return rows
}

/** Takes a figure of the own organisation away from a theme; false when there is none. */
export async function deleteLinkedFigure(db: Db, scope: MemberScope, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('theme_figure')
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
