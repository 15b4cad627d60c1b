// "Wat zeiden ouders?": the form of a talk about one theme, and what the program found in its texts.

import type { Area } from '#areas/area.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { FoundIdentifiers } from '#questions/found-identifiers.tsx'
import { placeKindNames, placeKinds } from '#themes/parent-talk.ts'
import { verificationOutcomes } from '#themes/verification.ts'
import { knowOthersAnswers, knowOthersNames, outcomeHints, outcomeNames } from '#themes/verification-record.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Button, Choice, Choices, Select, TextArea, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { newFormKey } from '#web/form.ts'
import { Page } from '#web/page.tsx'

/** What the form is about, and what stands in it. */
export interface DiscussionForm {
  readonly c: WebContext
  readonly theme: { readonly id: string; readonly name: string }
  /** null: to be chosen */
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
  /** address of the form */
  readonly action: string
  readonly back: string
  /** what was typed, or what stands there at first */
  readonly typed: Typed
  readonly errors?: FieldErrors | undefined
  /** day and place are those of a talk that stands */
  readonly talkStands: boolean
  /** a report that is changed has no change to make at once */
  readonly changing: boolean
}

/** The whole page with the form. */
export function DiscussionPage(props: DiscussionForm) {
  const { c, theme, wijk, back, errors } = props
  return (
    <Page c={c} title="Wat zeiden ouders?" errors={errors} crumbs={crumbsOf(theme, back)}>
      <div class="wv-split">
        <form class="wv-stack" method="post" action={props.action} novalidate>
          <Hidden typed={props.typed} names={['talk', ...(wijk === null ? [] : ['wijk'])]} />
          <h1 class="utrecht-heading-1">Wat zeiden ouders?</h1>
          <p class="wv-lead wv-measure">
            Wij noemden het ‘{theme.name}’. Klopt dat met wat ouders {wijk === null ? '' : `in ${wijk.name} `}zelf meemaken?
          </p>
          <p class="wv-soft">Alles invullen, behalve waar ‘niet verplicht’ staat.</p>
          <WhenAndWhere {...props} />
          <Outcome {...props} />
          <Words {...props} />
          <div class="wv-row">
            <Button>Bewaar wat ouders zeiden</Button>
            <a class="utrecht-link wv-tap" href={back}>
              Stop zonder bewaren
            </a>
          </div>
        </form>
        <ThreeQuestions />
      </div>
    </Page>
  )
}

/** The way to a page about a theme. */
export const crumbsOf = (theme: { readonly name: string }, back: string) => [
  { href: '/themas', label: 'Thema’s' },
  { href: back, label: theme.name },
]

/** The key and what else the form carries along unseen. */
export function Hidden({ typed, names }: { typed: Typed; names: readonly string[] }) {
  return (
    <>
      <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
      {names
        .filter((name) => typed[name] !== undefined)
        .map((name) => (
          <input type="hidden" name={name} value={typed[name]} />
        ))}
    </>
  )
}

function WhenAndWhere({ typed, errors, wijk, wijken, talkStands }: DiscussionForm) {
  const fields = { typed, errors }
  return (
    <>
      {wijk === null && (
        <Select
          name="wijk"
          label="In welke wijk?"
          options={[{ value: '', label: 'Kies een wijk' }, ...wijken.map((one) => ({ value: wijkValue(one), label: one.name }))]}
          {...fields}
        />
      )}
      <div class="wv-row wv-top-align">
        {talkStands ? (
          <Hidden typed={typed} names={['day', 'placeKind']} />
        ) : (
          <TextField name="day" label="Op welke dag?" short {...fields} />
        )}
        <TextField name="parents" label="Met hoeveel ouders?" type="number" short {...fields} />
      </div>
      {!talkStands && <WherePlace {...fields} />}
    </>
  )
}

/** Where a talk was, or will be: a kind of place, and its name when it has one. */
export function WherePlace({ typed, errors, coming }: { typed: Typed; errors?: FieldErrors | undefined; coming?: boolean }) {
  const fields = { typed, errors }
  return (
    <>
      <Choices
        name="placeKind"
        label={coming ? 'Waar spreken jullie elkaar?' : 'Waar was het?'}
        options={placeKinds.map((kind) => ({ value: kind, label: placeKindNames[kind] }))}
        inline
        {...fields}
      />
      <TextField name="place" label="Naam van de plek" hint="Bijvoorbeeld ‘De Dreef’. Nooit een huisadres." optional {...fields} />
    </>
  )
}

