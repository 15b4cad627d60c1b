import { expect, it } from 'vitest'
import { dotProducts, MOST_AT_ONCE } from '#engine/dot-products.ts'
import { DIMENSIONS, toUnitLength } from '#engine/vectors.ts'

it('many products at once are those of one at a time, at every place of the vectors', () => {
  const rows = MOST_AT_ONCE + 3
  const vectors = new Float32Array(rows * DIMENSIONS)
  for (let row = 0; row < rows; row++) {
    const vector = vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
    for (let d = 0; d < DIMENSIONS; d++) vector[d] = Math.sin(row * 7.1 + d * d)
    toUnitLength(vector)
  }
  const { between, scale } = dotProducts(vectors)
  const found = between(1, 3, MOST_AT_ONCE)
  for (let b = 0; b < MOST_AT_ONCE; b++) {
    let exact = 0
    for (let d = 0; d < DIMENSIONS; d++) exact += vectors[DIMENSIONS + d]! * vectors[(b + 3) * DIMENSIONS + d]!
    expect(found[b]! / scale).toBeCloseTo(exact, 3)
  }
  expect(between(5, 5, 1)[0]! / scale).toBeCloseTo(1, 3)
})
