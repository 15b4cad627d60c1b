import type { Worker } from 'node:worker_threads'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { WaitingText } from '#platform/encoder-queue.ts'
import type { FromEncoderThread, ToEncoderThread } from '#platform/encoder-worker.ts'

/** What the threads ask of the one who opens them. */
export interface ThreadUse {
  /** A new worker thread that speaks the language of `encoder-worker.ts`. */
  readonly start: () => Worker
  readonly workers: number
  /** The next portion of texts, empty when nothing waits. */
  readonly take: () => readonly WaitingText[]
  readonly putBack: (texts: readonly WaitingText[]) => void
  readonly encoded: (text: WaitingText, vector: Float32Array) => void
  readonly failed: (text: WaitingText, reason: Error) => void
  /** The first thread is ready. */
  readonly ready: () => void
  /** No thread can run here, now or later. */
  readonly impossible: (reason: string) => void
}

interface Thread {
  readonly worker: Worker
  ready: boolean
  portion: readonly WaitingText[]
}

/** A text whose thread died under it is tried once more; a second death is the text's own. */
const MOST_ATTEMPTS = 2
/** A pool that dies this often without one vector in between will not come right by itself. */
const MOST_DEATHS = 6
/** milliseconds */
const LONGEST_GOODBYE = 5_000

/** Tells a thread to end and waits for it; one that hangs is cut off after a while. */
function ended(worker: Worker): Promise<void> {
  return new Promise((gone) => {
    const cutOff = setTimeout(() => void worker.terminate(), LONGEST_GOODBYE)
    worker.once('exit', () => {
      clearTimeout(cutOff)
      gone()
    })
    worker.ref()
    worker.postMessage('end' satisfies ToEncoderThread)
  })
}

/** Worker threads that take portions of texts and are started again when they die. Must be closed. */
export class EncoderThreads {
  readonly #use: ThreadUse
  readonly #threads = new Set<Thread>()
  #deaths = 0
  #over = false
  #hold = false

  constructor(use: ThreadUse) {
    this.#use = use
    for (let n = 0; n < use.workers; n++) this.#start()
  }

  /** Give work to every thread that has none; returns without waiting. */
  feed(): void {
    for (const thread of this.#threads) {
      if (!thread.ready || thread.portion.length > 0) continue
      thread.portion = this.#use.take()
      if (thread.portion.length === 0) return
      thread.worker.postMessage({ texts: thread.portion.map((entry) => entry.text) } satisfies ToEncoderThread)
    }
  }

  /** Threads keep the process alive only while somebody waits for a vector. */
  holdProcess(hold: boolean): void {
    this.#hold = hold
    for (const thread of this.#threads) this.#holdOrNot(thread)
  }

  /** Threads end by themselves: one that is cut off while its network loads takes the whole process with it. */
  async close(): Promise<void> {
    this.#over = true
    await Promise.all([...this.#threads].map(({ worker }) => ended(worker)))
    this.#threads.clear()
  }

  #holdOrNot({ worker }: Thread): void {
    if (this.#hold) worker.ref()
    else worker.unref()
  }

  #start(): void {
    const thread: Thread = { worker: this.#use.start(), ready: false, portion: [] }
    this.#threads.add(thread)
    this.#holdOrNot(thread)
    thread.worker.on('message', (message: FromEncoderThread) => this.#answered(thread, message))
    thread.worker.on('error', () => this.#died(thread))
    thread.worker.on('exit', () => this.#died(thread))
  }

  #answered(thread: Thread, message: FromEncoderThread): void {
    if (this.#over) return
    if (message.kind === 'impossible') {
      this.#giveUp(message.reason)
      return
    }
    const portion = thread.portion
    thread.portion = []
    if (message.kind === 'ready') {
      thread.ready = true
      this.#use.ready()
    } else if (message.kind === 'failed') {
      for (const entry of portion) this.#use.failed(entry, new Error(`encoder: ${message.reason}`))
    } else {
      this.#deaths = 0
      for (const [row, entry] of portion.entries()) {
        this.#use.encoded(entry, message.vectors.slice(row * DIMENSIONS, (row + 1) * DIMENSIONS))
      }
    }
    this.feed()
  }

  #died(thread: Thread): void {
    // "error" is followed by "exit": only the first of them counts
    if (!this.#threads.delete(thread) || this.#over) return
    this.#deaths++
    for (const entry of thread.portion) {
      entry.attempts++
      if (entry.attempts >= MOST_ATTEMPTS) this.#use.failed(entry, new Error('encoder: its thread stopped twice at this text'))
      else this.#use.putBack([entry])
    }
    if (this.#deaths > MOST_DEATHS) this.#giveUp('the threads of the encoder keep stopping')
    else this.#start()
  }

  #giveUp(reason: string): void {
    void this.close()
    this.#use.impossible(reason)
  }
}
