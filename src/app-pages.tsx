// All pages, and how slots and parts are joined: the one place that knows every folder.
import type { Hono } from 'hono'
import { readApproaches } from '#approaches/approach.actions.ts'
import { approachPages } from '#approaches/approach.pages.tsx'
import { approachStanding } from '#approaches/approach.ts'
import { themeApproaches } from '#approaches/approach-parts.tsx'
import { wijkbeeldLink, wijkbeeldPages } from '#approaches/wijkbeeld.pages.tsx'
import { areaPages } from '#areas/area.pages.tsx'
import { areaLoadPages } from '#areas/area-load.pages.tsx'
import { figurePages } from '#areas/figure.pages.tsx'
import { serviceAreaPages } from '#areas/service-area.pages.tsx'
import { administration } from '#menu.ts'
import { accountPages } from '#organisations/account.pages.tsx'
import { administrationPages } from '#organisations/administration.pages.tsx'
import { readMemberNames } from '#organisations/member.actions.ts'
import { memberPages } from '#organisations/member.pages.tsx'
import { readSettings } from '#organisations/municipality.actions.ts'
import { municipalityPages } from '#organisations/municipality.pages.tsx'
import { organisationPages } from '#organisations/organisation.pages.tsx'
import { passwordPages } from '#organisations/password.pages.tsx'
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
import { importPages } from '#questions/import.pages.tsx'
import { presencePages } from '#questions/presence.pages.tsx'
import { questionPages } from '#questions/question.pages.tsx'
import { residentQuestionPages } from '#questions/resident-question.pages.tsx'
import { askForTurn } from '#river.ts'
import { alarmPages } from '#themes/alarm.pages.tsx'
import { saidSince, startedSince } from '#themes/alarm-became.actions.ts'
import { waitingRises } from '#themes/alarm-parts.tsx'
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
import { saidInTalksPart } from '#themes/talk-said.tsx'
import { talkThemePages } from '#themes/talk-theme.pages.tsx'
import { themePages } from '#themes/theme.pages.tsx'
import { canvasPart, suitabilityPart } from '#themes/theme-behind.tsx'
import { themeDecisionPages } from '#themes/theme-decisions.pages.tsx'
import { themeFigurePages } from '#themes/theme-figure.pages.tsx'
import { themeListPages } from '#themes/theme-list.pages.tsx'
import { themeListImportPages } from '#themes/theme-list-import.pages.tsx'
import { themeMessagePages } from '#themes/theme-message.pages.tsx'
import { ownQuestionNews, questionThemePart, themeColumn, waitingThemes, weekNews, wijkNumbers, wijkThemes } from '#themes/theme-parts.tsx'
import { themePerWijkPages } from '#themes/theme-per-wijk.pages.tsx'
import { themeRegroupPages } from '#themes/theme-regroup.pages.tsx'
import { relatedPart, signalsPart } from '#themes/theme-signals.tsx'
import { unclearPages } from '#themes/unclear.pages.tsx'
import { verificationPages } from '#themes/verification.pages.tsx'
import { verificationStepPages } from '#themes/verification-steps.pages.tsx'
import type { Env } from '#web/context.ts'
import { homePages } from '#web/home.pages.tsx'
import { informationPages } from '#web/information.pages.tsx'
import type { Language } from '#web/languages/language.ts'
import { NetworkLimit } from '#web/network-limit.ts'
import type { SessionCookie } from '#web/session-cookie.ts'

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

/** Joins every page to the app; the order matters only where a comment says so. */
export function joinPages(app: Hono<Env>, parts: AppParts, cookie: SessionCookie): void {
  const connect = connector(parts.encoder, openQuestionIndex(parts.database, parts.encoder.modelName))
  const askTurn = (municipality: string) => askForTurn(parts.jobs, municipality)
  const capturing = { connect, askForTurn: askTurn }
  joinAdministration(app, parts, cookie)
  joinAreas(app)
  joinQuestions(app, parts, capturing)
  joinThemes(app, parts, capturing)
  joinTalksAndApproaches(app, capturing)
  joinOwnAffairs(app)
  joinOutside(app, parts, askTurn)
}

/** What noting a question needs, and deciding where it belongs. */
interface Capturing {
  readonly connect: ReturnType<typeof connector>
  readonly askForTurn: (municipality: string) => Promise<void>
}

/** Signing in, one's own account, and what there is to administer. */
function joinAdministration(app: Hono<Env>, parts: AppParts, cookie: SessionCookie): void {
  const desk = parts.desk ?? signInDesk()
  const links = { mail: parts.mail, log: parts.log, publicUrl: parts.publicUrl }
  app.route('/', signInPages({ cookie, desk }))
  app.route('/', passwordPages({ desk, ...links }))
  app.route('/', accountPages({ cookie, desk, parts: [digestChoicePart] }))
  app.route('/', administrationPages(administration))
  app.route('/', memberPages(links))
  app.route('/', teamPages())
  app.route('/', serviceAreaPages())
  app.route('/', organisationPages(links))
  app.route('/', municipalityPages())
  app.route('/', auditPages({ names: readMemberNames, settings: readSettings }))
}

