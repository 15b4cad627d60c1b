import { withheld } from '#engine/disclosure.ts'
import { openSolver } from '#engine/suppression.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { hashToken, newToken } from '#organisations/secret-token.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import * as store from '#themes/inquiry.store.ts'
import type { Inquiry, InquirySignals, NewRecipient, Recipient } from '#themes/inquiry.ts'
import * as recipients from '#themes/inquiry-recipient.store.ts'
import { answersOf, insertOutcomes, lastSignals, type OutcomeLine, readOutcomes } from '#themes/inquiry-result.store.ts'
import { outcomesOf } from '#themes/inquiry-result.ts'

/** Inquiries of the own organisation, open ones first. */
export async function readInquiries(db: Db, scope: Scope, page: number, pageSize: number) {
  need(scope, 'send inquiries')
  return store.listInquiries(db, asMember(scope, 'send inquiries'), (page - 1) * pageSize, pageSize)
}

/** One inquiry of the own organisation with whom it went to, and its outcome once it is closed. */
export interface InquiryPage {
  readonly inquiry: Inquiry
  readonly recipients: readonly (Recipient & { readonly wijkId: string })[]
  readonly outcome: readonly OutcomeLine[]
}

/** One inquiry of the own organisation, or null. */
export async function readInquiry(db: Db, scope: Scope, id: string): Promise<InquiryPage | null> {
  need(scope, 'send inquiries')
  const member = asMember(scope, 'send inquiries')
  const inquiry = await store.findInquiry(db, member, id)
  if (inquiry === null) return null
  const outcome = inquiry.closedOn === null ? [] : await readOutcomes(db, scope, id)
  return { inquiry, recipients: await recipients.listRecipients(db, member, id), outcome }
}

/** Begins an inquiry; the river mails it. Gives its id. */
export async function sendInquiry(
  db: Db,
  scope: Scope,
  draft: store.InquiryDraft,
  to: readonly NewRecipient[],
  today: string,
  now: Date,
): Promise<string> {
  need(scope, 'send inquiries')
  const member = asMember(scope, 'send inquiries')
  if (draft.closesOn < today) throw new Error(`an inquiry that ends before it begins: ${draft.closesOn}`)
  const id = await store.insertInquiry(db, member, draft, today, now)
  await recipients.insertRecipients(db, member, id, to)
  await audit(db, scope, { action: 'sent', object: 'inquiry', objectId: id, detail: { count: to.length } })
  return id
}

/** Asks more institutions; false when the inquiry is closed. */
export async function addRecipients(db: Db, scope: Scope, id: string, to: readonly NewRecipient[]): Promise<boolean> {
  need(scope, 'send inquiries')
  if (!(await store.lockOpenInquiry(db, scope, id))) return false
  await recipients.insertRecipients(db, asMember(scope, 'send inquiries'), id, to)
  await audit(db, scope, { action: 'added', object: 'inquiry address', objectId: id, detail: { count: to.length } })
  return true
}

/** Takes an institution off that did not answer; false when it did, or is not there. */
export async function removeRecipient(db: Db, scope: Scope, inquiryId: string, id: string): Promise<boolean> {
  need(scope, 'send inquiries')
  const gone = await recipients.deleteRecipient(db, asMember(scope, 'send inquiries'), inquiryId, id)
  if (gone) await audit(db, scope, { action: 'deleted', object: 'inquiry address', objectId: inquiryId })
  return gone
}

/** Changes title and last day. False when the inquiry is closed. */
export async function changeInquiry(db: Db, scope: Scope, id: string, change: { title: string; closesOn: string }): Promise<boolean> {
  need(scope, 'send inquiries')
  if (!(await store.lockOpenInquiry(db, scope, id))) return false
  await store.updateInquiry(db, asMember(scope, 'send inquiries'), id, change)
  await audit(db, scope, { action: 'changed', object: 'inquiry', objectId: id, detail: { until: change.closesOn } })
  return true
}

/** A new link for an institution that did not answer: the only time its token is known. Null: it answered, or is not there. */
export async function makeLink(
  db: Db,
  scope: Scope,
  inquiryId: string,
  id: string,
  today: string,
): Promise<{ name: string; token: string } | null> {
  need(scope, 'send inquiries')
  const member = asMember(scope, 'send inquiries')
  const recipient = await recipients.findRecipient(db, member, inquiryId, id)
  if (recipient === null || recipient.answeredOn !== null) return null
  const token = newToken()
  await recipients.insertLink(db, scope, member.organisation, id, hashToken(token))
  await recipients.markHanded(db, member, id, today)
  await audit(db, scope, { action: 'made a link', object: 'inquiry', objectId: inquiryId })
  return { name: recipient.name, token }
}

/** A new link for everyone who did not answer and has none yet, neither by mail nor by hand. */
export async function makeLinks(
  db: Db,
  scope: Scope,
  inquiryId: string,
  today: string,
): Promise<readonly { name: string; token: string }[]> {
  need(scope, 'send inquiries')
  const all = await recipients.listRecipients(db, asMember(scope, 'send inquiries'), inquiryId)
  const links = []
  for (const { id } of all.filter((one) => one.answeredOn === null && one.mailedOn === null && one.handedOn === null)) {
    const link = await makeLink(db, scope, inquiryId, id, today)
    if (link !== null) links.push(link)
  }
  return links
}

/** Plans a reminder for who did not answer; the river mails it. Returns to how many, or null when the inquiry is over. */
export async function remind(db: Db, scope: Scope, id: string, today: string): Promise<number | null> {
  need(scope, 'send inquiries')
  const inquiry = await store.findInquiry(db, asMember(scope, 'send inquiries'), id)
  if (inquiry === null || inquiry.closedOn !== null || inquiry.closesOn < today) return null
  const count = await recipients.planReminders(db, scope, id, today)
  await audit(db, scope, { action: 'reminded', object: 'inquiry', objectId: id, detail: { count } })
  return count
}

/** Closes an inquiry of an organisation and makes its outcome, once. False: it was closed already. */
export async function closeInquiry(db: Db, scope: Scope, inquiry: store.RiverInquiry, today: string): Promise<boolean> {
  need(scope, 'send inquiries')
  if (!(await store.lockOpenInquiry(db, scope, inquiry.id))) return false
  const { threshold } = await readSettings(db, scope)
  const answers = await answersOf(db, scope, inquiry.id)
  const outcomes = outcomesOf(await openSolver(), answers, await store.wijkenOf(db, scope, inquiry.id), threshold)
  await insertOutcomes(db, scope, inquiry, outcomes)
  await store.markClosed(db, scope, inquiry.id, today)
  await audit(db, scope, { action: 'closed', object: 'inquiry', objectId: inquiry.id }, inquiry.organisationId)
  return true
}

/** What schools and GPs said of a theme in a wijk (null: the whole municipality), whichever organisation asked. Released numbers only. */
export async function readInquirySignals(
  db: Db,
  scope: Scope,
  themeId: string,
  wijkId: string | null,
  today: string,
): Promise<InquirySignals | null> {
  need(scope, 'read themes')
  const last = await lastSignals(db, scope, themeId, wijkId, today)
  if (last === null) return null
  const of = (kind: 'school' | 'gp') => {
    const count = (theme: boolean) => last.shown.find((one) => one.kind === kind && one.theme === theme)?.count ?? withheld
    return { named: count(true), answered: count(false) }
  }
  return { schools: of('school'), gps: of('gp'), closedOn: last.closedOn, inquiry: last.title }
}
