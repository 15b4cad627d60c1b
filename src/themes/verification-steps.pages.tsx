import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { placeFields } from '#themes/discussion-fields.ts'
import { cancelTalk, noteTalk, readTalk } from '#themes/parent-talk.actions.ts'
import { placeInWords } from '#themes/parent-talk.ts'
import { readTheme } from '#themes/theme.actions.ts'
import { reasonText } from '#themes/theme.ts'
import { recordChange } from '#themes/verification-change.actions.ts'
import { crumbsOf, Hidden, WherePlace } from '#themes/verification-form.tsx'
import { recordAddress } from '#themes/verification-outcome.tsx'
import { readVerification, withdrawVerification } from '#themes/verification-record.actions.ts'
import { mayWithdraw, type Recorded, type Verification, waitsForChange } from '#themes/verification-record.ts'
import { chooseWijk } from '#themes/wijk-choice.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Button, Select, TextArea, TextField } from '#web/components.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { comingDay, dayInField, pastDay } from '#web/day-field.ts'
import { type FieldErrors, fill, formKey, optionalText, type Typed, text } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { dayInWords } from '#web/words.ts'

const uuidIn = (name: string) => `:${name}{[0-9a-fA-F-]{36}}`
const oneTheme = `/themas/${uuidIn('id')}`
const oneRecord = `/themas/besproken/${uuidIn('id')}`
const oneTalk = `/gesprekken/${uuidIn('id')}`

