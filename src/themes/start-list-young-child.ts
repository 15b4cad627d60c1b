import { type StartTheme, startTheme } from '#themes/start-list-entry.ts'

/** Themes about babies, toddlers and young children. */
export const youngChildThemes: readonly StartTheme[] = [
  startTheme('sleep', 'Slapen', {
    description: `Mijn kind slaapt niet in, wordt 's nachts steeds wakker of komt elke nacht bij ons in bed. We zijn allemaal gebroken.`,
    keywords: `slapen, slaapt niet, inslapen, in slaap vallen, doorslapen, wakker, 's nachts wakker, nacht, nachten, bedtijd, naar bed, bedritueel,
      uit bed komen, bij ons in bed, eigen bed, middagslaapje, dutje, gebroken nachten, slaaptekort, moe, vroeg wakker, ledikant, wiegen,
      nachtvoeding, slaapritme, melatonine, slaapproblemen`,
    examples: `Mijn zoontje slaapt pas om elf uur en om vijf uur staat hij weer naast ons bed.
      Ze valt alleen in slaap als ik ernaast blijf liggen.
      Hoe krijg ik hem in zijn eigen bed?
      Wij hebben in een jaar geen nacht doorgehaald.`,
  }),
  startTheme('eating', 'Eten aan tafel', {
    description: `Mijn kind eet slecht, lust niks of spuugt alles uit. Aan tafel is het elke avond strijd over een hap groente.`,
    keywords: `eten, eet niet, eet slecht, lust niks, moeilijke eter, kieskeurig, groente, groenten, hapje, bord leeg, aan tafel, warm eten, avondeten,
      broodtrommel, spugen, kokhalzen, vaste voeding, alleen pasta, nieuwe smaken, strijd aan tafel, van tafel lopen, te mager, ondergewicht,
      eetproblemen, fruit, lunch`,
    examples: `Ze leeft op droge pasta en appelmoes.
      Elke avond zit ik een uur met hem aan tafel voor drie happen.
      Zijn broodtrommel komt elke dag vol terug.
      Moet een kind zijn bord leegeten?`,
  }),
  startTheme('potty-training', 'Zindelijk worden', {
    description: `Mijn kind draagt nog een luier, wil niet op het potje of heeft steeds ongelukjes, en straks begint school.`,
    keywords: `zindelijk, zindelijkheid, potje, luier, luiers, wc, toilet, plassen, plast in broek, natte broek, poepen, poep ophouden, ongelukje, ongelukjes,
      wc-training, trainingsbroek, luierbroekje, verschonen, verstopping, schone broek, andere broek, droog, grote boodschap, kleine boodschap, te laat naar de wc, ophouden, potjestraining, durft niet op de wc`,
    examples: `Hij wordt bijna vier en wil niets weten van het potje.
      Ze houdt haar poep dagen op.
      Neemt school een kind met een luier wel aan?
      Thuis gaat het goed, op de opvang drie natte broeken per dag.
      Hij merkt pas dat hij moest als het er al is.
      Plassen kan ze, maar voor het andere vraagt ze een luier.`,
  }),
  startTheme('bed-wetting', 'Bedplassen', {
    description: `Mijn kind plast 's nachts nog in bed, schaamt zich en durft niet te logeren.`,
    keywords: `bedplassen, nat bed, 's nachts plassen, plaswekker, logeren, schoolkamp, lakens, schaamte, nachtluier, droog, droog blijven, matras`,
    examples: `Hij is acht en elke ochtend zijn de lakens nat.
      Ze wil niet mee op kamp omdat iedereen het dan merkt.
      Helpt zo'n plaswekker?`,
  }),
  startTheme('crying-baby', 'Huilende baby', {
    description: `Onze baby huilt uren achter elkaar en niets helpt. We zijn moe en weten niet meer wat we moeten doen.`,
    keywords: `huilbaby, baby huilt, huilen, troosten, krampjes, darmkrampjes, reflux, inbakeren, ontroostbaar, wiegen, draagdoek, overstrekken, avondhuil,
      radeloos, geen slaap, pasgeboren, kraamtijd, zuigeling`,
    examples: `Vanaf vijf uur 's middags huilt ze tot middernacht.
      Niks helpt, niet lopen, niet voeden, niet wiegen.
      Ik moet hem soms even wegleggen omdat ik het niet meer hou.`,
  }),
  startTheme('feeding-a-baby', 'Borst of fles', {
    description: `Borstvoeding doet pijn of loopt niet, of de fles wordt geweigerd. Krijgt mijn baby wel genoeg?`,
    keywords: `borstvoeding, flesvoeding, fles, kolven, aanleggen, tepelkloof, melk, groeit niet goed, weigert fles, afbouwen, lactatiekundige, voeding, hapjes,
      eerste hapjes, vaste voeding, poedermelk, allergie, koemelk`,
    examples: `Ik moet weer werken en ze wil geen fles.
      Hij komt niet aan en iedereen zegt iets anders.
      Wanneer begin je met groentehapjes?`,
  }),
  startTheme('tantrums', 'Driftbuien', {
    description: `Mijn peuter gaat krijsend op de grond liggen om de kleinste dingen en ik weet niet of ik moet troosten of weglopen.`,
    keywords: `driftbui, driftbuien, peuterpuberteit, krijsen, gillen, op de grond liggen, stampen, koppig, nee-fase, zelf doen, om niks boos, woedeaanval,
      terrible two, kalmeren, afleiden, hoofd bonken, adem inhouden`,
    examples: `De verkeerde kleur beker en de wereld vergaat.
      Ze houdt haar adem in tot ze blauw wordt.
      Midden op de markt ging hij liggen gillen en iedereen keek.`,
  }),
  startTheme('child-development', 'Ontwikkeling van mijn kind', {
    description: `Mijn kind loopt, speelt of reageert anders dan leeftijdgenoten. Is dat normaal of moet er iemand naar kijken?`,
    keywords: `ontwikkeling, achterstand, loopt nog niet, kruipen, lopen, motoriek, fijne motoriek, fysiotherapie, mijlpaal, normaal voor de leeftijd, vergelijken,
      anders dan anderen, oogcontact, reageert niet op naam, te vroeg geboren, prematuur, gehoor, oren`,
    examples: `Hij is anderhalf en loopt nog niet los.
      Ze kijkt me niet aan als ik haar roep.
      De andere kinderen in de groep kunnen al veel meer.`,
  }),
  startTheme('starting-school', 'Voor het eerst naar school', {
    description: `Mijn kind gaat naar de basisschool of opvang en het afscheid is elke ochtend huilen. Hoe bereid ik mijn kind voor?`,
    keywords: `wennen, groep 1, kleuter, kleuterklas, eerste schooldag, afscheid, huilt bij afscheid, peuterspeelzaal, voorschool, brengen, vier jaar, wenochtend,
      juf loslaten, halve dagen, aanmelden basisschool`,
    examples: `Ze wordt vier en ik heb nog geen school.
      Elke ochtend moet de juf hem van mij af trekken.
      Is hij wel toe aan hele dagen?`,
  }),
  startTheme('childcare', 'Opvang en oppas', {
    description: `Ik zoek opvang of oppas, maar het is te duur, vol of past niet bij mijn werktijden.`,
    keywords: `kinderopvang, crèche, opvang, oppas, gastouder, bso, wachtlijst opvang, kinderopvangtoeslag, oma past op, onregelmatige diensten, nachtdienst, te duur,
      vrije dag, peuteropvang, speelzaal`,
    examples: `Ik kan een baan krijgen maar heb niemand voor de kinderen.
      De opvang is vol tot volgend jaar.
      Mijn dienst begint om zes uur, welke opvang is dan open?`,
  }),
  startTheme('playing', 'Spelen', {
    description: `Mijn kind kan niet alleen spelen, verveelt zich snel of wil alleen met mij. Waar kunnen we samen spelen in de buurt?`,
    keywords: `spelen, samen spelen, alleen spelen, speelgoed, verveling, speeltuin, buiten spelen, knutselen, delen, beurt, speelotheek, speelinloop, fantasie,
      spelletjes, binnenspelen`,
    examples: `Hij hangt de hele dag aan me en wil niet zelf spelen.
      De speeltuin bij ons is kapot en vies.
      Is er een plek met droog weer en zonder entree?`,
  }),
  startTheme('new-baby', 'Een nieuwe baby in huis', {
    description: `Sinds de baby er is, is de oudste jaloers, valt terug of trekt alle aandacht naar zich toe.`,
    keywords: `nieuwe baby, broertje, zusje, jaloers, jaloezie, aandacht verdelen, tweede kind, gezinsuitbreiding, babytaal, terugval, weer in luiers, duwt baby`,
    examples: `De oudste wil ineens weer uit een fles drinken.
      Ze knijpt de baby als ik niet kijk.
      Hoe verdeel ik mijn aandacht over twee?`,
  }),
  startTheme('siblings', 'Ruzie tussen broers en zussen', {
    description: `Mijn kinderen maken de hele dag ruzie met elkaar en ik ben vooral scheidsrechter.`,
    keywords: `broers, zussen, ruzie, ruzie onderling, vechten, pakken elkaars spullen, scheidsrechter, eerlijk, voortrekken, jaloers, klikken, pesten elkaar,
      kamer delen, uitlokken, om de beurt`,
    examples: `Geen vijf minuten of ze zitten elkaar in de haren.
      De middelste voelt zich altijd achtergesteld.
      Moet ik ingrijpen of laat ik ze het zelf oplossen?`,
  }),
  startTheme('pregnancy', 'Zwanger', {
    description: `Ik ben zwanger en zie ertegenop, heb geen spullen of niemand om me heen. Waar kan ik met mijn vragen terecht?`,
    keywords: `zwanger, zwangerschap, in verwachting, verloskundige, bevalling, babyspullen, uitzet, kraamzorg, ongepland, jonge moeder, tienermoeder, echo,
      aanstaande ouder, geboorteplan`,
    examples: `Ik ben twintig, zwanger en woon nog bij mijn ouders.
      Waar vind ik een kinderwagen en kleertjes die ik kan betalen?
      Ik ben zo bang voor de bevalling.`,
  }),
  startTheme('health-and-illness', 'Vaak ziek', {
    description: `Mijn kind is telkens ziek of heeft klachten waar niemand iets vindt. Wanneer moet ik naar de huisarts?`,
    keywords: `ziek, vaak ziek, koorts, oorontsteking, astma, eczeem, allergie, buikpijn, hoofdpijn, huisarts, ziekenhuis, medicijnen, vaccinatie, prik, inenting,
      tandarts, gaatjes, hoesten, vitamine`,
    examples: `Elke maand weer een oorontsteking.
      Ik twijfel over de prikken, met wie kan ik dat rustig bespreken?
      Al weken buikpijn en de dokter vindt niks.`,
  }),
]
