import type { Highs } from 'highs'
import type { Preferences } from '#engine/rank-ballots.ts'

/** The same question as an integer programme: its text in CPLEX LP form, and what the order in the candidates' own order costs. */
export interface RankProgramme {
  readonly text: string
  readonly constant: number
  /** Undecided pairs; without any the constant is the answer. */
  readonly pairs: number
}

/**
 * Kemeny's order as an integer programme (Grötschel, Jünger and Reinelt 1984): x of a pair is 1 when its first candidate stands first,
 * and of every three candidates no circle is allowed. The peer of `bestOrder`, in tests and measurements; it shares no code with it.
 */
export function integerProgramme({ candidates, above }: Preferences): RankProgramme {
  const n = candidates.length
  const goal: string[] = []
  const rules: string[] = []
  const names: string[] = []
  let constant = 0
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      // the first candidate first costs what is against it, otherwise what is for it
      const change = above[b * n + a]! - above[a * n + b]!
      constant += above[a * n + b]!
      names.push(`x${a}_${b}`)
      goal.push(`${change < 0 ? '-' : '+'} ${Math.abs(change)} x${a}_${b}`)
      for (let c = b + 1; c < n; c++) {
        rules.push(` x${a}_${b} + x${b}_${c} - x${a}_${c} <= 1`, ` x${a}_${b} + x${b}_${c} - x${a}_${c} >= 0`)
      }
    }
  }
  const text = `Minimize\n obj: ${goal.join('\n ')}\nSubject To\n${rules.join('\n')}\nBinary\n ${names.join('\n ')}\nEnd\n`
  return { text, constant, pairs: names.length }
}

/** The fewest disagreements by HiGHS, for whole weights. Throws when it does not prove an optimum. */
export function kemenyBySolver(solver: Highs, { text, constant, pairs }: RankProgramme): number {
  if (pairs === 0) return constant
  const { Status, ObjectiveValue } = solver.solve(text, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 })
  if (Status !== 'Optimal') throw new Error(`HiGHS ended with ${Status}`)
  return Math.round(constant + ObjectiveValue)
}
