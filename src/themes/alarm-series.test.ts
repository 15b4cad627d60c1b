import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { leastWeeks, mayBeShown, seriesOf, steadyOrganisations, steadySince } from '#themes/alarm-series.ts'

const until = '2026-11-16'
const ago = (weeks: number) => addDays(until, -7 * weeks)
const every = (from: number, to = 0) => Array.from({ length: from - to + 1 }, (_, i) => ago(from - i))

describe('since when an organisation counts', () => {
  test('is its first week when it never was silent for long', () => {
    expect(steadySince(every(50), until)).toBe(ago(50))
    expect(steadySince([ago(48), ago(40), ago(32), ago(24), ago(16), ago(8), ago(0)], until)).toBe(ago(48))
  })
  test('is after a long silence, so that coming back is no rise', () => {
    expect(steadySince([...every(90, 60), ...every(45)], until)).toBe(ago(45))
  })
  test('is never when it is silent now', () => {
    expect(steadySince(every(90, 12), until)).toBe(null)
    expect(steadySince([], until)).toBe(null)
  })
})

test('who came not long ago is left out, and all series begin when the last of the others began', () => {
  const heard = [
    ...every(100).map((week) => ({ organisationId: 'old', week })),
    ...every(60).map((week) => ({ organisationId: 'younger', week })),
    ...every(leastWeeks - 2).map((week) => ({ organisationId: 'new', week })),
  ]
  expect(steadyOrganisations(heard, until)).toEqual({ ids: new Set(['old', 'younger']), since: ago(60) })
  expect(steadyOrganisations(heard.slice(-10), until)).toBe(null)
})

test('a question in a buurt counts for its wijk and for the municipality; without an area for the municipality alone', () => {
  const one = { themeId: 't', organisationId: 'a', week: until, count: 2 }
  const counts = [
    { ...one, areaId: 'buurt' },
    { ...one, areaId: null },
    { ...one, areaId: 'buurt', organisationId: 'new' },
  ]
  const series = seriesOf(counts, new Map([['buurt', 'wijk']]), { ids: new Set(['a']), since: ago(2) }, until)
  expect(series.map(({ wijkId, weekly }) => [wijkId, weekly.counts])).toEqual([
    [null, [0, 0, 4]],
    ['wijk', [0, 0, 2]],
  ])
})

test('no organisation ever learns through a rise that others have a few questions', () => {
  const weeks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(fc.array(weeks, { minLength: 1, maxLength: 4 }), fc.integer({ min: 3, max: 12 }), (organisations, threshold) => {
      const series = {
        themeId: 't',
        wijkId: null,
        weekly: { firstWeek: ago(13), counts: [] },
        byOrganisation: new Map(organisations.map((own, i) => [String(i), own])),
      }
      const own = organisations.map((one) => one.slice(2).reduce((sum, count) => sum + count, 0))
      const total = own.reduce((sum, count) => sum + count, 0)
      const shown = mayBeShown(series, 13, threshold)
      // one who has nothing herself sees all of it as others
      for (const count of [0, ...own]) if (shown && total - count > 0) expect(total - count).toBeGreaterThanOrEqual(threshold)
      if (own.length === 1) expect(shown).toBe(total >= threshold)
    }),
  )
})
