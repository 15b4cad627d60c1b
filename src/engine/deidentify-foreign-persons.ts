import { fold, type Reading, type Word } from '#engine/deidentify-words.ts'
import { languageOfWord } from '#engine/language-words.ts'

/** Words for family and teachers in the languages of residents, as written before a first name; stems carry their endings. */
const kinOf: Readonly<Record<string, RegExp>> = {
  en: /^(?:son|daughter|child|boy|girl|baby|toddler|brother|sister|husband|wife|mother|father|mum|mom|dad|grandmother|grandfather|grandma|grandpa|aunt|uncle|niece|nephew|cousin|friend|boyfriend|girlfriend|neighbour|partner|stepson|stepdaughter|teacher|mr|mrs|ms|miss|named|called)$/,
  tr: /^(?:oğ(?:lu|ul)|kızı|eşi|anne|baba|kardeşi|abla|abi|ağabey|torun|yeğen|arkadaşı|çocuğu|bebeği|öğretmen|teyze|amca|dayı|hala|komşu|dede|nine|adı|ismi)(?:m|n|ları|ü|u)?(?:ız|iz|uz|üz)?(?:[ıiuü]|[ae]|d[ae]n?|n?[ıiuü]n|yl[ae])?$/,
  pl: /^(?:syn(?:a|em|owi|ek|ka|kiem)?|córk(?:a|i|ę|ą)|córce|córeczk[aię]|dzieck(?:o|a|iem)|mąż|mężem|męża|żon(?:a|y|ę|ą)|brat(?:a|em)?|siostr(?:a|y|ę|ą)|mam(?:a|y|ę)|matk(?:a|i)|tat(?:a|y)|ojciec|babci(?:a|i|ę)|dziad(?:ek|ka)|ciocia|wujek|kole(?:ga|żanka)|przyjaci(?:el|ółka)|pan(?:i|a|em|ią)?|nauczyciel(?:ka|ki)?|imię|wnu(?:k|czka))$/,
  uk: /^(?:син(?:а|у|ом|ок|ка|ові)?|доч(?:ка|ки|ку|кою|ці)|донь(?:ка|ки|ку|кою|ці)|дон(?:я|ю|і)|дитин(?:а|и|у|і)|чоловік(?:а|у|ом)?|дружин(?:а|и|у|і|ою)|мам(?:а|и|у|і)|мат(?:и|ері)|тат(?:о|а|у)|бать(?:ко|ка)|брат(?:а|у|ом|ик)?|сестр(?:а|и|у|ою|і)|бабус(?:я|і|ю)|дідус(?:ь|я)|вчител(?:ь|ька|ьки|я)|подруг(?:а|и|у|ою)|друг(?:а|ом)?|племінни(?:к|ця)|ону(?:к|ка|ки|ку)|пан(?:і|а|ом)?|звати|ім'я|ім’я)$/,
  ar: /^[وفبل]?(?:ابني|ابنتي|ابنه|ابنها|بنتي|ولدي|طفلي|طفلتي|زوجي|زوجتي|أخي|أختي|أمي|أبي|والدي|والدتي|جدتي|جدي|خالتي|عمتي|عمي|خالي|صديقي|صديقتي|جارتي|جاري|اسمه|اسمها|اسمي|السيد|السيدة|المعلمة|المعلم|الأستاذ|الأستاذة|حفيدي|حفيدتي)$/,
}

/** Titles that Turkish writes behind the first name. */
const turkishTitles = /^(?:hanım|bey|hoca|öğretmen|teyze|amca|abla|abi|ağabey)(?:\p{L}{0,5})$/u

/** Days, months, peoples, languages and religions, which these languages write with a capital inside the sentence. */
const plainCapitals = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
dutch english turkish polish arabic ukrainian moroccan syrian german french muslim muslims islam christian ramadan eid christmas easter netherlands holland utrecht turkey poland ukraine syria morocco
pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık türk türkçe türkiye türkler hollanda hollandalı hollandaca ingilizce arapça arap kürt kürtçe müslüman bayram ramazan allah faslı avrupa
polak polka polsce polski polskę holandia holandii holender niderlandach niderlandów boże bóg wielkanoc
нідерланди нідерландах україна україни україні українець українка голландія різдво великдень бог`
    .trim()
    .split(/\s+/),
)

/** Arabic has no capitals: after a word for family only a known name counts. Typed for this project from general knowledge. */
const arabicNames = new Set(
  `أحمد احمد محمد محمود حامد علي عمر عثمان خالد وليد يوسف يونس إبراهيم ابراهيم إسماعيل اسماعيل إسحاق موسى عيسى آدم ادم نوح حسن حسين حسام كريم سامي سمير سالم سليم سعيد رامي رائد زياد زيد طارق طه ياسين ياسر أنس انس أيوب ايوب أيمن ايمن أمين امين أمير امير بلال جمال جابر حمزة حيدر داود رشيد رضا ريان عادل عامر عباس فارس فؤاد فيصل قاسم ليث ماجد مالك مازن مروان مصطفى معاذ منير مهدي نادر ناصر نبيل نزار هادي هاشم هشام وسيم يحيى يزن عبدالله عبدالرحمن صلاح صالح شادي غسان لؤي تيم تميم جاد إلياس الياس
فاطمة عائشة خديجة زينب مريم آمنة امنة سارة سلمى سلوى سعاد سمية سميرة سناء سهام ليلى لينا لمى لجين لبنى ليان نور نورة نادية نجاة نوال هاجر هبة هدى هند هناء وفاء ياسمين يسرى رانيا رنا ريم رهف روان رقية رغد رحمة أسماء اسماء أمل امل أمينة امينة أميرة اميرة إيمان ايمان إسراء اسراء آية اية آلاء الاء بشرى بتول تسنيم جنى جميلة حنان حليمة حفصة دعاء دانا دينا دنيا رشا زهرة سجى شيماء شهد صفاء عبير غادة فرح كوثر كريمة لطيفة ماجدة ملاك منى مها ميساء ميس نسرين نجلاء`.split(
    /\s+/,
  ),
)

/** A word with a capital that the language of the sentence writes so without it being somebody's name. */
export function isPlainInItsLanguage(word: Word): boolean {
  return plainCapitals.has(word.lower)
}

/**
 * True where a sentence in English, Turkish, Polish, Ukrainian or Arabic calls somebody: "my son Liam", "oğlum Emre", "Ayşe Hanım",
 * "mój syn Kacper", "мій син Андрій", "ابني أحمد". The name needs a capital; in Arabic it must be a known one.
 */
export function isCalledInItsLanguage(reading: Reading, place: number): boolean {
  const word = reading.words[place]!
  const kin = kinOf[reading.language]
  if (!kin || word.text.length < 2 || plainCapitals.has(word.lower)) return false
  if (reading.language === 'ar') return follows(reading, place, kin) && arabicNames.has(word.text.replace(/\p{M}/gu, ''))
  if (!word.capital || word.opens || !reading.capitalsTell || /^\p{Lu}+$/u.test(word.text)) {
    return word.capital && reading.language === 'tr' && turkishTitles.test(reading.words[place + 1]?.lower ?? '')
  }
  if (languageOfWord(word.text) !== undefined && !/['’]/.test(word.text) && reading.language !== 'uk') return false
  const titled = reading.language === 'tr' && turkishTitles.test(reading.words[place + 1]?.lower ?? '')
  return titled || follows(reading, place, kin)
}

/** The word for family right before it, also with a comma, "is" or "ma na" between: "my son, Liam", "her name is Zoe". */
function follows(reading: Reading, place: number, kin: RegExp): boolean {
  const word = reading.words[place]!
  const previous = reading.words[place - 1]
  if (!previous || !/^(?:[ ]|,[ ]|:[ ]|\.[ ])$/.test(word.gap)) return false
  if (word.gap === '. ' && !/^(?:mr|mrs|ms)$/.test(previous.lower)) return false
  if (word.gap === ', ' && !/^[,)]/.test(reading.text.slice(word.end))) return false
  if (kin.test(previous.lower) || kin.test(fold(previous.text))) return true
  return previous.lower === 'is' && reading.words[place - 2]?.lower === 'name'
}
