/**
 * How time and memory of grouping grow with the number of questions, beside BERTopic's defaults on the same vectors; each size in a process
 * of its own. `node bench/cluster-growth.ts 1000 10000`; called with `--alone n` it is that process.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { cluster } from '#engine/cluster.ts'
import { seededRandom } from '#engine/random.ts'
import { DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'
import { timeBertopic } from './cluster-peer.ts'

interface Taken {
  readonly seconds: number
  /** Most memory in use, in MB. */
  readonly peak: number
  readonly themes: number
}

const SUBJECTS = 80

/** Invented vectors in 80 directions with much of their own: only for time and memory. */
function invented(n: number): { texts: string[]; vectors: Int8Array } {
  const random = seededRandom(n)
  const middles = Array.from({ length: SUBJECTS }, () => Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5))
  const vectors = new Int8Array(n * DIMENSIONS)
  for (let row = 0; row < n; row++) {
    const middle = middles[Math.floor(random() * middles.length)]!
    vectors.set(quantise(toUnitLength(Float32Array.from(middle, (x) => x + 1.4 * (random() - 0.5)))), row * DIMENSIONS)
  }
  const texts = Array.from({ length: n }, (_, row) => `vraag ${row} over ${Math.floor(random() * 4000)} en ${Math.floor(random() * 4000)}`)
  return { texts, vectors }
}

function alone(n: number): Taken {
  const { texts, vectors } = invented(n)
  const began = performance.now()
  const { themes } = cluster({ ids: texts, texts, vectors })
  const seconds = (performance.now() - began) / 1000
  return { seconds, peak: process.resourceUsage().maxRSS / 1000, themes: themes.length }
}

function askPeer(n: number, peers: string) {
  const folder = mkdtempSync(`${tmpdir()}/growth-`)
  const { texts, vectors } = invented(n)
  writeFileSync(`${folder}/vectors`, vectors)
  writeFileSync(`${folder}/texts`, texts.join('\n'))
  const found = timeBertopic(folder, DIMENSIONS, peers)
  rmSync(folder, { recursive: true })
  return found
}

const shown = ({ seconds, peak, themes }: Taken) => `${seconds.toFixed(1)} s, at most ${Math.round(peak)} MB, ${themes} themes`

/** Prints a line for each number of questions. */
export function showGrowth(sizes: readonly number[], peers: string): void {
  for (const n of sizes) {
    const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), '--alone', String(n)]
    const own: Taken = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)
    const peer = askPeer(n, peers)
    const beside = peer.ok
      ? `BERTopic ${shown(peer)} (ratio ${(own.seconds / peer.seconds).toFixed(2)} in time, ${(own.peak / peer.peak).toFixed(2)} in memory)`
      : `left out: BERTopic 0.17.4 (${peer.why})`
    console.log(`${n} questions: ours ${shown(own)}; ${beside}`)
  }
}

if (import.meta.main) {
  const [first, ...rest] = process.argv.slice(2)
  if (first === '--alone') console.log(JSON.stringify(alone(Number(rest[0]))))
  else showGrowth([first, ...rest].map(Number), fileURLToPath(new URL('.peers/bertopic', import.meta.url)))
}
