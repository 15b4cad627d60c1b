import { alwaysRemoved, findIdentifiers, type IdentifierSpan, type KnownNames, redact, withoutPlaceholders } from '#engine/deidentify.ts'
import { detectLanguage } from '#engine/language.ts'

/** Ages of the child in years; the upper end belongs to the next band, except 18. */
export const ageBands = ['0-4', '4-8', '8-12', '12-18', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]

/** Where a question was heard. */
export const captureRoutes = ['desk', 'phone', 'homeVisit', 'school', 'consultationHour', 'outreach'] as const
export type CaptureRoute = (typeof captureRoutes)[number]

export const ageBandNames: Readonly<Record<AgeBand, string>> = {
  '0-4': '0 tot 4 jaar',
  '4-8': '4 tot 8 jaar',
  '8-12': '8 tot 12 jaar',
  '12-18': '12 tot 18 jaar',
  unknown: 'weet ik niet',
}

export const captureRouteNames: Readonly<Record<CaptureRoute, string>> = {
  desk: 'balie',
  phone: 'telefoon',
  homeVisit: 'huisbezoek',
  school: 'school',
  consultationHour: 'spreekuur',
  outreach: 'in de wijk',
}

/** How a question came: a route, or by the resident herself (decision 23). */
export type Heard = CaptureRoute | 'resident'

export const heardNames: Readonly<Record<Heard, string>> = { ...captureRouteNames, resident: 'van een bewoner zelf' }

/** "balie"; "van een bewoner zelf" when there is no route. */
export const heardInWords = (question: Pick<Question, 'route'>): string => heardNames[question.route ?? 'resident']

/** Characters a resident's words may have when they are typed or imported. */
export const longestText = 2000

/** What a resident asked, without name or address. */
export interface Question {
  readonly id: string
  readonly organisationId: string
  /** null: the whole municipality */
  readonly areaId: string | null
  readonly areaName: string | null
  readonly ageBand: AgeBand
  /** null: a resident asked it by herself, without an account */
  readonly route: CaptureRoute | null
  /** YYYY-MM-DD */
  readonly askedOn: string
  /** the cleaned text; null when only the theme was counted, or after its term */
  readonly text: string | null
  readonly language: string | null
  /** did the person who looks note it? */
  readonly mine: boolean
  readonly createdAt: Date
  readonly withdrawnAt: Date | null
}

/** A question as it comes from a form; `text` is still as typed. */
export interface Draft {
  readonly text: string | null
  /** Indexes of the identifiers found that a person leaves in the text; null = nobody decided yet. */
  readonly kept?: ReadonlySet<number> | null
  readonly areaId: string | null
  readonly ageBand: AgeBand
  readonly route: CaptureRoute
  /** YYYY-MM-DD */
  readonly askedOn: string
  /** does its author want to hear what comes of it? left out: yes */
  readonly wantsNews?: boolean
}

/** A text without identifiers and its language, or the identifiers a person has to decide on first. */
export type Cleaned =
  | { readonly ok: true; readonly text: string | null; readonly language: string | null }
  | { readonly ok: false; readonly found: readonly IdentifierSpan[] }

/** Cleans a typed text. What always goes, goes; the rest waits for a decision (`kept` null) or follows it. Only placeholders left = no text. */
export function cleanText(
  typed: string | null,
  kept: ReadonlySet<number> | null,
  known: KnownNames,
  languages?: readonly string[],
): Cleaned {
  const text = typed?.trim() ?? ''
  if (text === '') return { ok: true, text: null, language: null }
  const found = findIdentifiers(text, known)
  if (kept === null && found.some((span) => !alwaysRemoved.has(span.kind))) return { ok: false, found }
  return { ok: true, ...afterRedaction(redact(text, found, kept ?? new Set()), languages) }
}

/** The language of a cleaned text; a text of placeholders alone is no text. */
export function afterRedaction(cleaned: string, languages?: readonly string[]): { text: string | null; language: string | null } {
  const words = withoutPlaceholders(cleaned)
  if (!/[\p{L}\p{N}]/u.test(words)) return { text: null, language: null }
  return { text: cleaned, language: detectLanguage(words, languages).language }
}

/** A question may be withdrawn by who noted it; one that a resident sent by everyone who counts questions there: nobody else can. */
export const mayWithdraw = (question: Question): boolean => question.withdrawnAt === null && (question.mine || question.route === null)

/** A question may be changed by who noted it, within a day. */
export const mayEdit = (question: Question, now: Date): boolean =>
  question.mine && question.withdrawnAt === null && now.getTime() - question.createdAt.getTime() < 24 * 3_600_000
