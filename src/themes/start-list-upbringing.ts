import { type StartTheme, startTheme } from '#themes/start-list-entry.ts'

/** Themes about raising children at home. */
export const upbringingThemes: readonly StartTheme[] = [
  startTheme('screen-use', 'Schermen en telefoon', {
    description: `Mijn kind zit de hele dag op de telefoon of tablet en wordt boos als ik hem afpak. Ook in bed gaat dat ding niet weg.`,
    keywords: `schermtijd, scherm, schermen, schermgebruik, telefoon, mobiel, mobieltje, smartphone, tablet, ipad, filmpjes, youtube, tiktok, snapchat, swipen,
      afpakken, oplader, verslaafd, tv, televisie, netflix, beeldscherm, dat ding, altijd online, appen, wifi uit, wifi`,
    examples: `Hij legt dat ding niet weg, ook 's nachts niet.
      Zonder filmpje eet ze niet.
      Als ik de wifi uitzet is het oorlog in huis.
      Vanaf welke leeftijd geef je een kind een eigen telefoon?`,
  }),
  startTheme('gaming', 'Gamen', {
    description: `Mijn kind gamet tot diep in de nacht, vergeet huiswerk en eten en geeft geld uit in het spel.`,
    keywords: `gamen, game, games, gameverslaving, playstation, xbox, nintendo, fortnite, roblox, minecraft, fifa, computer, pc, headset, online spelen, skins, v-bucks,
      gokken, lootbox, één potje nog, controller`,
    examples: `Nog één potje, zegt hij, en dan is het drie uur 's nachts.
      Er is voor tweehonderd euro aan skins gekocht met mijn pas.
      Hij schreeuwt de hele avond tegen zijn scherm.`,
  }),
  startTheme('reward-and-punish', 'Straffen en belonen', {
    description: `Ik straf, maar het helpt niet. Wat werkt beter: op de gang zetten, iets afpakken, een stickerkaart of juist complimenten?`,
    keywords: `straf, straffen, belonen, beloning, stickerkaart, stickers, complimenten, prijzen, op de gang, strafstoel, time-out, afpakken, huisarrest, tik, corrigerende tik,
      dreigen, waarschuwen, cadeautje, consequentie`,
    examples: `Straf doet hem niks meer, hij haalt zijn schouders op.
      Werkt zo'n stickerkaart echt?
      Ik gaf een tik en daar voel ik me vreselijk over.`,
  }),
  startTheme('raising-together', 'Samen op één lijn', {
    description: `Mijn partner en ik voeden verschillend op. De een is streng, de ander zegt ja, en de kinderen spelen ons uit.`,
    keywords: `één lijn, verschillend opvoeden, partner, mijn man, mijn vrouw, tegenspreken, uitspelen, samen opvoeden, oneens, opa en oma, schoonmoeder, bemoeien,
      verschillende regels, discussie over opvoeding`,
    examples: `Ik zeg nee en hij zegt achter mijn rug ja.
      Mijn schoonmoeder vindt mij veel te streng.
      Wij zijn het over alles oneens wat de kinderen betreft.`,
  }),
  startTheme('parenting-alone', 'Alleen opvoeden', {
    description: `Ik voed mijn kinderen in mijn eentje op en alles komt op mij neer. Ik heb niemand om even mee te overleggen.`,
    keywords: `alleenstaand, alleenstaande moeder, alleenstaande vader, alleen opvoeden, in mijn eentje, alles op mij, eenoudergezin, vader uit beeld, geen partner,
      beide rollen, geen vangnet, oppas voor mezelf`,
    examples: `Ik ben vader en moeder tegelijk en het houdt nooit op.
      Als ik ziek ben is er niemand die de kinderen naar school brengt.
      Zijn er meer ouders die het alleen doen?`,
  }),
  startTheme('doubting-as-parent', 'Doe ik het goed als ouder?', {
    description: `Ik twijfel of ik een goede ouder ben, voel me schuldig en vergelijk me met anderen.`,
    keywords: `goede moeder, goede vader, schuldig, schuldgevoel, twijfel, onzeker als ouder, falen, tekortschieten, vergelijken, iedereen weet het beter, oordeel,
      schamen, perfecte moeder, zelf niet geleerd`,
    examples: `Bij anderen lijkt het allemaal vanzelf te gaan.
      Ik ben zelf geslagen vroeger, hoe doe ik het anders?
      's Avonds lig ik te malen over wat ik fout heb gedaan.`,
  }),
  startTheme('self-confidence', 'Zelfvertrouwen', {
    description: `Mijn kind denkt dat het niets kan, is verlegen en durft niet voor zichzelf op te komen.`,
    keywords: `zelfvertrouwen, zelfbeeld, onzeker, verlegen, weerbaar, weerbaarheid, opkomen voor zichzelf, durft niks, ik kan niks, minderwaardig, stil in de klas,
      assertief, zelfwaarde, training`,
    examples: `Ze zegt overal op: dat kan ik toch niet.
      Hij laat alles van zich afpakken.
      In een groep klapt ze helemaal dicht.`,
  }),
  startTheme('sports-and-moving', 'Bewegen en sport', {
    description: `Mijn kind zit veel binnen en sport niet. Een club is duur of er is geen plek.`,
    keywords: `sport, sporten, bewegen, voetbal, zwemles, zwemmen, zwemdiploma, club, contributie, gym, buiten spelen, fietsen, leren fietsen, u-pas, jeugdfonds, stilzitten,
      sportvereniging, dansen`,
    examples: `Zwemles kost een vermogen en de wachtlijst is een jaar.
      Hij wil op voetbal maar overal zit het vol.
      Ze komt na school niet meer van de bank.`,
  }),
  startTheme('making-friends', 'Vriendjes maken', {
    description: `Mijn kind vindt moeilijk aansluiting, krijgt steeds ruzie of weet niet hoe je samen speelt.`,
    keywords: `vriendjes, vriendinnen, vrienden maken, aansluiting, speelafspraak, spelen bij, sociaal, sociale vaardigheden, ruzie met vriendin, groepje, kinderfeestje,
      bazig, drie is te veel`,
    examples: `Er komt nooit iemand bij ons spelen.
      Haar beste vriendin heeft nu een ander.
      Hij wil zo graag, maar jaagt iedereen weg.`,
  }),
  startTheme('busy-child', 'Druk en snel afgeleid', {
    description: `Mijn kind zit geen minuut stil, maakt niets af en hoort niet wat ik zeg. Zou het ADHD zijn?`,
    keywords: `druk, druk kind, adhd, add, concentratie, concentreren, afgeleid, stilzitten, wiebelen, impulsief, stuiteren, hyperactief, ritalin, onderzoek, vergeetachtig,
      dromerig, energie`,
    examples: `Hij stuitert van de bank en hoort niks.
      De juf zegt dat we hem moeten laten testen.
      Ik geef drie opdrachten en ze weet er nog één.`,
  }),
  startTheme('overstimulated', 'Snel overprikkeld', {
    description: `Mijn kind kan niet tegen drukte, geluid of verandering en is na school helemaal op.`,
    keywords: `overprikkeld, prikkels, hooggevoelig, gevoelig, geluid, harde geluiden, drukte, labels in kleding, verandering, structuur, autisme, ass, koptelefoon, na school op,
      paniek bij verandering, voorspelbaar`,
    examples: `Na school ligt ze een uur onder de tafel.
      Als het rooster verandert is de dag kapot.
      Hij draagt maar één soort sokken.`,
  }),
  startTheme('lying-and-secrets', 'Liegen en stiekem doen', {
    description: `Mijn kind liegt, pakt geld of doet dingen achter mijn rug en ik weet niet meer wat ik kan geloven.`,
    keywords: `liegen, liegt, jokken, stiekem, stelen, steelt, geld uit portemonnee, vertrouwen, smoesjes, verzwijgen, geheimen, gejat, betrapt, eerlijk zijn`,
    examples: `Er is weer vijf euro weg uit mijn portemonnee.
      Hij kijkt me aan en liegt glashard.
      Ik vond spullen in haar tas die niet van haar zijn.`,
  }),
  startTheme('pocket-money', 'Zakgeld en klusjes', {
    description: `Hoeveel zakgeld geef je, moet een kind daarvoor helpen in huis en hoe leert het sparen?`,
    keywords: `zakgeld, kleedgeld, sparen, klusjes, helpen in huis, afwassen, bijbaan, bijbaantje, merkkleding, dure schoenen, geld leren, tikkie, pinpas`,
    examples: `Iedereen in de klas krijgt meer zakgeld, zegt hij.
      Mag je een kind laten betalen voor kapotte spullen?
      Ze wil alleen schoenen van tweehonderd euro.`,
  }),
  startTheme('faith-and-upbringing', 'Geloof en opvoeding', {
    description: `Geloof is bij ons thuis belangrijk. Hoe geef ik dat door als mijn kind vragen stelt of andere keuzes maakt?`,
    keywords: `geloof, religie, moskee, kerk, koran, bijbel, bidden, ramadan, vasten, koranles, halal, normen en waarden, imam, dominee, traditie, feestdagen`,
    examples: `Vanaf welke leeftijd laat je een kind meevasten?
      Mijn zoon wil niet meer mee naar de moskee.
      Op school vieren ze Kerst en wij niet, hoe leg ik dat uit?`,
  }),
]
