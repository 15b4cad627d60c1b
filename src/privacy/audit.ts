/** One line of the audit log: who did what to which object. Never a text that a resident gave. */
export interface AuditEntry {
  /** a verb in the past: 'signed in', 'asked', 'accepted', 'exported' */
  readonly action: string
  /** the noun: 'question', 'theme', 'member' */
  readonly object: string
  readonly objectId?: string | null
  /** counts and field names, never content */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}
