import { type ThemeSentences, told, toldByYouth } from '#demo/sentence.ts'

const small = ['0-4'] as const
const primary = ['4-8', '8-12'] as const
const older = ['8-12', '12-18'] as const

/** Invented questions about screens: a theme nobody has accepted yet in the demo, so that the program can discover it. */
export const screenQuestions: readonly ThemeSentences[] = [
  {
    themeKey: 'screen-use',
    groups: [
      told(
        small,
        `Zonder filmpje op de telefoon eet <kind> geen hap.
        <kind> kan al swipen voor <hij> kan praten, is dat erg?
        Als ik de tablet weghaal krijgt <kind> een driftbui van een half uur.
        Hoeveel schermtijd is oké voor een kind van [twee|drie]?
        Ik geef <hem> mijn mobiel om even te kunnen koken en voel me schuldig.
        De televisie staat bij ons de hele dag aan, doet dat kwaad bij een baby?`,
      ),
      told(
        primary,
        `<kind> wil na school alleen maar [filmpjes kijken|YouTube kijken|op de iPad].
        Hoe spreek je schermtijd af zonder elke dag ruzie?
        Vanaf welke leeftijd geef je een kind een eigen telefoon?
        Iedereen in groep [zes|zeven] heeft al een mobiel, behalve <kind>.
        <kind> zag op de tablet van een vriendje filmpjes die niet voor kinderen zijn.
        Bij <zijn> neefjes mag <hij> eindeloos op het scherm en bij ons niet.
        Buiten spelen is saai sinds de tablet in huis is.
        Als de wifi uitgaat is het oorlog in huis.
        <kind> zit tijdens het eten met <zijn> ogen aan het scherm vastgeplakt.
        Mijn man kijkt zelf de hele avond op zijn telefoon, dus wat zeg ik dan tegen <kind>?
        We hebben een wekker gezet voor het beeldscherm, <hij> zet hem gewoon uit.
        Elke ochtend voor school al met dat schermpje op de bank.`,
      ),
      told(
        older,
        `<kind> legt dat ding niet weg, ook 's nachts niet.
        <kind> zit tot [twee|drie] uur 's nachts te scrollen onder de dekens.
        Telefoon afpakken durf ik niet meer, dan slaat <hij> door.
        Hele dagen TikTok, ik krijg geen woord uit <hem>.
        <kind> gamet tot diep in de nacht en is overdag een zombie.
        Zes uur schermtijd per dag, stond er op <zijn> mobiel. Hoe krijg je dat omlaag?
        Wij eten samen, maar eigenlijk eet <hij> met <zijn> telefoon.
        Hoe maken andere ouders afspraken over mobieltjes 's avonds?
        Met die oortjes in en dat scherm voor <zijn> neus bereik ik <kind> niet.
        Er is voor [tachtig|honderdvijftig] euro aan een spel uitgegeven met mijn rekening.
        Moet ik meelezen op de telefoon van <kind> of is dat privé?
        Snapchat, Insta, ik snap er zelf niks van en moet er regels voor maken.
        De huiswerktijd gaat op aan filmpjes, het boek ligt open voor de show.
        Vader heeft de router in de kluis gelegd, nu belt <kind> met de wifi van de buren.
        School vraagt een laptop en zo zit <kind> weer achter een scherm.
        Moeder vraagt of er een avond is voor ouders over telefoons en sociale media.`,
      ),
      toldByYouth(
        `Ik wil stoppen met scrollen maar het lukt niet.
        Mijn ouders zeuren over mijn telefoon, maar zitten er zelf ook de hele tijd op.
        Als ik mijn mobiel weg doe mis ik alles van mijn vrienden.
        Na een paar uur TikTok voel ik me alleen maar slechter.`,
      ),
    ],
  },
]
