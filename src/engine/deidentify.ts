import { findAddresses } from '#engine/deidentify-addresses.ts'
import { ageBandInWords, findAges } from '#engine/deidentify-ages.ts'
import { findEmails, findPhones, findUrls } from '#engine/deidentify-contacts.ts'
import { findDates } from '#engine/deidentify-dates.ts'
import { findInstitutions } from '#engine/deidentify-institutions.ts'
import { findBsns, findIbans, findIds, findPostcodes } from '#engine/deidentify-numbers.ts'
import { findPersons } from '#engine/deidentify-persons.ts'
import { findPlaces } from '#engine/deidentify-places.ts'
import type { Find, IdentifierKind, IdentifierSpan } from '#engine/deidentify-spans.ts'
import { touches } from '#engine/deidentify-spans.ts'
import { readWords } from '#engine/deidentify-words.ts'

export type { IdentifierKind, IdentifierSpan }

/** Names that are no identifiers in this municipality: its wijken, interventions and organisations, as they are written. */
export interface KnownNames {
  readonly keep?: readonly string[]
}

/** Kinds that leave the text whatever anybody decides: they point at one person and no question needs them. */
export const alwaysRemoved: ReadonlySet<IdentifierKind> = new Set(['bsn', 'iban', 'phone', 'email', 'url'])

/**
 * Find what points at a person in a short Dutch text. Offsets are UTF-16 code units; spans are sorted and never overlap. Rules with check
 * digits come first, then words by lists and context (method of the rule-based family of Menger 2018, with rules and lists of our own).
 */
export function findIdentifiers(text: string, known: KnownNames = {}): IdentifierSpan[] {
  const settled: Find[] = []
  const settle = (finds: readonly Find[]) => {
    for (const find of finds) if (find.end > find.start && !touches(settled, find.start, find.end)) settled.push(find)
  }
  if (/[@[(]/.test(text)) settle(findEmails(text))
  if (text.includes('.') || text.includes('://')) settle(findUrls(text))
  if (/\d/.test(text)) findNumbers(text, settle)
  else settle(findAddresses(text))
  const reading = readWords(text, known.keep)
  settle(findInstitutions(reading))
  const places = findPlaces(reading)
  const sure = (person: Find) => person.certainty > 0.7 || !touches(places, person.start, person.end)
  const persons = findPersons(reading).filter((person) => sure(person) && !touches(settled, person.start, person.end))
  settle(persons)
  settle(places)
  settle(findAges(reading, persons))
  settled.sort((left, right) => left.start - right.start)
  return settled.map((find) => ({ ...find, text: text.slice(find.start, find.end) }))
}

function findNumbers(text: string, settle: (finds: readonly Find[]) => void): void {
  settle(findIbans(text))
  settle(findPhones(text))
  settle(findBsns(text))
  settle(findDates(text))
  settle(findIds(text).filter((find) => find.certainty > 0.8))
  settle(findAddresses(text))
  settle(findPostcodes(text))
  settle(findIds(text))
}

/**
 * Put a placeholder `[kind]` in the place of every span, an age band in words in the place of an age. `kept` holds the indexes of spans
 * that a person decided to leave; kinds of `alwaysRemoved` go regardless, also those that only show once others are gone.
 */
export function redact(text: string, spans: readonly IdentifierSpan[], kept: ReadonlySet<number> = new Set()): string {
  let result = replaceSpans(
    text,
    spans.filter((span, index) => !kept.has(index) || alwaysRemoved.has(span.kind)),
  )
  for (let round = 0; round < 3; round++) {
    const left = findIdentifiers(result).filter((span) => alwaysRemoved.has(span.kind))
    if (left.length === 0) break
    result = replaceSpans(result, left)
  }
  return result
}

function replaceSpans(text: string, spans: readonly IdentifierSpan[]): string {
  let result = ''
  let place = 0
  for (const span of spans) {
    result += text.slice(place, span.start) + (span.kind === 'age' ? (ageBandInWords(span.text) ?? '[age]') : `[${span.kind}]`)
    place = span.end
  }
  return result + text.slice(place)
}

const placeholders = /\[(?:person|location|institution|date|age|phone|email|url|bsn|iban|postcode|address|id)\]/g

/** The text as the encoder and the search should read it: placeholders left out, spaces closed up. */
export function withoutPlaceholders(text: string): string {
  if (!text.includes('[')) return text
  return text
    .replace(placeholders, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ ]+([.,;:!?)])/g, '$1')
    .trim()
}
