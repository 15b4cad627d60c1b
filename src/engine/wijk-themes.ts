/** Questions as the city's themes hold them, row by row: theme (-1 = unclear), the finer group in it, and the wijk (null = not known). */
export interface CityRows {
  readonly theme: Int32Array
  readonly fine: Int32Array
  readonly wijken: readonly (string | null)[]
}

/** A group inside a theme of the city that is one wijk's own. */
export interface OwnGroup {
  readonly wijk: string
  /** The theme of the city. */
  readonly parent: number
  /** Its rows in this wijk. */
  readonly members: readonly number[]
}

/** Fewer questions may come together by chance. */
export const FEWEST_IN_WIJK = 5
/** What is mostly asked elsewhere is not a wijk's own, and neither is what most of the theme is about. */
const HALF = 0.5
/** Over all comparisons together one group in twenty cities is called a wijk's own by chance (Bonferroni). */
const LEVEL = 0.05

/** Chance of drawing at least `seen` of the `own` marked ones when drawing `drawn` of `all` (hypergeometric upper tail). */
export function chanceOfAtLeast(seen: number, drawn: number, own: number, all: number): number {
  const first = Math.max(seen, drawn + own - all)
  const last = Math.min(drawn, own)
  let logarithm = logChoose(own, first) + logChoose(all - own, drawn - first) - logChoose(all, drawn)
  let tail = 0
  for (let count = first; count <= last; count++) {
    tail += Math.exp(logarithm)
    logarithm += Math.log(((own - count) * (drawn - count)) / ((count + 1) * (all - own - drawn + count + 1)))
  }
  return Math.min(1, tail)
}

function logChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += Math.log((n - i + 1) / i)
  return sum
}

interface Finer {
  readonly rows: number[]
  readonly byWijk: Map<string, number[]>
}

const emptyFiner = (): Finer => ({ rows: [], byWijk: new Map() })

function addRow(finer: Finer, row: number, wijk: string | null): void {
  finer.rows.push(row)
  if (wijk === null) return
  const own = finer.byWijk.get(wijk) ?? []
  finer.byWijk.set(wijk, own)
  own.push(row)
}

/** The rows of each theme, and of each finer group in it; only rows of which the wijk is known. */
function themesOf({ theme, fine, wijken }: CityRows): Map<number, { whole: Finer; parts: Map<number, Finer> }> {
  const themes = new Map<number, { whole: Finer; parts: Map<number, Finer> }>()
  for (const [row, own] of theme.entries()) {
    if (own < 0 || wijken[row] === null) continue
    const entry = themes.get(own) ?? { whole: emptyFiner(), parts: new Map<number, Finer>() }
    themes.set(own, entry)
    const part = entry.parts.get(fine[row]!) ?? emptyFiner()
    entry.parts.set(fine[row]!, part)
    addRow(entry.whole, row, wijken[row]!)
    addRow(part, row, wijken[row]!)
  }
  return themes
}

/**
 * What is a wijk's own inside the themes of the city: a finer group, half of which or more was asked there, and more often than in the rest of that
 * theme by more than chance (exact hypergeometric test, all comparisons together at .05). The city says what belongs together: a wijk with
 * thirty questions could not by itself. Groups stand in order of theme, group and wijk.
 */
export function ownGroups(city: CityRows): OwnGroup[] {
  const found: (OwnGroup & { readonly fine: number; readonly chance: number })[] = []
  // every wijk and group whose sizes alone allow a find, whatever was asked where
  let comparisons = 0
  for (const [parent, { whole, parts }] of themesOf(city)) {
    if (parts.size < 2) continue
    for (const [fine, part] of parts) {
      if (part.rows.length > HALF * whole.rows.length || part.rows.length < FEWEST_IN_WIJK) continue
      comparisons += [...whole.byWijk.values()].filter((rows) => rows.length >= FEWEST_IN_WIJK).length
      for (const [wijk, members] of part.byWijk) {
        if (members.length < FEWEST_IN_WIJK || members.length < HALF * part.rows.length) continue
        const chance = chanceOfAtLeast(members.length, part.rows.length, whole.byWijk.get(wijk)!.length, whole.rows.length)
        found.push({ wijk, parent, members, fine, chance })
      }
    }
  }
  return found
    .filter(({ chance }) => chance * comparisons <= LEVEL)
    .sort((a, b) => a.parent - b.parent || a.fine - b.fine || (a.wijk < b.wijk ? -1 : 1))
    .map(({ wijk, parent, members }) => ({ wijk, parent, members }))
}
