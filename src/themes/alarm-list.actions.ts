import type { Area } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { readAlarm, readAlarmPage } from '#themes/alarm.actions.ts'
import { type AlarmFilter, alarmStandings, type TrendAlarm } from '#themes/alarm.ts'
import { listThemes } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'
import { noFigure, readFigures } from '#themes/theme-count.actions.ts'
import { cellKey, type ThemeFigure } from '#themes/theme-count.ts'
import { chooseWijk, wholeCity } from '#themes/wijk-choice.actions.ts'

/** What an address asks of the list of rises; an empty field counts as not given. */
export interface AlarmQuery {
  readonly wijk: string
  readonly thema: string
  /** a standing, or 'alle'; empty: those that last */
  readonly stand: string
}

/** A rise with the figure of its theme and place as this person may see it, and what became of it. */
export interface AlarmLine {
  readonly alarm: TrendAlarm
  readonly figure: ThemeFigure
  readonly became: readonly string[]
}

/** Sentences about what became of rises, by id: made by whoever knows. */
export type Became = (
  db: Db,
  scope: MemberScope,
  alarms: readonly TrendAlarm[],
  today: string,
) => Promise<ReadonlyMap<string, readonly string[]>>

/** The list of rises as an address asks for it, with what there is to choose from. */
export interface AlarmList {
  readonly lines: readonly AlarmLine[]
  readonly count: number
  readonly wijken: readonly Area[]
  readonly themes: readonly Theme[]
}

/** A page of rises with their figures; `page` from 1. */
export async function readAlarmList(
  db: Db,
  scope: MemberScope,
  query: AlarmQuery,
  paging: { readonly page: number; readonly pageSize: number },
  became: readonly Became[],
  now: Date,
): Promise<AlarmList> {
  need(scope, 'read themes')
  const choice = await chooseWijk(db, scope, query.wijk === '' ? wholeCity : query.wijk)
  const themes = await listThemes(db, scope, ['candidate'])
  const filter = filterOf(query, choice.wijk, themes)
  const { alarms, count } = await readAlarmPage(db, scope, filter, paging.page, paging.pageSize)
  return { lines: await linesOf(db, scope, alarms, became, now), count, wijken: choice.wijken, themes }
}

function filterOf(query: AlarmQuery, wijk: Area | null, themes: readonly Theme[]): AlarmFilter {
  const standing = alarmStandings.find((one) => one === query.stand)
  const themeId = themes.find((theme) => theme.id === query.thema)?.id
  return {
    ...(query.wijk === '' ? {} : { wijkId: wijk?.id ?? null }),
    ...(themeId === undefined ? {} : { themeId }),
    ...(standing === undefined ? (query.stand === 'alle' ? {} : { open: true }) : { standing }),
  }
}

async function linesOf(
  db: Db,
  scope: MemberScope,
  alarms: readonly TrendAlarm[],
  became: readonly Became[],
  now: Date,
): Promise<AlarmLine[]> {
  if (alarms.length === 0) return []
  const today = dayOf(now)
  const figures = await readFigures(db, scope, today)
  const told: ReadonlyMap<string, readonly string[]>[] = []
  for (const tell of became) told.push(await tell(db, scope, alarms, today))
  return alarms.map((alarm) => ({
    alarm,
    figure: figures.get(cellKey(alarm.themeId, alarm.wijkId)) ?? noFigure(alarm.themeId, alarm.wijkId),
    became: told.flatMap((sentences) => sentences.get(alarm.id) ?? []),
  }))
}

/** One rise with its figure; null when there is none. */
export async function readAlarmLine(
  db: Db,
  scope: MemberScope,
  id: string,
  became: readonly Became[],
  now: Date,
): Promise<AlarmLine | null> {
  need(scope, 'read themes')
  const alarm = await readAlarm(db, scope, id)
  return alarm === null ? null : (await linesOf(db, scope, [alarm], became, now))[0]!
}

/** Writes down that a list of rises left as a file. */
export async function noteAlarmsTaken(db: Db, scope: MemberScope, count: number): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'alarm', detail: { count } })
}
