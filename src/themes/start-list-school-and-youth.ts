import { type StartTheme, startTheme } from '#themes/start-list-entry.ts'

/** Themes about school and about young people of twelve and older. */
export const schoolAndYouthThemes: readonly StartTheme[] = [
  startTheme('learning-at-school', 'Leren op school', {
    description: `Mijn kind komt niet mee met rekenen of lezen, haalt lage cijfers of verveelt zich juist. Hoe help ik thuis?`,
    keywords: `leren, schoolprestaties, cijfers, rapport, onvoldoende, rekenen, tafels, cito, toets, toetsen, blijven zitten, zittenblijven, bijles, huiswerk, niveau, groep 8,
      schooladvies, brugklas, havo, vmbo, achterlopen, bijspijkeren, huiswerkbegeleiding, motivatie, intern begeleider`,
    examples: `Zijn rapport valt tegen en ik kan hem met rekenen niet helpen.
      Ze zeggen vmbo, maar ik denk dat ze meer kan.
      Hij doet niks aan huiswerk en zegt dat het wel goed komt.
      Bijles kost dertig euro per uur, dat lukt ons niet.`,
  }),
  startTheme('fear-of-failure', 'Faalangst', {
    description: `Mijn kind klapt dicht bij een toets, wil alles perfect en begint er liever niet aan uit angst om fouten te maken.`,
    keywords: `faalangst, fouten maken, perfectionistisch, perfectionisme, toetsstress, dichtklappen, black-out, zenuwachtig, spreekbeurt, examenstress, examen, presteren,
      bang voor een onvoldoende, opnieuw beginnen, verscheurt tekening, niet goed genoeg, buikpijn voor toets, lat te hoog`,
    examples: `Voor elke toets is ze misselijk, terwijl ze alles weet.
      Als het niet meteen lukt verscheurt hij zijn blad.
      Ik durf mijn vinger niet op te steken, straks is het fout.
      Een acht is voor haar een ramp.`,
  }),
  startTheme('bullying', 'Pesten', {
    description: `Mijn kind wordt gepest, uitgescholden of buitengesloten, op school, op straat of in de groepsapp. Of doet er zelf aan mee.`,
    keywords: `pesten, gepest, pest, pester, uitgescholden, buitengesloten, groepsapp, whatsappgroep, uitlachen, schelden, duwen, opwachten, roddelen, nare filmpjes, kring,
      cyberpesten, online pesten, slachtoffer, meester doet niks, bijnaam, spullen afpakken, niemand helpt`,
    examples: `Ze hebben een groepsapp gemaakt waar alleen hij niet in zit.
      Haar tas lag weer in de vijver.
      School zegt dat het plagen is.
      Ik hoorde dat mijn eigen zoon meedoet met pesten.`,
  }),
  startTheme('school-choice', 'Schooladvies en schoolkeuze', {
    description: `Welke school past bij mijn kind, klopt het advies en wat als we worden uitgeloot?`,
    keywords: `schoolkeuze, schooladvies, advies, middelbare school, open dag, loting, uitgeloot, brugklas, doorstroomtoets, vmbo, havo, vwo, gymnasium, praktijkonderwijs, profielkeuze,
      aanmelden, overstappen, andere school`,
    examples: `Het advies is lager dan wij dachten, kunnen we daar iets aan doen?
      We zijn uitgeloot voor alle drie de scholen.
      Hoe kies je met een kind dat zelf niks weet?`,
  }),
  startTheme('reading-and-dyslexia', 'Lezen en dyslexie', {
    description: `Lezen en spelling komen niet op gang en mijn kind krijgt er een hekel aan. Zou het dyslexie zijn?`,
    keywords: `lezen, dyslexie, spelling, letters, avi, leesniveau, hakken en plakken, dyscalculie, dyslexieverklaring, leestest, voorleeshulp, letters omdraaien, hekel aan lezen`,
    examples: `In groep 4 herkent hij de letters nog niet.
      Wie betaalt een onderzoek naar dyslexie?
      Ze kent het boekje uit haar hoofd en leest niet echt.`,
  }),
  startTheme('talking-with-school', 'Praten met school', {
    description: `Ik word niet gehoord door school of begrijp niet wat ze van mij willen. Hoe voer ik een goed gesprek?`,
    keywords: `oudergesprek, tienminutengesprek, juf, meester, mentor, directeur, klacht, niet serieus genomen, gesprek op school, ouderavond, ouderapp, intern begeleider, tolk,
      vertrouwen in school, meedenken`,
    examples: `Ik zit daar met vijf mensen tegenover me en durf niks te zeggen.
      School zegt dit en mijn kind zegt dat.
      Ik kan de berichten van school niet lezen.`,
  }),
  startTheme('extra-support', 'Extra hulp op school', {
    description: `Mijn kind heeft meer hulp nodig dan school geeft. Wat is er mogelijk en moet het naar speciaal onderwijs?`,
    keywords: `speciaal onderwijs, sbo, extra ondersteuning, passend onderwijs, samenwerkingsverband, zorgplicht, rugzakje, ambulant, klas te groot, arrangement, leerlingenvervoer, taxi,
      beperking, onderwijsassistent`,
    examples: `De school kan hem niet aan en wil dat hij weggaat.
      Hoe regel je vervoer naar een school verderop?
      Ze krijgt een half uur hulp per week, dat is te weinig.`,
  }),
  startTheme('puberty', 'Puberteit', {
    description: `Mijn puber slaat met deuren, zegt niets meer en wil overal over discussiëren. Ik ben het contact kwijt.`,
    keywords: `puber, pubers, puberteit, grote mond, deuren slaan, laat thuiskomen, uitgaan, discussie, eigen kamer, ongesteld, hormonen, humeur, humeurig, afzetten, privacy, loslaten,
      contact kwijt, kamer troep, thuiskomtijd, zegt niks meer`,
    examples: `Ik krijg alleen nog ja, nee en weet niet.
      Hoe laat moet een kind van vijftien thuis zijn?
      Van een lief meisje naar iemand die mij haat, in één zomer.`,
  }),
  startTheme('love-and-relationships', 'Verliefd en relaties', {
    description: `Mijn kind heeft verkering of liefdesverdriet, of een vriendje dat niet goed voor haar is.`,
    keywords: `verliefd, verkering, vriendje, vriendin, liefdesverdriet, uitgemaakt, jaloerse vriend, controleert haar, relatie, foute vriend, daten, blijft slapen, loverboy`,
    examples: `Haar vriend wil steeds weten waar ze is.
      Mag haar vriendje blijven slapen?
      Het is uit en hij eet al een week niet.`,
  }),
  startTheme('sexuality', 'Seks en grenzen', {
    description: `Hoe praat ik over seks, eigen grenzen en naaktfoto's? Wat is normaal op welke leeftijd?`,
    keywords: `seks, seksualiteit, voorlichting, bloemetjes en bijtjes, naaktfoto, sexting, doktertje spelen, anticonceptie, pil, soa, grensoverschrijdend, aanranding, porno, intiem,
      mijn lijf`,
    examples: `Er gaat een foto van haar rond op school.
      Mijn kleuter zit steeds aan zichzelf, is dat normaal?
      Ik heb dit zelf nooit van mijn ouders gehoord, hoe begin ik?`,
  }),
  startTheme('online-safety', 'Veilig online', {
    description: `Ik weet niet met wie mijn kind online praat en wat het daar ziet. Hoe houd ik het veilig?`,
    keywords: `online, internet, sociale media, social media, instagram, vreemden, volgers, likes, nepaccount, gehackt, oplichting, afpersing, privacy, challenge, groepschat, ouderlijk toezicht,
      heftige filmpjes`,
    examples: `Een man van dertig stuurt mijn dochter berichten.
      Ze vergelijkt zich de hele dag met meisjes die niet bestaan.
      Hij zag een filmpje van een aanslag en slaapt niet meer.`,
  }),
  startTheme('substance-use', 'Blowen, vapen en drinken', {
    description: `Mijn kind blowt, vapet of drinkt en zegt dat iedereen het doet. Hoe begin ik het gesprek?`,
    keywords: `blowen, wiet, joint, drugs, drinken, alcohol, dronken, roken, vapen, vape, lachgas, snus, verslaving, pillen, indrinken, coffeeshop, hasj, experimenteren`,
    examples: `Ik vond een vape in zijn jas en hij is dertien.
      Hij blowt elke dag om te kunnen slapen.
      Op alle feestjes wordt gedronken, moet ik dat verbieden?`,
  }),
  startTheme('safety-in-the-wijk', 'Veilig op straat', {
    description: `Mijn kind gaat om met jongens die op straat hangen, komt laat thuis of durft zelf niet meer over het plein.`,
    keywords: `op straat, hangjongeren, verkeerde vrienden, foute vrienden, onveilig, veiligheid, overlast, politie, wijkagent, mes, messen, dealen, ronselen, snel geld, drillrap, scooters,
      plein, bang op straat, vuurwerk, opgepakt, halt, drugsrunner, bedreigd`,
    examples: `Hij heeft ineens nieuwe schoenen en ik weet niet waarvan.
      Mijn dochter durft na het eten niet meer langs het winkelcentrum.
      Ze staan elke avond onder onze flat en roepen van alles.
      Hoe haal ik mijn zoon weg bij die groep?`,
  }),
  startTheme('self-harm', 'Jezelf pijn doen', {
    description: `Mijn kind krast of doet zichzelf pijn en ik weet niet hoe ik erover moet beginnen.`,
    keywords: `zelfbeschadiging, krassen, snijden, automutilatie, zichzelf pijn doen, littekens, lange mouwen, niet meer willen leven, 113, bonkt hoofd`,
    examples: `Ze draagt in de zomer lange mouwen.
      Ik zag krassen op zijn arm, wat moet ik nu doen?
      Als het te veel wordt doe ik mezelf pijn.`,
  }),
  startTheme('body-image', 'Tevreden met je lijf', {
    description: `Mijn kind vindt zichzelf lelijk of dik en slaat maaltijden over, terwijl er niets aan de hand is.`,
    keywords: `zelfbeeld, lijf, uiterlijk, spiegel, lelijk, te dik voelen, niet eten, eetstoornis, anorexia, boulimia, overgeven, calorieën, spieren, sportschool, poeder, make-up, puistjes, lijnen`,
    examples: `Ze eet niet meer mee en zegt dat ze al gegeten heeft.
      Hij staat elke dag in de sportschool en neemt poeders.
      Ze wil niet op de foto.`,
  }),
  startTheme('work-and-future', 'Werk, stage en toekomst', {
    description: `Ik vind geen stage of weet niet wat ik na school wil. Wie helpt me verder?`,
    keywords: `stage, stageplek, bijbaan, werk, opleiding, studiekeuze, toekomst, diploma, solliciteren, cv, tussenjaar, mbo, werkloos, jongerenloket, leerwerkplek, afgewezen`,
    examples: `Ik heb twintig brieven gestuurd voor een stage en niks gehoord.
      Mijn zoon is zeventien en weet echt niet wat hij wil.
      Zonder stage mag ik niet door.`,
  }),
  startTheme('turning-eighteen', 'Achttien worden', {
    description: `Mijn kind wordt achttien: verzekering, bankzaken, hulp die stopt. Wat moeten we regelen?`,
    keywords: `achttien, 18 worden, zorgverzekering, zorgtoeslag, digid, kinderbijslag stopt, hulp stopt, op zichzelf wonen, volwassen, studiefinanciering, bewindvoerder, jeugdhulp 18`,
    examples: `Op haar verjaardag stopt de hulp, en dan?
      Hij krijgt ineens allemaal rekeningen op zijn naam.
      Wat moet ik voor mijn achttiende regelen?`,
  }),
]
