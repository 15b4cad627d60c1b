/** Something CBS measures, with the words and the unit this platform shows. */
export interface Measure {
  /** stable name, also over the years */
  readonly key: string
  readonly label: string
  readonly unit: string
  /** names of its column in the tables of CBS, without capitals, punctuation and the number at the end */
  readonly columns: readonly string[]
}

/** What a wijk page shows first, in this order: figures about families and children, then about living. Columns not listed here can be loaded too, under the name in the file. */
export const knownMeasures: readonly Measure[] = [
  { key: 'population', label: 'Inwoners', unit: '', columns: ['aantalinwoners', 'ainw', 'population', 'inwoners'] },
  { key: 'age0to14', label: 'Kinderen van 0 tot 15 jaar', unit: '', columns: ['k0tot15jaar', 'a0014'] },
  { key: 'age0to14Share', label: 'Inwoners van 0 tot 15 jaar', unit: '%', columns: ['pop014', 'p0014jr'] },
  { key: 'age15to24', label: 'Jongeren van 15 tot 25 jaar', unit: '', columns: ['k15tot25jaar', 'a1524'] },
  { key: 'age15to24Share', label: 'Inwoners van 15 tot 25 jaar', unit: '%', columns: ['pop1524', 'p1524jr'] },
  { key: 'births', label: 'Geboorten in een jaar', unit: '', columns: ['geboortetotaal', 'ageb'] },
  { key: 'households', label: 'Huishoudens', unit: '', columns: ['huishoudenstotaal', 'ahh'] },
  { key: 'householdsWithChildren', label: 'Huishoudens met kinderen', unit: '', columns: ['huishoudensmetkinderen', 'ahhmk'] },
  { key: 'youthCare', label: 'Jongeren met jeugdzorg', unit: '', columns: ['jongerenmetjeugdzorginnatura', 'ajztn'] },
  { key: 'youthCareShare', label: 'Jongeren met jeugdzorg', unit: '%', columns: ['percentagejongerenmetjeugdzorg', 'pjztn'] },
  {
    key: 'lowIncome',
    label: 'Inwoners bij de 40% laagste inkomens',
    unit: '%',
    columns: ['k40personenmetlaagsteinkomen', 'pinkli', 'incomelow'],
  },
  {
    key: 'highIncome',
    label: 'Inwoners bij de 20% hoogste inkomens',
    unit: '%',
    columns: ['k20personenmethoogsteinkomen', 'pinkhi', 'incomehigh'],
  },
  {
    key: 'employment',
    label: 'Inwoners van 15 tot 75 jaar met werk',
    unit: '%',
    columns: ['nettoarbeidsparticipatie', 'parbpp', 'employmentrate'],
  },
  { key: 'dwellings', label: 'Woningen', unit: '', columns: ['woningvoorraad', 'awoning', 'dwellingtotal'] },
  { key: 'ownedDwellings', label: 'Koopwoningen', unit: '%', columns: ['koopwoningen', 'pkoopw', 'dwellingownership'] },
  {
    key: 'dwellingValue',
    label: 'Waarde van een woning',
    unit: '× 1.000 euro',
    columns: ['gemiddeldewozwaardevanwoningen', 'gwoz', 'dwellingvalue'],
  },
]

/** The name of a column without capitals, punctuation and the number CBS puts behind it: "AantalInwoners_5" → "aantalinwoners". */
export const bareColumn = (column: string): string =>
  column
    .replace(/\(.*?\)/g, '')
    .replace(/(?<=[a-z])_\d+$/i, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** What a column of a table measures: known by its name, or else as the file calls it, with the unit that stands behind it in brackets. */
export function measureOf(column: string): Pick<Measure, 'key' | 'label' | 'unit'> & { readonly known: boolean } {
  const bare = bareColumn(column)
  const known = knownMeasures.find((measure) => measure.columns.includes(bare))
  if (known) return { key: known.key, label: known.label, unit: known.unit, known: true }
  const unit = /\(([^()]*)\)\s*$/.exec(column)?.[1]?.trim() ?? ''
  return { key: bare || column, label: wordsOf(column), unit: unit === 'aantal' ? '' : unit, known: false }
}

/** "GemiddeldInkomenPerInwoner_72" → "Gemiddeld inkomen per inwoner" */
function wordsOf(column: string): string {
  const words = column
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/(?<=[a-z])_\d+$/i, '')
    .replace(/_/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ')
    .trim()
    .toLowerCase()
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 120)
}

/** The place of a measure in a list: known ones first, then those of the file in their order. */
export function positionOf(key: string, column: number): number {
  const known = knownMeasures.findIndex((measure) => measure.key === key)
  return known < 0 ? 1000 + column : known
}
