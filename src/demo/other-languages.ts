import { linesOf } from '#demo/sentence.ts'

/** A language of residents other than Dutch. */
export type OtherLanguage = 'en' | 'tr' | 'ar' | 'pl' | 'uk'

/** One question in another language: what theme it belongs to, and the sentence with `[a|b]` choices. */
export interface OtherSentence {
  readonly themeKey: string
  readonly sentence: string
}

function sentencesOf(block: string): readonly OtherSentence[] {
  return linesOf(block).map((line) => {
    const cut = line.indexOf(': ')
    return { themeKey: line.slice(0, cut), sentence: line.slice(cut + 2) }
  })
}

const english = sentencesOf(`
  sleep: My [son|daughter] wakes up four times a night and only falls asleep in our bed.
  eating: Every dinner is a battle, my toddler only eats plain pasta.
  potty-training: [He|She] is almost four and still refuses the potty. Will the school accept that?
  language-delay: We speak two languages at home and our [son|daughter] hardly talks yet. Should we switch to Dutch?
  setting-limits: How do I say no and stick to it? My [son|daughter] keeps going until I give in.
  setting-limits: [He|She] simply laughs when I get angry and does it again.
  difficult-behaviour: My [son|daughter] hits other children at daycare and they keep calling me.
  everyday-parenting: Mornings are pure chaos at our place, how do other families manage?
  healthy-weight: The school doctor says my [son|daughter] is overweight but I cook normal food.
  parenthood-and-divorce: We are splitting up. How do we tell the children?
  parenthood-and-divorce: After every weekend with the other parent my [son|daughter] is upset for days.
  stress: I am exhausted, I work full time and I shout at the kids over nothing.
  loneliness: My husband works all day and I do not know a single person in this neighbourhood.
  loneliness: Where can I meet other parents with a baby? I feel very alone here.
  money-worries: We cannot pay the energy bill and the school trip this month.
  housing: The five of us live in two rooms and there is mould on the walls.
  new-in-the-netherlands: We moved here four months ago. How do schools work in the Netherlands?
  new-in-the-netherlands: My [son|daughter] has to translate everything for us and I do not want that.
  safety-in-the-wijk: There are boys dealing in front of our building, I do not let my children play outside anymore.
  not-going-to-school: My [son|daughter] refuses to go to school and has been home for five weeks.
  learning-at-school: I cannot help with homework because I do not understand the Dutch explanations.
  fear-of-failure: [He|She] gets sick before every test although [he|she] knows everything.
  bullying: The other children call my [son|daughter] names and the school does nothing about it.
  low-mood: My teenager stays in bed all day and does not enjoy anything anymore.
  anxiety: My [son|daughter] is scared of everything and does not dare to go upstairs alone.
  identity: At school I am the foreigner and at home I am too Dutch. Where do I belong?
  screen-use: My [son|daughter] is on the phone until two in the morning and gets furious when I take it.
  screen-use: How much screen time is normal for a three-year-old?
`)

const turkish = sentencesOf(`
  sleep: [Oğlum|Kızım] gece dört beş kez uyanıyor, hepimiz çok yorgunuz.
  eating: [Oğlum|Kızım] hiç sebze yemiyor, her akşam sofrada kavga ediyoruz.
  potty-training: Neredeyse dört yaşında ama hâlâ bez kullanıyor, okul kabul eder mi?
  language-delay: Evde Türkçe konuşuyoruz, [oğlum|kızım] okulda Hollandaca konuşmuyor. Ne yapmalıyım?
  language-delay: Üç yaşına geldi ama sadece birkaç kelime söylüyor.
  setting-limits: Ne kadar hayır desem de [oğlum|kızım] beni dinlemiyor.
  setting-limits: Babasını dinliyor ama beni hiç ciddiye almıyor.
  difficult-behaviour: [Oğlum|Kızım] sinirlenince eşyaları kırıyor ve bize bağırıyor.
  everyday-parenting: Sabahları herkesi zamanında hazırlamak çok zor, diğer aileler nasıl yapıyor?
  healthy-weight: Doktor [oğlumun|kızımın] fazla kilolu olduğunu söyledi ama çok tatlı istiyor.
  parenthood-and-divorce: Eşimle ayrılıyoruz, çocuklara bunu nasıl anlatabiliriz?
  parenthood-and-divorce: Babasından döndüğünde iki gün boyunca çok huzursuz oluyor.
  stress: Her şey üst üste geliyor, artık sabrım kalmadı ve çocuklara bağırıyorum.
  loneliness: Burada hiç kimsem yok, bütün gün evde çocukla yalnızım.
  loneliness: Diğer annelerle tanışabileceğim bir yer var mı?
  money-worries: Ay sonunu getiremiyoruz, faturaları ödeyemiyorum.
  housing: Beş kişi iki odada yaşıyoruz ve duvarlar küf içinde.
  new-in-the-netherlands: Hollanda'ya yeni geldik, çocuğum için nasıl okul bulabilirim?
  safety-in-the-wijk: [Oğlum|Kızım] sokakta güvenmediğim gençlerle takılıyor.
  not-going-to-school: [Oğlum|Kızım] haftalardır okula gitmek istemiyor, sabahları karnı ağrıyor.
  not-going-to-school: Okuldan aradılar, devamsızlığı çok fazlaymış. Haberim yoktu.
  learning-at-school: Derslerinde geri kalıyor ama ben Hollandaca bilmediğim için yardım edemiyorum.
  fear-of-failure: Sınavlardan önce korkudan midesi bulanıyor, hâlbuki hepsini biliyor.
  bullying: Okulda çocuklar [oğlumla|kızımla] alay ediyor, öğretmen bir şey yapmıyor.
  low-mood: [Oğlum|Kızım] odasından çıkmıyor, hiç gülmüyor ve sürekli üzgün.
  anxiety: [Oğlum|Kızım] karanlıktan korkuyor ve tek başına uyuyamıyor.
  identity: [Oğlum|Kızım] kendini ne Türk ne Hollandalı hissediyor.
  screen-use: Telefonu elinden bırakmıyor, geceleri bile video izliyor.
`)

