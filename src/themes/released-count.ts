import { readBack } from '#engine/disclosure.ts'
import { addDays } from '#platform/clock.ts'
import type { ReleasedCell } from '#privacy/release.ts'
import { blockDays, blocksInWindow, grouped, lastDayOf, type Span, spanKey, sumOfWindow, type ThemeBlock } from '#themes/theme-block.ts'
import { cellKey, type OthersCount, periodsInYear } from '#themes/theme-count.ts'

/** Blocks back from the newest in which twelve weeks are looked for: what was shown last stands until it would be three months old. */
const oldestWindow = 2

/** The first day of what pages show: a year, and the twelve weeks before the oldest twelve weeks. */
export const firstDayShown = (today: string): string => addDays(today, -(periodsInYear + 2 * blocksInWindow) * blockDays)

/** What lines of the ledger say of each theme and place (`cellKey`); `blocks`: those that were released, oldest first a theme. */
export function releasedByPlace(
  blocks: readonly ThemeBlock[],
  lines: readonly ReleasedCell[],
  wijkIds: readonly string[],
): ReadonlyMap<string, OthersCount> {
  const values = new Map<string, Map<string, number | null>>()
  for (const { subject, cell, week, count } of lines) {
    const key = cellKey(subject, cell.wijk === null ? null : String(cell.wijk))
    const cells = values.get(key) ?? new Map<string, number | null>()
    values.set(key, cells.set(spanKey({ from: week, blocks: Number(cell.blocks) }), count.value))
  }
  const others = new Map<string, OthersCount>()
  const places = [null, ...wijkIds]
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
