import { Hono } from 'hono'
import { z } from 'zod'
import { listAreas } from '#areas/area.store.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import type { Encoder } from '#platform/encoder.ts'
import type { Jobs } from '#platform/jobs.ts'
import { answerBefore, claimKey } from '#privacy/request-key.store.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { wholeMunicipality } from '#questions/area-choice.tsx'
import { beginImport, readImport, startImport, undoImport, uploadFile } from '#questions/import.actions.ts'
import {
  areaKey,
  type Import,
  importQueue,
  importSteps,
  type Mapping,
  mappingSchema,
  mostBytes,
  outcomeNames,
  outcomes,
} from '#questions/import.ts'
import { columnKindNames, columnKinds, guessColumns } from '#questions/import-columns.ts'
import { noteReportExport, readImports, readPreview, readReport, unknownAreaNames } from '#questions/import-report.actions.ts'
import { ImportGone, ImportReport, ImportUndo, remarksInWords, removedInWords, wordsOf } from '#questions/import-report.tsx'
import { ImportMapping, ImportRunning, ImportStart, ImportUnfinished } from '#questions/import-view.tsx'
import { captureRoutes } from '#questions/question.ts'
import { countWithoutVector } from '#questions/question-vector.store.ts'
import { readingInWords } from '#questions/reading-in-words.ts'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type CsvCell, csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, formKey, newFormKey, pageNumber, type Typed } from '#web/form.ts'
import { show } from '#web/page.tsx'
import { readUpload } from '#web/upload.ts'

/** What the pages of imports need: the queue, the encoder that reads what came in, and whether a later folder uses the column of themes. */
export interface ImportParts {
  readonly jobs: Jobs
  readonly encoder: Encoder
  readonly themesAreUsed: boolean
}

const oneImport = '/vragen/import/:id{[0-9a-fA-F-]{36}}'
const chooseFile = 'Kies een bestand: Excel (xlsx) of csv.'
const otherFile = 'Dit is een ander bestand dan eerst. Kies hetzelfde bestand, of draai deze import terug.'

/** Bringing a file of questions: choose, look at the columns, wait, read the report, take back. */
export function importPages(parts: ImportParts): Hono<Env> {
  return new Hono<Env>()
    .get('/vragen/import', (c) => drawStart(c))
    .post('/vragen/import', takeFile)
    .post(`${oneImport}/bestand`, takeFileAgain)
    .get(oneImport, (c) => drawImport(c, parts))
    .post(`${oneImport}/start`, (c) => start(c, parts))
    .get(`${oneImport}/verslag`, exportReport)
    .get(`${oneImport}/terugdraaien`, async (c) => {
      const one = await work(c, (db, scope) => theImport(db, scope, c))
      if (!importSteps[one.status].includes('undone')) throw new NotFound()
      return show(c, <ImportUndo c={c} one={one} />)
    })
    .post(`${oneImport}/terugdraaien`, async (c) => {
      const id = idOf(c)
      if ((await work(c, (db, scope) => undoImport(db, scope, id, c.get('now')))) === null) throw new NotFound()
      return c.redirect(`/vragen/import/${id}`, 303)
    })
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

async function theImport(db: Db, scope: MemberScope, c: WebContext): Promise<Import> {
  const one = await readImport(db, scope, idOf(c))
  if (one === null) throw new NotFound()
  return one
}

async function drawStart(c: WebContext, errors?: FieldErrors) {
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const found = await work(c, (db, scope) => readImports(db, scope, page))
  return show(c, <ImportStart c={c} formKey={newFormKey()} page={page} errors={errors} {...found} />, errors ? 422 : 200)
}

/** Reads the file in memory, begins an import once for this form, and stages the cleaned rows. */
async function takeFile(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'import questions')
  const { fields, file } = await readUpload(c, mostBytes)
  const key = formKey.safeParse(fields.key)
  if (file === null || file.bytes === 0 || !key.success) return drawStart(c, { file: chooseFile })
  const begun = await work(c, async (db) => {
    const before = await answerBefore(db, scope, key.data)
    if (before !== null) return { again: before }
    const id = await beginImport(db, scope, file.name, c.get('now'))
    return (await claimKey(db, scope, key.data, `/vragen/import/${id}`)) ? { id } : { again: '/vragen/import' }
  })
  if (begun.again !== undefined) return c.redirect(begun.again, 303)
  const uploaded = await uploadFile(c.get('database'), scope, begun.id, file.pieces, c.get('now'))
  if (!uploaded.ok && uploaded.reason === 'unreadable') return drawStart(c, { file: uploaded.message ?? chooseFile })
  return c.redirect(`/vragen/import/${begun.id}`, 303)
}

/** The same file once more, after the first time was cut off. */
async function takeFileAgain(c: WebContext) {
  const scope = scopeOf(c)
  const one = await work(c, (db) => theImport(db, scope, c))
  const { file } = await readUpload(c, mostBytes)
  const wrong = (message: string) => show(c, <ImportUnfinished c={c} one={one} errors={{ file: message }} />, 422)
  if (file === null || file.bytes === 0) return wrong(chooseFile)
  const uploaded = await uploadFile(c.get('database'), scope, one.id, file.pieces, c.get('now'))
  if (!uploaded.ok && uploaded.reason === 'other file') return wrong(otherFile)
  if (!uploaded.ok && uploaded.reason === 'unreadable') return drawStart(c, { file: uploaded.message ?? chooseFile })
  return c.redirect(`/vragen/import/${one.id}`, 303)
}

