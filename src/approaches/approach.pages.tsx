import { Hono } from 'hono'
import { z } from 'zod'
import { readApproach, readApproaches, readApproachList, startApproach, stopApproach } from '#approaches/approach.actions.ts'
import { type Approach, approachStanding, approachStandingNames, missingInWords } from '#approaches/approach.ts'
import { ApproachList, ApproachPage, approachPageSize } from '#approaches/approach-view.tsx'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import { readTheme } from '#themes/theme.actions.ts'
import { reasonText } from '#themes/theme.ts'
import { readStanding } from '#themes/verification.actions.ts'
import { chooseWijk, wholeCity } from '#themes/wijk-choice.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Button, Select, TextArea, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { dayInField } from '#web/day-field.ts'
import { type FieldErrors, fill, formKey, newFormKey, pageNumber, readDate, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const oneApproach = '/aanpakken/:id{[0-9a-fA-F-]{36}}'

/** What runs, starting an approach for a theme that parents verified, and stopping it. */
export function approachPages(): Hono<Env> {
  return new Hono<Env>()
    .get('/aanpakken', drawList)
    .get('/aanpakken/export', exportList)
    .get('/aanpakken/nieuw', (c) => drawStart(c))
    .post('/aanpakken/nieuw', start)
    .get(oneApproach, async (c) => {
      const approach = await approachOf(c)
      const mayStop = approach.own && approach.status === 'running' && may(scopeOf(c), 'start approaches')
      return show(c, <ApproachPage c={c} approach={approach} mayStop={mayStop} today={dayOf(c.get('now'))} />)
    })
    .get(`${oneApproach}/stoppen`, (c) => drawStop(c))
    .post(`${oneApproach}/stoppen`, stop)
}

function uuidOf(value: string | undefined): string {
  const id = z.uuid().safeParse(value?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

const approachOf = (c: WebContext): Promise<Approach> => {
  need(scopeOf(c), 'read themes')
  return work(c, async (db, scope) => {
    const approach = await readApproach(db, scope, uuidOf(c.req.param('id')))
    if (approach === null) throw new NotFound()
    return approach
  })
}

/** The wijk and the words of the address; the whole municipality unless a wijk is named. */
async function filterOf(c: WebContext, db: Db, scope: MemberScope) {
  const search = (c.req.query('zoek') ?? '').trim().slice(0, 100)
  const { wijk, wijken } = await chooseWijk(db, scope, c.req.query('wijk') ?? wholeCity)
  return { search, wijk, wijken, filter: { search, ...(wijk === null ? {} : { wijkId: wijk.id }) } }
}

async function drawList(c: WebContext) {
  need(scopeOf(c), 'read themes')
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const { search, wijk, wijken, approaches, count } = await work(c, async (db, scope) => {
    const asked = await filterOf(c, db, scope)
    return { ...asked, ...(await readApproachList(db, scope, asked.filter, page, approachPageSize)) }
  })
  return show(c, <ApproachList {...{ c, approaches, count, page, wijk, wijken, search }} today={dayOf(c.get('now'))} />)
}

async function exportList(c: WebContext) {
  need(scopeOf(c), 'read themes')
  const { approaches } = await work(c, async (db, scope) => readApproachList(db, scope, (await filterOf(c, db, scope)).filter, 1, 10_000))
  const today = dayOf(c.get('now'))
  const rows = approaches.map((one) => [
    one.themeName,
    one.wijkName,
    one.startsOn,
    approachStandingNames[approachStanding(one, today)],
    one.stoppedOn,
    one.organisationName,
  ])
  return csvFile(c, `aanpakken-${today}.csv`, ['thema', 'wijk', 'begin', 'status', 'gestopt', 'organisatie'], rows)
}

async function drawStart(c: WebContext, typed: Typed = {}, errors?: FieldErrors) {
  need(scopeOf(c), 'start approaches')
  const today = dayOf(c.get('now'))
  const { theme, choice, running, at } = await work(c, async (db, scope) => {
    const found = await readTheme(db, scope, uuidOf(typed.theme ?? c.req.query('thema')), c.get('now'))
    if (found === null) throw new NotFound()
    const chosen = await chooseWijk(db, scope, typed.wijk ?? c.req.query('wijk'))
    const there = chosen.wijk === null ? [] : await readApproaches(db, scope, { themeId: found.id, wijkId: chosen.wijk.id })
    const standing = chosen.wijk === null ? null : await readStanding(db, scope, found.id, chosen.wijk.id, today)
    return { theme: found, choice: chosen, running: there.filter((one) => one.status === 'running'), at: standing }
  })
  const { wijk, wijken } = choice
  const back = `/themas/${theme.id}?wijk=${wijkValue(wijk)}`
  const options = [{ value: '', label: 'Kies een wijk' }, ...wijken.map((one) => ({ value: wijkValue(one), label: one.name }))]
  return show(
    c,
    <Page c={c} title="Start een aanpak" errors={errors} crumbs={[{ href: back, label: theme.name }]}>
      <form class="wv-stack wv-measure" method="post" action="/aanpakken/nieuw" novalidate>
        <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
        <input type="hidden" name="theme" value={theme.id} />
        <h1 class="utrecht-heading-1">Start een aanpak</h1>
        <p class="wv-lead">Voor ‘{theme.name}’. Dat kan in een wijk waar ouders zeiden dat het past.</p>
        {at !== null && at.standing !== 'verified' && errors === undefined && wijk !== null && (
          <p class="wv-note">{missingInWords(at, at, today, wijk.name)}</p>
        )}
        {running.length > 0 && (
          <p class="wv-note">
            Er loopt hier al een aanpak van {running[0]!.organisationName}.{' '}
            <a class="utrecht-link" href={`/aanpakken/${running[0]!.id}`}>
              Bekijk die eerst
            </a>
          </p>
        )}
        <Select name="wijk" label="In welke wijk?" options={options} value={wijk === null ? '' : wijkValue(wijk)} {...{ typed, errors }} />
        <TextField name="day" label="Vanaf welke dag?" value={dayInField(today)} short {...{ typed, errors }} />
        <div class="wv-row">
          <Button>Start een aanpak</Button>
          <a class="utrecht-link wv-tap" href={back}>
            Terug naar het thema
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

const startSchema = (today: string) =>
  z.object({
    key: formKey,
    theme: z.uuid(),
    wijk: z.string().min(1, 'Kies in welke wijk.'),
    day: z.string({ error: 'Schrijf de dag.' }).transform((typed, context) => {
      const day = readDate(typed, today)
      if (day !== null) return day
      context.addIssue({ code: 'custom', message: 'Schrijf een dag zoals 1-12-2026.' })
      return z.NEVER
    }),
  })

async function start(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'start approaches')
  const today = dayOf(c.get('now'))
  const form = await fill(c, startSchema(today))
  if (!form.ok) return drawStart(c, form.typed, form.errors)
  const { key, theme, wijk: asked, day } = form.value
  const outcome = await once<{ errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const { wijk } = await chooseWijk(db, scope, asked)
    if (wijk === null) return { ok: false, errors: { wijk: 'Kies in welke wijk.' } }
    const started = await startApproach(db, scope, { themeId: theme, wijkId: wijk.id, startsOn: day }, today, c.get('now'))
    return started.ok ? { ok: true, address: `/aanpakken/${started.id}` } : { ok: false, errors: { wijk: started.missing } }
  })
  return outcome.ok ? c.redirect(outcome.address, 303) : drawStart(c, form.typed, outcome.errors)
}

/** The running approach of the own organisation in the address. */
async function stoppable(c: WebContext): Promise<Approach> {
  need(scopeOf(c), 'start approaches')
  const approach = await approachOf(c)
  if (!approach.own || approach.status !== 'running') throw new NotFound()
  return approach
}

async function drawStop(c: WebContext, typed: Typed = {}, errors?: FieldErrors) {
  const approach = await stoppable(c)
  return show(
    c,
    <Page c={c} title="Stop deze aanpak" errors={errors} crumbs={[{ href: `/aanpakken/${approach.id}`, label: approach.themeName }]}>
      <form class="wv-stack wv-measure" method="post" action={`/aanpakken/${approach.id}/stoppen`} novalidate>
        <h1 class="utrecht-heading-1">Stop deze aanpak</h1>
        <p class="wv-lead">{`${approach.themeName} in ${approach.wijkName}. Hij blijft te lezen, met de reden.`}</p>
        <TextArea name="reason" label="Waarom?" hint="Eén zin. Iedereen in de gemeente kan dit lezen." rows={2} {...{ typed, errors }} />
        <div class="wv-row">
          <Button>Stop deze aanpak</Button>
          <a class="utrecht-link wv-tap" href={`/aanpakken/${approach.id}`}>
            Laat hem doorgaan
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

async function stop(c: WebContext) {
  const approach = await stoppable(c)
  const form = await fill(c, z.object({ reason: reasonText }))
  if (!form.ok) return drawStop(c, form.typed, form.errors)
  const today = dayOf(c.get('now'))
  const stopped = await work(c, (db, scope) => stopApproach(db, scope, approach.id, form.value.reason, today, c.get('now')))
  if (stopped === null) throw new NotFound()
  return stopped.ok ? c.redirect(`/aanpakken/${approach.id}`, 303) : drawStop(c, form.typed, stopped.errors)
}
