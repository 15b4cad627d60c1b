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
  'propose themes',
  'talk with parents',
  'set priorities',
  'send inquiries',
  'judge alarms',
  'start approaches',
  'follow themes',
  'write notes',
  'read areas',
  'load figures',
  'manage organisation',
  'manage municipality',
  'read audit log',
  'turn the river',
  'ask as resident',
  'answer inquiry',
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

const totals: readonly Power[] = ['manage own account', 'read themes', 'read areas', 'follow themes']
const reader: readonly Power[] = [...totals, 'read typical questions', 'read questions']
const asker: readonly Power[] = [...reader, 'ask questions', 'note presence', 'export questions', 'talk with parents', 'write notes']
const decider: readonly Power[] = [...asker, 'accept themes', 'propose themes', 'judge alarms', 'set priorities', 'start approaches']

const powersByRole: Readonly<Record<Role, readonly Power[]>> = {
  familyWorker: decider,
  jgzNurse: decider,
  processAdviser: [...decider, 'import questions', 'send inquiries'],
  initiator: [...asker, 'propose themes', 'start approaches', 'send inquiries'],
  programmeManager: [...asker, 'import questions', 'propose themes', 'judge alarms', 'send inquiries'],
  teamManager: [...asker, 'import questions', 'set priorities'],
  director: [...totals, 'read typical questions'],
  policyAdviser: [...totals, 'propose themes'],
  partner: [...asker, 'set priorities'],
  // totals only, never a text (E102)
  communityPoliceOfficer: totals,
  researcher: totals,
  dataProtectionOfficer: [...totals, 'read audit log'],
  administrator: [...totals, 'manage organisation', 'import questions', 'read questions', 'export questions', 'read audit log'],
}

/** What someone without an account may do: ask a question of her own, answer an inquiry that was sent to her. */
export const publicPowers: ReadonlySet<Power> = new Set<Power>(['ask as resident', 'answer inquiry'])

/** The powers of a role in an organisation of this kind: who administers the municipality's own organisation administers the municipality. */
export function powersOf(role: Role, organisationKind: 'partner' | 'municipality' | 'university'): ReadonlySet<Power> {
  const own = new Set(powersByRole[role])
  if (role === 'administrator' && organisationKind === 'municipality') {
    own.add('manage municipality')
    own.add('load figures')
  }
  return own
}
