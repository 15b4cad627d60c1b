import { rounded } from '#engine/disclosure.ts'

/** A number that was published earlier: the sum of these grains, or null where it was withheld. `roundedTo` when it was rounded. */
export interface EarlierFigure {
  readonly grains: readonly number[]
  readonly shown: number | null
  readonly roundedTo?: number
}

/** What is to be published. Counts are whole numbers of at least 0; grains are positions in `counts`. */
export interface Publication {
  /** the true counts of the smallest cells that anything published is a sum of, published by themselves or not */
  readonly counts: readonly number[]
  /** each number to publish, as the grains it is the sum of */
  readonly figures: readonly (readonly number[])[]
  /** how much is lost when a figure is withheld, one a figure; 1 unless given */
  readonly worth?: readonly number[]
  /** everything that was published before and shares a grain with this */
  readonly earlier?: readonly EarlierFigure[]
  readonly threshold: number
  /** withhold zeros as well; otherwise they are shown, except where that would open an earlier release */
  readonly withholdZeros?: boolean
  /** show multiples of this number, at most twice the threshold; 1 = as they are */
  readonly roundTo?: number
}

/** What must stay possible in the eyes of an attacker: that this quantity is `by` more (or less) than it is. */
export interface Goal {
  readonly quantity: number
  readonly direction: 1 | -1
  readonly by: number
}

/** open: to be chosen; shown, withheld: settled; silent: a grain that nobody publishes. */
export type Standing = 'open' | 'shown' | 'withheld' | 'silent'

/** The publication as quantities: first the grains, then every sum of more than one grain, each set of grains once. */
export interface Layout {
  readonly counts: readonly number[]
  readonly sums: readonly (readonly number[])[]
  readonly values: Float64Array
  readonly standing: readonly Standing[]
  /** where a quantity is shown: how much less and more than the truth it may be for someone who reads it (0 unless rounded) */
  readonly least: Float64Array
  readonly most: Float64Array
  readonly cost: Float64Array
  /** what each quantity is rounded to where it is shown: as it was shown before, or else as asked for now */
  readonly roundedTo: readonly number[]
  /** small by the threshold rule, so not to be shown */
  readonly small: Uint8Array
  /** the quantity of each figure to publish */
  readonly quantityOf: Int32Array
  readonly goals: readonly Goal[]
  readonly threshold: number
}

/**
 * Finds which quantities there are, what is settled about each, and what must be protected: every small grain must be able to reach the
 * threshold (then so can every small sum and every small difference of sums, because each holds a small grain), and what was withheld earlier must
 * keep more than one value. Throws when an earlier figure contradicts the counts, or when rounding would hide which numbers are 0.
 */
export function layOut(publication: Publication): Layout {
  check(publication)
  const { counts, figures, earlier = [], threshold, roundTo = 1 } = publication
  const book = new QuantityBook(counts)
  const quantityOf = Int32Array.from(figures, (grains) => book.find(grains))
  const before = new Map<number, EarlierFigure[]>()
  for (const one of earlier) {
    const quantity = book.find(one.grains)
    before.set(quantity, [...(before.get(quantity) ?? []), one])
  }
  const values = book.values()
  const known = Array.from(values, (_, q) => before.get(q) ?? [])
  const cost = costs(publication, quantityOf, values)
  const isSmall = Uint8Array.from(values, (value) => (value < threshold && (value > 0 || publication.withholdZeros === true) ? 1 : 0))
  const standing = known.map((past, q): Standing => {
    if (past.some((one) => one.shown !== null)) return 'shown'
    if (past.length > 0) return 'withheld'
    if (cost[q] === 0) return 'silent'
    if (isSmall[q] === 1) return 'withheld'
    return values[q] === 0 && earlier.length === 0 ? 'shown' : 'open'
  })
  const slacks = known.map((past, q) => slackOf(past, values[q]!, roundTo, threshold))
  return {
    counts,
    sums: book.sums,
    values,
    standing,
    least: Float64Array.from(slacks, ([least]) => least),
    most: Float64Array.from(slacks, ([, most]) => most),
    cost,
    roundedTo: known.map((past) => bases(past)[0] ?? roundTo),
    small: isSmall,
    quantityOf,
    goals: goalsOf(standing, isSmall, values, threshold),
    threshold,
  }
}

