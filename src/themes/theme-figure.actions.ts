import { findArea } from '#areas/area.store.ts'
import { findFigure } from '#areas/figure.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { type Decided, personalIn } from '#themes/decision.ts'
import { addDeed, lockTheme } from '#themes/theme.store.ts'
import * as store from '#themes/theme-figure.store.ts'
import type { LinkedFigure, Stance } from '#themes/theme-figure.ts'

/** Which figure: a measure in one year, of one wijk. */
export interface FigureWanted {
  readonly measure: string
  readonly period: string
  readonly wijkId: string
}

/** Figures that people put beside a theme, with what they say of it; in one wijk (null: everywhere). */
export async function readThemeFigures(db: Db, scope: Scope, themeId: string, wijkId: string | null): Promise<readonly LinkedFigure[]> {
  need(scope, 'read themes')
  return store.listLinkedFigures(db, scope, themeId, wijkId)
}

const figureGone: Decided = { ok: false, errors: { formulier: 'Dit cijfer is er niet meer. Kies een ander cijfer.' } }
const themeGone: Decided = { ok: false, errors: { theme: 'Dit thema is er niet meer. Kies een ander thema.' } }

/** Puts a copy of a figure beside a theme, with what it says of it. Once a figure, wijk and year. */
export async function linkFigure(
  db: Db,
  scope: Scope,
  link: { readonly themeId: string; readonly figure: FigureWanted; readonly stance: Stance; readonly note: string },
  now: Date,
): Promise<Decided> {
  need(scope, 'propose themes')
  const member = asMember(scope, 'propose themes')
  const theme = await lockTheme(db, scope, link.themeId)
  if (theme?.status !== 'candidate') return themeGone
  const refused = personalIn({ note: link.note }, await knownNames(db, scope))
  if (Object.keys(refused).length > 0) return { ok: false, errors: refused }
  const copied = await copyFigure(db, member, link, now)
  if (copied === 'gone') return figureGone
  if (copied === 'there') return { ok: false, errors: { theme: 'Dit cijfer staat al bij dit thema. Kies een ander thema.' } }
  await addDeed(db, scope, { theme: theme.id, deed: 'figureLinked', reason: link.note, detail: copied, at: now })
  await audit(db, scope, { action: 'linked', object: 'theme figure', objectId: theme.id, detail: { stance: link.stance } })
  return { ok: true, themeId: theme.id }
}

/** Copies a figure beside a theme; gives what the history says of it, or why not. */
export async function copyFigure(
  db: Db,
  scope: MemberScope,
  link: { readonly themeId: string; readonly figure: FigureWanted; readonly stance: Stance; readonly note: string },
  now: Date,
): Promise<Readonly<Record<string, string>> | 'gone' | 'there'> {
  need(scope, 'propose themes')
  const { measure, period, wijkId } = link.figure
  const wijk = await findArea(db, scope, wijkId)
  const figure = wijk === null ? null : await findFigure(db, scope, { areaId: wijkId, measure, period })
  if (figure === null || wijk === null) return 'gone'
  const { themeId, stance, note } = link
  const id = await store.insertLinkedFigure(db, scope, { themeId, wijkId, figure, stance, note }, now)
  return id === null ? 'there' : { figure: figure.label, wijk: wijk.name, period: figure.period, stance }
}

/** Takes away a figure that the own organisation put beside a theme; false when there is none. */
export async function unlinkFigure(db: Db, scope: Scope, themeId: string, id: string, now: Date): Promise<boolean> {
  need(scope, 'propose themes')
  const member = asMember(scope, 'propose themes')
  const link = (await store.listLinkedFigures(db, scope, themeId, null)).find((one) => one.id === id && one.own)
  if (link === undefined || !(await store.deleteLinkedFigure(db, member, id))) return false
  const detail = { figure: link.label, wijk: link.wijkName ?? '', period: link.period }
  await addDeed(db, scope, { theme: link.themeId, deed: 'figureUnlinked', detail, at: now })
  await audit(db, scope, { action: 'unlinked', object: 'theme figure', objectId: link.themeId })
  return true
}
