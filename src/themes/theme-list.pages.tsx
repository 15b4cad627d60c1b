import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import type { AfterDeciding, Decided } from '#themes/decision.ts'
import { reasonText } from '#themes/theme.ts'
import * as list from '#themes/theme-list.actions.ts'
import { type ListedTheme, listColumns, listRow, listStatuses, listWordsForm } from '#themes/theme-list.ts'
import { FullList, ListTable, PutBackForm, SearchForm, ThemeFields } from '#themes/theme-list-view.tsx'
import { Button, LinkButton, Pager, TextArea } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, formKey, newFormKey, pageNumber, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { counted } from '#web/words.ts'

const address = '/beheer/themalijst'
const oneTheme = `${address}/:id{[0-9a-fA-F-]{36}}`
const crumbs = [{ href: '/beheer', label: 'Beheer' }]
const deeper = [...crumbs, { href: address, label: 'Themalijst' }]
const power = 'manage municipality'

/** `/beheer/themalijst`: the themes of a municipality in words, kept by who manages it. */
export function themeListPages(parts: AfterDeciding): Hono<Env> {
  return new Hono<Env>()
    .get(address, drawList)
    .get(`${address}/nieuw`, (c) => {
      need(scopeOf(c), power)
      return drawTheme(c, null, {}, {})
    })
    .post(`${address}/nieuw`, (c) => add(c, parts))
    .get(`${address}/afdrukken`, drawAll)
    .get(`${address}/export`, download)
    .get(oneTheme, async (c) => drawTheme(c, await find(c), {}, {}))
    .post(oneTheme, (c) => change(c, parts))
    .get(`${oneTheme}/eraf`, async (c) => drawOff(c, await find(c), {}, {}))
    .post(`${oneTheme}/eraf`, (c) => takeOff(c, parts))
    .post(`${oneTheme}/terug`, (c) => putBack(c, parts))
}

function idOf(c: Context<Env>): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

async function find(c: WebContext): Promise<ListedTheme> {
  const theme = await work(c, (db, scope) => list.readListed(db, scope, idOf(c)))
  if (theme === null) throw new NotFound()
  return theme
}

async function drawList(c: WebContext) {
  const search = (c.req.query('zoek') ?? '').trim().slice(0, 100)
  const asked = z.enum(listStatuses).safeParse(c.req.query('status'))
  const status = asked.success ? asked.data : null
  const page = pageNumber.parse(c.req.query('pagina') ?? 1)
  const { themes, count } = await work(c, (db, scope) => list.readListPage(db, scope, { search, status, page }))
  const pageAddress = (to: number) => `${address}?${new URLSearchParams({ zoek: search, status: status ?? '', pagina: String(to) })}`
  return show(
    c,
    <Page c={c} title="Themalijst" crumbs={crumbs}>
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">Themalijst</h1>
        <LinkButton href={`${address}/nieuw`}>Voeg een thema toe</LinkButton>
      </div>
      <p class="wv-lead wv-measure">
        De thema’s waaruit medewerkers kiezen. Met de woorden die hier staan vindt het programma vragen die erbij passen.
      </p>
      <SearchForm search={search} status={status} />
      <p role="status">{counted(count, 'thema', 'thema’s')}</p>
      {themes.length > 0 ? <ListTable themes={themes} /> : <p>Geen thema gevonden. Zoek met een ander woord.</p>}
      <Pager page={page} pageSize={list.themesAPage} count={count} address={pageAddress} />
      <div class="wv-row">
        <LinkButton kind="other" href={`${address}/afdrukken`}>
          Hele lijst, om af te drukken
        </LinkButton>
        <LinkButton kind="other" href={`${address}/export`}>
          Download als CSV
        </LinkButton>
        <LinkButton kind="other" href={`${address}/import`}>
          Zet thema’s uit een bestand erop
        </LinkButton>
      </div>
    </Page>,
  )
}

async function drawAll(c: WebContext) {
  const themes = await work(c, list.readWholeList)
  return show(
    c,
    <Page c={c} title="Hele themalijst" crumbs={deeper}>
      <h1 class="utrecht-heading-1">Hele themalijst</h1>
      <p class="wv-noprint">Druk af met het menu van je browser.</p>
      <FullList themes={themes} />
    </Page>,
  )
}

async function download(c: WebContext) {
  const themes = await work(c, list.exportList)
  return csvFile(c, 'themalijst.csv', listColumns, themes.map(listRow))
}

