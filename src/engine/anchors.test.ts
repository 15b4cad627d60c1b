import { expect, test } from 'vitest'
import { anchoredThemes } from '#engine/anchors.ts'
import type { Graph } from '#engine/leiden.ts'

/** Communities by size, and the places of the rows that people put in a theme; every row is a node of its own, without neighbours. */
function themesOf(sizes: readonly number[], placed: Readonly<Record<number, string>>) {
  const n = sizes.reduce((sum, size) => sum + size, 0)
  const communities = Int32Array.from(sizes.flatMap((size, community) => new Array<number>(size).fill(community)))
  const none = { offsets: new Int32Array(n + 1), targets: new Int32Array(0), weights: new Float64Array(0), strengths: new Float64Array(n) }
  const graph: Graph = { nodes: n, ...none }
  const rows = Array.from({ length: n }, (_, row) => row)
  const { theme, anchors } = anchoredThemes(
    graph,
    communities,
    rows.map((row) => [row]),
    rows.map((row) => placed[row] ?? null),
  )
  return rows.map((row) => anchors[theme[row]!] ?? 'new')
}

test('where people place one question in ten, each part of a theme joins it by the few that were placed there', () => {
  // three parts of 30 about sleep, each with three placed rows, beside 110 others
  const themes = themesOf([30, 30, 30, 110], {
    0: 'sleep',
    1: 'sleep',
    2: 'sleep',
    30: 'sleep',
    31: 'sleep',
    32: 'sleep',
    60: 'sleep',
    61: 'sleep',
    62: 'sleep',
    63: 'sleep',
  })
  expect(new Set(themes.slice(0, 90))).toEqual(new Set(['sleep']))
  expect(new Set(themes.slice(90))).toEqual(new Set(['new']))
})

test('a single stray does not give its name to a community, and stays where a person put it', () => {
  const themes = themesOf([10, 60], { 0: 'sleep', 1: 'sleep', 2: 'sleep', 3: 'sleep', 4: 'sleep', 15: 'sleep' })
  expect(themes[15]).toBe('sleep')
  expect(themes.filter((theme, row) => row >= 10 && row !== 15 && theme !== 'new')).toEqual([])
})
