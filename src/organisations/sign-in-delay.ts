import { createHash } from 'node:crypto'

const freeAttempts = 3
const longestSeconds = 15 * 60
const forgottenAfter = 24 * 60 * 60 * 1000

/** Wrong attempts of one address: how many in a row, and until when a next one is refused. */
export interface FailedAttempts {
  readonly count: number
  readonly blockedUntil: Date | null
}

/** Seconds to wait after this many wrong attempts in a row: three are free, then 2, 4, 8 … up to a quarter of an hour. */
export const delayAfter = (attempts: number): number =>
  attempts <= freeAttempts ? 0 : Math.min(2 ** Math.min(attempts - freeAttempts, 20), longestSeconds)

/** One attempt more. A day without attempts wipes the slate. */
export function oneMore(failed: FailedAttempts, now: Date): { count: number; blockedUntil: Date } {
  const old = failed.blockedUntil !== null && now.getTime() - failed.blockedUntil.getTime() > forgottenAfter
  const count = old ? 1 : failed.count + 1
  return { count, blockedUntil: new Date(now.getTime() + delayAfter(count) * 1000) }
}

/** Seconds still to wait, rounded up; 0 when an attempt may be made. */
export const secondsLeft = (blockedUntil: Date | null, now: Date): number =>
  blockedUntil === null ? 0 : Math.max(0, Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000))

/** "Het ging te vaak mis. Probeer het over 4 seconden opnieuw." */
export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const time = seconds < 60 ? (seconds === 1 ? '1 seconde' : `${seconds} seconden`) : minutes === 1 ? '1 minuut' : `${minutes} minuten`
  return `Het ging te vaak mis. Probeer het over ${time} opnieuw.`
}

/** Attempts on addresses that nobody has, so that they wait as long as those of a member. Kept in memory, at most `most` of them. */
export class UnknownAddresses {
  readonly #failed = new Map<string, { count: number; blockedUntil: Date }>()
  readonly #most: number

  constructor(most = 10_000) {
    this.#most = most
  }

  /** Counts an attempt and gives 0, or gives the seconds to wait and counts nothing. */
  attempt(address: string, now: Date): number {
    const key = createHash('sha256').update(address).digest('base64')
    const failed = this.#failed.get(key)
    const wait = secondsLeft(failed?.blockedUntil ?? null, now)
    if (wait > 0) return wait
    this.#failed.delete(key)
    this.#failed.set(key, oneMore(failed ?? { count: 0, blockedUntil: null }, now))
    const oldest = this.#failed.keys().next().value
    if (this.#failed.size > this.#most && oldest !== undefined) this.#failed.delete(oldest)
    return 0
  }

  get size(): number {
    return this.#failed.size
  }
}
