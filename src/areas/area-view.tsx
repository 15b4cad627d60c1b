import type { Borders } from '#areas/area.actions.ts'
import type { Area } from '#areas/area.ts'
import { areaAddress } from '#areas/area.ts'
import type { FigureBesideCity } from '#areas/figure.ts'
import { besideCity, figureInWords, intervalInWords, originInWords } from '#areas/figure.ts'
import { measureAddress } from '#areas/figure-view.tsx'
import { LinkButton, More, Table } from '#web/components.tsx'
import { BrickMap, type MapPlace, OutlineMap } from '#web/map.tsx'
import { listed } from '#web/words.ts'

/** Numbers about areas, by area id; a value of null is withheld. What they count stands in `about`, for example "Vragen in 12 weken". */
export interface AreaNumbers {
  readonly about: string
  readonly byArea: ReadonlyMap<string, { readonly value: number | null }>
}

/** The map of the municipality: borders when they are loaded, bricks when every wijk has its place, nothing otherwise (a list says the same). */
export function AreaMap(props: {
  readonly areas: readonly Area[]
  readonly borders: Borders | null
  readonly numbers: AreaNumbers | null
  readonly label: string
  readonly current?: string
}) {
  const { areas, borders, numbers } = props
  const place = (area: Area): MapPlace => ({
    name: area.name,
    href: areaAddress(area),
    number: numbers === null ? undefined : (numbers.byArea.get(area.id)?.value ?? null),
    current: area.id === props.current,
  })
  const bricks = areas.flatMap((area) =>
    area.mapRow === null || area.mapColumn === null ? [] : [{ ...place(area), row: area.mapRow, column: area.mapColumn }],
  )
  if (borders === null && (areas.length === 0 || bricks.length < areas.length)) return null
  const about = numbers === null ? '' : `${numbers.about}. `
  return (
    <figure class="wv-stack-s">
      {borders === null ? (
        <BrickMap label={props.label} places={bricks} />
      ) : (
        <OutlineMap label={props.label} places={areas.map((area) => ({ ...place(area), polygons: borders.byArea.get(area.id)! }))} />
      )}
      <figcaption class="wv-small wv-soft">
        {about}
        {borders === null
          ? 'Geen echte kaart: elke steen is een wijk, ongeveer op zijn plek.'
          : borders.origin !== null && `Grenzen: ${borders.origin.source}, ${borders.origin.period} (${borders.origin.licence}).`}
        {numbers !== null && ' Leeg: te weinig om te tonen. Dit is geen ranglijst.'}
      </figcaption>
      {borders !== null && numbers !== null && (
        <More summary="Dezelfde cijfers als tabel" action="Toon">
          <Table
            caption={numbers.about}
            heads={['Wijk', numbers.about]}
            rows={areas.map((area) => [area.name, numbers.byArea.get(area.id)?.value ?? 'te weinig'])}
          />
        </More>
      )}
    </figure>
  )
}

/** Published figures of an area beside those of the municipality, with year and source. */
export function AreaFigures(props: {
  readonly area: Area
  readonly figures: readonly FigureBesideCity[]
  readonly municipality: string
  readonly mayLoad: boolean
}) {
  const { area, figures, municipality } = props
  return (
    <section class="wv-stack" aria-labelledby="cijfers">
      <h2 class="utrecht-heading-2" id="cijfers">
        Cijfers
      </h2>
      {figures.length === 0 ? (
        <>
          <p>Er zijn nog geen cijfers over {area.name} geladen.</p>
          {props.mayLoad && (
            <p>
              <LinkButton href="/wijken/laden" kind="other">
                Laad cijfers van CBS
              </LinkButton>
            </p>
          )}
        </>
      ) : (
        <>
          <Table
            caption={`Cijfers van ${area.name} naast die van ${municipality}`}
            heads={['Wat', area.name, municipality, 'Jaar']}
            rows={figures.map((figure) => [
              <a class="utrecht-link" href={measureAddress(figure.measure)}>
                {figure.label}
              </a>,
              <>
                {figureInWords(figure.value, figure.unit)}
                {figure.low !== null && <small class="wv-soft"> {intervalInWords(figure)}</small>}
                {besideCity(figure) === 'unsure' && <small class="wv-soft">, het verschil kan toeval zijn</small>}
              </>,
              figure.city === null ? 'niet geladen' : figureInWords(figure.city, figure.unit),
              figure.period,
            ])}
          />
          <p class="wv-small wv-soft">
            Bron: {listed([...new Set(figures.map(originInWords))])}. CBS rondt af, dus wijken samen zijn niet precies de stad.
          </p>
        </>
      )}
    </section>
  )
}
