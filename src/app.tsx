// The request path as a list, and the one error handler. Which pages there are stands in app-pages.tsx.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { type AppParts, joinPages } from '#app-pages.tsx'
import { menuOf } from '#menu.ts'
import { readSession } from '#organisations/session.actions.ts'
import type { Log } from '#platform/log.ts'
import { NotAllowed } from '#privacy/scope.ts'
import { type Env, NotFound, NotSignedIn, type WebContext } from '#web/context.ts'
import { Page, show } from '#web/page.tsx'
import { sessionCookie } from '#web/session-cookie.ts'
import { serveFiles } from '#web/static-files.ts'

/** Pages that take a file, and how large it may be in bytes; every other form is small. */
const uploads = [
  { path: '/vragen/import', maxSize: 52 * 1024 * 1024 },
  { path: '/wijken/laden', maxSize: 21 * 1024 * 1024 },
  { path: '/beheer/themalijst/import', maxSize: 1.1 * 1024 * 1024 },
]

/** Makes the whole website. */
export function makeApp(parts: AppParts): Hono<Env> {
  const https = parts.publicUrl?.startsWith('https:') === true
  const cookie = sessionCookie(https)
  const app = new Hono<Env>()
  app.use(
    secureHeaders({
      strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
      referrerPolicy: 'same-origin',
      // a page with a secret in its address sets a stricter one
      overwrite: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    }),
    compress(),
  )
  app.route('/static', serveFiles(parts.staticFolder))
  app.use(csrf(parts.publicUrl === null ? {} : { origin: parts.publicUrl }))
  app.use((c, next) => bodyLimit({ maxSize: uploads.find(({ path }) => c.req.path.startsWith(path))?.maxSize ?? 64 * 1024 })(c, next))
  app.use(async (c, next) => {
    c.set('database', parts.database)
    c.set('now', parts.clock())
    c.set('demo', parts.demo)
    const token = cookie.read(c)
    const session = token === null ? null : await readSession(parts.database, token, parts.clock())
    c.set('scope', session?.scope ?? null)
    c.set('viewer', session?.viewer ?? null)
    c.set('menu', session ? menuOf(session.scope) : [])
    // no text holds U+0000, so no such page exists; PostgreSQL would refuse it
    if (c.req.url.includes('%00')) throw new NotFound()
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  joinPages(app, parts, cookie)
  app.notFound((c) => notFound(c))
  app.onError((error, c) => onError(error, c, parts.log))
  return app
}

function onError(error: Error, c: WebContext, log: Log): Response | Promise<Response> {
  if (error instanceof NotSignedIn) {
    const back = c.req.method === 'GET' ? c.req.path : '/'
    return c.redirect(back === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(back)}`, 303)
  }
  if (error instanceof NotFound) return notFound(c)
  if (error instanceof NotAllowed)
    return message(c, 403, 'Dit mag je niet openen', 'Jouw rol heeft hier geen rechten voor. Vraag je beheerder als dat niet klopt.')
  if ('getResponse' in error) {
    const { status } = (error as { getResponse(): Response }).getResponse()
    if (status === 413) return message(c, 413, 'Dit is te groot', 'Maak de tekst of het bestand kleiner en probeer het opnieuw.')
    if (status === 403)
      return message(c, 403, 'Dit formulier kwam van een andere site', 'Open de pagina opnieuw en stuur het formulier nog een keer.')
  }
  log.error({ message: error.message, stack: error.stack, method: c.req.method, route: c.req.routePath }, 'page failed')
  return message(c, 500, 'Er ging iets mis', 'Het ligt aan ons. Er is niets half bewaard. Probeer het over een minuut opnieuw.')
}

const notFound = (c: WebContext) =>
  message(c, 404, 'Deze pagina is er niet', 'Misschien is de link oud, of hoort deze pagina bij een andere organisatie.')

function message(c: WebContext, status: 403 | 404 | 413 | 500, title: string, what: string) {
  return show(
    c,
    <Page c={c} title={title} narrow>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p>{what}</p>
      <p>
        <a class="utrecht-link" href="/">
          Naar het begin
        </a>
      </p>
    </Page>,
    status,
  )
}
