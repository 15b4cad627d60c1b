import { readApproaches } from '#approaches/approach.actions.ts'
import { ApproachMark, periodInWords } from '#approaches/approach-view.tsx'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'

/** What runs for a theme, on its page; nothing while nothing does. */
export async function themeApproaches(db: Db, scope: Scope, { theme, wijkId, today }: ThemePage) {
  const approaches = await readApproaches(db, scope, { themeId: theme.id, ...(wijkId === null ? {} : { wijkId }) })
  if (approaches.length === 0) return null
  return (
    <section class="wv-stack" aria-labelledby="aanpakken">
      <h2 class="utrecht-heading-2" id="aanpakken">
        Aanpakken
      </h2>
      <ul class="wv-list wv-tight">
        {approaches.map((approach) => (
          <li>
            <p class="wv-row">
              <a class="utrecht-link" href={`/aanpakken/${approach.id}`}>
                {`${approach.wijkName}, ${periodInWords(approach, today)}`}
              </a>
              <ApproachMark approach={approach} today={today} />
            </p>
            <p class="wv-small wv-soft">{approach.organisationName}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
