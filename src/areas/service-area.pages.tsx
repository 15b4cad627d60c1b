import { Hono } from 'hono'
import { z } from 'zod'
import { readAreas } from '#areas/area.actions.ts'
import { addServiceArea, readOwnServiceArea, readOwnServiceAreas, removeServiceArea, setLastDay } from '#areas/service-area.actions.ts'
import type { ServiceArea } from '#areas/service-area.ts'
import { AddServiceAreaPage, ChangeServiceAreaPage, ServiceAreaListPage, serviceAreaCrumbs, whoOf } from '#areas/service-area-views.tsx'
import { readTeams } from '#organisations/team.actions.ts'
import { dayOf } from '#platform/clock.ts'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, optionalText, readDate } from '#web/form.ts'
import { show } from '#web/page.tsx'

const choice = (message: string) =>
  z
    .union([z.literal(''), z.uuid({ error: message })])
    .optional()
    .transform((id) => id || null)
const draftSchema = z.object({
  teamId: choice('Kies een team uit de lijst.'),
  areaId: z.uuid({ error: 'Kies een gebied.' }),
  from: z.string().default(''),
  until: z.string().default(''),
  source: optionalText(300),
  key: formKey,
})
const endSchema = z.object({ until: z.string().default('') })
const dayMessage = 'Vul een dag in zoals 1-1-2026.'

/** The areas in which the own organisation and its teams work. */
export function serviceAreaPages(): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/werkgebieden', async (c) => {
    const lines = await work(c, readOwnServiceAreas)
    return show(c, <ServiceAreaListPage c={c} lines={lines} today={dayOf(c.get('now'))} />)
  })
  pages.get('/beheer/werkgebieden/nieuw', async (c) => show(c, <AddServiceAreaPage c={c} {...(await lists(c))} formKey={newFormKey()} />))
  pages.post('/beheer/werkgebieden/nieuw', add)
  pages.get('/beheer/werkgebieden/:id', async (c) => show(c, <ChangeServiceAreaPage c={c} line={await found(c)} />))
  pages.post('/beheer/werkgebieden/:id', change)
  pages.get('/beheer/werkgebieden/:id/verwijderen', async (c) => {
    const line = await found(c)
    return show(
      c,
      <ConfirmationPage
        c={c}
        title={`${line.areaName} verwijderen`}
        button="Verwijder deze regel"
        back={`/beheer/werkgebieden/${line.id}`}
        crumbs={serviceAreaCrumbs}
      >
        <p>
          Doe dit alleen als {whoOf(line)} hier nooit heeft gewerkt. Is het werk gestopt? Vul dan een laatste dag in: dan blijft de
          geschiedenis kloppen.
        </p>
      </ConfirmationPage>,
    )
  })
  pages.post('/beheer/werkgebieden/:id/verwijderen', async (c) => {
    const line = await found(c)
    await work(c, (db, scope) => removeServiceArea(db, scope, line))
    return c.redirect('/beheer/werkgebieden', 303)
  })
  return pages
}

const lists = (c: WebContext) => work(c, async (db, scope) => ({ teams: await readTeams(db, scope), areas: await readAreas(db, scope) }))

async function found(c: WebContext): Promise<ServiceArea> {
  need(scopeOf(c), 'manage organisation')
  const id = z.uuid().safeParse(c.req.param('id'))
  const line = id.success ? await work(c, (db, scope) => readOwnServiceArea(db, scope, id.data)) : null
  if (line === null) throw new NotFound()
  return line
}

async function add(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'manage organisation')
  const form = await fill(c, draftSchema)
  const { areas, teams } = await lists(c)
  const again = (errors: FieldErrors) =>
    show(
      c,
      <AddServiceAreaPage c={c} areas={areas} teams={teams} formKey={form.typed.key ?? newFormKey()} errors={errors} typed={form.typed} />,
      422,
    )
  if (!form.ok) return again(form.errors)
  const { teamId, areaId, source, key } = form.value
  const today = dayOf(c.get('now'))
  const from = readDate(form.value.from, today)
  const until = form.value.until.trim() === '' ? null : readDate(form.value.until, today)
  const errors = wrongDays(from, until, form.value.until)
  if (!areas.some((area) => area.id === areaId)) errors.areaId = 'Kies een gebied.'
  if (teamId !== null && !teams.some((team) => team.id === teamId)) errors.teamId = 'Kies een team uit de lijst.'
  if (from === null || Object.keys(errors).length > 0) return again(errors)
  const outcome = await once<object>(c.get('database'), scope, key, async (db) =>
    (await addServiceArea(db, scope, { teamId, areaId, from, until, source }))
      ? { ok: true, address: '/beheer/werkgebieden' }
      : { ok: false },
  )
  return outcome.ok
    ? c.redirect(outcome.address, 303)
    : again({ areaId: 'Dit gebied staat er op deze dagen al. Kies andere dagen of een ander gebied.' })
}

async function change(c: WebContext) {
  const line = await found(c)
  const form = await fill(c, endSchema)
  const typedUntil = form.ok ? form.value.until : ''
  const until = typedUntil.trim() === '' ? null : readDate(typedUntil, dayOf(c.get('now')))
  const errors = wrongDays(line.from, until, typedUntil)
  if (!form.ok || errors.until !== undefined)
    return show(c, <ChangeServiceAreaPage c={c} line={line} errors={{ until: errors.until ?? dayMessage }} typed={form.typed} />, 422)
  await work(c, (db, scope) => setLastDay(db, scope, line, until))
  return c.redirect('/beheer/werkgebieden', 303)
}

function wrongDays(from: string | null, until: string | null, typedUntil: string): Record<string, string> {
  const errors: Record<string, string> = {}
  if (from === null) errors.from = dayMessage
  if (until === null && typedUntil.trim() !== '') errors.until = dayMessage
  if (from !== null && until !== null && until < from) errors.until = 'De laatste dag ligt voor de eerste. Kies een latere dag.'
  return errors
}
