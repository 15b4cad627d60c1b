import { v7 as uuid } from 'uuid'
import { listAreas } from '#areas/area.store.ts'
import type { Area } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { need, type PublicScope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { type Cleaned, cleanText } from '#questions/question.ts'
import { insertAsResident } from '#questions/resident-question.store.ts'
import type { ResidentDraft } from '#questions/resident-question.ts'

/** The wijken that a resident chooses from. */
export async function readWijkenAsResident(db: Db, scope: PublicScope): Promise<readonly Area[]> {
  need(scope, 'ask as resident')
  return listAreas(db, scope, 'wijk')
}

/** How a resident's text would be stored, or what she has to decide first. Nothing is stored. */
export async function cleanAsResident(db: Db, scope: PublicScope, text: string, kept: ReadonlySet<number> | null): Promise<Cleaned> {
  need(scope, 'ask as resident')
  return cleanText(text, kept, await knownNames(db, scope))
}

/** Sends a resident's question, once a key. Answers `ok: false` when something in the text waits for a decision, `empty` when no word is left of it. */
export async function askAsResident(
  db: Db,
  scope: PublicScope,
  key: string,
  draft: ResidentDraft,
  now: Date,
): Promise<'sent' | 'undecided' | 'empty'> {
  need(scope, 'ask as resident')
  const cleaned = cleanText(draft.text, draft.kept, await knownNames(db, scope))
  if (!cleaned.ok) return 'undecided'
  const { text, language } = cleaned
  if (text === null) return 'empty'
  const { wijkId, ageBand } = draft
  await insertAsResident(db, scope, { key, id: uuid(), wijkId, ageBand, askedOn: dayOf(now), at: now, text, language })
  return 'sent'
}
