import type { Child } from 'hono/jsx'
import { areaAddress } from '#areas/area.ts'
import type { MeasureTable } from '#areas/figure.actions.ts'
import { besideCity, type FigureOfArea, figureInWords, intervalInWords, type MeasureSummary, originInWords } from '#areas/figure.ts'
import { Bars } from '#web/bars.tsx'
import { Button, Pager, Table } from '#web/components.tsx'
import { counted, listed } from '#web/words.ts'

/** Address of the page of a measure. */
export const measureAddress = (measure: string): string => `/wijken/cijfers/${encodeURIComponent(measure)}`

/** How wijken may stand on the page of a measure. */
export const wijkOrders = ['naam', 'verschil'] as const
export type WijkOrder = (typeof wijkOrders)[number]

/** Wijken by name, or those that differ most from the municipality upwards first; without a number last. */
export function inOrder(table: MeasureTable, order: WijkOrder): MeasureTable['wijken'] {
  const { city } = table
  if (order === 'naam' || city === null) return table.wijken
  const difference = (figure: FigureOfArea | null): number => (figure === null ? Number.NEGATIVE_INFINITY : figure.value - city.value)
  return [...table.wijken].sort((a, b) => difference(b.figure) - difference(a.figure) || a.area.name.localeCompare(b.area.name, 'nl'))
}

const pageSize = 20

/** Every measure there is, 20 a page, or those whose words were searched for. */
export function MeasureList({ measures, search, page }: { measures: readonly MeasureSummary[]; search: string; page: number }) {
  const wanted = search.toLocaleLowerCase('nl')
  const found = measures.filter((one) => one.label.toLocaleLowerCase('nl').includes(wanted))
  return (
    <>
      <form class="wv-row" method="get" action="/wijken/cijfers">
        <label class="utrecht-form-label" for="zoek">
          Zoek een cijfer
        </label>
        <input class="utrecht-textbox utrecht-textbox--html-input wv-auto" type="search" id="zoek" name="zoek" value={search} />
        <Button kind="other">Zoek</Button>
      </form>
      {found.length === 0 && <p>Geen cijfer heet zo. Zoek met een ander woord.</p>}
      <ul class="wv-list wv-tight">
        {found.slice((page - 1) * pageSize, page * pageSize).map((one) => (
          <li class="wv-item wv-item--2">
            <div>
              <h2 class="utrecht-heading-4">
                <a class="utrecht-link" href={measureAddress(one.measure)}>
                  {one.label}
                  {one.unit !== '' && ` (${one.unit})`}
                </a>
              </h2>
              <p class="wv-small wv-soft">
                {one.source}, {one.period}
                {one.sampled && ', uit een steekproef'}
              </p>
            </div>
            <p class="wv-small">{counted(one.wijken, 'wijk', 'wijken')}</p>
          </li>
        ))}
      </ul>
      <Pager
        page={page}
        pageSize={pageSize}
        count={found.length}
        address={(to) => `/wijken/cijfers?${new URLSearchParams({ ...(search === '' ? {} : { zoek: search }), pagina: String(to) })}`}
      />
    </>
  )
}

/** A small form to choose the year and the order. */
export function MeasureForm({ table, order }: { table: MeasureTable; order: WijkOrder }) {
  const options = (name: string, label: string, chosen: string, all: readonly (readonly [string, string])[]) => (
    <>
      <label class="utrecht-form-label" for={name}>
        {label}
      </label>
      <select class="utrecht-select utrecht-select--html-select wv-auto" id={name} name={name}>
        {all.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
  return (
    <form class="wv-row wv-noprint" method="get" action={measureAddress(table.measure)}>
      {options(
        'jaar',
        'Jaar',
        table.period,
        table.periods.map((period) => [period, period]),
      )}
      {table.city !== null &&
        options('volgorde', 'Volgorde', order, [
          ['naam', 'Op naam'],
          ['verschil', 'Op verschil met de stad'],
        ])}
      <Button kind="other">Toon</Button>
    </form>
  )
}

/** All wijken beside the municipality, as bars and as a table. */
export function MeasureFigures(props: { table: MeasureTable; order: WijkOrder; municipality: string; children?: Child }) {
  const { table, municipality } = props
  const { city, unit } = table
  const wijken = inOrder(table, props.order)
  const sampled = wijken.some(({ figure }) => figure?.low != null)
  const cityInWords = city === null ? null : `${municipality} ${figureInWords(city.value, unit)}`
  return (
    <>
      <figure class="wv-stack-s">
        <Bars
          bars={wijken.map(({ area, figure }) => ({
            name: area.name,
            href: areaAddress(area),
            value: figure?.value ?? null,
            low: figure?.low ?? null,
            high: figure?.high ?? null,
            inWords: figure === null ? 'niet bekend' : figureInWords(figure.value, unit),
            ...(figure?.low != null ? { about: intervalInWords(figure) } : {}),
          }))}
          line={city === null ? null : { value: city.value, inWords: cityInWords! }}
        />
        <figcaption class="wv-small wv-soft">
          {cityInWords === null ? 'Van de hele gemeente is geen cijfer geladen. ' : `De groene lijn: ${cityInWords}. `}
          {sampled && 'Het streepje toont hoe zeker het is. Hoe langer, hoe minder zeker. '}
          Dit is geen ranglijst.
        </figcaption>
      </figure>
      {props.children}
      <FigureTable table={table} wijken={wijken} municipality={municipality} />
      <Origins table={table} />
    </>
  )
}

const differenceInWords = (figure: FigureOfArea, city: FigureOfArea | null): string =>
  ({ above: 'hoger', below: 'lager', same: 'gelijk', unsure: 'kan toeval zijn', unknown: 'niet bekend' })[
    besideCity({ ...figure, city: city?.value ?? null })
  ]

const boundsInWords = ({ low, high, unit }: FigureOfArea): string =>
  low === null || high === null ? 'iedereen geteld' : `${figureInWords(low, unit)} en ${figureInWords(high, unit)}`

function FigureTable(props: { table: MeasureTable; wijken: MeasureTable['wijken']; municipality: string }) {
  const { city, label, period, unit } = props.table
  const rowOf = (name: Child, figure: FigureOfArea | null, beside: string) =>
    figure === null ? [name, 'niet bekend', '', ''] : [name, figureInWords(figure.value, unit), boundsInWords(figure), beside]
  return (
    <Table
      caption={`${label}, ${period}`}
      heads={['Waar', 'Cijfer', 'Waarschijnlijk tussen', `Naast ${props.municipality}`]}
      rows={[
        ...props.wijken.map(({ area, figure }) => rowOf(area.name, figure, figure === null ? '' : differenceInWords(figure, city))),
        ...(city === null ? [] : [rowOf(`Heel ${props.municipality}`, city, '')]),
      ]}
    />
  )
}

/** Where the figures come from, each source once, with the file as it was read. */
function Origins({ table }: { table: MeasureTable }) {
  const figures = [...table.wijken.flatMap(({ figure }) => figure ?? []), ...(table.city === null ? [] : [table.city])]
  const loads = [...new Set(figures.map((figure) => figure.loadId))]
  return (
    <p class="wv-small wv-soft">
      Bron: {listed([...new Set(figures.map(originInWords))])}.{' '}
      {loads.map((load, i) => (
        <>
          {i > 0 && ', '}
          <a class="utrecht-link" href={`/wijken/laden/${load}/gelezen`}>
            {loads.length === 1 ? 'Wat uit het bestand is gelezen (csv)' : `Wat uit bestand ${i + 1} is gelezen (csv)`}
          </a>
        </>
      ))}
    </p>
  )
}
