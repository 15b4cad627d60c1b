import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, may, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { personalIn } from '#themes/decision.ts'
import { nameTaken, renameTheme } from '#themes/theme.actions.ts'
import { addDeed, lockTheme } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'
import { findVerification, insertChange } from '#themes/verification-record.store.ts'
import { type Recorded, type Verification, waitsForChange } from '#themes/verification-record.ts'
import type { FieldErrors } from '#web/form.ts'

/** The change that parents asked for, as it comes from a form. */
export interface ChangeDraft {
  readonly day: string
  readonly what: string
  readonly byWhom: string
  /** the name in words of parents; empty: the name stays */
  readonly newName: string
}

/** Writes down that the change was made that parents asked for; from then on their talk counts as agreeing. Any organisation may. Null: nothing waits for it. */
export async function recordChange(db: Db, scope: Scope, id: string, form: ChangeDraft, now: Date): Promise<Recorded | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const found = await findVerification(db, scope, id)
  const theme = found === null ? null : await lockTheme(db, scope, found.themeId)
  const record = await findVerification(db, scope, id)
  if (theme?.status !== 'candidate' || record === null || !waitsForChange(record)) return null
  if (form.day < record.day) return { ok: false, errors: { day: 'Kies de dag van het gesprek of een latere dag.' } }
  const { what, byWhom, newName } = form
  const personal = personalIn({ what, byWhom, newName }, await knownNames(db, scope))
  const errors = { ...(await mayBeNamed(db, scope, theme, newName)), ...personal }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  await makeChange(db, member, { id, wijkName: record.wijkName }, theme, form, now)
  return { ok: true, id }
}

/** A message when a theme cannot get this name from this person; none for a name that stays. */
export async function mayBeNamed(db: Db, scope: Scope, theme: Theme, newName: string): Promise<FieldErrors> {
  need(scope, 'talk with parents')
  if (newName === '' || newName === theme.name) return {}
  if (!may(scope, 'accept themes'))
    return { newName: 'Jouw rol mag een thema geen andere naam geven. Vraag een gezinswerker, of laat dit leeg.' }
  const { name } = await nameTaken(db, scope, newName, theme.id)
  return name === undefined ? {} : { newName: name }
}

/** Stores a change that was checked: the new name of the theme, what was done, and a line in its history. */
export async function makeChange(
  db: Db,
  scope: MemberScope,
  record: Pick<Verification, 'id' | 'wijkName'>,
  theme: Theme,
  form: ChangeDraft,
  now: Date,
): Promise<void> {
  need(scope, 'talk with parents')
  const { day, what, byWhom } = form
  const nameAfter = form.newName === '' ? theme.name : form.newName
  if (nameAfter !== theme.name) {
    const reason = 'Zo noemen ouders het.'
    const renamed = await renameTheme(db, scope, theme.id, { name: nameAfter, reason }, now)
    if (!renamed?.ok) throw new Error(`theme ${theme.id} could not get a name that was checked`)
  }
  await insertChange(db, scope, record.id, { day, what, byWhom, nameBefore: theme.name, nameAfter }, now)
  const detail = { wijk: record.wijkName, day }
  await addDeed(db, scope, { theme: theme.id, deed: 'changeMade', reason: what.slice(0, 500), detail, at: now })
  await audit(db, scope, { action: 'recorded', object: 'verification', objectId: record.id })
}
