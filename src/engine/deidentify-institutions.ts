import { familyNames } from '#engine/deidentify-family-names.ts'
import { firstNames } from '#engine/deidentify-first-names.ts'
import { careNames, schoolNames } from '#engine/deidentify-institution-names.ts'
import { placeNames } from '#engine/deidentify-place-names.ts'
import type { Find } from '#engine/deidentify-spans.ts'
import { plainCapitals } from '#engine/deidentify-word-lists.ts'
import type { Reading, Word } from '#engine/deidentify-words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const schoolLetters = set('obs cbs kbs rkbs rkb pcbs pcb pcbo sbo vso abs ibs icbs okc ikc kc kdv bso psz ojbs gbs')
const namedWithoutArticle = set('obs cbs kbs rkbs pcbs ikc icbs')
const schoolNouns = set(
  'basisschool school kinderdagverblijf peuterspeelzaal voorschool kinderopvang crèche creche opvang college lyceum gymnasium montessorischool daltonschool jenaplanschool peuteropvang praktijkschool vmbo-school mavo middelbare vrijeschool zwemschool',
)
const nounsNamedInSmallLetters = set(
  'basisschool kinderdagverblijf peuterspeelzaal kinderopvang montessorischool daltonschool jenaplanschool voorschool peuteropvang praktijkschool',
)
const careNouns = set(
  'huisartsenpraktijk huisartspraktijk huisartsenpost praktijk gezondheidscentrum ziekenhuis kliniek tandartspraktijk apotheek verpleeghuis verzorgingshuis kinderkliniek revalidatiecentrum tandarts verloskundigenpraktijk psychologenpraktijk logopediepraktijk woongroep zorgboerderij',
)
const closingNouns = set(
  'college lyceum gymnasium ziekenhuis hospitaal kliniek mc revalidatiecentrum huisartsen huisartsenpraktijk huisartspraktijk basisschool school academie mavo kinderziekenhuis gasthuis zorggroep gezondheidscentrum kinderopvang tandartsen fysiotherapie',
)
const compound = /^(.{3,})(?:school|college|lyceum|gymnasium|ziekenhuis|kliniek|gasthuis)$/
const plainStems =
  /^(?:basis|hoge|zwem|muziek|middelbare|brede|voor|vak|dag|avond|zomer|zaterdag|zondag|taal|koran|dans|mantel|lagere|buurt|wijk|praktijk|montessori|dalton|jenaplan|vrije|kunst|toneel|rij|huishoud|kleuter|peuter|weekend|moskee|internet|thuis|kinder|dieren|streek|academisch |poli|slaap|pijn|gala|speciale|bos|huiswerk|topsport|bijbel|oorlogs|natuur|sport|kook|oude|ouder|eigen|nieuwe|reken|weekendschool)$/
const determiners = set('de een het onze mijn zijn haar hun die deze dezelfde elke welke geen andere nieuwe vorige speciale gewone goede')
const notAName = set(
  'hele eerste laatste tweede derde kinderen juf meester school groep ouders ouder klas leraar leerkracht directeur leiding deur dag week hij ze zij ik we wij is heeft zegt wil gaat doet helpt kan mag moet zit was had en of die dat niet geen wel ook nog nu in op bij met voor na naar vol staat wordt vindt belt komt meldt meerdere andere zelfde beste pauze lessen les avond ochtend middag tijd manier buurt wijk vraag kosten regels druk sfeer gemeente rest meeste docent mentor kleuters peuters juffen stap moeite overgang mensen jongens meisjes hulp begeleiding wachtlijst betaling kinderopvangtoeslag keuze',
)
const linkWords = set('en in van de der den het voor & aan op te')
const adjective =
  /(?:^|[^e])(?:kleine|grote|gouden|vrolijke|jonge|rode|blauwe|groene|witte|gele|oranje|zilveren|wijde|blije|bonte|zonnige|vliegende|zevende|vier|drie|zeven|hoge|lange|dikke|nieuwe)$/
const placeSet = new Set(placeNames)

const careByFirstWord = new Map<string, string[][]>()
for (const name of careNames) {
  const parts = name.replaceAll('.', '').split(' ')
  careByFirstWord.set(
    parts[0]!,
    [...(careByFirstWord.get(parts[0]!) ?? []), parts].sort((left, right) => right.length - left.length),
  )
}

