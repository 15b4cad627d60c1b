import fc from 'fast-check'
import type { Highs } from 'highs'
import { expect } from 'vitest'

/** The least count above 0 that is shown in these tests. */
export const threshold = 5

/**
 * The attacker, apart from the code it attacks: unknowns x0, x1, …, whole and at least 0, with what is known as equations in words of a
 * linear programme. Says how large (or small) an unknown can be.
 */
export function attackerOf(solver: Highs, known: readonly string[], unknowns: number) {
  const names = Array.from({ length: unknowns }, (_, i) => `x${i}`).join(' ')
  return (unknown: number, sense: 'Maximize' | 'Minimize'): number => {
    const programme = `${sense}\n goal: x${unknown}\nSubject To\n${known.join('\n')}\nGenerals\n ${names}\nEnd`
    const { Status, ObjectiveValue } = solver.solve(programme, { output_flag: false })
    if (Status === 'Optimal') return Math.round(ObjectiveValue)
    expect(Status, 'only the absence of a bound may keep the attacker from an answer').toMatch(/nbounded/)
    return Number.POSITIVE_INFINITY
  }
}

/** What a withheld number may be must include more than the truth, and the threshold when the truth is small. */
export function expectHidden(attack: ReturnType<typeof attackerOf>, unknown: number, truth: number, isSmall: boolean): void {
  const high = attack(unknown, 'Maximize')
  expect(high).toBeGreaterThanOrEqual(isSmall ? threshold : truth)
  if (high === truth) expect(attack(unknown, 'Minimize')).toBeLessThan(truth)
}

/** The sum of these unknowns, in words of a linear programme. */
export const plus = (unknowns: readonly number[]): string => unknowns.map((i) => `+ x${i}`).join(' ')

/** A count: many zeros and ones, as in a wijk with few questions. */
export const fewOrMany = fc.oneof(
  { arbitrary: fc.nat({ max: 1 }), weight: 2 },
  { arbitrary: fc.nat({ max: 9 }), weight: 2 },
  { arbitrary: fc.nat({ max: 40 }), weight: 1 },
)