async function add(c: WebContext, parts: AfterDeciding) {
  const scope = scopeOf(c)
  need(scope, power)
  const form = await fill(c, listWordsForm.extend({ key: formKey }))
  if (!form.ok) return drawTheme(c, null, form.typed, form.errors)
  const { key, ...words } = form.value
  const outcome = await once<{ errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const added = await list.addToList(db, scope, words, c.get('now'))
    return added.ok ? { ok: true, address } : added
  })
  if (!outcome.ok) return drawTheme(c, null, form.typed, outcome.errors)
  await parts.askForTurn(scope.municipality)
  return c.redirect(outcome.address, 303)
}

async function change(c: WebContext, parts: AfterDeciding) {
  need(scopeOf(c), power)
  const form = await fill(c, listWordsForm)
  if (!form.ok) return drawTheme(c, await find(c), form.typed, form.errors)
  const changed = await work(c, (db, scope) => list.changeListed(db, scope, idOf(c), form.value, c.get('now')))
  return follow(c, parts, changed, async (errors) => drawTheme(c, await find(c), form.typed, errors))
}

async function takeOff(c: WebContext, parts: AfterDeciding) {
  need(scopeOf(c), power)
  const form = await fill(c, z.object({ reason: reasonText }))
  if (!form.ok) return drawOff(c, await find(c), form.typed, form.errors)
  const taken = await work(c, (db, scope) => list.takeOffList(db, scope, idOf(c), form.value.reason, c.get('now')))
  return follow(c, parts, taken, async (errors) => drawOff(c, await find(c), form.typed, errors))
}

async function putBack(c: WebContext, parts: AfterDeciding) {
  const back = await work(c, (db, scope) => list.putBackOnList(db, scope, idOf(c), c.get('now')))
  return follow(c, parts, back, async (errors) => drawTheme(c, await find(c), {}, errors))
}

/** To the theme after a change; the same page with messages when it was refused. */
async function follow(c: WebContext, parts: AfterDeciding, decided: Decided | null, again: (errors: FieldErrors) => Promise<Response>) {
  if (decided === null) throw new NotFound()
  if (!decided.ok) return again(decided.errors)
  await parts.askForTurn(scopeOf(c).municipality)
  return c.redirect(`${address}/${decided.themeId}`, 303)
}

function drawTheme(c: WebContext, theme: ListedTheme | null, typed: Typed, errors: FieldErrors) {
  const title = theme?.name ?? 'Voeg een thema toe'
  const wrong = Object.keys(errors).length > 0
  return show(
    c,
    <Page c={c} title={title} errors={wrong ? errors : undefined} crumbs={deeper}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {theme?.status === 'rejected' && <PutBackForm theme={theme} />}
      {theme?.status === 'merged' && <p>Dit thema ging op in een ander thema. Maak dat ongedaan op de pagina van het thema.</p>}
      {(theme === null || theme.status === 'candidate') && (
        <form class="wv-stack wv-measure" method="post" action={`${address}/${theme?.id ?? 'nieuw'}`} novalidate>
          {theme === null && <input type="hidden" name="key" value={typed.key ?? newFormKey()} />}
          <ThemeFields theme={theme} typed={typed} errors={errors} />
          <div class="wv-row">
            <Button>{theme === null ? 'Zet op de lijst' : 'Bewaar'}</Button>
            {theme !== null && (
              <a class="utrecht-link wv-tap" href={`${address}/${theme.id}/eraf`}>
                Haal dit thema van de lijst
              </a>
            )}
          </div>
        </form>
      )}
      {theme !== null && (
        <a class="utrecht-link wv-tap" href={`/themas/${theme.id}`}>
          Bekijk het thema en zijn geschiedenis
        </a>
      )}
    </Page>,
    wrong ? 422 : 200,
  )
}

function drawOff(c: WebContext, theme: ListedTheme, typed: Typed, errors: FieldErrors) {
  const title = `Haal ‘${theme.name}’ van de lijst`
  const wrong = Object.keys(errors).length > 0
  return show(
    c,
    <Page c={c} title={title} errors={wrong ? errors : undefined} narrow crumbs={deeper}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p>Niemand kan dit thema dan nog kiezen. De vragen die erin zitten, worden weer onduidelijk. Je kunt het later terugzetten.</p>
      <form class="wv-stack" method="post" action={`${address}/${theme.id}/eraf`} novalidate>
        <TextArea
          name="reason"
          label="Waarom?"
          hint="Eén zin. Iedereen in de gemeente kan dit lezen."
          rows={2}
          typed={typed}
          errors={errors}
        />
        <div class="wv-row">
          <Button>Haal van de lijst</Button>
          <a class="utrecht-link wv-tap" href={`${address}/${theme.id}`}>
            Toch niet
          </a>
        </div>
      </form>
    </Page>,
    wrong ? 422 : 200,
  )
}
