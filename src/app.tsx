// The request path as a list, the joining of slots and parts, and the one error handler.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { readApproaches } from '#approaches/approach.actions.ts'
import { approachPages } from '#approaches/approach.pages.tsx'
import { themeApproaches } from '#approaches/approach-parts.tsx'
import { wijkbeeldLink, wijkbeeldPages } from '#approaches/wijkbeeld.pages.tsx'
import { areaPages } from '#areas/area.pages.tsx'
import { areaLoadPages } from '#areas/area-load.pages.tsx'
import { figurePages } from '#areas/figure.pages.tsx'
import { serviceAreaPages } from '#areas/service-area.pages.tsx'
import { accountPages } from '#organisations/account.pages.tsx'
import { type AdministrationEntry, administrationPages } from '#organisations/administration.pages.tsx'
import { readMemberNames } from '#organisations/member.actions.ts'
import { memberPages } from '#organisations/member.pages.tsx'
import { readSettings } from '#organisations/municipality.actions.ts'
import { municipalityPages } from '#organisations/municipality.pages.tsx'
import { organisationPages } from '#organisations/organisation.pages.tsx'
import { passwordPages } from '#organisations/password.pages.tsx'
import { readSession } from '#organisations/session.actions.ts'
import { type SignInDesk, signInDesk } from '#organisations/sign-in.actions.ts'
import { signInPages } from '#organisations/sign-in.pages.tsx'
import { teamPages } from '#organisations/team.pages.tsx'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import type { Encoder } from '#platform/encoder.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { auditPages } from '#privacy/audit.pages.tsx'
import { type MemberScope, may, NotAllowed } from '#privacy/scope.ts'
import { importPages } from '#questions/import.pages.tsx'
import { presencePages } from '#questions/presence.pages.tsx'
import { questionPages } from '#questions/question.pages.tsx'
import { residentQuestionPages } from '#questions/resident-question.pages.tsx'
import { askForTurn } from '#river.ts'
import { alarmPages } from '#themes/alarm.pages.tsx'
import { saidSince, startedSince } from '#themes/alarm-became.actions.ts'
import { capturePages } from '#themes/capture.pages.tsx'
import { causeCanvasPages } from '#themes/cause-canvas.pages.tsx'
import { digestPages } from '#themes/digest.pages.tsx'
import { digestChoicePart, digestLink } from '#themes/digest-view.tsx'
import { echoPages } from '#themes/echo.pages.tsx'
import { figureThemePages } from '#themes/figure-theme.pages.tsx'
import { makeThemePart } from '#themes/figure-theme-part.tsx'
import { followPages } from '#themes/follow.pages.tsx'
import { followTheme, followWijk } from '#themes/follow-parts.tsx'
import { inquiryPages } from '#themes/inquiry.pages.tsx'
import type { Happening } from '#themes/inquiry-answer.actions.ts'
import { inquiryAnswerPages } from '#themes/inquiry-answer.pages.tsx'
import { notePages } from '#themes/note.pages.tsx'
import { notesOfTheme, notesOfWijk, waitingNotes } from '#themes/note-parts.tsx'
import { openTalkPages } from '#themes/open-talk.pages.tsx'
import { topThreePages } from '#themes/priority.pages.tsx'
import { waitingTopThree } from '#themes/priority-part.tsx'
import { openQuestionIndex } from '#themes/question-index.actions.ts'
import { messagesPart, newsColumn, recentNews } from '#themes/question-news-parts.tsx'
import { radarPages } from '#themes/radar.pages.tsx'
import { releasePages } from '#themes/release.pages.tsx'
import { savedFilterPages } from '#themes/saved-filter.pages.tsx'
import { filtersOf, ownFilters } from '#themes/saved-filter-parts.tsx'
import { connector } from '#themes/suggest.actions.ts'
import { suitabilityPages } from '#themes/suitability.pages.tsx'
import { talkThemePages } from '#themes/talk-theme.pages.tsx'
import { themePages } from '#themes/theme.pages.tsx'
import { canvasPart, suitabilityPart } from '#themes/theme-behind.tsx'
import { themeDecisionPages } from '#themes/theme-decisions.pages.tsx'
import { themeFigurePages } from '#themes/theme-figure.pages.tsx'
import { themeListPages } from '#themes/theme-list.pages.tsx'
import { themeMessagePages } from '#themes/theme-message.pages.tsx'
import { ownQuestionNews, questionThemePart, themeColumn, waitingThemes, weekNews, wijkNumbers, wijkThemes } from '#themes/theme-parts.tsx'
import { themePerWijkPages } from '#themes/theme-per-wijk.pages.tsx'
import { themeRegroupPages } from '#themes/theme-regroup.pages.tsx'
import { relatedPart, signalsPart } from '#themes/theme-signals.tsx'
import { unclearPages } from '#themes/unclear.pages.tsx'
import { verificationPages } from '#themes/verification.pages.tsx'
import { verificationStepPages } from '#themes/verification-steps.pages.tsx'
import { type Env, type MenuEntry, NotFound, NotSignedIn, type WebContext } from '#web/context.ts'
import { homePages } from '#web/home.pages.tsx'
import { informationPages } from '#web/information.pages.tsx'
import type { Language } from '#web/languages/language.ts'
import { NetworkLimit } from '#web/network-limit.ts'
import { Page, show } from '#web/page.tsx'
import { sessionCookie } from '#web/session-cookie.ts'
import { serveFiles } from '#web/static-files.ts'

