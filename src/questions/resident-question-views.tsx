// The pages of a resident's own question: one question a page, everything typed travels along in hidden fields.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Area } from '#areas/area.ts'
import { alwaysRemoved, type IdentifierKind, type IdentifierSpan } from '#engine/deidentify.ts'
import { type AgeBand, ageBands } from '#questions/question.ts'
import { type ResidentForm, type ResidentStep, unknownWijk } from '#questions/resident-question.ts'
import { Choice } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { Typed } from '#web/form.ts'
import type { TextKey } from '#web/languages/texts.ts'
import { RatherTalk, ResidentPage, type ResidentPhone } from '#web/resident-page.tsx'
import type { Speech } from '#web/resident-speech.tsx'

/** What every page of the question gets. */
export interface StepProps {
  readonly c: WebContext
  readonly speech: Speech
  readonly phone: ResidentPhone | null
  readonly form: ResidentForm
  readonly typed: Typed
  /** where the form goes: language and municipality stand in the address */
  readonly action: string
  readonly errors?: Readonly<Record<string, Child>> | undefined
}

const formId = 'vraag'
const ageTexts: Readonly<Record<AgeBand, TextKey>> = {
  '0-4': 'age0to4',
  '4-8': 'age4to8',
  '8-12': 'age8to12',
  '12-18': 'age12to18',
  unknown: 'unknown',
}

/** Fields of the other pages, carried along. The text page leaves the decisions out: they were about the text as it was. */
function Carried({ step, form, typed }: { step: ResidentStep; form: ResidentForm; typed: Typed }) {
  const decisions = step === 'text' || step === 'found' ? [] : Object.keys(typed).filter((name) => /^keep-\d{1,4}$/.test(name))
  const fields: [string, string | undefined][] = [
    ['key', form.key],
    ['step', step],
    ...(step === 'text' ? [] : [['text', form.text] as [string, string]]),
    ...(step === 'text' ? [] : [['decided', step === 'found' ? 'yes' : form.decided] as [string, string]]),
    ...decisions.map((name): [string, string | undefined] => [name, typed[name]]),
    ...(step === 'wijk' ? [] : [['wijk', form.wijk] as [string, string]]),
    ...(step === 'age' ? [] : [['ageBand', form.ageBand] as [string, string]]),
  ]
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value ?? ''} />
      ))}
    </>
  )
}

function Step(
  props: PropsWithChildren<StepProps & { step: ResidentStep; title: TextKey; place?: 1 | 2 | 3; button?: Child; after?: Child }>,
) {
  const { c, speech, phone, errors, step } = props
  return (
    <ResidentPage c={c} speech={speech} phone={phone} title={props.title} errors={errors} carries={formId}>
      <form class="wv-stack" id={formId} method="post" action={props.action} novalidate>
        <Carried step={step} form={props.form} typed={props.typed} />
        {step !== 'text' && (
          <button class="wv-quiet wv-back" type="submit" name="go" value="back">
            {speech.say('back')}
          </button>
        )}
        {props.place && <p class="wv-soft">{speech.say('progress', { step: props.place, of: 3 })}</p>}
        {props.children}
        <button
          class="utrecht-button utrecht-button--primary-action wv-go wv-go--l"
          type="submit"
          name="go"
          value={step === 'check' ? 'send' : 'next'}
        >
          {speech.say(step === 'check' ? 'send' : 'next')}
        </button>
      </form>
      {props.after}
    </ResidentPage>
  )
}

const FieldMessage = ({ field, errors }: { field: string; errors: StepProps['errors'] }) =>
  errors?.[field] === undefined ? null : (
    <p class="utrecht-form-field-error-message wv-strong" id={`${field}-fout`}>
      {errors[field]}
    </p>
  )

/** The question itself. */
export function TextPage(props: StepProps) {
  const { speech, errors } = props
  const wrong = errors?.text !== undefined
  return (
    <Step {...props} step="text" title="askTitle" after={<RatherTalk speech={speech} phone={props.phone} />}>
      <div class="wv-field wv-field--ask">
        <h1 class="utrecht-heading-1 wv-ask">
          <label for="text">{speech.say('askTitle')}</label>
        </h1>
        <p class="wv-lead" id="text-hulp">
          {speech.say('askHint')}
        </p>
        <FieldMessage field="text" errors={errors} />
        <textarea
          class={`utrecht-textarea utrecht-textarea--html-textarea wv-voice${wrong ? ' wv-invalid' : ''}`}
          id="text"
          name="text"
          rows={5}
          dir="auto"
          aria-required="true"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'text-hulp text-fout' : 'text-hulp'}
        >
          {props.form.text}
        </textarea>
      </div>
    </Step>
  )
}

const kindTexts: Readonly<Record<IdentifierKind, readonly [found: TextKey, gone: TextKey]>> = {
  person: ['foundPerson', 'gonePerson'],
  location: ['foundPlace', 'gonePlace'],
  institution: ['foundSchool', 'goneSchool'],
  date: ['foundDate', 'goneDate'],
  age: ['foundAge', 'goneAge'],
  postcode: ['foundAddress', 'goneAddress'],
  address: ['foundAddress', 'goneAddress'],
  email: ['foundAddress', 'goneAddress'],
  url: ['foundAddress', 'goneAddress'],
  phone: ['foundNumber', 'goneNumber'],
  bsn: ['foundNumber', 'goneNumber'],
  iban: ['foundNumber', 'goneNumber'],
  id: ['foundNumber', 'goneNumber'],
}

