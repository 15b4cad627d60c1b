import { z } from 'zod'

/** Half a year: 2026-1 is January to June, 2026-2 July to December. */
export type Period = `${number}-${1 | 2}`

/** The period of a day (YYYY-MM-DD). */
export const periodOf = (day: string): Period => `${Number(day.slice(0, 4))}-${day.slice(5, 7) <= '06' ? 1 : 2}`

/** "voorjaar 2026", "najaar 2026" */
export const periodInWords = (period: string): string => `${period.endsWith('1') ? 'voorjaar' : 'najaar'} ${period.slice(0, 4)}`

/** The period before. */
export function periodBefore(period: Period): Period {
  const year = Number(period.slice(0, 4))
  return period.endsWith('2') ? `${year}-1` : `${year - 1}-2`
}

/** Last day of a period (YYYY-MM-DD). */
export const lastDayOf = (period: string): string => `${period.slice(0, 4)}-${period.endsWith('1') ? '06-30' : '12-31'}`

/** Is this the name of a period? */
export const isPeriod = (text: string | undefined): text is Period => /^\d{4}-[12]$/.test(text ?? '')

export type Rank = 1 | 2 | 3
export const ranks: readonly Rank[] = [1, 2, 3]

/** One theme that a team puts first, second or third. */
export interface Priority {
  readonly rank: Rank
  readonly themeId: string
  readonly themeName: string
  readonly reason: string
}

/** What a team put first in a period; a later version takes the place of the one before. */
export interface PriorityList {
  readonly id: string
  readonly teamId: string
  readonly teamName: string
  readonly organisationName: string
  readonly period: Period
  readonly version: number
  readonly setAt: Date
  /** who filled it in: a colleague by name; null for other organisations */
  readonly who: string | null
  /** in order; empty: taken back */
  readonly priorities: readonly Priority[]
}

/** A team with the wijken where it works on a day. */
export interface WorkingTeam {
  readonly id: string
  readonly name: string
  readonly organisationId: string
  readonly organisationName: string
  /** partner organisations are asked for a top 3; the municipality and universities may give one */
  readonly asked: boolean
  /** ids */
  readonly wijken: readonly string[]
}

/** A top 3 as it is typed: themes by id, '' = left empty. */
export interface PriorityDraft {
  readonly themes: readonly [string, string, string]
  readonly reasons: readonly [string, string, string]
}

/** Why a theme stands there; everyone in the municipality reads it. */
export const priorityReason = z.string().trim().max(500, 'Maak de reden korter: hoogstens 500 tekens.')

/** What is wrong with a top 3, by field: the first place is filled and has a reason, no place is skipped, and no theme stands twice. */
export function wrongPlaces({ themes, reasons }: PriorityDraft): Record<string, string> {
  const errors: Record<string, string> = {}
  if (themes[0] === '') errors.theme1 = 'Kies welk thema jullie vooropzetten.'
  if (themes[0] !== '' && reasons[0].trim() === '') errors.reason1 = 'Schrijf in één zin waarom dit thema voorop staat.'
  if (themes[1] === '' && themes[2] !== '') errors.theme2 = 'Kies eerst een thema voor plaats 2.'
  for (const place of [1, 2]) {
    const theme = themes[place]!
    if (theme !== '' && themes.slice(0, place).includes(theme))
      errors[`theme${place + 1}`] = 'Dit thema staat al hoger. Kies een ander thema.'
    if (theme === '' && reasons[place]!.trim() !== '')
      errors[`theme${place + 1}`] ??= 'Kies een thema bij deze reden, of haal de reden weg.'
  }
  return errors
}

/** The newest version of every team, without those that were taken back; by organisation and team as they came. */
export function newestVersions(lists: readonly PriorityList[]): readonly PriorityList[] {
  const newest = new Map<string, PriorityList>()
  for (const list of lists) {
    const key = `${list.teamId} ${list.period}`
    if ((newest.get(key)?.version ?? 0) < list.version) newest.set(key, list)
  }
  return [...newest.values()].filter((list) => list.priorities.length > 0)
}
