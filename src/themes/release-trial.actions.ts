import { readAreas } from '#areas/area.actions.ts'
import { openSolver } from '#engine/suppression.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { readReleases } from '#privacy/release.store.ts'
import { asMember, inScope, need, type RiverScope, type Scope } from '#privacy/scope.ts'
import { themeCountsKind } from '#themes/release-counts.ts'
import * as store from '#themes/release-trial.store.ts'
import { tryRelease } from '#themes/release-trial.ts'
import { readTheme } from '#themes/theme.actions.ts'
import { listThemes } from '#themes/theme.store.ts'
import { lastDayOfSpan } from '#themes/theme-block.ts'
import { wijkIds } from '#themes/theme-count.store.ts'
import { figureOfLine, type ReleaseContext, readLedger, shownSince } from '#themes/theme-release.actions.ts'

/** Themes of which figures were released to the own organisation, a page of them. Looking is written down. */
export async function readReleasedThemes(db: Db, scope: Scope, search: string, page: number, pageSize: number) {
  need(scope, 'read audit log')
  const found = await store.listReleasedThemes(db, asMember(scope, 'read audit log'), search, page, pageSize)
  await audit(db, scope, { action: 'read', object: 'release', detail: { page, count: found.themes.length } })
  return found
}

/** Asks for a trial of what was released of a theme; the river does it. Null: nothing of it was released to the own organisation. */
export async function askTrial(db: Db, scope: Scope, themeId: string, now: Date): Promise<string | null> {
  need(scope, 'read audit log')
  const member = asMember(scope, 'read audit log')
  const theme = await readTheme(db, scope, themeId, now)
  if (theme === null || !(await store.wasReleased(db, member, themeId))) return null
  await store.askTrial(db, member, themeId, now)
  await audit(db, scope, { action: 'asked for', object: 'release trial', objectId: themeId })
  return theme.name
}

/** The proof of the last trial of a theme, with the names of the places; null when none was done. */
export async function readProof(db: Db, scope: Scope, themeId: string, now: Date) {
  need(scope, 'read audit log')
  const theme = await readTheme(db, scope, themeId, now)
  const trial = await store.findTrial(db, asMember(scope, 'read audit log'), themeId)
  if (theme === null || trial === null) return null
  await audit(db, scope, { action: 'exported', object: 'release trial', objectId: themeId })
  return { theme, trial, wijkNames: await namesOfWijken(db, scope) }
}

const namesOfWijken = async (db: Db, scope: Scope): Promise<ReadonlyMap<string, string>> =>
  new Map((await readAreas(db, scope, 'wijk')).map((area) => [area.id, area.name]))

/** Everything that pages show of released figures: theme, place, time and number (null: withheld), as far as themes still stand. */
export async function readReleasedFigures(db: Db, scope: Scope, now: Date) {
  need(scope, 'read themes')
  const names = new Map((await listThemes(db, scope, ['candidate'])).map((theme) => [theme.id, theme.name]))
  const wijkNames = await namesOfWijken(db, scope)
  const lines = await readReleases(db, scope, { kind: themeCountsKind, from: shownSince(dayOf(now)) })
  await audit(db, scope, { action: 'exported', object: 'release' })
  return lines
    .flatMap((line) => {
      const name = names.get(line.subject)
      const figure = figureOfLine(line)
      const place = figure.wijkId === null ? null : (wijkNames.get(figure.wijkId) ?? '')
      return name === undefined ? [] : [{ name, place, from: figure.from, until: lastDayOfSpan(figure), value: figure.count.value }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.place ?? '').localeCompare(b.place ?? '', 'nl') || (a.from < b.from ? -1 : 1))
}

/** For the river: attacks what was released where someone asked for it, one theme at a time. */
export async function tryReleases(context: ReleaseContext, scope: RiverScope): Promise<void> {
  const waiting = await inScope(context.database, scope, (db) => store.waitingTrials(db, scope))
  if (waiting.length === 0) return
  const solver = await openSolver()
  for (const trial of waiting) {
    if (context.signal?.aborted) return
    const now = context.clock()
    const { ledger, places, threshold } = await inScope(context.database, scope, async (db) => ({
      ledger: await readLedger(db, scope, trial.themeId, shownSince(dayOf(now))),
      places: await wijkIds(db, scope),
      threshold: (await readSettings(db, scope)).threshold,
    }))
    const outcome = tryRelease(solver, ledger, trial.organisationId, places, threshold)
    await inScope(context.database, scope, (db) => store.finishTrial(db, scope, trial, outcome, now))
  }
}
