import type { ThemeStatus } from '#themes/theme.ts'

/** Where a question stands now. */
export interface QuestionTheme {
  readonly questionId: string
  /** null: unclear */
  readonly themeId: string | null
  readonly themeName: string | null
  readonly themeStatus: ThemeStatus | null
  /** person: someone chose it, and the program leaves it alone */
  readonly source: 'person' | 'river'
  /** 0–1; 1 when a person chose */
  readonly confidence: number
  readonly secondThemeId: string | null
  readonly secondThemeName: string | null
  readonly secondConfidence: number
}

/** From this confidence on a question that the program placed fits well. */
export const sureFrom = 0.6

/** How well a question that the program placed fits, in words. */
export const sureInWords = (confidence: number): string => (confidence >= sureFrom ? 'past goed' : 'past redelijk')
