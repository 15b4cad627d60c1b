// What every story of the demo is told with: who acts, where, about what, and when.
import { sql } from 'kysely'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

/** The demo as the stories find it: members by the part of their address before the @, wijken by name, themes by their key in the start list. */
export interface StoryWorld {
  readonly db: Db
  readonly municipality: string
  readonly people: ReadonlyMap<string, MemberScope>
  readonly wijken: ReadonlyMap<string, string>
  readonly themes: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, { readonly id: string }>
  /** the moment at which the demo begins; stories happened before it */
  readonly now: Date
}

/** Something that must be there, by its name; throws with the name when it is not. */
export function its<T>(all: ReadonlyMap<string, T>, name: string): T {
  const found = all.get(name)
  if (found === undefined) throw new Error(`the demo has no ${name}`)
  return found
}

/** Does something as one invented person, with her scope, in the transaction of the demo. */
export async function as<T>(world: StoryWorld, name: string, work: (db: Db, scope: MemberScope) => Promise<T>): Promise<T> {
  const scope = its(world.people, name)
  await actFor(world.db, scope)
  return work(world.db, scope)
}

/** From here on the transaction works for this scope, as far as functions of the database ask. */
export async function actFor(db: Db, scope: Scope): Promise<void> {
  await sql`select set_config('app.municipality', ${scope.municipality}, true), set_config('app.organisation', ${scope.organisation ?? ''}, true),
    set_config('app.person', ${scope.person ?? ''}, true), set_config('app.kind', ${scope.kind}, true)`.execute(db)
}

/** A deed that went well; throws with its messages when it did not, because then an invented text is wrong. */
export function done<R extends { readonly ok: boolean }>(result: R | null): Extract<R, { readonly ok: true }> {
  if (result?.ok !== true) throw new Error(`a story of the demo stopped: ${JSON.stringify(result)}`)
  return result as Extract<R, { readonly ok: true }>
}

/** The day (YYYY-MM-DD) so many days before the demo begins; in a weekend the Friday before. */
export function workday(world: Pick<StoryWorld, 'now'>, daysAgo: number): string {
  const day = addDays(dayOf(world.now), -daysAgo)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}

/** Noon of that working day. */
export const noon = (world: Pick<StoryWorld, 'now'>, daysAgo: number): Date => new Date(`${workday(world, daysAgo)}T11:00:00Z`)
