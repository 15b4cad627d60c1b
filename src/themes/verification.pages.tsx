import { Hono } from 'hono'
import { z } from 'zod'
import type { Area } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import { discussedFrom, discussionSchema, typedFrom } from '#themes/discussion-fields.ts'
import { readTalk } from '#themes/parent-talk.actions.ts'
import type { ParentTalk } from '#themes/parent-talk.ts'
import { readTheme } from '#themes/theme.actions.ts'
import type { Theme } from '#themes/theme.ts'
import { readStanding } from '#themes/verification.actions.ts'
import { DiscussionPage, FoundInDiscussion } from '#themes/verification-form.tsx'
import { MessagePage, OutcomePage, type OutcomeProps, recordAddress } from '#themes/verification-outcome.tsx'
import { discussTheme, editVerification, readVerification } from '#themes/verification-record.actions.ts'
import { mayEditVerification, type Recorded, type Verification } from '#themes/verification-record.ts'
import { chooseWijk } from '#themes/wijk-choice.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { dayInField } from '#web/day-field.ts'
import { type FieldErrors, fill, type Typed } from '#web/form.ts'
import { show } from '#web/page.tsx'

const oneTheme = '/themas/:id{[0-9a-fA-F-]{36}}'
const oneRecord = '/themas/besproken/:id{[0-9a-fA-F-]{36}}'

/** Writing down what parents said of a theme, changing that, and the page and message that follow. */
export function verificationPages(): Hono<Env> {
  return new Hono<Env>()
    .get(`${oneTheme}/bespreken`, (c) => drawForm(c))
    .post(`${oneTheme}/bespreken`, take)
    .get(oneRecord, async (c) => show(c, <OutcomePage {...(await readOutcome(c))} />))
    .get(`${oneRecord}/bericht`, async (c) => {
      const read = await readOutcome(c)
      if (read.said.withdrawnReason !== null) throw new NotFound()
      return show(c, <MessagePage {...read} />)
    })
    .get(`${oneRecord}/aanpassen`, (c) => drawEdit(c))
    .post(`${oneRecord}/aanpassen`, edit)
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

/** The theme of the address, which has to be one that parents can be asked about; any that stood when `past`. */
async function themeOf(c: WebContext, db: Db, scope: MemberScope): Promise<Theme> {
  const theme = await readTheme(db, scope, idOf(c), c.get('now'))
  if (theme === null || theme.status === 'proposed') throw new NotFound()
  return theme
}

/** The talk that the form is about, as the address or the form names it. */
async function talkOf(db: Db, scope: MemberScope, id: string | undefined): Promise<ParentTalk | null> {
  if (id === undefined || !z.uuid().safeParse(id).success) return null
  const talk = await readTalk(db, scope, id)
  return talk?.own === true && talk.status !== 'cancelled' ? talk : null
}

/** A talk as it stands in the form. */
const typedFromTalk = (talk: ParentTalk, today: string): Typed => ({
  talk: talk.id,
  day: dayInField(talk.status === 'planned' && talk.day > today ? today : talk.day),
  placeKind: talk.placeKind,
  place: talk.place,
  ...(talk.parents === null ? {} : { parents: String(talk.parents) }),
})

async function drawForm(c: WebContext, typed?: Typed, errors?: FieldErrors) {
  need(scopeOf(c), 'talk with parents')
  const today = dayOf(c.get('now'))
  const { theme, talk, choice } = await work(c, async (db, scope) => {
    const found = await talkOf(db, scope, typed?.talk ?? c.req.query('gesprek'))
    const asked = found?.wijkId ?? typed?.wijk ?? c.req.query('wijk')
    return { theme: await themeOf(c, db, scope), talk: found, choice: await chooseWijk(db, scope, asked === '' ? 'stad' : asked) }
  })
  const { wijk, wijken } = choice
  const first = { day: dayInField(today), ...(talk === null ? {} : typedFromTalk(talk, today)) }
  const values = { ...(typed ?? first), ...(wijk === null ? {} : { wijk: wijkValue(wijk) }) }
  const back = `/themas/${theme.id}?wijk=${wijkValue(wijk)}`
  const page = { c, theme, wijk, wijken, back, errors, typed: values, changing: false, talkStands: talk?.status === 'kept' }
  return show(c, <DiscussionPage {...page} action={`/themas/${theme.id}/bespreken`} />, errors ? 422 : 200)
}

type Refused = Exclude<Recorded, { ok: true }>

async function take(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'talk with parents')
  const form = await fill(c, discussionSchema(dayOf(c.get('now'))))
  if (!form.ok) return drawForm(c, form.typed, form.errors)
  const { value, typed } = form
  const outcome = await once<Refused>(c.get('database'), scope, value.key, async (db) => {
    const theme = await themeOf(c, db, scope)
    const { wijk } = await chooseWijk(db, scope, value.wijk === '' ? 'stad' : value.wijk)
    if (wijk === null) return { ok: false, errors: { wijk: 'Kies in welke wijk het gesprek was.' } }
    const talk = await talkOf(db, scope, value.talk)
    const about = { themeId: theme.id, wijkId: wijk.id, talkId: talk?.id ?? null }
    const recorded = await discussTheme(db, scope, about, discussedFrom(value, typed), c.get('now'))
    if (recorded === null) throw new NotFound()
    return recorded.ok ? { ok: true, address: recordAddress(recorded) } : recorded
  })
  if (outcome.ok) return c.redirect(outcome.address, 303)
  if ('errors' in outcome) return drawForm(c, typed, outcome.errors)
  const theme = await work(c, (db, member) => themeOf(c, db, member))
  const address = `/themas/${theme.id}`
  return show(c, <FoundInDiscussion {...{ c, theme, typed, ...outcome }} action={`${address}/bespreken`} back={address} />)
}

