import { v7 as uuid } from 'uuid'
import * as store from '#approaches/approach.store.ts'
import { type Approach, approachSteps, missingInWords } from '#approaches/approach.ts'
import { findArea } from '#areas/area.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { personalIn } from '#themes/decision.ts'
import { addDeed, lockTheme } from '#themes/theme.store.ts'
import { readStanding } from '#themes/verification.actions.ts'
import type { FieldErrors } from '#web/form.ts'

/** An approach that started, or what is missing, in one Dutch sentence. */
export type Started = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly missing: string }

const noonOf = (day: string): Date => new Date(`${day}T11:00:00Z`)

/** Starts an approach for a theme in a wijk on a day. Refused until parents of that wijk said that the theme fits; there is no way round it. */
export async function startApproach(
  db: Db,
  scope: Scope,
  form: { readonly themeId: string; readonly wijkId: string; readonly startsOn: string },
  today: string,
  at = noonOf(today),
): Promise<Started> {
  need(scope, 'start approaches')
  const member = asMember(scope, 'start approaches')
  const { themeId, wijkId, startsOn } = form
  const theme = await lockTheme(db, scope, themeId)
  const wijk = await findArea(db, scope, wijkId)
  if (theme === null || theme.status === 'expired') return { ok: false, missing: 'Dit thema is er niet.' }
  if (wijk?.level !== 'wijk') return { ok: false, missing: 'Deze wijk is er niet.' }
  if (theme.status !== 'candidate') return { ok: false, missing: 'Dit is geen kandidaat-thema. Bevestig het eerst als kandidaat.' }
  const now = await readStanding(db, scope, themeId, wijkId, today)
  const then = await readStanding(db, scope, themeId, wijkId, startsOn)
  if (now.standing !== 'verified' || then.standing !== 'verified')
    return { ok: false, missing: missingInWords(now, then, startsOn, wijk.name) }
  const id = uuid()
  await store.insertApproach(db, member, { id, themeId, wijkId, startsOn, at })
  await addDeed(db, scope, { theme: themeId, deed: 'approachStarted', detail: { wijk: wijk.name, day: startsOn }, at })
  await audit(db, scope, { action: 'started', object: 'approach', objectId: id })
  return { ok: true, id }
}

/** Approaches in the municipality, running ones first. */
export async function readApproaches(
  db: Db,
  scope: Scope,
  filter: { readonly themeId?: string; readonly wijkId?: string },
): Promise<readonly Approach[]> {
  need(scope, 'read themes')
  return store.listApproaches(db, scope, filter)
}

/** A page of the approaches, and how many there are. */
export async function readApproachList(db: Db, scope: Scope, filter: { wijkId?: string; search?: string }, page: number, pageSize: number) {
  need(scope, 'read themes')
  return {
    approaches: await store.listApproaches(db, scope, filter, pageSize, (page - 1) * pageSize),
    count: await store.countApproaches(db, scope, filter),
  }
}

/** One approach, whichever organisation runs it; null when there is none. */
export async function readApproach(db: Db, scope: Scope, id: string): Promise<Approach | null> {
  need(scope, 'read themes')
  return (await store.listApproaches(db, scope, { id }))[0] ?? null
}

/** Stops an approach of the own organisation, with a reason. Null: not there, not one's own, or stopped already. */
export async function stopApproach(
  db: Db,
  scope: Scope,
  id: string,
  reason: string,
  today: string,
  at = noonOf(today),
): Promise<{ readonly ok: true } | { readonly ok: false; readonly errors: FieldErrors } | null> {
  need(scope, 'start approaches')
  const member = asMember(scope, 'start approaches')
  const approach = (await store.listApproaches(db, scope, { id }))[0]
  if (approach === undefined || !approach.own || !approachSteps[approach.status].includes('stopped')) return null
  const errors = personalIn({ reason }, await knownNames(db, scope))
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  await store.stopApproach(db, member, id, today, reason)
  await addDeed(db, scope, { theme: approach.themeId, deed: 'approachStopped', reason, detail: { wijk: approach.wijkName }, at })
  await audit(db, scope, { action: 'stopped', object: 'approach', objectId: id })
  return { ok: true }
}
