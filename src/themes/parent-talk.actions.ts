import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, may, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import * as store from '#themes/parent-talk.store.ts'
import { cleanPlace, type ParentTalk, type TalkDraft, talkSteps } from '#themes/parent-talk.ts'
import { addDeed } from '#themes/theme.store.ts'

/** Talks with parents in the municipality, newest first: planned, kept and cancelled ones. */
export async function readTalks(db: Db, scope: Scope, filter: { themeId?: string; wijkId?: string }): Promise<readonly ParentTalk[]> {
  need(scope, 'read themes')
  return store.listTalks(db, scope, filter)
}

/** A page of the talks in which parents brought the subjects themselves, newest first, and how many there are. */
export async function readOpenTalks(db: Db, scope: Scope, filter: { wijkId?: string; search?: string }, page: number, pageSize: number) {
  need(scope, 'read themes')
  const open: store.TalkFilter = { ...filter, open: true, inWords: may(scope, 'read typical questions') }
  return {
    talks: await store.listTalks(db, scope, open, pageSize, (page - 1) * pageSize),
    count: await store.countTalks(db, scope, open),
  }
}

/** One talk, whichever organisation held it; null when it is not there. */
export async function readTalk(db: Db, scope: Scope, id: string): Promise<ParentTalk | null> {
  need(scope, 'read themes')
  return store.findTalk(db, scope, id)
}

/** Plans a talk, or writes down one that was held; gives its id. A talk about a theme stands in the history of that theme. */
export async function noteTalk(db: Db, scope: Scope, draft: TalkDraft, now: Date): Promise<string> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const id = uuid()
  const place = cleanPlace(draft, await knownNames(db, scope))
  await store.insertTalk(db, member, id, { ...draft, place }, now)
  const planned = draft.parents === null
  await audit(db, scope, { action: planned ? 'planned' : 'noted', object: 'parent talk', objectId: id })
  if (planned && draft.themeId !== null) await tell(db, member, (await store.findTalk(db, scope, id))!, 'talkPlanned', now)
  return id
}

/** Says that a planned talk of the own organisation will not take place. False: not there, not one's own, or no longer planned. */
export async function cancelTalk(db: Db, scope: Scope, id: string, now: Date): Promise<boolean> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const talk = await store.findTalk(db, scope, id)
  if (talk === null || !talk.own || !talkSteps[talk.status].includes('cancelled')) return false
  await store.cancelTalk(db, member, id, now)
  await audit(db, scope, { action: 'cancelled', object: 'parent talk', objectId: id })
  await tell(db, member, talk, 'talkCancelled', now)
  return true
}

async function tell(db: Db, scope: MemberScope, talk: ParentTalk, deed: 'talkPlanned' | 'talkCancelled', now: Date): Promise<void> {
  if (talk.themeId === null) return
  await addDeed(db, scope, { theme: talk.themeId, deed, detail: { wijk: talk.wijkName, day: talk.day }, at: now })
}
