import type { Polygon, Position, Ring } from '#areas/outline.ts'

/**
 * Leaves out positions that nobody sees at this scale, of all outlines of one file together, so that neighbours keep one border between them.
 * Rings are cut where three or more borders meet; every piece is simplified once, always in the same direction, and its ends stay.
 * `detail` is the share of the width of the whole map that may be lost: triangles below (width × detail)² go. No ring gets fewer than four positions.
 * Method: Visvalingam and Whyatt, Line generalisation by repeated elimination of points (1993).
 */
export function simplifyOutlines(outlines: readonly (readonly Polygon[])[], detail = 1 / 1000): Polygon[][] {
  const rings = outlines.map((polygons) => polygons.map((polygon) => polygon.map(openRing)))
  const all = rings.flat(2)
  const { width, stretch } = frameOf(all)
  const smallest = (width * stretch * detail) ** 2
  const junctions = findJunctions(all)
  const simplified = (ring: Ring): Ring => {
    const kept = cut(ring, junctions).flatMap((piece) => simplifyPiece(piece, smallest, stretch).slice(0, -1))
    const whole = kept.length < 3 ? ring : kept
    return [...whole, whole[0]!]
  }
  return rings.map((polygons) => polygons.map((polygon) => polygon.filter((ring) => ring.length >= 3).map(simplified)).filter(hasOuter))
}

const hasOuter = (polygon: Polygon): boolean => polygon.length > 0

/** One number for a position with six decimals; the same order as south to north within west to east. Exact for every longitude below 90°. */
const keyOf = ([x, y]: Position): number => Math.round(x * 1e6) * 1e8 + Math.round(y * 1e6)

/** A ring with six decimals (10 cm), without its last position and without repeats. */
function openRing(ring: Ring): Position[] {
  const open: Position[] = []
  for (const [x, y] of ring) {
    const at: Position = [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]
    if (open.length === 0 || keyOf(open.at(-1)!) !== keyOf(at)) open.push(at)
  }
  if (open.length > 1 && keyOf(open[0]!) === keyOf(open.at(-1)!)) open.pop()
  return open
}

/** How wide the map is, and how much narrower a degree of longitude is than one of latitude there. */
function frameOf(rings: readonly Ring[]): { width: number; stretch: number } {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return { width: east - west, stretch: Math.cos((((south + north) / 2) * Math.PI) / 180) }
}

/** Positions with different neighbours in different rings: there borders part. */
function findJunctions(rings: readonly Ring[]): ReadonlySet<number> {
  const neighbours = new Map<number, readonly [number, number]>()
  const junctions = new Set<number>()
  for (const ring of rings) {
    const keys = ring.map(keyOf)
    for (const [i, key] of keys.entries()) {
      const before = keys.at(i - 1)!
      const after = keys[(i + 1) % keys.length]!
      const known = neighbours.get(key)
      if (known === undefined) neighbours.set(key, [before, after])
      else if (!(known[0] === before && known[1] === after) && !(known[0] === after && known[1] === before)) junctions.add(key)
    }
  }
  return junctions
}

/** Cuts an open ring at its junctions into pieces that share their ends; a ring with fewer than two is cut at fixed places, the same for its neighbour. */
function cut(ring: Ring, junctions: ReadonlySet<number>): Position[][] {
  const places = ring.flatMap((at, i) => (junctions.has(keyOf(at)) ? [i] : []))
  if (places.length === 0) places.push(lowest(ring))
  if (places.length === 1) places.push(farthest(ring, places[0]!))
  places.sort((a, b) => a - b)
  return places.map((from, i) => {
    const to = places[(i + 1) % places.length]!
    return to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)]
  })
}

function lowest(ring: Ring): number {
  let best = 0
  for (const [i, [x, y]] of ring.entries()) {
    const [bestX, bestY] = ring[best]!
    if (y < bestY || (y === bestY && x < bestX)) best = i
  }
  return best
}

function farthest(ring: Ring, from: number): number {
  const [fromX, fromY] = ring[from]!
  const distance = ([x, y]: Position) => (x - fromX) ** 2 + (y - fromY) ** 2
  let best = from === 0 ? 1 : 0
  for (const [i, at] of ring.entries()) {
    const gain = distance(at) - distance(ring[best]!)
    if (gain > 0 || (gain === 0 && keyOf(at) < keyOf(ring[best]!))) best = i
  }
  return best
}

/** Simplifies a piece; the ends stay. The direction is chosen by the ends, so that both neighbours get the same line. */
function simplifyPiece(piece: readonly Position[], smallest: number, stretch: number): readonly Position[] {
  const backwards = keyOf(piece[0]!) > keyOf(piece.at(-1)!)
  const line = backwards ? [...piece].reverse() : piece
  const kept = eliminate(line, smallest, stretch)
  return backwards ? kept.reverse() : kept
}

/** Takes away, smallest triangle first, every position whose triangle with its neighbours is below `smallest`. */
function eliminate(line: readonly Position[], smallest: number, stretch: number): Position[] {
  const before = line.map((_, i) => i - 1)
  const after = line.map((_, i) => i + 1)
  const last = line.length - 1
  const triangle = (i: number): number => {
    const [ax, ay] = line[before[i]!]!
    const [bx, by] = line[i]!
    const [cx, cy] = line[after[i]!]!
    return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * stretch
  }
  const sizes = line.map((_, i) => (i === 0 || i === last ? Number.POSITIVE_INFINITY : triangle(i)))
  const queue = new Smallest()
  for (let i = 1; i < last; i++) if (sizes[i]! < smallest) queue.add(sizes[i]!, i)
  const gone = new Set<number>()
  for (let next = queue.take(); next !== null; next = queue.take()) {
    const [size, i] = next
    if (gone.has(i) || sizes[i] !== size) continue
    gone.add(i)
    after[before[i]!] = after[i]!
    before[after[i]!] = before[i]!
    for (const beside of [before[i]!, after[i]!]) {
      if (beside === 0 || beside === last) continue
      // never smaller than what just went, so that detail goes in one order
      sizes[beside] = Math.max(size, triangle(beside))
      if (sizes[beside] < smallest) queue.add(sizes[beside], beside)
    }
  }
  return line.filter((_, i) => !gone.has(i))
}

/** A queue that gives the smallest first (binary heap); equal ones by index. */
class Smallest {
  readonly #items: [number, number][] = []

  add(size: number, index: number): void {
    const items = this.#items
    let at = items.push([size, index]) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#less(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  take(): [number, number] | null {
    const items = this.#items
    if (items.length === 0) return null
    this.#swap(0, items.length - 1)
    const first = items.pop()!
    for (let at = 0; ; ) {
      const left = at * 2 + 1
      if (left >= items.length) break
      const child = left + 1 < items.length && this.#less(left + 1, left) ? left + 1 : left
      if (!this.#less(child, at)) break
      this.#swap(child, at)
      at = child
    }
    return first
  }

  #less(a: number, b: number): boolean {
    const [size, index] = this.#items[a]!
    const [otherSize, otherIndex] = this.#items[b]!
    return size < otherSize || (size === otherSize && index < otherIndex)
  }

  #swap(a: number, b: number): void {
    const kept = this.#items[a]!
    this.#items[a] = this.#items[b]!
    this.#items[b] = kept
  }
}
