import { v7 as uuid } from 'uuid'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { remember } from '#organisations/remembered.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { findQuestion, insertQuestion, markWithdrawn, updateQuestion } from '#questions/question.store.ts'
import { cleanText, type Draft, mayEdit, mayWithdraw, type Question } from '#questions/question.ts'
import { deleteVector } from '#questions/question-vector.store.ts'

export type Asked = { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly found: readonly IdentifierSpan[] }

/**
 * Counts a question of a resident. Answers `ok: false` when the text holds identifiers that nobody decided on yet: then nothing is stored.
 * Stores the cleaned text only, and remembers area, age band and route for this person's next form.
 */
export async function ask(db: Db, scope: Scope, draft: Draft, today: string, now?: Date): Promise<Asked> {
  need(scope, 'ask questions')
  const member = asMember(scope, 'ask questions')
  if (draft.askedOn > today) throw new Error(`asked in the future: ${draft.askedOn}`)
  const cleaned = cleanText(draft.text, draft.kept ?? null, await knownNames(db, scope))
  if (!cleaned.ok) return cleaned
  const id = uuid()
  const { areaId, ageBand, route, askedOn, wantsNews } = draft
  await insertQuestion(db, member, {
    id,
    areaId,
    ageBand,
    route,
    askedOn,
    text: cleaned.text,
    language: cleaned.language,
    createdAt: now,
    wantsNews,
  })
  await remember(db, member, { areaId, ageBand, route, ...(wantsNews === undefined ? {} : { wantsNews: wantsNews ? 'yes' : 'no' }) })
  await audit(db, scope, { action: 'asked', object: 'question', objectId: id, detail: { text: cleaned.text !== null } })
  return { ok: true, question: (await findQuestion(db, scope, id))! }
}

/** A question of the own organisation, or null. */
export async function readQuestion(db: Db, scope: Scope, id: string): Promise<Question | null> {
  need(scope, 'read questions')
  return findQuestion(db, scope, id)
}

/** Changes one's own question within a day; the text passes the identifiers again. Null: not there, not one's own, or too late. */
export async function editQuestion(db: Db, scope: Scope, id: string, draft: Draft, now: Date): Promise<Asked | null> {
  need(scope, 'ask questions')
  const member = asMember(scope, 'ask questions')
  const before = await findQuestion(db, scope, id)
  if (before === null || !mayEdit(before, now)) return null
  const cleaned = cleanText(draft.text, draft.kept ?? null, await knownNames(db, scope))
  if (!cleaned.ok) return cleaned
  const { areaId, ageBand, route, askedOn } = draft
  await updateQuestion(db, member, id, { areaId, ageBand, route, askedOn, text: cleaned.text, language: cleaned.language }, now)
  if (before.text !== cleaned.text) await deleteVector(db, scope, id)
  await audit(db, scope, { action: 'changed', object: 'question', objectId: id, detail: { text: before.text !== cleaned.text } })
  return { ok: true, question: (await findQuestion(db, scope, id))! }
}

/** Withdraws one's own question, or one that a resident sent, at any time: text and vector go at once, the row stays uncounted. False: not there or another's. */
export async function withdrawQuestion(db: Db, scope: Scope, id: string, now: Date): Promise<boolean> {
  need(scope, 'ask questions')
  const member = asMember(scope, 'ask questions')
  const before = await findQuestion(db, scope, id)
  if (before === null || !mayWithdraw(before)) return false
  await markWithdrawn(db, member, id, now)
  await deleteVector(db, scope, id)
  await audit(db, scope, { action: 'withdrew', object: 'question', objectId: id })
  return true
}
