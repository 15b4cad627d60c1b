import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countChances,
  countQuantile,
  countUpperTail,
  logGamma,
  normalQuantile,
  normalUpperTail,
  studentTwoSided,
} from '#engine/trend-distributions.ts'

describe('distributions', () => {
  it('give the values of printed tables', () => {
    expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 12)
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 12)
    expect(normalQuantile(0.025)).toBeCloseTo(-1.959963984540054, 12)
    expect(normalUpperTail(6) / 9.865876450376946e-10).toBeCloseTo(1, 9)
    expect(studentTwoSided(2.228138851964939, 10)).toBeCloseTo(0.05, 10)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(countQuantile(0.95, 0.5, 1)).toBe(2)
    expect(countQuantile(0.95, 100, 1)).toBe(117)
  })

  const mean = fc.double({ min: 0.01, max: 900, noNaN: true })
  const dispersion = fc.oneof(fc.constant(1), fc.double({ min: 1.01, max: 12, noNaN: true }))

  it('of counts sum to 1 with the mean that was asked, and tails agree with the sums', () => {
    fc.assert(
      fc.property(mean, dispersion, fc.nat(1000), (mu, phi, at) => {
        const most = Math.ceil(mu + 40 * Math.sqrt(mu * phi) + 60 * phi)
        const chances = countChances(mu, phi, most)
        const total = chances.reduce((sum, chance) => sum + chance, 0)
        expect(total).toBeCloseTo(1, 9)
        expect(chances.reduce((sum, chance, k) => sum + k * chance, 0) / mu).toBeCloseTo(1, 7)
        const k = at % most
        expect(countUpperTail(k, mu, phi)).toBeCloseTo(
          chances.subarray(k).reduce((sum, chance) => sum + chance, 0),
          8,
        )
      }),
    )
  })

  it('have the smallest count that enough weeks do not exceed', () => {
    fc.assert(
      fc.property(mean, dispersion, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (mu, phi, p) => {
        const count = countQuantile(p, mu, phi)
        expect(1 - countUpperTail(count + 1, mu, phi)).toBeGreaterThanOrEqual(p - 1e-12)
        if (count > 0) expect(1 - countUpperTail(count, mu, phi)).toBeLessThan(p + 1e-12)
      }),
    )
  })
})
