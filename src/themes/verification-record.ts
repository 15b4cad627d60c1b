import type { IdentifierSpan } from '#engine/deidentify.ts'
import { mayStillEdit, type PlaceKind } from '#themes/parent-talk.ts'
import type { VerificationOutcome } from '#themes/verification.ts'
import type { FieldErrors } from '#web/form.ts'

export const outcomeNames: Readonly<Record<VerificationOutcome, string>> = {
  fits: 'Het past',
  partlyFits: 'Het past deels, en is aangepast',
  doesNotFit: 'Het past niet',
}

export const outcomeHints: Readonly<Record<VerificationOutcome, string>> = {
  fits: 'Ouders herkennen dit. Het thema blijft zoals het is.',
  partlyFits: 'Ouders veranderden de naam, de groep of de vraag.',
  doesNotFit: 'Er komt geen aanpak. Dat is ook een goede uitkomst.',
}

/** Do parents know others who could benefit? Only the answer is kept, never who. */
export const knowOthersAnswers = ['yes', 'no', 'notAsked'] as const
export type KnowOthers = (typeof knowOthersAnswers)[number]
export const knowOthersNames: Readonly<Record<KnowOthers, string>> = { yes: 'Ja', no: 'Nee', notAsked: 'Niet gevraagd' }

/** The change that parents asked for, once it was made. */
export interface MadeChange {
  readonly day: string
  readonly what: string
  readonly byWhom: string
  readonly nameBefore: string
  readonly nameAfter: string
}

/** What parents in one wijk said of one theme in one talk. */
export interface Verification {
  readonly id: string
  readonly talkId: string
  /** the theme that the talk was held about; null when parents brought the subjects themselves */
  readonly talkThemeId: string | null
  readonly themeId: string
  readonly themeName: string
  readonly wijkId: string
  readonly wijkName: string
  readonly wijkCode: string | null
  readonly organisationName: string
  readonly own: boolean
  readonly day: string
  readonly placeKind: PlaceKind
  readonly place: string
  readonly parents: number
  readonly outcome: VerificationOutcome
  readonly changed: string
  readonly newName: string
  readonly forWhom: string
  /** with consent of who said it */
  readonly sentence: string
  readonly knowOthers: KnowOthers
  readonly createdAt: Date
  /** null unless it was withdrawn */
  readonly withdrawnReason: string | null
  readonly change: MadeChange | null
}

/** What parents said, as it comes from a form; texts are still as typed. */
export interface Discussed {
  readonly day: string
  readonly parents: number
  readonly placeKind: PlaceKind
  readonly place: string
  readonly outcome: VerificationOutcome
  readonly changed: string
  readonly newName: string
  readonly forWhom: string
  readonly sentence: string
  readonly knowOthers: KnowOthers
  /** after `partlyFits`: was the change made at once? */
  readonly changeMade: boolean
  /** indexes of found identifiers that a person leaves; null = nobody decided yet */
  readonly kept: ReadonlySet<number> | null
}

/** A stored report, messages by field, or the identifiers in its texts that a person has to decide on first. Null elsewhere: there is nothing to do it to. */
export type Recorded =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly errors: FieldErrors }
  | { readonly ok: false; readonly text: string; readonly found: readonly IdentifierSpan[] }

/** The own organisation may change its report for some days. */
export const mayEditVerification = (one: Verification, now: Date): boolean =>
  one.own && one.withdrawnReason === null && mayStillEdit(one.createdAt, now)

/** The own organisation may always withdraw a report. */
export const mayWithdraw = (one: Verification): boolean => one.own && one.withdrawnReason === null

/** Parents asked for a change that was not made yet. */
export const waitsForChange = (one: Verification): boolean =>
  one.outcome === 'partlyFits' && one.change === null && one.withdrawnReason === null
