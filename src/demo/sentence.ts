import type { Chance } from '#demo/chance.ts'

/** The age of the child (or young person) a question is about; `unknown` when the worker did not note it. */
export type DemoAge = '0-4' | '4-8' | '8-12' | '12-18' | 'unknown'

/** Sentences on one theme that suit the same ages and are told by a parent (or the worker about her) or by a young person. */
export interface SentenceGroup {
  readonly voice: 'parent' | 'youth'
  readonly ages: readonly Exclude<DemoAge, 'unknown'>[]
  readonly sentences: readonly string[]
}

/** All hand-written sentences of one theme of the start list. */
export interface ThemeSentences {
  readonly themeKey: string
  readonly groups: readonly SentenceGroup[]
}

/** Sentences of a parent: one a line. `<kind> <hij> <hem> <zijn>` follow the child, `[a|b|]` is one of those. */
export function told(ages: SentenceGroup['ages'], block: string): SentenceGroup {
  return { voice: 'parent', ages, sentences: linesOf(block) }
}

/** Sentences of a young person, one a line, with the same marks. */
export function toldByYouth(block: string): SentenceGroup {
  return { voice: 'youth', ages: ['12-18'], sentences: linesOf(block) }
}

/** The lines of a block, without margins and empty ones. */
export function linesOf(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const sons: Record<DemoAge, readonly string[]> = {
  '0-4': ['mijn zoontje', 'ons zoontje', 'mijn jongste', 'onze peuter', 'mijn zoon', 'de kleine'],
  '4-8': ['mijn zoontje', 'mijn zoon', 'onze jongste', 'mijn kleuter', 'mijn middelste', 'onze zoon'],
  '8-12': ['mijn zoon', 'onze middelste', 'mijn oudste', 'onze zoon', 'mijn jongste'],
  '12-18': ['mijn zoon', 'mijn oudste', 'onze zoon', 'onze puber', 'mijn stiefzoon', 'mijn zoon'],
  unknown: ['mijn zoon', 'onze zoon', 'mijn jongste', 'mijn oudste'],
}

const daughters: Record<DemoAge, readonly string[]> = {
  '0-4': ['mijn dochtertje', 'ons dochtertje', 'mijn jongste', 'onze peuter', 'mijn dochter', 'de kleine'],
  '4-8': ['mijn dochtertje', 'mijn dochter', 'onze jongste', 'mijn kleuter', 'mijn middelste', 'onze dochter'],
  '8-12': ['mijn dochter', 'onze middelste', 'mijn oudste', 'onze dochter', 'mijn jongste'],
  '12-18': ['mijn dochter', 'mijn oudste', 'onze dochter', 'onze puber', 'mijn stiefdochter', 'mijn dochter'],
  unknown: ['mijn dochter', 'onze dochter', 'mijn jongste', 'mijn oudste'],
}

/** Fill the marks of one sentence for a child of that age; `named` adds an invented name behind the first mention of the child. */
export function fillSentence(
  sentence: string,
  age: DemoAge,
  chance: Chance,
  named?: { readonly boy: string; readonly girl: string },
): string {
  const boy = chance.happens(0.5)
  const word = chance.pick(boy ? sons[age] : daughters[age])
  const child = named ? `${word} ${boy ? named.boy : named.girl}` : word
  const chosen = sentence.replace(/\[([^\]]*)\]/g, (_, choices: string) => chance.pick(choices.split('|')))
  let mentions = 0
  const filled = chosen
    .replace(/<kind>/g, () => (mentions++ === 0 ? child : word))
    .replace(/<hij>/g, boy ? 'hij' : 'ze')
    .replace(/<hem>/g, boy ? 'hem' : 'haar')
    .replace(/<zijn>/g, boy ? 'zijn' : 'haar')
  return withCapitals(
    filled
      .replace(/ {2,}/g, ' ')
      .replace(/ ([,.?!])/g, '$1')
      .trim(),
  )
}

/** Begin each sentence with a capital, also after 's and 'n, where Dutch puts it on the next word. */
export function withCapitals(text: string): string {
  return text.replace(/(^|[.?!] )('[sn] )?(\p{Ll})/gu, (_, before: string, clitic: string | undefined, letter: string) => {
    return `${before}${clitic ?? ''}${letter.toUpperCase()}`
  })
}
