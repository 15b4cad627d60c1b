import type { Db } from '#platform/db.ts'
import * as store from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'

export const auditPageSize = 20

/** One page of the audit log of the own organisation, newest first. Looking at it is itself written down. */
export async function readLog(db: Db, scope: Scope, filter: store.AuditFilter, page: number) {
  need(scope, 'read audit log')
  const found = await store.readAuditLog(db, scope, page, auditPageSize, filter)
  await store.audit(db, scope, { action: 'read', object: 'audit log', detail: { page, count: found.lines.length } })
  return found
}

/** The verbs that occur in the log, for the filter. */
export async function readLogActions(db: Db, scope: Scope): Promise<readonly string[]> {
  need(scope, 'read audit log')
  return store.listAuditActions(db, scope)
}

/** The next lines for a file, behind `after`; the export is written down once, with its first portion. */
export async function exportLog(db: Db, scope: Scope, filter: store.AuditFilter, after: store.AuditLine | null, limit: number) {
  need(scope, 'read audit log')
  const lines = await store.auditLinesAfter(db, scope, filter, after, limit)
  if (after === null)
    await store.audit(db, scope, { action: 'exported', object: 'audit log', detail: { filtered: Object.keys(filter).length > 0 } })
  return lines
}

/** What the river forgot for the own organisation after its term, newest first. */
export async function readForgotten(db: Db, scope: Scope): Promise<readonly store.AuditLine[]> {
  need(scope, 'read audit log')
  return (await store.readAuditLog(db, scope, 1, 50, { action: 'forgot' })).lines
}