/** What the platform gives the pages. */
export interface AppParts {
  readonly database: Database
  readonly encoder: Encoder
  readonly jobs: Jobs
  readonly mail: Mail
  readonly log: Log
  readonly clock: Clock
  /** Address of the platform when it stands behind a proxy; null on a machine of one's own. */
  readonly publicUrl: string | null
  readonly demo: boolean
  /** What a password costs to check; by default as dear as it should be. */
  readonly desk?: SignInDesk
  /** How often one network may send a resident's question; by default twenty times an hour. */
  readonly residentLimit?: NetworkLimit
  /** Languages that residents may choose; by default those whose texts are all there. */
  readonly writtenLanguages?: readonly Language[]
  /** Folder of the stylesheet and the browser modules. */
  readonly staticFolder: string
}

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
  const desk = parts.desk ?? signInDesk()
  app.route('/', signInPages({ cookie, desk }))
  const links = { mail: parts.mail, log: parts.log, publicUrl: parts.publicUrl }
  app.route('/', passwordPages({ desk, ...links }))
  app.route('/', accountPages({ cookie, desk, parts: [digestChoicePart] }))
  app.route('/', administrationPages(administration))
  app.route('/', memberPages(links))
  app.route('/', teamPages())
  app.route('/', serviceAreaPages())
  app.route('/', organisationPages(links))
  app.route('/', municipalityPages())
  app.route('/', auditPages({ names: readMemberNames, settings: readSettings }))
  app.route('/', areaLoadPages())
  app.route('/', figurePages({ parts: [makeThemePart] })) // before /wijken/:code
  app.route('/', areaPages({ numbers: wijkNumbers, parts: [wijkbeeldLink, followWijk, wijkThemes, notesOfWijk] }))
  app.route('/', wijkbeeldPages())
  const connect = connector(parts.encoder, openQuestionIndex(parts.database, parts.encoder.modelName))
  const capturing = { connect, askForTurn: (municipality: string) => askForTurn(parts.jobs, municipality) }
  app.route('/', capturePages(capturing)) // before /vragen/:id
  app.route('/', echoPages({ ...capturing, echoParts: [] }))
  const deciding = { modelName: parts.encoder.modelName, askForTurn: capturing.askForTurn }
  app.route('/', radarPages({ encoder: parts.encoder, listParts: [filtersOf('themes')] }))
  app.route('/', alarmPages({ became: [saidSince, startedSince(readApproaches)], listParts: [filtersOf('alarms')] }))
  app.route('/', unclearPages(capturing))
  app.route(
    '/',
    themePages({
      ...deciding,
      parts: [
        themeApproaches,
        signalsPart,
        canvasPart,
        suitabilityPart,
        relatedPart(parts.encoder.modelName),
        followTheme,
        notesOfTheme,
        messagesPart,
      ],
    }),
  )
  app.route('/', causeCanvasPages())
  app.route('/', suitabilityPages())
  app.route('/', figureThemePages(capturing))
  app.route('/', releasePages(capturing))
  app.route('/', themeFigurePages())
  app.route('/', topThreePages())
  app.route('/', themePerWijkPages())
  app.route('/', themeDecisionPages(deciding))
  app.route('/', verificationPages())
  app.route('/', verificationStepPages())
  app.route('/', openTalkPages())
  app.route('/', talkThemePages(capturing))
  app.route('/', approachPages())
  app.route('/', themeListPages(deciding))
  app.route('/', themeRegroupPages(deciding))
  app.route('/', followPages())
  app.route('/', notePages())
  app.route('/', savedFilterPages())
  app.route('/', themeMessagePages())
  app.route('/', digestPages({ approaches: readApproaches }))
  app.route('/', importPages({ jobs: parts.jobs, encoder: parts.encoder, themesAreUsed: true }))
  app.route(
    '/',
    questionPages({
      columns: [themeColumn, newsColumn(readApproaches, parts.clock)],
      parts: [questionThemePart],
      listParts: [filtersOf('questions')],
    }),
  )
  app.route('/', inquiryPages({ mail: parts.mail, publicUrl: parts.publicUrl, askForTurn: capturing.askForTurn }))
  app.route('/', inquiryAnswerPages({ running: runningNames }))
  const residentLimit = parts.residentLimit ?? new NetworkLimit(20, 60)
  const residents = { behindProxy: parts.publicUrl !== null, written: parts.writtenLanguages }
  app.route('/', residentQuestionPages({ ...residents, limit: residentLimit, askForTurn: capturing.askForTurn }))
  app.route('/', presencePages({ parts: [] }))
  app.route(
    '/',
    homePages({
      waiting: [waitingNotes, waitingThemes, waitingTopThree],
      news: [weekNews, ownQuestionNews, ownFilters, recentNews(readApproaches), digestLink],
    }),
  )
  app.route('/', informationPages())
  app.notFound((c) => notFound(c))
  app.onError((error, c) => onError(error, c, parts.log))
  return app
}

