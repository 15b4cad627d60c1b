import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { readAreas } from '#areas/area.actions.ts'
import type { Area } from '#areas/area.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import { judgeAlarm, reopenAlarm } from '#themes/alarm.actions.ts'
import { alarmChoiceNames, alarmStandingNames, judgementForm, sinceInWords, type TrendAlarm } from '#themes/alarm.ts'
import { type AlarmLine, type AlarmQuery, type Became, noteAlarmsTaken, readAlarmLine, readAlarmList } from '#themes/alarm-list.actions.ts'
import {
  AlarmFilters,
  AlarmLines,
  AlarmNote,
  AlarmWord,
  alarmPlace,
  countsInWords,
  JudgementFields,
  themeOfAlarm,
} from '#themes/alarm-view.tsx'
import { Courses, coursesInWords, periodsInWords } from '#web/charts.tsx'
import { Button, LinkButton, Pager } from '#web/components.tsx'
import { type Env, NotFound, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, pageNumber, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { capital, counted, dayInWords } from '#web/words.ts'

/** What later folders add: what became of a rise, and parts under the filters of the list (its query string). */
export interface AlarmPageParts {
  readonly became: readonly Became[]
  readonly listParts: readonly Slot<string>[]
}

const oneAlarm = '/signalen/:id{[0-9a-fA-F-]{36}}'
const pageSize = 20

const field = z.string().trim().max(200).catch('').default('')
const querySchema = z.object({ wijk: field, thema: field, stand: field, page: pageNumber.default(1) })

/** What rises: a quiet list, the file of it, and one rise to judge. */
export function alarmPages(parts: AlarmPageParts): Hono<Env> {
  return new Hono<Env>()
    .get('/signalen', (c) => drawList(c, parts))
    .get('/signalen/export', (c) => exportList(c, parts))
    .get(oneAlarm, (c) => drawAlarm(c, parts))
    .post(`${oneAlarm}/oordeel`, (c) => judge(c, parts))
    .post(`${oneAlarm}/oordeel-terug`, async (c) => {
      const id = idOf(c)
      if ((await work(c, (db, scope) => reopenAlarm(db, scope, id, c.get('now')))) === null) throw new NotFound()
      return c.redirect(`/signalen/${id}`, 303)
    })
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

/** The address of the list with what it shows, for a page of it or a file. */
function queryString(query: AlarmQuery, page = 1): string {
  const given = Object.entries({ wijk: query.wijk, thema: query.thema, stand: query.stand }).filter(([, value]) => value !== '')
  const text = new URLSearchParams([...given, ...(page > 1 ? [['page', String(page)]] : [])] as [string, string][])
  return text.size === 0 ? '' : `?${text}`
}

async function drawList(c: WebContext, { became, listParts }: AlarmPageParts) {
  const query = querySchema.parse(c.req.query())
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const { list, settings, drawn } = await work(c, async (db, scope) => {
    const read = await readAlarmList(db, scope, query, { page: query.page, pageSize }, became, c.get('now'))
    const pieces: Child[] = []
    for (const part of listParts) pieces.push(await part(db, scope, queryString(query)))
    return { list: read, settings: await readSettings(db, scope), drawn: pieces }
  })
  const filtered = queryString(query) !== ''
  return show(
    c,
    <Page c={c} title="Wat stijgt er?" crumbs={[{ href: '/themas', label: 'Thema’s' }]}>
      <h1 class="utrecht-heading-1">Wat stijgt er?</h1>
      <p class="wv-lead wv-measure">{leadOf(list.count, query, filtered)}</p>
      <AlarmFilters query={query} list={list} municipality={municipality} />
      {list.lines.length > 0 && (
        <AlarmLines list={list} municipality={municipality} today={dayOf(c.get('now'))} threshold={settings.threshold} />
      )}
      {list.count === 0 && (
        <p>
          <LinkButton kind="other" href={filtered ? '/signalen' : '/themas'}>
            {filtered ? 'Toon wat nu stijgt' : 'Bekijk alle thema’s'}
          </LinkButton>
        </p>
      )}
      <Pager page={query.page} pageSize={pageSize} count={list.count} address={(to) => `/signalen${queryString(query, to)}`} />
      <AlarmNote falseAlarmsPerYear={settings.falseAlarmsPerYear} />
      {drawn}
      {list.count > 0 && (
        <p class="wv-noprint">
          <a class="utrecht-link wv-tap" href={`/signalen/export${queryString(query)}`}>
            Download deze lijst (csv)
          </a>
        </p>
      )}
    </Page>,
  )
}

function leadOf(count: number, query: AlarmQuery, filtered: boolean): string {
  if (count === 0) return filtered ? 'Niets past bij wat je zoekt.' : 'Niets stijgt meer dan verwacht. Dat is ook een uitkomst.'
  const lasting = query.stand === '' || query.stand === 'open' || query.stand === 'acknowledged'
  if (!lasting) return `${capital(counted(count, 'stijging', 'stijgingen'))} in deze lijst.`
  return count === 1 ? 'Eén thema heeft meer vragen dan verwacht.' : `${count} keer zijn er meer vragen dan verwacht.`
}

const mostInFile = 1000

async function exportList(c: WebContext, { became }: AlarmPageParts) {
  const query = querySchema.parse(c.req.query())
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const { lines } = await work(c, async (db, scope) => {
    const list = await readAlarmList(db, scope, query, { page: 1, pageSize: mostInFile }, became, c.get('now'))
    await noteAlarmsTaken(db, scope, list.lines.length)
    return list
  })
  const heads = ['thema', 'gebied', 'sinds_week', 'tot_en_met_week', 'stand', 'oordeel', 'waarom', 'wat_ervan_kwam', 'toeval_per_jaar']
  const rows = lines.map(({ alarm, became }) => [
    alarm.themeName,
    alarm.wijkName ?? municipality,
    alarm.week,
    alarm.lastWeek,
    alarmStandingNames[alarm.standing],
    alarm.judgement === null ? null : alarmChoiceNames[alarm.judgement.choice],
    alarm.judgement?.reason ?? null,
    became.length === 0 ? null : became.join(' '),
    alarm.falseAlarmsPerYear,
  ])
  return csvFile(c, `signalen-${dayOf(c.get('now'))}.csv`, heads, rows)
}

async function readOne(db: Db, scope: MemberScope, id: string, became: readonly Became[], now: Date) {
  const line = await readAlarmLine(db, scope, id, became, now)
  if (line === null) throw new NotFound()
  return { line, wijken: await readAreas(db, scope, 'wijk'), threshold: (await readSettings(db, scope)).threshold }
}

async function drawAlarm(c: WebContext, { became }: AlarmPageParts, errors?: FieldErrors, typed?: Typed) {
  const id = idOf(c)
  const { line, wijken, threshold } = await work(c, (db, scope) => readOne(db, scope, id, became, c.get('now')))
  const { alarm, figure } = line
  const today = dayOf(c.get('now'))
  const place = alarmPlace(alarm, c.get('viewer')?.municipalityName ?? '')
  return show(
    c,
    <Page c={c} title={`${alarm.themeName}, ${place}`} errors={errors} crumbs={[{ href: '/signalen', label: 'Wat stijgt er?' }]}>
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">
          {alarm.themeName}, {place}
        </h1>
        <p>
          <AlarmWord alarm={alarm} /> {sinceInWords(alarm, today)}.
        </p>
        <p class="wv-measure">{countsInWords(figure)}</p>
      </div>
      <Courses
        periods={figure.periods}
        labels={['een jaar geleden', 'nu']}
        threshold={threshold}
        title={`Vragen in ${place} per 4 weken, een jaar: ${periodsInWords(figure.periods)}`}
      />
      <p class="wv-small wv-soft">{coursesInWords(figure.periods, threshold)}</p>
      <Links alarm={alarm} wijken={wijken} />
      <WhatWasSaid line={line} today={today} mayJudge={may(scopeOf(c), 'judge alarms')} />
      {alarm.judgement === null && may(scopeOf(c), 'judge alarms') && <JudgementFields alarm={alarm} errors={errors} typed={typed} />}
      <AlarmNote falseAlarmsPerYear={alarm.falseAlarmsPerYear} />
    </Page>,
    errors ? 422 : 200,
  )
}

const Links = ({ alarm, wijken }: { alarm: TrendAlarm; wijken: readonly Area[] }) => (
  <p class="wv-row wv-noprint">
    <a class="utrecht-link wv-tap" href={themeOfAlarm(alarm, wijken)}>
      Bekijk het thema
    </a>
  </p>
)

function WhatWasSaid({ line, today, mayJudge }: { line: AlarmLine; today: string; mayJudge: boolean }) {
  const { judgement, id } = line.alarm
  return (
    <section class="wv-stack-s" aria-labelledby="oordeel">
      <h2 class="utrecht-heading-2" id="oordeel">
        Wat ervan kwam
      </h2>
      {judgement === null ? (
        <p>Nog niemand beoordeelde deze stijging.</p>
      ) : (
        <>
          <p>
            <strong>{alarmChoiceNames[judgement.choice]}.</strong> {judgement.reason}
          </p>
          <p class="wv-small wv-soft">
            {judgement.organisationName}, {dayInWords(dayOf(judgement.at), today)}
          </p>
        </>
      )}
      {line.became.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {judgement?.ours && mayJudge && (
        <form method="post" action={`/signalen/${id}/oordeel-terug`}>
          <Button kind="quiet">Neem dit oordeel terug</Button>
        </form>
      )}
    </section>
  )
}

async function judge(c: WebContext, parts: AlarmPageParts) {
  const id = idOf(c)
  need(scopeOf(c), 'judge alarms')
  const form = await fill(c, judgementForm)
  if (!form.ok) return drawAlarm(c, parts, form.errors, form.typed)
  const judged = await work(c, (db, scope) => judgeAlarm(db, scope, id, form.value, c.get('now')))
  if (judged === null) throw new NotFound()
  return judged.ok ? c.redirect(`/signalen/${id}`, 303) : drawAlarm(c, parts, judged.errors, form.typed)
}
