import { v7 as uuid } from 'uuid'
import { findArea } from '#areas/area.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, may, need, type Scope } from '#privacy/scope.ts'
import { cleanFields } from '#questions/cleaned-fields.ts'
import { knownNames } from '#questions/known-names.store.ts'
import * as talks from '#themes/parent-talk.store.ts'
import { cleanPlace, type ParentTalk, type TalkDraft } from '#themes/parent-talk.ts'
import * as store from '#themes/talk-subject.store.ts'
import { mayEditTalk, mostSubjects, type SubjectDraft, type TalkSubject } from '#themes/talk-subject.ts'
import { listVerifications } from '#themes/verification-record.store.ts'
import type { Recorded } from '#themes/verification-record.ts'

/** A talk in which parents bring the subjects, as it comes from a form; words are still as typed. */
export interface OpenTalkDraft extends Omit<TalkDraft, 'themeId' | 'parents'> {
  readonly parents: number
  readonly subjects: readonly SubjectDraft[]
  /** indexes of found identifiers that a person leaves; null = nobody decided yet */
  readonly kept: ReadonlySet<number> | null
}

/** Subjects of one talk, as they were brought up. */
export async function readSubjects(db: Db, scope: Scope, talkIds: readonly string[]): Promise<readonly TalkSubject[]> {
  need(scope, 'read themes')
  // words of residents are no business of who sees totals only
  const hide = !may(scope, 'read typical questions')
  return (await store.listSubjects(db, scope, talkIds)).map((subject) => (hide ? { ...subject, words: '' } : subject))
}

/** One subject with its talk; null when it is not there. */
export async function readSubject(db: Db, scope: Scope, id: string): Promise<{ subject: TalkSubject; talk: ParentTalk } | null> {
  need(scope, 'read themes')
  const subject = await store.findSubject(db, scope, id)
  const talk = subject === null ? null : await talks.findTalk(db, scope, subject.talkId)
  return subject === null || talk === null ? null : { subject, talk }
}

/** Writes down a talk in which parents brought the subjects. Null: there is no such wijk. */
export async function noteOpenTalk(db: Db, scope: Scope, draft: OpenTalkDraft, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  if ((await findArea(db, scope, draft.wijkId))?.level !== 'wijk') return null
  const cleaned = await clean(db, scope, draft)
  if (!cleaned.ok) return cleaned
  const id = uuid()
  await talks.insertTalk(db, member, id, { ...cleaned.draft, themeId: null }, now)
  await store.saveSubjects(db, member, id, cleaned.draft.subjects)
  await audit(db, scope, { action: 'noted', object: 'parent talk', objectId: id })
  return { ok: true, id }
}

/** Changes such a talk of the own organisation within its days. Null: not there, not one's own, or too late. */
export async function editOpenTalk(db: Db, scope: Scope, id: string, draft: OpenTalkDraft, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const before = await talks.findTalk(db, scope, id)
  if (before === null || before.themeId !== null || !mayEditTalk(before, now)) return null
  const judged = (await listVerifications(db, scope, { talkId: id })).filter((one) => one.withdrawnReason === null)
  if (
    judged.length > 0 &&
    (before.day !== draft.day || before.wijkId !== draft.wijkId || judged.some((one) => one.parents > draft.parents))
  )
    return {
      ok: false,
      errors: { formulier: 'Van dit gesprek staat al vast wat ouders van een thema zeiden. Wijk, dag en aantal blijven zoals ze zijn.' },
    }
  const linked = (await store.listSubjects(db, scope, [id])).filter((subject) => subject.themeId !== null)
  const lost = linked.find(({ place }) => !draft.subjects.some((subject) => subject.place === place))
  if (lost !== undefined)
    return { ok: false, errors: { [`words-${lost.place}`]: 'Dit onderwerp hoort al bij een thema. Haal het daar eerst los.' } }
  const cleaned = await clean(db, scope, draft)
  if (!cleaned.ok) return cleaned
  await talks.updateTalk(db, member, before, { ...cleaned.draft, themeId: null }, now)
  await store.saveSubjects(db, member, id, cleaned.draft.subjects)
  await audit(db, scope, { action: 'changed', object: 'parent talk', objectId: id })
  return { ok: true, id }
}

