// Maps as SVG or HTML made on the server: bricks in three courses when no borders are known, the borders themselves once they are loaded.
import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo'

/** A place on a map. The number is always written; null = withheld, undefined = nothing is counted here. */
export interface MapPlace {
  readonly name: string
  readonly href: string
  readonly number?: number | null | undefined
  /** the place this page is about */
  readonly current?: boolean
}
export interface BrickPlace extends MapPlace {
  /** row 1–3, column 1–10; a brick is two columns wide */
  readonly row: number
  readonly column: number
}
export interface OutlinePlace extends MapPlace {
  /** coordinates of a GeoJSON MultiPolygon in WGS84, outer rings clockwise */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

/** Class of the tint: three steps up to the highest number shown, an open brick for what is withheld, none without numbers. */
function tint(number: number | null | undefined, highest: number): string {
  if (number === undefined) return ''
  if (number === null) return 'wv-m0'
  const share = highest === 0 ? 0 : number / highest
  return share > 2 / 3 ? 'wv-m3' : share > 1 / 3 ? 'wv-m2' : 'wv-m1'
}

const highestOf = (places: readonly MapPlace[]): number => Math.max(0, ...places.map((place) => place.number ?? 0))

const fewWord = 'te weinig'
const numberOf = (place: MapPlace): string => (place.number === undefined ? '' : place.number === null ? fewWord : String(place.number))

/** A name that may be broken where Dutch would: "Noord-west" on a narrow brick. */
const breakable = (name: string): string =>
  name.replace(/(?<=\p{L}{4})(?=(west|oost|noord|zuid|stad|vecht|wijk|dorp|veld|kwartier|haven|eiland|land|laan)\b)/giu, '\u00AD')

/** A map of our own: every place is a brick, about where it lies. Each is a link; below 384 px it becomes a plain list. Empty when there are no places. */
export function BrickMap({ places, label }: { readonly places: readonly BrickPlace[]; readonly label: string }) {
  const highest = highestOf(places)
  const inOrder = [...places].sort((a, b) => a.row - b.row || a.column - b.column)
  return (
    <ol class="wv-list wv-map wv-tight-0" aria-label={label}>
      {inOrder.map((place) => (
        <li class={`wv-r${place.row} wv-c${place.column} ${tint(place.number, highest)}`.trim()}>
          <a href={place.href} aria-current={place.current ? 'true' : undefined}>
            <span>{breakable(place.name)}</span>
            {place.number === null ? <span>{fewWord}</span> : place.number !== undefined && <b>{place.number}</b>}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** Width of a drawn map; the height follows from its shape, at most three quarters of the width. */
const width = 640
const tallest = 480

/** The shape as a feature that d3-geo draws. */
const featureOf = (place: OutlinePlace): GeoPermissibleObjects => ({
  type: 'MultiPolygon',
  coordinates: place.polygons as unknown as number[][][][],
})

/** A map of borders; each place is a link with its name and number. Beside it belongs a list with the same numbers. */
export function OutlineMap({ places, label }: { readonly places: readonly OutlinePlace[]; readonly label: string }) {
  const highest = highestOf(places)
  const all: GeoPermissibleObjects = { type: 'GeometryCollection', geometries: places.map(featureOf) as never[] }
  const projection = geoMercator().fitExtent(
    [
      [2, 2],
      [width - 2, tallest - 2],
    ],
    all,
  )
  const path = geoPath(projection).digits(1)
  const [[left, top], [right, bottom]] = path.bounds(all)
  const box = [left - 2, top - 2, right - left + 4, bottom - top + 4].map((one) => Math.round(one)).join(' ')
  // the place of this page last, so that its border lies over those of its neighbours
  const inOrder = [...places].sort((a, b) => Number(a.current ?? false) - Number(b.current ?? false))
  return (
    // biome-ignore lint/a11y/useSemanticElements: the links inside belong together as one picture
    <svg class="wv-chart wv-outlines" viewBox={box} role="group" aria-label={label}>
      <title>{label}</title>
      {inOrder.map((place) => {
        const name = [place.name, numberOf(place)].filter((part) => part !== '').join(': ')
        return (
          <a
            href={place.href}
            class={tint(place.number, highest) || undefined}
            aria-label={name}
            aria-current={place.current ? 'true' : undefined}
          >
            <title>{name}</title>
            <path d={path(featureOf(place)) ?? ''} />
          </a>
        )
      })}
      <Writing places={inOrder} centre={(place) => path.centroid(featureOf(place))} />
    </svg>
  )
}

/** Names and numbers over all borders, so that no neighbour covers them. The links carry the same words; a phone shows the numbers only. */
function Writing(props: { readonly places: readonly OutlinePlace[]; readonly centre: (place: OutlinePlace) => [number, number] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG text takes no focus
    <g aria-hidden="true" pointer-events="none" text-anchor="middle">
      {props.places.map((place) => {
        const [x, y] = props.centre(place).map(Math.round) as [number, number]
        return (
          <>
            <text class="wv-t-soft" x={x} y={y}>
              {place.name}
            </text>
            {place.number !== undefined && place.number !== null && (
              <text x={x} y={y + 22}>
                {place.number}
              </text>
            )}
          </>
        )
      })}
    </g>
  )
}
