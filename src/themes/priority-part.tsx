import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readCurrentList, readOwnTeams } from '#themes/priority.actions.ts'
import { periodInWords, periodOf } from '#themes/priority.ts'

/** For home: the own team has not yet said what it puts first in this half of the year. */
export async function waitingTopThree(db: Db, scope: Scope, { now }: { readonly now: Date }) {
  if (scope.kind !== 'member' || scope.team === null || !may(scope, 'set priorities')) return []
  const today = dayOf(now)
  const [team] = await readOwnTeams(db, scope)
  if (team === undefined || (await readCurrentList(db, scope, team.id, today)) !== null) return []
  return [
    {
      href: '/top3/invullen',
      title: `Kies met ${team.name} de top 3 van ${periodInWords(periodOf(today))}`,
      about: 'Welke drie thema’s zetten jullie voorop, en waarom?',
      minutes: 5,
    },
  ]
}
