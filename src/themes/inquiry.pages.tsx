import { Hono } from 'hono'
import { z } from 'zod'
import { listAreas } from '#areas/area.store.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import type { Mail } from '#platform/mail.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import * as actions from '#themes/inquiry.actions.ts'
import { type Inquiry, institutionKinds, isOpen, mostRecipients, type NewRecipient, readRecipients } from '#themes/inquiry.ts'
import { AddressesPage, ChangeInquiryPage, LinksPage, NewInquiryPage } from '#themes/inquiry-forms.tsx'
import { countInWords, InquiryDetailPage, InquiryListPage, inquiryCrumbs, inquiryPageSize } from '#themes/inquiry-views.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { comingDay, dayInField } from '#web/day-field.ts'
import { type FieldErrors, fill, formKey, newFormKey, pageNumber, type Typed, text } from '#web/form.ts'
import { show } from '#web/page.tsx'

export interface InquiryParts {
  readonly mail: Mail
  readonly publicUrl: string | null
  readonly askForTurn: (municipality: string) => Promise<void>
}

const one = '/uitvraag/:id{[0-9a-fA-F-]{36}}'
const recipient = `${one}/ontvangers/:recipient{[0-9a-fA-F-]{36}}`
/** Days that an inquiry is open unless someone chooses otherwise. */
const usualDays = 21

/** One question to schools and GPs, for who sends it. */
export function inquiryPages(parts: InquiryParts): Hono<Env> {
  return new Hono<Env>()
    .get('/uitvraag', async (c) => {
      const page = pageNumber.parse(c.req.query('pagina') ?? 1)
      const found = await work(c, (db, scope) => actions.readInquiries(db, scope, page, inquiryPageSize))
      return show(c, <InquiryListPage c={c} page={page} today={dayOf(c.get('now'))} {...found} />)
    })
    .get('/uitvraag/nieuw', (c) => drawNew(c))
    .post('/uitvraag/nieuw', (c) => begin(c, parts))
    .get(one, async (c) => {
      const page = await work(c, (db, scope) => found(c, db, scope))
      const mailWorks = parts.mail.works && parts.publicUrl !== null
      return show(c, <InquiryDetailPage c={c} page={page} today={dayOf(c.get('now'))} mailWorks={mailWorks} />)
    })
    .get(`${one}/adressen`, async (c) => show(c, <AddressesPage c={c} inquiry={await openOne(c)} formKey={newFormKey()} />))
    .post(`${one}/adressen`, (c) => addAddresses(c, parts))
    .get(`${one}/aanpassen`, async (c) => {
      const inquiry = await openOne(c)
      return show(c, <ChangeInquiryPage c={c} inquiry={inquiry} closesOn={dayInField(inquiry.closesOn)} />)
    })
    .post(`${one}/aanpassen`, change)
    .get(`${one}/herinneren`, (c) => confirm(c, 'Wie nog niet antwoordde herinneren?', 'Stuur de herinnering', reminderWords))
    .post(`${one}/herinneren`, async (c) => {
      const count = await work(c, (db, scope) => actions.remind(db, scope, idOf(c, 'id'), dayOf(c.get('now'))))
      if (count === null) throw new NotFound()
      await parts.askForTurn(scopeOf(c).municipality)
      return c.redirect(`/uitvraag/${idOf(c, 'id')}?bericht=${count === 0 ? 'niemand' : 'herinnerd'}`, 303)
    })
    .get(`${one}/sluiten`, (c) => confirm(c, 'Deze uitvraag nu sluiten?', 'Sluit de uitvraag', closingWords))
    .post(`${one}/sluiten`, close)
    .post(`${one}/links`, (c) => links(c, parts, (db, scope, inquiry, today) => actions.makeLinks(db, scope, inquiry.id, today)))
    .post(`${recipient}/link`, (c) =>
      links(c, parts, async (db, scope, inquiry, today) => {
        const link = await actions.makeLink(db, scope, inquiry.id, idOf(c, 'recipient'), today)
        if (link === null) throw new NotFound()
        return [link]
      }),
    )
    .get(`${recipient}/verwijderen`, askToRemove)
    .post(`${recipient}/verwijderen`, async (c) => {
      if (!(await work(c, (db, scope) => actions.removeRecipient(db, scope, idOf(c, 'id'), idOf(c, 'recipient'))))) throw new NotFound()
      return c.redirect(`/uitvraag/${idOf(c, 'id')}?bericht=eraf`, 303)
    })
    .get(`${one}/uitkomst.csv`, outcomeFile)
}

