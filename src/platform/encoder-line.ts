import type { EncoderCall } from '#platform/encoder-call.ts'
import { encoderQueue, type WaitingText } from '#platform/encoder-queue.ts'

/** Patient texts in line at once, over all calls: the others wait in the arrays of their callers. */
export const MOST_PATIENT = 256
const TEXTS_REMEMBERED = 2_000

/**
 * Who waits for which text. Texts of urgent calls always get a place in line and go first; patient ones get a place when there is room. A text that
 * several calls want is encoded once, and one that came a moment ago not at all. Knows no threads and no time.
 */
export class EncoderLine {
  readonly #queue = encoderQueue()
  /** Texts in the queue or in a thread. */
  readonly #underWay = new Map<string, WaitingText>()
  /** Calls with texts that do not stand in line yet. */
  readonly #outside = new Set<EncoderCall>()
  /** The last vectors, oldest first, for texts that come back (echo while typing, then ask). */
  readonly #recent = new Map<string, Float32Array>()

  /** Texts that stand in line, of both kinds; those in a thread are not counted. */
  get length(): number {
    return this.#queue.size
  }

  /** Those of them that are patient: never more than `MOST_PATIENT`. */
  get patient(): number {
    return this.#queue.patient
  }

  /** Does nobody wait, and is no thread at work? */
  get isEmpty(): boolean {
    return this.#underWay.size === 0 && this.#outside.size === 0
  }

  join(call: EncoderCall): void {
    if (call.hasMore) this.#outside.add(call)
    this.#letIn()
  }

  /** The next portion for a thread: up to `most` texts, all urgent or all patient. */
  take(most: number): WaitingText[] {
    this.#letIn()
    return this.#queue.take(most)
  }

  /** Texts whose thread died go first. */
  putBack(entries: readonly WaitingText[]): void {
    this.#queue.putBack(entries)
  }

  encoded(entry: WaitingText, vector: Float32Array): void {
    this.#recent.set(entry.text, vector)
    if (this.#recent.size > TEXTS_REMEMBERED) this.#recent.delete(this.#recent.keys().next().value!)
    this.#underWay.delete(entry.text)
    for (const call of entry.waiting) call.give(entry.text, vector)
  }

  /** A text that cannot be encoded ends the calls that wait for it, and no others. */
  failed(entry: WaitingText, reason: Error): void {
    this.#underWay.delete(entry.text)
    for (const call of entry.waiting) this.leave(call, reason)
  }

  /** A call ends without its vectors; a text for which nobody else waits is not encoded. */
  leave(call: EncoderCall, reason: unknown): void {
    call.fail(reason)
    this.#outside.delete(call)
    for (const entry of [...this.#underWay.values()]) {
      if (entry.waiting.delete(call) && entry.waiting.size === 0 && this.#queue.drop(entry)) this.#underWay.delete(entry.text)
    }
  }

  /** Every call ends without its vectors. */
  leaveAll(reason: unknown): void {
    for (const call of [...this.#outside]) this.leave(call, reason)
    for (const entry of [...this.#underWay.values()]) for (const call of [...entry.waiting]) this.leave(call, reason)
  }

  /** Patient calls take turns, so that a small one does not wait for the end of a large one. */
  #letIn(): void {
    for (const call of this.#outside) while (call.urgent && this.#outside.has(call)) this.#enter(call)
    while (this.#outside.size > 0) {
      for (const call of this.#outside) {
        if (this.#queue.patient >= MOST_PATIENT) return
        this.#enter(call)
      }
    }
  }

  /** The next text of a call gets a place in line, or its vector at once. */
  #enter(call: EncoderCall): void {
    const text = call.next()
    if (!call.hasMore) this.#outside.delete(call)
    const known = this.#remembered(text)
    if (known === undefined) this.#stand(text, call)
    else call.give(text, known)
  }

  #stand(text: string, call: EncoderCall): void {
    let entry = this.#underWay.get(text)
    if (entry === undefined) {
      entry = { text, urgent: call.urgent, attempts: 0, waiting: new Set() }
      this.#underWay.set(text, entry)
      this.#queue.add(entry)
    } else if (call.urgent) this.#queue.makeUrgent(entry)
    entry.waiting.add(call)
  }

  #remembered(text: string): Float32Array | undefined {
    const vector = this.#recent.get(text)
    if (vector !== undefined) {
      this.#recent.delete(text)
      this.#recent.set(text, vector)
    }
    return vector
  }
}
