import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { areaAddress } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import { may } from '#privacy/scope.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { ageBandNames } from '#questions/question.ts'
import { ChangeWord } from '#themes/change-word.tsx'
import { sureInWords } from '#themes/question-theme.ts'
import { SecondTheme } from '#themes/second-theme.tsx'
import { type Theme, themeStatusNames } from '#themes/theme.ts'
import { shownCount } from '#themes/theme-count.ts'
import { Family } from '#themes/theme-family.tsx'
import { History } from '#themes/theme-history.tsx'
import { readThemePage, readThemeQuestions, type ThemePage } from '#themes/theme-page.actions.ts'
import { readThemeParents } from '#themes/theme-parents.actions.ts'
import { TalksWithParents, ThemeGate, talkStep } from '#themes/theme-parents.tsx'
import { IsItRight, OwnShares, ThroughTime, Voices, WhereItStands } from '#themes/theme-view.tsx'
import type { VerificationStanding } from '#themes/verification.ts'
import { StandingMark } from '#themes/verification-gate.tsx'
import { chooseWijk, type WijkChoice } from '#themes/wijk-choice.actions.ts'
import { placeName, WijkForm, wijkValue } from '#themes/wijk-choice.tsx'
import { Pager, Status } from '#web/components.tsx'
import { type Env, NotFound, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { pageNumber } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { ago, counted } from '#web/words.ts'

/** What the page of a theme needs from outside: the model of the vectors, and parts of later folders. */
export interface ThemePageParts {
  readonly modelName: string
  readonly parts: readonly Slot<ThemePage>[]
}

const oneTheme = '/themas/:id{[0-9a-fA-F-]{36}}'
const pageSize = 20

/** One theme, and the own questions in it. */
export function themePages(parts: ThemePageParts): Hono<Env> {
  return new Hono<Env>().get(oneTheme, (c) => drawTheme(c, parts)).get(`${oneTheme}/vragen`, drawQuestions)
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

async function drawTheme(c: WebContext, parts: ThemePageParts) {
  const id = idOf(c)
  const { choice, page, drawn, parents } = await work(c, async (db, scope) => {
    const chosen = await chooseWijk(db, scope, c.req.query('wijk'))
    const read = await readThemePage(db, scope, parts.modelName, id, chosen.wijk?.id ?? null, c.get('now'))
    if (read === null) throw new NotFound()
    const pieces: Child[] = []
    for (const part of parts.parts) pieces.push(await part(db, scope, read))
    const told = await readThemeParents(db, scope, id, chosen.wijk, dayOf(c.get('now')))
    return { choice: chosen, page: read, drawn: pieces, parents: told }
  })
  const { theme } = page
  const { wijk, wijken } = choice
  const scope = scopeOf(c)
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const rights = { talk: may(scope, 'talk with parents'), start: may(scope, 'start approaches') }
  const stands = theme.status === 'candidate' || theme.status === 'proposed'
  return show(
    c,
    <Page c={c} title={theme.name} crumbs={crumbsOf(wijk, municipality)}>
      <div class="wv-row wv-row--apart">
        <Heading page={page} place={placeName(wijk, municipality)} parents={parents.at?.standing ?? 'notYet'} />
        <WijkForm action={`/themas/${id}`} wijk={wijk} wijken={wijken} municipality={municipality} />
      </div>
      {page.mergedInto !== null && <LeadsOn theme={page.mergedInto} />}
      <div class="wv-split">
        <div class="wv-stack-l">
          <ThemeGate {...{ theme, parents, wijk, wijken, rights }} mayAccept={may(scope, 'accept themes')} />
          <Voices page={page} wijk={wijk} mayRead={may(scope, 'read questions')} />
          <ThroughTime page={page} today={dayOf(c.get('now'))} place={placeName(wijk, municipality)} />
          <TalksWithParents parents={parents} today={page.today} readsWords={may(scope, 'read typical questions')} mayTalk={rights.talk} />
          {drawn}
          {page.shares !== null && <OwnShares shares={page.shares} />}
          {stands && may(scope, 'accept themes') && <IsItRight page={page} />}
          <History page={page} />
        </div>
        <aside class="wv-stack" aria-labelledby="stand">
          <WhereItStands page={page} talk={talkStep(parents, page.today)} />
          <Family family={page.family} place={page.place} inWijk={wijk !== null} />
        </aside>
      </div>
    </Page>,
  )
}

const crumbsOf = (wijk: WijkChoice['wijk'], municipality: string) => [
  { href: `/themas?wijk=${wijkValue(wijk)}`, label: 'Thema’s' },
  { href: wijk === null ? '/wijken' : areaAddress(wijk), label: placeName(wijk, municipality) },
]

function Heading({ page, place, parents }: { page: ThemePage; place: string; parents: VerificationStanding }) {
  const { theme, figure } = page
  return (
    <div class="wv-stack-s">
      <h1 class="utrecht-heading-1">{theme.name}</h1>
      <p class="wv-row">
        {parents === 'notYet' ? <Status shape="open">{themeStatusNames[theme.status]}</Status> : <StandingMark standing={parents} />}
        <ChangeWord change={figure.change} />
        <span>
          {counted(shownCount(figure), 'vraag', 'vragen')} in 12 weken in {place}
          {figure.total === null && ', alleen van jullie'}
        </span>
      </p>
    </div>
  )
}

const LeadsOn = ({ theme }: { theme: Theme }) => (
  <p class="wv-note">
    Dit thema is samengevoegd met{' '}
    <a class="utrecht-link" href={`/themas/${theme.id}`}>
      {theme.name}
    </a>
    .
  </p>
)

async function drawQuestions(c: WebContext) {
  const id = idOf(c)
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const { choice, read } = await work(c, async (db, scope) => {
    const chosen = await chooseWijk(db, scope, c.req.query('wijk'))
    const found = await readThemeQuestions(db, scope, id, chosen.wijk?.id ?? null, c.get('now'), page, pageSize)
    if (found === null) throw new NotFound()
    return { choice: chosen, read: found }
  })
  const { wijk, wijken } = choice
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const today = dayOf(c.get('now'))
  const title = `Vragen bij ${read.theme.name}`
  const mayMove = may(scopeOf(c), 'ask questions')
  return show(
    c,
    <Page
      c={c}
      title={title}
      crumbs={[...crumbsOf(wijk, municipality).slice(0, 1), { href: `/themas/${id}?wijk=${wijkValue(wijk)}`, label: read.theme.name }]}
    >
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">{title}</h1>
        <WijkForm action={`/themas/${id}/vragen`} wijk={wijk} wijken={wijken} municipality={municipality} />
      </div>
      <p class="wv-lead">
        {counted(read.count, 'vraag', 'vragen')} met tekst van jullie organisatie, {placeName(wijk, municipality)}.
      </p>
      <ul class="wv-list wv-tight">
        {read.questions.map((question) => (
          <li class="wv-item wv-item--2">
            <div>
              <p class="wv-voice" dir="auto">
                “<CleanedText text={question.text} />”
              </p>
              <p class="wv-small wv-soft">
                {ageBandNames[question.ageBand]}, {ago(question.askedOn, today)},{' '}
                {question.source === 'person'
                  ? 'gekozen door een collega'
                  : `geplaatst door het programma: ${sureInWords(question.confidence)}`}
              </p>
              {mayMove && <SecondTheme questionId={question.id} doubt={read.doubts.get(question.id)} list={id} />}
            </div>
            {mayMove && (
              <p>
                <a
                  class="utrecht-link wv-tap"
                  href={`/vragen/${question.id}/thema`}
                  aria-label={`Ander thema voor: ${question.text.slice(0, 60)}`}
                >
                  Ander thema
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        pageSize={pageSize}
        count={read.count}
        address={(to) => `/themas/${id}/vragen?wijk=${wijkValue(wijk)}&page=${to}`}
      />
    </Page>,
  )
}
