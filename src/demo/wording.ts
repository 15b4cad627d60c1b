import type { Chance } from '#demo/chance.ts'
import { inventedNames, inventedRemark } from '#demo/invented-identifiers.ts'
import { misspelt } from '#demo/misspelling.ts'
import { type OtherLanguage, type OtherSentence, otherSentences } from '#demo/other-languages.ts'
import { familyQuestions } from '#demo/questions-family.ts'
import { livingQuestions } from '#demo/questions-living.ts'
import { closings, oddQuestions, openings, youthClosings, youthOpenings } from '#demo/questions-odd.ts'
import { schoolQuestions } from '#demo/questions-school.ts'
import { screenQuestions } from '#demo/questions-screens.ts'
import { upbringingQuestions } from '#demo/questions-upbringing.ts'
import { youngChildQuestions } from '#demo/questions-young-child.ts'
import { youthQuestions } from '#demo/questions-youth.ts'
import { type DemoAge, fillSentence, type SentenceGroup, type ThemeSentences } from '#demo/sentence.ts'
import { topicOpenings } from '#demo/topic-openings.ts'

/** All hand-written Dutch sentences of the demo, by theme. */
export const themeSentences: readonly ThemeSentences[] = [
  ...youngChildQuestions,
  ...upbringingQuestions,
  ...familyQuestions,
  ...livingQuestions,
  ...schoolQuestions,
  ...youthQuestions,
  ...screenQuestions,
]

/** Shares of plain Dutch texts that begin with what they are about, or else with who asks. */
const openingShares = { topic: 0.25, speaker: 0.18 } as const

const groupsOf = new Map(themeSentences.map((theme) => [theme.themeKey, theme.groups]))

/** Draw a group of a theme, larger groups more often. Throws for a theme without sentences. */
export function drawGroup(themeKey: string, chance: Chance, suits?: DemoAge): SentenceGroup {
  const groups = groupsOf.get(themeKey) ?? []
  const suiting = groups.filter((group) => suits === undefined || suits === 'unknown' || group.ages.includes(suits))
  const sentences = (suiting.length > 0 ? suiting : groups).flatMap((group) => group.sentences.map(() => group))
  if (sentences.length === 0) throw new Error(`No sentences for theme ${themeKey}`)
  return chance.pick(sentences)
}

/** A plain Dutch question: one sentence, sometimes with the worker's words before it and a closing after it. */
export function plainText(themeKey: string, group: SentenceGroup, age: DemoAge, chance: Chance): string {
  const core = fillSentence(chance.pick(group.sentences), age, chance)
  const opened = withOpening(themeKey, core, group.voice, chance)
  const closes = chance.happens(core.includes('?') ? 0.05 : 0.2)
  return closes ? `${opened} ${chance.pick(group.voice === 'youth' ? youthClosings : closings)}` : opened
}

/** Before the sentence: what it is about, who asks, or nothing. */
function withOpening(themeKey: string, core: string, voice: SentenceGroup['voice'], chance: Chance): string {
  if (chance.happens(openingShares.topic)) {
    const topic = chance.pick(topicOpenings[themeKey] ?? [])
    return `${topic} ${topic.endsWith(':') ? lowered(core) : core}`
  }
  if (!chance.happens(openingShares.speaker) || !opensWell(core)) return core
  return `${chance.pick(voice === 'youth' ? youthOpenings : openings)} ${lowered(core)}`
}

/** Two subjects in one breath, as people ask them. */
export function mixedText(first: SentenceGroup, second: SentenceGroup, age: DemoAge, chance: Chance): string {
  const joint = chance.pick(['', 'En ook:', 'Daarnaast:', 'Daar komt bij:', 'En nog iets:', 'Ondertussen:'])
  const other = fillSentence(chance.pick(second.sentences), age, chance)
  return [fillSentence(chance.pick(first.sentences), age, chance), joint, joint === '' ? other : lowered(other)].filter(Boolean).join(' ')
}

/** A text with an invented name in it, a remark that identifies, or both. */
export function identifyingText(group: SentenceGroup, age: DemoAge, chance: Chance): string {
  const names = inventedNames(chance)
  const text = fillSentence(chance.pick(group.sentences), age, chance, names)
  const hasName = text.includes(names.boy) || text.includes(names.girl)
  return hasName && chance.happens(0.5) ? text : `${text} ${inventedRemark(chance)}`
}

/** A question that fits no theme. */
export function oddText(chance: Chance): string {
  const core = fillSentence(chance.pick(oddQuestions), 'unknown', chance)
  return chance.happens(0.25)
    ? `${chance.pick(['Bewoner aan de balie:', 'Telefoontje:', 'Buurvrouw vraagt:', 'Bij de koffie gehoord:'])} ${lowered(core)}`
    : core
}

/** A question in another language; of the wanted theme where one was written, otherwise of another theme, which the result names. */
export function otherText(language: OtherLanguage, themeKey: string, chance: Chance): OtherSentence {
  const all = otherSentences[language]
  const wanted = all.filter((entry) => entry.themeKey === themeKey)
  const { themeKey: found, sentence } = chance.pick(wanted.length > 0 ? wanted : all)
  return { themeKey: found, sentence: fillSentence(sentence, 'unknown', chance) }
}

/** The same text as a hurried worker types it, in `share` of the cases. */
export function maybeMisspelt(text: string, share: number, chance: Chance): string {
  return chance.happens(share) ? misspelt(text, chance) : text
}

/** An opening such as "Moeder vraagt:" goes before words of a parent, not before a note about one. */
function opensWell(text: string): boolean {
  return /^(mijn|onze|ons|de kleine|ik|we|wij|hoe|mag|kan|is|wat|waar|moet|wie|hij|ze|vanaf|elke|in de|thuis|op school)\b/i.test(text)
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
