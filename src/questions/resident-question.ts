import { z } from 'zod'
import { type AgeBand, ageBands } from '#questions/question.ts'

/** Characters a resident may type. */
export const longestOfResident = 1000

/** The pages of a resident's question, in order; `found` only when something in the text waits for a decision. */
export const residentSteps = ['text', 'found', 'wijk', 'age', 'check'] as const
export type ResidentStep = (typeof residentSteps)[number]

/** Value of the field `wijk` for "I do not know". */
export const unknownWijk = 'unknown'

const loose = (longest: number) => z.string().max(longest).catch('').default('')

/** Everything that travels in the form from page to page; what is odd counts as not given. */
export const residentForm = z.object({
  key: loose(36),
  step: z.enum(residentSteps).catch('text').default('text'),
  /** what was pressed: go on, back, the same page again (in another language), a page to change, or send */
  go: z.enum(['next', 'back', 'stay', 'text', 'wijk', 'age', 'send']).catch('next').default('next'),
  text: loose(20_000).transform((typed) => typed.trim()),
  decided: z.literal('yes').or(z.literal('')).catch('').default(''),
  wijk: z.literal(unknownWijk).or(z.uuid()).or(z.literal('')).catch('').default(''),
  ageBand: z.enum(ageBands).or(z.literal('')).catch('').default(''),
})
export type ResidentForm = z.output<typeof residentForm>

/** What a resident asks, before it is cleaned. */
export interface ResidentDraft {
  readonly text: string
  /** Indexes of the identifiers found that she leaves in the text; null = not decided yet. */
  readonly kept: ReadonlySet<number> | null
  /** null: she does not know */
  readonly wijkId: string | null
  readonly ageBand: AgeBand
}

/** What is wrong with the page that was sent, as names of texts; null: nothing. */
export function wrongWith(
  form: ResidentForm,
): { field: 'text' | 'wijk' | 'ageBand'; message: 'askMissing' | 'askLong' | 'wijkMissing' | 'ageMissing' } | null {
  const { step } = form
  if (step === 'text' && form.text === '') return { field: 'text', message: 'askMissing' }
  if (step === 'text' && form.text.length > longestOfResident) return { field: 'text', message: 'askLong' }
  if (step === 'wijk' && form.wijk === '') return { field: 'wijk', message: 'wijkMissing' }
  if (step === 'age' && form.ageBand === '') return { field: 'ageBand', message: 'ageMissing' }
  return null
}

/** The first page that still waits for an answer; `undecided`: something in the text does. */
export function firstOpen(form: ResidentForm, undecided: boolean): ResidentStep {
  if (form.text === '' || form.text.length > longestOfResident) return 'text'
  if (undecided) return 'found'
  if (form.wijk === '') return 'wijk'
  return form.ageBand === '' ? 'age' : 'check'
}

/** The page before. */
export const pageBefore = (step: ResidentStep): ResidentStep => (step === 'check' ? 'age' : step === 'age' ? 'wijk' : 'text')
