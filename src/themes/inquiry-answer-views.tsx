// The two screens of a school or GP: choose up to three themes, and what goes on. Dutch only, said with "u".
import type { Child, PropsWithChildren } from 'hono/jsx'
import { addDays } from '#platform/clock.ts'
import { daysAfterwards, institutionNames, mostThemes, theQuestion } from '#themes/inquiry.ts'
import type { OutcomeRow } from '#themes/inquiry-answer.actions.ts'
import type { ChoiceRow, LinkRow } from '#themes/inquiry-answer.store.ts'
import { Choice } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { RatherTalk, ResidentPage, type ResidentPhone } from '#web/resident-page.tsx'
import { speechIn } from '#web/resident-speech.tsx'
import { counted, dayInWords } from '#web/words.ts'

const speech = speechIn('nl', ['nl'])

interface LinkProps {
  readonly c: WebContext
  readonly phone: ResidentPhone | null
}

function LinkPage(props: PropsWithChildren<LinkProps & { title: string; errors?: Readonly<Record<string, Child>> | undefined }>) {
  const { c, phone, title, errors } = props
  return (
    <ResidentPage c={c} speech={speech} phone={phone} title={{ dutch: title }} errors={errors}>
      {props.children}
    </ResidentPage>
  )
}

/** Which themes are shown: those chosen stand first, so that nothing chosen gets lost. */
export interface Shown {
  readonly themes: readonly ChoiceRow[]
  readonly chosen: ReadonlySet<string>
  /** are there themes that are not shown? */
  readonly more: boolean
  readonly search: string
}

/** The one question. */
export function QuestionPage(props: LinkProps & { link: LinkRow; shown: Shown; errors?: Readonly<Record<string, Child>> }) {
  const { c, link, shown, errors, phone } = props
  return (
    <LinkPage c={c} phone={phone} title={theQuestion} errors={errors}>
      <form class="wv-stack" method="post" action={c.req.path} novalidate>
        <fieldset class="wv-stack-s" aria-describedby={errors?.theme === undefined ? 'theme-hulp' : 'theme-hulp theme-fout'}>
          <legend>
            <h1 class="utrecht-heading-1">{theQuestion}</h1>
          </legend>
          <p class="wv-lead" id="theme-hulp">
            {link.organisation_name} vraagt dit aan scholen en huisartsen in {link.wijk_name}. Geen namen, alleen thema’s.
          </p>
          {errors?.theme && (
            <p class="utrecht-form-field-error-message wv-strong" id="theme-fout">
              {errors.theme}
            </p>
          )}
          {shown.themes.length === 0 && (
            <p>{shown.search === '' ? 'Er zijn nog geen thema’s.' : `Geen thema past bij ‘${shown.search}’.`}</p>
          )}
          <div class="wv-choices wv-choices--2">
            {shown.themes.map(({ id, name }, i) => (
              <Choice name="theme" type="checkbox" value={id} checked={shown.chosen.has(id)} id={i === 0 ? 'theme' : undefined}>
                {name}
              </Choice>
            ))}
          </div>
        </fieldset>
        <button class="utrecht-button utrecht-button--primary-action wv-go wv-go--l" type="submit">
          Verstuur
        </button>
        <OtherThemes shown={shown} />
      </form>
      <RatherTalk speech={speech} phone={phone} />
    </LinkPage>
  )
}

/** Looking for a theme that is not in sight: the same form, sent by GET, so that what was chosen stays. */
function OtherThemes({ shown }: { shown: Shown }) {
  return (
    <div class="wv-section wv-stack-s">
      <div class="wv-field">
        <label class="utrecht-form-label" for="zoek">
          Staat uw thema er niet bij? Zoek het
        </label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="zoek" name="zoek" type="search" value={shown.search} />
      </div>
      <div class="wv-row">
        <button class="utrecht-button utrecht-button--secondary-action" type="submit" formmethod="get">
          Zoek
        </button>
        {shown.more && (
          <button class="wv-quiet" type="submit" formmethod="get" name="meer" value="ja">
            Meer thema’s
          </button>
        )}
      </div>
    </div>
  )
}

/** After sending: thanks, what goes on in the wijk now, and when the others' answers can be seen. */
export function AnsweredPage(props: LinkProps & { link: LinkRow; verified: readonly string[]; running: readonly string[] }) {
  const { c, link, phone } = props
  const title = 'Dank u wel. Uw antwoord is verstuurd'
  const nothing = props.verified.length === 0 && props.running.length === 0
  return (
    <LinkPage c={c} phone={phone} title={title}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead">Vanaf {dayInWords(addDays(link.closes_on, 1))} ziet u met dezelfde link wat anderen noemden.</p>
      <p>
        <a class="utrecht-link wv-tap" href={`${c.req.path}?wijzig=ja`}>
          Wijzig uw antwoord
        </a>
        , tot en met {dayInWords(link.closes_on)}.
      </p>
      <section class="wv-section wv-stack" aria-labelledby="nu">
        <h2 class="utrecht-heading-2" id="nu">
          Wat er nu gebeurt in {link.wijk_name}
        </h2>
        {nothing && <p>Nog niets dat met ouders is besproken. Uw antwoord helpt om te kiezen waarmee we beginnen.</p>}
        <Names title="Hier werken ouders en organisaties samen aan" names={props.running} />
        <Names title="Ouders zeiden dat dit speelt" names={props.verified} />
      </section>
      <RatherTalk speech={speech} phone={phone} />
    </LinkPage>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div class="wv-stack-s">
      <h3 class="utrecht-heading-3">{title}</h3>
      <ul class="wv-list wv-tight">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </div>
  )
}

/** After the end: what others named, released numbers only. */
export function OutcomePage(props: LinkProps & { link: LinkRow; rows: readonly OutcomeRow[] }) {
  const { c, link, phone, rows } = props
  const title = link.ready ? 'Wat scholen en huisartsen noemden' : 'De vraag is gesloten'
  return (
    <LinkPage c={c} phone={phone} title={title}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead">{link.ready ? link.title : 'De uitkomst staat hier binnen een dag.'}</p>
      {rows.length > 0 && (
        <ul class="wv-list wv-tight">
          {rows.map(({ kind, name, count }) => (
            <li class="wv-item wv-item--2">
              <span>{name}</span>
              <span>{counted(count.value ?? 0, institutionNames[kind].one, institutionNames[kind].many)}</span>
            </li>
          ))}
        </ul>
      )}
      {link.ready && (
        <p>
          {rows.length === 0
            ? 'Er kwamen te weinig antwoorden om te tonen.'
            : 'Wat maar enkele scholen of huisartsen noemden, staat er niet bij.'}{' '}
          Zo is niemand te herkennen.
        </p>
      )}
      <p class="wv-soft">Deze pagina is te zien tot en met {dayInWords(addDays(link.closes_on, daysAfterwards))}.</p>
      <RatherTalk speech={speech} phone={phone} />
    </LinkPage>
  )
}

/** A link that does not work (any more): nothing about whose it was. */
export function NoLinkPage({ c, phone }: LinkProps) {
  const title = 'Deze link werkt niet meer'
  return (
    <LinkPage c={c} phone={phone} title={title}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead">Misschien is de vraag gesloten, of kreeg u een nieuwere link. Kijk in uw laatste mail van ons.</p>
      <RatherTalk speech={speech} phone={phone} />
    </LinkPage>
  )
}

/** What is wrong with a choice, or null. */
export const wrongChoice = (chosen: number): string | null =>
  chosen === 0 ? 'Kies ten minste één thema.' : chosen > mostThemes ? 'Kies hoogstens drie thema’s.' : null
