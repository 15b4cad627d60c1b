/**
 * The sentence encoder on invented questions: texts a second, how long one text alone takes, identical texts, memory at work and at rest, and its
 * peer, the same network in WebAssembly, in the same run. `npm run bench -- text`, or `node bench/encoder.ts`
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import type { RuntimeName } from '#platform/encoder-runtime.ts'
import { startList } from '#themes/start-list.ts'

/** What one runtime did: texts a second, milliseconds, megabytes. */
interface Measured {
  readonly load: number
  readonly textsASecond: number
  readonly late: number
  readonly middle: number
  readonly p95: number
  readonly identicalASecond: number
  readonly atStart: number
  readonly atWork: number
  readonly atRest: number
  readonly wake: number
}

const examples = startList.flatMap((theme) => theme.examples)
const questions = (many: number, mark: string) => Array.from({ length: many }, (_, n) => `${examples[n % examples.length]} (${mark}${n})`)
const sizes: Readonly<Record<RuntimeName, { many: number; alone: number }>> = {
  native: { many: 2000, alone: 200 },
  wasm: { many: 200, alone: 40 },
}
const megabytes = () => process.memoryUsage().rss / 1e6
const since = (began: number) => performance.now() - began

/** Encodes patiently in every thread while the main loop counts how late it wakes. */
async function many(encoder: Encoder, texts: readonly string[]): Promise<{ textsASecond: number; late: number }> {
  const began = performance.now()
  let late = 0
  let last = began
  const watch = setInterval(() => {
    late = Math.max(late, since(last) - 5)
    last = performance.now()
  }, 5)
  await encoder.encode(texts)
  clearInterval(watch)
  return { textsASecond: texts.length / (since(began) / 1000), late }
}

async function oneByOne(encoder: Encoder, texts: readonly string[]): Promise<{ middle: number; p95: number }> {
  const times: number[] = []
  for (const text of texts) {
    const began = performance.now()
    await encoder.encode([text], { urgent: true })
    times.push(since(began))
  }
  times.sort((a, b) => a - b)
  return { middle: times[times.length >> 1]!, p95: times[Math.floor(times.length * 0.95)]! }
}

async function measure(runtime: RuntimeName): Promise<Measured> {
  const size = sizes[runtime]
  const atStart = megabytes()
  let began = performance.now()
  const encoder = openEncoder({ modelFolder: fileURLToPath(new URL('../model', import.meta.url)), runtime, idleAfter: 1000 })
  await encoder.encode(['Eerste vraag'])
  const load = since(began)
  const patient = await many(encoder, questions(size.many, ''))
  const alone = await oneByOne(encoder, questions(size.alone, 'alleen '))
  const identical = Array.from({ length: size.many }, () => 'Steeds dezelfde vraag over slapen')
  const same = await many(encoder, identical)
  const atWork = megabytes()
  await wait(3000)
  const atRest = megabytes()
  began = performance.now()
  await encoder.encode(['De eerste vraag na de nacht'], { urgent: true })
  const wake = since(began)
  await encoder.close()
  return { load, ...patient, ...alone, identicalASecond: same.textsASecond, atStart, atWork, atRest, wake }
}

/** In a process of its own: the memory of one runtime is not that of the other. */
function inOwnProcess(runtime: RuntimeName): Measured {
  const env = { MALLOC_TRIM_THRESHOLD_: '131072', ...process.env }
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), runtime],
    { env, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const lines: readonly (readonly [string, keyof Measured, string])[] = [
  ['loaded in', 'load', 'ms'],
  [`texts a second, ${availableParallelism()} threads`, 'textsASecond', ''],
  ['main loop late by at most', 'late', 'ms'],
  ['one text alone, middle', 'middle', 'ms'],
  ['one text alone, 95 % within', 'p95', 'ms'],
  ['identical texts a second', 'identicalASecond', ''],
  ['resident before', 'atStart', 'MB'],
  ['resident at work', 'atWork', 'MB'],
  ['resident at rest', 'atRest', 'MB'],
  ['first text after rest', 'wake', 'ms'],
]

const only = process.argv[2]
if (only === 'native' || only === 'wasm') {
  console.log(JSON.stringify(await measure(only)))
} else {
  const native = inOwnProcess('native')
  const wasm = inOwnProcess('wasm')
  console.log(`${''.padEnd(32)}${'native'.padStart(10)}${'wasm'.padStart(10)}  wasm ÷ native`)
  const shown = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0)).padStart(10)
  for (const [name, key, unit] of lines) {
    console.log(`${name.padEnd(32)}${shown(native[key])}${shown(wasm[key])}  ${(wasm[key] / native[key]).toFixed(2)}  ${unit}`)
  }
}
