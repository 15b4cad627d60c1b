import { type Change, changeBetween } from '#engine/change.ts'
import type { Released } from '#engine/disclosure.ts'

/** Days in one period of four weeks, and how many make a year. */
export const periodDays = 28
export const periodsInYear = 13
/** Periods in the twelve weeks that are compared. */
export const recentPeriods = 3

/** Questions in one theme, wijk and period of four weeks; period 0 ends at the last day counted. */
export interface CountRow {
  readonly themeId: string
  /** id of the wijk; null: somewhere in the municipality */
  readonly wijkId: string | null
  readonly period: number
  readonly count: number
}

/** What one theme counts in one place: thirteen periods, the newest first. */
export type Year = readonly number[]

/** Exact counts of the own organisation by theme and place; place '' is the whole municipality. */
export type YearTable = ReadonlyMap<string, Year>

/** Key of a theme in a place. */
export const cellKey = (themeId: string, wijkId: string | null): string => `${themeId} ${wijkId ?? ''}`

/** Adds rows up to years: of each wijk, and of the whole municipality. */
export function yearsOf(rows: readonly CountRow[]): Map<string, number[]> {
  const years = new Map<string, number[]>()
  const add = (key: string, row: CountRow) => {
    const year = years.get(key) ?? new Array<number>(periodsInYear).fill(0)
    years.set(key, year)
    if (row.period >= 0 && row.period < periodsInYear) year[row.period]! += row.count
  }
  for (const row of rows) {
    add(cellKey(row.themeId, null), row)
    if (row.wijkId !== null) add(cellKey(row.themeId, row.wijkId), row)
  }
  return years
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Questions in the last twelve weeks of a year, and in the twelve before. */
export const twelveWeeks = (year: Year | undefined): { now: number; before: number } => ({
  now: sum((year ?? []).slice(0, recentPeriods)),
  before: sum((year ?? []).slice(recentPeriods, 2 * recentPeriods)),
})

/** What was released of the other organisations together, until the last closed week. */
export interface OthersCount {
  readonly now: Released
  readonly before: Released
  /** newest first */
  readonly periods: readonly Released[]
}

/** A theme in a place, as one member may see it. */
export interface ThemeFigure {
  readonly themeId: string
  readonly wijkId: string | null
  /** own organisation, exact and live */
  readonly own: number
  readonly ownBefore: number
  /** of the other organisations together; null: withheld, or nothing released yet */
  readonly others: number | null
  /** own and others; null when the others' part is withheld */
  readonly total: number | null
  readonly before: number | null
  /** oldest first; 'few': withheld and nothing of one's own */
  readonly periods: readonly (number | 'few')[]
  readonly change: Change
}

/** The number that stands large: of everyone together where that may be shown, otherwise of the own organisation. */
export const shownCount = (figure: ThemeFigure): number => figure.total ?? figure.own

/** The number of the twelve weeks before, over the same organisations as `shownCount`; null when it is withheld. */
export const shownBefore = (figure: ThemeFigure): number | null => (figure.total === null ? figure.ownBefore : figure.before)

/** Joins the own live counts with what was released of others; `others` null: nothing released yet. */
export function figureOf(themeId: string, wijkId: string | null, ownYear: Year | undefined, others: OthersCount | null): ThemeFigure {
  const own = twelveWeeks(ownYear)
  const theirs = others?.now.value ?? null
  const theirsBefore = others?.before.value ?? null
  const joint = theirs !== null && theirsBefore !== null
  const periods = Array.from({ length: periodsInYear }, (_, i): number | 'few' => {
    const mine = ownYear?.[i] ?? 0
    const released = others?.periods[i]
    if (released === undefined) return mine
    if (released.value === null) return mine === 0 ? 'few' : mine
    return mine + released.value
  }).reverse()
  return {
    themeId,
    wijkId,
    own: own.now,
    ownBefore: own.before,
    others: theirs,
    total: theirs === null ? null : own.now + theirs,
    before: theirsBefore === null ? null : own.before + theirsBefore,
    periods,
    change: joint ? changeBetween(own.before + theirsBefore, own.now + theirs) : changeBetween(own.before, own.now),
  }
}

const order: Readonly<Record<Change, number>> = { rises: 0, same: 1, falls: 2, few: 3 }

/** Rising first, then by number, then by name. */
export const byRising = (nameOf: (themeId: string) => string) => (a: ThemeFigure, b: ThemeFigure) =>
  order[a.change] - order[b.change] || shownCount(b) - shownCount(a) || nameOf(a.themeId).localeCompare(nameOf(b.themeId), 'nl')
