import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { addMonths, standingOf, standingSteps, type Told, verificationOutcomes } from '#themes/verification.ts'

const rules = { minimum: 5, months: 24 }
const today = '2026-11-19'
const talk = (day: string, parents: number, outcome: Told['outcome'] = 'fits', changedOn: string | null = null): Told => ({
  day,
  parents,
  outcome,
  changedOn,
})

describe('where a theme stands with the parents of a wijk', () => {
  test.each<[string, readonly Told[], object]>([
    ['nobody was asked', [], { standing: 'notYet', missing: 5 }],
    ['seven agree', [talk('2026-11-10', 7)], { standing: 'verified', on: '2026-11-10', parents: 7, validUntil: '2028-11-10', missing: 0 }],
    ['three agree', [talk('2026-11-10', 3)], { standing: 'tooFew', parents: 3, missing: 2 }],
    [
      'three agree, later two more',
      [talk('2026-11-01', 3), talk('2026-11-10', 2)],
      { standing: 'verified', parents: 5, validUntil: '2028-11-01' },
    ],
    [
      'seven agree, later one says no',
      [talk('2026-11-01', 7), talk('2026-11-10', 1, 'doesNotFit')],
      { standing: 'doesNotFit', parents: 1 },
    ],
    ['a no is turned round', [talk('2026-11-01', 6, 'doesNotFit'), talk('2026-11-10', 5)], { standing: 'verified', parents: 5 }],
    [
      'who agreed before a no counts no more',
      [talk('2026-10-01', 4), talk('2026-11-01', 6, 'doesNotFit'), talk('2026-11-10', 4)],
      { standing: 'tooFew', missing: 1 },
    ],
    ['a change is wanted', [talk('2026-11-01', 9, 'partlyFits')], { standing: 'partlyFits', on: '2026-11-01' }],
    ['the change was made', [talk('2026-11-01', 9, 'partlyFits', '2026-11-08')], { standing: 'verified', parents: 9 }],
    ['the change was made for three', [talk('2026-11-01', 3, 'partlyFits', '2026-11-08')], { standing: 'tooFew', missing: 2 }],
    [
      'two more agree with the change',
      [talk('2026-11-01', 3, 'partlyFits', '2026-11-08'), talk('2026-11-10', 2)],
      { standing: 'verified', parents: 5 },
    ],
    ['it was long ago', [talk('2024-11-18', 7)], { standing: 'ended', validUntil: '2026-11-18', missing: 5 }],
    ['it holds until today', [talk('2024-11-19', 7)], { standing: 'verified', validUntil: today }],
    ['too few then and too few now', [talk('2023-01-01', 3), talk('2026-11-10', 3)], { standing: 'tooFew', missing: 2 }],
  ])('%s', (_who, talks, expected) => expect(standingOf(talks, today, rules)).toMatchObject(expected))

  test('twenty-four months after the last day of February in a leap year is the last day of February', () => {
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-11-30', 2)).toBe('2027-01-30')
  })

  const told = fc.record({
    day: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-01', days)),
    parents: fc.integer({ min: 1, max: 9 }),
    outcome: fc.constantFrom(...verificationOutcomes),
    changedOn: fc.constant(null),
  })
  const history = fc.array(told, { maxLength: 6 }).map((talks) => talks.toSorted((a, b) => a.day.localeCompare(b.day)))

  test('a refusal as the newest talk shuts the gate, whatever was said before and however few they are', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 3 }), (talks, few) => {
        const day = talks.at(-1)?.day ?? '2024-06-01'
        expect(standingOf([...talks, talk(day, few, 'doesNotFit')], today, rules).standing).toBe('doesNotFit')
      }),
    )
  })

  test('each next talk takes a step that the table knows', () => {
    fc.assert(
      fc.property(history, told, (talks, next) => {
        const day = talks.at(-1)?.day ?? next.day
        const before = standingOf(talks, day, rules).standing
        const after = standingOf([...talks, { ...next, day }], day, rules).standing
        expect(standingSteps[before]).toContain(after)
      }),
      { numRuns: 400 },
    )
  })
})
