import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Database, Db } from '#platform/db.ts'
import { inScope, type MemberScope, type Scope } from '#privacy/scope.ts'

/** Who looks at the page, for the header and the greeting; null without an account. */
export interface Viewer {
  readonly name: string
  readonly roleName: string
  readonly organisationName: string
  readonly municipalityName: string
}

/** What every request carries. */
export interface Env {
  Variables: {
    database: Database
    scope: MemberScope | null
    viewer: Viewer | null
    /** The moment of this request. */
    now: Date
    /** Are the figures on screen invented? */
    demo: boolean
    /** Menu entries this person may open, made by `menu.ts`. */
    menu: readonly MenuEntry[]
  }
}
export interface MenuEntry {
  readonly href: string
  readonly label: string
}
export type WebContext = Context<Env>

/** Thrown by a page that needs an account; `app.tsx` answers with the sign-in page and comes back afterwards. */
export class NotSignedIn extends Error {}

/** Thrown by a page when what it should show is not there, or not visible to this person: both give the same 404. */
export class NotFound extends Error {}

/** The scope of who is signed in; throws NotSignedIn. */
export function scopeOf(c: WebContext): MemberScope {
  const scope = c.get('scope')
  if (scope === null) throw new NotSignedIn()
  return scope
}

/** Does work in the scope of who is signed in, in one transaction: `work(c, (db, scope) => ask(db, scope, draft))`. */
export function work<T>(c: WebContext, doing: (db: Db, scope: MemberScope) => Promise<T>): Promise<T> {
  const scope = scopeOf(c)
  return inScope(c.get('database'), scope, (db) => doing(db, scope))
}

/** Part of a page that a later folder fills: it gets the subject and draws it, or nothing. Only `app-pages.tsx` joins slots and parts. */
export type Slot<Subject> = (db: Db, scope: Scope, subject: Subject) => Promise<Child>
