import type { LoadPreview } from '#areas/area-load.actions.ts'
import { type AreaLoad, loadKindNames, planInWords } from '#areas/area-load.ts'
import type { FigureColumn, FigureTable } from '#areas/figure.ts'
import { figureInWords } from '#areas/figure.ts'
import type { LoadReport } from '#areas/load-report.ts'
import { Button, Choice, LinkButton, More, Status, Table } from '#web/components.tsx'
import type { FieldErrors } from '#web/form.ts'
import { OutlineMap } from '#web/map.tsx'
import { counted, dayInWords, listed, momentInWords } from '#web/words.ts'

/** Where a load stands: a shape and a word. */
export const statusOf = (load: AreaLoad) =>
  load.status === 'staged' ? (
    <Status shape="open">Nog niet geladen</Status>
  ) : load.status === 'loaded' ? (
    <Status shape="done">Geladen</Status>
  ) : (
    <span class="wv-soft">Ongedaan gemaakt</span>
  )

/** What a staged file would do, with the button that does it. */
export function Preview({ load, preview, errors }: { load: AreaLoad; preview: LoadPreview; errors: FieldErrors }) {
  const waste = (
    <a class="utrecht-link wv-tap" href={`/wijken/laden/${load.id}/ongedaan`}>
      Gooi weg
    </a>
  )
  return (
    <>
      <form class="wv-stack" method="post" action={`/wijken/laden/${load.id}`} novalidate>
        {preview.kind === 'outlines' ? <OutlinePreview preview={preview} /> : <FigurePreview preview={preview} errors={errors} />}
        <p class="wv-small wv-soft">
          {load.source}, {load.period} ({load.licence})
        </p>
        <div class="wv-row">
          <Button>{preview.kind === 'outlines' ? 'Laad deze grenzen' : 'Laad deze cijfers'}</Button>
          {waste}
        </div>
      </form>
      <Report report={load.report} />
    </>
  )
}

function OutlinePreview({ preview }: { preview: LoadPreview & { kind: 'outlines' } }) {
  const { plan } = preview
  const of = (level: 'wijk' | 'buurt') => plan.filter((one) => one.outline.level === level).length
  const counts = listed([
    ...(of('wijk') > 0 ? [counted(of('wijk'), 'wijk', 'wijken')] : []),
    ...(of('buurt') > 0 ? [counted(of('buurt'), 'buurt', 'buurten')] : []),
  ])
  const places = plan.map(({ outline }) => ({ name: outline.name, href: `#rij-${outline.row}`, polygons: outline.polygons }))
  return (
    <>
      <p class="wv-lead wv-measure">In dit bestand staan {counts} van jouw gemeente.</p>
      <OutlineMap label={`De grenzen in dit bestand: ${counts}`} places={places} />
      <Table
        caption="Wat er met elk gebied gebeurt"
        heads={['Gebied', 'Code', 'Wat er gebeurt']}
        rows={plan.map(({ outline, how }) => [<span id={`rij-${outline.row}`}>{outline.name}</span>, outline.code, `${planInWords[how]}.`])}
      />
    </>
  )
}

function FigurePreview({ preview, errors }: { preview: LoadPreview & { kind: 'figures' }; errors: FieldErrors }) {
  const { table, unknown } = preview
  const known = table.columns.filter((column) => column.known)
  const others = table.columns.filter((column) => !column.known)
  const message = errors.measures
  const shown = known.length > 0 ? known : others
  return (
    <>
      <p class="wv-lead wv-measure">
        In dit bestand staan cijfers over {counted(table.rows.length - unknown.length, 'bekend gebied', 'bekende gebieden')}.
        {unknown.length > 0 && ` ${counted(unknown.length, 'gebied is', 'gebieden zijn')} niet bekend. Laad daarvoor eerst de grenzen.`}
      </p>
      <fieldset class="wv-stack-s" aria-describedby={message ? 'measures-fout' : undefined}>
        <legend class="utrecht-form-label">Welke kolommen laad je?</legend>
        {message && (
          <p class="utrecht-form-field-error-message" id="measures-fout">
            {message}
          </p>
        )}
        <div class="wv-cols wv-cols--2">
          {shown.map((column, i) => (
            <ColumnChoice column={column} table={table} id={i === 0 ? 'measures' : undefined} checked={column.known} />
          ))}
        </div>
        {known.length > 0 && others.length > 0 && (
          <More summary={counted(others.length, 'andere kolom', 'andere kolommen')} action="Toon">
            <div class="wv-cols wv-cols--2">
              {others.map((column) => (
                <ColumnChoice column={column} table={table} checked={false} />
              ))}
            </div>
          </More>
        )}
      </fieldset>
    </>
  )
}

