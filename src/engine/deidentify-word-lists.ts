const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words for a child or a grown-up after whom a first name comes ("mijn zoon daan", "juf anouk"). */
export const kinWords = set(`
zoon zoontje zoons dochter dochtertje kind kindje jongen jongetje jongeman meisje meid baby peuter kleuter puber tiener leerling scholier broer broertje zus zusje neef
neefje nicht nichtje kleinkind kleinzoon kleindochter stiefzoon stiefdochter stiefkind pleegkind pleegzoon pleegdochter tweelingbroer tweelingzus halfbroer halfzus
oudste jongste middelste moeder vader mama papa mam pap ouder stiefvader stiefmoeder pleegmoeder pleegvader bonusvader bonusmoeder oma opa tante oom man vrouw partner
ex ex-man ex-vrouw ex-partner expartner vriend vriendje vriendin vriendinnetje buurvrouw buurman buurjongen buurmeisje klasgenoot klasgenootje schoonmoeder schoonvader
schoonzus zwager juf juffrouw meester leerkracht leraar lerares docent mentor intern-begeleider gezinswerker hulpverlener begeleider begeleidster coach trainer
collega pedagoog jongerenwerker logopedist huisarts kinderarts verpleegkundige psycholoog therapeut voogd jeugdbeschermer maatje oppas gastouder contactpersoon directeur directrice tolk
tweeling`)

/** Words for somebody young: after "van" a bare number is an age, not a number of children. */
export const childWords = set(`
zoon zoontje zoons dochter dochters dochtertje kind kindje kinderen jongen jongens jongetje meisje meisjes meid baby peuter kleuter puber pubers tiener tieners leerling scholier broer broertje zus zusje neef
neefje nicht nichtje kleinkind kleinzoon kleindochter stiefzoon stiefdochter stiefkind pleegkind pleegzoon pleegdochter oudste jongste middelste tweeling jongere jongeren jong kids eentje
hij zij ze die`)

/** Words for a grown-up: after "van" a number under fourteen is a number of children. */
export const grownWords = set(
  'moeder vader mama papa ouder man vrouw oma opa tante oom partner ex vriend vriendin stiefvader stiefmoeder pleegmoeder pleegvader buurvrouw buurman mevrouw meneer client cliënt',
)

/** Titles before a family name. */
export const titles = set(
  'mw mevr mevrouw mej dhr hr heer heren meneer mijnheer dr drs prof professor doctor dokter ir familie fam gezin zuster pastoor dominee imam juf juffrouw meester agent wethouder ',
)

/** Titles of physicians and scholars: a single capital after them is a name ("dr. A"). */
export const scholarTitles = set('dr drs prof professor doctor dokter')

/** Small words inside a family name. */
export const nameParticles = set("van de der den het 't ter ten te v d vd von el al da di dos del la le du ait ould bin bint in")

/** Verbs of the third person that follow a name in these notes. */
export const personVerbs = set(`
is heeft wil gaat kan mag moet zegt vindt vraagt slaapt huilt luistert eet speelt praat zit komt doet krijgt wordt werkt woont belt belde appt schreeuwt slaat bijt schopt liegt gamet blowt spijbelt pest durft
weigert plast poept stottert leest schrijft rekent leert vertelt vertelde vroeg zei kwam ging was had wilde kreeg werd mist voelt vecht loopt staat ligt blijft houdt snapt begrijpt denkt weet zoekt
drinkt rookt helpt maakt geeft gooit steelt haalt past heet kijkt kruipt loog sloeg huilde sliep speelde luisterde zat lag stond bleef dacht vond hielp mocht moest kon hoort droomt schaamt verveelt zingt voetbalt groeit ziet raadde
snijdt verdraagt zwijgt zorgt stuurt wacht wacht reageert ervaart verzint vertrouwt verzorgt verliest wint fietst zwemt rent valt lacht snoept trekt brengt`)

/** The verbs among them that no plant, animal or weather does: enough to read a common word before them as a name. */
export const actionVerbs = set(`
zegt vindt vraagt slaapt huilt luistert eet speelt praat belt belde appt schreeuwt slaat bijt schopt liegt gamet blowt spijbelt pest durft weigert plast poept stottert leest schrijft rekent leert vertelt vertelde vroeg zei
mist voelt vecht snapt begrijpt denkt weet drinkt rookt helpt gooit steelt kijkt kruipt loog sloeg huilde sliep speelde luisterde dacht vond droomt schaamt verveelt zingt voetbalt wil wilde mag mocht raadde lacht snoept snijdt fietst zwemt`)

/** Words that end with an owner: "aisha haar moeder", "storm z'n vader". */
export const possessives = set("haar zijn z'n d'r hun")

/** Words that call a name. */
export const namingWords = set('heet heette heten genaamd genoemd roepnaam voornaam achternaam naam naamgenoot')

