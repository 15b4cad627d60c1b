import type { IdentifierKind } from '#engine/deidentify.ts'
import { type AgeBand, ageBands, type CaptureRoute, captureRouteNames, captureRoutes } from '#questions/question.ts'

/** What a column of a file can be for. */
export const columnKinds = ['text', 'date', 'area', 'age', 'route', 'theme'] as const
export type ColumnKind = (typeof columnKinds)[number]

export const columnKindNames: Readonly<Record<ColumnKind, string>> = {
  text: 'De vraag zelf',
  date: 'Datum',
  area: 'Wijk of buurt',
  age: 'Leeftijd van het kind',
  route: 'Waar de vraag is gehoord',
  theme: 'Thema',
}

/** Column by kind, as its place in the row from 0; a kind without a column is left out. */
export type ColumnGuess = Readonly<Partial<Record<ColumnKind, number>>>

const signs: Readonly<Record<ColumnKind, readonly RegExp[]>> = {
  text: [/^(opvoed|hulp)?vra(ag|gen)( van .*)?$/, /vraag|tekst|question|\btext\b/, /omschrijving|toelichting|bericht|opmerking/],
  date: [/datum|^date\b|^dag$/, /gesteld op|ontvangen|gemeld op|tijdstip|wanneer/],
  area: [/^(wijk|buurt)(naam|code)?$/, /wijk|buurt|gebied|\barea\b|district|neighbourhood/],
  age: [/leeftijd|\bage\b/],
  route: [/route|kanaal|via welke|hoe gesteld|\bwaar gehoord/],
  theme: [/^thema|^theme|onderwerp|categorie/],
}

/** Columns that name a person are never read, whatever they hold. */
const namesAPerson =
  /naam|voorletter|\bbsn\b|burgerservice|telefoon|\btel\b|mobiel|e-?mail|adres|straat|huisnummer|postcode|geboort|birth|cli[eë]nt|dossier|\biban\b|rekening|paspoort|ouder ?[12]?$/

const plain = (head: string): string =>
  head
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()

/** Guesses by the names of the columns which is which; the strongest sign first, each column once. */
export function guessColumns(heads: readonly string[]): ColumnGuess {
  const guess: Partial<Record<ColumnKind, number>> = {}
  const taken = new Set<number>()
  const strongest = Math.max(...columnKinds.map((kind) => signs[kind].length))
  for (let strength = 0; strength < strongest; strength++) {
    for (const kind of columnKinds) {
      const sign = signs[kind][strength]
      if (sign === undefined || guess[kind] !== undefined) continue
      const column = heads.findIndex((head, i) => !taken.has(i) && sign.test(plain(head)) && !/geboort|birth/.test(plain(head)))
      if (column < 0) continue
      guess[kind] = column
      taken.add(column)
    }
  }
  return guess
}

/** Columns whose name says that they point to a person, and that are for nothing else: their cells are left out at once. */
export function columnsToLeaveOut(heads: readonly string[], guess: ColumnGuess): ReadonlySet<number> {
  const known = new Set(Object.values(guess))
  return new Set(heads.flatMap((head, i) => (!known.has(i) && namesAPerson.test(plain(head)) ? [i] : [])))
}

/** In a column of wijken a place is what we look for; a street or a school is not. */
export const keptInColumn: Readonly<Partial<Record<ColumnKind, ReadonlySet<IdentifierKind>>>> = { area: new Set(['location']) }

/** The age band of a cell: "0-4", "5", "5 jaar", "4 tot 8 jaar"; empty or "weet ik niet" is unknown; null: not understood. */
export function readAgeBand(cell: string): AgeBand | null {
  const text = plain(cell)
  if (text === '' || text === '?' || /onbekend|weet|unknown|nvt|n\.v\.t/.test(text)) return 'unknown'
  const numbers = [...text.matchAll(/\d+/g)].map(Number)
  const [low, high] = numbers
  if (low === undefined) return null
  if (high !== undefined) return ageBands.find((band) => band === `${low}-${high}`) ?? bandOfAge((low + high) / 2)
  return bandOfAge(/maand|mnd/.test(text) ? low / 12 : low)
}

function bandOfAge(years: number): AgeBand | null {
  if (years < 4) return '0-4'
  if (years < 8) return '4-8'
  if (years < 12) return '8-12'
  return years <= 18 ? '12-18' : null
}

const routeSigns: readonly (readonly [CaptureRoute, RegExp])[] = [
  ['homeVisit', /huisbezoek|thuis|home/],
  ['consultationHour', /spreekuur|consult|inloop/],
  ['phone', /telefo|gebeld|bellen|phone/],
  ['school', /school/],
  ['outreach', /wijk|straat|outreach|buurthuis|presentie/],
  ['desk', /balie|loket|desk/],
]

/** The route of a cell, by our own words or those people use; null: not understood. */
export function readRoute(cell: string): CaptureRoute | null {
  const text = plain(cell)
  const exact = captureRoutes.find((route) => route.toLowerCase() === text || captureRouteNames[route] === text)
  return exact ?? routeSigns.find(([, sign]) => sign.test(text))?.[0] ?? null
}