/** Steps around a talk about a theme: planning and cancelling it, making the change that parents asked for, withdrawing a report. */
export function verificationStepPages(): Hono<Env> {
  return new Hono<Env>()
    .get(`${oneTheme}/plan-gesprek`, (c) => drawPlan(c))
    .post(`${oneTheme}/plan-gesprek`, plan)
    .get(`${oneTalk}/afzeggen`, drawCancel)
    .post(`${oneTalk}/afzeggen`, cancel)
    .get(`${oneRecord}/veranderd`, (c) => drawChange(c))
    .post(`${oneRecord}/veranderd`, change)
    .get(`${oneRecord}/intrekken`, (c) => drawWithdrawal(c))
    .post(`${oneRecord}/intrekken`, withdraw)
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

async function candidateOf(c: WebContext, db: Db, scope: MemberScope) {
  const theme = await readTheme(db, scope, idOf(c), c.get('now'))
  if (theme?.status !== 'candidate') throw new NotFound()
  return theme
}

async function drawPlan(c: WebContext, typed: Typed = {}, errors?: FieldErrors) {
  need(scopeOf(c), 'talk with parents')
  const { theme, choice } = await work(c, async (db, scope) => ({
    theme: await candidateOf(c, db, scope),
    choice: await chooseWijk(db, scope, typed.wijk ?? c.req.query('wijk')),
  }))
  const { wijk, wijken } = choice
  const back = `/themas/${theme.id}?wijk=${wijkValue(wijk)}`
  const fields = { typed, errors }
  const options = [{ value: '', label: 'Kies een wijk' }, ...wijken.map((one) => ({ value: wijkValue(one), label: one.name }))]
  return show(
    c,
    <Page c={c} title="Plan een gesprek" errors={errors} crumbs={crumbsOf(theme, back)}>
      <form class="wv-stack wv-measure" method="post" action={`/themas/${theme.id}/plan-gesprek`} novalidate>
        <Hidden typed={typed} names={[]} />
        <h1 class="utrecht-heading-1">Plan een gesprek</h1>
        <p class="wv-lead">Over ‘{theme.name}’. Iedereen in de gemeente ziet dag, wijk en plek.</p>
        <Select name="wijk" label="In welke wijk?" options={options} value={wijk === null ? '' : wijkValue(wijk)} {...fields} />
        <TextField name="day" label="Op welke dag?" hint="Bijvoorbeeld 3 december." short {...fields} />
        <WherePlace {...fields} coming />
        <div class="wv-row">
          <Button>Plan dit gesprek</Button>
          <a class="utrecht-link wv-tap" href={back}>
            Toch niet
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

async function plan(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'talk with parents')
  const schema = z.object({ key: formKey, wijk: z.string().default(''), day: comingDay(dayOf(c.get('now'))), ...placeFields })
  const form = await fill(c, schema)
  if (!form.ok) return drawPlan(c, form.typed, form.errors)
  const { key, day, placeKind, place, wijk: asked } = form.value
  const outcome = await once<{ errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const theme = await candidateOf(c, db, scope)
    const { wijk } = await chooseWijk(db, scope, asked === '' ? 'stad' : asked)
    if (wijk === null) return { ok: false, errors: { wijk: 'Kies in welke wijk het gesprek is.' } }
    await noteTalk(db, scope, { wijkId: wijk.id, themeId: theme.id, placeKind, place: place ?? '', day, parents: null }, c.get('now'))
    return { ok: true, address: `/themas/${theme.id}?wijk=${wijkValue(wijk)}` }
  })
  return outcome.ok ? c.redirect(outcome.address, 303) : drawPlan(c, form.typed, outcome.errors)
}

/** The planned talk of the own organisation in the address. */
const plannedTalk = (c: WebContext) => {
  need(scopeOf(c), 'talk with parents')
  return work(c, async (db, scope) => {
    const talk = await readTalk(db, scope, idOf(c))
    if (talk?.own !== true || talk.status !== 'planned' || talk.themeId === null) throw new NotFound()
    return talk
  })
}

async function drawCancel(c: WebContext) {
  const talk = await plannedTalk(c)
  const title = 'Gaat dit gesprek niet door?'
  return show(
    c,
    <ConfirmationPage c={c} title={title} button="Zeg het gesprek af" back={`/themas/${talk.themeId}?wijk=${talk.wijkId}`}>
      <p>{`${talk.themeName}, ${dayInWords(talk.day)} in ${talk.wijkName}, ${placeInWords(talk)}. Vertel het ook aan de ouders.`}</p>
    </ConfirmationPage>,
  )
}

async function cancel(c: WebContext) {
  const talk = await plannedTalk(c)
  if (!(await work(c, (db, scope) => cancelTalk(db, scope, talk.id, c.get('now'))))) throw new NotFound()
  return c.redirect(`/themas/${talk.themeId}?wijk=${talk.wijkId}`, 303)
}

/** The report in the address, when this may be done to it. */
const recordFor = (c: WebContext, allowed: (said: Verification) => boolean): Promise<Verification> => {
  need(scopeOf(c), 'talk with parents')
  return work(c, async (db, scope) => {
    const said = await readVerification(db, scope, idOf(c))
    if (said === null || !allowed(said)) throw new NotFound()
    return said
  })
}

/** A form on a report: its words, its fields, and the way back. */
function drawStep(
  c: WebContext,
  said: Verification,
  words: { readonly title: string; readonly lead: string; readonly button: string; readonly action: string },
  fields: Child,
  typed: Typed,
  errors: FieldErrors | undefined,
) {
  return show(
    c,
    <Page c={c} title={words.title} errors={errors} crumbs={crumbsOf({ name: said.themeName }, recordAddress(said))}>
      <form class="wv-stack wv-measure" method="post" action={`${recordAddress(said)}/${words.action}`} novalidate>
        <Hidden typed={typed} names={[]} />
        <h1 class="utrecht-heading-1">{words.title}</h1>
        <p class="wv-lead">{words.lead}</p>
        {fields}
        <div class="wv-row">
          <Button>{words.button}</Button>
          <a class="utrecht-link wv-tap" href={recordAddress(said)}>
            Toch niet
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

/** Does a step on a report once a key; Found identifiers do not occur in these steps: their texts are refused instead. */
async function takeStep(c: WebContext, key: string, said: Verification, step: (db: Db, scope: MemberScope) => Promise<Recorded | null>) {
  const scope = scopeOf(c)
  return once<{ errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const recorded = await step(db, scope)
    if (recorded === null || 'found' in recorded) throw new NotFound()
    return recorded.ok ? { ok: true, address: recordAddress(said) } : { ok: false, errors: recorded.errors }
  })
}

async function drawChange(c: WebContext, typed: Typed = {}, errors?: FieldErrors) {
  const said = await recordFor(c, waitsForChange)
  const fields = { typed, errors }
  const words = {
    title: 'De verandering is gemaakt',
    lead: `Ouders in ${said.wijkName} vroegen: ${said.changed}`,
    button: 'Leg de verandering vast',
    action: 'veranderd',
  }
  const body = (
    <>
      <TextArea name="what" label="Wat is er veranderd?" value={said.changed} {...fields} />
      <TextField name="byWhom" label="Wie deed dat?" hint="Een team of een groep, zonder namen." {...fields} />
      <TextField name="day" label="Op welke dag?" value={dayInField(dayOf(c.get('now')))} short {...fields} />
      <TextField
        name="newName"
        label="Nieuwe naam van het thema"
        hint={`Nu heet het ‘${said.themeName}’. Laat leeg als de naam blijft.`}
        value={said.newName}
        optional
        {...fields}
      />
    </>
  )
  return drawStep(c, said, words, body, typed, errors)
}

async function change(c: WebContext) {
  const said = await recordFor(c, waitsForChange)
  const schema = z.object({
    key: formKey,
    what: text('Schrijf wat er is veranderd.', 1000),
    byWhom: text('Schrijf wie het deed, bijvoorbeeld ‘buurtteam en ouders’.', 200),
    day: pastDay(dayOf(c.get('now'))),
    newName: optionalText(120),
  })
  const form = await fill(c, schema)
  if (!form.ok) return drawChange(c, form.typed, form.errors)
  const { key, newName, ...rest } = form.value
  const outcome = await takeStep(c, key, said, (db, scope) =>
    recordChange(db, scope, said.id, { ...rest, newName: newName ?? '' }, c.get('now')),
  )
  return outcome.ok ? c.redirect(outcome.address, 303) : drawChange(c, form.typed, outcome.errors)
}

async function drawWithdrawal(c: WebContext, typed: Typed = {}, errors?: FieldErrors) {
  const said = await recordFor(c, mayWithdraw)
  const words = {
    title: 'Trek het verslag in',
    lead: 'Het telt dan niet meer mee. Het blijft te lezen, met de reden. Een aanpak die loopt gaat door.',
    button: 'Trek het verslag in',
    action: 'intrekken',
  }
  const reason = (
    <TextArea name="reason" label="Waarom?" hint="Eén zin. Iedereen in de gemeente kan dit lezen." rows={2} {...{ typed, errors }} />
  )
  return drawStep(c, said, words, reason, typed, errors)
}

async function withdraw(c: WebContext) {
  const said = await recordFor(c, mayWithdraw)
  const form = await fill(c, z.object({ key: formKey, reason: reasonText }))
  if (!form.ok) return drawWithdrawal(c, form.typed, form.errors)
  const { key, reason } = form.value
  const outcome = await takeStep(c, key, said, (db, scope) => withdrawVerification(db, scope, said.id, reason, c.get('now')))
  return outcome.ok ? c.redirect(outcome.address, 303) : drawWithdrawal(c, form.typed, outcome.errors)
}
