/**
 * Small words that carry a sentence, by language: the ones that stay when every name and every title is taken away. Typed for this
 * project from general knowledge. A word that two of the lists hold tells nothing and is left out of both.
 */
const smallWords: Readonly<Record<string, string>> = {
  nl: `de het een en van ik je jij ze hij zij we wij niet dat die op te met voor er aan naar ook als om maar wat hoe mijn zijn haar ons onze
    heeft hebben kan kunnen moet moeten wil willen wordt worden ben bent geen nog wel bij uit dan nu dit deze veel meer heel door over tot na
    waar wie waarom wanneer omdat want of toe graag jullie hun alle alleen altijd hier daar weet gaat zou mag laat toch zo doet krijgt welke
    vind vindt geef zoek zie maak zet toon vertel uur vandaag morgen zal zullen deed was is in me m'n z'n gaan doen ja nee zoon dochter kind kinderen`,
  en: `the a and to of my you he she it we they is are was were do does did not don't doesn't can cannot can't will would should could have
    has had be been this that these those with for from at on in but if when what how why where who there their them his her me our your any
    all more very much after before because about no so am i'm it's as by an or get son daughter child children husband wife`,
  tr: `ve bir bu da de için ile ne çok daha var yok mı mi mu mü mıdır mısın değil ama gibi kadar olarak sonra önce nasıl neden niye benim
    senin onun bizim ben sen biz onlar hiç şey ya ki çünkü evde okula okulda bana beni ona onu bize diye olan oldu olur her en hangi bütün
    kaç bugün yarın şu içinde oğlum kızım çocuğum eşim annem babam lütfen`,
  pl: `i nie na się w z o że jest jak ale co do za po od tak czy mój moja moje mojego mojej moim moją syn syna synem synowi córka córki
    córkę córką dziecko dziecka dzieci mam ma bardzo już tylko gdy kiedy który która przez jego jej ich mi mnie ja są był była może można
    dla ze aby żeby bo bez jeszcze nic tego tym tu tam sobie mąż żona gdzie kto dlaczego czemu ten ta te`,
}

const languageOf = new Map<string, string>()
for (const [language, words] of Object.entries(smallWords))
  for (const word of words.trim().split(/\s+/)) languageOf.set(word, languageOf.has(word) ? '' : language)

const cyrillic = /^\p{Script=Cyrillic}/u
const capital = /^['’]?\p{Lu}/u
const arabic = /^\p{Script=Arabic}/u
const turkishLetters = /[ğşı]|[iuü]yor/
const polishLetters = /[ąęłńśźż]/
/** Turkish writes its endings behind a name after an apostrophe: "Emre'nin", "City'ye". Dutch and English have no ending of this shape. */
const turkishEnding = /\p{L}['’](?:[ynsd]?[ıiuüae]|[yn]?[dt][ae]n?|[ns]?[ıiuü]n[ıiuüae]?|l[ae]r\p{L}*|yl[ae])$/u

/** Which of nl, en, tr, pl, uk, ar this one word (as written) speaks for; undefined for a name, a title or a word that tells nothing. */
export function languageOfWord(word: string): string | undefined {
  if (word === 'I') return 'en'
  const lower = word.toLowerCase()
  const listed = languageOf.get(lower)
  if (listed !== undefined) return listed || undefined
  if (cyrillic.test(word)) return 'uk'
  if (arabic.test(word)) return 'ar'
  if (turkishEnding.test(lower)) return 'tr'
  if (word !== lower) return undefined
  if (turkishLetters.test(lower)) return 'tr'
  return polishLetters.test(lower) ? 'pl' : undefined
}

/** True for a word of a name or a title: a capital inside the sentence, or at its start before another one ("The World of Paris"). */
export function isInName(words: readonly string[], place: number): boolean {
  const starts = (index: number) => capital.test(words[index] ?? '')
  const capitalAt = (index: number) => starts(index) && (words[index] !== 'I' || starts(index + 1))
  return capitalAt(place) && (place > 0 || capitalAt(1))
}

/** How many of the words speak for each language; small words inside a title do not, endings behind a name do. */
export function countByLanguage(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [place, word] of words.entries()) {
    const silent = languageOf.has(word.toLowerCase()) && isInName(words, place)
    const language = silent ? undefined : languageOfWord(word)
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return counts
}

/** The language for which most words speak, Dutch unless another has more: workers write Dutch, with names from everywhere. */
export function languageOfSentence(words: readonly string[]): string {
  const counts = countByLanguage(words)
  let [best, most] = ['nl', counts.get('nl') ?? 0]
  for (const [language, count] of counts) if (count > most) [best, most] = [language, count]
  return best
}
