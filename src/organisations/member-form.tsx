import type { Member } from '#organisations/member.ts'
import type { Team } from '#organisations/team.ts'
import { type Role, roleNames, roles } from '#privacy/power.ts'
import { Select, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'

/** Name, role and team of a member, with what was typed or what is stored. */
export function MemberFields(props: {
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
  member?: Member
  teams: readonly Team[]
}) {
  const { errors, typed, member, teams } = props
  const open = teams.filter((team) => team.active || team.id === member?.teamId)
  return (
    <>
      <TextField name="name" label="Naam" autocomplete="off" errors={errors} typed={typed} value={member?.name} />
      <Select
        name="role"
        label="Rol"
        hint="De rol bepaalt wat iemand mag zien en doen."
        errors={errors}
        typed={typed}
        value={member?.role ?? ('familyWorker' satisfies Role)}
        options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      {open.length > 0 && (
        <Select
          name="teamId"
          label="Team"
          optional
          errors={errors}
          typed={typed}
          value={member?.teamId ?? ''}
          options={[{ value: '', label: 'Geen team' }, ...open.map((team) => ({ value: team.id, label: team.name }))]}
        />
      )}
    </>
  )
}

/** The one page on which the link of a new member stands, when no mail can be sent. */
export function LinkOncePage(props: {
  c: WebContext
  name: string
  link: string
  back: string
  crumbs: readonly { href: string; label: string }[]
}) {
  const title = `Geef deze link aan ${props.name}`
  return (
    <Page c={props.c} title={title} narrow crumbs={props.crumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p>Dit platform kan geen mail sturen. Kopieer de link en geef hem zelf. Je ziet hem alleen nu.</p>
      <p class="wv-sheet" id="link">
        {props.link}
      </p>
      <p class="wv-small">
        De link werkt een week en één keer. Wie hem heeft, kiest het wachtwoord. Stuur hem dus alleen aan {props.name}.
      </p>
      <p>
        <a class="utrecht-link wv-tap" href={props.back}>
          Klaar
        </a>
      </p>
    </Page>
  )
}
