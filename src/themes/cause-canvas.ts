import { z } from 'zod'

/** The four boxes behind a theme, in the order in which they are read (E016). */
export const canvasBoxes = ['asked', 'behind', 'causes', 'parentsSay'] as const
export type CanvasBox = (typeof canvasBoxes)[number]

/** Name of each box, and what helps to fill it. */
export const canvasBoxNames: Readonly<Record<CanvasBox, { readonly name: string; readonly hint: string }>> = {
  asked: { name: 'De vraag die gesteld wordt', hint: 'Zoals ouders het zeggen.' },
  behind: { name: 'De vraag erachter', hint: 'Wat bedoelen zij, denk je?' },
  causes: { name: 'Mogelijke oorzaken', hint: 'In de wijk, op school, thuis. Het zijn vermoedens.' },
  parentsSay: { name: 'Wat ouders ervan zeggen', hint: 'Vul dit in na het gesprek met ouders.' },
}

export type CanvasTexts = Readonly<Record<CanvasBox, string>>

/** One version of the four boxes. */
export interface CauseCanvas extends CanvasTexts {
  readonly id: string
  /** null: written for the whole municipality */
  readonly wijkId: string | null
  readonly organisationName: string
  readonly madeAt: Date
}

const box = z.string().trim().max(1000, 'Maak deze tekst korter: hoogstens 1.000 tekens.').default('')

/** The form of the four boxes; at least one holds a text. */
export const canvasForm = z
  .object({ asked: box, behind: box, causes: box, parentsSay: box })
  .refine((boxes) => canvasBoxes.some((name) => boxes[name] !== ''), { error: 'Vul ten minste één vak in.', path: ['asked'] })
