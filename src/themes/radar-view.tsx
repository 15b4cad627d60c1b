// The radar: themes of a wijk with a year each, what is unclear, what the program proposes, and one theme in all wijken.
import type { Area } from '#areas/area.ts'
import { ChangeWord, changeInWords } from '#themes/change-word.tsx'
import type { Radar, ThemeRow } from '#themes/radar.actions.ts'
import { namelessProposal, type Theme } from '#themes/theme.ts'
import { noFigure } from '#themes/theme-count.actions.ts'
import { cellKey, shownBefore, shownCount, type ThemeFigure } from '#themes/theme-count.ts'
import { StandingIn } from '#themes/verification-gate.tsx'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { periodsInWords, SmallMultiples, Spark, scaleOf } from '#web/charts.tsx'
import { LinkButton, More, Table } from '#web/components.tsx'
import { capital, counted, dayInWords, inDigits, inWords } from '#web/words.ts'

/** Address of a theme as seen from a wijk. */
export const themeAddress = (theme: { readonly id: string }, wijk: Area | null): string => `/themas/${theme.id}?wijk=${wijkValue(wijk)}`

/** One sentence that answers first. */
export function leadInWords({ rows }: Radar): string {
  const rising = rows.filter(({ figure }) => figure.change === 'rises').length
  if (rising === 0) return 'Geen thema stijgt.'
  return `${capital(inWords(rising))} ${rising === 1 ? 'thema stijgt' : 'thema’s stijgen'}. Daarover is nog niet met ouders gesproken.`
}

/** Themes with their number, word and year; the same figures as a table under it. */
export function ThemeList({ radar, wijk, place }: { radar: Radar; wijk: Area | null; place: string }) {
  const { rows } = radar
  const max = scaleOf(rows.map(({ figure }) => figure.periods))
  return (
    <section class="wv-stack" aria-labelledby="lijst">
      <h2 class="wv-hide" id="lijst">
        Lijst van thema’s
      </h2>
      <p class="wv-small wv-soft wv-item wv-item--spark wv-heads" aria-hidden="true">
        <span>Vragen in 12 weken, eerst wat stijgt</span>
        <span>Een jaar, per 4 weken</span>
        <span>Met ouders</span>
      </p>
      <ol class="wv-list wv-tight">
        {rows.map((row) => (
          <ThemeLine row={row} wijk={wijk} max={max} radar={radar} />
        ))}
      </ol>
      <p class="wv-small wv-soft">{legend(radar)}</p>
      <More section summary="Dezelfde cijfers als tabel" action="Toon">
        <FigureTable rows={[...rows, ...radar.small]} place={place} wijk={wijk} />
      </More>
    </section>
  )
}

