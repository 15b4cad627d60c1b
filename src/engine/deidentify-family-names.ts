/**
 * Family names without their tussenvoegsel, folded to plain lower-case letters. Typed for this project from general knowledge; taken from
 * no list or database.
 */
export const familyNames: ReadonlySet<string> = new Set(
  `
aalbers aarts abbas abbing abdi abdullah abdullahi acar achahbar achterberg adams adeyemi adjei aerts ahmadi ahmadzai ahmed akdag akin
akkerman akkermans akyol albayrak albers alberts ali alkemade altena altun amezian amoah amrani andriessen annan aouad appel appelman
appiah arends arslan asante aslan asselbergs assen atalay ates aydin aydogan ayhan azizi azzouzi baan baars baas backer badal bakker
bakkers balci baldewsingh barends bartels bas bastiaans batenburg bax becker beek beekman beelen beem behrens bekker bekkers belhaj
beltman benali benhaddou benjamins berends berg berger bergh berghuis bergman bergmans bergsma berhe berkelmans berkhout bernard beukers
beumer bezemer biesheuvel biharie bijl bijlsma blaauw blanken bleeker bloem blok blokland blom blommers boateng boer boerma boers
boersma bondarenko boogaard boogaert boom boon boonstra borst bos bosch bosma bosman bosmans bot bots bouali bouazza bouchtaoui boujemaa
boukhari bouma bouman bourass bouwens bouwman bouwmeester bouzid boxtel boyko braak braam braun bremer brink brinkman broeders broek
broekhuizen broekman broers bron brouwer brouwers brugge bruggeman bruggen bruijn bruijns bruin bruins bruinsma brunt buijs buis
buitenhuis bulthuis bulut bunt burg burger burgers burggraaf buurman can celik cetin chaara chaib chaouch chen coenen cohen coolen
coppens cornelissen coskun cramer cuijpers cuypers daal dam damen damme daniels das dekker dekkers delgado demir demirci
deventer dibi diepen dijk dijkema dijkhuizen dijkman dijks dijksterhuis dijkstra dikken dirks dirksen dirven doesburg dogan dolman donk
donker donkers doorn doornbos dorst douma driessen drost dubbelman duijn duivenvoorde dunnen duran durmaz ebbers eggink eijk
eijkelenboom eising eker ekinci elbers elias elouakili elst elzinga engel engelen engels erdogan erkelens ernst evers everts faber farah
feenstra fens fernandes ferwerda fleuren flipse fokkema fokkens foppen franke franken fransen franssen frederiks friedrich galema gebre
gebremariam geelen geerdink geerts geertsema gelder gerards gerrits gerritsen geurts geurtsen giesen gijsbers glas goedhart goes gomes
gonzalez goossens goris gosens gouda goudsmit graaf graaff graef greven griffioen groen groenen groenendijk groeneveld groenewegen
groenewoud groot grooten grootveld gul guler gultekin gunes haag haan haandrikman haar haas habtom haddad haddadi haddou hagen haile
hakim hamdaoui hamers hamid hamidi hammouti hanssen harmsen hart hartman hartog hassan hassani hassanpour heemskerk heerden heeren
heeringa heesters heide heijden heijmans heijne heijnen heijs hek helmond hendricks hendriks hendrikse hendriksen hendrix herman hermans
hermsen hersi hesseling heus heusden heuvel heuvelman hidding hilali hilhorst hoek hoekman hoeksema hoekstra hoeven hof hofman hofmans
hofstede hofstra hogendoorn hol hollander holleman holtrop hooft hoogendoorn hoogeveen hooijer hoop hoorn horst hout houten houtman
houwelingen huang huber huibers huijbregts huijgen huisman huizinga hulshof hulst hummel hussain hussein ibrahim idrissi iersel ince
isik ismail issa jaarsma jacobs jacobsen jager jagroep jagt jama janse jansen jansens jansma janssen janssens jansz jaspers jong jonge
jongejan jonker jonkergouw jonkers jonkman joosten joris jorritsma jurgens kaandorp kabir kaddouri kalloe kaminski kamp kamphuis kaplan
kaptein kara karaca karademir karimi karman karsten kartosen kaya keijzer keizer kempen kemper kerkhof kersten kessel kesteren keuken
khan kidane kilic kip klaassen klaver kleijn klein kleinjan klerk klinkenberg klok klomp kloosterman kluft knol koc kocak koch koelewijn
koenders koenen kok koks kolk kolkman kooij kooijman kooijmans kooiman kooistra kool koolen koops koppelman korkmaz kornelis korte
kortekaas korver koster kosters koval kovalenko kowalczyk kowalska kowalski kraaij kraan kragt kramer kramers kravchenko krijnen krol
kroon kruijf kruijssen kruis kruk kuijper kuijpers kuiper kuipers kumar kurt kuypers laan laar laarhoven lagerweij lahlou lambrechts
lamers lammers lange langen lansbergen lansink lathouwers lee leen leenders leeuw leeuwen lemmens lemmers lems lensing lensink levy
lewandowski  liefting lieshout ligtenberg ligtvoet lijn lin linde lindeman linden linders linssen litjens liu loo looij loon loonstra
lopes lopez lubbers lucassen luijten luiten lutz maas maassen maat maes mahabier majoor manders mannaerts mansour mansouri marinus
markus martens martinez mater matthijssen mazur mbengue mebrahtu meer meerman meeuwissen meier meijer meijerink meijers meinders melis
melnyk mensah menting mernissi mertens mesman meulen meulenbelt meyer michels middelkoop mij moerman mohamed mohammadi mohan mol molen
molenaar molenaars mooij moolenaar moor moors mosselman moussaoui mulder mulders muller munster musa mutlu naaktgeboren nabi nagtegaal
nawijn neefjes nefs nguyen niemeijer nienhuis nieuwenhuis nieuwenhuizen nieuwland nijhof nijhuis nijland nolte noordam noordhoek noort
noorzai norde nowak nur oberman odijk oever okafor olde oldenburg oliynyk olthof omar oomen oorschot oost oosterhof oosterhuis oosterom
oosterveld oostrom op osei osman otten ouali ouazzani oude oudejans ouden ouwerkerk overbeek overdijk owusu ozcan ozdemir ozkan ozturk
paas palm pas patel pauw pawirodimedjo peeters peters petersen petrov philips pieters pieterse pietersen pijl pijpers pinas plas ploeg
poel poell poelman poels pol polak polat polishchuk polman poot popal popma porter post postma postmus pot potters prins pronk
purperhart quist raaijmakers rahimi rahman rahmani rahmanzai ramdin ramdjan ramlal ramos rashid reijers reijnders reijnen reimer
reinders remmers renes rens reuver ridder riemersma rietveld rijk rijken rijkers rijn rijnders ritsema robben rodenburg rodrigues
rodriguez roelofs roelofsen roest romeijn romijn rooij rooijakkers roon roos roosendaal rosenberg rossum rozema rozendaal ruijter
ruitenberg ruiter rutgers rutjes rutten safi sahin saidi salah saleh salhi samson sanders santos sarmo savelkoul schaaf schaap schaik
scheffer schellekens schenk schep scheper schepers schipper schippers schmidt schneider schoemaker schoenmaker schoenmakers scholten
scholtens schouten schouwstra schreuder schreurs schrijver schuiling schuit schut schuur schuurman schuurmans sedney segers selim sevinc
shah sharma shevchenko siebelink siegers siemons sijbesma simonis simons singh sital slager slagter sloot slot sluijs sluis smeenk
smeets smid smink smit smith smits smolders smulders snel snijder snijders snoek soares soekhai sok soltani son spaan spaans span
speelman spijker spijkers spoelstra staal stam stanikzai steen steenbeek steenbergen steenhuis stegeman steijn stevens stoffels stokkers
stokman stolk straaten straten strating strijbos strik stroop stuiver suurmond swaan swart swinkels szczepanska szymanski tabak tahiri
tahri talsma tamsma tan tang tas taskiran tekin tekle tesfay teunissen theunissen thijssen thomassen tiemens tienstra tijssen timmer
timmerman timmermans timmers tkachenko tol tombak tromp tuin tuinman turan turk turkmen uijl uit ulusoy unal uslu uyar uzun veen
veenstra veer vegt velde velden veldhuis veldhuizen veldkamp veldman velthuis ven venema verbeek verbruggen verburg verhaar verhage
verhagen verhart verheijen verheul verhoef verhoeff verhoeven verkade verkerk verkuijlen vermaas vermeer vermeij vermeulen vermolen
verschoor verschuren versluis versteeg verstegen verstraten vertegaal verweij vink visscher visser vissers vlaming vliet vlietstra voet
vogel vogelaar vogels volkers vollebregt vonk voogd voorhoeve vos voskuil vosse vossen vrede vreeken vreeswijk vriens vries vroom vugt
waal waard waardenburg wagenaar wagner wal wang warmerdam warsame weber weerd weerden weert wegman weide weijden weijers weiland
wensink wentink werf werkhoven wessels westenberg wester westerhof westerink westra weststrate wever wiegers wieringa wiersema
wiersma wijk wijnands wijnberg wijnen wijngaard wijngaarde wijngaarden wijs wilbrink wilde wildeboer willems willemse willemsen wilms
wilson wind winkel winter wisniewska wisniewski wissink wit with witte witteveen woerd wojcik woldu wolf wolff wolters wolting wong
wouda wouden wouters xu yaakoubi yang yavuz yigit yildirim yildiz yilmaz younes yuksel yusuf zaal zaman zand zandbergen zandstra zanten
zeeman zeeuw zegers zeijl zeroual zhang zheng ziani zielinski zijl zijlmans zijlstra zoet zomer zondag zuidema zuijderduijn
zwaal zwaan zwanenburg zwart zwiers zyl
`
    .trim()
    .split(/\s+/),
)

