import type { Area } from '#areas/area.ts'
import { areaOptions, wholeMunicipality } from '#questions/area-choice.tsx'
import { type Import, type ImportStatus, mostRows, type StagedRow } from '#questions/import.ts'
import { type ColumnKind, columnKindNames, columnKinds, columnsToLeaveOut, guessColumns } from '#questions/import-columns.ts'
import { captureRouteNames, captureRoutes } from '#questions/question.ts'
import { Button, Choices, Pager, Select, Table } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { counted, inDigits, listed, momentInWords } from '#web/words.ts'

export const importCrumbs = [
  { href: '/vragen', label: 'Vragen' },
  { href: '/vragen/import', label: 'Importeren' },
]

const statusInWords: Readonly<Record<ImportStatus, string>> = {
  uploading: 'nog niet alle regels zijn binnen',
  staged: 'wacht op jouw keuze van kolommen',
  running: 'loopt',
  done: 'klaar',
  undone: 'teruggedraaid',
}

/** The field for a file, with what happens to it. */
function FileForm(props: { action: string; formKey: string | null; errors: FieldErrors | undefined; button: string }) {
  const message = props.errors?.file
  return (
    <form class="wv-stack wv-measure" method="post" action={props.action} enctype="multipart/form-data" novalidate>
      {props.formKey !== null && <input type="hidden" name="key" value={props.formKey} />}
      <div class="wv-field">
        <label class="utrecht-form-label" for="file">
          Kies een bestand
        </label>
        <p class="utrecht-form-field-description" id="file-hulp">
          {`Excel (xlsx) of csv, hoogstens ${inDigits(mostRows)} regels en 50 MB. De eerste regel noemt de kolommen, zoals ‘vraag’, ‘datum’ en ‘wijk’.`}
        </p>
        {message && (
          <p class="utrecht-form-field-error-message" id="file-fout">
            {message}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,.xlsx"
          aria-invalid={message === undefined ? undefined : 'true'}
          aria-describedby={message === undefined ? 'file-hulp' : 'file-hulp file-fout'}
        />
      </div>
      <p>
        Namen, nummers, adressen en precieze leeftijden halen we uit elke regel, voordat we iets bewaren. Een groot bestand kost een minuut.
      </p>
      <div class="wv-row">
        <Button>{props.button}</Button>
      </div>
    </form>
  )
}

/** Where a file is brought, with the imports before it. */
export function ImportStart(props: {
  c: WebContext
  formKey: string
  imports: readonly Import[]
  count: number
  page: number
  errors?: FieldErrors | undefined
}) {
  const { c, imports } = props
  return (
    <Page c={c} title="Vragen importeren" errors={props.errors} crumbs={importCrumbs.slice(0, 1)}>
      <h1 class="utrecht-heading-1">Vragen importeren</h1>
      <p class="wv-lead wv-measure">Heb je al vragen in een bestand? Breng ze in één keer binnen. Je ziet eerst wat we lezen.</p>
      <FileForm action="/vragen/import" formKey={props.formKey} errors={props.errors} button="Lees het bestand" />
      {imports.length > 0 && (
        <section class="wv-section wv-stack" aria-labelledby="eerder">
          <h2 class="utrecht-heading-2" id="eerder">
            Eerdere bestanden
          </h2>
          <ul class="wv-list">
            {imports.map((one) => (
              <li>
                <div class="wv-item">
                  <div>
                    <p>
                      <a class="utrecht-link" href={`/vragen/import/${one.id}`}>
                        {one.title}
                      </a>
                    </p>
                    <p class="wv-small wv-soft">
                      {`${momentInWords(one.createdAt)}, ${statusInWords[one.status]}`}
                      {one.status === 'done' && `, ${counted(one.stored, 'vraag', 'vragen')} bewaard`}
                    </p>
                  </div>
                </div>
              </li>
            ))}
          </ul>
          <Pager page={props.page} pageSize={20} count={props.count} address={(page) => `/vragen/import?page=${page}`} />
        </section>
      )}
    </Page>
  )
}

/** Not all rows came in: the file is asked for once more. */
export function ImportUnfinished(props: { c: WebContext; one: Import; errors?: FieldErrors | undefined }) {
  const { c, one } = props
  return (
    <Page c={c} title="Niet alle regels zijn binnen" errors={props.errors} crumbs={importCrumbs}>
      <h1 class="utrecht-heading-1">Niet alle regels zijn binnen</h1>
      <p class="wv-lead wv-measure">
        {`Van ‘${one.title}’ zijn ${counted(one.rowsStaged, 'regel', 'regels')} binnen. Kies hetzelfde bestand nog een keer. We gaan verder waar het bleef.`}
      </p>
      <FileForm action={`/vragen/import/${one.id}/bestand`} formKey={null} errors={props.errors} button="Ga verder" />
      <UndoLink one={one} />
    </Page>
  )
}

export const UndoLink = ({ one }: { one: Import }) => (
  <p>
    <a class="utrecht-link wv-tap" href={`/vragen/import/${one.id}/terugdraaien`}>
      Draai deze import terug
    </a>
  </p>
)

interface MappingProps {
  readonly c: WebContext
  readonly one: Import
  readonly preview: readonly StagedRow[]
  readonly areas: readonly Area[]
  readonly unknownNames: readonly { value: string; count: number }[]
  readonly textMonths: number
  readonly themesAreUsed: boolean
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Which column is what, with the first cleaned rows to look at. */
export function ImportMapping(props: MappingProps) {
  const { c, one, errors, typed } = props
  const guess = guessColumns(one.head)
  const leftOut = [...columnsToLeaveOut(one.head, guess)].map((column) => `‘${one.head[column]}’`)
  const columns = one.head.map((head, i) => ({ value: String(i), label: head === '' ? `kolom ${i + 1}` : head }))
  return (
    <Page c={c} title="Kloppen de kolommen?" errors={errors} crumbs={importCrumbs}>
      <h1 class="utrecht-heading-1">Kloppen de kolommen?</h1>
      <p class="wv-lead wv-measure">{`We lazen ${counted(one.rowsStaged, 'regel', 'regels')} uit ‘${one.title}’. Er is nog geen vraag geteld.`}</p>
      {leftOut.length > 0 && <p>{`Niet gelezen, want het kan naar een gezin wijzen: ${listed(leftOut)}.`}</p>}
      <Table
        caption="De eerste regels, schoongemaakt"
        heads={['Regel', ...columns.map((column) => column.label)]}
        rows={props.preview.map((row) => [row.row, ...row.cells.map((cell) => <span dir="auto">{cell}</span>)])}
      />
      <form class="wv-stack wv-measure" method="post" action={`/vragen/import/${one.id}/start`} novalidate>
        {columnKinds.map((kind) => (
          <Select
            name={`column-${kind}`}
            label={columnKindNames[kind]}
            {...hintOf(kind, props)}
            options={[{ value: '', label: 'Staat niet in het bestand' }, ...columns]}
            value={guess[kind] === undefined ? '' : String(guess[kind])}
            typed={typed}
            errors={errors}
          />
        ))}
        <UnknownNames {...props} />
        <Select
          name="area"
          label="Wijk voor regels zonder wijk"
          options={areaOptions(props.areas, [{ value: wholeMunicipality, label: 'Weet ik niet (hele gemeente)' }])}
          value={wholeMunicipality}
          typed={typed}
        />
        <Choices
          name="route"
          label="Waar gehoord, voor regels zonder route"
          options={captureRoutes.map((value) => ({ value, label: captureRouteNames[value] }))}
          value="desk"
          typed={typed}
          errors={errors}
        />
        <p>{`De tekst van een vraag bewaren we ${props.textMonths} maanden. Oudere vragen tellen mee zonder tekst.`}</p>
        <div class="wv-row">
          <Button>{`Importeer ${counted(one.rowsStaged, 'regel', 'regels')}`}</Button>
        </div>
      </form>
      <UndoLink one={one} />
    </Page>
  )
}

function hintOf(kind: ColumnKind, props: MappingProps): { hint?: string } {
  if (kind === 'date')
    return { hint: 'Zonder datum telt een vraag op de dag van vandaag. Alleen een kolom die ‘datum’ heet lezen we als datum.' }
  if (kind === 'theme' && !props.themesAreUsed) return { hint: 'Het thema gebruiken we nu niet.' }
  return {}
}

/** Names in the column of wijken that we do not know: each may be given to a wijk. */
function UnknownNames({ unknownNames, areas, typed }: MappingProps) {
  if (unknownNames.length === 0) return null
  return (
    <fieldset class="wv-stack">
      <legend class="utrecht-form-label">Deze wijken kennen we niet</legend>
      <p class="utrecht-form-field-description">Kies een wijk, of laat ze meetellen voor de hele gemeente.</p>
      {unknownNames.map(({ value, count }, i) => (
        <>
          <input type="hidden" name={`name-${i}`} value={value} />
          <Select
            name={`area-${i}`}
            label={`‘${value}’, ${counted(count, 'regel', 'regels')}`}
            options={areaOptions(areas, [{ value: '', label: 'Hele gemeente' }])}
            typed={typed}
          />
        </>
      ))}
    </fieldset>
  )
}

/** Rows are becoming questions; the page comes again by itself. */
export function ImportRunning({ c, one }: { c: WebContext; one: Import }) {
  const done = one.stored + one.duplicates + one.wrong
  return (
    <Page c={c} title="De import loopt" crumbs={importCrumbs}>
      <h1 class="utrecht-heading-1">De import loopt</h1>
      <p class="wv-lead" role="status">
        {`${inDigits(done)} van ${counted(one.rowsStaged, 'regel', 'regels')} gedaan.`}
      </p>
      <p>
        <progress max={one.rowsStaged} value={done} aria-label="Voortgang van de import" />
      </p>
      <p>Je kunt deze pagina sluiten. De import gaat door.</p>
      <p>
        <a class="utrecht-link wv-tap" href={`/vragen/import/${one.id}`}>
          Ververs
        </a>
      </p>
    </Page>
  )
}
