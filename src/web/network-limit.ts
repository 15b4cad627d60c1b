import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { WebContext } from '#web/context.ts'

/**
 * The network that a request comes from: the address of the connection, or, behind a proxy, the last one that the proxy wrote down. Of an IPv6
 * address the first 64 bits, because one household has them all.
 */
export function networkOf(c: WebContext, behindProxy: boolean): string {
  const incoming = (c.env as { readonly incoming?: IncomingMessage } | undefined)?.incoming
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = forwarded || incoming?.socket.remoteAddress || 'here'
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}

/**
 * So many times in so many minutes a network. Kept in memory as hashes with a secret that ends with the process: no address is ever stored,
 * and nobody can tell later who came.
 */
export class NetworkLimit {
  readonly #secret = randomBytes(32)
  readonly #times = new Map<string, number[]>()
  readonly #most: number
  readonly #minutes: number
  readonly #remembered: number

  constructor(most: number, minutes: number, remembered = 10_000) {
    this.#most = most
    this.#minutes = minutes
    this.#remembered = remembered
  }

  /** Counts one time and gives 0, or gives the minutes to wait and counts nothing. */
  minutesToWait(network: string, now: Date): number {
    const key = createHash('sha256').update(this.#secret).update(network).digest('base64')
    const since = now.getTime() - this.#minutes * 60_000
    const recent = (this.#times.get(key) ?? []).filter((time) => time > since)
    this.#times.delete(key)
    const wait = recent.length < this.#most ? 0 : Math.ceil((recent[0]! - since) / 60_000)
    this.#times.set(key, wait === 0 ? [...recent, now.getTime()] : recent)
    const oldest = this.#times.keys().next().value
    if (this.#times.size > this.#remembered && oldest !== undefined) this.#times.delete(oldest)
    return wait
  }

  /** Networks that are remembered now. */
  get size(): number {
    return this.#times.size
  }
}
