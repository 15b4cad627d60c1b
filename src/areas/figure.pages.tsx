import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type MeasureTable, noteMeasureTaken, readMeasures, readMeasureTable } from '#areas/figure.actions.ts'
import { inOrder, MeasureFigures, MeasureForm, MeasureList, measureAddress, type WijkOrder, wijkOrders } from '#areas/figure-view.tsx'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { LinkButton } from '#web/components.tsx'
import { type Env, NotFound, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { pageNumber } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** What later folders add to the page of a measure. */
export interface FigurePageParts {
  readonly parts: readonly Slot<MeasureTable>[]
}

const crumbs = [{ href: '/wijken', label: 'Wijken' }]

/** `/wijken/cijfers`: all measures; `/wijken/cijfers/:measure`: one, for all wijken beside the municipality. */
export function figurePages(parts: FigurePageParts): Hono<Env> {
  return new Hono<Env>()
    .get('/wijken/cijfers', listPage)
    .get('/wijken/cijfers/:measure', (c) => measurePage(c, parts))
    .get('/wijken/cijfers/:measure/export', exportMeasure)
}

async function listPage(c: WebContext) {
  const measures = await work(c, readMeasures)
  const title = 'Cijfers per wijk'
  return show(
    c,
    <Page c={c} title={title} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {measures.length === 0 ? (
        <>
          <p class="wv-lead">Er zijn nog geen cijfers over wijken geladen.</p>
          {may(scopeOf(c), 'load figures') && (
            <p>
              <LinkButton href="/wijken/laden">Laad cijfers</LinkButton>
            </p>
          )}
        </>
      ) : (
        <>
          <p class="wv-lead wv-measure">
            Openbare cijfers over wijken naast de stad. Zie je iets dat opvalt? Maak er een kandidaat-thema van.
          </p>
          <MeasureList
            measures={measures}
            search={(c.req.query('zoek') ?? '').trim().slice(0, 80)}
            page={pageNumber.parse(c.req.query('pagina') ?? 1)}
          />
        </>
      )}
    </Page>,
  )
}

async function tableOf(db: Db, scope: Scope, c: WebContext): Promise<MeasureTable> {
  const table = await readMeasureTable(db, scope, c.req.param('measure') ?? '', c.req.query('jaar'))
  if (table === null) throw new NotFound()
  return table
}

const orderOf = (c: WebContext): WijkOrder => wijkOrders.find((order) => order === c.req.query('volgorde')) ?? 'naam'

async function measurePage(c: WebContext, { parts }: FigurePageParts) {
  const { table, drawn } = await work(c, async (db, scope) => {
    const read = await tableOf(db, scope, c)
    const pieces: Child[] = []
    for (const part of parts) pieces.push(await part(db, scope, read))
    return { table: read, drawn: pieces }
  })
  const order = orderOf(c)
  const title = `${table.label}${table.unit === '' ? '' : ` (${table.unit})`}`
  const query = new URLSearchParams({ jaar: table.period, volgorde: order })
  return show(
    c,
    <Page c={c} title={title} crumbs={[...crumbs, { href: '/wijken/cijfers', label: 'Cijfers' }]}>
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">De wijken naast de stad, {table.period}.</p>
      </div>
      <MeasureForm table={table} order={order} />
      <MeasureFigures table={table} order={order} municipality={c.get('viewer')?.municipalityName ?? ''}>
        {drawn}
      </MeasureFigures>
      <p class="wv-noprint">
        <a class="utrecht-link wv-tap" href={`${measureAddress(table.measure)}/export?${query}`}>
          Download deze cijfers (csv)
        </a>
      </p>
    </Page>,
  )
}

const heads = ['gebied', 'code', 'waarde', 'eenheid', 'laag', 'hoog', 'antwoorden', 'stad', 'jaar', 'bron', 'datum bron', 'licentie']

async function exportMeasure(c: WebContext) {
  const table = await work(c, async (db, scope) => {
    const read = await tableOf(db, scope, c)
    await noteMeasureTaken(db, scope, read)
    return read
  })
  const city = table.city?.value ?? null
  const rows = inOrder(table, orderOf(c)).flatMap(({ area, figure }) =>
    figure === null
      ? []
      : [
          [
            ...[area.name, area.code, figure.value, figure.unit, figure.low, figure.high, figure.sample, city],
            ...[figure.period, figure.source, figure.sourceDate, figure.licence],
          ],
        ],
  )
  return csvFile(c, `cijfers-${table.measure}-${table.period}.csv`, heads, rows)
}
