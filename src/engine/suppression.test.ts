import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSolver } from '#engine/suppression.ts'
import { type CountRow, releaseTable, type TableLine } from '#engine/suppression-table.ts'
import { attackerOf, expectHidden, fewOrMany, plus, threshold } from '../../test/table-attacker.ts'

let solver: Highs
beforeAll(async () => {
  solver = await openSolver()
})

/** Attacks a table through its lines alone: every line is an unknown, every sum an equation, every number shown is known. */
function expectSafeTable(lines: readonly TableLine[], truthOf: (line: TableLine) => number, zerosToo = false): void {
  const known: string[] = []
  for (const [i, line] of lines.entries()) {
    if (line.count.value !== null) known.push(` x${i} = ${line.count.value}`)
    for (const [d, label] of line.labels.entries()) {
      if (label !== '*') continue
      const parts = lines.flatMap((part, j) =>
        part.labels[d] !== '*' && part.labels.every((one, e) => e === d || one === line.labels[e]) ? [j] : [],
      )
      known.push(` ${plus(parts)} - x${i} = 0`)
    }
  }
  const attack = attackerOf(solver, known, lines.length)
  for (const [i, line] of lines.entries()) {
    const truth = truthOf(line)
    const isSmall = truth < threshold && (truth > 0 || zerosToo)
    if (isSmall) expect(line.why).toBe('primary')
    if (line.count.value === null) expectHidden(attack, i, truth, isSmall)
    else expect(line.count.value).toBe(truth)
    expect(line.why === null).toBe(line.count.value !== null)
    if (line.interval !== null && line.labels.length < 3) {
      expect(line.interval.low).toBe(attack(i, 'Minimize'))
      expect(line.interval.high).toBe(Math.min(Number.MAX_SAFE_INTEGER, attack(i, 'Maximize')))
    }
  }
}

function truthIn(rows: readonly CountRow[]) {
  return ({ labels }: TableLine) =>
    rows
      .filter((row) => row.labels.every((label, d) => labels[d] === '*' || labels[d] === label))
      .reduce((sum, { count }) => sum + count, 0)
}

function rowsOf(sizes: readonly number[], counts: readonly number[]): CountRow[] {
  const labels = sizes.reduce<string[][]>(
    (found, size) => found.flatMap((one) => Array.from({ length: size }, (_, i) => [...one, `d${i}`])),
    [[]],
  )
  return labels.map((names, i) => ({ labels: names, count: counts[i]! }))
}

const tables = (sizes: readonly (readonly number[])[]) =>
  fc.constantFrom(...sizes).chain((size) => {
    const cells = size.reduce((product, one) => product * one, 1)
    return fc.array(fewOrMany, { minLength: cells, maxLength: cells }).map((counts) => rowsOf(size, counts))
  })

describe('a table of counts', () => {
  test('a small count takes two others with it, so that neither row nor column tells it', () => {
    const rows = rowsOf([2, 2], [2, 9, 8, 30])
    const { lines, gap } = releaseTable(solver, rows, { threshold })
    expect(lines.map(({ count }) => count.value)).toEqual([null, null, null, null, 10, 39, 11, 38, 49])
    expect(gap).toBe(0)
  })

  test('without small counts everything is shown', () => {
    const { lines } = releaseTable(solver, rowsOf([2, 2], [5, 0, 9, 30]), { threshold })
    expect(lines.every(({ count, why }) => count.value !== null && why === null)).toBe(true)
  })

  test('one family in the whole city: its sums are withheld as well, and nobody can say how many there are', () => {
    const { lines } = releaseTable(solver, rowsOf([2, 2], [1, 0, 0, 0]), { threshold })
    expect(lines.filter(({ why }) => why === 'primary').map(({ labels }) => labels.join())).toEqual(['d0,d0', '*,d0', 'd0,*', '*,*'])
    expect(lines[0]!.interval).toEqual({ low: 0, high: Number.MAX_SAFE_INTEGER })
  })

  test('the order of the rows makes no difference', () => {
    const rows = rowsOf([3, 4], [1, 0, 7, 12, 3, 3, 9, 22, 0, 14, 5, 1])
    expect(releaseTable(solver, rows.toReversed(), { threshold })).toEqual(releaseTable(solver, rows, { threshold }))
  })

  test('when time is up the answer withholds more perhaps, but is as safe', () => {
    const rows = rowsOf([4, 5], [1, 0, 7, 12, 3, 3, 9, 22, 0, 14, 5, 1, 2, 2, 31, 8, 1, 0, 0, 6])
    const hurried = releaseTable(solver, rows, { threshold }, { effort: 0 })
    expectSafeTable(hurried.lines, truthIn(rows))
    expect(() => releaseTable(solver, rows, { threshold }, { signal: AbortSignal.abort() })).toThrow(/abort/)
  })

  test('150 tables of two dimensions and 60 of three: nobody learns a withheld count, or that it is small', () => {
    const check = (rows: CountRow[]) => expectSafeTable(releaseTable(solver, rows, { threshold }, { effort: 8000 }).lines, truthIn(rows))
    fc.assert(
      fc.property(
        tables([
          [1, 3],
          [2, 2],
          [3, 3],
          [3, 4],
          [4, 5],
        ]),
        check,
      ),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(
        tables([
          [2, 2, 2],
          [3, 2, 2],
          [3, 3, 2],
        ]),
        check,
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  test('with zeros withheld, a zero may as well be the threshold', () => {
    const check = (rows: CountRow[]) =>
      expectSafeTable(releaseTable(solver, rows, { threshold, withholdZeros: true }, { effort: 8000 }).lines, truthIn(rows), true)
    fc.assert(
      fc.property(
        tables([
          [2, 3],
          [3, 3],
        ]),
        check,
      ),
      { numRuns: 20 },
    )
  })

  test('rounded numbers protect by themselves: fewer are withheld, and what is shown is a multiple', () => {
    const rows = rowsOf([3, 3], [2, 19, 23, 8, 14, 31, 40, 22, 17])
    const exact = releaseTable(solver, rows, { threshold })
    const rounded = releaseTable(solver, rows, { threshold, roundTo: 5 })
    const withheldIn = (lines: readonly TableLine[]) => lines.filter(({ count }) => count.value === null).length
    expect(withheldIn(rounded.lines)).toBeLessThan(withheldIn(exact.lines))
    for (const { count } of rounded.lines) expect((count.value ?? 0) % 5).toBe(0)
    for (const { interval, why } of rounded.lines) if (why === 'primary') expect(interval!.high).toBeGreaterThanOrEqual(threshold)
  })
})

const folder = new URL('../../../shared/data/disclosure-control/', import.meta.url)

describe.skipIf(!existsSync(folder))('reference tables of the shared data (left out where they are absent)', () => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^t\d.*(?<!expected)\.csv$/.test(name)) : []
  test.each(names)('%s: as many small cells as stated, and safe', (name) => {
    const read = (file: string) =>
      readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
    const rows = read(name).map(([wijk, theme, n]): CountRow => ({ labels: [wijk!, theme!], count: Number(n) }))
    const { lines } = releaseTable(solver, rows, { threshold })
    expectSafeTable(lines, truthIn(rows))
    const small = lines.filter(({ why }) => why === 'primary').map(({ labels }) => labels.join())
    const stated = read(name.replace('.csv', '.expected.csv')).filter(([, , , primary]) => primary === '1')
    expect(small.toSorted()).toEqual(stated.map(([wijk, theme]) => `${wijk},${theme}`).toSorted())
    expect(lines.some(({ labels, why }) => labels.includes('*') && why !== null)).toBe(false)
  })
})
