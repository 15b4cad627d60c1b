import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { readArea, readAreas, readAround, readBorders, readWithin } from '#areas/area.actions.ts'
import { type Area, areaAddress } from '#areas/area.ts'
import { Inside, Workers } from '#areas/area-inside.tsx'
import { AreaSearch, contentsInWords, NoAreas } from '#areas/area-list.tsx'
import { AreaFigures, AreaMap, type AreaNumbers } from '#areas/area-view.tsx'
import { readFigures } from '#areas/figure.actions.ts'
import { readWorkers } from '#areas/service-area.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { type Env, NotFound, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { pageNumber } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { capital, inWords, listed } from '#web/words.ts'

/** What later folders add to the pages of areas. */
export interface AreaParts {
  /** A number for each of these wijken, and what it counts; null when there is nothing to count yet. */
  readonly numbers?: (db: Db, scope: Scope, subject: { readonly areas: readonly Area[]; readonly now: Date }) => Promise<AreaNumbers | null>
  /** Parts of the page of one area, under its map; `within` is all that lies in it. */
  readonly parts: readonly Slot<{ readonly area: Area; readonly within: readonly Area[]; readonly now: Date }>[]
}

/** `/wijken`: map and list; `/wijken/:code`: one wijk, subwijk or buurt. */
export function areaPages(parts: AreaParts): Hono<Env> {
  return new Hono<Env>().get('/wijken', (c) => listPage(c, parts)).get('/wijken/:code', (c) => areaPage(c, parts))
}

async function listPage(c: WebContext, parts: AreaParts) {
  const seen = await work(c, async (db, scope) => {
    const all = await readAreas(db, scope)
    const wijken = all.filter((area) => area.level === 'wijk')
    const numbers = (await parts.numbers?.(db, scope, { areas: wijken, now: c.get('now') })) ?? null
    return { all, wijken, numbers, borders: await readBorders(db, scope, wijken) }
  })
  const mayLoad = may(scopeOf(c), 'load figures')
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const title = `Wijken van ${municipality}`
  const about = seen.numbers === null ? '' : `, ${seen.numbers.about.toLowerCase()}`
  return show(
    c,
    <Page c={c} title={title}>
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-row">
          <a class="utrecht-link wv-tap" href="/wijken/cijfers">
            Cijfers per wijk
          </a>
          {mayLoad && (
            <a class="utrecht-link wv-tap" href="/wijken/laden">
              Grenzen en cijfers laden
            </a>
          )}
        </p>
      </div>
      {seen.wijken.length === 0 ? (
        <NoAreas municipality={municipality} mayLoad={mayLoad} />
      ) : (
        <>
          <AreaMap {...seen} areas={seen.wijken} label={`De ${inWords(seen.wijken.length)} wijken van ${municipality}${about}`} />
          <AreaSearch
            {...seen}
            search={(c.req.query('zoek') ?? '').trim().slice(0, 80)}
            page={pageNumber.parse(c.req.query('pagina') ?? 1)}
          />
        </>
      )}
    </Page>,
  )
}

/** All that the page of one area shows; throws NotFound when there is no such area. */
async function readAll(db: Db, scope: Scope, code: string, now: Date, parts: AreaParts) {
  const area = await readArea(db, scope, code)
  if (area === null) throw new NotFound()
  const within = await readWithin(db, scope, area)
  const around = await readAround(db, scope, area)
  const wijken = area.level === 'wijk' ? await readAreas(db, scope, 'wijk') : []
  const buurten = within.filter((one) => one.level === 'buurt')
  const drawn: Child[] = []
  for (const part of parts.parts) drawn.push(await part(db, scope, { area, within, now }))
  const ids = [...around, ...within].map((one) => one.id)
  return {
    area,
    around,
    within,
    wijken,
    buurten,
    drawn,
    numbers: (wijken.length > 0 && (await parts.numbers?.(db, scope, { areas: wijken, now }))) || null,
    borders: await readBorders(db, scope, wijken),
    buurtBorders: await readBorders(db, scope, buurten),
    figures: await readFigures(db, scope, area),
    workers: await readWorkers(db, scope, ids, dayOf(now)),
  }
}

async function areaPage(c: WebContext, parts: AreaParts) {
  const now = c.get('now')
  const { area, within, ...seen } = await work(c, (db, scope) => readAll(db, scope, c.req.param('code') ?? '', now, parts))
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const above = seen.around.slice(0, -1).map((one) => ({ href: areaAddress(one), label: one.name }))
  const label = `De wijken van ${municipality}, met ${area.name}`
  return show(
    c,
    <Page c={c} title={area.name} crumbs={[{ href: '/wijken', label: 'Wijken' }, ...above]}>
      <div class="wv-stack-l">
        <div class="wv-stack">
          <h1 class="utrecht-heading-1">{area.name}</h1>
          <p class="wv-lead wv-measure">{placeInCity(area, seen.around, within, municipality)}</p>
        </div>
        <AreaMap areas={seen.wijken} borders={seen.borders} numbers={seen.numbers} label={label} current={area.id} />
        {seen.drawn}
        <Workers area={area} workers={seen.workers} today={dayOf(now)} />
        <AreaFigures area={area} figures={seen.figures} municipality={municipality} mayLoad={may(scopeOf(c), 'load figures')} />
        {within.length > 0 && (
          <Inside area={area} within={within}>
            <AreaMap areas={seen.buurten} borders={seen.buurtBorders} numbers={null} label={`De buurten van ${area.name}`} />
          </Inside>
        )}
      </div>
    </Page>,
  )
}

function placeInCity(area: Area, around: readonly Area[], within: readonly Area[], municipality: string): string {
  const inside = contentsInWords(
    within.filter((one) => one.level === 'subwijk').length,
    within.filter((one) => one.level === 'buurt').length,
  )
  const outside = around
    .slice(0, -1)
    .reverse()
    .map((one) => `de ${one.level} ${one.name}`)
  const where = outside.length > 0 ? listed(outside) : municipality
  return `${capital(area.level)} in ${where}${inside === '' ? '' : `, met ${inside}`}.`
}
