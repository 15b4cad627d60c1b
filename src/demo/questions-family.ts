import { type ThemeSentences, told, toldByYouth } from '#demo/sentence.ts'

const youngest = ['0-4', '4-8'] as const
const primary = ['4-8', '8-12'] as const
const older = ['8-12', '12-18'] as const
const all = ['0-4', '4-8', '8-12', '12-18'] as const

/** Invented questions about divorce, stress and being alone. */
export const familyQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'parenthood-and-divorce',
    groups: [
      told(
        all,
        `Hoe vertellen we de kinderen dat [papa|mama] ergens anders gaat wonen?
        Mijn ex en ik praten alleen nog via [appjes|de advocaat] en de kinderen zitten ertussen.
        We gaan uit elkaar. Wat zeg je tegen een kind en wat juist niet?
        Elke wissel op [vrijdag|zondag] eindigt in tranen.
        Moeten de kinderen zelf kiezen bij wie ze wonen?
        Bij <zijn> vader gelden heel andere regels dan bij mij.
        Na een weekend bij [papa|mama] is <kind> twee dagen niet te genieten.
        <kind> vraagt elke avond wanneer we weer met z'n vieren gaan wonen.
        Mijn ex wil co-ouderschap, maar ik weet niet of dat goed is voor zulke kleine kinderen.
        Wie helpt er bij het maken van een ouderschapsplan?
        De scheiding is rond, nu komt het verdriet bij de kinderen er pas uit.
        Vader ziet <zijn> kinderen nog maar één keer per maand en wil weten hoe hij toch hun vader blijft.
        Hoe voorkom je dat je slecht praat over de ander waar de kinderen bij zijn?
        Zijn er andere ouders die net gescheiden zijn en ervaringen willen delen?
        Verjaardagen, Sinterklaas, vakanties: over alles moeten we nu onderhandelen.
        Ik slaap bij mijn zus sinds we uit elkaar zijn en zie de kinderen alleen in het park.`,
      ),
      told(
        youngest,
        `<kind> plast weer in bed sinds <zijn> vader weg is.
        Vanaf welke leeftijd kan een kind [een week|drie nachten] zonder moeder of vader?
        Begrijpt een kind van drie wat scheiden is?
        <kind> klampt zich aan mij vast zodra <zijn> vader aanbelt.
        Is er iets voor kleuters van gescheiden ouders, een groepje of zo?`,
      ),
      told(
        primary,
        `<kind> durft bij mij niet te zeggen dat het leuk was bij de ander.
        De meester merkt dat <kind> stil is sinds wij in scheiding liggen.
        <hij> heeft nu twee huizen en mist altijd iets: de gymtas, een schrift, de knuffel.
        <kind> denkt dat het <zijn> schuld is dat wij uit elkaar gingen.
        Ons kind brengt boodschappen over tussen ons tweeën, dat moet niet, maar hoe dan wel?
        Mijn ex heeft al een nieuwe vriendin en <kind> wil daar niet slapen.`,
      ),
      told(
        older,
        `<kind> wil niet meer naar <zijn> vader. Moet ik <hem> dwingen?
        Oudste kiest partij voor [vader|moeder] en praat niet meer tegen de ander.
        Sinds de scheiding gedraagt <kind> zich als de man in huis.
        Opa en oma zien hun kleinkinderen niet meer sinds de scheiding, zij vragen wat kan.`,
      ),
      toldByYouth(
        `Mijn ouders zijn gescheiden en ik moet steeds kiezen, dat wil ik niet.
        Ik woon de ene week hier en de andere week daar en voel me nergens thuis.
        Als ik bij mijn moeder ben mag ik niks over mijn vader zeggen.
        Sinds mijn vader weg is moet ik overal mee helpen en vraagt niemand hoe het met mij gaat.`,
      ),
    ],
  },
  {
    themeKey: 'stress',
    groups: [
      told(
        all,
        `Ik ren de hele dag en 's avonds schreeuw ik tegen de kinderen [om niks|om een gevallen beker].
        Mijn lontje is zo kort de laatste tijd en daar [schaam ik me voor|heb ik spijt van].
        Werk, huishouden, mantelzorg en kinderen: ik krijg het niet meer rond in mijn hoofd.
        Alles komt op mij neer en er is geen moment voor mezelf.
        Ik zit tegen een burn-out aan en thuis merken ze het.
        Hoe kom je tot rust als de dag nooit stopt?
        Moeder barst in tranen uit aan de balie, het is haar [allemaal te veel|boven het hoofd gegroeid].
        Mijn hart gaat tekeer als de telefoon gaat, weer gedoe denk ik dan.
        Overdag werk ik, 's nachts lig ik lijstjes te maken in mijn hoofd.
        Vader is overspannen thuis en wil weten hoe hij toch geduld houdt met de kinderen.
        Zelfs een kwartier alleen op de wc lukt niet meer, ik word gek van de drukte.
        Ik herken mezelf niet, zo opgefokt ben ik.
        Ontspannen kan ik niet meer, ook niet als de kinderen slapen.
        De spanning van mijn werk neem ik mee naar huis en de kinderen krijgen de volle laag.
        Hoe laad je op als je alleenstaand bent met [twee|drie|vier] kinderen?
        Als er nog één ding bij komt knap ik.
        Ik heb de hele week hoofdpijn en een steen in mijn maag van alles wat moet.
        Vanwege mijn zieke moeder ren ik tussen haar en de kinderen heen en weer, ik ben op.`,
      ),
      told(
        older,
        `<kind> heeft hoofdpijn en buikpijn van alles wat <hij> moet: toetsen, training, muziek.
        De agenda van <kind> is voller dan die van mij, is dat wel gezond?
        <hij> kan niet meer stoppen met nadenken en zegt dat <zijn> hoofd vol zit.
        <kind> bijt <zijn> nagels kapot van de spanning.`,
      ),
      toldByYouth(
        `Ik heb stress van [alles|school, thuis en mijn bijbaan] en kan het niet uitzetten.
        Toetsweek, werken in de winkel en op mijn broertjes passen, ik trek het niet.
        Iedereen verwacht iets van mij en ik zeg nooit nee.
        Mijn hoofd zit zo vol dat ik dingen vergeet die ik altijd wist.
        Hoe doe je rustig als je lijf de hele dag gespannen is?
        Ik eet niet als het druk is en daarna eet ik alles tegelijk.
        Ouders snappen niet hoeveel druk er tegenwoordig op je staat.
        Elke week vier toetsen en twee verslagen, ik hyperventileer soms in de fietsenstalling.
        Als ik niks doe voel ik me schuldig, als ik wel iets doe ben ik kapot.`,
      ),
    ],
  },
  {
    themeKey: 'loneliness',
    groups: [
      told(
        youngest,
        `Ik ben met de [baby|kleintjes] de hele dag alleen thuis en spreek [niemand|geen volwassene].
        Mijn familie woont ver weg en hier ken ik niemand.
        Waar kan ik andere [moeders|vaders|ouders] met kleine kinderen ontmoeten?
        Op het schoolplein staan groepjes en ik sta er altijd naast.
        Sinds de bevalling hoor ik niks meer van mijn vriendinnen.
        Mijn man werkt dag en nacht, ik zie alleen de muren van de flat.
        Ik durf niet zomaar ergens binnen te lopen als ik niemand ken.
        Als vader alleen op de speelplaats word je raar aangekeken, ik mis andere vaders.
        We wonen hier drie jaar en niemand in het portiek groet.
        Is er een koffieochtend of zo, gewoon voor de aanspraak?
        Sinds de verhuizing hebben wij geen enkele aanloop, de dagen zijn lang.
        Moeder komt nauwelijks buiten en zou graag een keer met iemand wandelen.
        Met mijn gebrekkige Nederlands maak ik hier geen vrienden, zo voelt het.`,
      ),
      told(
        primary,
        `<kind> wordt [nooit|alweer niet] uitgenodigd voor een feestje.
        <kind> loopt in de pauze alleen rondjes over het plein.
        Op woensdagmiddag zit <kind> alleen, niemand vraagt of <hij> komt spelen.
        Het breekt mijn hart dat <kind> zegt: ik heb geen vrienden.
        Niemand kwam op <zijn> verjaardag, we hadden tien kaartjes uitgedeeld.
        <kind> praat vooral met <zijn> konijn, vriendjes heeft <hij> niet.`,
      ),
      told(
        ['12-18'],
        `<kind> zit elk weekend alleen thuis, ik zie nooit een vriend of vriendin.
        Sinds de overstap naar de nieuwe school heeft <kind> helemaal niemand meer.
        Hoe help je een puber die geen aansluiting vindt en zich eenzaam voelt?`,
      ),
      toldByYouth(
        `In de pauze ga ik naar de wc zodat niemand ziet dat ik alleen ben.
        Ik heb driehonderd volgers en niemand om mee te praten.
        Iedereen in de klas heeft een groepje, behalve ik.
        Thuis is er niemand tot zeven uur, ik eet meestal alleen.
        Ik ken hier niemand en weet niet hoe je vrienden maakt.
        Als ik er een dag niet ben, merkt niemand het.
        Zou er een plek zijn om gewoon te chillen zonder dat je al iemand kent?
        Bij groepsopdrachten blijf ik altijd over.
        Ik mis iemand bij wie ik mezelf kan zijn, gewoon één echte vriend.
        Mijn beste vriendin is verhuisd en sindsdien doe ik alles in mijn eentje.`,
      ),
    ],
  },
]
