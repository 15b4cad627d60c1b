import { addDays } from '#platform/clock.ts'

/** Days in a block: the shortest time over which counts of others are released. */
export const blockDays = 28
/** Blocks that are counted at once when a theme is released for the first time: a year. */
export const firstBlocks = 13
/** Blocks in a series, after which a new one begins: no figure is a sum over two series, so each can be guarded by itself. */
export const blocksInSeries = 26
/** Blocks in the twelve weeks that pages show. */
export const blocksInWindow = 3

/** Four weeks of a theme that are over and counted. */
export interface ThemeBlock {
  readonly themeId: string
  /** first day, YYYY-MM-DD */
  readonly startsOn: string
  readonly seriesFrom: string
  /** another theme that counted the questions of these weeks; null: this one */
  readonly countedIn: string | null
  readonly releasedTo: readonly string[]
}

/** A count that never changes again: questions of one organisation in one wijk (null: elsewhere in the municipality) and one block. */
export interface Grain {
  readonly organisationId: string
  readonly wijkId: string | null
  readonly startsOn: string
  readonly count: number
}

/** The last day of the block that starts on this day. */
export const lastDayOf = (startsOn: string): string => addDays(startsOn, blockDays - 1)

/** A block to be counted. */
export type DueBlock = Pick<ThemeBlock, 'startsOn' | 'seriesFrom'>

/**
 * The blocks of a theme that are over and not counted yet, oldest first; `last` is its newest one so far, null for a theme that was never
 * counted: then a whole year until `closedDay`, the last day of the last week that is over.
 */
export function dueBlocks(last: Omit<ThemeBlock, 'themeId' | 'releasedTo'> | null, closedDay: string): DueBlock[] {
  if (last === null) {
    const seriesFrom = addDays(closedDay, 1 - firstBlocks * blockDays)
    return Array.from({ length: firstBlocks }, (_, i) => ({ startsOn: addDays(seriesFrom, i * blockDays), seriesFrom }))
  }
  const due: DueBlock[] = []
  let { seriesFrom } = last
  let isBroken = last.countedIn !== null
  for (let startsOn = addDays(last.startsOn, blockDays); lastDayOf(startsOn) <= closedDay; startsOn = addDays(startsOn, blockDays)) {
    if (isBroken || addDays(seriesFrom, blocksInSeries * blockDays) <= startsOn) seriesFrom = startsOn
    isBroken = false
    due.push({ startsOn, seriesFrom })
  }
  return due
}

/** A stretch of whole blocks over which a figure is released. */
export interface Span {
  /** first day */
  readonly from: string
  readonly blocks: number
}

/** Key of a span, also among figures of one place. */
export const spanKey = ({ from, blocks }: Span): string => `${from} ${blocks}`

/** The last day of a span. */
export const lastDayOfSpan = ({ from, blocks }: Span): string => addDays(from, blocks * blockDays - 1)

/** Spans to release of a series: each block, and the twelve weeks at its end and twelve weeks before that. Blocks stand oldest first. */
export function spansOf(blocks: readonly string[]): Span[] {
  const ends = [blocks.length, blocks.length - blocksInWindow].filter((end) => end >= blocksInWindow)
  return [
    ...blocks.map((from) => ({ from, blocks: 1 })),
    ...ends.map((end) => ({ from: blocks[end - blocksInWindow]!, blocks: blocksInWindow })),
  ]
}

/**
 * What is known of the twelve weeks that end with a block, from the figures that are shown (`shownOver`: null = withheld or never released):
 * the figure itself, or the sum of its blocks. Null when neither is known.
 */
export function sumOfWindow(lastBlock: string, shownOver: (span: Span) => number | null): number | null {
  const from = addDays(lastBlock, (1 - blocksInWindow) * blockDays)
  const whole = shownOver({ from, blocks: blocksInWindow })
  if (whole !== null) return whole
  let sum = 0
  for (let i = 0; i < blocksInWindow; i++) {
    const one = shownOver({ from: addDays(from, i * blockDays), blocks: 1 })
    if (one === null) return null
    sum += one
  }
  return sum
}

/** Rows by key, in the order in which they stand. */
export function grouped<Key, Row>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
