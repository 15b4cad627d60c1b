import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Area } from '#areas/area.ts'
import { languageNames } from '#organisations/municipality.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { areaOptions, wholeMunicipality } from '#questions/area-choice.tsx'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { ageBandNames, ageBands, heardInWords, heardNames, type Question } from '#questions/question.ts'
import { pageSize } from '#questions/question-list.actions.ts'
import { Button, Choice, LinkButton, More, Pager, Select, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { type FieldErrors, pageNumber } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { counted, dayInWords } from '#web/words.ts'

/** A column that a later folder adds to the list and to the file: a value by question id. */
export interface QuestionColumn {
  readonly head: string
  readonly values: (db: Db, scope: Scope, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

const field = z.string().trim().max(200).catch('').default('')

/** The address of a list: what is searched and filtered, and which page. Odd values count as not given. */
export const listQuery = z.object({
  q: field,
  area: field,
  ageBand: field,
  route: field,
  language: field,
  from: field,
  until: field,
  mine: field,
  page: pageNumber.default(1),
})
export type ListQuery = z.output<typeof listQuery>

/** The part of an address after the question mark, for another page of the same list. */
export function queryString(query: ListQuery, page?: number): string {
  const given = Object.entries(query).filter(([name, value]) => name !== 'page' && value !== '') as [string, string][]
  const text = new URLSearchParams([...given, ...(page === undefined || page === 1 ? [] : [['page', String(page)] as [string, string]])])
  return text.size === 0 ? '' : `?${text}`
}

interface ListProps {
  readonly c: WebContext
  readonly scope: Scope
  readonly query: ListQuery
  readonly errors: FieldErrors
  readonly areas: readonly Area[]
  readonly questions: readonly Question[]
  readonly count: number
  readonly extra: readonly { readonly head: string; readonly values: ReadonlyMap<string, string> }[]
  readonly today: string
  /** what later folders draw under the filters */
  readonly parts: Child[]
}

/** The list of the own organisation's questions. */
export function QuestionList(props: ListProps) {
  const { c, scope, query, count } = props
  const filtered = queryString(query) !== ''
  return (
    <Page c={c} title="Vragen" errors={props.errors}>
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Vragen</h1>
          <p class="wv-lead">{leadOf(count, filtered)}</p>
        </div>
        {may(scope, 'ask questions') && <LinkButton href="/vragen/nieuw">Tel een vraag</LinkButton>}
      </div>
      <Filters {...props} open={filtered} />
      {props.parts}
      {props.questions.length > 0 && (
        <ul class="wv-list" aria-label="Vragen">
          {props.questions.map((question) => (
            <li>
              <Line question={question} today={props.today} extra={props.extra} />
            </li>
          ))}
        </ul>
      )}
      {count === 0 && filtered && (
        <LinkButton href="/vragen" kind="other">
          Toon alle vragen
        </LinkButton>
      )}
      <Pager page={query.page} pageSize={pageSize} count={count} address={(page) => `/vragen${queryString(query, page)}`} />
      <ul class="wv-row">
        {may(scope, 'export questions') && count > 0 && (
          <li>
            <a class="utrecht-link wv-tap" href={`/vragen/export${queryString(query)}`}>
              {filtered ? 'Download deze vragen (csv)' : 'Download alle vragen (csv)'}
            </a>
          </li>
        )}
        {may(scope, 'import questions') && (
          <li>
            <a class="utrecht-link wv-tap" href="/vragen/import">
              Importeer een bestand
            </a>
          </li>
        )}
      </ul>
    </Page>
  )
}

const leadOf = (count: number, filtered: boolean): string => {
  if (count === 0) return filtered ? 'Geen vraag past bij wat je zoekt.' : 'Hier staan straks de vragen die jouw organisatie hoort.'
  return filtered
    ? `${counted(count, 'vraag past', 'vragen passen')} bij wat je zoekt.`
    : `Jouw organisatie telde ${counted(count, 'vraag', 'vragen')}.`
}

function Line({ question, today, extra }: { question: Question; today: string; extra: ListProps['extra'] }) {
  const facts = [
    question.areaName ?? 'hele gemeente',
    question.ageBand === 'unknown' ? null : ageBandNames[question.ageBand],
    heardInWords(question),
    dayInWords(question.askedOn, today),
    question.mine ? 'van jou' : null,
  ].filter((fact) => fact !== null)
  const more = extra.flatMap(({ head, values }) => {
    const value = values.get(question.id)
    return value === undefined ? [] : [`${head}: ${value}`]
  })
  return (
    <div class="wv-item">
      <div>
        <p>
          <a class="utrecht-link" href={`/vragen/${question.id}`}>
            <QuestionText question={question} />
          </a>
        </p>
        <p class="wv-small wv-soft">{[...facts, ...more].join(', ')}</p>
      </div>
    </div>
  )
}

/** The words of a resident, or that there are none. */
export function QuestionText({ question }: { question: Question }): Child {
  if (question.withdrawnAt !== null) return <span>Ingetrokken</span>
  if (question.text === null) return <span>Geteld zonder tekst</span>
  return (
    <span class="wv-voice" dir="auto" lang={question.language ?? undefined}>
      <CleanedText text={question.text} />
    </span>
  )
}

const any = { value: '', label: 'Alle' }

function Filters({ query, areas, errors, open }: ListProps & { open: boolean }) {
  const languages = Object.entries(languageNames).map(([value, label]) => ({ value, label }))
  const ages = ageBands.map((value) => ({ value, label: ageBandNames[value] }))
  const routes = Object.entries(heardNames).map(([value, label]) => ({ value, label }))
  const places = areaOptions(areas, [any, { value: wholeMunicipality, label: 'Hele gemeente (wijk onbekend)' }])
  const rest = ['area', 'ageBand', 'route', 'language', 'from', 'until', 'mine'] as const
  return (
    <search>
      <form class="wv-stack" method="get" action="/vragen">
        <TextField
          name="q"
          label="Zoek in de vragen"
          type="search"
          value={query.q}
          optional
          hint="Woorden als ‘slapen’ of ‘grenzen stellen’."
        />
        <More summary="Wijk, leeftijd, route en periode" action="Kies" open={open && rest.some((name) => query[name] !== '')}>
          <div class="wv-stack">
            <Select name="area" label="Wijk of buurt" options={places} value={query.area} />
            <Select name="ageBand" label="Leeftijd van het kind" options={[any, ...ages]} value={query.ageBand} />
            <Select name="route" label="Waar gehoord" options={[any, ...routes]} value={query.route} />
            <Select name="language" label="Taal van de vraag" options={[any, ...languages]} value={query.language} />
            <TextField name="from" label="Vanaf" hint="Bijvoorbeeld 1-9-2026." value={query.from} errors={errors} optional short />
            <TextField name="until" label="Tot en met" value={query.until} errors={errors} optional short />
            <Choice name="mine" value="yes" type="checkbox" checked={query.mine === 'yes'}>
              Alleen van mij
            </Choice>
          </div>
        </More>
        <div class="wv-row">
          <Button kind="other">Zoek</Button>
        </div>
      </form>
    </search>
  )
}
