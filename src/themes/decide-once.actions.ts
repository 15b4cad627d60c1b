import type { Db } from '#platform/db.ts'
import { type Outcome, once } from '#privacy/request-key.actions.ts'
import type { MemberScope } from '#privacy/scope.ts'
import type { Decided } from '#themes/decision.ts'
import { NotFound, scopeOf, type WebContext } from '#web/context.ts'
import { type FieldErrors, formKey, newFormKey } from '#web/form.ts'

/** The hidden field `key` of a decision; a form without one counts as new. */
export const decisionKey = formKey.optional()

/** Decides about a theme once a key: the same form sent again leads to the page that the first one led to. Throws NotFound when there is no such theme. */
export function decideOnce(
  c: WebContext,
  key: string | undefined,
  decide: (db: Db, scope: MemberScope) => Promise<Decided | null>,
): Promise<Outcome<{ readonly errors: FieldErrors }>> {
  const scope = scopeOf(c)
  return once(c.get('database'), scope, key ?? newFormKey(), async (db) => {
    const decided = await decide(db, scope)
    if (decided === null) throw new NotFound()
    return decided.ok ? { ok: true, address: `/themas/${decided.themeId}` } : decided
  })
}
