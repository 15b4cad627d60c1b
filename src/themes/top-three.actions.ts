import type { PlaceRange } from '#engine/rank-places.ts'
import { type JointTop, jointTop } from '#engine/rank-tops.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { readWorkingTeams } from '#themes/priority.actions.ts'
import { listPeriods, listPriorities } from '#themes/priority.store.ts'
import { lastDayOf, newestVersions, type Period, type PriorityList, periodOf, type Rank, type WorkingTeam } from '#themes/priority.ts'
import { listThemes } from '#themes/theme.store.ts'
import { readFigures } from '#themes/theme-count.actions.ts'
import { cellKey, shownCount } from '#themes/theme-count.ts'

/** A theme in the order of all teams together. */
export interface JointTheme {
  readonly themeId: string
  readonly name: string
  /** places from 1 over all orders that are equally good */
  readonly place: PlaceRange
  /** place over the whole municipality; null when that is what is shown, or when it takes no part there */
  readonly placeInCity: PlaceRange | null
  /** which teams name it, by id of the team */
  readonly byTeam: ReadonlyMap<string, { readonly rank: Rank; readonly reason: string }>
}

/** What the teams of a wijk (or of the whole municipality) put first in a period. */
export interface TopThree {
  readonly period: Period
  /** periods to choose from, newest first */
  readonly periods: readonly Period[]
  /** newest list of each team that answered */
  readonly lists: readonly PriorityList[]
  readonly themes: readonly JointTheme[]
  /** how many orders are equally good; null: too many to count */
  readonly orders: number | null
  readonly proven: boolean
  /** names of themes that take no part in the order: too many were named */
  readonly leftOut: readonly string[]
  /** teams that are asked and did not answer; no persons */
  readonly silent: readonly WorkingTeam[]
}

/** The top 3s of a period together, in a wijk (null: the whole municipality). */
export async function readTopThree(
  db: Db,
  scope: Scope,
  asked: { readonly period: Period | null; readonly wijkId: string | null },
  today: string,
): Promise<TopThree> {
  need(scope, 'read themes')
  const now = periodOf(today)
  const periods = [...new Set([now, ...(await listPeriods(db, scope))])].sort().reverse()
  const period = periods.find((one) => one === asked.period) ?? now
  const teams = await readWorkingTeams(db, scope, period === now ? today : lastDayOf(period))
  const inPlace = (team: WorkingTeam) => asked.wijkId === null || team.wijken.includes(asked.wijkId)
  const here = new Set(teams.filter(inPlace).map((team) => team.id))
  const everywhere = newestVersions(await listPriorities(db, scope, { period }))
  const lists = asked.wijkId === null ? everywhere : everywhere.filter((list) => here.has(list.teamId))
  const answered = new Set(lists.map((list) => list.teamId))
  const joint = jointOf(lists)
  const city = asked.wijkId === null ? null : jointOf(everywhere)
  return {
    period,
    periods,
    lists,
    themes: joint.places.map((place) => jointTheme(place, lists, city)),
    orders: joint.orders,
    proven: joint.optimal,
    leftOut: joint.leftOut.map((id) => nameIn(lists, id)),
    silent: teams.filter((team) => team.asked && team.wijken.length > 0 && inPlace(team) && !answered.has(team.id)),
  }
}

/** Themes go by name into the engine, which puts those with the same places by name; the id behind it keeps two of one name apart. Names of `ranking` keep both. */
function jointOf(lists: readonly PriorityList[]): JointTop {
  const idOf = (key: string): string => key.slice(-36)
  const joint = jointTop(lists.map((list) => list.priorities.map((one) => `${one.themeName} ${one.themeId}`)))
  return { ...joint, places: joint.places.map((one) => ({ ...one, name: idOf(one.name) })), leftOut: joint.leftOut.map(idOf) }
}

const nameIn = (lists: readonly PriorityList[], themeId: string): string =>
  lists.flatMap((list) => list.priorities).find((one) => one.themeId === themeId)!.themeName

function jointTheme(
  { name: themeId, best, worst }: JointTop['places'][number],
  lists: readonly PriorityList[],
  city: JointTop | null,
): JointTheme {
  const byTeam = new Map(
    lists.flatMap((list) =>
      list.priorities.filter((one) => one.themeId === themeId).map(({ rank, reason }) => [list.teamId, { rank, reason }] as const),
    ),
  )
  const inCity = city?.places.find((one) => one.name === themeId) ?? null
  return { themeId, name: nameIn(lists, themeId), place: { best, worst }, placeInCity: inCity, byTeam }
}

/** A candidate theme to choose for a top 3, with the questions of twelve weeks in the wijken of the team. */
export interface ChoosableTheme {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** Candidate themes, those most asked about in the wijken of a team first; over the whole municipality when it has none. */
export async function readChoosable(db: Db, scope: Scope, teamId: string, today: string): Promise<readonly ChoosableTheme[]> {
  need(scope, 'set priorities')
  const team = (await readWorkingTeams(db, scope, today)).find((one) => one.id === teamId)
  const figures = await readFigures(db, scope, today)
  const places = team === undefined || team.wijken.length === 0 ? [null] : team.wijken
  const countOf = (themeId: string): number =>
    places.reduce((sum, place) => {
      const figure = figures.get(cellKey(themeId, place))
      return sum + (figure === undefined ? 0 : shownCount(figure))
    }, 0)
  const all = (await listThemes(db, scope, ['candidate'])).map(({ id, name }) => ({ id, name, count: countOf(id) }))
  return all.sort((a, b) => b.count - a.count)
}

/** Every version of the top 3 of a team, newest first, with the name of the team; null when there is no such team. */
export async function readTeamLists(
  db: Db,
  scope: Scope,
  teamId: string,
  today: string,
): Promise<{ teamName: string; organisationName: string; lists: readonly PriorityList[] } | null> {
  need(scope, 'read themes')
  const lists = await listPriorities(db, scope, { teamId })
  const team = lists[0] ?? (await readTeamName(db, scope, teamId, today))
  return team === null ? null : { teamName: team.teamName, organisationName: team.organisationName, lists }
}

async function readTeamName(
  db: Db,
  scope: Scope,
  teamId: string,
  today: string,
): Promise<{ teamName: string; organisationName: string } | null> {
  const team = (await readWorkingTeams(db, scope, today)).find((one) => one.id === teamId)
  return team === undefined ? null : { teamName: team.name, organisationName: team.organisationName }
}

/** Writes down that top 3s left as a file. */
export async function noteTopThreeTaken(db: Db, scope: MemberScope, top: TopThree): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'priority list', detail: { count: top.lists.length, period: top.period } })
}