/** Words written with a capital now and then that are nobody's name. */
export const plainCapitals = set(`
ik wij we je jij jullie u zij ze hij het de een en of maar want dus als dat die dit deze er hier daar nu dan ook niet geen wel nog al veel heel erg te zo hoe wat wie waar wanneer waarom welke mijn ons onze uw hun haar zijn z'n
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
nederland nederlands nederlandse nederlander engels engelse duits duitse frans franse spaans spaanse italiaans pools poolse polen turks turkse turkije turk turken marokkaans marokkaanse marokko arabisch arabische berbers tamazight syrisch syrische syrie syrië oekraiens oekraïens oekraïense oekraine oekraïne
somalisch somalische somalie somalië eritrees eritrese eritrea tigrinya ethiopie ethiopië surinaams surinaamse suriname antilliaans antilliaanse afghaans afghaanse afghanistan irak iraaks iran iraans perzisch farsi dari pasjtoe koerdisch koerdische
russisch russische rusland chinees chinese china roemeens roemenie roemenië bulgaars bulgarije portugees portugal spanje italie italië frankrijk duitsland belgie belgië engeland amerika europa europese afrika afrikaans ghana ghanees nigeria papiaments hindi urdu
islam islamitisch islamitische moslim moslims koran ramadan christen christelijk christelijke katholiek katholieke protestants bijbel god allah jezus kerst kerstmis pasen pinksteren sinterklaas suikerfeest offerfeest halloween moederdag vaderdag eid carnaval
roblox tiktok fortnite minecraft ipad iphone instagram snapchat snap youtube facebook whatsapp twitter netflix playstation xbox nintendo switch wii google discord telegram twitch spotify lego pokemon vinted zoom teams temu chromebook android apple samsung disney fifa gta
adhd add autisme asd pdd odd ptss hsp jgz ggd ggz ggdu cjg wmo uwv svb duo ib mbo hbo vwo havo vmbo mavo cito sbo so vso tso bso kdv obs isk nt avg vog bsn iq nlp mdo poh poh-ggz coa azc ind vve huisarts covid corona
moeder vader ouders ouder mama papa opa oma kind kinderen zoon dochter gezin school basisschool groep klas juf meester mentor buurt wijk wijkteam buurtteam gemeente stad jeugdhulp jeugdzorg politie rechtbank moskee kerk bieb bibliotheek speeltuin buurthuis opvang
vraag vragen signaal thema training cursus inloop bijeenkomst oudergroep moedergroep vadergroep verslag notitie gesprek afspraak tel adres client cliënt noord zuid oost west centrum
heel alle alles iemand niemand iedereen mevrouw meneer mw dhr vandaag morgen gisteren soms vaak altijd nooit samen sinds volgens tijdens tussen zonder vanaf omdat zodat toen terwijl hallo hoi dag beste groet groeten ja nee oke ok help graag
parkinson montessori dalton jenaplan vreedzame ok pgb npo toeslagen sint jeugdbescherming jeugdzorgplus raad kinderbescherming wijkagent sociaal makelaar woningbouw woningcorporatie advocaat rechter consultatiebureau schoolarts jeugdarts leerplicht leerplichtambtenaar belastingdienst zorgverzekeraar ns ov rivm who unicef zilveren kruis
`)

/** Words that open a sentence and may stand before "zijn moeder" or "haar vader". */
export const openingWords = set(`
met voor door bij aan van over tegen naar uit op in onder achter naast behalve ook toen nadat doordat hoewel zodra tot om zowel tenzij mits alsof heeft had kan mag moet wil is was waren krijgt gaat
helpt vindt geeft laat hebben zouden willen zien hoort zag belt vraag vraagt zegt weet wist doet deed komt kwam staat zit ligt wordt werd blijft lijkt mist zoekt ziet hielp gaf liet vond dacht denkt
want maar dus en of als dat wat hoe wie waar waarom wanneer hoeveel welke zelfs zowel noch net pas eerst later nog straks eindelijk daarna daarom hierdoor eigenlijk misschien gelukkig helaas beide
allebei inmiddels sindsdien verder wegens dankzij ondanks cliënt client jongere statushouder vluchteling alleenstaande bewoner buurman pubermeisje puberjongen stagiaire verwijzer wijkagent ambulant
hulpvraag casus melding zorgen sprake veel weinig genoeg steeds binnen buiten boven beneden thuis school politie kinderopvang zoals net vanwege rond ouders beiden samen tweeling zussen broers kids`)

/** Words after "heet" in small letters that are no name. */
export const neverAfterNaming = set(
  'dat het de een zo anders nu ook niet welkom wat hoe die dit deze je jij ik hij zij ze geen nog wel al of en maar naar in op bij met van voor water weer eten thee niks niets alleen eigenlijk officieel vroeger nog toch eerst hetzelfde namelijk autisme adhd dus als mijn zijn haar hun onze te bekend onbekend doorgeven geven noemen zeggen niet noteren opschrijven staat klopt vergeten kwijt',
)

/** Words before which a name is the name of an illness, a test or a method. */
export const eponymNouns = set(
  'syndroom sequentie ziekte schaal methode test training cursus reflex score criteria aanpak lijst model stichting prijs cup stadion effect taal',
)
