import { wijkOfEveryArea } from '#areas/area.store.ts'
import { listTeams } from '#organisations/team.store.ts'
import type { Team } from '#organisations/team.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, type MemberScope, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { personalIn } from '#themes/decision.ts'
import * as store from '#themes/priority.store.ts'
import {
  newestVersions,
  type PriorityDraft,
  type PriorityList,
  periodBefore,
  periodInWords,
  periodOf,
  type Rank,
  ranks,
  type WorkingTeam,
  wrongPlaces,
} from '#themes/priority.ts'
import { listThemes } from '#themes/theme.store.ts'
import type { FieldErrors } from '#web/form.ts'

/** Teams that work in the municipality on a day, each with its wijken. */
export async function readWorkingTeams(db: Db, scope: Scope, day: string): Promise<readonly WorkingTeam[]> {
  need(scope, 'read themes')
  const wijkOf = await wijkOfEveryArea(db, scope)
  return (await store.listWorkingTeams(db, scope, day)).map(({ areas, ...team }) => ({
    ...team,
    wijken: [...new Set(areas.flatMap((area) => wijkOf.get(area) ?? []))],
  }))
}

/** Which teams put a theme first, second or third, in a wijk where they work (null: anywhere): their newest list of this period or the one before. */
export async function readPrioritiesOfTheme(
  db: Db,
  scope: Scope,
  themeId: string,
  wijkId: string | null,
  today: string,
): Promise<readonly { teamName: string; organisationName: string; rank: Rank; period: string; reason: string }[]> {
  need(scope, 'read themes')
  const now = periodOf(today)
  const teams = wijkId === null ? null : await readWorkingTeams(db, scope, today)
  const here = new Set(teams?.filter((team) => team.wijken.includes(wijkId!)).map((team) => team.id))
  const current = newestVersions(await store.listPriorities(db, scope, { period: now }))
  const answered = new Set(current.map((list) => list.teamId))
  const earlier = newestVersions(await store.listPriorities(db, scope, { period: periodBefore(now) }))
  return [...current, ...earlier.filter((list) => !answered.has(list.teamId))]
    .filter((list) => teams === null || here.has(list.teamId))
    .flatMap(({ teamName, organisationName, period, priorities }) =>
      priorities
        .filter((priority) => priority.themeId === themeId)
        .map(({ rank, reason }) => ({ teamName, organisationName, rank, period: periodInWords(period), reason })),
    )
    .sort((a, b) => a.organisationName.localeCompare(b.organisationName, 'nl') || a.teamName.localeCompare(b.teamName, 'nl'))
}

/** Teams for which this person may set a top 3: her own, or when she has none every team of her organisation. */
export async function readOwnTeams(db: Db, scope: Scope): Promise<readonly Team[]> {
  need(scope, 'set priorities')
  const member = asMember(scope, 'set priorities')
  const active = (await listTeams(db, member)).filter((team) => team.active)
  return member.team === null ? active : active.filter((team) => team.id === member.team)
}

/** The newest top 3 of a team in the period of this day; null when there is none. */
export async function readCurrentList(db: Db, scope: Scope, teamId: string, today: string): Promise<PriorityList | null> {
  need(scope, 'read themes')
  return newestVersions(await store.listPriorities(db, scope, { period: periodOf(today), teamId }))[0] ?? null
}

/** How setting a top 3 ended: stored, or messages by field. Null: not a team of this person. */
export type Set3 = { readonly ok: true } | { readonly ok: false; readonly errors: FieldErrors }

/** Sets the top 3 of a team for the period of this day. A change is a new version; the same again changes nothing. */
export async function setPriorities(
  db: Db,
  scope: MemberScope,
  teamId: string,
  draft: PriorityDraft,
  today: string,
  now: Date,
): Promise<Set3 | null> {
  need(scope, 'set priorities')
  if (!(await readOwnTeams(db, scope)).some((team) => team.id === teamId)) return null
  const candidates = new Set((await listThemes(db, scope, ['candidate'])).map((theme) => theme.id))
  const errors = {
    ...personalIn(Object.fromEntries(draft.reasons.map((reason, i) => [`reason${i + 1}`, reason])), await knownNames(db, scope)),
    ...Object.fromEntries(
      draft.themes.flatMap((id, i) => (id === '' || candidates.has(id) ? [] : [[`theme${i + 1}`, 'Kies een thema uit de lijst.']])),
    ),
    ...wrongPlaces(draft),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const priorities = ranks.flatMap((rank) => {
    const [themeId, reason] = [draft.themes[rank - 1]!, draft.reasons[rank - 1]!.trim()]
    return themeId === '' ? [] : [{ rank, themeId, reason }]
  })
  await addVersion(db, scope, teamId, priorities, today, now)
  return { ok: true }
}

/** Takes back the top 3 of a team in the period of this day; the versions before stay to be seen. False: not a team of this person, or none to take back. */
export async function takeBackPriorities(db: Db, scope: MemberScope, teamId: string, today: string, now: Date): Promise<boolean> {
  need(scope, 'set priorities')
  if (!(await readOwnTeams(db, scope)).some((team) => team.id === teamId)) return false
  if ((await readCurrentList(db, scope, teamId, today)) === null) return false
  await addVersion(db, scope, teamId, [], today, now)
  return true
}

type Placed = readonly { readonly rank: Rank; readonly themeId: string; readonly reason: string }[]

async function addVersion(db: Db, scope: MemberScope, teamId: string, priorities: Placed, today: string, now: Date): Promise<void> {
  const period = periodOf(today)
  await store.lockTeamPeriod(db, scope, teamId, period)
  const [last] = await store.listPriorities(db, scope, { period, teamId })
  if (last !== undefined && sameList(last.priorities, priorities)) return
  const version = (last?.version ?? 0) + 1
  const id = await store.insertPriorityList(db, scope, { teamId, period, version, priorities }, now)
  await audit(db, scope, {
    action: last === undefined ? 'added' : 'changed',
    object: 'priority list',
    objectId: id,
    detail: { period, version },
  })
}

const sameList = (a: Placed, b: Placed): boolean =>
  a.length === b.length && a.every((one, i) => one.rank === b[i]!.rank && one.themeId === b[i]!.themeId && one.reason === b[i]!.reason)
