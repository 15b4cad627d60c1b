// Pieces of the pages on which a municipality keeps its list of themes.
import { type ListedTheme, type ListStatus, listColumns, listStatuses, listStatusNames } from '#themes/theme-list.ts'
import { Button, Select, Status, type StatusShape, Table, TextArea, TextField } from '#web/components.tsx'
import { type FieldErrors, newFormKey, type Typed } from '#web/form.ts'
import { counted } from '#web/words.ts'

const shapes: Readonly<Record<ListStatus, StatusShape>> = { candidate: 'done', rejected: 'few', merged: 'part' }

/** Looking for a theme by its words, and by where it stands. */
export const SearchForm = ({ search, status }: { search: string; status: ListStatus | null }) => (
  <form class="wv-row" method="get" action="/beheer/themalijst">
    <TextField name="zoek" label="Zoek op naam of woord" type="search" value={search} optional />
    <Select
      name="status"
      label="Waar staat het?"
      value={status ?? ''}
      options={[{ value: '', label: 'Overal' }, ...listStatuses.map((one) => ({ value: one, label: listStatusNames[one] }))]}
    />
    <Button kind="other">Zoek</Button>
  </form>
)

/** Themes with what can be done to each. */
export const ListTable = ({ themes }: { themes: readonly ListedTheme[] }) => (
  <Table
    caption="Thema’s op naam"
    heads={['Thema', 'Waar gaat het over?', 'Woorden', 'Voorbeelden', 'Waar staat het?']}
    rows={themes.map((theme) => [
      <a class="utrecht-link" href={`/beheer/themalijst/${theme.id}`}>
        {theme.name}
      </a>,
      theme.description === '' ? 'nog niets' : theme.description,
      counted(theme.keywords.length, 'woord', 'woorden'),
      counted(theme.examples.length, 'vraag', 'vragen'),
      <Status shape={shapes[theme.status]}>{listStatusNames[theme.status]}</Status>,
    ])}
  />
)

/** The fields of a theme. */
export function ThemeFields(props: { theme: ListedTheme | null; typed: Typed; errors: FieldErrors }) {
  const { theme, ...typedAndErrors } = props
  return (
    <>
      <TextField name="name" label="Naam" hint="Liefst in woorden van ouders." value={theme?.name ?? ''} {...typedAndErrors} />
      <TextArea
        name="description"
        label="Waar gaat het over?"
        hint="Eén of twee zinnen, zoals ouders het zeggen."
        optional
        value={theme?.description ?? ''}
        {...typedAndErrors}
      />
      <TextArea
        name="keywords"
        label="Woorden die erbij horen"
        hint="Met komma’s ertussen."
        optional
        value={theme?.keywords.join(', ') ?? ''}
        {...typedAndErrors}
      />
      <TextArea
        name="examples"
        label="Voorbeelden van vragen"
        hint="Verzin ze: schrijf nooit een echte vraag over. Elke vraag op een eigen regel."
        optional
        rows={6}
        value={theme?.examples.join('\n') ?? ''}
        {...typedAndErrors}
      />
    </>
  )
}

/** Under a theme that went off the list: one button to put it back. */
export const PutBackForm = ({ theme }: { theme: ListedTheme }) => (
  <form class="wv-stack-s" method="post" action={`/beheer/themalijst/${theme.id}/terug`}>
    <p>Dit thema is van de lijst af. Niemand kan het kiezen.</p>
    <div>
      <Button>Zet het terug op de lijst</Button>
    </div>
  </form>
)

/** The form for a file of themes, with the format and, when it was wrong, every bad line. */
export function ImportForm({ problems, message }: { problems: readonly string[]; message: string | undefined }) {
  return (
    <form class="wv-stack wv-measure" method="post" action="/beheer/themalijst/import" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="key" value={newFormKey()} />
      <div class="wv-field">
        <label class="utrecht-form-label" for="file">
          Bestand
        </label>
        <p class="utrecht-form-field-description" id="file-hulp">
          CSV, hoogstens 1 MB.
        </p>
        {message !== undefined && (
          <p class="utrecht-form-field-error-message" id="file-fout">
            {message}
          </p>
        )}
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="file"
          id="file"
          name="file"
          accept=".csv,.txt"
          aria-invalid={message === undefined ? undefined : 'true'}
          aria-describedby={`file-hulp${message === undefined ? '' : ' file-fout'}`}
        />
      </div>
      {problems.length > 0 && (
        <ul class="utrecht-unordered-list">
          {problems.map((problem) => (
            <li class="utrecht-unordered-list__item">{problem}</li>
          ))}
        </ul>
      )}
      <div>
        <Button>Zet deze thema’s op de lijst</Button>
      </div>
    </form>
  )
}

/** How a file of themes looks. */
export const FormatOfFile = () => (
  <div class="wv-stack-s wv-measure">
    <h2 class="utrecht-heading-3">Zo ziet het bestand eruit</h2>
    <p>De eerste regel noemt de kolommen: {listColumns.join(', ')}. Alleen ‘naam’ moet erin staan. Daarna staat op elke regel één thema.</p>
    <ul class="utrecht-unordered-list">
      <li class="utrecht-unordered-list__item">naam: hoogstens 120 tekens. Staat die naam al op de lijst, dan verandert dat thema.</li>
      <li class="utrecht-unordered-list__item">uitleg: waar het over gaat, hoogstens 1.000 tekens.</li>
      <li class="utrecht-unordered-list__item">woorden: met komma’s ertussen, hoogstens 40.</li>
      <li class="utrecht-unordered-list__item">
        voorbeelden: verzonnen vragen met een staande streep (|) ertussen, hoogstens 20 van 300 tekens.
      </li>
    </ul>
    <p>Een leeg vak maakt leeg wat er stond. Er gaat niets van de lijst af. Klopt er één regel niet, dan verandert er niets.</p>
  </div>
)

/** Every theme in full, to print. */
export const FullList = ({ themes }: { themes: readonly ListedTheme[] }) => (
  <>
    {themes.map((theme) => (
      <section class="wv-stack-s wv-measure">
        <h2 class="utrecht-heading-3">{theme.name}</h2>
        {theme.description !== '' && <p>{theme.description}</p>}
        {theme.keywords.length > 0 && <p class="wv-small">Woorden: {theme.keywords.join(', ')}</p>}
        {theme.examples.length > 0 && (
          <ul class="utrecht-unordered-list wv-small">
            {theme.examples.map((example) => (
              <li class="utrecht-unordered-list__item">{example}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
)
