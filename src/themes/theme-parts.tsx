// Parts that themes add to pages of the folders above: home, wijken, the list of questions and one question. Joined in app-pages.tsx.
import type { Area } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { asMember, may, type Scope } from '#privacy/scope.ts'
import type { Question } from '#questions/question.ts'
import { ChangeWord } from '#themes/change-word.tsx'
import { readDoubts, readPlaces } from '#themes/question-theme.actions.ts'
import { sureInWords } from '#themes/question-theme.ts'
import { readRadar } from '#themes/radar.actions.ts'
import { themeAddress } from '#themes/radar-view.tsx'
import { SecondTheme } from '#themes/second-theme.tsx'
import { shownCount } from '#themes/theme-count.ts'
import { readOwnLast, readWaiting, readWeek, readWijkNumbers } from '#themes/theme-parts.actions.ts'
import type { Standing } from '#themes/verification.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { counted, dayInWords, inWords } from '#web/words.ts'

/** Something that waits: as the home page draws it. */
interface WaitingLine {
  readonly href: string
  readonly title: string
  readonly about: string
  readonly minutes: number
}

/** For home: proposals to judge, and questions to place. */
export async function waitingThemes(db: Db, scope: Scope, { now }: { readonly now: Date }): Promise<readonly WaitingLine[]> {
  if (!may(scope, 'read themes')) return []
  const { proposals, near } = await readWaiting(db, scope, now)
  const lines = proposals.slice(0, 2).map(({ theme, figure }): WaitingLine => {
    const count = shownCount(figure)
    return {
      href: `/themas/${theme.id}`,
      title: count > 1 ? `Zeg of ${inWords(count)} vragen bij elkaar horen` : 'Zeg of deze vragen bij elkaar horen',
      about: `Het programma noemt ze: ${theme.name}.`,
      minutes: 2,
    }
  })
  if (near === 0) return lines
  const about = near === 1 ? 'Ze lijkt op een thema dat er al is.' : 'Ze lijken op thema’s die er al zijn.'
  const title = near === 1 ? 'Zeg waar één vraag bij hoort' : `Zeg waar ${inWords(near)} vragen bij horen`
  return [...lines, { href: '/themas/onduidelijk?wijk=stad', title, about, minutes: Math.min(5, Math.ceil(near / 4)) }]
}

/** For home: the week in the wijk of who looks. */
export async function weekNews(db: Db, scope: Scope, { now }: { readonly now: Date }) {
  if (!may(scope, 'ask questions')) return null
  const week = await readWeek(db, asMember(scope, 'ask questions'), now)
  if (week === null || week.count === 0) return null
  const { top } = week
  return (
    <div class="wv-stack-s">
      <h2 class="utrecht-heading-3">Deze week in {week.wijk.name}</h2>
      <p class="wv-measure">
        Jullie organisatie hoorde {counted(week.count, 'vraag', 'vragen')}.{' '}
        {top !== null && `${counted(top.count, 'ging', 'gingen')} over ‘${top.name}’. `}
        {top?.figure?.change === 'rises' && 'Dat thema stijgt. '}
        <a class="utrecht-link" href={`/themas?wijk=${wijkValue(week.wijk)}`}>
          Bekijk de thema’s
        </a>
      </p>
    </div>
  )
}

/** For home: what became of a question that this person counted. */
export async function ownQuestionNews(db: Db, scope: Scope, { now }: { readonly now: Date }) {
  if (!may(scope, 'ask questions')) return null
  const own = await readOwnLast(db, asMember(scope, 'ask questions'), now)
  if (own === null) return null
  return (
    <div class="wv-stack-s">
      <h2 class="utrecht-heading-3">Wat er met jouw vraag gebeurde</h2>
      <p class="wv-measure">
        Op {dayInWords(own.askedOn, dayOf(now))} telde je een vraag over ‘{own.themeName}’.{' '}
        {own.themeIsNewer && 'Sindsdien is dat een kandidaat-thema. '}
        {own.standing !== null && `${saidInWords(own.standing, dayOf(now))} `}
        <a class="utrecht-link" href={`/themas/${own.themeId}${own.standing === null ? '' : `?wijk=${own.standing.wijkId}`}`}>
          Bekijk het thema
        </a>
      </p>
    </div>
  )
}

