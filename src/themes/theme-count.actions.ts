import { readBack } from '#engine/disclosure.ts'
import { addDays } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { readReleases } from '#privacy/release.store.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { themeCountsKind } from '#themes/release-counts.ts'
import { listBlocks } from '#themes/theme-block.store.ts'
import { blockDays, blocksInWindow, grouped, lastDayOf, type Span, spanKey, sumOfWindow } from '#themes/theme-block.ts'
import { countThemes, wijkIds } from '#themes/theme-count.store.ts'
import { cellKey, figureOf, type OthersCount, ownCounts, periodsInYear, type ThemeFigure } from '#themes/theme-count.ts'

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

/** Blocks back from the newest in which twelve weeks are looked for: what was shown last stands until it would be three months old. */
const oldestWindow = 2

async function readOthers(db: Db, scope: Scope, today: string, filter: FigureFilter): Promise<Map<string, OthersCount>> {
  const one = filter.themeId === undefined ? {} : { themeId: filter.themeId }
  const from = addDays(today, -(periodsInYear + 2 * blocksInWindow) * blockDays)
  const blocks = (await listBlocks(db, scope, { ...one, from })).filter(
    (block) => block.countedIn === null && scope.organisation !== null && block.releasedTo.includes(scope.organisation),
  )
  const lines = await readReleases(db, scope, {
    kind: themeCountsKind,
    from,
    ...(filter.themeId === undefined ? {} : { subject: filter.themeId }),
  })
  const values = new Map<string, Map<string, number | null>>()
  for (const { subject, cell, week, count } of lines) {
    const key = cellKey(subject, cell.wijk === null ? null : String(cell.wijk))
    const cells = values.get(key) ?? new Map<string, number | null>()
    values.set(key, cells.set(spanKey({ from: week, blocks: Number(cell.blocks) }), count.value))
  }
  const others = new Map<string, OthersCount>()
  const places = [null, ...(await wijkIds(db, scope))]
  for (const [themeId, some] of grouped(blocks, (block) => block.themeId)) {
    const starts = some.map((block) => block.startsOn)
    const city = values.get(cellKey(themeId, null))
    for (const wijkId of places) {
      const cells = values.get(cellKey(themeId, wijkId))
      // the ledger leaves out zeros, except of the municipality: that line says that the span was released
      const shownOver = (span: Span): number | null =>
        city?.has(spanKey(span)) ? (cells?.get(spanKey(span)) ?? zeroOr(cells, span)) : null
      others.set(cellKey(themeId, wijkId), othersOf(starts, shownOver))
    }
  }
  return others
}

/** A line that is not there is a zero; a line without a number is withheld. */
const zeroOr = (cells: ReadonlyMap<string, number | null> | undefined, span: Span): number | null => (cells?.has(spanKey(span)) ? null : 0)

/** What is known of others in one place: `starts` are the first days of the blocks that were released, oldest first. */
export function othersOf(starts: readonly string[], shownOver: (span: Span) => number | null): OthersCount {
  const newest = starts.at(-1)!
  const back = (block: string, blocks: number) => addDays(block, -blocks * blockDays)
  const windows = Array.from({ length: oldestWindow + 1 }, (_, i) => back(newest, i))
  // an old "nothing" says too little beside a newer number that is withheld
  const stands = (sum: number | null, block: string) => sum !== null && (sum > 0 || block === newest)
  const lastBlock = windows.find((block) => stands(sumOfWindow(block, shownOver), block)) ?? newest
  const first = starts[0]!
  return {
    now: readBack(sumOfWindow(lastBlock, shownOver)),
    before: readBack(sumOfWindow(back(lastBlock, blocksInWindow), shownOver)),
    until: lastDayOf(lastBlock),
    since: first > back(newest, periodsInYear - 1) ? first : null,
    periods: Array.from({ length: periodsInYear }, (_, i) => readBack(shownOver({ from: back(newest, i), blocks: 1 }))),
    periodsUntil: lastDayOf(newest),
  }
}

/** Writes down that figures of themes left as a file; the file holds what the page shows. */
export async function noteFiguresTaken(db: Db, scope: Scope, themes: number): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'theme figures', detail: { themes } })
}
