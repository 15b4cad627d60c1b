import { linesOf } from '#demo/sentence.ts'

/** Questions that fit no theme of the list: what else people ask when somebody is there to ask. */
export const oddQuestions: readonly string[] = linesOf(`
  Wie kan [mijn|onze] brandgang vrijhouden van grofvuil?
  Mag ik op het grasveld achter de flat een [moestuin|paar bloembakken] beginnen?
  Waar lever ik een oude [televisie|matras] in?
  De lantaarn voor onze deur doet het al weken niet.
  Wanneer is het zwembad open in de kerstvakantie?
  Mijn kat is weggelopen, heeft iemand een grijze gezien?
  Kan ik ergens een boormachine of ladder lenen?
  Wie repareert er een naaimachine?
  Hoe vraag ik een parkeervergunning voor mijn bezoek aan?
  De bus stopt niet meer bij ons, nu moet oma een kwartier lopen.
  Weet u een schaakclub voor beginners?
  Er ligt zo veel hondenpoep op de stoep bij de brug.
  Ik wil vrijwilliger worden, maar weet nog niet waarvoor.
  Is er een koor in de buurt waar je geen noten hoeft te lezen?
  Kunt u een paspoortfoto maken of weet u waar dat kan?
  De bomen voor mijn raam halen alle zon weg.
  Waar kan ik [kleding|boeken] weggeven die nog goed is?
  Hoe kom ik aan een plek op de markt met mijn [jam|taarten]?
  Mijn buurman van [tachtig|negentig] is gevallen, wie helpt hem met boodschappen?
  Ik zoek een ruimte om de verjaardag van mijn tante te vieren.
  Wat moet je doen met een wespennest?
  Komt er nog een [bankje|prullenbak] bij de halte?
  Hoe schrijf ik mij in bij een andere tandarts?
  Kan iemand mij leren schaatsen op mijn vijfenvijftigste?
  Wie doet er mee met het schoonmaken van de singel?
  De kerkklokken maken mij elke zondag wakker.
  Ik wil graag mijn verhaal over vroeger in de wijk vertellen.
  Mijn rijbewijs verloopt en er is geen afspraak vrij.
  Waar kun je hier tweedehands fietsen kopen?
  Heeft de wijk een reparatiecafé?
  Ik vond een portemonnee op de tramhalte, waar breng ik die heen?
  Mijn man heeft hulp nodig met een formulier voor zijn gehoorapparaat.
  Mag je in de binnentuin barbecueën?
  Er staat al een jaar een wrak van een auto voor de deur.
  Hoe organiseer ik een straatfeest met vergunning?
  De vuilcontainer is altijd vol op maandag.
  Kan mijn kleinzoon hier [een bijbaan|een krantenwijk] krijgen?
  Ik zoek mensen om samen mee te wandelen voor de vierdaagse.
  Waarom is het wijkgebouw dicht op vrijdagmiddag?
  Is er iemand die mijn plantjes water geeft in augustus?
  Ik heb ruzie met de verzekering over een gebroken ruit.
  Kan de hond mee naar de inloop?
  Wie weet hoe je een schutting van de buren deelt?
  Ik wil Spaans leren, gewoon voor de vakantie.
  De internetverbinding in onze toren valt elke avond uit.
  Hoe meld ik een losse stoeptegel?
  Mijn breiclub zoekt een nieuwe plek met goed licht.
  Waar is de dichtstbijzijnde prikpost voor griep?
  Kan ik hier iets laten kopiëren?
  Er zitten te veel duiven op ons balkon.
  Zijn er mensen die willen helpen met een buurtkrant?
  Mijn scootmobiel past niet door de deur van de berging.
  Ik zoek iemand die kan vertalen uit het Portugees voor een erfenis.
  Kan de fontein op het plein weer aan?
  De overbuurman stookt elke avond zijn houtkachel.
  Waar haal ik [compost|gratis zand] voor de geveltuin?
  Welke bibliotheek heeft boeken in groot letterschrift?
  Ik wil mijn stem uitbrengen maar heb geen stempas gekregen.
  Hoe leer ik beter omgaan met mijn nieuwe pacemaker?
  Is er nog plek op de volkstuin aan het water?
  Wie kan een piano verhuizen van vier hoog?
  Wat kost een huwelijk op maandagochtend bij de gemeente?
  Ik heb een idee voor een muurschildering bij het spoor.
`)

/** Words a worker puts before what she heard. */
export const openings: readonly string[] = linesOf(`
  Moeder vraagt:
  Vader vraagt:
  Moeder belt:
  Vader belt:
  Ouder op het schoolplein:
  Moeder bij de inloop:
  Vraag van een moeder:
  Vraag van een vader:
  Na afloop van het consult:
  Oma vertelt namens moeder:
  Moeder van drie:
  Alleenstaande moeder:
  Vader, nieuw in de wijk:
  Ouder aan de balie:
  Tijdens huisbezoek gehoord:
  Pleegmoeder vraagt:
  Via de juf gehoord van moeder:
  Gesprekje bij de zandbak:
  Ouderpaar:
  Jonge moeder vertelt:
`)

/** Words a youth worker puts before what she heard. */
export const youthOpenings: readonly string[] = linesOf(`
  Jongere vertelt:
  Meisje bij de inloop:
  Jongen op het plein:
  Leerling uit de tweede:
  Na de training gehoord:
  Jongere via de mentor:
  Appje van een jongere:
  Meid van de dansgroep:
`)

/** Words that often end a question of a parent, whatever it is about. */
export const closings: readonly string[] = linesOf(`
  Wat kan ik doen?
  Is dat normaal?
  Herkennen andere ouders dit?
  Waar kan ik terecht?
  Wie kan meedenken?
  Ik ben op.
  We maken ons zorgen.
  Hoe pakken anderen dit aan?
  Ik weet het even niet meer.
  Wat is wijsheid?
  Tips zijn welkom.
  Het duurt al maanden.
  Sinds de zomer is het erger.
  Ik durf het bijna niet te vragen.
  Thuis zijn we het er niet over eens.
  Mijn moeder zegt dat het vanzelf overgaat.
  Wanneer moet je aan de bel trekken?
  Liever niet meteen een heel traject.
  Graag met andere ouders hierover praten.
  Het gaat met ups en downs.
  Zou een gesprek helpen?
  Ik heb al van alles geprobeerd.
  Wil er graag een keer over praten.
  Met de oudste had ik dit nooit.
`)

/** Words that often end what a young person tells. */
export const youthClosings: readonly string[] = linesOf(`
  Bij wie kan ik terecht?
  Ik wil niet dat mijn ouders het weten.
  Heeft iemand dit ook?
  Hoe doen anderen dat?
  Ik wil er best over praten.
  Liever niet op school.
  Kan dat anoniem?
  Weet niet wat ik moet.
`)
