import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { figureInWords, intervalInWords, originInWords } from '#areas/figure.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { may, need, type Scope } from '#privacy/scope.ts'
import { readTheme } from '#themes/theme.actions.ts'
import type { Theme } from '#themes/theme.ts'
import { readThemeFigures, unlinkFigure } from '#themes/theme-figure.actions.ts'
import { type LinkedFigure, stanceNames } from '#themes/theme-figure.ts'
import { LinkButton } from '#web/components.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { Page, show } from '#web/page.tsx'
import { dayInWords } from '#web/words.ts'

const figuresOfTheme = '/themas/:id{[0-9a-fA-F-]{36}}/cijfers'
const oneLink = `${figuresOfTheme}/:link{[0-9a-fA-F-]{36}}/weghalen`

/** The figures beside a theme: the list, its file, and taking one away. */
export function themeFigurePages(): Hono<Env> {
  return new Hono<Env>()
    .get(figuresOfTheme, drawFigures)
    .get(`${figuresOfTheme}/export`, exportFigures)
    .get(oneLink, async (c) => {
      const { theme, link } = await ownLink(c)
      return show(
        c,
        <ConfirmationPage
          c={c}
          title="Haal dit cijfer weg"
          button="Haal weg"
          back={`/themas/${theme.id}/cijfers`}
          crumbs={[{ href: `/themas/${theme.id}`, label: theme.name }]}
        >
          <p>
            {link.label} in {link.wijkName} staat dan niet meer bij ‘{theme.name}’. In de geschiedenis blijft staan dat het er stond.
          </p>
        </ConfirmationPage>,
      )
    })
    .post(oneLink, async (c) => {
      const { theme, link } = await ownLink(c)
      await work(c, (db, scope) => unlinkFigure(db, scope, theme.id, link.id, c.get('now')))
      return c.redirect(`/themas/${theme.id}/cijfers`, 303)
    })
}

function idOf(c: WebContext, name: 'id' | 'link'): string {
  const id = z.uuid().safeParse(c.req.param(name)?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

async function readAll(db: Db, scope: Scope, c: WebContext): Promise<{ theme: Theme; figures: readonly LinkedFigure[] }> {
  const theme = await readTheme(db, scope, idOf(c, 'id'), c.get('now'))
  if (theme === null) throw new NotFound()
  return { theme, figures: await readThemeFigures(db, scope, theme.id, null) }
}

/** The link of the address when the own organisation made it; nothing else can be taken away. */
async function ownLink(c: WebContext): Promise<{ theme: Theme; link: LinkedFigure }> {
  need(scopeOf(c), 'propose themes')
  const { theme, figures } = await work(c, (db, scope) => readAll(db, scope, c))
  const link = figures.find((one) => one.id === idOf(c, 'link') && one.own)
  if (link === undefined) throw new NotFound()
  return { theme, link }
}

async function drawFigures(c: WebContext) {
  const { theme, figures } = await work(c, (db, scope) => readAll(db, scope, c))
  const mayLink = may(scopeOf(c), 'propose themes')
  const title = `Cijfers bij ${theme.name}`
  return show(
    c,
    <Page c={c} title={title} crumbs={[{ href: `/themas/${theme.id}`, label: theme.name }]}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {figures.length === 0 ? (
        <p class="wv-lead">Bij dit thema staan nog geen cijfers.</p>
      ) : (
        <>
          <p class="wv-lead wv-measure">
            Zoals ze waren toen iemand ze erbij zette. Cijfers alleen bevestigen geen thema: dat doen ouders.
          </p>
          <ul class="wv-list">
            {figures.map((figure) => (
              <FigureLine
                figure={figure}
                mayLink={mayLink}
                today={dayOf(c.get('now'))}
                municipality={c.get('viewer')?.municipalityName ?? ''}
              />
            ))}
          </ul>
          <p>
            <a class="utrecht-link wv-tap" href={`/themas/${theme.id}/cijfers/export`}>
              Download deze cijfers (csv)
            </a>
          </p>
        </>
      )}
      {mayLink && theme.status === 'candidate' && (
        <p>
          <LinkButton href="/wijken/cijfers" kind={figures.length === 0 ? 'main' : 'other'}>
            Kies een cijfer
          </LinkButton>
        </p>
      )}
    </Page>,
  )
}

function FigureLine(props: { figure: LinkedFigure; mayLink: boolean; today: string; municipality: string }): Child {
  const { figure, municipality } = props
  return (
    <li class="wv-stack-s">
      <h2 class="utrecht-heading-4">
        {figure.label} in {figure.wijkName ?? municipality}: {figureInWords(figure.value, figure.unit)}
      </h2>
      <p>
        {stanceNames[figure.stance]}. {figure.city !== null && `In heel ${municipality}: ${figureInWords(figure.city, figure.unit)}. `}
        {figure.low !== null && `Het ligt ${intervalInWords(figure)}.`}
      </p>
      {figure.note !== '' && <p class="wv-measure">{figure.note}</p>}
      <p class="wv-small wv-soft">
        Bron: {originInWords(figure)}. Erbij gezet door {figure.organisationName}, {dayInWords(dayOf(figure.linkedAt), props.today)}.
      </p>
      {figure.own && props.mayLink && (
        <p>
          <a
            class="utrecht-link wv-tap"
            href={`/themas/${figure.themeId}/cijfers/${figure.id}/weghalen`}
            aria-label={`Haal weg: ${figure.label}`}
          >
            Haal weg
          </a>
        </p>
      )}
    </li>
  )
}

const heads = [
  'cijfer',
  'gebied',
  'waarde',
  'eenheid',
  'laag',
  'hoog',
  'stad',
  'jaar',
  'wat het zegt',
  'toelichting',
  'organisatie',
  'bron',
  'datum bron',
  'licentie',
]

async function exportFigures(c: WebContext) {
  const { theme, figures } = await work(c, (db, scope) => readAll(db, scope, c))
  const rows = figures.map((one) => [
    ...[one.label, one.wijkName, one.value, one.unit, one.low, one.high, one.city, one.period],
    ...[stanceNames[one.stance], one.note, one.organisationName, one.source, one.sourceDate, one.licence],
  ])
  return csvFile(c, `cijfers-${theme.name.slice(0, 60)}.csv`, heads, rows)
}