function Outcome({ typed, errors, changing }: DiscussionForm) {
  return (
    <div class="wv-measure wv-stack">
      <Choices
        name="outcome"
        label="Wat is de uitkomst?"
        options={verificationOutcomes.map((one) => ({ value: one, label: outcomeNames[one], hint: outcomeHints[one] }))}
        columns={1}
        typed={typed}
        errors={errors}
      />
      <TextArea
        name="changed"
        label="Wat veranderden ouders?"
        hint="Bijvoorbeeld de naam van het thema, of voor wie het is. Alleen nodig als het deels past."
        typed={typed}
        errors={errors}
      />
      {!changing && (
        <Choice name="changeMade" value="yes" type="checkbox" checked={typed.changeMade === 'yes'}>
          De verandering is al gemaakt
          <small>Een nieuwe naam krijgt het thema meteen. Anders wacht de aanpak tot de verandering is gemaakt.</small>
        </Choice>
      )}
    </div>
  )
}

function Words({ typed, errors }: DiscussionForm) {
  const fields = { typed, errors }
  return (
    <>
      <TextField name="newName" label="Naam van het thema in woorden van ouders" optional {...fields} />
      <TextField name="forWhom" label="Voor wie is het?" hint="Bijvoorbeeld ‘ook opa’s en oma’s’." optional {...fields} />
      <TextArea
        name="sentence"
        label="Een zin die bleef hangen"
        hint="Schrijf geen namen. Vraag of je de zin mag gebruiken."
        rows={2}
        optional
        voice
        {...fields}
      />
      <div class="wv-measure wv-stack-s">
        {errors?.consent !== undefined && <p class="utrecht-form-field-error-message">{errors.consent}</p>}
        <Choice name="consent" value="yes" type="checkbox" checked={typed.consent === 'yes'} id="consent">
          Ik mag deze zin gebruiken
        </Choice>
      </div>
      <Choices
        name="knowOthers"
        label="Kennen zij andere ouders die hier iets aan hebben?"
        options={knowOthersAnswers.map((value) => ({ value, label: knowOthersNames[value] }))}
        inline
        {...fields}
      />
    </>
  )
}

/** The questions at hand for the talk; they do not stand in the way of the form. */
function ThreeQuestions() {
  return (
    <aside class="wv-stack" aria-labelledby="vragen">
      <h2 class="utrecht-heading-3" id="vragen">
        Drie vragen voor het gesprek
      </h2>
      <ol class="wv-asks">
        <li class="wv-voice">“Herkent u dit?”</li>
        <li class="wv-voice">“Hoe zou u het zelf noemen?”</li>
        <li class="wv-voice">“Kent u nog iemand die hier iets aan heeft?”</li>
      </ol>
      <p class="wv-small wv-soft">Cijfers zeggen veel. Alleen ouders weten of het klopt. Schrijf geen namen op.</p>
    </aside>
  )
}

const carried = [
  ...['talk', 'wijk', 'day', 'parents', 'placeKind', 'place', 'outcome', 'changed', 'changeMade'],
  ...['newName', 'forWhom', 'sentence', 'consent', 'knowOthers'],
]

/** The step between: something in the texts may point at a person, and nothing is stored yet. */
export function FoundInDiscussion(props: {
  readonly c: WebContext
  readonly theme: { readonly name: string }
  readonly action: string
  readonly back: string
  readonly typed: Typed
  readonly text: string
  readonly found: readonly IdentifierSpan[]
}) {
  return (
    <Page c={props.c} title="Mag dit in de tekst blijven?" crumbs={crumbsOf(props.theme, props.back)}>
      <form class="wv-stack" method="post" action={props.action} novalidate>
        <FoundIdentifiers text={props.text} found={props.found} withoutText={false}>
          <Hidden typed={props.typed} names={carried} />
          <input type="hidden" name="decided" value="yes" />
        </FoundIdentifiers>
      </form>
    </Page>
  )
}
