// Ten times SIGKILL for program and database server during an import of 100,000 rows: `node bench/kill.ts [rows] [kills]`.
import { surviveKills } from '../test/killing.ts'

const rows = Number(process.argv[2] ?? 100_000)
const kills = Number(process.argv[3] ?? 10)
const began = performance.now()
const found = await surviveKills({ rows, kills, say: (line) => console.log(line) })
console.log(`${rows} rows, ${found.kills} kills, ${Math.round((performance.now() - began) / 1000)} s in all`)
console.log(
  `rows shown and then missing: ${found.lost}; stored: ${found.stored} of ${rows}; stored twice: ${found.doubled}; import: ${found.status}`,
)
process.exitCode = found.lost === 0 && found.doubled === 0 && found.stored === rows && found.status === 'done' ? 0 : 1
