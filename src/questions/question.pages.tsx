import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { areasWithin, listAreas } from '#areas/area.store.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import { wholeMunicipality } from '#questions/area-choice.tsx'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import { editQuestion, readQuestion, withdrawQuestion } from '#questions/question.actions.ts'
import {
  ageBandNames,
  ageBands,
  captureRoutes,
  type Draft,
  heardInWords,
  longestText,
  mayEdit,
  mayWithdraw,
  type Question,
} from '#questions/question.ts'
import { asAgeBand, asHeard, type QuestionFilter } from '#questions/question-filter.ts'
import { exportQuestions, readQuestions } from '#questions/question-list.actions.ts'
import { type ListQuery, listQuery, type QuestionColumn, QuestionList, queryString } from '#questions/question-list.tsx'
import { EditDecision, QuestionForm, QuestionPage, WithdrawPage } from '#questions/question-view.tsx'
import { type Env, NotFound, type Slot, type WebContext, work } from '#web/context.ts'
import { type CsvCell, csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, optionalText, readDate } from '#web/form.ts'
import { show } from '#web/page.tsx'

/** What later folders add: columns of the list, and parts of the page of one question. */
export interface QuestionParts {
  readonly columns: readonly QuestionColumn[]
  readonly parts: readonly Slot<Question>[]
  /** parts under the filters of the list; they get its query string */
  readonly listParts: readonly Slot<string>[]
}

const oneQuestion = '/vragen/:id{[0-9a-fA-F-]{36}}'

/** The list of questions, the file of them, and one question: see, change within a day, withdraw. */
export function questionPages(parts: QuestionParts): Hono<Env> {
  return new Hono<Env>()
    .get('/vragen', (c) => drawList(c, parts))
    .get('/vragen/export', (c) => exportList(c, parts))
    .get(oneQuestion, (c) => drawQuestion(c, parts))
    .get(`${oneQuestion}/aanpassen`, drawForm)
    .post(`${oneQuestion}/aanpassen`, change)
    .get(`${oneQuestion}/intrekken`, async (c) => {
      const question = await work(c, (db, scope) => withdrawable(db, scope, c))
      return show(c, <WithdrawPage c={c} question={question} />)
    })
    .post(`${oneQuestion}/intrekken`, async (c) => {
      const id = idOf(c)
      if (!(await work(c, (db, scope) => withdrawQuestion(db, scope, id, c.get('now'))))) throw new NotFound()
      return c.redirect(`/vragen/${id}`, 303)
    })
}

/** The id in the address, as it is stored. */
function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

async function withdrawable(db: Db, scope: MemberScope, c: WebContext): Promise<Question> {
  need(scope, 'ask questions')
  const question = await readQuestion(db, scope, idOf(c))
  if (question === null || !mayWithdraw(question)) throw new NotFound()
  return question
}

async function ownQuestion(db: Db, scope: MemberScope, c: WebContext): Promise<Question> {
  const question = await withdrawable(db, scope, c)
  if (!question.mine) throw new NotFound()
  return question
}

/** The filter of a list, and what is wrong with its days. An area brings all that lies in it. */
async function filterOf(
  db: Db,
  scope: MemberScope,
  query: ListQuery,
  today: string,
): Promise<{ filter: QuestionFilter; errors: FieldErrors }> {
  const errors: Record<string, string> = {}
  const day = (name: 'from' | 'until'): string | null => {
    const read = query[name] === '' ? null : readDate(query[name], today)
    if (query[name] !== '' && read === null) errors[name] = 'Schrijf een dag zoals 19-11-2026.'
    return read
  }
  const area = z.uuid().safeParse(query.area)
  const filter: QuestionFilter = {
    words: query.q === '' ? null : query.q,
    areaIds: area.success ? (await areasWithin(db, scope, area.data)).map((one) => one.id) : null,
    wholeMunicipality: query.area === wholeMunicipality,
    ageBand: asAgeBand(query.ageBand),
    route: asHeard(query.route),
    language: query.language === '' ? null : query.language,
    from: day('from'),
    until: day('until'),
    mine: query.mine === 'yes',
  }
  return { filter, errors }
}

async function drawList(c: WebContext, { columns, listParts }: QuestionParts) {
  const query = listQuery.parse({ ...c.req.query(), ...(c.req.query('van') === 'mij' ? { mine: 'yes' } : {}) })
  const today = dayOf(c.get('now'))
  const { page, wrong } = await work(c, async (db, scope) => {
    need(scope, 'read questions')
    const { filter, errors } = await filterOf(db, scope, query, today)
    const { questions, count } = await readQuestions(db, scope, filter, query.page)
    const ids = questions.map((question) => question.id)
    const extra = []
    for (const { head, values } of columns) extra.push({ head, values: await values(db, scope, ids) })
    const areas = await listAreas(db, scope)
    const parts: Child[] = []
    for (const part of listParts) parts.push(await part(db, scope, queryString(query)))
    return { page: { c, scope, query, errors, areas, questions, count, extra, today, parts }, wrong: Object.keys(errors).length > 0 }
  })
  return show(c, <QuestionList {...page} />, wrong ? 422 : 200)
}

