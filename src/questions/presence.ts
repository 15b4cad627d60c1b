/** Having been in the wijk: where and when, how many people came, and what was heard. No data of anyone. */
export interface Presence {
  readonly id: string
  readonly areaId: string | null
  readonly areaName: string | null
  /** the playground, the community centre */
  readonly place: string
  readonly moment: Date
  readonly headCount: number
  /** the cleaned text */
  readonly heard: string | null
  readonly mine: boolean
  readonly createdAt: Date
}

/** A visit as it comes from a form; texts are still as typed. */
export interface PresenceDraft {
  readonly areaId: string | null
  readonly place: string
  readonly moment: Date
  readonly headCount: number
  readonly heard: string | null
  /** Indexes of the identifiers in `heard` that a person leaves; null = nobody decided yet. */
  readonly kept?: ReadonlySet<number> | null
}

/** A visit may be changed by who noted it, within a day. */
export const mayEditPresence = (presence: Presence, now: Date): boolean =>
  presence.mine && now.getTime() - presence.createdAt.getTime() < 24 * 3_600_000

const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Day (YYYY-MM-DD) and time (HH:MM) of a moment on a Dutch clock. */
export function dutchDayAndTime(moment: Date): { day: string; time: string } {
  const [day, time] = local.format(moment).split(' ')
  return { day: day!, time: time! }
}

/** The moment of a Dutch day and time ("9:30", "14.00", "14u"); null when the time is none. An hour that the clock skips moves on. */
export function readMoment(day: string, time: string): Date | null {
  const found = /^(\d{1,2})(?:[:.u](\d{2})?)?\s*(?:uur)?$/i.exec(time.trim())
  if (found === null) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  const wanted = `${day} ${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  const asUtc = new Date(`${wanted.replace(' ', 'T')}:00Z`)
  for (const ahead of [2, 1]) {
    const candidate = new Date(asUtc.getTime() - ahead * 3_600_000)
    if (local.format(candidate) === wanted) return candidate
  }
  return new Date(asUtc.getTime() - 3_600_000)
}
