import type { Area } from '#areas/area.ts'
import type { Team } from '#organisations/team.ts'
import { dayOf } from '#platform/clock.ts'
import { type PriorityList, periodInWords } from '#themes/priority.ts'
import type { JointTheme, TopThree } from '#themes/top-three.actions.ts'
import { wholeCity } from '#themes/wijk-choice.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Button, LinkButton, More, Table } from '#web/components.tsx'
import { counted, dayInWords, inWords } from '#web/words.ts'

/** Which period and which wijk. */
export function TopThreeForm(props: { top: TopThree; wijk: Area | null; wijken: readonly Area[]; municipality: string }) {
  const { top, wijk } = props
  const options = (name: string, label: string, all: readonly { value: string; words: string; chosen: boolean }[]) => (
    <>
      <label class="utrecht-form-label" for={name}>
        {label}
      </label>
      <select class="utrecht-select utrecht-select--html-select wv-auto" id={name} name={name}>
        {all.map(({ value, words, chosen }) => (
          <option value={value} selected={chosen}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
  return (
    <form class="wv-row wv-noprint" method="get" action="/top3">
      {options(
        'periode',
        'Periode',
        top.periods.map((period) => ({ value: period, words: periodInWords(period), chosen: period === top.period })),
      )}
      {options('wijk', 'Wijk', [
        { value: wholeCity, words: `Heel ${props.municipality}`, chosen: wijk === null },
        ...props.wijken.map((one) => ({ value: wijkValue(one), words: one.name, chosen: one.id === wijk?.id })),
      ])}
      <Button kind="other">Toon</Button>
    </form>
  )
}

/** The top 3 of the own team, or the way to fill it in. */
export function OwnTeams({ teams, lists, period }: { teams: readonly Team[]; lists: readonly PriorityList[]; period: string }) {
  if (teams.length === 0) return null
  return (
    <section class="wv-note wv-stack wv-noprint" aria-labelledby="eigen">
      <h2 class="utrecht-heading-3" id="eigen">
        Jullie top 3 van {period}
      </h2>
      {teams.map((team) => {
        const list = lists.find((one) => one.teamId === team.id)
        return (
          <div class="wv-stack-s">
            <p>
              <strong>{team.name}</strong>:{' '}
              {list === undefined ? 'nog niet ingevuld.' : list.priorities.map((one) => `${one.rank}. ${one.themeName}`).join(', ')}
            </p>
            <p class="wv-row">
              <LinkButton href={`/top3/invullen?team=${team.id}`} kind={list === undefined && teams.length === 1 ? 'main' : 'other'}>
                {list === undefined ? `Vul in voor ${team.name}` : `Pas aan voor ${team.name}`}
              </LinkButton>
              {list !== undefined && (
                <a class="utrecht-link wv-tap" href={`/top3/intrekken?team=${team.id}`}>
                  Neem terug
                </a>
              )}
            </p>
          </div>
        )
      })}
    </section>
  )
}

/** "2", or "1–3" when orders that are equally good differ. */
export const placesInWords = ({ best, worst }: JointTheme['place']): string => (best === worst ? String(best) : `${best}–${worst}`)

/** How sure the order is: how many others fit as well. */
export function ordersInWords({ orders, proven, themes }: Pick<TopThree, 'orders' | 'proven' | 'themes'>): string {
  if (themes.length < 2) return ''
  if (!proven || orders === null) return 'Het programma kon niet alle volgordes nalopen. Er kan een andere zijn die beter past.'
  if (orders === 1) return 'Geen andere volgorde past zo goed bij wat de teams zeiden.'
  return `Er zijn ${inWords(orders)} volgordes die even goed passen bij wat de teams zeiden. Daarom staat er soms meer dan één plaats.`
}

/** All teams together: an order of themes, never of teams. */
export function Together({ top, inWijk }: { top: TopThree; inWijk: boolean }) {
  return (
    <section class="wv-stack" aria-labelledby="samen">
      <h2 class="utrecht-heading-2" id="samen">
        Samen
      </h2>
      <ol class="wv-list wv-tight">
        {top.themes.map((theme) => (
          <li class="wv-item wv-item--2">
            <div>
              <h3 class="utrecht-heading-3">
                <span class="wv-soft">{placesInWords(theme.place)}.</span>{' '}
                <a class="utrecht-link" href={`/themas/${theme.themeId}`}>
                  {theme.name}
                </a>
              </h3>
              <Reasons theme={theme} lists={top.lists} />
            </div>
            <p class="wv-small">
              {theme.byTeam.size} van de {counted(top.lists.length, 'team', 'teams')}
              {inWijk && theme.placeInCity !== null && `, in de hele gemeente op plaats ${placesInWords(theme.placeInCity)}`}
            </p>
          </li>
        ))}
      </ol>
      <p class="wv-measure">{ordersInWords(top)}</p>
      {top.leftOut.length > 0 && (
        <p class="wv-small wv-soft wv-measure">
          Te weinig genoemd om mee te ordenen: {top.leftOut.join(', ')}. Het programma ordent er hoogstens vijftien.
        </p>
      )}
      <More summary="Hoe is deze volgorde gemaakt?" action="Toon">
        <p class="wv-measure">
          Elk team telt één keer. Wat een team noemt, staat voor dat team boven alles wat het niet noemt. Het programma kiest de volgorde
          die het minst vaak botst met wat teams zeiden (Kemeny). Teams krijgen geen plaats: dit gaat over thema’s.
        </p>
      </More>
    </section>
  )
}

function Reasons({ theme, lists }: { theme: JointTheme; lists: readonly PriorityList[] }) {
  const reasons = lists.flatMap((list) => {
    const reason = theme.byTeam.get(list.teamId)?.reason ?? ''
    return reason === '' ? [] : [{ team: list.teamName, reason }]
  })
  return reasons.map(({ team, reason }) => (
    <p class="wv-small">
      {reason} <span class="wv-soft">({team})</span>
    </p>
  ))
}

/** Which place each team gives each theme. */
export const Differences = ({ top }: { top: TopThree }) => (
  <section class="wv-stack" aria-labelledby="verschil">
    <h2 class="utrecht-heading-2" id="verschil">
      Waar teams verschillen
    </h2>
    <Table
      caption={`Op welke plaats elk team een thema zet, ${periodInWords(top.period)}`}
      heads={['Thema', ...top.lists.map((list) => list.teamName)]}
      rows={top.themes.map((theme) => [theme.name, ...top.lists.map((list) => theme.byTeam.get(list.teamId)?.rank ?? '–')])}
    />
    <p class="wv-small wv-soft">
      Eerdere versies:{' '}
      {top.lists.map((list, i) => (
        <>
          {i > 0 && ', '}
          <a class="utrecht-link" href={`/top3/teams/${list.teamId}`}>
            {list.teamName}
          </a>
        </>
      ))}
      .
    </p>
  </section>
)

/** Teams that did not answer yet; no persons. */
export const Silent = ({ top }: { top: TopThree }) =>
  top.silent.length === 0 ? null : (
    <section class="wv-stack-s" aria-labelledby="nog-niet">
      <h2 class="utrecht-heading-2" id="nog-niet">
        Nog niet ingevuld
      </h2>
      <ul class="wv-list wv-tight">
        {top.silent.map((team) => (
          <li>
            {team.name} <span class="wv-soft">({team.organisationName})</span>
          </li>
        ))}
      </ul>
    </section>
  )

/** One version of the top 3 of a team. */
export function Version({ list, newest, today }: { list: PriorityList; newest: boolean; today: string }) {
  const when = dayInWords(dayOf(list.setAt), today)
  return (
    <li class="wv-stack-s">
      <h3 class="utrecht-heading-4">
        Versie {list.version}, {when}
        {newest && ' (geldt nu)'}
      </h3>
      {list.priorities.length === 0 ? (
        <p>Teruggenomen.</p>
      ) : (
        <ol class="wv-list wv-tight">
          {list.priorities.map((one) => (
            <li>
              <a class="utrecht-link" href={`/themas/${one.themeId}`}>
                {one.rank}. {one.themeName}
              </a>
              {one.reason !== '' && <p class="wv-small">{one.reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {list.who !== null && <p class="wv-small wv-soft">Ingevuld door {list.who}</p>}
    </li>
  )
}
