import { DIMENSIONS } from '#engine/vectors.ts'

/** One call of `encode`: hands out its texts one by one, each text once, and gathers their vectors. Holds no more than its own arrays. */
export class EncoderCall {
  readonly urgent: boolean
  /** The vectors in the order of the texts (n × 192); rejects with the reason of `fail`. */
  readonly vectors: Promise<Float32Array>
  readonly #rowsOf = new Map<string, number[]>()
  readonly #texts: readonly string[]
  #handedOut = 0
  readonly #gathered: Float32Array
  readonly #of: number
  readonly #onProgress: ((done: number, of: number) => void) | undefined
  #done = 0
  #isOver = false
  #resolve!: (vectors: Float32Array) => void
  #reject!: (reason: unknown) => void

  constructor(texts: readonly string[], urgent: boolean, onProgress?: (done: number, of: number) => void) {
    this.urgent = urgent
    this.#of = texts.length
    this.#onProgress = onProgress
    this.#gathered = new Float32Array(texts.length * DIMENSIONS)
    for (const [row, text] of texts.entries()) {
      const rows = this.#rowsOf.get(text)
      if (rows === undefined) this.#rowsOf.set(text, [row])
      else rows.push(row)
    }
    this.#texts = [...this.#rowsOf.keys()]
    this.vectors = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    if (texts.length === 0) this.#end()
  }

  /** Does it have texts that were not handed out yet? Never when the call is over. */
  get hasMore(): boolean {
    return !this.#isOver && this.#handedOut < this.#texts.length
  }

  /** The next text that was not handed out yet. Only while it has more. */
  next(): string {
    const text = this.#texts[this.#handedOut]
    if (text === undefined) throw new Error('encoder: every text of this call was handed out')
    this.#handedOut++
    return text
  }

  /** The vector of a text that was handed out, for every row that has this text. */
  give(text: string, vector: Float32Array): void {
    if (this.#isOver) return
    try {
      for (const row of this.#rowsOf.get(text)!) {
        this.#gathered.set(vector, row * DIMENSIONS)
        this.#done++
        this.#onProgress?.(this.#done, this.#of)
      }
    } catch (error) {
      // what the caller does with progress is the caller's: it ends this call, not the encoder
      this.fail(error)
      return
    }
    if (this.#done === this.#of) this.#end()
  }

  /** Ends the call without its vectors; does nothing when it is over. */
  fail(reason: unknown): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#reject(reason)
  }

  #end(): void {
    this.#isOver = true
    this.#resolve(this.#gathered)
  }
}
