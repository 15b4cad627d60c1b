import { expect, it } from 'vitest'
import { closePairs, FIND } from '#engine/close-pairs.ts'
import { ROW_BYTES } from '#engine/dot-products.ts'
import { DIMENSIONS, toUnitLength } from '#engine/vectors.ts'

const N = 23
const vectors = Float32Array.from({ length: N * DIMENSIONS }, (_, at) => Math.sin(at * 1.7 + Math.floor(at / DIMENSIONS) ** 2))
for (let row = 0; row < N; row++) toUnitLength(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS))

function exact(a: number, b: number): number {
  let sum = 0
  for (let d = 0; d < DIMENSIONS; d++) sum += vectors[a * DIMENSIONS + d]! * vectors[b * DIMENSIONS + d]!
  return sum
}

it('two rows against many: every product is right, also where the rows are no multiple of four', () => {
  const pairs = closePairs(vectors)
  pairs.limits.fill(-(2 ** 31))
  expect(pairs.compare(4, 8, 4)).toBe(4)
  for (let find = 0; find < 4; find++) {
    const first = pairs.finds[find * FIND + 8]! / ROW_BYTES
    expect(first).toBe(8 + 4 * find)
    for (let place = 0; place < 8; place++) {
      const row = first + (place & 3)
      if (row < N) expect(pairs.finds[find * FIND + place]! / pairs.scale).toBeCloseTo(exact(place < 4 ? 4 : 5, row), 3)
    }
  }
})

it('only where a product is above the limit of one of its two rows there is a find', () => {
  const pairs = closePairs(vectors)
  const most = 2 ** 31 - 1
  pairs.limits.fill(most)
  expect(pairs.compare(0, 0, 6)).toBe(0)
  for (const row of [0, 1, 14]) {
    pairs.limits.fill(most)[row] = -most
    const found = pairs.compare(0, 0, 6)
    expect(found).toBe(row < 2 ? 6 : 1)
    if (row === 14) expect(pairs.finds[8]! / ROW_BYTES).toBe(12)
  }
})
