import { daysBetween, dayWeight } from '#demo/calendar-of-questions.ts'
import { type Chance, chanceFrom } from '#demo/chance.ts'
import type { OtherLanguage } from '#demo/other-languages.ts'
import { type AskedOrganisation, type DemoRoute, heardBy } from '#demo/routes.ts'
import type { DemoAge, SentenceGroup } from '#demo/sentence.ts'
import { plainWijk, type ThemeProfile, themeProfiles, wijkProfiles } from '#demo/theme-profiles.ts'
import { drawGroup, identifyingText, maybeMisspelt, mixedText, oddText, otherText, plainText } from '#demo/wording.ts'

/** One invented question. `text` may hold invented identifiers: it must pass the same cleaning as any typed question before it is stored. */
export interface DemoQuestion {
  /** What was noted; null when a worker only counted the theme with one tap. */
  readonly text: string | null
  /** Key in the start list of what it was written about; null when it fits nowhere. */
  readonly themeKey: string | null
  /** Key of the other theme, when two subjects are asked in one breath. */
  readonly second?: string
  /** Index in the `wijken` asked for. */
  readonly wijkIndex: number
  readonly ageBand: DemoAge
  readonly route: DemoRoute
  /** YYYY-MM-DD */
  readonly day: string
  readonly organisation: AskedOrganisation
  readonly language: 'nl' | OtherLanguage
  /** True when a worker gave the theme: by one tap, or with the text. False: the program has to find it. */
  readonly person: boolean
}

/** What to invent: `count` questions from `from` until `until` (both days included) in these wijken, the same for the same `seed`. */
export interface InventionOrder {
  readonly seed: number
  readonly count: number
  readonly from: string
  readonly until: string
  readonly wijken: readonly string[]
}

/** Shares of the texts (not of the taps) that are unlike a plain question. */
export const textShares = { odd: 0.04, mixed: 0.05, otherLanguage: 0.06, identifying: 0.03, misspelt: 0.15 } as const

/** Shares of questions counted by one tap without text, and of texts for which the worker chose the theme. */
export const personShares = { tap: 0.18, textWithTheme: 0.15 } as const

/** The themes a person has accepted in the demo: all main themes but screens. */
export const acceptedThemeKeys: readonly string[] = Object.keys(themeProfiles).filter((key) => themeProfiles[key]?.accepted)

/** No text occurs more often than this. */
export const mostOfOneText = 3

interface Cell {
  readonly day: string
  readonly wijkIndex: number
  readonly themeKey: string
}

/** Invent the questions of the demo, oldest first. Nothing in it was ever asked by anyone. Throws when the dates or the wijken leave nothing to draw from. */
export function inventQuestions(order: InventionOrder): readonly DemoQuestion[] {
  const chance = chanceFrom(order.seed)
  const draw = cellDrawer(order, chance)
  const used = new Map<string, number>()
  const questions: DemoQuestion[] = []
  while (questions.length < order.count) {
    const question = inventFresh(draw(), order.wijken, chance, used)
    if (question !== null) questions.push(question)
  }
  return questions.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

/** Draw days, wijken and themes together, because a theme can rise in one wijk only. */
function cellDrawer(order: InventionOrder, chance: Chance): () => Cell {
  const cells: Cell[] = []
  const upTo: number[] = []
  let total = 0
  for (const day of daysBetween(order.from, order.until)) {
    for (const [wijkIndex, wijk] of order.wijken.entries()) {
      const { size, themes } = wijkProfiles[wijk] ?? plainWijk
      for (const [themeKey, theme] of Object.entries(themeProfiles)) {
        total += size * theme.size * (themes[themeKey] ?? 1) * dayWeight(day, order.until, wijk, themeKey)
        cells.push({ day, wijkIndex, themeKey })
        upTo.push(total)
      }
    }
  }
  if (total <= 0) throw new Error('No day, wijk or theme to invent questions for')
  return () => cells[firstAbove(upTo, chance.next() * total)] as Cell
}

/** Index of the first sum that lies above the value, by halving. */
function firstAbove(sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** One question whose text has not been used too often yet; null when that did not work out in a dozen tries. */
function inventFresh(cell: Cell, wijken: readonly string[], chance: Chance, used: Map<string, number>): DemoQuestion | null {
  for (let tries = 0; tries < 12; tries++) {
    const question = invent(cell, wijken[cell.wijkIndex] as string, chance)
    if (question.text === null) return question
    const times = used.get(question.text) ?? 0
    if (times >= mostOfOneText) continue
    used.set(question.text, times + 1)
    return question
  }
  return null
}

function invent(cell: Cell, wijk: string, chance: Chance): DemoQuestion {
  const theme = themeProfiles[cell.themeKey] as ThemeProfile
  const group = drawGroup(cell.themeKey, chance)
  const age = chance.pick(group.ages)
  const noted: DemoAge = chance.happens(0.12) ? 'unknown' : age
  const place = {
    wijkIndex: cell.wijkIndex,
    day: cell.day,
    ageBand: noted,
    ...heardBy({ hearing: theme.hearing, voice: group.voice, age, wijk }, chance),
  }
  if (theme.accepted && chance.happens(personShares.tap)) {
    return { text: null, themeKey: cell.themeKey, language: 'nl', person: true, ...place }
  }
  return { ...words(cell.themeKey, group, age, wijk, chance), ...place }
}

type Words = Pick<DemoQuestion, 'text' | 'themeKey' | 'second' | 'language' | 'person'>

/** The words of a question, of the kind that the shares ask for. */
function words(themeKey: string, group: SentenceGroup, age: DemoAge, wijk: string, chance: Chance): Words {
  const otherLanguage = textShares.otherLanguage * (wijkProfiles[wijk] ?? plainWijk).otherLanguages
  const kinds = { odd: textShares.odd, mixed: textShares.mixed, otherLanguage, identifying: textShares.identifying }
  const plain = 1 - Object.values(kinds).reduce((sum, share) => sum + share, 0)
  const kind = chance.weighed({ ...kinds, plain })
  const dutch = (text: string): string => maybeMisspelt(text, textShares.misspelt, chance)
  if (kind === 'odd') return { text: dutch(oddText(chance)), themeKey: null, language: 'nl', person: false }
  if (kind === 'otherLanguage') {
    const language = chance.weighed(languages)
    const { themeKey: found, sentence } = otherText(language, themeKey, chance)
    return { text: sentence, themeKey: found, language, person: false }
  }
  if (kind === 'mixed') {
    const second = chance.pick(Object.keys(themeProfiles).filter((key) => key !== themeKey))
    return { text: dutch(mixedText(group, drawGroup(second, chance, age), age, chance)), themeKey, second, language: 'nl', person: false }
  }
  // Texts to catch are not misspelt: the slips would hide whether the catching works.
  const text = kind === 'identifying' ? identifyingText(group, age, chance) : dutch(plainText(themeKey, group, age, chance))
  const person = themeProfiles[themeKey]?.accepted === true && chance.happens(personShares.textWithTheme)
  return { text, themeKey, language: 'nl', person }
}

/** Invented shares of the other languages. */
const languages: Readonly<Record<OtherLanguage, number>> = { en: 22, tr: 24, ar: 26, pl: 13, uk: 15 }
