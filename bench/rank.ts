// Joint priorities: exact Kemeny beside an integer programme on HiGHS, on the shared sets and on random profiles.
import { existsSync, readFileSync } from 'node:fs'
import loadHighs, { type Highs } from 'highs'
import { seededRandom } from '#engine/random.ts'
import { rank } from '#engine/rank.ts'
import { type Profile, preferencesOf } from '#engine/rank-ballots.ts'
import { integerProgramme, kemenyBySolver } from './rank-peer.ts'

const solver = await (loadHighs as unknown as () => Promise<Highs>)()
const shared = new URL('../../shared/data/rank-aggregation/', import.meta.url)
let differences = 0

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

/** Ballots that place everybody by chance: the hardest kind, since majorities separate nobody. */
function randomProfile(candidates: number, ballots: number, seed: number): Profile {
  const random = seededRandom(seed)
  const names = Array.from({ length: candidates }, (_, i) => `c${String(i).padStart(2, '0')}`)
  const order = () =>
    names
      .map((name) => [random(), name] as const)
      .sort(([a], [b]) => a - b)
      .map(([, name]) => [name])
  return { candidates: names, ballots: Array.from({ length: ballots }, () => ({ weight: 1 + Math.floor(random() * 3), ranking: order() })) }
}

function beside(name: string, profile: Profile): void {
  rank(profile, 'kemeny') // once to warm up
  const [joint, own] = timed(() => rank(profile, 'kemeny'))
  const [distance, peer] = timed(() => kemenyBySolver(solver, integerProgramme(preferencesOf(profile))))
  if (joint.optimal && joint.distance !== distance) differences++
  const figures = `distance ${joint.distance} (HiGHS ${distance}), ${joint.orders} equally good; ${own.toFixed(1)} ms, HiGHS ${peer.toFixed(1)} ms`
  console.log(`${name.padEnd(26)} ${figures}, ratio ${(own / peer).toFixed(3)}`)
}

for (const name of ['sports', 'emd']) {
  const file = new URL(`${name}.json`, shared)
  if (existsSync(file)) beside(name, JSON.parse(readFileSync(file, 'utf8')))
  else console.log(`${name}: left out, ../shared/data/rank-aggregation is not there`)
}
for (const candidates of [8, 10, 12, 15]) beside(`random, ${candidates} candidates`, randomProfile(candidates, 25, candidates))
const [large, time] = timed(() => rank(randomProfile(20, 25, 20), 'kemeny'))
console.log(`random, 20 candidates       distance ${large.distance}, proven: ${large.optimal}; ${time.toFixed(0)} ms`)

let own = 0
let peer = 0
for (let seed = 1; seed <= 200; seed++) {
  const profile = randomProfile(4 + (seed % 5), 9, seed)
  const [joint, ownTime] = timed(() => rank(profile, 'kemeny'))
  const [distance, peerTime] = timed(() => kemenyBySolver(solver, integerProgramme(preferencesOf(profile))))
  if (joint.distance !== distance) differences++
  own += ownTime
  peer += peerTime
}
console.log(`200 random profiles        ${own.toFixed(0)} ms, HiGHS ${peer.toFixed(0)} ms, ratio ${(own / peer).toFixed(3)}`)
console.log(`different from HiGHS: ${differences}`)
process.exitCode = differences === 0 ? 0 : 1
