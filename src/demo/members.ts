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

/** An invented person: `organisation` and `team` are keys of `people.ts`. Addresses lie in the reserved domain `.example`, so no mail can arrive. */
export interface DemoMember {
  readonly name: string
  readonly email: string
  readonly role: DemoRole
  readonly organisation: 'lokalis' | 'jgz' | 'dock' | 'jou' | 'koos' | 'spoor030' | 'gemeente' | 'hogeschool'
  readonly team: string
}

/** One member for each role, a second one at Lokalis, and one for each partner that has no role of its own. */
export const members: readonly DemoMember[] = [
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

function member(name: string, local: string, role: DemoRole, organisation: DemoMember['organisation'], team: string): DemoMember {
  return { name, email: `${local}@${organisation}.example`, role, organisation, team }
}
