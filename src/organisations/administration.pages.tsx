import { Hono } from 'hono'
import type { AdministrationEntry } from '#organisations/administration.ts'
import { may, NotAllowed } from '#privacy/scope.ts'
import { type Env, scopeOf } from '#web/context.ts'
import { Page, show } from '#web/page.tsx'

/** The overview of the administration; `entries` come from `menu.ts`, because later folders have pages here too. */
export function administrationPages(entries: readonly AdministrationEntry[]): Hono<Env> {
  return new Hono<Env>().get('/beheer', (c) => {
    const scope = scopeOf(c)
    const open = entries.filter((entry) => may(scope, entry.power))
    if (open.length === 0) throw new NotAllowed('manage organisation')
    return show(
      c,
      <Page c={c} title="Beheer">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Beheer</h1>
          <p class="wv-lead">{c.get('viewer')?.organisationName}</p>
        </div>
        <ul class="wv-list">
          {open.map((entry) => (
            <li>
              <h2 class="utrecht-heading-3">
                <a class="utrecht-link" href={entry.href}>
                  {entry.label}
                </a>
              </h2>
              <p>{entry.about}</p>
            </li>
          ))}
        </ul>
      </Page>,
    )
  })
}
