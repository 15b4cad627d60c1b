import { areasWithin } from '#areas/area.store.ts'
import { typicalQuestions } from '#engine/label.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import type { AgeBand, Heard } from '#questions/question.ts'
import { readAlarms } from '#themes/alarm.actions.ts'
import { vectorsOf } from '#themes/question-index.store.ts'
import { readDoubts } from '#themes/question-theme.actions.ts'
import { textsOfTheme } from '#themes/question-theme.store.ts'
import { readHistory, readTheme } from '#themes/theme.actions.ts'
import type { Theme, ThemeDeedLine } from '#themes/theme.ts'
import { noFigure, readFigures } from '#themes/theme-count.actions.ts'
import { firstDayOf, ownQuestionsIn, sharesOfTheme } from '#themes/theme-count.store.ts'
import { cellKey, type ThemeFigure } from '#themes/theme-count.ts'
import { readThemeFamily, type ThemeFamily } from '#themes/theme-family.actions.ts'
import { likeThemes, mergedTarget, undoable } from '#themes/theme-regroup.actions.ts'
import { wholeCity } from '#themes/wijk-choice.actions.ts'

/** How the own questions of a theme of the last year divide, and how surely they lie there. */
export interface Shares {
  readonly total: number
  readonly ages: readonly { readonly of: AgeBand; readonly count: number }[]
  readonly routes: readonly { readonly of: Heard; readonly count: number }[]
  readonly byPerson: number
  readonly sure: number
}

/** Everything the page of a theme shows, as far as this person may see it. */
export interface ThemePage {
  readonly theme: Theme
  /** the wijk that is looked at; null: the whole municipality */
  readonly wijkId: string | null
  /** how that place stands in an address */
  readonly place: string
  readonly today: string
  readonly figure: ThemeFigure
  readonly threshold: number
  /** the rise that lasts in this place; null: none */
  readonly rise: { readonly id: string; readonly week: string } | null
  /** typical questions of the own organisation; null for who sees totals only */
  readonly typical: readonly { readonly id: string; readonly text: string }[] | null
  readonly ownQuestions: number
  readonly shares: Shares | null
  readonly firstDay: string | null
  readonly history: readonly ThemeDeedLine[]
  readonly mayUndo: boolean
  /** name of the candidate theme that is most like this one */
  readonly mostLike: string | null
  readonly mergedInto: Theme | null
  readonly family: ThemeFamily
}

const mostTypical = 4
/** Typical questions are chosen among so many of the newest. */
const amongNewest = 300

/** The page of a theme in a wijk (null: the whole municipality); null when this person cannot see it. */
export async function readThemePage(
  db: Db,
  scope: MemberScope,
  model: string,
  id: string,
  wijkId: string | null,
  now: Date,
): Promise<ThemePage | null> {
  need(scope, 'read themes')
  const theme = await readTheme(db, scope, id, now)
  if (theme === null) return null
  const today = dayOf(now)
  const figures = await readFigures(db, scope, today, { themeId: id, wijkId })
  const accepts = may(scope, 'accept themes')
  const stands = theme.status === 'candidate' || theme.status === 'proposed'
  return {
    theme,
    wijkId,
    place: wijkId ?? wholeCity,
    today,
    figure: figures.get(cellKey(id, wijkId)) ?? noFigure(id, wijkId),
    threshold: (await readSettings(db, scope)).threshold,
    rise: (await readAlarms(db, scope, { themeId: id, wijkId, open: true }))[0] ?? null,
    typical: may(scope, 'read typical questions') ? await typicalOf(db, scope, model, id, wijkId) : null,
    ownQuestions: await ownQuestionsIn(db, scope, id),
    shares: sharesOf(await sharesOfTheme(db, scope, id, today)),
    firstDay: await firstDayOf(db, scope, id),
    history: await readHistory(db, scope, id),
    mayUndo: accepts && (await undoable(db, scope, id)) !== null,
    mostLike: accepts && stands ? ((await likeThemes(db, scope, model, theme, 1))[0]?.name ?? null) : null,
    mergedInto: await mergedTarget(db, scope, theme, now),
    family: await readThemeFamily(db, scope, id, wijkId),
  }
}

/** Own questions in the middle of the theme, as different from each other as they can be; the newest while there are no vectors. */
async function typicalOf(db: Db, scope: MemberScope, model: string, id: string, wijkId: string | null) {
  const areaIds = wijkId === null ? null : (await areasWithin(db, scope, wijkId)).map((area) => area.id)
  const newest = await textsOfTheme(db, scope, id, areaIds, amongNewest)
  const texts = new Map(newest.map((question) => [question.id, question.text]))
  const found = await vectorsOf(db, scope, model, [...texts.keys()])
  if (found.ids.length < mostTypical) return newest.slice(0, mostTypical)
  const rows = typicalQuestions(
    found.ids.map((one) => texts.get(one)!),
    found.vectors,
    found.ids.map((_, i) => i),
    mostTypical,
  )
  return rows.map((row) => ({ id: found.ids[row]!, text: texts.get(found.ids[row]!)! }))
}

function sharesOf(rows: Awaited<ReturnType<typeof sharesOfTheme>>): Shares | null {
  if (rows.length === 0) return null
  const count = (keep: (row: (typeof rows)[number]) => boolean) => rows.filter(keep).reduce((sum, row) => sum + row.count, 0)
  const by = <K>(of: (row: (typeof rows)[number]) => K) =>
    [...new Set(rows.map(of))].map((one) => ({ of: one, count: count((row) => of(row) === one) })).sort((a, b) => b.count - a.count)
  return {
    total: count(() => true),
    ages: by((row) => row.ageBand),
    routes: by((row) => row.route),
    byPerson: count((row) => row.byPerson),
    sure: count((row) => !row.byPerson && row.sure),
  }
}

/** Own questions of a theme, newest first: a page of them, and how many there are. */
export async function readThemeQuestions(
  db: Db,
  scope: MemberScope,
  id: string,
  wijkId: string | null,
  now: Date,
  page: number,
  pageSize: number,
) {
  need(scope, 'read questions')
  const theme = await readTheme(db, scope, id, now)
  if (theme === null) return null
  const areaIds = wijkId === null ? null : (await areasWithin(db, scope, wijkId)).map((area) => area.id)
  const all = await textsOfTheme(db, scope, id, areaIds, 10_000)
  const questions = all.slice((page - 1) * pageSize, page * pageSize)
  const doubts = await readDoubts(
    db,
    scope,
    questions.map((question) => question.id),
  )
  return { theme, questions, doubts, count: all.length }
}
