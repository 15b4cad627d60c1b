/**
 * First names that are also words (Dutch first, then English and Turkish, which residents use too): they count as a name only where the
 * sentence makes one of them. Typed for this project from general knowledge.
 */
export const ordinaryNames: ReadonlySet<string> = new Set(
  `
ada adal aline amber amen ange ans april ard aria ariel as aster august austin ava bahadir bahar baran baris bas beau ben bep bien bing
bink bloem bo bonne bor brooklyn bugra bumba camelia can canan candy cihan co cor dahlia dale dan dawn dax dee deniz derya dien dies
dino don drees ebony ede eef elia elmas ema emek engin erdem eren fae fay fee fieke fien fleur flip floor flora fons foppe frank gale
gamze garance german gia glen grace gracia gul gus guy hande harm hasret hava hawa hayal hayat hazal hebe hein hoda hope ies ince inci
india inge innocent ion iris irmak isis jan jasmine jazz jersey jet jette jip jop jordan kaat kader karst keti kid ko lance lee leen
leia lex lies lieve lil lila lin linde lot lotus lucky madelief mai maja major mare mario mark mart mas mat max maxim may mees mei mel
melek melk melody mena merel merijn merlin mile mini minne miracle mo mutlu nails nana nazar nehir nel nena nes neva nijntje nine noor
nur oda ole oz pam pasha pearl pep phil pia piet pip pol pom poppy promise puck ramadan ray regina rex rie ries rim ritchie riva rob
rokus rom roman roos ros ruby saba sabah sabri sade safa saga said salam san savas sefa selam semi sevgi shah siem sien skip sneha sonic
sonnie stan sten ster sterre stien stoffel storm su sultan sunny swen tala tara ted tien ties tijl timor ton toprak trees treesje
trinity tula tuna val vera vida viola virginia vita vito vlinder wal wang warner wijn wil will wolf yama els mien joke tiny yaman yan yaw yen yin yip you
zana zwaan
`
    .trim()
    .split(/\s+/),
)

/** The ones so common as a word that in lower case they never count as a name, whatever stands before them. */
export const neverLowerCaseNames: ReadonlySet<string> = new Set(
  `
an anders april as august baris ben bor brand can co dale dan dies do drees echo even fee for grad hale hava hind hoor innocent job
junior kan kids kind kleine kool kop lang lente les lief live mag man mars may mei melody mile mini nine os pat per promise ramadan rein
roman sabah said september slim sol som ster tien ties ton tuba una val van wende wil will winter yan yin you zon
`
    .trim()
    .split(/\s+/),
)
