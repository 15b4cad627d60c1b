import { readArea } from '#areas/area.actions.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'
import { deleteSubscription, insertSubscription, listFollowed } from '#themes/follow.store.ts'
import type { Followable, Followed } from '#themes/follow.ts'
import { readTheme } from '#themes/theme.actions.ts'

/** Is this there, and may this person see it? */
async function isThere(db: Db, scope: Scope, what: Followable, now: Date): Promise<boolean> {
  if ('themeId' in what) return (await readTheme(db, scope, what.themeId, now)) !== null
  return (await readArea(db, scope, what.areaId))?.level === 'wijk'
}

/** Follows a theme or a wijk; false when there is no such thing for this person. Twice is once. */
export async function follow(db: Db, scope: Scope, what: Followable, now: Date): Promise<boolean> {
  need(scope, 'follow themes')
  const member = asMember(scope, 'follow themes')
  if (!(await isThere(db, scope, what, now))) return false
  if (await insertSubscription(db, member, what, now))
    await audit(db, scope, { action: 'followed', object: 'themeId' in what ? 'theme' : 'area', objectId: Object.values(what)[0]! })
  return true
}

/** Follows it no longer. Twice is once. */
export async function unfollow(db: Db, scope: Scope, what: Followable): Promise<void> {
  need(scope, 'follow themes')
  const member = asMember(scope, 'follow themes')
  if (await deleteSubscription(db, member, what))
    await audit(db, scope, { action: 'unfollowed', object: 'themeId' in what ? 'theme' : 'area', objectId: Object.values(what)[0]! })
}

/** What the person of this scope follows: themes first, by name. */
export async function readFollowed(db: Db, scope: Scope): Promise<readonly Followed[]> {
  need(scope, 'follow themes')
  return listFollowed(db, scope)
}
