import type { Worker } from 'node:worker_threads'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { WaitingText } from '#platform/encoder-queue.ts'
import type { RuntimeName } from '#platform/encoder-runtime.ts'
import type { FromEncoderThread, ToEncoderThread } from '#platform/encoder-worker.ts'

/** What the threads ask of the one who opens them. */
export interface ThreadUse {
  /** A new worker thread that speaks the language of `encoder-worker.ts`. */
  readonly start: () => Worker
  readonly workers: number
  /** The next portion of texts, `most` at most; empty when nothing waits. */
  readonly take: (most: number) => readonly WaitingText[]
  /** How many texts stand in the queue. */
  readonly waiting: () => number
  readonly putBack: (texts: readonly WaitingText[]) => void
  readonly encoded: (text: WaitingText, vector: Float32Array) => void
  readonly failed: (text: WaitingText, reason: Error) => void
  /** A thread is ready; `because` says why it does not run natively, empty when it does. */
  readonly ready: (runtime: RuntimeName, because: string) => void
  /** No thread can run here, now or later. */
  readonly impossible: (reason: string) => void
}

interface Thread {
  readonly worker: Worker
  /** null: it is still loading */
  runtime: RuntimeName | null
  portion: readonly WaitingText[]
}

/** Texts a thread gets at once: few enough that an urgent text waits some 40 ms at most. */
const PORTIONS: Readonly<Record<RuntimeName, number>> = { native: 4, wasm: 1 }
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

/** Worker threads that take portions of texts, are started again when they die, and rest when told to. Must be closed. */
export class EncoderThreads {
  readonly #use: ThreadUse
  readonly #threads = new Set<Thread>()
  readonly #leaving = new Set<Promise<void>>()
  #deaths = 0
  #over = false
  #hold = false
  #feeding = false

  constructor(use: ThreadUse) {
    this.#use = use
    for (let n = 0; n < use.workers; n++) this.#start()
  }

  /** Give work to every thread that has none, and start threads that are missing for what waits; returns without waiting. */
  feed(): void {
    // who takes texts may hear of progress and ask for more at that moment
    if (this.#over || this.#feeding) return
    this.#feeding = true
    this.#giveOut()
    this.#feeding = false
    // each thread that is loading will take a portion of what waits
    let loading = [...this.#threads].filter((thread) => thread.runtime === null).length
    for (; this.#threads.size < this.#use.workers && this.#use.waiting() > loading * PORTIONS.native; loading++) this.#start()
  }

  #giveOut(): void {
    for (const thread of this.#threads) {
      if (thread.runtime === null || thread.portion.length > 0) continue
      thread.portion = this.#use.take(PORTIONS[thread.runtime])
      if (thread.portion.length === 0) return
      thread.worker.postMessage({ texts: thread.portion.map((entry) => entry.text) } satisfies ToEncoderThread)
    }
  }

  /** Every thread ends and gives its memory back; the next text starts new ones. Only when none has work. */
  rest(): void {
    for (const { worker } of this.#threads) this.#leave(worker)
    this.#threads.clear()
  }

  /** Threads keep the process alive only while somebody waits for a vector. */
  holdProcess(hold: boolean): void {
    this.#hold = hold
    for (const thread of this.#threads) this.#holdOrNot(thread)
  }

  /** Threads end by themselves: one that is cut off while its network loads takes the whole process with it. */
  async close(): Promise<void> {
    this.#over = true
    this.rest()
    await Promise.all(this.#leaving)
  }

  #leave(worker: Worker): void {
    const left = ended(worker).finally(() => this.#leaving.delete(left))
    this.#leaving.add(left)
  }

  #holdOrNot({ worker }: Thread): void {
    if (this.#hold) worker.ref()
    else worker.unref()
  }

  #start(): void {
    const thread: Thread = { worker: this.#use.start(), runtime: null, portion: [] }
    this.#threads.add(thread)
    this.#holdOrNot(thread)
    thread.worker.on('message', (message: FromEncoderThread) => this.#answered(thread, message))
    thread.worker.on('error', () => this.#died(thread))
    thread.worker.on('exit', () => this.#died(thread))
  }

  #answered(thread: Thread, message: FromEncoderThread): void {
    if (this.#over || !this.#threads.has(thread)) return
    if (message.kind === 'impossible') {
      this.#giveUp(message.reason)
      return
    }
    const portion = thread.portion
    thread.portion = []
    if (message.kind === 'ready') {
      thread.runtime = message.runtime
      this.#use.ready(message.runtime, message.because)
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
