import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { DIMENSIONS } from '#engine/vectors.ts'
import { encoderQueue, type WaitingText } from '#platform/encoder-queue.ts'
import { EncoderThreads } from '#platform/encoder-threads.ts'
import type { EncoderThreadStart } from '#platform/encoder-worker.ts'

/** How texts are to be encoded: stop early, hear how far it is, or go before texts that are in no hurry. */
export interface EncodeOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
  readonly urgent?: boolean
}

/** Turns texts into unit vectors. Works in threads of its own: the caller's thread only waits. */
export interface Encoder {
  /**
   * Vectors of the texts, in the order given (n × 192). Rejects with `EncoderUnavailable` when the network cannot run here, and with
   * the signal's reason when stopped.
   */
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array>
  readonly state: 'loading' | 'ready' | 'unavailable'
  /** Why it is unavailable, for the log; empty otherwise. */
  readonly problem: string
  /** Stands beside each stored vector, so that vectors of another model can be told apart. */
  readonly modelName: string
  close(): Promise<void>
}

/** The network cannot run here (file missing or changed, no build for this machine) or was closed: words alone must serve. */
export class EncoderUnavailable extends Error {
  override readonly name = 'EncoderUnavailable'
}

const DIGESTS = {
  network: '3a5eaf705999bbf7f13abf70fa0ef15978507852f300bf221e5db35a69051700',
  pieces: '16af594cc24ac8d785ac19c3b9fe0cb982490c5b3e3a2164c16ba868cd5f0c99',
}

/** Name of the model in `model/`, with the beginning of the network's SHA-256. */
export const MODEL_NAME = `multilingual-e5-small-192-${DIGESTS.network.slice(0, 8)}`

/** Texts a thread gets at once: few enough that an urgent text waits some 20 ms at most. */
const PORTION = 4
const TEXTS_REMEMBERED = 2_000

/** Open the encoder in `modelFolder` with one thread a core (or `workers`). Returns at once; texts wait until the network is loaded. */
export function openEncoder(options: { readonly modelFolder: string; readonly workers?: number }): Encoder {
  return new ThreadedEncoder(options.modelFolder, options.workers ?? availableParallelism())
}

/** From source the thread is TypeScript beside this file; bundled, it is its own entry point in the same folder. */
function startThread(modelFolder: string): Worker {
  const file = new URL(import.meta.url.endsWith('.ts') ? './encoder-worker.ts' : './encoder-worker.mjs', import.meta.url)
  const workerData: EncoderThreadStart = { modelFolder, digests: DIGESTS }
  return new Worker(file, { workerData })
}

class ThreadedEncoder implements Encoder {
  readonly modelName = MODEL_NAME
  state: Encoder['state'] = 'loading'
  problem = ''
  readonly #queue = encoderQueue()
  /** Texts in the queue or in a thread. */
  readonly #underWay = new Map<string, WaitingText>()
  /** The last vectors, oldest first, for texts that come back (echo while typing, then ask). */
  readonly #recent = new Map<string, Float32Array>()
  readonly #threads: EncoderThreads

  constructor(modelFolder: string, workers: number) {
    this.#threads = new EncoderThreads({
      start: () => startThread(modelFolder),
      workers: Math.max(1, workers),
      take: () => this.#queue.take(PORTION),
      putBack: (texts) => this.#queue.putBack(texts),
      encoded: (entry, vector) => this.#encoded(entry, vector),
      failed: (entry, reason) => this.#finish(entry, (one) => one.reject(reason)),
      ready: () => {
        this.state = 'ready'
      },
      impossible: (reason) => this.#giveUp(reason),
    })
    this.#holdProcess()
  }

  async encode(texts: readonly string[], { signal, onProgress, urgent = false }: EncodeOptions = {}): Promise<Float32Array> {
    signal?.throwIfAborted()
    if (this.state === 'unavailable') throw new EncoderUnavailable(this.problem)
    const vectors = new Float32Array(texts.length * DIMENSIONS)
    const leaving: ((reason: unknown) => void)[] = []
    let done = 0
    const all = texts.map(async (text, row) => {
      let vector = this.#remembered(text)
      if (vector === undefined) {
        const place = this.#waitFor(text, urgent)
        leaving.push(place.leave)
        vector = await place.vector
      }
      vectors.set(vector, row * DIMENSIONS)
      onProgress?.(++done, texts.length)
    })
    const stop = () => {
      for (const leave of leaving) leave(signal?.reason)
      this.#holdProcess()
    }
    this.#threads.feed()
    this.#holdProcess()
    signal?.addEventListener('abort', stop, { once: true })
    await Promise.all(all).finally(() => signal?.removeEventListener('abort', stop))
    return vectors
  }

  async close(): Promise<void> {
    this.#giveUp('the encoder is closed')
    await this.#threads.close()
  }

  /** Stand in line for a text's vector. `leave` gives the place up; a text for which nobody waits is not encoded. */
  #waitFor(text: string, urgent: boolean): { vector: Promise<Float32Array>; leave(reason: unknown): void } {
    const entry = this.#underWay.get(text) ?? { text, urgent, attempts: 0, waiting: new Set() }
    if (!this.#underWay.has(text)) {
      this.#underWay.set(text, entry)
      this.#queue.add(entry)
    } else if (urgent) this.#queue.makeUrgent(entry)
    let leave: (reason: unknown) => void = () => {}
    const vector = new Promise<Float32Array>((resolve, reject) => {
      const one = { resolve, reject }
      entry.waiting.add(one)
      leave = (reason) => {
        entry.waiting.delete(one)
        if (entry.waiting.size === 0 && this.#queue.drop(entry)) this.#underWay.delete(text)
        reject(reason)
      }
    })
    return { vector, leave }
  }

  #remembered(text: string): Float32Array | undefined {
    const vector = this.#recent.get(text)
    if (vector !== undefined) {
      this.#recent.delete(text)
      this.#recent.set(text, vector)
    }
    return vector
  }

  #encoded(entry: WaitingText, vector: Float32Array): void {
    this.#recent.set(entry.text, vector)
    if (this.#recent.size > TEXTS_REMEMBERED) this.#recent.delete(this.#recent.keys().next().value!)
    this.#finish(entry, (one) => one.resolve(vector))
  }

  #finish(entry: WaitingText, end: (one: { resolve(vector: Float32Array): void; reject(reason: unknown): void }) => void): void {
    this.#underWay.delete(entry.text)
    for (const one of entry.waiting) end(one)
    if (this.#underWay.size === 0) this.#holdProcess()
  }

  #giveUp(reason: string): void {
    this.state = 'unavailable'
    this.problem = reason
    while (!this.#queue.isEmpty) this.#queue.take(1000)
    for (const entry of [...this.#underWay.values()]) this.#finish(entry, (one) => one.reject(new EncoderUnavailable(reason)))
  }

  #holdProcess(): void {
    this.#threads.holdProcess(this.#underWay.size > 0)
  }
}
