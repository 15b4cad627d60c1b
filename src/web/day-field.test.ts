import { describe, expect, test } from 'vitest'
import { comingDay, pastDay } from '#web/day-field.ts'

const today = '2026-11-19'
const read = (schema: ReturnType<typeof pastDay>, typed: string) => {
  const result = schema.safeParse(typed)
  return result.success ? result.data : result.error.issues[0]!.message
}

describe('a day that someone types', () => {
  test.each([
    ['19 nov', '2026-11-19'],
    ['20-11-2026', 'Kies een dag tot en met vandaag.'],
    ['20 nov', '2025-11-20'],
    ['', 'Schrijf de dag.'],
    ['straks', 'Schrijf een dag zoals 19-11-2026.'],
  ])('in the past: %s', (typed, expected) => expect(read(pastDay(today), typed)).toBe(expected))

  test.each([
    ['19 nov', '2026-11-19'],
    ['20 nov', '2026-11-20'],
    ['3 januari', '2027-01-03'],
    ['18-11-2026', 'Kies vandaag of een latere dag.'],
    ['20-11-2027', 'Kies een dag binnen een jaar.'],
    ['31-02-2027', 'Schrijf een dag zoals 19-11-2026.'],
  ])('to come: %s', (typed, expected) => expect(read(comingDay(today), typed)).toBe(expected))
})
