import { anchoredThemes } from '#engine/anchors.ts'
import { type Consensus, consensusSteps, lookingAt } from '#engine/consensus.ts'
import { type CollectionRows, type DistinctTexts, distinctTexts } from '#engine/distinct-texts.ts'
import { languageMeans, withoutLanguage } from '#engine/language-means.ts'
import type { Graph } from '#engine/leiden.ts'
import { dissolveSmall, type Membership, membershipOf } from '#engine/membership.ts'
import { candidatesFor, questionGraph } from '#engine/question-graph.ts'
import { seededRandom } from '#engine/random.ts'
import { type NearestFunction, type NearestOfAll, nearestSteps } from '#engine/similar.ts'
import { stabilityOf } from '#engine/stability.ts'

/** Questions to be brought together: one row each, `vectors` n × 192 int8 as the encoder gives them. */
export interface ClusterInput extends CollectionRows {
  /** The theme in which a person placed this row, or null. */
  readonly anchors?: readonly (string | null)[]
  readonly seed?: number
}

/** Themes with their rows, and for each row its theme (index in `themes`, -1 = unclear), how sure (0 to 1), and a second suggestion. */
export interface ClusterResult {
  readonly themes: readonly {
    /** The id people gave, or `new-1`, `new-2`, … from large to small. */
    readonly id: string
    readonly members: readonly number[]
    /** How often two questions of this theme stay together when a tenth of all questions is left out, 0 to 1. */
    readonly stability: number
  }[]
  readonly theme: Int32Array
  /** For each row the finer group in which it lies (several in a large theme); -1 for a row without anything to read. */
  readonly fine: Int32Array
  readonly confidence: Float32Array
  readonly second: Int32Array
  readonly secondConfidence: Float32Array
}

/** How far the work is. */
export interface ClusterProgress {
  readonly done: number
  readonly of: number
  readonly what: 'neighbours' | 'words' | 'views'
}

/** A faster way to find the nearest of all, where one is at hand. */
export interface ClusterOptions {
  readonly nearestOfAll?: NearestFunction
  readonly onProgress?: (progress: ClusterProgress) => void
}

/** At most this part of the rows is left unclear for being weak or alone. */
const MOST_UNCLEAR = 0.1
/** Below this a row belongs nowhere in particular. */
const WEAK = 0.25

/** Fewest questions that make a theme: among many questions two that are alike may be chance. */
export function leastQuestions(n: number): number {
  if (n < 60) return 2
  return n < 250 ? 3 : 5
}

/** Parts of the progress bar that finding neighbours and comparing words take; the views take the rest up to 100. */
const NEIGHBOURS_DONE = 50
const WORDS_DONE = 60

function* neighboursByMeaning(
  vectors: Float32Array,
  n: number,
  given: NearestFunction | undefined,
): Generator<ClusterProgress, NearestOfAll> {
  const k = candidatesFor(n)
  yield { done: 0, of: 100, what: 'neighbours' }
  if (given !== undefined) return given(vectors, k)
  const steps = nearestSteps(vectors, k)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { done: Math.floor(step.value * NEIGHBOURS_DONE), of: 100, what: 'neighbours' }
  }
}

/**
 * Bring questions together into themes by meaning: nearest-neighbour graph, Leiden from coarse to fine with a tenth left out, and
 * what stands firm in those views. Rows that people placed stay where they are and give their theme its id; other rows join it or form new
 * themes. The same texts give the same themes in any order and under any ids. A generator: between two steps it can be stopped.
 */
export function* clusterSteps(input: ClusterInput, options: ClusterOptions = {}): Generator<ClusterProgress, ClusterResult> {
  const distinct = distinctTexts(input)
  const n = distinct.texts.length
  const vectors = withoutLanguage(distinct.vectors, distinct.languages, languageMeans(distinct.vectors, distinct.languages))
  const nearest = yield* neighboursByMeaning(vectors, n, options.nearestOfAll)
  yield { done: NEIGHBOURS_DONE, of: 100, what: 'words' }
  const graph = questionGraph(distinct.texts, vectors, distinct.languages, nearest)
  const steps = consensusSteps(graph, lookingAt(n), seededRandom(input.seed ?? 1))
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    yield { done: Math.floor(WORDS_DONE + step.value * (100 - WORDS_DONE)), of: 100, what: 'views' }
  }
  return themesOf(input, distinct, graph, step.value)
}

/** `clusterSteps` in one go, with progress told to `options.onProgress`. */
export function cluster(input: ClusterInput, options: ClusterOptions = {}): ClusterResult {
  const steps = clusterSteps(input, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    options.onProgress?.(step.value)
  }
}

