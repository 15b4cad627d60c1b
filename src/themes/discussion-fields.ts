import { z } from 'zod'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import { placeKinds } from '#themes/parent-talk.ts'
import { verificationOutcomes } from '#themes/verification.ts'
import { type Discussed, knowOthersAnswers, type Verification } from '#themes/verification-record.ts'
import { dayInField, pastDay } from '#web/day-field.ts'
import { formKey, optionalText, type Typed } from '#web/form.ts'

/** A number of parents. */
export const parentsField = z.coerce
  .number({ error: 'Schrijf met hoeveel ouders je sprak.' })
  .int('Schrijf een heel getal.')
  .min(1, 'Schrijf met hoeveel ouders je sprak.')
  .max(500, 'Schrijf hoogstens 500.')

export const placeFields = {
  placeKind: z.enum(placeKinds, { error: 'Kies waar het was.' }),
  place: optionalText(120),
}

/** The form of a talk about one theme. */
export const discussionSchema = (today: string) =>
  z
    .object({
      key: formKey,
      talk: z.uuid().optional(),
      wijk: z.string().default(''),
      day: pastDay(today, 'Schrijf op welke dag het was.'),
      parents: parentsField,
      ...placeFields,
      outcome: z.enum(verificationOutcomes, { error: 'Kies wat ouders zeiden.' }),
      changed: optionalText(1000),
      changeMade: z.literal('yes').optional(),
      newName: optionalText(120),
      forWhom: optionalText(200),
      sentence: optionalText(1000),
      consent: z.literal('yes').optional(),
      knowOthers: z.enum(knowOthersAnswers).default('notAsked'),
      decided: z.literal('yes').optional(),
    })
    .superRefine((form, context) => {
      if (form.outcome === 'partlyFits' && form.changed === null)
        context.addIssue({ code: 'custom', path: ['changed'], message: 'Schrijf wat ouders veranderden.' })
      if (form.sentence !== null && form.consent === undefined)
        context.addIssue({ code: 'custom', path: ['consent'], message: 'Vraag of je de zin mag gebruiken, of haal de zin weg.' })
    })

/** What parents said, from the form. */
export function discussedFrom(form: z.output<ReturnType<typeof discussionSchema>>, typed: Typed): Discussed {
  const { day, parents, placeKind, outcome, knowOthers } = form
  return {
    ...{ day, parents, placeKind, outcome, knowOthers },
    place: form.place ?? '',
    changed: form.changed ?? '',
    newName: form.newName ?? '',
    forWhom: form.forWhom ?? '',
    sentence: form.sentence ?? '',
    changeMade: form.changeMade === 'yes',
    kept: form.decided === 'yes' ? keptPlaces(typed) : null,
  }
}

/** A report as it stands in the form. */
export const typedFrom = (said: Verification): Typed => ({
  day: dayInField(said.day),
  parents: String(said.parents),
  placeKind: said.placeKind,
  place: said.place,
  outcome: said.outcome,
  changed: said.changed,
  newName: said.newName,
  forWhom: said.forWhom,
  sentence: said.sentence,
  knowOthers: said.knowOthers,
  ...(said.sentence === '' ? {} : { consent: 'yes' }),
})
