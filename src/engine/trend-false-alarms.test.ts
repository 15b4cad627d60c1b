import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#engine/random.ts'
import { adjustedPValues } from '#engine/trend-false-alarms.ts'

describe('looking at many series at once', () => {
  it('adjusts as Benjamini and Hochberg do', () => {
    const adjusted = adjustedPValues([0.01, 0.04, 0.03, 0.5, Number.NaN])
    for (const [i, expected] of [0.04, (0.04 * 4) / 3, (0.04 * 4) / 3, 0.5].entries()) expect(adjusted[i]).toBeCloseTo(expected, 12)
    expect(adjusted[4]).toBeNaN()
  })

  it('never makes a value smaller, keeps the order, and does not care in which order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const adjusted = adjustedPValues(values)
        const turned = adjustedPValues([...values].reverse()).reverse()
        for (let i = 0; i < values.length; i++) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(values[i]! * (1 - 1e-12))
          expect(turned[i]).toBe(adjusted[i])
          for (let j = 0; j < i; j++) if (values[i]! < values[j]!) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!)
        }
      }),
    )
  })

  it('of the alarms among a hundred series, twenty of them risen, at most a twentieth is false', () => {
    const random = seededRandom(3)
    let share = 0
    const rounds = 2000
    for (let round = 0; round < rounds; round++) {
      const adjusted = adjustedPValues(Array.from({ length: 100 }, (_, i) => (i < 20 ? random() ** 6 : random())))
      let alarms = 0
      let wrong = 0
      for (let i = 0; i < 100; i++) {
        if (adjusted[i]! > 0.05) continue
        alarms++
        if (i >= 20) wrong++
      }
      share += alarms === 0 ? 0 : wrong / alarms
    }
    expect(share / rounds).toBeLessThan(0.05)
    expect(share / rounds).toBeGreaterThan(0.03)
  })
})
