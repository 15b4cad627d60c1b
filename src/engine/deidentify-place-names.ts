/**
 * Towns, villages, provinces and regions of the Netherlands in lower case, typed for this project from general knowledge; taken from no
 * list or register. Wijken of the municipality do not belong here: questions keep them on purpose.
 */
export const placeNames: ReadonlySet<string> = new Set(
  `
aalsmeer|aalst|aalten|aardenburg|abcoude|achterveld|akersloot|akkrum|alblasserdam|albergen|alkmaar|almelo|almere|almkerk|alphen|
alphen aan den rijn|alphen-chaam|ameland|amerongen|amersfoort|ammerzoden|amstelveen|amsterdam|amsterdam-zuidoost|andelst|andijk|angeren|
anna paulowna|antwerpen|apeldoorn|appelscha|appingedam|arkel|arnemuiden|arnhem|arcen|asperen|assendelft|asten|axel|baambrugge|
baarle-nassau|baarlo|baarn|bakel|balk|balkbrug|ballum|barendrecht|barneveld|bathmen|bavel|bedum|beekbergen|beek en donk|beerta|beesd|
beilen|bemmel|bennekom|bennebroek|benschop|benthuizen|bergambacht|bergeijk|bergen op zoom|berghem|bergschenhoek|berkel en rodenrijs|
berkel-enschot|berlicum|bernheze|beuningen|beusichem|beverwijk|biddinghuizen|biervliet|bilthoven|bladel|blaricum|bleiswijk|bloemendaal|
blokzijl|bodegraven|boekel|boekelo|bolsward|borculo|borger|borne|borssele|bosch en duin|boskoop|bovenkarspel|
bovenkerk|boxmeer|boxtel|breda|bredevoort|breezand|breskens|breukelen|brielle|broek in waterland|broek op langedijk|brouwershaven|
bruinisse|brummen|brunssum|brussel|budel|buitenpost|bunde|bunnik|bunschoten|buurmalsen|castricum|chaam|coevorden|colijnsplaat|cothen|
cranendonck|cruquius|cuijk|culemborg|curaçao|dalen|dalfsen|damwoude|de bilt|de kwakel|de lier|de rijp|de krim|dedemsvaart|deil|
delden|delfgauw|delft|delfzijl|den bosch|den burg|den dolder|den ham|den haag|den helder|den hoorn|denekamp|deurne|deventer|didam|diemen|
diepenheim|diepenveen|dieren|diessen|dinteloord|dinxperlo|dirksland|doesburg|doetinchem|dokkum|dongen|doorn|doornspijk|doorwerth|
dordrecht|drachten|drenthe|dreumel|driebergen|driebergen-rijsenburg|driel|driemond|drimmelen|dronten|drunen|druten|duiven|
duivendrecht|dussen|edam|eefde|eelde|eemnes|eenrum|eerbeek|eersel|egmond|egmond aan zee|eibergen|eijsden|eindhoven|elburg|ellecom|elsloo|
elspeet|elst|emmeloord|emmen|emst|enkhuizen|enschede|enspijk|enter|epse|ermelo|erp|esch|etten|etten-leur|everdingen|fijnaart|flevoland|
franeker|friesland|gaanderen|gameren|garderen|gasselte|geertruidenberg|geffen|geldermalsen|gelderland|geldrop|geleen|
gemert|gendringen|gendt|genemuiden|gennep|gent|giethoorn|gilze|ginneken|glimmen|goedereede|goeree-overflakkee|goirle|goor|gorinchem|
gorredijk|gorssel|gouderak|goudswaard|gramsbergen|grave|'s-gravenhage|'s-gravenzande|groenekan|groenlo|groesbeek|groningen|grootebroek|
gronsveld|grouw|gulpen|haaksbergen|haaren|haarlem|haarlemmermeer|haastrecht|haelen|halfweg|halsteren|hank|hapert|haps|hardenberg|
harderwijk|hardinxveld-giessendam|harlingen|harmelen|hasselt|hattem|hazerswoude|hedel|heel|heemskerk|heemstede|heenvliet|heerde|
heerenveen|heerhugowaard|heerjansdam|heerlen|heesch|heeswijk-dinther|heeze|heiloo|heinkenszand|heino|hekelingen|helden|hellendoorn|
hellevoetsluis|helmond|hendrik-ido-ambacht|hengelo|heteren|heukelum|heusden|heythuysen|hillegom|hilvarenbeek|hilversum|hindeloopen|
hoek van holland|hoenderloo|hoensbroek|hollandscheveld|holten|hoofddorp|hoogeveen|hoogezand|hoogkarspel|hoogland|hoogmade|hoogvliet|
hoogwoud|horn|horssen|houten|huissen|huizen|hulst|hummelo|hurdegaryp|hoevelaken|hooglanderveen|hollandsche rading|ijlst|ijmuiden|
ijsselstein|ilpendam|jisp|joure|julianadorp|jutphaas|kaag|kaatsheuvel|kampen|kamerik|kapelle|kapelle aan den ijssel|
capelle aan den ijssel|capelle|katwijk|katwoude|kerkdriel|kerkrade|kesteren|kinderdijk|klaaswaal|klundert|kockengen|koedijk|kollum|
koog aan de zaan|kootwijkerbroek|kortenhoef|kortgene|koudekerk|krimpen aan den ijssel|krimpen|krommenie|kruiningen|kudelstaart|
laag-soeren|landgraaf|landsmeer|langbroek|langedijk|langeraar|lansingerland|leek|leerdam|leersum|leeuwarden|leiden|leiderdorp|
leidschendam|leimuiden|lelystad|lemmer|lemelerveld|leusden|lichtenvoorde|liempde|lienden|limburg|limmen|linschoten|lisse|lobith|lochem|
loenen|loenersloot|loon op zand|loosdrecht|lopik|lopikerkapel|losser|lunteren|maarn|maarssen|maarssenbroek|maarheeze|maartensdijk|
maasbracht|maasbree|maasdijk|maasland|maassluis|maastricht|makkum|malden|mantgum|marknesse|markelo|marum|medemblik|meerkerk|meerssen|
menaldum|meppel|middelburg|middelharnis|middenmeer|mierlo|mijdrecht|mill|millingen|moerdijk|monnickendam|monster|montfoort|mook|mookhoek|
mijnsheerenland|muiden|muiderberg|naaldwijk|naarden|nederhorst den berg|nederweert|neede|nieuw-vennep|nieuw-lekkerland|nieuwegein|
nieuwerkerk|nieuwerkerk aan den ijssel|nieuwkoop|nieuwleusen|nieuwveen|nieuwstadt|nigtevecht|nijkerk|nijmegen|nijverdal|nistelrode|
noord-brabant|noord-holland|noordwijk|noordwijkerhout|norg|nuenen|nunspeet|numansdorp|obdam|odijk|oegstgeest|oirschot|oisterwijk|
oldebroek|oldenzaal|olst|oost-souburg|oostburg|oosterbeek|oosterhout|oosterwolde|oosthuizen|oostvoorne|oostzaan|ootmarsum|opmeer|
opheusden|oss|ossendrecht|oud-beijerland|oud-gastel|oudewater|oudenbosch|ouderkerk|oudorp|oud-zuilen|overasselt|overijssel|overloon|
panningen|papendrecht|paterswolde|pernis|pijnacker|polsbroek|poortugaal|prinsenbeek|purmerend|putten|puttershoek|raalte|raamsdonksveer|
ravenstein|reeuwijk|renesse|renkum|renswoude|reusel|reuver|rheden|rhenen|rhoon|ridderkerk|rijnsburg|rijsbergen|rijssen|rijswijk|rockanje|
roden|roelofarendsveen|roermond|roosendaal|rosmalen|rossum|rotterdam|rozenburg|rucphen|ruinen|ruurlo|santpoort|sas van gent|sassenheim|
schagen|schalkwijk|schaijk|scherpenzeel|scheveningen|schiedam|schiermonnikoog|schijndel|schinnen|schipluiden|schoonhoven|schoorl|
schoonrewoerd|sevenum|siddeburen|simpelveld|sint annaparochie|sint michielsgestel|sint-oedenrode|sittard|sleeuwijk|sliedrecht|slochteren|
sluis|smilde|sneek|soest|soesterberg|soestdijk|someren|son en breugel|spakenburg|spaarndam|spijkenisse|stadskanaal|staphorst|steenbergen|
steenderen|steenwijk|stein|stiens|stolwijk|susteren|surhuisterveen|swalmen|tegelen|ter aar|ter apel|terborg|terneuzen|terschelling|texel|
tholen|tiel|tienhoven|tilburg|tolbert|tubbergen|tuitjenhorn|twello|twente|twijzel|uden|udenhout|ugchelen|uitgeest|uithoorn|uithuizen|
ulft|ulrum|urmond|utrecht|utrechtse heuvelrug|vaals|vaassen|valburg|valkenburg|valkenswaard|varsseveld|veendam|veenendaal|veenhuizen|
veere|veghel|veldhoven|velsen|velserbroek|venlo|venray|veluwe|vianen|vierlingsbeek|vinkeveen|vlaardingen|vlagtwedde|vlieland|vlijmen|
vlissingen|voerendaal|volendam|voorburg|voorhout|voorschoten|voorst|voorthuizen|vorden|vreeland|vreeswijk|vriezenveen|vroomshoop|
vrouwenpolder|vught|waalre|waalwijk|waddinxveen|wageningen|wamel|wapenveld|warffum|warmenhuizen|warmond|warnsveld|wassenaar|wateringen|
weesp|wehl|welberg|werkendam|werkhoven|wervershoof|west-terschelling|westerbork|westervoort|westland|westmaas|wezep|wierden|
wieringermeer|wieringerwerf|wijchen|wijhe|wijk aan zee|wijk bij duurstede|wijk en aalburg|wilnis|winkel|winschoten|winterswijk|
wissenkerke|woerden|wolvega|wommels|wormer|wormerveer|woubrugge|woudenberg|woudrichem|wijdemeren|yerseke|zaandam|zaandijk|zaanstad|
zaltbommel|zandvoort|zeeland|zeewolde|zegveld|zeist|zelhem|zevenaar|zevenbergen|zevenhuizen|zierikzee|zoetermeer|zoeterwoude|
zuid-holland|zuidhorn|zuidland|zuidlaren|zundert|zutphen|zwaag|zwanenburg|zwartsluis|zwijndrecht|zwolle|paramaribo
`
    .replaceAll('\n', '')
    .split('|'),
)

/** Places whose name is also a word, or a family name: they count only with a capital after "in", "uit", "naar", "te" or "bij". */
export const ordinaryPlaceNames: ReadonlySet<string> = new Set(
  `best made echt goes weert assen buren urk ede ommen haren epe ens velp laren rijen balk dalen hank heel horn huizen houten leek monster doorn
grave stein winkel kapelle roden putten enter kamerik loenen oss erp esch alphen elst dieren hasselt sluis zeeland limburg capelle dongen
deurne hoorn wehl voorst leiden schagen kampen duiven emmen borne delden genemuiden hedel heusden twente rossum boxtel wijhe wissen spakenburg
zwaag kaag veere mill son gent budel goor lobith norg lisse veluwe vorden`
    .trim()
    .split(/\s+/),
)
