// What follows what: the story of a question on one page. Each step pulls what waits above it, writes for below it,
// and may run twice without harm. The river turns after new questions (as a job) and every few minutes, a municipality at a time.
import { sql } from 'kysely'
import { readApproaches } from '#approaches/approach.actions.ts'
import { forgetSessions } from '#organisations/session.actions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import type { Encoder } from '#platform/encoder.ts'
import type { JobData, Jobs } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { type RiverScope, riverScope } from '#privacy/scope.ts'
import { forgetQuestions } from '#questions/forgetting.actions.ts'
import { importQueue } from '#questions/import.ts'
import { continueImport, continueImports } from '#questions/import-continue.actions.ts'
import { encodeQuestions } from '#questions/question-vector.actions.ts'
import { watchRises } from '#themes/alarm-watch.actions.ts'
import { connectQuestions, encodeThemes } from '#themes/connect.actions.ts'
import { sendDigests } from '#themes/digest.actions.ts'
import { forgetThemes } from '#themes/forgetting-themes.actions.ts'
import { closeInquiries, forgetInquiries, mailInquiries } from '#themes/inquiry-river.actions.ts'
import { placeImported } from '#themes/place-imported.actions.ts'
import { tryReleases } from '#themes/release-trial.actions.ts'
import { releaseCounts } from '#themes/theme-release.actions.ts'

/** What a step may use; it opens its own short transactions with `inScope`. */
export interface RiverContext {
  readonly database: Database
  readonly encoder: Encoder
  readonly clock: Clock
  readonly log: Log
  readonly mail: Mail
  /** Links in messages to people outside begin with it; null: nothing is sent to them. */
  readonly publicUrl: string | null
  /** Set when the platform stops: a step ends at its next safe point and goes on at the next turn. */
  readonly signal: AbortSignal
}

interface Step {
  readonly name: string
  readonly does: string
  readonly run: (context: RiverContext, scope: RiverScope) => Promise<void>
}

/** The steps, in order. */
export const river: readonly Step[] = [
  {
    name: 'continue imports',
    does: 'Rows of a file that were staged when the platform stopped become questions after all.',
    run: (context, scope) => continueImports(context, scope, placeImported),
  },
  { name: 'encode questions', does: 'Every question with a text gets a vector: what it means, in numbers.', run: encodeQuestions },
  { name: 'encode themes', does: 'Themes get vectors of their own words, so that a new question can find them.', run: encodeThemes },
  {
    name: 'connect questions',
    does: 'Questions of all organisations are put together by meaning; what forms by itself is proposed as a theme.',
    run: connectQuestions,
  },
  {
    name: 'release counts',
    does: 'Weeks that are over are counted once and for ever, four at a time; what may be shown of it to other organisations enters the ledger.',
    run: releaseCounts,
  },
  {
    name: 'try releases',
    does: 'What was released is attacked where someone who keeps watch over privacy asked for it.',
    run: tryReleases,
  },
  {
    name: 'watch rises',
    does: 'Each week that is over is looked at: themes with more questions than expected, in a wijk or everywhere, become a rise to judge.',
    run: watchRises,
  },
  { name: 'mail inquiries', does: 'Schools and GPs get their link by mail, and one reminder in the last week.', run: mailInquiries },
  {
    name: 'close inquiries',
    does: 'An inquiry whose last day is over closes; its outcome passes disclosure control, once.',
    run: closeInquiries,
  },
  { name: 'forget inquiries', does: 'Addresses and answers of inquiries leave thirty days after the end.', run: forgetInquiries },
  { name: 'forget themes', does: 'Proposals that nobody sees any more, old runs and old releases leave.', run: forgetThemes },
  { name: 'forget questions', does: 'Texts, rows of imports and whole questions past their term leave.', run: forgetQuestions },
  { name: 'forget sessions', does: 'Sessions, password links and lines of the audit log past their term leave.', run: forgetSessions },
]

/** Turns the river once for one municipality. A step that fails is logged by name and does not stop those after it. */
export async function turnRiver(context: RiverContext, municipality: string): Promise<void> {
  const scope = riverScope(municipality)
  for (const step of river) {
    if (context.signal.aborted) return
    try {
      await step.run(context, scope)
    } catch (error) {
      context.log.error({ step: step.name, message: error instanceof Error ? error.message : String(error) }, 'river step failed')
    }
  }
}

const turnQueue = 'river'
const everyMunicipality = 'river-everywhere'
const weeklyMessage = 'weekly-message'

/** Names of the queues; a job carries identifiers only. */
export const queues: readonly string[] = [turnQueue, everyMunicipality, weeklyMessage, importQueue]

/** Asks for a turn soon; asked many times before it begins, it turns once. */
export const askForTurn = (jobs: Jobs, municipality: string): Promise<void> => jobs.send(turnQueue, { municipality }, { key: municipality })

/** What the work of the queues needs besides: the queues, and the address that links in messages to staff lead to. */
export interface WorkContext extends RiverContext {
  readonly jobs: Jobs
  readonly address: string
}

/** Does the work of the queues until the signal: a turn when asked, one everywhere every two minutes, and the weekly message on Monday at seven. */
export async function workRiver(context: WorkContext): Promise<void> {
  await context.jobs.work(turnQueue, (data: JobData) => turnRiver(context, String(data.municipality)))
  await context.jobs.work(importQueue, async (data: JobData) => {
    await continueImport(context, data, placeImported)
    await askForTurn(context.jobs, String(data.municipality))
  })
  await context.jobs.work(everyMunicipality, async () => {
    for (const { id } of await municipalities(context.database)) await askForTurn(context.jobs, id)
  })
  await context.jobs.work(weeklyMessage, async () => {
    for (const { id } of await municipalities(context.database)) await sendDigests({ ...context, approaches: readApproaches }, id)
  })
  await context.jobs.schedule(everyMunicipality, '*/2 * * * *')
  await context.jobs.schedule(weeklyMessage, '0 7 * * 1')
  // a platform that was off at seven sends what is still of that Monday
  await context.jobs.send(weeklyMessage, {}, { key: 'start' })
  await context.jobs.send(everyMunicipality, {}, { key: 'start' })
}

async function municipalities(database: Database): Promise<readonly { id: string }[]> {
  const { rows } = await sql<{ id: string }>`select id from wijkverband.municipalities()`.execute(database)
  return rows
}
