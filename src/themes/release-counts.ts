import type { Highs } from 'highs'
import { type Raw, type Released, raw, release } from '#engine/disclosure.ts'
import { type EarlierFigure, type Endeavour, suppress } from '#engine/suppression.ts'
import { type Grain, lastDayOfSpan, type Span, spanKey } from '#themes/theme-block.ts'

/** Name of these counts in the ledger of releases. */
export const themeCountsKind = 'theme counts'

/** A figure of a theme: a place (null: the whole municipality) over a stretch of whole blocks. */
export interface FigureOver extends Span {
  readonly wijkId: string | null
}

/** A figure as it was released. */
export interface ReleasedFigure extends FigureOver {
  readonly count: Released
}

/** The smallest counts of a series of blocks as one organisation does not know them: those of all others together. */
export interface SeriesCounts {
  /** first days of the blocks, oldest first */
  readonly blocks: readonly string[]
  readonly wijkIds: readonly string[]
  /** block after block: each wijk, then what is known of the municipality only */
  readonly counts: readonly number[]
}

/** The counts of everyone but one organisation (null: of everyone) in these blocks; `wijkIds` holds every wijk of the grains. */
export function countsOfOthers(
  grains: readonly Grain[],
  blocks: readonly string[],
  wijkIds: readonly string[],
  organisationId: string | null,
): SeriesCounts {
  const width = wijkIds.length + 1
  const counts = new Array<number>(blocks.length * width).fill(0)
  const blockAt = new Map(blocks.map((from, i) => [from, i]))
  const placeAt = new Map<string | null, number>([...wijkIds.map((id, i) => [id, i] as const), [null, wijkIds.length]])
  for (const grain of grains) {
    const block = blockAt.get(grain.startsOn)
    if (block !== undefined && grain.organisationId !== organisationId) counts[block * width + placeAt.get(grain.wijkId)!]! += grain.count
  }
  return { blocks, wijkIds, counts }
}

/** The grains a figure is the sum of, as positions in the counts of its series. */
function grainsIn({ blocks, wijkIds }: SeriesCounts, { wijkId, from, blocks: length }: FigureOver): number[] {
  const width = wijkIds.length + 1
  const first = blocks.indexOf(from)
  if (first < 0 || first + length > blocks.length) throw new Error(`no such span in this series: ${from}, ${length} blocks`)
  const places = wijkId === null ? Array.from({ length: width }, (_, i) => i) : [wijkIds.indexOf(wijkId)]
  return Array.from({ length }, (_, i) => places.map((place) => (first + i) * width + place)).flat()
}

/** The true number of a figure. */
export const countOf = (series: SeriesCounts, figure: FigureOver): Raw =>
  raw(grainsIn(series, figure).reduce((sum, grain) => sum + series.counts[grain]!, 0))

/** Every place over these spans. */
export const figuresOver = (wijkIds: readonly string[], spans: readonly Span[]): FigureOver[] =>
  spans.flatMap((span) => [...wijkIds, null].map((wijkId) => ({ wijkId, ...span })))

/** Key of a figure of a theme. */
export const figureKey = (figure: FigureOver): string => `${figure.wijkId ?? ''} ${spanKey(figure)}`

/** Twelve weeks serve more readers than four, and the municipality more than a wijk. */
const worthOf = ({ wijkId, blocks }: FigureOver): number => (blocks > 1 ? 50 : 1) * (wijkId === null ? 10 : 1)

/** Solves times counts after which no better choice is looked for; every choice is safe. */
const effort = 2000

/** A release of a series to one reader: what she has already, what she knows from elsewhere, and what is new. */
export interface SeriesRelease {
  readonly series: SeriesCounts
  readonly earlier: readonly ReleasedFigure[]
  readonly wanted: readonly FigureOver[]
  readonly threshold: number
}

/** A figure as the engine knows it. */
export const asEarlierFigure = (series: SeriesCounts, figure: ReleasedFigure): EarlierFigure => ({
  grains: grainsIn(series, figure),
  shown: figure.count.value,
})

/**
 * What may be shown of the wanted figures beside everything this reader has already. When no count of the series is small and nothing was
 * withheld, all is shown without asking the solver. Same input, same output.
 */
export function releaseSeries(
  solver: Highs,
  { series, earlier, wanted, threshold }: SeriesRelease,
  endeavour: Endeavour = {},
): ReleasedFigure[] {
  const isSmall = (count: number) => count > 0 && count < threshold
  if (!series.counts.some(isSmall) && earlier.every(({ count }) => count.value !== null))
    return wanted.map((figure) => ({ ...figure, count: release(countOf(series, figure), threshold) }))
  const publication = {
    counts: series.counts,
    figures: wanted.map((figure) => grainsIn(series, figure)),
    worth: wanted.map(worthOf),
    earlier: earlier.map((figure) => asEarlierFigure(series, figure)),
    threshold,
  }
  const { released } = suppress(solver, publication, { effort, ...endeavour })
  return wanted.map((figure, i) => ({ ...figure, count: released[i]! }))
}

/** Spans of which a reader was told something: every release of a span holds a line for the whole municipality, of 0 as well. */
export const spansReleased = (lines: readonly ReleasedFigure[]): Span[] =>
  lines.filter(({ wijkId }) => wijkId === null).map(({ from, blocks }) => ({ from, blocks }))

/** Lines of the ledger filled up with the zeros that it leaves out. */
export function withZeros(lines: readonly ReleasedFigure[], wijkIds: readonly string[]): ReleasedFigure[] {
  const known = new Map(lines.map((line) => [figureKey(line), line]))
  const zero = release(raw(0), 1)
  return figuresOver(wijkIds, spansReleased(lines)).map((figure) => known.get(figureKey(figure)) ?? { ...figure, count: zero })
}

/** The other way round: zeros of a wijk need no line. */
export const withoutZeros = (figures: readonly ReleasedFigure[]): ReleasedFigure[] =>
  figures.filter(({ wijkId, count }) => wijkId === null || count.value !== 0)

/** Does a span lie in these blocks? */
export const liesIn = (blocks: readonly string[], span: Span): boolean =>
  blocks.includes(span.from) && lastDayOfSpan(span) <= lastDayOfSpan({ from: blocks.at(-1)!, blocks: 1 })
