import { sql } from 'kysely'
import type { Database, Db } from '#platform/db.ts'
import { type Power, powers, publicPowers } from '#privacy/power.ts'

interface ScopeBase {
  /** municipality id */
  readonly municipality: string
  readonly powers: ReadonlySet<Power>
}
/** Someone who is signed in: reaches the rows of her own organisation. */
export interface MemberScope extends ScopeBase {
  readonly kind: 'member'
  readonly organisation: string
  readonly person: string
  readonly team: string | null
}
/** The platform's own work over all organisations of one municipality. */
export interface RiverScope extends ScopeBase {
  readonly kind: 'river'
  readonly organisation: null
  readonly person: null
}
/** Someone without an account. */
export interface PublicScope extends ScopeBase {
  readonly kind: 'public'
  readonly organisation: null
  readonly person: null
}
/** Who works, for whom, with which powers. Second argument of every store function. */
export type Scope = MemberScope | RiverScope | PublicScope

/** A refusal; caught once, in `app.tsx`. */
export class NotAllowed extends Error {
  readonly power: Power
  constructor(power: Power) {
    super(`not allowed: ${power}`)
    this.power = power
  }
}

/** First line of every action: throws NotAllowed when this scope lacks the power. */
export function need(scope: Scope, power: Power): void {
  if (!scope.powers.has(power)) throw new NotAllowed(power)
}

/** May this scope do that? For drawing a page; the action itself asks with `need`. */
export const may = (scope: Scope, power: Power): boolean => scope.powers.has(power)

/** The scope of a member of an organisation: narrows the type and refuses the river and the public. */
export function asMember(scope: Scope, power: Power): MemberScope {
  if (scope.kind !== 'member') throw new NotAllowed(power)
  return scope
}

/** The river of a municipality may do everything inside it, and is never a person. */
export const riverScope = (municipality: string): RiverScope => ({
  kind: 'river',
  municipality,
  organisation: null,
  person: null,
  powers: new Set(powers),
})

/** Someone without an account, in this municipality. */
export const publicScope = (municipality: string): PublicScope => ({
  kind: 'public',
  municipality,
  organisation: null,
  person: null,
  powers: publicPowers,
})

/** Does `work` in one transaction that reaches only what this scope may see; the only way to the tables. */
export function inScope<T>(database: Database, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (db) => {
    // One round trip. All of it is local to the transaction: a connection that goes back to the pool is nobody's again.
    await sql`select set_config('search_path', 'wijkverband', true), set_config('role', 'wijkverband_member', true),
      set_config('app.municipality', ${scope.municipality}, true), set_config('app.organisation', ${scope.organisation ?? ''}, true),
      set_config('app.person', ${scope.person ?? ''}, true), set_config('app.kind', ${scope.kind}, true)`.execute(db)
    return work(db)
  })
}
