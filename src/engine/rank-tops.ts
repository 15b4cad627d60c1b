import { type JointRanking, rank } from '#engine/rank.ts'
import { preferencesOf } from '#engine/rank-ballots.ts'
import { type PlaceRange, placeRanges } from '#engine/rank-places.ts'

/** One order out of several short lists. */
export interface JointTop extends JointRanking {
  /** everyone who is ordered, with the places over all orders that are equally good: by best place, worst place and name */
  readonly places: readonly (PlaceRange & { readonly name: string })[]
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
  const mentions = new Map<string, { named: number; places: number }>()
  for (const list of lists) {
    for (const [place, name] of list.entries()) {
      const before = mentions.get(name) ?? { named: 0, places: 0 }
      mentions.set(name, { named: before.named + 1, places: before.places + place })
    }
  }
  const byMentions = [...mentions]
    .sort(([a, x], [b, y]) => y.named - x.named || x.places - y.places || (a < b ? -1 : 1))
    .map(([name]) => name)
  const candidates = byMentions.slice(0, mostInTop)
  const takes = new Set(candidates)
  const ballots = lists.map((list) => {
    const named = list.filter((name) => takes.has(name))
    const rest = candidates.filter((name) => !named.includes(name))
    return { weight: 1, ranking: [...named.map((name) => [name]), ...(rest.length > 0 ? [rest] : [])] }
  })
  const preferences = preferencesOf({ candidates, ballots })
  const places = placeRanges(preferences).map((range, i) => ({ name: preferences.candidates[i]!, ...range }))
  places.sort((a, b) => a.best - b.best || a.worst - b.worst || (a.name < b.name ? -1 : 1))
  return { ...rank({ candidates, ballots }, 'kemeny'), places, leftOut: byMentions.slice(mostInTop) }
}
