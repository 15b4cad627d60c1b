import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { changedMeanwhile, type Decided, personalIn } from '#themes/decision.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { addDeed, findTheme, insertThemes, listThemes, lockTheme, readDeeds, updateTheme } from '#themes/theme.store.ts'
import { mayStep, plainName, type Theme, type ThemeDeed, type ThemeDeedLine } from '#themes/theme.ts'
import { type Figures, readFigures } from '#themes/theme-count.actions.ts'
import { ownQuestionsIn } from '#themes/theme-count.store.ts'
import { cellKey } from '#themes/theme-count.ts'
import { forgetThemeVectors } from '#themes/theme-vector.store.ts'

/** A proposal is shown to who has questions in it herself, and to others once the released count of the others is a number above 0. */
export const isVisible = (theme: Theme, figures: Figures, ownQuestions: number): boolean =>
  theme.status !== 'proposed' || ownQuestions > 0 || (figures.get(cellKey(theme.id, null))?.others ?? 0) > 0

/** Later than every release. */
const lastDayThereIs = '9999-12-30'

/** One theme as this person may see it, or null. Expired proposals are gone for everyone. */
export async function readTheme(db: Db, scope: Scope, id: string, now: Date): Promise<Theme | null> {
  need(scope, 'read themes')
  const theme = await findTheme(db, scope, id)
  if (theme === null || theme.status === 'expired') return null
  if (theme.status !== 'proposed') return theme
  const figures = await readFigures(db, scope, dayOf(now), { themeId: id, wijkId: null })
  return isVisible(theme, figures, await ownQuestionsIn(db, scope, id)) ? theme : null
}

/** A theme that stands and may be named to this person, or null; by what was released last, for a page that knows no day. */
export async function readThemeToName(db: Db, scope: Scope, id: string): Promise<Theme | null> {
  need(scope, 'read themes')
  const theme = await findTheme(db, scope, id)
  if (theme?.status === 'candidate') return theme
  if (theme?.status !== 'proposed') return null
  const figures = await readFigures(db, scope, lastDayThereIs, { themeId: id, wijkId: null })
  return isVisible(theme, figures, await ownQuestionsIn(db, scope, id)) ? theme : null
}

/** Candidate themes by name: those that can be chosen. */
export async function readCandidates(db: Db, scope: Scope): Promise<readonly Theme[]> {
  need(scope, 'read themes')
  return listThemes(db, scope, ['candidate'])
}

/** What happened to a theme, newest first: who, what and why. A colleague by name, of another organisation only which one. */
export async function readHistory(db: Db, scope: Scope, themeId: string): Promise<readonly ThemeDeedLine[]> {
  need(scope, 'read themes')
  return (await readDeeds(db, scope, themeId)).map((line) => ({
    id: line.id,
    at: line.at,
    deed: line.deed,
    who:
      line.organisationId === null
        ? null
        : line.organisationId === scope.organisation
          ? (line.memberName ?? 'een oud-collega')
          : `een collega van ${line.organisationName ?? 'een andere organisatie'}`,
    reason: line.reason,
    detail: line.detail,
  }))
}

/** Locks the theme for a decision; null when this person cannot see it. */
export async function themeToDecide(db: Db, scope: MemberScope, id: string, now: Date): Promise<Theme | null> {
  need(scope, 'accept themes')
  await lockTheme(db, scope, id)
  return readTheme(db, scope, id, now)
}

/** Writes down what was decided, in the history of the theme and in the audit log. */
export async function noteDecision(
  db: Db,
  scope: MemberScope,
  line: { theme: string; deed: ThemeDeed; reason: string; detail: Readonly<Record<string, string>>; at: Date },
): Promise<void> {
  need(scope, 'accept themes')
  await addDeed(db, scope, line)
  await audit(db, scope, { action: line.deed, object: 'theme', objectId: line.theme })
}

/** A message when another candidate theme has this name already. */
export async function nameTaken(db: Db, scope: Scope, name: string, except: string | null): Promise<Readonly<Record<string, string>>> {
  need(scope, 'read themes')
  const same = (await listThemes(db, scope, ['candidate'])).find(
    (theme) => theme.id !== except && plainName(theme.name) === plainName(name),
  )
  return same === undefined
    ? {}
    : { name: `Er is al een thema met de naam ‘${same.name}’. Kies een andere naam, of voeg de thema’s samen.` }
}

