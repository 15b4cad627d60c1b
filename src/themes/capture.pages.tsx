import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { readAreas } from '#areas/area.actions.ts'
import type { Area } from '#areas/area.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { readRemembered } from '#organisations/remembered.store.ts'
import { dayOf } from '#platform/clock.ts'
import { may, need } from '#privacy/scope.ts'
import { wholeMunicipality } from '#questions/area-choice.tsx'
import { FoundIdentifiers, keptPlaces } from '#questions/found-identifiers.tsx'
import { ageBands, captureRoutes, longestText } from '#questions/question.ts'
import { type CaptureParts, capture, type ThemeChoices, themeChoices } from '#themes/capture.actions.ts'
import { type Circumstances, CircumstancesLine, circumstances, GoodToKnow, noneOfThese, ThemeGroups } from '#themes/capture-form.tsx'
import { leadsOf } from '#themes/suggest.actions.ts'
import { LeadsFragment, SuggestionChoices } from '#themes/suggestions.tsx'
import { Button, More, TextArea } from '#web/components.tsx'
import { type Env, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, optionalText, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const form = z.object({
  key: formKey,
  theme: z.union([z.uuid(), z.literal(noneOfThese), z.literal('')]).optional(),
  text: optionalText(longestText),
  area: z.union([z.uuid(), z.literal(wholeMunicipality)], { error: 'Kies een wijk, of kies ‘Weet ik niet’.' }),
  ageBand: z.enum(ageBands, { error: 'Kies een leeftijd, of kies ‘Weet ik niet’.' }),
  route: z.enum(captureRoutes, { error: 'Kies waar je de vraag hoorde.' }),
  news: z.literal('yes').optional(),
  search: z.string().optional(),
  decided: z.string().optional(),
  without: z.string().optional(),
})
type Form = z.output<typeof form>

/** While a theme is still looked for, the rest may wait. */
const searching = form.extend({ area: z.string().default(''), ageBand: z.string().default('unknown'), route: z.string().default('') })
type Searching = z.output<typeof searching>

/** Counting a question: by one tap on a theme, or by what the resident said. Four taps at most; without JavaScript too. */
export function capturePages(parts: CaptureParts): Hono<Env> {
  return new Hono<Env>()
    .get('/vragen/nieuw', async (c) => {
      need(scopeOf(c), 'ask questions')
      return drawStart(c, {}, {})
    })
    .post('/vragen/nieuw', async (c) => {
      need(scopeOf(c), 'ask questions')
      const search = await fill(c, searching)
      if (!search.ok) return drawStart(c, search.typed, search.errors)
      const { text, theme, without } = search.value
      const open = theme === undefined || theme === ''
      if (open && (text === null || without === '1'))
        return drawStart(
          c,
          search.typed,
          search.value.search === '1' ? { text: 'Typ wat de ouder vroeg.' } : { theme: 'Kies een thema, of typ de vraag.' },
        )
      if (text !== null && (open || search.value.search === '1')) return drawSuggestions(c, parts, search.value, text)
      const filled = await fill(c, form)
      if (!filled.ok) return drawStart(c, filled.typed, filled.errors)
      return count(c, parts, filled.value, filled.typed)
    })
    .post('/vragen/echo', async (c) => {
      const scope = scopeOf(c)
      need(scope, 'ask questions')
      const filled = await fill(c, z.object({ text: optionalText(longestText) }))
      const typed = filled.ok ? filled.value.text : null
      if (typed === null || typed.length < 8) return c.body(null, 204)
      const today = dayOf(c.get('now'))
      const leads = await work(c, (db) => leadsOf(db, scope, parts.connect, typed))
      return c.html((<LeadsFragment leads={leads} today={today} />) as unknown as string)
    })
}

/** What may stay in the text is decided first; then the question is stored and the echo follows. */
async function count(c: WebContext, parts: CaptureParts, value: Form, typed: Typed): Promise<Response> {
  const scope = scopeOf(c)
  const now = c.get('now')
  const text = value.without === '1' ? null : value.text
  const themeId = value.theme === noneOfThese ? null : (value.theme ?? null)
  if (value.area !== wholeMunicipality && !(await areasOf(c)).some((area) => area.id === value.area))
    return drawStart(c, typed, { area: 'Kies een wijk, of kies ‘Weet ik niet’.' })
  const draft = {
    text,
    kept: value.decided === '1' ? keptPlaces(typed) : null,
    areaId: value.area === wholeMunicipality ? null : value.area,
    ageBand: value.ageBand,
    route: value.route,
    askedOn: dayOf(now),
    wantsNews: value.news === 'yes',
  }
  const captured = await capture(c.get('database'), scope, parts.connect, { draft, themeId, key: value.key }, now)
  if (captured.kind === 'noTheme') return drawStart(c, typed, { theme: 'Dit thema bestaat niet meer. Kies een ander thema.' })
  if (captured.kind === 'found') return drawFound(c, value, text ?? '', captured.found)
  if (captured.kind === 'stored') await parts.askForTurn(scope.municipality)
  return c.redirect(captured.answer, 303)
}

function drawFound(c: WebContext, value: Form, text: string, found: readonly IdentifierSpan[]) {
  return show(
    c,
    <Page c={c} title="Mag dit in de tekst blijven?">
      <form class="wv-stack" method="post" action="/vragen/nieuw" novalidate>
        <a class="wv-back" href="/vragen/nieuw">
          Begin opnieuw
        </a>
        <FoundIdentifiers text={text} found={found} withoutText={value.theme !== noneOfThese}>
          <Carried value={value} text={text} />
          <input type="hidden" name="theme" value={value.theme} />
          <input type="hidden" name="decided" value="1" />
          <HiddenCircumstances now={value} />
        </FoundIdentifiers>
      </form>
    </Page>,
  )
}

const Carried = ({ value, text }: { value: Searching; text: string }) => (
  <>
    <input type="hidden" name="key" value={value.key} />
    <input type="hidden" name="text" value={text} />
  </>
)

const HiddenCircumstances = ({ now }: { now: Circumstances }) => (
  <>
    <input type="hidden" name="area" value={now.area} />
    <input type="hidden" name="ageBand" value={now.ageBand} />
    <input type="hidden" name="route" value={now.route} />
    {now.news === 'yes' && <input type="hidden" name="news" value="yes" />}
  </>
)

const areasOf = (c: WebContext): Promise<readonly Area[]> => work(c, (db, scope) => readAreas(db, scope))

async function drawStart(c: WebContext, typed: Typed, errors: FieldErrors) {
  const [areas, remembered, choices] = await work(c, async (db, scope) => {
    const before = await readRemembered(db, scope)
    return [await readAreas(db, scope), before, await themeChoices(db, scope, before.areaId ?? null, dayOf(c.get('now')))] as const
  })
  const now = circumstances(typed, remembered)
  const wrong = Object.keys(errors).length > 0
  return show(
    c,
    <Page c={c} title="Welke vraag hoorde je?" errors={wrong ? errors : undefined} modules={['echo']}>
      <div class="wv-split">
        <form class="wv-stack" method="post" action="/vragen/nieuw" novalidate>
          <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
          <fieldset class="wv-stack" aria-describedby={errors.theme ? 'theme-fout' : undefined}>
            <legend>
              <h1 class="utrecht-heading-1">Welke vraag hoorde je?</h1>
            </legend>
            {errors.theme && (
              <p class="utrecht-form-field-error-message" id="theme-fout">
                {errors.theme}
              </p>
            )}
            <Themes choices={choices} chosen={typed.theme} />
          </fieldset>
          <TextPart typed={typed} errors={errors} noThemes={choices.recent.length + choices.likely.length === 0} />
          <Dock now={now} areas={areas} errors={errors} />
        </form>
        <GoodToKnow />
      </div>
    </Page>,
    wrong ? 422 : 200,
  )
}

const Themes = ({ choices, chosen }: { choices: ThemeChoices; chosen: string | undefined }) =>
  choices.recent.length + choices.likely.length === 0 ? (
    <p>Er zijn nog geen thema’s. Typ de vraag.</p>
  ) : (
    <ThemeGroups choices={choices} chosen={chosen} />
  )

function TextPart({ typed, errors, noThemes }: { typed: Typed; errors: FieldErrors; noThemes: boolean }) {
  return (
    <More
      section
      summary="Geen thema dat past?"
      action="Typ de vraag"
      open={noThemes || (typed.text ?? '') !== '' || errors.text !== undefined}
    >
      <div class="wv-stack-s">
        <TextArea
          name="text"
          label="Wat vroeg de ouder?"
          optional
          hint="Schrijf geen namen. We zoeken er een thema bij."
          typed={typed}
          errors={errors}
          voice
        />
        <div id="leads" aria-live="polite" />
        <div>
          <Button kind="other" name="search" value="1">
            Zoek het thema
          </Button>
        </div>
      </div>
    </More>
  )
}

function Dock(props: { now: Circumstances; areas: readonly Area[]; errors: FieldErrors }): Child {
  return (
    <div class="wv-dock wv-section wv-section--s wv-stack-s">
      <CircumstancesLine {...props} />
      <Button>Tel deze vraag</Button>
    </div>
  )
}

async function drawSuggestions(c: WebContext, parts: CaptureParts, value: Searching, text: string) {
  const scope = scopeOf(c)
  const today = dayOf(c.get('now'))
  const [leads, areas, choices] = await work(
    c,
    async (db) =>
      [
        await leadsOf(db, scope, parts.connect, text),
        await readAreas(db, scope),
        may(scope, 'read themes') ? await themeChoices(db, scope, null, today) : null,
      ] as const,
  )
  return show(
    c,
    <Page c={c} title="Past een van deze thema’s?">
      <div class="wv-split">
        <form class="wv-stack" method="post" action="/vragen/nieuw" novalidate>
          <a class="wv-back" href="/vragen/nieuw">
            Begin opnieuw
          </a>
          <Carried value={value} text={text} />
          <SuggestionChoices text={text} leads={leads} chosen={value.theme} choices={choices} />
          <Dock now={value} areas={areas} errors={{}} />
        </form>
        <GoodToKnow />
      </div>
    </Page>,
  )
}
