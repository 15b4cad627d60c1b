/**
 * First names that are also words (Dutch first, then English and Turkish, which residents use too): they count as a name only where the
 * sentence makes one of them. Typed for this project from general knowledge.
 */
export const ordinaryNames: ReadonlySet<string> = new Set(
  `
ada adal adel aline amber amen ange angel ans april ard aria ariel as aster august austin ava bahadir bahar baran baris bas beau ben bep
beren bing bink bloem bonne bor bugra bumba camelia can canan candy cihan constant cor dahlia dale dan dawn dax dee deniz derya dien
dies dino don drees elmas els emek engin erdem eren erin fae fay fee ferry flip floor fons foppe frank gale gamze garance german grace gracia
gul gus harm hasret hava hawa hayal hayat hazal hoda hope ies ince inci india inge innocent ion iris irmak jasmine jazz jersey jet jette
joke jordan kaat kader karst keet ken keti kid ko lance lee leen lies lieve lil lila linde lot lotus lucky maan maas madelief mai maja major
mare mario mark mart mas mat max maxim may mees mei melek melk melody mena merel merijn merlin mien mile mini minne miracle mo mutlu
nails nazar nehir nel nena nes neva nijntje nine noor nova oda ole oz pam pasha pearl pep pia pier piet pip pol pom poppy promise puck
raaf ramadan raven ray regina rie ries rim ritchie riva rokus rom roman roos ros saba sabah sabri sade safa saga said salam san savas
sefa selam semi sevgi shah siem sien skip sneha sonic sonnie staf sten ster sterre stoffel storm su sultan sunny swen ted tien ties tijl
timor tiny ton toon toprak trees treesje trinity tula tuna val vida vita vito vlinder wal wang warner wijn wil will wolf yama yaman yan
yaw yen yin yip you zwaan
`
    .trim()
    .split(/\s+/),
)

/** The ones so common as a word that in lower case they never count as a name, whatever stands before them. */
export const neverLowerCaseNames: ReadonlySet<string> = new Set(
  `
an anders april as august baris ben bor brand can co dale dan dies do drees echo erin even fee for grad hale hava hind hoor innocent job
junior kan ken kids kind kleine kool kop lang lente les lief live mag man mars may mei melody mile mini nine os pat per promise ramadan rein
roman sabah said september slim sol som ster tien ties ton tuba una val van wende wil will winter yan yin you zon
`
    .trim()
    .split(/\s+/),
)
