import type { Db } from '#platform/db.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { readThemeToName } from '#themes/theme.actions.ts'
import type { Theme } from '#themes/theme.ts'
import { readStanding } from '#themes/theme-family.store.ts'

/** How firm a theme is and what it belongs to, as far as this person may see it. */
export interface ThemeFamily {
  /** how often two of its questions stay together when a tenth is left out, 0 to 1; null: not known */
  readonly stability: number | null
  /** the theme of the municipality of which it is a part */
  readonly parent: Theme | null
  /** its parts in the wijk that is looked at */
  readonly parts: readonly Theme[]
}

/** How firm a theme is, of which it is a part, and its parts in a wijk (null: in any wijk). */
export async function readThemeFamily(db: Db, scope: Scope, id: string, wijkId: string | null): Promise<ThemeFamily> {
  need(scope, 'read themes')
  const standing = await readStanding(db, scope, id)
  const parts: Theme[] = []
  for (const part of standing.parts) {
    if (wijkId !== null && part.areaId !== wijkId) continue
    const theme = await readThemeToName(db, scope, part.id)
    if (theme !== null) parts.push(theme)
  }
  const parent = standing.parentId === null ? null : await readThemeToName(db, scope, standing.parentId)
  return { stability: standing.stability, parent, parts }
}
