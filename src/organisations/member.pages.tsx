import { Hono } from 'hono'
import { z } from 'zod'
import { handOver, type InvitationParts } from '#organisations/invitation.tsx'
import * as actions from '#organisations/member.actions.ts'
import { emailSchema, type Member } from '#organisations/member.ts'
import { InvitePage, MemberListPage, MemberPage, memberCrumbs } from '#organisations/member-views.tsx'
import { readTeams } from '#organisations/team.actions.ts'
import type { Db } from '#platform/db.ts'
import { roles } from '#privacy/power.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, optionalText, pageNumber, text } from '#web/form.ts'
import { show } from '#web/page.tsx'

const changeSchema = z.object({
  name: text('Vul de naam in.', 120),
  role: z.enum(roles, { error: 'Kies een rol.' }),
  teamId: z
    .union([z.literal(''), z.uuid({ error: 'Kies een team uit de lijst.' })])
    .optional()
    .transform((id) => id || null),
})
// in the order of the page, so that the summary of mistakes has it too
const inviteSchema = z.object({ email: emailSchema, ...changeSchema.shape, key: formKey })
const listSchema = z.object({ zoek: optionalText(100), pagina: pageNumber })

/** Sentences for what was refused, by field. */
const refusals: Readonly<Record<actions.Refusal, FieldErrors>> = {
  'last administrator': { role: 'Dit is de laatste beheerder van je organisatie. Maak eerst een ander beheerder.' },
  'address in use': { email: 'Dit e-mailadres heeft al een account. Kies een ander adres.' },
  'unknown team': { teamId: 'Dit team is er niet meer. Kies een ander team.' },
  left: { name: 'Deze medewerker is weg. Aan de gegevens is niets meer te veranderen.' },
}

/** Members of the own organisation. */
export function memberPages(parts: InvitationParts): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/leden', async (c) => {
    const { zoek: search, pagina: page } = listSchema.parse(c.req.query())
    const { members, count } = await work(c, (db, scope) => actions.readMembers(db, scope, { search, page }))
    return show(c, <MemberListPage c={c} members={members} count={count} page={page} search={search} />)
  })
  pages.get('/beheer/leden/nieuw', async (c) => {
    const teams = await work(c, readTeams)
    return show(c, <InvitePage c={c} teams={teams} formKey={newFormKey()} />)
  })
  pages.post('/beheer/leden/nieuw', (c) => invite(c, parts))
  pages.get('/beheer/leden/:id', async (c) => {
    const { member, teams } = await work(c, async (db, scope) => ({ member: await found(c, db, scope), teams: await readTeams(db, scope) }))
    return show(c, <MemberPage c={c} member={member} teams={teams} />)
  })
  pages.post('/beheer/leden/:id', change)
  pages.post('/beheer/leden/:id/link', async (c) => {
    const { member, token } = await work(c, async (db, scope) => {
      const one = await found(c, db, scope)
      if (!one.active) throw new NotFound()
      return { member: one, token: await actions.renewInvitation(db, scope, one, c.get('now')) }
    })
    const organisation = c.get('viewer')?.organisationName ?? ''
    return handOver(c, parts, { ...member, organisation }, token, { address: `/beheer/leden/${member.id}`, crumbs: memberCrumbs })
  })
  confirmed(pages, 'stoppen', (db, scope, member) => actions.deactivateMember(db, scope, member), DeactivateText)
  confirmed(pages, 'hervatten', (db, scope, member) => actions.reactivateMember(db, scope, member), ReactivateText)
  confirmed(pages, 'verwijderen', (db, scope, member, now) => actions.removeMember(db, scope, member, now), RemoveText)
  return pages
}

async function found(c: WebContext, db: Db, scope: MemberScope): Promise<Member> {
  need(scope, 'manage organisation')
  const id = z.uuid().safeParse(c.req.param('id'))
  const member = id.success ? await actions.readMember(db, scope, id.data) : null
  if (member === null) throw new NotFound()
  return member
}

