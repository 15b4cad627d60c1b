import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDayOf, newestVersions, type PriorityList, periodBefore, periodInWords, periodOf, wrongPlaces } from '#themes/priority.ts'

describe('half a year', () => {
  test('June is spring, July is autumn', () => {
    expect(periodInWords(periodOf('2026-06-30'))).toBe('voorjaar 2026')
    expect(periodInWords(periodOf('2026-07-01'))).toBe('najaar 2026')
    expect(periodInWords(periodOf('2027-01-01'))).toBe('voorjaar 2027')
  })

  test('whatever the day: it lies in its period, and the one before ends before it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10)
        const period = periodOf(day)
        expect(day <= lastDayOf(period)).toBe(true)
        expect(lastDayOf(periodBefore(period)) < day).toBe(true)
        expect(periodOf(lastDayOf(period))).toBe(period)
      }),
    )
  })
})

describe('a top 3 as it is typed', () => {
  const draft = (themes: [string, string, string], reasons: [string, string, string] = ['omdat', '', '']) =>
    wrongPlaces({ themes, reasons })

  test('one theme with a reason is enough; the first place may not be empty', () => {
    expect(draft(['a', '', ''])).toEqual({})
    expect(draft(['a', 'b', 'c'])).toEqual({})
    expect(Object.keys(draft(['', '', '']))).toEqual(['theme1'])
    expect(Object.keys(draft(['a', '', ''], [' ', '', '']))).toEqual(['reason1'])
  })

  test('no place is skipped, no theme stands twice, and a reason has a theme', () => {
    expect(Object.keys(draft(['a', '', 'c']))).toEqual(['theme2'])
    expect(Object.keys(draft(['a', 'b', 'a']))).toEqual(['theme3'])
    expect(Object.keys(draft(['a', '', ''], ['omdat', 'daarom', '']))).toEqual(['theme2'])
  })
})

test('of versions only the newest counts, and one that was taken back does not', () => {
  const list = (teamId: string, version: number, themes: number) =>
    ({ teamId, period: '2026-2', version, priorities: Array.from({ length: themes }, () => ({})) }) as unknown as PriorityList
  expect(newestVersions([list('x', 1, 3), list('x', 2, 1), list('y', 1, 2), list('y', 2, 0)])).toMatchObject([{ teamId: 'x', version: 2 }])
})
