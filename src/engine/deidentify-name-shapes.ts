import { familyNames, ordinaryFamilyNames } from '#engine/deidentify-family-names.ts'
import { firstNames } from '#engine/deidentify-first-names.ts'
import { neverLowerCaseNames, ordinaryNames } from '#engine/deidentify-ordinary-names.ts'
import { kinWords, nameParticles, personVerbs, plainCapitals, scholarTitles } from '#engine/deidentify-word-lists.ts'
import type { Reading, Word } from '#engine/deidentify-words.ts'

/** What the lists say of a word: a first name and nothing else, a first name that is also a word, a family name, or nothing. */
export type NameStrength = 'first' | 'ordinary' | 'family' | 'ordinaryFamily' | 'never' | 'none'

/** Look a word up in the lists, also as owner ("Maartens", "Leyla's") and in parts ("Jan-Willem"). */
export function nameStrength(word: Word): NameStrength {
  const plain = listed(word.folded, word.capital)
  if (plain !== 'none') return plain
  const owner = /^(.{2,})['’`]s?$/.exec(word.folded)?.[1] ?? /^(.{2,})['’`]s$/.exec(word.folded)?.[1]
  if (owner) return listed(owner, word.capital)
  if (word.folded.includes('-')) return hyphenated(word)
  if (word.capital && word.folded.length > 3 && word.folded.endsWith('s') && listed(word.folded.slice(0, -1), true) === 'first')
    return 'first'
  return 'none'
}

function listed(name: string, capital: boolean): NameStrength {
  if (!capital && neverLowerCaseNames.has(name)) return 'never'
  if (ordinaryNames.has(name)) return 'ordinary'
  if (firstNames.has(name)) return 'first'
  if (!capital) return 'none'
  if (familyNames.has(name)) return ordinaryFamilyNames.has(name) ? 'ordinaryFamily' : 'family'
  return 'none'
}

function hyphenated(word: Word): NameStrength {
  const parts = word.folded.split('-')
  if (!word.capital)
    return parts.length > 1 && parts.every((part) => firstNames.has(part) && !neverLowerCaseNames.has(part)) ? 'first' : 'none'
  if (firstNames.has(parts[0]!) && word.text.split('-')[1]?.[0] !== word.folded.split('-')[1]?.[0]) return 'first'
  return parts.some((part) => familyNames.has(part) && !ordinaryFamilyNames.has(part)) ? 'family' : 'none'
}

const joined = (word: Word | undefined): boolean => word !== undefined && /^(?:[ ]|\.[ ]?|-)$/.test(word.gap)

/** Last word of the name that starts at `place` and goes on as a family name: particles, then words with a capital or from the list. */
export function takeFamilyName(reading: Reading, place: number): number {
  let last = place
  for (let steps = 0; steps < 3; steps++) {
    const next = skipParticles(reading, last + 1)
    const word = reading.words[next]
    if (!word || word.kept || !joined(word) || /^\.[ ]/.test(word.gap)) return last
    const particles = next > last + 1
    if (particles && !/^[ ]$/.test(reading.words[last + 1]!.gap)) return last
    if (!fitsAfterFirstName(reading, word, particles)) return last
    last = next
    if (reading.words[last + 1]?.gap === '-') last++
  }
  return last
}

function fitsAfterFirstName(reading: Reading, word: Word, particles: boolean): boolean {
  if (word.capital && reading.capitalsTell)
    return !plainCapitals.has(word.lower) && (!particles || familyNames.has(word.folded) || word.text.length > 3)
  if (word.opens) return false
  if (familyNames.has(word.folded)) return particles || !ordinaryFamilyNames.has(word.folded)
  return false
}

function skipParticles(reading: Reading, from: number): number {
  let place = from
  while (place - from < 3 && nameParticles.has(reading.words[place]?.lower ?? '') && /^(?:[ ]|\.[ ]?)$/.test(reading.words[place]!.gap))
    place++
  return place
}

/** After "mw.", "dhr.", "dr.", "juf", "familie": initials, particles and a name; the last word of it, or undefined when no name follows. */
export function parseAfterTitle(reading: Reading, place: number, title: Word): number | undefined {
  const word = reading.words[place]!
  if (!/^(?:\.?[ ]|\.)$/.test(word.gap) || word.opens) return undefined
  if (
    word.text.length === 1 &&
    word.capital &&
    (scholarTitles.has(title.lower) ? title.text !== 'DR' : !/^[ ]$/.test(word.gap) || isInitial(reading, place))
  ) {
    return afterInitials(reading, place) ?? place
  }
  if (word.lower === 'van' && /^(?:juf|juffrouw|meester|zuster|agent)$/.test(title.lower)) return undefined
  const next = place + (nameParticles.has(word.lower) ? skipParticles(reading, place) - place : 0)
  const name = reading.words[next]
  if (!name || name.kept || (next > place && name.gap !== ' ' && !/^\.[ ]?$/.test(name.gap))) return undefined
  if (name.capital && reading.capitalsTell && name.text.length > 1 && !plainCapitals.has(name.lower)) {
    if (personVerbs.has(name.lower)) return undefined
    if (name.text === name.text.toUpperCase() && name.text.length < 4 && nameStrength(name) === 'none') return undefined
    return takeFamilyName(reading, next)
  }
  const strength = nameStrength(name)
  if (strength === 'never' || (name.capital && reading.capitalsTell)) return undefined
  const small =
    firstNames.has(name.folded) ||
    ordinaryNames.has(name.folded) ||
    (familyNames.has(name.folded) && (next > place || !ordinaryFamilyNames.has(name.folded)))
  return small ? takeFamilyName(reading, next) : undefined
}

function isInitial(reading: Reading, place: number): boolean {
  const word = reading.words[place]
  return word !== undefined && /^(?:\p{Lu}|Th|Chr|Ph|IJ|St|Joh)$/u.test(word.text) && reading.text[word.end] === '.'
}

/** Words before a lone capital that is no initial: "vitamine D.", "groep A.", "plan B.". */
const noInitialBefore = new Set(
  'vitamine plan groep type klas hepatitis deel team blok optie lijn categorie route niveau punt fase spoor gebouw lokaal bus kolom letter rijbewijs'.split(
    ' ',
  ),
)

/** "J.", "K.B.", "A. Visser", "J.Th. van den Berg", "A De Jong": the last word and how sure, or undefined. */
export function parseInitials(reading: Reading, place: number): { to: number; certainty: number } | undefined {
  const word = reading.words[place]!
  const previous = reading.words[place - 1]
  if (!/^(?:\p{Lu}|Th|Chr|Ph|IJ|Joh|[A-Z]{2,4})$/u.test(word.text)) return undefined
  if (previous && noInitialBefore.has(previous.lower)) return undefined
  if (/^[A-Z]{2,4}$/.test(word.text) && !isInitial(reading, place) && reading.text[word.end] !== '.') return undefined
  const family = afterInitials(reading, place)
  if (family !== undefined) return { to: family, certainty: 0.9 }
  if (word.text.length > 1) return undefined
  return loneInitial(reading, place)
}

/** The family name after initials: a listed one, or any word with a capital when there are several initials or a whole sentence around. */
function afterInitials(reading: Reading, place: number): number | undefined {
  let next = place + 1
  let dots = reading.text[reading.words[place]!.end] === '.' ? 1 : 0
  while (next - place < 8 && isInitial(reading, next) && /^\.[ ]?$/.test(reading.words[next]!.gap)) {
    next++
    dots++
  }
  const particles = skipParticles(reading, next)
  const name = reading.words[particles]
  if (!name?.capital || name.kept || name.text.length < 2 || !/^(?:\.?[ ]?|\.[ ])$/.test(name.gap) || name.gap === '') return undefined
  if (plainCapitals.has(name.lower)) return undefined
  const strength = nameStrength(name)
  const known =
    name.folded.split('-').some((part) => familyNames.has(part)) ||
    strength === 'first' ||
    strength === 'family' ||
    (particles > next && name.text.length > 4)
  const sentence = reading.words.length >= 5 && reading.capitalsTell && dots > 0
  return known || dots > 1 || (sentence && strength !== 'never') ? takeFamilyName(reading, particles) : undefined
}

/** "J. slaapt slecht", "initialen K.B.", "moeder van J". */
function loneInitial(reading: Reading, place: number): { to: number; certainty: number } | undefined {
  if (reading.words.length < 3 || !reading.capitalsTell || opensParticles(reading, place)) return undefined
  let last = place
  while (reading.words[last + 1]?.gap === '.' && /^\p{Lu}$/u.test(reading.words[last + 1]!.text)) last++
  const end = reading.words[last]!.end
  if (reading.text[end] !== '.') return undefined
  const rest = reading.text.slice(end + 1, end + 3)
  const goesOn = /^(?:$|[ ]?[\p{Ll},(;:?!)&]|[ ]\p{Lu}\.|[ ]\d)/u.test(rest) && !/^\p{Ll}/u.test(rest)
  return goesOn ? { to: last, certainty: 0.75 } : undefined
}

/** "A. van der …": the initial opens a family name, known or not, and is not somebody by itself. */
function opensParticles(reading: Reading, place: number): boolean {
  const next = skipParticles(reading, place + 1)
  return next > place + 1 && reading.words[next]?.capital === true && reading.words[next]?.gap === ' '
}

const strongParticles = new Set(['der', 'den', 'ter', 'ten', 'el', 'al', 'd', 'vd', 'ait', 'von', 'ben', 'bin', 'dos'])

/** "van der Sluis", "El Ahmadi", "d'Hondt": a family name by its particles; the last word, or undefined. */
export function parseParticles(reading: Reading, place: number): number | undefined {
  const word = reading.words[place]!
  if (/^d['’]\p{Lu}/u.test(word.text)) return place
  if (!nameParticles.has(word.lower) || word.lower === 'in' || !reading.capitalsTell) return undefined
  const next = skipParticles(reading, place) > place ? skipParticles(reading, place) : place + 1
  const name = reading.words[next]
  if (!name?.capital || name.kept || name.opens || !/^(?:[ ]|\.[ ]?|-)$/.test(name.gap) || plainCapitals.has(name.lower)) return undefined
  const strong = reading.words.slice(place, next).some((particle) => strongParticles.has(particle.lower) || particle.text === 'v')
  const arabic = /^(?:El|Al|Ait|Ben|Bin|Abou|Ould|Dos)$/.test(word.text)
  if (word.text === 'van' && firstNames.has(name.folded) && kinWords.has(reading.words[place - 1]?.lower ?? '')) return undefined
  if (familyNames.has(name.folded))
    return strong || arabic || /^(?:de|van|De|Van|te|Te)$/.test(word.text) ? takeFamilyName(reading, next) : undefined
  if ((strong && /^(?:van|Van|v)$/.test(word.text) && reading.words.length >= 5) || arabic) return takeFamilyName(reading, next)
  return undefined
}
