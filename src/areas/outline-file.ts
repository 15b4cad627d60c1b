import { z } from 'zod'
import { levelOfCode, municipalityOfCode, plainName, readCode } from '#areas/area.ts'
import { type FileRead, mostSkippedRows, type SkippedRow } from '#areas/load-report.ts'
import { type Polygon, type Position, windForDrawing } from '#areas/outline.ts'
import { simplifyOutlines } from '#areas/simplify-outlines.ts'

/** The border of one wijk or buurt as a file gives it. */
export interface OutlineDraft {
  readonly row: number
  readonly code: string
  readonly level: 'wijk' | 'buurt'
  readonly name: string
  readonly polygons: readonly Polygon[]
}

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z
    .object({ properties: z.object({ name: z.string() }).loose() })
    .loose()
    .nullish(),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }).loose()),
})

/** Property names of CBS and PDOK, newest first: OGC API wijkenbuurten, gebiedsindelingen, older shapefiles, plain. */
const codeNames = ['buurtcode', 'wijkcode', 'statcode', 'bu_code', 'wk_code', 'code', 'gemeentecode', 'gm_code']
const nameNames = ['buurtnaam', 'wijknaam', 'statnaam', 'bu_naam', 'wk_naam', 'name', 'naam']

const notGeojson = 'Dit is geen GeoJSON-bestand met gebieden. Kies bij PDOK of CBS het formaat GeoJSON.'
const projected =
  'Dit bestand staat in Rijksdriehoekscoördinaten (EPSG:28992). Kies bij PDOK het stelsel WGS84 (EPSG:4326, ook CRS84) en haal het opnieuw op.'
const notDutch = 'De gebieden in dit bestand liggen niet in Nederland. Kies het stelsel WGS84 (EPSG:4326).'

/**
 * Reads borders of wijken and buurten of one municipality from GeoJSON as CBS and PDOK publish them (WGS84). Codes are trimmed, several
 * shapes with one code become one area, rings are turned for drawing, and all of them are simplified together.
 */
export function readOutlineFile(content: string, municipalityCode: string): FileRead<readonly OutlineDraft[]> {
  const collection = readCollection(content)
  if (collection === null) return { ok: false, problem: notGeojson }
  const crs = collection.crs?.properties.name ?? ''
  if (/28992|RD[_ ]?new/i.test(crs)) return { ok: false, problem: projected }
  const drafts = new Map<string, OutlineDraft>()
  const skipped: SkippedRow[] = []
  let elsewhere = 0
  for (const [i, feature] of collection.features.entries()) {
    const read = readFeature(feature.properties ?? {}, feature.geometry, i + 1, municipalityCode)
    if (read === 'elsewhere') elsewhere++
    else if ('why' in read) skipped.push(read)
    else {
      const known = drafts.get(read.code)
      drafts.set(read.code, known === undefined ? read : { ...known, polygons: [...known.polygons, ...read.polygons] })
    }
  }
  const found = [...drafts.values()]
  const notes: string[] = []
  const kind = placeOf(found)
  if (kind === 'projected') return { ok: false, problem: projected }
  if (kind === 'elsewhere') return { ok: false, problem: notDutch }
  if (kind === 'swapped') notes.push('Breedte en lengte stonden omgewisseld. Dat is hersteld.')
  if (found.length === 0)
    return { ok: false, problem: `In dit bestand staat geen wijk of buurt van jouw gemeente (codes met ${municipalityCode.slice(2)}).` }
  const shapes = found.map((draft) => (kind === 'swapped' ? swapAxes(draft.polygons) : draft.polygons))
  const simplified = simplifyForPages(shapes)
  return {
    ok: true,
    value: found.map((draft, i) => ({ ...draft, polygons: windForDrawing(simplified[i]!) })),
    report: { skipped: skipped.slice(0, mostSkippedRows), elsewhere, notes },
  }
}

function readCollection(content: string): z.output<typeof collectionSchema> | null {
  try {
    const read = collectionSchema.safeParse(JSON.parse(content.replace(/^\uFEFF/, '')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** One shape with its code, or why it is left out. */
function readFeature(
  properties: Readonly<Record<string, unknown>>,
  geometry: unknown,
  row: number,
  municipalityCode: string,
): OutlineDraft | SkippedRow | 'elsewhere' {
  const given = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]))
  const code = codeNames.map((name) => readCode(given.get(name))).find((one) => one !== null) ?? null
  const name = nameNames.map((one) => given.get(one)).find((one) => typeof one === 'string' && one.trim() !== '')
  const what = String(code ?? name ?? 'gebied zonder naam').slice(0, 120)
  if (code === null) return { row, what, why: 'heeft geen code van CBS (WK of BU)' }
  if (municipalityOfCode(code) !== municipalityCode) return 'elsewhere'
  const level = levelOfCode(code)
  if (level === 'municipality') return { row, what, why: 'is een gemeente, geen wijk of buurt' }
  if (/^(ja|true|1)$/i.test(String(given.get('water') ?? given.get('h2o') ?? ''))) return { row, what, why: 'is water' }
  const polygons = readPolygons(geometry)
  if (polygons === null) return { row, what, why: 'heeft geen vlak als vorm' }
  return {
    row,
    code,
    level,
    name: typeof name === 'string' ? plainName(name).slice(0, 120) : code,
    polygons,
  }
}

/** Coordinates of a Polygon or MultiPolygon without heights; null when it is another shape or a number is missing. By hand: a file has hundreds of thousands of positions. */
function readPolygons(geometry: unknown): Polygon[] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const given = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  if (!Array.isArray(given) || given.length === 0) return null
  const polygons: Position[][][] = []
  for (const polygon of given) {
    if (!Array.isArray(polygon) || polygon.length === 0) return null
    const rings: Position[][] = []
    for (const ring of polygon) {
      if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return null
      rings.push(ring.map(([x, y]): Position => [x, y]))
    }
    polygons.push(rings)
  }
  return polygons
}

const isPosition = (at: unknown): at is [number, number] => Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1])

/** Positions an area has on average at most, so that a page with a map stays small. */
const mostPositions = 120

/** Simplifies to what a screen shows, and further while the map would be too heavy for a page. */
function simplifyForPages(shapes: readonly (readonly Polygon[])[]): readonly (readonly Polygon[])[] {
  const count = (outlines: readonly (readonly Polygon[])[]) => outlines.flat(2).reduce((sum, ring) => sum + ring.length, 0)
  let simplified: readonly (readonly Polygon[])[] = shapes
  for (let detail = 1 / 1000; detail < 1 / 40; detail *= 1.5) {
    simplified = simplifyOutlines(simplified, detail)
    if (count(simplified) <= mostPositions * shapes.length) break
  }
  return simplified
}

const between = (value: number, lowest: number, highest: number): boolean => value >= lowest && value <= highest

/** Where the coordinates lie, judged by the first of each area: longitude and latitude in the Netherlands, the other way round, metres, or neither. */
function placeOf(drafts: readonly OutlineDraft[]): 'right' | 'swapped' | 'projected' | 'elsewhere' {
  const firsts = drafts.map((draft) => draft.polygons[0]![0]![0]!)
  if (firsts.every(([x, y]) => between(x, 3, 7.5) && between(y, 50.5, 54))) return 'right'
  if (firsts.every(([x, y]) => between(y, 3, 7.5) && between(x, 50.5, 54))) return 'swapped'
  return firsts.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90) ? 'projected' : 'elsewhere'
}

const swapAxes = (polygons: readonly Polygon[]): readonly Polygon[] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [y, x])))
