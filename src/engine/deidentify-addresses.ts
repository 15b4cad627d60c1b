import type { Find } from '#engine/deidentify-spans.ts'

const houseNumber =
  /(?<![\p{L}\p{M}\p{N}'’.-])([\p{L}\p{M}'’.-]{2,45})[ ]{1,2}(\d{1,4})(?:[ ]?(?:bis|BIS|hs)|[a-zA-Z]|[ ][a-zA-Z]|[-/]\d{1,3})?(?![\p{L}\p{N}])/gu
const plainSuffix = /(?:straat|straatweg|laan|plein|gracht|singel|kade|dreef|steeg|plantsoen|weg|boulevard)$/
const capitalSuffix =
  /(?:hof|pad|baan|markt|dijk|dyk|park|wal|kamp|oord|burg|hoek|meent|donk|brink|zoom|haven|werf|akker|vliet|hage|vaart|zijde|dam|erf|straatje|laantje|weide|veld|berg|brug)$/
const shortSuffix = /(?:str|stg|st|wg|ln|pln|plnts|plnt|pd|gr|dk|sngl)\.?$/
const noStreet =
  /^(?:onderweg|halverwege|snelweg|weg|terugweg|heenweg|uitweg|omweg|straat|schoolplein|speelplein|plein|laan|woonstraat|zijstraat|winkelstraat|speelstraat|parkeerplein|ipad|supermarkt|arbeidsmarkt|woningmarkt|rommelmarkt|kerstmarkt|zomerkamp|werkkamp|voetbalveld|sportveld|speelveld|speelpark|schoolkamp|huurbaan|bijbaan|werkweg|amsterdam|rotterdam)$/
const noHouse =
  /^[ ](?:uur|jaar|keer|km|min|minuten|kinderen|mensen|gezinnen|moeders|vaders|ouders|jongeren|jongens|dagen|weken|maanden|euro|x|maal|meter|tot|van de)(?!\p{L})/u
const ahead = /(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|den|der|van|het|'t|’t|ten|ter)[ ])+$/u

/** Streets with a house number, postboxes, and a street without a number where somebody is said to live. */
export function findAddresses(text: string): Find[] {
  const finds: Find[] = []
  for (const match of text.matchAll(houseNumber)) {
    const start = match.index
    const end = start + match[0].length
    if (isStreet(text, match[1]!, start, end))
      finds.push({ start: withAhead(text, start, match[1]!), end, kind: 'address', certainty: 0.9 })
  }
  const open =
    /(?<![\p{L}'’])(?:Laan|Plein|Weg|Park|Hof|Kade|Singel|Dreef)[ ](?:(?:van|de|der|den|het|'t|\p{Lu}[\p{L}.'’-]*)[ ]){1,5}\d{1,4}[a-z]?(?![\p{L}\p{N}])/gu
  for (const match of text.matchAll(open)) {
    finds.push({ start: match.index, end: match.index + match[0].length, kind: 'address', certainty: 0.85 })
  }
  for (const match of text.matchAll(/postbus[ ]\d{1,6}/giu)) {
    finds.push({ start: match.index, end: match.index + match[0].length, kind: 'address', certainty: 0.95 })
  }
  const home =
    /(?:woont|wonen|woon|woonde|woonden|woonachtig|verhuisd|verhuist|adres)(?:[ ](?:nu|al|nog|samen))?:?[ ](?:(?:in|aan|op|naar)[ ](?:de[ ]|het[ ])?)?(\p{L}[\p{L}\p{M}'’-]{2,}(?:straat|laan|weg|plein|gracht|singel|kade|dreef|steeg))(?!\p{L})/gu
  for (const match of text.matchAll(home)) {
    if (noStreet.test(match[1]!.toLowerCase())) continue
    const start = match.index + match[0].length - match[1]!.length
    finds.push({ start, end: start + match[1]!.length, kind: 'address', certainty: 0.7 })
  }
  return finds
}

function isStreet(text: string, word: string, start: number, end: number): boolean {
  const small = word.toLowerCase()
  if (noStreet.test(small) || noHouse.test(text.slice(end, end + 12))) return false
  const capital = /^['’]?\p{Lu}/u.test(word)
  if (plainSuffix.test(small)) return small.length >= (capital ? 5 : 7)
  if (!capital) return false
  if (capitalSuffix.test(small)) return small.length >= 6
  const before = text.slice(0, start)
  const placed = before.trim() === '' || /(?:in|aan|op|adres:?|woont|,)[ ]$/i.test(before)
  return shortSuffix.test(small) && placed && /^(?:$|[ ]*[,.;]|[ ]+[1-9]\d{3})/.test(text.slice(end))
}

/** "Prof. Dr. J.C. " before "Schoutelaan 1" belongs to the name of the street; small words that come first do not. */
function withAhead(text: string, start: number, street: string): number {
  if (!/^\p{Lu}/u.test(street)) return start
  const run = ahead.exec(text.slice(Math.max(0, start - 50), start))?.[0] ?? ''
  const trimmed = run.replace(/^(?:(?:de|den|der|van|het|'t|ten|ter)[ ])+/, '')
  return start - trimmed.length
}
