import { type Role, roleNames } from '#privacy/power.ts'

// Dutch for what stands in the audit log. A word that is not here is shown as it is stored, so nothing is ever left out.

/** Verbs of the audit log in the words of the page. */
export const auditActions: Readonly<Record<string, string>> = {
  accepted: 'nam aan',
  added: 'voegde toe',
  asked: 'telde',
  'asked for': 'vroeg om',
  'asked for a password link': 'vroeg een wachtwoordlink',
  began: 'begon',
  cancelled: 'zegde af',
  changed: 'veranderde',
  counted: 'telde stemmen',
  deactivated: 'stopte toegang',
  deleted: 'verwijderde',
  emptied: 'maakte leeg',
  exported: 'downloadde',
  followed: 'ging volgen',
  forgot: 'vergeten na de bewaartermijn',
  imported: 'importeerde',
  invited: 'nodigde uit',
  judged: 'beoordeelde',
  linked: 'zette erbij',
  closed: 'sloot',
  loaded: 'laadde',
  made: 'maakte',
  'made a link': 'maakte een link',
  'made a password link': 'maakte een wachtwoordlink',
  merged: 'voegde samen',
  moved: 'verplaatste',
  noted: 'noteerde',
  planned: 'plande',
  proposed: 'stelde voor',
  reactivated: 'liet weer toe',
  read: 'bekeek',
  recorded: 'legde vast',
  refused: 'weigerde',
  received: 'ontving',
  rejected: 'wees af',
  reminded: 'herinnerde',
  renamed: 'hernoemde',
  'set password': 'koos een wachtwoord',
  'set up': 'zette klaar',
  sent: 'verstuurde',
  'signed in': 'logde in',
  'signed out': 'logde uit',
  'signed out everywhere': 'logde overal uit',
  split: 'splitste',
  staged: 'zette klaar om te laden',
  started: 'startte',
  stopped: 'stopte',
  'tried to sign in': 'probeerde in te loggen',
  undid: 'draaide terug',
  unfollowed: 'stopte met volgen',
  unlinked: 'haalde weg',
  uploaded: 'stuurde een bestand',
  withdrew: 'trok in',
}

/** Nouns of the audit log in the words of the page. */
export const auditObjects: Readonly<Record<string, string>> = {
  alarm: 'stijging',
  area: 'wijk',
  approach: 'aanpak',
  area_load: 'gebieden en cijfers',
  'audit log': 'auditlog',
  release: 'vrijgegeven aantallen',
  'release trial': 'toets van vrijgegeven aantallen',
  'theme figures': 'cijfers van thema’s',
  wijkbeeld: 'wijkbeeld',
  'cause canvas': 'wat erachter zit',
  figures: 'cijfers',
  digest: 'weekbericht',
  import: 'import',
  inquiry: 'uitvraag',
  'inquiry address': 'adres van een uitvraag',
  'inquiry answer': 'antwoord op een uitvraag',
  'import row': 'rijen van een import',
  member: 'medewerker',
  municipality: 'instellingen',
  note: 'aantekening',
  'note text': 'oude aantekeningen',
  organisation: 'organisatie',
  'parent talk': 'gesprek met ouders',
  'priority list': 'top 3',
  presence: 'aanwezigheid',
  'presence text': 'tekst bij aanwezigheid',
  question: 'vraag',
  'question text': 'tekst van vragen',
  'saved filter': 'bewaard filter',
  'service area': 'werkgebied',
  'theme message': 'bericht bij een thema',
  'suitability check': 'toets voor een groep',
  'talk subject': 'onderwerp van een gesprek',
  team: 'team',
  theme: 'thema',
  'theme figure': 'cijfer bij een thema',
  verification: 'toetsing bij ouders',
}

/** A stored verb in Dutch. */
export const actionInWords = (action: string): string => auditActions[action] ?? action

/** A stored noun in Dutch. */
export const objectInWords = (object: string): string => auditObjects[object] ?? object

const fieldNames: Readonly<Record<string, string>> = {
  active: 'actief',
  attempts: 'pogingen',
  before: 'eerst',
  count: 'aantal',
  filtered: 'met filter',
  filters: 'filters',
  from: 'vanaf',
  how: 'hoe',
  kind: 'soort',
  page: 'pagina',
  role: 'rol',
  sessions: 'sessies',
  text: 'met tekst',
  threshold: 'drempel',
  until: 'tot en met',
}
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
const isRole = (value: unknown): value is Role => typeof value === 'string' && value in roleNames

function valueInWords(value: unknown): string {
  if (value === true) return 'ja'
  if (value === false) return 'nee'
  return isRole(value) ? roleNames[value] : String(value ?? 'geen')
}

/** "aantal: 12, rol: Gezinswerker": what stands beside a line. Numbers of rows say nothing to a reader and are left out. */
export const detailInWords = (detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .filter(([, value]) => !isId(value))
    .map(([name, value]) => `${fieldNames[name] ?? name}: ${valueInWords(value)}`)
    .join(', ')

/** Who did it: a colleague, someone of another organisation, or the platform itself. */
export const whoInWords = (member: string | null, names: ReadonlyMap<string, string>): string =>
  member === null ? 'het platform' : (names.get(member) ?? 'iemand van een andere organisatie')