/** What parents in the wijk of a question said of its theme. */
function saidInWords({ standing, on }: Standing, today: string): string {
  if (on === null) return 'In die wijk is er nog niet met ouders over gesproken.'
  const day = dayInWords(on, today)
  if (standing === 'verified') return `Ouders bevestigden dat op ${day}.`
  if (standing === 'partlyFits') return `Ouders zeiden op ${day} dat het deels past.`
  if (standing === 'doesNotFit') return `Ouders zeiden op ${day} dat het niet past.`
  return standing === 'ended' ? `Wat ouders op ${day} zeiden, is te lang geleden.` : `Met een paar ouders is er op ${day} over gesproken.`
}

/** For the map of wijken: questions in twelve weeks. */
export async function wijkNumbers(db: Db, scope: Scope, { areas, now }: { readonly areas: readonly Area[]; readonly now: Date }) {
  if (!may(scope, 'read themes')) return null
  const numbers = await readWijkNumbers(db, scope, now)
  if (numbers.size === 0) return null
  return {
    about: 'Vragen in 12 weken: alle van jullie organisatie, van andere voor zover we die tonen',
    byArea: new Map(areas.map((area) => [area.id, { value: numbers.get(area.id) ?? 0 }])),
  }
}

const mostOnWijk = 5

/** For the page of a wijk: what parents ask there most. */
export async function wijkThemes(db: Db, scope: Scope, { area, now }: { readonly area: Area; readonly now: Date }) {
  if (!may(scope, 'read themes') || area.level !== 'wijk') return null
  const { rows } = await readRadar(db, scope, area.id, now)
  return (
    <section class="wv-stack" aria-labelledby="vragen">
      <h2 class="utrecht-heading-2" id="vragen">
        Wat ouders hier vragen
      </h2>
      {rows.length === 0 ? (
        <p>Nog te weinig vragen geteld in {area.name}.</p>
      ) : (
        <ul class="wv-list wv-tight">
          {rows.slice(0, mostOnWijk).map(({ theme, figure }) => (
            <li class="wv-item wv-item--2">
              <a class="utrecht-link" href={themeAddress(theme, area)}>
                {theme.name}
              </a>
              <span>
                {counted(shownCount(figure), 'vraag', 'vragen')} in 12 weken <ChangeWord change={figure.change} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="utrecht-link wv-tap" href={`/themas?wijk=${wijkValue(area)}`}>
          Alle thema’s in {area.name}
        </a>
      </p>
    </section>
  )
}

/** A column of the list of questions and of its file: the theme. */
export const themeColumn = {
  head: 'Thema',
  values: async (db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (!may(scope, 'read themes')) return new Map()
    return new Map((await readPlaces(db, scope, ids)).map((place) => [place.questionId, place.themeName ?? 'nog onduidelijk']))
  },
}

/** For the page of one question: its theme, how well it fits, what else it may be, and choosing another. */
export async function questionThemePart(db: Db, scope: Scope, question: Question) {
  if (!may(scope, 'ask questions') || question.withdrawnAt !== null) return null
  const [place] = await readPlaces(db, scope, [question.id])
  const doubt = (await readDoubts(db, scope, [question.id])).get(question.id)
  return (
    <div class="wv-stack-s">
      {doubt && <p>Het programma koos dit thema: {sureInWords(doubt.confidence)}.</p>}
      <SecondTheme questionId={question.id} doubt={doubt} />
      <ThemeLinks questionId={question.id} themeId={place?.themeId ?? null} />
    </div>
  )
}

function ThemeLinks({ questionId, themeId }: { questionId: string; themeId: string | null }) {
  return (
    <p class="wv-row">
      {themeId && (
        <a class="utrecht-link wv-tap" href={`/themas/${themeId}`}>
          Bekijk het thema
        </a>
      )}
      <a class="utrecht-link wv-tap" href={`/vragen/${questionId}/thema`}>
        Kies een ander thema
      </a>
    </p>
  )
}
