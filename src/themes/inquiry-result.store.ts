import { sql } from 'kysely'
import { type Released, readBack } from '#engine/disclosure.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { InstitutionKind } from '#themes/inquiry.ts'
import type { Answer, Outcome } from '#themes/inquiry-result.ts'

declare module '#platform/db.ts' {
  interface Tables {
    inquiry_answer: {
      answer_key: Buffer
      theme_id: string
      municipality_id: string
      organisation_id: string
      inquiry_id: string
      kind: InstitutionKind
      wijk_id: string
    }
    inquiry_result: {
      inquiry_id: string
      municipality_id: string
      organisation_id: string
      kind: InstitutionKind
      wijk_id: string | null
      theme_id: string | null
      value: number
    }
  }
}

/** The answers of an inquiry; only to make its outcome of. */
export async function answersOf(db: Db, _scope: Scope, inquiryId: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select encode(answer_key, 'hex') as key, kind, wijk_id as "wijkId", theme_id as "themeId" from inquiry_answer
    where inquiry_id = ${inquiryId} order by answer_key, theme_id`.execute(db)
  return rows
}

/** Stores what may be shown of an inquiry of an organisation. */
export async function insertOutcomes(
  db: Db,
  scope: Scope,
  inquiry: { readonly id: string; readonly organisationId: string },
  outcomes: readonly Outcome[],
): Promise<void> {
  if (outcomes.length === 0) return
  await db
    .insertInto('inquiry_result')
    .values(
      outcomes.map(({ kind, wijkId, themeId, count }) => ({
        inquiry_id: inquiry.id,
        municipality_id: scope.municipality,
        organisation_id: inquiry.organisationId,
        kind,
        wijk_id: wijkId,
        theme_id: themeId,
        value: count.value!,
      })),
    )
    .execute()
}

/** A line of an outcome with the names that a page needs. */
export interface OutcomeLine extends Outcome {
  readonly themeName: string | null
  readonly wijkName: string | null
}

/** The outcome of an inquiry: who answered first, then themes by the number that is shown, then by name. */
export async function readOutcomes(db: Db, _scope: Scope, inquiryId: string): Promise<OutcomeLine[]> {
  const { rows } = await sql<Omit<OutcomeLine, 'count'> & { value: number }>`
    select s.kind, s.wijk_id as "wijkId", s.theme_id as "themeId", s.value, t.name as "themeName", a.name as "wijkName"
    from inquiry_result s left join theme t on t.id = s.theme_id left join area a on a.id = s.wijk_id
    where s.inquiry_id = ${inquiryId}
    order by s.theme_id is not null, s.value desc, t.name collate "nl-x-icu", s.kind desc, a.name collate "nl-x-icu" nulls first`.execute(
    db,
  )
  return rows.map(({ value, ...line }) => ({ ...line, count: readBack(value) }))
}

/** Of the last closed inquiry in a wijk (null: anywhere), whichever organisation asked: what was released of one theme, by kind. */
export async function lastSignals(
  db: Db,
  _scope: Scope,
  themeId: string,
  wijkId: string | null,
  today: string,
): Promise<{ title: string; closedOn: string; shown: readonly { kind: InstitutionKind; theme: boolean; count: Released }[] } | null> {
  const { rows } = await sql<{ title: string; closedOn: string; kind: InstitutionKind | null; theme: boolean; value: number }>`
    with last as (
      select i.id, i.title, i.closed_on from inquiry i
      where i.closed_on <= ${today} and (${wijkId}::uuid is null or exists (select 1 from inquiry_wijk w where w.inquiry_id = i.id and w.wijk_id = ${wijkId}))
      order by i.closed_on desc, i.id desc limit 1)
    select last.title, last.closed_on as "closedOn", s.kind, s.theme_id is not null as theme, s.value
    from last left join inquiry_result s on s.inquiry_id = last.id and (s.theme_id is null or s.theme_id = ${themeId})
      and s.wijk_id is not distinct from ${wijkId}`.execute(db)
  const [first] = rows
  if (first === undefined) return null
  const shown = rows.flatMap(({ kind, theme, value }) => (kind === null ? [] : [{ kind, theme, count: readBack(value) }]))
  return { title: first.title, closedOn: first.closedOn, shown }
}
