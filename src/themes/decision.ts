import { findIdentifiers, type IdentifierKind, type KnownNames } from '#engine/deidentify.ts'
import type { FieldErrors } from '#web/form.ts'

/** How a decision about a theme ended: the theme it is about now, or messages by field. Null elsewhere means that there is no such theme for this person. */
export type Decided = { readonly ok: true; readonly themeId: string } | { readonly ok: false; readonly errors: FieldErrors }

/** What happens after a decision: a turn of the river, because it changes where other questions go. */
export interface AfterDeciding {
  readonly askForTurn: (municipality: string) => Promise<void>
}

/** Someone else decided in the meantime. */
export const changedMeanwhile: Decided = {
  ok: false,
  errors: { formulier: 'Dit thema is intussen veranderd. Open de pagina opnieuw en kijk wat er nu staat.' },
}

/** Kinds of identifiers that point at a person. */
export const pointsAtSomeone: ReadonlySet<IdentifierKind> = new Set([
  'person',
  'phone',
  'email',
  'bsn',
  'iban',
  'address',
  'postcode',
  'id',
])

/** Messages for texts about a theme that point at a person: everyone in the municipality reads them. Empty when nothing was found. */
export function personalIn(texts: Readonly<Record<string, string>>, known: KnownNames): FieldErrors {
  const errors: Record<string, string> = {}
  for (const [field, text] of Object.entries(texts)) {
    const found = findIdentifiers(text, known).find((span) => pointsAtSomeone.has(span.kind))
    if (found) errors[field] = `Haal ‘${found.text}’ weg: iedereen in de gemeente leest dit, en het kan naar iemand wijzen.`
  }
  return errors
}
