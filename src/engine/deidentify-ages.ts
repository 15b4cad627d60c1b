import type { Find } from '#engine/deidentify-spans.ts'
import { childWords, grownWords } from '#engine/deidentify-word-lists.ts'
import type { Reading } from '#engine/deidentify-words.ts'

const numberWords: Readonly<Record<string, number>> = {
  anderhalf: 1.5,
  ...Object.fromEntries(
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'
      .split(' ')
      .map((word, value) => [word, value]),
  ),
}
const spelled =
  'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig'
const figure = '(?:\\d{1,3}(?:[.,]\\d)?(?:½|[ ]?1/2)?)(?![\\d]|[.,:]\\d)'
const unit = '(?:jaartjes|jaar|jaren|jr|j|maanden|maand|mnd|weken|wkn)(?!\\p{L})\\.?'
const age = `(?:${figure}|(?:anderhalf|${spelled}|een|één)(?!\\p{L}))`
const whole = `${age}[ ]?${unit}(?:[ ]en[ ](?:\\d{1,2}|een|${spelled})[ ]?(?:maanden|maand|mnd|weken)(?!\\p{L}))?`
const soft =
  '(?:(?:bijna|net|nu|pas|al|ruim|ongeveer|inmiddels|straks|ook|zelf|allebei|binnenkort|nog|maar|in[ ]\\p{L}+|volgende[ ]\\p{L}+)[ ]){0,2}'
const noAgeAfterUnit =
  '(?![ ](?:geleden|lang|ouder|jonger|samen|later|getrouwd|gescheiden|bezig|weg|ziek|vrij|hier|in|op|bij|aan|gestopt|zonder|terug|werkloos|blijven|onderweg|wachten|wacht|durend|gewacht|achter|voor|na|daarna|cel|dienst|ervaring|verschil|garantie|niet|geen|zwanger|zwangerschap|clean|school|onderwijs|nederland|opleiding|les|therapie|hulp|begeleiding))'
const noAgeAfterNumber =
  '(?![ ]?(?:-|–|/|%|°|€)|[ ](?:kinderen|kind|zonen|zoons|dochters|jongens|meisjes|kleintjes|pubers|peuters|uur|uurtjes|euro|keer|maal|min|minuten|weken|dagen|maanden|jaar|jr|tot|t/m|x|km|kg|kilo|gram|cm|m|m2|meter|personen|leden|broers|broertjes|zussen|zusjes|procent|punten|klassen|groepen|scholen|mensen|gezinnen|moeders|vaders|ouders|van[ ](?:de|het|die|deze|mijn|onze|ons)|op[ ](?:de|het)|vakken|lessen|kamers|banen|huizen|talen|vrienden|vriendinnen|toetsen|boeken|glazen|flessen|hond|honden|katten|maaltijden|nachten|ochtenden|middagen|avonden|klasgenoten)(?!\\p{L})|u(?!\\p{L}))'
const bare = `${age}${noAgeAfterNumber}`

