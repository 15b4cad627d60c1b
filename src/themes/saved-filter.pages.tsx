import { Hono } from 'hono'
import { z } from 'zod'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import { readFilter, readFilters, removeFilter, renameFilter, saveFilter } from '#themes/saved-filter.actions.ts'
import { filterAddress, filterPages, filterPlaces, type SavedFilter } from '#themes/saved-filter.ts'
import { Button, LinkButton, TextField } from '#web/components.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, type Typed, text } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const oneFilter = '/filters/:id{[0-9a-fA-F-]{36}}'
const crumbs = [{ href: '/filters', label: 'Jouw filters' }]
const name = text('Geef het filter een naam.', 60)
const newSchema = z.object({ key: formKey, name, page: z.enum(filterPages), query: z.string().max(2000) })

/** Kept filters: keeping one, the list, another name, and away with it. */
export function savedFilterPages(): Hono<Env> {
  return new Hono<Env>()
    .get('/filters', async (c) => drawList(c, await work(c, (db, scope) => readFilters(db, scope))))
    .post('/filters', keep)
    .get(oneFilter, async (c) => drawOne(c, await theFilter(c)))
    .post(oneFilter, rename)
    .get(`${oneFilter}/verwijderen`, async (c) => {
      const filter = await theFilter(c)
      return show(
        c,
        <ConfirmationPage c={c} title={`Filter ‘${filter.name}’ verwijderen?`} button="Verwijder" back="/filters" crumbs={crumbs}>
          <p>De lijst zelf verandert niet.</p>
        </ConfirmationPage>,
      )
    })
    .post(`${oneFilter}/verwijderen`, async (c) => {
      const filter = await theFilter(c)
      await work(c, (db, scope) => removeFilter(db, scope, filter.id))
      return c.redirect('/filters', 303)
    })
}

async function theFilter(c: WebContext): Promise<SavedFilter> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const filter = id.success ? await work(c, (db, scope) => readFilter(db, scope, id.data)) : null
  if (filter === null) throw new NotFound()
  return filter
}

async function keep(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'manage own account')
  const form = await fill(c, newSchema)
  if (!form.ok) return drawNew(c, form.typed, form.errors)
  const { key, ...filter } = form.value
  const kept = await once<{ readonly errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const saved = await saveFilter(db, scope, filter, c.get('now'))
    return saved.ok ? { ok: true, address: filterAddress(saved.filter) } : saved
  })
  return kept.ok ? c.redirect(kept.address, 303) : drawNew(c, form.typed, kept.errors)
}

/** The form by itself, when something was wrong: what was typed stays. */
function drawNew(c: WebContext, typed: Typed, errors: FieldErrors) {
  return show(
    c,
    <Page c={c} title="Bewaar dit filter" errors={errors} crumbs={crumbs} narrow>
      <h1 class="utrecht-heading-1">Bewaar dit filter</h1>
      <form class="wv-stack" method="post" action="/filters" novalidate>
        {['key', 'page', 'query'].map((field) => (
          <input type="hidden" name={field} value={typed[field] ?? ''} />
        ))}
        <TextField name="name" label="Naam van dit filter" typed={typed} errors={errors} />
        <Button>Bewaar</Button>
      </form>
    </Page>,
    422,
  )
}

async function rename(c: WebContext) {
  const filter = await theFilter(c)
  const form = await fill(c, z.object({ name }))
  if (!form.ok) return drawOne(c, filter, form.errors, form.typed)
  const renamed = await work(c, (db, scope) => renameFilter(db, scope, filter.id, form.value.name))
  if (renamed === null) throw new NotFound()
  return renamed.ok ? c.redirect('/filters', 303) : drawOne(c, filter, renamed.errors, form.typed)
}

function drawOne(c: WebContext, filter: SavedFilter, errors?: FieldErrors, typed?: Typed) {
  return show(
    c,
    <Page c={c} title="Geef het filter een andere naam" errors={errors} crumbs={crumbs} narrow>
      <h1 class="utrecht-heading-1">Geef het filter een andere naam</h1>
      <form class="wv-stack" method="post" action={`/filters/${filter.id}`} novalidate>
        <TextField name="name" label="Naam van dit filter" value={filter.name} typed={typed} errors={errors} />
        <div class="wv-row">
          <Button>Bewaar</Button>
          <a class="utrecht-link wv-tap" href="/filters">
            Terug
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

function drawList(c: WebContext, filters: readonly SavedFilter[]) {
  return show(
    c,
    <Page c={c} title="Jouw filters">
      <h1 class="utrecht-heading-1">Jouw filters</h1>
      {filters.length === 0 ? (
        <>
          <p class="wv-lead">Je bewaarde nog geen filter. Filter een lijst, en kies dan ‘Bewaar dit filter’.</p>
          <p>
            <LinkButton href="/themas">Bekijk de thema’s</LinkButton>
          </p>
        </>
      ) : (
        <p class="wv-lead">Alleen jij ziet deze filters.</p>
      )}
      <ul class="wv-list wv-tight">
        {filters.map((filter) => (
          <li class="wv-item wv-item--2">
            <div>
              <a class="utrecht-link" href={filterAddress(filter)}>
                {filter.name}
              </a>
              <p class="wv-small wv-soft">{filterPlaces[filter.page].label}</p>
            </div>
            <p class="wv-row">
              <a class="utrecht-link wv-tap" href={`/filters/${filter.id}`} aria-label={`Andere naam voor ${filter.name}`}>
                Andere naam
              </a>
              <a class="utrecht-link wv-tap" href={`/filters/${filter.id}/verwijderen`} aria-label={`Verwijder ${filter.name}`}>
                Verwijder
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Page>,
  )
}
