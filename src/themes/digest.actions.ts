import { isRole } from '#organisations/member.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { audit } from '#privacy/audit.store.ts'
import { powersOf } from '#privacy/power.ts'
import { asMember, inScope, type MemberScope, may, need, riverScope, type Scope } from '#privacy/scope.ts'
import { readAlarms } from '#themes/alarm.actions.ts'
import * as store from '#themes/digest.store.ts'
import { type Digest, type FollowedNews, isQuiet, lastMonday, lateHours, readyAt, weekOfDigest } from '#themes/digest.ts'
import { digestMessage } from '#themes/digest-mail.ts'
import { readFollowed } from '#themes/follow.actions.ts'
import type { Followed } from '#themes/follow.ts'
import { readNotes } from '#themes/note.actions.ts'
import { type ReadRunning, readQuestionNews } from '#themes/question-news.actions.ts'
import { onceEach } from '#themes/question-news.ts'
import { deedInWords } from '#themes/theme-history.tsx'

const mostNotes = 20

/** The message of a Monday for the person of this scope. */
export async function readDigest(db: Db, scope: MemberScope, monday: string, approaches: ReadRunning): Promise<Digest> {
  need(scope, 'follow themes')
  const { from, until } = weekOfDigest(monday)
  const followed = await readFollowed(db, scope)
  const everything = followed.length === 0 && may(scope, 'judge alarms')
  const found = (await readAlarms(db, scope, {})).filter(({ foundAt }) => foundAt >= from && foundAt < until)
  const follows = (alarm: { themeId: string; wijkId: string | null }) =>
    followed.some((one) => one.themeId === alarm.themeId || (one.areaId !== null && one.areaId === alarm.wijkId))
  const asked = may(scope, 'ask questions')
  return {
    monday,
    rises: found.filter((alarm) => everything || follows(alarm)),
    news: await newsOf(db, scope, followed, from, until),
    returns: asked ? onceEach(await readQuestionNews(db, scope, until, approaches, { from, until })) : [],
    notes: may(scope, 'write notes')
      ? (await readNotes(db, scope, { unread: true, mentionedFrom: from, mentionedUntil: until }, 0, mostNotes)).notes
      : [],
    everything,
  }
}

async function newsOf(db: Db, scope: Scope, followed: readonly Followed[], from: Date, until: Date): Promise<FollowedNews[]> {
  const themeIds = followed.flatMap((one) => one.themeId ?? [])
  const deeds = await store.deedsBetween(db, scope, themeIds, from, until)
  // a rise stands in a list of its own
  return deeds
    .filter((line) => line.deed !== 'rose')
    .map((line) => ({ themeId: line.themeId, themeName: line.themeName, at: line.at, sentence: deedInWords(line) }))
}

/** Does this person get the message by mail? What she chose, or else what her role does. */
export async function wantsDigest(db: Db, scope: Scope): Promise<boolean> {
  need(scope, 'follow themes')
  return (await store.findChoice(db, asMember(scope, 'follow themes'))) ?? may(scope, 'judge alarms')
}

/** Chooses whether the message comes by mail. */
export async function chooseDigest(db: Db, scope: Scope, wanted: boolean): Promise<void> {
  need(scope, 'follow themes')
  await store.saveChoice(db, asMember(scope, 'follow themes'), wanted)
  await audit(db, scope, { action: 'changed', object: 'digest', detail: { active: wanted } })
}

/** What sending needs. */
export interface SendingTools {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly mail: Mail
  readonly signal: AbortSignal
  /** where the platform answers, without a slash at the end */
  readonly address: string
  readonly approaches: ReadRunning
}

/** For the river: sends the message of this Monday to everyone of a municipality who wants it and has news; once each, also after a crash. Throws when the mail server refused some. */
export async function sendDigests(tools: SendingTools, municipality: string): Promise<void> {
  const now = tools.clock()
  const monday = lastMonday(now)
  if (!tools.mail.works || now.getTime() > readyAt(monday).getTime() + lateHours * 3_600_000) return
  const river = riverScope(municipality)
  const all = await inScope(tools.database, river, (db) => store.listRecipients(db, river))
  let refused = 0
  for (const one of all) {
    if (tools.signal.aborted) return
    const scope = scopeOf(one, municipality)
    if (scope === null || !(one.wanted ?? may(scope, 'judge alarms'))) continue
    if (!(await sendOne(tools, scope, one.email, monday))) refused++
  }
  if (refused > 0) throw new Error(`the weekly message was refused ${refused} times`)
}

/** What this person may, when she is signed in. */
function scopeOf(one: store.Recipient, municipality: string): MemberScope | null {
  if (!isRole(one.role)) return null
  const powers = powersOf(one.role, one.organisationKind)
  return { kind: 'member', municipality, organisation: one.organisationId, person: one.memberId, team: one.teamId, powers }
}

/** False when the mail server refused it: then it is tried again. The claim is stored before the mail leaves, so that a crash never sends two. */
async function sendOne(tools: SendingTools, scope: MemberScope, email: string, monday: string): Promise<boolean> {
  const digest = await inScope(tools.database, scope, async (db) =>
    (await store.claimDigest(db, scope, monday, tools.clock())) ? readDigest(db, scope, monday, tools.approaches) : null,
  )
  if (digest === null || isQuiet(digest)) return true
  try {
    await tools.mail.send(digestMessage(email, digest, tools.address))
  } catch (error) {
    await inScope(tools.database, scope, (db) => store.giveBackClaim(db, scope, monday))
    tools.log.error({ message: error instanceof Error ? error.message : String(error) }, 'weekly message refused')
    return false
  }
  await inScope(tools.database, scope, async (db) => {
    await store.markSent(db, scope, monday, tools.clock())
    await audit(db, scope, { action: 'sent', object: 'digest', detail: { how: 'mail' } })
  })
  return true
}
