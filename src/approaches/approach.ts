import type { Standing } from '#themes/verification.ts'
import { counted, dayInWords } from '#web/words.ts'

/** An approach runs until someone stops it. */
export const approachStatuses = ['running', 'stopped'] as const
export type ApproachStatus = (typeof approachStatuses)[number]

/** The only steps an approach may take. */
export const approachSteps: Readonly<Record<ApproachStatus, readonly ApproachStatus[]>> = { running: ['stopped'], stopped: [] }

/** How far an approach is on a day: one of which the first day is still to come does not run yet. */
export type ApproachStanding = ApproachStatus | 'toBegin'

export const approachStandingNames: Readonly<Record<ApproachStanding, string>> = {
  toBegin: 'Begint nog',
  running: 'Loopt',
  stopped: 'Gestopt',
}

/** Where an approach stands today (YYYY-MM-DD). */
export const approachStanding = ({ status, startsOn }: Pick<Approach, 'status' | 'startsOn'>, today: string): ApproachStanding =>
  status === 'running' && startsOn > today ? 'toBegin' : status

/** One approach: a theme in a wijk, from a day on. */
export interface Approach {
  readonly id: string
  readonly themeId: string
  readonly themeName: string
  readonly wijkId: string
  readonly wijkName: string
  /** YYYY-MM-DD */
  readonly startsOn: string
  readonly organisationName: string
  /** of the own organisation */
  readonly own: boolean
  readonly status: ApproachStatus
  readonly stoppedOn: string | null
  readonly stoppedReason: string
}

/** Why no approach can start on a day, in one sentence that says what is missing; `now` is where the theme stands today, `then` on that day. */
export function missingInWords(now: Standing, then: Standing, startsOn: string, wijk: string): string {
  if (now.standing === 'verified') {
    const until = now.validUntil === null ? '' : ` en tot en met ${dayInWords(now.validUntil)}`
    return then.validUntil !== null && then.validUntil < startsOn
      ? `Op ${dayInWords(startsOn)} geldt de bevestiging door ouders niet meer. Kies een dag tot en met ${dayInWords(now.validUntil ?? then.validUntil)}.`
      : `Op ${dayInWords(startsOn)} hadden ouders dit thema nog niet bevestigd. Kies een dag vanaf ${dayInWords(now.on!)}${until}.`
  }
  if (now.standing === 'tooFew')
    return `Nog ${counted(now.missing, 'ouder', 'ouders')} nodig in ${wijk}: met zo weinig ouders staat dit thema nog niet vast.`
  if (now.standing === 'partlyFits') return `Ouders in ${wijk} vroegen om een verandering. Leg eerst vast dat de verandering is gemaakt.`
  if (now.standing === 'doesNotFit')
    return `Ouders in ${wijk} zeiden dat het niet past. Er komt geen aanpak, tenzij ouders later iets anders zeggen.`
  if (now.standing === 'ended')
    return `Wat ouders in ${wijk} zeiden geldt niet meer sinds ${dayInWords(now.validUntil!)}. Bespreek het opnieuw met ouders.`
  return `Dit thema is nog niet met ouders besproken in ${wijk}. Bespreek het met ten minste ${counted(now.missing, 'ouder', 'ouders')}.`
}
