import { describe, expect, test } from 'vitest'
import { BrickMap, OutlineMap } from '#web/map.tsx'

const drawn = (picture: unknown) => String(picture)
// clockwise, as d3-geo wants an outer ring
const square = (x: number) =>
  [
    [
      [
        [x, 52],
        [x, 52.1],
        [x + 0.1, 52.1],
        [x + 0.1, 52],
        [x, 52],
      ],
    ],
  ] as [number, number][][][]

describe('a map of bricks', () => {
  const places = [
    { name: 'Oost', href: '/wijken/WK034405', row: 3, column: 10, number: null },
    { name: 'Overvecht', href: '/wijken/WK034403', row: 1, column: 8, number: 17, current: true },
    { name: 'Noordwest', href: '/wijken/WK034402', row: 1, column: 6, number: 6 },
    { name: 'West', href: '/wijken/WK034401', row: 2, column: 5, number: 5 },
    { name: 'Zuid', href: '/wijken/WK034407', row: 3, column: 8, number: 0 },
  ]
  const html = drawn(<BrickMap label="De wijken" places={places} />)

  test('every brick is a link with its number in it, from north to south and west to east', () => {
    expect([...html.matchAll(/href="\/wijken\/(\w+)"/g)].map(([, code]) => code)).toEqual([
      'WK034402',
      'WK034403',
      'WK034401',
      'WK034407',
      'WK034405',
    ])
    expect(html).toContain('<b>17</b>')
    expect(html).toContain('<b>0</b>')
  })

  test('a withheld number is an open brick with words, and three tints show the rest', () => {
    expect(html).toMatch(/class="wv-r3 wv-c10 wv-m0"><a href="\/wijken\/WK034405"><span>Oost<\/span><span>te weinig<\/span>/)
    expect(html).toContain('class="wv-r1 wv-c8 wv-m3"')
    expect(html).toContain('class="wv-r1 wv-c6 wv-m2"')
    expect(html).toContain('class="wv-r2 wv-c5 wv-m1"')
  })

  test('without numbers there are no tints, and a long name may be broken where Dutch would', () => {
    const plain = drawn(<BrickMap label="" places={places.map(({ number, ...place }) => place)} />)
    expect(plain).not.toMatch(/wv-m\d/)
    expect(plain).toContain('Noord\u00ADwest')
    expect(plain).toContain('<span>West</span>')
  })
})

describe('a map of borders', () => {
  const places = [
    { name: 'Overvecht', href: '/a', polygons: square(5), number: 12, current: true },
    { name: 'Oost', href: '/b', polygons: square(5.1), number: null },
  ]
  const svg = drawn(<OutlineMap label="De wijken" places={places} />)

  test('every area is a link that names it with its number; the one of this page lies on top', () => {
    expect(svg).toContain('aria-label="Overvecht: 12"')
    expect(svg).toContain('aria-label="Oost: te weinig"')
    expect(svg.indexOf('href="/b"')).toBeLessThan(svg.indexOf('href="/a"'))
    expect(svg).toMatch(/<text x="\d+" y="\d+">12<\/text>/)
    expect(svg.match(/<text class="wv-t-soft"/g)).toHaveLength(2)
    expect(svg.match(/<text/g)).toHaveLength(3)
  })

  test('nothing in it needs a style or a script', () => {
    expect(svg).not.toMatch(/style=|<style|<script|on\w+=/)
  })

  test('the picture is as wide as the page and no taller than three quarters of that', () => {
    const [, width, height] = /viewBox="-?\d+ -?\d+ (\d+) (\d+)"/.exec(svg)!
    expect(Number(width)).toBeLessThanOrEqual(641)
    expect(Number(height)).toBeLessThanOrEqual(481)
  })
})
