// Builds what the platform runs: the server, the commands, the encoder's worker, the browser modules and the stylesheet.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildStyles } from '../src/web/styles/build.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, 'dist', '.stamp')

/** Changes whenever a file that goes into the build does. */
function stamp(): string {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(`${path} ${statSync(path).size} ${statSync(path).mtimeMs}\n`)
  for (const file of readdirSync(join(root, 'src'), { recursive: true }).map(String).sort()) {
    if (/\.(tsx?|css|svg|json)$/.test(file) && !file.includes('.test.')) add(join(root, 'src', file))
  }
  for (const file of ['package.json', 'package-lock.json', 'bin/build.ts']) add(join(root, file))
  return hash.update(process.env.THEME_PACKAGE ?? '').digest('hex')
}

const wanted = stamp()
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  rmSync(stampFile, { force: true })
  const browserModules = readdirSync(join(root, 'src/web/browser')).filter((file) => file.endsWith('.ts'))
  await Promise.all([
    build({
      entryPoints: ['src/main.ts', 'src/cli.ts', 'src/platform/encoder-worker.ts', 'src/questions/import-reader-worker.ts'].map((file) =>
        join(root, file),
      ),
      outdir: join(root, 'dist'),
      entryNames: '[name]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      chunkNames: 'chunk-[hash]',
      platform: 'node',
      format: 'esm',
      target: 'node22',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: true,
      logLevel: 'error',
    }),
    build({
      entryPoints: browserModules.map((file) => join(root, 'src/web/browser', file)),
      outdir: join(root, 'dist/static'),
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      logLevel: 'error',
    }),
    buildStyles(root, process.env.THEME_PACKAGE || undefined),
  ])
  copyFileSync(join(root, 'src/web/icon.svg'), join(root, 'dist/static/icon.svg'))
  writeFileSync(`${stampFile}.new`, wanted)
  renameSync(`${stampFile}.new`, stampFile)
}
