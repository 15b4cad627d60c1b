import { z } from 'zod'

/** The questions of the check, in order: the first that leads away from a group ends it. */
export const suitabilityQuestions = ['safety', 'acute', 'private', 'shared'] as const
export type SuitabilityQuestion = (typeof suitabilityQuestions)[number]

/** Answers of the check; they are never stored. */
export type SuitabilityAnswers = { readonly [question in SuitabilityQuestion]?: 'yes' | 'no' | undefined }

/**
 * Where the check leads: three honest exits to individual help, one to more listening, or a group.
 * `unfinished`: not every question has an answer yet.
 */
export const suitabilityEnds = ['safety', 'acute', 'private', 'notShared', 'group', 'unfinished'] as const
export type SuitabilityEnd = (typeof suitabilityEnds)[number]

/** Follows the answers to their end. Safety comes before everything: one "yes" there settles it. */
export function suitabilityEnd(answers: SuitabilityAnswers): SuitabilityEnd {
  if (answers.safety === 'yes') return 'safety'
  if (answers.acute === 'yes') return 'acute'
  if (answers.private === 'yes') return 'private'
  if (suitabilityQuestions.some((question) => answers[question] === undefined)) return 'unfinished'
  return answers.shared === 'yes' ? 'group' : 'notShared'
}

/** What may be kept of a check: that a theme suits a group, or is better helped one by one. An exit for safety or acute help keeps nothing. */
export const suitabilityOutcomes = ['group', 'individual'] as const
export type SuitabilityOutcome = (typeof suitabilityOutcomes)[number]

/** The outcome of an end that may be kept, or null. */
export const outcomeOf = (end: SuitabilityEnd): SuitabilityOutcome | null =>
  end === 'group' ? 'group' : end === 'private' ? 'individual' : null

/** The outcome of the last check of a theme. */
export interface SuitabilityCheck {
  readonly outcome: SuitabilityOutcome
  readonly reason: string
  readonly organisationName: string
  readonly madeAt: Date
}

const answer = z.enum(['yes', 'no']).optional().catch(undefined)

/** The answers as they stand in an address; anything odd counts as no answer. */
export const suitabilityAnswers = z.object({ safety: answer, acute: answer, private: answer, shared: answer })
