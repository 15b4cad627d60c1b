// What the river does for inquiries: messages, the reminder before the end, the outcome after it, and forgetting.

import { readSettings } from '#organisations/municipality.actions.ts'
import { hashToken, newToken } from '#organisations/secret-token.ts'
import { type Clock, dayOf } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { audit } from '#privacy/audit.store.ts'
import { before } from '#privacy/retention.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { closeInquiry } from '#themes/inquiry.actions.ts'
import { deleteInquiriesBefore, inquiriesToClose } from '#themes/inquiry.store.ts'
import { type DueMessage, reminderDays } from '#themes/inquiry.ts'
import { inquiryMessage } from '#themes/inquiry-mail.ts'
import { claimMessage, deleteLink, forgetAddresses, giveBack, insertLink, planLastReminders } from '#themes/inquiry-recipient.store.ts'

interface Tools {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  readonly mail: Mail
  /** Links in messages begin with it; without one nothing is mailed. */
  readonly publicUrl: string | null
}

/**
 * For the river: mails the links that wait, and reminds once in the last week. Each message is claimed first, so that two turns never send it
 * twice; one that the mail server refuses waits for the next turn, three times at most.
 */
export async function mailInquiries(tools: Tools, scope: RiverScope): Promise<void> {
  const { database, mail, publicUrl } = tools
  if (!mail.works || publicUrl === null) return
  const today = dayOf(tools.clock())
  await inScope(database, scope, (db) => planLastReminders(db, scope, today, reminderDays))
  const failed: string[] = []
  while (!tools.signal.aborted) {
    const token = newToken()
    const message = await inScope(database, scope, async (db) => {
      const claimed = await claimMessage(db, scope, today, failed)
      if (claimed !== null) await insertLink(db, scope, claimed.organisationId, claimed.id, hashToken(token))
      return claimed
    })
    if (message === null) return
    try {
      await mail.send(inquiryMessage(message, `${publicUrl}/u/${token}`))
    } catch {
      tools.log.error('inquiry could not be mailed')
      failed.push(message.id)
      await takeBack(tools, scope, message, token)
    }
  }
}

const takeBack = ({ database }: Tools, scope: RiverScope, message: DueMessage, token: string): Promise<void> =>
  inScope(database, scope, async (db) => {
    await deleteLink(db, scope, hashToken(token))
    await giveBack(db, scope, message)
  })

/** For the river: inquiries whose last day is over close, and their outcome is made. */
export async function closeInquiries(tools: Pick<Tools, 'database' | 'clock' | 'signal'>, scope: RiverScope): Promise<void> {
  const today = dayOf(tools.clock())
  const over = await inScope(tools.database, scope, (db) => inquiriesToClose(db, scope, today))
  for (const inquiry of over) {
    if (tools.signal.aborted) return
    await inScope(tools.database, scope, (db) => closeInquiry(db, scope, inquiry, today))
  }
}

/** For the river: addresses, links and answers leave thirty days after the end, the inquiry itself with its outcome after the term of counts. */
export async function forgetInquiries(tools: Pick<Tools, 'database' | 'clock'>, scope: RiverScope): Promise<void> {
  const now = tools.clock()
  await inScope(tools.database, scope, async (db) => {
    const { countMonths } = await readSettings(db, scope)
    for (const { organisationId, count } of await forgetAddresses(db, scope, dayOf(now)))
      await audit(db, scope, { action: 'forgot', object: 'inquiry address', detail: { count } }, organisationId)
    for (const { id, organisationId } of await deleteInquiriesBefore(db, scope, dayOf(before(now, countMonths))))
      await audit(db, scope, { action: 'forgot', object: 'inquiry', objectId: id }, organisationId)
  })
}
