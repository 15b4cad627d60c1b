import { areasWithin } from '#areas/area.store.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, may, need, type Scope } from '#privacy/scope.ts'
import { readRises } from '#themes/alarm.actions.ts'
import { lastRuns } from '#themes/connect.store.ts'
import { unclearQuestions } from '#themes/question-theme.store.ts'
import { isVisible } from '#themes/theme.actions.ts'
import { listThemes } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'
import { type Figures, noFigure, readFigures } from '#themes/theme-count.actions.ts'
import { placedIn } from '#themes/theme-count.store.ts'
import { byRising, cellKey, shownCount, type ThemeFigure } from '#themes/theme-count.ts'
import { readStandings } from '#themes/verification.actions.ts'
import type { Standing } from '#themes/verification.ts'

/** A theme with its figure in the place of the page. */
export interface ThemeRow {
  readonly theme: Theme
  readonly figure: ThemeFigure
}

/** What there is to see of all themes in a wijk, or in the whole municipality (wijkId null). */
export interface Radar {
  /** rising first; only themes with at least as many questions as the threshold */
  readonly rows: readonly ThemeRow[]
  /** candidate themes with fewer questions than that; none at all only when parents or figures led to it */
  readonly small: readonly ThemeRow[]
  readonly proposals: readonly ThemeRow[]
  /** own questions without a theme; null for who may not read questions */
  readonly unclear: { readonly count: number; readonly near: number } | null
  /** by theme and place: the week since which there is more than expected */
  readonly rises: ReadonlyMap<string, string>
  /** where themes stand with parents, in every wijk where they were asked */
  readonly standings: readonly Standing[]
  /** of every place, for the small multiples */
  readonly figures: Figures
  readonly threshold: number
  /** how far the program is, while it is at work */
  readonly busy: { readonly step: string; readonly percent: number } | null
  /** when the program was last done; null: not yet */
  readonly connectedAt: Date | null
}

/** The radar of a wijk. */
export async function readRadar(db: Db, scope: Scope, wijkId: string | null, now: Date): Promise<Radar> {
  need(scope, 'read themes')
  const { threshold } = await readSettings(db, scope)
  const figures = await readFigures(db, scope, dayOf(now))
  const themes = await listThemes(db, scope, ['candidate', 'proposed'])
  const own = await placedIn(db, scope)
  const names = new Map(themes.map((theme) => [theme.id, theme.name]))
  const all = themes
    .filter((theme) => isVisible(theme, figures, own.get(theme.id) ?? 0))
    .map((theme) => ({ theme, figure: figures.get(cellKey(theme.id, wijkId)) ?? noFigure(theme.id, wijkId) }))
    .sort((a, b) => byRising((id) => names.get(id) ?? '')(a.figure, b.figure))
  const candidates = all.filter(({ theme }) => theme.status === 'candidate')
  const { last: run, done } = await lastRuns(db, scope)
  return {
    rows: candidates.filter(({ figure }) => shownCount(figure) >= threshold),
    small: candidates.filter(
      ({ theme, figure }) => shownCount(figure) < threshold && (shownCount(figure) > 0 || theme.startRoute !== 'questions'),
    ),
    proposals: all
      .filter(({ theme, figure }) => theme.status === 'proposed' && belongsHere(theme, figure, wijkId))
      .sort((a, b) => shownCount(b.figure) - shownCount(a.figure)),
    unclear: may(scope, 'read questions') ? await unclearIn(db, scope, wijkId) : null,
    rises: await readRises(db, scope),
    standings: await readStandings(db, scope, dayOf(now), {}),
    figures,
    threshold,
    busy: run !== null && run.finishedAt === null && now.getTime() - run.startedAt.getTime() < 3_600_000 ? run : null,
    connectedAt: done?.finishedAt ?? null,
  }
}

/** In a wijk only what is heard there more than once or twice, or what belongs to that wijk alone; over the whole municipality everything. */
const belongsHere = (theme: Theme, figure: ThemeFigure, wijkId: string | null): boolean =>
  wijkId === null ? theme.areaId === null : theme.areaId === wijkId || (theme.areaId === null && shownCount(figure) >= leastInWijk)

const leastInWijk = 3

/** How many own questions have no theme in a wijk, and how many of those are near one. */
async function unclearIn(db: Db, scope: Scope, wijkId: string | null): Promise<{ count: number; near: number }> {
  const { count, near } = await unclearQuestions(db, scope, await areaIdsOf(db, scope, wijkId), 1, 1)
  return { count, near }
}

const areaIdsOf = async (db: Db, scope: Scope, wijkId: string | null): Promise<string[] | null> =>
  wijkId === null ? null : (await areasWithin(db, scope, wijkId)).map((area) => area.id)

/** A page of the own unclear questions of a wijk. */
export async function readUnclear(db: Db, scope: MemberScope, wijkId: string | null, page: number, pageSize: number) {
  need(scope, 'read questions')
  return unclearQuestions(db, scope, await areaIdsOf(db, scope, wijkId), page, pageSize)
}
