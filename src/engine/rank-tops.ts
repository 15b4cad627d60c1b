import { type JointRanking, rank } from '#engine/rank.ts'

/** One order out of several short lists. */
export interface JointTop extends JointRanking {
  /** named, but too rarely to be ordered with the others exactly */
  readonly leftOut: readonly string[]
}

/** So many names are ordered exactly within milliseconds, whatever the lists say. */
export const mostInTop = 15

/**
 * Put short lists (a top 3 each, first to last) together into one order: the one with the fewest disagreements (Kemeny, see `rank`). What a list
 * names stands above everything that it does not name; about the rest it says nothing. Of more than 15 names those in most lists take part, of
 * these the ones that stand highest in them, then by name. Throws when a list names something twice.
 */
export function jointTop(lists: readonly (readonly string[])[]): JointTop {
  const places = new Map<string, { named: number; places: number }>()
  for (const list of lists) {
    for (const [place, name] of list.entries()) {
      const before = places.get(name) ?? { named: 0, places: 0 }
      places.set(name, { named: before.named + 1, places: before.places + place })
    }
  }
  const byMentions = [...places]
    .sort(([a, x], [b, y]) => y.named - x.named || x.places - y.places || (a < b ? -1 : 1))
    .map(([name]) => name)
  const candidates = byMentions.slice(0, mostInTop)
  const takes = new Set(candidates)
  const ballots = lists.map((list) => {
    const named = list.filter((name) => takes.has(name))
    const rest = candidates.filter((name) => !named.includes(name))
    return { weight: 1, ranking: [...named.map((name) => [name]), ...(rest.length > 0 ? [rest] : [])] }
  })
  return { ...rank({ candidates, ballots }, 'kemeny'), leftOut: byMentions.slice(mostInTop) }
}
