import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import { may, need } from '#privacy/scope.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { type CaptureParts, moveQuestion } from '#themes/capture.actions.ts'
import { readUnclear } from '#themes/radar.actions.ts'
import { vectorOfStored } from '#themes/stored-vectors.actions.ts'
import { suggestionsFor, type ThemeSuggestion } from '#themes/suggest.actions.ts'
import { makeTheme } from '#themes/theme.actions.ts'
import { reasonText, themeName } from '#themes/theme.ts'
import { chooseWijk, type WijkChoice } from '#themes/wijk-choice.actions.ts'
import { placeName, WijkForm, wijkValue } from '#themes/wijk-choice.tsx'
import { Button, LinkButton, Pager, TextArea, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, pageNumber, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { ago, counted } from '#web/words.ts'

const pageSize = 20
/** The form of the one-tap buttons stands apart, so that Enter in a text field never moves a question. */
const placing = 'plaats'
const questions = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().filter((one) => z.uuid().safeParse(one).success))
const form = z.object({
  /** "question theme", from the button that was tapped */
  place: z.string().optional(),
  make: z.string().optional(),
  questions,
  wijk: z.string().optional(),
})
const making = z.object({ name: themeName, reason: reasonText })

/** The pile of questions that fit nowhere: one tap puts a question in a theme, and some together make a new one. */
export function unclearPages(parts: CaptureParts): Hono<Env> {
  return new Hono<Env>()
    .get('/themas/onduidelijk', (c) => draw(c, parts, {}, {}, []))
    .post('/themas/onduidelijk', async (c) => {
      need(scopeOf(c), 'ask questions')
      const filled = await fill(c, form)
      if (!filled.ok) return draw(c, parts, filled.typed, filled.errors, [])
      const { place, wijk } = filled.value
      const back = `/themas/onduidelijk?wijk=${encodeURIComponent(wijk ?? '')}`
      if (place !== undefined) {
        const [question, theme] = place.split(' ')
        const ids = z.tuple([z.uuid(), z.uuid()]).safeParse([question, theme])
        if (!ids.success) throw new NotFound()
        if (!(await work(c, (db, scope) => moveQuestion(db, scope, ids.data[0], ids.data[1], c.get('now'))))) throw new NotFound()
        await parts.askForTurn(scopeOf(c).municipality)
        return c.redirect(back, 303)
      }
      if (filled.value.make === undefined)
        return draw(c, parts, filled.typed, { questions: 'Tik op een thema, of kies vragen voor een nieuw thema.' }, [])
      return make(c, parts, filled.value.questions, filled.typed)
    })
}

async function make(c: WebContext, parts: CaptureParts, chosen: readonly string[], typed: Typed) {
  need(scopeOf(c), 'accept themes')
  const filled = await fill(c, making)
  const none: FieldErrors = chosen.length === 0 ? { questions: 'Kies ten minste één vraag.' } : {}
  if (!filled.ok || chosen.length === 0) return draw(c, parts, typed, { ...none, ...(filled.ok ? {} : filled.errors) }, chosen)
  const made = await work(c, (db, scope) =>
    makeTheme(db, scope, { ...filled.value, description: '', keywords: [], questions: chosen }, c.get('now')),
  )
  if (!made.ok) return draw(c, parts, typed, made.errors, chosen)
  await parts.askForTurn(scopeOf(c).municipality)
  return c.redirect(`/themas/${made.themeId}`, 303)
}

interface Row {
  readonly id: string
  readonly text: string
  readonly askedOn: string
  readonly suggestions: readonly ThemeSuggestion[]
}

async function read(c: WebContext, parts: CaptureParts, page: number, asked: string | undefined) {
  return work(c, async (db, scope) => {
    need(scope, 'read questions')
    const choice = await chooseWijk(db, scope, asked)
    const pile = await readUnclear(db, scope, choice.wijk?.id ?? null, page, pageSize)
    const vectors = await vectorOfStored(
      db,
      scope,
      parts.connect,
      pile.questions.map((question) => question.id),
    )
    const waiting = pile.questions.map(({ id, text, language }) => ({ text, language, vector: vectors.get(id) ?? null }))
    const suggestions = await suggestionsFor(db, scope, parts.connect, waiting)
    const rows = pile.questions.map((question, i): Row => ({ ...question, suggestions: suggestions[i]! }))
    return { choice, rows, count: pile.count }
  })
}

