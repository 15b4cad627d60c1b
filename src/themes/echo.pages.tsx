import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import { need } from '#privacy/scope.ts'
import { readQuestion } from '#questions/question.actions.ts'
import { type CaptureParts, echoAddress, moveQuestion, themeChoices } from '#themes/capture.actions.ts'
import { noneOfThese } from '#themes/capture-form.tsx'
import { ChangeWord } from '#themes/change-word.tsx'
import { type Echo, readEcho } from '#themes/echo.actions.ts'
import { type Leads, leadsOf } from '#themes/suggest.actions.ts'
import { SimilarQuestions, SuggestionChoices } from '#themes/suggestions.tsx'
import { shownCount } from '#themes/theme-count.ts'
import type { VerificationStanding } from '#themes/verification.ts'
import { BricksFigure } from '#web/charts.tsx'
import { Button, LinkButton } from '#web/components.tsx'
import { type Env, NotFound, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { counted } from '#web/words.ts'

/** Parts that later folders add to the echo: what can be handed over now, an approach to join. */
export type EchoSlot = Slot<Echo>

const ownId = z.uuid()
const choosing = z.object({
  theme: z.union([z.uuid(), z.literal(noneOfThese)], { error: 'Kies een thema.' }),
  /** the theme whose list of questions the tap was in */
  list: z.uuid().optional(),
})

/** The echo of a question, and choosing another theme for it. */
export function echoPages(parts: CaptureParts & { readonly echoParts: readonly EchoSlot[] }): Hono<Env> {
  return new Hono<Env>()
    .get('/vragen/:id/echo', async (c) => {
      const scope = scopeOf(c)
      const id = idOf(c)
      const [echo, pieces] = await work(c, async (db) => {
        const read = await readEcho(db, scope, parts.connect, id, c.get('now'))
        if (read === null) throw new NotFound()
        const drawn: Child[] = []
        for (const part of parts.echoParts) drawn.push(await part(db, scope, read))
        return [read, drawn] as const
      })
      return drawEcho(c, echo, pieces)
    })
    .get('/vragen/:id/thema', (c) => drawChoice(c, parts, idOf(c)))
    .post('/vragen/:id/thema', async (c) => {
      const id = idOf(c)
      const filled = await fill(c, choosing)
      if (!filled.ok) return drawChoice(c, parts, id, filled.errors)
      const themeId = filled.value.theme === noneOfThese ? null : filled.value.theme
      const question = await work(c, async (db, scope) => {
        const read = await readQuestion(db, scope, id)
        if (read === null || !(await moveQuestion(db, scope, id, themeId, c.get('now')))) throw new NotFound()
        return read
      })
      await parts.askForTurn(scopeOf(c).municipality)
      if (filled.value.list !== undefined) return c.redirect(`/themas/${filled.value.list}/vragen`, 303)
      return c.redirect(question.mine ? echoAddress(id) : `/vragen/${id}`, 303)
    })
}

function idOf(c: WebContext): string {
  const id = ownId.safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

function drawEcho(c: WebContext, echo: Echo, pieces: readonly Child[]) {
  const today = dayOf(c.get('now'))
  const title = echo.theme === null ? 'De vraag is geteld' : titleOf(echo)
  return show(
    c,
    <Page c={c} title={title}>
      <div class="wv-stack-l">
        <section class="wv-stack" aria-labelledby="t">
          <p role="status">
            <span class="wv-status wv-status--done">Geteld{echo.theme === null ? '' : `: ${echo.theme.name}`}</span>
          </p>
          <h1 class="utrecht-heading-1" id="t">
            {title}
          </h1>
          {echo.theme === null ? <Unclear echo={echo} /> : <Numbers c={c} echo={echo} />}
        </section>
        {pieces}
        {echo.similar.length > 0 && <Similar echo={echo} today={today} />}
        {echo.theme !== null && <Gate themeId={echo.theme.id} standing={echo.standing} />}
        <p class="wv-row">
          <LinkButton href="/vragen/nieuw">Nog een vraag tellen</LinkButton>
          <a class="utrecht-link wv-tap" href="/">
            Klaar voor nu
          </a>
        </p>
      </div>
    </Page>,
  )
}

/** Nobody is called the first while there may be others whose number is not shown. */
function titleOf({ figure }: Echo): string {
  if (figure !== null && shownCount(figure) > 1) return 'Je bent niet de enige die dit hoort'
  return figure?.others === null ? 'Je vraag telt mee' : 'Jij bent de eerste die dit hier telt'
}

function Numbers({ c, echo }: { c: WebContext; echo: Echo }) {
  const figure = echo.figure!
  const count = shownCount(figure)
  const where = echo.wijk?.name ?? `heel ${c.get('viewer')?.municipalityName ?? 'de gemeente'}`
  const questions = counted(count, 'vraag', 'vragen')
  return (
    <>
      <p class="wv-lead wv-measure">
        <strong>{questions}</strong> over dit thema in {where}, in 12 weken.{' '}
        {figure.total === null
          ? 'Zoveel telde jullie organisatie. Van andere organisaties tonen we geen aantal.'
          : figure.others! > 0
            ? 'Andere organisaties hoorden die ook.'
            : ''}{' '}
        <ChangeWord change={figure.change} />
      </p>
      <BricksFigure count={count} newest title={`${questions} in 12 weken. De laatste is die van jou.`} />
    </>
  )
}

/** A question without a theme is welcome too: it says where it lies, and what it may belong to. */
function Unclear({ echo }: { echo: Echo }) {
  const [first] = echo.suggestions
  return (
    <div class="wv-stack-s">
      <p class="wv-lead wv-measure">Ze ligt op de stapel ‘nog onduidelijk’. Als meer ouders dit vragen, kan het een nieuw thema worden.</p>
      {first !== undefined && (
        <p class="wv-measure">
          Misschien past het toch bij <strong>{first.name}</strong>.{' '}
          <a class="utrecht-link" href={`/vragen/${echo.question.id}/thema`}>
            Kies een thema
          </a>
        </p>
      )}
    </div>
  )
}

function Similar({ echo, today }: { echo: Echo; today: string }) {
  const address = `/vragen/${echo.question.id}/thema`
  return (
    <section class="wv-stack" aria-labelledby="lijkt">
      <h2 class="utrecht-heading-2" id="lijkt">
        Deze vragen lijken erop
      </h2>
      <SimilarQuestions questions={echo.similar} today={today} />
      {!echo.byMeaning && <p class="wv-small wv-soft">Het programma keek nu alleen naar de woorden, niet naar de betekenis.</p>}
      {echo.theme !== null && (
        <form class="wv-row" method="post" action={address}>
          <p>Hoort jouw vraag hierbij?</p>
          <Button kind="other" name="theme" value={echo.theme.id}>
            Ja, hoort erbij
          </Button>
          <a class="utrecht-button utrecht-button--secondary-action wv-blink" href={address}>
            Nee, iets anders
          </a>
        </form>
      )}
    </section>
  )
}

const gateWords: Readonly<Record<VerificationStanding, readonly [string, string]>> = {
  notYet: ['Dit thema is nog niet met ouders besproken.', 'Daarna kan er een aanpak starten.'],
  tooFew: ['Nog te weinig ouders bespraken dit thema.', 'Daarna kan er een aanpak starten.'],
  verified: ['Ouders in de wijk bevestigden dit thema.', 'Er kan een aanpak starten.'],
  partlyFits: ['Dit thema past deels, zeiden ouders.', 'De verandering moet nog worden gemaakt.'],
  doesNotFit: ['Dit thema past niet, zeiden ouders in de wijk.', 'Er komt daar geen aanpak.'],
  ended: ['Ouders bespraken dit thema lang geleden.', 'Bespreek het opnieuw voordat er iets start.'],
}

const Gate = ({ themeId, standing }: { themeId: string; standing: VerificationStanding }) => (
  <section class={`wv-gate${standing === 'verified' ? ' wv-gate--done' : ''} wv-measure-l`} aria-label="Volgende stap">
    <p class="wv-measure">
      <strong>{gateWords[standing][0]}</strong> {gateWords[standing][1]}{' '}
      <a class="utrecht-link" href={`/themas/${themeId}`}>
        Bekijk het thema
      </a>
    </p>
  </section>
)

/** Another theme for a question: what the program thinks, and every theme there is. */
async function drawChoice(c: WebContext, parts: CaptureParts, id: string, errors?: FieldErrors) {
  const scope = scopeOf(c)
  need(scope, 'ask questions')
  const today = dayOf(c.get('now'))
  const [question, leads, choices] = await work(c, async (db) => {
    const read = await readQuestion(db, scope, id)
    if (read === null || read.withdrawnAt !== null) throw new NotFound()
    const nothing: Leads = { suggestions: [], similar: [], byMeaning: true, identifiers: false }
    const found = read.text === null ? nothing : await leadsOf(db, scope, parts.connect, read.text)
    return [read, found, await themeChoices(db, scope, read.areaId, today)] as const
  })
  return show(
    c,
    <Page c={c} title="Past een van deze thema’s?" errors={errors}>
      <form class="wv-stack" method="post" action={`/vragen/${id}/thema`} novalidate>
        <a class="wv-back" href={question.mine ? echoAddress(id) : `/vragen/${id}`}>
          Terug
        </a>
        <SuggestionChoices text={question.text ?? 'Alleen geteld, zonder tekst.'} leads={leads} chosen={undefined} choices={choices} />
        <div>
          <Button>Zet de vraag hierbij</Button>
        </div>
      </form>
    </Page>,
    errors === undefined ? 200 : 422,
  )
}
