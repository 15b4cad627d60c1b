import { html } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors } from '#web/form.ts'

export interface PageProps {
  readonly c: WebContext
  /** the h1, also the title of the page */
  readonly title: string
  /** messages by field: the title then begins with "Fout: " and the summary stands above the page */
  readonly errors?: FieldErrors | undefined
  /** a page for one thing: sign in, a resident's question */
  readonly narrow?: boolean
  /** the way here: address and name, from the outside in */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[]
  /** names of browser modules in `web/browser/`, without ending */
  readonly modules?: readonly string[]
}

/** A whole page: header, menu, content, footer. The children draw the h1 themselves. */
export function Page(props: PropsWithChildren<PageProps>) {
  const { c, errors } = props
  const wrong = errors !== undefined && Object.keys(errors).length > 0
  return html`<!doctype html>${(
    <html lang="nl" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${wrong ? 'Fout: ' : ''}${props.title} - Wijkverband`}</title>
        <link rel="stylesheet" href="/static/ui.css" />
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        {wrong && <script type="module" src="/static/focus-errors.js" />}
        {props.modules?.map((name) => (
          <script type="module" src={`/static/${name}.js`} />
        ))}
      </head>
      <body class="utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          Naar de inhoud
        </a>
        <Header c={c} narrow={props.narrow === true} />
        <main id="inhoud" tabindex={-1} class={`wv-wrap${props.narrow ? ' wv-wrap--narrow' : ''} wv-stack`}>
          {props.crumbs && <Crumbs crumbs={props.crumbs} />}
          {wrong && <ErrorSummary errors={errors} />}
          {props.children}
        </main>
        <Footer c={c} narrow={props.narrow === true} />
      </body>
    </html>
  )}`
}

/** Answers with a page. A page with errors has status 422 unless told otherwise. */
export function show(c: WebContext, page: Child, status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200) {
  return c.html(page as unknown as string, status)
}

function Header({ c, narrow }: { c: WebContext; narrow: boolean }) {
  const menu = c.get('menu') ?? []
  const here = c.req.path
  const entries = menu.map((entry) => (
    <li>
      <a href={entry.href} aria-current={isHere(here, entry.href) ? 'page' : undefined}>
        {entry.label}
      </a>
    </li>
  ))
  return (
    <header class="wv-top">
      <div class={`wv-wrap${narrow ? ' wv-wrap--narrow' : ''}`}>
        <a class="wv-brand" href="/">
          <svg width="30" height="22" viewBox="0 0 30 22" fill="currentColor" aria-hidden="true">
            <path d="M7 0h16v6H7zM0 8h14v6H0zM16 8h14v6H16zM7 16h16v6H7z" />
          </svg>
          Wijkverband
        </a>
        {menu.length > 0 && (
          <>
            <nav class="wv-nav" aria-label="Hoofdmenu">
              <ul>{entries}</ul>
            </nav>
            <details class="wv-menu">
              <summary>Menu</summary>
              <nav aria-label="Menu">
                <ul>{entries}</ul>
              </nav>
            </details>
          </>
        )}
      </div>
    </header>
  )
}

/** The entry whose first path segment is that of this page. */
const isHere = (path: string, href: string): boolean => path.split('/')[1] === href.split('/')[1]

function Footer({ c, narrow }: { c: WebContext; narrow: boolean }) {
  const viewer = c.get('viewer')
  return (
    <footer class="wv-foot">
      <div class={`wv-wrap${narrow ? ' wv-wrap--narrow' : ''} wv-row wv-row--apart`}>
        <ul>
          <li>
            <a href="/hulp">Hulp</a>
          </li>
          <li>
            <a href="/privacy">Privacy</a>
          </li>
          <li>
            <a href="/toegankelijkheid">Toegankelijkheid</a>
          </li>
          {viewer && (
            <li>
              <a href="/account">{viewer.name}</a>
            </li>
          )}
          {viewer && (
            <li>
              <a href="/uitloggen">Uitloggen</a>
            </li>
          )}
        </ul>
        {c.get('demo') && <p class="wv-soft">Voorbeeld met verzonnen cijfers</p>}
      </div>
    </footer>
  )
}

function Crumbs({ crumbs }: { crumbs: NonNullable<PageProps['crumbs']> }) {
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {crumbs.map((crumb, i) => (
          <>
            {i > 0 && (
              <li class="utrecht-breadcrumb-nav__separator" aria-hidden="true">
                /&nbsp;
              </li>
            )}
            <li class="utrecht-breadcrumb-nav__item">
              <a class="utrecht-link utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--first" href={crumb.href}>
                {crumb.label}
              </a>
            </li>
          </>
        ))}
      </ol>
    </nav>
  )
}

/** Messages about the form as a whole: there is no field to go to. */
const withoutPlace: ReadonlySet<string> = new Set(['key', 'formulier'])

/** Every message, each a link to its field; gets the focus. */
export function ErrorSummary({ errors, title = 'Er is iets niet goed' }: { errors: Readonly<Record<string, Child>>; title?: Child }) {
  return (
    <div class="utrecht-alert utrecht-alert--error">
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message" role="alert" tabindex={-1} id="fouten">
          <h2 class="utrecht-heading-2">{title}</h2>
          <ul class="utrecht-link-list">
            {Object.entries(errors).map(([field, message]) => (
              <li>
                {withoutPlace.has(field) ? (
                  message
                ) : (
                  <a class="utrecht-link" href={`#${field}`}>
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