function legend({ rows, small, threshold }: Radar): string {
  const few = rows.some(({ figure }) => figure.periods.includes('few'))
  const partly = rows.some(({ figure }) => figure.total === null)
  const left = small.length
  const until = rows.flatMap(({ figure }) => (figure.total === null || figure.othersUntil === null ? [] : figure.othersUntil)).sort()
  return [
    until.length > 0
      ? `Van andere organisaties tellen vragen mee tot en met ${dayInWords(until[0]!)}${until[0] === until.at(-1) ? '' : ` of later, op zijn laatst ${dayInWords(until.at(-1)!)}`}.`
      : '',
    few ? 'Een streepjeslijn: dat getal tonen we niet.' : '',
    partly ? 'Staat er ‘alleen jullie vragen’, dan tonen we van andere organisaties geen aantal.' : '',
    left > 0
      ? `${capital(inWords(left))} ${left === 1 ? 'thema' : 'thema’s'} met minder dan ${threshold} vragen ${left === 1 ? 'staat' : 'staan'} alleen in de tabel.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function beforeInWords(figure: ThemeFigure): string {
  const before = shownBefore(figure)
  return before === null ? 'de 12 weken ervoor tonen we niet' : `de 12 weken ervoor ${inDigits(before)}`
}

function ThemeLine({ row, wijk, max, radar }: { row: ThemeRow; wijk: Area | null; max: number; radar: Radar }) {
  const { theme, figure } = row
  const since = radar.rises.get(cellKey(theme.id, wijk?.id ?? null))
  return (
    <li class="wv-item wv-item--spark">
      <div class="wv-theme">
        <span class="wv-num wv-num--m">{inDigits(shownCount(figure))}</span>
        <div>
          <h3 class="utrecht-heading-3">
            <a class="utrecht-link" href={themeAddress(theme, wijk)}>
              {theme.name}
            </a>
          </h3>
          <p class="wv-small">
            <ChangeWord change={since === undefined ? figure.change : 'rises'} />{' '}
            <span class="wv-soft">
              {beforeInWords(figure)}
              {figure.total === null && ', alleen jullie vragen'}
            </span>
          </p>
          {since !== undefined && <RiseLine since={since} />}
        </div>
      </div>
      <Spark periods={figure.periods} max={max} title={`${theme.name}: per 4 weken ${periodsInWords(figure.periods)}`} />
      <p class="wv-small">
        <StandingIn standings={radar.standings} themeId={theme.id} wijkId={wijk?.id ?? null} />
      </p>
    </li>
  )
}

const RiseLine = ({ since }: { since: string }) => (
  <p class="wv-small">
    <a class="utrecht-link" href="/signalen">
      Meer dan verwacht sinds de week van {dayInWords(since)}
    </a>
  </p>
)

/** The figures of the list, with what is the own organisation's and what is everyone's. */
function FigureTable({ rows, place, wijk }: { rows: readonly ThemeRow[]; place: string; wijk: Area | null }) {
  return (
    <>
      <Table
        caption={`Vragen per thema, ${place}`}
        heads={['Thema', 'Jullie, 12 weken', 'Samen, 12 weken', 'Samen, 12 weken ervoor', 'Beweging']}
        rows={rows.map(({ theme, figure }) => [
          <a class="utrecht-link" href={themeAddress(theme, wijk)}>
            {theme.name}
          </a>,
          inDigits(figure.own),
          figure.total === null ? 'tonen we niet' : inDigits(figure.total),
          figure.before === null ? 'tonen we niet' : inDigits(figure.before),
          changeInWords(figure.change),
        ])}
      />
      <p>
        <a class="utrecht-link wv-tap" href={`/themas/cijfers.csv?wijk=${wijkValue(wijk)}`}>
          Download deze cijfers (CSV)
        </a>
      </p>
    </>
  )
}

const mostProposals = 12
const mostNameless = 3

/** What stands in the list at once: few proposals without a name, because they look the same. The others follow behind a line that opens. */
function firstProposals(proposals: readonly ThemeRow[]): { first: ThemeRow[]; rest: ThemeRow[] } {
  const first: ThemeRow[] = []
  const rest: ThemeRow[] = []
  let nameless = 0
  for (const row of proposals) {
    const isNameless = row.theme.name === namelessProposal
    const fits = first.length < mostProposals && (!isNameless || nameless < mostNameless)
    if (fits && isNameless) nameless++
    ;(fits ? first : rest).push(row)
  }
  return { first, rest }
}

/** What the program put together by itself and nobody judged yet. */
export function ProposalList({ proposals, wijk, mayAccept }: { proposals: readonly ThemeRow[]; wijk: Area | null; mayAccept: boolean }) {
  if (proposals.length === 0) return null
  const { first, rest } = firstProposals(proposals)
  return (
    <section class="wv-stack" aria-labelledby="voorstellen">
      <div class="wv-stack-s">
        <h2 class="utrecht-heading-2" id="voorstellen">
          Voorstellen van het programma
        </h2>
        <p class="wv-measure">
          Deze vragen lijken op elkaar. {mayAccept ? 'Jij beslist of ze een thema zijn.' : 'Een collega beslist of ze een thema zijn.'}
        </p>
      </div>
      <ul class="wv-list wv-tight">
        {first.map(({ theme, figure }) => (
          <li class="wv-item wv-item--2">
            <div>
              <h3 class="utrecht-heading-3">{theme.name}</h3>
              <p class="wv-small wv-soft">
                {counted(shownCount(figure), 'vraag', 'vragen')} in 12 weken{theme.areaId !== null && ', alleen in deze wijk'}
              </p>
            </div>
            <p>
              <a class="utrecht-link wv-tap" href={themeAddress(theme, wijk)} aria-label={`Bekijk ${theme.name}`}>
                Bekijk
              </a>
            </p>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <More summary={`Nog ${counted(rest.length, 'voorstel', 'voorstellen')}`} action="Toon">
          <ul class="wv-list wv-tight">
            {rest.map(({ theme, figure }) => (
              <li>
                <a class="utrecht-link" href={themeAddress(theme, wijk)}>
                  {theme.name}
                </a>{' '}
                <span class="wv-small wv-soft">{counted(shownCount(figure), 'vraag', 'vragen')}</span>
              </li>
            ))}
          </ul>
        </More>
      )}
    </section>
  )
}

/** The pile: a normal thing, with a way in. */
export function UnclearNote({ unclear, wijk }: { unclear: Radar['unclear']; wijk: Area | null }) {
  if (unclear === null || unclear.count === 0) return null
  const { count, near } = unclear
  return (
    <section class="wv-note wv-row wv-row--apart" aria-labelledby="stapel">
      <div class="wv-measure wv-stack-s">
        <h2 class="utrecht-heading-3" id="stapel">
          Nog onduidelijk: {counted(count, 'vraag', 'vragen')}
        </h2>
        <p>
          {count === 1 ? 'Die past' : 'Ze passen'} nergens goed bij.{' '}
          {near > 0 && `Bij ${inWords(near)} ${near === 1 ? 'ziet' : 'zien'} we wel een thema in de buurt. `}
          Misschien zit er een nieuw thema tussen.
        </p>
      </div>
      <LinkButton kind="other" href={`/themas/onduidelijk?wijk=${wijkValue(wijk)}`}>
        Bekijk de stapel
      </LinkButton>
    </section>
  )
}

/** One theme in all wijken, on one scale. */
export function InAllWijken({ radar, theme, wijken, today }: { radar: Radar; theme: Theme; wijken: readonly Area[]; today: string }) {
  return (
    <section class="wv-stack wv-section" aria-labelledby="stad">
      <h2 class="utrecht-heading-2" id="stad">
        {theme.name} in {wijken.length === 10 ? 'de tien wijken' : 'alle wijken'}
      </h2>
      <SmallMultiples
        threshold={radar.threshold}
        items={wijken.map((wijk) => {
          const figure = radar.figures.get(cellKey(theme.id, wijk.id)) ?? noFigure(theme.id, wijk.id)
          return {
            name: wijk.name,
            href: themeAddress(theme, wijk),
            periods: figure.periods,
            word: <ChangeWord change={radar.rises.has(cellKey(theme.id, wijk.id)) ? 'rises' : figure.change} />,
          }
        })}
      />
      <p class="wv-small wv-soft">
        Alle plaatjes hebben dezelfde schaal. Dit is geen ranglijst: in de ene wijk wordt meer geteld dan in de andere. Bron: getelde
        vragen, {dayInWords(today, today)}.
      </p>
    </section>
  )
}