async function drawImport(c: WebContext, parts: ImportParts) {
  const one = await work(c, (db, scope) => theImport(db, scope, c))
  if (one.status === 'uploading') return show(c, <ImportUnfinished c={c} one={one} />)
  if (one.status === 'staged') return drawMapping(c, parts, one)
  if (one.status === 'undone') return show(c, <ImportGone c={c} one={one} />)
  if (one.status === 'done') return drawReport(c, parts, one)
  c.header('refresh', '3')
  return show(c, <ImportRunning c={c} one={one} />)
}

async function drawMapping(c: WebContext, { themesAreUsed }: ImportParts, one: Import, errors?: FieldErrors, typed?: Typed) {
  const column = guessColumns(one.head).area
  const drawn = await work(c, async (db, scope) => ({
    preview: await readPreview(db, scope, one.id),
    areas: await listAreas(db, scope),
    unknownNames: column === undefined ? [] : await unknownAreaNames(db, scope, one.id, column),
    textMonths: (await readSettings(db, scope)).questionTextMonths,
  }))
  return show(c, <ImportMapping {...{ c, one, themesAreUsed, errors, typed }} {...drawn} />, errors ? 422 : 200)
}

const mappingForm = z.looseObject({
  route: z.enum(captureRoutes, { error: 'Kies een route voor regels zonder route.' }),
  area: z.string().catch(''),
})

/** The mapping as the form gives it, or what is wrong with it. */
function readMapping(route: Mapping['route'], area: string, typed: Typed): { mapping: Mapping } | { errors: FieldErrors } {
  const columns: Partial<Record<(typeof columnKinds)[number], number>> = {}
  const errors: Record<string, string> = {}
  const taken = new Map<number, string>()
  for (const kind of columnKinds) {
    const value = typed[`column-${kind}`] ?? ''
    if (!/^\d{1,3}$/.test(value)) continue
    const other = taken.get(Number(value))
    if (other !== undefined) errors[`column-${kind}`] = `Deze kolom koos je al voor ‘${other}’. Kies een andere.`
    taken.set(Number(value), columnKindNames[kind])
    columns[kind] = Number(value)
  }
  if (columns.text === undefined && columns.theme === undefined) errors['column-text'] = 'Kies de kolom waarin de vraag staat.'
  const areaByName: Record<string, string> = {}
  for (let i = 0; typed[`name-${i}`] !== undefined; i++) {
    const chosen = z.uuid().safeParse(typed[`area-${i}`])
    if (chosen.success) areaByName[areaKey(typed[`name-${i}`]!)] = chosen.data
  }
  const areaId = area === wholeMunicipality || area === '' ? null : area
  const mapping = mappingSchema.safeParse({ columns, route, areaId, areaByName })
  if (Object.keys(errors).length > 0) return { errors }
  return mapping.success ? { mapping: mapping.data } : { errors: { area: 'Kies een wijk uit de lijst.' } }
}

async function start(c: WebContext, parts: ImportParts) {
  const scope = scopeOf(c)
  const one = await work(c, (db) => theImport(db, scope, c))
  if (one.status !== 'staged') return c.redirect(`/vragen/import/${one.id}`, 303)
  const form = await fill(c, mappingForm)
  if (!form.ok) return drawMapping(c, parts, one, form.errors, form.typed)
  const read = readMapping(form.value.route, form.value.area, form.typed)
  if ('errors' in read) return drawMapping(c, parts, one, read.errors, form.typed)
  const started = await work(c, async (db) => {
    const known = new Set((await listAreas(db, scope)).map((area) => area.id))
    const given = [read.mapping.areaId, ...Object.values(read.mapping.areaByName)].filter((id) => id !== null)
    return given.every((id) => known.has(id)) && (await startImport(db, scope, one.id, read.mapping))
  })
  // sent twice at the same moment: the first one started it
  if (!started && (await work(c, (db) => theImport(db, scope, c))).status !== 'staged') return c.redirect(`/vragen/import/${one.id}`, 303)
  if (!started) throw new NotFound()
  // Should the platform stop right here, then the river finds the running import at its next turn.
  const { municipality, organisation } = scope
  await parts.jobs.send(importQueue, { importId: one.id, municipality, organisation }, { key: one.id })
  return c.redirect(`/vragen/import/${one.id}`, 303)
}

const pageRows = 20

async function drawReport(c: WebContext, { encoder }: ImportParts, one: Import) {
  const outcome = outcomes.find((value) => value === c.req.query('outcome')) ?? null
  const after = z.coerce
    .number()
    .int()
    .min(0)
    .catch(0)
    .parse(c.req.query('after') ?? 0)
  const { rows, waiting } = await work(c, async (db, scope) => ({
    rows: await readReport(db, scope, one.id, { outcome: outcome ?? undefined, after }, pageRows + 1),
    waiting: await countWithoutVector(db, scope, encoder.modelName),
  }))
  const next = rows.length > pageRows ? rows[pageRows - 1]!.row : null
  const reading = readingInWords(waiting, encoder.state !== 'unavailable')
  return show(c, <ImportReport {...{ c, one, outcome, next, reading }} rows={rows.slice(0, pageRows)} />)
}

async function exportReport(c: WebContext) {
  const one = await work(c, async (db, scope) => {
    const found = await theImport(db, scope, c)
    await noteReportExport(db, scope, found.id)
    return found
  })
  async function* rows(): AsyncGenerator<readonly CsvCell[]> {
    for (let after = 0; ; ) {
      const portion = await work(c, (db, scope) => readReport(db, scope, one.id, { after }, 500))
      for (const row of portion)
        yield [
          row.row,
          row.outcome === null ? null : outcomeNames[row.outcome],
          remarksInWords(row),
          removedInWords(row),
          wordsOf(one, row),
        ]
      if (portion.length < 500) return
      after = portion.at(-1)!.row
    }
  }
  return csvFile(c, `import-${dayOf(one.createdAt)}.csv`, ['regel', 'wat', 'waarom', 'weggehaald', 'vraag'], rows())
}
