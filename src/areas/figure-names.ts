import { type AreaLevel, plainName } from '#areas/area.ts'

/** A place by its name, for a municipality's own table that knows no codes. */
export interface NamedPlace {
  /** CBS code, or the id of an area without one */
  readonly code: string
  readonly name: string
  readonly level: AreaLevel | 'municipality'
}

/** A name without capitals, accents, marks and the number or the word in front of it: "03 Overvecht", "Wijk Overvecht", "Gemeente Utrecht". */
const bare = (name: string): string =>
  plainName(name)
    .replace(/^(?:wijk|subwijk|buurt|gemeente|stad)\s+(?=\S)/i, '')
    .replace(/^\d{1,3}[\s.:-]+(?=\S)/, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '')

const wholeCity: ReadonlySet<string> = new Set(['totaal', 'helestad', 'stad', 'gemeente', 'gemiddeld', 'helegemeente'])

/**
 * Finds places by name. `head` is the name of the column: "buurt" and "subwijk" say at which level to look first, because a wijk and a buurt may
 * have one name; otherwise the largest area with that name is meant.
 */
export function placeFinder(places: readonly NamedPlace[], head: string): (name: string) => string | null {
  const said = /subwijk/i.test(head) ? 'subwijk' : /buurt/i.test(head) ? 'buurt' : /wijk/i.test(head) ? 'wijk' : null
  const order = ['municipality', 'wijk', 'subwijk', 'buurt']
  const place = (one: NamedPlace): number => (one.level === said ? -1 : order.indexOf(one.level))
  const byName = new Map<string, string>()
  for (const one of [...places].sort((a, b) => place(a) - place(b))) if (!byName.has(bare(one.name))) byName.set(bare(one.name), one.code)
  const city = places.find((one) => one.level === 'municipality')?.code ?? null
  return (name) => byName.get(bare(name)) ?? (wholeCity.has(bare(name)) ? city : null)
}

/** The column that names the most places, when at least half of its cells do; null without one. `rows` are cells without the header. */
export function columnOfNames(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  places: readonly NamedPlace[],
): number | null {
  let best: { column: number; count: number } | null = null
  for (const [column, head] of heads.entries()) {
    const find = placeFinder(places, head)
    const count = rows.filter((row) => find(row[column] ?? '') !== null).length
    if (count > (best?.count ?? 0)) best = { column, count }
  }
  return best !== null && best.count * 2 >= rows.length ? best.column : null
}
