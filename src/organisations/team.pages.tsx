import { Hono } from 'hono'
import { z } from 'zod'
import { addTeam, changeTeam, readTeam, readTeams } from '#organisations/team.actions.ts'
import type { Team } from '#organisations/team.ts'
import type { Db } from '#platform/db.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { Button, Choices, LinkButton, Status, Table, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, type Typed, text } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { inDigits } from '#web/words.ts'

const name = text('Vul de naam van het team in.', 120)
const addSchema = z.object({ name, key: formKey })
const changeSchema = z.object({ name, active: z.enum(['yes', 'no'], { error: 'Kies of het team bestaat.' }) })
const taken: FieldErrors = { name: 'Er is al een team met deze naam. Kies een andere naam.' }

/** Teams of the own organisation. */
export function teamPages(): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/teams', async (c) => show(c, <TeamListPage c={c} teams={await work(c, readTeams)} />))
  pages.get('/beheer/teams/nieuw', (c) => {
    need(scopeOf(c), 'manage organisation')
    return show(c, <AddTeamPage c={c} formKey={newFormKey()} />)
  })
  pages.post('/beheer/teams/nieuw', async (c) => {
    const scope = scopeOf(c)
    need(scope, 'manage organisation')
    const form = await fill(c, addSchema)
    const again = (errors: FieldErrors) =>
      show(c, <AddTeamPage c={c} formKey={form.typed.key ?? newFormKey()} errors={errors} typed={form.typed} />, 422)
    if (!form.ok) return again(form.errors)
    const outcome = await once<object>(c.get('database'), scope, form.value.key, async (db) =>
      (await addTeam(db, scope, form.value.name)) ? { ok: true, address: '/beheer/teams' } : { ok: false },
    )
    return outcome.ok ? c.redirect(outcome.address, 303) : again(taken)
  })
  pages.get('/beheer/teams/:id', async (c) => {
    const team = await work(c, (db, scope) => found(c, db, scope))
    return show(c, <ChangeTeamPage c={c} team={team} />)
  })
  pages.post('/beheer/teams/:id', async (c) => {
    need(scopeOf(c), 'manage organisation')
    const form = await fill(c, changeSchema)
    const { team, changed } = await work(c, async (db, scope) => {
      const one = await found(c, db, scope)
      if (!form.ok) return { team: one, changed: false }
      return { team: one, changed: await changeTeam(db, scope, one, { name: form.value.name, active: form.value.active === 'yes' }) }
    })
    if (changed) return c.redirect('/beheer/teams', 303)
    return show(c, <ChangeTeamPage c={c} team={team} errors={form.ok ? taken : form.errors} typed={form.typed} />, 422)
  })
  return pages
}

async function found(c: WebContext, db: Db, scope: MemberScope): Promise<Team> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const team = await readTeam(db, scope, id.data ?? '')
  if (team === null) throw new NotFound()
  return team
}

const crumbs = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/teams', label: 'Teams' },
]

function TeamListPage({ c, teams }: { c: WebContext; teams: readonly Team[] }) {
  return (
    <Page c={c} title="Teams" crumbs={crumbs.slice(0, 1)}>
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">Teams</h1>
        <LinkButton href="/beheer/teams/nieuw">Voeg een team toe</LinkButton>
      </div>
      {teams.length === 0 ? (
        <p>Je organisatie heeft nog geen teams.</p>
      ) : (
        <Table
          caption="Teams van je organisatie"
          heads={['Team', 'Medewerkers', 'Bestaat']}
          rows={teams.map((team) => [
            <a class="utrecht-link" href={`/beheer/teams/${team.id}`}>
              {team.name}
            </a>,
            inDigits(team.members),
            team.active ? <Status shape="done">ja</Status> : <Status shape="few">gestopt</Status>,
          ])}
        />
      )}
    </Page>
  )
}

function AddTeamPage({ c, formKey: key, errors, typed }: { c: WebContext; formKey: string; errors?: FieldErrors; typed?: Typed }) {
  return (
    <Page c={c} title="Voeg een team toe" errors={errors} narrow crumbs={crumbs}>
      <h1 class="utrecht-heading-1">Voeg een team toe</h1>
      <form class="wv-stack" method="post" action="/beheer/teams/nieuw" novalidate>
        <input type="hidden" name="key" value={key} />
        <TextField name="name" label="Naam van het team" autocomplete="off" errors={errors} typed={typed} />
        <Button>Bewaar het team</Button>
      </form>
    </Page>
  )
}

function ChangeTeamPage({ c, team, errors, typed }: { c: WebContext; team: Team; errors?: FieldErrors; typed?: Typed }) {
  return (
    <Page c={c} title={team.name} errors={errors} narrow crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{team.name}</h1>
      <form class="wv-stack" method="post" action={`/beheer/teams/${team.id}`} novalidate>
        <TextField name="name" label="Naam van het team" autocomplete="off" errors={errors} typed={typed} value={team.name} />
        <Choices
          name="active"
          label="Bestaat het team nog?"
          hint="Van een gestopt team blijven de medewerkers en de geschiedenis staan. Je kunt er niemand meer bij zetten."
          errors={errors}
          typed={typed}
          value={team.active ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee, gestopt' },
          ]}
        />
        <Button>Bewaar</Button>
      </form>
    </Page>
  )
}
