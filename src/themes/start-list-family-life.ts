import { type StartTheme, startTheme } from '#themes/start-list-entry.ts'

/** Themes about the life around the family: money, home, newcomers, network, loss. */
export const familyLifeThemes: readonly StartTheme[] = [
  startTheme('money-worries', 'Geldzorgen', {
    description: `We komen niet rond, de rekeningen stapelen zich op en ik kan spullen of uitjes voor de kinderen niet betalen.`,
    keywords: `geld, geldzorgen, schulden, schuld, rekeningen, rekening, aanmaning, deurwaarder, rondkomen, niet rondkomen, toeslag, toeslagen, uitkering, bijstand, u-pas, voedselbank, armoede,
      energierekening, huurachterstand, te duur, schoolreisje betalen, betalingsregeling, incasso, loon, aan het eind van de maand, lenen, bewindvoering`,
    examples: `Halverwege de maand is het op en dan eten we brood.
      Ik maak de post niet meer open.
      Mijn dochter kan niet mee op schoolreis, dat bedrag heb ik gewoon niet.
      Hij vraagt om nieuwe schoenen en ik weet niet waarvan.`,
  }),
  startTheme('housing', 'Wonen', {
    description: `Ons huis is te klein, vochtig of we moeten eruit. De kinderen hebben geen eigen plek en het wachten op een woning duurt jaren.`,
    keywords: `wonen, woning, huis, te klein, huisvesting, woningnet, wachtlijst woning, urgentie, schimmel, vocht, lekkage, buren, geluidsoverlast, huisuitzetting, kamer delen, slaapkamer,
      inwonen, verhuizen, woningcorporatie, huur, dakloos, opvang, flat, lift kapot`,
    examples: `We slapen met z'n vijven in twee kamers.
      De muren zijn zwart van de schimmel en de jongste hoest de hele winter.
      Na de scheiding vind ik nergens een huis in de buurt van de kinderen.
      Mijn zoon maakt huiswerk op de trap.`,
  }),
  startTheme('new-in-the-netherlands', 'Nieuw in Nederland', {
    description: `Wij wonen hier nog kort en weten niet hoe school, zorg en regels werken. De kinderen wennen sneller dan wij.
      Soms zijn we bang om iets fout te doen, of missen we ons eigen land.`,
    keywords: `nieuw in nederland, nieuwkomer, nieuwkomers, vluchteling, gevlucht, asiel, azc, statushouder, inburgering, inburgeren, verblijf, oorlog, heimwee, vaderland, taalklas, schakelklas,
      expat, wennen, hoe werkt het hier, cultuurverschil, eigen land, thuisland, landgenoten, jeugdzorg, kinderen afpakken, huisarts, land van herkomst, gezinshereniging, tolk, oekraïne, syrië, eritrea`,
    examples: `Wij zijn vier maanden hier, hoe vind ik een school voor mijn kinderen?
      Hier mogen kinderen zo veel tegen hun ouders zeggen, dat ken ik niet.
      Mijn zoon tolkt overal voor mij en dat wil ik niet.
      Ze droomt nog elke nacht over de oorlog.
      Wat mag de jeugdbescherming hier, en wanneer komen ze?
      We wonen nog in de opvang en moesten alweer naar een andere plaats.`,
  }),
  startTheme('learning-dutch', 'Nederlands leren als ouder', {
    description: `Ik wil Nederlands leren of oefenen, zodat ik de school begrijp en met andere ouders kan praten.`,
    keywords: `nederlands leren, taalles, taalcafé, oefenen, taalmaatje, lezen en schrijven, laaggeletterd, brieven begrijpen, spreken, cursus nederlands, analfabeet, conversatie, taalcursus`,
    examples: `Ik versta veel maar durf niet te praten.
      Is er taalles waar mijn baby mee naartoe mag?
      Ik kan mijn kind niet voorlezen, want lezen lukt mij niet.`,
  }),
  startTheme('network', 'Mensen om je heen', {
    description: `Ik mis mensen op wie ik kan rekenen, een oppas, een buurvrouw of iemand die meedenkt.`,
    keywords: `netwerk, steun, steungezin, buren, familie ver weg, hulp vragen, vrijwilliger, maatje, even ontlasten, vangnet, buurtgezin, samen, ruilen, oppascentrale, meedenken`,
    examples: `Als ik naar het ziekenhuis moet weet ik niet wie ik kan bellen.
      Is er een gezin dat mijn kinderen af en toe opvangt?
      Ik vind het zo moeilijk om hulp te vragen.`,
  }),
  startTheme('contact-with-other-parent', 'Contact met de andere ouder', {
    description: `De andere ouder ziet de kinderen weinig of komt afspraken niet na, of elk overleg wordt ruzie.`,
    keywords: `andere ouder, omgang, bezoek, komt niet opdagen, afspraken niet nakomen, overleg met ex, appjes van ex, zwartmaken, begeleide omgang, vader uit beeld, moeder uit beeld,
      ouder in het buitenland, overdracht, communicatie`,
    examples: `Hij belooft te komen en dan staat ze voor het raam te wachten.
      We kunnen niet praten zonder ruzie, ook niet over de tandarts.
      Mijn zoon heeft zijn moeder drie jaar niet gezien.`,
  }),
  startTheme('blended-family', 'Samengesteld gezin', {
    description: `Er is een nieuwe partner met eigen kinderen en dat loopt niet vanzelf. Wie bepaalt de regels?`,
    keywords: `samengesteld gezin, nieuwe partner, stiefmoeder, stiefvader, stiefkinderen, bonuskind, nieuwe vriend, halfzus, halfbroer, wie is de baas, jij bent mijn vader niet, twee gezinnen`,
    examples: `Jij bent mijn vader niet, krijg ik elke dag te horen.
      Zijn kinderen hebben bij ons andere regels dan de mijne.
      Hoe vertel ik dat mijn vriend hier komt wonen?`,
  }),
  startTheme('grief', 'Rouw en verlies', {
    description: `Er is iemand overleden of weggevallen. Mijn kind praat er niet over, of juist elke dag. Hoe help ik?`,
    keywords: `rouw, overleden, dood, doodgegaan, begrafenis, verlies, missen, gemis, opa overleden, oma overleden, vader overleden, afscheid, miskraam, verdriet, huisdier dood, herdenken, weduwe`,
    examples: `Sinds opa dood is wil hij niet meer alleen slapen.
      Neem je een kind van vijf mee naar de begrafenis?
      Ze praat nooit over haar vader, alsof hij er niet was.`,
  }),
  startTheme('worries-about-grandparents', 'Zorgen om opa en oma', {
    description: `Ik zorg voor mijn eigen ouders en voor mijn kinderen tegelijk. Oma wordt vergeetachtig en opa redt het niet alleen.`,
    keywords: `opa, oma, mijn ouders, mantelzorg, mantelzorger, dement, dementie, vergeetachtig, thuiszorg, bejaard, valt steeds, alleen thuis, verpleeghuis, vader van tachtig, hulpbehoevend`,
    examples: `Mijn moeder laat het gas aanstaan en ik kan niet overal zijn.
      Oma past altijd op, maar zij kan het niet meer.
      Ik ren heen en weer tussen mijn vader en mijn kinderen.`,
  }),
  startTheme('ill-parent', 'Een zieke ouder', {
    description: `Een van ons is ziek, in het hoofd of in het lijf. De kinderen merken dat en zorgen te veel mee.`,
    keywords: `zieke ouder, ziek, kanker, psychisch, depressieve moeder, verslaafde vader, kopp, jonge mantelzorger, zorgt voor moeder, ziekenhuis, chronisch, niet-aangeboren hersenletsel, psychose, drank`,
    examples: `Mijn man ligt alleen maar op de bank sinds zijn ziekte.
      Mijn dochter kookt en brengt de kleintjes naar bed, ze is elf.
      Hoe vertel ik de kinderen wat ik heb?`,
  }),
  startTheme('after-birth', 'Zwaar na de geboorte', {
    description: `Ik dacht dat ik blij zou zijn met de baby, maar ik huil veel, voel niks of ben alleen maar bang.`,
    keywords: `postnataal, postpartum, na de bevalling, roze wolk, kraambed, niet blij met baby, hechting, bevallingstrauma, jonge moeder, huilen na bevalling, voel niks, slechte moeder`,
    examples: `Ik kijk naar hem en voel niks.
      Iedereen zegt geniet ervan, maar ik zit de hele dag te huilen.
      Ik durf niet alleen te zijn met de baby.`,
  }),
  startTheme('quarrels-at-home', 'Ruzie thuis', {
    description: `Er wordt bij ons veel geschreeuwd en ruzie gemaakt en de kinderen horen alles.`,
    keywords: `ruzie thuis, ruzie, schreeuwen, spanning in huis, relatieproblemen, mijn man schreeuwt, bang thuis, huiselijk geweld, slaan, geweld, veilig thuis, kinderen zien alles, dreigen, weglopen`,
    examples: `De kinderen zitten op de trap als wij weer ruzie hebben.
      Ik wil niet dat zij opgroeien zoals ik.
      Als papa boos wordt gaan ze onder de tafel.`,
  }),
  startTheme('two-cultures', 'Opgroeien met twee culturen', {
    description: `Thuis gelden andere gewoontes dan op school of op straat en mijn kind leeft ertussenin.`,
    keywords: `twee culturen, cultuur, traditie, eer, schande, familie-eer, thuisland, gewoontes, hollands, marokkaans, turks, somalisch, eigen taal, respect, oudste dochter, wat zullen ze zeggen`,
    examples: `Mijn dochter mag minder dan haar Nederlandse vriendinnen en daar hebben we strijd over.
      Wat zal de familie zeggen?
      Bij ons kijk je een ouder niet zo aan.`,
  }),
  startTheme('discrimination', 'Discriminatie', {
    description: `Mijn kind of ikzelf wordt anders behandeld om naam, kleur of geloof. Wat kun je doen?`,
    keywords: `discriminatie, racisme, vooroordeel, vooroordelen, huidskleur, afkomst, uitgescholden, hoofddoek, ongelijk behandeld, lager advies, stage geweigerd, melding, gediscrimineerd, apart gezet`,
    examples: `Met mijn achternaam krijg ik geen stage.
      Ze riepen iets over haar hoofddoek in de bus.
      Mijn zoon wordt altijd als eerste aangewezen.`,
  }),
  startTheme('letters-and-rules', 'Brieven en regels', {
    description: `Ik begrijp de brieven en formulieren niet en weet niet waar ik moet zijn. Wie kijkt even mee?`,
    keywords: `brief, brieven, formulier, formulieren, aanvragen, digid, gemeente, belastingdienst, instanties, van kastje naar de muur, bezwaar, kinderbijslag, svb, duo, papieren, loket, website`,
    examples: `Ik snap niet wat ze in deze brief van mij willen.
      Ik word van het ene loket naar het andere gestuurd.
      Alles moet met DigiD en dat lukt me niet.`,
  }),
  startTheme('work-and-care', 'Werk en zorg', {
    description: `Ik krijg werk en kinderen niet gecombineerd. Onregelmatige diensten, geen opvang, nooit tijd.`,
    keywords: `werk, baan, diensten, ploegendienst, combineren, ouderschapsverlof, zorgverlof, thuiswerken, werkgever, zzp, schoolvakantie opvang, te weinig tijd, altijd haast, vrij krijgen`,
    examples: `Mijn baas geeft geen vrij als de kinderen ziek zijn.
      Zes weken zomervakantie, hoe regelen jullie dat?
      Ik zie ze alleen in het weekend.`,
  }),
  startTheme('child-with-disability', 'Kind met een beperking', {
    description: `Mijn kind heeft een beperking of ziekte. Ik zoek hulp, hulpmiddelen en ouders die dit kennen.`,
    keywords: `beperking, gehandicapt, handicap, rolstoel, down, autisme, epilepsie, hulpmiddelen, pgb, wlz, logeeropvang, dagbesteding, diagnose, zorgintensief, aangepaste fiets, brusjes`,
    examples: `Is er een speelgroep waar mijn zoon in de rolstoel ook mee kan doen?
      Ik vul al jaren elk halfjaar hetzelfde formulier in.
      Zijn zusje krijgt altijd de restjes aandacht.`,
  }),
  startTheme('leisure-and-holidays', 'Vrije tijd en vakantie', {
    description: `Wat kunnen we doen in de vakantie of op woensdagmiddag dat weinig kost en dicht bij huis is?`,
    keywords: `vrije tijd, vakantie, zomervakantie, uitje, uitjes, woensdagmiddag, activiteiten, gratis, muziekles, museum, buurthuis, kamp, verveling, feestje, verjaardag vieren, speelweek`,
    examples: `Zes weken vrij en we gaan nergens heen.
      Waar kan mijn dochter dansen zonder dat het veel kost?
      Is er iets te doen voor tieners in de wijk?`,
  }),
]
