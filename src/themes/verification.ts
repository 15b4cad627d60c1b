import { addDays } from '#platform/clock.ts'

/** What parents said of a theme. */
export const verificationOutcomes = ['fits', 'partlyFits', 'doesNotFit'] as const
export type VerificationOutcome = (typeof verificationOutcomes)[number]

/** Where a theme stands with the parents of one wijk (rulings 6 and 7). Only `verified` opens the gate. */
export const verificationStandings = ['notYet', 'tooFew', 'verified', 'partlyFits', 'doesNotFit', 'ended'] as const
export type VerificationStanding = (typeof verificationStandings)[number]

/** What the next talk, or making the change, may turn each standing into. Time alone turns `verified` into `ended` or `tooFew`, a split or merge anything into `notYet`. */
export const standingSteps: Readonly<Record<VerificationStanding, readonly VerificationStanding[]>> = {
  notYet: ['tooFew', 'verified', 'partlyFits', 'doesNotFit'],
  tooFew: ['tooFew', 'verified', 'partlyFits', 'doesNotFit'],
  verified: ['verified', 'partlyFits', 'doesNotFit'],
  partlyFits: ['tooFew', 'verified', 'partlyFits', 'doesNotFit'],
  doesNotFit: ['tooFew', 'verified', 'partlyFits', 'doesNotFit'],
  ended: ['ended', 'tooFew', 'verified', 'partlyFits', 'doesNotFit'],
}

export const standingNames: Readonly<Record<VerificationStanding, string>> = {
  notYet: 'Nog niet besproken',
  tooFew: 'Te weinig ouders',
  verified: 'Bevestigd door ouders',
  partlyFits: 'Past deels',
  doesNotFit: 'Past niet',
  ended: 'Opnieuw bespreken',
}

/** Where one theme stands with the parents of one wijk on a day. Days are YYYY-MM-DD. */
export interface Standing {
  readonly themeId: string
  readonly wijkId: string
  readonly standing: VerificationStanding
  /** day of the deciding talk */
  readonly on: string | null
  /** parents who agree; after a refusal those of that talk */
  readonly parents: number
  /** last day on which an approach can start; also of one that ended */
  readonly validUntil: string | null
  /** parents still needed when too few agree */
  readonly missing: number
}

/** One talk about a theme in a wijk, as far as the standing depends on it. */
export interface Told {
  readonly day: string
  readonly parents: number
  readonly outcome: VerificationOutcome
  /** after `partlyFits`: the day on which the change was made */
  readonly changedOn: string | null
}

/** What a municipality set: how many parents have to agree, and for how many months that holds. */
export interface VerificationRules {
  readonly minimum: number
  readonly months: number
}

/** A day moved by whole months; the last day of a shorter month stands for one that it lacks, as in PostgreSQL. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  const wanted = last.toISOString().slice(0, 8) + String(Math.min(date, last.getUTCDate())).padStart(2, '0')
  return addDays(wanted, 0)
}

/** Agreed on which day: at the talk, or when the change that was asked for was made. */
const agreedOn = (talk: Told): string => (talk.changedOn !== null && talk.changedOn > talk.day ? talk.changedOn : talk.day)

const sum = (talks: readonly Told[]): number => talks.reduce((heads, talk) => heads + talk.parents, 0)

/** The talks that agree, oldest first: from the last one that did not simply fit, which counts itself once its change was made. */
function agreeing(talks: readonly Told[]): readonly Told[] {
  const last = talks.findLastIndex((talk) => talk.outcome !== 'fits')
  return talks.slice(last !== -1 && talks[last]!.changedOn !== null ? last : last + 1)
}

/** The last day on which so many of these talks still hold that enough parents agree; null when they are too few together. */
function holdsUntil(talks: readonly Told[], rules: VerificationRules): string | null {
  let heads = 0
  for (const talk of talks.toReversed()) {
    heads += talk.parents
    if (heads >= rules.minimum) return addMonths(talk.day, rules.months)
  }
  return null
}

/** Where a theme stands after these talks (oldest first) on a day. The gate in SQL, `wijkverband.verified`, is open exactly when this says `verified`. */
export function standingOf(talks: readonly Told[], day: string, rules: VerificationRules): Omit<Standing, 'themeId' | 'wijkId'> {
  const latest = talks.at(-1)
  const run = agreeing(talks)
  if (latest === undefined) return { standing: 'notYet', on: null, parents: 0, validUntil: null, missing: rules.minimum }
  if (run.length === 0) {
    const standing = latest.outcome === 'partlyFits' ? 'partlyFits' : 'doesNotFit'
    return { standing, on: latest.day, parents: latest.parents, validUntil: null, missing: rules.minimum }
  }
  const told = run.filter((talk) => agreedOn(talk) <= day)
  const valid = told.filter((talk) => addMonths(talk.day, rules.months) >= day)
  const parents = sum(valid)
  const on = told.at(-1)?.day ?? null
  if (parents >= rules.minimum) return { standing: 'verified', on, parents, validUntil: holdsUntil(valid, rules), missing: 0 }
  const missing = rules.minimum - parents
  const ended = heldBefore(told, rules)
  if (ended !== null) return { standing: 'ended', on, parents, validUntil: ended, missing }
  return { standing: told.length === 0 ? 'notYet' : 'tooFew', on, parents, validUntil: null, missing }
}

/** The last day on which enough parents agreed, when there was one. */
function heldBefore(told: readonly Told[], rules: VerificationRules): string | null {
  let last: string | null = null
  for (const moment of told.map(agreedOn).sort()) {
    const valid = told.filter((talk) => agreedOn(talk) <= moment && addMonths(talk.day, rules.months) >= moment)
    last = holdsUntil(valid, rules) ?? last
  }
  return last
}
