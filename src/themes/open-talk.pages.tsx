import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import { FoundIdentifiers } from '#questions/found-identifiers.tsx'
import { OpenTalkPage, openTalkFields, openTalkFrom, openTalkSchema, typedFromOpenTalk } from '#themes/open-talk-form.tsx'
import { OpenTalkList, OpenTalkView, talkPageSize } from '#themes/open-talk-view.tsx'
import { VotesPage } from '#themes/open-talk-votes.tsx'
import { readOpenTalks, readTalk } from '#themes/parent-talk.actions.ts'
import type { ParentTalk } from '#themes/parent-talk.ts'
import {
  countVotes,
  editOpenTalk,
  followed,
  noteOpenTalk,
  type OpenTalkDraft,
  readSubjects,
  removeOpenTalk,
  vote,
} from '#themes/talk-subject.actions.ts'
import { mayEditTalk, subjectKindNames } from '#themes/talk-subject.ts'
import { readVerificationRules } from '#themes/verification.actions.ts'
import { Hidden } from '#themes/verification-form.tsx'
import { readVerifications } from '#themes/verification-record.actions.ts'
import type { Recorded } from '#themes/verification-record.ts'
import { chooseWijk, wholeCity } from '#themes/wijk-choice.actions.ts'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { dayInField } from '#web/day-field.ts'
import { type FieldErrors, fill, pageNumber, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const oneTalk = '/gesprekken/:id{[0-9a-fA-F-]{36}}'

/** Talks in which parents bring the subjects: writing one down, counting hands, and what was said. */
export function openTalkPages(): Hono<Env> {
  return new Hono<Env>()
    .get('/gesprekken', drawList)
    .get('/gesprekken/export', exportList)
    .get('/gesprekken/nieuw', (c) => drawForm(c, null))
    .post('/gesprekken/nieuw', (c) => take(c, null))
    .get(oneTalk, drawTalk)
    .get(`${oneTalk}/aanpassen`, async (c) => drawForm(c, await ownTalk(c)))
    .post(`${oneTalk}/aanpassen`, async (c) => take(c, await ownTalk(c)))
    .get(`${oneTalk}/stemmen`, (c) => drawVotes(c))
    .post(`${oneTalk}/stemmen`, takeVotes)
    .post(`${oneTalk}/hand`, takeHand)
    .get(`${oneTalk}/verwijderen`, drawRemoval)
    .post(`${oneTalk}/verwijderen`, async (c) => {
      if (!(await work(c, (db, scope) => removeOpenTalk(db, scope, idOf(c))))) throw new NotFound()
      return c.redirect('/gesprekken', 303)
    })
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

/** The wijk and the words of the address; the whole municipality unless a wijk is named. */
async function filterOf(c: WebContext, db: Db, scope: MemberScope) {
  const search = (c.req.query('zoek') ?? '').trim().slice(0, 100)
  const { wijk, wijken } = await chooseWijk(db, scope, c.req.query('wijk') ?? wholeCity)
  return { search, wijk, wijken, filter: { search, ...(wijk === null ? {} : { wijkId: wijk.id }) } }
}

async function readList(c: WebContext, page: number, pageSize: number) {
  need(scopeOf(c), 'read themes')
  return work(c, async (db, scope) => {
    const { filter, ...asked } = await filterOf(c, db, scope)
    const { talks, count } = await readOpenTalks(db, scope, filter, page, pageSize)
    const ids = talks.map((talk) => talk.id)
    return { ...asked, talks, count, subjects: await readSubjects(db, scope, ids) }
  })
}

async function drawList(c: WebContext) {
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const read = await readList(c, page, talkPageSize)
  const mayTalk = may(scopeOf(c), 'talk with parents')
  return show(c, <OpenTalkList {...{ c, page, mayTalk, ...read }} today={dayOf(c.get('now'))} />)
}

async function exportList(c: WebContext) {
  const { talks, subjects } = await readList(c, 1, 10_000)
  const rows = talks.flatMap((talk) =>
    subjects
      .filter((subject) => subject.talkId === talk.id)
      .map((one) => [
        talk.day,
        talk.wijkName,
        talk.parents,
        one.words,
        subjectKindNames[one.kind],
        one.votes,
        one.themeName,
        talk.organisationName,
      ]),
  )
  const heads = ['dag', 'wijk', 'ouders', 'onderwerp', 'soort', 'stemmen', 'thema', 'organisatie']
  return csvFile(c, `gesprekken-${dayOf(c.get('now'))}.csv`, heads, rows)
}

async function drawTalk(c: WebContext) {
  need(scopeOf(c), 'read themes')
  const read = await work(c, async (db, scope) => {
    const talk = await readTalk(db, scope, idOf(c))
    if (talk === null || talk.themeId !== null) throw new NotFound()
    const said = (await readVerifications(db, scope, { talkId: talk.id })).filter((one) => one.withdrawnReason === null)
    const { minimum } = await readVerificationRules(db, scope)
    const rights = { own: talk.own && may(scope, 'talk with parents'), readsWords: may(scope, 'read typical questions'), minimum, said }
    return { talk, rights, subjects: await readSubjects(db, scope, [talk.id]), followed: await followed(db, scope, talk.id) }
  })
  return show(c, <OpenTalkView {...{ c, ...read }} today={dayOf(c.get('now'))} />)
}

/** The talk of the address, while the own organisation may change it. */
async function ownTalk(c: WebContext): Promise<ParentTalk> {
  need(scopeOf(c), 'talk with parents')
  const talk = await work(c, (db, scope) => readTalk(db, scope, idOf(c)))
  if (talk === null || talk.themeId !== null || !mayEditTalk(talk, c.get('now'))) throw new NotFound()
  return talk
}

/** Words and addresses of the form, for a new talk or for one that stands. */
const formOf = (talk: ParentTalk | null) =>
  talk === null
    ? { title: 'Schrijf een gesprek op', action: '/gesprekken/nieuw', back: '/gesprekken' }
    : { title: 'Pas het gesprek aan', action: `/gesprekken/${talk.id}/aanpassen`, back: `/gesprekken/${talk.id}` }

async function drawForm(c: WebContext, talk: ParentTalk | null, typed?: Typed, errors?: FieldErrors) {
  need(scopeOf(c), 'talk with parents')
  const { choice, subjects } = await work(c, async (db, scope) => ({
    choice: await chooseWijk(db, scope, c.req.query('wijk')),
    subjects: talk === null ? [] : await readSubjects(db, scope, [talk.id]),
  }))
  const first = talk === null ? { wijk: choice.wijk?.id ?? '', day: dayInField(dayOf(c.get('now'))) } : typedFromOpenTalk(talk, subjects)
  return show(c, <OpenTalkPage {...{ c, ...formOf(talk), wijken: choice.wijken, typed: typed ?? first, errors }} />, errors ? 422 : 200)
}

type Refused = Exclude<Recorded, { ok: true }>

async function take(c: WebContext, talk: ParentTalk | null) {
  const scope = scopeOf(c)
  need(scope, 'talk with parents')
  const now = c.get('now')
  const form = await fill(c, openTalkSchema(dayOf(now)))
  if (!form.ok) return drawForm(c, talk, form.typed, form.errors)
  const { value, typed } = form
  const store = (db: Db, draft: OpenTalkDraft) =>
    talk === null ? noteOpenTalk(db, scope, draft, now) : editOpenTalk(db, scope, talk.id, draft, now)
  const outcome = await once<Refused>(c.get('database'), scope, value.key, async (db) => {
    const { wijk } = await chooseWijk(db, scope, value.wijk)
    if (wijk === null) return { ok: false, errors: { wijk: 'Kies in welke wijk het gesprek was.' } }
    const noted = await store(db, openTalkFrom(value, typed, wijk.id))
    if (noted === null) throw new NotFound()
    return noted.ok ? { ok: true, address: `/gesprekken/${noted.id}` } : noted
  })
  if (outcome.ok) return c.redirect(outcome.address, 303)
  if ('errors' in outcome) return drawForm(c, talk, typed, outcome.errors)
  return show(
    c,
    <Page c={c} title="Mag dit in de tekst blijven?" crumbs={[{ href: '/gesprekken', label: 'Gesprekken met ouders' }]}>
      <form class="wv-stack" method="post" action={formOf(talk).action} novalidate>
        <FoundIdentifiers text={outcome.text} found={outcome.found} withoutText={false}>
          <Hidden typed={typed} names={openTalkFields} />
          <input type="hidden" name="decided" value="yes" />
        </FoundIdentifiers>
      </form>
    </Page>,
  )
}

async function drawVotes(c: WebContext, typed?: Typed, errors?: FieldErrors) {
  const talk = await ownTalk(c)
  const subjects = await work(c, (db, scope) => readSubjects(db, scope, [talk.id]))
  return show(c, <VotesPage {...{ c, talk, subjects, errors }} {...(typed === undefined ? {} : { typed })} />, errors ? 422 : 200)
}

async function takeHand(c: WebContext) {
  need(scopeOf(c), 'talk with parents')
  const form = await fill(c, z.object({ subject: z.uuid(), by: z.enum(['1', '-1']) }))
  if (!form.ok) throw new NotFound()
  const { subject, by } = form.value
  const id = idOf(c)
  if (!(await work(c, (db, scope) => vote(db, scope, id, subject, by === '1' ? 1 : -1, c.get('now'))))) throw new NotFound()
  return c.redirect(`/gesprekken/${id}/stemmen`, 303)
}

async function takeVotes(c: WebContext) {
  const talk = await ownTalk(c)
  const form = await fill(c, z.object({}).loose())
  const votes = new Map<string, number>()
  const errors: Record<string, string> = {}
  for (const [name, typed] of Object.entries(form.typed).filter(([field]) => field.startsWith('votes-'))) {
    if (/^\d{1,3}$/.test(typed.trim())) votes.set(name.slice('votes-'.length), Number(typed))
    else errors[name] = 'Schrijf een getal van 0 of meer.'
  }
  if (Object.keys(errors).length > 0) return drawVotes(c, form.typed, errors)
  const counted = await work(c, (db, scope) => countVotes(db, scope, talk.id, votes, c.get('now')))
  if (counted === null) throw new NotFound()
  if (!counted.ok) return drawVotes(c, form.typed, 'errors' in counted ? counted.errors : {})
  return c.redirect(`/gesprekken/${talk.id}`, 303)
}

async function drawRemoval(c: WebContext) {
  need(scopeOf(c), 'talk with parents')
  const talk = await work(c, async (db, scope) => {
    const found = await readTalk(db, scope, idOf(c))
    if (found?.own !== true || found.themeId !== null || (await followed(db, scope, found.id))) throw new NotFound()
    return found
  })
  return show(
    c,
    <ConfirmationPage c={c} title="Dit gesprek verwijderen?" button="Verwijder het gesprek" back={`/gesprekken/${talk.id}`}>
      <p>Wat ouders noemden gaat ook weg. Dat kun je niet terugdraaien.</p>
    </ConfirmationPage>,
  )
}
