/** The thirteen roles, as the organisations folder names them. */
export type DemoRole =
  | 'familyWorker'
  | 'jgzNurse'
  | 'processAdviser'
  | 'initiator'
  | 'programmeManager'
  | 'teamManager'
  | 'director'
  | 'policyAdviser'
  | 'partner'
  | 'communityPoliceOfficer'
  | 'researcher'
  | 'dataProtectionOfficer'
  | 'administrator'

/** An invented person: `organisation` and `team` are keys of the lists here. Addresses lie in the reserved domain `.example`, so no mail can arrive. */
export interface DemoMember {
  readonly name: string
  readonly email: string
  readonly role: DemoRole
  readonly organisation: 'lokalis' | 'jgz' | 'dock' | 'jou' | 'koos' | 'spoor030' | 'gemeente' | 'hogeschool'
  readonly team: string
}

/** A partner in the demo; `kind` says what it is in the chain. All figures and people are invented, the partner names come from public sources. */
export interface DemoOrganisation {
  readonly key: 'lokalis' | 'jgz' | 'dock' | 'jou' | 'koos' | 'spoor030' | 'gemeente' | 'hogeschool'
  readonly name: string
  readonly kind: 'neighbourhoodTeam' | 'youthHealthCare' | 'welfare' | 'youthWork' | 'specialistCare' | 'municipality' | 'university'
}

/** Where an organisation works, from a day on (`until` null = still). `wijken` are names; `wholeCity` stands for all of them. */
export interface DemoWorkArea {
  readonly organisation: DemoOrganisation['key']
  readonly wijken: readonly string[] | 'wholeCity'
  readonly from: string
  readonly until: string | null
  readonly source: string
}

/** A team of an organisation with the wijken (names) it serves. */
export interface DemoTeam {
  readonly key: string
  readonly organisation: DemoOrganisation['key']
  readonly name: string
  readonly wijken: readonly string[] | 'wholeCity'
}

/** One choice on the sign-in page: who you are and what that person does, in the words of the page. */
export interface DemoSignIn {
  readonly email: string
  readonly title: string
  readonly description: string
}

/** Six partner organisations, the municipality, and a university that does not exist. */
export const organisations: readonly DemoOrganisation[] = [
  { key: 'lokalis', name: 'Lokalis', kind: 'neighbourhoodTeam' },
  { key: 'jgz', name: 'Jeugdgezondheidszorg Utrecht', kind: 'youthHealthCare' },
  { key: 'dock', name: 'DOCK', kind: 'welfare' },
  { key: 'jou', name: 'Jongerenwerk Utrecht (JoU)', kind: 'youthWork' },
  { key: 'koos', name: 'KOOS Utrecht', kind: 'specialistCare' },
  { key: 'spoor030', name: 'Spoor030', kind: 'specialistCare' },
  { key: 'gemeente', name: 'Gemeente Utrecht', kind: 'municipality' },
  { key: 'hogeschool', name: 'Hogeschool Domstad', kind: 'university' },
]

const specialistSource = 'zorgprofessionals.utrecht.nl, aanbesteding specialistische jeugdhulp (vanaf 1 januari 2020)'
const inventedSource = 'Verzonnen voor de demo'

/** The wijken of KOOS Utrecht and Spoor030 since 2020, as the municipality published them. Other partners: the whole city, invented. */
export const koosWijken: readonly string[] = ['Leidsche Rijn', 'Vleuten-De Meern', 'West', 'Zuidwest']
export const spoor030Wijken: readonly string[] = ['Binnenstad', 'Noordoost', 'Noordwest', 'Oost', 'Overvecht', 'Zuid']

/** Who works where, dated, with the source of each line. */
export const workAreas: readonly DemoWorkArea[] = [
  { organisation: 'koos', wijken: koosWijken, from: '2020-01-01', until: null, source: specialistSource },
  { organisation: 'spoor030', wijken: spoor030Wijken, from: '2020-01-01', until: null, source: specialistSource },
  ...(['lokalis', 'jgz', 'dock', 'jou', 'gemeente'] as const).map(
    (organisation): DemoWorkArea => ({ organisation, wijken: 'wholeCity', from: '2020-01-01', until: null, source: inventedSource }),
  ),
]

