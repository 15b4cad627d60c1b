import { isCalledInItsLanguage, isPlainInItsLanguage } from '#engine/deidentify-foreign-persons.ts'
import { isInstitutionNoun } from '#engine/deidentify-institutions.ts'
import {
  type NameStrength,
  nameStrength,
  parseAfterTitle,
  parseInitials,
  parseParticles,
  takeFamilyName,
} from '#engine/deidentify-name-shapes.ts'
import { placeNames } from '#engine/deidentify-place-names.ts'
import { hasArticle, isFirstNameInSmallLetters } from '#engine/deidentify-small-letters.ts'
import type { Find } from '#engine/deidentify-spans.ts'
import {
  actionVerbs,
  childWords,
  eponymNouns,
  kinWords,
  namingWords,
  neverAfterNaming,
  openingWords,
  personVerbs,
  plainCapitals,
  possessives,
  titles,
} from '#engine/deidentify-word-lists.ts'
import type { Reading, Word } from '#engine/deidentify-words.ts'
import { languageOfWord } from '#engine/language-words.ts'

interface PersonRun {
  readonly from: number
  readonly to: number
  readonly certainty: number
}

const places = new Set(placeNames)

/** Persons: listed names, names after kinship words and titles, initials, family names, and unknown capitals that the sentence treats as somebody. */
export function findPersons(reading: Reading): Find[] {
  const finds: Find[] = []
  for (let place = 0; place < reading.words.length; place++) {
    const run = readPerson(reading, place, finds)
    if (!run) continue
    finds.push({ start: reading.words[run.from]!.start, end: endOf(reading, run.to), kind: 'person', certainty: run.certainty })
    place = run.to
  }
  return finds
}

/** The point of an initial belongs to it: "J." goes as a whole. */
function endOf(reading: Reading, place: number): number {
  const word = reading.words[place]!
  return word.text.length === 1 && reading.text[word.end] === '.' ? word.end + 1 : word.end
}

function readPerson(reading: Reading, place: number, finds: readonly Find[]): PersonRun | undefined {
  const word = reading.words[place]!
  if (word.kept) return undefined
  const previous = reading.words[place - 1]
  if (isEponym(reading, place)) return undefined
  const titled = previous && titles.has(previous.lower) ? parseAfterTitle(reading, place, previous) : undefined
  if (titled !== undefined) return { from: place, to: titled, certainty: 0.95 }
  const initials = parseInitials(reading, place)
  if (initials) return { from: place, ...initials }
  const particles = parseParticles(reading, place)
  if (particles !== undefined) return { from: place, to: particles, certainty: 0.8 }
  const certainty = certaintyOf(reading, place, finds)
  return certainty > 0 ? { from: place, to: takeFamilyName(reading, place), certainty } : undefined
}

/** How sure it is that this word is somebody's name; 0 when it is not. */
function certaintyOf(reading: Reading, place: number, finds: readonly Find[]): number {
  const word = reading.words[place]!
  const strength = nameStrength(word)
  const capital = word.capital && reading.capitalsTell
  if (plainCapitals.has(word.lower) || isInstitutionNoun(word)) return 0
  if (reading.language !== 'nl') {
    if (isCalledInItsLanguage(reading, place)) return 0.9
    if (isPlainInForeignSentence(reading, place)) return 0
  }
  if (strength === 'first') return capital || isFirstNameInSmallLetters(reading, place) ? 0.9 : 0
  if (isCalled(reading, place, strength)) return 0.9
  if (strength === 'ordinary') return ordinaryCertainty(reading, place, capital)
  if (
    strength === 'family' &&
    capital &&
    !isOneOfMany(reading, place) &&
    (!word.opens || reading.words.length < 3) &&
    !isPlaced(reading, place)
  )
    return 0.7
  if (strength === 'ordinaryFamily' && capital && !word.opens && !isPlaced(reading, place) && !hasArticle(reading, place)) return 0.55
  if (capital && word.opens && strength === 'none') return isSomebodyAtOpening(reading, place) ? 0.6 : 0
  if (!capital || word.opens || (strength === 'none' && (word.text.length < 3 || word.text === word.text.toUpperCase()))) return 0
  return strength === 'none' && isTreatedAsSomebody(reading, place, finds) ? 0.6 : 0
}

