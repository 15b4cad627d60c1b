// The page of a theme: the gate, what parents ask, the year, whether it is right, and where it stands.

import type { Area } from '#areas/area.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { ageBandNames, heardNames } from '#questions/question.ts'
import type { Theme } from '#themes/theme.ts'
import type { ThemeFigure } from '#themes/theme-count.ts'
import type { Shares, ThemePage } from '#themes/theme-page.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Courses, coursesInWords, periodsInWords } from '#web/charts.tsx'
import { LinkButton } from '#web/components.tsx'
import { counted, dayInWords, listed } from '#web/words.ts'

/** What a proposal waits for: someone who says whether its questions belong together. */
export function Gate({ theme, mayAccept }: { theme: Theme; mayAccept: boolean }) {
  if (theme.status !== 'proposed') return null
  return (
    <section class="wv-gate wv-stack" aria-labelledby="poort">
      <div class="wv-measure wv-stack-s">
        <h2 class="utrecht-heading-3" id="poort">
          Dit is een voorstel van het programma
        </h2>
        <p>Horen deze vragen bij elkaar? Dan wordt het een kandidaat-thema. Daarna kun je het met ouders bespreken.</p>
      </div>
      {mayAccept && (
        <div class="wv-row">
          <LinkButton href={`/themas/${theme.id}/bevestig`}>Bevestig als kandidaat</LinkButton>
          <a class="utrecht-link wv-tap" href={`/themas/${theme.id}/wijs-af`}>
            Nee, wijs af
          </a>
        </div>
      )}
    </section>
  )
}

/** Voices before figures: typical questions of the own organisation, and the words that many questions say. */
export function Voices({ page, wijk, mayRead }: { page: ThemePage; wijk: Area | null; mayRead: boolean }) {
  const { typical, theme } = page
  const words = theme.seenWords.length > 0 ? theme.seenWords : theme.keywords.slice(0, 8)
  return (
    <section class="wv-stack" aria-labelledby="stem">
      <h2 class="utrecht-heading-2" id="stem">
        Wat ouders vragen
      </h2>
      {theme.description !== '' && <p class="wv-measure">{theme.description}</p>}
      {typical !== null && typical.length > 0 && (
        <ul class="wv-list wv-tight">
          {typical.map((question) => (
            <li>
              <p class="wv-voice" dir="auto">
                “<CleanedText text={question.text} />”
              </p>
            </li>
          ))}
        </ul>
      )}
      {typical !== null && typical.length === 0 && <p class="wv-soft">Jullie telden hier nog geen vraag met tekst.</p>}
      <p class="wv-small wv-soft">
        {words.length > 0 && `Woorden die vaak voorkomen: ${words.join(', ')}. `}
        {mayRead && page.ownQuestions > 0 && (
          <a class="utrecht-link" href={`/themas/${theme.id}/vragen?wijk=${wijkValue(wijk)}`}>
            Alle vragen van jullie organisatie
          </a>
        )}
      </p>
    </section>
  )
}

const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' })

/** Names under the year: every third month of the past twelve. */
function monthLabels(today: string): string[] {
  return [12, 9, 6, 3, 0].map((back) => {
    const day = new Date(`${today.slice(0, 7)}-15T00:00:00Z`)
    day.setUTCMonth(day.getUTCMonth() - back)
    return monthName.format(day).replace('.', '')
  })
}

/** A year of the theme, in columns of questions. */
export function ThroughTime({ page, today, place }: { page: ThemePage; today: string; place: string }) {
  const { figure, threshold } = page
  return (
    <section class="wv-stack" aria-labelledby="tijd">
      <h2 class="utrecht-heading-2" id="tijd">
        Hoe vaak, door de tijd
      </h2>
      <Courses
        periods={figure.periods}
        labels={monthLabels(today)}
        threshold={threshold}
        title={`Vragen in ${place} per 4 weken, een jaar: ${periodsInWords(figure.periods)}`}
      />
      <p class="wv-small wv-soft">
        {coursesInWords(figure.periods, threshold)}
        {othersInWords(figure)}
      </p>
      {page.rise !== null && (
        <p>
          Er zijn meer vragen dan verwacht sinds de week van {dayInWords(page.rise.week, today)}.{' '}
          <a class="utrecht-link" href={`/signalen/${page.rise.id}`}>
            Bekijk de stijging
          </a>
        </p>
      )}
    </section>
  )
}

/** Until when others are counted in, since when, or that they are not. */
function othersInWords({ total, othersSince, othersUntil, periodsUntil }: ThemeFigure): string {
  const since = othersSince === null ? '' : ` Van andere organisaties tellen we vanaf ${dayInWords(othersSince)}.`
  if (periodsUntil === null) return `${since} Van andere organisaties is nog niets vrijgegeven.`
  if (total === null || othersUntil === null) return `${since} Van andere organisaties tonen we geen aantal.`
  return `${since} Van andere organisaties tot en met ${dayInWords(othersUntil)}; het plaatje loopt tot en met ${dayInWords(periodsUntil)}.`
}

