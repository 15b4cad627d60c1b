import type { Highs } from 'highs'
import { readBack, withheld } from '#engine/disclosure.ts'
import {
  countOf,
  countsOfOthers,
  figureKey,
  figuresOver,
  liesIn,
  type ReleasedFigure,
  releaseSeries,
  type SeriesRelease,
  spansReleased,
  withZeros,
} from '#themes/release-counts.ts'
import { type Grain, grouped, spanKey, spansOf, type ThemeBlock } from '#themes/theme-block.ts'

/** What is known of one theme before a release: its blocks, the frozen counts in them and what everyone was given so far. */
export interface ThemeLedger {
  readonly blocks: readonly ThemeBlock[]
  readonly grains: readonly Grain[]
  /** by organisation; as the ledger holds them, without zeros */
  readonly released: ReadonlyMap<string, readonly ReleasedFigure[]>
  readonly releasedForAll: readonly ReleasedFigure[]
}

/** For whom, with which places and by which rule. */
export interface ReleaseRules {
  readonly organisationIds: readonly string[]
  readonly wijkIds: readonly string[]
  readonly threshold: number
}

/** What is new: for each organisation, and for everyone in the municipality. */
export interface ThemeRelease {
  readonly blocks: readonly string[]
  readonly toOrganisations: readonly { readonly organisationId: string; readonly figures: readonly ReleasedFigure[] }[]
  readonly forAll: readonly ReleasedFigure[]
}

/** The series of a theme that were not given to everyone, as blocks, oldest first. Only those with a block since this day. */
export function openSeries(blocks: readonly ThemeBlock[], organisationIds: readonly string[], since: string): ThemeBlock[][] {
  const series = grouped(
    blocks.filter((block) => block.countedIn === null),
    (block) => block.seriesFrom,
  )
  const isOpen = (block: ThemeBlock) => block.startsOn >= since && !organisationIds.every((id) => block.releasedTo.includes(id))
  return [...series.values()].filter((some) => some.some(isOpen))
}

/**
 * Releases one series of a theme: to each organisation the counts of all others, and to everyone the counts of all together. A joint count is
 * shown to all only where each organisation's own figure of the others is shown as well: then nobody learns from it by taking off her own.
 * Who comes in later is given what stays safe beside the joint counts that are known to all already.
 */
export function releaseTheme(
  solver: Highs,
  ledger: ThemeLedger,
  series: readonly ThemeBlock[],
  rules: ReleaseRules,
  signal?: AbortSignal,
): ThemeRelease {
  const blocks = series.map((block) => block.startsOn)
  const { organisationIds, wijkIds, threshold } = rules
  const inSeries = (figures: readonly ReleasedFigure[] | undefined) => (figures ?? []).filter((figure) => liesIn(blocks, figure))
  const release = remembering((one: SeriesRelease) => releaseSeries(solver, one, signal === undefined ? {} : { signal }))
  const forAllBefore = withZeros(inSeries(ledger.releasedForAll), wijkIds)
  const next = (organisationId: string | null, earlier: readonly ReleasedFigure[], known: readonly ReleasedFigure[]) => {
    const had = new Set(spansReleased(earlier).map(spanKey))
    const wanted = figuresOver(
      wijkIds,
      spansOf(blocks).filter((span) => !had.has(spanKey(span))),
    )
    if (wanted.length === 0) return []
    return release({
      series: countsOfOthers(ledger.grains, blocks, wijkIds, organisationId),
      earlier: [...earlier, ...known],
      wanted,
      threshold,
    })
  }
  const shownToAll: ReadonlySet<string>[] = []
  const toOrganisations = organisationIds.map((organisationId) => {
    const own = ownCounts(ledger.grains, blocks, wijkIds, organisationId)
    const known = forAllBefore.flatMap((figure): ReleasedFigure[] =>
      figure.count.value === null ? [] : [{ ...figure, count: readBack(figure.count.value - countOf(own, figure)) }],
    )
    const earlier = withZeros(inSeries(ledger.released.get(organisationId)), wijkIds)
    const figures = next(organisationId, earlier, known)
    shownToAll.push(new Set([...earlier, ...figures].filter(({ count }) => count.value !== null).map(figureKey)))
    return { organisationId, figures }
  })
  const forAll = next(null, forAllBefore, []).map((figure) =>
    shownToAll.every((shown) => shown.has(figureKey(figure))) ? figure : { ...figure, count: withheld },
  )
  return { blocks, toOrganisations, forAll }
}

/** What an organisation knows by itself: all counts less those of the others. */
function ownCounts(grains: readonly Grain[], blocks: readonly string[], wijkIds: readonly string[], organisationId: string) {
  return countsOfOthers(
    grains.filter((grain) => grain.organisationId === organisationId),
    blocks,
    wijkIds,
    null,
  )
}

/** Organisations that counted nothing themselves see the same: computed once. */
function remembering(release: (one: SeriesRelease) => ReleasedFigure[]) {
  const known = new Map<string, ReleasedFigure[]>()
  return (one: SeriesRelease): ReleasedFigure[] => {
    const key = JSON.stringify([
      one.series.counts,
      one.wanted.map(figureKey),
      one.earlier.map((figure) => [figureKey(figure), figure.count.value]),
    ])
    const found = known.get(key) ?? release(one)
    known.set(key, found)
    return found
  }
}
