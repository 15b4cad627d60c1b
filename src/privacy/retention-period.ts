/** How long the rows of one table are kept, why, and who answers for them. A table without an entry fails a test. */
export interface RetentionPeriod {
  readonly table: string
  /** months; null: as long as the municipality uses the platform (no personal data, or needed to understand what stays) */
  readonly months: number | null
  /** for terms shorter than a month */
  readonly hours?: number
  readonly purpose: string
  readonly owner: 'municipality' | 'organisation'
  /** fields about a person, each with its own purpose */
  readonly personal?: Readonly<Record<string, string>>
  /** name in the municipality's settings that changes the term */
  readonly setting?: string
}
