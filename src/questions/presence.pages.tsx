import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { listAreas } from '#areas/area.store.ts'
import { readRemembered } from '#organisations/remembered.store.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { answerBefore, claimKey } from '#privacy/request-key.store.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { wholeMunicipality } from '#questions/area-choice.tsx'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import { editPresence, exportPresences, notePresence, readPresence, readPresences, removePresence } from '#questions/presence.actions.ts'
import { dutchDayAndTime, mayEditPresence, type Presence, type PresenceDraft, readMoment } from '#questions/presence.ts'
import { PresenceDecision, PresenceForm, PresenceList, PresencePage, PresenceRemoval, presencePageSize } from '#questions/presence-view.tsx'
import { longestText } from '#questions/question.ts'
import { type Env, NotFound, type Slot, type WebContext, work } from '#web/context.ts'
import { type CsvCell, csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, formKey, newFormKey, optionalText, pageNumber, readDate, type Typed, text } from '#web/form.ts'
import { show } from '#web/page.tsx'

const onePresence = '/aanwezig/:id{[0-9a-fA-F-]{36}}'

/** Having been in the wijk: the list, the file, and noting, changing or removing a visit; later folders add parts to the page of one. */
export function presencePages({ parts }: { readonly parts: readonly Slot<Presence>[] }): Hono<Env> {
  return new Hono<Env>()
    .get('/aanwezig', drawList)
    .get('/aanwezig/export', exportList)
    .get('/aanwezig/nieuw', (c) => drawForm(c, null))
    .post('/aanwezig/nieuw', take)
    .get(onePresence, async (c) => {
      const drawn = await work(c, async (db, scope) => {
        const presence = await thePresence(db, scope, c)
        const pieces: Child[] = []
        for (const part of parts) pieces.push(await part(db, scope, presence))
        return { presence, parts: pieces }
      })
      return show(c, <PresencePage c={c} now={c.get('now')} {...drawn} />)
    })
    .get(`${onePresence}/aanpassen`, async (c) => drawForm(c, await changeable(c)))
    .post(`${onePresence}/aanpassen`, change)
    .get(`${onePresence}/verwijderen`, async (c) => {
      const presence = await work(c, (db, scope) => thePresence(db, scope, c))
      if (!presence.mine) throw new NotFound()
      return show(c, <PresenceRemoval c={c} presence={presence} />)
    })
    .post(`${onePresence}/verwijderen`, async (c) => {
      if (!(await work(c, (db, scope) => removePresence(db, scope, idOf(c))))) throw new NotFound()
      return c.redirect('/aanwezig', 303)
    })
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

async function thePresence(db: Db, scope: MemberScope, c: WebContext): Promise<Presence> {
  const presence = await readPresence(db, scope, idOf(c))
  if (presence === null) throw new NotFound()
  return presence
}

async function changeable(c: WebContext): Promise<Presence> {
  const presence = await work(c, (db, scope) => thePresence(db, scope, c))
  if (!mayEditPresence(presence, c.get('now'))) throw new NotFound()
  return presence
}

async function drawList(c: WebContext) {
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const drawn = await work(c, async (db, scope) => ({
    scope,
    ...(await readPresences(db, scope, (page - 1) * presencePageSize, presencePageSize)),
  }))
  return show(c, <PresenceList c={c} page={page} today={dayOf(c.get('now'))} {...drawn} />)
}

async function drawForm(c: WebContext, presence: Presence | null, errors?: FieldErrors, typed?: Typed) {
  const { areas, areaBefore } = await work(c, async (db, scope) => {
    need(scope, 'note presence')
    return { areas: await listAreas(db, scope), areaBefore: (await readRemembered(db, scope)).areaId ?? null }
  })
  const key = presence === null ? (typed?.key ?? newFormKey()) : null
  return show(
    c,
    <PresenceForm {...{ c, areas, areaBefore, presence, errors, typed }} formKey={key} now={c.get('now')} />,
    errors ? 422 : 200,
  )
}

const formSchema = (today: string) =>
  z.object({
    place: text('Schrijf waar je was.', 200),
    area: z.union([z.uuid(), z.literal(wholeMunicipality)], { error: 'Kies een wijk of ‘weet ik niet’.' }),
    day: z.string({ error: 'Schrijf de dag.' }).transform((typed, context) => {
      const day = readDate(typed, today)
      if (day !== null && day <= today) return day
      context.addIssue({ code: 'custom', message: day === null ? 'Schrijf een dag zoals 19-11-2026.' : 'Kies een dag tot en met vandaag.' })
      return z.NEVER
    }),
    time: z
      .string({ error: 'Schrijf de tijd.' })
      .refine((typed) => readMoment(today, typed) !== null, { error: 'Schrijf een tijd zoals 14:30.' }),
    headCount: z.coerce
      .number({ error: 'Schrijf een getal.' })
      .int('Schrijf een heel getal.')
      .min(0, 'Schrijf 0 of meer.')
      .max(10_000, 'Schrijf hoogstens 10.000.'),
    heard: optionalText(longestText),
    decided: z.literal('yes').optional(),
  })
type FormValue = z.output<ReturnType<typeof formSchema>>

async function draftOf(db: Db, scope: MemberScope, value: FormValue, typed: Typed): Promise<PresenceDraft> {
  const areaId = value.area === wholeMunicipality ? null : value.area
  if (areaId !== null && !(await listAreas(db, scope)).some((area) => area.id === areaId)) throw new NotFound()
  const { place, headCount, heard } = value
  const moment = readMoment(value.day, value.time)!
  return { areaId, place, moment, headCount, heard, kept: value.decided === 'yes' ? keptPlaces(typed) : null }
}

async function take(c: WebContext) {
  const form = await fill(c, formSchema(dayOf(c.get('now'))).extend({ key: formKey }))
  if (!form.ok) return drawForm(c, null, form.errors, form.typed)
  const { value, typed } = form
  return work(c, async (db, scope) => {
    const before = await answerBefore(db, scope, value.key)
    if (before !== null) return c.redirect(before, 303)
    const noted = await notePresence(db, scope, await draftOf(db, scope, value, typed), c.get('now'))
    if (!noted.ok) return show(c, <PresenceDecision c={c} presence={null} typed={typed} text={value.heard ?? ''} found={noted.found} />)
    const answer = `/aanwezig/${noted.id}`
    if (!(await claimKey(db, scope, value.key, answer))) throw new SentTwice()
    return c.redirect(answer, 303)
  }).catch((error) => {
    if (error instanceof SentTwice) return c.redirect('/aanwezig', 303)
    throw error
  })
}

/** The same form came twice at the same moment: what the second one did is rolled back. */
class SentTwice extends Error {}

async function change(c: WebContext) {
  const presence = await changeable(c)
  const form = await fill(c, formSchema(dayOf(c.get('now'))))
  if (!form.ok) return drawForm(c, presence, form.errors, form.typed)
  const { value, typed } = form
  return work(c, async (db, scope) => {
    const edited = await editPresence(db, scope, presence.id, await draftOf(db, scope, value, typed), c.get('now'))
    if (edited === null) throw new NotFound()
    if (!edited.ok) return show(c, <PresenceDecision {...{ c, presence, typed }} text={value.heard ?? ''} found={edited.found} />)
    return c.redirect(`/aanwezig/${presence.id}`, 303)
  })
}

const portion = 500

async function exportList(c: WebContext) {
  const first = await work(c, (db, scope) => exportPresences(db, scope, 0, portion))
  async function* rows(): AsyncGenerator<readonly CsvCell[]> {
    let now = first
    for (let offset = 0; ; ) {
      for (const one of now) {
        const { day, time } = dutchDayAndTime(one.moment)
        yield [day, time, one.place, one.areaName, one.headCount, one.heard]
      }
      if (now.length < portion) return
      offset += portion
      now = await work(c, (db, scope) => exportPresences(db, scope, offset, portion))
    }
  }
  return csvFile(c, `aanwezig-${dayOf(c.get('now'))}.csv`, ['dag', 'tijd', 'plek', 'wijk', 'mensen', 'gehoord'], rows())
}
