// Forms of an inquiry, and the pages that show links once.
import type { Area } from '#areas/area.ts'
import { type Inquiry, institutionKinds, institutionNames, mostThemes, reminderDays, theQuestion } from '#themes/inquiry.ts'
import { inquiryCrumbs } from '#themes/inquiry-views.tsx'
import { Button, Choice, TextArea, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { QrCode } from '#web/qr-code.tsx'

interface FormProps {
  readonly c: WebContext
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** A new inquiry: title, wijken, last day, and whom to ask. */
export function NewInquiryPage(
  props: FormProps & { wijken: readonly Area[]; chosen: readonly string[]; formKey: string; closesOn: string },
) {
  const { c, errors, typed } = props
  const message = errors?.wijken
  return (
    <Page c={c} title="Begin een uitvraag" errors={errors} crumbs={inquiryCrumbs}>
      <form class="wv-stack wv-measure" method="post" action="/uitvraag/nieuw" novalidate>
        <input type="hidden" name="key" value={props.formKey} />
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Begin een uitvraag</h1>
          <p class="wv-lead">
            Scholen en huisartsen krijgen één vraag: ‘{theQuestion}’ Zij kiezen hoogstens {mostThemes} thema’s, zonder in te loggen.
          </p>
        </div>
        <TextField name="title" label="Titel" hint="Bijvoorbeeld: Uitvraag najaar 2026." errors={errors} typed={typed} />
        <fieldset class="wv-stack-s" aria-describedby={message === undefined ? undefined : 'wijken-fout'}>
          <legend class="utrecht-form-label">In welke wijken?</legend>
          {message && (
            <p class="utrecht-form-field-error-message" id="wijken-fout">
              {message}
            </p>
          )}
          <div class="wv-choices wv-choices--2">
            {props.wijken.map(({ id, name }, i) => (
              <Choice name="wijken" type="checkbox" value={id} checked={props.chosen.includes(id)} id={i === 0 ? 'wijken' : undefined}>
                {name}
              </Choice>
            ))}
          </div>
        </fieldset>
        <TextField
          name="closesOn"
          label="Laatste dag om te antwoorden"
          hint={`Bijvoorbeeld 19-12-2026. ${reminderDays} dagen ervoor gaat er één herinnering.`}
          value={props.closesOn}
          errors={errors}
          typed={typed}
          short
        />
        <AddressFields errors={errors} typed={typed} />
        <Button>Verstuur de uitvraag</Button>
      </form>
    </Page>
  )
}

function AddressFields({ errors, typed }: Pick<FormProps, 'errors' | 'typed'>) {
  return (
    <>
      <p class="wv-note">
        Eén regel per school of praktijk: <strong>naam;adres;wijk</strong>. Gebruik een algemeen adres zoals info@school.nl, geen adres van
        een persoon. Zonder adres geef je de link zelf. De wijk mag weg als je er één koos. We gebruiken het adres alleen voor deze
        uitvraag.
      </p>
      {institutionKinds.map((kind) => (
        <TextArea
          name={kind}
          label={kind === 'school' ? 'Scholen' : 'Huisartsen'}
          hint={`Plak hier de ${institutionNames[kind].many}, elk op een eigen regel.`}
          rows={5}
          errors={errors}
          typed={typed}
          optional
        />
      ))}
    </>
  )
}

/** More institutions for an inquiry that is open. */
export function AddressesPage(props: FormProps & { inquiry: Inquiry; formKey: string }) {
  const { c, inquiry, errors, typed } = props
  const address = `/uitvraag/${inquiry.id}`
  return (
    <Page c={c} title="Voeg adressen toe" errors={errors} crumbs={[...inquiryCrumbs, { href: address, label: inquiry.title }]}>
      <form class="wv-stack wv-measure" method="post" action={`${address}/adressen`} novalidate>
        <input type="hidden" name="key" value={props.formKey} />
        <h1 class="utrecht-heading-1">Voeg adressen toe</h1>
        <AddressFields errors={errors} typed={typed} />
        <div class="wv-row">
          <Button>Voeg toe</Button>
          <a class="utrecht-link wv-tap" href={address}>
            Terug
          </a>
        </div>
      </form>
    </Page>
  )
}

/** Title and last day of an inquiry that is open. */
export function ChangeInquiryPage(props: FormProps & { inquiry: Inquiry; closesOn: string }) {
  const { c, inquiry, errors, typed } = props
  const address = `/uitvraag/${inquiry.id}`
  return (
    <Page c={c} title="Pas de uitvraag aan" errors={errors} crumbs={[...inquiryCrumbs, { href: address, label: inquiry.title }]}>
      <form class="wv-stack wv-measure" method="post" action={`${address}/aanpassen`} novalidate>
        <h1 class="utrecht-heading-1">Pas de uitvraag aan</h1>
        <TextField name="title" label="Titel" value={inquiry.title} errors={errors} typed={typed} />
        <TextField name="closesOn" label="Laatste dag om te antwoorden" value={props.closesOn} errors={errors} typed={typed} short />
        <div class="wv-row">
          <Button>Bewaar</Button>
          <a class="utrecht-link wv-tap" href={address}>
            Terug
          </a>
        </div>
      </form>
    </Page>
  )
}

/** Links, shown this one time; of one there is a QR code to print. */
export function LinksPage(props: { c: WebContext; inquiry: Inquiry; links: readonly { readonly name: string; readonly link: string }[] }) {
  const { c, inquiry, links } = props
  const title = links.length === 1 ? `Link voor ${links[0]!.name}` : 'Links om door te geven'
  return (
    <Page c={c} title={title} crumbs={[...inquiryCrumbs, { href: `/uitvraag/${inquiry.id}`, label: inquiry.title }]}>
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">
          {links.length === 0
            ? 'Iedereen heeft al een link.'
            : 'Deze pagina zie je één keer. Kopieer of print nu wat je doorgeeft. Later maak je zo een nieuwe link.'}
        </p>
      </div>
      <ul class="wv-list">
        {links.map(({ name, link }) => (
          <li class="wv-stack-s">
            <p class="wv-strong">{name}</p>
            {links.length === 1 && <QrCode address={link} label={`QR-code met de link voor ${name}`} />}
            <p>{link}</p>
          </li>
        ))}
      </ul>
      <p class="wv-noprint">
        <a class="utrecht-link wv-tap" href={`/uitvraag/${inquiry.id}`}>
          Terug naar de uitvraag
        </a>
      </p>
    </Page>
  )
}