const wrong = (...all: Readonly<Record<string, string>>[]): Decided | null => {
  const errors = Object.assign({}, ...all)
  return Object.keys(errors).length > 0 ? { ok: false, errors } : null
}

/** Accepts a proposal as candidate theme, under a name in words of parents. Its questions of this moment hold it in place from now on. */
export async function acceptTheme(
  db: Db,
  scope: MemberScope,
  id: string,
  form: { name: string; reason: string },
  now: Date,
): Promise<Decided | null> {
  need(scope, 'accept themes')
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  if (theme.status !== 'proposed' && theme.status !== 'rejected') return changedMeanwhile
  const refused = wrong(personalIn(form, await knownNames(db, scope)), await nameTaken(db, scope, form.name, id))
  if (refused) return refused
  await updateTheme(db, scope, id, { status: 'candidate', name: form.name, acceptedAt: now }, now)
  await noteDecision(db, scope, {
    theme: id,
    deed: 'accepted',
    reason: form.reason,
    detail: { from: theme.status, before: theme.name, after: form.name },
    at: now,
  })
  return { ok: true, themeId: id }
}

/** Gives a theme another name. */
export async function renameTheme(
  db: Db,
  scope: MemberScope,
  id: string,
  form: { name: string; reason: string },
  now: Date,
): Promise<Decided | null> {
  need(scope, 'accept themes')
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  if (!['candidate', 'proposed'].includes(theme.status)) return changedMeanwhile
  const refused = wrong(personalIn(form, await knownNames(db, scope)), await nameTaken(db, scope, form.name, id))
  if (refused) return refused
  await updateTheme(db, scope, id, { name: form.name }, now)
  await forgetThemeVectors(db, scope, id)
  await noteDecision(db, scope, {
    theme: id,
    deed: 'renamed',
    reason: form.reason,
    detail: { before: theme.name, after: form.name },
    at: now,
  })
  return { ok: true, themeId: id }
}

/** Changes what a theme is about and its keywords. */
export async function describeTheme(
  db: Db,
  scope: MemberScope,
  id: string,
  form: { description: string; keywords: readonly string[]; reason: string },
  now: Date,
): Promise<Decided | null> {
  need(scope, 'accept themes')
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  if (!['candidate', 'proposed'].includes(theme.status)) return changedMeanwhile
  const { description, keywords, reason } = form
  const refused = wrong(personalIn({ description, keywords: keywords.join(', '), reason }, await knownNames(db, scope)))
  if (refused) return refused
  await updateTheme(db, scope, id, { description, keywords }, now)
  await forgetThemeVectors(db, scope, id)
  const detail = { description: theme.description, keywords: theme.keywords.join(', ') }
  await noteDecision(db, scope, { theme: id, deed: 'described', reason, detail, at: now })
  return { ok: true, themeId: id }
}

/** Says that these questions do not belong together; they become unclear again. */
export async function rejectTheme(db: Db, scope: MemberScope, id: string, form: { reason: string }, now: Date): Promise<Decided | null> {
  need(scope, 'accept themes')
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  if (!mayStep(theme.status, 'rejected')) return changedMeanwhile
  const refused = wrong(personalIn(form, await knownNames(db, scope)))
  if (refused) return refused
  await updateTheme(db, scope, id, { status: 'rejected' }, now)
  await noteDecision(db, scope, { theme: id, deed: 'rejected', reason: form.reason, detail: { from: theme.status }, at: now })
  return { ok: true, themeId: id }
}

/** Makes a candidate theme by hand, with questions of the own organisation in it. */
export async function makeTheme(
  db: Db,
  scope: Scope,
  form: { name: string; description: string; keywords: readonly string[]; reason: string; questions: readonly string[] },
  now: Date,
): Promise<Decided> {
  need(scope, 'accept themes')
  const member = asMember(scope, 'accept themes')
  const { name, description, keywords, reason } = form
  const refused = wrong(
    personalIn({ name, description, keywords: keywords.join(', '), reason }, await knownNames(db, scope)),
    await nameTaken(db, scope, name, null),
  )
  if (refused) return refused
  const [id] = await insertThemes(db, scope, [{ status: 'candidate', name, description, keywords, acceptedAt: now, createdAt: now }])
  await placeQuestions(db, member, form.questions, id!, now)
  await noteDecision(db, member, { theme: id!, deed: 'made', reason, detail: {}, at: now })
  return { ok: true, themeId: id! }
}
