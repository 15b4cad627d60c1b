// `npm test` and `npm run check`: everything in order, with one line at the end that counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fast = process.argv.includes('--fast')
const leftOut: string[] = []
let passed = 0
let failed = 0

function check(name: string, command: string, ...args: string[]): void {
  const began = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (status === 0) passed++
  else failed++
}

/** Fails when it looked at nothing: an analyser that cannot read the code also finds no fault in it. */
function checkDirections(): void {
  const { stdout } = spawnSync('depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; error: number } }
  if (summary.error > 0 || summary.totalCruised < 50) {
    spawnSync('depcruise', ['src', '--config', '.dependency-cruiser.cjs'], { stdio: 'inherit' })
    console.log(`✗ import directions (${summary.totalCruised} modules)`)
    failed++
  } else {
    console.log(`✓ import directions (${summary.totalCruised} modules)`)
    passed++
  }
}

function runTests(projects: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'wv-results-'))
  const file = join(folder, 'results.json')
  const { status } = spawnSync(
    'vitest',
    ['run', ...projects.map((project) => `--project=${project}`), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { stdio: 'inherit' },
  )
  if (existsSync(file)) {
    const results = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number }
    passed += results.numPassedTests
    failed += results.numFailedTests
    if (results.numPendingTests > 0) leftOut.push(`${results.numPendingTests} tests that need the shared data`)
    if (status !== 0 && results.numFailedTests === 0) failed++ // a file that could not be read at all
  } else failed++
  rmSync(folder, { recursive: true, force: true })
}

/** As root on Debian what is missing is installed; elsewhere it is named and left out. */
function prepareMachine(): readonly string[] {
  const needs = [
    {
      what: 'chromium',
      there: chromium() !== null,
      packages: ['chromium', 'fonts-noto-core', 'fonts-noto-ui-core'],
      without: 'browser journeys',
    },
    {
      what: 'postgresql-15',
      there: existsSync('/usr/lib/postgresql/15/bin/postgres'),
      packages: ['postgresql-15'],
      without: 'tests on PostgreSQL 15',
    },
  ]
  const missing = needs.filter((need) => !need.there)
  if (missing.length === 0) return []
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.map((need) => need.what).join(', ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.flatMap((need) => need.packages)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const still = missing.filter((need) =>
    need.what === 'chromium' ? chromium() === null : !existsSync('/usr/lib/postgresql/15/bin/postgres'),
  )
  for (const need of still) {
    console.log(`Missing: ${need.what}. Install it with: apt-get install ${need.packages.join(' ')}`)
    leftOut.push(need.without)
  }
  return still.map((need) => need.what)
}

function chromium(): string | null {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return places.find((place) => place !== undefined && existsSync(place)) ?? null
}

const missing = fast ? [] : prepareMachine()
check('types', 'tsc')
check('format and lint', 'biome', 'ci', '--colors=off', '--error-on-warnings', '.')
checkDirections()
if (fast) runTests(['unit'])
else {
  runTests(['unit', 'database'])
  if (!missing.includes('chromium')) runTests(['journeys'])
  if (missing.length > 0 && process.env.CI) failed++ // continuous integration leaves nothing out
}
if (!existsSync('../shared/data')) leftOut.push('comparisons with the shared data, which is not here')
if (leftOut.length > 0) console.log(`left out: ${leftOut.join('; ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
