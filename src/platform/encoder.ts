import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { EncoderCall } from '#platform/encoder-call.ts'
import { EncoderLine } from '#platform/encoder-line.ts'
import type { RuntimeName } from '#platform/encoder-runtime.ts'
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
  /** Ready means that a text gets its vector; threads that rest are started again, which costs the first text some tenths of a second. */
  readonly state: 'loading' | 'ready' | 'unavailable'
  /** What the network runs in; null until that is known. */
  readonly runtime: RuntimeName | null
  /** For the log: why it is unavailable, or does not run natively; empty otherwise. */
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

/** milliseconds */
const IDLE_AFTER = 600_000

/** Where the model lies, and how it is run. */
export interface EncoderOptions {
  readonly modelFolder: string
  /** threads at most; one a core when left out */
  readonly workers?: number
  /** milliseconds without a text after which the threads end and give their memory back; the next text starts them again. Ten minutes when left out */
  readonly idleAfter?: number
  /** the only runtime to use; when left out the native one, or else WebAssembly */
  readonly runtime?: RuntimeName
  /** starts each thread; `startEncoderThread` when left out. For who wants to see the threads, or another program in them */
  readonly startThread?: () => Worker
}

/** Open the encoder. Returns at once; texts wait until the network is loaded. */
export function openEncoder(options: EncoderOptions): Encoder {
  return new ThreadedEncoder(options)
}

/** Start one thread with the network. From source it is TypeScript beside this file; bundled, it is its own entry point in the same folder. */
export function startEncoderThread({ modelFolder, runtime }: Pick<EncoderOptions, 'modelFolder' | 'runtime'>): Worker {
  const file = new URL(import.meta.url.endsWith('.ts') ? './encoder-worker.ts' : './encoder-worker.mjs', import.meta.url)
  const workerData: EncoderThreadStart = { modelFolder, digests: DIGESTS, runtime: runtime ?? null }
  return new Worker(file, { workerData })
}

class ThreadedEncoder implements Encoder {
  readonly modelName = MODEL_NAME
  state: Encoder['state'] = 'loading'
  runtime: Encoder['runtime'] = null
  problem = ''
  readonly #line = new EncoderLine()
  readonly #threads: EncoderThreads
  readonly #idleAfter: number
  #busy = false
  #idle: NodeJS.Timeout | undefined

  constructor(options: EncoderOptions) {
    this.#idleAfter = options.idleAfter ?? IDLE_AFTER
    this.#threads = new EncoderThreads({
      start: options.startThread ?? (() => startEncoderThread(options)),
      workers: Math.max(1, options.workers ?? availableParallelism()),
      take: (most) => this.#line.take(most),
      waiting: () => this.#line.length,
      putBack: (texts) => this.#line.putBack(texts),
      encoded: (text, vector) => {
        this.#line.encoded(text, vector)
        this.#holdOrRest()
      },
      failed: (text, reason) => {
        this.#line.failed(text, reason)
        this.#holdOrRest()
      },
      ready: (runtime, because) => {
        this.state = 'ready'
        this.runtime = runtime
        this.problem = because
      },
      impossible: (reason) => this.#giveUp(reason),
    })
    this.#holdOrRest()
  }

  async encode(texts: readonly string[], { signal, onProgress, urgent = false }: EncodeOptions = {}): Promise<Float32Array> {
    signal?.throwIfAborted()
    if (this.state === 'unavailable') throw new EncoderUnavailable(this.problem)
    const call = new EncoderCall(texts, urgent, onProgress)
    const stop = () => {
      this.#line.leave(call, signal?.reason)
      this.#holdOrRest()
    }
    signal?.addEventListener('abort', stop, { once: true })
    this.#line.join(call)
    this.#threads.feed()
    this.#holdOrRest()
    return call.vectors.finally(() => signal?.removeEventListener('abort', stop))
  }

  async close(): Promise<void> {
    this.#giveUp('the encoder is closed')
    await this.#threads.close()
  }

  #giveUp(reason: string): void {
    this.state = 'unavailable'
    this.problem = reason
    this.#line.leaveAll(new EncoderUnavailable(reason))
    this.#holdOrRest()
  }

  /** The process stays alive while somebody waits; when nobody did for a while the threads go. */
  #holdOrRest(): void {
    const busy = !this.#line.isEmpty
    if (busy && this.#busy) return
    this.#busy = busy
    this.#threads.holdProcess(busy)
    clearTimeout(this.#idle)
    if (busy || this.state === 'unavailable') return
    this.#idle = setTimeout(() => {
      // a network that still loads is asked again later
      if (this.state === 'ready') this.#threads.rest()
      else this.#holdOrRest()
    }, this.#idleAfter)
    this.#idle.unref()
  }
}
