// The three steps from a figure to a candidate theme.
import { type Area, areaAddress } from '#areas/area.ts'
import { besideCity, type FigureBesideCity, figureInWords, intervalInWords, originInWords } from '#areas/figure.ts'
import type { FigureInWijk, LikelyTheme } from '#themes/figure-theme.actions.ts'
import type { Theme } from '#themes/theme.ts'
import { stanceNames, stances } from '#themes/theme-figure.ts'
import { Bars } from '#web/bars.tsx'
import { Button, Choice, Choices, LinkButton, Select, TextArea, TextField } from '#web/components.tsx'
import type { FieldErrors, Typed } from '#web/form.ts'

/** Value of the choice for a theme that is not there yet. */
export const newTheme = 'new'

/** Address of a step, with the figure in it. */
export function stepAddress(
  path: string,
  { figure, wijk }: { figure: Pick<FigureBesideCity, 'measure' | 'period'>; wijk: Area | null },
): string {
  const query = new URLSearchParams({
    cijfer: figure.measure,
    jaar: figure.period,
    ...(wijk === null ? {} : { wijk: wijk.code ?? wijk.id }),
  })
  return `${path}?${query}`
}

const wizard = '/themas/uit-cijfers'

/** "Stap 1 van 3" */
export const Step = ({ step }: { step: 1 | 2 | 3 }) => <p class="wv-soft">Stap {step} van 3</p>

/** Which wijk: a small form that keeps the figure. */
export function WijkOfFigure(props: { figure: Pick<FigureBesideCity, 'measure' | 'period'>; wijk: Area | null; wijken: readonly Area[] }) {
  return (
    <form class="wv-row" method="get" action={wizard}>
      <input type="hidden" name="cijfer" value={props.figure.measure} />
      <input type="hidden" name="jaar" value={props.figure.period} />
      <label class="utrecht-form-label" for="wijk">
        Wijk
      </label>
      <select class="utrecht-select utrecht-select--html-select wv-auto" id="wijk" name="wijk">
        {props.wijken.map((wijk) => (
          <option value={wijk.code ?? wijk.id} selected={wijk.id === props.wijk?.id}>
            {wijk.name}
          </option>
        ))}
      </select>
      <Button kind="other">Toon</Button>
    </form>
  )
}

/** The figure beside the city, how sure it is, where it comes from, and a warning when the difference may be chance. */
export function FigureSheet({ chosen, municipality }: { chosen: FigureInWijk; municipality: string }) {
  const { figure, wijk } = chosen
  const city = figure.city === null ? null : figureInWords(figure.city, figure.unit)
  return (
    <section class="wv-sheet wv-stack" aria-labelledby="cijfer">
      <h2 class="utrecht-heading-3" id="cijfer">
        {figure.label}, {figure.period}
      </h2>
      <Bars
        bars={[
          {
            name: wijk.name,
            href: areaAddress(wijk),
            value: figure.value,
            low: figure.low,
            high: figure.high,
            inWords: figureInWords(figure.value, figure.unit),
            ...(figure.low === null ? {} : { about: intervalInWords(figure) }),
          },
        ]}
        line={figure.city === null ? null : { value: figure.city, inWords: `${municipality} ${city}` }}
      />
      <p>
        In {wijk.name}: {figureInWords(figure.value, figure.unit)}
        {figure.low !== null && `, ${intervalInWords(figure)}`}.{' '}
        {city === null ? 'Van de hele gemeente is geen cijfer geladen.' : `In heel ${municipality}: ${city}.`}
        {figure.sample !== null && ` Er zijn ${figure.sample} antwoorden.`}
      </p>
      <p class="wv-small wv-soft">Bron: {originInWords(figure)}</p>
    </section>
  )
}

/** What the figure does not say: a difference that chance may have made, or nothing to compare it with. */
export function Warning({ figure, municipality }: { figure: FigureBesideCity; municipality: string }) {
  const beside = besideCity(figure)
  if (beside === 'above' || beside === 'below') return null
  const [title, why] = {
    unsure: [
      'Dit verschil kan toeval zijn',
      `Het cijfer van ${municipality} ligt tussen de grenzen van dit cijfer. Vraag eerst na wat ouders hier merken.`,
    ],
    same: ['Er is geen verschil met de stad', `Het cijfer is hier even hoog als in heel ${municipality}.`],
    unknown: ['Er is niets om mee te vergelijken', `Van heel ${municipality} is dit cijfer niet geladen voor dit jaar.`],
  }[beside] as [string, string]
  return (
    <section class="wv-gate wv-stack-s" aria-labelledby="let-op">
      <h2 class="utrecht-heading-3" id="let-op">
        {title}
      </h2>
      <p class="wv-measure">{why}</p>
    </section>
  )
}

/** Cijfers beginnen een thema, ouders beslissen (E056). */
export const ParentsDecide = () => (
  <p class="wv-note wv-measure">
    Een cijfer alleen start niets. Dit wordt een kandidaat-thema. Pas als ouders zeggen dat het klopt, kan er een aanpak beginnen.
  </p>
)

const FigureFields = ({ chosen }: { chosen: FigureInWijk }) => (
  <>
    <input type="hidden" name="measure" value={chosen.figure.measure} />
    <input type="hidden" name="period" value={chosen.figure.period} />
    <input type="hidden" name="wijk" value={chosen.wijk.id} />
  </>
)

