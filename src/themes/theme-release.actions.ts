import type { Highs } from 'highs'
import { openSolver } from '#engine/suppression.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { addDays, type Clock, dayOf, weekOf } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { addReleases, addReleasesForAll, readReleases, readReleasesForAll } from '#privacy/release.store.ts'
import type { ReleasedCell } from '#privacy/release.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { type ReleasedFigure, themeCountsKind, withoutZeros } from '#themes/release-counts.ts'
import { lockTheme } from '#themes/theme.store.ts'
import {
  type CountedTheme,
  countBlocks,
  grainsOf,
  listBlocks,
  newestBlock,
  noteCountedIn,
  noteReleased,
  themesToCount,
  themesToRelease,
} from '#themes/theme-block.store.ts'
import { blockDays, dueBlocks, firstBlocks, grouped, type ThemeBlock } from '#themes/theme-block.ts'
import { activeOrganisations, wijkIds } from '#themes/theme-count.store.ts'
import { openSeries, type ReleaseRules, releaseTheme, type ThemeLedger } from '#themes/theme-release.ts'

/** What the river hands over. */
export interface ReleaseContext {
  readonly database: Database
  readonly clock: Clock
  readonly signal?: AbortSignal
}

/** After so long the rest waits for the next turn of the river, so that new questions are not held up. */
const longestTurn = 30_000

/** The last day of the last week that is over. */
const closedDay = (today: string): string => addDays(weekOf(today), -1)

/** The first day of figures that pages still show: a year, and twelve weeks before the oldest of them. */
export const shownSince = (today: string): string => addDays(closedDay(today), -(firstBlocks + 3) * blockDays)

/**
 * For the river: weeks that are over are counted once and for ever, four at a time, and what may be shown of the counts enters the ledger. Theme by theme in
 * short transactions; stopped or killed, it goes on where it was.
 */
export async function releaseCounts(context: ReleaseContext, scope: RiverScope): Promise<void> {
  await countThemesOf(context, scope)
  const today = dayOf(context.clock())
  const { rules, themeIds } = await inScope(context.database, scope, async (db) => {
    const { threshold } = await readSettings(db, scope)
    const organisationIds = await activeOrganisations(db, scope)
    const waiting = await themesToRelease(db, scope, organisationIds, shownSince(today))
    return { rules: { organisationIds, wijkIds: await wijkIds(db, scope), threshold }, themeIds: waiting }
  })
  if (themeIds.length === 0) return
  const solver = await openSolver()
  const until = performance.now() + longestTurn
  const failures: string[] = []
  for (const id of themeIds) {
    if (context.signal?.aborted || performance.now() > until) break
    try {
      await releaseOne(context, scope, solver, id, rules)
    } catch (error) {
      if (context.signal?.aborted) break
      failures.push(`${id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (failures.length > 0) throw new Error(`${failures.length} themes were not released; the first, ${failures[0]}`)
}

/** Counts what is over, theme by theme. */
async function countThemesOf(context: ReleaseContext, scope: RiverScope): Promise<void> {
  const now = context.clock()
  const closed = closedDay(dayOf(now))
  const themes = await inScope(context.database, scope, async (db) => {
    const found = await themesToCount(db, scope)
    for (const theme of found) await beginPart(db, scope, theme, now)
    return themesToCount(db, scope)
  })
  for (const theme of themes) {
    if (context.signal?.aborted) return
    if (dueBlocks(theme.last, closed).length === 0) continue
    await inScope(context.database, scope, (db) => countOne(db, scope, theme, closed, now))
  }
}

/** A part begins where the theme it was split from was counted last: what was counted there before is not counted again. */
async function beginPart(db: Db, scope: RiverScope, { id, from, last }: CountedTheme, now: Date): Promise<void> {
  if (last !== null || from === null) return
  const origin = await newestBlock(db, scope, from)
  if (origin !== null) await noteCountedIn(db, scope, id, origin, from, now)
}

async function countOne(db: Db, scope: RiverScope, theme: CountedTheme, closed: string, now: Date): Promise<void> {
  await lockTheme(db, scope, theme.id)
  // another process may have counted it meanwhile
  if ((await newestBlock(db, scope, theme.id)) !== (theme.last?.startsOn ?? null)) return
  await countBlocks(db, scope, theme.id, dueBlocks(theme.last, closed), now)
}

/** For the river: what the ledger holds of one theme since a day, with the counts of every organisation. */
export async function readLedger(db: Db, scope: RiverScope, themeId: string, since: string): Promise<ThemeLedger> {
  const blocks = seriesSince(await listBlocks(db, scope, { themeId }), since)
  const filter = { kind: themeCountsKind, subject: themeId, from: blocks[0]?.startsOn ?? since }
  const lines = await readReleases(db, scope, filter)
  return {
    blocks,
    grains: await grainsOf(db, scope, themeId, filter.from),
    released: new Map(
      [...grouped(lines, (line) => line.organisationId)].map(([organisation, some]) => [organisation, some.map(figureOfLine)]),
    ),
    releasedForAll: (await readReleasesForAll(db, scope, filter)).map(figureOfLine),
  }
}

/** All blocks of the series that have a block since this day. */
function seriesSince(blocks: readonly ThemeBlock[], since: string): ThemeBlock[] {
  const kept = new Set(blocks.filter((block) => block.startsOn >= since).map((block) => block.seriesFrom))
  return blocks.filter((block) => kept.has(block.seriesFrom))
}

/** A line of the ledger as a figure of a theme. */
export const figureOfLine = ({ cell, week, count }: ReleasedCell): ReleasedFigure => ({
  wijkId: cell.wijk === null ? null : String(cell.wijk),
  from: week,
  blocks: Number(cell.blocks),
  count,
})

const lineOf = (themeId: string, { wijkId, from, blocks, count }: ReleasedFigure): ReleasedCell => ({
  subject: themeId,
  cell: { wijk: wijkId, blocks },
  week: from,
  count,
})

const given = (blocks: readonly ThemeBlock[]): string =>
  JSON.stringify(blocks.map((block) => [block.startsOn, block.releasedTo.toSorted()]))

async function releaseOne(context: ReleaseContext, scope: RiverScope, solver: Highs, themeId: string, rules: ReleaseRules): Promise<void> {
  const since = shownSince(dayOf(context.clock()))
  const ledger = await inScope(context.database, scope, (db) => readLedger(db, scope, themeId, since))
  const releases = openSeries(ledger.blocks, rules.organisationIds, since).map((series) =>
    releaseTheme(solver, ledger, series, rules, context.signal),
  )
  await inScope(context.database, scope, async (db) => {
    await lockTheme(db, scope, themeId)
    // computed outside the transaction: what another process wrote meanwhile stands
    if (given(seriesSince(await listBlocks(db, scope, { themeId }), since)) !== given(ledger.blocks)) return
    for (const { blocks, toOrganisations, forAll } of releases) {
      const lines = toOrganisations.flatMap(({ organisationId, figures }) =>
        withoutZeros(figures).map((figure) => ({ organisationId, ...lineOf(themeId, figure) })),
      )
      await addReleases(db, scope, themeCountsKind, lines)
      await addReleasesForAll(
        db,
        scope,
        themeCountsKind,
        withoutZeros(forAll).map((figure) => lineOf(themeId, figure)),
      )
      await noteReleased(db, scope, themeId, blocks, rules.organisationIds)
    }
  })
}
