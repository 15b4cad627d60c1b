/** [longitude, latitude] in WGS84. */
export type Position = readonly [number, number]
/** A closed line: first and last position are the same. */
export type Ring = readonly Position[]
/** An outer ring and the holes in it. */
export type Polygon = readonly Ring[]

/** Twice the signed area of a ring in the plane: above 0 runs counterclockwise. */
function turn(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x, y] = ring[i - 1]!
    const [nextX, nextY] = ring[i]!
    sum += x * nextY - nextX * y
  }
  return sum
}

/** Turns rings as d3-geo wants them: outer rings clockwise, holes counterclockwise. The other way round a wijk would cover the rest of the globe. */
export const windForDrawing = (polygons: readonly Polygon[]): readonly Polygon[] =>
  polygons.map((rings) => rings.map((ring, i) => (turn(ring) > 0 === (i === 0) ? [...ring].reverse() : ring)))
