/** Texts as sparse unit vectors of character 3- to 5-grams inside words, weighted by how rare they are: row r holds `offsets[r] … offsets[r + 1]`. */
export interface WordFeatures {
  readonly offsets: Int32Array
  /** Feature numbers, ascending within a row. */
  readonly features: Int32Array
  readonly weights: Float32Array
}

/** Features are hashed into this many; among some thousands of texts few share a number by chance. */
const HASHES = 1 << 20
const SHORTEST = 3
const LONGEST = 5

/** Counts of the hashed grams of one text (FNV-1a over UTF-16 units), each word with a space at both ends. */
export function gramCounts(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `
    for (let start = 0; start < padded.length; start++) {
      let hash = 0x811c9dc5
      for (let end = start; end < Math.min(padded.length, start + LONGEST); end++) {
        hash = Math.imul(hash ^ padded.charCodeAt(end), 0x01000193)
        if (end - start + 1 < SHORTEST) continue
        const feature = (hash >>> 0) % HASHES
        counts.set(feature, (counts.get(feature) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** TF-IDF of character grams, each row of length 1 (a text without letters is an empty row). Frequencies count as their logarithm. */
export function wordFeatures(texts: readonly string[]): WordFeatures {
  const rows = texts.map(gramCounts)
  const seenIn = new Uint32Array(HASHES)
  let size = 0
  for (const row of rows) {
    size += row.size
    for (const feature of row.keys()) seenIn[feature]!++
  }
  const offsets = new Int32Array(texts.length + 1)
  const features = new Int32Array(size)
  const weights = new Float32Array(size)
  for (const [number, row] of rows.entries()) {
    let at = offsets[number]!
    let square = 0
    for (const [feature, count] of [...row].sort(([a], [b]) => a - b)) {
      const weight = (1 + Math.log(count)) * (1 + Math.log((1 + texts.length) / (1 + seenIn[feature]!)))
      features[at] = feature
      weights[at++] = weight
      square += weight * weight
    }
    for (let i = offsets[number]!; i < at; i++) weights[i]! /= Math.sqrt(square)
    offsets[number + 1] = at
  }
  return { offsets, features, weights }
}

/** How alike two texts are in their letters, 0 to 1. */
export function wordLikeness({ offsets, features, weights }: WordFeatures, a: number, b: number): number {
  let sum = 0
  let i = offsets[a]!
  let j = offsets[b]!
  const endA = offsets[a + 1]!
  const endB = offsets[b + 1]!
  while (i < endA && j < endB) {
    const difference = features[i]! - features[j]!
    if (difference === 0) sum += weights[i++]! * weights[j++]!
    else if (difference < 0) i++
    else j++
  }
  return sum
}
