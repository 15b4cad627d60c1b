// Notes between colleagues: a list, the form, and what may stay in the text.
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { FoundIdentifiers } from '#questions/found-identifiers.tsx'
import { type Colleague, type Note, noteAddress } from '#themes/note.ts'
import { Button, Choice, TextArea } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page, type PageProps } from '#web/page.tsx'
import { listed, momentInWords } from '#web/words.ts'

/** Notes under each other; `about`: name the theme or the wijk too. */
export function NoteLines({ notes, about }: { notes: readonly Note[]; about: boolean }) {
  return (
    <ul class="wv-list wv-tight">
      {notes.map((note) => (
        <li>
          {about && (
            <p class="wv-strong">
              <a class="utrecht-link" href={noteAddress(note)}>
                {note.about}
              </a>
            </p>
          )}
          <p class="wv-measure" dir="auto">
            <CleanedText text={note.text} />
          </p>
          <p class="wv-small wv-soft">{factsOf(note)}</p>
          <NoteDeeds note={note} />
        </li>
      ))}
    </ul>
  )
}

function factsOf(note: Note): string {
  const edited = note.editedAt === null ? '' : ', aangepast'
  const names = note.mentioned.map((one) => one.name)
  return `${note.mine ? 'Jij' : note.authorName}, ${momentInWords(note.createdAt)}${edited}${names.length > 0 ? `. Voor ${listed(names)}` : ''}`
}

function NoteDeeds({ note }: { note: Note }) {
  if (!note.mine && !note.unread) return null
  return (
    <div class="wv-row wv-noprint">
      {note.mine && (
        <>
          <a class="utrecht-link wv-tap" href={`/aantekeningen/${note.id}/aanpassen`} aria-label={`Pas aan: ${note.text.slice(0, 40)}`}>
            Pas aan
          </a>
          <a class="utrecht-link wv-tap" href={`/aantekeningen/${note.id}/verwijderen`} aria-label={`Verwijder: ${note.text.slice(0, 40)}`}>
            Verwijder
          </a>
        </>
      )}
      {note.unread && (
        <form method="post" action={`/aantekeningen/${note.id}/gelezen`}>
          <Button kind="quiet">Gelezen</Button>
        </form>
      )}
    </div>
  )
}

interface NoteFormProps {
  readonly c: WebContext
  readonly title: string
  readonly action: string
  readonly back: string
  readonly crumbs: NonNullable<PageProps['crumbs']>
  readonly hidden: Readonly<Record<string, string>>
  readonly colleagues: readonly Colleague[]
  readonly mentioned: readonly string[]
  readonly text: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** The form of a note: the text, and for whom. */
export function NoteForm(props: NoteFormProps) {
  const { c, title, errors, typed } = props
  return (
    <Page c={c} title={title} errors={errors} crumbs={props.crumbs} narrow>
      <h1 class="utrecht-heading-1">{title}</h1>
      <form class="wv-stack" method="post" action={props.action} novalidate>
        <Hidden fields={props.hidden} />
        <TextArea
          name="text"
          label="Je aantekening"
          hint="Zonder namen van ouders of kinderen. Alleen je eigen organisatie leest dit."
          value={props.text}
          errors={errors}
          typed={typed}
        />
        {props.colleagues.length > 0 && (
          <fieldset class="wv-stack-s">
            <legend class="utrecht-form-label">Voor wie? (niet verplicht)</legend>
            <p class="utrecht-form-field-description">Zij zien het op hun beginpagina en in het weekbericht.</p>
            <div class="wv-choices wv-choices--2">
              {props.colleagues.map((one, i) => (
                <Choice
                  name="mentioned"
                  type="checkbox"
                  value={one.id}
                  checked={props.mentioned.includes(one.id)}
                  id={i === 0 ? 'mentioned' : undefined}
                >
                  {one.name}
                </Choice>
              ))}
            </div>
          </fieldset>
        )}
        <div class="wv-row">
          <Button>Bewaar</Button>
          <a class="utrecht-link wv-tap" href={props.back}>
            Terug
          </a>
        </div>
      </form>
    </Page>
  )
}

const Hidden = ({ fields }: { fields: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

/** The step between: identifiers were found in a text that colleagues will read, and nothing is stored yet. */
export function TextDecision(props: {
  c: WebContext
  action: string
  crumbs: NonNullable<PageProps['crumbs']>
  text: string
  found: readonly IdentifierSpan[]
  hidden: Readonly<Record<string, string>>
  mentioned?: readonly string[]
}) {
  return (
    <Page c={props.c} title="Mag dit in de tekst blijven?" crumbs={props.crumbs}>
      <form class="wv-stack" method="post" action={props.action} novalidate>
        <FoundIdentifiers text={props.text} found={props.found} withoutText={false}>
          <Hidden fields={props.hidden} />
          <input type="hidden" name="text" value={props.text} />
          {props.mentioned?.map((id) => (
            <input type="hidden" name="mentioned" value={id} />
          ))}
          <input type="hidden" name="decided" value="yes" />
        </FoundIdentifiers>
      </form>
    </Page>
  )
}
