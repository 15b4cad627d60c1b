import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { readArea } from '#areas/area.actions.ts'
import { readMeasureTable } from '#areas/figure.actions.ts'
import { measureAddress } from '#areas/figure-view.tsx'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import type { CaptureParts } from '#themes/capture.actions.ts'
import { type FigureInWijk, makeThemeOfFigure, readFigureInWijk, readLikelyThemes } from '#themes/figure-theme.actions.ts'
import {
  CheckForm,
  FigureSheet,
  NameForm,
  newTheme,
  ParentsDecide,
  Step,
  stepAddress,
  Warning,
  WijkOfFigure,
} from '#themes/figure-theme-view.tsx'
import { descriptionText, themeName } from '#themes/theme.ts'
import { linkFigure } from '#themes/theme-figure.actions.ts'
import { noteText, stances } from '#themes/theme-figure.ts'
import { LinkButton } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** From a figure to a candidate theme, in three pages: what it says, what parents could call it, and whether it is there already. */
export function figureThemePages(parts: CaptureParts): Hono<Env> {
  return new Hono<Env>()
    .get('/themas/uit-cijfers', drawFigure)
    .get('/themas/uit-cijfers/naam', async (c) => drawName(c, await chosenByAddress(c), {}, {}))
    .post('/themas/uit-cijfers/naam', (c) => takeName(c, parts))
    .post('/themas/uit-cijfers', (c) => take(c, parts))
}

const title = 'Van cijfer naar kandidaat-thema'

function drawStep(c: WebContext, step: 1 | 2 | 3, heading: string, body: Child, errors: FieldErrors = {}) {
  const wrong = Object.keys(errors).length > 0
  const crumbs = [
    { href: '/wijken', label: 'Wijken' },
    { href: '/wijken/cijfers', label: 'Cijfers' },
  ]
  return show(
    c,
    <Page c={c} title={`${heading} - ${title}`} errors={wrong ? errors : undefined} crumbs={crumbs}>
      <Step step={step} />
      <h1 class="utrecht-heading-1">{heading}</h1>
      {body}
    </Page>,
    wrong ? 422 : 200,
  )
}

const municipalityOf = (c: WebContext): string => c.get('viewer')?.municipalityName ?? ''

async function drawFigure(c: WebContext) {
  need(scopeOf(c), 'propose themes')
  const measure = c.req.query('cijfer')
  if (measure === undefined || measure === '') return c.redirect('/wijken/cijfers', 303)
  const { table, wijk } = await work(c, async (db, scope) => {
    const asked = c.req.query('wijk') ?? ''
    return {
      table: await readMeasureTable(db, scope, measure, c.req.query('jaar')),
      wijk: asked === '' ? null : await readArea(db, scope, asked),
    }
  })
  if (table === null) throw new NotFound()
  const known = table.wijken.filter(({ figure }) => figure !== null)
  const chosen = known.find(({ area }) => area.id === wijk?.id)
  const figure = chosen?.figure ? { ...chosen.figure, city: table.city?.value ?? null } : null
  const sheet = chosen === undefined || figure === null ? null : { wijk: chosen.area, figure }
  return drawStep(
    c,
    1,
    'Wat zegt dit cijfer?',
    <>
      <p class="wv-lead">
        {table.label}, {table.period}. {sheet === null && 'Kies een wijk.'}
      </p>
      <WijkOfFigure figure={table} wijk={sheet?.wijk ?? null} wijken={known.map(({ area }) => area)} />
      {sheet !== null && (
        <>
          <FigureSheet chosen={sheet} municipality={municipalityOf(c)} />
          <Warning figure={sheet.figure} municipality={municipalityOf(c)} />
          <ParentsDecide />
          <div class="wv-row">
            <LinkButton href={stepAddress('/themas/uit-cijfers/naam', sheet)}>Verder met dit cijfer</LinkButton>
            <a class="utrecht-link wv-tap" href={measureAddress(table.measure)}>
              Terug naar alle wijken
            </a>
          </div>
        </>
      )}
    </>,
  )
}

async function chosenByAddress(c: WebContext): Promise<FigureInWijk> {
  need(scopeOf(c), 'propose themes')
  const { cijfer = '', jaar = '', wijk = '' } = c.req.query()
  return work(c, async (db, scope) => {
    const area = await readArea(db, scope, wijk)
    const chosen = area === null ? null : await readFigureInWijk(db, scope, { measure: cijfer, period: jaar, wijkId: area.id })
    if (chosen === null) throw new NotFound()
    return chosen
  })
}

