import { areasWithin, wijkOf } from '#areas/area.store.ts'
import type { Area } from '#areas/area.ts'
import { readRemembered } from '#organisations/remembered.store.ts'
import { addDays, dayOf, weekOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, may, need, type Scope } from '#privacy/scope.ts'
import { lastOwnPlaced, type OwnPlaced, questionsSince, unclearQuestions } from '#themes/question-theme.store.ts'
import { type Radar, readRadar } from '#themes/radar.actions.ts'
import { listThemes } from '#themes/theme.store.ts'
import { readFigures } from '#themes/theme-count.actions.ts'
import { totalsByWijk } from '#themes/theme-count.store.ts'
import type { ThemeFigure } from '#themes/theme-count.ts'
import { readStanding } from '#themes/verification.actions.ts'
import type { Standing } from '#themes/verification.ts'

/** What may wait for someone who decides about themes. */
export interface WaitingThemes {
  readonly proposals: Radar['proposals']
  /** own questions without a theme that are near one */
  readonly near: number
}

/** Proposals to judge and questions to place; nothing for who may not. */
export async function readWaiting(db: Db, scope: Scope, now: Date): Promise<WaitingThemes> {
  need(scope, 'read themes')
  const near = may(scope, 'read questions') && may(scope, 'ask questions') ? (await unclearQuestions(db, scope, null, 1, 1)).near : 0
  if (!may(scope, 'accept themes')) return { proposals: [], near }
  return { proposals: (await readRadar(db, scope, null, now)).proposals, near }
}

/** What a week of one's own organisation was about in the wijk where this person counted last. */
export interface WeekInWijk {
  readonly wijk: Area
  readonly count: number
  readonly top: { readonly name: string; readonly count: number; readonly figure: ThemeFigure | null } | null
}

/** This week in the wijk of who looks; null when nothing is known of her wijk. */
export async function readWeek(db: Db, scope: MemberScope, now: Date): Promise<WeekInWijk | null> {
  need(scope, 'read themes')
  const { areaId } = await readRemembered(db, scope)
  const wijk = areaId ? await wijkOf(db, scope, areaId) : null
  if (wijk === null) return null
  const today = dayOf(now)
  const areaIds = (await areasWithin(db, scope, wijk.id)).map((area) => area.id)
  const monday = weekOf(today)
  const counts = await questionsSince(db, scope, areaIds, today === monday ? addDays(monday, -7) : monday)
  const [top] = counts.themes
  if (top === undefined) return { wijk, count: counts.count, top: null }
  const figures = await readFigures(db, scope, today, { themeId: top.themeId, wijkId: wijk.id })
  return { wijk, count: counts.count, top: { name: top.name, count: top.count, figure: [...figures.values()][0] ?? null } }
}

/** The last question this person counted before this week that has a theme, with where that theme stands with parents in its wijk (null: its wijk is not known); null when there is none. */
export async function readOwnLast(
  db: Db,
  scope: MemberScope,
  now: Date,
): Promise<(OwnPlaced & { readonly standing: Standing | null }) | null> {
  need(scope, 'read themes')
  const today = dayOf(now)
  const own = await lastOwnPlaced(db, scope, weekOf(today))
  if (own === null) return null
  const wijk = own.areaId === null ? null : await wijkOf(db, scope, own.areaId)
  return { ...own, standing: wijk === null ? null : await readStanding(db, scope, own.themeId, wijk.id, today) }
}

/** Questions in the last twelve weeks by wijk: all of the own organisation, and of others what was released theme by theme. */
export async function readWijkNumbers(db: Db, scope: Scope, now: Date): Promise<ReadonlyMap<string, number>> {
  need(scope, 'read themes')
  const today = dayOf(now)
  const numbers = new Map(await totalsByWijk(db, scope, addDays(today, -83)))
  const candidates = new Set((await listThemes(db, scope, ['candidate'])).map((theme) => theme.id))
  for (const figure of (await readFigures(db, scope, today)).values()) {
    if (figure.wijkId === null || !figure.others || !candidates.has(figure.themeId)) continue
    numbers.set(figure.wijkId, (numbers.get(figure.wijkId) ?? 0) + figure.others)
  }
  return numbers
}
