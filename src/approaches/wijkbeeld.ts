import type { Approach } from '#approaches/approach.ts'
import type { Area } from '#areas/area.ts'
import type { FigureBesideCity } from '#areas/figure.ts'
import type { Change } from '#engine/change.ts'
import type { Standing } from '#themes/verification.ts'
import { counted, dayInWords, inWords } from '#web/words.ts'

/** A theme in a wijk as all partners see it: the count of all organisations together, and where it stands with parents. */
export interface WijkTheme {
  readonly themeId: string
  readonly name: string
  /** questions in twelve weeks of everyone together; null: withheld */
  readonly count: number | null
  /** first and last day of those weeks; null: nothing released yet */
  readonly from: string | null
  readonly until: string | null
  readonly change: Change
  readonly standing: Standing
}

/** One page on a wijk that is the same for all partners. */
export interface Wijkbeeld {
  readonly wijk: Area
  /** YYYY-MM-DD */
  readonly today: string
  readonly wijken: readonly Area[]
  /** questions about all themes together as far as they are shown, by wijk; null: nothing is shown there */
  readonly numbers: ReadonlyMap<string, number | null>
  /** with a number, the largest first */
  readonly themes: readonly WijkTheme[]
  /** without one: what may not be shown */
  readonly withheld: readonly WijkTheme[]
  readonly figures: readonly FigureBesideCity[]
  /** what runs, and what begins on a day to come */
  readonly running: readonly Approach[]
  readonly missing: readonly WijkTheme[]
  readonly organisations: number
  readonly threshold: number
  /** first and last day of all counts on the page; null: nothing released yet */
  readonly counted: { readonly from: string; readonly until: string } | null
}

/** The page in two or three sentences. */
export function wijkbeeldInWords({ wijk, themes, running, today }: Pick<Wijkbeeld, 'wijk' | 'themes' | 'running' | 'today'>): string {
  const [most] = themes
  if (most === undefined) return `Er zijn nog te weinig vragen om iets te zeggen over ${wijk.name}.`
  const rising = themes.find((theme) => theme.change === 'rises')
  const begun = running.filter(({ startsOn }) => startsOn <= today).length
  const next = running.map(({ startsOn }) => startsOn).sort()[0]
  const runs =
    next === undefined
      ? 'Er loopt nog geen aanpak.'
      : begun === 0
        ? `Op ${dayInWords(next, today)} begint een aanpak.`
        : `Er ${begun === 1 ? 'loopt één aanpak' : `lopen ${inWords(begun)} aanpakken`}.`
  return [
    `Ouders vragen het meest over ‘${most.name}’.`,
    rising === undefined ? '' : rising === most ? 'Dat stijgt.' : `Vragen over ‘${rising.name}’ stijgen.`,
    runs,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What is heard and not answered yet: not talked over with parents, or confirmed without anything that runs. */
export const missingOf = (themes: readonly WijkTheme[], running: readonly Approach[]): WijkTheme[] =>
  themes.filter(({ standing, themeId }) => standing.standing !== 'doesNotFit' && !running.some((approach) => approach.themeId === themeId))

/** What has to be done first for such a theme, in one sentence. */
export function nextStepInWords({ standing, missing }: Standing): string {
  if (standing === 'verified') return 'Ouders bevestigden het. Er loopt nog niets.'
  if (standing === 'partlyFits') return 'Ouders vroegen om een verandering. Die moet nog worden gemaakt.'
  if (standing === 'tooFew') return `Eerst met nog ${counted(missing, 'ouder', 'ouders')} bespreken.`
  if (standing === 'ended') return 'Opnieuw met ouders bespreken: wat ze zeiden is te lang geleden.'
  return 'Eerst met ouders bespreken.'
}
