// What stands in the menu, and what there is to administer.
import type { AdministrationEntry } from '#organisations/administration.ts'
import { type MemberScope, may } from '#privacy/scope.ts'
import type { MenuEntry } from '#web/context.ts'

/** What there is to administer, in the order of the page. */
export const administration: readonly AdministrationEntry[] = [
  { href: '/beheer/leden', label: 'Medewerkers', about: 'Wie inlogt, met welke rol en in welk team.', power: 'manage organisation' },
  { href: '/beheer/teams', label: 'Teams', about: 'De teams van je organisatie.', power: 'manage organisation' },
  { href: '/beheer/werkgebieden', label: 'Werkgebieden', about: 'Waar je organisatie en haar teams werken.', power: 'manage organisation' },
  { href: '/beheer/organisaties', label: 'Organisaties', about: 'Wie meedoet in de gemeente.', power: 'manage municipality' },
  {
    href: '/beheer/themalijst',
    label: 'Themalijst',
    about: 'De thema’s van de gemeente, met de woorden die erbij horen.',
    power: 'manage municipality',
  },
  {
    href: '/beheer/instellingen',
    label: 'Instellingen',
    about: 'Drempel, bewaartermijnen en talen van de gemeente.',
    power: 'manage municipality',
  },
  { href: '/beheer/auditlog', label: 'Auditlog', about: 'Wie wat deed.', power: 'read audit log' },
  {
    href: '/beheer/vrijgaven',
    label: 'Vrijgegeven aantallen',
    about: 'Welke aantallen van andere organisaties zijn getoond, en of ze iemand verraden.',
    power: 'read audit log',
  },
  { href: '/beheer/bewaartermijnen', label: 'Bewaartermijnen', about: 'Wat wordt bewaard, hoe lang en waarom.', power: 'read audit log' },
]

/** The menu shows what exists and what this person may open. */
export function menuOf(scope: MemberScope): readonly MenuEntry[] {
  const all: readonly (MenuEntry & { readonly shown: boolean })[] = [
    { href: '/vragen', label: 'Vragen', shown: may(scope, 'read questions') },
    { href: '/themas', label: 'Thema’s', shown: may(scope, 'read themes') },
    { href: '/wijken', label: 'Wijken', shown: may(scope, 'read areas') },
    { href: '/top3', label: 'Top 3', shown: may(scope, 'read themes') },
    { href: '/gesprekken', label: 'Gesprekken', shown: may(scope, 'read themes') },
    { href: '/aanpakken', label: 'Aanpakken', shown: may(scope, 'read themes') },
    { href: '/uitvraag', label: 'Uitvraag', shown: may(scope, 'send inquiries') },
    { href: '/aanwezig', label: 'Aanwezig', shown: may(scope, 'note presence') },
    { href: '/beheer', label: 'Beheer', shown: may(scope, 'manage organisation') || may(scope, 'read audit log') },
  ]
  return all.filter((entry) => entry.shown).map(({ href, label }) => ({ href, label }))
}
