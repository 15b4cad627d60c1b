import { DIMENSIONS } from '#engine/vectors.ts'

/** Rows of a collection: `vectors` n × 192 int8, language codes where they are known. */
export interface CollectionRows {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  readonly vectors: Int8Array
  readonly languages?: readonly (string | null)[]
}

/** The different texts of a collection in an order of their own, so that neither row order nor ids can change what follows. */
export interface DistinctTexts {
  readonly texts: readonly string[]
  /** Language of each text; a language of which there are only a few texts counts as the commonest one. */
  readonly languages: readonly string[]
  readonly vectors: Int8Array
  readonly rowsOf: readonly (readonly number[])[]
  /** All rows of the input, by text and then by id. */
  readonly inOrder: readonly number[]
  /** Rows that have a vector. */
  readonly rows: number
}

/** With fewer texts than this a language is more likely a mistake of the detector than a language spoken here. */
const FEWEST_OF_LANGUAGE = 5
const LEAST_PART_OF_LANGUAGE = 0.01

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function settledLanguages(languages: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>()
  for (const language of languages) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [commonest = ''] = [...counts].sort(([a, many], [b, few]) => few - many || compare(a, b)).map(([language]) => language)
  const least = Math.max(FEWEST_OF_LANGUAGE, LEAST_PART_OF_LANGUAGE * languages.length)
  return languages.map((language) => (language !== null && counts.get(language)! >= least ? language : commonest))
}

/** Rows with the same text become one; rows without a vector (all zeros: nothing to read) take no part. */
export function distinctTexts(input: CollectionRows): DistinctTexts {
  const inOrder = input.texts.map((_, row) => row)
  inOrder.sort((a, b) => compare(input.texts[a]!, input.texts[b]!) || compare(input.ids[a]!, input.ids[b]!))
  const vectorOf = (row: number) => input.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
  const rowsOf: number[][] = []
  for (const row of inOrder) {
    if (!vectorOf(row).some((x) => x !== 0)) continue
    const last = rowsOf.at(-1)
    if (last !== undefined && input.texts[last[0]!] === input.texts[row]) last.push(row)
    else rowsOf.push([row])
  }
  const firsts = rowsOf.map((rows) => rows[0]!)
  const vectors = new Int8Array(firsts.length * DIMENSIONS)
  for (const [node, row] of firsts.entries()) vectors.set(vectorOf(row), node * DIMENSIONS)
  return {
    texts: firsts.map((row) => input.texts[row]!),
    languages: settledLanguages(firsts.map((row) => input.languages?.[row] ?? null)),
    vectors,
    rowsOf,
    inOrder,
    rows: rowsOf.reduce((sum, rows) => sum + rows.length, 0),
  }
}
