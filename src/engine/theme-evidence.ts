import { type DotProducts, dotProducts, MOST_AT_ONCE } from '#engine/dot-products.ts'
import type { Evidence } from '#engine/source-weights.ts'
import { atOnce } from '#engine/steps.ts'
import { keywordCounts, keywordsFound, type TextWords, wordsIn } from '#engine/theme-keywords.ts'
import type { ThemeKnowledge } from '#engine/theme-knowledge.ts'
import type { ThemeSpace } from '#engine/theme-space.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import { likenessToAll } from '#engine/word-index.ts'

/** Sources that speak for a theme: cosine with its middle, cosine with its nearest text, likeness in letters, keywords. */
export const SOURCES = 4
const [MIDDLE, NEAREST, LETTERS, KEYWORDS] = [0, 1, 2, 3] as const
/** Texts of a theme that are most alike in letters; their mean counts. */
const MOST_ALIKE = 3
/** More texts than this teach the few weights nothing new. */
const MOST_EVALUATED = 150
const TEXTS_A_STEP = 8
/** What one text may be of the spread at most, so that taking it out leaves some. */
const MOST_LEVERAGE = 0.9

/** Of rows (one a text of a theme, -1 to 1 or 0 to 1; below -1 = leave out) the largest of each theme into `values`. */
function nearestInto(values: Float64Array, knowledge: ThemeKnowledge, nearness: Float64Array): void {
  for (const [row, { theme }] of knowledge.rows.entries()) {
    const at = theme * SOURCES + NEAREST
    if (nearness[row]! >= -1 && (values[at] === 0 || nearness[row]! > values[at]!)) values[at] = nearness[row]!
  }
}

/** Words count between texts of one language; the few most alike of each theme, without row `except`. */
function lettersInto(values: Float64Array, knowledge: ThemeKnowledge, text: string, language: string, except: number): void {
  const likeness = likenessToAll(knowledge.words, text)
  const best = Array.from({ length: knowledge.ids.length }, () => new Float64Array(MOST_ALIKE))
  for (const [row, one] of knowledge.rows.entries()) {
    if (row === except || one.language !== language || likeness[row] === 0) continue
    const most = best[one.theme]!
    let value = likeness[row]!
    for (let place = 0; place < MOST_ALIKE; place++) {
      if (value > most[place]!) [most[place], value] = [value, most[place]!]
    }
  }
  for (const [theme, most] of best.entries()) {
    const filled = most.filter((value) => value > 0)
    if (filled.length > 0) values[theme * SOURCES + LETTERS] = filled.reduce((sum, value) => sum + value, 0) / filled.length
  }
}

/** The words of a text that are keywords of a theme, with what they weigh, for each theme. */
export function keywordsPerTheme(knowledge: ThemeKnowledge, words: TextWords, counts: ReadonlyMap<string, number>) {
  return knowledge.keywords.map((keywords) => keywordsFound(words, keywords, counts))
}

const lengthOf = (vector: Float64Array) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))

/** Cosines of a position with others (n × 192). */
function cosines(position: Float64Array, others: Float64Array): Float64Array {
  const length = lengthOf(position)
  const found = new Float64Array(others.length / DIMENSIONS)
  for (let row = 0; row < found.length; row++) {
    let dot = 0
    let square = 0
    for (let d = 0; d < DIMENSIONS; d++) {
      const other = others[row * DIMENSIONS + d]!
      dot += position[d]! * other
      square += other * other
    }
    found[row] = square === 0 || length === 0 ? 0 : dot / Math.sqrt(square) / length
  }
  return found
}

/** What speaks for each theme (themes × 4) of a new text: its position in the space (null without a vector), its words and language. */
export function evidenceFor(
  knowledge: ThemeKnowledge,
  position: Float64Array | null,
  text: string,
  language: string,
  weights: readonly number[],
): Float64Array {
  const values = new Float64Array(knowledge.ids.length * SOURCES)
  const { space } = knowledge
  if (position !== null && space !== null) {
    const middles = cosines(position, space.middles)
    for (const [theme, weight] of space.weights.entries()) if (weight > 0) values[theme * SOURCES + MIDDLE] = middles[theme]!
    nearestInto(values, knowledge, cosines(position, space.rows))
  }
  lettersInto(values, knowledge, text, language, -1)
  for (const [theme, weight] of weights.entries()) values[theme * SOURCES + KEYWORDS] = weight
  return values
}

/** Products of any two rows or middles of the space: rows first, then middles. */
interface SpaceProducts {
  readonly products: DotProducts
  readonly lengths: Float64Array
}

