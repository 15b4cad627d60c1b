import type { Chance } from '#demo/chance.ts'

/** A slip: what it looks for and what a hurried writer makes of it. */
type Slip = readonly [pattern: RegExp, written: string]

/** Abbreviations as workers type them between two visits. */
const abbreviations: readonly Slip[] = [
  [/\bmijn\b/i, 'mn'],
  [/\bzoon\b/, 'zn'],
  [/\bdochter\b/, 'dtr'],
  [/\bmoeder\b/i, 'mdr'],
  [/\bbijvoorbeeld\b/, 'bv'],
  [/\bniet\b/, 'nt'],
  [/\been\b/, 'n'],
  [/\bhet\b/, 't'],
  [/\bmaar\b/, 'mr'],
  [/\bweken\b/, 'wkn'],
  [/\bmaanden\b/, 'mnd'],
  [/\bgesprek\b/, 'gespr'],
  [/\bals ik\b/, 'asik'],
  [/\bkinderen\b/, 'kids'],
  [/\bik\b/, 'k'],
  [/\bdat\b/, 'da'],
]

/** Spelling errors that Dutch writers often make. */
const errors: readonly Slip[] = [
  [/\bwordt\b/, 'word'],
  [/\bvindt\b/, 'vind'],
  [/\bgebeurt\b/, 'gebeurd'],
  [/\bmoeilijk/, 'moelijk'],
  [/\bschool\b/, 'shcool'],
  [/ij(?=[a-z])/, 'ei'],
  [/au(?=[a-z])/, 'ou'],
  [/([a-z])\1(?=[aeiou])/, '$1'],
  [/cht\b/, 'gt'],
  [/ou(?=[a-z])/, 'au'],
  [/\bmij\b/, 'mijn'],
  [/\bhun\b/, 'hen'],
  [/\bs(?=ch)/, 'sg'],
  [/en\b/, 'e'],
  [/([a-z])([aeiou])([a-z])/, '$2$1$3'],
  [/ (?=[a-z])/, ''],
]

/** Write a text the way a tired worker types it: one to three slips, sometimes without capitals or full stops. Changes every text that has a capital or a full stop. */
export function misspelt(text: string, chance: Chance): string {
  let written = text
  const slips = 1 + Math.floor(chance.next() * 3)
  for (let made = 0, tries = 0; made < slips && tries < 12; tries++) {
    const after = slip(written, chance.pick(chance.happens(0.5) ? abbreviations : errors), chance)
    if (after !== written) made++
    written = after
  }
  if (chance.happens(0.35)) written = written.toLowerCase()
  if (chance.happens(0.35)) written = written.replace(/[.?!]$/, '')
  return written === text ? text.toLowerCase().replace(/[.?!]/g, '') : written
}

/** Make the slip at one of the places where it fits, not always the first. */
function slip(text: string, [pattern, written]: Slip, chance: Chance): string {
  const places = [...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))]
  if (places.length === 0) return text
  const { index } = chance.pick(places)
  return text.slice(0, index) + text.slice(index).replace(pattern, written)
}
