import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { answerBefore, claimKey } from '#privacy/request-key.store.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { decideOnce, decisionKey } from '#themes/decide-once.actions.ts'
import type { Decided } from '#themes/decision.ts'
import { acceptTheme, describeTheme, makeTheme, readTheme, rejectTheme, renameTheme } from '#themes/theme.actions.ts'
import { descriptionText, keywordsText, namelessProposal, reasonText, type Theme, themeName } from '#themes/theme.ts'
import { undoLast } from '#themes/theme-regroup.actions.ts'
import { Button, TextArea, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** What deciding about themes needs from outside. */
export interface DecisionParts {
  /** asks for a turn of the river: what people decide changes where other questions go */
  readonly askForTurn: (municipality: string) => Promise<void>
}

/** A decision with a form of its own: its place in the address, its words, its fields, and what it does. */
interface Decision<S extends z.ZodType> {
  readonly path: string
  readonly title: (theme: Theme) => string
  readonly about: string
  readonly button: string
  readonly schema: S
  readonly fields: (theme: Theme, typed: Typed, errors: FieldErrors) => Child
  readonly decide: (db: Db, scope: MemberScope, id: string, form: z.output<S>, now: Date) => Promise<Decided | null>
}

const decision = <S extends z.ZodType>(one: Decision<S>): Decision<S> => one

const Reason = (props: { typed: Typed; errors: FieldErrors; value?: string }) => (
  <TextArea name="reason" label="Waarom?" hint="Eén zin. Iedereen in de gemeente kan dit lezen." rows={2} {...props} />
)

const accept = decision({
  path: 'bevestig',
  title: () => 'Bevestig als kandidaat',
  about: 'De vragen horen bij elkaar. Geef het thema een naam, liefst in woorden van ouders.',
  button: 'Bevestig als kandidaat',
  schema: z.object({ name: themeName, reason: reasonText }),
  fields: (theme, typed, errors) => (
    <>
      <TextField name="name" label="Naam" value={theme.name === namelessProposal ? '' : theme.name} typed={typed} errors={errors} />
      <Reason typed={typed} errors={errors} value="De vragen horen bij elkaar." />
    </>
  ),
  decide: acceptTheme,
})

const rename = decision({
  path: 'hernoem',
  title: () => 'Geef een andere naam',
  about: 'Liefst in woorden van ouders. De oude naam blijft in de geschiedenis staan.',
  button: 'Bewaar de naam',
  schema: z.object({ name: themeName, reason: reasonText }),
  fields: (theme, typed, errors) => (
    <>
      <TextField name="name" label="Naam" value={theme.name} typed={typed} errors={errors} />
      <Reason typed={typed} errors={errors} />
    </>
  ),
  decide: renameTheme,
})

const wordFields = (theme: Pick<Theme, 'description' | 'keywords'>, typed: Typed, errors: FieldErrors) => (
  <>
    <TextArea
      name="description"
      label="Waar gaat het over?"
      hint="Eén of twee zinnen, zoals ouders het zeggen."
      optional
      value={theme.description}
      typed={typed}
      errors={errors}
    />
    <TextArea
      name="keywords"
      label="Woorden die erbij horen"
      hint="Met komma’s ertussen."
      optional
      value={theme.keywords.join(', ')}
      typed={typed}
      errors={errors}
    />
  </>
)

const describe = decision({
  path: 'beschrijf',
  title: () => 'Beschrijf dit thema',
  about: 'Met deze woorden vindt het programma vragen die erbij passen.',
  button: 'Bewaar de beschrijving',
  schema: z.object({ description: descriptionText, keywords: keywordsText, reason: reasonText }),
  fields: (theme, typed, errors) => (
    <>
      {wordFields(theme, typed, errors)}
      <Reason typed={typed} errors={errors} value="De beschrijving past zo beter." />
    </>
  ),
  decide: describeTheme,
})

const reject = decision({
  path: 'wijs-af',
  title: (theme) => `Wijs ‘${theme.name}’ af`,
  about: 'De vragen horen niet bij elkaar. Ze gaan terug naar de stapel ‘nog onduidelijk’. Je kunt dit ongedaan maken.',
  button: 'Wijs af',
  schema: z.object({ reason: reasonText }),
  fields: (_theme, typed, errors) => <Reason typed={typed} errors={errors} />,
  decide: rejectTheme,
})

const oneTheme = '/themas/:id{[0-9a-fA-F-]{36}}'

/** Deciding about a theme, each decision with its own page and a reason; undoing the last one; making a theme by hand. */
export function themeDecisionPages(parts: DecisionParts): Hono<Env> {
  const pages = new Hono<Env>()
  add(pages, accept, parts)
  add(pages, rename, parts)
  add(pages, describe, parts)
  add(pages, reject, parts)
  return pages
    .post(`${oneTheme}/ongedaan`, async (c) => {
      const id = idOf(c)
      const filled = await fill(c, z.object({ key: decisionKey }))
      const key = filled.ok ? filled.value.key : undefined
      const undone = await decideOnce(c, key, (db, scope) => undoLast(db, scope, id, c.get('now')))
      if (!undone.ok) return drawNotUndone(c, id, undone.errors)
      await parts.askForTurn(scopeOf(c).municipality)
      return c.redirect(undone.address, 303)
    })
    .get('/themas/nieuw', (c) => {
      need(scopeOf(c), 'accept themes')
      return drawNew(c, {}, {})
    })
    .post('/themas/nieuw', (c) => make(c, parts))
}

function add<S extends z.ZodType>(pages: Hono<Env>, one: Decision<S>, parts: DecisionParts): void {
  const path = `${oneTheme}/${one.path}`
  const draw = async (c: WebContext, typed: Typed, errors: FieldErrors) => {
    need(scopeOf(c), 'accept themes')
    const theme = await work(c, (db, scope) => readTheme(db, scope, idOf(c), c.get('now')))
    if (theme === null) throw new NotFound()
    return drawDecision(c, one, theme, typed, errors)
  }
  pages.get(path, (c) => draw(c, {}, {}))
  pages.post(path, async (c) => {
    need(scopeOf(c), 'accept themes')
    const filled = await fill(c, one.schema)
    const keyed = await fill(c, z.object({ key: decisionKey }))
    if (!filled.ok) return draw(c, filled.typed, filled.errors)
    const key = keyed.ok ? keyed.value.key : undefined
    const decided = await decideOnce(c, key, (db, scope) => one.decide(db, scope, idOf(c), filled.value, c.get('now')))
    if (!decided.ok) return draw(c, filled.typed, decided.errors)
    await parts.askForTurn(scopeOf(c).municipality)
    return c.redirect(decided.address, 303)
  })
}

function idOf(c: Context<Env>): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

function drawDecision<S extends z.ZodType>(c: WebContext, one: Decision<S>, theme: Theme, typed: Typed, errors: FieldErrors) {
  const wrong = Object.keys(errors).length > 0
  const title = one.title(theme)
  return show(
    c,
    <Page c={c} title={title} errors={wrong ? errors : undefined} crumbs={[{ href: `/themas/${theme.id}`, label: theme.name }]}>
      <form class="wv-stack wv-measure" method="post" action={`/themas/${theme.id}/${one.path}`} novalidate>
        <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">{one.about}</p>
        {one.fields(theme, typed, errors)}
        <div class="wv-row">
          <Button>{one.button}</Button>
          <a class="utrecht-link wv-tap" href={`/themas/${theme.id}`}>
            Terug naar het thema
          </a>
        </div>
      </form>
    </Page>,
    wrong ? 422 : 200,
  )
}

const drawNotUndone = (c: WebContext, id: string, errors: FieldErrors) =>
  show(
    c,
    <Page c={c} title="Dit kan niet meer ongedaan">
      <h1 class="utrecht-heading-1">Dit kan niet meer ongedaan</h1>
      <p class="wv-lead wv-measure">{Object.values(errors)[0]}</p>
      <a class="utrecht-link wv-tap" href={`/themas/${id}`}>
        Terug naar het thema
      </a>
    </Page>,
    422,
  )

const newTheme = z.object({ key: formKey, name: themeName, description: descriptionText, keywords: keywordsText, reason: reasonText })

async function make(c: WebContext, parts: DecisionParts) {
  need(scopeOf(c), 'accept themes')
  const filled = await fill(c, newTheme)
  if (!filled.ok) return drawNew(c, filled.typed, filled.errors)
  const { key, ...form } = filled.value
  const made = await work(c, async (db, scope): Promise<Decided | string> => {
    const before = await answerBefore(db, scope, key)
    if (before !== null) return before
    const decided = await makeTheme(db, scope, { ...form, questions: [] }, c.get('now'))
    if (decided.ok) await claimKey(db, scope, key, `/themas/${decided.themeId}`)
    return decided
  })
  if (typeof made === 'string') return c.redirect(made, 303)
  if (!made.ok) return drawNew(c, filled.typed, made.errors)
  await parts.askForTurn(scopeOf(c).municipality)
  return c.redirect(`/themas/${made.themeId}`, 303)
}

function drawNew(c: WebContext, typed: Typed, errors: FieldErrors) {
  const wrong = Object.keys(errors).length > 0
  return show(
    c,
    <Page c={c} title="Maak een thema" errors={wrong ? errors : undefined} crumbs={[{ href: '/themas', label: 'Thema’s' }]}>
      <form class="wv-stack wv-measure" method="post" action="/themas/nieuw" novalidate>
        <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
        <h1 class="utrecht-heading-1">Maak een thema</h1>
        <p class="wv-lead">Voor iets dat je hoort en dat nog geen thema is. Daarna kan iedereen er vragen bij tellen.</p>
        <TextField name="name" label="Naam" hint="Liefst in woorden van ouders." typed={typed} errors={errors} />
        {wordFields({ description: '', keywords: [] }, typed, errors)}
        <Reason typed={typed} errors={errors} />
        <div>
          <Button>Maak dit thema</Button>
        </div>
      </form>
    </Page>,
    wrong ? 422 : 200,
  )
}
