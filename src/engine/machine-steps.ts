/** Bytes of a WebAssembly program: the few steps that the engine's inner loops are made of (WebAssembly core specification 2.0, binary format). */
export type Steps = readonly number[]

const I32 = 0x7f
export const V128 = 0x7b

/** Unsigned whole numbers as WebAssembly writes them (LEB128). */
function number(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...number(value >>> 7)]
}

const signed = (value: number): number[] => (value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)])

const list = (entries: readonly Steps[]): number[] => [...number(entries.length), ...entries.flat()]
const sized = (bytes: Steps) => [...number(bytes.length), ...bytes]
const section = (id: number, bytes: Steps) => [id, ...sized(bytes)]
const text = (value: string) => sized([...new TextEncoder().encode(value)])

export const get = (local: number): Steps => [0x20, local]
export const set = (local: number): Steps => [0x21, local]
const addNumber = (value: number): Steps => [0x41, ...signed(value), 0x6a]
export const move = (local: number, by: number): Steps => [...get(local), ...addNumber(by), ...set(local)]
export const ADD: Steps = [0x6a]
export const store = (offset: number): Steps => [0x36, 0x02, ...number(offset)]

/** Sixteen bytes at once: eight numbers of 16 bits or four of 32. */
export const load128 = (offset: number): Steps => [0xfd, 0x00, 0x04, ...number(offset)]
export const store128 = (offset: number): Steps => [0xfd, 0x0b, 0x04, ...number(offset)]
/** Eight products, added two by two: four numbers. */
export const MULTIPLY_AND_PAIR: Steps = [0xfd, 0xba, 0x01]
export const ADD_FOUR: Steps = [0xfd, 0xae, 0x01]
export const FOUR_OF_ONE: Steps = [0xfd, 0x11]
export const GREATER_FOUR: Steps = [0xfd, 0x3b]
export const EITHER: Steps = [0xfd, 0x50]
export const ANY: Steps = [0xfd, 0x53]
export const lane = (place: number): Steps => [0xfd, 0x1b, place]
/** Four numbers chosen from two fours: places 0–3 of the first, 4–7 of the second. */
export const choose = (...places: number[]): Steps => [
  0xfd,
  0x0d,
  ...places.flatMap((place) => [0, 1, 2, 3].map((byte) => place * 4 + byte)),
]

/** Do the steps as long as the number in `local` is not 0. */
export const whileNotZero = (local: number, steps: Steps): Steps => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...get(local),
  ...[0x45, 0x0d, 1],
  ...steps,
  ...[0x0c, 0, 0x0b, 0x0b],
]
export const ifTrue = (steps: Steps): Steps => [0x04, 0x40, ...steps, 0x0b]

/** A module with one exported function `run` of `parameters` whole numbers on the memory `engine.memory`; `gives` one number back or none. */
export function moduleOf(parameters: number, locals: readonly Steps[], steps: Steps, gives: boolean): Uint8Array<ArrayBuffer> {
  const types = [0x60, ...list(Array.from({ length: parameters }, () => [I32])), ...(gives ? [1, I32] : [0])]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([types])),
    ...section(2, list([[...text('engine'), ...text('memory'), 0x02, 0x00, ...number(1)]])),
    ...section(3, list([[0]])),
    ...section(7, list([[...text('run'), 0x00, 0]])),
    ...section(10, list([sized([...list(locals), ...steps, 0x0b])])),
  ])
}
