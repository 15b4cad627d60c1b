/**
 * How well themes agree with the labels of people (AMI), number of themes not given, beside BERTopic 0.17.4 and k-means on the same
 * texts and vectors in one run; and how time and memory grow with the number of questions. `node bench/cluster.ts [--large]`
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { proposeThemes } from '#engine/proposals.ts'
import { seededRandom } from '#engine/random.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { openEncoder } from '#platform/encoder.ts'
import { adjustedMutualInformation } from './agreement.ts'
import { showGrowth } from './cluster-growth.ts'
import { askBertopic } from './cluster-peer.ts'

interface LabelledSet {
  readonly name: string
  readonly texts: readonly string[]
  readonly labels: readonly string[]
  readonly languages: readonly string[]
  readonly vectors: Int8Array
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const data = here('../../shared/data')
const FILES = {
  'rijksoverheid-vac': 'rijksoverheid-vac/vac.csv',
  'xsid nl': 'xsid-valid/nl.csv',
  'xsid tr': 'xsid-valid/tr.csv',
  'xsid ar': 'xsid-valid/ar.csv',
  'xsid en': 'xsid-valid/en.csv',
  'xsid pooled': 'xsid-valid/pooled.csv',
}
/** Only labels with this many questions can be found again as a theme. */
const FEWEST = 4
const SAMPLES = 20
const SAMPLE = 30

function frequentRows(labels: readonly string[], fewest: number): number[] {
  return [...labels.keys()].filter((row) => labels.filter((label) => label === labels[row]).length >= fewest)
}

function agreement(set: LabelledSet, themes: ArrayLike<number>, fewest = FEWEST): number {
  const rows = frequentRows(set.labels, fewest)
  return adjustedMutualInformation(
    rows.map((row) => set.labels[row]!),
    rows.map((row) => themes[row]!),
  )
}

function part(set: LabelledSet, name: string, rows: readonly number[]): LabelledSet {
  const vectors = new Int8Array(rows.length * DIMENSIONS)
  for (const [place, row] of rows.entries()) vectors.set(set.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), place * DIMENSIONS)
  const pick = (list: readonly string[]) => rows.map((row) => list[row]!)
  return { name, texts: pick(set.texts), labels: pick(set.labels), languages: pick(set.languages), vectors }
}

/** Random handfuls of questions, as one wijk has them. */
function samplesOf(set: LabelledSet): LabelledSet[] {
  const rows = frequentRows(set.labels, FEWEST)
  return Array.from({ length: SAMPLES }, (_, seed) => {
    const random = seededRandom(1000 + seed)
    const drawn = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at)
    return part(
      set,
      `sample ${seed}`,
      drawn.slice(0, SAMPLE).map(({ row }) => row),
    )
  })
}

/** The same handfuls as wijken of one city: the themes of all questions together, looked at handful by handful. */
function showWijken(city: LabelledSet, samples: readonly LabelledSet[]): void {
  const { theme } = ours(city)
  const at = new Map(city.texts.map((text, row) => [text, theme[row]!]))
  const borrowed = samples.map((set) =>
    agreement(
      set,
      set.texts.map((text) => at.get(text)!),
      1,
    ),
  )
  console.log(
    `  the same handfuls as wijken of one city, with its themes: ours ${shown(borrowed.reduce((a, b) => a + b, 0) / samples.length)}`,
  )
}

async function readSets(): Promise<LabelledSet[]> {
  const encoder = openEncoder({ modelFolder: here('../model') })
  const sets: LabelledSet[] = []
  for (const [name, file] of Object.entries(FILES)) {
    const rows: { text: string; label: string; lang?: string }[] = parse(readFileSync(`${data}/${file}`, 'utf8'), { columns: true })
    const texts = rows.map(({ text }) => text)
    const vectors = quantise(await encoder.encode(texts))
    sets.push({ name, texts, labels: rows.map(({ label }) => label), languages: rows.map(({ lang }) => lang ?? 'nl'), vectors })
  }
  await encoder.close()
  return sets
}

const ours = (set: LabelledSet) => proposeThemes({ ids: set.texts.map((_, row) => String(row)), texts: set.texts, vectors: set.vectors })

const shown = (value: number) => value.toFixed(3)

function compare(sets: readonly LabelledSet[], samples: readonly LabelledSet[]): void {
  const asked = [...sets, ...samples].map(({ name, texts, vectors }) => ({
    name,
    texts,
    vectors: texts.map((_, row) => [...vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)].map((x) => x / 127)),
  }))
  const peer = askBertopic(asked, here('.peers/bertopic'))
  if (!peer.ok) console.log(`left out: BERTopic 0.17.4 (${peer.why})`)
  const line = (name: string, own: number, of: (setting: string) => number) => {
    const peers = peer.ok ? Object.keys(Object.values(peer.topics)[0]!) : []
    console.log(
      `${name}: ours ${shown(own)}${peers.map((setting) => `; ${setting} ${shown(of(setting))} (ratio ${(own / of(setting)).toFixed(2)})`).join('')}`,
    )
  }
  const topics = (set: LabelledSet, setting: string) => (peer.ok ? peer.topics[set.name]![setting]! : [])
  for (const set of sets) {
    const { theme, themes } = ours(set)
    line(set.name, agreement(set, theme), (setting) => agreement(set, topics(set, setting)))
    const unclear = theme.reduce((sum, one) => sum + (one < 0 ? 1 : 0), 0)
    console.log(`  ${set.texts.length} questions, ${themes.length} themes, ${unclear} unclear`)
    if (new Set(set.languages).size > 1) {
      const withLanguage = (found: ArrayLike<number>) => adjustedMutualInformation(set.languages, Array.from(found))
      line('  with the language (lower is better)', withLanguage(theme), (setting) => withLanguage(topics(set, setting)))
    }
  }
  const mean = (of: (set: LabelledSet) => number) => samples.reduce((sum, set) => sum + of(set), 0) / samples.length
  line(
    `${SAMPLES} samples of ${SAMPLE} from ${sets[0]!.name}, mean`,
    mean((set) => agreement(set, ours(set).theme, 1)),
    (setting) => mean((set) => agreement(set, topics(set, setting), 1)),
  )
  showWijken(sets[0]!, samples)
}

if (existsSync(data)) {
  const sets = await readSets()
  compare(sets, samplesOf(sets[0]!))
} else console.log('left out: agreement with labels (no ../shared/data beside the project)')
showGrowth(process.argv.includes('--large') ? [1_000, 10_000, 100_000] : [1_000, 10_000], here('.peers/bertopic'))
