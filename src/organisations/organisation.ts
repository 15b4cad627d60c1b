/** What an organisation is in the chain: a partner, the municipality itself, or a university. */
export const organisationKinds = ['partner', 'municipality', 'university'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindNames: Readonly<Record<OrganisationKind, string>> = {
  partner: 'Partner',
  municipality: 'Gemeente',
  university: 'Hogeschool of universiteit',
}

/** A body with staff in the platform; answers for its own data. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly active: boolean
}
