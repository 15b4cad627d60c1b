// "Mag dit in de tekst blijven?": what was found in a text, and how it would be stored.
import type { Child } from 'hono/jsx'
import { alwaysRemoved, type IdentifierKind, type IdentifierSpan, redact } from '#engine/deidentify.ts'
import { goneInWords } from '#questions/cleaned-text.tsx'
import { Button, Choice } from '#web/components.tsx'
import { inWords } from '#web/words.ts'

const seemsToBe: Readonly<Record<IdentifierKind, string>> = {
  person: 'lijkt op een naam',
  location: 'lijkt op een plek',
  institution: 'is een school of instelling',
  date: 'is een datum',
  age: 'is een precieze leeftijd',
  phone: 'is een telefoonnummer',
  email: 'is een e-mailadres',
  url: 'is een webadres',
  bsn: 'is een burgerservicenummer',
  iban: 'is een rekeningnummer',
  postcode: 'is een postcode',
  address: 'is een adres',
  id: 'lijkt op een nummer van een dossier',
}

const keepInWords = (kind: IdentifierKind): string =>
  kind === 'person' ? 'Laat staan: het is geen persoon' : kind === 'institution' ? 'Laat staan: hoort bij de vraag' : 'Laat staan'

/** The identifiers in a text, each to decide on; the safe choice is set. `children` are the hidden fields that carry the form along. */
export function FoundIdentifiers(props: { text: string; found: readonly IdentifierSpan[]; withoutText: boolean; children?: Child }) {
  const { text, found } = props
  return (
    <>
      {props.children}
      <h1 class="utrecht-heading-1">Mag dit in de tekst blijven?</h1>
      <p class="wv-lead wv-measure">
        {`We zagen ${found.length === 1 ? 'iets dat' : `${inWords(found.length)} dingen die`} naar een gezin ${found.length === 1 ? 'kan' : 'kunnen'} wijzen. Jij kiest. Er is nog niets bewaard.`}
      </p>
      <blockquote class="wv-voice wv-voice--l wv-marked wv-measure" dir="auto">
        “
        {pieces(text, found, (span, i) => (
          <mark class="wv-mark">
            <bdi>{span.text}</bdi>
            <sup>{i + 1}</sup>
          </mark>
        ))}
        ”
      </blockquote>
      <div class="wv-split wv-split--wide">
        <div class="wv-measure">
          {found.map((span, i) => (
            <Decision span={span} place={i} />
          ))}
        </div>
        <Preview text={text} found={found} />
      </div>
      <div class="wv-row">
        <Button>Bewaar de tekst zo</Button>
        {props.withoutText && (
          <Button kind="quiet" name="without" value="1">
            Bewaar alleen het thema
          </Button>
        )}
      </div>
    </>
  )
}

function Decision({ span, place }: { span: IdentifierSpan; place: number }) {
  const name = `keep-${place}`
  const band = span.kind === 'age' ? ageBand(span) : null
  return (
    <fieldset class="wv-section wv-stack-s wv-pad">
      <legend class="wv-strong wv-float">
        <span class="wv-soft">{place + 1}</span>&ensp;
        <span class="wv-voice">
          ‘<bdi>{span.text}</bdi>’
        </span>{' '}
        {seemsToBe[span.kind]}
      </legend>
      {alwaysRemoved.has(span.kind) ? (
        <p class="wv-soft">Halen we altijd weg.</p>
      ) : (
        <div class="wv-choices wv-choices--in">
          <Choice name={name} value="no" checked>
            {band === null ? 'Haal weg' : `Maak er ‘${band}’ van`}
          </Choice>
          <Choice name={name} value="yes">
            {keepInWords(span.kind)}
          </Choice>
        </div>
      )}
    </fieldset>
  )
}

/** What stands in the place of an age. */
function ageBand(span: IdentifierSpan): string | null {
  const instead = redact(span.text, [{ ...span, start: 0, end: span.text.length }])
  return instead.startsWith('[') ? null : instead
}

function Preview({ text, found }: { text: string; found: readonly IdentifierSpan[] }) {
  return (
    <aside class="wv-stack-s wv-note" aria-labelledby="zo">
      <h2 class="utrecht-heading-4" id="zo">
        Zo bewaren we de tekst als je niets verandert
      </h2>
      <p class="wv-voice" dir="auto">
        “
        {pieces(text, found, (span) => (
          <span class="wv-gone">{(span.kind === 'age' && ageBand(span)) || goneInWords[span.kind]}</span>
        ))}
        ”
      </p>
      <p class="wv-small wv-soft">Het programma mist soms iets. Lees daarom zelf nog een keer mee.</p>
    </aside>
  )
}

/** The text with something else in the place of each span. */
function pieces(text: string, found: readonly IdentifierSpan[], draw: (span: IdentifierSpan, place: number) => Child): Child[] {
  const drawn: Child[] = []
  let at = 0
  for (const [i, span] of found.entries()) {
    drawn.push(text.slice(at, span.start), draw(span, i))
    at = span.end
  }
  drawn.push(text.slice(at))
  return drawn
}

/** The places of the identifiers that a person left in the text, from the fields of the form. */
export const keptPlaces = (typed: Readonly<Record<string, string>>): ReadonlySet<number> =>
  new Set(
    Object.entries(typed)
      .filter(([name, value]) => /^keep-\d{1,4}$/.test(name) && value === 'yes')
      .map(([name]) => Number(name.slice(5))),
  )
