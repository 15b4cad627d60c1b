import { keptNames } from '#engine/deidentify-kept-names.ts'
import { languageOfSentence } from '#engine/language-words.ts'

/** A word of the text: as written, folded (small letters without accents), offsets, whether it opens a sentence, what stands before it. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly opens: boolean
  readonly gap: string
  /** Part of a placeholder, an intervention, a wijk or an organisation that stays in the text. */
  kept: boolean
}

/** The words of a text, with what the whole of it says about capitals. */
export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  /** False where nearly every word, or every letter, is a capital: then a capital tells nothing. */
  readonly capitalsTell: boolean
  /** For which language its small words speak: 'nl' unless another has more of them. */
  readonly language: string
}

const wordShape = /(?:['’](?=[tsn]\b|[sS]-))?[\p{L}\p{M}]+(?:['’`][\p{L}\p{M}]+|-(?=\p{L})[\p{L}\p{M}]+)*/gu
const sentenceEnd = /[.!?:;\n•"“”„]|(?:^|\s)[-–*](?:\s|$)/
const abbreviations = new Set('dr drs prof mw mevr dhr mej hr fam st ir mr jr v d vd ca bijv nl incl excl evt resp ds'.split(' '))

/** Small letters without accents: "Zoë" and "zoe" are one name. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return isPlain(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l')
        .replaceAll('ø', 'o')
}

function isPlain(word: string): boolean {
  for (let place = 0; place < word.length; place++) if (word.charCodeAt(place) > 127) return false
  return true
}

/** Read a text into words; names in `keep`, and those everyone keeps, are marked so that no finder takes them. */
export function readWords(text: string, keep: readonly string[] = []): Reading {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(wordShape)) {
    const gap = text.slice(end, match.index)
    const word = match[0]
    const previous = words.at(-1)
    words.push({
      text: word,
      lower: word.toLowerCase(),
      folded: fold(word),
      start: match.index,
      end: match.index + word.length,
      capital: word[0] !== word[0]!.toLowerCase() || (/^['’]/.test(word) && /\p{Lu}/u.test(word)),
      opens: !previous || (sentenceEnd.test(gap) && !endsAbbreviation(previous, gap)),
      gap,
      kept: gap.endsWith('[') && text[match.index + word.length] === ']',
    })
    end = match.index + word.length
  }
  markKept(words, phrasesOf(keptNames))
  if (keep.length > 0) markKept(words, phrasesOf(keep))
  return { text, words, capitalsTell: capitalsTell(words), language: languageOfSentence(words.map((word) => word.text)) }
}

function endsAbbreviation(previous: Word, gap: string): boolean {
  return /^\.[ ]?$/.test(gap) && (previous.text.length === 1 || abbreviations.has(previous.lower) || /\.$/.test(previous.gap))
}

function capitalsTell(words: readonly Word[]): boolean {
  if (words.length < 4) return words.some((word) => word.text !== word.text.toUpperCase()) || words.length < 2
  return words.filter((word) => word.capital).length <= words.length * (words.length < 6 ? 0.8 : 0.65)
}

const phraseCache = new WeakMap<readonly string[], Map<string, string[][]>>()

function phrasesOf(names: readonly string[]): Map<string, string[][]> {
  const cached = phraseCache.get(names)
  if (cached) return cached
  const phrases = new Map<string, string[][]>()
  for (const name of names) {
    const parts = [...name.matchAll(wordShape)].map((match) => fold(match[0]))
    const first = parts[0]
    if (first) phrases.set(first, [...(phrases.get(first) ?? []), parts])
  }
  phraseCache.set(names, phrases)
  return phrases
}

function markKept(words: Word[], phrases: Map<string, string[][]>): void {
  for (let place = 0; place < words.length; place++) {
    for (const parts of phrases.get(words[place]!.folded) ?? []) {
      if (parts.every((part, step) => words[place + step]?.folded === part)) {
        for (let step = 0; step < parts.length; step++) words[place + step]!.kept = true
      }
    }
  }
}
