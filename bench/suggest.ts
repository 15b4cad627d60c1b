/**
 * How often the theme of a text is the first, or among the three, that is suggested after some confirmed examples a theme, and whether
 * certainty means what it says; beside the nearest mean vector and logistic regression on the same draws. `node bench/suggest.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { labelledThemes } from '#engine/labelled-themes.ts'
import { seededRandom } from '#engine/random.ts'
import { learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import { cosine, DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'
import { openEncoder } from '#platform/encoder.ts'
import { askLogisticRegression, type PeerDraw } from './suggest-peer.ts'

interface LabelledTexts {
  readonly texts: readonly string[]
  readonly labels: readonly string[]
  readonly vectors: readonly Int8Array[]
}

/** Rows whose label is known beforehand and rows to place. */
interface Draw {
  readonly known: readonly number[]
  readonly asked: readonly number[]
}

/** What was said of a text: at most three labels and how sure the first is. */
interface Said {
  readonly labels: readonly string[]
  readonly certainty: number
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const data = here('../../shared/data')
const DRAWS = 10
const BINS = 10
const SURE_OF_NOTHING: Said = { labels: [], certainty: 0 }

const vectorAt = (vectors: Int8Array, row: number) => vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
const labelsOf = ({ labels }: LabelledTexts) => [...new Set(labels)].sort()

async function read(file: string, encoder: ReturnType<typeof openEncoder>): Promise<LabelledTexts> {
  const rows: { text: string; label: string }[] = parse(readFileSync(`${data}/${file}`, 'utf8'), { columns: true })
  const texts = rows.map(({ text }) => text)
  const vectors = quantise(await encoder.encode(texts))
  return { texts, labels: rows.map(({ label }) => label), vectors: texts.map((_, row) => vectorAt(vectors, row)) }
}

/** `take(n)` of the n rows of each label are known, drawn by chance; the rest is asked. */
function drawOf(set: LabelledTexts, rows: readonly number[], seed: number, take: (size: number) => number): Draw {
  const random = seededRandom(seed)
  const known: number[] = []
  const asked: number[] = []
  for (const label of labelsOf(set)) {
    const own = rows.filter((row) => set.labels[row] === label).map((row) => ({ row, at: random() }))
    own.sort((a, b) => a.at - b.at)
    for (const [place, { row }] of own.entries()) (place < take(own.length) ? known : asked).push(row)
  }
  return { known, asked }
}

function ours(set: LabelledTexts, { known, asked }: Draw): Said[] {
  const learnt = learnThemes(
    labelledThemes(known.map((row) => ({ label: set.labels[row]!, text: set.texts[row]!, vector: set.vectors[row]! }))),
  )
  return asked.map((row) => {
    const found = suggestFrom(learnt, set.vectors[row]!, set.texts[row]!)
    return found.length === 0 ? SURE_OF_NOTHING : { labels: found.map(({ id }) => id), certainty: found[0]!.certainty }
  })
}

function byNearestMean(set: LabelledTexts, { known, asked }: Draw): Said[] {
  const means = labelsOf(set).flatMap((label) => {
    const mean = new Float32Array(DIMENSIONS)
    for (const row of known) if (set.labels[row] === label) for (let d = 0; d < DIMENSIONS; d++) mean[d]! += set.vectors[row]![d]!
    return mean.some((x) => x !== 0) ? [{ label, mean: quantise(toUnitLength(mean)) }] : []
  })
  return asked.map((row) => {
    const near = means.map(({ label, mean }) => ({ label, score: cosine(set.vectors[row]!, mean) })).sort((a, b) => b.score - a.score)
    return { labels: near.slice(0, 3).map(({ label }) => label), certainty: near[0]!.score }
  })
}

interface Figures {
  readonly first: number
  readonly three: number
  readonly calibrationError: number
  readonly unknown: number
}

/** Unknown counts as wrong; the calibration error (Naeini 2015, ten equal bins) is that of what was said. */
function figuresOf(truth: readonly string[], said: readonly Said[]): Figures {
  const bins = Array.from({ length: BINS }, () => ({ certain: 0, right: 0 }))
  let [first, three, unknown] = [0, 0, 0]
  for (const [at, { labels, certainty }] of said.entries()) {
    if (labels.length === 0) unknown++
    if (labels[0] === truth[at]) first++
    if (labels.includes(truth[at]!)) three++
    const bin = bins[Math.max(0, Math.min(BINS - 1, Math.ceil(certainty * BINS) - 1))]!
    if (labels.length > 0) bin.certain += certainty
    if (labels.length > 0 && labels[0] === truth[at]) bin.right++
  }
  const apart = bins.reduce((sum, { certain, right }) => sum + Math.abs(certain - right), 0)
  const n = said.length
  return { first: first / n, three: three / n, calibrationError: apart / Math.max(1, n - unknown), unknown: unknown / n }
}

const shown = (value: number) => value.toFixed(3)

function line(name: string, { first, three, calibrationError, unknown }: Figures, own?: Figures): void {
  const ratio = own === undefined ? '' : ` (ratio of first right ${(own.first / first).toFixed(3)})`
  console.log(
    `  ${name.padEnd(28)} first ${shown(first)}, among three ${shown(three)}, calibration error ${shown(calibrationError)}, unknown ${shown(unknown)}${ratio}`,
  )
}

function compare(name: string, set: LabelledTexts, draws: readonly Draw[]): void {
  const labels = labelsOf(set)
  const truth = draws.flatMap(({ asked }) => asked.map((row) => set.labels[row]!))
  console.log(`${name}: ${labels.length} labels, ${draws.length} draws, ${truth.length} asked`)
  const own = figuresOf(
    truth,
    draws.flatMap((draw) => ours(set, draw)),
  )
  line('ours', own)
  line(
    'nearest mean (no certainty)',
    figuresOf(
      truth,
      draws.flatMap((draw) => byNearestMean(set, draw)),
    ),
    own,
  )
  const numbers = (rows: readonly number[]) => rows.map((row) => Array.from(set.vectors[row]!, (x) => x / 127))
  const given: PeerDraw[] = draws.map(({ known, asked }) => ({
    examples: numbers(known),
    labels: known.map((row) => labels.indexOf(set.labels[row]!)),
    asked: numbers(asked),
  }))
  const peer = askLogisticRegression(given, here('.peers/scikit-learn'))
  if (!peer.ok) {
    console.log(`  left out: logistic regression of scikit-learn (${peer.why})`)
    return
  }
  const said = peer.places.flat().map(({ labels: places, certainty }) => ({ labels: places.map((place) => labels[place]!), certainty }))
  line('logistic regression, C = 10', figuresOf(truth, said), own)
}

/** Texts that fit none of 150 intents, of each of which one example is known; and the intents' other example. */
function outOfScope(set: LabelledTexts): void {
  const inScope = [...set.labels.keys()].filter((row) => set.labels[row] !== 'oos')
  const outside = [...set.labels.keys()].filter((row) => set.labels[row] === 'oos')
  const { known, asked } = drawOf(set, inScope, 1, () => 1)
  const said = (rows: readonly number[]) => ours(set, { known, asked: rows })
  const within = figuresOf(
    asked.map((row) => set.labels[row]!),
    said(asked),
  )
  console.log('clinc, one example of each of 150 intents')
  line('in scope', within)
  console.log(`  out of scope                 unknown ${shown(figuresOf(outside.map(String), said(outside)).unknown)} of ${outside.length}`)
}

/** Invented vectors: only for the time of learning and asking. */
function time(themes: number, examples: number): void {
  const random = seededRandom(1)
  const invented = () => quantise(toUnitLength(Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5)))
  const many = (count: number) => Array.from({ length: count }, invented)
  const known = Array.from({ length: themes }, (_, n) => ({ id: `t${n}`, keywords: [`woord${n}`], vectors: [], examples: many(examples) }))
  learnThemes(known)
  learnThemes(known)
  const took = Array.from({ length: 9 }, () => {
    const began = process.cpuUsage()
    learnThemes(known)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  const learnt = learnThemes(known)
  const asked = many(100)
  const began = performance.now()
  for (const vector of asked) suggestFrom(learnt, vector, 'Hij legt dat ding niet weg')
  const each = (performance.now() - began) / asked.length
  console.log(
    `${themes} themes × ${examples} examples: learnt in ${took[4]!.toFixed(0)} ms of processor time (median of 9), asked in ${each.toFixed(2)} ms`,
  )
}

if (existsSync(data)) {
  const encoder = openEncoder({ modelFolder: here('../model') })
  const sets = { nl: await read('xsid-valid/nl.csv', encoder), vac: await read('rijksoverheid-vac/vac.csv', encoder) }
  const clinc = await read('clinc-out-of-scope/clinc_sample.csv', encoder)
  await encoder.close()
  const seeds = Array.from({ length: DRAWS }, (_, seed) => seed + 1)
  const all = [...sets.nl.labels.keys()]
  compare(
    'xSID nl, ten examples a label',
    sets.nl,
    seeds.map((seed) => drawOf(sets.nl, all, seed, () => 10)),
  )
  const frequent = [...sets.vac.labels.keys()].filter(
    (row) => sets.vac.labels.filter((label) => label === sets.vac.labels[row]).length >= 4,
  )
  compare(
    'rijksoverheid-vac, all but two of each label that has four',
    sets.vac,
    seeds.map((seed) => drawOf(sets.vac, frequent, seed, (size) => size - 2)),
  )
  outOfScope(clinc)
} else console.log('left out: labelled texts (no ../shared/data beside the project)')
time(75, 10)