/** Of whom, where, and how sure: the own questions of a year. */
export function OwnShares({ shares }: { shares: Shares }) {
  const most = <T extends string>(parts: readonly { of: T; count: number }[], names: Readonly<Record<T, string>>) =>
    listed(parts.slice(0, 3).map((part) => `${names[part.of]} (${part.count})`))
  return (
    <section class="wv-stack-s" aria-labelledby="wie">
      <h2 class="utrecht-heading-2" id="wie">
        Jullie {counted(shares.total, 'vraag', 'vragen')} in een jaar
      </h2>
      <dl class="wv-pair">
        <dt>Leeftijd van het kind</dt>
        <dd>{most(shares.ages, ageBandNames)}</dd>
        <dt>Gehoord bij</dt>
        <dd>{most(shares.routes, heardNames)}</dd>
        <dt>Hoe zeker</dt>
        <dd>
          {shares.byPerson} door een collega gekozen, {shares.total - shares.byPerson} door het programma
          {shares.total > shares.byPerson && ` (${shares.sure} daarvan passen goed)`}
        </dd>
      </dl>
    </section>
  )
}

/** The machine proposes, people decide: every action has its own page and a reason. */
export function IsItRight({ page }: { page: ThemePage }) {
  const { theme } = page
  const actions: readonly (readonly [string, string, string])[] = [
    ...(theme.status === 'proposed' ? [['bevestig', 'Bevestig als kandidaat', 'De vragen horen bij elkaar.'] as const] : []),
    ['hernoem', 'Geef een andere naam', 'Liefst in woorden van ouders.'],
    ['beschrijf', 'Beschrijf', 'Waar het over gaat, en welke woorden erbij horen.'],
    ['splits', 'Splits', 'Het zijn twee thema’s. Het programma doet een voorstel.'],
    [
      'voeg-samen',
      'Voeg samen',
      page.mostLike === null ? 'Het is hetzelfde als een ander thema.' : `Lijkt het meest op ‘${page.mostLike}’.`,
    ],
    ['wijs-af', 'Wijs af', 'De vragen horen niet bij elkaar. Ze gaan terug naar de stapel.'],
  ]
  return (
    <section class="wv-stack" aria-labelledby="klopt">
      <h2 class="utrecht-heading-2" id="klopt">
        Klopt dit thema?
      </h2>
      <p class="wv-measure">
        {theme.seedKey === null ? 'Het programma legde deze vragen bij elkaar.' : 'Dit thema staat op de startlijst.'} Jij beslist.
      </p>
      <ul class="wv-list wv-tight">
        {actions.map(([path, name, why]) => (
          <li>
            <div class="wv-item wv-item--act">
              <LinkButton kind="other" href={`/themas/${theme.id}/${path}`}>
                {name}
              </LinkButton>
              <p>{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const howMade = { questions: 'door een collega', figures: 'via cijfers', parents: 'door ouders' } as const

/** The way of a theme, with where it is now. */
export function WhereItStands({ page, talk }: { page: ThemePage; talk: { readonly done: boolean; readonly text: string } }) {
  const { theme, firstDay, history } = page
  const seen = history.findLast((line) => ['found', 'listed', 'made'].includes(line.deed))
  const accepted = theme.status === 'candidate'
  const how = seen?.deed === 'listed' ? 'van de startlijst' : seen?.deed === 'made' ? howMade[theme.startRoute] : 'via vragen'
  return (
    <>
      <h2 class="utrecht-heading-3" id="stand">
        Waar staat dit thema?
      </h2>
      <ol class="wv-steps">
        <li class={firstDay === null ? '' : 'wv-is-done'}>
          <p class="wv-strong">Vragen geteld</p>
          <p class="wv-small wv-soft">{firstDay === null ? 'Nog niet door jullie' : `Door jullie sinds ${dayInWords(firstDay)}`}</p>
        </li>
        <li class={accepted ? 'wv-is-done' : 'wv-is-now'} aria-current={accepted ? undefined : 'step'}>
          <p class="wv-strong">Gezien als thema</p>
          <p class="wv-small wv-soft">
            {seen === undefined ? '' : `${dayInWords(seen.at.toISOString().slice(0, 10))}, ${how}`}
            {!accepted && '. Nog niet bevestigd als kandidaat'}
          </p>
        </li>
        <li class={!accepted ? '' : talk.done ? 'wv-is-done' : 'wv-is-now'} aria-current={accepted && !talk.done ? 'step' : undefined}>
          <p class="wv-strong">Met ouders bespreken</p>
          {accepted && <p class="wv-small">{talk.text}</p>}
        </li>
        <li>
          <p>Aansluiten of iets nieuws</p>
        </li>
        <li>
          <p>Samen vormgeven</p>
        </li>
        <li>
          <p>Bij elkaar komen</p>
        </li>
      </ol>
    </>
  )
}
