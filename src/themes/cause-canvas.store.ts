import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { CanvasTexts, CauseCanvas } from '#themes/cause-canvas.ts'

declare module '#platform/db.ts' {
  interface Tables {
    cause_canvas: {
      id: string
      municipality_id: string
      organisation_id: string
      theme_id: string
      wijk_id: string | null
      asked: string
      behind: string
      causes: string
      parents_say: string
      made_at: Date
    }
  }
}

/** Adds a version; gives its id. */
export async function insertCanvas(
  db: Db,
  scope: MemberScope,
  place: { readonly themeId: string; readonly wijkId: string | null },
  texts: CanvasTexts,
  now: Date,
): Promise<string> {
  const id = uuid()
  await db
    .insertInto('cause_canvas')
    .values({
      id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      theme_id: place.themeId,
      wijk_id: place.wijkId,
      asked: texts.asked,
      behind: texts.behind,
      causes: texts.causes,
      parents_say: texts.parentsSay,
      made_at: now,
    })
    .execute()
  return id
}

/** Versions of a theme in a wijk (null: of the whole municipality only), newest first. */
export async function listCanvases(db: Db, _scope: Scope, themeId: string, wijkId: string | null, most: number): Promise<CauseCanvas[]> {
  return db
    .selectFrom('cause_canvas')
    .innerJoin('organisation', 'organisation.id', 'cause_canvas.organisation_id')
    .select([
      'cause_canvas.id',
      'cause_canvas.wijk_id as wijkId',
      'asked',
      'behind',
      'causes',
      'parents_say as parentsSay',
      'organisation.name as organisationName',
      'made_at as madeAt',
    ])
    .where('theme_id', '=', themeId)
    .where((where) => (wijkId === null ? where('wijk_id', 'is', null) : where('wijk_id', '=', wijkId)))
    .orderBy('made_at', 'desc')
    .orderBy('cause_canvas.id', 'desc')
    .limit(most)
    .execute()
}