/** Deletes a talk of the own organisation from which nothing followed yet. False: not there, not one's own, or something followed. */
export async function removeOpenTalk(db: Db, scope: Scope, id: string): Promise<boolean> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const talk = await talks.findTalk(db, scope, id)
  if (talk === null || !talk.own || talk.themeId !== null || (await followed(db, scope, id))) return false
  await store.deleteTalk(db, member, id)
  await audit(db, scope, { action: 'deleted', object: 'parent talk', objectId: id })
  return true
}

/** Did a theme or a report follow from this talk? Then it stays. */
export async function followed(db: Db, scope: Scope, talkId: string): Promise<boolean> {
  need(scope, 'read themes')
  const subjects = await store.listSubjects(db, scope, [talkId])
  return subjects.some((subject) => subject.themeId !== null) || (await listVerifications(db, scope, { talkId })).length > 0
}

/** One hand up or down for a subject of the own organisation. False: there is none to change. */
export async function vote(db: Db, scope: Scope, talkId: string, subjectId: string, by: 1 | -1, now: Date): Promise<boolean> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const talk = await talks.findTalk(db, scope, talkId)
  const subject = await store.findSubject(db, scope, subjectId)
  if (talk === null || subject?.talkId !== talkId || !mayEditTalk(talk, now)) return false
  await store.addVote(db, member, subjectId, by, talk.parents ?? 0)
  return true
}

/** Sets the votes of all subjects of a talk of the own organisation; a subject that is not named keeps its votes. Null: too late, or not one's own. */
export async function countVotes(
  db: Db,
  scope: Scope,
  talkId: string,
  votes: ReadonlyMap<string, number>,
  now: Date,
): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const talk = await talks.findTalk(db, scope, talkId)
  if (talk === null || !mayEditTalk(talk, now)) return null
  const errors: Record<string, string> = {}
  const subjects = await store.listSubjects(db, scope, [talkId])
  for (const { id } of subjects) if ((votes.get(id) ?? 0) > talk.parents!) errors[`votes-${id}`] = tooManyVotes(talk.parents!)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  for (const { id } of subjects) if (votes.has(id)) await store.setVotes(db, member, id, votes.get(id)!)
  await audit(db, scope, { action: 'counted', object: 'talk subject', objectId: talkId })
  return { ok: true, id: talkId }
}

const tooManyVotes = (parents: number): string => `Er waren ${parents} ouders. Schrijf hoogstens dat getal.`

type CleanDraft = { readonly ok: true; readonly draft: OpenTalkDraft } | Exclude<Recorded, { ok: true }>

/** The words of all subjects cleaned at once, and no more hands than parents. */
async function clean(db: Db, scope: Scope, draft: OpenTalkDraft): Promise<CleanDraft> {
  const errors: Record<string, string> = {}
  for (const { place, votes } of draft.subjects) if (votes > draft.parents) errors[`votes-${place}`] = tooManyVotes(draft.parents)
  if (draft.subjects.length === 0) errors['words-1'] = 'Schrijf ten minste één onderwerp.'
  if (draft.subjects.length > mostSubjects) throw new Error(`${draft.subjects.length} subjects in one talk`)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const known = await knownNames(db, scope)
  const cleaned = cleanFields(Object.fromEntries(draft.subjects.map(({ place, words }) => [String(place), words])), draft.kept, known)
  if (!cleaned.ok) return cleaned
  const subjects = draft.subjects.map((subject) => ({ ...subject, words: cleaned.texts[String(subject.place)]! }))
  return { ok: true, draft: { ...draft, subjects, place: cleanPlace(draft, known) } }
}
