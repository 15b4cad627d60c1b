import { type Raw, type Released, raw } from '#engine/disclosure.ts'
import { type Linked, releaseLinked } from '#engine/linked-counts.ts'
import { type CountRow, cellKey, periodsInYear, recentPeriods, type YearTable, yearsOf } from '#themes/theme-count.ts'

/** Name of these counts in the ledger of releases. */
export const themeCountsKind = 'theme counts of others'

/** Names of the spans of time a theme is counted over: twelve weeks, the twelve before, and thirteen periods of four weeks (0 the newest). */
export const spans = ['now', 'before', ...Array.from({ length: periodsInYear }, (_, i) => String(i))] as const

/** A count of the other organisations, ready for the ledger. */
export interface OthersRelease {
  readonly organisationId: string
  readonly themeId: string
  /** null: the whole municipality */
  readonly wijkId: string | null
  readonly span: string
  readonly count: Released
}

/**
 * What each organisation may see of the others, theme by theme. Withheld is what stays below the threshold, and what could be found by
 * subtracting periods from twelve weeks or wijken from the municipality. Zeros are left out, except the twelve weeks of the whole municipality: that line
 * says that the theme was released.
 */
export function releasesOfThemes(
  rows: readonly (CountRow & { readonly organisationId: string })[],
  themeIds: readonly string[],
  organisationIds: readonly string[],
  wijkIds: readonly string[],
  threshold: number,
): OthersRelease[] {
  const releases: OthersRelease[] = []
  for (const organisationId of organisationIds) {
    const years = yearsOf(rows.filter((row) => row.organisationId !== organisationId))
    for (const themeId of themeIds) releases.push(...releaseOne(organisationId, themeId, years, wijkIds, threshold))
  }
  return releases
}

function releaseOne(
  organisationId: string,
  themeId: string,
  years: YearTable,
  wijkIds: readonly string[],
  threshold: number,
): OthersRelease[] {
  const city = years.get(cellKey(themeId, null)) ?? new Array<number>(periodsInYear).fill(0)
  const wijken = wijkIds.map((wijkId) => years.get(cellKey(themeId, wijkId)) ?? new Array<number>(periodsInYear).fill(0))
  // questions of which only the municipality is known: a part of the sum that is never shown by itself
  const elsewhere = city.map((count, period) => count - wijken.reduce((sum, year) => sum + year[period]!, 0))
  const places = [...wijken, elsewhere, city]
  const counts = places.flatMap((year) => withSums(year))
  const released = releaseLinked(counts, linksBetween(places.length), threshold)
  const found: OthersRelease[] = []
  for (const [place, wijkId] of [...wijkIds, undefined, null].entries()) {
    if (wijkId === undefined) continue
    for (const [i, span] of spans.entries()) {
      const count = released[place * spans.length + i]!
      if (count.value !== 0 || (wijkId === null && span === 'now')) found.push({ organisationId, themeId, wijkId, span, count })
    }
  }
  return found
}

/** Twelve weeks, the twelve before, and the periods themselves: in the order of `spans`. */
function withSums(year: readonly number[]): Raw[] {
  const sum = (from: number) => raw(year.slice(from, from + recentPeriods).reduce((total, one) => total + one, 0))
  return [sum(0), sum(recentPeriods), ...year.map(raw)]
}

/** Twelve weeks are three periods; the municipality, the last place, is all other places together. */
function linksBetween(places: number): Linked[] {
  const at = (place: number, span: number) => place * spans.length + span
  const links: Linked[] = []
  for (let place = 0; place < places; place++) {
    for (const sum of [0, 1]) {
      const first = 2 + sum * recentPeriods
      links.push({ sum: at(place, sum), parts: Array.from({ length: recentPeriods }, (_, i) => at(place, first + i)) })
    }
  }
  for (let span = 0; span < spans.length; span++) {
    links.push({ sum: at(places - 1, span), parts: Array.from({ length: places - 1 }, (_, place) => at(place, span)) })
  }
  return links
}
