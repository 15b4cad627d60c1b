import { type ThemeSentences, told } from '#demo/sentence.ts'

const small = ['0-4'] as const
const youngest = ['0-4', '4-8'] as const
const primary = ['4-8', '8-12'] as const
const older = ['8-12', '12-18'] as const
const all = ['0-4', '4-8', '8-12', '12-18'] as const

/** Invented questions about limits, behaviour, everyday parenting and healthy weight. */
export const upbringingQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'setting-limits',
    groups: [
      told(
        youngest,
        `Ik zeg tien keer nee en de elfde keer [geef ik toe|krijgt <hij> het toch].
        In de supermarkt gaat <kind> op de grond liggen tot <hij> <zijn> zin krijgt.
        Als ik boos word gaat <hij> [lachen|me nadoen].
        Bij vader luistert <hij> meteen, bij mij [doet <hij> alsof <hij> me niet hoort|nooit].
        Hoe geef ik mijn grens aan zonder te schreeuwen?
        <kind> luistert pas als ik ga [tellen|dreigen|schreeuwen].
        Wij zijn te lief geweest denk ik, nu is <hij> de baas in huis.
        Mag ik <hem> op de gang zetten als <hij> niet luistert?
        De [opa's en oma's|buren] vinden dat wij alles goedvinden.
        Ik houd het een dag vol om streng te zijn en dan ben ik moe.
        Hoe maak je regels met een kind van [drie|vier|vijf]?
        <hij> blijft aan de [oven|stopcontacten|planten] zitten, hoe vaak ik het ook zeg.
        Nee zeggen voelt of ik <hem> pijn doe, maar zonder gaat het ook niet.`,
      ),
      told(
        primary,
        `<kind> onderhandelt over alles, van de jas tot [het toetje|bedtijd].
        Met <zijn> eindeloze gezeur krijgt <hij> mij altijd klein.
        Welke regels zijn redelijk voor een kind van [acht|negen|tien]?
        Thuis hangen de huisregels op de koelkast, niemand houdt zich eraan.
        Wat doe je als straf [niks meer uitmaakt|geen indruk maakt]?
        Als de oppas er is gelden ineens geen regels, zegt <kind>.
        Hoe blijf je consequent als je moe uit je werk komt?
        Moeder voelt zich schuldig over weinig tijd en geeft daarom steeds toe. Hoe kan dat anders?
        Bij <zijn> vriendjes mag alles, zegt <hij>, en ik ben de strengste van de hele straat.
        Hoe laat je merken dat nee ook echt nee is?
        <hij> loopt gewoon weg als ik [praat|iets vraag].`,
      ),
      told(
        ['12-18'],
        `<kind> komt thuis wanneer <hij> wil en zegt dat ik niks te zeggen heb.
        Hoe stel je nog grenzen als je kind [groter is dan jij|twee koppen groter is]?
        Afspraak is tien uur, het wordt altijd half twaalf.
        Ik wil geen politieagent zijn in mijn eigen huis, maar zonder regels loopt het uit de hand.
        Mijn [ouders|vader] sloeg vroeger, dat wil ik niet, maar wat dan wel?
        Vader is er weinig en dan is het moeilijk om alleen de regels te handhaven.`,
      ),
    ],
  },
  {
    themeKey: 'difficult-behaviour',
    groups: [
      told(
        small,
        `<kind> bijt andere kinderen op de opvang en ze [bellen steeds|dreigen met een schorsing].
        <hij> slaat mij in mijn gezicht als iets niet mag.
        <kind> trekt aan haren en duwt op de glijbaan, andere moeders kijken mij aan.
        Alles wordt gegooid: [bekers, blokken, eten|speelgoed, schoenen, <zijn> bord].
        Als <hij> boos wordt bonkt <hij> met <zijn> hoofd tegen [de muur|de vloer].`,
      ),
      told(
        primary,
        `<kind> maakt dingen kapot als <hij> boos is, [de deur|<zijn> bril|een stoel] moest het ontgelden.
        Op school een engel en thuis een vulkaan.
        <kind> wordt [elke week|om de haverklap] uit de klas gestuurd.
        De buren hebben geklaagd over het geschreeuw van <kind>.
        <hij> scheldt mij uit voor dingen die ik niet durf te herhalen.
        Om het minste of geringste ontploft <hij>.
        <kind> schopt <zijn> zusje en lacht erbij.
        Het lijkt wel of <hij> ruzie zoekt op het plein.
        Mag ik <hem> vasthouden als <hij> zo'n woedeaanval heeft?
        De overblijfmoeder wil <hem> niet meer in de groep na wat er gebeurd is.
        <hij> krijgt overal de schuld van, ook van wat <hij> niet deed.
        Achteraf heeft <hij> spijt en huilt, maar een uur later is het weer raak.
        Niemand wil nog oppassen omdat <kind> zo onhandelbaar is.
        Ik ben soms bang voor mijn eigen kind.
        De andere ouders nodigen ons niet meer uit door hoe <hij> doet.
        Zit het in <zijn> karakter of ligt het aan ons?
        <kind> doet precies wat <hij> niet mag, kijkt me aan en gaat door.
        Als <hij> verliest vliegt het [spelbord|damspel] door de kamer.
        Ouders vragen hoe ze rustig kunnen blijven als <kind> staat te [krijsen|schelden].`,
      ),
      told(
        ['12-18'],
        `<kind> scheldt de hele dag en slaat met deuren, de kleintjes zijn bang voor <hem>.
        Vorige week gaf <hij> mij een duw, dat was de eerste keer.
        <kind> is geschorst na een vechtpartij.
        <hij> schopte een gat in de deur omdat de wasmachine aanstond.
        School zegt dat <zijn> gedrag zo niet kan, maar biedt niks aan.
        Hoe ga je in gesprek met een puber die meteen begint te schreeuwen?`,
      ),
      told(
        all,
        `Brutaal, dwars en een grote mond. Ik herken mijn eigen kind niet.
        <kind> spuugt en scheldt tegen oma, zij wil niet meer op bezoek komen.`,
      ),
    ],
  },
  {
    themeKey: 'everyday-parenting',
    groups: [
      told(
        youngest,
        `De ochtenden zijn [één grote haast|een chaos], hoe doen andere gezinnen dat?
        Elke dag gedoe over [de jas|schoenen|sokken] aantrekken.
        Tandenpoetsen is worstelen, ik krijg <zijn> mond niet open.
        Hoeveel speelgoed is genoeg? Ons huis ligt vol.
        Haren wassen is een drama, <hij> gilt het hele blok bij elkaar.
        Wat doen jullie op een regenachtige woensdagmiddag [met kleine kinderen|in een flat]?
        Moet een kind van [drie|vier] al helpen met speelgoed in de bak doen?
        Zelf aankleden duurt een half uur en dan doe ik het maar.
        Wanneer mag de speen weg?
        Met een baby én een peuter krijg ik niet eens mijn haar gekamd.
        Hoe ga je met [één auto en twee scholen|drie kinderen en één paar handen] op tijd de deur uit?`,
      ),
      told(
        primary,
        `Opruimen: ik vraag het [tien keer|de hele dag] en doe het uiteindelijk zelf.
        Vanaf welke leeftijd kan een kind alleen naar school [fietsen|lopen]?
        <kind> treuzelt met alles, van ontbijt tot bed.
        Welke klusjes kan een kind van [zes|acht|tien] doen in huis?
        Mag een kind van negen een uurtje alleen thuis?
        Hoe verdelen andere ouders de avondspits van koken, zwemles en bad?
        Ik zoek gewoon ouders om [ervaringen uit te wisselen|mee te kletsen over opvoeden].
        De hele dag ben ik aan het [vragen en herinneren|opdrachten geven], dat moet toch anders kunnen.
        Hoe leer ik <hem> <zijn> eigen tas inpakken?
        Douchen wil <hij> niet, <hij> stinkt inmiddels.
        Elke dag hetzelfde toneelstuk rond [de fiets|de gymtas|het brood smeren].
        Hoe breng je wat meer ritme in de dag?
        Wat zijn leuke vaste gewoontes in een gezin?`,
      ),
      told(
        older,
        `<kind> laat overal <zijn> troep liggen en ziet het zelf niet.
        Hoe vaak moet een kind helpen in huis zonder dat het ruzie geeft?
        Wie heeft tips om de dag rustig te beginnen met [twee|drie|vier] kinderen?
        Wij eten nooit meer samen omdat iedereen een ander schema heeft.
        Van alles wat: geen grote problemen, gewoon veel kleine vragen over opvoeden.
        Hoe geef je drie kinderen allemaal evenveel aandacht?`,
      ),
    ],
  },
  {
    themeKey: 'healthy-weight',
    groups: [
      told(
        youngest,
        `Op het consultatiebureau zeggen ze dat <kind> te zwaar is, maar ik vind <hem> gewoon stevig.
        Oma geeft elke dag [koek en limonade|chocola en sap], daar kom ik niet tegenop.
        Mijn peuter drinkt alleen maar [sap|zoete yoghurtdrank], water spuugt <hij> uit.
        Hoe bouw ik het snoepen af zonder strijd?
        Hoe groot moet een portie zijn voor een kind van [vier|vijf]?
        <hij> vraagt de hele dag door om [koekjes|iets lekkers] en ik geef het om rust te hebben.`,
      ),
      told(
        primary,
        `De schoolarts zegt dat <kind> te zwaar is, maar ik kook gewoon.
        Hoe ondersteun ik <kind> bij gezonde keuzes?
        <kind> heeft altijd honger en staat na het eten weer bij de kast.
        Bij ons hoort lekker eten bij gastvrijheid, hoe houd ik het dan gezond?
        <zijn> broek past na drie maanden al niet meer, in de breedte.
        Op gym wil <kind> zich niet omkleden vanwege <zijn> buik.
        Ik wil niet dat <hij> denkt dat ik <hem> te dik vind. Hoe begin ik erover?
        Groente en fruit zijn zo duur, chips kost bijna niks.
        We gaan altijd met de auto en na school [ploft <hij> op de bank|zit <hij> stil].
        <hij> pakt stiekem snoep en verstopt de papiertjes [onder <zijn> bed|in <zijn> tas].
        Ik ben zelf ook te zwaar en wil het bij mijn kinderen anders doen.
        Op elk feestje en in elke trakteerbak alleen maar suiker.
        Kan ik <hem> op dieet zetten of is dat gevaarlijk?
        De diëtist had het over een schema, maar dat houd ik met [vijf kinderen|mijn wisseldiensten] niet vol.
        Hoe zet je gezond op tafel als je na zes uur thuiskomt en iedereen uitgehongerd is?
        Mijn man haalt drie keer per week patat en dan eet ik maar mee.
        Kinderen roepen dikzak naar <kind> en thuis troost <hij> zich met [chips|snoep].
        Minder zoet drinken, hoe krijg je dat voor elkaar in een gezin vol frisdrank?
        Elke traktatie, elke troost en elke beloning is eten, zie ik nu pas.
        Wij willen samen met andere ouders gezond leren koken voor weinig geld.
        Voor welke sport is <hij> geschikt als rennen met dit gewicht nog moeilijk gaat?`,
      ),
      told(
        ['12-18'],
        `<kind> koopt in de pauze [energydrank en worstenbroodjes|frikandellen en blikjes] van <zijn> zakgeld.
        <kind> is in een jaar vijftien kilo aangekomen en beweegt nauwelijks.
        Ontbijten doet <hij> niet en 's avonds laat gaat de koelkast leeg.
        Hoe help ik een puber met afvallen zonder dat het een obsessie wordt?`,
      ),
    ],
  },
]
