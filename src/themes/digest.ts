import { addDays, dayOf, weekOf } from '#platform/clock.ts'
import { readMoment } from '#questions/presence.ts'
import type { TrendAlarm } from '#themes/alarm.ts'
import type { Note } from '#themes/note.ts'
import type { QuestionNews } from '#themes/question-news.ts'

/** Something that happened to a theme that one follows. */
export interface FollowedNews {
  readonly themeId: string
  readonly themeName: string
  readonly at: Date
  readonly sentence: string
}

/** A week for one person: what was found, what happened to what she follows, what came of her questions, and what is for her. */
export interface Digest {
  /** the Monday on which it is ready (YYYY-MM-DD) */
  readonly monday: string
  readonly rises: readonly TrendAlarm[]
  readonly news: readonly FollowedNews[]
  readonly returns: readonly (QuestionNews & { readonly questions: number })[]
  readonly notes: readonly Note[]
  /** she follows nothing yet, and therefore sees every rise */
  readonly everything: boolean
}

/** Nothing new is a result too; no mail is sent about it. */
export const isQuiet = ({ rises, news, returns, notes }: Digest): boolean =>
  rises.length + news.length + returns.length + notes.length === 0

/** When the message of a Monday is ready: seven o'clock on a Dutch clock. */
export const readyAt = (monday: string): Date => readMoment(monday, '7:00')!

/** The newest Monday whose message is ready. */
export function lastMonday(now: Date): string {
  const monday = weekOf(dayOf(now))
  return now >= readyAt(monday) ? monday : addDays(monday, -7)
}

/** The week that a message is about: from the one before to itself. */
export const weekOfDigest = (monday: string): { readonly from: Date; readonly until: Date } => ({
  from: readyAt(addDays(monday, -7)),
  until: readyAt(monday),
})

/** So long after seven o'clock a message is still sent; a machine that was off all Monday is too late. */
export const lateHours = 36
