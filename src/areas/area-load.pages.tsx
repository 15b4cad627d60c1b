import { Hono } from 'hono'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { confirmLoad, readLoad, readLoads, readSnapshot, stageLoad, undoLoad } from '#areas/area-load.actions.ts'
import { loadKinds } from '#areas/area-load.ts'
import { LoadForm, LoadList } from '#areas/area-load-form.tsx'
import { LoadDone, Preview, UndoForm } from '#areas/area-load-view.tsx'
import { dayOf } from '#platform/clock.ts'
import { answerBefore, claimKey } from '#privacy/request-key.store.ts'
import { type Env, NotFound, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, formKey, optionalText, pageNumber, readDate, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const largest = 20 * 1024 * 1024

const uploadSchema = z.object({
  key: formKey,
  kind: z.enum(loadKinds, { error: 'Kies wat je laadt: grenzen of cijfers.' }),
  file: z
    .instanceof(File, { error: 'Kies een bestand.' })
    .refine((file) => file.size > 0, 'Kies een bestand.')
    .refine((file) => file.size <= largest, 'Dit bestand is groter dan 20 MB. Haal alleen jouw gemeente op.'),
  period: z
    .string({ error: 'Schrijf het jaar, zoals 2025.' })
    .trim()
    .regex(/^(19|20)\d{2}$/, 'Schrijf het jaar in vier cijfers, zoals 2025.'),
  source: optionalText(200),
  licence: optionalText(200),
  sourceDate: z.string().trim().default(''),
})

const usualSource = { outlines: 'CBS en Kadaster, via PDOK', figures: 'CBS, Kerncijfers wijken en buurten' } as const

const confirmSchema = z.object({
  measures: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((chosen) => (chosen === undefined ? [] : [chosen].flat())),
})

/** `/wijken/laden`: load borders and figures as CBS and PDOK publish them; look first, undo afterwards. */
export function areaLoadPages(): Hono<Env> {
  return new Hono<Env>()
    .get('/wijken/laden', (c) => startPage(c, {}, {}))
    .post('/wijken/laden', receive)
    .get('/wijken/laden/:id', (c) => loadPage(c))
    .get('/wijken/laden/:id/gelezen', snapshotFile)
    .post('/wijken/laden/:id', confirm)
    .get('/wijken/laden/:id/ongedaan', undoPage)
    .post('/wijken/laden/:id/ongedaan', undo)
}

const crumbs = [{ href: '/wijken', label: 'Wijken' }]
const deeper = [...crumbs, { href: '/wijken/laden', label: 'Laden' }]

async function startPage(c: WebContext, errors: FieldErrors, typed: Typed) {
  const page = pageNumber.parse(c.req.query('pagina') ?? 1)
  const { loads, count } = await work(c, (db, scope) => readLoads(db, scope, page))
  const title = 'Grenzen en cijfers laden'
  return show(
    c,
    <Page c={c} title={title} errors={errors} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead wv-measure">Je kijkt eerst na wat er in het bestand staat. Daarna kun je het altijd ongedaan maken.</p>
      <LoadForm errors={errors} typed={typed} />
      <LoadList loads={loads} count={count} page={page} />
    </Page>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

async function receive(c: WebContext) {
  const form = await fill(c, uploadSchema)
  if (!form.ok) return startPage(c, form.errors, form.typed)
  const { key, kind, file, period, source, licence } = form.value
  const today = dayOf(c.get('now'))
  const sourceDate = form.value.sourceDate === '' ? null : readDate(form.value.sourceDate, today)
  if (form.value.sourceDate !== '' && (sourceDate === null || sourceDate > today))
    return startPage(c, { sourceDate: 'Schrijf een dag tot en met vandaag, zoals 1-9-2026.' }, form.typed)
  const origin = {
    fileName: file.name.slice(-200) || 'bestand',
    period,
    source: source ?? usualSource[kind],
    licence: licence ?? 'CC BY 4.0',
    sourceDate,
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await work(c, async (db, scope) => {
    const before = await answerBefore(db, scope, key)
    if (before !== null) return { to: before }
    const id = uuid()
    const staged = await stageLoad(db, scope, { id, kind, origin, bytes }, c.get('now'))
    if (!staged.ok) return { problem: staged.problem }
    const to = `/wijken/laden/${id}`
    if (await claimKey(db, scope, key, to)) return { to }
    // the same form came twice at once: the other one was first
    await undoLoad(db, scope, id)
    return { to: (await answerBefore(db, scope, key)) ?? '/wijken/laden' }
  })
  if (answer.to === undefined) return startPage(c, { file: answer.problem ?? '' }, form.typed)
  return c.redirect(answer.to, 303)
}

/** The load of this address with its preview; anything else is not there. */
function findLoad(c: WebContext) {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return work(c, async (db, scope) => {
    const found = await readLoad(db, scope, id.data)
    if (found === null) throw new NotFound()
    return found
  })
}

async function loadPage(c: WebContext, errors: FieldErrors = {}) {
  const { load, preview } = await findLoad(c)
  const title = preview === null ? load.fileName : `Kijk na: ${load.fileName}`
  return show(
    c,
    <Page c={c} title={title} errors={errors} crumbs={deeper}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {preview === null ? <LoadDone load={load} /> : <Preview load={load} preview={preview} errors={errors} />}
    </Page>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

async function confirm(c: WebContext) {
  const { load, preview } = await findLoad(c)
  const form = await fill(c, confirmSchema)
  const measures = form.ok ? form.value.measures : []
  if (preview?.kind === 'figures' && measures.length === 0) return loadPage(c, { measures: 'Kies ten minste één kolom.' })
  await work(c, (db, scope) => confirmLoad(db, scope, load.id, measures, c.get('now')))
  return c.redirect(`/wijken/laden/${load.id}`, 303)
}

/** The figures of a file as they were read, with where they come from, for everyone who may see figures. */
async function snapshotFile(c: WebContext) {
  const id = z.uuid().safeParse(c.req.param('id'))
  const found = id.success ? await work(c, (db, scope) => readSnapshot(db, scope, id.data)) : null
  if (found === null) throw new NotFound()
  const { table, origin } = found
  const sampled = table.columns.map((_, i) => table.rows.some((row) => row.spread?.[i]))
  const heads = table.columns.flatMap(({ column }, i) =>
    sampled[i] ? [column, `${column} laag`, `${column} hoog`, `${column} n`] : [column],
  )
  const tail = [origin.period, origin.source, origin.sourceDate, origin.licence]
  const rows = table.rows.map((row) => [
    row.code,
    ...row.values.flatMap((value, i) => {
      const spread = row.spread?.[i]
      return sampled[i] ? [value, spread?.low ?? null, spread?.high ?? null, spread?.sample ?? null] : [value]
    }),
    ...tail,
  ])
  return csvFile(c, `gelezen-${origin.fileName}.csv`, ['code', ...heads, 'jaar', 'bron', 'datum bron', 'licentie'], rows)
}

async function undoPage(c: WebContext) {
  const { load } = await findLoad(c)
  const title = load.status === 'staged' ? 'Gooi dit bestand weg' : 'Maak het laden ongedaan'
  return show(
    c,
    <Page c={c} title={title} crumbs={deeper} narrow>
      <h1 class="utrecht-heading-1">{title}</h1>
      <UndoForm load={load} />
    </Page>,
  )
}

async function undo(c: WebContext) {
  const { load } = await findLoad(c)
  await work(c, (db, scope) => undoLoad(db, scope, load.id))
  return c.redirect(load.status === 'staged' ? '/wijken/laden' : `/wijken/laden/${load.id}`, 303)
}
