import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { DIMENSIONS, partsThatFit, readWordPieces, toPieceIds, toUnitLength, type WordPieces } from '#engine/vectors.ts'
import { loadRuntime, type Runtime, type RuntimeName } from '#platform/encoder-runtime.ts'

/** What an encoder thread is told: the texts of one portion (it gets the next one only after it answered), or to end. */
export type ToEncoderThread = { readonly texts: readonly string[] } | 'end'

/** What an encoder thread answers: that it can start (and why not natively, or ''), that it never will, a portion's vectors (n × 192), or why a portion failed. */
export type FromEncoderThread =
  | { readonly kind: 'ready'; readonly runtime: RuntimeName; readonly because: string }
  | { readonly kind: 'impossible'; readonly reason: string }
  | { readonly kind: 'vectors'; readonly vectors: Float32Array }
  | { readonly kind: 'failed'; readonly reason: string }

/** What an encoder thread is started with: where the model lies, the SHA-256 its two files must have, and the only runtime it may use (null: any). */
export interface EncoderThreadStart {
  readonly modelFolder: string
  readonly digests: { readonly network: string; readonly pieces: string }
  readonly runtime: RuntimeName | null
}

const NETWORK = 'sentence-encoder.onnx'

/** Sentences of one text that are read; more than this is no question but a document. */
const MOST_SENTENCES = 60

async function checkedFile(folder: string, name: string, digest: string): Promise<Buffer> {
  const bytes = await readFile(join(folder, name))
  if (createHash('sha256').update(bytes).digest('hex') !== digest) throw new Error(`${name} is not the file it should be (SHA-256 differs)`)
  return bytes
}

async function vectorOf(runtime: Runtime, pieces: WordPieces, text: string): Promise<Float32Array> {
  const parts = partsThatFit(pieces, text).slice(0, MOST_SENTENCES)
  if (parts.length === 1) return runtime.vectorOf(toPieceIds(pieces, parts[0]!))
  const sum = new Float32Array(DIMENSIONS)
  for (const part of parts) {
    const vector = await runtime.vectorOf(toPieceIds(pieces, part))
    for (let d = 0; d < DIMENSIONS; d++) sum[d]! += vector[d]!
  }
  return toUnitLength(sum)
}

async function serve(port: NonNullable<typeof parentPort>, start: EncoderThreadStart): Promise<void> {
  const answer = (message: FromEncoderThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  await checkedFile(start.modelFolder, NETWORK, start.digests.network)
  const pieces = readWordPieces((await checkedFile(start.modelFolder, 'pieces.tsv', start.digests.pieces)).toString('utf8'))
  const runtime = await loadRuntime(join(start.modelFolder, NETWORK), start.runtime)
  port.on('message', async (message: ToEncoderThread) => {
    if (message === 'end') return runtime.close().finally(() => port.close())
    try {
      const vectors = new Float32Array(new ArrayBuffer(message.texts.length * DIMENSIONS * 4))
      for (const [row, text] of message.texts.entries()) vectors.set(await vectorOf(runtime, pieces, text), row * DIMENSIONS)
      answer({ kind: 'vectors', vectors }, [vectors.buffer])
    } catch (error) {
      // the reason of a failure never quotes the text
      answer({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' })
    }
  })
  answer({ kind: 'ready', runtime: runtime.name, because: runtime.because })
}

if (parentPort !== null) {
  const port = parentPort
  serve(port, workerData as EncoderThreadStart).catch((error: unknown) => {
    port.postMessage({ kind: 'impossible', reason: error instanceof Error ? error.message : String(error) } satisfies FromEncoderThread)
    port.close()
  })
}
