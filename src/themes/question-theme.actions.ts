import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { placesOf } from '#themes/question-theme.store.ts'
import type { QuestionTheme } from '#themes/question-theme.ts'
import { readThemeToName } from '#themes/theme.actions.ts'

/** The theme of each of these own questions, as it stands now; a question that was never placed is left out. */
export async function readPlaces(db: Db, scope: Scope, questionIds: readonly string[]): Promise<readonly QuestionTheme[]> {
  need(scope, 'read themes')
  return placesOf(db, scope, questionIds)
}

/** How surely the program placed a question, and the other theme it may belong to. */
export interface Doubt {
  readonly confidence: number
  /** null: none, or none that this person may see named */
  readonly second: { readonly id: string; readonly name: string } | null
}

/** Of own questions that the program placed in a theme: how surely, and the second theme where it stands and may be named. */
export async function readDoubts(db: Db, scope: Scope, questionIds: readonly string[]): Promise<ReadonlyMap<string, Doubt>> {
  need(scope, 'read themes')
  const places = (await placesOf(db, scope, questionIds)).filter((place) => place.source === 'river' && place.themeId !== null)
  const visible = new Map<string, { readonly id: string; readonly name: string }>()
  for (const id of new Set(places.flatMap((place) => place.secondThemeId ?? []))) {
    const theme = await readThemeToName(db, scope, id)
    if (theme !== null) visible.set(id, theme)
  }
  return new Map(
    places.map(({ questionId, themeId, confidence, secondThemeId }) => {
      const second = secondThemeId === null || secondThemeId === themeId ? null : (visible.get(secondThemeId) ?? null)
      return [questionId, { confidence, second }]
    }),
  )
}
