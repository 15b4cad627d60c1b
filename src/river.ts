// What follows what: the story of a question on one page. Each step pulls what waits above it, writes for below it,
// and may run twice without harm. The river turns after new questions (as a job) and every few minutes, a municipality at a time.
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import type { Encoder } from '#platform/encoder.ts'
import type { Log } from '#platform/log.ts'
import { type RiverScope, riverScope } from '#privacy/scope.ts'

/** What a step may use; it opens its own short transactions with `inScope`. */
export interface RiverContext {
  readonly database: Database
  readonly encoder: Encoder
  readonly clock: Clock
  readonly log: Log
  /** Set when the platform stops: a step ends at its next safe point and goes on at the next turn. */
  readonly signal: AbortSignal
}

interface Step {
  readonly name: string
  readonly does: string
  readonly run: (context: RiverContext, scope: RiverScope) => Promise<void>
}

/** The steps, in order. */
export const river: readonly Step[] = []

/** Turns the river once for one municipality. A step that fails is logged by name and does not stop those after it. */
export async function turnRiver(context: RiverContext, municipality: string): Promise<void> {
  const scope = riverScope(municipality)
  for (const step of river) {
    if (context.signal.aborted) return
    try {
      await step.run(context, scope)
    } catch (error) {
      context.log.error({ step: step.name, message: error instanceof Error ? error.message : String(error) }, 'river step failed')
    }
  }
}
