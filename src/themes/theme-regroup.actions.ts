import { label } from '#engine/label.ts'
import { twoGroups } from '#engine/two-groups.ts'
import { cosine, DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { changedMeanwhile, type Decided, personalIn } from '#themes/decision.ts'
import { vectorsOf } from '#themes/question-index.store.ts'
import { placeQuestions, putBack, textsOfTheme } from '#themes/question-theme.store.ts'
import { nameTaken, noteDecision, readTheme, themeToDecide } from '#themes/theme.actions.ts'
import { insertThemes, leadBack, lockTheme, lockThemes, readDeeds, redirectMerged, updateTheme } from '#themes/theme.store.ts'
import { mayStep, type Theme, type ThemeDeed, type ThemeDeedLine, type ThemeStatus } from '#themes/theme.ts'
import { forgetThemeVectors, type ThemeVectors, themeVectors } from '#themes/theme-vector.store.ts'

/** Questions shown for splitting: the newest ones; the program deals with the rest afterwards. */
export const mostToSplit = 120

/** A question of a theme with the group that the program would put it in. */
export interface SplitRow {
  readonly id: string
  readonly text: string
  readonly group: 0 | 1
}

/** The two groups the program sees in the own questions of a theme: rows, and words for each group. */
export async function proposeSplit(
  db: Db,
  scope: MemberScope,
  model: string,
  theme: Theme,
): Promise<{ rows: SplitRow[]; words: readonly [string, string] }> {
  need(scope, 'read typical questions')
  const questions = await textsOfTheme(db, scope, theme.id, null, mostToSplit)
  const found = await vectorsOf(
    db,
    scope,
    model,
    questions.map((question) => question.id),
  )
  const groups = twoGroups(found.vectors)
  const groupOf = new Map(found.ids.map((id, i) => [id, groups[i] === 1 ? (1 as const) : (0 as const)]))
  const texts = new Map(questions.map((question) => [question.id, question.text]))
  const members = [0, 1].map((group) => found.ids.flatMap((_, i) => (groups[i] === group ? [i] : [])))
  const labels = label(
    members.filter((rows) => rows.length > 0),
    found.ids.map((id) => texts.get(id)!),
    found.vectors,
  )
  const words = [labels[0]?.keywords.slice(0, 3).join(', ') ?? '', labels[1]?.keywords.slice(0, 3).join(', ') ?? ''] as const
  const rows = questions.map(({ id, text }) => ({ id, text, group: groupOf.get(id) ?? (0 as const) }))
  return { rows: rows.sort((a, b) => a.group - b.group), words }
}

/**
 * Splits a theme: `moving` questions go to a new candidate theme, `staying` ones stay by a person's choice. The old theme keeps its id and the questions without a text; what
 * other organisations have in it is shared out anew at the next turn of the river.
 */
export async function splitTheme(
  db: Db,
  scope: MemberScope,
  id: string,
  form: { name: string; reason: string; moving: readonly string[]; staying: readonly string[] },
  now: Date,
): Promise<Decided | null> {
  need(scope, 'accept themes')
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  if (theme.status !== 'candidate' && theme.status !== 'proposed') return changedMeanwhile
  const { name, reason } = form
  const errors = { ...personalIn({ name, reason }, await knownNames(db, scope)), ...(await nameTaken(db, scope, name, null)) }
  const inTheme = new Set((await textsOfTheme(db, scope, id, null, 100_000)).map((question) => question.id))
  const moving = form.moving.filter((question) => inTheme.has(question))
  if (moving.length === 0) errors.moving = 'Kies ten minste één vraag voor het nieuwe thema.'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const status = theme.status
  const [made] = await insertThemes(db, scope, [{ status, areaId: theme.areaId, name, createdAt: now }])
  await placeQuestions(db, scope, moving, made!, now)
  await placeQuestions(
    db,
    scope,
    form.staying.filter((question) => inTheme.has(question)),
    id,
    now,
  )
  await updateTheme(db, scope, id, { acceptedAt: null }, now)
  const detail = { part: made!, partName: name, acceptedAt: theme.acceptedAt?.toISOString() ?? '' }
  await noteDecision(db, scope, { theme: id, deed: 'split', reason, detail, at: now })
  await noteDecision(db, scope, { theme: made!, deed: 'made', reason, detail: { from: id, fromName: theme.name }, at: now })
  return { ok: true, themeId: made! }
}

/** Puts a theme with all its questions into another. Nothing is moved: the old theme leads to the other from now on, so that it can be undone exactly. */
export async function mergeTheme(
  db: Db,
  scope: MemberScope,
  id: string,
  form: { into: string; reason: string },
  now: Date,
): Promise<Decided | null> {
  need(scope, 'accept themes')
  await lockThemes(db, scope, [id, form.into])
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  const target = form.into === id ? null : await lockTheme(db, scope, form.into)
  if (target === null || target.status !== 'candidate') return { ok: false, errors: { into: 'Kies met welk thema je het samenvoegt.' } }
  if (!mayStep(theme.status, 'merged')) return changedMeanwhile
  const errors = personalIn({ reason: form.reason }, await knownNames(db, scope))
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  await updateTheme(db, scope, id, { status: 'merged', mergedInto: target.id }, now)
  const followed = await redirectMerged(db, scope, id, target.id)
  // who says that these belong together accepts them there
  await updateTheme(db, scope, target.id, { acceptedAt: now }, now)
  const { reason } = form
  const acceptedAt = target.acceptedAt?.toISOString() ?? ''
  const detail = { into: target.id, intoName: target.name, from: theme.status, followed: followed.join(' '), acceptedAt }
  await noteDecision(db, scope, { theme: id, deed: 'merged', reason, detail, at: now })
  await noteDecision(db, scope, { theme: target.id, deed: 'received', reason, detail: { other: id, otherName: theme.name }, at: now })
  return { ok: true, themeId: target.id }
}

/** What is said of a theme without deciding anything about it: a rise, a figure. A decision before it can still be undone. */
const decidesNothing: ReadonlySet<ThemeDeed> = new Set(['rose', 'riseJudged', 'riseReopened', 'figureLinked', 'figureUnlinked'])

/** The last decision about a theme, when it can be undone; null otherwise. */
export async function undoable(db: Db, scope: Scope, themeId: string) {
  need(scope, 'read themes')
  const last = (await readDeeds(db, scope, themeId)).find((line) => !decidesNothing.has(line.deed))
  return last !== undefined && ['accepted', 'renamed', 'described', 'rejected', 'merged', 'split'].includes(last.deed) ? last : null
}

/** Undoes the last decision about a theme; the history keeps both. Refused when what it would bring back was decided on since. */
export async function undoLast(db: Db, scope: MemberScope, id: string, now: Date): Promise<Decided | null> {
  need(scope, 'accept themes')
  const theme = await themeToDecide(db, scope, id, now)
  if (theme === null) return null
  const last = await undoable(db, scope, id)
  if (last === null) return changedMeanwhile
  const { detail } = last
  const from = detail.from as ThemeStatus | undefined
  const taken = await nameToReturnTaken(db, scope, theme, last)
  if (taken) return taken
  if (last.deed === 'split' && !(await undoSplit(db, scope, id, detail, now))) return changedMeanwhile
  if (last.deed === 'renamed') await updateTheme(db, scope, id, { name: detail.before! }, now)
  if (last.deed === 'accepted') await updateTheme(db, scope, id, { status: from!, name: detail.before!, acceptedAt: null }, now)
  if (last.deed === 'rejected') await updateTheme(db, scope, id, { status: from! }, now)
  if (last.deed === 'described') {
    const keywords = detail.keywords === '' ? [] : detail.keywords!.split(', ')
    // only the list of the municipality changes examples
    const examples = detail.examples === undefined ? {} : { examples: detail.examples.split('\n').filter(Boolean) }
    await updateTheme(db, scope, id, { description: detail.description!, keywords, ...examples }, now)
  }
  if (last.deed === 'merged') await undoMerge(db, scope, id, detail, now)
  await forgetThemeVectors(db, scope, id)
  await noteDecision(db, scope, { theme: id, deed: 'undone', reason: '', detail: { deed: last.deed }, at: now })
  return { ok: true, themeId: id }
}

/** A refusal when another candidate theme has the name by now under which this one would be candidate again. */
async function nameToReturnTaken(
  db: Db,
  scope: MemberScope,
  theme: Theme,
  last: Pick<ThemeDeedLine, 'deed' | 'detail'>,
): Promise<Decided | null> {
  const renamed = last.deed === 'renamed' && theme.status === 'candidate'
  const returns = (last.deed === 'rejected' || last.deed === 'merged') && last.detail.from === 'candidate'
  if (!renamed && !returns) return null
  const name = renamed ? last.detail.before! : theme.name
  const errors = await nameTaken(db, scope, name, theme.id)
  return Object.keys(errors).length > 0 ? { ok: false, errors } : null
}

/** The theme stands by itself again, and so do those that had been merged into it before. */
async function undoMerge(db: Db, scope: MemberScope, id: string, detail: Readonly<Record<string, string>>, now: Date): Promise<void> {
  await updateTheme(db, scope, id, { status: detail.from as ThemeStatus, mergedInto: null }, now)
  await leadBack(db, scope, detail.followed?.split(' ').filter(Boolean) ?? [], detail.into!, id)
  await updateTheme(db, scope, detail.into!, { acceptedAt: momentOf(detail.acceptedAt) }, now)
}

const momentOf = (written: string | undefined): Date | null => (written ? new Date(written) : null)

/** The part goes back into the theme it came from. False: the part was rejected or merged since, and stays as it is. */
async function undoSplit(db: Db, scope: MemberScope, id: string, detail: Readonly<Record<string, string>>, now: Date): Promise<boolean> {
  const part = await lockTheme(db, scope, detail.part!)
  if (part === null || !mayStep(part.status, 'merged')) return false
  await putBack(db, scope, part.id, part.createdAt)
  await updateTheme(db, scope, part.id, { status: 'merged', mergedInto: id }, now)
  await redirectMerged(db, scope, part.id, id)
  await updateTheme(db, scope, id, { acceptedAt: momentOf(detail.acceptedAt) }, now)
  return true
}

/** Candidate themes nearest to a theme by meaning, nearest first: by its own words, and by questions of the own organisation in it. */
export async function likeThemes(db: Db, scope: Scope, model: string, theme: Theme, most: number): Promise<readonly ThemeVectors[]> {
  need(scope, 'read themes')
  const all = await themeVectors(db, scope, model, 12)
  const known = all.find((other) => other.id === theme.id)
  const questions = await textsOfTheme(db, scope, theme.id, null, 40)
  const { vectors } = await vectorsOf(
    db,
    scope,
    model,
    questions.map((question) => question.id),
  )
  const here = middleOf([vectors, ...(known === undefined ? [] : [known.own])])
  if (here === null) return []
  return all
    .filter((other) => other.id !== theme.id)
    .map((other) => ({ other, middle: middleOf([other.own, other.confirmed]) }))
    .flatMap(({ other, middle }) => (middle === null ? [] : [{ other, score: cosine(here, middle) }]))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other }) => other)
}

/** The middle of vectors (each n × 192), as 192 int8; null when there are none. */
function middleOf(all: readonly Int8Array[]): Int8Array | null {
  const sum = new Float64Array(DIMENSIONS)
  let rows = 0
  for (const vectors of all) {
    for (const [i, value] of vectors.entries()) sum[i % DIMENSIONS]! += value
    rows += vectors.length / DIMENSIONS
  }
  return rows === 0 ? null : Int8Array.from(sum, (value) => Math.round(value / rows))
}

/** Is there a theme that this one led to, for a link? */
export async function mergedTarget(db: Db, scope: Scope, theme: Theme, now: Date): Promise<Theme | null> {
  need(scope, 'read themes')
  return theme.mergedInto === null ? null : readTheme(db, scope, theme.mergedInto, now)
}
