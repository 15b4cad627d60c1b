import { gramCounts } from '#engine/word-likeness.ts'

/** Texts that a new text can be compared with by its letters. */
export interface WordIndex {
  readonly size: number
  /** For each gram of letters the texts it stands in, and its weight there. */
  readonly places: ReadonlyMap<number, { readonly rows: number[]; readonly weights: number[] }>
}

const rarity = (size: number, seenIn: number) => 1 + Math.log((1 + size) / (1 + seenIn))

/** Index texts by character 3- to 5-grams inside words (TF-IDF as in `wordFeatures`), each text of length 1. */
export function wordIndex(texts: readonly string[]): WordIndex {
  const rows = texts.map(gramCounts)
  const places = new Map<number, { rows: number[]; weights: number[] }>()
  for (const [row, grams] of rows.entries()) {
    for (const [gram, count] of grams) {
      let place = places.get(gram)
      if (place === undefined) {
        place = { rows: [], weights: [] }
        places.set(gram, place)
      }
      place.rows.push(row)
      place.weights.push(1 + Math.log(count))
    }
  }
  const squares = new Float64Array(texts.length)
  for (const place of places.values()) {
    const rare = rarity(texts.length, place.rows.length)
    for (const [at, row] of place.rows.entries()) {
      place.weights[at]! *= rare
      squares[row]! += place.weights[at]! ** 2
    }
  }
  for (const place of places.values()) for (const [at, row] of place.rows.entries()) place.weights[at]! /= Math.sqrt(squares[row]!)
  return { size: texts.length, places }
}

/** How alike a text is in its letters to each text of the index, 0 to 1. */
export function likenessToAll(index: WordIndex, text: string): Float64Array {
  const found = new Float64Array(index.size)
  let square = 0
  for (const [gram, count] of gramCounts(text)) {
    const place = index.places.get(gram)
    const weight = (1 + Math.log(count)) * rarity(index.size, place?.rows.length ?? 0)
    square += weight * weight
    if (place) for (const [at, row] of place.rows.entries()) found[row]! += weight * place.weights[at]!
  }
  if (square > 0) for (let row = 0; row < found.length; row++) found[row]! /= Math.sqrt(square)
  return found
}