const anywhere: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d,.-])(?:\\d{1,2}[ ]?-[ ]?)?${whole}(?=[ ](?:oud|oude)(?!\\p{L}))`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\d,.-])(?:${figure}[ ]?(?:-[ ]?)?|${spelled})jarige?(?![\\p{L}])(?![ ](?:opleiding|traject|cursus|project|contract|programma|studie|training|relatie|oorlog))`,
    'giu',
  ),
  new RegExp(`(?<=(?:^|[^\\p{L}])(?:leeftijd|lft)(?:[ ]is|:|[ ]van)?[ ])${age}(?:[ ]?${unit})?`, 'giu'),
  new RegExp(
    `(?<=(?:^|[^\\p{L}])(?<!(?:wachtlijst|wachttijd|periode|duur|contract|relatie|traject|cursus|celstraf|straf|huwelijk|opleiding|pauze|tijd|termijn|looptijd|achterstand|verschil|hechtenis|kinderen|ouders)[ ])van[ ]${soft})${whole}${noAgeAfterUnit}`,
    'giu',
  ),
  new RegExp(`(?<=(?:^|[^\\p{L}])(?:hij|zij|ze|ik)[ ]${soft})(?:${figure}|${spelled})(?=[ ](?:was|werd|is|wordt)(?!\\p{L}))`, 'giu'),
  // Two ages in one: "van 11-12,5 jaar".
  new RegExp(`(?<=(?:^|[^\\p{L}])van[ ])\\d{1,2}[ ]?-[ ]?\\d{1,2}[.,]\\d[ ]?${unit}`, 'giu'),
  // A note in telegram style opens with the age: "2,5 jaar, praat nog niet".
  new RegExp(
    `^${figure}[ ]?${unit}(?:[ ]en[ ]\\d{1,2}[ ]?(?:maanden|maand|mnd)(?!\\p{L}))?(?=$|[.,;:]|[ ](?:praat|slaapt|eet|huilt|wil|kan|loopt|zit|speelt|luistert|durft|bijt|slaat|plast|poept)(?!\\p{L}))`,
    'giu',
  ),
  // Residents' other languages: "7 years old", "7-year-old", "7 yaşında", "7 lat", "7 років", "7 سنوات".
  /(?<![\p{L}\d.,-])\d{1,2}(?:[.,]\d)?(?:[ ]years?[ ]old(?!\p{L})|-years?-old(?!\p{L})|[ ]yaş(?:ında|ındaki|ına)?(?!\p{L}))/giu,
  /(?<=(?:^|[^\p{L}])(?:ma|miał|miała|w wieku|має|віком|عمره|عمرها)[ ])\d{1,2}(?:[ ](?:lata?|miesięcy|років|роки|рік|سنوات|سنة|سنين)(?!\p{L}))?/giu,
  /(?<=(?:^|[^\p{L}])(?:op|vanaf|sinds|rond)[ ](?:zijn|haar|z'n|m'n|mijn|hun)[ ])(?:[4-9]|1\d|2\d)(?:e|de|ste)(?!\p{L})(?![ ](?:verjaardag|school|kind|huwelijk|baan|plek|week|dag|klas|poging|gesprek))/giu,
]
const inBrackets = new RegExp(
  `(?<=[\\p{L}.'’\\]][ ]?\\((?:bijna[ ]|net[ ]|nu[ ])?)(?:${whole}|${age})(?=(?:[ ]oud)?[,;)]|[ ]en[ ]\\d)`,
  'giu',
)
const noBracketsAfter = /(?:groep|klas|punt|vraag|optie|nummer|stap|week|deel|fase|niveau|bijlage|keer|aantal|thema)[ ]?\($/i

/** What may stand between somebody and her age, read from the end of the name or the word. */
const afterSomebody = [
  new RegExp(
    `(?:,?(?:[ ]en)?[ ](?:is|was|wordt|werd|zijn|waren|worden)[ ]|,?[ ](?:van[ ])?)${soft}(?<age>${whole})${noAgeAfterUnit}`,
    'yiu',
  ),
  new RegExp(`[ ]van[ ]${soft}(?<age>${bare})`, 'yiu'),
  new RegExp(
    `,?(?:[ ]en)?[ ](?:is|was|wordt|werd|zijn|worden)[ ]${soft}(?<age>${figure}${noAgeAfterNumber}|(?:${spelled})(?=$|[.,;)]|[ ]en[ ]))`,
    'yiu',
  ),
  /,[ ](?<age>\d{1,2})(?=[,.;)]|$|[ ]en[ ])(?![.,]\d)/iuy,
]
const second = new RegExp(`(?:,|[ ]en|[ ]&)[ ](?<age>(?:${whole}|${figure}${noAgeAfterNumber}))`, 'yiu')
/** "tussen 11-12,5 jaar oud": nobody counts a group's band in half years. */
const halfYears = /^\d{1,2}[ ]?-[ ]?\d{1,2}[.,]\d/
const rangeBefore = /(?:tot|t\/m|tussen|vanaf|onder|boven|tm|[-–])[ ]?(?:de[ ])?$/i
/** "de oudste van 5": a number of brothers and sisters. */
const siblingRank = /(?:^|[ ])(?:de|het)[ ](?:oudste|jongste|middelste)[ ]van[ ]?$/i
const bandAfter = /^[ ]?(?:tot|t\/m|tm|–)[ ]?(?:en[ ]met[ ])?\d/i

