import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { type AlarmRow, countAlarms, insertJudgement, listAlarms, undoJudgement } from '#themes/alarm.store.ts'
import type { AlarmFilter, JudgementForm, TrendAlarm } from '#themes/alarm.ts'
import { personalIn } from '#themes/decision.ts'
import { addDeed } from '#themes/theme.store.ts'
import { cellKey } from '#themes/theme-count.ts'
import type { FieldErrors } from '#web/form.ts'

/** Rises of the municipality, those that last first. Without counts: those come from `readFigures`. */
export async function readAlarms(db: Db, scope: Scope, filter: AlarmFilter): Promise<readonly TrendAlarm[]> {
  need(scope, 'read themes')
  return (await listAlarms(db, scope, filter)).map((row) => alarmOf(row, scope))
}

/** Since which week there is more than expected, by theme and place (`cellKey`): rises that last. */
export async function readRises(db: Db, scope: Scope): Promise<ReadonlyMap<string, string>> {
  need(scope, 'read themes')
  return new Map((await listAlarms(db, scope, { open: true })).map((row) => [cellKey(row.themeId, row.wijkId), row.week]))
}

/** A page of rises and how many there are; `page` from 1. */
export async function readAlarmPage(db: Db, scope: Scope, filter: AlarmFilter, page: number, pageSize: number) {
  need(scope, 'read themes')
  const rows = await listAlarms(db, scope, filter, { offset: (page - 1) * pageSize, limit: pageSize })
  return { alarms: rows.map((row) => alarmOf(row, scope)), count: await countAlarms(db, scope, filter) }
}

/** One rise, or null. */
export async function readAlarm(db: Db, scope: Scope, id: string): Promise<TrendAlarm | null> {
  need(scope, 'read themes')
  const [row] = await listAlarms(db, scope, { id })
  return row === undefined ? null : alarmOf(row, scope)
}

function alarmOf(row: AlarmRow, scope: Scope): TrendAlarm {
  const judgement =
    row.choice === null
      ? null
      : {
          choice: row.choice,
          reason: row.reason!,
          at: row.judgedAt!,
          organisationName: row.organisationName ?? 'een andere organisatie',
          ours: row.organisationId === scope.organisation,
        }
  const { id, themeId, themeName, wijkId, wijkName, week, lastWeek, endedWeek, foundAt, falseAlarmsPerYear } = row
  const standing = endedWeek !== null ? 'ended' : judgement === null ? 'open' : 'acknowledged'
  const reason = judgement?.reason ?? ''
  return { id, themeId, themeName, wijkId, wijkName, week, lastWeek, endedWeek, foundAt, standing, reason, judgement, falseAlarmsPerYear }
}

/** How a judgement ended; null elsewhere means that there is no such rise. */
export type Judged = { readonly ok: true } | { readonly ok: false; readonly errors: FieldErrors }

/** Says what one thinks of a rise, with a reason that everyone in the municipality reads. */
export async function judgeAlarm(db: Db, scope: Scope, id: string, form: JudgementForm, now: Date): Promise<Judged | null> {
  need(scope, 'judge alarms')
  const member = asMember(scope, 'judge alarms')
  const alarm = await readAlarm(db, scope, id)
  if (alarm === null) return null
  const personal = personalIn({ reason: form.reason }, await knownNames(db, scope))
  if (Object.keys(personal).length > 0) return { ok: false, errors: personal }
  const { judgement } = alarm
  // the same form sent twice is stored once
  if (judgement?.ours && judgement.choice === form.choice && judgement.reason === form.reason) return { ok: true }
  if (!(await insertJudgement(db, member, id, form, now)))
    return { ok: false, errors: { formulier: 'Iemand beoordeelde dit intussen al. Open de pagina opnieuw.' } }
  const detail = { choice: form.choice, ...(alarm.wijkName === null ? {} : { wijk: alarm.wijkName }) }
  await addDeed(db, scope, { theme: alarm.themeId, deed: 'riseJudged', reason: form.reason, detail, at: now })
  await audit(db, scope, { action: 'judged', object: 'alarm', objectId: id, detail: { choice: form.choice } })
  return { ok: true }
}

/** Takes back what the own organisation said of a rise; null: no such rise, or nothing to take back. */
export async function reopenAlarm(db: Db, scope: Scope, id: string, now: Date): Promise<Judged | null> {
  need(scope, 'judge alarms')
  const member = asMember(scope, 'judge alarms')
  const alarm = await readAlarm(db, scope, id)
  if (alarm === null || !(await undoJudgement(db, member, id, now))) return null
  const detail = alarm.wijkName === null ? {} : { wijk: alarm.wijkName }
  await addDeed(db, scope, { theme: alarm.themeId, deed: 'riseReopened', detail, at: now })
  await audit(db, scope, { action: 'undid', object: 'alarm', objectId: id })
  return { ok: true }
}
