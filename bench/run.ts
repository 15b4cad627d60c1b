// `npm run bench -- <name>`: runs one measurement, with its peer in the same run. Without a name it says which there are.
import { spawnSync } from 'node:child_process'

const measurements: Readonly<Record<string, { readonly says: string; readonly scripts: readonly string[] }>> = {
  text: { says: 'themes by meaning beside BERTopic and k-means; texts a second', scripts: ['cluster.ts', 'encoder.ts'] },
  deidentify: { says: 'identifiers found, beside DEDUCE', scripts: ['deidentify.ts'] },
  trend: { says: 'rising series, beside R surveillance', scripts: ['trend.ts', 'small-counts.ts'] },
  suggest: {
    says: 'the theme of a new question, beside the nearest mean and logistic regression',
    scripts: ['suggest.ts', 'start-list.ts'],
  },
  relearn: { says: 'what a confirmation costs the next page, with 5,000 confirmed', scripts: ['relearn.ts'] },
  rank: { says: 'joint priorities, beside an integer programme on HiGHS', scripts: ['rank.ts'] },
  echo: { says: 'a question captured, cleaned, encoded and echoed with 100,000 stored', scripts: ['echo.ts'] },
  import: { says: '100,000 rows imported, beside plain COPY', scripts: ['import.ts'] },
  kill: { says: 'ten times kill -9 of platform and database during an import', scripts: ['kill.ts'] },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in measurements))
if (wanted.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no measurement "${name}".`)
  console.log('npm run bench -- <name> [<name> …]')
  for (const [name, { says }] of Object.entries(measurements)) console.log(`  ${name.padEnd(12)} ${says}`)
  process.exit(unknown.length > 0 ? 2 : 0)
}
let failures = 0
for (const script of wanted.flatMap((name) => measurements[name]!.scripts)) {
  console.log(`\n== ${script}`)
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', `bench/${script}`], { stdio: 'inherit' })
  if (status !== 0) failures++
}
process.exit(failures === 0 ? 0 : 1)