/** Small counts that are not shown must be able to reach the threshold, other withheld ones to be more than they are. */
function goalsOf(standing: readonly Standing[], isSmall: Uint8Array, values: Float64Array, threshold: number): Goal[] {
  return standing.flatMap((one, quantity): Goal[] => {
    if (one === 'shown' || one === 'open') return []
    if (isSmall[quantity] === 1) return [{ quantity, direction: 1, by: threshold - values[quantity]! }]
    return one === 'withheld' ? [{ quantity, direction: 1, by: 1 }] : []
  })
}

/** What withholding each quantity costs: numbers first; among equally many, those that take least of the whole with them. 0 = not to be published. */
function costs({ counts, worth }: Publication, quantityOf: Int32Array, values: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 1)
  const cost = new Float64Array(values.length)
  for (const [i, q] of quantityOf.entries()) cost[q]! += (worth?.[i] ?? 1) * (1 + values[q]! / total)
  return cost
}

const bases = (past: readonly EarlierFigure[]): number[] => past.flatMap((one) => (one.shown === null ? [] : [one.roundedTo ?? 1]))

/** What everything shown of a quantity, now or earlier, leaves open about it together. */
function slackOf(past: readonly EarlierFigure[], value: number, roundTo: number, threshold: number): [number, number] {
  const seen = bases(past)
  const slacks = (seen.length > 0 ? seen : [roundTo]).map((base) => slack(value, base, threshold))
  return [Math.max(...slacks.map(([least]) => least)), Math.min(...slacks.map(([, most]) => most))]
}

/** How much less (≤ 0) and more (≥ 0) than `value` the true count may be for someone who reads it rounded, and knows that small counts are not shown. */
function slack(value: number, base: number, threshold: number): [number, number] {
  if (value === 0 || base === 1) return [0, 0]
  const middle = rounded(value, base)
  const lowest = Math.max(Math.ceil(middle - base / 2), Math.min(threshold, value))
  return [lowest - value, Math.ceil(middle + base / 2) - 1 - value]
}

function check({ counts, figures, earlier = [], threshold, roundTo = 1 }: Publication): void {
  if (!Number.isInteger(threshold) || threshold < 1) throw new Error(`not a threshold: ${threshold}`)
  if (!Number.isInteger(roundTo) || roundTo < 1 || roundTo > 2 * threshold)
    throw new Error(`cannot round to ${roundTo}: 1 to twice the threshold`)
  for (const count of counts) if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a count: ${count}`)
  for (const grains of [...figures, ...earlier.map((one) => one.grains)]) {
    if (grains.length === 0) throw new Error('a figure is the sum of at least one grain')
    for (const grain of grains) if (!(grain in counts)) throw new Error(`no such grain: ${grain}`)
  }
  for (const { grains, shown, roundedTo = 1 } of earlier) {
    const value = grains.reduce((sum, grain) => sum + counts[grain]!, 0)
    if (shown !== null && shown !== rounded(value, roundedTo))
      throw new Error(`an earlier release says ${shown} where the counts say ${value}`)
  }
}

/** Gives each set of grains one number, whatever the order it is named in. */
class QuantityBook {
  readonly sums: number[][] = []
  readonly #known = new Map<string, number>()
  readonly #counts: readonly number[]

  constructor(counts: readonly number[]) {
    this.#counts = counts
  }

  get size(): number {
    return this.#counts.length + this.sums.length
  }

  find(grains: readonly number[]): number {
    const sorted = [...new Set(grains)].sort((a, b) => a - b)
    if (sorted.length === 1) return sorted[0]!
    const key = sorted.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.size)
    this.sums.push(sorted)
    return this.size - 1
  }

  values(): Float64Array {
    const sums = this.sums.map((grains) => grains.reduce((sum, grain) => sum + this.#counts[grain]!, 0))
    return Float64Array.from([...this.#counts, ...sums])
  }
}
