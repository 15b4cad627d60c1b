import { findArea } from '#areas/area.store.ts'
import type { Area } from '#areas/area.ts'
import { findFigure } from '#areas/figure.store.ts'
import type { FigureBesideCity } from '#areas/figure.ts'
import { findIdentifiers, redact } from '#engine/deidentify.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { afterRedaction } from '#questions/question.ts'
import { type Decided, personalIn } from '#themes/decision.ts'
import { type Connector, suggestionsFor } from '#themes/suggest.actions.ts'
import { vectorOf } from '#themes/text-vector.ts'
import { nameTaken, readCandidates } from '#themes/theme.actions.ts'
import { addDeed, insertThemes } from '#themes/theme.store.ts'
import { ownWords, type Theme } from '#themes/theme.ts'
import { copyFigure, type FigureWanted } from '#themes/theme-figure.actions.ts'
import type { Stance } from '#themes/theme-figure.ts'

/** A figure to make a theme of, with its wijk. */
export interface FigureInWijk {
  readonly wijk: Area
  readonly figure: FigureBesideCity
}

/** The figure that someone wants to make a theme of; null when it is not there. */
export async function readFigureInWijk(db: Db, scope: Scope, wanted: FigureWanted): Promise<FigureInWijk | null> {
  need(scope, 'propose themes')
  const wijk = await findArea(db, scope, wanted.wijkId)
  if (wijk === null || wijk.level !== 'wijk') return null
  const figure = await findFigure(db, scope, { areaId: wijk.id, measure: wanted.measure, period: wanted.period })
  return figure === null ? null : { wijk, figure }
}

/** A theme that may be what someone is about to make, with the words that led to it. */
export interface LikelyTheme {
  readonly theme: Theme
  readonly because: readonly string[]
}

/** Candidate themes that a name with its description leads to, most likely first, and all others by name. Messages when the texts point at someone. */
export async function readLikelyThemes(
  db: Db,
  scope: Scope,
  connect: Connector,
  words: { readonly name: string; readonly description: string },
): Promise<
  { ok: true; likely: readonly LikelyTheme[]; others: readonly Theme[] } | { ok: false; errors: Readonly<Record<string, string>> }
> {
  need(scope, 'propose themes')
  const member = asMember(scope, 'propose themes')
  const known = await knownNames(db, scope)
  const errors = personalIn({ name: words.name, description: words.description }, known)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const candidates = await readCandidates(db, scope)
  const typed = ownWords(words)
  const { text, language } = afterRedaction(redact(typed, findIdentifiers(typed, known), new Set()))
  const vector = text === null ? null : await vectorOf({ encoder: connect.encoder, patience: connect.patience * 4 }, text)
  const [found = []] = text === null ? [] : await suggestionsFor(db, member, connect, [{ text, vector, language }])
  const likely = found.flatMap(({ themeId, because }) => {
    const theme = candidates.find((one) => one.id === themeId)
    return theme === undefined ? [] : [{ theme, because }]
  })
  return { ok: true, likely, others: candidates.filter((theme) => !likely.some((one) => one.theme.id === theme.id)) }
}

/** A candidate theme as someone makes it of a figure. */
export interface FigureThemeDraft {
  readonly figure: FigureWanted
  readonly name: string
  readonly description: string
  readonly stance: Stance
  readonly note: string
}

const figureGone: Decided = { ok: false, errors: { formulier: 'Dit cijfer is er niet meer. Kies een ander cijfer.' } }

/** Makes a candidate theme of a figure (start route `figures`), with a copy of it. It is no more than a beginning: parents have to confirm it. */
export async function makeThemeOfFigure(db: Db, scope: MemberScope, draft: FigureThemeDraft, now: Date): Promise<Decided> {
  need(scope, 'propose themes')
  const { name, description, note, stance } = draft
  const errors = { ...personalIn({ name, description, note }, await knownNames(db, scope)), ...(await nameTaken(db, scope, name, null)) }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if ((await readFigureInWijk(db, scope, draft.figure)) === null) return figureGone
  const made = { status: 'candidate', name, description, startRoute: 'figures', acceptedAt: now, createdAt: now } as const
  const [id] = await insertThemes(db, scope, [made])
  const copied = await copyFigure(db, scope, { themeId: id!, figure: draft.figure, stance, note }, now)
  if (typeof copied === 'string') throw new Error(`a figure that was just read is ${copied}`)
  await addDeed(db, scope, { theme: id!, deed: 'made', reason: note, detail: copied, at: now })
  await audit(db, scope, { action: 'made', object: 'theme', objectId: id!, detail: { how: 'figures' } })
  return { ok: true, themeId: id! }
}
