import type { EncoderCall } from '#platform/encoder-call.ts'

/** One text on its way to a vector, and every call that waits for it: the same text asked twice is encoded once. */
export interface WaitingText {
  readonly text: string
  urgent: boolean
  attempts: number
  readonly waiting: Set<EncoderCall>
}

/** Texts in the order in which they are to be encoded: urgent ones first, each kind in order of arrival. */
export interface EncoderQueue {
  add(entry: WaitingText): void
  /** Put back a portion whose thread died: it goes first. */
  putBack(entries: readonly WaitingText[]): void
  /** Up to `most` texts, all urgent or all patient. */
  take(most: number): WaitingText[]
  /** Drop a text that nobody waits for any more; false when it is not in the queue (but in a thread). */
  drop(entry: WaitingText): boolean
  makeUrgent(entry: WaitingText): void
  readonly size: number
  /** How many of them are patient: the one who adds keeps this bounded. */
  readonly patient: number
}

/** An empty queue. Every deed is constant time. */
export function encoderQueue(): EncoderQueue {
  const urgent = new Set<WaitingText>()
  const patient = new Set<WaitingText>()
  const lineOf = (entry: WaitingText) => (entry.urgent ? urgent : patient)
  return {
    add: (entry) => void lineOf(entry).add(entry),
    putBack(entries) {
      for (const entry of entries) {
        patient.delete(entry)
        entry.urgent = true
        urgent.add(entry)
      }
    },
    take(most) {
      const taken: WaitingText[] = []
      for (const line of [urgent, patient]) {
        for (const entry of line) {
          if (taken.length === most) return taken
          line.delete(entry)
          taken.push(entry)
        }
        // an urgent text does not wait for patient ones in its own portion
        if (taken.length > 0) return taken
      }
      return taken
    },
    drop: (entry) => lineOf(entry).delete(entry),
    makeUrgent(entry) {
      entry.urgent = true
      if (patient.delete(entry)) urgent.add(entry)
    },
    get size() {
      return urgent.size + patient.size
    },
    get patient() {
      return patient.size
    },
  }
}
