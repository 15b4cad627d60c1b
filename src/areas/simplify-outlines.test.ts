import { geoArea } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Polygon, type Position, type Ring, windForDrawing } from '#areas/outline.ts'
import { simplifyOutlines } from '#areas/simplify-outlines.ts'

/** A border between two corners that wriggles: what two neighbours share. */
const border = (from: Position, to: Position, wriggles: readonly number[]): Position[] =>
  wriggles.map((wriggle, i) => {
    const share = (i + 1) / (wriggles.length + 1)
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    return [from[0] + dx * share - dy * wriggle, from[1] + dy * share + dx * wriggle]
  })

/** Two squares beside each other with one wriggling border between them. */
function neighbours(wriggles: readonly number[]): [Polygon[], Polygon[]] {
  const [south, north]: [Position, Position] = [
    [5.1, 52],
    [5.1, 52.1],
  ]
  const between = border(south, north, wriggles)
  const west: Ring = [[5, 52], south, ...between, north, [5, 52.1], [5, 52]]
  const east: Ring = [north, ...[...between].reverse(), south, [5.2, 52], [5.2, 52.1], north]
  return [[[west]], [[east]]]
}

const wriggles = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 0, maxLength: 60 })
const keys = (ring: Ring) => new Set(ring.map(String))

describe('simplifying borders', () => {
  test('two neighbours keep one border between them, at every detail', () => {
    fc.assert(
      fc.property(wriggles, fc.double({ min: 0.0001, max: 0.3, noNaN: true }), (shape, detail) => {
        const [[[west]], [[east]]] = simplifyOutlines(neighbours(shape), detail) as [[[Ring]], [[Ring]]]
        const own = new Set(['5,52', '5,52.1', '5.2,52', '5.2,52.1'])
        const shared = (ring: Ring) => [...keys(ring)].filter((key) => !own.has(key)).sort()
        expect(shared(west)).toEqual(shared(east))
      }),
    )
  })

  test('every ring stays closed, holds at least three corners, and only positions that were there', () => {
    fc.assert(
      fc.property(wriggles, (shape) => {
        const before = neighbours(shape)
        const known = new Set(
          simplifyOutlines(before, 0)
            .flat(2)
            .flatMap((ring) => [...keys(ring)]),
        )
        for (const ring of simplifyOutlines(before, 0.05).flat(2)) {
          expect(ring.length).toBeGreaterThanOrEqual(4)
          expect(ring[0]).toEqual(ring.at(-1))
          for (const key of keys(ring)) expect(known).toContain(key)
        }
      }),
    )
  })

  test('a wriggle nobody can see goes, a corner stays', () => {
    const [[[west]]] = simplifyOutlines(neighbours([1e-9, -1e-9, 1e-9]), 1 / 1000) as [[[Ring]]]
    expect(keys(west)).toEqual(new Set(['5,52', '5.1,52', '5.1,52.1', '5,52.1']))
  })

  test('an island and the hole it fills stay the same', () => {
    const circle = Array.from({ length: 90 }, (_, i): Position => [5 + Math.cos(i / 14.32) * 0.1, 52 + Math.sin(i / 14.32) * 0.1])
    const island: Ring = [...circle, circle[0]!]
    const around: Ring = [
      [4.5, 51.5],
      [5.5, 51.5],
      [5.5, 52.5],
      [4.5, 52.5],
      [4.5, 51.5],
    ]
    const turned = [...circle.slice(40), ...circle.slice(0, 40)].reverse()
    const [[[alone]], [[, hole]]] = simplifyOutlines([[[island]], [[around, [...turned, turned[0]!]]]], 0.02) as [[[Ring]], [[Ring, Ring]]]
    expect(alone.length).toBeLessThan(island.length / 2)
    expect(keys(alone)).toEqual(keys(hole))
  })

  test('thirty thousand positions take three seconds at most, also on a busy machine', () => {
    const random = Array.from({ length: 30_000 }, (_, i) => Math.sin(i * 12.9898) * 0.01)
    const started = performance.now()
    const [[[west]]] = simplifyOutlines(neighbours(random)) as [[[Ring]]]
    expect(performance.now() - started).toBeLessThan(3000)
    expect(west.length).toBeLessThan(6000)
  })
})

test('whichever way a border runs in the file, the area it draws is that of a wijk and not of the rest of the globe', () => {
  const [[[west]]] = neighbours([]) as [[[Ring]], unknown]
  for (const ring of [west, [...west].reverse()]) {
    const coordinates = windForDrawing([[ring]]) as unknown as number[][][][]
    expect(geoArea({ type: 'MultiPolygon', coordinates })).toBeLessThan(0.001)
  }
})