function idOf(c: WebContext, name: 'id' | 'recipient'): string {
  const id = z.uuid().safeParse(c.req.param(name)?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

async function found(c: WebContext, db: Db, scope: MemberScope): Promise<actions.InquiryPage> {
  need(scope, 'send inquiries')
  const page = await actions.readInquiry(db, scope, idOf(c, 'id'))
  if (page === null) throw new NotFound()
  return page
}

async function openOne(c: WebContext): Promise<Inquiry> {
  const { inquiry } = await work(c, (db, scope) => found(c, db, scope))
  if (!isOpen(inquiry, dayOf(c.get('now')))) throw new NotFound()
  return inquiry
}

const lines = z.string().max(60_000, 'Plak minder regels tegelijk.').default('')
const addressFields = { school: lines, gp: lines }
const inquiryFields = (today: string) => ({
  title: text('Geef de uitvraag een titel.', 120),
  closesOn: comingDay(today, 'Schrijf de laatste dag.'),
})
const newSchema = (today: string) => {
  const { title, closesOn } = inquiryFields(today)
  const wijken = z
    .union([z.uuid(), z.array(z.uuid())], { error: 'Kies ten minste één wijk.' })
    .transform((chosen) => [...new Set([chosen].flat())])
  return z.object({ title, wijken, closesOn, ...addressFields, key: formKey })
}

async function drawNew(c: WebContext, errors?: FieldErrors, typed?: Typed, chosen: readonly string[] = []) {
  const wijken = await work(c, async (db, scope) => {
    need(scope, 'send inquiries')
    return listAreas(db, scope, 'wijk')
  })
  const closesOn = dayInField(addDays(dayOf(c.get('now')), usualDays))
  const key = typed?.key ?? newFormKey()
  return show(c, <NewInquiryPage {...{ c, wijken, chosen, errors, typed, closesOn }} formKey={key} />, errors ? 422 : 200)
}

/** The institutions in both fields, or a message a field; at most five wrong lines are told at once. */
function readBoth(
  value: { school: string; gp: string },
  wijken: Inquiry['wijken'],
  there: Parameters<typeof readRecipients>[3] = [],
): { recipients: readonly NewRecipient[]; errors: FieldErrors } {
  const errors: Record<string, string> = {}
  const recipients = institutionKinds.flatMap((kind) => {
    const read = readRecipients(kind, value[kind], wijken, there)
    if (read.problems.length > 0) errors[kind] = read.problems.slice(0, 5).join(' ')
    return read.recipients
  })
  if (Object.keys(errors).length === 0 && recipients.length + there.length > mostRecipients)
    errors.school = `Vraag hoogstens ${mostRecipients} scholen en huisartsen tegelijk.`
  return { recipients, errors }
}

async function begin(c: WebContext, { askForTurn }: InquiryParts) {
  const scope = scopeOf(c)
  need(scope, 'send inquiries')
  const now = c.get('now')
  const today = dayOf(now)
  const form = await fill(c, newSchema(today))
  const chosen = form.ok ? form.value.wijken : typedWijken(await c.req.parseBody({ all: true }))
  if (!form.ok) return drawNew(c, form.errors, form.typed, chosen)
  const { title, closesOn, key } = form.value
  const all = await work(c, (db) => listAreas(db, scope, 'wijk'))
  const wijken = all.filter((wijk) => chosen.includes(wijk.id))
  if (wijken.length !== chosen.length) return drawNew(c, { wijken: 'Kies wijken uit de lijst.' }, form.typed, chosen)
  const { recipients, errors } = readBoth(form.value, wijken)
  const none = recipients.length === 0 && Object.keys(errors).length === 0
  const wrong = none ? { school: 'Plak ten minste één school of huisarts.' } : errors
  if (Object.keys(wrong).length > 0) return drawNew(c, wrong, form.typed, chosen)
  const outcome = await once(c.get('database'), scope, key, async (db) => {
    const id = await actions.sendInquiry(db, scope, { title, closesOn, wijkIds: chosen }, recipients, today, now)
    return { ok: true, address: `/uitvraag/${id}` }
  })
  if (!outcome.ok) throw new Error('an inquiry is never refused')
  await askForTurn(scope.municipality)
  return c.redirect(`${outcome.address}?bericht=verstuurd`, 303)
}

const typedWijken = (body: Readonly<Record<string, unknown>>): readonly string[] =>
  [body.wijken ?? []].flat().filter((id): id is string => typeof id === 'string')

async function addAddresses(c: WebContext, { askForTurn }: InquiryParts) {
  const scope = scopeOf(c)
  const { inquiry, recipients: there } = await work(c, (db) => found(c, db, scope))
  if (!isOpen(inquiry, dayOf(c.get('now')))) throw new NotFound()
  const form = await fill(c, z.object({ ...addressFields, key: formKey }))
  const again = (errors: FieldErrors) =>
    show(c, <AddressesPage c={c} inquiry={inquiry} formKey={form.typed.key ?? newFormKey()} errors={errors} typed={form.typed} />, 422)
  if (!form.ok) return again(form.errors)
  const { recipients, errors } = readBoth(form.value, inquiry.wijken, there)
  if (Object.keys(errors).length === 0 && recipients.length === 0) return again({ school: 'Plak ten minste één school of huisarts.' })
  const outcome = await once<{ errors: FieldErrors }>(c.get('database'), scope, form.value.key, async (db) => {
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    if (!(await actions.addRecipients(db, scope, inquiry.id, recipients))) throw new NotFound()
    return { ok: true, address: `/uitvraag/${inquiry.id}?bericht=erbij` }
  })
  if (!outcome.ok) return again(outcome.errors)
  await askForTurn(scope.municipality)
  return c.redirect(outcome.address, 303)
}

async function change(c: WebContext) {
  const inquiry = await openOne(c)
  const form = await fill(c, z.object(inquiryFields(dayOf(c.get('now')))))
  if (!form.ok) {
    const page = (
      <ChangeInquiryPage c={c} inquiry={inquiry} closesOn={dayInField(inquiry.closesOn)} errors={form.errors} typed={form.typed} />
    )
    return show(c, page, 422)
  }
  if (!(await work(c, (db, scope) => actions.changeInquiry(db, scope, inquiry.id, form.value)))) throw new NotFound()
  return c.redirect(`/uitvraag/${inquiry.id}?bericht=bewaard`, 303)
}

const reminderWords =
  'Wie een adres heeft en nog niet antwoordde, krijgt vandaag één mail met een eigen link. Wie vandaag al mail kreeg niet.'
const closingWords = 'Antwoorden kan dan niet meer. De uitkomst wordt meteen gemaakt en verandert niet. Dit kun je niet terugdraaien.'

async function confirm(c: WebContext, title: string, button: string, about: string) {
  const inquiry = await openOne(c)
  const back = `/uitvraag/${inquiry.id}`
  return show(
    c,
    <ConfirmationPage c={c} title={title} button={button} back={back} crumbs={[...inquiryCrumbs, { href: back, label: inquiry.title }]}>
      <p>
        {inquiry.answered} van {inquiry.asked} {inquiry.answered === 1 ? 'gaf' : 'gaven'} antwoord. {about}
      </p>
    </ConfirmationPage>,
  )
}

async function close(c: WebContext) {
  const inquiry = await openOne(c)
  const { organisation } = scopeOf(c)
  const today = dayOf(c.get('now'))
  await work(c, (db, scope) => actions.closeInquiry(db, scope, { id: inquiry.id, organisationId: organisation }, today))
  return c.redirect(`/uitvraag/${inquiry.id}?bericht=gesloten`, 303)
}

async function links(
  c: WebContext,
  { publicUrl }: InquiryParts,
  make: (db: Db, scope: MemberScope, inquiry: Inquiry, today: string) => Promise<readonly { name: string; token: string }[]>,
) {
  const inquiry = await openOne(c)
  const made = await work(c, (db, scope) => make(db, scope, inquiry, dayOf(c.get('now'))))
  const base = publicUrl ?? new URL(c.req.url).origin
  return show(c, <LinksPage c={c} inquiry={inquiry} links={made.map(({ name, token }) => ({ name, link: `${base}/u/${token}` }))} />)
}

async function askToRemove(c: WebContext) {
  const { inquiry, recipients } = await work(c, (db, scope) => found(c, db, scope))
  const who = recipients.find((each) => each.id === idOf(c, 'recipient') && each.answeredOn === null)
  if (who === undefined) throw new NotFound()
  const back = `/uitvraag/${inquiry.id}`
  const crumbs = [...inquiryCrumbs, { href: back, label: inquiry.title }]
  return show(
    c,
    <ConfirmationPage c={c} title={`${who.name} eraf halen?`} button="Haal eraf" back={back} crumbs={crumbs}>
      <p>De naam en het adres gaan weg. De link die al verstuurd is, werkt dan niet meer.</p>
    </ConfirmationPage>,
  )
}

async function outcomeFile(c: WebContext) {
  const { inquiry, outcome } = await work(c, (db, scope) => found(c, db, scope))
  if (inquiry.closedOn === null) throw new NotFound()
  const rows = outcome.map((line) => [
    line.kind === 'school' ? 'school' : 'huisarts',
    line.wijkName ?? 'samen',
    line.themeName ?? 'gaf antwoord',
    countInWords(line.count.value),
  ])
  return csvFile(c, `uitvraag-${inquiry.closedOn}.csv`, ['soort', 'wijk', 'thema', 'aantal'], rows)
}
