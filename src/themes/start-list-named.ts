import { type StartTheme, startTheme } from '#themes/start-list-entry.ts'

/** The twelve themes that the sources of the collective approach name (rows E126–E135), in parents' own words. */
export const namedThemes: readonly StartTheme[] = [
  startTheme('healthy-weight', 'Gezond gewicht', {
    description: `Mijn kind wordt te zwaar, snoept en snackt veel en beweegt weinig.
      Ik wil gezonder eten in huis zonder dat mijn kind zich dik of gepest voelt.`,
    keywords: `overgewicht, te zwaar, dik, dikker, afvallen, aankomen, gewicht, weegschaal, kilo's, bmi, snoep, snoepen, snacken,
      chips, frisdrank, limonade, suiker, ongezond, gezonde keuzes, gezond eten, fastfood, patat, tussendoortjes, porties, trek,
      altijd honger, broek past niet, obesitas, dieet, diëtist, buikje, leefstijl`,
    examples: `Hoe ondersteun ik mijn kind bij het maken van gezonde keuzes?
      De schoolarts zegt dat mijn dochter te zwaar is, maar ik kook toch gewoon.
      Zijn kleren zijn elke keer weer te klein en hij blijft maar vragen om nog een boterham.
      Oma geeft elke dag koek en cola, daar kom ik niet tegenop.
      Op gym durft ze zich niet om te kleden omdat ze haar buik zo groot vindt.`,
  }),
  startTheme('setting-limits', 'Grenzen stellen', {
    description: `Als ik nee zeg, luistert mijn kind niet of gaat het net zo lang door tot ik toegeef.
      Hoe geef ik duidelijk mijn grens aan en houd ik me daaraan?`,
    keywords: `grenzen, grens, grenzen aangeven, nee zeggen, nee is nee, toegeven, regels, afspraken, huisregels, consequent,
      streng, te soepel, luisteren, luistert niet, gehoorzamen, niet gehoorzaam, uitproberen, doordrammen, drammen, zeuren,
      zijn zin, haar zin, onderhandelen, onderhandelt, gezeur, strijd, machtsstrijd, verwend, handhaven, doet wat hij wil, over me heen lopen, waarschuwen`,
    examples: `Hoe geef ik mijn grenzen aan bij mijn kind?
      Ik zeg tien keer nee en de elfde keer krijgt hij het toch.
      In de winkel gaat ze op de grond liggen tot ze krijgt wat ze wil.
      Hij lacht me uit als ik boos word.
      Bij mijn man luisteren ze meteen, bij mij doen ze alsof ik lucht ben.
      Hoe blijf ik bij wat ik gezegd heb als ik moe ben?`,
  }),
  startTheme('parenthood-and-divorce', 'Ouderschap en scheiden', {
    description: `We gaan uit elkaar of zijn gescheiden. Hoe vertellen we het de kinderen, hoe verdelen we de dagen
      en hoe zorgen we dat zij er niet tussen zitten?`,
    keywords: `scheiden, scheiding, echtscheiding, gescheiden, uit elkaar, uit elkaar gaan, ex, ex-man, ex-vrouw, ex-partner,
      co-ouderschap, omgangsregeling, ouderschapsplan, weekendvader, twee huizen, bij papa, bij mama, om de week, wisselen,
      alimentatie, vechtscheiding, mediator, advocaat, loyaliteit, stiefouder, vader woont niet meer thuis, gezag, rechter`,
    examples: `Hoe vertellen we de kinderen dat papa ergens anders gaat wonen?
      Als ze terugkomt van haar vader is ze twee dagen niet te genieten.
      Mijn zoon durft bij mij niet te zeggen dat hij het bij zijn moeder leuk had.
      We slapen al maanden apart en de kinderen vragen niks.
      De ouders van mijn kleinkinderen praten alleen nog via de advocaat.`,
  }),
  startTheme('not-going-to-school', 'Niet naar school', {
    description: `Mijn kind wil of kan niet meer naar school, meldt zich ziek, spijbelt of zit al weken thuis.
      Elke ochtend is het strijd en de leerplichtambtenaar belt.`,
    keywords: `schooluitval, niet naar school, niet meer naar school, wil niet naar school, thuiszitter, thuis zitten, spijbelen, spijbelt,
      verzuim, schoolverzuim, ziekmelden, ziek gemeld, leerplicht, leerplichtambtenaar, schoolweigering, schoolangst, gestopt met school,
      van school gestuurd, geschorst, uitgeschreven, buikpijn op maandag, te laat komen, rooster, wegblijven, startkwalificatie, mbo uitval`,
    examples: `Elke maandagochtend heeft hij buikpijn en krijg ik hem het huis niet uit.
      Ze zit al zes weken thuis en niemand weet hoe het verder moet.
      School belde dat hij er niet was, terwijl ik hem zelf zag weggaan.
      Ik ga niet meer naar school, daar leer ik toch niks.
      De leerplicht dreigt met een boete maar ik krijg hem echt niet de deur uit.`,
  }),
  startTheme('language-delay', 'Taalachterstand', {
    description: `Mijn kind praat nog weinig of loopt achter met Nederlands. Thuis spreken we een andere taal
      en ik weet niet of dat kwaad kan.`,
    keywords: `taalachterstand, praten, praat nog niet, praat weinig, eerste woordjes, woordjes, woordenschat, zinnen, zinnetjes, taal,
      taalontwikkeling, spraak, logopedie, logopedist, tweetalig, meertalig, thuistaal, moedertaal, voorlezen, bibliotheek, stotteren,
      onverstaanbaar, niet te verstaan, voorschool, vve, begrijpt de juf niet, achter met taal`,
    examples: `Mijn zoontje is bijna drie en zegt alleen mama en auto.
      Moeten we thuis Nederlands praten of juist onze eigen taal?
      De juf verstaat hem niet en dan wordt hij boos.
      Op de voorschool zegt ze niks, thuis kletst ze aan één stuk door in het Turks.
      Hoe help ik mijn kind met woordjes als ik zelf niet goed Nederlands kan?`,
  }),
  startTheme('everyday-parenting', 'Opvoeden van alledag', {
    description: `Gewone vragen van elke dag: de drukke ochtend, opruimen, aankleden, tandenpoetsen, samen eten en alles op tijd doen.
      Hoe pakken andere ouders dat aan?`,
    keywords: `alledag, opvoedvragen, opvoeden, opvoeding, gewone vraag, ochtend, ochtendspits, aankleden, opruimen, speelgoed opruimen,
      tandenpoetsen, in bad, jas aan, haasten, treuzelen, op tijd, ritme, dagritme, structuur, gewoontes, vaste tijden, tips, huishouden,
      samen eten, naar buiten, verveelt zich, regenachtige dag, avondritueel`,
    examples: `De ochtenden zijn bij ons één grote haast, hoe doen andere gezinnen dat?
      Elke dag hetzelfde gedoe over opruimen.
      Ik sta drie keer met zijn jas in mijn handen voordat we de deur uit zijn.
      Hoeveel mag je van een kind van vijf verwachten in huis?
      Is er een plek waar ouders gewoon ervaringen kunnen uitwisselen?`,
  }),
  startTheme('low-mood', 'Somberheid', {
    description: `Mijn kind is verdrietig, stil en heeft nergens zin in. Of: ik voel me al tijden leeg en
      kom mijn bed niet uit.`,
    keywords: `somber, somberheid, somberheidsklachten, verdrietig, verdriet, depressief, depressie, huilen, huilt veel, leeg, nergens zin in,
      in bed liggen, futloos, moe, terugtrekken, op zijn kamer, gesloten, stil, niet blij, geen plezier, zinloos, donkere gedachten, niet meer willen leven,
      piekeren, stopt met hobby, lusteloos, komt niet uit bed`,
    examples: `Mijn dochter lacht niet meer en zit de hele dag op haar kamer.
      Hij is gestopt met voetbal en zegt dat alles hem niks kan schelen.
      Ik word wakker en denk: laat maar.
      Ze huilt om niks en kan niet uitleggen waarom.
      Vroeger was hij altijd buiten, nu ligt hij in het donker op bed.`,
  }),
  startTheme('identity', 'Identiteit', {
    description: `Mijn kind zoekt uit wie het is: jongen of meisje, op wie het valt, waar het bij hoort, wat het gelooft.
      Hoe praat ik daarover en hoe sta ik naast mijn kind?`,
    keywords: `identiteit, wie ben ik, jezelf zijn, erbij horen, afkomst, roots, twee culturen, geloof, hoofddoek, gender, transgender, non-binair,
      jongen of meisje, homo, lesbisch, bi, uit de kast, lhbti, queer, andere naam, adoptie, huidskleur, anders zijn, niet thuis voelen,
      hier niet en daar niet, voornaamwoorden, coming-out`,
    examples: `Mijn dochter wil met een jongensnaam aangesproken worden, wat doe ik daarmee?
      Op school ben ik die Marokkaan en in Marokko ben ik die Hollander.
      Hij vraagt waarom hij een andere kleur heeft dan de rest van de klas.
      Ik val op meisjes en mijn ouders mogen het niet weten.
      Ze doet overal een masker op en weet niet meer wat bij haar past.`,
  }),
  startTheme('difficult-behaviour', 'Lastig gedrag', {
    description: `Mijn kind slaat, schreeuwt, scheldt of maakt dingen kapot en ik weet niet hoe ik moet reageren.
      Ook op school of buiten gaat het mis.`,
    keywords: `lastig gedrag, slaan, slaat, schoppen, bijten, bijt, schelden, scheldt, brutaal, grote mond, schreeuwen, agressief, agressie, boos,
      woede, woedeaanval, kapotmaken, gooien, dwars, opstandig, ongehoorzaam, vechten, ruzie zoeken, onhandelbaar, gedragsproblemen,
      spuugt, duwt, boze buien, pijn doen, uit de klas gestuurd, ontploft, temperament`,
    examples: `Mijn zoon slaat andere kinderen op het plein en ik schaam me kapot.
      Als iets niet lukt vliegen de stoelen door de kamer.
      De crèche belt steeds omdat ze bijt.
      Hij scheldt me uit waar de buren bij zijn.
      Op school een engel, thuis een vulkaan.
      Niemand wil hem er nog bij hebben na wat hij deed.`,
  }),
  startTheme('stress', 'Stress', {
    description: `Alles komt tegelijk en ik heb geen rust meer in mijn hoofd. Ik ben kortaf tegen de kinderen,
      of mijn kind zelf voelt te veel druk.`,
    keywords: `stress, gestrest, druk, spanning, spanningen, gespannen, overbelast, overspannen, burn-out, geen rust, te veel aan mijn hoofd, opgejaagd,
      kortaf, ontploffen, lontje, kort lontje, moe, uitgeput, hoofdpijn, prestatiedruk, alles tegelijk, ballen hooghouden, rennen, ademhalen,
      ontspannen, tijd voor jezelf, tijd voor mezelf, geen moment, even niks, volle agenda, nagelbijten, nagels`,
    examples: `Ik ren de hele dag en 's avonds schreeuw ik tegen de kinderen om niks.
      Mijn hoofd staat nooit uit, ook 's nachts niet.
      Toetsen, werk en thuis helpen, ik trek het niet meer.
      Ik ben op en er is niemand die het even overneemt.
      Mijn dochter heeft elke week hoofdpijn van alles wat ze moet.
      Er staat voor hem elke middag iets in de agenda, gaat dat niet te ver?`,
  }),
  startTheme('anxiety', 'Angst', {
    description: `Mijn kind is bang: voor het donker, om alleen te zijn, voor honden, voor wat er kan gebeuren.
      Het durft dingen niet die andere kinderen wel doen.`,
    keywords: `angst, angstig, bang, durft niet, paniek, paniekaanval, in het donker, monsters, nachtmerries, alleen zijn, alleen slapen, verlatingsangst,
      klampt zich vast, niet loslaten, zorgen maken, wat als, hartkloppingen, hyperventileren, vermijden, onzeker, verlegen, dwang, controleren,
      smetvrees, honden, brand, inbrekers, oorlog`,
    examples: `Mijn dochter durft nergens alleen heen, zelfs niet naar de wc boven.
      Hij klampt zich elke ochtend vast aan mijn been.
      Sinds de brand in de flat kijkt ze elke avond of het gas uit is.
      Ik krijg geen lucht als ik in een volle bus stap.
      Hij vraagt de hele dag of ik niet doodga.`,
  }),
  startTheme('loneliness', 'Eenzaam zijn', {
    description: `Ik ken hier niemand en praat soms dagen met geen volwassene. Of: mijn kind heeft niemand om mee te spelen
      en staat in de pauze alleen.`,
    keywords: `eenzaam, eenzaamheid, alleen, alleen voelen, niemand, geen vrienden, geen vriendjes, geen familie, kent niemand, nooit uitgenodigd,
      buitengesloten, pauze alleen, niemand om mee te praten, geen contact, contact zoeken, mensen ontmoeten, buurvrouw, praatje, isolement,
      hele dag binnen, stil in huis, mist vrienden`,
    examples: `Ik ben met de baby de hele dag alleen thuis en spreek niemand.
      Mijn zoon wordt nooit gevraagd voor een feestje.
      In de pauze loop ik rondjes zodat het niet opvalt.
      Mijn familie woont ver weg en hier groet niemand terug.
      Waar kan ik andere moeders ontmoeten?`,
  }),
]
