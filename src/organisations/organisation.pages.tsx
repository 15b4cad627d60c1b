import { Hono } from 'hono'
import { z } from 'zod'
import { handOver, type InvitationParts } from '#organisations/invitation.tsx'
import { emailSchema } from '#organisations/member.ts'
import { addOrganisation, changeOrganisation, readOrganisation, readOrganisations } from '#organisations/organisation.actions.ts'
import { type Organisation, organisationKinds } from '#organisations/organisation.ts'
import { AddOrganisationPage, OrganisationListPage, OrganisationPage, organisationCrumbs } from '#organisations/organisation-views.tsx'
import { need } from '#privacy/scope.ts'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, text } from '#web/form.ts'
import { show } from '#web/page.tsx'

const name = text('Vul de naam van de organisatie in.', 120)
const changeSchema = z.object({ name })
const addSchema = z.object({
  name,
  kind: z.enum(organisationKinds, { error: 'Kies wat voor organisatie het is.' }),
  administratorName: text('Vul de naam van de eerste beheerder in.', 120),
  email: emailSchema,
  key: formKey,
})
const taken = {
  name: { name: 'Er is al een organisatie met deze naam. Kies een andere naam.' },
  email: { email: 'Dit e-mailadres heeft al een account. Kies een ander adres.' },
} as const satisfies Record<string, FieldErrors>

/** Organisations of the municipality; for who administers the municipality. */
export function organisationPages(parts: InvitationParts): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/organisaties', async (c) => {
    const organisations = await work(c, readOrganisations)
    return show(c, <OrganisationListPage c={c} organisations={organisations} />)
  })
  pages.get('/beheer/organisaties/nieuw', (c) => {
    need(scopeOf(c), 'manage municipality')
    return show(c, <AddOrganisationPage c={c} formKey={newFormKey()} />)
  })
  pages.post('/beheer/organisaties/nieuw', (c) => add(c, parts))
  pages.get('/beheer/organisaties/:id', async (c) => show(c, <OrganisationPage c={c} organisation={await found(c)} />))
  pages.post('/beheer/organisaties/:id', async (c) => {
    const organisation = await found(c)
    const form = await fill(c, changeSchema)
    const again = (errors: FieldErrors) =>
      show(c, <OrganisationPage c={c} organisation={organisation} errors={errors} typed={form.typed} />, 422)
    if (!form.ok) return again(form.errors)
    const { active } = organisation
    const changed = await changeOrganisation(c.get('database'), scopeOf(c), organisation, { name: form.value.name, active })
    return changed ? c.redirect(`/beheer/organisaties/${organisation.id}?bericht=bewaard`, 303) : again(taken.name)
  })
  confirmed(pages, 'stoppen', false, {
    title: 'Toegang stoppen',
    button: 'Stop de toegang',
    about: 'Niemand van deze organisatie kan nog inloggen. Wat de organisatie telde blijft bewaard tot de bewaartermijn om is.',
  })
  confirmed(pages, 'hervatten', true, {
    title: 'Weer toelaten',
    button: 'Laat weer toe',
    about: 'De medewerkers van deze organisatie kunnen weer inloggen.',
  })
  return pages
}

async function found(c: WebContext): Promise<Organisation> {
  need(scopeOf(c), 'manage municipality')
  const id = z.uuid().safeParse(c.req.param('id'))
  const organisation = id.success ? await work(c, (db, scope) => readOrganisation(db, scope, id.data)) : null
  if (organisation === null) throw new NotFound()
  return organisation
}

async function add(c: WebContext, parts: InvitationParts) {
  const scope = scopeOf(c)
  need(scope, 'manage municipality')
  const form = await fill(c, addSchema)
  const again = (errors: FieldErrors) =>
    show(c, <AddOrganisationPage c={c} formKey={form.typed.key ?? newFormKey()} errors={errors} typed={form.typed} />, 422)
  if (!form.ok) return again(form.errors)
  const { name: called, kind, administratorName, email, key } = form.value
  const draft = { name: called, kind, administrator: { name: administratorName, email } }
  const outcome = await addOrganisation(c.get('database'), scope, draft, key, c.get('now'))
  if (!outcome.ok) return again(taken[outcome.taken])
  if (outcome.token === undefined) return c.redirect(outcome.address, 303)
  const next = { address: outcome.address, crumbs: organisationCrumbs }
  return handOver(c, parts, { name: administratorName, email, organisation: called }, outcome.token, next)
}

/** A page that asks whether one is sure, and does it after that. */
function confirmed(pages: Hono<Env>, verb: string, active: boolean, words: { title: string; button: string; about: string }): void {
  const path = `/beheer/organisaties/:id/${verb}`
  const ask = (c: WebContext, organisation: Organisation) => (
    <ConfirmationPage
      c={c}
      title={`${words.title}: ${organisation.name}`}
      button={words.button}
      back={`/beheer/organisaties/${organisation.id}`}
      crumbs={organisationCrumbs}
    >
      <p>{words.about}</p>
      {organisation.id === scopeOf(c).organisation && <p>Dit is je eigen organisatie. Die kun je niet stoppen.</p>}
    </ConfirmationPage>
  )
  pages.get(path, async (c) => show(c, ask(c, await found(c))))
  pages.post(path, async (c) => {
    const organisation = await found(c)
    const done = await changeOrganisation(c.get('database'), scopeOf(c), organisation, { name: organisation.name, active })
    if (!done) return show(c, ask(c, organisation), 422)
    return c.redirect(`/beheer/organisaties/${organisation.id}?bericht=${verb}`, 303)
  })
}
