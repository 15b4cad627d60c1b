import { v7 as uuid } from 'uuid'
import { readArea } from '#areas/area.actions.ts'
import { areaAddress } from '#areas/area.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { cleanText } from '#questions/question.ts'
import * as store from '#themes/note.store.ts'
import { type Colleague, type Note, type NoteDraft, type NoteSubject, takeMentions } from '#themes/note.ts'
import { readTheme } from '#themes/theme.actions.ts'

/** A kept note; identifiers to decide on, in the text as it would be kept; or nothing left to keep. */
export type NoteKept =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly text: string; readonly mentioned: readonly string[]; readonly found: readonly IdentifierSpan[] }
  | { readonly ok: false; readonly empty: true }

/** What a note can be about, as this person sees it; null when it is not there. */
export async function readNoteSubject(
  db: Db,
  scope: Scope,
  asked: { readonly themeId?: string | undefined; readonly areaId?: string | undefined },
  now: Date,
): Promise<NoteSubject | null> {
  need(scope, 'write notes')
  if (asked.themeId !== undefined) {
    const theme = await readTheme(db, scope, asked.themeId, now)
    return theme === null ? null : { kind: 'theme', id: theme.id, name: theme.name, address: `/themas/${theme.id}` }
  }
  const area = asked.areaId === undefined ? null : await readArea(db, scope, asked.areaId)
  return area === null ? null : { kind: 'area', id: area.id, name: area.name, address: areaAddress(area) }
}

/** Colleagues whom a note can be for. */
export async function readColleagues(db: Db, scope: Scope): Promise<readonly Colleague[]> {
  need(scope, 'write notes')
  return store.listColleagues(db, asMember(scope, 'write notes'))
}

/** Writes a note about a theme or a wijk, for the own organisation. The text is cleaned as that of a question. */
export async function writeNote(db: Db, scope: Scope, subject: NoteSubject, draft: NoteDraft, now: Date): Promise<NoteKept> {
  need(scope, 'write notes')
  const member = asMember(scope, 'write notes')
  const cleaned = await clean(db, member, draft)
  if (!cleaned.ok) return cleaned
  const id = uuid()
  const [themeId, areaId] = subject.kind === 'theme' ? [subject.id, null] : [null, subject.id]
  await store.insertNote(db, member, { id, themeId, areaId, text: cleaned.text }, now)
  await store.setMentions(db, member, id, cleaned.mentioned, now)
  await audit(db, scope, { action: 'noted', object: 'note', objectId: id, detail: { count: cleaned.mentioned.length } })
  return { ok: true, id }
}

/** Changes one's own note; null: not there, or not one's own. */
export async function editNote(db: Db, scope: Scope, id: string, draft: NoteDraft, now: Date): Promise<NoteKept | null> {
  need(scope, 'write notes')
  const member = asMember(scope, 'write notes')
  const note = await readNote(db, scope, id)
  if (note === null || !note.mine) return null
  const cleaned = await clean(db, member, draft)
  if (!cleaned.ok) return cleaned
  await store.updateNote(db, member, id, cleaned.text, now)
  await store.setMentions(db, member, id, cleaned.mentioned, now)
  await audit(db, scope, { action: 'changed', object: 'note', objectId: id })
  return { ok: true, id }
}

/** Deletes one's own note; false: not there, or not one's own. */
export async function removeNote(db: Db, scope: Scope, id: string): Promise<boolean> {
  need(scope, 'write notes')
  const member = asMember(scope, 'write notes')
  if (!(await store.deleteNote(db, member, id))) return false
  await audit(db, scope, { action: 'deleted', object: 'note', objectId: id })
  return true
}

/** Says that one read a note that is for oneself; false: not there, or not for her. */
export async function readByMe(db: Db, scope: Scope, id: string, now: Date): Promise<boolean> {
  need(scope, 'write notes')
  const note = await readNote(db, scope, id)
  if (note === null || !note.mentioned.some((one) => one.id === scope.person)) return false
  if (await store.markRead(db, asMember(scope, 'write notes'), id, now))
    await audit(db, scope, { action: 'read', object: 'note', objectId: id })
  return true
}

/** One note of the own organisation, or null. */
export async function readNote(db: Db, scope: Scope, id: string): Promise<Note | null> {
  need(scope, 'write notes')
  return (await store.listNotes(db, scope, { id }, 0, 1))[0] ?? null
}

/** Notes of the own organisation and how many there are. */
export async function readNotes(db: Db, scope: Scope, filter: store.NoteFilter, offset: number, limit: number) {
  need(scope, 'write notes')
  return { notes: await store.listNotes(db, scope, filter, offset, limit), count: await store.countNotes(db, scope, filter) }
}

type CleanNote =
  | { readonly ok: true; readonly text: string; readonly mentioned: readonly string[] }
  | Exclude<NoteKept, { readonly ok: true }>

/** The names of colleagues come out first; then what is left is cleaned. */
async function clean(db: Db, scope: MemberScope, draft: NoteDraft): Promise<CleanNote> {
  const colleagues = await store.listColleagues(db, scope)
  const { text, ids } = takeMentions(draft.text, colleagues)
  const mentioned = [...new Set([...draft.mentioned, ...ids])].filter((id) => colleagues.some((one) => one.id === id))
  const cleaned = cleanText(text, draft.kept, await knownNames(db, scope))
  if (!cleaned.ok) return { ok: false, text, mentioned, found: cleaned.found }
  return cleaned.text === null ? { ok: false, empty: true } : { ok: true, text: cleaned.text, mentioned }
}
