import { withoutPlaceholders } from '#engine/deidentify.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Db } from '#platform/db.ts'
import { type Encoder, EncoderUnavailable } from '#platform/encoder.ts'
import type { Log } from '#platform/log.ts'
import { inScope, need, type RiverScope, type Scope } from '#privacy/scope.ts'
import {
  countWithoutVector,
  forgetOtherModels,
  questionsWithoutVector,
  saveVectors,
  type VectorRow,
} from '#questions/question-vector.store.ts'

/** What the river hands to a step that encodes. */
export interface EncodingTools {
  readonly database: Database
  readonly encoder: Encoder
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

const batch = 64

/**
 * For the river: gives every question with a text a vector of the present model, 64 at a time, until none waits or the platform stops. A text that
 * cannot be encoded is passed over until the next turn. Vectors of an earlier model stay until all of the present one are there.
 */
export async function encodeQuestions(tools: EncodingTools, scope: RiverScope): Promise<void> {
  const { database, encoder, signal, log } = tools
  let after: string | undefined
  let encoded = 0
  while (!signal.aborted) {
    const waiting = await inScope(database, scope, (db) => questionsWithoutVector(db, scope, encoder.modelName, batch, after))
    if (waiting.length === 0) break
    after = waiting.at(-1)!.id
    const rows = await encode(tools, waiting)
    if (rows === null) return
    await inScope(database, scope, (db) => saveVectors(db, scope, encoder.modelName, rows))
    encoded += rows.length
  }
  if (signal.aborted || encoder.state !== 'ready') return
  if (encoded > 0 && encoder.runtime === 'wasm') log.warn({ encoded, problem: encoder.problem }, 'questions are encoded slowly')
  const left = await inScope(database, scope, (db) => forgetOtherModels(db, scope, encoder.modelName))
  if (left > 0) log.info({ left, model: encoder.modelName }, 'vectors of another model were left over and are gone')
}

interface Waiting {
  readonly id: string
  readonly organisationId: string
  readonly text: string
}

/** Rows to store, or null when the platform stops or the encoder cannot run here: then words alone serve. */
async function encode(tools: EncodingTools, waiting: readonly Waiting[]): Promise<VectorRow[] | null> {
  const { encoder, signal, log } = tools
  try {
    const texts = waiting.map((question) => withoutPlaceholders(question.text))
    const vectors = quantise(await encoder.encode(texts, { signal }))
    return waiting.map((question, i) => ({
      questionId: question.id,
      organisationId: question.organisationId,
      text: question.text,
      vector: vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS),
    }))
  } catch (error) {
    if (signal.aborted) return null
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof EncoderUnavailable) {
      log.warn({ problem: message }, 'questions are not encoded')
      return null
    }
    if (waiting.length === 1) {
      log.error({ question: waiting[0]!.id, message }, 'a question cannot be encoded')
      return []
    }
    return oneByOne(tools, waiting)
  }
}

/** One text of a portion cannot be encoded: the others do not suffer for it. */
async function oneByOne(tools: EncodingTools, waiting: readonly Waiting[]): Promise<VectorRow[] | null> {
  const rows: VectorRow[] = []
  for (const question of waiting) {
    const one = await encode(tools, [question])
    if (one === null) return null
    rows.push(...one)
  }
  return rows
}

/** How many questions of one's own organisation were not read by meaning yet. */
export async function countUnread(db: Db, scope: Scope, model: string): Promise<number> {
  need(scope, 'read themes')
  return countWithoutVector(db, scope, model)
}
