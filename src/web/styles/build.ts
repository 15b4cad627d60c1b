// One stylesheet: the component CSS we use, only the design tokens it refers to, and our own layout layer.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'

const limit = 24_000 // bytes after gzip

/** Builds `dist/static/ui.css` from the packages of this project; throws when it grew over its limit. `themePackage` holds the tokens of a municipality's own house style. */
export async function buildStyles(root: string, themePackage = '@nl-design-system-unstable/voorbeeld-design-tokens'): Promise<number> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'))
  const components = Object.keys(manifest.devDependencies).filter((name) => /^@utrecht\/.+-css$/.test(name))
  const css = components.map((name) => read(`node_modules/${name}/dist/index.css`)).join('\n')
  const own = read('src/web/styles/layout.css')
  const definitions = new Map(
    [...read(`node_modules/${themePackage}/dist/theme.css`).matchAll(/(--[\w-]+)\s*:\s*([^;}]+)[;}]/g)].map((m) => [m[1]!, m[2]!.trim()]),
  )
  const tokens = tokensUsed(css + own, definitions)
  const { code } = await transform(`:root{${tokens.map((name) => `${name}:${definitions.get(name)}`).join(';')}}${css}${own}`, {
    loader: 'css',
    minify: true,
  })
  mkdirSync(join(root, 'dist/static'), { recursive: true })
  writeFileSync(join(root, 'dist/static/ui.css'), code)
  const size = gzipSync(code, { level: 9 }).length
  if (size > limit) throw new Error(`ui.css is ${size} bytes after gzip, over ${limit}: leave out a component that no page uses`)
  return size
}

/** Names of the tokens that the text uses, directly or through another token. */
function tokensUsed(text: string, definitions: ReadonlyMap<string, string>): string[] {
  const used = new Set<string>()
  const visit = (part: string) => {
    for (const [, name] of part.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (used.has(name!)) continue
      used.add(name!)
      visit(definitions.get(name!) ?? '')
    }
  }
  visit(text)
  return [...used].filter((name) => definitions.has(name))
}