/** Schools, day care, hospitals and care institutions that are named; "de school", "het ziekenhuis" and "op de bso" are not. */
export function findInstitutions(reading: Reading): Find[] {
  const finds: Find[] = []
  for (let place = 0; place < reading.words.length; place++) {
    const run = readInstitution(reading, place)
    if (!run) continue
    const [from, to] = run
    finds.push({ start: reading.words[from]!.start, end: reading.words[to]!.end, kind: 'institution', certainty: 0.85 })
    place = Math.max(place, to)
  }
  return finds
}

type Run = readonly [from: number, to: number]

function readInstitution(reading: Reading, place: number): Run | undefined {
  const word = reading.words[place]!
  if (word.kept) return undefined
  return (
    careName(reading, place) ??
    closedByNoun(reading, place) ??
    afterNoun(reading, place) ??
    (isNamedCompound(reading, place) ? ([withSaint(reading, place), place] as const) : undefined) ??
    typicalSchool(reading, place)
  )
}

function careName(reading: Reading, place: number): Run | undefined {
  for (const parts of careByFirstWord.get(reading.words[place]!.text) ?? []) {
    if (!parts.every((part, step) => reading.words[place + step]?.text === part && !reading.words[place + step]!.kept)) continue
    if (!reading.capitalsTell && reading.words.length > 3) continue
    return [place, capitalRun(reading, place + parts.length - 1, 1)]
  }
  return undefined
}

/** "obs De Esdoorn", "basisschool de regenboog", "huisartsenpraktijk Het Hart". */
function afterNoun(reading: Reading, place: number): Run | undefined {
  const word = reading.words[place]!
  const letters = schoolLetters.has(word.lower)
  const school = letters || schoolNouns.has(word.lower)
  const practiceFor = word.lower === 'praktijk' && reading.words[place + 1]?.lower === 'voor'
  if (!school && !careNouns.has(word.lower)) return undefined
  let next = place + 1
  while (['de', 'het', "'t", '’t', 'sint', 'st', 'voor'].includes(reading.words[next]?.lower ?? '') && follows(reading, next)) next++
  const name = reading.words[next]
  const takesKept = letters || nounsNamedInSmallLetters.has(word.lower)
  if (!name || !follows(reading, next) || (name.kept && !takesKept)) return undefined
  const previous = reading.words[place - 1]
  if (name.capital && reading.capitalsTell && isNameWord(reading, next)) {
    const from = practiceFor && previous?.capital ? place - 1 : place
    return [from, capitalRun(reading, next, 4)]
  }
  const article = next > place + 1
  if (notAName.has(name.lower) || name.lower.length < 4 || practiceFor) return undefined
  const determined = previous !== undefined && determiners.has(previous.lower)
  const small =
    (letters && (article || namedWithoutArticle.has(word.lower))) || (article && nounsNamedInSmallLetters.has(word.lower) && !determined)
  if (!small || word.lower === 'het') return undefined
  return [place, adjective.test(name.lower) && reading.words[next + 1] && follows(reading, next + 1) ? next + 1 : next]
}

/** A word that opens a name: no plain word, unless the next one has a capital too ("Al Hidaya", "Oog in Al"). */
function isNameWord(reading: Reading, place: number): boolean {
  const next = reading.words[place + 1]
  if (reading.words[place]!.text === 'I') return false
  return !plainCapitals.has(reading.words[place]!.lower) || (next?.capital === true && follows(reading, place + 1))
}

/** "Leidsche Rijn College", "Erasmus MC", "Academisch Ziekenhuis Utrecht". */
function closedByNoun(reading: Reading, place: number): Run | undefined {
  if (!reading.words[place]!.capital || !reading.capitalsTell) return undefined
  if (plainCapitals.has(reading.words[place]!.lower) && reading.words[place]!.opens && reading.words[place]!.lower !== 'de')
    return undefined
  let last = place
  while (last - place < 5) {
    const next = reading.words[last + 1]
    if (!next || !follows(reading, last + 1) || next.kept) return undefined
    const centre = next.lower === 'medisch' && reading.words[last + 2]?.lower === 'centrum'
    if (centre) return named(reading, place, last) ? [place, last + 2] : undefined
    if (closingNouns.has(next.lower)) return named(reading, place, last) ? [place, capitalRun(reading, last + 1, 2)] : undefined
    if (!next.capital && !linkWords.has(next.lower)) return undefined
    last++
  }
  return undefined
}

