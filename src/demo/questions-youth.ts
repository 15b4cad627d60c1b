import { type ThemeSentences, told, toldByYouth } from '#demo/sentence.ts'

const all = ['0-4', '4-8', '8-12', '12-18'] as const
const youngest = ['0-4', '4-8'] as const
const primary = ['4-8', '8-12'] as const
const older = ['8-12', '12-18'] as const

/** Invented questions about low mood, anxiety and identity, many of them by young people themselves. */
export const youthQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'low-mood',
    groups: [
      told(
        older,
        `<kind> lacht niet meer en zit de hele dag op <zijn> kamer met de gordijnen dicht.
        <kind> is gestopt met [voetbal|dansen|muziek] en zegt dat niks <hem> nog kan schelen.
        <kind> huilt om niks en kan niet zeggen waarom.
        Vroeger was <hij> altijd vrolijk, nu zie ik een leeg gezicht.
        <kind> zei laatst dat het leven geen zin heeft. Wat moet ik daarmee?
        Praten wil <hij> niet, eten nauwelijks, douchen ook niet meer.
        Is dit puberen of is <kind> echt depressief?
        Sinds opa dood is komt <kind> er niet meer bovenop.
        Overal zucht <kind> van, zelfs van een uitje waar <hij> altijd blij van werd.
        Hoe help je een kind dat alleen nog wil liggen?
        <kind> is zo verdrietig de laatste weken en ik kan er niet bij.
        <kind> zei: sorry dat ik besta. Dat sneed door mij heen.
        De huisarts verwijst door, maar de wachttijd is [zeven|negen|elf] maanden.
        Ouders zien <kind> wegglijden in somberheid en vragen wat ze wel en niet kunnen zeggen.
        Geen lichtje meer in <zijn> ogen, zo zou ik het omschrijven.`,
      ),
      told(
        primary,
        `<kind> zegt dat <hij> liever niet geboren was, zo klein nog.
        Mijn vrolijke kind is stil geworden en speelt niet meer.`,
      ),
      told(
        youngest,
        `Sinds de bevalling huil ik elke dag en voel ik niks voor de baby.
        Iedereen zegt geniet ervan, maar ik zie alles grijs.
        Ik kom 's ochtends mijn bed bijna niet uit voor de kinderen.`,
      ),
      told(
        all,
        `Moeder is al langer somber en is bang dat de kinderen daar last van hebben.
        Ik lach voor de kinderen en huil als ze slapen.`,
      ),
      toldByYouth(
        `Ik word wakker en denk: laat maar.
        Nergens heb ik zin in, ook niet in dingen die ik altijd leuk vond.
        Ik voel me leeg en weet niet hoe ik dat thuis moet vertellen.
        Iedereen denkt dat het goed met mij gaat omdat ik grapjes maak.
        Ik lig de hele dag in bed en dan baal ik van mezelf.
        Soms wil ik gewoon dat alles stopt.
        Mijn ouders zeggen dat ik me aanstel, maar ik ben gewoon echt verdrietig.
        Alles is grijs sinds het uit is met mijn vriend.
        Ik heb al maanden geen plezier gehad en weet niet waarom.
        Met wie kun je praten als je somber bent zonder dat je ouders het horen?
        Ik huil elke avond in mijn kussen zodat niemand het hoort.`,
      ),
    ],
  },
  {
    themeKey: 'anxiety',
    groups: [
      told(
        youngest,
        `<kind> klampt zich elke ochtend vast aan mijn been en wil niet dat ik wegga.
        <kind> durft niet alleen naar de wc boven.
        Bang voor [honden|wespen|de stofzuiger|harde knallen], we kunnen nergens meer heen.
        Er zit een monster in de kast en dat is er elke avond weer.
        <kind> raakt in paniek als ik even uit beeld ben.
        Bij vreemden verstopt <kind> zich achter mij en zegt geen woord.`,
      ),
      told(
        primary,
        `<kind> vraagt de hele dag of ik niet doodga.
        Sinds de brand in de flat kijkt <kind> elke avond of het gas uit is.
        <kind> durft niet te logeren, ook niet bij oma.
        Door het nieuws over oorlog is <kind> bang dat het hier ook komt.
        <kind> wast <zijn> handen kapot, zo bang is <hij> voor bacteriën.
        Ik moet bij alles mee, <kind> durft nergens alleen naar binnen.
        <hij> ziet overal gevaar: bij oversteken, bij onweer, bij de lift.
        Mijn kind durft niet te [zwemmen|klimmen|fietsen] uit angst dat er iets gebeurt.
        Alle deuren en ramen moeten drie keer gecontroleerd voor het slapengaan.
        Na de inbraak wil <kind> niet meer alleen op <zijn> kamer zijn.
        Wat zeg je tegen een kind dat bang is en blijft vragen wat als?
        Is een beetje bang zijn gewoon of moeten we hulp zoeken voor die angsten?
        Van de tandarts krijgt <kind> zo'n paniek dat we weer naar huis moesten.`,
      ),
      told(
        ['12-18'],
        `<kind> durft de bus niet meer in na een paniekaanval.
        <kind> krijgt geen lucht in volle winkels en wil meteen naar huis.
        <kind> gaat de deur niet uit omdat <hij> denkt dat iedereen kijkt.
        <hij> maakt zich zorgen over alles, van het klimaat tot een puistje.
        Hoe help je een puber met angst zonder alles over te nemen?`,
      ),
      told(
        all,
        `Ik ben zelf een angstige moeder en zie dat <kind> het overneemt.
        Vader is bang dat er iets met de kinderen gebeurt en laat ze nergens heen gaan.`,
      ),
      toldByYouth(
        `Mijn hart gaat tekeer en dan denk ik dat ik doodga.
        Ik durf niet te eten waar anderen bij zijn.
        Bellen durf ik niet, ik laat alles mijn moeder doen.
        In de trein krijg ik het benauwd en stap ik te vroeg uit.
        Ik blijf maar denken dat er iets ergs gaat gebeuren met mijn familie.
        Sinds ik in elkaar geslagen ben, schrik ik van iedereen achter me.
        Wat doe je bij een paniekaanval midden in de les?`,
      ),
    ],
  },
  {
    themeKey: 'identity',
    groups: [
      told(
        older,
        `<kind> wil met een andere naam aangesproken worden, wat doe ik daarmee?
        <kind> zegt dat <hij> zich geen jongen en geen meisje voelt. Hoe reageer ik goed?
        <kind> heeft verteld dat <hij> op [jongens|meisjes] valt en mijn man accepteert het niet.
        Onze familie mag niet weten dat <kind> homo is, hoe bescherm ik <hem>?
        Thuis zijn wij Marokkaans en buiten wil <kind> alleen Nederlands zijn.
        <kind> schaamt zich voor onze taal en onze gewoontes.
        <kind> vraagt waarom <hij> een andere kleur heeft dan de rest van de klas.
        Mijn dochter wil ineens een hoofddoek dragen, of juist af, en ik weet niet of dat van haarzelf komt.
        <kind> is geadopteerd en stelt vragen waar ik het antwoord niet op weet.
        <kind> weet niet meer wie <hij> is, zegt <hij>, en verandert elke maand van stijl.
        Hoe praat je met je kind over gender als je er zelf niks van snapt?
        Op school wordt gevraagd waar <hij> écht vandaan komt, en <hij> is hier geboren.
        De kinderen groeien op tussen twee geloven, wij zijn daar zelf niet uit.
        <kind> verzint dat we uit een ander land komen om erbij te horen.
        Ouders zoeken andere ouders van een transgender kind.
        <kind> past zich overal aan en is nergens zichzelf.`,
      ),
      told(
        primary,
        `Mijn zoon draagt graag jurken, thuis mag dat, maar naar school ook?
        <kind> wil wit zijn, zei <hij> in bad. Ik schrok me kapot.
        Mijn dochter zegt sinds haar vierde dat ze een jongen is.
        Hoe leg ik uit waarom <kind> een andere achternaam heeft dan de rest van ons gezin?`,
      ),
      toldByYouth(
        `Op school ben ik die [Marokkaan|Turk] en daar ben ik die Hollander.
        Ik val op meisjes en mijn ouders mogen het niet weten.
        Ik geloof niet meer wat mijn ouders geloven, hoe vertel ik dat?
        Ik voel me geen meisje, maar wat dan wel?
        Hoe kom je uit de kast in een familie waar dat niet bestaat?
        Bij elke groep ben ik iemand anders, wie ben ik eigenlijk zelf?
        Mijn vader is Surinaams en mijn moeder Nederlands, ik hoor er bij allebei net niet bij.
        Ik wil mijn biologische familie leren kennen.
        Waarom moet ik altijd uitleggen wat ik ben?
        Is er een plek waar je gewoon queer kunt zijn in deze wijk?
        Ik doe me stoer voor omdat een jongen bij ons niet gevoelig mag zijn.
        Hoe weet je of je iets zelf wilt of omdat je familie het wil?
        Mijn vrienden zijn allemaal gelovig en ik twijfel, dat kan ik met niemand delen.`,
      ),
    ],
  },
]
