import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { Import, ImportStatus, Mapping } from '#questions/import.ts'

declare module '#platform/db.ts' {
  interface Tables {
    question_import: {
      id: string
      municipality_id: string
      organisation_id: string
      member_id: string
      title: string
      status: ImportStatus
      head: JSONColumnType<readonly string[]>
      mapping: JSONColumnType<Mapping> | null
      rows_staged: Generated<number>
      stored: Generated<number>
      duplicates: Generated<number>
      wrong: Generated<number>
      cleaned: Generated<number>
      created_at: Generated<Date>
      finished_at: Date | null
    }
  }
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'title',
  'status',
  'head',
  'mapping',
  'rows_staged as rowsStaged',
  'stored',
  'duplicates',
  'wrong',
  'cleaned',
  'created_at as createdAt',
  'finished_at as finishedAt',
] as const

/** Begins an import of the person in scope. */
export async function insertImport(db: Db, scope: MemberScope, id: string, title: string, now: Date): Promise<void> {
  await db
    .insertInto('question_import')
    .values({
      id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      member_id: scope.person,
      title,
      status: 'uploading',
      head: '[]',
      created_at: now,
    })
    .execute()
}

/** One import within reach; null when there is none. */
export async function findImport(db: Db, _scope: Scope, id: string): Promise<Import | null> {
  return (await db.selectFrom('question_import').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** One import, held until the end of the transaction, so that two never work on it at once. */
export async function holdImport(db: Db, _scope: Scope, id: string): Promise<Import | null> {
  return (await db.selectFrom('question_import').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** Imports of the organisation, newest first; `page` from 1. */
export async function listImports(db: Db, _scope: Scope, page: number, pageSize = 20): Promise<{ imports: Import[]; count: number }> {
  const imports = await db
    .selectFrom('question_import')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { count } = await db.selectFrom('question_import').select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { imports, count }
}

/** Imports whose rows are becoming questions: what the river goes on with. */
export async function runningImports(db: Db, _scope: Scope): Promise<{ id: string; organisationId: string }[]> {
  return db
    .selectFrom('question_import')
    .select(['id', 'organisation_id as organisationId'])
    .where('status', '=', 'running')
    .orderBy('id')
    .execute()
}

/** Writes down what is known of an import now; only the fields given. */
export async function updateImport(
  db: Db,
  _scope: Scope,
  id: string,
  change: { status?: ImportStatus; head?: readonly string[]; mapping?: Mapping; finishedAt?: Date },
): Promise<void> {
  await db
    .updateTable('question_import')
    .set({
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.head === undefined ? {} : { head: JSON.stringify(change.head) }),
      ...(change.mapping === undefined ? {} : { mapping: JSON.stringify(change.mapping) }),
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
    })
    .where('id', '=', id)
    .execute()
}

/** Adds to the counts of an import. */
export async function addToImport(
  db: Db,
  _scope: Scope,
  id: string,
  more: Readonly<Partial<Record<'rows_staged' | 'stored' | 'duplicates' | 'wrong' | 'cleaned', number>>>,
): Promise<void> {
  await db
    .updateTable('question_import')
    .set((set) => ({
      rows_staged: set('rows_staged', '+', more.rows_staged ?? 0),
      stored: set('stored', '+', more.stored ?? 0),
      duplicates: set('duplicates', '+', more.duplicates ?? 0),
      wrong: set('wrong', '+', more.wrong ?? 0),
      cleaned: set('cleaned', '+', more.cleaned ?? 0),
    }))
    .where('id', '=', id)
    .execute()
}

/** Deletes every question of an import. Returns how many. */
export async function deleteImportedQuestions(db: Db, _scope: Scope, id: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('question').where('import_id', '=', id).executeTakeFirst()
  return Number(numDeletedRows)
}

/** A question to be stored from a row of a file. */
export interface ImportedQuestion {
  readonly row: number
  readonly id: string
  readonly area: string | null
  readonly band: string
  readonly route: string
  readonly day: string
  readonly text: string | null
  readonly language: string | null
}

/**
 * Stores questions of one import in one statement, except those that the organisation has already: the same text, day and area. They are
 * nobody's: no author. Returns the numbers of the rows that were stored.
 */
export async function insertImported(
  db: Db,
  scope: Scope,
  organisation: string,
  importId: string,
  questions: readonly ImportedQuestion[],
  now: Date,
): Promise<Set<number>> {
  // Two imports of one organisation at the same moment must see each other's rows.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${organisation}`}, 0))`.execute(db)
  const { rows } = await sql<{ row: number }>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb)
        as given (row int, id uuid, area uuid, band text, route text, day date, text text, language text)
    ),
    -- One lookup for all rows, by the index of fingerprints. The organisation is compared as text, which no index holds: a table that is
    -- just being filled has no statistics, and the planner would take the organisation's own index and read all of it every time.
    known as materialized (
      select text, asked_on, area_id from question where organisation_id::text = ${organisation}
        and fingerprint = any (array(select hashtextextended(given.text, given.day - date '2000-01-01') from given where given.text is not null))
    )
    insert into question (id, municipality_id, organisation_id, area_id, age_band, route, asked_on, text, language, import_id, import_row, created_at)
    select given.id, ${scope.municipality}, ${organisation}, given.area, given.band, given.route, given.day, given.text, given.language, ${importId}, given.row, ${now}
    from given where given.text is null or not exists (
      select 1 from known where known.text = given.text and known.asked_on = given.day and known.area_id is not distinct from given.area)
    order by given.row
    on conflict (import_id, import_row) do nothing
    returning import_row as row`.execute(db)
  return new Set(rows.map((stored) => stored.row))
}

/** Closes imports that were never finished, once their rows are past their term; river only. */
export async function closeOldImports(db: Db, _scope: Scope, before: Date, now: Date): Promise<void> {
  await db
    .updateTable('question_import')
    .set({ status: 'undone', finished_at: now })
    .where('created_at', '<', before)
    .where('status', 'in', ['uploading', 'staged'])
    .execute()
}
