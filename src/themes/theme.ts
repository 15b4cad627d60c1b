import { z } from 'zod'

/** Where a theme stands: the machine proposes, people decide (ruling 6). What parents say of it is kept per wijk elsewhere. */
export const themeStatuses = ['proposed', 'candidate', 'rejected', 'merged', 'expired'] as const
export type ThemeStatus = (typeof themeStatuses)[number]

/** How a theme was found. */
export const startRoutes = ['questions', 'figures', 'parents'] as const
export type StartRoute = (typeof startRoutes)[number]

/** The only steps a theme may take. `proposed → expired` is the program's own; every other step is a person's. */
export const themeSteps: Readonly<Record<ThemeStatus, readonly ThemeStatus[]>> = {
  proposed: ['candidate', 'rejected', 'merged', 'expired'],
  candidate: ['candidate', 'proposed', 'rejected', 'merged'],
  rejected: ['proposed', 'candidate'],
  merged: ['proposed', 'candidate'],
  expired: ['proposed'],
}

/** May a theme go from one status to another? */
export const mayStep = (from: ThemeStatus, to: ThemeStatus): boolean => themeSteps[from].includes(to)

export const themeStatusNames: Readonly<Record<ThemeStatus, string>> = {
  proposed: 'Voorstel',
  candidate: 'Kandidaat-thema',
  rejected: 'Afgewezen',
  merged: 'Samengevoegd',
  expired: 'Verlopen voorstel',
}

/** A theme of the municipality, as everyone there may see it. */
export interface Theme {
  readonly id: string
  /** null: of the whole municipality */
  readonly areaId: string | null
  readonly status: ThemeStatus
  readonly name: string
  readonly description: string
  /** given by people */
  readonly keywords: readonly string[]
  /** words that at least as many questions say as the threshold asks */
  readonly seenWords: readonly string[]
  readonly mergedInto: string | null
  readonly startRoute: StartRoute
  /** key in the start list */
  readonly seedKey: string | null
  readonly acceptedAt: Date | null
  readonly createdAt: Date
}

/** What was done to a theme, as verbs in the past. */
export const themeDeeds = [
  'listed',
  'found',
  'made',
  'accepted',
  'renamed',
  'described',
  'split',
  'merged',
  'received',
  'rejected',
  'undone',
  'expired',
  'rose',
  'riseJudged',
  'riseReopened',
  'talkPlanned',
  'talkCancelled',
  'discussed',
  'discussionChanged',
  'discussionWithdrawn',
  'changeMade',
  'approachStarted',
  'approachStopped',
  'figureLinked',
  'figureUnlinked',
] as const
export type ThemeDeed = (typeof themeDeeds)[number]

/** One line of what happened to a theme. */
export interface ThemeDeedLine {
  readonly id: string
  readonly at: Date
  readonly deed: ThemeDeed
  /** null: the program, or the start list */
  readonly who: string | null
  readonly reason: string
  readonly detail: Readonly<Record<string, string>>
}

/** Name of a proposal whose questions share too few words to name it without giving one of them away. */
export const namelessProposal = 'Voorstel zonder naam'

/** A name of a theme. */
export const themeName = z
  .string({ error: 'Geef het thema een naam.' })
  .trim()
  .min(1, 'Geef het thema een naam.')
  .max(120, 'Maak de naam korter: hoogstens 120 tekens.')

/** Why someone did something to a theme; everyone in the municipality can read it. */
export const reasonText = z
  .string({ error: 'Schrijf in één zin waarom.' })
  .trim()
  .min(1, 'Schrijf in één zin waarom.')
  .max(500, 'Maak de reden korter: hoogstens 500 tekens.')

export const descriptionText = z.string().trim().max(1000, 'Maak de uitleg korter: hoogstens 1.000 tekens.')

/** Keywords as typed, with commas between them: trimmed, in lower case, each once, at most forty. */
export const keywordsText = z
  .string()
  .max(2000, 'Gebruik minder woorden.')
  .transform((typed) =>
    [...new Set(typed.split(/[,\n]/).map((word) => word.trim().toLocaleLowerCase('nl')))].filter((word) => word !== '').slice(0, 40),
  )

/** A name without what does not count: capitals, accents, spaces and marks. Two names that are the same then are one name. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The text of a theme that is turned into a vector first: its name and what it is about. */
export const ownWords = (theme: { readonly name: string; readonly description: string }): string =>
  theme.description === '' ? theme.name : `${theme.name}. ${theme.description}`
