import type { AreaDraft } from '#areas/area.ts'

// The ten wijken of Utrecht with their CBS codes, and the subwijken and buurten the municipality uses in its own figures. Codes of buurten are
// not here: they come with the borders of CBS and PDOK, and are then given to the buurt of the same name. Before it is used in earnest the list
// is compared with what CBS publishes.
const subwijk = (name: string, ...buurten: readonly string[]): AreaDraft => ({
  level: 'subwijk',
  name,
  within: buurten.map((buurt) => ({ level: 'buurt', name: buurt })),
})

/** A wijk with its place in the schematic map: three courses of bricks, each two columns wide. */
const wijk = (code: string, name: string, mapRow: number, mapColumn: number, ...within: readonly AreaDraft[]): AreaDraft => ({
  level: 'wijk',
  code,
  name,
  mapRow,
  mapColumn,
  within,
})

/** Utrecht (GM0344): ten wijken with code and place in the schematic map, their subwijken, and the names of the buurten. */
export const utrechtAreas: readonly AreaDraft[] = [
  wijk(
    'WK034401',
    'West',
    2,
    5,
    subwijk('Oog in Al, Welgelegen', 'Halve Maan-Noord', 'Halve Maan-Zuid', 'Oog in Al', 'Welgelegen/Den Hommel'),
    subwijk('Lombok, Leidseweg', 'Leidseweg e.o.', 'Lombok-Oost', 'Lombok-West'),
    subwijk('Nieuw Engeland, Schepenbuurt', 'Nieuw Engeland/Th. à Kempisplantsoen e.o.', 'Schepenbuurt/Cartesiusweg e.o.'),
  ),
  wijk(
    'WK034402',
    'Noordwest',
    1,
    6,
    subwijk('Pijlsweerd', 'Nijenoord/Hoogstraat e.o.', 'Pijlsweerd-Noord', 'Pijlsweerd-Zuid'),
    subwijk('Ondiep, 2e Daalsebuurt', '2e Daalsebuurt e.o.', 'Ondiep'),
    subwijk('Zuilen-west', 'Geuzenwijk', 'Julianapark e.o.'),
    subwijk('Zuilen-noord en -oost', 'Elinkwijk e.o.', 'Zuilen-Noord'),
  ),
  wijk(
    'WK034403',
    'Overvecht',
    1,
    8,
    subwijk('Taagdreef, Wolgadreef', 'Taag- en Rubicondreef e.o.', 'Wolga- en Donaudreef e.o.'),
    subwijk('Zamenhofdreef, Neckardreef', 'Zamenhofdreef e.o.', 'Neckardreef e.o.'),
    subwijk('Vechtzoom, Klopvaart', 'Vechtzoom-noord/Klopvaart', 'Vechtzoom-zuid'),
    subwijk('Zambesidreef, Tigrisdreef', 'Zambesidreef e.o.', 'Tigrisdreef e.o.'),
  ),
  wijk(
    'WK034404',
    'Noordoost',
    2,
    9,
    subwijk('Votulast', 'Lauwerecht', 'Staatsliedenbuurt', 'Tuinwijk-Oost', 'Tuinwijk-West', 'Vogelenbuurt', 'Watervogelbuurt'),
    subwijk('Tuindorp, Voordorp', 'Tuindorp en Van Lieflandlaan-West', 'Tuindorp-Oost', 'Voordorp en Voorveldsepolder'),
    subwijk('Wittevrouwen, Zeeheldenbuurt', 'Wittevrouwen', 'Zeeheldenbuurt/Hengeveldstraat e.o.'),
  ),
  wijk(
    'WK034405',
    'Oost',
    3,
    10,
    subwijk('Oudwijk, Buiten Wittevrouwen', 'Buiten Wittevrouwen', 'Oudwijk'),
    subwijk('Abstede, Gansstraat', 'Abstede/Tolsteegsingel e.o.'),
    subwijk('Wilhelminapark, Rijnsweerd', 'Rijnsweerd', 'Wilhelminapark e.o.'),
  ),
  wijk(
    'WK034406',
    'Binnenstad',
    2,
    7,
    subwijk(
      'City- en winkelgebied',
      'Domplein/Neude/Janskerkhof',
      'Hoog-Catharijne NS en Jaarbeurs',
      'Lange Elisabethstraat/Mariaplaats e.o.',
      'Lange Nieuwstraat e.o.',
      'Nobelstraat e.o.',
    ),
    subwijk('Woongebied', 'Breedstraat en Plompetorengracht e.o.', 'Nieuwegracht-Oost', 'Springweg e.o./Geertebuurt', 'Wijk C'),
  ),
  wijk(
    'WK034407',
    'Zuid',
    3,
    8,
    subwijk('Lunetten', 'Lunetten-Noord', 'Lunetten-Zuid'),
    subwijk('Oud Hoograven, Tolsteeg', 'Oud Hoograven-Noord', 'Oud Hoograven-Zuid', 'Tolsteeg en Rotsoord'),
    subwijk('Nieuw Hoograven, Bokkenbuurt', 'Bokkenbuurt', 'Nieuw Hoograven-Noord', 'Nieuw Hoograven-Zuid'),
  ),
  wijk(
    'WK034408',
    'Zuidwest',
    3,
    6,
    subwijk('Dichterswijk, Rivierenwijk', 'Dichterswijk', 'Rivierenwijk'),
    subwijk('Transwijk', 'Transwijk-Noord', 'Transwijk-Zuid'),
    subwijk('Kanaleneiland', 'Kanaleneiland-Noord', 'Kanaleneiland-Zuid', 'Bedrijvengebied Kanaleneiland'),
  ),
  wijk(
    'WK034409',
    'Leidsche Rijn',
    2,
    3,
    subwijk('Terwijde, De Wetering', 'Terwijde-Oost', 'Terwijde-West', 'Bedrijventerrein De Wetering'),
    subwijk('Het Zand', 'Het Zand-Oost', 'Het Zand-West'),
    subwijk('Parkwijk, Langerak', 'Langerak', 'Parkwijk-Noord', 'Parkwijk-Zuid'),
    subwijk('Leidsche Rijn Centrum e.o.', 'Grauwaart', 'Leidsche Rijn-Centrum', 'Leeuwesteyn'),
    subwijk('Leidsche Rijn-zuid', 'Papendorp', 'Strijkviertel', 'Rijnvliet'),
  ),
  wijk(
    'WK034410',
    'Vleuten-De Meern',
    2,
    1,
    subwijk('Vleuten, Haarzuilens', 'Haarzuilens e.o.', 'Vleuten'),
    subwijk('Veldhuizen, Vleuterweide', 'Veldhuizen', 'Vleuterweide-Noord/Oost/Centrum', 'Vleuterweide-West', 'Vleuterweide-Zuid'),
    subwijk('De Meern', 'De Meern-Noord', 'De Meern-Zuid'),
    subwijk('Rijnenburg', 'Rijnenburg'),
  ),
]
