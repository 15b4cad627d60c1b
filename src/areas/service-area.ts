/** The dated link between an organisation, or one of its teams, and an area where it works. */
export interface ServiceArea {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly teamId: string | null
  /** null for the organisation as a whole */
  readonly teamName: string | null
  readonly areaId: string
  readonly areaName: string
  readonly areaLevel: 'wijk' | 'subwijk' | 'buurt'
  /** days, YYYY-MM-DD; `until` is the last day, null: no end known */
  readonly from: string
  readonly until: string | null
  /** contract, plan or page that says so */
  readonly source: string | null
}

/** What an administrator fills in. */
export interface ServiceAreaDraft {
  readonly teamId: string | null
  readonly areaId: string
  readonly from: string
  readonly until: string | null
  readonly source: string | null
}
