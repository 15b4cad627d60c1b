import type { Power } from '#privacy/power.ts'

/** A page of the administration: where, what, and the power that opens it. */
export interface AdministrationEntry {
  readonly href: string
  readonly label: string
  readonly about: string
  readonly power: Power
}
