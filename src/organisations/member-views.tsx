import type { Member } from '#organisations/member.ts'
import { MemberFields } from '#organisations/member-form.tsx'
import type { Team } from '#organisations/team.ts'
import { roleNames } from '#privacy/power.ts'
import { Button, LinkButton, Pager, Status, Table, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { counted } from '#web/words.ts'

/** The way to a page about a member. */
export const memberCrumbs = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/leden', label: 'Medewerkers' },
]

const stateOf = (member: Member) =>
  member.left || !member.active ? (
    <Status shape="few">{member.left ? 'weg' : 'gestopt'}</Status>
  ) : member.joined ? (
    <Status shape="done">actief</Status>
  ) : (
    <Status shape="open">uitgenodigd</Status>
  )

/** Members with search and pages. */
export function MemberListPage(props: { c: WebContext; members: readonly Member[]; count: number; page: number; search: string | null }) {
  const { c, members, count, page, search } = props
  const address = (to: number) =>
    `/beheer/leden?${new URLSearchParams({ ...(search === null ? {} : { zoek: search }), pagina: String(to) })}`
  return (
    <Page c={c} title="Medewerkers" crumbs={memberCrumbs.slice(0, 1)}>
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Medewerkers</h1>
          <p class="wv-lead">{counted(count, 'medewerker', 'medewerkers')}</p>
        </div>
        <LinkButton href="/beheer/leden/nieuw">Nodig iemand uit</LinkButton>
      </div>
      <form method="get" action="/beheer/leden" class="wv-stack-s" novalidate>
        <TextField name="zoek" label="Zoek op naam, e-mailadres of team" type="search" optional value={search ?? ''} />
        <Button kind="other">Zoek</Button>
      </form>
      {members.length === 0 ? (
        <p>
          Niemand gevonden. <a href="/beheer/leden">Toon iedereen</a>
        </p>
      ) : (
        <Table
          caption="Medewerkers van je organisatie"
          heads={['Naam', 'E-mailadres', 'Rol', 'Team', 'Toegang']}
          rows={members.map((member) => [
            <a class="utrecht-link" href={`/beheer/leden/${member.id}`}>
              {member.name}
            </a>,
            member.email,
            roleNames[member.role],
            member.teamName ?? '',
            stateOf(member),
          ])}
        />
      )}
      <Pager page={page} pageSize={20} count={count} address={address} />
    </Page>
  )
}

/** A new account. */
export function InvitePage(props: { c: WebContext; teams: readonly Team[]; formKey: string; errors?: FieldErrors; typed?: Typed }) {
  const { c, teams, errors, typed } = props
  return (
    <Page c={c} title="Nodig iemand uit" errors={errors} narrow crumbs={memberCrumbs}>
      <h1 class="utrecht-heading-1">Nodig iemand uit</h1>
      <form class="wv-stack" method="post" action="/beheer/leden/nieuw" novalidate>
        <input type="hidden" name="key" value={props.formKey} />
        <TextField name="email" label="E-mailadres van het werk" type="email" autocomplete="off" errors={errors} typed={typed} />
        <MemberFields errors={errors} typed={typed} teams={teams} />
        <Button>Maak het account</Button>
      </form>
    </Page>
  )
}

const messages: Readonly<Record<string, string>> = {
  mail: 'Er is een mail gestuurd met een link om een wachtwoord te kiezen.',
  bewaard: 'Bewaard.',
  stoppen: 'De toegang is gestopt.',
  hervatten: 'Deze medewerker kan weer inloggen.',
  verwijderen: 'De gegevens zijn verwijderd.',
}

/** One member: her role and team, and what can be done with the account. */
export function MemberPage(props: { c: WebContext; member: Member; teams: readonly Team[]; errors?: FieldErrors; typed?: Typed }) {
  const { c, member, teams, errors, typed } = props
  const message = messages[c.req.query('bericht') ?? '']
  return (
    <Page c={c} title={member.name} errors={errors} narrow crumbs={memberCrumbs}>
      <h1 class="utrecht-heading-1">{member.name}</h1>
      {message && (
        <p class="wv-note" role="status">
          {message}
        </p>
      )}
      <dl class="wv-pair">
        {!member.left && <dt>E-mailadres</dt>}
        {!member.left && <dd>{member.email}</dd>}
        <dt>Toegang</dt>
        <dd>{stateOf(member)}</dd>
      </dl>
      {member.left ? (
        <p>Naam, e-mailadres en wachtwoord zijn leeggemaakt.</p>
      ) : (
        <form class="wv-stack" method="post" action={`/beheer/leden/${member.id}`} novalidate>
          <MemberFields errors={errors} typed={typed} member={member} teams={teams} />
          <Button>Bewaar</Button>
        </form>
      )}
      {!member.left && <AccountActions member={member} />}
    </Page>
  )
}

function AccountActions({ member }: { member: Member }) {
  const base = `/beheer/leden/${member.id}`
  return (
    <section class="wv-section wv-stack" aria-labelledby="toegang">
      <h2 class="utrecht-heading-2" id="toegang">
        Toegang
      </h2>
      {member.active && (
        <form method="post" action={`${base}/link`} class="wv-stack-s">
          <p>
            {member.joined ? 'Wachtwoord kwijt?' : 'Nog geen wachtwoord gekozen.'} Maak een nieuwe link. Eerdere links werken dan niet meer.
          </p>
          <Button kind="other">Maak een nieuwe link</Button>
        </form>
      )}
      <ul class="wv-list">
        <li>
          {member.active ? (
            <a class="utrecht-link" href={`${base}/stoppen`}>
              Stop de toegang
            </a>
          ) : (
            <a class="utrecht-link" href={`${base}/hervatten`}>
              Laat weer toe
            </a>
          )}
        </li>
        <li>
          <a class="utrecht-link" href={`${base}/verwijderen`}>
            Verwijder naam en e-mailadres
          </a>
        </li>
      </ul>
    </section>
  )
}
