import type { WeeklyCounts } from '#engine/trend.ts'
import { addDays } from '#platform/clock.ts'

/** Questions of one organisation in a theme, an area and a week (its Monday). */
export interface WeekCount {
  readonly themeId: string
  /** null: only the municipality is known */
  readonly areaId: string | null
  readonly organisationId: string
  readonly week: string
  readonly count: number
}

/** One series to judge: a theme in a wijk, or in the whole municipality (wijkId null). */
export interface AlarmSeries {
  readonly themeId: string
  readonly wijkId: string | null
  readonly weekly: WeeklyCounts
  /** by organisation, the questions of the last twelve weeks of each judged week are added up from these */
  readonly byOrganisation: ReadonlyMap<string, readonly number[]>
}

/** After so many weeks without a question an organisation begins anew: its return is no rise. */
const silentWeeks = 8
/** So long an organisation has to count before its questions are judged: its coming is no rise either. */
export const leastWeeks = 40
/** More past than this is not looked at: five years and what the method leaves out. */
export const mostWeeks = 5 * 52 + 8

const weeksBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000))

/** The Monday since which an organisation counts without a long silence, until a week; null when it is silent now. `weeks`: Mondays with a question. */
export function steadySince(weeks: readonly string[], until: string): string | null {
  let since: string | null = null
  for (const week of [...weeks].sort().reverse()) {
    if (week > until) continue
    if (weeksBetween(week, since ?? until) > silentWeeks) break
    since = week
  }
  return since
}

/** Organisations that count long enough, and the Monday since which all of them do; null when there is none. */
export function steadyOrganisations(
  heard: readonly { readonly organisationId: string; readonly week: string }[],
  until: string,
): { readonly ids: ReadonlySet<string>; readonly since: string } | null {
  const weeks = new Map<string, string[]>()
  for (const { organisationId, week } of heard) weeks.set(organisationId, [...(weeks.get(organisationId) ?? []), week])
  const earliest = addDays(until, -7 * (leastWeeks - 1))
  const steady = [...weeks].flatMap(([id, own]) => {
    const since = steadySince(own, until)
    return since !== null && since <= earliest ? [{ id, since }] : []
  })
  if (steady.length === 0) return null
  const starts = steady.map((one) => one.since).sort()
  return { ids: new Set(steady.map((one) => one.id)), since: starts.at(-1)! }
}

/** Series of every theme in every wijk and in the whole municipality, of the same organisations from the first week to the last. */
export function seriesOf(
  counts: readonly WeekCount[],
  wijkOf: ReadonlyMap<string, string>,
  organisations: { readonly ids: ReadonlySet<string>; readonly since: string },
  until: string,
): AlarmSeries[] {
  const { ids, since } = organisations
  const weeks = weeksBetween(since, until) + 1
  const cells = new Map<string, { themeId: string; wijkId: string | null; by: Map<string, number[]> }>()
  const add = (count: WeekCount, wijkId: string | null, at: number) => {
    const key = `${count.themeId} ${wijkId ?? ''}`
    const cell = cells.get(key) ?? { themeId: count.themeId, wijkId, by: new Map<string, number[]>() }
    cells.set(key, cell)
    const own = cell.by.get(count.organisationId) ?? new Array<number>(weeks).fill(0)
    cell.by.set(count.organisationId, own)
    own[at]! += count.count
  }
  for (const count of counts) {
    const at = weeksBetween(since, count.week)
    if (!ids.has(count.organisationId) || at < 0 || at >= weeks) continue
    add(count, null, at)
    const wijkId = count.areaId === null ? undefined : wijkOf.get(count.areaId)
    if (wijkId !== undefined) add(count, wijkId, at)
  }
  return [...cells.values()].map(({ themeId, wijkId, by }) => {
    const total = Array.from({ length: weeks }, (_, at) => [...by.values()].reduce((sum, own) => sum + own[at]!, 0))
    return { themeId, wijkId, weekly: { firstWeek: since, counts: total }, byOrganisation: by }
  })
}

/** Weeks that decide whether a rise may be shown: those of the counts on the pages. */
const window = 12

/**
 * May everyone in the municipality know of a rise in this week? Only when the questions of twelve weeks reach the threshold, and no organisation sees
 * a few questions of the others through it: for each that has some of them, the others have none or enough.
 */
export function mayBeShown(series: AlarmSeries, at: number, threshold: number): boolean {
  const own = [...series.byOrganisation.values()].map((weeks) =>
    weeks.slice(Math.max(0, at - window + 1), at + 1).reduce((sum, count) => sum + count, 0),
  )
  const total = own.reduce((sum, count) => sum + count, 0)
  return total >= threshold && own.every((count) => count === 0 || total - count === 0 || total - count >= threshold)
}
