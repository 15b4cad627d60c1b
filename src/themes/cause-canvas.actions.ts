import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { insertCanvas, listCanvases } from '#themes/cause-canvas.store.ts'
import { type CanvasTexts, type CauseCanvas, canvasBoxes } from '#themes/cause-canvas.ts'
import { type Decided, personalIn } from '#themes/decision.ts'
import { readTheme } from '#themes/theme.actions.ts'

/** Enough to look back; older versions stay stored. */
const versionsShown = 20

/** The four boxes as they stand for a wijk, or else those of the whole municipality; null when nobody filled any. */
export async function readCanvas(db: Db, scope: Scope, themeId: string, wijkId: string | null): Promise<CauseCanvas | null> {
  need(scope, 'read themes')
  const [own] = await listCanvases(db, scope, themeId, wijkId, 1)
  if (own !== undefined || wijkId === null) return own ?? null
  return (await listCanvases(db, scope, themeId, null, 1))[0] ?? null
}

/** The versions written for exactly this place, newest first. */
export async function readCanvasVersions(db: Db, scope: Scope, themeId: string, wijkId: string | null): Promise<readonly CauseCanvas[]> {
  need(scope, 'read themes')
  return listCanvases(db, scope, themeId, wijkId, versionsShown)
}

/**
 * Writes a new version of the four boxes. `base` is the version that the writer saw ('' for none): when someone wrote another meanwhile nothing is
 * stored, and the message says so. Null: no such theme for this person.
 */
export async function fillCanvas(
  db: Db,
  scope: Scope,
  place: { readonly themeId: string; readonly wijkId: string | null; readonly base: string },
  texts: CanvasTexts,
  now: Date,
): Promise<Decided | null> {
  need(scope, 'talk with parents')
  const member = asMember(scope, 'talk with parents')
  const { themeId, wijkId } = place
  if ((await readTheme(db, scope, themeId, now)) === null) return null
  const personal = personalIn(texts, await knownNames(db, scope))
  if (Object.keys(personal).length > 0) return { ok: false, errors: personal }
  const newest = await readCanvas(db, scope, themeId, wijkId)
  if ((newest?.id ?? '') !== place.base)
    return { ok: false, errors: { formulier: 'Iemand anders paste dit net aan. Kijk onderaan wat er nu staat, en bewaar daarna opnieuw.' } }
  if (newest !== null && newest.wijkId === wijkId && canvasBoxes.every((box) => newest[box] === texts[box])) return { ok: true, themeId }
  const id = await insertCanvas(db, member, place, texts, now)
  await audit(db, member, { action: 'changed', object: 'cause canvas', objectId: id })
  return { ok: true, themeId }
}
