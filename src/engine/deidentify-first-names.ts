/**
 * First names as families in Dutch cities carry them, folded to plain lower-case letters.
 * Typed for this project from general knowledge of Dutch, Turkish, Moroccan, Surinamese, Antillean, Syrian, Polish, Ukrainian,
 * Eritrean, Somali, Ghanaian, Indian and Latin naming; taken from no list or database.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `
aad aafke aagje aaliyah aaron aart aartje abby abdelaziz abdelhafid abdelhak abdelhakim abdelilah abdelkader abdelkarim abdellah
abdelmalek abderrahim abderrahman abdessamad abdi abdifatah abdirahman abdirizak abdou abdoulaye abdul abdulaziz abdulhadi abdulkadir
abdulkarim abdullah abdullahi abdulmalik abdulrahim abdulrahman abdulsalam abdurrahman abeba abeer abel abena abigail abrehet abu abukar
achmed achraf ada adal adam adama adana adel adela adelheid adham adil adinda adisa adnan adolf adriaan adrian adriana adrie adunya
adwoa aebel aeneas afonso afra afrah afsaneh agaath agata agatha agnes agnieszka agus ahlam ahmad ahmed ahmet aicha aida aidan aiden
aigerim aileen aimee aisha aisling aissa aissatou aiyana ajay ajla akash akif akosua akram akua akwasi alaa alaaddin alae alain alan
alba albert alberta albertina alberto aleksandar aleksander aleksandr aleksandra aleksej alena alessandro alessia alex alexa alexander
alexandra alexandre alexia alexis alfons alfred alhagie alhassan ali alia aliah alice alicia alicja alida aliedin alieke alihan alim
alina aline aliou alisa alisha alissa aliya aliyah aliye aliza alja aljosja allard allison alma almaz aloys alparslan alper alperen
altagracia alvaro alvin alwin alya alyssa amaan amadou amal amalia amanda amani amanuel amar amara amarante amaury ambar amber amel
amelia amelie amelle amer amie amina aminata amine amir amira amirah amit amjad ammar amna amr amrita amsale amy ana anais anas anass
anastasia anastasiia anastasija anatolii anca anchalee ancilla andela andjela andra andre andrea andreas andreea andrei andrej andries
andrii andriy andrzej andy ane anees aneesa aneta angel angela angelica angelina angeline angelique ania aniek anika aniko anil anis
anisa anissa anita anja anjali anjo anke ankie anna annabel annabelle annalena annalisa anne annebel anneke annelieke annelien annelies
anneliese annelot annelotte annemarie annemarijn annemiek annemieke annerieke annet annette annick annie anniek annika anniken annina
anouar anouk ans anselm anta antek antje antoine antoinette anton antoni antonia antonio antonius antoon anuar anuska anwar anya aouatif
aplonia apolonia arash archana ard arda aref aregawi arend aretha ari aria ariana ariane arianna arie ariel arif arina arjan arjen arjun
armaan armand armando armin arnaud arne arno arnold arnoud arnout arsalan arshia artem arthur artur arwa arwen arya aryan asad asaf
aschwin asel asena aserat asha ashley ashraf ashwin asif asiya aslan asli aslihan asma asmaa asmae asmahan asmara asmeret assad assia
aster astrid asya ata atakan atef atie atika atilla attila atze audrey august auke aurelia aurelie aurora austin ava avi awa awad awet
axel aya ayaan ayah ayan ayana ayanle ayanna ayat ayaz ayberk ayca ayden aydin ayesha ayham ayhan ayla aylin ayman aymane aymen ayna
ayodele ayoub ayse aysegul aysel aysen aysenur aysha aytac aytekin ayub ayumi azeb aziz aziza azize azra azzeddine azzedine babette babs
bader badia badr bahadir bahar bahja bakary balthasar bania baran barbara barend baris barney bart bartek bartholomeus bartjan
bartlomiej bartosz bas basak basel bashar basima basma bassam bassel basti bastiaan bastian batoul batu batuhan bauke baukje bayan baz
bea beata beate beatrice beatrijs beatrix beau becky bedirhan bekir belal belinda belle ben benaissa benedict benedikt bengisu benita
benjamin benno benny bente benthe bep berat berber beren berend berend-jan berenice berfin berhane beril berivan berk berkan berkay
berke bernadette bernadine bernard bernd bernice berra berry bert berta bertha bertie bertine bertje bertus beryl besim betsy bettie
bettina betty betul beyonce beyza beyzanur bianca bibi bibian bibiche bieke bien bilaal bilal bilel bilge billie billy bineta biniam
binta birgit birhan birol birsen birte bjorn blanca blanka blerim blessing bo boaz bob bobbie bobby bodhi bogdan boglarka bogumila
bohdan bohdana bojan bonne bonnie boris borys boubacar bouchra boudewijn boukje boushra boutaina bozena brad bradley braha brahim bram
bramme brandon branko breanna brechje brecht brecktje brenda brendan brendon brent brian brianna bridget brigitta brigitte brit britney
britt britta brooklyn bruce brunilda bruno bryan bryce bugra bukola bulent burak burcin burcu burhan bushra busra byron caasha cabdi
caecilia cafer cagla caglar caitlin caitlyn caja calvin camelia cameron camiel camila camilla camille camillo candan candice candy caner
cansel cansu carel careltje caren carin carina carla carlien carlijn carlita carlo carlos carly carmela carmelita carmen carol carola
carolien carolina caroline carolyn carsten cas casey casper cassandra catarina catharina catherine cathy cato catrien ceciel cecile
cecilia cedric celal celeste celia celina celine cem cemal cemile cemre cengiz cenk cennet ceren ceyda ceylan ceylin chahid chahrazad
chaima chaimae chaira chakir chantal chantalle charda charel charelle charif charissa charity charlene charles charley charlie charlize
charlot charlotte charlton charly charmaine chavenny chaya chayenne cheick cheikh chelsea chelsey chenoa cherel cherelle cherise cheryl
cheyenne chiara chidi chiel chimene chinedu chinonso chioma chloe chris christa christel christen christiaan christian christiana
christie christien christijn christina christine christof christoph christopher christos christy chrystel chun churandy ciara ciel cihan
cihat cinderella cindy cisca ciska claar claartje claes claire clara clarence clarissa clark claude claudia claudio claus clemens
clementine clif clifford clifton clinton clyde cobie coby coen coenraad coert coleta colette colin collin concha conny conrad constance
constant constantijn consuelo coosje cor cora coralie corbin coretta corien corina corine corinne cornald corne cornee cornelia cornelis
cornelissa cornelius corrie corry cory cosmin costas courtney cristian cristiano cristina cynthia cyriel cyril cyrus daan daantje dagmar
dahir daisy dalal dale dalia dalila dalisay damaris damian damien damir damla dana danae daniek daniel daniela daniele danielle danil
danila danilo danish danisha danita danitsja dann danny dante danuta danyal danylo daphna daphne dara darek daria darian dariel dariia
darin dario darius dariusz darja darko darlene daron darren darryl daryl daryna daryo dave davey david davide davina davit davy dawid
dawit dawn dawood dax daya dayan dayana dayenne dayron dean debbie debby debora deborah dederik dee deeqa defne deirdre dejan delano
delia delilah delina delphine demet demetrius demi demian demir demy denia denice deniek denis denise deniz dennis denys denzel derek
derin derk derya desbele desi desiree desley desta destan destiny deva devi devin devon devran dewi dewika dex deyaa deyan diaa diana
diane diante dick didi didier dido diederick diederik diego dieke diena dieneke dies dieuwertje dieuwke diewertje dilan dilara dilay
dilek dilnaz dilruba dilsad dima dimitri dimitris dina dinand dinara dineke dineo dinesh dinie dinja dinko dino diny diogo dion dionne
dirk dirkie dirkje divya diyar djaimy djamal djamila djavan djenaba djenairo djenna djimmy djoeke djoke djuna djura dmitri dmitry dmytro
doaa doga dogan dogukan dolf dolly dolores dominic dominik dominika dominique don donald donja donna donny donovan dora doreen dorette
dorien dorinda dorine doris dorka dorota dorothea dorothee dorothy dorus dory dounia dounya doutzen dragan dragana dre drees dries driss
duaa duco duha dunja duru duygu dwayne dylan dymph dymphna dyon ebba ebony ebrar ebrima ebru ece ecrin eda eddie eddy edgar edin edita
edith edmond edmund edo edoardo edona edson eduard eduardo edward edwin eef eefje eefke eeke eelco eelke eelkje eerke eermin efe efekan
efrem efua egbert egemen eggo egon ehab ehsan eileen einar ejaz ekaterina ekin ekrem ela elaine elanur elbert elbrich eldin eleanor
elena eleni eleonora elfi elfriede elham elia elian eliana elianne elias elif elifnur elijah elin eline elisa elisabeth elise elisha
elissa eliza elizabeth ella ellen ellie ellis elly elma elmas elmer elna elodie elody eloise elroy els elsa elsbeth elselien elsemiek
elsemieke elsje elske elton elvin elvira elvis elwin elyas elyes elze elzemieke ema eman emanuel emeka emel emelie emerson emiel emil
emila emile emilia emiliano emilie emilio emily emin emina emine emir emira emirhan emma emmanuel emmelien emmeline emmely emmie emmy
emrah emre emrullah emrys ena enas enes engin enis ennio enno enola enrico enrique enver enya enzo ephraim eray erdal erdem erdogan eren
eretrea erhan eric erica erik erika erin erjon erkan ermias ernest ernesto ernst eron errol ersin ertan ertugrul erva ervin erwin eryk
esad esat esen eser eshal esila eskil eslem esma esmaa esmanur esmay esme esmee esmeralda esperanza esra esraa essa essam estelle ester
estera estevan esther ethan etienne eugene eugenie euphrasia eva evaline evan evangelina evangeline evelien evelina eveline evelyn
evelyne everdien evert evi evie evita evren evy ewa ewald ewelina ewoud eyad eyerusalem eymen eyob eyup eyyup ezekiel ezgi ezra faarax
fabian fabiana fabienne fabio fabrice fabrizio fadi fadia fadil fadime fadma fadoua faduma fadumo fae fahad fahd faheem fahim faisal
faith faiza faizal fakhri falco falko famke fanny fantu fanuel farah fares farhad farhan farhia farid farida faris farouk farshad fartun
faruk fathi fathia fathiya fatih fatiha fatim fatima fatimah fatimata fatimazahra fatimetou fatma fatmagul fatmanur fatmata fatna fatou
fatoumata fatuma fawaz fay faya fayaz faye fayen fayenne faysal fayza fedde federica federico fedor feike felicia felicity felien feline
felipe felix femke femm femmie femmy fen fenia fenna fenne fenneke feras ferdi ferdinand ferdows ferhan ferhat feride ferit fernanda
fernando feroz ferran ferre ferruh ferry feven feyza fia fidan fieke fien fiene fikret fikri filip filipa filippo filiz filmon finn
fiona fiorella firas firat firdaus firdaws fleur fleurtje flip floor floortje flora florence florencia florentine floriaan florian
florien florijn florin floris fokke folke folkert fons fop foppe fouad foued fouzia fowzia fozia fr franca france frances francesca
francesco francien francina francine francis francisca francisco franciscus franciszek francka francois francoise franek frank franka
frankie franklin frans fransje franske franziska fred freddie freddy frederic frederick frederieke frederik frederika frederike
frederique freek freya freyja frida frieda friedrich friso frits frouke froukje fuad furkan fynn gabe gabi gabor gabriel gabriela
gabriele gabriella gabrielle gaby gaia gale galina gamal gamze garance garrelt gary gaston gaurav gavin gebre gebrehiwot geert geertje
geertrui geertruida geeske gemma gener genet genevieve genoveva geoffrey georg george georges georgette georgina gerald geraldine gerard
gerarda gerben gerbrand gerco gerda gerdien gerdina gerhard gerie gerieke gerjan gerlinde gerlof germaine german gerreke gerrie gerrit
gerritje gerry gert gertie gertjan gertruda gertrude gerwin gesina getachew ghada ghaith ghalia ghassan ghazal ghenet ghirmai ghirmay
ghislaine ghita ghizlane gia gian giancarlo gianluca gianna gianni gianno gideon gidi giel gijs gijsbert gijsje gilano gilbert gilian
gill gilles gillian gina ginny gino giorgia giorgio giovanna giovanni girmay gisela gisele gisella gita gitte giulia giulio giuseppe
givano gizem gjalt glen glenda glenn glennis gloria godelieve godfried gokce gokhan gonca goncalo gonda gonnie gonul gonzalo goof goran
gordana gordon gosia govert goya grace gracia graciela gradus graham grard gratia grazyna grce greet greetje greg gregor gregory greta
grete gretel gretha griet grietje grzegorz guido guillaume guillermo gulay gulcan guled gulizar gulnaz gulsah gulsen gulsum gultekin
gunay gunes gunnar gunter gurbet gus gusta gustaaf gustav gustavo guus guusje guven guy gwen gwenda gwendolyn gwenn gwyneth haaike habib
habiba habibatou habiboullah habtom hacer hachim hadassa hadewych hadi hadia hadiya hadjar hadjira hady hafid hafida hafiza hafsa hager
haider haiko hailey haitam haitham hajar hajer hajra hakan hakim hakima hala hale halena halil halim halima halimo halina halyna hamad
hamada hamdi hamed hamid hamida hamide hamit hamsa hamza hamzah hana hanaa hanad hanae hanan hande hanen hania hanife hank hanka hanke
hanna hannah hannan hanne hanneke hannelore hannes hannie hans hansje hanso hao harald haris harm harmen harmke haroen harold haron
haroun harrie harriet harry harsh hartger haruka haruna hasan hasna hasnaa hasret hassan hassana hassnae hatem hatice hatidze hatim
hatun hava havin havva hawa haya hayal hayat hayden hayley hazal hazar hazel hazem heather hebe hector hedda hedi hedwig hedy heidi
heike heiko hein heinrich heleen helen helena helene helga helia helin heline hella helma helmut heloise hendrick hendrik hendrika
hendrikje hendrikus hendrina henk henkie henkjan henna hennie henny henok henri henriet henrietta henriette henrike henrique henry
henryk herbert heri herma herman hermana hermien hermina hermine hermon hernan hester hettie hetty hewan hiba hibo hicham hichem hidaya
hidayet hidde hieke hielke hiko hilal hilaria hilary hilbert hilda hilde hildegard hilke hille hillegonda hilmi hinde hine hiroshi
hishaam hisham hiwot hlib hoda hodan holly honorine hope hortense houda houria houssain houssam hrvoje hubert huda hugo huguette huib
huibert hulya huma humphrey huri huriye husam huseyin husna huso hussain hussein hylke iain ian iben ibo ibrahim ibrahima ibtihal
ibtisam ibtissam icham iclal ida idan idil idoia idris idriss idske ieke iemke iesha ieva ife ifeoma ifrah igor ihab ihor ihsan ihsane
ihssane ikra ikram ikran ilai ilan ilana ilaria ilayda ilaydanur ilber ileana ileen ilgin ilham ilhan ilias ilja ilka ilke ilker ilknur
illia illias ilona ilonka ilse ilske ilva ilyaas ilyan ilyas ilyass ilyes ilyesse imaan imad imade iman imana imane imani imke imraan
imran imre ina inas inass inaya inayah ince inci indira indy ineke ines inez inga inge ingeborg ingmar ingrid inka inna innocent insaf
intisar ioana ioannis iona ira irem iremnur irena irene irenka irfan irina iris irma irmak irmgard irvin irwin iryna isa isaac isabeau
isabel isabela isabell isabella isabelle isadora isaiah isak iselin isha ishaan ishak ishana isis iskander isla isma ismael ismahan
ismail ismay ismet isra israa issa issam issra istvan itske iva ivan ivana ivanka ivar ivo ivonne ivy iwan iwona iwonka iyad izaak
izabela izabella ize izzy jaap jaapjan jack jackie jackson jacky jaco jacob jacoba jacobien jacobine jacobus jacomijn jacqueline jacques
jade jaden jadwiga jael jaela jafar jahmai jahzara jaimie jaimy jainy jair jairo jaivy jake jakob jakub jalal jaleesa jalil jalila
jalisa jama jamaal jamal jamel james jamie jamil jamila jamilah jamilla jamiro jamy jan jana janet janice janick janiek janien janina
janine janique janis janita janka janna jannah janne janneke janneman jannes jannet jannetje jannick jannie jannik janny janou janouk
jantien jantine jantje janus janusz jara jared jarek jari jarik jarmo jarne jarno jaro jaroslav jaroslaw jasemin jasin jasir jaslyn
jasmijn jasmin jasmina jasmine jasna jason jasper jaswant javi javier jax jaxon jay jaya jayce jayceon jayda jaydee jayden jaydon jayla
jaylan jaylano jaylee jayleen jaylen jaylin jaylinn jaylynn jaymie jayna jayno jayro jayson jayvano jayvion jayvon jazz jazzlyn jean
jeanette jeanine jeanne jeannette jeannine jeff jeffrey jefta jehan jelena jelger jelina jelis jelissa jelle jelmer jelte jemima jemma
jenna jennie jennifer jenny jens jente jephta jerald jeremaya jeremi jeremia jeremiah jeremy jermain jermaine jeroen jerome jeronimo
jerry jersey jerzy jess jesse jessica jessie jessy jet jethro jetje jetske jette jetty jeyda jeylin jiaxin jibril jihan jihane jill
jilles jillian jim jimena jimmy jimy jinthe jip jitse jitske jo joab joachim joah joan joana joanna joanne joao joaquin jochem jochen
jodi jody joe joeke joel joella joelle joep joeri joery joey johan johanna johannes john johnny johny joke jolanda jolande jolanthe
jolein jolene jolie jolien joliene jolijn jolijne jolina jolinde joline jon jona jonah jonas jonatan jonathan jonna jonne jonneke joop
joos joosje joost jop jopie jora joran jordan jorden jordi jordy jordyn jorg jorge jorgen jorick jorien jorijn jorik jorina jorinde
joris jorn jorrit jort jos josan jose josefien josefina josefine joseph josephina josephine josette josh joshua josia josiah josien
josine josje joske jost jouke joukje jouri jovan jovana joy joya joyce joz jozef jozefien jozien jozsef juan juanita juda judah jude
judith judy jula julan jules julia julian juliana julianna julianne juliano julie julien juliet juliette julija julio julius julot julya
jumana junaid june jungwon juno jurgen juriaan jurian jurjen jurmain jurre jurriaan jurrian jurrien justin justine justus justyna jutta
juul jytte kaan kaat kacper kader kadidia kadijah kadir kadisha kadriye kaela kai kailey kaine kaito kaja kajal kajsa kalid kalina kalle
kalthoum kamal kamel kamiel kamil kamila kamilla kaoutar kara karam karan kareem karel karen karim karima karin karina karla karlien
karlijn karlo karol karola karolien karolina karoline karst karsten kashvi kasia kaspar kasper kassandra katarina katarzyna kate
katelijn katelyn katerina kateryna katherine kathleen kathrin kathy katia katie katinka katja katrien katrijn katrin katy kauthar kavita
kaw kawthar kay kaya kayden kayla kaylee kayleigh kaylen kayne kayra kazim kazimierz keano keanu kebba kees keesie keesje keet keetje
keiran keith kelechi kelly kelsey kelvin kemal ken kenan kendra kendrick kenji kenneth kenny kenrick kenza kenzi kenzo kerem kerim
kerstin kerstyn keti kevin keyla keyra keysha kgosia khaalid khadar khadija khadijah khadra khaled khalid khalida khalil khalisa khaly
khaoula khawla khayra kherod kian kiana kiara kibreab kibrom kid kidane kidist kieran kiki kilian kim kimberley kimberly kimi kimm kimo
kinan kinga kioni kira kiran kirill kirsten kirstin kirsty kishan kitty kivanc kjeld klaas klaasje klara klasina klaske klaudia klaus
klazien klazina koba kobe kobus koen koenraad kofi kojo koos koosje koray korneel kornelia korrie korstiaan kostiantyn krijn krimo kris
krisje krista kristel kristiaan kristian kristin kristina kristof kristofer krystian krystyna krzys krzysztof ksenia kseniia kuba
kubilay kubra kumar kunal kursat kwabena kwaku kwame kwasi kya kyan kyana kyano kyara kylian kylie kyllian kymora kyo kyra kyran kyrie
kyrill kyrylo laila lalla lamar lambert lamberta lambertus lamiae lamija lamin lamine lamya lana lance lander lani lara larisa larissa
larry lars larysa latifa latifah latisha latoya laura laure laureen lauren laurens laurent laurie laurien laurine lavinia lavinja layan
layla laylaa lea leah leander leandra leandro leanne lebron lee leeloo leen leena leendert leentje lei leia leila leilani lejla lekbir
lemlem lena lenard lenie lenka lenn lennaert lennard lennart lennert lenno lennon lennox lenny lenthe leo leon leona leonard leonardo
leone leonid leonie leonoor leonora leonore leontien leopold leroy lesia lesley leslie lester leszek letebrhan leticia letitia letty lev
levent levi levin lex lexi lexie leyan leyla leylan leyna lhoussain lia liad liah liam lian liana liane libaan liban lida lide lidewij
lidia lidwien lidwina lidy liedewij lieke liekele lien liene lieneke lientje liesbet liesbeth lieselot lieselotte lieseth liesje lieske
lievijn liezel lijsbeth lijsje lika lil lila lilas lili lilia lilian liliana liliane liliia lilith lilja lille lillian lillith lilly
lily lin lina lincoln linda lindsay lindsey lindy linea linh linn linne linnea lino linoy linsey linus lio lion lionel lisa lisan
lisanne lisbeth lise liselore liselot liselotte lisette lisha liska lisse liu liudmyla liv liv-marie livia livija livio lixue liz liza
lizan lizanne lizelot lizet lizette lizzie lizzy ljiljana ljubica ljudmila lloyd loay lobke lodewijk loek loeki loekie loes lois loiza
lola loni lonneke lore loredana loreen lorelei loren lorena lorenz lorenza lorenzo loretta lori lorraine lot lotje lotta lotte lottie
lou louay loubna louella louis louisa louise loujain loukas lourdes lourens louwe louwrens lowen lowie luam luan luana luay lubna luc
luca lucas luce lucia lucian luciana luciano lucie lucien lucienne lucilla lucinda lucky lucy ludmila ludo ludovic ludwig luigi luis
luisa luiz luiza luka lukas lukasz luke luna luqman lutfi lutgard luthando lutske luuk luukas luwam luz lyanne lydia lyla lyn lynette
lynn lynne lyra lyuba lyudmyla maaike maan maarten maartje maartjen maas maayke machteld maciej maciek maddy madelein madeleine madelief
madelon madina madison mads maeve magali magda magdalena maggie magid magnus maha mahad mahamadou mahamed mahamud mahdi mahir mahmoed
mahmood mahmoud mahmud mahmut mahnoor mahsa mai maia maik maike maikel maira maisa maisie maissa maite maja majd majda majed majid makar
makayla maksim maksym malaika malak malaya malayka malcolm malek malgorzata malia malick maliek malik malika malin malina mallory malou
malte malu mamadou mamta manal manar mandy manel manfred manja manon manou mansoor mansour mansur manu manuel manuela manus mara maran
marc marcel marcela marcelina marcelino marcella marcello marcellus marchel marchella marcia marcin marcio marco marcos marcus mare
mareike mareille marek maren margaret margareta margaretha margarita margaux margherita margie margien margit margo margot margreet
margret margrethe margriet marguerite mari maria mariah mariam mariama marian mariana mariann marianna marianne marianthi maribel marica
marichelle marie marieke mariekje mariel mariella marielle mariem marien mariette marigje mariia marije marijke marijn marijne marijse
marika marike marilene marilou marilyn marin marina marinka marinko marinus mario marion maris marisa mariska marissa marit marita
marith marius mariusz mariya mariyam mariza marja marjam marjan marjanne marjet marjo marjoke marjolein marjolijn marjon marjorie mark
marko markos markus marleen marlena marlene marley marlie marlies marlijn marlinde marline marlise marloes marlon marlou marlous marly
marnix maroua marouan marouane marouschka marry mart marta marten martha marthe martien martijn martijntje martin martina martine
martinus martje marty marvin marwa marwan marwane mary maryam maryame maryan maryana maryem maryna maryon maryse marzena masha maso
mason masoud massimo mat matas mateo mateusz mathew mathias mathieu mathijs mathilda mathilde mathis matias matijs matilda matilde mats
matt matteo matthew matthias matthieu matthijs matti mattia mattias mattie matty matvii maud maura maureen maurice mauricio maurits
mauro maury maverick mawuli max maxamed maxim maxima maxime maximiliaan maximilian maximus maxine maya mayar maydo mayke mayra maysa
maysae maysam mayson mayte mazen mazin mbaye mckenzie mebrat medhi medine mees meesje megan meggy mehdi mehmet mehrdad mehret mehtap
meike meile meindert meiron meis meissa mekdes mel mela melani melania melanie melany melda melek melena meles melia melih melike melina
melinda meline melis melisa melissa mellany melle mellie melody melvin mena menno meral mercedes mercy merdan meredith merel meret
merhawi meriam meriem merijn meriyem merlijn merlijne merlin meron mert mertcan merve meryam meryem mesut mette mevlut meyrem mhamed mia
micah micha michael michaela michal michalina michel michele micheline michelle michiel mick mickey micky mieczyslaw mien miguel mihaela
mihai mihail mihret mijke mijntje mika mikael mikai mikail mikal mikayla mike mikhail mikiele mikki mikky mikolaj mila milad milan
milana milano mildred mile mileen milek milena miles miley milica milko milla millan millie milly milo milos milosz milou milton mimoun
mimount mina minas mincke minet ming minh mini minke minne minoes mira mirac miracle miran miranda miray mirela mirella miriam mirja
mirjam mirko mirna miro miroslav mirte mirthe mischa misha mitch mitchel mitchell mitra miyase mo moad moana moenir moh mohamad mohamed
mohammad mohammed mohamoud mohamud mohannad mohsen mohsin moises mojca moktar molly momo mona monica moniek monika monique monna moos
morris mouaad mouad mouaz mouhamed mouhsine mouna mouncef mounia mounim mounir mourad moussa moustafa moustapha muaad muhamed muhammad
muhammed muhammet muhanad muhanned muhsin mukhtar mulugeta muna munir munira murat muriel musa musab mussie mustafa mustapha mutlu
muxamed mykhailo mykola mykyta myla mylan mylene mylo mylou mynke myra myrna myron myroslava myrte myrthe mysha nabeel nabil nabila nada
nadeem nadege nadezhda nadia nadieh nadiia nadim nadin nadina nadine nadira nadja nadya naeem nael nafi nafisa nagat nahid nahla nahom
nahuel naihla nail naila naim naima naimah najat najib najiba najim najla najma najoua najwa nala nan nana nancy nanda nando nanette
nanna nanne nannie naomi naoual naoufal naoufel narciso nardo narges naseem naser nasim nasima nasir nasra nasreddin nasrin nasser
nassim nassira nastasja nasteho nata natali natalia natalie nataliia natalija natalja natalya natan natascha natasha natasja nathalie
nathan nathanael nathania natnael nawal nawel nawfal naya nayeli nayla naz nazan nazanin nazar nazarii nazim nazira nazli nazmiye neal
nebahat necati necla necmettin neda neela neeltje neema neil nel nele neleke nella nelleke nellie nelly nelson nena nerea nergis nermin
nesrin nesrine nessim neva neval nevin nevio nevra nevzat neyla neymar ngozi nguyen nhung nia nicholas nick nickey nicky nico nicola
nicolaas nicolai nicolas nicole nicolet nicolette nicolien nicoline nidaa nidal niek niels nienke nigel nihad nihal nihat nijntje nika
nikita nikki nikky niklas niko nikola nikolaas nikolai nikolas nikolay nikolina nilay nilgun nils nilufar nilufer nima nimco nimo nina
nine nino ninouk ninthe nisa nisanur nisha nishant nisrin nisrine nita niusha nizar noa noah noam noe noel noela noelie noella noelle
noemi noor noora noorah noortje nora norah noraly norbert noreen norma norman nouchka noud nouf nouhaila nour noura nourdin nourdine
noureddine nouri noury nova novan nuh nuha nur nuran nuray nurcan nurdan nurgul nuri nuria nuriye nurten nynke nysa obada obed obinna
octavia oda odette odilia oemar okan oksana oktay olaf ole oleg oleh oleksandr oleksandra oleksii olena olga olha oliver olivia olivier
oliwia oliwier oluwaseun olya omar omer omeraslan omid omnia omran onno onur oresta orhan orlando osama osayi oscar osei osman ostap
osvaldo otis otto ouafa ouafae oualid oualida ouassim ouassima oumaima oumar oumayma oumnia oussama owen oya oyku ozan ozcan ozge ozgur
ozkan ozlem paco padma palesa palina paloma pam pamela panagiotis paola paolo pascal pascale pascalle patience patricia patrick patrik
patrycja patryk patty paul paula paulien paulina pauline paulo paulus pavel pavlo pawel payton pedro peggy pelin pepijn peppijn perihan
perry peter petr petra petro petronella petrus petya peyton phaedra phil phileine philip philipp philippa philippe philo philou phoebe
phuong pia pien piene pier pierre piet pieta pieter pieterbas pieterjan pieternel pietertje pietje pietro pim piotr pip pippa pippi
pleun pleuntje pol polina polle pom poppy poyraz prakash precious precius preston priscila priscilla priya priyanka promise przemek
przemyslaw puck pyke qais qasim qian quentin quin quincy quinn quinsy quint quinten quintijn quinty quirijn quirine qusai qusay raaf
rabia rabiah rabie rachel rachelle rachid rachida radboud radek radj radoslaw radouan radouane rafael rafaela rafaella raffaele rafik
rafiq raghad raghda rahaf rahel rahim rahima rahma rahmi rahwan raihan raimond raimonda raisa raissa raj raja rajae rajan rajesh rajiv
ralf ralph rama ramadan ramazan rami ramiro ramiz ramla ramon ramona ramses ramy ramzi rana randa randy raneem rani rania raniah ranya
raoul raphael raphaela raquel rasha rashad rasheed rashid rashida rasim rasmus raul raven ravi ravin rawaa rawan ray rayaan rayan rayane
rayen rayhan rayhana raymon raymond raymundo rayna rayshawn rayvano rayyan razan reamon rebecca rebekah rebekka recep reda redouan
redouane reem rees reina reinaldo reinder reinhard reinhilde reini reinier reinout rejane remco remi remie remon remy remzi rena renata
renate renato renaud rene renee renesmee renilde renna rens renske renz renzo reshma resul reuben rex reyan reyhan reyhane reyna reza
rezan rhea rhode ria rian rianka rianne ricardo riccardo richard richella richelle rick ricky rico rida ridouan ridvan ridwan rie riek
rieke riekje rieks rien rientje riet rietje riette rifat rifka rigbe rihab rihana rihanna rik rikie rikke riley rim rima rimke rimme
rina rinad rini rinke rinske rinus rishi risto rita ritchie ritsaert riv riva rivka riyad riyan riza rkia roan rob robbe robbert robbie
robby robel robert roberta roberto robin robyn rocco rochella rochelle rocio rocky rodaina roderick rodica rodney rodolfo rodrigo roel
roeland roelie roelien roelof roelofje roger rogier rohan rohat roisin rojda rojin roksana roland rolanda rolando rolf roline romaisa
romaissa roman romana romano romaysa romee romeo romina romke romy ron rona ronald ronaldo ronja ronnie ronny rooble roos roosje
roosmarijn ros rosa rosalie rosalien rosalina rosalinda rosaline rosan rosanna rosanne rosario rosemarie rosemary roshni rosie rosina
rosita rosmarijn roswitha rowan rowdy rowena rowin rowy roxana roxane roxanne roxy roy royce roza rozalia rozanne rozemarijn rozemijn
ruba ruben rubina ruby rudi rudie rudolf rudy rufus ruggero rukaya rukiye rumaysa rumeysa rune rupert ruqaya ruqiya ruslan ruslana
russell rustam ruta rutger rutger-jan ruth ruthmila rutmer ruud ruurd ryan ryana ryanne ryder rylee ryszard ryszarda saad saadia saar
saartje saba sabah sabien sabiha sabijn sabina sabine sabir sabri sabrina sabriye sacdiyo sacha saciid sade sadia sadik sadio safa safae
safia safira safiya safiye safiyo safiyya saga sagal sahar sahin sahra said saida saif saim sajida sakina salah salahdin salam salih
saliha salim salima sally salma salman salome salvador salvatore sam samah saman samanta samantha samar samara sameer samer samet sami
samia samiha samina samir samira samiya sammie sammy sampson samrawit samson samuel samuele samy san sana sanaa sanae sander sandra
sandrina sandro sandy saniya sanja sanjana sanjay sanna sanne sanneke santiago santino santosh sara sarah saranda saranya saray sardar
sarina sarita saron sascha sasha sasja saskia satoshi saul savannah savas savina savio sawsan sayid scarlett scott sean seb sebahat
sebas sebastiaan sebastian sebastiano sebe sebnem seda sedat sedef sedigheh sedra sef sefa sefanja sefkan sefora sehriban seid seif sela
selahattin selam selami selcuk selda selena selene selim selima selin selina selma sem sema semhar semih semiha semra sena senad senait
senay senem senna sennah sennait senne senol sepp sera seraf serap seraya serdar serena serenay serenity serge sergei sergej sergey
sergi sergio serhat serhii serhiy serife serkan serpil serra seth settar sevda sevde sevgi sevil sevim sevinc sevval sewan seyma seynab
seyyid sezen sezer sezgin shaban shabana shabnam shadi shadia shae shahad shahd shahida shahin shaila shaim shaima shaimae shaira shakir
shakira shams shamso shan shana shanae shanaya shane shani shania shanice shaniqua shanna shannah shannen shannon shantel shanti shanty
sharanya sharda sharella shari sharif sharifa sharina sharissa sharita sharmarke sharmila sharon sharona sharonda shaun shawn shaya
shayan shaye shayen shayenne shaylee shayna shaza shea sheena sheila shelley shelly shenna sherida sherif sherilyn sherin sherine
sherley sherry sherwin sheryl shevan shiloh shirazi shireen shirin shirley shiva shivani shoaib shudelca shukri shurandy shurendy
shyamla siam siar siavash sibel sidra siebe siebren sieger siem sien siena sienna sietse sietske sifra sigrid siham sihame sijbrand
sijmen sijtske silas silje silke silva silvana silvano silvester silvia silvie silvio silvy simay simeon simon simona simone simran
simret sina sinan sinem siobhan siraj sirine sirwan sita sivan siwar siyar sjaak sjaan sjakie sjannie sjef sjoerd sjoerdje sjoerdtje
sjoertje sjonnie sjors sjouke sjoukje sky skye slawomir sloan smaragda sneha sobia soenita soerabh soerin sofia sofian sofiane sofie
sofieke sofiia sofija sofya soha sohaib sohail soheil solange soledad soliana solomiia solomon solveig somaya sona sonay soner sonia
sonja sonny sonya sophia sophie soraya soren souad soufian soufiane soufyan souhail souhaila souhayla soukaina soukayna soukina
soulaiman soulaimane soulayman souleyman soumaia soumaya soumia souraya stacey staf stan stanislav stanislava stanislaw stanley stef
stefan stefania stefanie stefano steffan steffie steijn stella sten stephan stephanie stephano stephany stephen sterre steve steven
stevie stewart stien stijn stijnie stijntje stine stinie stoffel storm styn su suad suada suat sucaad sueda suela sufyan suhaib suhail
suhayla suheyla sulafa sulaiman suleiman suleyman sultan suma sumaya sumayya sumeyra sumeyya sumeyye suna sunay sunita sunny suraya
surya susan susana susanna susanne sushila sushma suus suzan suzana suzanna suzanne suze suzette suzy sven svenja sverre svetlana
svitlana swaan swaantje swen sybe sybille sybrand sybren sybrich sydney syed syl sylke sylvain sylvana sylvester sylvia sylviane sylvie
sylwia symen szymek szymon tabitha tadeusz taeke taha tahani taher tahir tahira tahmina tahsin taida taim taimur taisa tala talal talha
talia talina talita talitha tallulah tamana tamar tamara tamer tamika tamim tamimount tammo tammy tamsin tana tanay tania tanisha tanja
tanya tao tara taraneh taras tarek tareq tarik tariq tarkan taro taryn tasha tasneem tasnim tatiana tatjana tatum tatyana tayfun tayfur
taylan taylor taym tayyib tayyip ted teddy tedros teije teis tekle teklit temesgen tesfay tesfaye tesfu tess tessa tessel tetiana teun
teunis teuntje teuta thabo thaddeus thaer thalia thamar thanh thea theda theo theodoor theodora theodore theodoros theodorus thera
theres theresa therese theresia thiago thibaut thibo thies thieu thijmen thijn thijs thijsje thimo thirsa thirza thom thomas thor thora
thorsten thuur thuy thyrza tiago tialda tiara tiberius tibo tibor tico tiemen tien tieneke ties tiffany tigo tijl tijmen tijmon tijn
tijs tijsje tilda tilly tim timen timmy timo timoer timofii timon timothee timothy timour timur timy tina tinbite tineke tinie tinka
tino tinus tirhas tirsa tirza titia titus tjalling tjarda tjebbe tjeerd tjerk tjits tjitske tjitte tjorven tobi tobia tobias toby tod
todd tolga tolunay tom tomas tomasz tomek tommaso tommie tommy ton toni tonia tonie tonja tonke tonnie tonny toon toos toosje torben
tosca toshiro tosia toygar tracey tracy trang travis trees treesje trijn trijnie trijntje trina trinity tristan trudie trudy truida
truike truus tsegay tsehay tsehaynesh tsjikke tuana tugay tugba tugce tugrul tulay tulin tuncay turan turgay turgut turkan twan twana
tycho tygo tyler tymek tymofii tymon tymoteusz tyra tyrell tyrese tyrone tyson tzion ubah ubayda udo ufuk ugur uliana ulrich ulrike
ulviye umair umar umay umit umme ummuhan umran umut uriel ursula uthman utku uwe uzair vadym val valentijn valentin valentina valentyna
valeria valerie valerii valeriia valerio vanesa vanessa varsha vasco vasil vasyl vasylyna vedat veerle vela vera verena verle verona
veronica veronika veronique vesna vianney vic vicky victor victoria vida vidar vikash vikki vikram viktor viktoria viktoriia vildan
vilmar vinay vince vincent vincenzo vinny vinod viola violet violeta violetta virgil virginia vishal vita vitali vitalii vitaliy vito
vitor vittorio vivian viviana viviane vivienne vlad vladimir vladyslav vojtech volkan volodymyr vyara wadah wael wafa wafaa wafae wahiba
wahid wail walaa walda waldemar walid walida walt walter wanda wang ward warda warner warre warsame wasim wasima wassila wassim wassima
wayne weam wei weldu wellington wencke wenda wendela wendelien wendeline wendy wensley werner wes wesam wesley wessel wia wiam wibe
wiebe wiebke wieger wiegert wieke wienke wiert wies wiesje wieslaw wietse wietske wijnand wijtze wiktor wiktoria wil wilbert wilco
wildan wilfred wilfried wilhelm wilhelmien wilhelmina wilhelmus wilke wilko willeke willem willemien willemijn willemina willi william
willianne willie willy wilma wilna wim wimpie winston winta wioletta wisam wiske wislawa wissam wisse wobbe wojciech wolfgang wolter
woody wouda wout wouter woutera wubbo wybe wybren wytse wytske xamira xander xandra xasan xavi xavier xaviera xem xena xenia ximena xin
xiomara xu yaakov yaasmin yacine yadira yael yagiz yagmur yahia yahya yaira yakub yakup yalcin yalda yale yama yamen yamila yamina
yamini yan yana yanick yanis yanna yannick yannis yanti yanu yara yaren yaretzi yaro yaron yaroslav yasar yascha yasemin yaser yashar
yasin yasine yasir yasmeen yasmijn yasmin yasmina yasmine yassar yasser yassin yassine yassir yassmina yavuz yaw yazan yazid yehor yelda
yelena yeliz yelyzaveta yemane yen yentl yerodin yeter yevhen yevheniia yezda yfke yiannis yigit yildiray yildiz yinthe yip ylana ylva
ymke yoana yoann yoel yoeri yohana yohanna yohannes yoko yolanda yolande yonas yonca yonis yoran yordanos yorick yoris yosef yosief
yosif yosr yosra youcef younes youness youp youri yousef yousif yousra youssef youssra yousuf yuki yuksel yulia yulian yuliana yuliia
yumna yunes yunus yuri yurii yurre yusra yusuf yuval yvan yves yvette yvo yvonne zaccharia zacharia zachary zafar zahir zahira zahra
zahraa zaid zaida zaim zain zaina zainab zaineb zainudin zakaria zakariya zakariye zakariyya zaki zakia zakiya zamzam zana zander zane
zanna zanyar zara zarah zayd zayed zayn zayna zaynab zayneb zbigniew zdzislaw zeeshan zehra zeina zeinab zekarias zeki zekiye zeliha
zenab zeno zerit zeyd zeyneb zeynep zeynepnur zhanna zhi zia ziad zihao zihni zineb zinedine zion zita ziva ziya ziyad zlata zoe zoeey
zoey zofia zohaib zohal zoheir zohra zola zoltan zora zoraida zoran zoraya zoriana zosia zouhair zouhir zubeyde zufan zuhal zulal
zuleikha zuleyha zuzanna zvi zwaan zwaantje zwanet zwier zygmunt
`
    .trim()
    .split(/\s+/),
)
