import type { Child } from 'hono/jsx'
import type { Area } from '#areas/area.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { areaOptions, wholeMunicipality } from '#questions/area-choice.tsx'
import { FoundIdentifiers } from '#questions/found-identifiers.tsx'
import {
  ageBandNames,
  ageBands,
  captureRouteNames,
  captureRoutes,
  heardInWords,
  mayEdit,
  mayWithdraw,
  type Question,
} from '#questions/question.ts'
import { QuestionText } from '#questions/question-list.tsx'
import { Button, Choices, LinkButton, Select, TextArea, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { dayInWords } from '#web/words.ts'

const crumbs = [{ href: '/vragen', label: 'Vragen' }]

/** One question: what was asked, where and when, what later folders know of it, and what its author may do. */
export function QuestionPage(props: {
  c: WebContext
  question: Question
  now: Date
  /** may this person count questions, and so withdraw one of a resident? */
  mayCount: boolean
  extra: readonly (readonly [string, string])[]
  parts: Child[]
}) {
  const { c, question } = props
  const withdrawn = question.withdrawnAt !== null
  const facts: (readonly [string, string])[] = [
    ['Wijk', question.areaName ?? 'Hele gemeente'],
    ['Leeftijd van het kind', ageBandNames[question.ageBand]],
    ['Waar gehoord', heardInWords(question)],
    ['Dag', dayInWords(question.askedOn)],
    ...props.extra,
  ]
  return (
    <Page c={c} title="Een vraag" crumbs={crumbs}>
      <h1 class="utrecht-heading-1">Een vraag</h1>
      {withdrawn ? (
        <p class="wv-lead">Deze vraag is ingetrokken. Hij telt niet mee en de tekst is weg.</p>
      ) : (
        <blockquote class={question.text === null ? 'wv-measure' : 'wv-voice wv-voice--l wv-measure'}>
          <QuestionText question={question} />
        </blockquote>
      )}
      <dl class="wv-stack-s">
        {facts.map(([name, value]) => (
          <div>
            <dt class="wv-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {props.parts}
      {mayWithdraw(question) && props.mayCount && (
        <div class="wv-stack-s">
          <div class="wv-row">
            {mayEdit(question, props.now) && (
              <LinkButton href={`/vragen/${question.id}/aanpassen`} kind="other">
                Pas aan
              </LinkButton>
            )}
            <a class="utrecht-link wv-tap" href={`/vragen/${question.id}/intrekken`}>
              Trek deze vraag in
            </a>
          </div>
          <p class="wv-small wv-soft">
            {question.mine
              ? 'Jij telde deze vraag. Alleen jij ziet dat. Aanpassen kan tot een dag na het tellen.'
              : 'Een bewoner stelde deze vraag zelf. Staat er toch een naam in, of hoort hij hier niet? Trek de vraag dan in.'}
          </p>
        </div>
      )}
    </Page>
  )
}

/** The form to change one's own question. */
export function QuestionForm(props: { c: WebContext; question: Question; areas: readonly Area[]; errors?: FieldErrors; typed?: Typed }) {
  const { c, question, errors, typed } = props
  const address = `/vragen/${question.id}`
  return (
    <Page c={c} title="Pas je vraag aan" errors={errors} crumbs={[...crumbs, { href: address, label: 'Een vraag' }]}>
      <h1 class="utrecht-heading-1">Pas je vraag aan</h1>
      <form class="wv-stack wv-measure" method="post" action={`${address}/aanpassen`} novalidate>
        <TextArea
          name="text"
          label="De vraag"
          value={question.text ?? ''}
          typed={typed}
          errors={errors}
          optional
          voice
          hint="Zonder namen."
        />
        <Select
          name="area"
          label="Wijk of buurt"
          options={areaOptions(props.areas, [{ value: wholeMunicipality, label: 'Weet ik niet (hele gemeente)' }])}
          value={question.areaId ?? wholeMunicipality}
          typed={typed}
          errors={errors}
        />
        <Choices
          name="ageBand"
          label="Leeftijd van het kind"
          options={ageBands.map((value) => ({ value, label: ageBandNames[value] }))}
          value={question.ageBand}
          typed={typed}
          errors={errors}
        />
        <Choices
          name="route"
          label="Waar hoorde je de vraag?"
          options={captureRoutes.map((value) => ({ value, label: captureRouteNames[value] }))}
          value={question.route ?? undefined}
          typed={typed}
          errors={errors}
        />
        <TextField
          name="askedOn"
          label="Dag"
          hint="Bijvoorbeeld 19-11-2026."
          value={dutchDay(question.askedOn)}
          typed={typed}
          errors={errors}
          short
        />
        <div class="wv-row">
          <Button>Bewaar</Button>
          <a class="utrecht-link wv-tap" href={address}>
            Terug
          </a>
        </div>
      </form>
    </Page>
  )
}

const dutchDay = (day: string): string => day.split('-').reverse().join('-')

/** The step between: identifiers were found in the changed text, and nothing is stored yet. */
export function EditDecision(props: { c: WebContext; question: Question; typed: Typed; text: string; found: readonly IdentifierSpan[] }) {
  const action = `/vragen/${props.question.id}/aanpassen`
  return (
    <Page c={props.c} title="Mag dit in de tekst blijven?" crumbs={crumbs}>
      <form class="wv-stack" method="post" action={action} novalidate>
        <FoundIdentifiers text={props.text} found={props.found} withoutText={false}>
          {['text', 'area', 'ageBand', 'route', 'askedOn'].map((name) => (
            <input type="hidden" name={name} value={props.typed[name] ?? ''} />
          ))}
          <input type="hidden" name="decided" value="yes" />
        </FoundIdentifiers>
      </form>
    </Page>
  )
}

/** Asks whether a question may really be withdrawn. */
export function WithdrawPage({ c, question }: { c: WebContext; question: Question }) {
  const address = `/vragen/${question.id}`
  return (
    <Page c={c} title="Deze vraag intrekken?" crumbs={[...crumbs, { href: address, label: 'Een vraag' }]}>
      <form class="wv-stack wv-measure" method="post" action={`${address}/intrekken`}>
        <h1 class="utrecht-heading-1">Deze vraag intrekken?</h1>
        <blockquote class="wv-voice wv-voice--l">
          <QuestionText question={question} />
        </blockquote>
        <p>De vraag telt dan niet meer mee en de tekst gaat meteen weg. Dat kun je niet terugdraaien.</p>
        <div class="wv-row">
          <Button>Trek in</Button>
          <a class="utrecht-link wv-tap" href={address}>
            Laat staan
          </a>
        </div>
      </form>
    </Page>
  )
}
