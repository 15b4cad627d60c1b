import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { need } from '#privacy/scope.ts'
import { decideOnce, decisionKey } from '#themes/decide-once.actions.ts'
import { keepCheck } from '#themes/suitability.actions.ts'
import {
  outcomeOf,
  type SuitabilityAnswers,
  type SuitabilityEnd,
  type SuitabilityQuestion,
  suitabilityAnswers,
  suitabilityEnd,
  suitabilityQuestions,
} from '#themes/suitability.ts'
import { readTheme } from '#themes/theme.actions.ts'
import { reasonText, type Theme } from '#themes/theme.ts'
import { Button, Choices, LinkButton, TextArea } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const address = '/themas/:id{[0-9a-fA-F-]{36}}/past-in-een-groep'

/** Does a theme suit a group? Four questions in an address, nothing stored; only an outcome may be kept, with a reason. */
export function suitabilityPages(): Hono<Env> {
  return new Hono<Env>().get(address, (c) => draw(c, suitabilityAnswers.parse(c.req.query()))).post(address, take)
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

const asked: Readonly<Record<SuitabilityQuestion, { readonly label: string; readonly hint?: string }>> = {
  safety: { label: 'Maak je je zorgen over de veiligheid van een kind of ouder?', hint: 'Bij twijfel: kies ja. Schrijf niets op.' },
  acute: { label: 'Is er nu meteen hulp nodig?' },
  private: { label: 'Is het zo persoonlijk dat ouders het niet in een groep willen delen?' },
  shared: { label: 'Herkennen meer ouders deze vraag?' },
}
const yesOrNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
]

async function draw(c: WebContext, answers: SuitabilityAnswers, typed?: Typed, errors?: FieldErrors) {
  need(scopeOf(c), 'talk with parents')
  const theme = await work(c, (db, scope) => readTheme(db, scope, idOf(c), c.get('now')))
  if (theme === null) throw new NotFound()
  const end = suitabilityEnd(answers)
  const begun = Object.values(answers).some((answer) => answer !== undefined)
  const missing: FieldErrors =
    begun && end === 'unfinished'
      ? Object.fromEntries(suitabilityQuestions.filter((one) => answers[one] === undefined).map((one) => [one, 'Kies ja of nee.']))
      : {}
  const wrong = errors ?? missing
  const failed = Object.keys(wrong).length > 0
  const title = 'Past dit in een groep?'
  return show(
    c,
    <Page c={c} title={title} errors={failed ? wrong : undefined} crumbs={[{ href: `/themas/${theme.id}`, label: theme.name }]}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {end === 'unfinished' ? (
        <Questions theme={theme} answers={answers} errors={missing} />
      ) : (
        <End theme={theme} end={end} answers={answers} typed={typed} errors={errors} />
      )}
    </Page>,
    failed ? 422 : 200,
  )
}

function Questions({ theme, answers, errors }: { theme: Theme; answers: SuitabilityAnswers; errors: FieldErrors }) {
  return (
    <form class="wv-stack wv-measure" method="get" action={`/themas/${theme.id}/past-in-een-groep`} novalidate>
      <p class="wv-lead">Vier vragen over ‘{theme.name}’. Je antwoorden bewaren we niet.</p>
      {suitabilityQuestions.map((one) => (
        <Choices name={one} {...asked[one]} options={yesOrNo} inline value={answers[one] ?? ''} errors={errors} />
      ))}
      <div class="wv-row">
        <Button>Bekijk wat past</Button>
        <a class="utrecht-link wv-tap" href={`/themas/${theme.id}`}>
          Terug naar het thema
        </a>
      </div>
    </form>
  )
}

const ends: Readonly<Record<Exclude<SuitabilityEnd, 'unfinished'>, { readonly title: string; readonly text: string }>> = {
  safety: {
    title: 'Niet in een groep: veiligheid gaat voor',
    text: 'Volg de stappen van de Meldcode. Schrijf hier niets op; dat doe je in je eigen dossier.',
  },
  acute: { title: 'Niet in een groep: regel nu individuele hulp', text: 'Een groep kan later nog. Wat nu nodig is, gaat voor.' },
  private: {
    title: 'Liever één op één',
    text: 'Ouders delen dit niet in een groep. Individuele hulp past beter. Dat is een goede uitkomst.',
  },
  notShared: {
    title: 'Nog niet: luister eerst verder',
    text: 'Eén ouder is nog geen groep. Tel de vraag, en vraag andere ouders of zij dit herkennen.',
  },
  group: {
    title: 'Ja, dit past in een groep',
    text: 'Ouders herkennen het en willen erover praten. Individuele hulp blijft er altijd naast.',
  },
}

function End(props: {
  theme: Theme
  end: Exclude<SuitabilityEnd, 'unfinished'>
  answers: SuitabilityAnswers
  typed: Typed | undefined
  errors: FieldErrors | undefined
}) {
  const { theme, end, answers, typed, errors } = props
  return (
    <div class="wv-stack wv-measure">
      <h2 class="utrecht-heading-2">{ends[end].title}</h2>
      <p class="wv-lead">{ends[end].text}</p>
      {end === 'safety' && <LinkButton href="/meldcode">Bekijk de stappen van de Meldcode</LinkButton>}
      {outcomeOf(end) !== null && (
        <form class="wv-stack" method="post" action={`/themas/${theme.id}/past-in-een-groep`} novalidate>
          <input type="hidden" name="key" value={typed?.key ?? newFormKey()} />
          {suitabilityQuestions.map((one): Child => (answers[one] ? <input type="hidden" name={one} value={answers[one]} /> : null))}
          <TextArea
            name="reason"
            label="Waarom?"
            hint="Eén zin, zonder namen. Iedereen in de gemeente kan dit lezen."
            rows={2}
            {...(typed ? { typed } : {})}
            {...(errors ? { errors } : {})}
          />
          <Button>Bewaar deze uitkomst</Button>
        </form>
      )}
      <p class="wv-row">
        <a class="utrecht-link wv-tap" href={`/themas/${theme.id}/past-in-een-groep`}>
          Begin opnieuw
        </a>
        <a class="utrecht-link wv-tap" href={`/themas/${theme.id}`}>
          Terug naar het thema
        </a>
      </p>
    </div>
  )
}

async function take(c: WebContext) {
  need(scopeOf(c), 'talk with parents')
  const answered = await fill(c, suitabilityAnswers)
  const answers = answered.ok ? answered.value : {}
  const filled = await fill(c, z.object({ reason: reasonText, key: decisionKey }))
  if (!filled.ok) return draw(c, answers, filled.typed, filled.errors)
  const { key, reason } = filled.value
  const decided = await decideOnce(c, key, (db, scope) => keepCheck(db, scope, idOf(c), { answers, reason }, c.get('now')))
  if (!decided.ok) return draw(c, answers, filled.typed, decided.errors)
  return c.redirect(`${decided.address}#groep`, 303)
}
