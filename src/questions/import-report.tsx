import type { IdentifierKind } from '#engine/deidentify.ts'
import { type Import, type Outcome, outcomeNames, outcomes, remarkNames, tooLong } from '#questions/import.ts'
import type { ReportRow } from '#questions/import-row.store.ts'
import { importCrumbs, UndoLink } from '#questions/import-view.tsx'
import { Button, LinkButton, Table } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { Page } from '#web/page.tsx'
import { counted, inDigits } from '#web/words.ts'

const removedNames: Readonly<Record<IdentifierKind, string>> = {
  person: 'naam',
  location: 'plek',
  institution: 'instelling',
  date: 'datum',
  age: 'precieze leeftijd',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  url: 'webadres',
  bsn: 'burgerservicenummer',
  iban: 'rekeningnummer',
  postcode: 'postcode',
  address: 'adres',
  id: 'nummer',
}

/** What was taken out of a row, in words. */
export function removedInWords(row: ReportRow): string {
  const kinds = new Set(row.removed.flat().filter((kind) => kind !== tooLong))
  return [...kinds].map((kind) => removedNames[kind as IdentifierKind] ?? kind).join(', ')
}

/** What became of a row and why, in words. */
export const remarksInWords = (row: ReportRow): string => row.remarks.map((remark) => remarkNames[remark]).join(' ')

/** The words of a row: its text, or else its theme; cut for the screen. */
export function wordsOf(one: Import, row: ReportRow): string {
  const { text, theme } = one.mapping?.columns ?? {}
  return (text === undefined ? '' : (row.cells[text] ?? '')) || (theme === undefined ? '' : (row.cells[theme] ?? ''))
}

interface ReportProps {
  readonly c: WebContext
  readonly one: Import
  readonly rows: readonly ReportRow[]
  readonly outcome: Outcome | null
  /** the row behind which the next page begins; null on the last */
  readonly next: number | null
  /** how far the program is with reading by meaning; empty when it is done */
  readonly reading: string
}

/** What an import brought, and what became of each row. */
export function ImportReport({ c, one, rows, outcome, next, reading }: ReportProps) {
  const address = (query: string) => `/vragen/import/${one.id}${query}`
  const counts: Readonly<Record<Outcome, number>> = { stored: one.stored, duplicate: one.duplicates, wrong: one.wrong }
  return (
    <Page c={c} title="De import is klaar" crumbs={importCrumbs}>
      <h1 class="utrecht-heading-1">De import is klaar</h1>
      <p class="wv-lead wv-measure">{`${counted(one.stored, 'vraag', 'vragen')} bewaard uit ‘${one.title}’.`}</p>
      <ul class="wv-stack-s">
        <li>{`${counted(one.duplicates, 'regel', 'regels')} stond${one.duplicates === 1 ? '' : 'en'} er al.`}</li>
        <li>{`${counted(one.wrong, 'regel', 'regels')} ${one.wrong === 1 ? 'is' : 'zijn'} niet bewaard.`}</li>
        <li>{`Uit ${counted(one.cleaned, 'vraag', 'vragen')} haalden we iets weg.`}</li>
        {reading !== '' && <li>{reading}</li>}
      </ul>
      <div class="wv-row">
        <LinkButton href="/vragen">Naar de vragen</LinkButton>
        <a class="utrecht-link wv-tap" href={address('/verslag')}>
          Download het verslag (csv)
        </a>
      </div>
      <section class="wv-section wv-stack" aria-labelledby="regels">
        <h2 class="utrecht-heading-2" id="regels">
          Per regel
        </h2>
        <ul class="wv-row">
          {[null, ...outcomes].map((value) => (
            <li>
              <a
                class="utrecht-link wv-tap"
                href={address(value === null ? '' : `?outcome=${value}`)}
                aria-current={value === outcome ? 'true' : undefined}
              >
                {value === null ? 'Alle regels' : `${outcomeNames[value]} (${inDigits(counts[value])})`}
              </a>
            </li>
          ))}
        </ul>
        {rows.length === 0 ? (
          <p>Geen regels. De schoongemaakte regels blijven 30 dagen.</p>
        ) : (
          <Table
            caption="Wat er met elke regel gebeurde"
            heads={['Regel', 'Vraag', 'Wat', 'Weggehaald']}
            rows={rows.map((row) => [
              row.row,
              <span class="wv-voice" dir="auto">
                {short(wordsOf(one, row))}
              </span>,
              [row.outcome === null ? 'wacht' : outcomeNames[row.outcome], remarksInWords(row)].filter((text) => text !== '').join('. '),
              removedInWords(row),
            ])}
          />
        )}
        {next !== null && (
          <p>
            <a class="utrecht-link wv-tap" rel="next" href={address(`?${outcome === null ? '' : `outcome=${outcome}&`}after=${next}`)}>
              Volgende regels
            </a>
          </p>
        )}
      </section>
      <UndoLink one={one} />
    </Page>
  )
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** Asks whether a whole import may really go. */
export function ImportUndo({ c, one }: { c: WebContext; one: Import }) {
  return (
    <Page c={c} title="Deze import terugdraaien?" crumbs={importCrumbs}>
      <form class="wv-stack wv-measure" method="post" action={`/vragen/import/${one.id}/terugdraaien`}>
        <h1 class="utrecht-heading-1">Deze import terugdraaien?</h1>
        <p>
          {`Alles van ‘${one.title}’ gaat weg: ${counted(one.stored, 'vraag', 'vragen')} en het verslag. Dat kun je niet ongedaan maken. Je kunt het bestand daarna opnieuw importeren.`}
        </p>
        <div class="wv-row">
          <Button>Draai terug</Button>
          <a class="utrecht-link wv-tap" href={`/vragen/import/${one.id}`}>
            Laat staan
          </a>
        </div>
      </form>
    </Page>
  )
}

/** An import that was taken back. */
export function ImportGone({ c, one }: { c: WebContext; one: Import }) {
  return (
    <Page c={c} title="Teruggedraaid" crumbs={importCrumbs}>
      <h1 class="utrecht-heading-1">Teruggedraaid</h1>
      <p class="wv-lead wv-measure">{`Van ‘${one.title}’ is niets bewaard.`}</p>
      <LinkButton href="/vragen/import">Kies een ander bestand</LinkButton>
    </Page>
  )
}
