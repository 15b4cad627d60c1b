import { Hono } from 'hono'
import { z } from 'zod'
import { signOut } from '#organisations/session.actions.ts'
import { ownPath } from '#organisations/session.ts'
import { type SignInDesk, signIn, signInToDemo } from '#organisations/sign-in.actions.ts'
import { waitInWords } from '#organisations/sign-in-delay.ts'
import { type Role, roleNames } from '#privacy/power.ts'
import { Button, TextField } from '#web/components.tsx'
import { type Env, NotFound, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, type Typed, text } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import type { SessionCookie } from '#web/session-cookie.ts'

/** The six roles one can try, with what that person does. */
const demoRoles = {
  familyWorker: 'telt vragen en begeleidt groepen',
  jgzNurse: 'telt een vraag na een consult',
  processAdviser: 'helpt thema’s en aanpakken verder',
  teamManager: 'lost op wat ophoudt',
  policyAdviser: 'leest de monitor',
  dataProtectionOfficer: 'ziet of regels kloppen',
} as const satisfies Partial<Record<Role, string>>
type DemoRole = keyof typeof demoRoles

const signInSchema = z.object({
  email: text('Vul je e-mailadres in.', 254),
  password: z.string({ error: 'Vul je wachtwoord in.' }).min(1, 'Vul je wachtwoord in.').max(1000, 'Dit wachtwoord is te lang.'),
  naar: z.string().optional(),
})
const demoSchema = z.object({ role: z.enum(Object.keys(demoRoles) as DemoRole[]), naar: z.string().optional() })

const wrong = 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.'

/** Signing in and out. */
export function signInPages(parts: { readonly cookie: SessionCookie; readonly desk: SignInDesk }): Hono<Env> {
  const pages = new Hono<Env>()
  const enter = async (c: WebContext, session: { token: string; expires: Date }, naar: string | undefined) => {
    await endOldSession(c, parts.cookie)
    parts.cookie.write(c, session.token, session.expires)
    return c.redirect(ownPath(naar), 303)
  }
  pages.get('/inloggen', (c) => show(c, <SignInPage c={c} naar={c.req.query('naar')} />))
  pages.post('/inloggen', async (c) => {
    const form = await fill(c, signInSchema)
    const again = (errors: FieldErrors) => show(c, <SignInPage c={c} errors={errors} typed={form.typed} naar={form.typed.naar} />, 422)
    if (!form.ok) return again(form.errors)
    const answer = await signIn(c.get('database'), parts.desk, form.value, c.get('now'))
    if (answer.ok) return enter(c, answer, form.value.naar)
    return again({
      email: answer.waitSeconds === 0 ? wrong : waitInWords(answer.waitSeconds),
    })
  })
  pages.post('/inloggen/demo', async (c) => {
    if (!c.get('demo')) throw new NotFound()
    const form = await fill(c, demoSchema)
    const session = form.ok ? await signInToDemo(c.get('database'), form.value.role, c.get('now')) : null
    if (session === null) throw new NotFound()
    return enter(c, session, form.typed.naar)
  })
  pages.get('/uitloggen', (c) => (c.get('scope') === null ? c.redirect('/inloggen', 303) : show(c, <SignOutPage c={c} />)))
  pages.post('/uitloggen', async (c) => {
    await endOldSession(c, parts.cookie)
    parts.cookie.clear(c)
    return c.redirect('/inloggen', 303)
  })
  return pages
}

async function endOldSession(c: WebContext, cookie: SessionCookie): Promise<void> {
  const token = cookie.read(c)
  if (token !== null && c.get('scope') !== null) await work(c, (db, scope) => signOut(db, scope, token))
}

function SignInPage(props: { c: WebContext; errors?: FieldErrors; typed?: Typed; naar: string | undefined }) {
  const { c, errors, typed, naar } = props
  return (
    <Page c={c} title="Inloggen" errors={errors} narrow>
      <h1 class="utrecht-heading-1">Inloggen</h1>
      {c.req.query('bericht') === 'wachtwoord' && (
        <p class="wv-note" role="status">
          Je wachtwoord is bewaard. Log nu in.
        </p>
      )}
      <form class="wv-stack" method="post" action="/inloggen" novalidate>
        {naar && <input type="hidden" name="naar" value={naar} />}
        <TextField name="email" label="E-mailadres van je werk" type="email" autocomplete="username" errors={errors} typed={typed} />
        <TextField name="password" label="Wachtwoord" type="password" autocomplete="current-password" errors={errors} />
        <div class="wv-row">
          <Button>Log in</Button>
          <a class="utrecht-link wv-tap" href="/wachtwoord-vergeten">
            Wachtwoord vergeten
          </a>
        </div>
      </form>
      <section class="wv-section wv-stack" aria-labelledby={c.get('demo') ? 'demo' : undefined}>
        {c.get('demo') && <DemoRoles naar={naar} />}
        <p>
          Bent u ouder? U heeft geen account nodig.{' '}
          <a class="utrecht-link" href="/vraag">
            Stel hier uw vraag
          </a>
        </p>
      </section>
    </Page>
  )
}

function DemoRoles({ naar }: { naar: string | undefined }) {
  return (
    <>
      <div class="wv-stack-s">
        <h2 class="utrecht-heading-2" id="demo">
          Of kijk rond in de demo
        </h2>
        <p>Kies wie je bent. Alle cijfers zijn verzonnen.</p>
      </div>
      <form method="post" action="/inloggen/demo">
        {naar && <input type="hidden" name="naar" value={naar} />}
        <ul class="wv-list wv-tight-0 wv-roles">
          {Object.entries(demoRoles).map(([role, does]) => (
            <li>
              <button class="wv-role" type="submit" name="role" value={role}>
                <strong>{roleNames[role as DemoRole]}</strong>
                <span>{does}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}

function SignOutPage({ c }: { c: WebContext }) {
  return (
    <Page c={c} title="Uitloggen" narrow>
      <h1 class="utrecht-heading-1">Uitloggen</h1>
      <p>Je bent ingelogd als {c.get('viewer')?.name}.</p>
      <form method="post" action="/uitloggen">
        <div class="wv-row">
          <Button>Log uit</Button>
          <a class="utrecht-link wv-tap" href="/">
            Blijf ingelogd
          </a>
        </div>
      </form>
    </Page>
  )
}
