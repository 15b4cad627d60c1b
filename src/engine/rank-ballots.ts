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

/** What is wrong with a profile, one sentence a problem; empty when nothing is. */
export function profileProblems({ candidates, ballots }: Profile): string[] {
  const problems: string[] = []
  const known = new Set(candidates)
  if (known.size < candidates.length) problems.push('a candidate is listed twice')
  for (const [i, { weight, ranking }] of ballots.entries()) {
    if (!Number.isFinite(weight) || weight < 0) problems.push(`ballot ${i + 1}: the weight ${weight} is not a number of at least 0`)
    const named = ranking.flat()
    for (const candidate of named) if (!known.has(candidate)) problems.push(`ballot ${i + 1}: "${candidate}" is not a candidate`)
    if (new Set(named).size < named.length) problems.push(`ballot ${i + 1}: a candidate is ranked twice`)
  }
  return problems
}

/**
 * Count who is placed above whom. Candidates are put in the order of their names first, so that the order in which they or the ballots
 * came makes no difference. Throws when the profile has a problem (`profileProblems`).
 */
export function preferencesOf(profile: Profile): Preferences {
  const problems = profileProblems(profile)
  if (problems.length > 0) throw new Error(problems.join('; '))
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
