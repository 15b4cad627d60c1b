import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { placesOf } from '#themes/question-theme.store.ts'
import type { QuestionTheme } from '#themes/question-theme.ts'

/** The theme of each of these own questions, as it stands now; a question that was never placed is left out. */
export async function readPlaces(db: Db, scope: Scope, questionIds: readonly string[]): Promise<readonly QuestionTheme[]> {
  need(scope, 'read themes')
  return placesOf(db, scope, questionIds)
}