async function draw(c: WebContext, parts: CaptureParts, typed: Typed, errors: FieldErrors, chosen: readonly string[]) {
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const { choice, rows, count } = await read(c, parts, page, typed.wijk ?? c.req.query('wijk'))
  const { wijk, wijken } = choice
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const wrong = Object.keys(errors).length > 0
  const today = dayOf(c.get('now'))
  const mayMake = may(scopeOf(c), 'accept themes')
  const mayPlace = may(scopeOf(c), 'ask questions')
  return show(
    c,
    <Page
      c={c}
      title="Nog onduidelijk"
      errors={wrong ? errors : undefined}
      crumbs={[{ href: `/themas?wijk=${wijkValue(wijk)}`, label: 'Thema’s' }]}
    >
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">Nog onduidelijk</h1>
        <WijkForm action="/themas/onduidelijk" wijk={wijk} wijken={wijken} municipality={municipality} />
      </div>
      {count === 0 ? (
        <Nothing choice={choice} municipality={municipality} />
      ) : (
        <form class="wv-stack" method="post" action="/themas/onduidelijk" novalidate>
          <input type="hidden" name="wijk" value={wijkValue(wijk)} />
          <p class="wv-lead wv-measure">
            {counted(count, 'vraag past', 'vragen passen')} nergens goed bij in {placeName(wijk, municipality)}.{' '}
            {mayPlace && 'Tik op het thema dat past, of kies vragen voor een nieuw thema.'}
          </p>
          <ul class="wv-list wv-tight" id="questions">
            {rows.map((row) => (
              <UnclearRow row={row} today={today} mayMake={mayMake} mayPlace={mayPlace} chosen={chosen.includes(row.id)} />
            ))}
          </ul>
          {mayMake && <MakeOne typed={typed} errors={errors} />}
        </form>
      )}
      <form id={placing} method="post" action="/themas/onduidelijk">
        <input type="hidden" name="wijk" value={wijkValue(wijk)} />
      </form>
      <Pager page={page} pageSize={pageSize} count={count} address={(to) => `/themas/onduidelijk?wijk=${wijkValue(wijk)}&page=${to}`} />
    </Page>,
    wrong ? 422 : 200,
  )
}

function UnclearRow(props: { row: Row; today: string; mayMake: boolean; mayPlace: boolean; chosen: boolean }) {
  const { row } = props
  const quote = (
    <span class="wv-voice" dir="auto">
      “<CleanedText text={row.text} />”
    </span>
  )
  return (
    <li class="wv-stack-s">
      {props.mayMake ? (
        <label class="wv-choice">
          <input type="checkbox" name="questions" value={row.id} checked={props.chosen} />
          {quote}
        </label>
      ) : (
        <p>{quote}</p>
      )}
      <div class="wv-row">
        <span class="wv-small wv-soft">{ago(row.askedOn, props.today)}</span>
        {props.mayPlace &&
          row.suggestions.map((suggestion) => (
            <button class="wv-quiet" type="submit" form={placing} name="place" value={`${row.id} ${suggestion.themeId}`}>
              {suggestion.name}
            </button>
          ))}
        {props.mayPlace && (
          <a class="utrecht-link wv-tap" href={`/vragen/${row.id}/thema`} aria-label={`Ander thema voor: ${row.text.slice(0, 60)}`}>
            Ander thema
          </a>
        )}
      </div>
    </li>
  )
}

const MakeOne = ({ typed, errors }: { typed: Typed; errors: FieldErrors }) => (
  <section class="wv-note wv-stack" aria-labelledby="nieuw">
    <h2 class="utrecht-heading-3" id="nieuw">
      Een nieuw thema van de gekozen vragen
    </h2>
    <TextField name="name" label="Naam" hint="Liefst in woorden van ouders." typed={typed} errors={errors} />
    <TextArea name="reason" label="Waarom?" hint="Eén zin. Iedereen in de gemeente kan dit lezen." rows={2} typed={typed} errors={errors} />
    <div>
      <Button kind="other" name="make" value="1">
        Maak dit thema
      </Button>
    </div>
  </section>
)

const Nothing = ({ choice, municipality }: { choice: WijkChoice; municipality: string }) => (
  <div class="wv-stack-s">
    <p class="wv-lead">Er ligt niets op de stapel in {placeName(choice.wijk, municipality)}.</p>
    <p>
      <LinkButton kind="other" href={`/themas?wijk=${wijkValue(choice.wijk)}`}>
        Bekijk de thema’s
      </LinkButton>
    </p>
  </div>
)
