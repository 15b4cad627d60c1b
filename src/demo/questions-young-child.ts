import { type ThemeSentences, told } from '#demo/sentence.ts'

const small = ['0-4'] as const
const youngest = ['0-4', '4-8'] as const
const primary = ['4-8', '8-12'] as const

/** Invented questions about sleeping, eating, potty training and learning to talk. */
export const youngChildQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'sleep',
    groups: [
      told(
        small,
        `<kind> wordt [elke nacht|iedere nacht] vier of vijf keer wakker en wil dan alleen bij [mij|papa|mama].
        <kind> slaapt alleen in als ik ernaast [blijf liggen|ga zitten] en dat duurt soms anderhalf uur.
        Het middagslaapje wil <hij> niet meer, maar om vijf uur valt <hij> [op de bank|in de auto|aan tafel] in slaap.
        Sinds <hij> uit het ledikant kan klimmen staat <hij> de hele avond [beneden|op de gang|naast de bank].
        Wij hebben in geen [maanden|anderhalf jaar] een nacht doorgeslapen. Hoe houd je dat vol?
        Ze zeggen laat maar huilen, maar dat [kan ik niet|krijg ik niet over mijn hart]. Hoe leert <hij> dan zelf inslapen?
        <kind> wil nog [twee|drie] flessen per nacht. Wanneer mag je daarmee stoppen?
        Van de opvang mag <hij> niet meer slapen en nu is <hij> 's avonds kapot maar klaarwakker.
        Om vijf uur 's ochtends begint bij ons de dag, al maanden lang.
        Kan een kind van [twee|drie] te weinig slaap krijgen? <hij> doet [overdag|op de opvang] geen oog dicht.
        Zodra ik <hem> in bed leg gaat het gillen beginnen, oppakken helpt meteen.
        Moeder is uitgeput door de gebroken nachten en vraagt of [een slaapritme|inbakeren|een vast ritueel] nog zin heeft.`,
      ),
      told(
        youngest,
        `<kind> ligt elke nacht tussen ons in en wij slapen zelf [niet meer|op de bank].
        Naar bed brengen duurt [twee uur|de hele avond]: nog een slokje, nog een knuffel, nog een boekje.
        Hoe krijg ik <kind> in <zijn> eigen bed?
        Hoe laat hoort een kind van [drie|vier|vijf] in bed te liggen?
        Vader werkt in nachtdienst en dan wil <kind> per se bij moeder in bed.
        We hebben maar één slaapkamer en de [baby|jongste] maakt iedereen wakker.
        <hij> wordt gillend wakker en herkent me niet, is dat een nachtmerrie?
        De avonden zijn [zwaar|een drama], <hij> komt wel tien keer uit bed.`,
      ),
      told(
        primary,
        `<kind> ligt tot elf uur te [draaien|woelen] en is 's ochtends niet wakker te krijgen.
        <kind> slaapwandelt en ik ben bang dat <hij> [van de trap valt|de deur uit loopt].
        De juf zegt dat <hij> in de klas [zit te gapen|met <zijn> hoofd op tafel ligt], maar voor tienen slaapt <hij> thuis nooit.
        Is zo'n [melatoninepilletje|druppeltje van de drogist] veilig voor een kind dat niet in slaap komt?
        Met z'n drieën op één kamer houden ze elkaar wakker tot [tien uur|heel laat].
        Op zondagavond kan <kind> niet in slaap komen en maandag is <hij> gesloopt.`,
      ),
      told(
        ['12-18'],
        `<kind> draait de dag om: pas om [twee|drie] uur slapen en in het weekend tot de middag in bed.
        Hoeveel slaap heeft een [puber|kind van vijftien] eigenlijk nodig?`,
      ),
    ],
  },
  {
    themeKey: 'eating',
    groups: [
      told(
        small,
        `<kind> spuugt alles met stukjes uit, ook [brood|rijst|banaan].
        <hij> leeft op [droge pasta en appelmoes|crackers en melk|witte boterhammen], al maanden.
        Warm eten gaat er niet in, hooguit [drie happen|een paar lepels] en dan keert <hij> <zijn> hoofd weg.
        Op de opvang eet <hij> alles op en thuis niks. Wat doe ik verkeerd?
        Hoe bouw je van gladde potjes op naar gewoon eten?
        Hoeveel melk is genoeg als <kind> bijna geen [brood|groente] eet?
        De kinderstoel is een gevecht, na één hap wil <hij> eruit.
        Mijn schoonmoeder rent met de lepel achter <hem> aan door het huis, is dat erg?
        <kind> is klein en licht en ik reken elke hap, zo bang ben ik dat <hij> niet [groeit|aankomt].
        Moeder vraagt wanneer een kind zelf met een lepel moet kunnen eten, het wordt nu steeds een knoeiboel.`,
      ),
      told(
        youngest,
        `Aan tafel is het [elke avond|iedere dag] strijd over één hapje groente.
        Moet <kind> <zijn> bord leegeten of mag <hij> stoppen als <hij> zegt dat <hij> vol zit?
        <hij> eet alleen als wij [een boekje lezen|vliegtuigje spelen|voeren], en <hij> is al [vier|vijf].
        Alles moet apart op het bord liggen, anders raakt <hij> het niet aan.
        Ik kook nu elke avond twee keer, één keer voor ons en één keer voor <kind>.
        <kind> kokhalst van [groente|vlees|alles met saus].
        Hoe vaak moet je iets nieuws laten proeven voor een kind het lust?
        Wat geef je mee als de broodtrommel elke dag vol terugkomt?
        Mijn man vindt dat <hij> zonder eten naar bed moet als <hij> niet wil, ik niet.
        Lust niks, wil niks, proeft niks. Waar haalt <hij> <zijn> energie vandaan?`,
      ),
      told(
        primary,
        `<kind> eet op school niks omdat [de pauze te kort is|de anderen vieze dingen zeggen over onze gerechten].
        Van tafel lopen, zuchten, met eten spelen: de maaltijd is bij ons niet gezellig.
        <kind> wil ineens geen vlees meer eten, krijgt <hij> zo wel genoeg binnen?
        De gewone Hollandse lunch lust <hij> niet, mag ik ook [rijst|couscous|soep] meegeven?
        Hoe krijg je een moeilijke eter aan de [groente|peulvruchten|vis]?
        Bij oma eet <hij> een heel bord leeg en bij ons drie bonen.
        <kind> slaat het ontbijt over, de hele ochtend op een lege maag dus.
        Hoe eten andere gezinnen samen als iedereen iets anders lust?`,
      ),
    ],
  },
  {
    themeKey: 'potty-training',
    groups: [
      told(
        small,
        `<kind> wordt bijna vier en wil [niets weten van het potje|niet op de wc].
        Neemt de basisschool een kind aan dat nog een luier draagt?
        Thuis gaat het plassen goed, op de opvang [drie natte broeken|elke dag ongelukjes].
        <hij> houdt <zijn> poep [dagen|drie dagen] op en heeft dan buikpijn.
        Alleen in een luier wil <hij> poepen, dan verstopt <hij> zich achter [de bank|het gordijn].
        Wanneer begin je met het potje, mijn [moeder|schoonmoeder] zegt dat het met anderhalf al moet kunnen?
        We hebben stickers, boekjes en een zingend potje, niks werkt.
        <kind> is bang voor [het doortrekken|de grote wc].
        Sinds de geboorte van de baby plast <hij> weer in <zijn> broek.
        Moet ik de luier gewoon uitdoen en een week binnenblijven?
        Vader vindt dat <kind> lui is en moppert bij elke natte broek, moeder wil weten wat wel werkt.
        <hij> zegt pas dat <hij> moet als het al te laat is.
        Op de opvang zitten ze om het uur op de wc, moet ik dat thuis ook doen?
        Hoe zindelijk moet <hij> zijn voor [de voorschool|groep 1]?
        Kleine boodschap lukt, grote boodschap nooit.
        In de zomer was <kind> droog en nu moeten de luiers weer om.
        Hoe leer je een jongen staand plassen zonder dat de hele wc nat is?
        Drie maanden oefenen en nog steeds vijf broeken per dag in de was.
        De leidster zegt dat het vanzelf komt, maar [over zes weken begint school|hij is al drie en een half].
        Mijn andere kinderen waren met twee jaar droog, waarom lukt het bij deze niet?
        Op een vreemde wc gaat <hij> niet, dus we kunnen nergens lang heen.
        Belonen met een snoepje na elke plas, is dat verstandig?`,
      ),
      told(
        ['4-8'],
        `<kind> zit in groep 1 en komt [bijna elke dag|drie keer per week] thuis in een andere broek.
        De juf belt dat ik <hem> moet komen verschonen, maar ik ben aan het werk.
        <kind> durft op school niet naar de wc en houdt het op tot [drie uur|<hij> thuis is].
        Er zit steeds een veeg in <zijn> onderbroek en <hij> zegt dat <hij> het niet voelt.
        De kinderen in de klas noemen <hem> baby omdat <hij> nog in <zijn> broek plast.
        Als <hij> druk aan het spelen is vergeet <hij> te plassen en dan is het te laat.`,
      ),
    ],
  },
  {
    themeKey: 'language-delay',
    groups: [
      told(
        small,
        `<kind> is [bijna drie|tweeënhalf] en zegt alleen losse woordjes.
        Moeten wij thuis Nederlands praten of juist [Arabisch|Turks|Pools|Berbers|onze eigen taal]?
        <hij> wijst en [gilt|jengelt], maar woorden komen er niet uit.
        De leidster van de voorschool zegt dat <kind> achterloopt met taal. Hoe erg is dat?
        Raakt een kind in de war van drie talen in huis?
        Thuis kletst <kind> in het [Turks|Tigrinya|Somalisch|Pools], op de opvang is het stil.
        Hoe lees je voor als je zelf niet goed Nederlands kunt lezen?
        <kind> verstaat alles, maar praat [niet terug|alleen in gebaren].
        Van de ene op de andere dag stopte <hij> met praten.
        Is er een plek waar wij met [andere ouders|onze kinderen] samen woordjes kunnen oefenen?
        <hij> zegt nog steeds geen zinnetjes van twee woorden.
        Moeder spreekt zelf weinig Nederlands en is bang dat <kind> daardoor op school achteraan begint.`,
      ),
      told(
        youngest,
        `Alleen ik begrijp wat <kind> zegt, vreemden kijken [mij vragend aan|of ik wil vertalen].
        De wachtlijst voor de logopedist is [vijf maanden|een half jaar]. Wat kan ik nu zelf doen?
        <kind> stottert sinds een paar weken, vooral als <hij> [druk is|iets wil vertellen].
        De r en de s lukken niet en kinderen doen <hem> na.
        Welke boekjes zijn goed als <hij> nog weinig woorden kent?
        <hij> mag door naar de volgende groep, maar de taaltoets was te laag.
        In de klas snapt <hij> de opdracht niet en doet dan maar wat de anderen doen.
        <kind> wordt boos omdat niemand <hem> verstaat.
        De bibliotheek heeft iets met voorlezen aan huis, komt dat ook bij ons?
        Hoe leer ik <hem> Nederlands zonder dat <hij> onze moedertaal vergeet?`,
      ),
      told(
        primary,
        `<kind> leest de woorden wel maar weet niet wat ze betekenen.
        Op school praat <kind> nog steeds [in halve zinnen|met weinig woorden] vergeleken met de rest.
        Rekenen gaat goed, behalve als er een verhaaltje bij staat.
        Met <zijn> woordenschat zit <hij> twee jaar achter, zegt de juf. Hoe halen we dat in?
        Mijn kinderen praten onderling Nederlands en ik begrijp ze [niet altijd|half].
        Krijgt <hij> extra taalles op school of moeten we dat zelf regelen?
        Is er een taalmaatje of voorlezer voor een kind van [zeven|acht|negen]?
        Na zes weken vakantie in het buitenland is <zijn> Nederlands zo weggezakt.`,
      ),
    ],
  },
]