/** Step 2: what could parents call it? */
export function NameForm({ chosen, typed, errors }: { chosen: FigureInWijk; typed: Typed; errors: FieldErrors }) {
  return (
    <form class="wv-stack wv-measure" method="post" action={`${wizard}/naam`} novalidate>
      <FigureFields chosen={chosen} />
      <TextField
        name="name"
        label="Naam"
        hint="In woorden van ouders, bijvoorbeeld ‘Rondkomen met kinderen’."
        typed={typed}
        errors={errors}
      />
      <TextArea
        name="description"
        label="Waar gaat het over?"
        hint="Eén of twee zinnen, zoals ouders het zeggen."
        optional
        typed={typed}
        errors={errors}
      />
      <div class="wv-row">
        <Button>Verder</Button>
        <a class="utrecht-link wv-tap" href={stepAddress(wizard, chosen)}>
          Terug
        </a>
      </div>
    </form>
  )
}

interface CheckProps {
  readonly chosen: FigureInWijk
  readonly formKey: string
  readonly likely: readonly LikelyTheme[]
  readonly others: readonly Theme[]
  readonly typed: Typed
  readonly errors: FieldErrors
}

/** Step 3: is it there already? Then the figure goes with that theme; otherwise it becomes a candidate theme. */
export function CheckForm(props: CheckProps) {
  const { chosen, typed, errors } = props
  return (
    <form class="wv-stack wv-measure" method="post" action={wizard} novalidate>
      <FigureFields chosen={chosen} />
      <input type="hidden" name="key" value={props.formKey} />
      <input type="hidden" name="name" value={typed.name} />
      <input type="hidden" name="description" value={typed.description} />
      <dl class="wv-pair">
        <dt>Cijfer</dt>
        <dd>
          {chosen.figure.label} in {chosen.wijk.name}, {chosen.figure.period}: {figureInWords(chosen.figure.value, chosen.figure.unit)}
          {chosen.figure.low !== null && `, ${intervalInWords(chosen.figure)}`}
          {besideCity(chosen.figure) === 'unsure' && '. Het verschil met de stad kan toeval zijn'}
        </dd>
        <dt>Naam</dt>
        <dd>{typed.name}</dd>
        <dt>Waar het over gaat</dt>
        <dd>{typed.description || 'Niet ingevuld'}</dd>
      </dl>
      <p>
        <Button kind="quiet" name="again" value="1" formaction={`${wizard}/naam`}>
          Wijzig de naam of de uitleg
        </Button>
      </p>
      <ThemeChoice {...props} />
      <Choices
        name="stance"
        label="Wat zegt het cijfer over het thema?"
        options={stances.map((stance) => ({ value: stance, label: stanceNames[stance] }))}
        value="supports"
        columns={3}
        typed={typed}
        errors={errors}
      />
      <TextArea
        name="note"
        label="Toelichting"
        hint="Waarom hoort dit cijfer erbij? Iedereen in de gemeente kan dit lezen."
        rows={2}
        optional
        typed={typed}
        errors={errors}
      />
      <ParentsDecide />
      <div>
        <Button>Bewaar</Button>
      </div>
    </form>
  )
}

function ThemeChoice({ likely, others, typed, errors }: CheckProps) {
  const chosen = typed.theme ?? newTheme
  return (
    <fieldset class="wv-stack-s" aria-describedby={errors.theme ? 'theme-fout' : undefined}>
      <legend class="utrecht-form-label">Bestaat dit al?</legend>
      {errors.theme && (
        <p class="utrecht-form-field-error-message" id="theme-fout">
          {errors.theme}
        </p>
      )}
      <div class="wv-choices">
        {likely.map(({ theme, because }, i) => (
          <Choice name="theme" value={theme.id} checked={chosen === theme.id} id={i === 0 ? 'theme' : undefined}>
            {theme.name}
            <small>
              {theme.description}
              {because.length > 0 && ` Door: ${because.slice(0, 4).join(', ')}.`}
            </small>
          </Choice>
        ))}
        {others.length > 0 && (
          <Choice name="theme" value="other" checked={chosen === 'other'} id={likely.length === 0 ? 'theme' : undefined}>
            Ja, het is een ander thema
            <small>Kies het hieronder</small>
          </Choice>
        )}
        <Choice name="theme" value={newTheme} checked={chosen === newTheme} id={likely.length + others.length === 0 ? 'theme' : undefined}>
          Nee, maak een nieuw kandidaat-thema
        </Choice>
      </div>
      {others.length > 0 && (
        <Select
          name="other"
          label="Ander thema"
          optional
          options={[{ value: '', label: 'Kies een thema' }, ...others.map((theme) => ({ value: theme.id, label: theme.name }))]}
          typed={typed}
          errors={errors}
        />
      )}
    </fieldset>
  )
}

/** On the page of a measure: the way into the wizard. */
export const MakeThemeLink = ({ measure, period }: { measure: string; period: string }) => (
  <p class="wv-noprint">
    <LinkButton href={stepAddress(wizard, { figure: { measure, period }, wijk: null })}>Maak hier een kandidaat-thema van</LinkButton>
  </p>
)
