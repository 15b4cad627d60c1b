import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import loadHighs, { type Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '#engine/random.ts'
import { RANK_METHODS, rank } from '#engine/rank.ts'
import { type Ballot, type Profile, preferencesOf, profileProblems, type Ranking } from '#engine/rank-ballots.ts'
import { integerProgramme, kemenyBySolver } from '../../bench/rank-peer.ts'

const say = (weight: number, text: string): Ballot => ({ weight, ranking: text.split('>').map((tie) => tie.split('=')) })

/** Four teams that each put three themes in order. */
const teams: Profile = {
  candidates: ['slapen', 'schermen', 'geld'],
  ballots: [say(5, 'schermen>slapen>geld'), say(3, 'slapen>geld>schermen'), say(2, 'geld>schermen=slapen')],
}

function disagreements(profile: Profile, ranking: Ranking): number {
  const { candidates, above } = preferencesOf(profile)
  const order = ranking.flat().map((one) => candidates.indexOf(one))
  let sum = 0
  for (let i = 0; i < order.length; i++) for (let j = i + 1; j < order.length; j++) sum += above[order[j]! * candidates.length + order[i]!]!
  return sum
}

function permutations(all: readonly string[]): string[][] {
  return all.length === 0 ? [[]] : all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))
}

const ballotOf = (candidates: readonly string[]): fc.Arbitrary<Ballot> =>
  fc.record({
    weight: fc.integer({ min: 0, max: 9 }),
    ranking: fc
      .tuple(fc.shuffledSubarray([...candidates]), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
      .map(([named, joined]) => grouped(named, joined)),
  })

function grouped(named: readonly string[], joined: readonly boolean[]): string[][] {
  const ranking: string[][] = []
  for (const [i, one] of named.entries()) {
    if (i > 0 && joined[i]) ranking.at(-1)!.push(one)
    else ranking.push([one])
  }
  return ranking
}

const profiles = (most: number): fc.Arbitrary<Profile> =>
  fc.integer({ min: 1, max: most }).chain((n) => {
    const candidates = Array.from({ length: n }, (_, i) => `thema ${i}`)
    return fc.array(ballotOf(candidates), { maxLength: 6 }).map((ballots) => ({ candidates, ballots }))
  })

/** A profile by seed: three to seven candidates, ballots with ties and gaps. */
function profileBySeed(seed: number): Profile {
  const random = seededRandom(seed)
  const candidates = Array.from({ length: 3 + Math.floor(random() * 5) }, (_, i) => String.fromCharCode(65 + i))
  const ballots = Array.from({ length: 1 + Math.floor(random() * 9) }, () => {
    const named = candidates.map((one) => [random(), one] as const).sort(([a], [b]) => a - b)
    const kept = named.slice(0, 1 + Math.floor(random() * named.length)).map(([, one]) => one)
    return {
      weight: 1 + Math.floor(random() * 9),
      ranking: grouped(
        kept,
        kept.map(() => random() < 0.3),
      ),
    }
  })
  return { candidates, ballots }
}

describe('putting priorities of several teams together', () => {
  it('finds the order with the fewest disagreements', () => {
    expect(rank(teams, 'kemeny')).toEqual({ ranking: [['schermen'], ['slapen'], ['geld']], distance: 3 + 5 + 2, optimal: true, orders: 1 })
  })

  it('says how many orders are equally good when two teams say the opposite', () => {
    const split: Profile = { candidates: ['b', 'a', 'c'], ballots: [say(1, 'a>b>c'), say(1, 'b>a>c')] }
    expect(rank(split, 'kemeny')).toEqual({ ranking: [['a'], ['b'], ['c']], distance: 1, optimal: true, orders: 2 })
    expect(rank(split, 'borda').ranking).toEqual([['a', 'b'], ['c']])
    expect(rank(split, 'schulze')).toEqual({ ranking: [['a', 'b'], ['c']], distance: 1, optimal: true, orders: 2 })
  })

  it('makes every order equally good when nobody ranked anything', () => {
    const silent: Profile = { candidates: ['a', 'b', 'c', 'd'], ballots: [] }
    for (const method of RANK_METHODS) expect(rank(silent, method)).toMatchObject({ distance: 0, optimal: true, orders: 24 })
  })

  it('breaks a circle of majorities where it costs least', () => {
    const circle: Profile = { candidates: ['a', 'b', 'c'], ballots: [say(4, 'a>b>c'), say(3, 'b>c>a'), say(2, 'c>a>b')] }
    expect(rank(circle, 'kemeny')).toMatchObject({ ranking: [['a'], ['b'], ['c']], distance: 3 + 5 + 2, orders: 1 })
    expect(rank(circle, 'schulze').ranking).toEqual([['a'], ['b'], ['c']])
  })

  it('adds weights with decimals without making equal sums differ', () => {
    const tenths: Profile = { candidates: ['a', 'b'], ballots: [say(0.1, 'a>b'), say(0.2, 'a>b'), say(0.3, 'b>a')] }
    for (const method of RANK_METHODS) expect(rank(tenths, method)).toMatchObject({ distance: 0.3, orders: 2 })
  })

  it('gives Borda a point for each candidate below and half a point for each beside', () => {
    const profile: Profile = { candidates: ['a', 'b', 'c', 'd'], ballots: [say(2, 'a=b>c'), say(1, 'd>c>b>a')] }
    // a: 2×1.5, b: 2×1.5 + 1, c: 2, d: 3
    expect(rank(profile, 'borda').ranking).toEqual([['b'], ['a', 'd'], ['c']])
  })

  it('orders sixty candidates without pretending to have proven it, and never worse than Borda', () => {
    const random = seededRandom(4)
    const candidates = Array.from({ length: 60 }, (_, i) => `c${i}`)
    const ballots = Array.from({ length: 9 }, () => ({
      weight: 1,
      ranking: candidates
        .map((one) => [random(), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => [one]),
    }))
    const joint = rank({ candidates, ballots }, 'kemeny')
    expect(joint.optimal).toBe(false)
    expect(joint.orders).toBeNull()
    expect(joint.distance).toBe(disagreements({ candidates, ballots }, joint.ranking))
    expect(joint.distance).toBeLessThanOrEqual(rank({ candidates, ballots }, 'borda').distance)
  })

  it('tells what is wrong with a ballot', () => {
    const wrong: Profile = { candidates: ['a', 'a'], ballots: [say(-1, 'a>x'), say(1, 'a=a')] }
    expect(profileProblems(wrong)).toEqual([
      { ballot: null, kind: 'listedTwice', value: 'a' },
      { ballot: 1, kind: 'noWeight', value: '-1' },
      { ballot: 1, kind: 'noCandidate', value: 'x' },
      { ballot: 2, kind: 'rankedTwice', value: 'a' },
    ])
    expect(() => rank(wrong, 'kemeny')).toThrow('noCandidate')
  })
})

describe('whatever is ranked', () => {
  it('Kemeny is as good as the best of all orders, and counts those that are', () => {
    fc.assert(
      fc.property(profiles(6), (profile) => {
        const costs = permutations(profile.candidates).map((order) =>
          disagreements(
            profile,
            order.map((one) => [one]),
          ),
        )
        const least = Math.min(...costs)
        const joint = rank(profile, 'kemeny')
        expect(joint).toMatchObject({ distance: least, optimal: true, orders: costs.filter((cost) => cost === least).length })
        expect(disagreements(profile, joint.ranking)).toBe(least)
      }),
      { numRuns: 200 },
    )
  })

  it('the order in which candidates and ballots come makes no difference', () => {
    fc.assert(
      fc.property(profiles(7), fc.constantFrom(...RANK_METHODS), (profile, method) => {
        const turned = { candidates: [...profile.candidates].reverse(), ballots: [...profile.ballots].reverse() }
        expect(rank(turned, method)).toEqual(rank(profile, method))
      }),
    )
  })

  it('who beats everybody else comes first by Kemeny and Schulze, and nobody is lost', () => {
    fc.assert(
      fc.property(profiles(7), (profile) => {
        const { candidates, above } = preferencesOf(profile)
        const n = candidates.length
        const winner = candidates.find((_, a) => candidates.every((_, b) => a === b || above[a * n + b]! > above[b * n + a]!))
        for (const method of RANK_METHODS) {
          const { ranking } = rank(profile, method)
          expect(ranking.flat().sort()).toEqual(candidates)
          if (winner !== undefined && method !== 'borda') expect(ranking[0]).toEqual([winner])
        }
      }),
    )
  })
})

describe('beside an integer programme on HiGHS', () => {
  let solver: Highs
  beforeAll(async () => {
    solver = await (loadHighs as unknown as () => Promise<Highs>)()
  })

  it('finds the same distance on 200 random profiles', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const profile = profileBySeed(seed)
      const programme = integerProgramme(preferencesOf(profile))
      expect(rank(profile, 'kemeny').distance, `profile ${seed}`).toBe(kemenyBySolver(solver, programme))
    }
  })
})

const shared = new URL('../../../shared/data/rank-aggregation/', import.meta.url)

describe.skipIf(!existsSync(shared))('beside the exact results of the shared data', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, shared), 'utf8'))

  it.each(['sports', 'emd'])('%s has the known distance and number of best orders', (name) => {
    const expected = read(`${name}.expected.json`)
    const profile: Profile = read(`${name}.json`)
    const joint = rank(profile, 'kemeny')
    expect(joint).toMatchObject({ distance: expected.min_disagreements, optimal: true, orders: expected.number_of_optimal_orders })
    const { candidates, above } = preferencesOf(profile)
    for (const [pair, weight] of Object.entries(expected.pairwise)) {
      const [a, b] = pair.split('>').map((one) => candidates.indexOf(one))
      expect(above[a! * candidates.length + b!], pair).toBe(weight)
    }
  })

  it('Schulze and Kemeny give the published orders of two elections', () => {
    const expected = read('examples.expected.json')
    expect(rank(read('schulze_45.json'), 'schulze').ranking).toEqual(expected.schulze_45.schulze)
    expect(rank(read('tennessee.json'), 'kemeny').ranking).toEqual(expected.tennessee.kemeny)
  })
})
