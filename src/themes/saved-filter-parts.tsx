// "Bewaar dit filter" under the filters of a list, and kept filters on home. Joined in app-pages.tsx.
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readFilters } from '#themes/saved-filter.actions.ts'
import { type FilterPage, filterAddress, plainQuery, type SavedFilter } from '#themes/saved-filter.ts'
import { Button, More, TextField } from '#web/components.tsx'
import { newFormKey } from '#web/form.ts'

const FilterLinks = ({ filters }: { filters: readonly SavedFilter[] }) => (
  <ul class="wv-row wv-plain">
    {filters.map((filter) => (
      <li>
        <a class="utrecht-link wv-tap" href={filterAddress(filter)}>
          {filter.name}
        </a>
      </li>
    ))}
  </ul>
)

/** For a list: kept filters, and keeping the one that shows now. The subject is the part of the address behind the question mark. */
export const filtersOf = (page: FilterPage) => async (db: Db, scope: Scope, address: string) => {
  if (!may(scope, 'manage own account')) return null
  const filters = await readFilters(db, scope, page)
  const query = plainQuery(page, address)
  if (filters.length === 0 && query === null) return null
  const kept = filters.some((filter) => filter.query === query)
  return (
    <div class="wv-stack-s wv-noprint">
      {filters.length > 0 && (
        <div class="wv-row">
          <span class="wv-soft">Jouw filters:</span>
          <FilterLinks filters={filters} />
          <a class="utrecht-link wv-tap wv-small" href="/filters">
            Beheer
          </a>
        </div>
      )}
      {query !== null && !kept && (
        <More summary="Deze lijst vaker nodig?" action="Bewaar dit filter">
          <form class="wv-stack-s" method="post" action="/filters" novalidate>
            <input type="hidden" name="key" value={newFormKey()} />
            <input type="hidden" name="page" value={page} />
            <input type="hidden" name="query" value={query} />
            <TextField name="name" label="Naam van dit filter" />
            <Button kind="other">Bewaar</Button>
          </form>
        </More>
      )}
    </div>
  )
}

/** For home: kept filters of all lists. */
export async function ownFilters(db: Db, scope: Scope) {
  if (!may(scope, 'manage own account')) return null
  const filters = await readFilters(db, scope)
  if (filters.length === 0) return null
  return (
    <div class="wv-stack-s">
      <h2 class="utrecht-heading-3">Jouw filters</h2>
      <FilterLinks filters={filters} />
    </div>
  )
}
