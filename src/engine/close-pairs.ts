import { PAGE, ROW_BYTES, STEPS } from '#engine/dot-products.ts'
import {
  ADD_FOUR,
  ANY,
  choose,
  EITHER,
  FOUR_OF_ONE,
  GREATER_FOUR,
  get,
  ifTrue,
  load128,
  MULTIPLY_AND_PAIR,
  moduleOf,
  move,
  type Steps,
  set,
  store,
  store128,
  V128,
  whileNotZero,
} from '#engine/machine-steps.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** Compares two rows with stretches of four others and tells only where one of the eight products is above a limit of either row. */
export interface ClosePairs {
  /** For each row the product that another must surpass; the caller raises it. */
  readonly limits: Int32Array
  /**
   * Compare rows `a` (even) and `a` + 1 with `fours` × four rows from row `from` (a multiple of four). Gives the number of finds; each is
   * `FIND` numbers in `finds`: four products with `a`, four with `a` + 1, and the first of the four rows × `ROW_BYTES`.
   */
  compare(a: number, from: number, fours: number): number
  readonly finds: Int32Array
  /** The product of two unit vectors that are the same. */
  readonly scale: number
}

/** Numbers a find takes; the last three are unused. */
export const FIND = 12
export const FOURS_AT_ONCE = 32

const [a, b, fours, limits, limitA, limitNext, out] = [0, 1, 2, 3, 4, 5, 6] as const
const [sums, numbersA, numbersNext, numbersB, wall] = [7, 15, 16, 17, 18] as const

/** Four lanes each of four sums, to four whole sums; the first of them stands in `first`. */
function addedUp(first: number): Steps {
  const two = (one: Steps, other: Steps, low: Steps, high: Steps) => [...one, ...other, ...low, ...one, ...other, ...high, ...ADD_FOUR]
  const pair = (at: number) => two(get(at), get(at + 1), choose(0, 4, 1, 5), choose(2, 6, 3, 7))
  return [
    ...[...pair(first), ...set(first), ...pair(first + 2), ...set(first + 2)],
    ...two(get(first), get(first + 2), choose(0, 1, 4, 5), choose(2, 3, 6, 7)),
    ...set(first),
  ]
}

/** Two rows against four: what is loaded once is used four times or twice, and only finds leave the loop. */
function program(): Uint8Array<ArrayBuffer> {
  const multiplied = (row: number, sum: number, place: number) => [
    ...(place === 0 ? [] : get(sum)),
    ...[...get(row), ...get(numbersB), ...MULTIPLY_AND_PAIR],
    ...(place === 0 ? [] : ADD_FOUR),
    ...set(sum),
  ]
  const eights = Array.from({ length: DIMENSIONS / 8 }, (_, place) => [
    ...[...get(a), ...load128(place * 16), ...set(numbersA)],
    ...[...get(a), ...load128(ROW_BYTES + place * 16), ...set(numbersNext)],
    ...[0, 1, 2, 3].flatMap((row) => [
      ...[...get(b), ...load128(row * ROW_BYTES + place * 16), ...set(numbersB)],
      ...multiplied(numbersA, sums + row, place),
      ...multiplied(numbersNext, sums + 4 + row, place),
    ]),
  ])
  const above = (sum: number, limit: Steps) => [...get(sum), ...limit, ...GREATER_FOUR]
  const found = [
    ...[...get(out), ...get(sums), ...store128(0), ...get(out), ...get(sums + 4), ...store128(16)],
    ...[...get(out), ...get(b), ...store(32), ...move(out, FIND * 4)],
  ]
  const steps = [
    ...eights.flat(),
    ...addedUp(sums),
    ...addedUp(sums + 4),
    ...[...get(limits), ...load128(0), ...set(wall)],
    ...[...above(sums, get(wall)), ...above(sums, [...get(limitA), ...FOUR_OF_ONE]), ...EITHER],
    ...[...above(sums + 4, get(wall)), ...EITHER, ...above(sums + 4, [...get(limitNext), ...FOUR_OF_ONE]), ...EITHER],
    ...[...ANY, ...ifTrue(found)],
    ...[...move(b, 4 * ROW_BYTES), ...move(limits, 16), ...move(fours, -1)],
  ]
  return moduleOf(7, [[12, V128]], [...whileNotZero(fours, steps), ...get(out)], true)
}

let compiled: WebAssembly.Module | undefined

/** Make n × 192 unit vectors ready to be compared all with all: some 8 ns a pair, with an error under .0005. */
export function closePairs(vectors: Float32Array): ClosePairs {
  compiled ??= new WebAssembly.Module(program())
  const rows = Math.ceil(vectors.length / DIMENSIONS / 4) * 4
  const limitsAt = rows * ROW_BYTES
  const findsAt = limitsAt + rows * 4
  const memory = new WebAssembly.Memory({ initial: Math.ceil((findsAt + FOURS_AT_ONCE * FIND * 4) / PAGE) })
  const numbers = new Int16Array(memory.buffer, 0, vectors.length)
  for (let at = 0; at < vectors.length; at++) numbers[at] = Math.round(vectors[at]! * STEPS)
  const limitOf = new Int32Array(memory.buffer, limitsAt, rows)
  const { run } = new WebAssembly.Instance(compiled, { engine: { memory } }).exports as { run: (...parameters: number[]) => number }
  return {
    limits: limitOf,
    finds: new Int32Array(memory.buffer, findsAt, FOURS_AT_ONCE * FIND),
    scale: STEPS * STEPS,
    compare(a, from, count) {
      const end = run(a * ROW_BYTES, from * ROW_BYTES, count, limitsAt + from * 4, limitOf[a]!, limitOf[a + 1]!, findsAt)
      return (end - findsAt) / (FIND * 4)
    },
  }
}
