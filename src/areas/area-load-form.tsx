import { type AreaLoad, loadKindNames } from '#areas/area-load.ts'
import { statusOf } from '#areas/area-load-view.tsx'
import { Button, Choices, Pager, TextField } from '#web/components.tsx'
import { type FieldErrors, newFormKey, type Typed } from '#web/form.ts'
import { momentInWords } from '#web/words.ts'

/** The form for a file of borders or figures. */
export function LoadForm({ errors, typed }: { errors: FieldErrors; typed: Typed }) {
  return (
    <form class="wv-stack" method="post" action="/wijken/laden" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="key" value={newFormKey()} />
      <Choices
        name="kind"
        label="Wat laad je?"
        errors={errors}
        typed={typed}
        options={[
          { value: 'outlines', label: 'Grenzen van wijken of buurten', hint: 'GeoJSON van CBS of PDOK, in WGS84' },
          {
            value: 'figures',
            label: 'Cijfers over wijken en buurten',
            hint: 'CSV van CBS met codes (WK en BU), of een eigen CSV met codes of namen',
          },
        ]}
      />
      <FileField message={errors.file} />
      <TextField name="period" label="Jaar van de gegevens" hint="Bijvoorbeeld 2025" errors={errors} typed={typed} short />
      <TextField
        name="sourceDate"
        label="Datum van de bron"
        hint="De dag waarop de bron dit uitgaf of jij het ophaalde, bijvoorbeeld 1-9-2026"
        errors={errors}
        typed={typed}
        optional
        short
      />
      <TextField name="source" label="Bron" hint="Laat leeg voor CBS en PDOK" errors={errors} typed={typed} optional />
      <TextField
        name="licence"
        label="Licentie"
        hint="Laat leeg voor CC BY 4.0, de licentie van CBS"
        errors={errors}
        typed={typed}
        optional
      />
      <p class="wv-small wv-soft wv-measure">
        Komen cijfers uit een steekproef? Zet naast een kolom zoals ‘Eenzaam (%)’ een kolom ‘Eenzaam n’ met het aantal antwoorden, of
        kolommen ‘Eenzaam ondergrens’ en ‘Eenzaam bovengrens’, of ‘Eenzaam marge’. Dan staat er overal bij hoe zeker het cijfer is.
      </p>
      <Button>Lees het bestand</Button>
    </form>
  )
}

function FileField({ message }: { message: string | undefined }) {
  return (
    <div class="wv-field">
      <label class="utrecht-form-label" for="file">
        Bestand
      </label>
      <p class="utrecht-form-field-description" id="file-hulp">
        Ten hoogste 20 MB. Een bestand van heel Nederland mag: alleen jouw gemeente wordt gelezen.
      </p>
      {message && (
        <p class="utrecht-form-field-error-message" id="file-fout">
          {message}
        </p>
      )}
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        type="file"
        id="file"
        name="file"
        accept=".geojson,.json,.csv,.txt"
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={message ? 'file-hulp file-fout' : 'file-hulp'}
      />
    </div>
  )
}

/** What was loaded before, newest first. */
export function LoadList({ loads, count, page }: { loads: readonly AreaLoad[]; count: number; page: number }) {
  return (
    <section class="wv-stack" aria-labelledby="eerder">
      <h2 class="utrecht-heading-2" id="eerder">
        Eerder geladen
      </h2>
      {loads.length === 0 ? (
        <p>Nog niets geladen.</p>
      ) : (
        <ul class="wv-list wv-tight">
          {loads.map((load) => (
            <li class="wv-item wv-item--2">
              <div>
                <h3 class="utrecht-heading-4">
                  <a class="utrecht-link" href={`/wijken/laden/${load.id}`}>
                    {load.fileName}
                  </a>
                </h3>
                <p class="wv-small wv-soft">
                  {loadKindNames[load.kind]} over {load.period}, {load.source}. Gelezen {momentInWords(load.createdAt)}.
                </p>
              </div>
              <p class="wv-small">{statusOf(load)}</p>
            </li>
          ))}
        </ul>
      )}
      <Pager page={page} pageSize={20} count={count} address={(to) => `/wijken/laden?pagina=${to}`} />
    </section>
  )
}
