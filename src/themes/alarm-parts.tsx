// Rises that wait for a judgement, on home. Joined in app-pages.tsx.
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readAlarms } from '#themes/alarm.actions.ts'
import { inWords, listed } from '#web/words.ts'

/** Names of so many themes fit in one line. */
const mostNamed = 3

/** For home: themes that rise and of which nobody said yet what it is. */
export async function waitingRises(db: Db, scope: Scope) {
  if (!may(scope, 'judge alarms')) return []
  const names = [...new Set((await readAlarms(db, scope, { standing: 'open' })).map((alarm) => alarm.themeName))]
  if (names.length === 0) return []
  const others = names.length - mostNamed
  return [
    {
      href: '/signalen',
      title:
        names.length === 1
          ? 'Eén thema stijgt: zeg wat je ervan vindt'
          : `Zeg wat je vindt van ${inWords(names.length)} thema’s die stijgen`,
      about: `Meer dan verwacht: ${listed(others > 0 ? [...names.slice(0, mostNamed), `nog ${inWords(others)}`] : names)}.`,
      minutes: 2,
    },
  ]
}
