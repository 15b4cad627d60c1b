const oneDay = 86_400_000
const recentDays = 84

/** All days from `from` up to and including `until`, both YYYY-MM-DD. Throws when there is none. */
export function daysBetween(from: string, until: string): readonly string[] {
  const days: string[] = []
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${until}T00:00:00Z`); at += oneDay) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  if (days.length === 0) throw new Error(`No days between ${from} and ${until}`)
  return days
}

/** Sunday first: offices are closed in the weekend, a walk-in or a sports field is not. */
const weekdays = [0.04, 1.1, 1.15, 1, 1.1, 0.75, 0.12] as const

/** By month, January first: what school asks of children and parents comes and goes with the year. */
const schoolYears: Readonly<Record<string, readonly number[]>> = {
  'learning-at-school': [1.7, 1.8, 1.3, 0.9, 0.9, 1.1, 0.25, 0.15, 0.8, 1.1, 1.3, 0.8],
  'fear-of-failure': [1.7, 1.3, 0.9, 1, 1.6, 1.3, 0.3, 0.2, 0.7, 1, 1, 0.9],
}

/** Weight of one day for one theme in one wijk: weekday, holidays, school year, and what rises or falls in the last twelve weeks. */
export function dayWeight(day: string, until: string, wijk: string, themeKey: string): number {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0
  const recent = Date.parse(until) - Date.parse(day) < recentDays * oneDay
  const movement = wijk === 'Overvecht' ? movements[themeKey] : undefined
  if (movement) return weekday * (recent ? movement.recent : movement.before)
  const month = Number(day.slice(5, 7)) - 1
  return weekday * (schoolYears[themeKey]?.[month] ?? quietTime(day.slice(5)))
}

/** In Overvecht two themes clearly rise and one falls; holidays do not blur that. */
const movements: Readonly<Record<string, { readonly before: number; readonly recent: number }>> = {
  'parenthood-and-divorce': { before: 0.9, recent: 4 },
  'not-going-to-school': { before: 0.9, recent: 5.5 },
  bullying: { before: 2.2, recent: 0.4 },
}

/** Fewer questions are heard around the summer and Christmas; dates are months and days, not the official holidays of one year. */
function quietTime(monthDay: string): number {
  if (monthDay >= '07-15' && monthDay <= '08-28') return 0.5
  if (monthDay >= '12-22' || monthDay <= '01-04') return 0.4
  return 1
}
