import type { Released } from '#engine/disclosure.ts'
import { emailSchema } from '#organisations/member.ts'

/** To whom the question goes. */
export const institutionKinds = ['school', 'gp'] as const
export type InstitutionKind = (typeof institutionKinds)[number]

export const institutionNames: Readonly<Record<InstitutionKind, { readonly one: string; readonly many: string }>> = {
  school: { one: 'school', many: 'scholen' },
  gp: { one: 'huisarts', many: 'huisartsen' },
}

/** The question, the same for everyone. */
export const theQuestion = 'Welke drie thema’s komt u het meest tegen?'
/** Themes one institution may name. */
export const mostThemes = 3
/** Days after the end that links and addresses stay. */
export const daysAfterwards = 30
/** Days before the end that who did not answer is reminded, once. */
export const reminderDays = 7
/** Institutions in one inquiry. */
export const mostRecipients = 300

/** One question to schools and GPs in some wijken, open until a day. Days are YYYY-MM-DD. */
export interface Inquiry {
  readonly id: string
  readonly title: string
  readonly openedOn: string
  readonly closesOn: string
  /** null: the outcome is not made yet */
  readonly closedOn: string | null
  readonly wijken: readonly { readonly id: string; readonly name: string }[]
  readonly asked: number
  readonly answered: number
}

/** May it still be answered? */
export const isOpen = (inquiry: Pick<Inquiry, 'closedOn' | 'closesOn'>, today: string): boolean =>
  inquiry.closedOn === null && inquiry.closesOn >= today

/** A school or GP that was asked; the name of an institution, never of a person. */
export interface Recipient {
  readonly id: string
  readonly kind: InstitutionKind
  readonly name: string
  readonly wijkName: string
  readonly email: string | null
  readonly due: 'first' | 'reminder' | null
  readonly tries: number
  readonly mailedOn: string | null
  readonly handedOn: string | null
  readonly remindedOn: string | null
  readonly answeredOn: string | null
}

/** A recipient that is about to be stored. */
export interface NewRecipient {
  readonly kind: InstitutionKind
  readonly wijkId: string
  readonly name: string
  readonly email: string | null
}

type Wijk = Inquiry['wijken'][number]
type Line = { readonly ok: true; readonly recipient: NewRecipient } | { readonly ok: false; readonly message: string }

/**
 * Reads pasted lines `name;address;wijk`. The address may be left out (the link is handed over then), the wijk when there is only one. Empty lines
 * do not count. Every wrong line gives a sentence with its number.
 */
export function readRecipients(
  kind: InstitutionKind,
  typed: string,
  wijken: readonly Wijk[],
  there: readonly Pick<NewRecipient, 'kind' | 'name' | 'wijkId'>[] = [],
): { readonly recipients: readonly NewRecipient[]; readonly problems: readonly string[] } {
  const recipients: NewRecipient[] = []
  const problems: string[] = []
  const seen = new Set(there.map(keyOf))
  for (const [i, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(kind, line, wijken)
    if (!read.ok) problems.push(`Regel ${i + 1}: ${read.message}`)
    else if (seen.has(keyOf(read.recipient)))
      problems.push(`Regel ${i + 1}: ‘${read.recipient.name}’ staat er al in. Haal één van de twee weg.`)
    else {
      seen.add(keyOf(read.recipient))
      recipients.push(read.recipient)
    }
  }
  return { recipients, problems }
}

const keyOf = ({ kind, wijkId, name }: Pick<NewRecipient, 'kind' | 'name' | 'wijkId'>) =>
  `${kind} ${wijkId} ${name.toLocaleLowerCase('nl')}`

function readLine(kind: InstitutionKind, line: string, wijken: readonly Wijk[]): Line {
  const [name = '', address = '', place = '', ...rest] = line.split(/[;\t]/).map((cell) => cell.trim())
  if (rest.some((cell) => cell !== '')) return { ok: false, message: 'schrijf hoogstens naam;adres;wijk.' }
  if (name === '') return { ok: false, message: 'schrijf eerst de naam.' }
  if (name.includes('@')) return { ok: false, message: 'schrijf eerst de naam, dan een puntkomma, dan het adres.' }
  if (name.length > 120) return { ok: false, message: 'maak de naam korter dan 120 tekens.' }
  const email = address === '' ? null : emailSchema.safeParse(address)
  if (email?.success === false) return { ok: false, message: `‘${address}’ is geen e-mailadres. Schrijf het zoals info@school.nl.` }
  const wijk =
    place === '' && wijken.length === 1
      ? wijken[0]
      : wijken.find((one) => one.name.toLocaleLowerCase('nl') === place.toLocaleLowerCase('nl'))
  if (wijk === undefined) {
    return {
      ok: false,
      message: place === '' ? 'schrijf achteraan de wijk: naam;adres;wijk.' : `‘${place}’ is geen wijk van deze uitvraag.`,
    }
  }
  return { ok: true, recipient: { kind, wijkId: wijk.id, name, email: email === null ? null : email.data } }
}

/** What schools and GPs said of a theme in the last inquiry that closed: how many named it, of how many that answered. Withheld: fewer than may be shown, or none. */
export interface InquirySignals {
  readonly schools: { readonly named: Released; readonly answered: Released }
  readonly gps: { readonly named: Released; readonly answered: Released }
  readonly closedOn: string | null
  /** its title */
  readonly inquiry: string
}

/** A message to send: to whom, about what. */
export interface DueMessage {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly kind: 'first' | 'reminder'
  readonly email: string
  readonly name: string
  readonly wijkName: string
  readonly closesOn: string
}
