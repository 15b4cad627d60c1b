/** How long the rows of one table are kept, why, and who answers for them. A table without an entry fails a test. */
export interface RetentionPeriod {
  readonly table: string
  /** months; null: as long as the municipality uses the platform (no personal data, or needed to understand what stays) */
  readonly months: number | null
  /** for terms shorter than a month */
  readonly hours?: number
  readonly purpose: string
  readonly owner: 'municipality' | 'organisation'
  /** fields about a person, each with its own purpose */
  readonly personal?: Readonly<Record<string, string>>
  /** name in the municipality's settings that changes the term */
  readonly setting?: string
}

/** The terms by default; a municipality may set those that have a `setting`. */
export const retentionPeriods: readonly RetentionPeriod[] = [
  { table: 'municipality', months: null, purpose: 'Voor welke gemeente het platform werkt', owner: 'municipality' },
  { table: 'organisation', months: null, purpose: 'Wie meedoet', owner: 'municipality' },
  { table: 'team', months: null, purpose: 'In welk team een medewerker werkt', owner: 'organisation' },
  { table: 'area', months: null, purpose: 'Wijken, subwijken en buurten', owner: 'municipality' },
  { table: 'area_load', months: null, purpose: 'Welke grenzen en cijfers zijn geladen, met bron en licentie', owner: 'municipality' },
  { table: 'area_outline', months: null, purpose: 'De kaart tekenen', owner: 'municipality' },
  { table: 'figure', months: null, purpose: 'Openbare cijfers over wijken en buurten naast de stad zetten', owner: 'municipality' },
  { table: 'service_area', months: null, purpose: 'Wie waar werkt, met datum en bron', owner: 'municipality' },
  {
    table: 'member',
    months: null,
    purpose: 'Inloggen en rechten; wordt leeggemaakt als iemand weggaat',
    owner: 'organisation',
    personal: {
      name: 'collega’s herkennen elkaar in beheer en geschiedenis',
      email: 'inloggen en wachtwoord herstellen',
      remembered: 'laatst gebruikte wijk, leeftijd en route, zodat tellen tien seconden kost',
    },
  },
  {
    table: 'session',
    months: 0,
    hours: 12,
    setting: 'sessionHours',
    purpose: 'Ingelogd blijven',
    owner: 'organisation',
    personal: { member_id: 'van wie de sessie is' },
  },
  {
    table: 'password_reset',
    months: 0,
    hours: 1,
    purpose: 'Een nieuw wachtwoord kiezen; een uitnodiging geldt een week',
    owner: 'organisation',
    personal: { member_id: 'wiens wachtwoord het is' },
  },
  {
    table: 'audit_log',
    months: 60,
    setting: 'auditLogMonths',
    purpose: 'Aantonen wie wat deed',
    owner: 'organisation',
    personal: { member_id: 'wie iets deed' },
  },
  { table: 'release', months: 72, setting: 'countMonths', purpose: 'Aantonen welke aantallen ooit zijn getoond', owner: 'organisation' },
  {
    table: 'release_for_all',
    months: 72,
    setting: 'countMonths',
    purpose: 'Aantonen welke gezamenlijke aantallen ooit zijn getoond',
    owner: 'municipality',
  },
  {
    table: 'release_grain',
    months: 72,
    setting: 'countMonths',
    purpose: 'Aantallen per vier weken vastzetten, zodat getoonde aantallen nooit iets verraden; niemand leest ze',
    owner: 'organisation',
  },
  {
    table: 'theme_block',
    months: 72,
    setting: 'countMonths',
    purpose: 'Weten welke weken van een thema zijn geteld',
    owner: 'municipality',
  },
  {
    table: 'release_trial',
    months: null,
    purpose: 'De laatste toets per thema of de vrijgegeven aantallen niemand verraden',
    owner: 'organisation',
  },
  {
    table: 'request_key',
    months: 1,
    setting: 'requestKeyMonths',
    purpose: 'Een formulier dat twee keer komt één keer bewaren',
    owner: 'organisation',
  },
  {
    table: 'question',
    months: 72,
    setting: 'countMonths',
    purpose: 'Vragen tellen; de tekst gaat eerder weg (questionTextMonths, 24 maanden)',
    owner: 'organisation',
    personal: { author_id: 'de eigen vraag aanpassen binnen een dag, en terugzien wat ermee gebeurde' },
  },
  {
    table: 'question_vector',
    months: 24,
    setting: 'questionTextMonths',
    purpose: 'Vragen die op elkaar lijken vinden',
    owner: 'organisation',
  },
  {
    table: 'question_import',
    months: 72,
    setting: 'countMonths',
    purpose: 'Weten welk bestand welke vragen bracht, zodat een import terug kan',
    owner: 'organisation',
    personal: { member_id: 'wie het bestand bracht' },
  },
  {
    table: 'question_import_row',
    months: 1,
    purpose: 'Verslag van een import: per regel bewaard, dubbel of fout (30 dagen, schoongemaakte tekst)',
    owner: 'organisation',
  },
  {
    table: 'presence',
    months: 72,
    setting: 'countMonths',
    purpose: 'Waar en wanneer wij in de wijk waren; wat we hoorden gaat eerder weg (questionTextMonths, 24 maanden)',
    owner: 'organisation',
    personal: { author_id: 'het eigen bezoek aanpassen binnen een dag' },
  },
  {
    table: 'theme',
    months: null,
    purpose: 'Waar vragen over gaan; verlopen voorstellen gaan na een jaar weg',
    owner: 'municipality',
  },
  {
    table: 'inquiry',
    months: 72,
    setting: 'countMonths',
    purpose: 'Wanneer scholen en huisartsen zijn gevraagd, en wat eruit kwam',
    owner: 'organisation',
    personal: { member_id: 'wie de uitvraag begon' },
  },
  {
    table: 'inquiry_wijk',
    months: 72,
    setting: 'countMonths',
    purpose: 'Voor welke wijken is gevraagd; gaat weg met de uitvraag',
    owner: 'organisation',
  },
  {
    table: 'inquiry_recipient',
    months: 72,
    setting: 'countMonths',
    purpose: 'Welke scholen en praktijken zijn gevraagd; het adres gaat 30 dagen na het sluiten weg',
    owner: 'organisation',
    personal: { email: 'de link en één herinnering sturen; een algemeen adres, niet van een persoon' },
  },
  {
    table: 'inquiry_link',
    months: 1,
    purpose: 'De link van een school of praktijk herkennen (30 dagen na het sluiten, alleen een hash)',
    owner: 'organisation',
  },
  {
    table: 'inquiry_answer',
    months: 1,
    purpose: 'Een antwoord aanpassen en de uitkomst tellen (30 dagen na het sluiten)',
    owner: 'organisation',
  },
  {
    table: 'inquiry_result',
    months: 72,
    setting: 'countMonths',
    purpose: 'De vrijgegeven uitkomst van een uitvraag; gaat weg met de uitvraag',
    owner: 'organisation',
  },
  {
    table: 'theme_history',
    months: null,
    purpose: 'Laten zien welke organisatie een thema veranderde, wanneer en waarom',
    owner: 'municipality',
  },
  {
    table: 'theme_history_author',
    months: null,
    purpose: 'Laten zien welke collega van de eigen organisatie besliste',
    owner: 'organisation',
    personal: { member_id: 'de eigen organisatie ziet wie besliste' },
  },
  {
    table: 'parent_talk',
    months: null,
    purpose: 'Laten zien waar, wanneer en met hoeveel ouders is gesproken; nooit met wie',
    owner: 'organisation',
  },
  {
    table: 'talk_subject',
    months: null,
    purpose: 'Wat ouders zelf belangrijk vinden; hun woorden gaan weg na questionTextMonths (24 maanden)',
    owner: 'organisation',
  },
  {
    table: 'verification',
    months: null,
    purpose: 'Aantonen wat ouders van een thema zeiden; hun zin gaat weg na questionTextMonths (24 maanden)',
    owner: 'organisation',
  },
  { table: 'verification_change', months: null, purpose: 'Aantonen dat gemaakt is wat ouders vroegen', owner: 'organisation' },
  { table: 'approach', months: null, purpose: 'Welke aanpak loopt in welke wijk, en sinds wanneer', owner: 'organisation' },
  {
    table: 'question_theme',
    months: 72,
    setting: 'countMonths',
    purpose: 'Bij welk thema een vraag hoort; gaat weg met de vraag',
    owner: 'organisation',
  },
  {
    table: 'cause_canvas',
    months: null,
    purpose: 'Samen zien wat er achter een thema zit; zonder namen',
    owner: 'organisation',
  },
  {
    table: 'suitability_check',
    months: null,
    purpose: 'Weten of een thema in een groep past; de antwoorden worden niet bewaard',
    owner: 'organisation',
  },
  {
    table: 'theme_figure',
    months: null,
    purpose: 'Openbare cijfers naast een thema zetten, zoals ze toen waren',
    owner: 'organisation',
  },
  { table: 'priority_list', months: null, purpose: 'Terugzien wat een team per half jaar voorop zette', owner: 'organisation' },
  {
    table: 'priority_list_author',
    months: null,
    purpose: 'Zien welke collega de top 3 invulde',
    owner: 'organisation',
    personal: { member_id: 'de eigen organisatie ziet wie de top 3 invulde' },
  },
  { table: 'priority', months: null, purpose: 'Welke thema’s een team voorop zette, en waarom', owner: 'organisation' },
  { table: 'theme_run', months: 1, purpose: 'Zien hoe ver het programma is en of er iets nieuws is', owner: 'municipality' },
  { table: 'trend_alarm', months: 72, setting: 'countMonths', purpose: 'Terugzien welke thema’s stegen', owner: 'municipality' },
  {
    table: 'alarm_judgement',
    months: 72,
    setting: 'countMonths',
    purpose: 'Terugzien wat een organisatie van een stijging vond; gaat weg met de stijging',
    owner: 'organisation',
  },
  { table: 'alarm_watch', months: 72, setting: 'countMonths', purpose: 'Elke week één keer bekijken', owner: 'municipality' },
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
  { table: 'theme_vector', months: null, purpose: 'Vragen vinden die bij de woorden van een thema passen', owner: 'municipality' },
]

/** The term of the text of a question, in months, unless the municipality set another. */
export const questionTextMonths = 24

/** The term of a table in a municipality, in months; null = no end. */
export function monthsOf(table: string, settings: Readonly<Record<string, unknown>>): number | null {
  const period = retentionPeriods.find((one) => one.table === table)
  if (!period) throw new Error(`no retention period for table ${table}`)
  if (period.hours !== undefined) return period.months
  const own = period.setting === undefined ? undefined : settings[period.setting]
  return typeof own === 'number' && own > 0 ? own : period.months
}

/** The day before which rows of `months` old are past their term. */
export function before(today: Date, months: number): Date {
  const day = new Date(today)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day
}

/** The term of a table in words: "24 maanden", "12 uur", "geen einde". */
export function termInWords(period: RetentionPeriod, settings: Readonly<Record<string, unknown>>): string {
  if (period.hours !== undefined) {
    const own = period.setting === undefined ? undefined : settings[period.setting]
    return `${typeof own === 'number' ? own : period.hours} uur`
  }
  const months = monthsOf(period.table, settings)
  if (months === null) return 'geen einde'
  return months === 1 ? '1 maand' : `${months} maanden`
}
