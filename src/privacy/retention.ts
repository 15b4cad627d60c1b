import { termsOfOwnAffairs } from '#privacy/retention-of-own-affairs.ts'
import { termsOfQuestions } from '#privacy/retention-of-questions.ts'
import { termsOfThemes } from '#privacy/retention-of-themes.ts'
import type { RetentionPeriod } from '#privacy/retention-period.ts'

/** The terms by default; a municipality may set those that have a `setting`. A table without an entry fails a test. */
export const retentionPeriods: readonly RetentionPeriod[] = [...termsOfQuestions, ...termsOfThemes, ...termsOfOwnAffairs]

/** The term of the text of a question, in months, unless the municipality set another. */
export const questionTextMonths = 24

/** The term of a table in a municipality, in months; null = no end. */
export function monthsOf(table: string, settings: Readonly<Record<string, unknown>>): number | null {
  const period = retentionPeriods.find((one) => one.table === table)
  if (!period) throw new Error(`no retention period for table ${table}`)
  if (period.hours !== undefined) return period.months
  const own = period.setting === undefined ? undefined : settings[period.setting]
  return typeof own === 'number' && own > 0 ? own : period.months
}

/** The day before which rows of `months` old are past their term. */
export function before(today: Date, months: number): Date {
  const day = new Date(today)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day
}

/** The term of a table in words: "24 maanden", "12 uur", "geen einde". */
export function termInWords(period: RetentionPeriod, settings: Readonly<Record<string, unknown>>): string {
  if (period.hours !== undefined) {
    const own = period.setting === undefined ? undefined : settings[period.setting]
    return `${typeof own === 'number' ? own : period.hours} uur`
  }
  const months = monthsOf(period.table, settings)
  if (months === null) return 'geen einde'
  return months === 1 ? '1 maand' : `${months} maanden`
}
