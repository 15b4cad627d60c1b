import type { ThemeDeedLine } from '#themes/theme.ts'
import { dayInWords } from '#web/words.ts'

const outcomes: Readonly<Record<string, string>> = { fits: 'het past', partlyFits: 'het past deels', doesNotFit: 'het past niet' }

const parentsInWords = (count: string | undefined): string => (count === '1' ? '1 ouder' : `${count ?? ''} ouders`)

/** "Besproken met 7 ouders in Overvecht op 19 november 2026: het past" */
const said = ({ parents, wijk, day, outcome }: ThemeDeedLine['detail']): string =>
  `${parentsInWords(parents)} in ${wijk} op ${dayInWords(day!)}: ${outcomes[outcome ?? ''] ?? ''}`

/** What was done with parents, or after it, in words for the history of a theme; null for every other deed. */
export function talkDeedInWords(deed: ThemeDeedLine['deed'], detail: ThemeDeedLine['detail']): string | null {
  if (deed === 'made' && detail.talk !== undefined)
    return `Genoemd door ouders in ${detail.wijk} op ${dayInWords(detail.day!)}: ${detail.votes} van ${parentsInWords(detail.parents)} kozen dit`
  if (deed === 'talkPlanned') return `Gesprek met ouders gepland in ${detail.wijk} op ${dayInWords(detail.day!)}`
  if (deed === 'talkCancelled') return `Gepland gesprek in ${detail.wijk} op ${dayInWords(detail.day!)} gaat niet door`
  if (deed === 'discussed') return `Besproken met ${said(detail)}`
  if (deed === 'discussionChanged') return `Verslag van een gesprek aangepast: ${said(detail)}`
  if (deed === 'discussionWithdrawn') return `Verslag van een gesprek ingetrokken: ${said(detail)}`
  if (deed === 'changeMade') return `De verandering die ouders in ${detail.wijk} vroegen is gemaakt op ${dayInWords(detail.day!)}`
  if (deed === 'approachStarted') return `Aanpak gestart in ${detail.wijk} per ${dayInWords(detail.day!)}`
  if (deed === 'approachStopped') return `Aanpak gestopt in ${detail.wijk}`
  return null
}
