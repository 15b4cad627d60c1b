import type { Highs } from 'highs'
import type { Released } from '#engine/disclosure.ts'
import { asEarlier, type EarlierFigure, type Endeavour, type Publication, suppress, type Why } from '#engine/suppression.ts'
import { audit, type Interval } from '#engine/suppression-audit.ts'

/** The label of a sum over a dimension. */
export const everything = '*'

/** One number of a table: its label in every dimension, `*` for a sum over that dimension, and the rows it is the sum of. */
export interface TableCell {
  readonly labels: readonly string[]
  readonly grains: readonly number[]
  /** how much is lost when it is withheld: a sum serves more readers than a cell */
  readonly worth: number
}

const worthOfSum = 100

/**
 * The cells of a table and every sum over its dimensions. `labels`: for each row its label in every dimension; `rows`: which of them the
 * table is made of (a window, a filter), all when left out. Rows with the same labels are added up. Sorted by label, sums after cells, so that the order
 * of the rows makes no difference.
 */
export function tableOf(labels: readonly (readonly string[])[], rows: readonly number[] = [...labels.keys()]): TableCell[] {
  const cells = new Map<string, { labels: string[]; grains: number[] }>()
  for (const row of rows) {
    for (const names of patterns(labels[row]!)) {
      const key = JSON.stringify(names)
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, { labels: names, grains: [row] })
      else cell.grains.push(row)
    }
  }
  const found = [...cells.values()].map((cell) => {
    const stars = cell.labels.filter((label) => label === everything).length
    return { ...cell, stars, worth: 1 + worthOfSum * stars }
  })
  found.sort((a, b) => a.stars - b.stars || (JSON.stringify(a.labels) < JSON.stringify(b.labels) ? -1 : 1))
  return found.map(({ labels, grains, worth }) => ({ labels, grains, worth }))
}

/** The labels with every choice of them replaced by a sum. */
function patterns(labels: readonly string[]): string[][] {
  return labels.reduce<string[][]>(
    (found, label) =>
      found.flatMap((start) => [
        [...start, label],
        [...start, everything],
      ]),
    [[]],
  )
}

/** A row of counts as it comes in: its label in every dimension. No two rows have the same labels. */
export interface CountRow {
  readonly labels: readonly string[]
  readonly count: number
}

/** A line of a table that was published earlier, with `*` for the sum over the labels of that table; null = withheld. */
export interface PublishedLine {
  readonly labels: readonly string[]
  readonly shown: number | null
}

/** A line of a table to publish. `why` and `interval` (what an attacker can say of a withheld number) are for the analyst only. */
export interface TableLine {
  readonly labels: readonly string[]
  readonly count: Released
  readonly why: Why | null
  readonly interval: Interval | null
}

/** How a table is to be published; see `Publication`. */
export interface TableRules extends Pick<Publication, 'threshold' | 'withholdZeros' | 'roundTo'> {
  readonly earlier?: readonly (readonly PublishedLine[])[]
  readonly earlierRoundedTo?: number
  /** leave out the intervals, which take most of the time of a large table */
  readonly withoutAudit?: boolean
}

/**
 * The table of these rows with all its sums, safe to publish beside earlier tables of the same dimensions. Lines stand sorted by label, sums last; the
 * order of the rows makes no difference. Throws when an earlier table has a line that the rows do not have or contradict.
 */
export function releaseTable(solver: Highs, rows: readonly CountRow[], rules: TableRules, endeavour: Endeavour = {}) {
  const sorted = rows.toSorted((a, b) => (JSON.stringify(a.labels) < JSON.stringify(b.labels) ? -1 : 1))
  const counts = sorted.map(({ count }) => count)
  const cells = tableOf(sorted.map(({ labels }) => labels))
  const rowOf = new Map(sorted.map(({ labels }, row) => [JSON.stringify(labels), row]))
  const earlier = (rules.earlier ?? []).flatMap((lines) => earlierFigures(lines, rowOf, rules.earlierRoundedTo ?? 1))
  const publication: Publication = {
    ...rules,
    counts,
    earlier,
    figures: cells.map(({ grains }) => grains),
    worth: cells.map(({ worth }) => worth),
  }
  const suppression = suppress(solver, publication, endeavour)
  const published = [...asEarlier(publication, suppression), ...earlier]
  const intervals = rules.withoutAudit === true ? [] : audit(solver, counts, published, rules.threshold)
  const lines = cells.map(
    ({ labels }, i): TableLine => ({
      labels,
      count: suppression.released[i]!,
      why: suppression.why[i]!,
      interval: intervals[i] ?? null,
    }),
  )
  return { lines, gap: suppression.gap, givenAway: suppression.givenAway.flat().map((row) => sorted[row]!.labels) }
}

function earlierFigures(lines: readonly PublishedLine[], rowOf: ReadonlyMap<string, number>, roundedTo: number): EarlierFigure[] {
  const cells = lines.filter(({ labels }) => !labels.includes(everything))
  const rows = cells.map(({ labels }) => {
    const row = rowOf.get(JSON.stringify(labels))
    if (row === undefined) throw new Error(`an earlier table has a line that is not among the rows: ${labels.join(', ')}`)
    return row
  })
  const grains = new Map(tableOf(cells.map(({ labels }) => labels)).map((cell) => [JSON.stringify(cell.labels), cell.grains]))
  return lines.map(({ labels, shown }) => {
    const found = grains.get(JSON.stringify(labels))
    if (found === undefined) throw new Error(`an earlier table has a sum of nothing: ${labels.join(', ')}`)
    return { grains: found.map((i) => rows[i]!), shown, roundedTo }
  })
}
