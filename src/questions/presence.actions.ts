import { v7 as uuid } from 'uuid'
import { findIdentifiers, type IdentifierSpan, redact } from '#engine/deidentify.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import * as store from '#questions/presence.store.ts'
import { mayEditPresence, type Presence, type PresenceDraft } from '#questions/presence.ts'
import { cleanText } from '#questions/question.ts'

/** A noted visit, or the identifiers in what was heard that a person has to decide on first. */
export type Noted = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly found: readonly IdentifierSpan[] }

/** Kinds that say where something is: in the name of a place they stay. */
const placeKinds: ReadonlySet<string> = new Set(['location', 'institution', 'address'])

/** Notes that a worker was in the wijk. What was heard is cleaned; a person's name in the place goes without asking. */
export async function notePresence(db: Db, scope: Scope, draft: PresenceDraft, now: Date): Promise<Noted> {
  need(scope, 'note presence')
  const member = asMember(scope, 'note presence')
  const cleaned = await clean(db, scope, draft)
  if (!cleaned.ok) return cleaned
  const id = uuid()
  await store.insertPresence(db, member, id, cleaned.presence, now)
  await audit(db, scope, { action: 'noted', object: 'presence', objectId: id })
  return { ok: true, id }
}

/** Changes one's own visit within a day. Null: not there, not one's own, or too late. */
export async function editPresence(db: Db, scope: Scope, id: string, draft: PresenceDraft, now: Date): Promise<Noted | null> {
  need(scope, 'note presence')
  const member = asMember(scope, 'note presence')
  const before = await store.findPresence(db, scope, id)
  if (before === null || !mayEditPresence(before, now)) return null
  const cleaned = await clean(db, scope, draft)
  if (!cleaned.ok) return cleaned
  await store.updatePresence(db, member, id, cleaned.presence, now)
  await audit(db, scope, { action: 'changed', object: 'presence', objectId: id })
  return { ok: true, id }
}

/** Deletes one's own visit, at any time. False: not there or not one's own. */
export async function removePresence(db: Db, scope: Scope, id: string): Promise<boolean> {
  need(scope, 'note presence')
  const member = asMember(scope, 'note presence')
  const before = await store.findPresence(db, scope, id)
  if (before === null || !before.mine) return false
  await store.deletePresence(db, member, id)
  await audit(db, scope, { action: 'deleted', object: 'presence', objectId: id })
  return true
}

/** One visit of the own organisation, or null. */
export async function readPresence(db: Db, scope: Scope, id: string): Promise<Presence | null> {
  need(scope, 'note presence')
  return store.findPresence(db, scope, id)
}

/** Visits of the own organisation, newest first. */
export async function readPresences(
  db: Db,
  scope: Scope,
  offset: number,
  limit: number,
): Promise<{ presences: Presence[]; count: number }> {
  need(scope, 'note presence')
  return store.listPresences(db, scope, offset, limit)
}

/** Visits for a file, in portions; the export itself is written down once, at its first portion. */
export async function exportPresences(db: Db, scope: Scope, offset: number, limit: number): Promise<Presence[]> {
  need(scope, 'export questions')
  const { presences, count } = await store.listPresences(db, scope, offset, limit)
  if (offset === 0) await audit(db, scope, { action: 'exported', object: 'presence', detail: { count } })
  return presences
}

async function clean(
  db: Db,
  scope: Scope,
  draft: PresenceDraft,
): Promise<{ ok: true; presence: store.StoredPresence } | { ok: false; found: readonly IdentifierSpan[] }> {
  const known = await knownNames(db, scope)
  const heard = cleanText(draft.heard, draft.kept ?? null, known)
  if (!heard.ok) return heard
  const spans = findIdentifiers(draft.place, known)
  const stays = new Set(spans.flatMap((span, i) => (placeKinds.has(span.kind) ? [i] : [])))
  const { areaId, moment, headCount } = draft
  return { ok: true, presence: { areaId, place: redact(draft.place, spans, stays), moment, headCount, heard: heard.text } }
}
