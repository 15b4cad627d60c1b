import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { Outcome, Remark, StagedRow } from '#questions/import.ts'

declare module '#platform/db.ts' {
  interface Tables {
    question_import_row: {
      import_id: string
      row_number: number
      municipality_id: string
      organisation_id: string
      cells: readonly string[]
      languages: readonly (string | null)[]
      removed: readonly (readonly string[])[]
      outcome: Outcome | null
      remarks: readonly Remark[]
    }
  }
}

/** A row of the report: what became of it, and why. */
export interface ReportRow extends StagedRow {
  readonly outcome: Outcome | null
  readonly remarks: readonly Remark[]
}

const reportColumns = ['row_number as row', 'cells', 'languages', 'removed', 'outcome', 'remarks'] as const

/** Stages cleaned rows given as JSON (an array of `StagedRow`); a row that is there already stays. Returns how many are new. */
export async function stageRows(db: Db, scope: Scope, organisation: string, importId: string, json: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into question_import_row (import_id, row_number, municipality_id, organisation_id, cells, languages, removed)
    select ${importId}, given.row, ${scope.municipality}, ${organisation}, given.cells, given.languages, given.removed
    from jsonb_to_recordset(${json}::jsonb) as given (row int, cells jsonb, languages jsonb, removed jsonb)
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The first staged rows of an import, for the preview and to recognise a file that is uploaded again. */
export function firstRows(db: Db, _scope: Scope, importId: string, limit: number): Promise<StagedRow[]> {
  return db
    .selectFrom('question_import_row')
    .select(['row_number as row', 'cells', 'languages', 'removed'])
    .where('import_id', '=', importId)
    .orderBy('row_number')
    .limit(limit)
    .execute()
}

/** The next rows without an outcome, behind the row `after`. */
export function waitingRows(db: Db, _scope: Scope, importId: string, after: number, limit: number): Promise<StagedRow[]> {
  return db
    .selectFrom('question_import_row')
    .select(['row_number as row', 'cells', 'languages', 'removed'])
    .where('import_id', '=', importId)
    .where('row_number', '>', after)
    .where('outcome', 'is', null)
    .orderBy('row_number')
    .limit(limit)
    .execute()
}

/** Values of one column that occur, most often first: to find names of wijken that we do not know. */
export async function valuesOfColumn(
  db: Db,
  _scope: Scope,
  importId: string,
  column: number,
  limit: number,
): Promise<{ value: string; count: number }[]> {
  const { rows } = await sql<{ value: string; count: number }>`
    select trim(cells ->> ${column}::int) as value, count(*)::int as count from question_import_row
    where import_id = ${importId} and trim(coalesce(cells ->> ${column}::int, '')) <> ''
    group by 1 order by 2 desc, 1 limit ${limit}`.execute(db)
  return rows
}

/** What became of a row, with the cells that may stay: those of columns that nobody chose are empty now. */
export interface RowOutcome {
  readonly row: number
  readonly cells: readonly string[]
  readonly removed: readonly (readonly string[])[]
  readonly outcome: Outcome
  readonly remarks: readonly Remark[]
}

/** Writes down what became of rows, given in the order of the file. */
export async function saveOutcomes(db: Db, _scope: Scope, importId: string, results: readonly RowOutcome[]): Promise<void> {
  const first = results[0]?.row ?? 0
  const last = results.at(-1)?.row ?? -1
  const given = JSON.stringify(Object.fromEntries(results.map((result) => [result.row, result])))
  // Looked up by row number in one object instead of joined: a join here depends on statistics that a table just filled does not have.
  await sql`
    update question_import_row set
      outcome = ${given}::jsonb -> row_number::text ->> 'outcome', remarks = ${given}::jsonb -> row_number::text -> 'remarks',
      cells = ${given}::jsonb -> row_number::text -> 'cells', removed = ${given}::jsonb -> row_number::text -> 'removed'
    where import_id = ${importId} and row_number between ${first} and ${last} and outcome is null`.execute(db)
}

/** Which rows of a report are wanted. */
export interface ReportFilter {
  readonly outcome?: Outcome | undefined
  readonly after?: number | undefined
}

/** Rows of a report by number, behind `after`. */
export function reportRows(db: Db, _scope: Scope, importId: string, filter: ReportFilter, limit: number): Promise<ReportRow[]> {
  let query = db.selectFrom('question_import_row').select(reportColumns).where('import_id', '=', importId)
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome)
  if (filter.after !== undefined) query = query.where('row_number', '>', filter.after)
  return query.orderBy('row_number').limit(limit).execute()
}

/** Deletes the staged rows of one import. */
export async function deleteRows(db: Db, _scope: Scope, importId: string): Promise<void> {
  await db.deleteFrom('question_import_row').where('import_id', '=', importId).execute()
}

/** Deletes staged rows of imports that began before a moment; river only. Returns how many, by organisation. */
export async function forgetRows(db: Db, _scope: Scope, before: Date): Promise<{ organisationId: string; count: number }[]> {
  const { rows } = await sql<{ organisationId: string; count: number }>`
    with gone as (
      delete from question_import_row using question_import
      where question_import.id = import_id and question_import.created_at < ${before} and question_import.status <> 'running'
      returning question_import_row.organisation_id
    )
    select organisation_id as "organisationId", count(*)::int as count from gone group by 1`.execute(db)
  return rows
}