const portion = 500

/** The file has its columns by name; each portion is read in a transaction of its own while the one before leaves. */
async function exportList(c: WebContext, { columns }: QuestionParts) {
  const query = listQuery.parse(c.req.query())
  const today = dayOf(c.get('now'))
  const { filter, first } = await work(c, async (db, scope) => {
    need(scope, 'export questions')
    const { filter } = await filterOf(db, scope, query, today)
    return { filter, first: await readPortion(db, scope, filter, null, columns) }
  })
  async function* rows(): AsyncGenerator<readonly CsvCell[]> {
    let now = first
    while (true) {
      yield* now.rows
      const after = now.last
      if (after === null) return
      now = await work(c, (db, scope) => readPortion(db, scope, filter, after, columns))
    }
  }
  const heads = ['dag', 'wijk', 'leeftijd', 'route', 'taal', 'vraag', ...columns.map((column) => column.head.toLowerCase())]
  return csvFile(c, `vragen-${today}.csv`, heads, rows())
}

async function readPortion(db: Db, scope: MemberScope, filter: QuestionFilter, after: Question | null, columns: readonly QuestionColumn[]) {
  const questions = await exportQuestions(db, scope, filter, after, portion)
  const ids = questions.map((question) => question.id)
  const extra: ReadonlyMap<string, string>[] = []
  for (const column of columns) extra.push(await column.values(db, scope, ids))
  const rows = questions.map((question): CsvCell[] => [
    question.askedOn,
    question.areaName,
    ageBandNames[question.ageBand],
    heardInWords(question),
    question.language,
    question.text,
    ...extra.map((values) => values.get(question.id) ?? null),
  ])
  return { rows, last: questions.length < portion ? null : questions.at(-1)! }
}

async function drawQuestion(c: WebContext, parts: QuestionParts) {
  const id = idOf(c)
  const drawn = await work(c, async (db, scope) => {
    const question = await readQuestion(db, scope, id)
    if (question === null) throw new NotFound()
    const extra: (readonly [string, string])[] = []
    for (const { head, values } of parts.columns) {
      const value = (await values(db, scope, [id])).get(id)
      if (value !== undefined) extra.push([head, value])
    }
    const pieces: Child[] = []
    if (question.withdrawnAt === null) for (const part of parts.parts) pieces.push(await part(db, scope, question))
    return { question, extra, parts: pieces, mayCount: may(scope, 'ask questions') }
  })
  return show(c, <QuestionPage c={c} now={c.get('now')} {...drawn} />)
}

async function drawForm(c: WebContext) {
  const { question, areas } = await work(c, async (db, scope) => ({
    question: await ownQuestion(db, scope, c),
    areas: await listAreas(db, scope),
  }))
  if (!mayEdit(question, c.get('now'))) throw new NotFound()
  return show(c, <QuestionForm c={c} question={question} areas={areas} />)
}

const formSchema = (today: string) =>
  z.object({
    text: optionalText(longestText),
    area: z.union([z.uuid(), z.literal(wholeMunicipality)], { error: 'Kies een wijk of ‘weet ik niet’.' }),
    ageBand: z.enum(ageBands, { error: 'Kies een leeftijd of ‘weet ik niet’.' }),
    route: z.enum(captureRoutes, { error: 'Kies waar je de vraag hoorde.' }),
    askedOn: z.string({ error: 'Schrijf de dag.' }).transform((typed, context) => {
      const day = readDate(typed, today)
      if (day !== null && day <= today) return day
      context.addIssue({ code: 'custom', message: day === null ? 'Schrijf een dag zoals 19-11-2026.' : 'Kies een dag tot en met vandaag.' })
      return z.NEVER
    }),
    decided: z.literal('yes').optional(),
  })

async function change(c: WebContext) {
  const now = c.get('now')
  const form = await fill(c, formSchema(dayOf(now)))
  const answer = await work(c, async (db, scope) => {
    const question = await ownQuestion(db, scope, c)
    const areas = await listAreas(db, scope)
    if (!form.ok) return show(c, <QuestionForm c={c} question={question} areas={areas} errors={form.errors} typed={form.typed} />, 422)
    const { text, ageBand, route, askedOn, area, decided } = form.value
    const areaId = area === wholeMunicipality ? null : area
    if (areaId !== null && !areas.some((one) => one.id === areaId)) throw new NotFound()
    const kept = decided === 'yes' ? keptPlaces(form.typed) : null
    const draft: Draft = { text, kept, areaId, ageBand, route, askedOn }
    const edited = await editQuestion(db, scope, question.id, draft, now)
    if (edited === null) throw new NotFound()
    if (!edited.ok) return show(c, <EditDecision c={c} question={question} typed={form.typed} text={text ?? ''} found={edited.found} />)
    return c.redirect(`/vragen/${question.id}`, 303)
  })
  return answer
}
