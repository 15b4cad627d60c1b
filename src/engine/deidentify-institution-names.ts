/**
 * Hospitals and care institutions by name, typed for this project from general knowledge; taken from no list. Each word with a capital
 * here must have one in the text.
 */
export const careNames: readonly string[] = `
UMC Utrecht|UMCU|AZU|WKZ|UMCG|LUMC|AMC|VUmc|MUMC|MUMC+|MMC|OLVG|CWZ|HMC|ETZ|RIAGG|Erasmus MC|Amsterdam UMC|Radboudumc|Radboud UMC|Maastricht UMC|Prinses Máxima|Prinses Máxima Centrum|Isala|Antonius|Sint Antonius|St. Antonius|Diakonessenhuis|Meander|Meander MC|Zuyderland|Rijnstate|Amphia|Bernhoven|Bravis|Catharina|Deventer Ziekenhuis|Dijklander|Elkerliek|Franciscus Gasthuis|Gelre|Groene Hart|HagaZiekenhuis|Haga|IJsselland|Ikazia|Jeroen Bosch|Laurentius|Maasstad|Máxima MC|Medisch Spectrum Twente|Nij Smellinghe|Reinier de Graaf|Rivierenland|Rode Kruis Ziekenhuis|Röpcke-Zweers|Sint Jansdal|Slingeland|Spaarne Gasthuis|Spijkenisse MC|Tergooi|Tjongerschans|Treant|VieCuri|Wilhelmina Ziekenhuis|Wilhelmina Kinderziekenhuis|Sophia Kinderziekenhuis|Beatrixziekenhuis|Beatrix Ziekenhuis|Canisius Wilhelmina|Adrz|Alrijne|Anna Ziekenhuis|Albert Schweitzer|Streekziekenhuis Koningin Beatrix|Van Weel-Bethesda|Martini|Ommelander|Zaans Medisch Centrum|Noordwest Ziekenhuisgroep|BovenIJ|Het Van Weel|Mesos|Overvecht Ziekenhuis
Altrecht|Careijn|De Hoogstraat|Hoogstraat|Zon en Schild|Zon & Schild|Parnassia|Arkin|Jellinek|Lentis|GGZ Centraal|Pro Persona|Dimence|Mediant|Rivierduinen|Emergis|GGzE|Reinier van Arkel|Vincent van Gogh|Mondriaan|Karakter|Youz|Fier|Accare|De Bascule|Levvel|Curium|Yulius|Herlaarhof|Lister|Abrona|Reinaerde|Amerpoort|Bartiméus|Bartimeus|Cordaan|Pluryn|'s Heeren Loo|Heeren Loo|Ipse de Bruggen|Philadelphia Zorg|Intermetzo|Timon|Youké|Trajectum|De Waag|Wier|Rintveld|Victas|Novadic-Kentron|Iriszorg|Tactus|Axioncontinu|AxionContinu|Rosendael|Vitras|Zuwe|Warande|Bartholomeus Gasthuis|De Rading|Rading|Kenter|Spirit|HVO-Querido|Cosis|Trivium|Enver|Horizon Jeugdzorg|Pactum|Lindenhout|Entrea|Combinatie Jeugdzorg|Sterk Huis|Kompaan|Oosterpoort|Xonar|Rubicon|Bijzonder Jeugdwerk|Psyq|PsyQ|HSK|Opvoedpoli|De Opvoedpoli|Molendrift|Mentaal Beter|i-psy|I-psy|Trimbos|De Viersprong|Riagg|De Tussenvoorziening|Tussenvoorziening|Moviera|Trajectum|Sinai Centrum|Winkler Prins|Beukenhof|Rijndam|Roessingh|Heliomare|Sint Maartenskliniek|Adelante|Libra|Merem|Basalt|Reade|Revant|Klimmendaal|Blixembosch|UniC|X11|Ariane de Ranitz|Utrechts Stedelijk Gymnasium|Christelijk Gymnasium Utrecht
`
  .trim()
  .split(/[|\n]/)

/** Names that Dutch schools and day-care centres carry, in small letters without article: after "op de" or "naar de" a capital one is a school. */
export const schoolNames: ReadonlySet<string> = new Set(
  `
regenboog esdoorn klimop wereldwijzer kameleon vlindertuin springplank ark boomgaard cirkel zonnebloem horizon wegwijzer kring pijler triangel vlieger zevensprong zevenster
kleine prins brug touwladder krullevaar gagel panda schakel hoeksteen rots bron fontein regenboog toermalijn parel diamant robijn saffier kristal piramide zandloper
kompas vuurtoren windroos wissel wingerd wilg berk beuk eik linde kastanje populier rietpluim waterlelie driesprong tweesprong kruispunt tandem trampoline carrousel draaimolen
speeldoos toverbal wonderwijs meander torenuil uilenspiegel ooievaar zwaluw kolibrie vlinder hommel bijenkorf mierenhoop egel spechten spil ijsvogel pluim veer kwikstaart dolfijn
kajuit schatkist schatgraver ontdekkingsreis ontdekker wereldboom kosmos planeet sterrenwacht ruimte komeet satelliet apollo odyssee argonaut notenboom appelgaard beiaard klokkenluider
paradijsvogel pels oase odysseus twijn baanbreker beatrix juliana wilhelmina marnix johannes jozef sint-jozef willibrord bonifatius paulus maria agnes catharina ludger carolus titus
puntenburg parkschool rietendakschool jazzsingel haarschool achtbaan eilanden zonnewereld aventurijn taalent tuimelaar toverlantaarn startbaan sprankel spectrum sluis evenaar toverfluit zonnetje rafael zandkasteel wereldreis taaltuin ladder sterrenkijker notenkraker zwanenhof weide grondtoon toonladder wilgenroos kinderkring vlinderboom boemerang vuurvogel eenhoorn zeester zeeparel waaier wielewaal torenvalk vrijbuiter vliegenier schalm startblok tovertuin kwartiermaker
`
    .trim()
    .split(/\s+/),
)
