import { need } from '#privacy/scope.ts'
import type { TrendAlarm } from '#themes/alarm.ts'
import type { Became } from '#themes/alarm-list.actions.ts'
import type { ReadRunning } from '#themes/question-news.actions.ts'
import { readStandings } from '#themes/verification.actions.ts'
import { dayInWords } from '#web/words.ts'

/** Is this about the theme and the wijk of a rise? One of the whole municipality is about every wijk. */
const isAbout = (alarm: TrendAlarm, other: { readonly themeId: string; readonly wijkId: string }): boolean =>
  alarm.themeId === other.themeId && (alarm.wijkId === null || alarm.wijkId === other.wijkId)

/** What parents said since a rise began. */
export const saidSince: Became = async (db, scope, alarms, today) => {
  need(scope, 'read themes')
  const standings = await readStandings(db, scope, today, {})
  const words: Readonly<Record<string, string>> = {
    verified: 'Ouders bevestigden dit thema',
    partlyFits: 'Ouders zeiden dat dit deels past',
    doesNotFit: 'Ouders zeiden dat dit niet past',
    tooFew: 'Een eerste gesprek met ouders was',
  }
  return new Map(
    alarms.map((alarm) => {
      const since = standings.filter((one) => isAbout(alarm, one) && one.on !== null && one.on >= alarm.week && words[one.standing])
      return [alarm.id, since.slice(0, 2).map((one) => `${words[one.standing]} op ${dayInWords(one.on!, today)}.`)]
    }),
  )
}

/** Approaches that started since a rise began. */
export const startedSince =
  (approaches: ReadRunning): Became =>
  async (db, scope, alarms, today) => {
    need(scope, 'read themes')
    const running = (await approaches(db, scope, {})).filter((one) => one.status === 'running')
    return new Map(
      alarms.map((alarm) => {
        const since = running.filter((one) => isAbout(alarm, one) && one.startsOn >= alarm.week)
        const inSentence = ({ startsOn }: (typeof since)[number]) =>
          `${startsOn > today ? 'Er start een aanpak op' : 'Er loopt een aanpak sinds'} ${dayInWords(startsOn, today)}.`
        return [alarm.id, since.slice(0, 2).map(inSentence)]
      }),
    )
  }
