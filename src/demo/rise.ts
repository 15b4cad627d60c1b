// In one wijk a theme is heard more and more: so much that chance is no explanation, and the program finds it by itself.
import { chanceFrom } from '#demo/chance.ts'
import type { DemoQuestion } from '#demo/questions.ts'
import { heardBy } from '#demo/routes.ts'
import { drawGroup, plainText } from '#demo/wording.ts'
import { addDays, weekOf } from '#platform/clock.ts'

/** Where and what rises. */
export const risingWijk = 'Overvecht'
const risingTheme = 'not-going-to-school'
/** Extra questions in each of the last weeks that are over, oldest first. */
const extraByWeek = [2, 3, 4, 5, 6, 6] as const

/** The extra questions before a day (YYYY-MM-DD), oldest first; a worker gave all of them their theme, half of them by one tap. The same for the same seed. */
export function inventRise(order: { readonly seed: number; readonly until: string; readonly wijkIndex: number }): readonly DemoQuestion[] {
  const chance = chanceFrom(order.seed)
  const first = addDays(weekOf(order.until), -7 * extraByWeek.length)
  return extraByWeek.flatMap((extra, week) => {
    const days = Array.from({ length: extra }, () => addDays(first, 7 * week + Math.floor(chance.next() * 5))).sort()
    return days.map((day): DemoQuestion => {
      const group = drawGroup(risingTheme, chance)
      const age = chance.pick(group.ages)
      const heard = heardBy({ hearing: 'school', voice: group.voice, age, wijk: risingWijk }, chance)
      const text = chance.happens(0.5) ? null : plainText(risingTheme, group, age, chance)
      return { text, themeKey: risingTheme, language: 'nl', person: true, wijkIndex: order.wijkIndex, day, ageBand: age, ...heard }
    })
  })
}