function spaceProducts({ rows, middles }: ThemeSpace): SpaceProducts {
  const units = new Float32Array(rows.length + middles.length)
  const lengths = new Float64Array(units.length / DIMENSIONS)
  for (let row = 0; row < lengths.length; row++) {
    const from = row * DIMENSIONS
    const position =
      from < rows.length ? rows.subarray(from, from + DIMENSIONS) : middles.subarray(from - rows.length).subarray(0, DIMENSIONS)
    lengths[row] = lengthOf(position)
    if (lengths[row]! > 0) for (let d = 0; d < DIMENSIONS; d++) units[from + d] = position[d]! / lengths[row]!
  }
  return { products: dotProducts(units), lengths }
}

function productsWithAll({ products, lengths }: SpaceProducts, row: number): Float64Array {
  const found = new Float64Array(lengths.length)
  for (let from = 0; from < found.length; from += MOST_AT_ONCE) {
    const count = Math.min(MOST_AT_ONCE, found.length - from)
    const some = products.between(row, from, count)
    for (let i = 0; i < count; i++) found[from + i] = (some[i]! / products.scale) * lengths[row]! * lengths[from + i]!
  }
  return found
}

/**
 * Cosines of one text with all rows and middles as if it had never been there: taken out of its theme's middle and out of the spread within
 * themes (a change of rank one, Sherman and Morrison 1950; the common centre stays).
 */
function cosinesWithout(space: ThemeSpace, all: SpaceProducts, row: number, theme: number): Float64Array {
  const texts = space.rows.length / DIMENSIONS
  const own = productsWithAll(all, row)
  const middle = productsWithAll(all, texts + theme)
  const apart = own.map((product, at) => product - middle[at]!)
  const weight = space.weights[theme]!
  const factor = weight / (weight - 1)
  const leverage = Math.min(MOST_LEVERAGE, factor * (apart[row]! - apart[texts + theme]!))
  const extra = factor / (1 - leverage)
  const size = own[row]! + extra * apart[row]! ** 2
  const found = new Float64Array(own.length)
  for (let at = 0; at < own.length; at++) {
    const square = all.lengths[at]! ** 2 + extra * apart[at]! ** 2
    found[at] = square === 0 ? 0 : (own[at]! + extra * apart[at]! * apart[row]!) / Math.sqrt(square * size)
  }
  // the middle of its own theme without it
  const at = texts + theme
  const dot = (weight * own[at]! - own[row]!) / (weight - 1)
  const across = (weight * apart[at]! - apart[row]!) / (weight - 1)
  const square = (weight * weight * middle[at]! - 2 * weight * own[at]! + own[row]!) / (weight - 1) ** 2
  const norm = square + extra * across * across
  found[at] = norm <= 1e-12 ? 0 : Math.max(-1, Math.min(1, (dot + extra * across * apart[row]!) / Math.sqrt(norm * size)))
  found[row] = -2
  return found
}

/** Texts to look at, evenly over the themes: confirmed ones of themes that something else stands for as well. */
function evaluated({ rows, space }: ThemeKnowledge): number[] {
  const perTheme = new Map<number, number>()
  const ranked = [...rows.entries()]
    .filter(([, { confirmed, theme }]) => confirmed && space!.weights[theme]! > 1)
    .map(([row, { theme }]) => {
      const rank = perTheme.get(theme) ?? 0
      perTheme.set(theme, rank + 1)
      return { row, rank }
    })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.row - b.row)
    .slice(0, MOST_EVALUATED)
    .map(({ row }) => row)
}

/** What would have spoken for each theme of the texts that people placed, had each not been placed yet. Never of what a program placed. */
export const leaveOneOutEvidence = (knowledge: ThemeKnowledge): Evidence => atOnce(evidenceSteps(knowledge))

/** `leaveOneOutEvidence` in steps of some milliseconds. */
export function* evidenceSteps(knowledge: ThemeKnowledge): Generator<void, Evidence> {
  const themes = knowledge.ids.length
  const { space, rows } = knowledge
  const looked = space === null ? [] : evaluated(knowledge)
  const values = new Float64Array(looked.length * themes * SOURCES)
  if (space !== null && looked.length > 0) {
    const all = spaceProducts(space)
    const counts = keywordCounts(knowledge.keywords.map((keywords) => ({ keywords })))
    for (const [place, row] of looked.entries()) {
      const { theme, text, language } = rows[row]!
      const part = values.subarray(place * themes * SOURCES, (place + 1) * themes * SOURCES)
      const without = cosinesWithout(space, all, row, theme)
      for (let k = 0; k < themes; k++) if (space.weights[k]! > 0) part[k * SOURCES + MIDDLE] = without[rows.length + k]!
      nearestInto(part, knowledge, without)
      if (place % TEXTS_A_STEP === 0) yield
      if (text === '') continue
      lettersInto(part, knowledge, text, language, row)
      const found = keywordsPerTheme(knowledge, wordsIn(text), counts)
      for (const [k, { weight }] of found.entries()) part[k * SOURCES + KEYWORDS] = weight
    }
  }
  return { texts: looked.length, themes, sources: SOURCES, values, right: Int32Array.from(looked, (row) => rows[row]!.theme) }
}