/** "mijn zoon daan", "het meisje heet Aaliyah", "kind, Lina,": a name because the words before it say so. */
function isCalled(reading: Reading, place: number, strength: NameStrength): boolean {
  const word = reading.words[place]!
  const previous = reading.words[place - 1]
  if (!previous || !/^(?:[ ]|,[ ]|:[ ]?|[ ]["'‘“])$/.test(word.gap)) return false
  const capital = word.capital && reading.capitalsTell
  if (namingWords.has(previous.lower) || (previous.lower === 'is' && /^naam$/.test(reading.words[place - 2]?.lower ?? ''))) {
    if (capital) return true
    if (strength === 'ordinary') return true
    const subject = reading.words[place - 2]?.lower ?? ''
    return (
      /^heet/.test(previous.lower) &&
      (/^(?:hij|zij|ze|die)$/.test(subject) || kinWords.has(subject)) &&
      word.lower.length > 2 &&
      !neverAfterNaming.has(word.lower) &&
      strength !== 'never'
    )
  }
  if (!kinWords.has(previous.lower)) return false
  const commaOnly = word.gap !== ' '
  if (capital) return !word.opens && !places.has(word.lower) && (!commaOnly || strength !== 'none' || isBetweenCommas(reading, place))
  return strength === 'ordinary' && !commaOnly && !/^[ ]?\d/.test(reading.text.slice(word.end, word.end + 2))
}

function isBetweenCommas(reading: Reading, place: number): boolean {
  return /^[,)]/.test(reading.text.slice(reading.words[place]!.end))
}

function ordinaryCertainty(reading: Reading, place: number, capital: boolean): number {
  const word = reading.words[place]!
  const next = reading.words[place + 1]
  const owner = next !== undefined && possessives.has(next.lower) && kinWords.has(reading.words[place + 2]?.lower ?? '')
  const aged = /^(?:[ ]?\((?:bijna[ ])?\d{1,2}\b|[ ]van[ ]\d{1,2}(?![\p{L}\d])(?![ ](?:euro|uur|meter|kinderen)))/u.test(
    reading.text.slice(word.end, word.end + 12),
  )
  if (hasArticle(reading, place)) return 0
  if (capital && !word.opens) return isPlaced(reading, place) ? 0.5 : 0.75
  const coupled = next?.lower === 'en' && possessives.has(reading.words[place + 2]?.lower ?? '')
  if (capital)
    return owner || aged || coupled || isFullName(reading, place) || (next && personVerbs.has(next.lower)) || isNamePair(reading, place)
      ? 0.8
      : 0
  if (owner || aged || isOfKin(reading, place)) return 0.75
  return word.opens && next && actionVerbs.has(next.lower) ? 0.7 : isNamePair(reading, place) ? 0.6 : 0
}

/** "Piet Jansen", "Max van Dijk": another word with a capital right after it, inside the sentence. */
function isFullName(reading: Reading, place: number): boolean {
  return takeFamilyName(reading, place) > place
}

/** "Mila & Sofie", "Hanna en Dawit": both sides are names, of which at least one is nothing else. */
function isNamePair(reading: Reading, place: number): boolean {
  const word = reading.words[place]!
  const joined = (left: Word | undefined, right: Word | undefined, between: Word | undefined) =>
    left !== undefined &&
    right !== undefined &&
    (between === undefined ? /^[ ]?&[ ]?$/.test(right.gap) : between.lower === 'en' && between.gap === ' ')
  const ahead = reading.words[place + 1]
  if (ahead && /^[ ]&[ ]$/.test(ahead.gap)) return isAnyFirstName(ahead, word)
  if (joined(word, reading.words[place + 2], ahead ?? word)) return isAnyFirstName(reading.words[place + 2]!, word)
  if (/^[ ]&[ ]$/.test(word.gap)) return isAnyFirstName(reading.words[place - 1]!, word)
  const before = reading.words[place - 2]
  return before !== undefined && joined(before, word, reading.words[place - 1]) && isAnyFirstName(before, word)
}

function isAnyFirstName(other: Word, word: Word): boolean {
  const strength = nameStrength(other)
  return !other.kept && (strength === 'first' || (strength === 'ordinary' && other.capital && word.capital))
}

/** "de moeder van roos", "vriendin van sterre". */
function isOfKin(reading: Reading, place: number): boolean {
  return reading.words[place - 1]?.lower === 'van' && kinWords.has(reading.words[place - 2]?.lower ?? '')
}

/**
 * In a sentence of another language a word of that language is nobody, and a word in small letters only somebody after a strong Dutch
 * cue: the lists of names hold words that are quite ordinary elsewhere ("hâlâ", "bo").
 */
function isPlainInForeignSentence(reading: Reading, place: number): boolean {
  const word = reading.words[place]!
  if (word.capital) return isPlainInItsLanguage(word) || languageOfWord(word.lower) === reading.language
  return !isCalled(reading, place, 'ordinary')
}

/** "die Hollander", "een Bakker": one of many, not somebody by that name. */
function isOneOfMany(reading: Reading, place: number): boolean {
  return hasArticle(reading, place) && reading.words[place - 1]!.lower !== 'de'
}

/** "in Berg", "naar Oosterhof": a place rather than somebody. */
function isPlaced(reading: Reading, place: number): boolean {
  return ['in', 'te', 'uit', 'naar', 'op', 'rond'].includes(reading.words[place - 1]?.lower ?? '')
}

/** "Xandro zijn moeder", "Tygo (10)", "Mehret en Yonas" at the start of a sentence, where a capital alone tells nothing. */
function isSomebodyAtOpening(reading: Reading, place: number): boolean {
  const word = reading.words[place]!
  const next = reading.words[place + 1]
  const afterNext = reading.words[place + 2]
  if (!next || word.text.length < 3 || openingWords.has(word.lower) || kinWords.has(word.lower) || childWords.has(word.lower)) return false
  if (word.text === word.text.toUpperCase() || /^(?:ge|be|ver|ont|her)\p{Ll}+(?:t|d|en)$/u.test(word.lower)) return false
  if (/^[ ]\((?:bijna[ ])?\d{1,2}(?:[ ]?(?:jaar|jr))?\)/.test(reading.text.slice(word.end, word.end + 16))) return true
  if (next.gap !== ' ' || next.capital) return false
  if (possessives.has(next.lower) && kinWords.has(afterNext?.lower ?? '')) return true
  return next.lower === 'en' && afterNext !== undefined && afterNext.capital && nameStrength(afterNext) === 'first'
}

/** An unknown word with a capital inside a sentence, with something said of it that is said of people only. */
function isTreatedAsSomebody(reading: Reading, place: number, finds: readonly Find[]): boolean {
  const word = reading.words[place]!
  const previous = reading.words[place - 1]
  const next = reading.words[place + 1]
  if (places.has(word.lower) || hasArticle(reading, place) || isPlaced(reading, place)) return false
  if (next && possessives.has(next.lower) && kinWords.has(reading.words[place + 2]?.lower ?? '')) return true
  if (isOfKin(reading, place)) return true
  if (/^(?:[ ]?\((?:bijna[ ])?\d{1,2}\b|[ ]van[ ]\d{1,2}(?![\p{L}\d]))/u.test(reading.text.slice(word.end, word.end + 12))) return true
  if (next && actionVerbs.has(next.lower) && next.gap === ' ' && !next.capital) return true
  if (
    previous &&
    /^(?:sprak|spreek|gesproken|gebeld|gesprek|belde)$/.test(reading.words[place - 2]?.lower ?? '') &&
    previous.lower === 'met'
  )
    return true
  const joined = previous && (previous.lower === 'en' || word.gap === ', ' || word.gap === ' & ')
  const other = previous?.lower === 'en' ? reading.words[place - 2] : previous
  return Boolean(joined && other && finds.some((find) => find.end === other.end))
}

/** "Pierre-Robin sequentie", "ziekte van Parkinson". */
function isEponym(reading: Reading, place: number): boolean {
  const next = reading.words[place + 1]
  if (next && next.gap === ' ' && eponymNouns.has(next.lower) && nameStrength(reading.words[place]!) !== 'never')
    return reading.words[place]!.capital
  return reading.words[place - 1]?.lower === 'van' && /^(?:ziekte|syndroom|methode|theorie)$/.test(reading.words[place - 2]?.lower ?? '')
}
