import { type Approach, type ApproachStanding, approachStanding, approachStandingNames } from '#approaches/approach.ts'
import type { Area } from '#areas/area.ts'
import { SearchInWijk, wijkValue } from '#themes/wijk-choice.tsx'
import { LinkButton, Pager, Status, type StatusShape } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { Page } from '#web/page.tsx'
import { counted, dayInWords } from '#web/words.ts'

/** Approaches a page. */
export const approachPageSize = 20

const shapes: Readonly<Record<ApproachStanding, StatusShape>> = { toBegin: 'part', running: 'done', stopped: 'open' }

/** Whether it runs: a shape and a word. */
export function ApproachMark({ approach, today }: { approach: Approach; today: string }) {
  const standing = approachStanding(approach, today)
  return <Status shape={shapes[standing]}>{approachStandingNames[standing]}</Status>
}

/** "Sinds 19 november 2026" or "Vanaf 1 december 2026", and until when. */
export function periodInWords({ startsOn, stoppedOn }: Approach, today: string): string {
  const from = `${startsOn > today ? 'vanaf' : 'sinds'} ${dayInWords(startsOn, today)}`
  return stoppedOn === null ? from : `${from}, gestopt op ${dayInWords(stoppedOn, today)}`
}

interface ListProps {
  readonly c: WebContext
  readonly approaches: readonly Approach[]
  readonly count: number
  readonly page: number
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
  readonly search: string
  readonly today: string
}

/** What runs in the municipality. */
export function ApproachList(props: ListProps) {
  const { c, approaches, count, wijk, search } = props
  const filtered = search !== '' || wijk !== null
  const keep = `wijk=${wijkValue(wijk)}${search === '' ? '' : `&zoek=${encodeURIComponent(search)}`}`
  return (
    <Page c={c} title="Aanpakken">
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">Aanpakken</h1>
        <p class="wv-lead">
          {count === 0
            ? filtered
              ? 'Zo is er geen aanpak. Zoek iets anders.'
              : 'Hier staat straks wat er loopt. Een aanpak start bij een thema dat ouders bevestigden.'
            : `${counted(count, 'aanpak', 'aanpakken')}, wat loopt staat bovenaan.`}
        </p>
      </div>
      {count === 0 && !filtered ? (
        <LinkButton href="/themas">Kies een thema</LinkButton>
      ) : (
        <SearchInWijk action="/aanpakken" {...props} municipality={props.c.get('viewer')?.municipalityName ?? ''} />
      )}
      {approaches.length > 0 && (
        <ul class="wv-list" aria-label="Aanpakken">
          {approaches.map((approach) => (
            <li>
              <div class="wv-item wv-item--2">
                <div>
                  <p>
                    <a class="utrecht-link" href={`/aanpakken/${approach.id}`}>
                      {approach.themeName}
                    </a>
                  </p>
                  <p class="wv-small wv-soft">
                    {`${approach.wijkName}, ${periodInWords(approach, props.today)}. ${approach.organisationName}.`}
                  </p>
                </div>
                <ApproachMark approach={approach} today={props.today} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager page={props.page} pageSize={approachPageSize} count={count} address={(page) => `/aanpakken?${keep}&page=${page}`} />
      {count > 0 && (
        <p>
          <a class="utrecht-link wv-tap" href={`/aanpakken/export?${keep}`}>
            Download deze aanpakken (csv)
          </a>
        </p>
      )}
    </Page>
  )
}

/** One approach: what, where, since when and who. */
export function ApproachPage(props: { c: WebContext; approach: Approach; mayStop: boolean; today: string }) {
  const { c, approach } = props
  return (
    <Page c={c} title={approach.themeName} crumbs={[{ href: '/aanpakken', label: 'Aanpakken' }]}>
      <p role="status">
        <ApproachMark approach={approach} today={props.today} />
      </p>
      <h1 class="utrecht-heading-1">{approach.themeName}</h1>
      <dl class="wv-pair wv-measure">
        <dt>Thema</dt>
        <dd>
          <a class="utrecht-link" href={`/themas/${approach.themeId}?wijk=${approach.wijkId}`}>
            {approach.themeName}
          </a>
        </dd>
        <dt>Wijk</dt>
        <dd>{approach.wijkName}</dd>
        <dt>Wanneer</dt>
        <dd>{periodInWords(approach, props.today)}</dd>
        <dt>Wie begon</dt>
        <dd>{approach.organisationName}</dd>
        {approach.status === 'stopped' && (
          <>
            <dt>Waarom gestopt</dt>
            <dd>{approach.stoppedReason}</dd>
          </>
        )}
      </dl>
      {props.mayStop && (
        <p>
          <a class="utrecht-link wv-tap" href={`/aanpakken/${approach.id}/stoppen`}>
            Stop deze aanpak
          </a>
        </p>
      )}
    </Page>
  )
}
