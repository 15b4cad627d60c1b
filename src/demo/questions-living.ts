import { type ThemeSentences, told, toldByYouth } from '#demo/sentence.ts'

const all = ['0-4', '4-8', '8-12', '12-18'] as const
const primary = ['4-8', '8-12'] as const
const older = ['8-12', '12-18'] as const

/** Invented questions about money, the house, being new in the country, and the street. */
export const livingQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'money-worries',
    groups: [
      told(
        all,
        `Halverwege de maand is het geld op en dan eten we [brood|rijst met ei].
        Ik maak de post niet meer open, elke brief is [een aanmaning|een rekening].
        Het schoolreisje kost [vijfendertig|veertig|vijftig] euro per kind en ik heb er drie.
        Kan ik ergens een winterjas voor <kind> krijgen?
        Er staat een deurwaarder op de stoep voor een schuld van mijn ex.
        Hoe vraag je die U-pas aan en wat kan <kind> ermee?
        De energierekening is verdubbeld, ik zet de verwarming niet meer aan.
        Onze toeslag moet terugbetaald worden en we hebben het niet.
        Ik schaam me om naar de voedselbank te gaan, wie gaat er mee?
        Voor <zijn> verjaardag kan ik niks kopen, hoe leg ik dat uit?
        Mijn contract is niet verlengd en nu kan de huur niet betaald worden.
        Moeder heeft schulden bij de zorgverzekeraar en slaapt slecht van de incassobrieven.
        Als de wasmachine kapotgaat is er geen cent voor een nieuwe.
        Wie kijkt er met mij mee naar de betalingsregeling?
        We leven met z'n vijven van één uitkering.
        Alles is duurder, alleen mijn loon niet. Boodschappen doen is rekenen geworden.
        Ik leen elke maand bij mijn zus om rond te komen.
        Ouders vragen of er een potje is voor een laptop voor school.
        Hebben wij recht op bijzondere bijstand of kinderopvangtoeslag?
        De hele dag denk ik aan geld, ik ben er niet bij als de kinderen iets vertellen.`,
      ),
      told(
        primary,
        `Sport en muziekles zitten er voor <kind> niet in, we redden de contributie niet.
        Op school vragen ze steeds om kleine bedragen, [ouderbijdrage, feest, foto's|kamp, overblijf], dat telt op.
        Mijn kind zegt dat het geen trek heeft, maar ik weet dat <hij> ziet dat er weinig is.
        <kind> geeft me het geld uit de spaarpot om boodschappen te doen.`,
      ),
      told(
        older,
        `<kind> wil geen vriendjes meer mee naar huis nemen omdat wij niks hebben.
        Merkschoenen van <kind> kan ik niet betalen en daar krijgen we ruzie over.
        <kind> schaamt zich voor de tweedehands kleren.
        <kind> heeft spullen op afbetaling gekocht en nu ligt er een schuld.`,
      ),
      toldByYouth(
        `Ik werk om mijn moeder te helpen met de huur en kom daardoor niet aan school toe.
        Ik heb spullen op afbetaling gekocht en nu komen er brieven van een incassobureau.
        Thuis is er nooit geld, daarom ga ik nooit mee iets doen.
        Op straat kun je in een avond verdienen wat mijn vader in een maand krijgt.`,
      ),
    ],
  },
  {
    themeKey: 'housing',
    groups: [
      told(
        all,
        `We slapen met z'n [vieren|vijven|zessen] in twee kamers.
        De muren zijn zwart van de schimmel en <kind> hoest de hele winter.
        Ik sta [negen|elf|twaalf] jaar ingeschreven en krijg nooit een reactie op een woning.
        Na de scheiding vind ik nergens een huis in de buurt van de kinderen.
        Wij wonen tijdelijk bij mijn zus in en dat loopt spaak.
        De woningcorporatie komt niet voor de lekkage, nu staat er een emmer in de kinderkamer.
        Hoe werkt urgentie, kom ik daarvoor in aanmerking met drie kinderen?
        Over zes weken moeten we uit het huis en er is niets.
        De lift is alweer kapot en ik woon met de kinderwagen op de [zesde|achtste] verdieping.
        De bovenburen leven 's nachts en de kinderen doen geen oog dicht.
        <kind> heeft geen plek om huiswerk te maken, het is hier één kamer.
        In de opvang delen we een kamer met een ander gezin, hoe lang nog?
        De buren klagen als de kinderen lopen, de vloer is zo gehorig.
        Kan een gezin met een baby in een huis zonder verwarming wonen?
        Mijn broer en zus slapen op de bank bij ons, er is gewoon geen ruimte.
        Jongens en meisjes op één kamer, vanaf welke leeftijd kan dat niet meer?
        We krijgen een sloopbrief, waar moeten de kinderen straks naar school?
        Moeder huurt een kamer zonder inschrijving en kan daardoor niets aanvragen.
        Er zitten muizen in de keuken en de verhuurder doet niks.
        Een groter huis kunnen we niet betalen en kleiner wonen dan dit kan niet.
        Waar vraag je woningruil aan als je te klein woont?
        Het tocht zo dat we met jassen aan op de bank zitten.
        Wij zoeken al twee jaar naar iets met een extra slaapkamer, ook buiten de stad.`,
      ),
      told(
        older,
        `<kind> deelt een kamer met een peuter en wordt daar gek van.
        <kind> slaapt in de woonkamer en gaat pas naar bed als iedereen klaar is.`,
      ),
      toldByYouth(
        `Ik heb thuis geen eigen plek, dus ik zit tot sluitingstijd in de bieb.
        Ik ben uit huis gezet en slaap nu bij vrienden op de bank.
        Hoe kom je aan een kamer als je nog geen achttien bent?`,
      ),
    ],
  },
  {
    themeKey: 'new-in-the-netherlands',
    groups: [
      told(
        all,
        `Wij zijn [drie|vier|acht] maanden in Nederland, hoe vind ik een school voor mijn kinderen?
        Hier mogen kinderen zo veel zeggen tegen hun ouders, dat ken ik niet van [thuis|mijn land].
        <kind> tolkt overal voor mij en dat wil ik niet.
        Hoe werkt de huisarts hier? Ze zeggen altijd paracetamol.
        Mijn vrouw is net overgekomen met gezinshereniging en kent de weg niet.
        Wij komen uit [Syrië|Eritrea|Oekraïne|Somalië|Afghanistan], de kinderen missen hun opa en oma heel erg.
        Ik ben bang dat ze mijn kinderen afpakken als ik een fout maak, dat hoor ik van landgenoten.
        Waar leer ik hoe de scholen in Nederland in elkaar zitten?
        Met inburgering, werk en kinderen weet ik niet waar ik moet beginnen.
        Mijn kinderen wennen hier sneller dan wij en luisteren niet meer naar ons.
        Gezin is twee keer verhuisd van azc naar azc, <kind> vraagt wanneer we weer weggaan.
        We wachten op papieren en kunnen nergens aan beginnen.
        Wat doe je hier op een kinderfeestje, moet je een cadeau meenemen?
        Ik was thuis lerares en hier ben ik niemand.
        Kan ik ergens oefenen met fietsen? Iedereen fietst hier.
        Waarom komt er iemand van de jeugdzorg praten, wij hebben niks verkeerd gedaan?
        Wie legt ons uit wat een wijkteam, een consultatiebureau en een toeslag is?
        Moeder spreekt alleen Tigrinya en wil weten waar zij andere Eritrese vrouwen kan ontmoeten.
        Ons verblijf is onzeker en de kinderen voelen dat.
        Hoe houd je de cultuur van je eigen land vast voor je kinderen?`,
      ),
      told(
        primary,
        `<kind> zit in een taalklas ver weg en moet elke dag een uur met de bus.
        <kind> schrikt van elk hard geluid sinds wij gevlucht zijn.
        In de klas begrijpt <kind> de grapjes niet, <hij> is hier pas sinds de zomer.
        <kind> tekent steeds huizen in brand, van vóór de vlucht.
        Hoe praat ik met mijn kinderen over wat we onderweg hebben meegemaakt?
        Mijn kind is hier drie scholen verder in twee jaar.`,
      ),
      toldByYouth(
        `Ik ben veertien en zit in de schakelklas met kinderen van twaalf.
        In mijn land was ik de beste van de klas, hier snap ik niks.
        Ik moet voor mijn ouders alle brieven van de gemeente lezen.
        Ik mis mijn vrienden thuis en hier lachen ze om mijn accent.
        Mijn vader wacht nog in een ander land en ik weet niet wanneer hij komt.`,
      ),
    ],
  },
  {
    themeKey: 'safety-in-the-wijk',
    groups: [
      told(
        older,
        `<kind> heeft ineens [nieuwe schoenen|een dure jas] en ik weet niet waarvan.
        <kind> hangt rond met jongens die ik niet vertrouw.
        Ze vragen jonge jongens hier om pakketjes weg te brengen voor snel geld.
        De politie bracht <kind> thuis, <hij> stond erbij toen er iets gestolen werd.
        Ik vond een mes in <zijn> jaszak, voor <zijn> eigen veiligheid zegt <hij>.
        <kind> durft na het eten niet meer langs het winkelcentrum.
        Hoe haal ik mijn kind weg bij die groep op het plein?
        Elke avond scooters en geschreeuw onder de flat, de kinderen zijn bang.
        Moeder is bang dat de oudste de kleinere broertjes meetrekt op straat.
        Na <zijn> halt-straf gaat <hij> weer met dezelfde vrienden om.
        Kinderen van tien lopen hier om elf uur 's avonds nog buiten.
        <kind> is op straat bedreigd en wil geen aangifte doen.
        Bij ons in de speeltuin wordt gedeald, ik laat ze niet meer alleen gaan.
        Wat kunnen buurtouders samen doen zodat het plein weer van de kinderen is?
        Wie praat er eens met die jongens, zij zijn ook maar verveeld?
        Vuurwerk tot in november, de jongsten durven niet naar buiten.
        Vader wil weten hoe hij met zijn zoon praat over snel geld en verkeerde vrienden.
        De wijkagent belde over <kind>, ik viel bijna van mijn stoel.
        Wij hebben zelf al drie keer overlast gemeld, niemand komt.
        <kind> moet omlopen naar school omdat er jongens staan die <hem> opwachten.`,
      ),
      told(
        primary,
        `Er is bij ons geschoten in de straat en <kind> wil niet meer naar buiten.
        Vanaf welke leeftijd laat je een kind hier alleen naar het plein gaan?
        Het verkeer raast door onze straat, buiten spelen vind ik te gevaarlijk.
        Grote jongens pakken de bal af en de kleintjes mogen niet op het veldje.`,
      ),
      toldByYouth(
        `Ze vroegen of ik iets voor ze wilde bewaren, als ik nee zeg heb ik een probleem.
        Als meisje word je hier 's avonds nageroepen, ik fiets altijd om.
        De politie houdt ons steeds aan terwijl we alleen maar staan te praten.
        Iedereen loopt met een mes, dan moet jij ook wel.
        Er is voor ons niks te doen, dus hangen we op straat.
        Ik wil uit die groep stappen maar weet niet hoe.`,
      ),
    ],
  },
]