/** True when the words carry a name. The capital that opens a sentence is none, unless the noun has one too or the lists know the word. */
function named(reading: Reading, from: number, to: number): boolean {
  const noun = reading.words[to + 1]!
  return reading.words
    .slice(from, to + 1)
    .some(
      (word) =>
        word.capital &&
        (noun.capital || (word.opens ? isKnownName(word) : !plainCapitals.has(word.lower))) &&
        !['de', 'het', 'een', 'mijn', 'ons', 'onze', 'op', 'naar', 'in'].includes(word.lower) &&
        !notAName.has(word.lower),
    )
}

function isKnownName(word: Word): boolean {
  return schoolNames.has(word.folded) || firstNames.has(word.folded) || familyNames.has(word.folded) || placeSet.has(word.lower)
}

function isNamedCompound(reading: Reading, place: number): boolean {
  const word = reading.words[place]!
  const stem = compound.exec(word.folded)?.[1]
  if (!stem || plainStems.test(stem)) return false
  const bare = stem.replace(/s$/, '')
  if (firstNames.has(stem) || firstNames.has(bare) || schoolNames.has(bare)) return true
  return word.capital && !word.opens && reading.capitalsTell
}

function withSaint(reading: Reading, place: number): number {
  const previous = reading.words[place - 1]
  return previous && ['sint', 'st', 'de', 'prinses', 'prins', 'koning', 'koningin'].includes(previous.lower) && previous.lower !== 'de'
    ? place - 1
    : place
}

/** "zit op De Regenboog", "naar de Klimop". */
function typicalSchool(reading: Reading, place: number): Run | undefined {
  const article = reading.words[place]!
  const name = reading.words[place + 1]
  if (!['de', 'het'].includes(article.lower) || !name || name.kept || !schoolNames.has(name.lower)) return undefined
  const before = reading.words[place - 1]?.lower ?? ''
  const sits = /^(?:zit|zitten|zat|school)$/.test(reading.words[place - 2]?.lower ?? '') || before === 'school'
  const teacher =
    before === 'van' &&
    /^(?:juf|juffrouw|meester|leerkracht|directeur|mentor|leerling|leerlingen|ouders|ib'er)$/.test(reading.words[place - 2]?.lower ?? '')
  const named = teacher || (name.capital && reading.capitalsTell)
  return named || (sits && ['op', 'school'].includes(before)) ? [place, withClosingNoun(reading, place + 1)] : undefined
}

/** "het Wilhelmina Kinderziekenhuis": the noun that closes the name belongs to it. */
function withClosingNoun(reading: Reading, place: number): number {
  const next = reading.words[place + 1]
  return next && follows(reading, place + 1) && closingNouns.has(next.lower) ? place + 1 : place
}

function capitalRun(reading: Reading, from: number, limit: number): number {
  let last = from
  for (let step = 0; step < limit; step++) {
    const next = reading.words[last + 1]
    if (!next || !follows(reading, last + 1)) break
    const after = reading.words[last + 2]
    if (next.capital && !next.opens && !plainCapitals.has(next.lower)) last++
    else if (linkWords.has(next.lower) && after?.capital && follows(reading, last + 2) && !placeSet.has(after.lower) && next.lower !== 'op')
      last += 2
    else break
  }
  return last
}

/** Right behind the word before it; a full stop between them only where it ends an abbreviation, not a sentence. */
function follows(reading: Reading, place: number): boolean {
  const word = reading.words[place]
  return word !== undefined && /^(?:\.?[ ]|[ ]&[ ])$/.test(word.gap) && !word.opens
}

/** True for a word that a person finder must leave alone because it is the noun of an institution. */
export function isInstitutionNoun(word: Word): boolean {
  return schoolNouns.has(word.lower) || careNouns.has(word.lower) || closingNouns.has(word.lower) || schoolLetters.has(word.lower)
}
