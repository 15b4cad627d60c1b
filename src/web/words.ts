// Dutch for numbers, days and periods, so that every page says them the same way.

const dayMonthYear = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayMonth = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' })
const number = new Intl.NumberFormat('nl-NL')

/** 1234 → "1.234" */
export const inDigits = (count: number): string => number.format(count)

/** A day (YYYY-MM-DD) in words; without the year when it is that of `today`. */
export const dayInWords = (day: string, today?: string): string =>
  (today?.slice(0, 4) === day.slice(0, 4) ? dayMonth : dayMonthYear).format(new Date(`${day}T00:00:00Z`))

/** "22 nov 2026 15:04" */
export const momentInWords = (at: Date): string => moment.format(at)

const small = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']

/** 3 → "drie", 0 → "geen", 14 → "14" */
export const inWords = (count: number): string => small[count] ?? inDigits(count)

/** "1 vraag", "3 vragen" */
export const counted = (count: number, one: string, many: string): string => `${inDigits(count)} ${count === 1 ? one : many}`

/** First letter as a capital, for a sentence that begins with a number in words. */
export const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('nl') + sentence.slice(1)

/** How long ago a day was: "vandaag", "gisteren", "3 dagen geleden", "5 weken geleden", "4 maanden geleden". */
export function ago(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  if (days <= 0) return 'vandaag'
  if (days === 1) return 'gisteren'
  if (days < 14) return `${days} dagen geleden`
  if (days < 70) return `${Math.round(days / 7)} weken geleden`
  return `${Math.round(days / 30.4)} maanden geleden`
}

/** Words for lists: "a", "a en b", "a, b en c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
