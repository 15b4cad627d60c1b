import { isStopWord, wordKey } from '#engine/telling-words.ts'

/** Words after which a noun comes, alone or behind one adjective. */
const BEFORE_NOUN = new Set(
  'de het een mijn zijn haar hun onze ons jouw uw geen deze die dit dat elke ieder iedere elk welke welk van voor met op in naar over bij aan tegen om uit zonder door tussen tijdens'.split(
    ' ',
  ),
)
/** Who a question is about, or how it is told, says little about what it is about: such words name a theme only when there are no others. */
const ABOUT_ANYONE = new Set(
  `kind kinderen zoon zoons zoontje dochter dochters dochtertje stiefzoon stiefdochter jongste oudste middelste moeder vader mama papa ouder ouders man vrouw mevrouw meneer mevr
  gezin jongen meisje baby peuter kleuter puber tiener mensen iemand persoon uur ochtend ochtends middag middags avond avonds nacht nachts weekend minuten maandag dinsdag woensdag donderdag
  vrijdag zaterdag zondag ding dingen stuk half begin begint zodra ondertussen vraagt zoekt zegt belt past pakt breng anders nergens overal niks samen genoeg vol vast net bijna mee ver ene
  oké thuis plek plekken heen terug sluit lukt`.split(/\s+/),
)
/** From this part of its places on a word counts as a noun. */
const OFTEN = 0.3
/** Places that a word loses by not being a noun; the half puts it behind the noun in that place. */
const GIVES_WAY = 2.5

/** By word key the part of its places where it stands as a noun does: behind an article or the like, and not before another telling word. */
export function nounShares(texts: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Map<string, { places: number; nouns: number }>()
  for (const text of texts) {
    const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*|[.,:;!?()]/gu) ?? []
    for (const [at, word] of words.entries()) {
      if (word.length < 3 || isStopWord(word)) continue
      const entry = seen.get(wordKey(word)) ?? { places: 0, nouns: 0 }
      seen.set(wordKey(word), entry)
      entry.places++
      const next = words[at + 1]
      const closed = next === undefined || next.length < 3 || isStopWord(next)
      const before = words[at - 1] ?? ''
      const adjective = before.endsWith('e') && !isStopWord(before)
      const opened = BEFORE_NOUN.has(before) || (adjective && BEFORE_NOUN.has(words[at - 2] ?? ''))
      // behind an article what ends in -e may be an adjective: een nieuwe jas, but een klacht indienen
      if (opened && (closed || !word.endsWith('e'))) entry.nouns++
    }
  }
  return new Map([...seen].map(([key, { places, nouns }]) => [key, nouns / places]))
}

/** The one word is a part of the other, or both begin with the same five letters: "verkiezingen" beside "gemeenteraadsverkiezingen". */
function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [wordKey(one.toLowerCase()), wordKey(other.toLowerCase())]
  return a.includes(b) || b.includes(a) || (a.length > 5 && b.length > 5 && a.slice(0, 5) === b.slice(0, 5))
}

/**
 * Words for a name, best first, from words that are telling in this order: one that is no noun gives way to the next two, no word repeats
 * another, and what could be about anyone is left out when two others remain.
 */
export function wordsForName(telling: readonly string[], nouns: ReadonlyMap<string, number>): string[] {
  const isNoun = (word: string) => (nouns.get(wordKey(word.toLowerCase())) ?? 0) >= OFTEN || /\p{Lu}/u.test(word)
  const sorted = telling.map((word, place) => ({ word, place: isNoun(word) ? place : place + GIVES_WAY })).sort((a, b) => a.place - b.place)
  const chosen: string[] = []
  for (const { word } of sorted) if (!chosen.some((other) => saysTheSame(word, other))) chosen.push(word)
  const own = chosen.filter((word) => !ABOUT_ANYONE.has(word.toLowerCase()))
  return own.length >= 2 ? own : [...own, ...chosen.filter((word) => !own.includes(word))]
}
