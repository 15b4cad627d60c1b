import { type Change, changeBetween } from '#engine/change.ts'
import type { Released } from '#engine/disclosure.ts'

/** Days in one period of four weeks, and how many make a year. */
export const periodDays = 28
export const periodsInYear = 13
/** Periods in the twelve weeks that are compared. */
export const recentPeriods = 3

/** Own questions in one theme, wijk, period of four weeks and stretch of twelve weeks. */
export interface CountRow {
  readonly themeId: string
  /** id of the wijk; null: somewhere in the municipality */
  readonly wijkId: string | null
  /** 0: the newest that is over; -1: after that */
  readonly period: number
  /** twelve weeks back from today: 0 the last ones, 1 those before */
  readonly turn: number
  readonly count: number
}

/** What the own organisation counted of a theme in a place: exact and live, and thirteen periods, the newest first. */
export interface OwnCount {
  readonly now: number
  readonly before: number
  readonly periods: readonly number[]
}

/** Key of a theme in a place; place '' is the whole municipality. */
export const cellKey = (themeId: string, wijkId: string | null): string => `${themeId} ${wijkId ?? ''}`

const nothingCounted = (): { now: number; before: number; periods: number[] } => ({
  now: 0,
  before: 0,
  periods: new Array<number>(periodsInYear).fill(0),
})

/** Adds rows up: of each wijk, and of the whole municipality. */
export function ownCounts(rows: readonly CountRow[]): Map<string, OwnCount> {
  const counts = new Map<string, ReturnType<typeof nothingCounted>>()
  const add = (key: string, { period, turn, count }: CountRow) => {
    const own = counts.get(key) ?? nothingCounted()
    counts.set(key, own)
    if (turn === 0) own.now += count
    if (turn === 1) own.before += count
    if (period >= 0 && period < periodsInYear) own.periods[period]! += count
  }
  for (const row of rows) {
    add(cellKey(row.themeId, null), row)
    if (row.wijkId !== null) add(cellKey(row.themeId, row.wijkId), row)
  }
  return counts
}

/** What was released of the other organisations together. */
export interface OthersCount {
  /** twelve weeks, the newest that are known; not always the newest that are over */
  readonly now: Released
  readonly before: Released
  /** last day of those twelve weeks, or of the newest period when none are known */
  readonly until: string
  /** first day from which others are counted, when that is later than a year ago: a theme that was split off */
  readonly since: string | null
  /** newest first */
  readonly periods: readonly Released[]
  /** last day of the newest period */
  readonly periodsUntil: string
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
  /** last day of the others' twelve weeks; null: nothing released yet */
  readonly othersUntil: string | null
  /** first day from which others are counted, when that is less than a year ago */
  readonly othersSince: string | null
  /** oldest first; 'few': withheld and nothing of one's own */
  readonly periods: readonly (number | 'few')[]
  /** last day of the newest period; null: until today */
  readonly periodsUntil: string | null
  readonly change: Change
}

/** The number that stands large: of everyone together where that may be shown, otherwise of the own organisation. */
export const shownCount = (figure: ThemeFigure): number => figure.total ?? figure.own

/** The number of the twelve weeks before, over the same organisations as `shownCount`; null when it is withheld. */
export const shownBefore = (figure: ThemeFigure): number | null => (figure.total === null ? figure.ownBefore : figure.before)

/** Joins the own live counts with what was released of others; `others` null: nothing released yet. */
export function figureOf(themeId: string, wijkId: string | null, ownCount: OwnCount | undefined, others: OthersCount | null): ThemeFigure {
  const own = ownCount ?? nothingCounted()
  const theirs = others?.now.value ?? null
  const theirsBefore = others?.before.value ?? null
  const joint = theirs !== null && theirsBefore !== null
  const periods = Array.from({ length: periodsInYear }, (_, i): number | 'few' => {
    const mine = own.periods[i] ?? 0
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
    othersUntil: others?.until ?? null,
    othersSince: others?.since ?? null,
    periods,
    periodsUntil: others?.periodsUntil ?? null,
    change: joint ? changeBetween(own.before + theirsBefore, own.now + theirs) : changeBetween(own.before, own.now),
  }
}

const order: Readonly<Record<Change, number>> = { rises: 0, same: 1, falls: 2, few: 3 }

/** Rising first, then by number, then by name. */
export const byRising = (nameOf: (themeId: string) => string) => (a: ThemeFigure, b: ThemeFigure) =>
  order[a.change] - order[b.change] || shownCount(b) - shownCount(a) || nameOf(a.themeId).localeCompare(nameOf(b.themeId), 'nl')
