import { withoutPlaceholders } from '#engine/deidentify.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { type Encoder, EncoderUnavailable } from '#platform/encoder.ts'
import type { Log } from '#platform/log.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { questionsWithoutVector, saveVectors } from '#questions/question-vector.store.ts'

/** What the river hands to a step that encodes. */
export interface EncodingTools {
  readonly database: Database
  readonly encoder: Encoder
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

const batch = 64

/** For the river: gives every question with a text a vector of the present model, 64 at a time, until none waits or the platform stops. */
export async function encodeQuestions(tools: EncodingTools, scope: RiverScope): Promise<void> {
  const { database, encoder, signal } = tools
  let after: string | undefined
  while (!signal.aborted) {
    const waiting = await inScope(database, scope, (db) => questionsWithoutVector(db, scope, encoder.modelName, batch, after))
    if (waiting.length === 0) return
    after = waiting.at(-1)!.id
    const vectors = await encode(
      tools,
      waiting.map((question) => withoutPlaceholders(question.text)),
    )
    if (vectors === null) return
    const rows = waiting.map((question, i) => ({
      questionId: question.id,
      organisationId: question.organisationId,
      text: question.text,
      vector: vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS),
    }))
    await inScope(database, scope, (db) => saveVectors(db, scope, encoder.modelName, rows))
  }
}

/** Quantised vectors (n × 192), or null when the platform stops or the encoder cannot run here: then words alone serve. */
async function encode({ encoder, signal, log }: EncodingTools, texts: readonly string[]): Promise<Int8Array | null> {
  try {
    return quantise(await encoder.encode(texts, { signal }))
  } catch (error) {
    if (signal.aborted) return null
    if (!(error instanceof EncoderUnavailable)) throw error
    log.warn({ problem: error.message }, 'questions are not encoded')
    return null
  }
}
