import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { encoderQueue, type WaitingText } from '#platform/encoder-queue.ts'
import { EncoderThreads } from '#platform/encoder-threads.ts'

/** A thread that answers each text with its length, dies once at "dies once" and always at "dies always". */
const FRAGILE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const once = new Int32Array(workerData)
  parentPort.on('message', ({ texts }) => {
    for (const text of texts) {
      if (text === 'dies always') process.exit(1)
      if (text === 'dies once' && Atomics.exchange(once, 0, 1) === 0) process.exit(1)
    }
    const vectors = new Float32Array(texts.length * 192)
    texts.forEach((text, row) => { vectors[row * 192] = text.length })
    parentPort.postMessage({ kind: 'vectors', vectors })
  })
  parentPort.postMessage({ kind: 'ready', runtime: 'native', because: '' })`

const opened: EncoderThreads[] = []
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close()
})

/** Send texts through fragile threads; resolves with what became of each. */
function send(texts: string[], code = FRAGILE): Promise<Map<string, string>> {
  const queue = encoderQueue()
  const died = new SharedArrayBuffer(4)
  const outcome = new Map<string, string>()
  for (const text of texts) queue.add({ text, urgent: false, attempts: 0, waiting: new Set() })
  return new Promise((resolve) => {
    const note = (entry: WaitingText, what: string) => {
      outcome.set(entry.text, what)
      if (outcome.size === texts.length) resolve(outcome)
    }
    const threads = new EncoderThreads({
      start: () => new Worker(code, { eval: true, workerData: died }),
      workers: 2,
      take: () => queue.take(1),
      waiting: () => queue.size,
      putBack: (entries) => queue.putBack(entries),
      encoded: (entry, vector) => note(entry, `${vector[0]}`),
      failed: (entry, reason) => note(entry, reason.message),
      ready: () => {},
      impossible: (reason) => resolve(new Map([['', reason]])),
    })
    threads.holdProcess(true)
    opened.push(threads)
  })
}

describe('a thread of the encoder that dies', () => {
  it('is started again, and its text is tried once more', async () => {
    const outcome = await send(['a', 'dies once', 'bcd'])
    expect(Object.fromEntries(outcome)).toEqual({ a: '1', 'dies once': '9', bcd: '3' })
  })

  it('twice at one text costs that text only', async () => {
    const outcome = await send(['a', 'dies always', 'bcd'])
    expect(outcome.get('a')).toBe('1')
    expect(outcome.get('bcd')).toBe('3')
    expect(outcome.get('dies always')).toContain('twice')
  })

  it('again and again before it can do anything means that the encoder cannot run here', async () => {
    expect((await send(['a'], 'process.exit(1)')).get('')).toContain('keep stopping')
  })
})