/** One column with its words, its name in the file, and the first number in it. */
function ColumnChoice(props: { column: FigureColumn; table: FigureTable; checked: boolean; id?: string | undefined }) {
  const { column, table } = props
  const at = table.columns.indexOf(column)
  const row = table.rows.find((one) => one.values[at] !== null)
  return (
    <Choice type="checkbox" name="measures" value={column.measure} checked={props.checked} id={props.id}>
      {column.label}
      <small>
        Kolom {column.column}
        {row && `, ${/^(GM|WK|BU)/.test(row.code) ? `${row.code}: ` : ''}${figureInWords(row.values[at]!, column.unit)}`}
        {props.table.rows.some((one) => one.spread?.[at]) && ', uit een steekproef'}
      </small>
    </Choice>
  )
}

/** What loading did, and the way back. */
export function LoadDone({ load }: { load: AreaLoad }) {
  const done = load.report.done
  const what =
    done === undefined
      ? ''
      : load.kind === 'figures'
        ? `${counted(done.stored, 'cijfer', 'cijfers')} geladen.`
        : `${counted(done.stored, 'grens', 'grenzen')} geladen. ${counted(done.made, 'gebied is', 'gebieden zijn')} nieuw, ${counted(done.coded, 'buurt kreeg', 'buurten kregen')} een code.`
  const stay = load.report.stay ?? 0
  return (
    <>
      <p role="status">{statusOf(load)}</p>
      <p class="wv-lead wv-measure">{what}</p>
      {stay > 0 && <p>{counted(stay, 'gebied blijft', 'gebieden blijven')} staan, want ze zijn al gebruikt.</p>}
      <p class="wv-small wv-soft">
        {loadKindNames[load.kind]} over {load.period}. {load.source} ({load.licence}).
        {load.sourceDate !== null && ` Datum van de bron: ${dayInWords(load.sourceDate)}.`}
        {load.loadedAt !== null && ` Geladen ${momentInWords(load.loadedAt)}.`}
      </p>
      <div class="wv-row">
        <LinkButton href="/wijken">Bekijk de wijken</LinkButton>
        {load.status === 'loaded' && (
          <a class="utrecht-link wv-tap" href={`/wijken/laden/${load.id}/ongedaan`}>
            Maak ongedaan
          </a>
        )}
        {load.kind === 'figures' && (
          <a class="utrecht-link wv-tap" href={`/wijken/laden/${load.id}/gelezen`}>
            Download wat is gelezen (csv)
          </a>
        )}
      </div>
      <Report report={load.report} />
    </>
  )
}

/** Rows that were left out, each with the reason. */
function Report({ report }: { report: LoadReport }) {
  return (
    <section class="wv-stack" aria-labelledby="verslag">
      <h2 class="utrecht-heading-2" id="verslag">
        Wat niet is gebruikt
      </h2>
      {report.notes.map((note) => (
        <p>{note}</p>
      ))}
      {report.elsewhere > 0 && <p>{counted(report.elsewhere, 'rij gaat', 'rijen gaan')} over een andere gemeente.</p>}
      {report.skipped.length > 0 && (
        <Table
          caption="Rijen die zijn overgeslagen"
          heads={['Rij', 'Wat', 'Waarom']}
          rows={report.skipped.map((one) => [String(one.row), one.what, one.why])}
        />
      )}
      {report.skipped.length === 0 && report.elsewhere === 0 && <p>Alle rijen van het bestand zijn gebruikt.</p>}
    </section>
  )
}

/** Asks once more before a load is undone or thrown away. */
export function UndoForm({ load }: { load: AreaLoad }) {
  return (
    <form class="wv-stack" method="post" action={`/wijken/laden/${load.id}/ongedaan`} novalidate>
      <p>
        {load.status === 'staged'
          ? `Er is nog niets geladen uit ${load.fileName}. Het bestand gaat weg.`
          : `Alle ${load.kind === 'figures' ? 'cijfers' : 'grenzen en nieuwe gebieden'} uit ${load.fileName} gaan weg. Wat eerder was geladen, komt terug. Gebieden die al gebruikt zijn, blijven.`}
      </p>
      <div class="wv-row">
        <Button>{load.status === 'staged' ? 'Gooi weg' : 'Maak ongedaan'}</Button>
        <a class="utrecht-link wv-tap" href={`/wijken/laden/${load.id}`}>
          Toch niet
        </a>
      </div>
    </form>
  )
}
