import { readApproaches } from '#approaches/approach.actions.ts'
import { missingOf, type Wijkbeeld, type WijkTheme } from '#approaches/wijkbeeld.ts'
import { readArea, readAreas } from '#areas/area.actions.ts'
import { readFigures as readAreaFigures } from '#areas/figure.actions.ts'
import { changeBetween } from '#engine/change.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { readRises } from '#themes/alarm.actions.ts'
import { readCandidates } from '#themes/theme.actions.ts'
import { blockDays, blocksInWindow } from '#themes/theme-block.ts'
import { readJointCounts } from '#themes/theme-count.actions.ts'
import { activeOrganisations } from '#themes/theme-count.store.ts'
import { cellKey, type OthersCount } from '#themes/theme-count.ts'
import { readStandings } from '#themes/verification.actions.ts'
import type { Standing } from '#themes/verification.ts'

/** Figures about the wijk on the page: what CBS says of families first. */
const mostFigures = 4

/** The wijkbeeld of a wijk, the same for everyone in the municipality: released counts only. Null when there is no such wijk. */
export async function readWijkbeeld(db: Db, scope: Scope, code: string, now: Date): Promise<Wijkbeeld | null> {
  need(scope, 'read themes')
  const wijk = await readArea(db, scope, code)
  if (wijk === null || wijk.level !== 'wijk') return null
  const today = dayOf(now)
  const wijken = await readAreas(db, scope, 'wijk')
  const joint = await readJointCounts(db, scope, today)
  const candidates = await readCandidates(db, scope)
  const standings = new Map((await readStandings(db, scope, today, { wijkId: wijk.id })).map((one) => [one.themeId, one]))
  const { threshold, minimumParents } = await readSettings(db, scope)
  const rises = await readRises(db, scope)
  const themes = candidates.map((theme): WijkTheme => {
    const standing = standings.get(theme.id) ?? notYet(theme.id, wijk.id, minimumParents)
    const isRise = rises.has(cellKey(theme.id, wijk.id))
    return { themeId: theme.id, name: theme.name, standing, ...countOf(joint.get(cellKey(theme.id, wijk.id)), isRise) }
  })
  const shown = themes.filter(({ count }) => count !== null && count > 0).sort((a, b) => b.count! - a.count!)
  const running = (await readApproaches(db, scope, { wijkId: wijk.id })).filter(({ status }) => status === 'running')
  const counted = shown.length === 0 ? themes.filter(({ from }) => from !== null) : shown
  return {
    wijk,
    today,
    wijken,
    numbers: totals(
      joint,
      candidates.map(({ id }) => id),
      wijken.map(({ id }) => id),
    ),
    themes: shown,
    withheld: themes.filter(({ count, from }) => count === null && from !== null),
    figures: (await readAreaFigures(db, scope, wijk)).slice(0, mostFigures),
    running,
    missing: missingOf(shown, running),
    organisations: (await activeOrganisations(db, scope)).length,
    threshold,
    counted:
      counted.length === 0
        ? null
        : {
            from: counted.map(({ from }) => from!).sort()[0]!,
            until: counted
              .map(({ until }) => until!)
              .sort()
              .at(-1)!,
          },
  }
}

const notYet = (themeId: string, wijkId: string, missing: number): Standing => ({
  themeId,
  wijkId,
  standing: 'notYet',
  on: null,
  parents: 0,
  validUntil: null,
  missing,
})

function countOf(joint: OthersCount | undefined, isRise: boolean): Pick<WijkTheme, 'count' | 'from' | 'until' | 'change'> {
  if (joint === undefined) return { count: null, from: null, until: null, change: 'few' }
  const { now, before, until } = joint
  const change = now.value === null || before.value === null ? 'few' : changeBetween(before.value, now.value)
  return { count: now.value, until, from: addDays(until, 1 - blocksInWindow * blockDays), change: isRise ? 'rises' : change }
}

/** Sums of what is shown: they tell no more than the numbers they are made of. */
function totals(
  joint: ReadonlyMap<string, OthersCount>,
  themeIds: readonly string[],
  wijkIds: readonly string[],
): ReadonlyMap<string, number | null> {
  return new Map(
    wijkIds.map((wijkId) => {
      const counts = themeIds.flatMap((themeId) => joint.get(cellKey(themeId, wijkId))?.now.value ?? [])
      const sum = counts.reduce((total, one) => total + one, 0)
      return [wijkId, sum === 0 ? null : sum]
    }),
  )
}

/** Writes down that the released figures of a wijk left as a file. */
export async function noteWijkbeeldTaken(db: Db, scope: Scope, wijkId: string): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'wijkbeeld', objectId: wijkId })
}