/** Teams of the demo: two buurtteams, so that a colleague in another team can be seen, and one for each other organisation. */
export const teams: readonly DemoTeam[] = [
  { key: 'lokalis-overvecht', organisation: 'lokalis', name: 'Buurtteam Overvecht', wijken: ['Overvecht'] },
  { key: 'lokalis-zuidwest', organisation: 'lokalis', name: 'Buurtteam Zuidwest', wijken: ['Zuidwest'] },
  { key: 'jgz-noord', organisation: 'jgz', name: 'JGZ Noord', wijken: ['Overvecht', 'Noordwest', 'Noordoost'] },
  { key: 'dock-overvecht', organisation: 'dock', name: 'DOCK Overvecht', wijken: ['Overvecht'] },
  { key: 'jou-noord', organisation: 'jou', name: 'Jongerenwerk Noord', wijken: ['Overvecht', 'Noordwest'] },
  { key: 'koos-west', organisation: 'koos', name: 'KOOS West', wijken: koosWijken },
  { key: 'spoor030-oost', organisation: 'spoor030', name: 'Spoor030 Oost', wijken: spoor030Wijken },
  { key: 'gemeente-jeugd', organisation: 'gemeente', name: 'Gemeente, afdeling Jeugd', wijken: 'wholeCity' },
  { key: 'hogeschool-onderzoek', organisation: 'hogeschool', name: 'Onderzoeksgroep Samen Opgroeien', wijken: 'wholeCity' },
]

/** One member for each role, a second one at Lokalis, and one for each partner that has no role of its own. */
export const demoMembers: readonly DemoMember[] = [
  member('Samira Veldkers', 'samira', 'familyWorker', 'lokalis', 'lokalis-overvecht'),
  member('Marijke Zandhoef', 'marijke', 'jgzNurse', 'jgz', 'jgz-noord'),
  member('Bram Ooievaart', 'bram', 'processAdviser', 'lokalis', 'lokalis-overvecht'),
  member('Noortje Wilgenspoor', 'noortje', 'initiator', 'lokalis', 'lokalis-zuidwest'),
  member('Karim Lindewater', 'karim', 'programmeManager', 'lokalis', 'lokalis-overvecht'),
  member('Ingrid Torenvlied', 'ingrid', 'teamManager', 'lokalis', 'lokalis-overvecht'),
  member('Frans Duinhaver', 'frans', 'director', 'lokalis', 'lokalis-overvecht'),
  member('Hugo Appelgaarde', 'hugo', 'policyAdviser', 'gemeente', 'gemeente-jeugd'),
  member('Dewi Sterrenburght', 'dewi', 'partner', 'dock', 'dock-overvecht'),
  member('Ruben Klinkerweg', 'ruben', 'communityPoliceOfficer', 'gemeente', 'gemeente-jeugd'),
  member('Lotte Korenmaat', 'lotte', 'researcher', 'hogeschool', 'hogeschool-onderzoek'),
  member('Petra Hazelgrond', 'petra', 'dataProtectionOfficer', 'gemeente', 'gemeente-jeugd'),
  member('Yusuf Meidoorn', 'yusuf', 'administrator', 'gemeente', 'gemeente-jeugd'),
  member('Femke Rietlanden', 'femke', 'familyWorker', 'lokalis', 'lokalis-zuidwest'),
  member('Jayden Havikshorst', 'jayden', 'partner', 'jou', 'jou-noord'),
  member('Saskia Bronkhaven', 'saskia', 'partner', 'koos', 'koos-west'),
  member('Emre Vlierman', 'emre', 'partner', 'spoor030', 'spoor030-oost'),
]

/** The six people to try on the sign-in page, in its order; each e-mail address is that of a member. */
export const signIns: readonly DemoSignIn[] = [
  { email: 'samira@lokalis.example', title: 'Gezinswerker', description: 'telt vragen en begeleidt groepen' },
  { email: 'marijke@jgz.example', title: 'JGZ-verpleegkundige', description: 'telt een vraag na een consult' },
  { email: 'bram@lokalis.example', title: 'Procesbegeleider', description: 'helpt thema’s en aanpakken verder' },
  { email: 'ingrid@lokalis.example', title: 'Teammanager', description: 'lost op wat ophoudt' },
  { email: 'hugo@gemeente.example', title: 'Beleidsadviseur', description: 'leest de monitor' },
  { email: 'petra@gemeente.example', title: 'Functionaris gegevensbescherming', description: 'ziet of regels kloppen' },
]

function member(name: string, local: string, role: DemoRole, organisation: DemoMember['organisation'], team: string): DemoMember {
  return { name, email: `${local}@${organisation}.example`, role, organisation, team }
}
