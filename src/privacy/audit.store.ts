import type { Generated, JSONColumnType } from 'kysely'
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

/** Lines of the own organisation, newest first; `page` from 1. */
export async function readAuditLog(db: Db, _scope: Scope, page: number, pageSize = 20) {
  const lines = await db
    .selectFrom('audit_log')
    .select(['id', 'at', 'member_id', 'action', 'object', 'object_id', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { count } = await db.selectFrom('audit_log').select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { lines, count }
}

/** Deletes lines older than the term; river only. Returns how many. */
export async function forgetAuditLog(db: Db, _scope: Scope, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('audit_log').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
