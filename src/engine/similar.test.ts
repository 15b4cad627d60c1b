import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, nearestOfAll, vectorIndex } from '#engine/similar.ts'
import { cosine, DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'

/** n random unit vectors (n × 192), the same for the same seed. */
function randomVectors(n: number, seed: number): Float32Array {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff - 0.5
  }
  const vectors = Float32Array.from({ length: n * DIMENSIONS }, next)
  for (let row = 0; row < n; row++) toUnitLength(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS))
  return vectors
}

const rowOf = <T extends Int8Array | Float32Array>(vectors: T, row: number) =>
  vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS) as T

describe('questions like this one', () => {
  it('are the nearest by cosine, best first, exactly as one would find them by looking at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1 }), (n, k, seed) => {
        const vectors = quantise(randomVectors(n + 1, seed))
        const query = rowOf(vectors, n)
        const index = vectorIndex(vectors.slice(0, n * DIMENSIONS))
        const found = nearest(query, index, k)
        const all = Array.from({ length: n }, (_, row) => cosine(query, rowOf(vectors, row))).sort((a, b) => b - a)
        expect(found).toHaveLength(Math.min(n, k))
        for (const [place, { row, score }] of found.entries()) {
          expect(score).toBeCloseTo(all[place]!, 5)
          expect(score).toBeCloseTo(cosine(query, rowOf(vectors, row)), 5)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are looked for only where the asker may look', () => {
    const vectors = quantise(randomVectors(20, 3))
    const found = nearest(rowOf(vectors, 0), vectorIndex(vectors), 30, (row) => row >= 15)
    expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual([15, 16, 17, 18, 19])
  })
})

describe('the likes of every question at once', () => {
  it('are those of each question alone, without the question itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1 }), (n, k, seed) => {
        const vectors = randomVectors(n, seed)
        const all = nearestOfAll(vectors, k)
        for (let row = 0; row < n; row++) {
          const scores = Array.from({ length: n }, (_, other) => other)
            .filter((other) => other !== row)
            .map((other) => rowOf(vectors, row).reduce((sum, x, d) => sum + x * rowOf(vectors, other)[d]!, 0))
            .sort((a, b) => b - a)
          for (let place = 0; place < k; place++) {
            const neighbour = all.rows[row * k + place]!
            expect(neighbour).not.toBe(row)
            if (place >= n - 1) expect(neighbour).toBe(-1)
            // the loop counts in sixteen bits a coordinate: a cosine is right to about a ten-thousandth
            else expect(Math.abs(all.scores[row * k + place]! - scores[place]!)).toBeLessThan(5e-4)
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
