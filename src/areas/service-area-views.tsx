import type { Area } from '#areas/area.ts'
import type { ServiceArea } from '#areas/service-area.ts'
import type { Team } from '#organisations/team.ts'
import { Button, LinkButton, Select, Status, Table, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { dayInWords } from '#web/words.ts'

/** The way to a page about a work area. */
export const serviceAreaCrumbs = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/werkgebieden', label: 'Werkgebieden' },
]

/** Who works there: a team, or the organisation as a whole. */
export const whoOf = (line: ServiceArea): string => line.teamName ?? line.organisationName

function stateOf(line: ServiceArea, today: string) {
  if (line.from > today) return <Status shape="open">begint nog</Status>
  if (line.until !== null && line.until < today) return <Status shape="few">voorbij</Status>
  return <Status shape="done">nu</Status>
}

/** Where the own organisation and its teams work. */
export function ServiceAreaListPage({ c, lines, today }: { c: WebContext; lines: readonly ServiceArea[]; today: string }) {
  return (
    <Page c={c} title="Werkgebieden" crumbs={serviceAreaCrumbs.slice(0, 1)}>
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Werkgebieden</h1>
          <p class="wv-lead">Waar je organisatie en haar teams werken, en sinds wanneer.</p>
        </div>
        <LinkButton href="/beheer/werkgebieden/nieuw">Voeg een gebied toe</LinkButton>
      </div>
      {lines.length === 0 ? (
        <p>Er staat nog niet waar je organisatie werkt.</p>
      ) : (
        <Table
          caption="Werkgebieden van je organisatie"
          heads={['Gebied', 'Wie', 'Van', 'Tot en met', 'Bron', 'Nu']}
          rows={lines.map((line) => [
            <a class="utrecht-link" href={`/beheer/werkgebieden/${line.id}`}>
              {line.areaName}
            </a>,
            whoOf(line),
            dayInWords(line.from),
            line.until === null ? 'geen einde bekend' : dayInWords(line.until),
            line.source ?? '',
            stateOf(line, today),
          ])}
        />
      )}
    </Page>
  )
}

/** A new line: who works where, from when. */
export function AddServiceAreaPage(props: {
  c: WebContext
  teams: readonly Team[]
  areas: readonly Area[]
  formKey: string
  errors?: FieldErrors
  typed?: Typed
}) {
  const { c, errors, typed } = props
  const levels = ['wijk', 'subwijk', 'buurt'] as const
  const areas = levels.flatMap((level) => props.areas.filter((area) => area.level === level))
  return (
    <Page c={c} title="Voeg een gebied toe" errors={errors} narrow crumbs={serviceAreaCrumbs}>
      <h1 class="utrecht-heading-1">Voeg een gebied toe</h1>
      <form class="wv-stack" method="post" action="/beheer/werkgebieden/nieuw" novalidate>
        <input type="hidden" name="key" value={props.formKey} />
        <Select
          name="teamId"
          label="Wie werkt er?"
          errors={errors}
          typed={typed}
          value=""
          options={[
            { value: '', label: 'De hele organisatie' },
            ...props.teams.filter((team) => team.active).map((team) => ({ value: team.id, label: team.name })),
          ]}
        />
        <Select
          name="areaId"
          label="Waar?"
          errors={errors}
          typed={typed}
          value=""
          options={[
            { value: '', label: 'Kies een gebied' },
            ...areas.map((area) => ({ value: area.id, label: area.level === 'wijk' ? area.name : `${area.name} (${area.level})` })),
          ]}
        />
        <TextField
          name="from"
          label="Vanaf welke dag?"
          hint="Bijvoorbeeld 1-1-2026"
          autocomplete="off"
          short
          errors={errors}
          typed={typed}
        />
        <TextField
          name="until"
          label="Tot en met welke dag?"
          hint="Leeg als er geen einde bekend is"
          autocomplete="off"
          short
          optional
          errors={errors}
          typed={typed}
        />
        <TextField
          name="source"
          label="Waar staat dat?"
          hint="Bijvoorbeeld een contract of werkplan"
          autocomplete="off"
          optional
          errors={errors}
          typed={typed}
        />
        <Button>Bewaar</Button>
      </form>
    </Page>
  )
}

/** One line: its last day. */
export function ChangeServiceAreaPage(props: { c: WebContext; line: ServiceArea; errors?: FieldErrors; typed?: Typed }) {
  const { c, line, errors, typed } = props
  const title = `${whoOf(line)} in ${line.areaName}`
  return (
    <Page c={c} title={title} errors={errors} narrow crumbs={serviceAreaCrumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <dl class="wv-pair">
        <dt>Vanaf</dt>
        <dd>{dayInWords(line.from)}</dd>
        <dt>Bron</dt>
        <dd>{line.source ?? 'niet genoemd'}</dd>
      </dl>
      <form class="wv-stack" method="post" action={`/beheer/werkgebieden/${line.id}`} novalidate>
        <TextField
          name="until"
          label="Laatste dag"
          hint="Leeg als er geen einde bekend is"
          autocomplete="off"
          short
          optional
          errors={errors}
          typed={typed}
          value={line.until?.split('-').reverse().join('-') ?? ''}
        />
        <Button>Bewaar</Button>
      </form>
      <p class="wv-section">
        <a class="utrecht-link wv-tap" href={`/beheer/werkgebieden/${line.id}/verwijderen`}>
          Verwijder deze regel
        </a>
      </p>
    </Page>
  )
}
