/** Texts a second over all threads, and how long one text alone takes, on invented questions. `node bench/encoder.ts` */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openEncoder } from '#platform/encoder.ts'
import { startList } from '#themes/start-list.ts'

const examples = startList.flatMap((theme) => theme.examples)
const MANY = 2000
const ALONE = 200

const encoder = openEncoder({ modelFolder: fileURLToPath(new URL('../model', import.meta.url)) })
const opened = performance.now()
await encoder.encode(['Eerste vraag'])
console.log(`loaded in ${((performance.now() - opened) / 1000).toFixed(2)} s`)

const texts = Array.from({ length: MANY }, (_, n) => `${examples[n % examples.length]} (${n})`)
let began = performance.now()
let late = 0
let last = began
const watch = setInterval(() => {
  late = Math.max(late, performance.now() - last - 5)
  last = performance.now()
}, 5)
await encoder.encode(texts)
const seconds = (performance.now() - began) / 1000
clearInterval(watch)
console.log(
  `${MANY} texts: ${Math.round(MANY / seconds)} a second with ${availableParallelism()} threads; the main loop was never later than ${Math.round(late)} ms`,
)

const times: number[] = []
for (let n = 0; n < ALONE; n++) {
  began = performance.now()
  await encoder.encode([`${examples[n % examples.length]} Alleen ${n}`], { urgent: true })
  times.push(performance.now() - began)
}
times.sort((a, b) => a - b)
console.log(
  `one text: ${times[ALONE / 2]!.toFixed(1)} ms in the middle, ${times[Math.floor(ALONE * 0.95)]!.toFixed(1)} ms at most for 95 %`,
)
console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB resident`)
await encoder.close()
