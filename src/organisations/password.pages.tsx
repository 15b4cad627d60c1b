import { Hono } from 'hono'
import { z } from 'zod'
import { emailSchema, newPasswordSchema, shortestPassword } from '#organisations/member.ts'
import { passwordLinkWorks, requestPasswordLink, setPasswordByLink } from '#organisations/password.actions.ts'
import { forgottenMessage } from '#organisations/password-mail.ts'
import type { SignInDesk } from '#organisations/sign-in.actions.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { Button, TextField } from '#web/components.tsx'
import type { Env, WebContext } from '#web/context.ts'
import { type FieldErrors, fill, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

export interface PasswordPageParts {
  readonly desk: SignInDesk
  readonly mail: Mail
  readonly log: Log
  /** Links in messages begin with it. Without one no message is sent: the address of a request is not to be trusted. */
  readonly publicUrl: string | null
}

const forgottenSchema = z.object({ email: emailSchema })
const newSchema = z.object({ password: newPasswordSchema })

/** A new password for who forgot it or was invited. */
export function passwordPages(parts: PasswordPageParts): Hono<Env> {
  const { desk, mail, log, publicUrl } = parts
  const pages = new Hono<Env>()
  pages.get('/wachtwoord-vergeten', (c) =>
    show(c, mail.works && publicUrl !== null ? <ForgottenPage c={c} /> : <AskAdministratorPage c={c} />),
  )
  pages.post('/wachtwoord-vergeten', async (c) => {
    if (!mail.works || publicUrl === null) return show(c, <AskAdministratorPage c={c} />)
    const form = await fill(c, forgottenSchema)
    if (!form.ok) return show(c, <ForgottenPage c={c} errors={form.errors} typed={form.typed} />, 422)
    const { email } = form.value
    const token = await requestPasswordLink(c.get('database'), desk, email, c.get('now'))
    // Not awaited: how long the mail server takes would tell who has an account.
    if (token !== null)
      mail.send(forgottenMessage(email, `${publicUrl}/wachtwoord/${token}`)).catch(() => log.error('password mail could not be sent'))
    return show(c, <SentPage c={c} />)
  })
  pages.use('/wachtwoord/:token', async (c, next) => {
    await next()
    // The address is a secret: it may not travel to other sites, search engines or caches.
    c.header('referrer-policy', 'no-referrer')
    c.header('x-robots-tag', 'noindex')
    c.header('cache-control', 'no-store')
  })
  pages.get('/wachtwoord/:token', async (c) => {
    const works = await passwordLinkWorks(c.get('database'), c.req.param('token'), c.get('now'))
    return works ? show(c, <NewPasswordPage c={c} />) : show(c, <OldLinkPage c={c} />, 404)
  })
  pages.post('/wachtwoord/:token', async (c) => {
    const form = await fill(c, newSchema)
    if (!form.ok) return show(c, <NewPasswordPage c={c} errors={form.errors} />, 422)
    const done = await setPasswordByLink(c.get('database'), desk, c.req.param('token'), form.value.password, c.get('now'))
    return done ? c.redirect('/inloggen?bericht=wachtwoord', 303) : show(c, <OldLinkPage c={c} />, 404)
  })
  return pages
}

function ForgottenPage({ c, errors, typed }: { c: WebContext; errors?: FieldErrors; typed?: Typed }) {
  return (
    <Page c={c} title="Wachtwoord vergeten" errors={errors} narrow>
      <h1 class="utrecht-heading-1">Wachtwoord vergeten</h1>
      <p>Je krijgt een mail met een link. Daarmee kies je een nieuw wachtwoord.</p>
      <form class="wv-stack" method="post" action="/wachtwoord-vergeten" novalidate>
        <TextField name="email" label="E-mailadres van je werk" type="email" autocomplete="username" errors={errors} typed={typed} />
        <div class="wv-row">
          <Button>Stuur mij een link</Button>
          <a class="utrecht-link wv-tap" href="/inloggen">
            Terug naar inloggen
          </a>
        </div>
      </form>
    </Page>
  )
}

function SentPage({ c }: { c: WebContext }) {
  return (
    <Page c={c} title="Kijk in je mail" narrow>
      <h1 class="utrecht-heading-1">Kijk in je mail</h1>
      <p>Heeft dit e-mailadres een account? Dan komt er binnen een paar minuten een mail met een link. De link werkt één uur.</p>
      <p>Komt er niets? Kijk bij ongewenste mail, of vraag de beheerder van je organisatie.</p>
      <p>
        <a class="utrecht-link wv-tap" href="/inloggen">
          Terug naar inloggen
        </a>
      </p>
    </Page>
  )
}

function AskAdministratorPage({ c }: { c: WebContext }) {
  return (
    <Page c={c} title="Wachtwoord vergeten" narrow>
      <h1 class="utrecht-heading-1">Wachtwoord vergeten</h1>
      <p>Dit platform kan geen mail sturen. Vraag de beheerder van je organisatie om een link waarmee je een nieuw wachtwoord kiest.</p>
      <p>
        <a class="utrecht-link wv-tap" href="/inloggen">
          Terug naar inloggen
        </a>
      </p>
    </Page>
  )
}

function NewPasswordPage({ c, errors }: { c: WebContext; errors?: FieldErrors }) {
  return (
    <Page c={c} title="Kies een wachtwoord" errors={errors} narrow>
      <h1 class="utrecht-heading-1">Kies een wachtwoord</h1>
      <form class="wv-stack" method="post" novalidate>
        <TextField
          name="password"
          label="Nieuw wachtwoord"
          type="password"
          autocomplete="new-password"
          hint={`Minstens ${shortestPassword} tekens. Een zin die alleen jij kent werkt goed.`}
          errors={errors}
        />
        <p class="wv-small">Je wordt overal uitgelogd. Daarna log je in met je nieuwe wachtwoord.</p>
        <Button>Bewaar je wachtwoord</Button>
      </form>
    </Page>
  )
}

function OldLinkPage({ c }: { c: WebContext }) {
  return (
    <Page c={c} title="Deze link werkt niet meer" narrow>
      <h1 class="utrecht-heading-1">Deze link werkt niet meer</h1>
      <p>Een link werkt maar één keer en maar korte tijd.</p>
      <p>
        <a class="utrecht-link wv-tap" href="/wachtwoord-vergeten">
          Vraag een nieuwe link
        </a>
      </p>
    </Page>
  )
}
