// Parts of the page of a theme: what lies behind it, and whether it suits a group.

import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readCanvas } from '#themes/cause-canvas.actions.ts'
import { type CauseCanvas, canvasBoxes, canvasBoxNames } from '#themes/cause-canvas.ts'
import { readSuitability } from '#themes/suitability.actions.ts'
import type { SuitabilityCheck } from '#themes/suitability.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { momentInWords } from '#web/words.ts'

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

function CanvasPart(props: { canvas: CauseCanvas | null; href: string; mayFill: boolean }) {
  const { canvas } = props
  return (
    <section class="wv-stack" aria-labelledby="oorzaak">
      <div class="wv-row wv-row--apart">
        <h2 class="utrecht-heading-2" id="oorzaak">
          Wat zit erachter?
        </h2>
        {props.mayFill && (
          <a class="utrecht-link wv-tap" href={props.href}>
            Vul aan
          </a>
        )}
      </div>
      <dl class="wv-canvas">
        {canvasBoxes.map((box) => (
          <div>
            <dt>{canvasBoxNames[box].name}</dt>
            {canvas === null || canvas[box] === '' ? (
              <dd class="wv-soft">{box === 'parentsSay' ? 'Nog leeg. Dit vul je in na het gesprek.' : 'Nog leeg.'}</dd>
            ) : (
              <dd dir="auto">{canvas[box]}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

function SuitabilityPart({ check, themeId, mayCheck }: { check: SuitabilityCheck | null; themeId: string; mayCheck: boolean }) {
  if (check === null && !mayCheck) return null
  return (
    <section class="wv-stack-s" aria-labelledby="groep">
      <div class="wv-row wv-row--apart">
        <h2 class="utrecht-heading-2" id="groep">
          Past dit in een groep?
        </h2>
        {mayCheck && (
          <a class="utrecht-link wv-tap" href={`/themas/${themeId}/past-in-een-groep`}>
            {check === null ? 'Doe de toets' : 'Doe de toets opnieuw'}
          </a>
        )}
      </div>
      {check === null ? (
        <p class="wv-soft">Nog niet bekeken. Vier vragen, één minuut.</p>
      ) : (
        <>
          <p>{check.outcome === 'group' ? 'Ja, dit past in een groep.' : 'Liever één op één. Een groep past hier niet bij.'}</p>
          <p class="wv-small wv-soft">
            {check.reason} ({check.organisationName}, {momentInWords(check.madeAt)})
          </p>
        </>
      )}
    </section>
  )
}
