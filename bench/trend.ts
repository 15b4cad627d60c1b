// Rising series: ours beside R surveillance 1.20.3 on the same series in the same run: bounds, alarms, time.
import { existsSync, readFileSync } from 'node:fs'
import { TREND_METHODS, TREND_SETTINGS, trend } from '#engine/trend.ts'
import { boundsByR, peerMissing } from './trend-peer.ts'
import { simulated } from './trend-series.ts'

interface Case {
  readonly name: string
  readonly firstWeek: string
  readonly counts: readonly number[]
  readonly b: number
  readonly reference: 'lag52' | 'calendar'
}

const shared = new URL('../../shared/data/surveillance/series/', import.meta.url)

function sharedCase(name: string, b: number, reference: 'lag52' | 'calendar'): Case | undefined {
  const file = new URL(`${name}.csv`, shared)
  if (!existsSync(file)) {
    console.log(`${name} left out: ../shared/data/surveillance is not there`)
    return undefined
  }
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  return { name, firstWeek: rows[0]![0]!, counts: rows.map(([, count]) => Number(count)), b, reference }
}

const [pair] = simulated({ mean: 6, risen: 12, dispersion: 1.4, past: 300 }, 1, 9)
const cases = [
  sharedCase('salmHospitalized', 5, 'calendar'),
  sharedCase('salmonella.agona', 5, 'lag52'),
  sharedCase('hepatitisA', 3, 'lag52'),
  sharedCase('n1', 3, 'lag52'),
  sharedCase('s2', 3, 'lag52'),
  { name: 'simulated', firstWeek: '2018-01-01', counts: pair!.risen, b: 3, reference: 'lag52' } as Case,
].filter((one) => one !== undefined)

const missing = peerMissing()
if (missing !== undefined) console.log(missing)
let differences = 0

for (const { name, firstWeek, counts, b, reference } of cases) {
  const from = 52 * b + 9
  for (const method of TREND_METHODS) {
    if (method === 'small-counts') continue
    const settings = { ...TREND_SETTINGS, b, reference }
    trend({ firstWeek, counts: counts.slice(0, from + 2) }, method, settings)
    const start = performance.now()
    const { expected, upperbound, alarm } = trend({ firstWeek, counts }, method, settings)
    // ours judges a few weeks more than R is asked for, so time is told a week
    const own =
      (performance.now() - start) /
      Math.max(
        1,
        expected.reduce((weeks, one) => weeks + (Number.isNaN(one) ? 0 : 1), 0),
      )
    if (missing !== undefined) {
      console.log(`${name.padEnd(17)} ${method.padEnd(20)} ${alarm.reduce((sum, one) => sum + one, 0)} alarms, ${own.toFixed(2)} ms a week`)
      continue
    }
    const peer = boundsByR(counts, firstWeek, method, b, reference === 'calendar', from)
    let worst = 0
    let others = 0
    for (const [i, bound] of peer.bounds.entries()) {
      const ours = upperbound[from + i]!
      if (Number.isFinite(bound) !== Number.isFinite(ours) || peer.alarms[i] !== (alarm[from + i] === 1)) others++
      else if (Number.isFinite(bound)) worst = Math.max(worst, Math.abs(ours - bound) / Math.max(1, Math.abs(bound)))
    }
    differences += others
    const theirs = (1000 * peer.seconds) / peer.bounds.length
    const time = `${own.toFixed(2)} ms a week, R ${theirs.toFixed(2)}, ratio ${(own / Math.max(theirs, 1e-3)).toFixed(2)}`
    console.log(`${name.padEnd(17)} ${method.padEnd(20)} bounds within ${worst.toExponential(1)}, ${others} other alarms; ${time}`)
  }
}
console.log(missing === undefined ? `weeks judged differently from R: ${differences}` : 'compared with nothing')
process.exitCode = differences === 0 ? 0 : 1
