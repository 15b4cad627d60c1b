import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrendMethod } from '#engine/trend.ts'

/** What R says of the judged weeks of a series (NaN = no bound; no alarm where it says nothing), and the seconds it took without starting up. */
export interface PeerResult {
  readonly bounds: readonly number[]
  readonly alarms: readonly boolean[]
  readonly seconds: number
}

export type PeerMethod = Exclude<TrendMethod, 'small-counts'>

const common = 'range=range, b=b, w=3, alpha=0.05, limit54=c(5,4), powertrans="2/3"'
const calls: Readonly<Record<PeerMethod, string>> = {
  'ears-c1': 'earsC(s, list(range=range, method="C1", alpha=0.001))',
  'ears-c2': 'earsC(s, list(range=range, method="C2", alpha=0.001))',
  'ears-c3': 'earsC(s, list(range=range, method="C3", alpha=0.001))',
  farrington: `farrington(s, list(${common}, reweight=TRUE, trend=TRUE))`,
  'farrington-flexible': `farringtonFlexible(s, list(${common}, noPeriods=1, weightsThreshold=1, pThresholdTrend=0.05, pastWeeksNotIncluded=3, thresholdMethod="delta"))`,
  noufaily: `farringtonFlexible(s, list(${common}, noPeriods=10, weightsThreshold=2.58, pThresholdTrend=1, pastWeeksNotIncluded=26, thresholdMethod="nbPlugin"))`,
}

/** R with the package surveillance, installed from the Debian archive when that is possible; otherwise why it is left out. */
export function peerMissing(): string | undefined {
  const there = () => spawnSync('Rscript', ['-e', 'library(surveillance)'], { stdio: 'ignore' }).status === 0
  if (there()) return undefined
  if (process.getuid?.() !== 0) return 'R surveillance left out: it is not there, and installing r-cran-surveillance needs root'
  const options = ['install', '-y', '--no-install-recommends', 'r-cran-surveillance']
  spawnSync('apt-get', options, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return there() ? undefined : 'R surveillance left out: apt-get cannot install r-cran-surveillance here'
}

/** The bounds of weeks `from` (0 = first) to the last, by R. Throws when R fails. */
export function boundsByR(
  counts: readonly number[],
  firstWeek: string,
  method: PeerMethod,
  years: number,
  calendar: boolean,
  from: number,
): PeerResult {
  const epoch = calendar
    ? `epoch=as.numeric(as.Date("${firstWeek}") + 7 * (seq_along(counts) - 1)), epochAsDate=TRUE, frequency=52`
    : 'start=c(2001, 1), frequency=52'
  const script = `suppressMessages(library(surveillance))
counts <- c(${counts.join(',')}); b <- ${years}; range <- ${from + 1}:${counts.length}
s <- sts(counts, ${epoch})
invisible(${calls[method].replace('range=range', 'range=range[1:3]')})
took <- system.time(found <- suppressWarnings(${calls[method]}))["elapsed"]
cat("@", took, sprintf("%.12g %d", upperbound(found), as.integer(!is.na(alarms(found)) & alarms(found))), sep="\\n")
`
  const folder = mkdtempSync(join(tmpdir(), 'wijkverband-r-'))
  try {
    writeFileSync(join(folder, 'peer.R'), script)
    const { status, stdout, stderr } = spawnSync('Rscript', [join(folder, 'peer.R')], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`R ended with ${status}: ${stderr.slice(-500)}`)
    const [seconds, ...rows] = stdout
      .slice(stdout.indexOf('@') + 1)
      .trim()
      .split('\n')
    const weeks = rows.map((row) => row.split(' '))
    return { seconds: Number(seconds), bounds: weeks.map(([bound]) => Number(bound)), alarms: weeks.map(([, alarm]) => alarm === '1') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