/** What was found in the text, each to decide on; taking out is chosen. */
export function FoundPage(props: StepProps & { found: readonly IdentifierSpan[] }) {
  const { speech, typed } = props
  return (
    <Step {...props} step="found" title="foundTitle">
      <h1 class="utrecht-heading-1">{speech.say('foundTitle')}</h1>
      <p class="wv-lead">{speech.say('foundLead')}</p>
      {props.found.map((span, i) => (
        <fieldset class="wv-section wv-stack-s">
          <legend class="wv-float">
            <bdi class="wv-voice wv-strong">‘{span.text}’</bdi> {speech.say(kindTexts[span.kind][0])}
          </legend>
          {alwaysRemoved.has(span.kind) ? (
            <p class="wv-soft">{speech.say('alwaysGone')}</p>
          ) : (
            <div class="wv-choices wv-choices--2">
              <Choice name={`keep-${i}`} value="no" checked={typed[`keep-${i}`] !== 'yes'}>
                {speech.say('takeOut')}
              </Choice>
              <Choice name={`keep-${i}`} value="yes" checked={typed[`keep-${i}`] === 'yes'}>
                {speech.say('keep')}
              </Choice>
            </div>
          )}
        </fieldset>
      ))}
    </Step>
  )
}

interface Answer {
  readonly value: string
  readonly label: Child
}

/** One question with large answers; the legend is the h1. */
function ChoicePage(
  props: StepProps & {
    step: 'wijk' | 'age'
    field: 'wijk' | 'ageBand'
    title: TextKey
    hint: TextKey
    place: 2 | 3
    answers: readonly Answer[]
  },
) {
  const { speech, errors, field } = props
  return (
    <Step {...props}>
      <fieldset class="wv-stack-s" aria-describedby={errors?.[field] === undefined ? `${field}-hulp` : `${field}-hulp ${field}-fout`}>
        <legend>
          <h1 class="utrecht-heading-1 wv-ask">{speech.say(props.title)}</h1>
        </legend>
        <p class="wv-lead" id={`${field}-hulp`}>
          {speech.say(props.hint)}
        </p>
        <FieldMessage field={field} errors={errors} />
        <div class="wv-choices wv-choices--2">
          {props.answers.map(({ value, label }, i) => (
            <Choice name={field} value={value} checked={props.form[field] === value} id={i === 0 ? field : undefined}>
              {label}
            </Choice>
          ))}
        </div>
      </fieldset>
    </Step>
  )
}

const WijkName = ({ name }: { name: string }) => (
  <bdi lang="nl" dir="ltr">
    {name}
  </bdi>
)

/** In which wijk. */
export function WijkPage(props: StepProps & { wijken: readonly Area[] }) {
  const answers = props.wijken.map(({ id, name }) => ({ value: id, label: <WijkName name={name} /> }))
  const unknown = { value: unknownWijk, label: props.speech.say('unknown') }
  return <ChoicePage {...props} step="wijk" field="wijk" title="wijkTitle" hint="wijkHint" place={2} answers={[...answers, unknown]} />
}

/** How old the child is. */
export function AgePage(props: StepProps) {
  const answers = ageBands.map((value) => ({ value, label: props.speech.say(ageTexts[value]) }))
  return <ChoicePage {...props} step="age" field="ageBand" title="ageTitle" hint="ageHint" place={3} answers={answers} />
}

/** All answers, as they will be stored. */
export function CheckPage(props: StepProps & { text: string; language: string | null; wijk: Area | null }) {
  const { speech, form } = props
  const rows: readonly (readonly [TextKey, Child, 'text' | 'wijk' | 'age', TextKey])[] = [
    ['labelQuestion', <ResidentText text={props.text} language={props.language} speech={speech} />, 'text', 'changeQuestion'],
    ['labelWijk', props.wijk === null ? speech.say('unknown') : <WijkName name={props.wijk.name} />, 'wijk', 'changeWijk'],
    ['labelAge', speech.say(ageTexts[form.ageBand || 'unknown']), 'age', 'changeAge'],
  ]
  return (
    <Step {...props} step="check" title="checkTitle">
      <h1 class="utrecht-heading-1">{speech.say('checkTitle')}</h1>
      <p class="wv-lead">{speech.say('checkLead')}</p>
      <dl class="wv-list">
        {rows.map(([label, value, page, change]) => (
          <div class="wv-section wv-stack-s">
            <dt class="wv-soft">{speech.say(label)}</dt>
            <dd>{value}</dd>
            <dd>
              <button class="wv-quiet" type="submit" name="go" value={page}>
                {speech.say(change)}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </Step>
  )
}

/** A cleaned text; what was taken out is said in the language of the page. */
function ResidentText({ text, language, speech }: { text: string; language: string | null; speech: Speech }) {
  return (
    <span class="wv-voice" dir="auto" lang={language ?? undefined}>
      {text.split(/\[([a-z]+)\]/).map((piece, i) => {
        const gone = i % 2 === 1 ? kindTexts[piece as IdentifierKind]?.[1] : undefined
        if (i % 2 === 0 || gone === undefined) return i % 2 === 0 ? piece : `[${piece}]`
        return (
          <span class="wv-gone" lang={speech.language}>
            {speech.say(gone)}
          </span>
        )
      })}
    </span>
  )
}
