import { setImmediate as letOthers } from 'node:timers/promises'
import { findArea, wijkOfEveryArea } from '#areas/area.store.ts'
import { TREND_SETTINGS, type Trend, trendOfMany } from '#engine/trend.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { addDays, type Clock, dayOf, weekOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { endCalm, lastWatched, noteWatched, raise, watchedAt } from '#themes/alarm.store.ts'
import { type AlarmSeries, mayBeShown, mostWeeks, seriesOf, steadyOrganisations } from '#themes/alarm-series.ts'
import { weeklyCounts, weeksHeard } from '#themes/alarm-watch.store.ts'
import { addDeed } from '#themes/theme.store.ts'

/** The one method for all series: made for themes that are heard less than twice a week (decision 0012). */
const method = 'small-counts'
/** Weeks that are looked at after all when nobody looked: the platform is new, or was away. */
const mostBack = 12
/** The newest week is looked at again after a day: files of questions come in late. */
const againAfter = 24 * 3_600_000

/** What the watch needs from the river. */
export interface WatchTools {
  readonly database: Database
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** For the river: every week that is over is looked at, all themes and wijken together, so that false alarms do not add up. Twice gives the same. */
export async function watchRises(tools: WatchTools, scope: RiverScope): Promise<void> {
  const now = tools.clock()
  const week = addDays(weekOf(dayOf(now)), -7)
  const read = await inScope(tools.database, scope, (db) => readSeries(db, scope, week, now))
  if (read === null) return
  const { series, settings } = read
  const trends = await judge(
    tools,
    series.map((one) => one.weekly),
    settings.falseAlarmsPerYear / 52,
  )
  if (trends === null) return
  await inScope(tools.database, scope, async (db) => {
    for (const judged of weeksToJudge(read.last, week)) {
      await writeWeek(db, scope, judged, { series, trends, ...settings }, now)
    }
  })
}

/** The series until a week, or null when that week was looked at not long ago. */
async function readSeries(db: Db, scope: RiverScope, week: string, now: Date) {
  const last = await lastWatched(db, scope)
  const before = await watchedAt(db, scope, week)
  if (before !== null && now.getTime() - before.getTime() < againAfter) return null
  const { threshold, falseAlarmsPerYear } = await readSettings(db, scope)
  const from = addDays(week, -7 * (mostWeeks - 1))
  const steady = steadyOrganisations(await weeksHeard(db, scope, from, week), week)
  const wijkOf = await wijkOfEveryArea(db, scope)
  const series = steady === null ? [] : seriesOf(await weeklyCounts(db, scope, from, week), wijkOf, steady, week)
  return { series, last, settings: { threshold, falseAlarmsPerYear } }
}

/** Mondays not looked at yet up to a week, oldest first; that week itself always. */
function weeksToJudge(last: string | null, week: string): string[] {
  const earliest = addDays(week, -7 * (mostBack - 1))
  const next = last === null ? earliest : addDays(last, 7)
  // days as text sort as days
  const first = [week, [next, earliest].sort().at(-1)!].sort()[0]!
  const weeks: string[] = []
  for (let one = first; one <= week; one = addDays(one, 7)) weeks.push(one)
  return weeks
}

/** All series together; others may work in between. Null when the platform stops. */
async function judge(tools: WatchTools, all: Parameters<typeof trendOfMany>[0], alpha: number): Promise<readonly Trend[] | null> {
  const steps = trendOfMany(all, method, { ...TREND_SETTINGS, alpha })
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    await letOthers()
    if (tools.signal.aborted) return null
  }
  return step.value
}

interface Judged {
  readonly series: readonly AlarmSeries[]
  readonly trends: readonly Trend[]
  readonly threshold: number
  readonly falseAlarmsPerYear: number
}

async function writeWeek(db: Db, scope: RiverScope, week: string, judged: Judged, now: Date): Promise<void> {
  const { series, trends, threshold, falseAlarmsPerYear } = judged
  for (const [i, one] of series.entries()) {
    const at = Math.round((Date.parse(week) - Date.parse(one.weekly.firstWeek)) / (7 * 86_400_000))
    if (trends[i]!.alarm[at] !== 1 || !mayBeShown(one, at, threshold)) continue
    const { themeId, wijkId } = one
    const began = await raise(db, scope, { themeId, wijkId, week, method, falseAlarmsPerYear }, now)
    if (began !== null)
      await addDeed(db, scope, { theme: themeId, deed: 'rose', detail: await whereAndSince(db, scope, wijkId, week), at: now })
  }
  await endCalm(db, scope, week)
  await noteWatched(db, scope, week, series.length, now)
}

async function whereAndSince(db: Db, scope: RiverScope, wijkId: string | null, since: string): Promise<Record<string, string>> {
  const wijk = wijkId === null ? null : await findArea(db, scope, wijkId)
  return wijk === null ? { since } : { since, wijk: wijk.name }
}
