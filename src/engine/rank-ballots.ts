/** A ranking from first to last: candidates of one inner list share their place. */
export type Ranking = readonly (readonly string[])[]

/** One ranking with its weight; a candidate that is missing was not ranked and says nothing. */
export interface Ballot {
  readonly weight: number
  readonly ranking: Ranking
}

/** Who can be ranked, and what was said. */
export interface Profile {
  readonly candidates: readonly string[]
  readonly ballots: readonly Ballot[]
}

/** Weight of the ballots that place one candidate strictly above another: n × n, row above column, in the order of `candidates`. */
export interface Preferences {
  readonly candidates: readonly string[]
  readonly above: Float64Array
}

/** Something wrong with a profile: the ballot (from 1; null = the candidates), what, and the value in question. */
export interface ProfileProblem {
  readonly ballot: number | null
  readonly kind: 'listedTwice' | 'noWeight' | 'noCandidate' | 'rankedTwice'
  readonly value: string
}

/** What is wrong with a profile; empty when nothing is. */
export function profileProblems({ candidates, ballots }: Profile): ProfileProblem[] {
  const problems: ProfileProblem[] = doubled(candidates).map((value) => ({ ballot: null, kind: 'listedTwice', value }))
  const known = new Set(candidates)
  for (const [i, { weight, ranking }] of ballots.entries()) {
    const ballot = i + 1
    if (!Number.isFinite(weight) || weight < 0) problems.push({ ballot, kind: 'noWeight', value: String(weight) })
    const named = ranking.flat()
    for (const value of named) if (!known.has(value)) problems.push({ ballot, kind: 'noCandidate', value })
    for (const value of doubled(named)) problems.push({ ballot, kind: 'rankedTwice', value })
  }
  return problems
}

function doubled(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) < i)
}

/**
 * Count who is placed above whom. Candidates are put in the order of their names first, so that the order in which they or the ballots
 * came makes no difference. Throws when the profile has a problem (`profileProblems`).
 */
export function preferencesOf(profile: Profile): Preferences {
  const problems = profileProblems(profile)
  if (problems.length > 0) throw new Error(`wrong profile: ${JSON.stringify(problems)}`)
  const candidates = [...profile.candidates].sort()
  const place = new Map(candidates.map((candidate, i) => [candidate, i]))
  const above = new Float64Array(candidates.length ** 2)
  for (const { weight, ranking } of profile.ballots) {
    for (let high = 0; high < ranking.length; high++)
      for (const better of ranking[high]!)
        for (let low = high + 1; low < ranking.length; low++)
          for (const worse of ranking[low]!) above[place.get(better)! * candidates.length + place.get(worse)!]! += weight
  }
  // without the last digits that adding decimals brings, so that equal sums are equal
  return { candidates, above: above.map((sum) => Number(sum.toPrecision(12))) }
}