async function invite(c: WebContext, parts: InvitationParts) {
  const scope = scopeOf(c)
  need(scope, 'manage organisation')
  const form = await fill(c, inviteSchema)
  const again = async (errors: FieldErrors) => {
    const teams = await work(c, readTeams)
    return show(c, <InvitePage c={c} teams={teams} formKey={form.typed.key ?? newFormKey()} errors={errors} typed={form.typed} />, 422)
  }
  if (!form.ok) return again(form.errors)
  const { key, ...draft } = form.value
  let token: string | null = null
  const outcome = await once<{ refusal: actions.Refusal }>(c.get('database'), scope, key, async (db) => {
    const made = await actions.inviteMember(db, scope, draft, c.get('now'))
    if (!made.ok) return made
    token = made.token
    return { ok: true, address: `/beheer/leden/${made.id}` }
  })
  if (!outcome.ok) return again(refusals[outcome.refusal])
  if (token === null) return c.redirect(outcome.address, 303)
  const organisation = c.get('viewer')?.organisationName ?? ''
  return handOver(c, parts, { ...draft, organisation }, token, { address: outcome.address, crumbs: memberCrumbs })
}

async function change(c: WebContext) {
  need(scopeOf(c), 'manage organisation')
  const form = await fill(c, changeSchema)
  const { member, teams, answer } = await work(c, async (db, scope) => {
    const one = await found(c, db, scope)
    return {
      member: one,
      teams: await readTeams(db, scope),
      answer: form.ok ? await actions.changeMember(db, scope, one, form.value) : null,
    }
  })
  const errors = !form.ok ? form.errors : answer?.ok === false ? refusals[answer.refusal] : null
  if (errors !== null) return show(c, <MemberPage c={c} member={member} teams={teams} errors={errors} typed={form.typed} />, 422)
  return c.redirect(`/beheer/leden/${member.id}?bericht=bewaard`, 303)
}

interface Words {
  readonly title: string
  readonly button: string
  readonly about: string
}

/** A page that asks whether one is sure, and does it after that. */
function confirmed(
  pages: Hono<Env>,
  verb: string,
  doing: (db: Db, scope: MemberScope, member: Member, now: Date) => Promise<actions.MemberChange>,
  words: (member: Member) => Words,
): void {
  const ask = (c: WebContext, member: Member, errors?: FieldErrors) => {
    const { title, button, about } = words(member)
    const back = `/beheer/leden/${member.id}`
    return show(
      c,
      <ConfirmationPage c={c} title={title} button={button} back={back} crumbs={memberCrumbs} errors={errors}>
        {errors && (
          <p class="utrecht-form-field-error-message" id={Object.keys(errors)[0]}>
            {Object.values(errors)[0]}
          </p>
        )}
        <p>{about}</p>
      </ConfirmationPage>,
      errors === undefined ? 200 : 422,
    )
  }
  pages.get(`/beheer/leden/:id/${verb}`, async (c) => ask(c, await work(c, (db, scope) => found(c, db, scope))))
  pages.post(`/beheer/leden/:id/${verb}`, async (c) => {
    const { member, answer } = await work(c, async (db, scope) => {
      const one = await found(c, db, scope)
      return { member: one, answer: await doing(db, scope, one, c.get('now')) }
    })
    if (!answer.ok) return ask(c, member, refusals[answer.refusal])
    return c.redirect(`/beheer/leden/${member.id}?bericht=${verb}`, 303)
  })
}

const DeactivateText = (member: Member): Words => ({
  title: `Toegang van ${member.name} stoppen`,
  button: 'Stop de toegang',
  about:
    'Deze medewerker wordt overal uitgelogd en kan niet meer inloggen. De vragen die zij telde blijven van je organisatie. Je kunt de toegang later weer openen.',
})
const ReactivateText = (member: Member): Words => ({
  title: `${member.name} weer toelaten`,
  button: 'Laat weer toe',
  about: 'Deze medewerker kan weer inloggen, met het wachtwoord van eerder.',
})
const RemoveText = (member: Member): Words => ({
  title: `Gegevens van ${member.name} verwijderen`,
  button: 'Verwijder de gegevens',
  about: 'Naam, e-mailadres en wachtwoord worden leeggemaakt. In de geschiedenis staat dan ‘Oud-collega’. Dit kun je niet terugdraaien.',
})
