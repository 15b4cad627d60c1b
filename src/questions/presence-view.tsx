import type { Child } from 'hono/jsx'
import type { Area } from '#areas/area.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { areaOptions, wholeMunicipality } from '#questions/area-choice.tsx'
import { FoundIdentifiers } from '#questions/found-identifiers.tsx'
import { dutchDayAndTime, mayEditPresence, type Presence } from '#questions/presence.ts'
import { Button, LinkButton, Pager, Select, TextArea, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { counted, dayInWords } from '#web/words.ts'

const crumbs = [{ href: '/aanwezig', label: 'Aanwezig' }]

/** Visits a page. */
export const presencePageSize = 20

/** The visits of the own organisation. */
export function PresenceList(props: {
  c: WebContext
  scope: Scope
  presences: readonly Presence[]
  count: number
  page: number
  today: string
}) {
  const { c, presences, count } = props
  return (
    <Page c={c} title="Aanwezig in de wijk">
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Aanwezig in de wijk</h1>
          <p class="wv-lead">
            {count === 0
              ? 'Hier staat straks waar jullie in de wijk waren, en wat jullie hoorden.'
              : `${counted(count, 'keer', 'keer')} was jouw organisatie in de wijk.`}
          </p>
        </div>
        <LinkButton href="/aanwezig/nieuw">Ik was in de wijk</LinkButton>
      </div>
      {presences.length > 0 && (
        <ul class="wv-list" aria-label="Bezoeken">
          {presences.map((presence) => (
            <li>
              <div class="wv-item">
                <div>
                  <p>
                    <a class="utrecht-link" href={`/aanwezig/${presence.id}`}>
                      {presence.place}
                    </a>
                  </p>
                  <p class="wv-small wv-soft">{factsOf(presence, props.today).join(', ')}</p>
                  {presence.heard !== null && (
                    <p class="wv-voice" dir="auto">
                      {presence.heard}
                    </p>
                  )}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager page={props.page} pageSize={presencePageSize} count={count} address={(page) => `/aanwezig?page=${page}`} />
      {count > 0 && may(props.scope, 'export questions') && (
        <p>
          <a class="utrecht-link wv-tap" href="/aanwezig/export">
            Download alle bezoeken (csv)
          </a>
        </p>
      )}
    </Page>
  )
}

function factsOf(presence: Presence, today?: string): string[] {
  const { day, time } = dutchDayAndTime(presence.moment)
  const people = counted(presence.headCount, 'mens', 'mensen')
  return [presence.areaName ?? 'hele gemeente', `${dayInWords(day, today)} om ${time}`, people, ...(presence.mine ? ['van jou'] : [])]
}

/** One visit, with what its author may do. */
export function PresencePage({ c, presence, now, parts }: { c: WebContext; presence: Presence; now: Date; parts: Child[] }) {
  return (
    <Page c={c} title={presence.place} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{presence.place}</h1>
      <p class="wv-lead">{factsOf(presence).join(', ')}</p>
      {presence.heard !== null && (
        <blockquote class="wv-voice wv-voice--l wv-measure" dir="auto">
          {presence.heard}
        </blockquote>
      )}
      {parts}
      {presence.mine && (
        <div class="wv-row">
          {mayEditPresence(presence, now) && (
            <LinkButton href={`/aanwezig/${presence.id}/aanpassen`} kind="other">
              Pas aan
            </LinkButton>
          )}
          <a class="utrecht-link wv-tap" href={`/aanwezig/${presence.id}/verwijderen`}>
            Verwijder
          </a>
        </div>
      )}
    </Page>
  )
}

interface FormProps {
  readonly c: WebContext
  readonly areas: readonly Area[]
  /** null: a new one */
  readonly presence: Presence | null
  readonly formKey: string | null
  readonly now: Date
  readonly areaBefore: string | null
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

const titleOf = (presence: Presence | null): string => (presence === null ? 'Ik was in de wijk' : 'Pas je bezoek aan')
const addressOf = (presence: Presence | null): string => (presence === null ? '/aanwezig/nieuw' : `/aanwezig/${presence.id}/aanpassen`)

/** The form to note a visit, or to change one. */
export function PresenceForm(props: FormProps) {
  const { c, presence, errors, typed } = props
  const { day, time } = dutchDayAndTime(presence?.moment ?? props.now)
  return (
    <Page c={c} title={titleOf(presence)} errors={errors} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{titleOf(presence)}</h1>
      <form class="wv-stack wv-measure" method="post" action={addressOf(presence)} novalidate>
        {props.formKey !== null && <input type="hidden" name="key" value={props.formKey} />}
        <TextField
          name="place"
          label="Waar was je?"
          hint="Een plek, zoals ‘speeltuin De Gaard’. Geen huisadres."
          {...{ typed, errors }}
          value={presence?.place}
        />
        <Select
          name="area"
          label="Wijk of buurt"
          options={areaOptions(props.areas, [{ value: wholeMunicipality, label: 'Weet ik niet (hele gemeente)' }])}
          value={presence === null ? (props.areaBefore ?? wholeMunicipality) : (presence.areaId ?? wholeMunicipality)}
          {...{ typed, errors }}
        />
        <TextField
          name="day"
          label="Dag"
          hint="Bijvoorbeeld 19-11-2026."
          value={day.split('-').reverse().join('-')}
          short
          {...{ typed, errors }}
        />
        <TextField name="time" label="Tijd" hint="Bijvoorbeeld 14:30." value={time} short {...{ typed, errors }} />
        <TextField
          name="headCount"
          label="Hoeveel mensen sprak je?"
          type="number"
          value={presence === null ? '' : String(presence.headCount)}
          short
          {...{ typed, errors }}
        />
        <TextArea
          name="heard"
          label="Wat hoorde je?"
          hint="Zonder namen."
          value={presence?.heard ?? ''}
          optional
          voice
          {...{ typed, errors }}
        />
        <div class="wv-row">
          <Button>Bewaar</Button>
          <a class="utrecht-link wv-tap" href={presence === null ? '/aanwezig' : `/aanwezig/${presence.id}`}>
            Terug
          </a>
        </div>
      </form>
    </Page>
  )
}

/** The step between: identifiers were found in what was heard, and nothing is stored yet. */
export function PresenceDecision(props: {
  c: WebContext
  presence: Presence | null
  typed: Typed
  text: string
  found: readonly IdentifierSpan[]
}) {
  const fields = ['key', 'place', 'area', 'day', 'time', 'headCount', 'heard'].filter((name) => props.typed[name] !== undefined)
  return (
    <Page c={props.c} title="Mag dit in de tekst blijven?" crumbs={crumbs}>
      <form class="wv-stack" method="post" action={addressOf(props.presence)} novalidate>
        <FoundIdentifiers text={props.text} found={props.found} withoutText={false}>
          {fields.map((name) => (
            <input type="hidden" name={name} value={props.typed[name]} />
          ))}
          <input type="hidden" name="decided" value="yes" />
        </FoundIdentifiers>
      </form>
    </Page>
  )
}

/** Asks whether a visit may really go. */
export function PresenceRemoval({ c, presence }: { c: WebContext; presence: Presence }) {
  return (
    <Page c={c} title="Dit bezoek verwijderen?" crumbs={crumbs}>
      <form class="wv-stack wv-measure" method="post" action={`/aanwezig/${presence.id}/verwijderen`}>
        <h1 class="utrecht-heading-1">Dit bezoek verwijderen?</h1>
        <p>{`${presence.place}, ${factsOf(presence).join(', ')}. Dat kun je niet terugdraaien.`}</p>
        <div class="wv-row">
          <Button>Verwijder</Button>
          <a class="utrecht-link wv-tap" href={`/aanwezig/${presence.id}`}>
            Laat staan
          </a>
        </div>
      </form>
    </Page>
  )
}
