import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Bricks, BricksFigure, Courses, coursesInWords, type Period, periodsInWords, SmallMultiples, Spark } from '#web/charts.tsx'

const drawn = (picture: unknown) => String(picture)
/** How many shapes the paths of one class hold. */
const shapes = (svg: string, name: string) => (new RegExp(`class="${name}"[^>]*d="([^"]*)"`).exec(svg)?.[1] ?? '').split('M').length - 1

describe('bricks', () => {
  test('every question is one brick, and the last one is the worker’s own', () => {
    const svg = drawn(<Bricks count={37} newest title="37 vragen" />)
    expect(shapes(svg, 'wv-b')).toBe(36)
    expect(shapes(svg, 'wv-b wv-b--new')).toBe(1)
    expect(svg).toContain('viewBox="0 0 449.5 39"')
    expect(svg).toContain('<title>37 vragen</title>')
  })

  test('a course lies half a brick beside the one below it', () => {
    expect(drawn(<Bricks count={16} title="" />)).toContain('M14.5 0h26v11h-26z')
  })

  test('up to sixty a brick is one question; above that it is ten and the sentence says so', () => {
    expect(shapes(drawn(<Bricks count={60} title="" />), 'wv-b')).toBe(60)
    expect(shapes(drawn(<Bricks count={61} title="" />), 'wv-b')).toBe(7)
    expect(drawn(<BricksFigure count={60} title="" newest />)).toContain('Elke steen is één vraag van een ouder. De <span')
    expect(drawn(<BricksFigure count={61} title="" newest />)).toContain('Elke steen is tien vragen. In de <span')
    expect(drawn(<BricksFigure count={1200} title="" />)).toContain('Elke steen is honderd vragen.')
  })

  test('a wall never holds more than sixty bricks below six thousand questions, and always one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), (count) => {
        const bricks = shapes(drawn(<Bricks count={count} title="" columns={22} />), 'wv-b')
        expect(bricks).toBeGreaterThan(0)
        expect(bricks).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('no questions is an empty wall with its title', () => {
    expect(drawn(<Bricks count={0} newest title="Geen vragen" />)).not.toContain('<path')
  })
})

describe('a year in small', () => {
  const year: Period[] = ['few', 5, 'few', 6, 5, 7, 6, 8, 6, 9, 11, 12, 14]

  test('the last three periods are dark, withheld ones are hollow', () => {
    const svg = drawn(<Spark periods={year} max={16} title={`Per 4 weken ${periodsInWords(year)}`} />)
    expect(shapes(svg, 'wv-b')).toBe(3)
    expect(shapes(svg, 'wv-b wv-b--soft')).toBe(8)
    expect(shapes(svg, 'wv-b wv-b--few')).toBe(2)
    expect(svg).toContain('Per 4 weken niet getoond, 5, niet getoond, 6')
  })

  test('a withheld number looks the same beside any other numbers', () => {
    const markOf = (max: number) => /wv-b--few" d="([^"]*)"/.exec(drawn(<Spark periods={['few', max]} max={max} title="" />))?.[1]
    expect(markOf(500)).toBe(markOf(8))
  })

  test('charts side by side share one scale', () => {
    const both = drawn(
      <SmallMultiples
        items={[
          { name: 'West', periods: [10, 20] },
          { name: 'Oost', periods: [10, 5] },
        ]}
      />,
    )
    expect(both.match(/M1 22h11v22h-11z/g)).toHaveLength(2)
    expect(both).toContain('Oost: per 4 weken 10, 5')
  })
})

describe('columns', () => {
  test('every layer is one question', () => {
    const svg = drawn(<Courses periods={[5, 'few', 6, 3, 14]} labels={['nov', 'feb']} title="Een jaar" />)
    expect(shapes(svg, 'wv-b')).toBe(6 + 3 + 14)
    expect(shapes(svg, 'wv-b wv-b--soft')).toBe(5)
    expect(svg).toContain('<span>16</span><span>12</span><span>8</span><span>4</span><span>0</span>')
    expect(coursesInWords([5, 'few'])).toBe(
      'Elke laag is één vraag. Donker: de laatste 12 weken. Streepjes: minder dan 5, of een aantal dat zo’n aantal zou verraden.',
    )
  })

  test('with many questions a layer is ten, and the picture stays small', () => {
    const svg = drawn(<Courses periods={Array.from({ length: 13 }, () => 395)} labels={[]} title="" />)
    expect(svg.length).toBeLessThan(20_000)
    expect(coursesInWords([395])).toContain('tien vragen')
  })

  test('nothing is drawn below the ground or above the top', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(3000), fc.constant('few' as const), fc.constant(null)), { minLength: 1, maxLength: 13 }),
        (periods) => {
          const svg = drawn(<Courses periods={periods} labels={[]} title="" />)
          for (const [, y, height] of svg.matchAll(/M[\d.]+ (-?[\d.]+)h[\d.]+v([\d.]+)h/g)) {
            expect(Number(y)).toBeGreaterThanOrEqual(-0.01)
            expect(Number(y) + Number(height)).toBeLessThanOrEqual(160.01)
          }
        },
      ),
    )
  })
})
