import { z } from 'zod'
import { dayInWords } from '#web/words.ts'

/** Where a rise stands: it lasts and nobody judged it, someone judged it, or it is over. */
export const alarmStandings = ['open', 'acknowledged', 'ended'] as const
export type AlarmStanding = (typeof alarmStandings)[number]

export const alarmStandingNames: Readonly<Record<AlarmStanding, string>> = {
  open: 'Nog niet beoordeeld',
  acknowledged: 'Beoordeeld',
  ended: 'Voorbij',
}

/** What someone may say of a rise. */
export const alarmChoices = ['discuss', 'knownCause', 'chance', 'other'] as const
export type AlarmChoice = (typeof alarmChoices)[number]

export const alarmChoiceNames: Readonly<Record<AlarmChoice, string>> = {
  discuss: 'We bespreken het met ouders',
  knownCause: 'De oorzaak is bekend',
  chance: 'Dit lijkt toeval',
  other: 'Iets anders',
}

/** What was said of a rise, and by which organisation. */
export interface AlarmJudgement {
  readonly choice: AlarmChoice
  readonly reason: string
  readonly at: Date
  readonly organisationName: string
  /** was it said by someone of the own organisation? Then it may be taken back. */
  readonly ours: boolean
}

/** More questions than expected in a theme and place. Weeks are Mondays (YYYY-MM-DD). */
export interface TrendAlarm {
  readonly id: string
  /** the theme as it stands now: a merged one leads on */
  readonly themeId: string
  readonly themeName: string
  /** null: the whole municipality */
  readonly wijkId: string | null
  readonly wijkName: string | null
  /** first week with more than expected */
  readonly week: string
  /** last week with more than expected */
  readonly lastWeek: string
  readonly endedWeek: string | null
  readonly standing: AlarmStanding
  /** what was said of it; empty when nothing was */
  readonly reason: string
  readonly judgement: AlarmJudgement | null
  /** when the program found it */
  readonly foundAt: Date
  /** as stated when it was found: weeks a year with a false alarm, over all series of the municipality */
  readonly falseAlarmsPerYear: number
}

/** Which rises to read. */
export interface AlarmFilter {
  readonly themeId?: string
  /** null: those of the whole municipality */
  readonly wijkId?: string | null
  /** true: those that last, judged or not; false: those that are over */
  readonly open?: boolean
  readonly standing?: AlarmStanding
}

/** What a form says of a rise. */
export const judgementForm = z.object({
  choice: z.enum(alarmChoices, { error: 'Kies wat je ervan vindt.' }),
  reason: z
    .string({ error: 'Schrijf in één zin waarom.' })
    .trim()
    .min(1, 'Schrijf in één zin waarom.')
    .max(500, 'Maak de zin korter: hoogstens 500 tekens.'),
})
export type JudgementForm = z.output<typeof judgementForm>

/** Weeks without more than expected after which a rise is over. */
export const calmWeeks = 4

/** "Ongeveer 3 keer per jaar is dit toeval": the promise that belongs to every rise. */
export const chanceInWords = (falseAlarmsPerYear: number): string =>
  `Ongeveer ${falseAlarmsPerYear} keer per jaar ziet het programma in de hele gemeente een stijging die toeval is.`

/** "Meer dan verwacht sinds de week van 2 november": the one sentence about a rise. */
export function sinceInWords(alarm: Pick<TrendAlarm, 'week' | 'endedWeek'> & { readonly lastWeek?: string }, today?: string): string {
  const since = dayInWords(alarm.week, today)
  if (alarm.endedWeek === null) return `Meer dan verwacht sinds de week van ${since}`
  return `Meer dan verwacht van de week van ${since} tot en met die van ${dayInWords(alarm.lastWeek ?? alarm.week, today)}`
}
