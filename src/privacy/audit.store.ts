import { type Generated, type JSONColumnType, type SqlBool, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { AuditEntry } from '#privacy/audit.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    audit_log: {
      id: string
      municipality_id: string
      organisation_id: string
      member_id: string | null
      at: Generated<Date>
      action: string
      object: string
      object_id: string | null
      detail: JSONColumnType<Record<string, string | number | boolean | null>>
    }
  }
}

/** Adds one line to the audit log of an organisation; by default that of the scope. The river's own work names the organisation it did it for. */
export async function audit(db: Db, scope: Scope, entry: AuditEntry, organisation: string | null = scope.organisation): Promise<void> {
  if (organisation === null) throw new Error(`audit without organisation: ${entry.action} ${entry.object}`)
  await db
    .insertInto('audit_log')
    .values({
      id: uuid(),
      municipality_id: scope.municipality,
      organisation_id: organisation,
      member_id: scope.person,
      action: entry.action,
      object: entry.object,
      object_id: entry.objectId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}

/** Which lines: of one action, and of a period in whole days of the Netherlands (both ends included). */
export interface AuditFilter {
  readonly action?: string
  readonly from?: string
  readonly until?: string
}

/** One line as it is read back. */
export interface AuditLine {
  readonly id: string
  readonly at: Date
  readonly member_id: string | null
  readonly action: string
  readonly object: string
  readonly object_id: string | null
  readonly detail: Record<string, string | number | boolean | null>
}

const startOf = (day: string) => sql<Date>`${day}::date::timestamp at time zone 'Europe/Amsterdam'`
const startAfter = (day: string) => sql<Date>`(${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`

function linesOf(db: Db, filter: AuditFilter) {
  let lines = db.selectFrom('audit_log')
  if (filter.action !== undefined) lines = lines.where('action', '=', filter.action)
  if (filter.from !== undefined) lines = lines.where('at', '>=', startOf(filter.from))
  if (filter.until !== undefined) lines = lines.where('at', '<', startAfter(filter.until))
  return lines
}

const newestFirst = (db: Db, filter: AuditFilter) =>
  linesOf(db, filter)
    .select(['id', 'at', 'member_id', 'action', 'object', 'object_id', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

/** Lines of the own organisation, newest first; `page` from 1. */
export async function readAuditLog(db: Db, _scope: Scope, page: number, pageSize = 20, filter: AuditFilter = {}) {
  const lines: readonly AuditLine[] = await newestFirst(db, filter)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { count } = await linesOf(db, filter).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { lines, count }
}

/** The next lines behind a line, newest first; from the newest when `after` is null. */
export function auditLinesAfter(
  db: Db,
  _scope: Scope,
  filter: AuditFilter,
  after: AuditLine | null,
  limit: number,
): Promise<readonly AuditLine[]> {
  let lines = newestFirst(db, filter).limit(limit)
  // by id: the database keeps moments finer than a Date does
  if (after !== null)
    lines = lines.where(sql<SqlBool>`(at, id) < ((select at from audit_log as last where last.id = ${after.id}), ${after.id}::uuid)`)
  return lines.execute()
}

/** The verbs that occur in the log of the own organisation, by name. */
export async function listAuditActions(db: Db, _scope: Scope): Promise<readonly string[]> {
  return (await db.selectFrom('audit_log').select('action').distinct().orderBy('action').execute()).map((row) => row.action)
}

/** Deletes lines older than the term; river only. Returns how many, by organisation. */
export async function forgetAuditLog(db: Db, _scope: Scope, before: Date): Promise<readonly { organisationId: string; count: number }[]> {
  const gone = await db.deleteFrom('audit_log').where('at', '<', before).returning('organisation_id').execute()
  const counts = new Map<string, number>()
  for (const { organisation_id: id } of gone) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([organisationId, count]) => ({ organisationId, count }))
}
