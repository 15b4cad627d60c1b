import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { readReleases, readReleasesForAll } from '#privacy/release.store.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { themeCountsKind } from '#themes/release-counts.ts'
import { firstDayShown, releasedByPlace } from '#themes/released-count.ts'
import { listBlocks } from '#themes/theme-block.store.ts'
import { countThemes, wijkIds } from '#themes/theme-count.store.ts'
import { figureOf, type OthersCount, ownCounts, type ThemeFigure } from '#themes/theme-count.ts'

/** Which figures to read: one theme or all, one wijk (null: the whole municipality) or every place (left out). */
export interface FigureFilter {
  readonly themeId?: string
  readonly wijkId?: string | null
}

/** Figures by theme and place (`cellKey`). */
export type Figures = ReadonlyMap<string, ThemeFigure>

/** Counts of themes as this person may see them: own ones exact until today, those of others as they were released for weeks that are over. */
export async function readFigures(db: Db, scope: Scope, today: string, filter: FigureFilter = {}): Promise<Figures> {
  need(scope, 'read themes')
  const rows = await countThemes(db, scope, today, filter.themeId === undefined ? {} : { themeId: filter.themeId })
  const own = ownCounts(rows)
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

async function readOthers(db: Db, scope: Scope, today: string, filter: FigureFilter): Promise<ReadonlyMap<string, OthersCount>> {
  const one = filter.themeId === undefined ? {} : { themeId: filter.themeId }
  const from = firstDayShown(today)
  const blocks = (await listBlocks(db, scope, { ...one, from })).filter(
    (block) => block.countedIn === null && scope.organisation !== null && block.releasedTo.includes(scope.organisation),
  )
  const lines = await readReleases(db, scope, {
    kind: themeCountsKind,
    from,
    ...(filter.themeId === undefined ? {} : { subject: filter.themeId }),
  })
  return releasedByPlace(blocks, lines, await wijkIds(db, scope))
}

/** Counts of all organisations together that everyone in the municipality may see, by theme and place (`cellKey`). */
export async function readJointCounts(db: Db, scope: Scope, today: string, themeId?: string): Promise<ReadonlyMap<string, OthersCount>> {
  need(scope, 'read themes')
  const from = firstDayShown(today)
  const blocks = await listBlocks(db, scope, { ...(themeId === undefined ? {} : { themeId }), from })
  const lines = await readReleasesForAll(db, scope, { kind: themeCountsKind, from, ...(themeId === undefined ? {} : { subject: themeId }) })
  const released = blocks.filter((block) => block.countedIn === null && block.releasedTo.length > 0)
  return releasedByPlace(released, lines, await wijkIds(db, scope))
}

/** Writes down that figures of themes left as a file; the file holds what the page shows. */
export async function noteFiguresTaken(db: Db, scope: Scope, themes: number): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'theme figures', detail: { themes } })
}
