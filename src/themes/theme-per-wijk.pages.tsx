import { Hono } from 'hono'
import { z } from 'zod'
import { areaAddress } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import { shownCount, type ThemeFigure } from '#themes/theme-count.ts'
import {
  type FrequentInWijk,
  type FrequentTheme,
  noteFrequentTaken,
  readFrequent,
  usuallyFrequent,
} from '#themes/theme-per-wijk.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Button } from '#web/components.tsx'
import { type Env, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { Page, show } from '#web/page.tsx'
import { counted } from '#web/words.ts'

/** `/themas/per-wijk`: which themes are asked about often in which wijk, beside the municipality. */
export function themePerWijkPages(): Hono<Env> {
  return new Hono<Env>().get('/themas/per-wijk', drawFrequent).get('/themas/per-wijk/export', exportFrequent)
}

const number = z.coerce.number().int().min(1).max(100_000).catch(usuallyFrequent)
const readAll = (c: WebContext) => work(c, (db, scope) => readFrequent(db, scope, number.parse(c.req.query('vanaf')), dayOf(c.get('now'))))

async function drawFrequent(c: WebContext) {
  const { from, wijken } = await readAll(c)
  const found = wijken.filter((wijk) => wijk.themes.length > 0)
  const title = 'Wat ouders per wijk het meest vragen'
  return show(
    c,
    <Page c={c} title={title} crumbs={[{ href: '/themas', label: 'Thema’s' }]}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead wv-measure">Thema’s met ten minste {counted(from, 'vraag', 'vragen')} in 12 weken, naast de hele gemeente.</p>
      <form class="wv-row wv-noprint" method="get" action="/themas/per-wijk">
        <label class="utrecht-form-label" for="vanaf">
          Vanaf hoeveel vragen?
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input wv-auto"
          type="number"
          id="vanaf"
          name="vanaf"
          min="1"
          value={String(from)}
        />
        <Button kind="other">Toon</Button>
      </form>
      {found.length === 0 && <p>In geen enkele wijk komt een thema zo vaak voor. Kies een lager getal.</p>}
      {found.map((wijk) => (
        <InWijk {...wijk} />
      ))}
      {found.length > 0 && (
        <p class="wv-noprint">
          <a class="utrecht-link wv-tap" href={`/themas/per-wijk/export?vanaf=${from}`}>
            Download deze aantallen (csv)
          </a>
        </p>
      )}
    </Page>,
  )
}

const countInWords = (figure: ThemeFigure): string =>
  `${counted(shownCount(figure), 'vraag', 'vragen')}${figure.total === null ? ', alleen van jullie' : ''}`

const InWijk = ({ wijk, themes }: FrequentInWijk) => (
  <section class="wv-stack" aria-labelledby={`wijk-${wijk.id}`}>
    <h2 class="utrecht-heading-2" id={`wijk-${wijk.id}`}>
      <a class="utrecht-link" href={areaAddress(wijk)}>
        {wijk.name}
      </a>
    </h2>
    <ol class="wv-list wv-tight">
      {themes.map((one) => (
        <li class="wv-item wv-item--2">
          <p>
            <span class="wv-soft">{one.place}.</span>{' '}
            <a class="utrecht-link" href={`/themas/${one.theme.id}?wijk=${wijkValue(wijk)}`}>
              {one.theme.name}
            </a>
          </p>
          <p class="wv-small">
            {countInWords(one.figure)} <span class="wv-soft">({besideCityInWords(one)})</span>
          </p>
        </li>
      ))}
    </ol>
  </section>
)

/** "in de hele gemeente op plaats 4, met 60 vragen" */
const besideCityInWords = ({ placeInCity, city }: FrequentTheme): string =>
  `in de hele gemeente op plaats ${placeInCity}, met ${counted(shownCount(city), 'vraag', 'vragen')}`

async function exportFrequent(c: WebContext) {
  const { from, wijken } = await readAll(c)
  await work(c, (db, scope) => noteFrequentTaken(db, scope, from))
  const heads = ['wijk', 'code', 'plaats', 'thema', 'vragen in 12 weken', 'telt', 'plaats in gemeente', 'vragen in gemeente']
  const rows = wijken.flatMap(({ wijk, themes }) =>
    themes.map(({ theme, figure, place, placeInCity, city }) => [
      ...[wijk.name, wijk.code, place, theme.name, shownCount(figure)],
      ...[figure.total === null ? 'eigen organisatie' : 'alle organisaties', placeInCity, shownCount(city)],
    ]),
  )
  return csvFile(c, `per-wijk-vanaf-${from}.csv`, heads, rows)
}
