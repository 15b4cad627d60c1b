import { expect, test } from 'vitest'
import { readDate } from '#web/form.ts'

test('a day is read as people write it; a day that does not exist, or lies before 1900, is none', () => {
  const read = (typed: string) => readDate(typed, '2026-11-19')
  expect(['19-11-2026', '1 maart 2026', '2026-03-01', '20 nov'].map(read)).toEqual(['2026-11-19', '2026-03-01', '2026-03-01', '2025-11-20'])
  expect(['31-02-2026', '2026-02-31', '0000-05-05', '5-5-1899', 'morgen'].map(read)).toEqual([null, null, null, null, null])
})
