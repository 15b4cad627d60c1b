import { z } from 'zod'

/** What a figure says of a theme. */
export const stances = ['supports', 'contradicts', 'neutral'] as const
export type Stance = (typeof stances)[number]

export const stanceNames: Readonly<Record<Stance, string>> = {
  supports: 'Wijst erop',
  contradicts: 'Spreekt het tegen',
  neutral: 'Geen van beide',
}

/** A figure beside a theme: a copy of what it said when someone put it there. */
export interface LinkedFigure {
  readonly id: string
  readonly themeId: string
  /** null: the whole municipality */
  readonly wijkId: string | null
  readonly wijkName: string | null
  readonly measure: string
  readonly label: string
  readonly value: number
  /** of the municipality in the same year; null: not loaded */
  readonly city: number | null
  readonly unit: string
  readonly period: string
  readonly source: string
  /** day on which the source published it (YYYY-MM-DD) */
  readonly sourceDate: string | null
  readonly licence: string
  /** where the value probably lies; null: no sample */
  readonly low: number | null
  readonly high: number | null
  readonly stance: Stance
  readonly note: string
  readonly organisationName: string
  /** did the own organisation put it there? Only that one takes it away. */
  readonly own: boolean
  readonly linkedAt: Date
}

/** Why a figure stands beside a theme; everyone in the municipality reads it. */
export const noteText = z.string().trim().max(500, 'Maak de toelichting korter: hoogstens 500 tekens.')
