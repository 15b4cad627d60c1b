import { type Organisation, organisationKindNames, organisationKinds } from '#organisations/organisation.ts'
import { Button, Choices, LinkButton, Status, Table, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'

/** The way to a page about an organisation. */
export const organisationCrumbs = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/organisaties', label: 'Organisaties' },
]

/** All organisations of the municipality. */
export function OrganisationListPage({ c, organisations }: { c: WebContext; organisations: readonly Organisation[] }) {
  return (
    <Page c={c} title="Organisaties" crumbs={organisationCrumbs.slice(0, 1)}>
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">Organisaties</h1>
        <LinkButton href="/beheer/organisaties/nieuw">Voeg een organisatie toe</LinkButton>
      </div>
      <Table
        caption="Organisaties die meedoen"
        heads={['Organisatie', 'Soort', 'Doet mee']}
        rows={organisations.map((organisation) => [
          <a class="utrecht-link" href={`/beheer/organisaties/${organisation.id}`}>
            {organisation.name}
          </a>,
          organisationKindNames[organisation.kind],
          organisation.active ? <Status shape="done">ja</Status> : <Status shape="few">gestopt</Status>,
        ])}
      />
    </Page>
  )
}

/** A new organisation with its first administrator. */
export function AddOrganisationPage(props: { c: WebContext; formKey: string; errors?: FieldErrors; typed?: Typed }) {
  const { c, errors, typed } = props
  return (
    <Page c={c} title="Voeg een organisatie toe" errors={errors} narrow crumbs={organisationCrumbs}>
      <h1 class="utrecht-heading-1">Voeg een organisatie toe</h1>
      <form class="wv-stack" method="post" action="/beheer/organisaties/nieuw" novalidate>
        <input type="hidden" name="key" value={props.formKey} />
        <TextField name="name" label="Naam van de organisatie" autocomplete="off" errors={errors} typed={typed} />
        <Choices
          name="kind"
          label="Wat voor organisatie is het?"
          columns={1}
          errors={errors}
          typed={typed}
          value="partner"
          options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindNames[kind] }))}
        />
        <TextField
          name="administratorName"
          label="Naam van de eerste beheerder"
          hint="De beheerder nodigt zelf de andere medewerkers uit."
          autocomplete="off"
          errors={errors}
          typed={typed}
        />
        <TextField name="email" label="E-mailadres van de eerste beheerder" type="email" autocomplete="off" errors={errors} typed={typed} />
        <Button>Bewaar de organisatie</Button>
      </form>
    </Page>
  )
}

const messages: Readonly<Record<string, string>> = {
  mail: 'De organisatie is toegevoegd. De beheerder krijgt een mail met een link om een wachtwoord te kiezen.',
  bewaard: 'Bewaard.',
  stoppen: 'Niemand van deze organisatie kan nog inloggen.',
  hervatten: 'De medewerkers kunnen weer inloggen.',
}

/** One organisation: its name, and whether its members are let in. */
export function OrganisationPage(props: { c: WebContext; organisation: Organisation; errors?: FieldErrors; typed?: Typed }) {
  const { c, organisation, errors, typed } = props
  const message = messages[c.req.query('bericht') ?? '']
  const own = organisation.id === c.get('scope')?.organisation
  return (
    <Page c={c} title={organisation.name} errors={errors} narrow crumbs={organisationCrumbs}>
      <h1 class="utrecht-heading-1">{organisation.name}</h1>
      {message && (
        <p class="wv-note" role="status">
          {message}
        </p>
      )}
      <dl class="wv-pair">
        <dt>Soort</dt>
        <dd>{organisationKindNames[organisation.kind]}</dd>
        <dt>Doet mee</dt>
        <dd>{organisation.active ? <Status shape="done">ja</Status> : <Status shape="few">gestopt</Status>}</dd>
      </dl>
      <form class="wv-stack" method="post" action={`/beheer/organisaties/${organisation.id}`} novalidate>
        <TextField name="name" label="Naam van de organisatie" autocomplete="off" errors={errors} typed={typed} value={organisation.name} />
        <Button>Bewaar</Button>
      </form>
      {!own && (
        <p class="wv-section">
          {organisation.active ? (
            <a class="utrecht-link wv-tap" href={`/beheer/organisaties/${organisation.id}/stoppen`}>
              Stop de toegang van deze organisatie
            </a>
          ) : (
            <a class="utrecht-link wv-tap" href={`/beheer/organisaties/${organisation.id}/hervatten`}>
              Laat deze organisatie weer toe
            </a>
          )}
        </p>
      )}
    </Page>
  )
}
