import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { PublicScope } from '#privacy/scope.ts'
import type { AgeBand } from '#questions/question.ts'

/** Stores a resident's question, once a key, with the organisation that works in the wijk on that day. Nothing can be read back. */
export async function insertAsResident(
  db: Db,
  _scope: PublicScope,
  question: {
    readonly key: string
    readonly id: string
    readonly wijkId: string | null
    readonly ageBand: AgeBand
    readonly askedOn: string
    readonly at: Date
    readonly text: string
    readonly language: string | null
  },
): Promise<void> {
  const { key, id, wijkId, ageBand, askedOn, at, text, language } = question
  await sql`select ask_as_resident(${key}, ${id}, ${wijkId}, ${ageBand}, ${askedOn}, ${at}, ${text}, ${language})`.execute(db)
}
