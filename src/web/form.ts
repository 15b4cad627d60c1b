import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { WebContext } from '#web/context.ts'

/** Messages by field name: the same words stand in the summary and at the field. */
export type FieldErrors = Readonly<Record<string, string>>
/** What was typed, by field name, so that nothing is lost; files are left out. */
export type Typed = Readonly<Record<string, string>>

export type Filled<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed }

/** Reads a posted form and checks it with a schema whose messages are Dutch sentences that say what to do. A field sent more than once becomes an array. */
export async function fill<S extends z.ZodType>(c: WebContext, schema: S): Promise<Filled<z.output<S>>> {
  return check(withoutNul(await c.req.parseBody({ all: true })), schema)
}

/** The character U+0000 is no part of any text, and PostgreSQL stores none that holds it. */
const withoutNul = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(plainText) : plainText(value)]))

const plainText = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '') : value)

function check<S extends z.ZodType>(body: Readonly<Record<string, unknown>>, schema: S): Filled<z.output<S>> {
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') typed[name] = value
  const read = schema.safeParse(body)
  if (read.success) return { ok: true, value: read.data, typed }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? 'formulier')
    errors[field] ??= issue.message
  }
  return { ok: false, errors, typed }
}

/** A text field: trimmed, with a message when empty and one when longer than `max` characters. */
export const text = (missing: string, max: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, `Maak de tekst korter: hoogstens ${max} tekens.`)

/** A text field that may stay empty: gives null then. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Maak de tekst korter: hoogstens ${max} tekens.`)
    .transform((value) => (value === '' ? null : value))
    .optional()
    .transform((value) => value ?? null)

/** The page number of a list, from 1; anything odd is the first page. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1)

/** A new key for the hidden field `key` of a form: the same form sent twice is stored once. */
export const newFormKey = (): string => uuid()

/** The hidden field `key` of a form. */
export const formKey = z.uuid({ error: 'Open de pagina opnieuw en stuur het formulier nog een keer.' })

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** Reads a Dutch date as people type it ("19-11-2026", "19 nov", "19 november 2026"; without a year the last such day); gives YYYY-MM-DD from 1900 on, or null. */
export function readDate(typed: string, today: string): string | null {
  const found = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?(?:[-/. ]+(\d{4}|\d{2}))?$/i.exec(typed.trim())
  if (!found) return /^\d{4}-\d{2}-\d{2}$/.test(typed.trim()) ? valid(typed.trim()) : null
  const [, day, monthText, yearText] = found
  const named = months.findIndex((name) => monthText!.toLowerCase().replace('maa', 'mrt').startsWith(name))
  const month = /^\d+$/.test(monthText!) ? Number(monthText) : named + 1
  const on = (year: number) => valid(`${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`)
  if (yearText !== undefined) return on(yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText))
  const thisYear = Number(today.slice(0, 4))
  const candidate = on(thisYear)
  return candidate !== null && candidate > today ? on(thisYear - 1) : candidate
}

function valid(day: string): string | null {
  const date = new Date(`${day}T00:00:00Z`)
  return day >= '1900' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null
}