/** Family names that are also words: they need a first name, a title, initials or a tussenvoegsel beside them. */
export const ordinaryFamilyNames: ReadonlySet<string> = new Set(
  `
abdi adams ali appel assen baan baas bas becker beek beer berg bijl bloem blok boer boers bom boom boon bos bosch bot bots braam brand
brink broeders broek bron brug brugge bruin burg burger burgers buurman can dam das dekker dijk donk donker doorn eijk elias engel
engels farah glas goes gomes gouda graaf groen groot grooten gul haag haan haar haas hagen hart heide hek heren herman hersi heus heuvel
hoek hof hol hoop hoorn hout houten hulst ince issa jager jama jong jonge kamp kaptein kara kaya keizer keuken kip klaver klein klerk
klok klomp kok koks kolk koning kool korte koster kraan kroon kruis kruk kuiper kumar laan laar lange lee leen leeuw levy  lijn lin
linde linden loo loon maas maat martens meer mensah mij mol molen moor mulder musa mutlu neefjes nur omar oost op osman oude ouden palm
pas pauw plas ploeg poel pol poot porter post pot prins rens ridder rijk rijken rijn roest roos ruiter safi samson sanders schaap schenk
schep schipper schippers schreuder schrijver schut schuur selim slager slot sluis smid snel sok son spaan spaans span staal stam
steen stroop swart tabak tan tang tas timmer timmerman tol tuin turan turk uit veen veer ven vink visser vissers vliet voet vogel vogels
vonk voogd vos vossen vrede vries vroom waal waard wal wang weide wester wever wijk wijs wilde wind winkel winter wit with witte wolf
zaal zand zeeuw zoet zomer zondag zwaan zwart
`
    .trim()
    .split(/\s+/),
)
