import { type Released, readBack } from '#engine/disclosure.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { addDays, type Clock, dayOf, weekOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { addReleases, lastReleasedWeek, readReleases } from '#privacy/release.store.ts'
import { inScope, need, type RiverScope, type Scope } from '#privacy/scope.ts'
import { releasesOfThemes, themeCountsKind } from '#themes/release-counts.ts'
import { listThemes } from '#themes/theme.store.ts'
import { activeOrganisations, countThemes, wijkIds } from '#themes/theme-count.store.ts'
import { cellKey, figureOf, type OthersCount, periodsInYear, type ThemeFigure, yearsOf } from '#themes/theme-count.ts'

/** Which figures to read: one theme or all, one wijk (null: the whole municipality) or every place (left out). */
export interface FigureFilter {
  readonly themeId?: string
  readonly wijkId?: string | null
}

/** Figures by theme and place (`cellKey`). */
export type Figures = ReadonlyMap<string, ThemeFigure>

/** Counts of themes as this person may see them: own ones exact until today, those of others as released for the last closed week. */
export async function readFigures(db: Db, scope: Scope, today: string, filter: FigureFilter = {}): Promise<Figures> {
  need(scope, 'read themes')
  const rows = await countThemes(db, scope, today, filter.themeId === undefined ? {} : { themeId: filter.themeId })
  const own = yearsOf(rows)
  const others = await readOthers(db, scope, today, filter)
  const figures = new Map<string, ThemeFigure>()
  for (const key of new Set([...own.keys(), ...others.keys()])) {
    const [themeId, place] = key.split(' ') as [string, string]
    const wijkId = place === '' ? null : place
    if (filter.wijkId !== undefined && filter.wijkId !== wijkId) continue
    figures.set(key, figureOf(themeId, wijkId, own.get(key), others.get(key) ?? null))
  }
  return figures
}

/** A theme of which nothing was counted in a place. */
export const noFigure = (themeId: string, wijkId: string | null): ThemeFigure => figureOf(themeId, wijkId, undefined, null)

/** The first day of the last week that is over. */
const closedWeek = (today: string): string => addDays(weekOf(today), -7)

async function readOthers(db: Db, scope: Scope, today: string, filter: FigureFilter): Promise<Map<string, OthersCount>> {
  const week = await lastReleasedWeek(db, scope, themeCountsKind, closedWeek(today))
  if (week === null) return new Map()
  const lines = await readReleases(db, scope, themeCountsKind, week, filter.themeId === undefined ? {} : { theme: filter.themeId })
  const bySpan = new Map<string, Map<string, Released>>()
  const released = new Set<string>()
  for (const { cell, count } of lines) {
    const themeId = String(cell.theme)
    const key = cellKey(themeId, cell.wijk === null ? null : String(cell.wijk))
    released.add(themeId)
    const cells = bySpan.get(key) ?? new Map<string, Released>()
    bySpan.set(key, cells.set(String(cell.span), count))
  }
  const nothing = readBack(0)
  const others = new Map<string, OthersCount>()
  const places = [null, ...(await wijkIds(db, scope))]
  for (const themeId of released) {
    for (const wijkId of places) {
      const cells = bySpan.get(cellKey(themeId, wijkId))
      const at = (span: string): Released => cells?.get(span) ?? nothing
      const periods = Array.from({ length: periodsInYear }, (_, i) => at(String(i)))
      others.set(cellKey(themeId, wijkId), { now: at('now'), before: at('before'), periods })
    }
  }
  return others
}

/** For the river: counts of the last closed week pass disclosure control and enter the ledger, once a week and theme. */
export async function releaseCounts(context: { readonly database: Database; readonly clock: Clock }, scope: RiverScope): Promise<void> {
  await inScope(context.database, scope, async (db) => {
    const today = dayOf(context.clock())
    const week = closedWeek(today)
    const { threshold } = await readSettings(db, scope)
    const done = await readReleases(db, scope, themeCountsKind, week, { wijk: null, span: 'now' })
    const had = new Set(done.map((line) => line.cell.theme))
    const themeIds = (await listThemes(db, scope, ['proposed', 'candidate'])).map((theme) => theme.id).filter((id) => !had.has(id))
    if (themeIds.length === 0) return
    const rows = await countThemes(db, scope, addDays(week, 6))
    const organisations = await activeOrganisations(db, scope)
    const releases = releasesOfThemes(rows, themeIds, organisations, await wijkIds(db, scope), threshold)
    const lines = releases.map(({ organisationId, themeId, wijkId, span, count }) => ({
      organisationId,
      cell: { theme: themeId, wijk: wijkId, span },
      count,
    }))
    await addReleases(db, scope, themeCountsKind, week, lines)
  })
}

/** Writes down that figures of themes left as a file; the file holds what the page shows. */
export async function noteFiguresTaken(db: Db, scope: Scope, themes: number): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'theme figures', detail: { themes } })
}
