import { type Area, areaAddress } from '#areas/area.ts'
import type { AreaNumbers } from '#areas/area-view.tsx'
import { Button, LinkButton, Pager } from '#web/components.tsx'
import { capital, counted, listed } from '#web/words.ts'

const pageSize = 20

/** Wijken by name, or whatever bears the name that was searched for: 20 a page. */
export function AreaSearch(props: {
  readonly all: readonly Area[]
  readonly search: string
  readonly page: number
  readonly numbers: AreaNumbers | null
}) {
  const { all, search, page } = props
  const found = search === '' ? all.filter((area) => area.level === 'wijk') : all.filter((area) => holds(area.name, search))
  const rows = found.slice((page - 1) * pageSize, page * pageSize)
  return (
    <section class="wv-stack" aria-labelledby="lijst">
      <h2 class="utrecht-heading-2" id="lijst">
        {search === '' ? 'Alle wijken' : `Gevonden: ${search}`}
      </h2>
      <form class="wv-row" method="get" action="/wijken">
        <label class="utrecht-form-label" for="zoek">
          Zoek een wijk, subwijk of buurt
        </label>
        <input class="utrecht-textbox utrecht-textbox--html-input wv-auto" type="search" id="zoek" name="zoek" value={search} />
        <Button kind="other">Zoek</Button>
      </form>
      {rows.length === 0 ? (
        <p>
          Geen wijk, subwijk of buurt heet zo.{' '}
          <a class="utrecht-link" href="/wijken">
            Toon alle wijken
          </a>
        </p>
      ) : (
        <AreaList rows={rows} all={all} numbers={search === '' ? props.numbers : null} />
      )}
      <Pager
        page={page}
        pageSize={pageSize}
        count={found.length}
        address={(to) => `/wijken?${new URLSearchParams({ ...(search === '' ? {} : { zoek: search }), pagina: String(to) })}`}
      />
    </section>
  )
}

/** Does the name hold these words, whatever capitals and accents? */
function holds(name: string, words: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain(name).includes(plain(words))
}

/** First time: no wijken yet. */
export function NoAreas({ municipality, mayLoad }: { municipality: string; mayLoad: boolean }) {
  return (
    <>
      <p>Er zijn nog geen wijken van {municipality}. Ze komen uit een bestand van CBS of PDOK.</p>
      {mayLoad && (
        <p>
          <LinkButton href="/wijken/laden">Laad de wijken</LinkButton>
        </p>
      )}
    </>
  )
}

function AreaList({ rows, all, numbers }: { rows: readonly Area[]; all: readonly Area[]; numbers: AreaNumbers | null }) {
  return (
    <ul class="wv-list wv-tight">
      {rows.map((area) => {
        const number = numbers?.byArea.get(area.id)?.value
        return (
          <li class="wv-item wv-item--2">
            <div>
              <h3 class="utrecht-heading-3">
                <a class="utrecht-link" href={areaAddress(area)}>
                  {area.name}
                </a>
              </h3>
              <p class="wv-small wv-soft">{placeInWords(area, all)}</p>
            </div>
            {numbers !== null && <p class="wv-small">{number == null ? 'te weinig' : counted(number, 'vraag', 'vragen')}</p>}
          </li>
        )
      })}
    </ul>
  )
}

/** What lies in a wijk, or where a subwijk or buurt lies. */
function placeInWords(area: Area, all: readonly Area[]): string {
  if (area.level === 'wijk') {
    const children = all.filter((one) => one.parentId === area.id)
    const subwijken = new Set(children.filter((one) => one.level === 'subwijk').map((one) => one.id))
    const buurten = all.filter((one) => one.level === 'buurt' && (one.parentId === area.id || subwijken.has(one.parentId ?? '')))
    return contentsInWords(subwijken.size, buurten.length) || 'Wijk'
  }
  const parent = all.find((one) => one.id === area.parentId)
  const top = parent?.level === 'subwijk' ? all.find((one) => one.id === parent.parentId) : undefined
  return capital([area.level, ...[parent, top].flatMap((one) => (one ? [`in ${one.level} ${one.name}`] : []))].join(', '))
}

/** "4 subwijken en 8 buurten"; empty when there is neither. */
export const contentsInWords = (subwijken: number, buurten: number): string =>
  listed([
    ...(subwijken > 0 ? [counted(subwijken, 'subwijk', 'subwijken')] : []),
    ...(buurten > 0 ? [counted(buurten, 'buurt', 'buurten')] : []),
  ])
