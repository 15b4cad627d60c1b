import { Hono } from 'hono'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import type { AfterDeciding } from '#themes/decision.ts'
import { importList } from '#themes/theme-list.actions.ts'
import { readList } from '#themes/theme-list.ts'
import { FormatOfFile, ImportForm } from '#themes/theme-list-view.tsx'
import { type Env, scopeOf, type WebContext } from '#web/context.ts'
import { formKey } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { readUpload } from '#web/upload.ts'

const address = '/beheer/themalijst'
const power = 'manage municipality'
/** The largest file of themes, in bytes. */
const largestList = 1024 * 1024
const mostShown = 50

/** `/beheer/themalijst/import`: themes from a file, all of them or none. */
export function themeListImportPages(parts: AfterDeciding): Hono<Env> {
  return new Hono<Env>()
    .get(`${address}/import`, (c) => {
      need(scopeOf(c), power)
      return drawImport(c, [], undefined)
    })
    .post(`${address}/import`, (c) => receive(c, parts))
}

async function receive(c: WebContext, parts: AfterDeciding) {
  const scope = scopeOf(c)
  need(scope, power)
  const { fields, file } = await readUpload(c, largestList)
  const key = formKey.safeParse(fields.key)
  if (!key.success || file === null || file.bytes === 0) return drawImport(c, [], 'Kies een bestand.')
  const { lines, problems } = await readList(file.pieces)
  if (problems.length > 0) return drawImport(c, problems, undefined)
  const outcome = await once<{ problems: readonly string[] }>(c.get('database'), scope, key.data, async (db) => {
    const done = await importList(db, scope, lines, c.get('now'))
    return done.ok ? { ok: true, address } : done
  })
  if (!outcome.ok) return drawImport(c, outcome.problems, undefined)
  await parts.askForTurn(scope.municipality)
  return c.redirect(outcome.address, 303)
}

function drawImport(c: WebContext, problems: readonly string[], missing: string | undefined) {
  const shown = problems.slice(0, mostShown)
  const more = problems.length - shown.length
  const wrong =
    missing ??
    (problems.length > 0 ? 'Er is niets op de lijst gezet. Verbeter wat hieronder staat en kies het bestand opnieuw.' : undefined)
  return show(
    c,
    <Page c={c} title="Thema’s uit een bestand" errors={wrong === undefined ? undefined : { file: wrong }} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">Thema’s uit een bestand</h1>
      <ImportForm problems={more > 0 ? [...shown, `… en nog ${more} regels.`] : shown} message={wrong} />
      <FormatOfFile />
    </Page>,
    wrong === undefined ? 200 : 422,
  )
}

const crumbs = [
  { href: '/beheer', label: 'Beheer' },
  { href: address, label: 'Themalijst' },
]
