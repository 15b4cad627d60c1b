import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import { need } from '#privacy/scope.ts'
import { askTrial, readProof, readReleasedFigures, readReleasedThemes } from '#themes/release-trial.actions.ts'
import type { ReleasedTheme } from '#themes/release-trial.store.ts'
import { lastDayOf } from '#themes/theme-block.ts'
import { Button, Pager, Table, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { pageNumber } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { counted, dayInWords, inDigits, inWords, momentInWords } from '#web/words.ts'

const pageSize = 20
const title = 'Vrijgegeven aantallen'

/** What was released of the counts of other organisations, for who keeps watch over privacy; the trial of it, and the figures as files. */
export function releasePages(parts: { readonly askForTurn: (municipality: string) => Promise<void> }): Hono<Env> {
  return new Hono<Env>()
    .get('/beheer/vrijgaven', draw)
    .post('/beheer/vrijgaven/:id/toets', async (c) => {
      const id = idOf(c)
      const name = await work(c, (db, scope) => askTrial(db, scope, id, c.get('now')))
      if (name === null) throw new NotFound()
      await parts.askForTurn(scopeOf(c).municipality)
      return c.redirect(`/beheer/vrijgaven?zoek=${encodeURIComponent(name)}`, 303)
    })
    .get('/beheer/vrijgaven/:id/bewijs.csv', downloadProof)
    .get('/themas/vrijgegeven.csv', downloadFigures)
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

async function draw(c: WebContext) {
  const search = (c.req.query('zoek') ?? '').trim().slice(0, 80)
  const page = pageNumber.parse(c.req.query('pagina') ?? 1)
  const { themes, count } = await work(c, (db, scope) => readReleasedThemes(db, scope, search, page, pageSize))
  return show(
    c,
    <Page c={c} title={title} crumbs={[{ href: '/beheer', label: 'Beheer' }]}>
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">{title}</h1>
        <a class="utrecht-link wv-tap" href="/themas/vrijgegeven.csv">
          Download alle aantallen (CSV)
        </a>
      </div>
      <p class="wv-measure">
        Per thema worden vragen van vier weken samen geteld als die weken voorbij zijn. Dat aantal staat dan vast. Elke organisatie krijgt
        het aantal van alle andere samen. Kleine aantallen tonen we niet, en ook niet wat een klein aantal zou verraden. Hieronder staat wat
        jullie organisatie kreeg.
      </p>
      <form method="get" action="/beheer/vrijgaven" class="wv-stack-s" novalidate>
        <TextField name="zoek" label="Zoek een thema" value={search} optional autocomplete="off" />
        <Button kind="other">Zoek</Button>
      </form>
      {themes.length === 0 ? (
        <p>
          {search === '' ? 'Er is nog niets vrijgegeven. Dat gebeurt na de eerste week.' : 'Geen thema met deze naam.'}{' '}
          {search !== '' && (
            <a class="utrecht-link" href="/beheer/vrijgaven">
              Toon alles
            </a>
          )}
        </p>
      ) : (
        <Table
          caption="Wat jullie organisatie kreeg, per thema"
          heads={['Thema', 'Weken', 'Vrijgegeven', 'Getoond', 'Niet getoond', 'Toets']}
          rows={themes.map((theme) => [
            theme.name,
            `${dayInWords(theme.from)} tot en met ${dayInWords(lastDayOf(theme.newest))}`,
            `${momentInWords(theme.countedAt)}, aan ${inWords(theme.organisations)} organisaties`,
            inDigits(theme.shown),
            inDigits(theme.withheld),
            <Trial theme={theme} />,
          ])}
        />
      )}
      <Pager
        page={page}
        pageSize={pageSize}
        count={count}
        address={(to) => `/beheer/vrijgaven?${new URLSearchParams({ zoek: search, pagina: String(to) })}`}
      />
      <p class="wv-small wv-soft wv-measure">
        De toets valt het vrijgegevene aan, zoals iemand die alles weet wat jullie kregen. Ze rekent uit tussen welke grenzen elk niet
        getoond aantal ligt. Dat mag nooit één getal zijn. Een klein aantal moet ook de drempel kunnen zijn.
      </p>
    </Page>,
  )
}

function Trial({ theme }: { theme: ReleasedTheme }) {
  const waits = theme.askedAt !== null && theme.doneAt === null
  return (
    <div class="wv-stack-s">
      {theme.doneAt !== null && (
        <p class="wv-small">
          {theme.broken === 0 ? 'Houdt stand' : `${counted(theme.broken ?? 0, 'aantal is', 'aantallen zijn')} te raden`},{' '}
          {momentInWords(theme.doneAt)}.{' '}
          <a class="utrecht-link" href={`/beheer/vrijgaven/${theme.id}/bewijs.csv`} aria-label={`Bewijs van ${theme.name} (CSV)`}>
            Bewijs (CSV)
          </a>
        </p>
      )}
      {waits ? (
        <p class="wv-small" role="status">
          Wordt getoetst. Open de pagina over een minuut opnieuw.
        </p>
      ) : (
        <form method="post" action={`/beheer/vrijgaven/${theme.id}/toets`}>
          <Button kind="other">Toets</Button>
        </form>
      )}
    </div>
  )
}

async function downloadProof(c: WebContext) {
  const id = idOf(c)
  const found = await work(c, (db, scope) => readProof(db, scope, id, c.get('now')))
  if (found === null) throw new NotFound()
  const { theme, trial, wijkNames } = found
  const place = (wijkId: string | null) => (wijkId === null ? 'hele gemeente' : (wijkNames.get(wijkId) ?? ''))
  const rows = trial.proof.map(({ wijkId, from, until, low, high }) => [theme.name, place(wijkId), from, until, low, high])
  return csvFile(
    c,
    `bewijs-${dayOf(trial.doneAt ?? c.get('now'))}.csv`,
    ['thema', 'gebied', 'van', 'tot_en_met', 'minstens', 'hoogstens'],
    rows,
  )
}

async function downloadFigures(c: WebContext) {
  need(scopeOf(c), 'read themes')
  const figures = await work(c, (db, scope) => readReleasedFigures(db, scope, c.get('now')))
  const today = dayOf(c.get('now'))
  const source = `Getelde vragen van andere organisaties samen, opgehaald ${today}. Leeg: dat aantal tonen we niet. Wat er niet in staat is 0.`
  const rows = figures.map(({ name, place, from, until, value }) => [name, place ?? 'hele gemeente', from, until, value, source])
  return csvFile(c, `vrijgegeven-${today}.csv`, ['thema', 'gebied', 'van', 'tot_en_met', 'vragen_van_anderen', 'bron'], rows)
}
