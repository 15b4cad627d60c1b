/** A team of an organisation; a member works in at most one. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly active: boolean
  /** active members */
  readonly members: number
}
