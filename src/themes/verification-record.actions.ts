import { v7 as uuid } from 'uuid'
import { findArea } from '#areas/area.store.ts'
import type { Area } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, may, need, type Scope } from '#privacy/scope.ts'
import { cleanFields } from '#questions/cleaned-fields.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { personalIn } from '#themes/decision.ts'
import * as talks from '#themes/parent-talk.store.ts'
import { cleanPlace, type ParentTalk, talkSteps } from '#themes/parent-talk.ts'
import { addDeed, lockTheme } from '#themes/theme.store.ts'
import type { ThemeDeed } from '#themes/theme.ts'
import { makeChange, mayBeNamed } from '#themes/verification-change.actions.ts'
import * as store from '#themes/verification-record.store.ts'
import { type Discussed, mayEditVerification, mayWithdraw, type Recorded, type Verification } from '#themes/verification-record.ts'

/** What parents said about themes, newest talk first; withdrawn reports too. */
export async function readVerifications(
  db: Db,
  scope: Scope,
  filter: { readonly themeId?: string; readonly wijkId?: string; readonly talkId?: string },
): Promise<readonly Verification[]> {
  need(scope, 'read themes')
  return store.listVerifications(db, scope, filter)
}

/** One report of what parents said; null when it is not there. */
export async function readVerification(db: Db, scope: Scope, id: string): Promise<Verification | null> {
  need(scope, 'read themes')
  const said = await store.findVerification(db, scope, id)
  return said === null || may(scope, 'read typical questions') ? said : withoutWords(said)
}

/** The same without anything that was typed: words of residents are no business of who sees totals only (E102). */
const withoutWords = (said: Verification): Verification => ({
  ...said,
  changed: '',
  newName: '',
  forWhom: '',
  sentence: '',
  withdrawnReason: said.withdrawnReason === null ? null : '',
  change: said.change === null ? null : { ...said.change, what: '', byWhom: '' },
})

/**
 * Writes down what parents in a wijk said of a candidate theme: in a talk that was planned (`talkId`), in one where they brought the subjects
 * themselves, or in a talk that is written down with it (null). Null: no such theme, wijk, or talk of the own organisation.
 */
export async function discussTheme(
  db: Db,
  scope: Scope,
  about: { readonly themeId: string; readonly wijkId: string; readonly talkId: string | null },
  said: Discussed,
  now: Date,
): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const theme = await lockTheme(db, scope, about.themeId)
  const wijk = await findArea(db, scope, about.wijkId)
  const talk = about.talkId === null ? null : await talks.findTalk(db, scope, about.talkId)
  if (theme === null || theme.status === 'expired' || theme.status === 'proposed' || wijk?.level !== 'wijk') return null
  if (about.talkId !== null && !fitsTalk(talk, about)) return null
  if (theme.status !== 'candidate') return wrong('Dit thema is geen kandidaat-thema meer. Kijk op de pagina van het thema wat er gebeurde.')
  const before = talk === null ? [] : await store.listVerifications(db, scope, { talkId: talk.id, themeId: theme.id })
  if (before.some((one) => one.withdrawnReason === null)) return wrong('Van dit gesprek staat al vast wat ouders van dit thema zeiden.')
  if (talk?.status === 'kept' && said.parents > talk.parents!) return tooMany(talk)
  const atOnce = said.outcome === 'partlyFits' && said.changeMade
  const errors = atOnce ? await mayBeNamed(db, scope, theme, said.newName) : {}
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const cleaned = await clean(db, scope, said)
  if (!cleaned.ok) return cleaned
  const talkId = await keepTalk(db, member, about, talk, cleaned.said, now)
  const id = uuid()
  const day = talk?.status === 'kept' ? talk.day : said.day
  await store.insertVerification(db, member, { id, talkId, themeId: theme.id, wijkId: wijk.id, day }, cleaned.said, now)
  await tell(db, member, 'discussed', id, theme.id, wijk, { ...cleaned.said, day }, now)
  if (atOnce) {
    const { changed, newName } = cleaned.said
    const change = { day: dayOf(now), what: changed.slice(0, 1000), byWhom: 'samen met ouders, in het gesprek', newName }
    await makeChange(db, member, { id, wijkName: wijk.name }, theme, change, now)
  }
  return { ok: true, id }
}

const wrong = (message: string) => ({ ok: false as const, errors: { formulier: message } })
const tooMany = (talk: ParentTalk) => ({
  ok: false as const,
  errors: { parents: `Bij dit gesprek waren ${talk.parents} ouders. Schrijf hoogstens dat getal.` },
})

