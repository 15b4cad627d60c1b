import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { personalIn } from '#themes/decision.ts'
import type { ParentTalk } from '#themes/parent-talk.ts'
import { readSubject } from '#themes/talk-subject.actions.ts'
import { linkSubject } from '#themes/talk-subject.store.ts'
import type { TalkSubject } from '#themes/talk-subject.ts'
import { nameTaken } from '#themes/theme.actions.ts'
import { addDeed, findTheme, insertThemes, lockTheme, readDeeds, updateTheme } from '#themes/theme.store.ts'
import { readVerificationRules } from '#themes/verification.actions.ts'
import { discussTheme } from '#themes/verification-record.actions.ts'
import type { Recorded } from '#themes/verification-record.ts'

type Found = { readonly subject: TalkSubject; readonly talk: ParentTalk }

/** For the actions below, with the right asked there: a subject of the own organisation. */
async function ownSubject(db: Db, scope: Scope, id: string): Promise<Found | null> {
  const found = await readSubject(db, scope, id)
  return found?.talk.own === true ? found : null
}

/** Says that a subject is about a theme that is there already. Null: there is no such subject or theme. */
export async function chooseThemeFor(db: Db, scope: Scope, subjectId: string, themeId: string): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const found = await ownSubject(db, scope, subjectId)
  const theme = await findTheme(db, scope, themeId)
  if (found === null) return null
  if (theme?.status !== 'candidate') return { ok: false, errors: { theme: 'Kies een thema uit de lijst.' } }
  if (found.subject.themeId !== null) return already
  await linkSubject(db, member, subjectId, { id: themeId, link: 'chosen' })
  await audit(db, scope, { action: 'linked', object: 'talk subject', objectId: subjectId })
  return { ok: true, id: found.talk.id }
}

const already: Recorded = { ok: false, errors: { formulier: 'Dit onderwerp hoort al bij een thema. Open de pagina opnieuw.' } }

/** Makes a candidate theme of a subject, in the words of parents. Parents said it, so it needs no judgement first; its check with parents comes next. */
export async function makeThemeOf(db: Db, scope: Scope, subjectId: string, name: string, now: Date): Promise<Recorded | null> {
  need(scope, 'propose themes')
  const member = asMember(scope, 'propose themes')
  const found = await ownSubject(db, scope, subjectId)
  if (found === null) return null
  if (found.subject.themeId !== null) return already
  const errors = { ...(await nameTaken(db, scope, name, null)), ...personalIn({ name }, await knownNames(db, scope)) }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const [id] = await insertThemes(db, scope, [{ status: 'candidate', name, startRoute: 'parents', acceptedAt: now, createdAt: now }])
  await linkSubject(db, member, subjectId, { id: id!, link: 'made' })
  const { talk, subject } = found
  const detail = { talk: talk.id, wijk: talk.wijkName, day: talk.day, parents: String(talk.parents), votes: String(subject.votes) }
  await addDeed(db, scope, { theme: id!, deed: 'made', detail, at: now })
  await audit(db, scope, { action: 'made', object: 'theme', objectId: id! })
  return { ok: true, id: talk.id }
}

/** Undoes the link of a subject. A theme that was made of it is rejected with it, unless something else happened to that since. */
export async function unlinkSubject(db: Db, scope: Scope, subjectId: string, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const found = await ownSubject(db, scope, subjectId)
  if (found === null || found.subject.themeId === null) return null
  await linkSubject(db, member, subjectId, null)
  if (found.subject.link === 'made') await undoMade(db, member, found.subject.themeId, now)
  await audit(db, scope, { action: 'undid', object: 'talk subject', objectId: subjectId })
  return { ok: true, id: found.talk.id }
}

async function undoMade(db: Db, scope: MemberScope, themeId: string, now: Date): Promise<void> {
  const theme = await lockTheme(db, scope, themeId)
  const [last] = await readDeeds(db, scope, themeId)
  if (theme?.status !== 'candidate' || last?.deed !== 'made') return
  await updateTheme(db, scope, themeId, { status: 'rejected' }, now)
  await addDeed(db, scope, { theme: themeId, deed: 'undone', detail: { deed: 'made' }, at: now })
}

/** Enough parents voted for a subject here: this talk counts as the check of its theme. */
export async function countAsVerification(db: Db, scope: Scope, subjectId: string, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const found = await ownSubject(db, scope, subjectId)
  const { minimum } = await readVerificationRules(db, scope)
  if (found === null || found.subject.themeId === null || found.subject.votes < minimum) return null
  const { talk, subject } = found
  const about = { themeId: found.subject.themeId, wijkId: talk.wijkId, talkId: talk.id }
  const nothing = { changed: '', newName: '', forWhom: '', sentence: '', changeMade: false, kept: new Set<number>() }
  const { day, placeKind, place } = talk
  const said = { day, placeKind, place, parents: subject.votes, outcome: 'fits', knowOthers: 'notAsked', ...nothing } as const
  return discussTheme(db, scope, about, said, now)
}
