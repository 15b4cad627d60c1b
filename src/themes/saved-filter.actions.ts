import { v7 as uuid } from 'uuid'
import { findIdentifiers } from '#engine/deidentify.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { pointsAtSomeone } from '#themes/decision.ts'
import * as store from '#themes/saved-filter.store.ts'
import { type FilterPage, plainQuery, type SavedFilter } from '#themes/saved-filter.ts'
import type { FieldErrors } from '#web/form.ts'

/** A kept filter, or messages by field. */
export type FilterKept = { readonly ok: true; readonly filter: SavedFilter } | { readonly ok: false; readonly errors: FieldErrors }

const most = 20

/** Kept filters of the person of this scope: of one list or all. */
export async function readFilters(db: Db, scope: Scope, page?: FilterPage): Promise<readonly SavedFilter[]> {
  need(scope, 'manage own account')
  return store.listFilters(db, asMember(scope, 'manage own account'), page)
}

/** One kept filter of the person of this scope, or null. */
export async function readFilter(db: Db, scope: Scope, id: string): Promise<SavedFilter | null> {
  need(scope, 'manage own account')
  return store.findFilter(db, asMember(scope, 'manage own account'), id)
}

/** Keeps what a list shows now under a name. Words that point at someone are not kept; the same filter of a list is kept once, under its newest name. */
export async function saveFilter(
  db: Db,
  scope: Scope,
  form: { readonly page: FilterPage; readonly name: string; readonly query: string },
  now: Date,
): Promise<FilterKept> {
  need(scope, 'manage own account')
  const member = asMember(scope, 'manage own account')
  const query = plainQuery(form.page, form.query)
  if (query === null) return { ok: false, errors: { name: 'Kies eerst wat de lijst moet laten zien, en bewaar daarna.' } }
  const words = new URLSearchParams(query).get('q') ?? ''
  const errors = await personal(db, scope, { name: form.name, words })
  if (errors !== null) return { ok: false, errors }
  const there = await store.listFilters(db, member)
  const same = there.find((one) => one.page === form.page && one.query === query)
  if (same !== undefined) {
    await store.renameFilterRow(db, member, same.id, form.name)
    return { ok: true, filter: { ...same, name: form.name } }
  }
  if (there.length >= most) return { ok: false, errors: { name: `Je bewaart al ${most} filters. Verwijder er eerst een.` } }
  const filter = { id: uuid(), page: form.page, name: form.name, query }
  await store.insertFilter(db, member, filter, now)
  await audit(db, scope, { action: 'added', object: 'saved filter', objectId: filter.id })
  return { ok: true, filter }
}

/** Gives a kept filter another name; null: not there. */
export async function renameFilter(db: Db, scope: Scope, id: string, name: string): Promise<FilterKept | null> {
  need(scope, 'manage own account')
  const filter = await readFilter(db, scope, id)
  if (filter === null) return null
  const errors = await personal(db, scope, { name })
  if (errors !== null) return { ok: false, errors }
  await store.renameFilterRow(db, asMember(scope, 'manage own account'), id, name)
  await audit(db, scope, { action: 'renamed', object: 'saved filter', objectId: id })
  return { ok: true, filter: { ...filter, name } }
}

/** Keeps a filter no longer; false: not there. */
export async function removeFilter(db: Db, scope: Scope, id: string): Promise<boolean> {
  need(scope, 'manage own account')
  if (!(await store.deleteFilter(db, asMember(scope, 'manage own account'), id))) return false
  await audit(db, scope, { action: 'deleted', object: 'saved filter', objectId: id })
  return true
}

/** A message when something in these texts points at a person; null when nothing does. */
async function personal(db: Db, scope: Scope, texts: Readonly<Record<string, string>>): Promise<FieldErrors | null> {
  const known = await knownNames(db, scope)
  const errors: Record<string, string> = {}
  for (const text of Object.values(texts)) {
    const found = findIdentifiers(text, known).find((span) => pointsAtSomeone.has(span.kind))
    if (found) errors.name = `We bewaren ‘${found.text}’ niet: het kan naar iemand wijzen. Haal het weg uit de naam of uit je zoekwoorden.`
  }
  return Object.keys(errors).length > 0 ? errors : null
}
