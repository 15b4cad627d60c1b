/** How the same week of earlier years is found: exactly 52 weeks a year back, or the Monday nearest to the same date. */
export type Reference = 'lag52' | 'calendar'

const DAY = 86_400_000

/** Days since 1 January 1970 of an ISO date (year-month-day). Throws when it is not a real date or not a Monday. */
export function mondayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) throw new Error(`not a date: ${date}`)
  const days = time / DAY
  if (((days % 7) + 7) % 7 !== 4) throw new Error(`not a Monday: ${date}`)
  return days
}

/** The ISO date of a day since 1970. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day (since 1970) of the Monday nearest to the date that lies whole years before a Monday. */
function mondayYearsBefore(monday: number, years: number): number {
  const date = new Date(monday * DAY)
  const earlier = Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / DAY
  const pastMonday = (((earlier - 4) % 7) + 7) % 7
  return pastMonday <= 3 ? earlier - pastMonday : earlier + 7 - pastMonday
}

/**
 * Places of the same week in each of the last `years` years, newest first, in a series without gaps that starts on day `first`.
 * A place below 0 lies before the series.
 */
export function referenceWeeks(week: number, first: number, years: number, reference: Reference): number[] {
  return Array.from({ length: years }, (_, i) =>
    reference === 'lag52' ? week - 52 * (i + 1) : (mondayYearsBefore(first + 7 * week, i + 1) - first) / 7,
  )
}

/**
 * The block of the year of each week before `week`, from the oldest window on: the window of `half` weeks on either side of each
 * reference week is the last block; the weeks between two windows are cut in `blocks` − 1 parts, the first ones a week longer when it
 * does not divide evenly. −1 = outside (older than the oldest window). With one block only the windows of earlier years are inside.
 * Noufaily et al. 2013, section 3.2.
 */
export function blocksOfTheYear(week: number, references: readonly number[], half: number, blocks: number): Int8Array {
  const block = new Int8Array(week).fill(-1)
  const centres = [week, ...references]
  for (const [i, centre] of centres.entries()) {
    if (blocks === 1 && i === 0) continue
    block.fill(blocks - 1, Math.max(0, centre - half), Math.min(week, centre + half + 1))
    const older = centres[i + 1]
    if (older === undefined || blocks === 1) continue
    let at = older + half + 1
    const between = centre - half - at
    for (let part = 0; part < blocks - 1; part++) {
      const length = Math.floor(between / (blocks - 1)) + (part < between % (blocks - 1) ? 1 : 0)
      block.fill(part, at, at + length)
      at += length
    }
  }
  return block
}
