import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { newPasswordSchema, shortestPassword } from '#organisations/member.ts'
import { changeOwnPassword } from '#organisations/password.actions.ts'
import { ownSessions, signOutEverywhere } from '#organisations/session.actions.ts'
import type { Session } from '#organisations/session.ts'
import type { SignInDesk } from '#organisations/sign-in.actions.ts'
import { waitInWords } from '#organisations/sign-in-delay.ts'
import { Button, LinkButton, Status, Table, TextField } from '#web/components.tsx'
import { type Env, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import type { SessionCookie } from '#web/session-cookie.ts'
import { momentInWords } from '#web/words.ts'

const changeSchema = z.object({
  old: z.string({ error: 'Vul je oude wachtwoord in.' }).min(1, 'Vul je oude wachtwoord in.').max(1000, 'Dit wachtwoord is te lang.'),
  password: newPasswordSchema,
})

/** One's own account: who one is here, where one is signed in, another password. */
export function accountPages(parts: {
  readonly cookie: SessionCookie
  readonly desk: SignInDesk
  /** what later folders let one choose */
  readonly parts: readonly Slot<{ readonly now: Date }>[]
}): Hono<Env> {
  const { cookie, desk } = parts
  const pages = new Hono<Env>()
  pages.get('/account', async (c) => {
    const { sessions, drawn } = await work(c, async (db, scope) => {
      const pieces: Child[] = []
      for (const part of parts.parts) pieces.push(await part(db, scope, { now: c.get('now') }))
      return { sessions: await ownSessions(db, scope, c.get('now'), cookie.read(c)), drawn: pieces }
    })
    return show(c, <AccountPage c={c} sessions={sessions} saved={c.req.query('bericht') === 'wachtwoord'} parts={drawn} />)
  })
  pages.get('/account/overal-uitloggen', (c) => {
    scopeOf(c)
    return show(c, <SignOutEverywherePage c={c} />)
  })
  pages.post('/account/overal-uitloggen', async (c) => {
    await work(c, signOutEverywhere)
    cookie.clear(c)
    return c.redirect('/inloggen', 303)
  })
  pages.get('/account/wachtwoord', (c) => {
    scopeOf(c)
    return show(c, <ChangePasswordPage c={c} />)
  })
  pages.post('/account/wachtwoord', async (c) => {
    const scope = scopeOf(c)
    const form = await fill(c, changeSchema)
    if (!form.ok) return show(c, <ChangePasswordPage c={c} errors={form.errors} />, 422)
    const { old, password } = form.value
    const answer = await changeOwnPassword(c.get('database'), scope, desk, { old, wanted: password }, c.get('now'))
    if (!answer.ok) {
      const message = answer.waitSeconds === 0 ? 'Dit is niet je oude wachtwoord. Probeer het opnieuw.' : waitInWords(answer.waitSeconds)
      return show(c, <ChangePasswordPage c={c} errors={{ old: message }} />, 422)
    }
    cookie.write(c, answer.token, answer.expires)
    return c.redirect('/account?bericht=wachtwoord', 303)
  })
  return pages
}

const crumbs = [{ href: '/account', label: 'Je account' }]

function AccountPage({ c, sessions, saved, parts }: { c: WebContext; sessions: readonly Session[]; saved: boolean; parts: Child[] }) {
  const viewer = c.get('viewer')!
  return (
    <Page c={c} title="Je account">
      <h1 class="utrecht-heading-1">Je account</h1>
      {saved && (
        <p class="wv-note" role="status">
          Je nieuwe wachtwoord is bewaard. Op andere apparaten ben je uitgelogd.
        </p>
      )}
      <dl class="wv-pair">
        <dt>Naam</dt>
        <dd>{viewer.name}</dd>
        <dt>Organisatie</dt>
        <dd>{viewer.organisationName}</dd>
        <dt>Rol</dt>
        <dd>{viewer.roleName}</dd>
      </dl>
      <p class="wv-small wv-soft">Klopt er iets niet? De beheerder van je organisatie past het aan.</p>
      <p>
        <LinkButton href="/account/wachtwoord" kind="other">
          Verander je wachtwoord
        </LinkButton>
      </p>
      {parts}
      <section class="wv-section wv-stack" aria-labelledby="sessies">
        <h2 class="utrecht-heading-2" id="sessies">
          Waar je bent ingelogd
        </h2>
        <Table
          caption="Apparaten en browsers waarop je nu bent ingelogd"
          heads={['Ingelogd sinds', 'Tot', 'Waar']}
          rows={sessions.map((session) => [
            momentInWords(session.createdAt),
            momentInWords(session.expiresAt),
            session.current ? <Status shape="done">dit apparaat</Status> : 'een ander apparaat',
          ])}
        />
        <p>
          <LinkButton href="/account/overal-uitloggen" kind="other">
            Log overal uit
          </LinkButton>
        </p>
      </section>
    </Page>
  )
}

function SignOutEverywherePage({ c }: { c: WebContext }) {
  return (
    <Page c={c} title="Overal uitloggen" narrow crumbs={crumbs}>
      <h1 class="utrecht-heading-1">Overal uitloggen</h1>
      <p>Je wordt uitgelogd op alle apparaten, ook hier. Daarna log je opnieuw in.</p>
      <form method="post" action="/account/overal-uitloggen">
        <div class="wv-row">
          <Button>Log overal uit</Button>
          <a class="utrecht-link wv-tap" href="/account">
            Blijf ingelogd
          </a>
        </div>
      </form>
    </Page>
  )
}

function ChangePasswordPage({ c, errors }: { c: WebContext; errors?: FieldErrors }) {
  return (
    <Page c={c} title="Verander je wachtwoord" errors={errors} narrow crumbs={crumbs}>
      <h1 class="utrecht-heading-1">Verander je wachtwoord</h1>
      <form class="wv-stack" method="post" action="/account/wachtwoord" novalidate>
        <TextField name="old" label="Oude wachtwoord" type="password" autocomplete="current-password" errors={errors} />
        <TextField
          name="password"
          label="Nieuw wachtwoord"
          type="password"
          autocomplete="new-password"
          hint={`Minstens ${shortestPassword} tekens. Een zin die alleen jij kent werkt goed.`}
          errors={errors}
        />
        <p class="wv-small">Op andere apparaten word je uitgelogd.</p>
        <Button>Bewaar je wachtwoord</Button>
      </form>
    </Page>
  )
}
