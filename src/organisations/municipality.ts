import { z } from 'zod'
import { languages } from '#web/languages/language.ts'

// The settings of a municipality know the languages; the words for them belong to the pages.
export { type Language, languageNames, languages } from '#web/languages/language.ts'

const months = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual)

/** A telephone number as people write it. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[\d -]{3,20}$/, 'Schrijf een telefoonnummer met cijfers en spaties, zoals 030 123 45 67.')

/** What a municipality sets for itself; a missing value is the one by default. Terms in months, the session in hours. */
export const settingsSchema = z.object({
  threshold: z.number().int().min(3).max(100).default(5),
  falseAlarmsPerYear: z.number().int().min(1).max(26).default(3),
  /** parents who have to say that a theme fits, and for how many months that holds; the gate in SQL knows the same bounds */
  minimumParents: z.number().int().min(3).max(50).default(5),
  verificationMonths: z.number().int().min(6).max(60).default(24),
  sessionHours: z.number().int().min(1).max(24).default(12),
  questionTextMonths: months(60, 24),
  countMonths: z.number().int().min(60).max(120).default(72),
  auditLogMonths: months(120, 60),
  requestKeyMonths: months(12, 1),
  languages: z
    .array(z.enum(languages))
    .transform((chosen) => languages.filter((language) => language === 'nl' || chosen.includes(language)))
    .default([...languages]),
  /** who reads what residents ask by themselves, where more than one organisation works; an id */
  residentOrganisation: z.uuid().nullable().default(null),
  /** whom residents can call, and when (a Dutch sentence) */
  residentPhone: phoneNumber.nullable().default(null),
  residentHours: z.string().trim().min(1).max(120).nullable().default(null),
})
export type MunicipalitySettings = z.output<typeof settingsSchema>

/** The settings as stored, completed with those by default; a stored value that is no longer allowed gives way to the default. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): MunicipalitySettings {
  const read = settingsSchema.safeParse(stored)
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0])))
  return settingsSchema.parse(Object.fromEntries(Object.entries(stored).filter(([name]) => !wrong.has(name))))
}
