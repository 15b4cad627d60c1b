/**
 * Words that stand in questions about anything. Our own list, typed from knowledge of the language: pronouns, articles, prepositions,
 * auxiliary verbs, question words, what people write around the thing they ask, and a few of the other languages spoken here.
 */
const STOP_WORDS = new Set(
  `de het een en of maar want dus dat die dit deze daar daarom daarmee daarvan daarvoor hier hierover hiermee er erg eruit ervan ervoor ermee erin eraan erbij
  ik mij me mijn mijzelf mezelf je jij jou jouw u uw hij hem zijn haar zij ze wij we ons onze jullie hun hen zich zichzelf elkaar men iemand niemand iets niets
  alles alle al allemaal ander andere anderen elk elke ieder iedereen geen niet nooit ooit nog wel ook alleen maar toch echt zo zoals zelf zelfs
  wie wat welk welke waar waarom wanneer hoe hoeveel hoelang waarvoor waarmee waarin waaraan waarop waarvan waardoor
  ben bent is was waren geweest wezen zijn heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden gekund mag mogen mocht moet moeten moest moesten
  wil wilt willen wilde wou wilden zal zult zullen zou zouden word wordt worden werd werden geworden doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan
  kom komt komen kwam kwamen gekomen krijg krijgt krijgen kreeg kregen gekregen laat laten liet maak maakt maken maakte gemaakt zeg zegt zeggen zei gezegd
  weet weten wist vind vindt vinden vond geef geeft geven gaf gegeven neem neemt nemen nam zie ziet zien zag gezien sta staat staan stond blijf blijft blijven bleef
  houd houdt houden hou hield zit zitten zat ligt liggen lag heet heten hoor hoort horen hoorde voel voelt denk denkt denken dacht lijkt lijken helpt
  aan achter af bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te tegen ten ter tijdens tot tussen uit van vanaf vanuit via
  volgens voor voordat voorbij zonder als dan toen nu omdat doordat zodat terwijl hoewel tenzij indien wanneer mits noch
  heel hele veel weinig meer meest minder minst vaak soms altijd steeds weer opnieuw eerst later straks vandaag morgen gisteren elke dag dagen week weken maand maanden jaar
  jaren tijd keer keren moment laatste lang langer sinds pas eens even gewoon misschien graag beetje best beter goed goede slecht nieuw nieuwe groot grote klein kleine eigen eerste tweede
  vraag vragen hulp help helpen advies tips informatie info probleem problemen precies bijvoorbeeld eigenlijk ongeveer inmiddels ineens zeker mogelijk mogelijkheden nodig
  aanvragen terecht regelen gebruik gebruiken gebruikt bekend voorwaarden regels geldt gelden betekent betekenen verschil soort soorten manier rekening houden waarop kosten kost
  hoi hallo dag groet groeten bedankt alvast dank nee ja oke
  een twee drie vier vijf zes zeven acht negen tien
  mijne jullie z'n m'n d'r t s n a b c
  the a an and or of to in on at for with from by is are was be been do does did have has had can could will would should my your his her our their i you he she it we they this that
  what when where how why which who not no me him them there if about as so but any some
  ve bir bu da de ne mi icin için ile çok nasıl benim var yok ama gibi olan olarak mı mu mü
  في من على إلى عن ما هل أن هذا هذه هو هي كيف لا مع أو و يا أنا لي كان التي الذي
  i w na z do nie się jest jak co to że czy dla moje mój moja mam po za o od jego jej są ale
  і в на з до не що як це чи для мій моя моє є та у за про від його її але
  person location institution date age phone email url bsn iban postcode address id`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** A word that stands in questions about anything; in small letters. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)

/** A word as it is counted (small letters) and as it is shown: capitals stay where they are more than the start of a sentence. */
export interface TextWord {
  readonly word: string
  readonly shown: string
}

/** The words that may say what a text is about, in order: three letters or more, no stop words, no numbers, no placeholders like `[person]`. */
export function tellingWords(text: string): TextWord[] {
  const found: TextWord[] = []
  const plain = text.replace(/\[\p{Ll}+\]/gu, ' ')
  for (const match of plain.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const word = match[0].toLowerCase()
    if (word.length < 3 || STOP_WORDS.has(word)) continue
    // DigiD and AIVD keep their capitals anywhere, Overijssel only inside a sentence
    const inside = /\p{L}[ ,]+$/u.test(plain.slice(Math.max(0, match.index - 3), match.index))
    found.push({ word, shown: inside || /^\P{Ll}*\p{Ll}\P{Lu}*\p{Lu}|^\p{Lu}{2,6}$/u.test(match[0]) ? match[0] : word })
  }
  return found
}

/**
 * What the forms of one Dutch word have in common: kinderen and kinder, huizen and huis, dromen and droom, autootje and auto. Own rules for plural, verb
 * and diminutive endings; rough, and only meant to bring forms of a word together within one theme.
 */
export function wordKey(word: string): string {
  let stem = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’-]/g, '')
  if (!/^[a-z]+$/.test(stem)) return word
  stem = stem.replace(/(?:etje|pje|kje|tje|je)s?$/, '')
  if (stem.length > 4) stem = stem.replace(/(?:en|s|t)$/, '')
  if (stem.length > 4) stem = stem.replace(/e$/, '')
  return stem
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/([aeou])\1([bcdfghjklmnpqrstvwxz])$/, '$1$2')
}