const arabic = sentencesOf(`
  sleep: ابني يستيقظ عدة مرات في الليل ولا ينام إلا بجانبي.
  eating: ابنتي لا تأكل الخضار وكل عشاء يتحول إلى شجار.
  potty-training: عمره أربع سنوات تقريبا وما زال يلبس الحفاض، هل تقبله المدرسة؟
  language-delay: نتكلم العربية في البيت وابني لا يتكلم الهولندية في المدرسة. هل هذا مضر؟
  language-delay: عمرها ثلاث سنوات ولا تقول إلا كلمات قليلة.
  setting-limits: كيف أضع حدودا لابني؟ أقول لا ولكنه لا يسمع كلامي.
  setting-limits: ابنتي تصرخ حتى أعطيها ما تريد.
  difficult-behaviour: ابني يضرب الأطفال في الروضة ويكسر الأشياء عندما يغضب.
  everyday-parenting: الصباح عندنا فوضى كبيرة، كيف تنظم العائلات الأخرى وقتها؟
  healthy-weight: قال الطبيب إن وزن ابنتي زائد، لكنها تطلب الحلويات طوال الوقت.
  parenthood-and-divorce: أنا وزوجي سننفصل، كيف نخبر الأطفال؟
  parenthood-and-divorce: بعد الطلاق لا يريد ابني الذهاب إلى بيت أبيه.
  stress: أنا متعبة جدا وكل شيء فوق رأسي، وأصرخ على أولادي بدون سبب.
  loneliness: لا أعرف أحدا هنا وأبقى وحدي في البيت مع الطفل طوال اليوم.
  loneliness: أين يمكنني أن أتعرف على أمهات أخريات في الحي؟
  money-worries: لا نستطيع دفع الفواتير، والمال ينتهي في منتصف الشهر.
  housing: نعيش خمسة أشخاص في غرفتين والجدران مليئة بالعفن.
  new-in-the-netherlands: نحن في هولندا منذ أربعة أشهر ولا نعرف كيف نسجل الأطفال في المدرسة.
  new-in-the-netherlands: ابني يترجم لي في كل مكان وأنا لا أريد ذلك.
  safety-in-the-wijk: ابني يخرج في الليل مع شباب لا أثق بهم وأخاف عليه من الشارع.
  not-going-to-school: ابنتي ترفض الذهاب إلى المدرسة منذ أسابيع وتشتكي من بطنها كل صباح.
  not-going-to-school: اتصلت المدرسة وقالت إن ابني يغيب كثيرا وأنا لم أكن أعرف.
  learning-at-school: درجات ابني ضعيفة في الحساب ولا أستطيع أن أساعده في الواجبات.
  bullying: الأولاد في الصف يسخرون من ابنتي والمعلمة لا تفعل شيئا.
  low-mood: ابني حزين دائما ولا يخرج من غرفته ولا يضحك مثل قبل.
  anxiety: ابنتي تخاف من كل صوت عال منذ الحرب ولا تنام وحدها.
  identity: ابنتي تسألني هل هي سورية أم هولندية ولا أعرف ماذا أقول.
  screen-use: ابني لا يترك الهاتف من يده حتى في الليل.
`)

