import type { RetentionPeriod } from '#privacy/retention-period.ts'

/** Terms of what a colleague keeps for herself or writes for colleagues. */
export const termsOfOwnAffairs: readonly RetentionPeriod[] = [
  {
    table: 'subscription',
    months: null,
    purpose: 'Nieuws over wat iemand volgt; gaat weg als iemand stopt of weggaat',
    owner: 'organisation',
    personal: { member_id: 'wie iets volgt; alleen zelf te zien' },
  },
  {
    table: 'saved_filter',
    months: null,
    purpose: 'Een lijst snel terugvinden; gaat weg als iemand weggaat',
    owner: 'organisation',
    personal: { member_id: 'van wie het filter is; alleen zelf te zien' },
  },
  {
    table: 'digest_choice',
    months: null,
    purpose: 'Weten of iemand het weekbericht per mail wil',
    owner: 'organisation',
    personal: { member_id: 'wie koos; alleen zelf te zien' },
  },
  {
    table: 'digest_sent',
    months: 1,
    purpose: 'Het weekbericht één keer sturen',
    owner: 'organisation',
    personal: { member_id: 'wie het weekbericht kreeg' },
  },
  {
    table: 'note',
    months: 24,
    setting: 'questionTextMonths',
    purpose: 'Samenwerken aan een thema of wijk binnen de eigen organisatie',
    owner: 'organisation',
    personal: { author_id: 'wie het schreef, zodat collega’s kunnen antwoorden' },
  },
  {
    table: 'note_mention',
    months: 24,
    setting: 'questionTextMonths',
    purpose: 'Een collega wijzen op een aantekening; gaat weg met de aantekening',
    owner: 'organisation',
    personal: { member_id: 'voor wie de aantekening is' },
  },
  {
    table: 'theme_message',
    months: 24,
    setting: 'questionTextMonths',
    purpose: 'Terugkoppelen aan collega’s die vragen telden',
    owner: 'organisation',
    personal: { author_id: 'wie het bericht schreef' },
  },
]
