/** What an identifier can be; the names are those of the file contract of `wijkverband deidentify`. */
export type IdentifierKind =
  | 'person'
  | 'location'
  | 'institution'
  | 'date'
  | 'age'
  | 'phone'
  | 'email'
  | 'url'
  | 'bsn'
  | 'iban'
  | 'postcode'
  | 'address'
  | 'id'

/** A stretch of text that points at somebody: UTF-16 offsets (end exclusive), kind, the text itself, certainty 0..1. */
export interface IdentifierSpan {
  readonly start: number
  readonly end: number
  readonly kind: IdentifierKind
  readonly text: string
  readonly certainty: number
}

/** A find before overlaps are settled: offsets, kind and certainty; the text follows from the offsets. */
export interface Find {
  readonly start: number
  readonly end: number
  readonly kind: IdentifierKind
  readonly certainty: number
}

/** True when the stretch touches one of the finds. */
export function touches(finds: readonly Find[], start: number, end: number): boolean {
  return finds.some((find) => find.start < end && start < find.end)
}