/** From communities of distinct texts to themes of rows. */
function themesOf(
  input: ClusterInput,
  distinct: DistinctTexts,
  graph: Graph,
  { communities, fine, together, rounds }: Consensus,
): ClusterResult {
  const named = anchoredThemes(graph, communities, distinct.rowsOf, input.anchors ?? [])
  const sizes = new Map<number, number>()
  for (const [node, theme] of named.theme.entries()) sizes.set(theme, (sizes.get(theme) ?? 0) + distinct.rowsOf[node]!.length)
  for (let theme = 0; theme < named.anchors.length; theme++) sizes.set(theme, Infinity)
  const settled = dissolveSmall(graph, together, named.theme, sizes, leastQuestions(distinct.rows))
  const copies = distinct.rowsOf.map((own) => own.length)
  const membership = membershipOf(graph, together, settled, copies)
  const rows = ofRows(input, distinct, membership, named.anchors)
  leaveWeakUnclear(rows, distinct, input.anchors ?? [])
  const fineOfRows = new Int32Array(input.texts.length).fill(-1)
  for (const [node, list] of distinct.rowsOf.entries()) for (const row of list) fineOfRows[row] = fine[node]!
  const themes = inOrder(distinct, rows, named.anchors, stabilityOf(settled, Math.max(-1, ...sizes.keys()) + 1, rounds, copies))
  return { ...themes, fine: fineOfRows }
}

/** What holds for a text holds for its rows; a row that a person placed is sure of its theme. */
function ofRows(input: ClusterInput, distinct: DistinctTexts, nodes: Membership, anchors: readonly string[]): Membership {
  const n = input.texts.length
  const theme = new Int32Array(n).fill(-1)
  const confidence = new Float32Array(n)
  const second = new Int32Array(n).fill(-1)
  const secondConfidence = new Float32Array(n)
  for (const [node, rows] of distinct.rowsOf.entries()) {
    for (const row of rows) {
      theme[row] = nodes.theme[node]!
      confidence[row] = nodes.confidence[node]!
      second[row] = nodes.second[node]!
      secondConfidence[row] = nodes.secondConfidence[node]!
    }
  }
  for (const [row, anchor] of (input.anchors ?? []).entries()) {
    if (anchor === null) continue
    const placed = anchors.indexOf(anchor)
    if (theme[row] !== placed) {
      second[row] = theme[row]!
      secondConfidence[row] = confidence[row]!
    }
    theme[row] = placed
    confidence[row] = 1
  }
  return { theme, confidence, second, secondConfidence }
}

/**
 * Questions that hang loosely in their theme become unclear, the weakest first, a tenth of the rows at most; the theme they lean to stays as
 * second. The rows of one text go together or not at all.
 */
function leaveWeakUnclear(rows: Membership, distinct: DistinctTexts, anchors: readonly (string | null)[]): void {
  let room = Math.floor(MOST_UNCLEAR * rows.theme.length) - rows.theme.reduce((count, theme) => count + (theme < 0 ? 1 : 0), 0)
  const weak = distinct.rowsOf.filter(
    (own) => rows.theme[own[0]!]! >= 0 && rows.confidence[own[0]!]! < WEAK && own.every((row) => (anchors[row] ?? null) === null),
  )
  weak.sort(([a], [b]) => rows.confidence[a!]! - rows.confidence[b!]!)
  const size = new Map<number, number>()
  for (const theme of rows.theme) size.set(theme, (size.get(theme) ?? 0) + 1)
  const least = leastQuestions(distinct.rows)
  for (const own of weak) {
    if (own.length > room) continue
    room -= own.length
    const theme = rows.theme[own[0]!]!
    // a theme that would become too small for it keeps its weak ones
    if (size.get(theme)! - own.length < least) continue
    size.set(theme, size.get(theme)! - own.length)
    for (const row of own) {
      rows.second[row] = theme
      rows.secondConfidence[row] = rows.confidence[row]!
      rows.theme[row] = -1
      rows.confidence[row] = 0
    }
  }
}

/** Themes from large to small, their rows from sure to less sure, numbered for the reader. */
function inOrder(
  distinct: DistinctTexts,
  rows: Membership,
  anchors: readonly string[],
  stability: Float64Array,
): Omit<ClusterResult, 'fine'> {
  const members = new Map<number, number[]>(anchors.map((_, theme) => [theme, []]))
  for (const row of distinct.inOrder) {
    const theme = rows.theme[row]!
    if (theme < 0) continue
    const list = members.get(theme) ?? []
    members.set(theme, list)
    list.push(row)
  }
  const order = [...members].sort(([a, one], [b, other]) => other.length - one.length || a - b)
  const place = new Map(order.map(([theme], index) => [theme, index]))
  let fresh = 0
  const themes = order.map(([theme, list]) => ({
    id: anchors[theme] ?? `new-${++fresh}`,
    members: list.sort((a, b) => rows.confidence[b]! - rows.confidence[a]!),
    stability: stability[theme] ?? 0,
  }))
  const renumber = (theme: number) => place.get(theme) ?? -1
  return {
    themes,
    theme: rows.theme.map(renumber),
    confidence: rows.confidence,
    second: rows.second.map(renumber),
    secondConfidence: rows.secondConfidence,
  }
}
