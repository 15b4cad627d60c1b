import type { Chance } from '#demo/chance.ts'

/** First names to put in a text so that there is something to catch. */
const boys = [
  'Daan',
  'Yassin',
  'Emir',
  'Finn',
  'Kacper',
  'Jayden',
  'Noah',
  'Sami',
  'Tijn',
  'Berat',
  'Luuk',
  'Filmon',
  'Maksym',
  'Adam',
  'Ravi',
]
const girls = [
  'Noor',
  'Aisha',
  'Elif',
  'Sofie',
  'Zuzanna',
  'Lina',
  'Fenna',
  'Yara',
  'Mila',
  'Selin',
  'Roos',
  'Helen',
  'Oksana',
  'Hanae',
  'Priya',
]
const families = [
  'Van Zonnedaal',
  'El Wijkani',
  'Bloemveldman',
  'Kroonwater',
  'De Lindehof',
  'Yıldızbahçe',
  'Hooijkamper',
  'Van der Kwetteren',
]
const schools = [
  'basisschool De Zonnevlieger',
  'obs De Muntkikker',
  'het Torenwachtlyceum',
  'voorschool Het Kriebelkevertje',
  'vmbo De Brugwachter',
]
const streets = ['Kwetterlaan', 'Zilverspechtpad', 'Wolkenbreierstraat', 'Drie Molentjesdreef', 'Honingpotplein']

/** A boy's and a girl's name, invented for one text. */
export function inventedNames(chance: Chance): { readonly boy: string; readonly girl: string } {
  return { boy: chance.pick(boys), girl: chance.pick(girls) }
}

/** A remark with something that must not be stored: a number of the shape 06-00 00 00 nn (never given out), a school, an address, an age or a family name. */
export function inventedRemark(chance: Chance): string {
  const digits = (): string => String(Math.floor(chance.next() * 90) + 10)
  const house = String(Math.floor(chance.next() * 180) + 2)
  const age = String(Math.floor(chance.next() * 13) + 4)
  return chance.pick([
    `Te bereiken op 06-00 00 00 ${digits()}.`,
    `Bel me terug op 06-00 00 00 ${digits()}, liefst na vijf uur.`,
    `Zit op ${chance.pick(schools)}.`,
    `De juf van ${chance.pick(schools)} weet ervan.`,
    `We wonen op de ${chance.pick(streets)} ${house}.`,
    `Mevr. ${chance.pick(families)} wil graag teruggebeld worden.`,
    `Mail naar ${chance.pick(girls).toLowerCase()}.${house}@voorbeeldpost.example.`,
    `Gaat om een kind van ${age} jaar.`,
    `Gezin ${chance.pick(families)}, ${chance.pick(streets)} ${house}.`,
  ])
}
