// "Volg" on the page of a theme and of a wijk. Joined in app-pages.tsx.
import type { Area } from '#areas/area.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readFollowed } from '#themes/follow.actions.ts'
import type { Followable } from '#themes/follow.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { Button } from '#web/components.tsx'

/** One button to follow, or to stop; `list`: come back to the list of what is followed. */
export function FollowButton(props: { what: Followable; followed: boolean; name: string; list?: boolean }) {
  const { what, followed, name } = props
  return (
    <form class="wv-noprint" method="post" action={followed ? '/volgen/stop' : '/volgen'}>
      {Object.entries(what).map(([field, id]) => (
        <input type="hidden" name={field} value={id} />
      ))}
      {props.list && <input type="hidden" name="list" value="yes" />}
      <Button kind="quiet">{followed ? `Volg ${name} niet meer` : `Volg ${name}`}</Button>
    </form>
  )
}

/** For the page of a theme. */
export async function followTheme(db: Db, scope: Scope, { theme }: ThemePage) {
  if (!may(scope, 'follow themes') || !['candidate', 'proposed'].includes(theme.status)) return null
  const followed = (await readFollowed(db, scope)).some((one) => one.themeId === theme.id)
  return <FollowButton what={{ themeId: theme.id }} followed={followed} name="dit thema" />
}

/** For the page of a wijk. */
export async function followWijk(db: Db, scope: Scope, { area }: { readonly area: Area }) {
  if (!may(scope, 'follow themes') || area.level !== 'wijk') return null
  const followed = (await readFollowed(db, scope)).some((one) => one.areaId === area.id)
  return <FollowButton what={{ areaId: area.id }} followed={followed} name="deze wijk" />
}
