// Rises of themes that are heard less than twice a week: small-counts beside Noufaily on the same simulated series.
// Found = any alarm in the eight weeks of the rise; false = any alarm in eight weeks without one, same past. `node bench/small-counts.ts [pairs]`
import { judgeByRegression, NOUFAILY } from '#engine/trend-farrington.ts'
import { perYear, smallCounts } from '#engine/trend-small-counts.ts'
import { mostThatCanBeFound, RISE, type Scene, simulated } from './trend-series.ts'

const pairs = Number(process.argv[2] ?? 1000)
const FIRST_MONDAY = 4

interface Tally {
  found: number
  falseSeries: number
  falseWeeks: number
}

const nothing = (): Tally => ({ found: 0, falseSeries: 0, falseWeeks: 0 })

function byNoufaily(counts: readonly number[], alpha: number): boolean[] {
  const settings = { years: 5, half: 3, reference: 'lag52', alpha } as const
  return counts
    .slice(-RISE)
    .map((_, i) => judgeByRegression(counts, counts.length - RISE + i, FIRST_MONDAY, NOUFAILY, settings)?.alarm === true)
}

function bySmallCounts(counts: readonly number[], alpha: number): boolean[] {
  const { alarm } = smallCounts(counts, { years: 5, falseAlarmsPerYear: perYear(alpha), restarts: true })
  return Array.from(alarm.subarray(-RISE), (one) => one === 1)
}

function add(tally: Tally, risen: readonly boolean[], quiet: readonly boolean[]): void {
  if (risen.includes(true)) tally.found++
  if (quiet.includes(true)) tally.falseSeries++
  tally.falseWeeks += quiet.filter(Boolean).length
}

const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`

function say(name: string, { found, falseSeries, falseWeeks }: Tally): string {
  const weeks = `${((52 * falseWeeks) / (RISE * pairs)).toFixed(2)} a year`
  return `  ${name.padEnd(14)} found ${percent(found, pairs).padStart(6)}   false in 8 weeks ${percent(falseSeries, pairs).padStart(6)}, alarm weeks ${weeks}`
}

function beside(title: string, scene: Scene, alpha: number): void {
  const own = nothing()
  const peer = nothing()
  for (const { risen, quiet } of simulated(scene, pairs, 1)) {
    add(own, bySmallCounts(risen, alpha), bySmallCounts(quiet, alpha))
    add(peer, byNoufaily(risen, alpha), byNoufaily(quiet, alpha))
  }
  const ratio = peer.found === 0 ? 'Noufaily finds none' : `ratio ${(own.found / peer.found).toFixed(2)}`
  console.log(`${title}, alpha ${alpha}\n${say('small-counts', own)}\n${say('Noufaily', peer)}\n  ${ratio}`)
  if (scene.dispersion === 1) {
    const most = mostThatCanBeFound(scene, peer.falseSeries / pairs)
    console.log(`  no method at all can find more than ${percent(most, 1)} with as few false alarms as Noufaily here (Neyman and Pearson)`)
  }
}

console.log(`${pairs} simulated pairs of series, past of 270 weeks`)
const scene = (mean: number, risen: number, dispersion = 1): Scene => ({ mean, risen, dispersion, past: 270 })
beside('doubling .5 → 1 a week for eight weeks', scene(0.5, 1), 0.05)
beside('doubling .5 → 1 a week for eight weeks', scene(0.5, 1), 0.01)
beside('doubling .5 → 1, more spread (variance 1.5 × mean)', scene(0.5, 1, 1.5), 0.05)
beside('doubling .25 → .5', scene(0.25, 0.5), 0.05)
beside('tripling .2 → .6', scene(0.2, 0.6), 0.05)
beside('doubling 1 → 2', scene(1, 2), 0.05)