/** A talk that may carry a report about this theme in this wijk: one's own, planned about it, or with subjects that parents brought. */
const fitsTalk = (talk: ParentTalk | null, about: { themeId: string; wijkId: string }): talk is ParentTalk =>
  talk?.own === true &&
  talk.wijkId === about.wijkId &&
  (talk.themeId === about.themeId ? talk.status !== 'cancelled' : talk.themeId === null && talk.status === 'kept')

/** The talk that carries the report: as it is when it was held already, and else stored as held now. */
async function keepTalk(
  db: Db,
  scope: MemberScope,
  about: { readonly themeId: string; readonly wijkId: string },
  talk: ParentTalk | null,
  said: Discussed,
  now: Date,
): Promise<string> {
  if (talk?.status === 'kept') return talk.id
  const { themeId, wijkId } = about
  const draft = { themeId, wijkId, day: said.day, parents: said.parents, placeKind: said.placeKind, place: said.place }
  if (talk !== null && talkSteps[talk.status].includes('kept')) {
    await talks.updateTalk(db, scope, talk, draft, now)
    return talk.id
  }
  const id = uuid()
  await talks.insertTalk(db, scope, id, draft, now)
  return id
}

/** Changes a report of the own organisation, within its days. Its talk changes with it when that was about this theme only. */
export async function editVerification(db: Db, scope: Scope, id: string, said: Discussed, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const before = await lockRecord(db, scope, id)
  if (before === null || !mayEditVerification(before, now)) return null
  const talk = (await talks.findTalk(db, scope, before.talkId))!
  const alone = talk.themeId === before.themeId
  if (!alone && said.parents > talk.parents!) return tooMany(talk)
  if (before.change !== null && said.outcome !== 'partlyFits') return wrong('De verandering is al gemaakt. Schrijf een nieuw gesprek op.')
  if (alone && before.change !== null && said.day > before.change.day)
    return { ok: false, errors: { day: 'De verandering was toen al gemaakt. Kies een eerdere dag.' } }
  const cleaned = await clean(db, scope, said)
  if (!cleaned.ok) return cleaned
  const { placeKind, place } = cleaned.said
  const day = alone ? said.day : talk.day
  if (alone) await talks.updateTalk(db, member, talk, { ...talk, day, parents: said.parents, placeKind, place }, now)
  await store.updateVerification(db, member, id, cleaned.said, now)
  const wijk = (await findArea(db, scope, before.wijkId))!
  await tell(db, member, 'discussionChanged', id, before.themeId, wijk, { ...cleaned.said, day }, now)
  return { ok: true, id }
}

/** A report of the own organisation no longer counts. It stays readable, with the reason. */
export async function withdrawVerification(db: Db, scope: Scope, id: string, reason: string, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const before = await lockRecord(db, scope, id)
  if (before === null || !mayWithdraw(before)) return null
  const errors = personalIn({ reason }, await knownNames(db, scope))
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  await store.withdrawVerification(db, member, id, reason, now)
  const wijk = (await findArea(db, scope, before.wijkId))!
  await tell(db, member, 'discussionWithdrawn', id, before.themeId, wijk, before, now, reason)
  return { ok: true, id }
}

/** For an action about one report, with the right asked there: the report, while nobody else decides about its theme. */
async function lockRecord(db: Db, scope: Scope, id: string): Promise<Verification | null> {
  const found = await store.findVerification(db, scope, id)
  if (found === null) return null
  await lockTheme(db, scope, found.themeId)
  return store.findVerification(db, scope, id)
}

async function tell(
  db: Db,
  scope: MemberScope,
  deed: ThemeDeed,
  id: string,
  theme: string,
  wijk: Area,
  said: Pick<Discussed, 'parents' | 'outcome' | 'day'>,
  now: Date,
  reason = '',
): Promise<void> {
  const detail = { wijk: wijk.name, parents: String(said.parents), outcome: said.outcome, day: said.day }
  await addDeed(db, scope, { theme, deed, reason, detail, at: now })
  const action = deed === 'discussed' ? 'recorded' : deed === 'discussionChanged' ? 'changed' : 'withdrew'
  await audit(db, scope, { action, object: 'verification', objectId: id })
}

type CleanSaid = { readonly ok: true; readonly said: Discussed } | Exclude<Recorded, { ok: true }>

/** The texts of a report cleaned; a name of the theme that points at someone is refused, as for every theme. */
async function clean(db: Db, scope: Scope, said: Discussed): Promise<CleanSaid> {
  const known = await knownNames(db, scope)
  const errors = personalIn({ newName: said.newName }, known)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const { changed, forWhom, sentence } = said
  const cleaned = cleanFields({ changed, forWhom, sentence }, said.kept, known)
  if (!cleaned.ok) return cleaned
  return { ok: true, said: { ...said, ...cleaned.texts, place: cleanPlace(said, known) } }
}
