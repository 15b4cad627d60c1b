import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReaderAnswer, ReaderStart } from '#questions/import-reader-worker.ts'

/** From source the thread is TypeScript beside this file; bundled, it is its own entry point in the same folder. */
const file = () => new URL(import.meta.url.endsWith('.ts') ? './import-reader-worker.ts' : './import-reader-worker.mjs', import.meta.url)

/** Bytes from which a second thread saves more time than it takes to start. */
const worthTwoThreads = 300_000

/** A file to read; see `ReaderStart`. */
export type FileToRead = Omit<ReaderStart, 'share' | 'shares'>

/** What one thread said, and how to let it go on. */
interface Said {
  readonly answer: ReaderAnswer | { readonly what: 'failed'; readonly name: string }
  readonly share: number
  readonly taken: () => void
}

/**
 * Reads and cleans a file in two threads (a small one, or on a single core, in one) and gives what they answer, one message at a time: first the head, then
 * portions of rows in any order, at last the end or why it cannot be read. A thread waits until its portion was taken. Stopping early
 * ends the threads.
 */
export async function* readInThreads(given: FileToRead): AsyncGenerator<ReaderAnswer> {
  const bytes = given.pieces.reduce((sum, piece) => sum + piece.length, 0)
  const shares = bytes < worthTwoThreads ? 1 : Math.min(2, availableParallelism())
  const said: Said[] = []
  let wake = () => {}
  const threads = Array.from({ length: shares }, (_, share) =>
    startThread({ ...given, share, shares }, (one) => {
      said.push(one)
      wake()
    }),
  )
  let reading = shares
  let headGiven = false
  try {
    while (true) {
      // Rows of the second thread may be there before the head, which comes from the first.
      const at = said.findIndex(({ answer }) => headGiven || answer.what !== 'rows')
      const next = at < 0 ? undefined : said.splice(at, 1)[0]
      if (next === undefined) {
        await new Promise<void>((ready) => {
          wake = ready
        })
        continue
      }
      const { answer, share, taken } = next
      if (answer.what === 'failed') throw new Error(`a thread that reads a file failed: ${answer.name}`)
      if (answer.what === 'head' && share > 0) continue
      if (answer.what === 'head') headGiven = true
      if (answer.what === 'end' && --reading > 0) continue
      yield answer
      taken()
      if (answer.what === 'end' || answer.what === 'unreadable') return
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

function startThread(start: ReaderStart, hear: (said: Said) => void): Worker {
  const worker = new Worker(file(), { workerData: start })
  const taken = () => worker.postMessage('taken')
  const tell = (answer: Said['answer']) => hear({ answer, share: start.share, taken })
  let ended = false
  worker.on('message', (answer: ReaderAnswer) => {
    if (answer.what === 'end' || answer.what === 'unreadable') ended = true
    tell(answer)
  })
  // The message of an error could quote the file, so only its name goes further.
  worker.on('error', (error: Error) => tell({ what: 'failed', name: error.name }))
  worker.on('exit', () => {
    if (!ended) tell({ what: 'failed', name: 'ended too early' })
  })
  return worker
}