const polish = sentencesOf(`
  sleep: [Mój syn|Moja córka] budzi się w nocy kilka razy i zasypia tylko w naszym łóżku.
  eating: [Mój syn|Moja córka] nie chce jeść warzyw i codziennie kłócimy się przy stole.
  potty-training: [Mój syn|Moja córka] ma prawie cztery lata i nadal nosi pieluchę.
  language-delay: W domu mówimy po polsku, a [syn|córka] w przedszkolu w ogóle się nie odzywa.
  language-delay: [Mój syn|Moja córka] ma trzy lata i mówi tylko pojedyncze słowa.
  setting-limits: [Mój syn|Moja córka] w ogóle mnie nie słucha, kiedy mówię nie.
  difficult-behaviour: [Mój syn|Moja córka] bije inne dzieci i krzyczy na nauczycielkę.
  everyday-parenting: Rano wszystko robimy w pośpiechu, jak radzą sobie inne rodziny?
  healthy-weight: Lekarz mówi, że [syn|córka] ma nadwagę, a babcia ciągle daje słodycze.
  parenthood-and-divorce: Rozstajemy się z mężem. Jak powiedzieć o tym dzieciom?
  parenthood-and-divorce: Po weekendzie u taty [syn|córka] długo nie może dojść do siebie.
  stress: Pracuję na zmiany, nie mam siły i krzyczę na dzieci bez powodu.
  loneliness: Nie znam tu nikogo i całymi dniami siedzę sama z dzieckiem w domu.
  money-worries: Pieniądze kończą się w połowie miesiąca i nie mamy z czego zapłacić rachunków.
  housing: Mieszkamy w piątkę w jednym pokoju i nie możemy znaleźć mieszkania.
  new-in-the-netherlands: Jesteśmy w Holandii od niedawna i nie wiemy, jak zapisać dziecko do szkoły.
  safety-in-the-wijk: Boję się puszczać dzieci na podwórko, bo pod blokiem handlują narkotykami.
  not-going-to-school: [Mój syn|Moja córka] nie chce chodzić do szkoły i od miesiąca siedzi w domu.
  learning-at-school: [Syn|Córka] ma słabe oceny, a ja nie umiem pomóc, bo nie znam niderlandzkiego.
  fear-of-failure: Przed każdym sprawdzianem [syn|córka] płacze, że na pewno zrobi coś źle.
  bullying: Dzieci w klasie śmieją się z akcentu [mojego syna|mojej córki].
  low-mood: [Mój syn|Moja córka] ciągle leży w łóżku, z niczego się nie cieszy i nie chce z nami rozmawiać.
  anxiety: [Mój syn|Moja córka] boi się zostać bez nas nawet na chwilę.
  identity: [Syn|Córka] mówi, że nie wie, czy jest stąd, czy z Polski.
  screen-use: [Mój syn|Moja córka] całymi dniami siedzi w telefonie i wpada w złość, kiedy go zabieram.
`)

const ukrainian = sentencesOf(`
  sleep: [Мій син|Моя донька] прокидається вночі кілька разів і не може заснути без мене.
  eating: [Мій син|Моя донька] майже нічого не їсть, лише макарони й хліб.
  language-delay: Дитина ще не розуміє нідерландської, як їй допомогти з мовою?
  language-delay: [Моєму синові|Моїй доньці] три роки, а говорить лише кілька слів.
  setting-limits: Як встановити межі? [Мій син|Моя донька] зовсім не слухається, коли я кажу ні.
  difficult-behaviour: [Мій син|Моя донька] б'ється з дітьми й кричить на вчительку.
  everyday-parenting: Ранки в нас дуже метушливі, як інші родини все встигають?
  healthy-weight: Лікар каже, що [син|донька] має зайву вагу, бо їсть багато солодкого.
  parenthood-and-divorce: Ми з чоловіком розлучаємося. Як сказати про це дітям?
  parenthood-and-divorce: Тато залишився далеко, ми розлучені, і діти дуже сумують за ним.
  stress: Я дуже втомлена, усе на мені одній, і я кричу на дітей через дрібниці.
  loneliness: Я тут нікого не знаю і цілими днями сама з дитиною.
  loneliness: Де можна познайомитися з іншими мамами?
  money-worries: Нам не вистачає грошей до кінця місяця, не можу оплатити рахунки.
  housing: Ми живемо вчотирьох в одній кімнаті й не знаємо, коли отримаємо житло.
  new-in-the-netherlands: Ми нещодавно приїхали з України. Як тут знайти школу й лікаря для дітей?
  new-in-the-netherlands: [Син|Донька] всюди перекладає для мене, а я цього не хочу.
  not-going-to-school: [Мій син|Моя донька] відмовляється ходити до школи й уже місяць сидить удома.
  learning-at-school: [Син|Донька] не встигає на уроках, а я не можу допомогти з домашнім завданням.
  bullying: Діти в класі дражнять [мого сина|мою доньку] через акцент.
  low-mood: [Мій син|Моя донька] весь час лежить, нічого не хоче й часто плаче.
  anxiety: [Мій син|Моя донька] боїться гучних звуків після війни й не спить без світла.
  identity: [Син|Донька] каже: не знаю, де моє місце, тут чи вдома.
  screen-use: [Мій син|Моя донька] не випускає телефон із рук навіть уночі.
`)

/** Questions in the languages of residents, written for the demo; the one label in English is the key of the theme. */
export const otherSentences: Readonly<Record<OtherLanguage, readonly OtherSentence[]>> = {
  en: english,
  tr: turkish,
  ar: arabic,
  pl: polish,
  uk: ukrainian,
}
