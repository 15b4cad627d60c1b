// A talk in which parents bring the subjects: its form, and the fields of it.

import { z } from 'zod'
import type { Area } from '#areas/area.ts'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import { parentsField, placeFields } from '#themes/discussion-fields.ts'
import type { ParentTalk } from '#themes/parent-talk.ts'
import type { OpenTalkDraft } from '#themes/talk-subject.actions.ts'
import { mostSubjects, type SubjectDraft, subjectKindNames, subjectKinds, type TalkSubject } from '#themes/talk-subject.ts'
import { Hidden, WherePlace } from '#themes/verification-form.tsx'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Button, Choices, More, Select, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { dayInField, pastDay } from '#web/day-field.ts'
import { type FieldErrors, formKey, type Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'

const places = Array.from({ length: mostSubjects }, (_, i) => i + 1)
const shownAtFirst = 3

const subjectFields = Object.fromEntries(
  places.flatMap((place) => [
    [`words-${place}`, z.string().trim().max(300, 'Maak het korter: hoogstens 300 tekens.').default('')],
    [`kind-${place}`, z.enum(subjectKinds).default('problem')],
    [
      `votes-${place}`,
      z
        .union([z.literal('').transform(() => 0), z.coerce.number({ error: 'Schrijf een getal.' }).int('Schrijf een heel getal.')])
        .pipe(z.number().min(0, 'Schrijf 0 of meer.').max(500, 'Schrijf hoogstens 500.'))
        .default(0),
    ],
  ]),
)

/** The form of such a talk. */
export const openTalkSchema = (today: string) =>
  z.object({
    key: formKey,
    wijk: z.string().min(1, 'Kies in welke wijk het gesprek was.'),
    day: pastDay(today, 'Schrijf op welke dag het was.'),
    parents: parentsField,
    ...placeFields,
    decided: z.literal('yes').optional(),
    // read by name in openTalkFrom
    ...(subjectFields as Record<never, never>),
  })

/** The talk from the form; `wijkId`: the wijk that it names. */
export function openTalkFrom(form: z.output<ReturnType<typeof openTalkSchema>>, typed: Typed, wijkId: string): OpenTalkDraft {
  const field = form as unknown as Readonly<Record<string, string | number>>
  const subjects = places.flatMap((place): SubjectDraft[] => {
    const words = String(field[`words-${place}`])
    const kind = field[`kind-${place}`] === 'wish' ? 'wish' : 'problem'
    return words === '' ? [] : [{ place, words, kind, votes: Number(field[`votes-${place}`]) }]
  })
  const { day, parents, placeKind, place } = form
  return { wijkId, day, parents, placeKind, place: place ?? '', subjects, kept: form.decided === 'yes' ? keptPlaces(typed) : null }
}

/** A talk as it stands in the form. */
export const typedFromOpenTalk = (talk: ParentTalk, subjects: readonly TalkSubject[]): Typed => ({
  wijk: talk.wijkId,
  day: dayInField(talk.day),
  parents: String(talk.parents ?? ''),
  placeKind: talk.placeKind,
  place: talk.place,
  ...Object.fromEntries(
    subjects.flatMap(({ place, words, kind, votes }) => [
      [`words-${place}`, words],
      [`kind-${place}`, kind],
      [`votes-${place}`, String(votes)],
    ]),
  ),
})

/** Names of all fields that the form carries along unseen. */
export const openTalkFields = [
  ...['wijk', 'day', 'parents', 'placeKind', 'place'],
  ...places.flatMap((place) => [`words-${place}`, `kind-${place}`, `votes-${place}`]),
]

/** The whole page with the form. */
export function OpenTalkPage(props: {
  readonly c: WebContext
  readonly title: string
  readonly action: string
  readonly back: string
  readonly wijken: readonly Area[]
  readonly typed: Typed
  readonly errors?: FieldErrors | undefined
}) {
  const { c, title, back, typed, errors } = props
  const fields = { typed, errors }
  const chosen = props.wijken.find((one) => [one.id, one.code].includes(typed.wijk ?? ''))
  const options = [{ value: '', label: 'Kies een wijk' }, ...props.wijken.map((one) => ({ value: wijkValue(one), label: one.name }))]
  const filled = places.filter((place) => (typed[`words-${place}`] ?? '') !== '' || errors?.[`votes-${place}`] !== undefined).at(-1) ?? 0
  return (
    <Page c={c} title={title} errors={errors} crumbs={[{ href: '/gesprekken', label: 'Gesprekken met ouders' }]}>
      <form class="wv-stack wv-measure" method="post" action={props.action} novalidate>
        <Hidden typed={typed} names={[]} />
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">Ouders kiezen zelf waar het over gaat. Schrijf geen namen.</p>
        <Select
          name="wijk"
          label="In welke wijk?"
          options={options}
          value={chosen === undefined ? '' : wijkValue(chosen)}
          errors={errors}
        />
        <div class="wv-row wv-top-align">
          <TextField name="day" label="Op welke dag?" short {...fields} />
          <TextField name="parents" label="Met hoeveel ouders?" type="number" short {...fields} />
        </div>
        <WherePlace {...fields} />
        <h2 class="utrecht-heading-2">Wat noemden ouders?</h2>
        <p class="wv-soft">In hun eigen woorden. Stemmen kun je later ook nog tellen.</p>
        {places.slice(0, shownAtFirst).map((place) => (
          <SubjectFields place={place} {...fields} />
        ))}
        <More summary={`Nog ${mostSubjects - shownAtFirst} onderwerpen`} action="Toon" open={filled > shownAtFirst}>
          <div class="wv-stack">
            {places.slice(shownAtFirst).map((place) => (
              <SubjectFields place={place} {...fields} />
            ))}
          </div>
        </More>
        <div class="wv-row">
          <Button>Bewaar het gesprek</Button>
          <a class="utrecht-link wv-tap" href={back}>
            Stop zonder bewaren
          </a>
        </div>
      </form>
    </Page>
  )
}

function SubjectFields({ place, typed, errors }: { place: number; typed: Typed; errors?: FieldErrors | undefined }) {
  const fields = { typed, errors }
  return (
    <div class="wv-section wv-section--s wv-stack-s">
      <TextField name={`words-${place}`} label={`Onderwerp ${place}`} optional={place > 1} {...fields} />
      <div class="wv-row wv-top-align">
        <Choices
          name={`kind-${place}`}
          label={`Onderwerp ${place} is een`}
          options={subjectKinds.map((kind) => ({ value: kind, label: subjectKindNames[kind] }))}
          value="problem"
          inline
          {...fields}
        />
        <TextField name={`votes-${place}`} label={`Stemmen voor ${place}`} type="number" short optional {...fields} />
      </div>
    </div>
  )
}