/** Ages of somebody; how long something lasted and age bands of groups ("4 tot 12 jaar") are none. `persons` are the names found before. */
export function findAges(reading: Reading, persons: readonly Find[]): Find[] {
  const { text } = reading
  const finds: Find[] = []
  const add = (start: number, stretch: string, certainty: number) => {
    const trimmed = withoutFullStop(text, start, stretch.trimEnd())
    const between = rangeBefore.test(text.slice(Math.max(0, start - 10), start)) && !halfYears.test(trimmed)
    if (between || bandAfter.test(text.slice(start + trimmed.length))) return
    if ((readYears(trimmed) ?? 0) <= 110) finds.push({ start, end: start + trimmed.length, kind: 'age', certainty })
  }
  if (!/\d|jarig|jaar|van |is |wordt |maand|mnd|weken/i.test(text)) return finds
  for (const shape of anywhere) for (const match of text.matchAll(shape)) add(match.index, match[0], 0.9)
  for (const match of text.matchAll(inBrackets)) {
    if (noBracketsAfter.test(text.slice(Math.max(0, match.index - 14), match.index))) continue
    add(match.index, match[0], 0.85)
    readSecond(text, match.index + match[0].length, add)
  }
  for (const word of reading.words) {
    if (siblingRank.test(text.slice(Math.max(0, word.start - 4), word.end + 5))) continue
    if (childWords.has(word.lower)) readAfter(text, word.end, 0, add)
    else if (grownWords.has(word.lower)) readAfter(text, word.end, 14, add)
  }
  for (const person of persons) readAfter(text, person.end, 0, add)
  return finds
}

/** "7 jaar." ends a sentence and keeps its full stop; "7 jr. en stout" goes on, and the point belongs to the unit. */
function withoutFullStop(text: string, start: number, stretch: string): string {
  if (!stretch.endsWith('.')) return stretch
  const abbreviated = /(?:jr|mnd|wkn|j)\.$/i.test(stretch) && /^[ ]?[\p{Ll},)]/u.test(text.slice(start + stretch.length))
  return abbreviated ? stretch : stretch.slice(0, -1)
}

type Add = (start: number, stretch: string, certainty: number) => void

function readAfter(text: string, place: number, least: number, add: Add): void {
  for (const shape of afterSomebody) {
    shape.lastIndex = place
    const match = shape.exec(text)
    if (!match?.groups) continue
    const stretch = match.groups.age!
    if ((readYears(stretch) ?? 0) < least) continue
    const start = place + match[0].lastIndexOf(stretch)
    if (/(?:^|[ ])(?:al|nu|nog|pas)[ ]$/.test(text.slice(place, start)) && /(?:weken|wkn|maand|maanden|mnd)\.?$/.test(stretch)) continue
    add(start, stretch, 0.85)
    readSecond(text, start + stretch.trimEnd().length, add)
    return
  }
}

/** "zijn 6 en 9", "3, 5 en 8": the ages of the other children. */
function readSecond(text: string, from: number, add: Add): void {
  let place = from
  for (let child = 0; child < 5; child++) {
    second.lastIndex = place
    const match = second.exec(text)
    if (!match?.groups) return
    const start = place + match[0].lastIndexOf(match.groups.age!)
    add(start, match.groups.age!, 0.7)
    place = start + match.groups.age!.trimEnd().length
  }
}

/** Years in an age as written ("7 jaar en 3 maanden", "8-jarige", "zeven", "9 mnd"); undefined when no number can be read. */
export function readYears(stretch: string): number | undefined {
  const small = stretch.toLowerCase()
  const figures = /(\d{1,3}(?:[.,]\d)?)(?!.*-[ ]?\d)/.exec(small)?.[1]
  const word = /^\p{L}+/u.exec(small)?.[0]
  const value = figures !== undefined ? Number(figures.replace(',', '.')) : word !== undefined ? spelledNumber(word) : undefined
  if (value === undefined) return undefined
  if (/^\S+[ ]?(?:maand|mnd|mies)/.test(small)) return value / 12
  return /^\S+[ ]?(?:weken|wkn)/.test(small) ? value / 52 : value
}

function spelledNumber(word: string): number | undefined {
  const bare = word.replace('é', 'e').replace('é', 'e')
  if (bare in numberWords) return numberWords[bare]
  const longest = Object.keys(numberWords)
    .filter((candidate) => bare.startsWith(candidate))
    .sort((left, right) => right.length - left.length)[0]
  return longest === undefined ? undefined : numberWords[longest]
}

/** The band that replaces an age: "0 tot 4 jaar" … "12 tot 18 jaar" (18 with it, as the glossary has it), "volwassen" from 19. */
export function ageBandInWords(stretch: string): string | undefined {
  const years = readYears(stretch)
  if (years === undefined) return undefined
  if (years < 4) return '0 tot 4 jaar'
  if (years < 8) return '4 tot 8 jaar'
  if (years < 12) return '8 tot 12 jaar'
  return years < 19 ? '12 tot 18 jaar' : 'volwassen'
}
