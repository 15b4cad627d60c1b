import { z } from 'zod'

/** Languages of residents, with their own names. */
export const languageNames = {
  nl: 'Nederlands',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  pl: 'Polski',
  uk: 'Українська',
} as const
export type Language = keyof typeof languageNames
export const languages = Object.keys(languageNames) as readonly Language[]

const months = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual)

/** What a municipality sets for itself; a missing value is the one by default. Terms in months, the session in hours. */
export const settingsSchema = z.object({
  threshold: z.number().int().min(3).max(100).default(5),
  falseAlarmsPerYear: z.number().int().min(1).max(26).default(3),
  sessionHours: z.number().int().min(1).max(24).default(12),
  questionTextMonths: months(60, 24),
  countMonths: z.number().int().min(60).max(120).default(72),
  auditLogMonths: months(120, 60),
  requestKeyMonths: months(12, 1),
  languages: z
    .array(z.enum(languages))
    .transform((chosen) => languages.filter((language) => language === 'nl' || chosen.includes(language)))
    .default([...languages]),
})
export type MunicipalitySettings = z.output<typeof settingsSchema>

/** The settings as stored, completed with those by default; a stored value that is no longer allowed gives way to the default. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): MunicipalitySettings {
  const read = settingsSchema.safeParse(stored)
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map((issue) => String(issue.path[0])))
  return settingsSchema.parse(Object.fromEntries(Object.entries(stored).filter(([name]) => !wrong.has(name))))
}
