import { demoMembers, organisations, teams, workAreas } from '#demo/people.ts'
import { type MunicipalityConfiguration, municipalityConfigurationSchema } from '#organisations/municipality-configuration.ts'

/** Utrecht with its partners as the configuration of a municipality, the same as anyone's own file but for the areas, which come from `utrechtAreas`. Throws when the invented data is wrong. */
export function demoConfiguration(): MunicipalityConfiguration {
  return municipalityConfigurationSchema.parse({
    code: 'GM0344',
    name: 'Utrecht',
    settings: { residentPhone: '030 000 00 00', residentHours: 'Op werkdagen van 9.00 tot 17.00 uur. Gratis.' },
    residentOrganisation: 'lokalis',
    organisations: organisations.map((organisation) => ({
      key: organisation.key,
      name: organisation.name,
      kind: organisation.kind === 'municipality' || organisation.kind === 'university' ? organisation.kind : 'partner',
      works: workAreas
        .filter((work) => work.organisation === organisation.key)
        .map((work) => ({ areas: areasOf(work.wijken), from: work.from, until: work.until, source: work.source })),
      teams: teams
        .filter((team) => team.organisation === organisation.key)
        .map((team) => ({
          key: team.key,
          name: team.name,
          works: [{ areas: areasOf(team.wijken), from: '2024-01-01', source: 'Verzonnen voor de demo' }],
        })),
    })),
    members: demoMembers,
  })
}

const areasOf = (wijken: readonly string[] | 'wholeCity') => (wijken === 'wholeCity' ? 'all' : [...wijken])
