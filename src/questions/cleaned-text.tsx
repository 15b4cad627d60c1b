import type { Child } from 'hono/jsx'
import type { IdentifierKind } from '#engine/deidentify.ts'

/** What is said in the place of something that was taken out of a text. */
export const goneInWords: Readonly<Record<IdentifierKind, string>> = {
  person: 'naam weg',
  location: 'plek weg',
  institution: 'school of instelling weg',
  date: 'datum weg',
  age: 'leeftijd weg',
  phone: 'nummer weg',
  email: 'e-mailadres weg',
  url: 'webadres weg',
  bsn: 'nummer weg',
  iban: 'nummer weg',
  postcode: 'postcode weg',
  address: 'adres weg',
  id: 'nummer weg',
}

/** A stored text as people read it: what was taken out is said in words, in the place where it stood. */
export function CleanedText({ text }: { readonly text: string }): Child {
  const pieces = text.split(/\[([a-z]+)\]/)
  return (
    <>
      {pieces.map((piece, i) => {
        if (i % 2 === 0) return piece
        const gone = goneInWords[piece as IdentifierKind]
        return gone === undefined ? `[${piece}]` : <span class="wv-gone">{gone}</span>
      })}
    </>
  )
}
