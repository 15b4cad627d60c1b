/** Something a person may do, as a verb. Code asks "may this person do X", never "is this person in group Y". */
export const powers = [
  'manage own account',
  'ask questions',
  'read questions',
  'export questions',
  'import questions',
  'note presence',
  'read themes',
  'read typical questions',
  'accept themes',
  'read areas',
  'load figures',
  'manage organisation',
  'manage municipality',
  'read audit log',
  'turn the river',
] as const
export type Power = (typeof powers)[number]

/** The thirteen roles of a member; each is a set of powers and nothing more. */
export const roles = [
  'familyWorker',
  'jgzNurse',
  'processAdviser',
  'initiator',
  'programmeManager',
  'teamManager',
  'director',
  'policyAdviser',
  'partner',
  'communityPoliceOfficer',
  'researcher',
  'dataProtectionOfficer',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  familyWorker: 'Gezinswerker',
  jgzNurse: 'JGZ-verpleegkundige',
  processAdviser: 'Procesbegeleider',
  initiator: 'Kwartiermaker',
  programmeManager: 'Programmamanager',
  teamManager: 'Teammanager',
  director: 'Directeur',
  policyAdviser: 'Beleidsadviseur',
  partner: 'Partner',
  communityPoliceOfficer: 'Wijkagent',
  researcher: 'Onderzoeker',
  dataProtectionOfficer: 'Functionaris gegevensbescherming',
  administrator: 'Beheerder',
}

const totals: readonly Power[] = ['manage own account', 'read themes', 'read areas']
const reader: readonly Power[] = [...totals, 'read typical questions', 'read questions']
const asker: readonly Power[] = [...reader, 'ask questions', 'note presence', 'export questions']

const powersByRole: Readonly<Record<Role, readonly Power[]>> = {
  familyWorker: [...asker, 'accept themes'],
  jgzNurse: [...asker, 'accept themes'],
  processAdviser: [...asker, 'accept themes', 'import questions'],
  initiator: asker,
  programmeManager: [...asker, 'import questions'],
  teamManager: [...asker, 'import questions'],
  director: [...totals, 'read typical questions'],
  policyAdviser: totals,
  partner: asker,
  // totals only, never a text (E102)
  communityPoliceOfficer: totals,
  researcher: totals,
  dataProtectionOfficer: [...totals, 'read audit log'],
  administrator: [...totals, 'manage organisation', 'import questions', 'read questions', 'export questions', 'read audit log'],
}

/** The powers of a role in an organisation of this kind: who administers the municipality's own organisation administers the municipality. */
export function powersOf(role: Role, organisationKind: 'partner' | 'municipality' | 'university'): ReadonlySet<Power> {
  const own = new Set(powersByRole[role])
  if (role === 'administrator' && organisationKind === 'municipality') {
    own.add('manage municipality')
    own.add('load figures')
  }
  return own
}
