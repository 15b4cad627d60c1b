import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Random, seededRandom } from '#engine/random.ts'
import { calibrateRise, doublingEvidence, evidenceTail, highestQuietCount, nextEvidence } from '#engine/trend-rise-chain.ts'
import { perYear, smallCounts } from '#engine/trend-small-counts.ts'

/** A count drawn from the chances of a Poisson week, or of a mixture of two of them when there is more spread. */
function draw(random: Random, mean: number): number {
  let count = 0
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++
  return count
}

const weeks = (random: Random, mean: number, n: number) => Array.from({ length: n }, () => draw(random, mean))
const settings = { years: 5, falseAlarmsPerYear: perYear(0.05), restarts: true }

describe('a theme that is heard less than twice a week', () => {
  it.each([0.2, 0.5, 1.2])('of %d a week without any change gives about the false alarms that are promised', (mean) => {
    const random = seededRandom(Math.round(mean * 100))
    let alarms = 0
    let years = 0
    for (let series = 0; series < 300; series++) {
      alarms += smallCounts(weeks(random, mean, 330), settings)
        .alarm.subarray(200)
        .reduce((sum, one) => sum + one, 0)
      years += 130 / 52
    }
    expect(alarms / years).toBeLessThan(settings.falseAlarmsPerYear * 1.2)
    expect(alarms / years).toBeGreaterThan(settings.falseAlarmsPerYear * 0.6)
  })

  it('that doubles from one in two weeks to one a week for eight weeks is found in two of five cases', () => {
    const random = seededRandom(8)
    let found = 0
    for (let series = 0; series < 400; series++) {
      const { alarm } = smallCounts([...weeks(random, 0.5, 270), ...weeks(random, 1, 8)], settings)
      if (alarm.subarray(270).includes(1)) found++
    }
    expect(found / 400).toBeGreaterThan(0.4)
  })

  it('that was never heard before is found once it is', () => {
    const { alarm } = smallCounts([...new Array(100).fill(0), 0, 1, 1], settings)
    expect([...alarm.subarray(100)]).toContain(1)
  })

  it('says nothing before there is half a year of past, and nothing about a week without questions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 120 }), fc.boolean(), (counts, restarts) => {
        const { alarm, upperbound } = smallCounts(counts, { ...settings, restarts })
        for (const [w, count] of counts.entries()) {
          if (w < 34) expect(upperbound[w]).toBeNaN()
          else expect(alarm[w]).toBe(count > upperbound[w]! ? 1 : 0)
          if (count === 0) expect(alarm[w]).toBe(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has p values that are as seldom as they say, and seldom enough far out', () => {
    const baseline = { mean: 0.5, dispersion: 1, error: 0 }
    const tail = evidenceTail(baseline)
    const doubling = doublingEvidence(baseline)
    const random = seededRandom(5)
    const within = { 0.05: 0, 0.01: 0, 0.001: 0 }
    let evidence = 0
    const drawn = 300_000
    for (let week = 0; week < drawn; week++) {
      evidence = nextEvidence(evidence, draw(random, 0.5), doubling)
      for (const level of [0.05, 0.01, 0.001] as const) if (tail(evidence) <= level) within[level]++
    }
    for (const level of [0.05, 0.01, 0.001] as const) {
      expect(within[level] / drawn).toBeLessThan(level * 1.15)
      expect(within[level] / drawn).toBeGreaterThan(level * 0.6)
    }
  })
})

describe('the threshold', () => {
  const baselines = fc.record({
    mean: fc.double({ min: 0.02, max: 4, noNaN: true }),
    dispersion: fc.constantFrom(1, 1.5, 3),
    error: fc.constantFrom(0, 0.1, 0.4),
  })

  it('is never above what holds for any counts, and lower when more false alarms are allowed', () => {
    fc.assert(
      fc.property(baselines, (baseline) => {
        const seldom = calibrateRise(baseline, 0.002)
        const often = calibrateRise(baseline, 0.01)
        expect(seldom).toBeLessThanOrEqual(500 + 1e-6)
        expect(often).toBeLessThanOrEqual(seldom)
      }),
      { numRuns: 25 },
    )
  })

  it('and the highest count below it are one and the same line', () => {
    fc.assert(
      fc.property(baselines, fc.double({ min: 0, max: 40, noNaN: true }), (baseline, evidence) => {
        const doubling = doublingEvidence(baseline)
        const highest = highestQuietCount(evidence, 40, doubling)
        expect(nextEvidence(evidence, highest + 1, doubling)).toBeGreaterThan(40)
        if (highest > 0) expect(nextEvidence(evidence, highest, doubling)).toBeLessThanOrEqual(40 * (1 + 1e-6))
      }),
    )
  })

  it('lets a count be likelier after a doubling by what both distributions say, on average by nothing', () => {
    fc.assert(
      fc.property(baselines, ({ mean, dispersion }) => {
        // the mean of a likelihood ratio under the usual weeks is 1: summed over all counts by the probability generating function
        const { perCase, perWeek } = doublingEvidence({ mean, dispersion })
        const grown = Math.exp(perCase)
        const generating =
          dispersion === 1 ? Math.exp(mean * (grown - 1)) : (1 - (dispersion - 1) * (grown - 1)) ** (-mean / (dispersion - 1))
        expect(generating * Math.exp(-perWeek)).toBeCloseTo(1, 9)
      }),
    )
  })
})
