import { Worker } from 'node:worker_threads'
import type { ReaderAnswer, ReaderStart } from '#questions/import-reader-worker.ts'

/** From source the thread is TypeScript beside this file; bundled, it is its own entry point in the same folder. */
const file = () => new URL(import.meta.url.endsWith('.ts') ? './import-reader-worker.ts' : './import-reader-worker.mjs', import.meta.url)

/**
 * Reads and cleans a file in a thread of its own and gives what it answers, one message at a time: the thread waits until a portion of
 * rows was taken. The pieces are handed over: the caller's own are empty afterwards. Stopping early ends the thread.
 */
export async function* readInThread(start: ReaderStart): AsyncGenerator<ReaderAnswer> {
  const whole = start.pieces.filter((piece) => piece.byteOffset === 0 && piece.byteLength === piece.buffer.byteLength)
  const worker = new Worker(file(), { workerData: start, transferList: whole.map((piece) => piece.buffer as ArrayBuffer) })
  const answers: ReaderAnswer[] = []
  let wake = () => {}
  let problem: Error | null = null
  let gone = false
  worker.on('message', (answer: ReaderAnswer) => {
    answers.push(answer)
    wake()
  })
  worker.on('error', (error: Error) => {
    // Its message could quote the file, so it goes no further than this.
    problem = new Error(`the thread that reads a file failed: ${error.name}`)
    wake()
  })
  worker.on('exit', () => {
    gone = true
    wake()
  })
  try {
    while (true) {
      const answer = answers.shift()
      if (answer !== undefined) {
        yield answer
        if (answer.what === 'rows') worker.postMessage('taken')
      } else if (problem !== null) throw problem
      else if (gone) return
      else
        await new Promise<void>((ready) => {
          wake = ready
        })
    }
  } finally {
    await worker.terminate()
  }
}
