import type { AuditFilter, AuditLine } from '#privacy/audit.store.ts'
import { actionInWords, detailInWords, objectInWords, whoInWords } from '#privacy/audit-words.ts'
import { retentionPeriods, termInWords } from '#privacy/retention.ts'
import { may } from '#privacy/scope.ts'
import { Button, LinkButton, Pager, Select, Table, TextField } from '#web/components.tsx'
import { scopeOf, type WebContext } from '#web/context.ts'
import { Page } from '#web/page.tsx'
import { counted, momentInWords } from '#web/words.ts'

const crumbs = [{ href: '/beheer', label: 'Beheer' }]

/** Who did what and when, with filter, pages and a file. */
export function AuditLogPage(props: {
  c: WebContext
  lines: readonly AuditLine[]
  count: number
  actions: readonly string[]
  names: ReadonlyMap<string, string>
  filter: AuditFilter
  page: number
  /** the filter as it stands in the address */
  query: URLSearchParams
}) {
  const { c, lines, count, names, filter, page, query } = props
  const options = props.actions
    .map((action) => ({ value: action, label: actionInWords(action) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
  return (
    <Page c={c} title="Auditlog" crumbs={crumbs}>
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Auditlog</h1>
          <p class="wv-lead">Wie wat deed in je organisatie. {counted(count, 'regel', 'regels')}.</p>
        </div>
        <LinkButton href={`/beheer/auditlog/export?${query}`} kind="other">
          Download als CSV
        </LinkButton>
      </div>
      <form method="get" action="/beheer/auditlog" class="wv-stack" novalidate>
        <div class="wv-cols">
          <Select
            name="actie"
            label="Wat"
            hint="Alles of één soort"
            optional
            value={filter.action ?? ''}
            options={[{ value: '', label: 'Alles' }, ...options]}
          />
          <TextField name="van" label="Van" hint="Bijvoorbeeld 1-11-2026" autocomplete="off" optional value={typedDay(filter.from)} />
          <TextField
            name="tot"
            label="Tot en met"
            hint="Bijvoorbeeld 1-11-2026"
            autocomplete="off"
            optional
            value={typedDay(filter.until)}
          />
        </div>
        <Button kind="other">Toon</Button>
      </form>
      {lines.length === 0 ? (
        <p>
          Er zijn geen regels bij deze keuze. <a href="/beheer/auditlog">Toon alles</a>
        </p>
      ) : (
        <Table
          caption="Regels van het auditlog, de nieuwste eerst"
          heads={['Moment', 'Wie', 'Wat', 'Waarvan', 'Bijzonderheden']}
          rows={lines.map((line) => [
            momentInWords(line.at),
            whoInWords(line.member_id, names),
            actionInWords(line.action),
            objectInWords(line.object),
            detailInWords(line.detail),
          ])}
        />
      )}
      <Pager page={page} pageSize={20} count={count} address={(to) => `/beheer/auditlog?${withPage(query, to)}`} />
      <p class="wv-small wv-soft">Ook dat je dit bekeek staat in het auditlog. Regels zijn niet te veranderen.</p>
    </Page>
  )
}

const typedDay = (day: string | undefined) => day?.split('-').reverse().join('-')

function withPage(query: URLSearchParams, page: number): URLSearchParams {
  const next = new URLSearchParams(query)
  next.set('pagina', String(page))
  return next
}

/** How long every kind of data is kept, why, and what was forgotten because of it. */
export function RetentionPage(props: { c: WebContext; settings: Readonly<Record<string, unknown>>; forgotten: readonly AuditLine[] }) {
  const { c, settings, forgotten } = props
  return (
    <Page c={c} title="Bewaartermijnen" crumbs={crumbs}>
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">Bewaartermijnen</h1>
        <p class="wv-lead">Wat het platform bewaart, hoe lang en waarom. Daarna verwijdert het platform het zelf.</p>
        {may(scopeOf(c), 'manage municipality') && (
          <p>
            <a class="utrecht-link wv-tap" href="/beheer/instellingen">
              Verander de termijnen
            </a>
          </p>
        )}
      </div>
      <Table
        caption="Termijn per tabel"
        heads={['Tabel', 'Termijn', 'Waarvoor', 'Wie is verantwoordelijk', 'Gegevens over personen']}
        rows={retentionPeriods.map((period) => [
          <code>{period.table}</code>,
          termInWords(period, settings),
          period.purpose,
          period.owner === 'municipality' ? 'gemeente' : 'organisatie',
          period.personal === undefined ? (
            'geen'
          ) : (
            <ul class="wv-stack-s">
              {Object.entries(period.personal).map(([field, why]) => (
                <li>
                  <code>{field}</code>: {why}
                </li>
              ))}
            </ul>
          ),
        ])}
      />
      <section class="wv-section wv-stack" aria-labelledby="vergeten">
        <h2 class="utrecht-heading-2" id="vergeten">
          Wat het platform vergat
        </h2>
        {forgotten.length === 0 ? (
          <p>Van je organisatie is nog niets voorbij de termijn.</p>
        ) : (
          <Table
            caption="Wat na de termijn werd verwijderd, het nieuwste eerst"
            heads={['Moment', 'Wat', 'Aantal']}
            rows={forgotten.map((line) => [momentInWords(line.at), objectInWords(line.object), String(line.detail.count ?? '')])}
          />
        )}
      </section>
    </Page>
  )
}
