import type { Released } from '#engine/disclosure.ts'

/** Which count of its subject it is: the place, the length of time. */
export type ReleaseCell = Readonly<Record<string, string | number | null>>

/** A released count: what it is about (an id, for example of a theme), the day on which its time begins, and the number. */
export interface ReleasedCell {
  readonly subject: string
  readonly cell: ReleaseCell
  readonly week: string
  readonly count: Released
}

/** One count of the other organisations together, released to one organisation. */
export interface ReleaseLine extends ReleasedCell {
  /** who may see it */
  readonly organisationId: string
}

/** Which released counts to read: of a kind, from this day on, of one subject or of all. */
export interface ReleaseFilter {
  readonly kind: string
  readonly from: string
  readonly subject?: string
}
