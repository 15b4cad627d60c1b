import type { FigureColumn, Spread } from '#areas/figure.ts'
import { bareColumn } from '#areas/measure.ts'
import { shareInterval } from '#engine/proportion.ts'

// A table of a sample says beside a value how sure it is: in columns for the number of answers, the bounds, or the margin.

/** What a column says about the value of another column. */
export type SpreadRole = 'sample' | 'low' | 'high' | 'margin'

const endings: readonly (readonly [RegExp, SpreadRole])[] = [
  [/(?:^|[\s_-])(?:n|aantal (?:respondenten|antwoorden)|respondenten|antwoorden|steekproef)$/i, 'sample'],
  [/(?:^|[\s_-])(?:laag|ondergrens|low)$/i, 'low'],
  [/(?:^|[\s_-])(?:hoog|bovengrens|high)$/i, 'high'],
  [/(?:^|[\s_-])(?:foutmarge|marge|margin)$/i, 'margin'],
]

/**
 * Which columns say how sure another column is, by the place of that other column: "geluk ondergrens" belongs to "geluk (%)"; "n" and "marge"
 * by themselves to the last value before them. A column that belongs to none is a value of its own ("opleiding laag").
 */
export function spreadColumns(heads: readonly string[]): ReadonlyMap<number, Partial<Record<SpreadRole, number>>> {
  const bare = heads.map(bareColumn)
  const found = new Map<number, Partial<Record<SpreadRole, number>>>()
  let before = -1
  for (const [place, head] of heads.entries()) {
    const plain = head.replace(/\([^()]*\)\s*$/, '').trim()
    const ending = endings.find(([words]) => words.test(plain))
    const stem = ending === undefined ? '' : bareColumn(plain.replace(ending[0], ''))
    const of = ending === undefined ? -1 : stem === '' ? before : bare.indexOf(stem)
    if (ending !== undefined && of >= 0 && of !== place) found.set(of, { ...found.get(of), [ending[1]]: place })
    else before = place
  }
  return found
}

/** How sure a value is: by its bounds, by its margin, or for a share in % by how many answered; null when the table does not say. */
export function spreadOf(
  value: number | null,
  unit: FigureColumn['unit'],
  said: Readonly<Record<SpreadRole, number | null>>,
): Spread | null {
  if (value === null) return null
  const sample = said.sample !== null && said.sample >= 1 ? Math.round(said.sample) : null
  if (said.low !== null && said.high !== null) return said.low <= said.high ? { low: said.low, high: said.high, sample } : null
  if (said.margin !== null && said.margin >= 0) return { low: value - said.margin, high: value + said.margin, sample }
  if (sample === null || unit !== '%' || value < 0 || value > 100) return null
  const { low, high } = shareInterval(value / 100, sample)
  return { low: low * 100, high: high * 100, sample }
}
