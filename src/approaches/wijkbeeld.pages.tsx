import { Hono } from 'hono'
import { noteWijkbeeldTaken, readWijkbeeld } from '#approaches/wijkbeeld.actions.ts'
import { type Wijkbeeld, wijkbeeldInWords } from '#approaches/wijkbeeld.ts'
import { AboutWijk, AsMap, Missing, Running, Sources, ThemesHere, Withheld } from '#approaches/wijkbeeld-view.tsx'
import { readBorders } from '#areas/area.actions.ts'
import { type Area, areaAddress } from '#areas/area.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { may, need, type Scope } from '#privacy/scope.ts'
import { standingNames } from '#themes/verification.ts'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { Page, show } from '#web/page.tsx'
import { dayInWords } from '#web/words.ts'

/** `/wijken/:code/wijkbeeld`: one page on a wijk that is the same for all partners, and its figures as a file. */
export function wijkbeeldPages(): Hono<Env> {
  return new Hono<Env>().get('/wijken/:code/wijkbeeld', draw).get('/wijken/:code/wijkbeeld/cijfers.csv', download)
}

const addressOf = (wijk: Area): string => `${areaAddress(wijk)}/wijkbeeld`

async function read(db: Db, scope: Scope, c: WebContext): Promise<Wijkbeeld> {
  const seen = await readWijkbeeld(db, scope, c.req.param('code') ?? '', c.get('now'))
  if (seen === null) throw new NotFound()
  return seen
}

async function draw(c: WebContext) {
  need(scopeOf(c), 'read themes')
  const { seen, borders } = await work(c, async (db, scope) => {
    const found = await read(db, scope, c)
    return { seen: found, borders: await readBorders(db, scope, found.wijken) }
  })
  const { wijk } = seen
  const today = dayInWords(dayOf(c.get('now')))
  const address = addressOf(wijk)
  return show(
    c,
    <Page
      c={c}
      title={`Wijkbeeld ${wijk.name}`}
      modules={['print-button']}
      crumbs={[
        { href: '/wijken', label: 'Wijken' },
        { href: areaAddress(wijk), label: wijk.name },
      ]}
    >
      <div class="wv-stack-l">
        <div class="wv-stack">
          <p class="wv-print wv-small">Wijkverband, wijkbeeld voor alle partners, {today}</p>
          <h1 class="utrecht-heading-1">{wijk.name}</h1>
          <p class="wv-lead wv-measure">{wijkbeeldInWords(seen)}</p>
          <p class="wv-noprint wv-row">
            <button class="utrecht-button utrecht-button--secondary-action" type="button" data-print hidden>
              Druk af op één pagina
            </button>
            <a class="utrecht-link wv-tap" href={`${address}/cijfers.csv`}>
              Download deze cijfers (CSV)
            </a>
          </p>
        </div>
        <AsMap seen={seen} borders={borders} municipality={c.get('viewer')?.municipalityName ?? ''} />
        <ThemesHere seen={seen} />
        <Withheld seen={seen} />
        <div class="wv-cols wv-cols--2">
          <Running seen={seen} />
          <Missing seen={seen} />
        </div>
        <AboutWijk seen={seen} />
        <Sources seen={seen} />
      </div>
    </Page>,
  )
}

async function download(c: WebContext) {
  need(scopeOf(c), 'read themes')
  const { wijk, themes, withheld, organisations } = await work(c, async (db, scope) => {
    const seen = await read(db, scope, c)
    await noteWijkbeeldTaken(db, scope, seen.wijk.id)
    return seen
  })
  const source = `Getelde vragen van ${organisations} organisaties samen. Leeg: dat aantal tonen we niet.`
  const rows = [...themes, ...withheld].map(({ name, from, until, count, standing }) => [
    wijk.name,
    name,
    from,
    until,
    count,
    standingNames[standing.standing],
    source,
  ])
  const heads = ['wijk', 'thema', 'van', 'tot_en_met', 'vragen', 'met_ouders', 'bron']
  return csvFile(c, `wijkbeeld-${wijk.code ?? wijk.id}-${dayOf(c.get('now'))}.csv`, heads, rows)
}

/** For the page of a wijk: the way to its wijkbeeld. */
export async function wijkbeeldLink(_db: Db, scope: Scope, { area }: { readonly area: Area }) {
  if (!may(scope, 'read themes') || area.level !== 'wijk') return null
  return (
    <p class="wv-noprint">
      <a class="utrecht-link wv-tap" href={addressOf(area)}>
        Wijkbeeld voor alle partners, op één pagina
      </a>
    </p>
  )
}
