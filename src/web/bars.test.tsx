import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Bars, scaleOfBars } from '#web/bars.tsx'

const bar = (name: string, value: number | null, low: number | null = null, high: number | null = null) => ({
  name,
  value,
  low,
  high,
  inWords: value === null ? 'niet bekend' : `${value}%`,
})

describe('bars with whiskers', () => {
  test('a bar, its whisker and the line of the city stand on one scale', () => {
    const html = String(<Bars bars={[bar('Overvecht', 45, 30, 60), bar('Oost', 15)]} line={{ value: 30, inWords: 'de stad 30%' }} />)
    expect(html).toContain('<title>Overvecht: 45%, de stad 30%</title>')
    expect(html).toContain('d="M300 11H600M300 5v12M600 5v12"')
    expect(html).toContain('d="M300 0v22"')
    expect(html).toContain('width="150"')
    expect(html.match(/wv-b--whisk/g)).toHaveLength(1)
  })

  test('a wijk without a number says so and draws none', () => {
    const html = String(<Bars bars={[bar('Oost', null)]} line={null} />)
    expect(html).toContain('Oost: niet bekend')
    expect(html).not.toContain('wv-b--soft')
  })

  test('nothing falls off the scale, also below zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 }), (values) => {
        const { from, to } = scaleOfBars(
          values.map((value) => bar('x', value, value - 5, value + 5)),
          null,
        )
        expect(from).toBeLessThanOrEqual(Math.min(0, ...values))
        expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values))
        expect(to).toBeGreaterThan(from)
      }),
    )
  })
})
