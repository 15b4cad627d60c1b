import type { Highs } from 'highs'
import type { Released } from '#engine/disclosure.ts'
import { suppress } from '#engine/suppression.ts'
import { type InstitutionKind, institutionKinds } from '#themes/inquiry.ts'

/** One theme that one institution named; institutions are told apart by a key that leads nowhere. */
export interface Answer {
  readonly key: string
  readonly kind: InstitutionKind
  readonly wijkId: string
  readonly themeId: string
}

/** How many institutions of one kind, in a wijk or in all together (null), named a theme; themeId null: answered at all. */
export interface Outcome {
  readonly kind: InstitutionKind
  readonly wijkId: string | null
  readonly themeId: string | null
  readonly count: Released
}

/** Solves times counts after which no better choice is looked for; every choice is safe, and these tables are small. */
const effort = 2000

/**
 * What may be shown of an inquiry: institutions by kind, place and theme. What is small is withheld, nothing at all too: where one GP answered, a
 * theme that nobody named would tell what she did name. And so much of the rest is withheld that nothing small follows from the wijken and their sum
 * (engine/suppression). A theme that all of a place named is not shown there, nor in the sum: it would tell of each what she named. Made once, so
 * that two moments cannot be compared.
 */
export function outcomesOf(solver: Highs, answers: readonly Answer[], wijkIds: readonly string[], threshold: number): Outcome[] {
  const themes = [null, ...[...new Set(answers.map((answer) => answer.themeId))].sort()]
  const places = [...wijkIds, null]
  return institutionKinds.flatMap((kind) =>
    themes.flatMap((themeId) => {
      const named = answers.filter((answer) => answer.kind === kind && (themeId === null || answer.themeId === themeId))
      const counts = wijkIds.map((wijkId) => institutions(named.filter((answer) => answer.wijkId === wijkId)))
      const figures = places.map((wijkId, i) => (wijkId === null ? counts.map((_, grain) => grain) : [i]))
      const worth = places.map((wijkId) => (wijkId === null ? 10 : 1))
      const { released } = suppress(solver, { counts, figures, worth, threshold, withholdZeros: true }, { effort })
      const outcomes = places.map((wijkId, i): Outcome => ({ kind, wijkId, themeId, count: released[i]! }))
      const shown = outcomes.filter((outcome) => outcome.count.value !== null && outcome.count.value > 0)
      return themeId === null ? shown : withoutUnanimous(shown, answers)
    }),
  )
}

/** Takes away the places in which every institution that answered named the theme, and then the sum as well. */
function withoutUnanimous(shown: readonly Outcome[], answers: readonly Answer[]): Outcome[] {
  const everyone = (outcome: Outcome): boolean =>
    outcome.count.value ===
    institutions(answers.filter(({ kind, wijkId }) => kind === outcome.kind && (outcome.wijkId === null || wijkId === outcome.wijkId)))
  const left = shown.filter((outcome) => !everyone(outcome))
  return left.length === shown.length ? left : left.filter((outcome) => outcome.wijkId !== null)
}

const institutions = (answers: readonly Answer[]): number => new Set(answers.map((answer) => answer.key)).size
