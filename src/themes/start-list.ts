import type { StartTheme } from '#themes/start-list-entry.ts'
import { familyLifeThemes } from '#themes/start-list-family-life.ts'
import { namedThemes } from '#themes/start-list-named.ts'
import { schoolAndYouthThemes } from '#themes/start-list-school-and-youth.ts'
import { upbringingThemes } from '#themes/start-list-upbringing.ts'
import { youngChildThemes } from '#themes/start-list-young-child.ts'

/** The start list of themes in parents' own words, written for this project: the twelve named in the sources first. Keys are unique. */
export const startList: readonly StartTheme[] = [
  ...namedThemes,
  ...youngChildThemes,
  ...upbringingThemes,
  ...schoolAndYouthThemes,
  ...familyLifeThemes,
]