/** What there is to administer, in the order of the page. */
const administration: readonly AdministrationEntry[] = [
  { href: '/beheer/leden', label: 'Medewerkers', about: 'Wie inlogt, met welke rol en in welk team.', power: 'manage organisation' },
  { href: '/beheer/teams', label: 'Teams', about: 'De teams van je organisatie.', power: 'manage organisation' },
  { href: '/beheer/werkgebieden', label: 'Werkgebieden', about: 'Waar je organisatie en haar teams werken.', power: 'manage organisation' },
  { href: '/beheer/organisaties', label: 'Organisaties', about: 'Wie meedoet in de gemeente.', power: 'manage municipality' },
  {
    href: '/beheer/themalijst',
    label: 'Themalijst',
    about: 'De thema’s van de gemeente, met de woorden die erbij horen.',
    power: 'manage municipality',
  },
  {
    href: '/beheer/instellingen',
    label: 'Instellingen',
    about: 'Drempel, bewaartermijnen en talen van de gemeente.',
    power: 'manage municipality',
  },
  { href: '/beheer/auditlog', label: 'Auditlog', about: 'Wie wat deed.', power: 'read audit log' },
  {
    href: '/beheer/vrijgaven',
    label: 'Vrijgegeven aantallen',
    about: 'Welke aantallen van andere organisaties zijn getoond, en of ze iemand verraden.',
    power: 'read audit log',
  },
  { href: '/beheer/bewaartermijnen', label: 'Bewaartermijnen', about: 'Wat wordt bewaard, hoe lang en waarom.', power: 'read audit log' },
]

/** For who answers an inquiry: names of the approaches that run in her wijk. */
const runningNames: Happening = async (db, scope, { wijkId }) =>
  (await readApproaches(db, scope, { wijkId })).filter((one) => one.status === 'running').map((one) => one.themeName)

/** The menu shows what exists and what this person may open. */
function menuOf(scope: MemberScope): readonly MenuEntry[] {
  const all: readonly (MenuEntry & { readonly shown: boolean })[] = [
    { href: '/vragen', label: 'Vragen', shown: may(scope, 'read questions') },
    { href: '/themas', label: 'Thema’s', shown: may(scope, 'read themes') },
    { href: '/wijken', label: 'Wijken', shown: may(scope, 'read areas') },
    { href: '/top3', label: 'Top 3', shown: may(scope, 'read themes') },
    { href: '/gesprekken', label: 'Gesprekken', shown: may(scope, 'read themes') },
    { href: '/aanpakken', label: 'Aanpakken', shown: may(scope, 'read themes') },
    { href: '/uitvraag', label: 'Uitvraag', shown: may(scope, 'send inquiries') },
    { href: '/aanwezig', label: 'Aanwezig', shown: may(scope, 'note presence') },
    { href: '/beheer', label: 'Beheer', shown: may(scope, 'manage organisation') || may(scope, 'read audit log') },
  ]
  return all.filter((entry) => entry.shown).map(({ href, label }) => ({ href, label }))
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
