import { areasWithin, wijkOf } from '#areas/area.store.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { answerBefore, claimKey } from '#privacy/request-key.store.ts'
import { inScope, type MemberScope, need } from '#privacy/scope.ts'
import { ask } from '#questions/question.actions.ts'
import type { Draft, Question } from '#questions/question.ts'
import { saveVectors } from '#questions/question-vector.store.ts'
import { likelyThemes } from '#themes/question-index.store.ts'
import { placeQuestions, recentThemes } from '#themes/question-theme.store.ts'
import { startList } from '#themes/start-list.ts'
import type { Connector } from '#themes/suggest.actions.ts'
import { vectorOf } from '#themes/text-vector.ts'
import { readTheme } from '#themes/theme.actions.ts'
import { listThemes } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'

export type Captured =
  | { readonly kind: 'stored'; readonly question: Question; readonly answer: string }
  /** the same form came before: nothing was stored now */
  | { readonly kind: 'before'; readonly answer: string }
  /** identifiers to decide on: nothing was stored */
  | { readonly kind: 'found'; readonly found: readonly IdentifierSpan[] }
  /** the theme is not one that can be chosen */
  | { readonly kind: 'noTheme' }

/** What the pages of capturing need from outside. */
export interface CaptureParts {
  readonly connect: Connector
  /** asks for a turn of the river, after something was stored */
  readonly askForTurn: (municipality: string) => Promise<void>
}

class SentTwice extends Error {}

/** Address of what a worker gets back for a question. */
export const echoAddress = (questionId: string): string => `/vragen/${questionId}/echo`

/**
 * Counts a question with the theme a person chose (null: none of them), once for each form key, in one transaction. Afterwards its text becomes a vector, if
 * that can be done at once; otherwise the river does it.
 */
export async function capture(
  database: Database,
  scope: MemberScope,
  connect: Connector,
  form: { readonly draft: Draft; readonly themeId: string | null; readonly key: string },
  now: Date,
): Promise<Captured> {
  need(scope, 'ask questions')
  try {
    const captured = await inScope(database, scope, (db) => store(db, scope, form, now))
    if (captured.kind === 'stored') await toVector(database, scope, connect, captured.question)
    return captured
  } catch (error) {
    if (!(error instanceof SentTwice)) throw error
    const answer = await inScope(database, scope, (db) => answerBefore(db, scope, form.key))
    return { kind: 'before', answer: answer ?? '/vragen' }
  }
}

async function store(
  db: Db,
  scope: MemberScope,
  form: { readonly draft: Draft; readonly themeId: string | null; readonly key: string },
  now: Date,
): Promise<Captured> {
  const before = await answerBefore(db, scope, form.key)
  if (before !== null) return { kind: 'before', answer: before }
  const theme = form.themeId === null ? null : await themeToChoose(db, scope, form.themeId, now)
  if (form.themeId !== null && theme === null) return { kind: 'noTheme' }
  const asked = await ask(db, scope, form.draft, dayOf(now), now)
  if (!asked.ok) return { kind: 'found', found: asked.found }
  await placeQuestions(db, scope, [asked.question.id], theme?.id ?? null, now)
  const answer = echoAddress(asked.question.id)
  if (!(await claimKey(db, scope, form.key, answer))) throw new SentTwice()
  return { kind: 'stored', question: asked.question, answer }
}

/** A theme that stands and that this person may see: who only knows its id does not choose it. */
async function themeToChoose(db: Db, scope: MemberScope, id: string, now: Date): Promise<Theme | null> {
  const theme = await readTheme(db, scope, id, now)
  return theme !== null && ['candidate', 'proposed'].includes(theme.status) ? theme : null
}

async function toVector(database: Database, scope: MemberScope, connect: Connector, question: Question): Promise<void> {
  const vector = question.text === null ? null : await vectorOf(connect, question.text)
  if (vector === null) return
  await inScope(database, scope, (db) =>
    saveVectors(db, scope, connect.encoder.modelName, [{ questionId: question.id, organisationId: scope.organisation, vector }]),
  )
  connect.index.add(scope, question.id, vector, question.language)
}

/** Themes to tap on, in groups: those this person used last, those heard most in her wijk, and all others by name. */
export interface ThemeChoices {
  readonly recent: readonly Theme[]
  readonly likely: readonly Theme[]
  readonly rest: readonly Theme[]
}

const mostRecent = 4
const mostLikely = 6

/** The themes of the capture form for a person who last counted in this area. */
export async function themeChoices(db: Db, scope: MemberScope, areaId: string | null, today: string): Promise<ThemeChoices> {
  need(scope, 'read themes')
  const all = await listThemes(db, scope, ['candidate'])
  const byId = new Map(all.map((theme) => [theme.id, theme]))
  const pick = (ids: readonly string[], most: number): Theme[] => {
    const picked = ids.flatMap((id) => byId.get(id) ?? []).slice(0, most)
    for (const theme of picked) byId.delete(theme.id)
    return picked
  }
  const recent = pick(await recentThemes(db, scope, mostRecent), mostRecent)
  const wijk = areaId === null ? null : await wijkOf(db, scope, areaId)
  const areaIds = wijk === null ? null : (await areasWithin(db, scope, wijk.id)).map((area) => area.id)
  const likely = pick(await likelyThemes(db, scope, areaIds, addDays(today, -84), mostRecent + mostLikely), mostLikely)
  // with little counted yet the list opens with the themes named first in the start list
  const inOrder = [...byId.values()].sort((a, b) => placeInList(a) - placeInList(b)).map((theme) => theme.id)
  const first = pick(inOrder, Math.max(0, mostLikely - likely.length))
  return { recent, likely: [...likely, ...first], rest: [...byId.values()] }
}

const order = new Map(startList.map((theme, place) => [theme.key, place]))
const placeInList = (theme: Theme): number => order.get(theme.seedKey ?? '') ?? startList.length

/** A person says to which theme her organisation's question belongs; null: none of them. False: no such question or theme. */
export async function moveQuestion(db: Db, scope: MemberScope, questionId: string, themeId: string | null, now: Date): Promise<boolean> {
  need(scope, 'ask questions')
  if (themeId !== null && (await themeToChoose(db, scope, themeId, now)) === null) return false
  if ((await placeQuestions(db, scope, [questionId], themeId, now)) === 0) return false
  await audit(db, scope, { action: 'moved', object: 'question', objectId: questionId, detail: { theme: themeId } })
  return true
}
