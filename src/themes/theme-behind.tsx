// Parts of the page of a theme: what lies behind it, and whether it suits a group.

import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readCanvas } from '#themes/cause-canvas.actions.ts'
import { CanvasPart } from '#themes/cause-canvas.pages.tsx'
import { readSuitability } from '#themes/suitability.actions.ts'
import { SuitabilityPart } from '#themes/suitability.pages.tsx'
import type { ThemePage } from '#themes/theme-page.actions.ts'

/** What lies behind the theme, in four boxes. */
export async function canvasPart(db: Db, scope: Scope, { theme, wijkId, place }: ThemePage) {
  if (theme.status !== 'candidate') return null
  return (
    <CanvasPart
      canvas={await readCanvas(db, scope, theme.id, wijkId)}
      href={`/themas/${theme.id}/oorzaken?wijk=${place}`}
      mayFill={may(scope, 'talk with parents')}
    />
  )
}

/** Does it suit a group? */
export async function suitabilityPart(db: Db, scope: Scope, { theme }: ThemePage) {
  if (theme.status !== 'candidate') return null
  return (
    <SuitabilityPart check={await readSuitability(db, scope, theme.id)} themeId={theme.id} mayCheck={may(scope, 'talk with parents')} />
  )
}