/** The report of the address with where its theme stands now. */
async function readOutcome(c: WebContext): Promise<OutcomeProps> {
  need(scopeOf(c), 'read themes')
  const today = dayOf(c.get('now'))
  return work(c, async (db, scope) => {
    const said = await recordOf(c, db, scope)
    const { wijk } = await chooseWijk(db, scope, said.wijkId)
    if (wijk === null) throw new NotFound()
    const at = await readStanding(db, scope, said.themeId, said.wijkId, today)
    const rights = { talk: may(scope, 'talk with parents'), start: may(scope, 'start approaches') }
    return { c, said, at, wijk, rights, today, readsWords: may(scope, 'read typical questions') }
  })
}

async function recordOf(c: WebContext, db: Db, scope: MemberScope): Promise<Verification> {
  const said = await readVerification(db, scope, idOf(c))
  if (said === null) throw new NotFound()
  return said
}

const editable = (c: WebContext): Promise<{ said: Verification; wijk: Area | null }> => {
  need(scopeOf(c), 'talk with parents')
  return work(c, async (db, scope) => {
    const said = await recordOf(c, db, scope)
    if (!mayEditVerification(said, c.get('now'))) throw new NotFound()
    return { said, wijk: (await chooseWijk(db, scope, said.wijkId)).wijk }
  })
}

async function drawEdit(c: WebContext, typed?: Typed, errors?: FieldErrors) {
  const { said, wijk } = await editable(c)
  const theme = { id: said.themeId, name: said.themeName }
  const back = recordAddress(said)
  const page = { c, theme, wijk, wijken: [], back, errors, typed: typed ?? typedFrom(said), changing: true }
  return show(
    c,
    <DiscussionPage {...page} action={`${back}/aanpassen`} talkStands={said.talkThemeId !== said.themeId} />,
    errors ? 422 : 200,
  )
}

async function edit(c: WebContext) {
  const scope = scopeOf(c)
  const { said } = await editable(c)
  const form = await fill(c, discussionSchema(dayOf(c.get('now'))))
  if (!form.ok) return drawEdit(c, form.typed, form.errors)
  const { value, typed } = form
  const outcome = await once<Refused>(c.get('database'), scope, value.key, async (db) => {
    const recorded = await editVerification(db, scope, said.id, discussedFrom(value, typed), c.get('now'))
    if (recorded === null) throw new NotFound()
    return recorded.ok ? { ok: true, address: recordAddress(said) } : recorded
  })
  if (outcome.ok) return c.redirect(outcome.address, 303)
  if ('errors' in outcome) return drawEdit(c, typed, outcome.errors)
  const theme = { name: said.themeName }
  const back = recordAddress(said)
  return show(c, <FoundInDiscussion {...{ c, theme, typed, ...outcome }} action={`${back}/aanpassen`} back={back} />)
}
