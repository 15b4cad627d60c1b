import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { exportLog, readForgotten, readLog, readLogActions } from '#privacy/audit.actions.ts'
import type { AuditFilter, AuditLine } from '#privacy/audit.store.ts'
import { AuditLogPage, RetentionPage } from '#privacy/audit-views.tsx'
import { actionInWords, detailInWords, objectInWords, whoInWords } from '#privacy/audit-words.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { type Env, scopeOf, type WebContext, work } from '#web/context.ts'
import { type CsvCell, csvFile } from '#web/csv.ts'
import { pageNumber, readDate } from '#web/form.ts'
import { show } from '#web/page.tsx'

/** What later folders know: who a member is, and what the municipality has set. */
export interface AuditPageParts {
  readonly names: (db: Db, scope: Scope, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly settings: (db: Db, scope: Scope) => Promise<Readonly<Record<string, unknown>>>
}

const querySchema = z.object({
  actie: z.string().max(60).optional(),
  van: z.string().max(30).optional(),
  tot: z.string().max(30).optional(),
  pagina: pageNumber,
})
const portion = 1000

/** The audit log and the terms, for who keeps watch over privacy. */
export function auditPages(parts: AuditPageParts): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/auditlog', async (c) => {
    const { filter, page } = asked(c)
    const log = await work(c, async (db, scope) => {
      const { lines, count } = await readLog(db, scope, filter, page)
      return { lines, count, actions: await readLogActions(db, scope), names: await namesOf(parts, db, scope, lines) }
    })
    return show(c, <AuditLogPage c={c} {...log} filter={filter} page={page} query={queryOf(filter)} />)
  })
  pages.get('/beheer/auditlog/export', (c) => {
    need(scopeOf(c), 'read audit log')
    const heads = ['moment', 'wie', 'wat', 'waarvan', 'nummer', 'bijzonderheden']
    return csvFile(c, `auditlog-${dayOf(c.get('now'))}.csv`, heads, rowsOf(c, parts, asked(c).filter))
  })
  pages.get('/beheer/bewaartermijnen', async (c) => {
    const { settings, forgotten } = await work(c, async (db, scope) => ({
      forgotten: await readForgotten(db, scope),
      settings: await parts.settings(db, scope),
    }))
    return show(c, <RetentionPage c={c} settings={settings} forgotten={forgotten} />)
  })
  return pages
}

function asked(c: WebContext): { filter: AuditFilter; page: number } {
  const { actie, van, tot, pagina } = querySchema.parse(c.req.query())
  const today = dayOf(c.get('now'))
  const from = readDate(van ?? '', today)
  const until = readDate(tot ?? '', today)
  return { filter: { ...(actie ? { action: actie } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) }, page: pagina }
}

const queryOf = ({ action, from, until }: AuditFilter) =>
  new URLSearchParams({ ...(action ? { actie: action } : {}), ...(from ? { van: from } : {}), ...(until ? { tot: until } : {}) })

async function namesOf({ names }: AuditPageParts, db: Db, scope: Scope, lines: readonly AuditLine[]): Promise<ReadonlyMap<string, string>> {
  return names(db, scope, [...new Set(lines.flatMap((line) => line.member_id ?? []))])
}

async function* rowsOf(c: WebContext, parts: AuditPageParts, filter: AuditFilter): AsyncGenerator<readonly CsvCell[]> {
  let after: AuditLine | null = null
  for (;;) {
    const last: AuditLine | null = after
    const { lines, names } = await work(c, async (db, scope) => {
      const found = await exportLog(db, scope, filter, last, portion)
      return { lines: found, names: await namesOf(parts, db, scope, found) }
    })
    for (const line of lines)
      yield [
        line.at.toISOString(),
        whoInWords(line.member_id, names),
        actionInWords(line.action),
        objectInWords(line.object),
        line.object_id,
        detailInWords(line.detail),
      ]
    after = lines.at(-1) ?? null
    if (after === null || lines.length < portion) return
  }
}
