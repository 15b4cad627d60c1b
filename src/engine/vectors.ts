/** Numbers a sentence vector has. */
export const DIMENSIONS = 192

/** Ids with a role of their own: begin, padding, end, and "no piece for this character". A text never spells them. */
const BEGIN = 0
const END = 2
const UNKNOWN = 3

/** Most pieces the network reads in one go, without begin and end. */
const MOST_PIECES = 254

/** Words remembered before the memory is emptied: bounds what a long import can keep. */
const MOST_WORDS_REMEMBERED = 200_000

/** The word pieces of the sentence encoder: id and log probability of each, and the words already cut. */
export interface WordPieces {
  readonly ids: ReadonlyMap<string, number>
  readonly scores: Float64Array
  /** Length in code points of the longest piece. */
  readonly longest: number
  readonly unknownScore: number
  readonly remembered: Map<string, readonly number[]>
}

/** Read `pieces.tsv`: a line each with piece, tab, log probability; the line number, from 0, is the id. Throws on a line without a number. */
export function readWordPieces(tsv: string): WordPieces {
  const lines = tsv.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const ids = new Map<string, number>()
  const scores = new Float64Array(lines.length)
  let longest = 0
  let lowest = 0
  for (const [id, line] of lines.entries()) {
    const tab = line.lastIndexOf('\t')
    const score = Number(line.slice(tab + 1))
    if (tab < 0 || Number.isNaN(score)) throw new Error(`word pieces: line ${id + 1} is not "piece, tab, number"`)
    scores[id] = score
    lowest = Math.min(lowest, score)
    if (id <= UNKNOWN || tab === 0) continue
    const piece = line.slice(0, tab)
    ids.set(piece, id)
    longest = Math.max(longest, [...piece].length)
  }
  return { ids, scores, longest, unknownScore: lowest - 10, remembered: new Map() }
}

const SPACES = /[\t\n\f\r\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd\p{Zs}]/gu
const CONTROLS = /\p{Cc}/gu
const BEYOND_ASCII = /[^\0-\x7f]/gu

/** The text as the word pieces were learnt from: odd spaces plain, controls gone, each code point in NFKC form, a space in front. */
function plainCharacters(text: string): string {
  const spaced = text.replace(SPACES, ' ').replace(CONTROLS, '')
  return ` ${spaced.replace(BEYOND_ASCII, (character) => character.normalize('NFKC'))}`.replace(/ {2,}/g, ' ')
}

/** Cut one word into the pieces of highest total log probability (Viterbi path of a unigram model, Kudo 2018). */
function cutWord(pieces: WordPieces, word: string): readonly number[] {
  const characters = [...word]
  const length = characters.length
  const best = new Float64Array(length + 1).fill(-1e30)
  const from = new Int32Array(length + 1)
  const piece = new Int32Array(length + 1)
  best[0] = 0
  for (let start = 0; start < length; start++) {
    const here = best[start]!
    let candidate = ''
    for (let end = start + 1; end <= Math.min(length, start + pieces.longest); end++) {
      candidate += characters[end - 1]
      const id = pieces.ids.get(candidate)
      if (id !== undefined && here + pieces.scores[id]! > best[end]!) {
        best[end] = here + pieces.scores[id]!
        from[end] = start
        piece[end] = id
      }
    }
    if (here + pieces.unknownScore > best[start + 1]!) {
      best[start + 1] = here + pieces.unknownScore
      from[start + 1] = start
      piece[start + 1] = UNKNOWN
    }
  }
  const found: number[] = []
  for (let at = length; at > 0; at = from[at]!) found.push(piece[at]!)
  return found.reverse()
}

function allPieces(pieces: WordPieces, text: string): number[] {
  const found: number[] = []
  for (const word of plainCharacters(`query: ${text}`).match(/ [^ ]*/g) ?? []) {
    let cut = pieces.remembered.get(word)
    if (cut === undefined) {
      cut = cutWord(pieces, word.replace(' ', '▁'))
      if (pieces.remembered.size >= MOST_WORDS_REMEMBERED) pieces.remembered.clear()
      pieces.remembered.set(word, cut)
    }
    for (const id of cut) found.push(id)
  }
  return found
}

/** The ids the network reads for a text: begin, at most 254 pieces of "query: " and the text, end (`model/README.md`). */
export function toPieceIds(pieces: WordPieces, text: string): Int32Array {
  return Int32Array.from([BEGIN, ...allPieces(pieces, text).slice(0, MOST_PIECES), END])
}

/** The text in parts that each fit the network: the text itself, or else its sentences. Their vectors are to be averaged. */
export function partsThatFit(pieces: WordPieces, text: string): string[] {
  // a piece is at least one character, so a short text needs no counting
  if (text.length < MOST_PIECES / 2 || allPieces(pieces, text).length <= MOST_PIECES) return [text]
  const sentences = text.match(/[^.!?\n]+[.!?\n]*/g)?.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  return sentences === undefined || sentences.length === 0 ? [text] : sentences.map((sentence) => sentence.trim())
}

/** Scale a vector to length 1, in place; a vector of zeros stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let square = 0
  for (const x of vector) square += x * x
  const length = Math.sqrt(square)
  if (length > 0) for (let d = 0; d < vector.length; d++) vector[d]! /= length
  return vector
}

/** A unit vector, or several in a row, as whole numbers from -127 to 127: a quarter of the room, cosines within .01. */
export function quantise(vectors: Float32Array): Int8Array {
  const small = new Int8Array(vectors.length)
  for (let d = 0; d < vectors.length; d++) small[d] = Math.max(-127, Math.min(127, Math.round(vectors[d]! * 127)))
  return small
}

/** Cosine of two quantised vectors, -1 to 1; 0 when one of them is all zeros. */
export function cosine(a: Int8Array, b: Int8Array): number {
  let dot = 0
  let squareA = 0
  let squareB = 0
  for (let d = 0; d < a.length; d++) {
    dot += a[d]! * b[d]!
    squareA += a[d]! * a[d]!
    squareB += b[d]! * b[d]!
  }
  if (squareA === 0 || squareB === 0) return 0
  return Math.max(-1, Math.min(1, dot / Math.sqrt(squareA * squareB)))
}
