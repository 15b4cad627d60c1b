import { z } from 'zod'
import { readDate } from '#web/form.ts'

const day = (missing: string, accept: (typed: string) => string | null, refuse: (day: string | null) => string) =>
  z.string({ error: missing }).transform((typed, context) => {
    const read = accept(typed)
    const message = typed.trim() === '' ? missing : read === null ? 'Schrijf een dag zoals 19-11-2026.' : refuse(read)
    if (message === '') return read!
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A day as people type it, today or before; gives YYYY-MM-DD. */
export const pastDay = (today: string, missing = 'Schrijf de dag.') =>
  day(
    missing,
    (typed) => readDate(typed, today),
    (read) => (read !== null && read <= today ? '' : 'Kies een dag tot en met vandaag.'),
  )

/** A day as people type it, today or at most a year ahead; without a year the first such day. Gives YYYY-MM-DD. */
export const comingDay = (today: string, missing = 'Schrijf de dag.') => {
  const year = Number(today.slice(0, 4))
  const yearAhead = `${year + 1}${today.slice(4)}`
  return day(
    missing,
    (typed) => {
      const before = readDate(typed, today)
      // without a year `readDate` looks back, so look back from a year ahead
      return before !== null && before < today ? readDate(typed, yearAhead) : before
    },
    (read) => (read === null || read < today ? 'Kies vandaag of een latere dag.' : read > yearAhead ? 'Kies een dag binnen een jaar.' : ''),
  )
}

/** A day (YYYY-MM-DD) as it stands in a field: 19-11-2026. */
export const dayInField = (day: string): string => day.split('-').reverse().join('-')
