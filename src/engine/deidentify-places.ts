import { ordinaryPlaceNames, placeNames } from '#engine/deidentify-place-names.ts'
import type { Find } from '#engine/deidentify-spans.ts'
import type { Reading, Word } from '#engine/deidentify-words.ts'

const byFirstWord = new Map<string, string[][]>()
for (const name of placeNames) {
  const parts = name.split(' ')
  byFirstWord.set(
    parts[0]!,
    [...(byFirstWord.get(parts[0]!) ?? []), parts].sort((left, right) => right.length - left.length),
  )
}
const placePrepositions = new Set(['in', 'uit', 'naar', 'te', 'bij', 'richting', 'omgeving', 'vanuit', 'rond', 'near'])
const cityDistrict = /^[ ]?[([]?(?:ZH|NH|GLD|GE|UT|OV|NB|LB|GR|FR|DR|ZLD|FL)\b[)\]]?/

/** Towns and regions: with a capital anywhere, in small letters only after "in", "uit", "naar", "te" or "bij". */
export function findPlaces(reading: Reading): Find[] {
  const finds: Find[] = []
  for (let place = 0; place < reading.words.length; place++) {
    const length = placeLength(reading, place)
    if (length === 0) continue
    const last = reading.words[place + length - 1]!
    const district = cityDistrict.exec(reading.text.slice(last.end, last.end + 6))
    finds.push({ start: reading.words[place]!.start, end: last.end + (district?.[0].length ?? 0), kind: 'location', certainty: 0.8 })
    place += length - 1
  }
  return finds
}

function placeLength(reading: Reading, place: number): number {
  const word = reading.words[place]!
  for (const parts of byFirstWord.get(word.lower) ?? []) {
    const run = parts.map((_, step) => reading.words[place + step])
    if (!run.every((other, step) => other && !other.kept && other.lower === parts[step] && (step === 0 || other.gap === ' '))) continue
    if (isNamed(reading, place, run as Word[], parts.join(' '))) return parts.length
  }
  return 0
}

function isNamed(reading: Reading, place: number, run: readonly Word[], name: string): boolean {
  const previous = reading.words[place - 1]
  const after = previous !== undefined && placePrepositions.has(previous.lower) && run[0]!.gap === ' '
  const capital = run.some((word) => word.capital) && reading.capitalsTell
  if (ordinaryPlaceNames.has(name)) return capital && after
  if (capital) return true
  return after && reading.words.length > 2
}