/** Wijken, with what later folders know of them. */
function joinAreas(app: Hono<Env>): void {
  app.route('/', areaLoadPages())
  app.route('/', figurePages({ parts: [makeThemePart] })) // before /wijken/:code
  app.route('/', areaPages({ numbers: wijkNumbers, parts: [wijkbeeldLink, followWijk, wijkThemes, notesOfWijk] }))
  app.route('/', wijkbeeldPages())
}

/** Noting questions and reading one's own. */
function joinQuestions(app: Hono<Env>, parts: AppParts, capturing: Capturing): void {
  app.route('/', capturePages(capturing)) // before /vragen/:id
  app.route('/', echoPages({ ...capturing, echoParts: [] }))
  app.route('/', unclearPages(capturing))
  app.route('/', importPages({ jobs: parts.jobs, encoder: parts.encoder, themesAreUsed: true }))
  app.route(
    '/',
    questionPages({
      columns: [themeColumn, newsColumn(readApproaches, parts.clock)],
      parts: [questionThemePart],
      listParts: [filtersOf('questions')],
    }),
  )
  app.route('/', presencePages({ parts: [] }))
}

/** Themes: the radar, the page of one, deciding about it, what other sources say. */
function joinThemes(app: Hono<Env>, parts: AppParts, capturing: Capturing): void {
  const { modelName } = parts.encoder
  const deciding = { modelName, askForTurn: capturing.askForTurn }
  const behind = [signalsPart, canvasPart, suitabilityPart, relatedPart(modelName)]
  app.route('/', radarPages({ encoder: parts.encoder, listParts: [filtersOf('themes')] }))
  app.route('/', alarmPages({ became: [saidSince, startedSince(readApproaches)], listParts: [filtersOf('alarms')] }))
  app.route('/', themePages({ ...deciding, parts: [themeApproaches, saidInTalksPart, ...behind, followTheme, notesOfTheme, messagesPart] }))
  app.route('/', causeCanvasPages())
  app.route('/', suitabilityPages())
  app.route('/', figureThemePages(capturing))
  app.route('/', releasePages(capturing))
  app.route('/', themeFigurePages())
  app.route('/', topThreePages())
  app.route('/', themePerWijkPages())
  app.route('/', themeDecisionPages(deciding))
  app.route('/', themeListImportPages(deciding)) // before /beheer/themalijst/:id
  app.route('/', themeListPages(deciding))
  app.route('/', themeRegroupPages(deciding))
}

/** Talks with parents, what came of them, and what starts then. */
function joinTalksAndApproaches(app: Hono<Env>, capturing: Capturing): void {
  app.route('/', verificationPages())
  app.route('/', verificationStepPages())
  app.route('/', openTalkPages())
  app.route('/', talkThemePages(capturing))
  app.route('/', approachPages())
}

/** The first page, and what one keeps for oneself and one's colleagues. */
function joinOwnAffairs(app: Hono<Env>): void {
  app.route('/', followPages())
  app.route('/', notePages())
  app.route('/', savedFilterPages())
  app.route('/', themeMessagePages())
  app.route('/', digestPages({ approaches: readApproaches }))
  app.route(
    '/',
    homePages({
      waiting: [waitingNotes, waitingRises, waitingThemes, waitingTopThree],
      news: [weekNews, ownQuestionNews, ownFilters, recentNews(readApproaches), digestLink],
    }),
  )
  app.route('/', informationPages())
}

/** Pages for schools, GPs and residents, who have no account. */
function joinOutside(app: Hono<Env>, parts: AppParts, askTurn: Capturing['askForTurn']): void {
  app.route('/', inquiryPages({ mail: parts.mail, publicUrl: parts.publicUrl, askForTurn: askTurn }))
  app.route('/', inquiryAnswerPages({ running: runningNames }))
  const limit = parts.residentLimit ?? new NetworkLimit(20, 60)
  const residents = { behindProxy: parts.publicUrl !== null, written: parts.writtenLanguages }
  app.route('/', residentQuestionPages({ ...residents, limit, askForTurn: askTurn }))
}

/** For who answers an inquiry: names of the approaches that run in her wijk. */
const runningNames: Happening = async (db, scope, { wijkId, today }) =>
  (await readApproaches(db, scope, { wijkId })).filter((one) => approachStanding(one, today) === 'running').map((one) => one.themeName)