const figureFields = { measure: z.string().min(1).max(200), period: z.string().max(10), wijk: z.uuid() }

/** The figure that the hidden fields name. */
async function chosenByForm(c: WebContext): Promise<FigureInWijk> {
  need(scopeOf(c), 'propose themes')
  const form = await fill(c, z.object(figureFields))
  if (!form.ok) throw new NotFound()
  const { measure, period, wijk } = form.value
  const chosen = await work(c, (db, scope) => readFigureInWijk(db, scope, { measure, period, wijkId: wijk }))
  if (chosen === null) throw new NotFound()
  return chosen
}

function drawName(c: WebContext, chosen: FigureInWijk, typed: Typed, errors: FieldErrors) {
  return drawStep(
    c,
    2,
    'Hoe zouden ouders dit noemen?',
    <>
      <p class="wv-lead wv-measure">
        Het cijfer is ‘{chosen.figure.label}’ in {chosen.wijk.name}. Geef wat erachter kan zitten een naam. Straks kijk je of het thema er
        al is.
      </p>
      <NameForm chosen={chosen} typed={typed} errors={errors} />
    </>,
    errors,
  )
}

const words = { name: themeName, description: descriptionText.default('') }

async function takeName(c: WebContext, parts: CaptureParts) {
  const chosen = await chosenByForm(c)
  const form = await fill(c, z.object(words))
  if (form.typed.again !== undefined) return drawName(c, chosen, form.typed, {})
  if (!form.ok) return drawName(c, chosen, form.typed, form.errors)
  return drawCheck(c, parts, chosen, { name: form.value.name, description: form.value.description }, {})
}

async function drawCheck(c: WebContext, { connect }: CaptureParts, chosen: FigureInWijk, typed: Typed, errors: FieldErrors) {
  const named = { name: typed.name ?? '', description: typed.description ?? '' }
  const read = await work(c, (db, scope) => readLikelyThemes(db, scope, connect, named))
  if (!read.ok) return drawName(c, chosen, typed, read.errors)
  const { likely, others } = read
  return drawStep(
    c,
    3,
    'Kijk na en maak het thema',
    <CheckForm {...{ chosen, likely, others, typed, errors }} formKey={typed.key ?? newFormKey()} />,
    errors,
  )
}

const checkSchema = z.object({
  ...words,
  key: formKey,
  theme: z.union([z.literal(newTheme), z.literal('other'), z.uuid()], { error: 'Kies of dit thema er al is.' }),
  other: z.union([z.literal(''), z.uuid()]).default(''),
  stance: z.enum(stances, { error: 'Kies wat het cijfer over het thema zegt.' }),
  note: noteText.default(''),
})

async function take(c: WebContext, parts: CaptureParts) {
  const chosen = await chosenByForm(c)
  const form = await fill(c, checkSchema)
  if (!form.ok)
    return form.errors.name || form.errors.description
      ? drawName(c, chosen, form.typed, form.errors)
      : drawCheck(c, parts, chosen, form.typed, form.errors)
  const { key, theme, other, name, description, stance, note } = form.value
  const themeId = theme === 'other' ? other : theme
  if (themeId === '') return drawCheck(c, parts, chosen, form.typed, { other: 'Kies een thema, of kies ‘Nee’.' })
  const scope = scopeOf(c)
  const figure = { measure: chosen.figure.measure, period: chosen.figure.period, wijkId: chosen.wijk.id }
  const stored = await once<{ readonly errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const decided =
      themeId === newTheme
        ? await makeThemeOfFigure(db, scope, { figure, name, description, stance, note }, c.get('now'))
        : await linkFigure(db, scope, { themeId, figure, stance, note }, c.get('now'))
    return decided.ok ? { ok: true, address: `/themas/${decided.themeId}` } : decided
  })
  if (!stored.ok)
    return stored.errors.name ? drawName(c, chosen, form.typed, stored.errors) : drawCheck(c, parts, chosen, form.typed, stored.errors)
  await parts.askForTurn(scope.municipality)
  return c.redirect(stored.address, 303)
}
