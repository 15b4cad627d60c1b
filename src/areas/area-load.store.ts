import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { AreaLoad, LoadKind, LoadOrigin, LoadStatus, StagedContent } from '#areas/area-load.ts'
import type { FigureTable } from '#areas/figure.ts'
import type { LoadReport } from '#areas/load-report.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    area_load: {
      id: string
      municipality_id: string
      kind: LoadKind
      status: Generated<LoadStatus>
      file_name: string
      source: string
      licence: string
      period: string
      source_date: string | null
      snapshot: JSONColumnType<FigureTable> | null
      staged: JSONColumnType<StagedContent> | null
      report: JSONColumnType<AreaLoad['report']>
      created_at: Date
      loaded_at: Date | null
    }
  }
}

const fields = [
  'id',
  'kind',
  'status',
  'file_name as fileName',
  'source',
  'licence',
  'period',
  'source_date as sourceDate',
  'report',
  'created_at as createdAt',
  'loaded_at as loadedAt',
] as const

/** What was read from a file, ready to be kept. */
export interface LoadDraft {
  readonly id: string
  readonly origin: LoadOrigin
  readonly content: StagedContent
  readonly report: LoadReport
  readonly now: Date
}

/** Keeps what was read from a file until someone loads it or throws it away. */
export async function insertLoad(db: Db, scope: Scope, { id, origin, content, report, now }: LoadDraft): Promise<void> {
  await db
    .insertInto('area_load')
    .values({
      id,
      municipality_id: scope.municipality,
      kind: content.kind,
      file_name: origin.fileName,
      source: origin.source,
      licence: origin.licence,
      period: origin.period,
      source_date: origin.sourceDate,
      snapshot: null,
      staged: JSON.stringify(content),
      report: JSON.stringify(report),
      created_at: now,
      loaded_at: null,
    })
    .execute()
}

/** One load, or null. */
export async function findLoad(db: Db, _scope: Scope, id: string): Promise<AreaLoad | null> {
  return (await db.selectFrom('area_load').select(fields).where('id', '=', id).executeTakeFirst()) ?? null
}

/** What a load that is still staged holds; null once it was loaded or thrown away. Locks it, so that it is loaded once. */
export async function takeStaged(db: Db, _scope: Scope, id: string): Promise<StagedContent | null> {
  const row = await db.selectFrom('area_load').select(['staged', 'status']).where('id', '=', id).forUpdate().executeTakeFirst()
  return row?.status === 'staged' ? row.staged : null
}

/** Loads, newest first; `page` from 1. Those thrown away before they were loaded are not in it. */
export async function listLoads(db: Db, _scope: Scope, page: number, pageSize = 20): Promise<{ loads: AreaLoad[]; count: number }> {
  const seen = db.selectFrom('area_load').where((it) => it.or([it('status', '!=', 'undone'), it('loaded_at', 'is not', null)]))
  const loads = await seen
    .select(fields)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { count } = await seen.select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { loads, count }
}

/** A load is done: what was staged is no longer needed; of figures the table as it was read is kept. */
export async function markLoaded(
  db: Db,
  _scope: Scope,
  id: string,
  done: { readonly report: AreaLoad['report']; readonly snapshot: FigureTable | null },
  now: Date,
): Promise<void> {
  const snapshot = done.snapshot === null ? null : JSON.stringify(done.snapshot)
  await db
    .updateTable('area_load')
    .set({ status: 'loaded', staged: null, snapshot, report: JSON.stringify(done.report), loaded_at: now })
    .where('id', '=', id)
    .execute()
}

/** The table of figures as it was read from the file of a load, also when that was undone later; null when there is none. */
export async function findSnapshot(db: Db, _scope: Scope, id: string): Promise<{ table: FigureTable; origin: LoadOrigin } | null> {
  const row = await db
    .selectFrom('area_load')
    .select(['snapshot', 'file_name as fileName', 'source', 'licence', 'period', 'source_date as sourceDate'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.snapshot === null) return null
  const { snapshot, ...origin } = row
  return { table: snapshot, origin }
}

/** A load is undone or thrown away; false when it was already. */
export async function markUndone(db: Db, _scope: Scope, id: string): Promise<boolean> {
  const row = await db
    .updateTable('area_load')
    .set({ status: 'undone', staged: null })
    .where('id', '=', id)
    .where('status', '!=', 'undone')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Replaces the report of a load. */
export async function saveReport(db: Db, _scope: Scope, id: string, report: AreaLoad['report']): Promise<void> {
  await db
    .updateTable('area_load')
    .set({ report: JSON.stringify(report) })
    .where('id', '=', id)
    .execute()
}

/** Throws away what was staged before this moment and never loaded. */
export async function forgetStaged(db: Db, _scope: Scope, before: Date): Promise<void> {
  await db
    .updateTable('area_load')
    .set({ status: 'undone', staged: null })
    .where('status', '=', 'staged')
    .where('created_at', '<', before)
    .execute()
}

/** Where the borders that the map shows come from: source, licence and year of the newest load that is in use; null without one. */
export async function originOfOutlines(db: Db, _scope: Scope): Promise<Pick<LoadOrigin, 'source' | 'licence' | 'period'> | null> {
  const { rows } = await sql<Pick<LoadOrigin, 'source' | 'licence' | 'period'>>`
    select source, licence, period from area_load where kind = 'outlines' and status = 'loaded'
    order by period desc, loaded_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** CBS code and name of the municipality of this scope: files hold areas of others too. */
export function municipalityOf(db: Db, scope: Scope): Promise<{ code: string; name: string }> {
  return db.selectFrom('municipality').select(['code', 'name']).where('id', '=', scope.municipality).executeTakeFirstOrThrow()
}
