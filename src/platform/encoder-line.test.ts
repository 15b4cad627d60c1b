import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '#engine/vectors.ts'
import { EncoderCall } from '#platform/encoder-call.ts'
import { EncoderLine, MOST_PATIENT } from '#platform/encoder-line.ts'
import type { WaitingText } from '#platform/encoder-queue.ts'

/** Each text gets a vector of its own: its number in the order of first sight. */
function numbering() {
  const numbers = new Map<string, number>()
  return (text: string): Float32Array => {
    if (!numbers.has(text)) numbers.set(text, numbers.size + 1)
    return new Float32Array(DIMENSIONS).fill(numbers.get(text)!)
  }
}

type Event =
  | { readonly kind: 'ask'; readonly urgent: boolean; readonly from: number; readonly many: number }
  | { readonly kind: 'work'; readonly most: number }
  | { readonly kind: 'die' }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), urgent: fc.constant(true), from: fc.nat(900), many: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('ask' as const), urgent: fc.constant(false), from: fc.nat(900), many: fc.integer({ min: 1, max: 700 }) }),
  fc.record({ kind: fc.constant('work' as const), most: fc.integer({ min: 1, max: 60 }) }),
  fc.constant({ kind: 'die' as const }),
)

const textsOf = (ask: { from: number; many: number }): string[] => Array.from({ length: ask.many }, (_, n) => `Vraag ${ask.from + n}`)

describe('people and imports that wait for the encoder', () => {
  it('all get the vectors of their own texts, each text is encoded once, and the line never grows beyond its bound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const vectorOf = numbering()
        const line = new EncoderLine()
        const calls: { readonly texts: string[]; readonly call: EncoderCall }[] = []
        const encoded: string[] = []
        const give = (portion: readonly WaitingText[]) => {
          for (const entry of portion) {
            encoded.push(entry.text)
            line.encoded(entry, vectorOf(entry.text))
          }
        }
        for (const one of [...events, { kind: 'end' as const }]) {
          if (one.kind === 'ask') {
            const call = new EncoderCall(textsOf(one), one.urgent)
            calls.push({ texts: textsOf(one), call })
            line.join(call)
          } else if (one.kind === 'work') give(line.take(one.most))
          else if (one.kind === 'die') line.putBack(line.take(4))
          else while (line.length > 0) give(line.take(4))
          // urgent calls hold five texts at most, and a thread that died puts four back in front
          expect(line.length).toBeLessThanOrEqual(MOST_PATIENT + 9 * events.length)
          expect(line.patient).toBeLessThanOrEqual(MOST_PATIENT)
        }
        expect(line.isEmpty).toBe(true)
        expect(new Set(encoded).size).toBe(encoded.length)
        for (const { texts, call } of calls) {
          const vectors = await call.vectors
          expect(texts.map((_, row) => vectors[row * DIMENSIONS])).toEqual(texts.map((text) => vectorOf(text)[0]))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a person at the table goes before every text of every import, however much waits', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (events, most) => {
        const line = new EncoderLine()
        const vectorOf = numbering()
        for (const one of events) {
          if (one.kind === 'ask') line.join(new EncoderCall(textsOf(one), one.urgent))
          else if (one.kind === 'work') for (const entry of line.take(one.most)) line.encoded(entry, vectorOf(entry.text))
        }
        line.join(new EncoderCall(['Deze ouder zit nu aan tafel'], true))
        let before = 0
        for (
          let portion = line.take(most);
          portion.every(({ text }) => text !== 'Deze ouder zit nu aan tafel');
          portion = line.take(most)
        ) {
          expect(portion.every(({ urgent }) => urgent)).toBe(true)
          before += portion.length
        }
        const urgentBefore = events.reduce((sum, one) => sum + (one.kind === 'ask' && one.urgent ? one.many : 0), 0)
        expect(before).toBeLessThanOrEqual(urgentBefore)
      }),
      { numRuns: 60 },
    )
  })

  it('a small import does not wait for the end of a large one', async () => {
    const line = new EncoderLine()
    line.join(new EncoderCall(textsOf({ from: 0, many: 100_000 }), false))
    const small = new EncoderCall(['Wanneer begint de speelgroep?', 'Is er een vadergroep?'], false)
    line.join(small)
    let taken = 0
    for (let done = false; !done; ) {
      for (const entry of line.take(4)) {
        taken++
        line.encoded(entry, new Float32Array(DIMENSIONS))
        if (entry.waiting.has(small) && entry.text === 'Is er een vadergroep?') done = true
      }
    }
    await small.vectors
    expect(taken).toBeLessThan(MOST_PATIENT + 10)
  })

  it('someone who leaves makes room, and the others still get theirs', async () => {
    const line = new EncoderLine()
    const [leaving, staying] = [
      new EncoderCall(textsOf({ from: 0, many: 1000 }), false),
      new EncoderCall(textsOf({ from: 500, many: 1000 }), false),
    ]
    line.join(leaving)
    line.join(staying)
    const gone = leaving.vectors.catch((reason: unknown) => reason)
    line.leave(leaving, 'niet meer nodig')
    expect(await gone).toBe('niet meer nodig')
    const encoded: string[] = []
    while (!line.isEmpty) {
      for (const entry of line.take(4)) {
        encoded.push(entry.text)
        line.encoded(entry, new Float32Array(DIMENSIONS))
      }
    }
    await staying.vectors
    expect(encoded.sort()).toEqual(textsOf({ from: 500, many: 1000 }).sort())
  })
})
