/** Gives the next number from 0 up to (not including) 1. */
export type Random = () => number

/** Pseudo-random numbers that are the same for the same seed, on every machine (mulberry32: 32 bits of state, enough for shuffling). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
