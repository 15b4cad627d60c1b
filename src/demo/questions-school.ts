import { type ThemeSentences, told, toldByYouth } from '#demo/sentence.ts'

const primary = ['4-8', '8-12'] as const
const upper = ['8-12'] as const
const older = ['8-12', '12-18'] as const

/** Invented questions about staying away from school, learning, fear of failure and bullying. */
export const schoolQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'not-going-to-school',
    groups: [
      told(
        primary,
        `Elke [maandag|ochtend] heeft <kind> buikpijn en krijg ik <hem> het huis niet uit.
        <kind> verstopt zich onder [het bed|de tafel] als het tijd is om naar school te gaan.
        School zegt: gewoon brengen. Maar ik kan een gillend kind van [acht|negen] toch niet slepen?
        Hij is nu [vier|zes|acht] weken thuis en school heeft geen plan.
        <kind> gaat alleen nog de halve ochtenden en dat kost ons een uur strijd.
        Zodra we de straat van school in rijden begint <hij> te trillen.
        Hoelang mag een kind thuisblijven voordat de leerplicht komt?`,
      ),
      told(
        ['12-18'],
        `<kind> spijbelt, ik kreeg een brief met [twintig|zestien|dertig] uren verzuim.
        Ik zie <hem> weggaan met de fiets en dan belt de mentor dat <hij> er niet is.
        De leerplichtambtenaar dreigt met een boete, maar ik krijg <kind> niet uit bed.
        <kind> is gestopt met <zijn> opleiding en zit nu hele dagen thuis.
        <kind> is van school gestuurd en staat nergens ingeschreven.
        Thuiszitter sinds [de herfst|januari], en niemand die eens langskomt.
        Na <zijn> schorsing wil <hij> niet meer terug.
        Hoe krijg je een kind van [veertien|vijftien] weer naar school als praten niet helpt?
        <kind> meldt zich ziek in mijn naam, ik kwam er via de app achter.
        Vader moet vroeg weg en merkt pas 's avonds dat <kind> niet naar school is geweest.
        Zonder diploma van school af, dat mag toch niet? Wat nu?
        School wil <hem> uitschrijven omdat <hij> te vaak afwezig was.
        Wij zoeken een plek waar <kind> langzaam weer kan opbouwen, een paar uur per dag.
        <hij> zegt dat <hij> niets mist, maar <hij> ziet geen mens meer.
        Al drie keer is er een gesprek met school geweest over het wegblijven en er verandert niks.
        Mijn dochter durft niet terug nu ze zo veel lessen heeft gemist.
        De fiets blijft in de schuur, de tas blijft ingepakt. Al sinds de vakantie.
        Ouders zijn ten einde raad: kind zit thuis, ruzie elke ochtend, werk lijdt eronder.
        Hoe praten andere ouders met school over verzuim?
        Kan <kind> vanuit huis les krijgen of is dat verboden?
        De overstap naar de brugklas ging mis en nu gaat <kind> helemaal niet meer.`,
      ),
      told(
        older,
        `Het begon met een dagje ziek en nu gaat <kind> al weken niet.
        <kind> wil alleen nog naar school als ik op de gang blijf zitten.`,
      ),
      toldByYouth(
        `Ik ga niet meer naar school, daar leer ik toch niks.
        Ik sta voor de poort en dan draai ik om.
        Mijn opleiding past niet bij mij, dus ik ga gewoon niet meer.
        Als ik weer naar school ga moet ik uitleggen waar ik was, dat durf ik niet.
        Ik werk liever dan dat ik in de klas zit, waarom moet dat?
        Ze hebben me drie keer geschorst, dan ben ik er klaar mee.
        Eerst miste ik één les, toen een week en nu kan ik niet meer terug.`,
      ),
    ],
  },
  {
    themeKey: 'learning-at-school',
    groups: [
      told(
        primary,
        `Rekenen lukt <kind> niet en ik kan het zelf ook niet uitleggen.
        De tafels [blijven niet hangen|wil <hij> niet leren], wat werkt wel?
        Moet <kind> blijven zitten of toch door naar groep [vier|vijf]?
        De letters lopen door elkaar, zou het dyslexie zijn?
        <kind> verveelt zich in de klas en haalt alles met twee vingers in de neus.
        Het rapport van <kind> staat vol onvoldoendes, hoe kan ik helpen?
        Hoe oefen je thuis lezen zonder dat het ruzie wordt?
        De meester zegt dat <kind> niet meekomt in de groep van dertig.
        Op school leggen ze sommen heel anders uit dan ik het geleerd heb.`,
      ),
      told(
        upper,
        `Het schooladvies valt tegen, volgens mij kan <kind> meer dan vmbo.
        Wij weten niet hoe het werkt met aanmelden voor de middelbare school.
        Over een maand is de doorstroomtoets en <kind> loopt achter met [begrijpend lezen|rekenen].
        Bijles kost [dertig|vijfendertig] euro per uur, dat kunnen wij niet betalen.
        Kinderen van ouders met geld krijgen bijles en de mijne niet, zo wordt het verschil groter.
        Welke middelbare school past bij een kind dat veel structuur nodig heeft?
        Voor groep 8 zoeken we iemand die na school helpt met oefenen.
        Ik ben zelf maar vier jaar naar school gegaan, hoe help ik bij een werkstuk?`,
      ),
      told(
        ['12-18'],
        `<kind> doet niks aan huiswerk en zegt dat het wel goed komt.
        Brugklas en nu al vijf onvoldoendes. Hoe leert <hij> plannen?
        Is er in de wijk een plek voor huiswerkbegeleiding die [gratis is|niet veel kost]?
        <kind> moet van havo naar vmbo en vindt zichzelf dom.
        Zonder laptop en zonder rustige kamer, hoe moet <kind> dan leren?
        Wiskunde begrijpt niemand bij ons thuis.
        <kind> zakt steeds verder weg met <zijn> cijfers en de motivatie is nul.
        Gezakt voor het examen, en nu?
        Moeder kan het leerlingvolgsysteem niet lezen en mist daardoor alle cijfers en toetsen.
        Hoe overhoor je een kind in een vak waar je zelf niets van weet?`,
      ),
      toldByYouth(
        `Ik leer wel, maar ik onthoud niks.
        Hoe begin je aan leren als je al zo ver achterloopt?
        Mijn profielkeuze moet volgende week en ik weet niet wat ik moet kiezen.
        Kan iemand mij helpen met [Engels|wiskunde|Nederlands] voor mijn examen?
        Ik sta onvoldoende voor vier vakken en mijn ouders weten het nog niet.`,
      ),
    ],
  },
  {
    themeKey: 'fear-of-failure',
    groups: [
      told(
        primary,
        `Als het niet in één keer lukt [verscheurt|verkreukelt] <kind> <zijn> tekening.
        <kind> durft geen [letter|som] op te schrijven uit angst voor fouten.
        Elk foutje is een ramp, <hij> begint dan helemaal opnieuw.
        <kind> weet het antwoord wel maar steekt <zijn> vinger niet op.
        Een spelletje verliezen kan <hij> niet en aan iets nieuws begint <hij> liever niet.
        Zelfs bij een compliment zegt <kind> dat het niet goed genoeg was.
        <kind> legt de lat zo hoog dat <hij> er buikpijn van krijgt.
        In de klas klapt <kind> dicht bij een beurt, thuis weet <hij> alles.
        Afzwemmen is al twee keer niet doorgegaan omdat <hij> blokkeerde.
        Zeg ik dat fouten maken mag, dan gelooft <kind> me niet.
        Mijn kind gumt alles tien keer uit tot er een gat in het schrift zit.
        Is er een training tegen faalangst voor kinderen van [acht|negen|tien]?
        Voor een spreekbeurt ligt <kind> drie nachten wakker.`,
      ),
      told(
        older,
        `Voor elke toets is <kind> misselijk, terwijl <hij> alles [weet|geleerd heeft].
        Een zeven is voor <kind> al een drama.
        <kind> leert tot diep in de nacht en krijgt bij het proefwerk een black-out.
        Hoe neem je de druk weg bij een kind dat zichzelf zo opjaagt?
        Alles perfect willen, en daarom niet beginnen. Herkenbaar voor andere ouders?
        De mentor noemt het faalangst, maar wat doen we eraan?
        Wij zeggen altijd dat cijfers niet belangrijk zijn, toch is <hij> doodsbang voor een onvoldoende.
        <kind> wil geen proefles volgen, want stel dat het niet lukt.
        Op de dag van de toets blijft <hij> op de wc zitten van de zenuwen.
        <hij> vraagt bij elke opdracht wel tien keer of het zo goed is.`,
      ),
      toldByYouth(
        `Ik weet alles, maar bij het proefwerk is mijn hoofd leeg.
        Ik durf niks te zeggen in de les, straks is het fout en lacht iedereen.
        Mijn presentatie heb ik expres gemist omdat ik het niet durfde.
        Als ik geen acht haal ben ik teleurgesteld in mezelf.
        Voor mijn rijexamen en mijn eindexamen ben ik even bang om te falen.
        Ik stel alles uit omdat ik bang ben dat het niet goed wordt.
        Iedereen denkt dat ik slim ben, ik ben bang dat ze erachter komen dat het niet zo is.`,
      ),
    ],
  },
  {
    themeKey: 'bullying',
    groups: [
      told(
        primary,
        `<kind> wordt [gepest|uitgescholden] en de school zegt dat het plagen is.
        <kind> mag nooit meedoen met het voetballen, ze zeggen: jij niet.
        <kind> komt thuis met [een kapotte jas|blauwe plekken] en wil niet zeggen wie het deed.
        <zijn> broodtrommel wordt elke dag leeggegooid door dezelfde jongens.
        Ze noemen <hem> stinkerd en niemand wil naast <hem> zitten.
        Ik hoorde van de juf dat mijn eigen kind meedoet met pesten.
        Mag ik zelf naar de ouders van die pester stappen?
        Sinds <hij> een bril draagt wordt <hij> nagedaan en uitgelachen.
        Een groepje meisjes sluit <kind> buiten, heel stiekem, de meester ziet het niet.
        Er is een anti-pestprotocol, maar daar merken wij niks van.
        <kind> wil verkleed als iemand anders naar school zodat ze <hem> niet herkennen.
        Moet <kind> terugslaan? Mijn man zegt van wel.
        De pester zit bij ons in de straat, dus het gaat na school door.`,
      ),
      told(
        older,
        `In de groepsapp van de klas worden nare dingen over <kind> gezegd.
        Ze hebben een bewerkte foto van <kind> rondgestuurd.
        Al voor de derde keer is <zijn> fietsband leeg, altijd dezelfde groep.
        <kind> wordt opgewacht na school door klasgenoten en durft de poort niet uit.
        <kind> kreeg berichten dat <hij> beter dood kon zijn.
        School wil dat ze het samen uitpraten, maar <kind> is juist bang voor die jongens.
        Wij denken aan een andere school omdat het pesten niet stopt.
        Hoe maak je een kind weerbaar dat al jaren gepest wordt?
        Op de sportclub pesten ze <hem> weg, de trainer lacht mee.
        Ze filmen <kind> in de kleedkamer en zetten het online.
        Moeder vraagt hoe zij bewijst dat <kind> gepest wordt, alles gaat via verdwijnende berichten.`,
      ),
      toldByYouth(
        `Ze hebben een app gemaakt over mij en iedereen zit erin.
        Elke dag roepen ze iets over mijn [lijf|kleren|haar].
        Ik zag dat iemand gepest wordt maar durf niks te zeggen, anders ben ik de volgende.
        Vroeger was ik zelf een pester en daar heb ik nu last van.
        Mijn docent zegt dat ik het moet negeren, dat doe ik al twee jaar.
        Ze verzinnen dingen over mij en nu gelooft de hele klas het.`,
      ),
    ],
  },
]
