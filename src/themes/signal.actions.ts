import { besideCity, figureInWords, intervalInWords, originInWords } from '#areas/figure.ts'
import type { Db } from '#platform/db.ts'
import { may, need, type Scope } from '#privacy/scope.ts'
import { readInquirySignals } from '#themes/inquiry.actions.ts'
import { institutionSignal } from '#themes/inquiry-signal.ts'
import { readPrioritiesOfTheme, readWorkingTeams } from '#themes/priority.actions.ts'
import { listPriorities } from '#themes/priority.store.ts'
import { newestVersions, periodBefore, periodInWords, periodOf } from '#themes/priority.ts'
import type { Signal } from '#themes/signal.ts'
import { readThemeFigures } from '#themes/theme-figure.actions.ts'
import type { LinkedFigure } from '#themes/theme-figure.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { readStandings } from '#themes/verification.actions.ts'
import { type Standing, standingNames, type VerificationStanding } from '#themes/verification.ts'
import { counted, dayInWords, listed } from '#web/words.ts'

/** All that points at a theme in a place, source by source, each as far as this person may see it. Counts of others are released ones. */
export async function readSignals(db: Db, scope: Scope, page: ThemePage): Promise<readonly Signal[]> {
  need(scope, 'read themes')
  return [
    questionSignal(page),
    figureSignal(await readThemeFigures(db, scope, page.theme.id, page.wijkId), page, may(scope, 'propose themes')),
    await teamSignal(db, scope, page),
    institutionSignal(await readInquirySignals(db, scope, page.theme.id, page.wijkId, page.today), may(scope, 'send inquiries')),
    parentSignal(await readStandings(db, scope, page.today, whereOf(page)), page, may(scope, 'talk with parents')),
  ]
}

const whereOf = ({ theme, wijkId }: ThemePage) => (wijkId === null ? { themeId: theme.id } : { themeId: theme.id, wijkId })

function questionSignal({ figure, threshold }: ThemePage): Signal {
  const sentences = [`Jullie hoorden dit ${counted(figure.own, 'keer', 'keer')} in 12 weken.`]
  if (figure.others === null) sentences.push(`Andere organisaties: minder dan ${threshold}, of een aantal dat we (nog) niet tonen.`)
  else if (figure.others > 0) sentences.push(`Andere organisaties samen: ${counted(figure.others, 'keer', 'keer')}.`)
  const heard = figure.own > 0 || (figure.others ?? 0) > 0
  return { kind: 'questions', stance: heard ? 'says' : 'silent', sentences, source: 'Getelde vragen', link: null }
}

function figureSignal(figures: readonly LinkedFigure[], { theme }: ThemePage, mayLink: boolean): Signal {
  if (figures.length === 0) {
    const link = mayLink ? { href: '/wijken/cijfers', label: 'Zoek een cijfer' } : null
    return { kind: 'figures', stance: 'notAsked', sentences: ['Nog geen cijfer ernaast gezet.'], source: '', link }
  }
  const says = figures.some((figure) => figure.stance === 'supports')
  const against = figures.some((figure) => figure.stance === 'contradicts')
  return {
    kind: 'figures',
    stance: says ? 'says' : against ? 'contradicts' : 'silent',
    mixed: says && against,
    sentences: figures.map(
      (figure) => `${figureSentence(figure)}${says && figure.stance === 'contradicts' ? ' Dit spreekt het tegen.' : ''}`,
    ),
    source: listed([...new Set(figures.map(originInWords))]),
    link: { href: `/themas/${theme.id}/cijfers`, label: 'Bekijk de cijfers' },
  }
}

function figureSentence(figure: LinkedFigure): string {
  const interval = intervalInWords(figure)
  const city = figure.city === null ? '' : ` Hele gemeente: ${figureInWords(figure.city, figure.unit)}.`
  const chance = besideCity(figure) === 'unsure' ? ' Dit verschil kan toeval zijn.' : ''
  const where = figure.wijkName === null ? '' : `${figure.wijkName}: `
  return `${where}${figure.label} ${figureInWords(figure.value, figure.unit)}${interval === '' ? '' : ` (${interval})`}.${city}${chance}`
}

async function teamSignal(db: Db, scope: Scope, { theme, wijkId, today }: ThemePage): Promise<Signal> {
  const named = await readPrioritiesOfTheme(db, scope, theme.id, wijkId, today)
  const link = { href: '/top3', label: 'Bekijk de top 3' }
  if (named.length > 0) {
    const places = named.map((one) => `plek ${one.rank} bij ${one.teamName} (${one.organisationName})`)
    const source = listed([...new Set(named.map((one) => one.period))])
    return { kind: 'teams', stance: 'says', sentences: [`Op ${listed(places)}.`], source: `Top 3, ${source}`, link }
  }
  const answered = await teamsThatAnswered(db, scope, wijkId, today)
  return answered === 0
    ? { kind: 'teams', stance: 'notAsked', sentences: ['Nog geen team maakte hier een top 3.'], source: '', link }
    : {
        kind: 'teams',
        stance: 'silent',
        sentences: [`In geen van de ${counted(answered, 'top 3', 'top 3’s')} van dit halfjaar.`],
        source: `Top 3, ${periodInWords(periodOf(today))}`,
        link,
      }
}

/** How many teams with a top 3 of this half year, or else of the one before, work in this wijk. */
async function teamsThatAnswered(db: Db, scope: Scope, wijkId: string | null, today: string): Promise<number> {
  const here = new Set(
    (await readWorkingTeams(db, scope, today)).filter((team) => wijkId === null || team.wijken.includes(wijkId)).map((team) => team.id),
  )
  const lists = newestVersions([
    ...(await listPriorities(db, scope, { period: periodOf(today) })),
    ...(await listPriorities(db, scope, { period: periodBefore(periodOf(today)) })),
  ])
  return new Set(lists.map((list) => list.teamId).filter((team) => here.has(team))).size
}

const parentsSay: Readonly<Record<VerificationStanding, Signal['stance']>> = {
  notYet: 'notAsked',
  tooFew: 'notAsked',
  verified: 'says',
  partlyFits: 'says',
  doesNotFit: 'contradicts',
  ended: 'notAsked',
}

function parentSignal(standings: readonly Standing[], { theme, place }: ThemePage, mayTalk: boolean): Signal {
  const talk = mayTalk ? { href: `/themas/${theme.id}/bespreken?wijk=${place}`, label: 'Vul het gesprek in' } : null
  if (standings.length === 0)
    return { kind: 'parents', stance: 'notAsked', sentences: ['Nog niet gevraagd.'], source: '', link: place === 'stad' ? null : talk }
  const said = standings.map((one) => parentsSay[one.standing])
  const mixed = said.includes('says') && said.includes('contradicts')
  const stance = said.includes('says') ? 'says' : said.includes('contradicts') ? 'contradicts' : 'notAsked'
  const [only] = standings
  const sentences =
    standings.length === 1
      ? [
          `${standingNames[only!.standing]}: ${counted(only!.parents, 'ouder', 'ouders')}${only!.on === null ? '' : `, ${dayInWords(only!.on)}`}.`,
        ]
      : [`Besproken in ${standings.length} wijken: ${countByStanding(standings)}.`]
  return { kind: 'parents', stance, mixed, sentences, source: 'Gesprekken met ouders', link: stance === 'notAsked' ? talk : null }
}

function countByStanding(standings: readonly Standing[]): string {
  const counts = new Map<string, number>()
  for (const { standing } of standings) {
    const name = standingNames[standing].toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return listed([...counts].map(([name, count]) => `${name} in ${count}`))
}
