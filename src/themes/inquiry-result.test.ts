import fc from 'fast-check'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSolver } from '#engine/suppression.ts'
import { readRecipients } from '#themes/inquiry.ts'
import { type Answer, outcomesOf } from '#themes/inquiry-result.ts'

let solver: Highs
beforeAll(async () => {
  solver = await openSolver()
})

const school = (i: number, wijkId: string, ...themes: string[]): Answer[] =>
  themes.map((themeId) => ({ key: `school ${i}`, kind: 'school', wijkId, themeId }))

describe('what schools and GPs named', () => {
  test('six schools in one wijk and one in another: the one does not follow from the sum', () => {
    const six = Array.from({ length: 6 }, (_, i) => school(i, 'Overvecht', 'sleep')).flat()
    const answers = [...six, ...school(7, 'Oost', 'sleep'), ...school(8, 'Overvecht', 'screens'), ...school(9, 'Oost', 'screens')]
    const shown = outcomesOf(solver, answers, ['Overvecht', 'Oost'], 5).filter((one) => one.themeId === 'sleep')
    // seven together, or six in Overvecht: not both
    expect(shown.map((one) => [one.wijkId, one.count.value])).toEqual([[null, 7]])
  })

  test('a theme that every school of a wijk named is not shown there, nor does it follow from the sum', () => {
    const all = Array.from({ length: 6 }, (_, i) => school(i, 'Overvecht', 'sleep')).flat()
    const most = Array.from({ length: 7 }, (_, i) => school(10 + i, 'Oost', i < 6 ? 'sleep' : 'screens')).flat()
    const shown = outcomesOf(solver, [...all, ...most], ['Overvecht', 'Oost'], 5).filter((one) => one.themeId === 'sleep')
    expect(shown.map((one) => [one.wijkId, one.count.value])).toEqual([['Oost', 6]])
  })

  test('a school that names three themes is one school', () => {
    const answers = Array.from({ length: 5 }, (_, i) => school(i, 'Oost', 'sleep', 'screens', 'limits')).flat()
    const answered = outcomesOf(solver, answers, ['Oost'], 5).find(
      (one) => one.kind === 'school' && one.themeId === null && one.wijkId === null,
    )
    expect(answered?.count.value).toBe(5)
  })

  test('whatever they answer, what is withheld is never a single small number that the rest gives away', () => {
    const answer = fc.record({
      key: fc.integer({ min: 0, max: 30 }).map(String),
      kind: fc.constantFrom('school' as const, 'gp' as const),
      wijkId: fc.constantFrom('a', 'b', 'c'),
      themeId: fc.constantFrom('x', 'y'),
    })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 120 }), fc.integer({ min: 3, max: 8 }), (answers, threshold) => {
        const outcomes = outcomesOf(solver, answers, ['a', 'b', 'c'], threshold)
        for (const outcome of outcomes) expect(outcome.count.value).toBeGreaterThanOrEqual(threshold)
        for (const kind of ['school', 'gp']) {
          for (const themeId of [null, 'x', 'y']) {
            const cells = outcomes.filter((one) => one.kind === kind && one.themeId === themeId)
            const sum = cells.find((one) => one.wijkId === null)?.count.value ?? null
            const parts = cells.filter((one) => one.wijkId !== null).map((one) => one.count.value ?? 0)
            if (sum === null || parts.length === 3) continue
            expect(3 - parts.length).toBeGreaterThan(1)
            expect(sum - parts.reduce((total, value) => total + value, 0)).toBeGreaterThanOrEqual(threshold)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a pasted list of schools', () => {
  const one = [{ id: 'o', name: 'Overvecht' }]
  const two = [...one, { id: 'p', name: 'Oost' }]

  test('is read line by line; the address may be left out, the wijk too when there is one', () => {
    const { recipients, problems } = readRecipients('school', 'De Esdoorn;Info@Esdoorn.example\n\nDe Linde\r\n', one)
    expect(problems).toEqual([])
    expect(recipients).toEqual([
      { kind: 'school', wijkId: 'o', name: 'De Esdoorn', email: 'info@esdoorn.example' },
      { kind: 'school', wijkId: 'o', name: 'De Linde', email: null },
    ])
  })

  test('says of each wrong line what to do', () => {
    const typed = 'De Esdoorn;geen adres;Oost\ninfo@linde.example\nDe Linde;info@linde.example\nDe Berk;;Zuid\nDe Iep;;oost\nDe iep;;Oost'
    const { recipients, problems } = readRecipients('school', typed, two)
    expect(recipients.map((recipient) => recipient.name)).toEqual(['De Iep'])
    expect(problems.map((problem) => problem.slice(0, 8))).toEqual(['Regel 1:', 'Regel 2:', 'Regel 3:', 'Regel 4:', 'Regel 6:'])
  })
})
