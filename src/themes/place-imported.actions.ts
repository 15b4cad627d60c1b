import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import { placeNamed } from '#themes/question-theme.store.ts'
import { listThemes } from '#themes/theme.store.ts'
import { plainName } from '#themes/theme.ts'

/**
 * For the river: imported questions get the theme that stood in their row, as far as a candidate theme has that name (capitals, spaces and marks do not
 * count). It counts as placed by a person: someone wrote it down. Other words are left to the program.
 */
export async function placeImported(
  db: Db,
  scope: Scope,
  rows: readonly { readonly questionId: string; readonly theme: string }[],
): Promise<void> {
  if (rows.length === 0) return
  const byName = new Map((await listThemes(db, scope, ['candidate'])).map((theme) => [plainName(theme.name), theme.id]))
  const placed = rows.flatMap(({ questionId, theme }) => {
    const themeId = byName.get(plainName(theme))
    return themeId === undefined ? [] : [{ questionId, themeId }]
  })
  await placeNamed(db, scope, placed)
}
