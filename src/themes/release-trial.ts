import type { Highs } from 'highs'
import { readBack } from '#engine/disclosure.ts'
import { audit, noUpperBound } from '#engine/suppression-audit.ts'
import {
  asEarlierFigure,
  countOf,
  countsOfOthers,
  type FigureOver,
  liesIn,
  type ReleasedFigure,
  withZeros,
} from '#themes/release-counts.ts'
import { grouped, lastDayOfSpan } from '#themes/theme-block.ts'
import type { ThemeLedger } from '#themes/theme-release.ts'

/** What follows for a withheld number for who knows everything that was released to her: at least `low`, at most `high` (null: nothing limits it). */
export interface ProvenInterval {
  readonly wijkId: string | null
  readonly from: string
  readonly until: string
  readonly low: number
  readonly high: number | null
}

/** The outcome of a trial: how many numbers are shown and withheld, and for how many of those an attacker would know too much. */
export interface TrialOutcome {
  readonly shown: number
  readonly withheld: number
  readonly broken: number
  readonly proof: readonly ProvenInterval[]
}

/**
 * Attacks everything that was released of a theme to one organisation, with what everyone was told: a withheld number has to keep more than one
 * possible value, and a small one has to be able to reach the threshold.
 */
export function tryRelease(
  solver: Highs,
  ledger: ThemeLedger,
  organisationId: string,
  wijkIds: readonly string[],
  threshold: number,
): TrialOutcome {
  const own = ledger.blocks.filter((block) => block.countedIn === null)
  const parts = [...grouped(own, (block) => block.seriesFrom).values()].map((series) =>
    trySeries(
      solver,
      ledger,
      series.map((block) => block.startsOn),
      organisationId,
      wijkIds,
      threshold,
    ),
  )
  const sum = (of: (part: TrialOutcome) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    shown: sum((part) => part.shown),
    withheld: sum((part) => part.withheld),
    broken: sum((part) => part.broken),
    proof: parts.flatMap((part) => part.proof),
  }
}

function trySeries(
  solver: Highs,
  ledger: ThemeLedger,
  blocks: readonly string[],
  organisationId: string,
  wijkIds: readonly string[],
  threshold: number,
): TrialOutcome {
  const others = countsOfOthers(ledger.grains, blocks, wijkIds, organisationId)
  const all = countsOfOthers(ledger.grains, blocks, wijkIds, null)
  const inSeries = (figures: readonly ReleasedFigure[] | undefined) =>
    withZeros(
      (figures ?? []).filter((figure) => liesIn(blocks, figure)),
      wijkIds,
    )
  const told = inSeries(ledger.released.get(organisationId))
  // what everyone was told, less one's own, is about the others too
  const known = inSeries(ledger.releasedForAll).flatMap((figure): ReleasedFigure[] => {
    const mine = countOf(all, figure) - countOf(others, figure)
    return figure.count.value === null ? [] : [{ ...figure, count: readBack(figure.count.value - mine) }]
  })
  const intervals = audit(
    solver,
    others.counts,
    [...told, ...known].map((figure) => asEarlierFigure(others, figure)),
    threshold,
  )
  const withheld = told.flatMap((figure, i) => (intervals[i] ? [{ figure, interval: intervals[i] }] : []))
  const isBroken = ({ figure, interval }: (typeof withheld)[number]) => {
    const count = countOf(others, figure)
    return interval.low === interval.high || (count > 0 && count < threshold && interval.high < threshold)
  }
  return {
    shown: told.length - withheld.length,
    withheld: withheld.length,
    broken: withheld.filter(isBroken).length,
    proof: withheld.map(({ figure, interval }) => ({
      ...placeAndTime(figure),
      low: interval.low,
      high: interval.high === noUpperBound ? null : interval.high,
    })),
  }
}

const placeAndTime = (figure: FigureOver) => ({ wijkId: figure.wijkId, from: figure.from, until: lastDayOfSpan(figure) })
