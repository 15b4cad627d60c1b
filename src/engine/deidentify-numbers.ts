import type { Find } from '#engine/deidentify-spans.ts'

/** True when nine digits pass the eleven-test of the burgerservicenummer: 9a+8b+…+2h−i divisible by 11. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (place === 8 ? -1 : 9 - place)
  return sum % 11 === 0
}

/** True when letters and digits of an IBAN (no separators, capitals) leave 1 at division by 97 (ISO 13616, ISO 7064). */
export function isIban(characters: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(characters)) return false
  let remainder = 0
  for (const character of characters.slice(4) + characters.slice(0, 4))
    for (const digit of Number.parseInt(character, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

/** Lengths of the account numbers that families here use, by country; other countries are tried from 15 to 34. */
const ibanLength: Readonly<Record<string, number>> = {
  NL: 18, BE: 16, DE: 22, FR: 27, ES: 24, IT: 27, PL: 28, TR: 26, GB: 22, PT: 25, RO: 24, BG: 22, UA: 29, LT: 20, LU: 20, AT: 20, MA: 28,
} // biome-ignore format: one table

/** Accounts: right by the check of 97, or of the Dutch shape with a slip in it, which still points at somebody. */
export function findIbans(text: string): Find[] {
  const finds: Find[] = []
  const opening = /(?<![\p{L}\p{N}])[A-Za-z]{2}[ ]?\d{2}(?=[ .-]?[A-Za-z0-9])/gu
  for (const match of text.matchAll(opening)) {
    const found = readIban(text, match.index)
    if (found) finds.push(found)
  }
  return finds
}

function readIban(text: string, start: number): Find | undefined {
  let letters = ''
  const country = text.slice(start, start + 2).toUpperCase()
  const wanted = ibanLength[country]
  for (let place = start; place < text.length && letters.length < (wanted ?? 34); place++) {
    const character = text[place]!
    if (/[A-Za-z0-9]/.test(character)) letters += character.toUpperCase()
    else if (!/[ .\-\u00a0]/.test(character)) break
    const complete = wanted ? letters.length === wanted : letters.length >= 15
    const bounded = !/[\p{L}\p{N}]/u.test(text[place + 1] ?? ' ')
    if (complete && bounded && isIban(letters)) return { start, end: place + 1, kind: 'iban', certainty: 1 }
    if (complete && bounded && /^NL\d{2}[A-Z]{4}\d{10}$/.test(letters)) return { start, end: place + 1, kind: 'iban', certainty: 0.8 }
  }
  return undefined
}

/** Nine digits that pass the eleven-test, and eight or nine that stand beside the word bsn. */
export function findBsns(text: string): Find[] {
  const finds: Find[] = []
  const shape = /(?<![\p{L}\d]|\d[.,-])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?!\p{L}|\d|[.,-]\d)/gu
  for (const match of text.matchAll(shape)) {
    const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 12)
    const named = /bsn|burgerservice|sofi/i.test(around)
    const valid = isBsn(match[0].replace(/\D/g, ''))
    if (valid || named) finds.push({ start: match.index, end: match.index + match[0].length, kind: 'bsn', certainty: valid ? 0.95 : 0.8 })
  }
  for (const match of text.matchAll(/(?:bsn|burgerservicenummer|sofinummer)[^\d\n]{0,25}(\d(?:[ .-]?\d){7,8})(?!\d)/giu)) {
    const start = match.index + match[0].length - match[1]!.length
    finds.push({ start, end: start + match[1]!.length, kind: 'bsn', certainty: 0.9 })
  }
  return finds
}

const unitLetters = new Set(['mg', 'ml', 'kg', 'cm', 'mm', 'km', 'gr', 'kb', 'mb', 'gb', 'px', 'db', 'cc', 'dl', 'cl', 'hz'])
const shortWords = new Set(
  'is en in de we ze er of op om al te nu ik je na uw zo ja me mn zn tv ga ha jr uu ma mo di wo do vr za ex hè he hij by to my at as it an on or be'.split(
    ' ',
  ),
)

/** Postcodes: four digits and two letters. Small letters after a space count only inside a sentence, and never when they are a word or a unit. */
export function findPostcodes(text: string): Find[] {
  const finds: Find[] = []
  const inSentence = (text.match(/\p{L}+/gu)?.length ?? 0) >= 3
  for (const match of text.matchAll(/(?<![\p{L}\d]|\d[.,])[1-9]\d{3}([ \u00a0]?)([A-Za-z]{2})(?![\p{L}\d])/gu)) {
    const letters = match[2]!
    const small = letters.toLowerCase()
    const capitals = letters === letters.toUpperCase()
    if (/^s[ads]$/.test(small) || (!capitals && unitLetters.has(small))) continue
    if (!capitals && match[1] !== '' && (shortWords.has(small) || !(inSentence || /postcode/i.test(text)))) continue
    if (capitals && match[1] !== '' && shortWords.has(small) && /^(?:19|20)/.test(match[0]) && text === text.toUpperCase()) continue
    finds.push({ start: match.index, end: match.index + match[0].length, kind: 'postcode', certainty: capitals ? 0.95 : 0.85 })
  }
  return finds
}

const idAfterWord =
  /(?:(?:dossier|zaak|casus|kenmerk|referentie|beschikking)(?:nummer|nr\.?|no\.?|id|code)?|(?:cli[eë]nt|pati[eë]nt|polis|klant|relatie|leerling|aanvraag|personeels|paspoort|document|registratie|v|id)[- ]?(?:nummer|nr\.?|no\.?|id|code)|\bid|\bnr\.?)[ ]?(?:is|:|#|=|-)?[ ]?((?=[\w/.-]{0,12}\d{3})[A-Za-z0-9][\w/.-]{2,20}\w)/giu

/** Numbers of files and clients: after a word that says so, or seven to twelve digits in a row. */
export function findIds(text: string): Find[] {
  const finds: Find[] = []
  for (const match of text.matchAll(idAfterWord)) {
    if (/^(?:19|20)\d\d$/.test(match[1]!)) continue
    const start = match.index + match[0].length - match[1]!.length
    finds.push({ start, end: start + match[1]!.length, kind: 'id', certainty: 0.9 })
  }
  for (const match of text.matchAll(/(?<![\p{L}\d]|\d[.,-])\d{7,12}(?!\d|[.,-]\d|\p{L})/gu)) {
    finds.push({ start: match.index, end: match.index + match[0].length, kind: 'id', certainty: 0.7 })
  }
  return finds
}
