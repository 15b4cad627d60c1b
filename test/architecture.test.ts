import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const source = readdirSync('src', { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file))
const read = (file: string) => readFileSync(join('src', file), 'utf8')
const lines = (text: string) => text.split('\n').length

describe('a newcomer finds her way', () => {
  test('no file is over 300 lines without a decision that says why', () => {
    const decisions = readdirSync('docs/decisions').map((file) => readFileSync(join('docs/decisions', file), 'utf8'))
    const long = source.filter((file) => lines(read(file)) > 300 && !decisions.some((text) => text.includes(`src/${file}`)))
    expect(long).toEqual([])
  })

  test('no file has a name that says nothing', () => {
    expect(source.filter((file) => /(^|\/)(utils?|helpers?|common|types|index|manager|service)\.tsx?$/.test(file))).toEqual([])
  })

  test('every folder of the domain is in the glossary', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8')
    const shell = ['engine', 'platform', 'web', 'demo', 'cli']
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !shell.includes(entry.name))
    for (const { name } of folders) expect(glossary, `docs/glossary.md does not know ${name}`).toMatch(new RegExp(`\\| ${name} \\|`))
  })

  test('only main reads the environment', () => {
    const readers = source.filter((file) => read(file).includes('process.env') && !file.includes('.test.') && file !== 'main.ts')
    expect(readers).toEqual([])
  })

  test('nothing a person typed is written into a page without escaping', () => {
    expect(source.filter((file) => /dangerouslySetInnerHTML|\braw\(/.test(read(file)) && file.endsWith('.tsx'))).toEqual([])
  })
})

describe('privacy stands in the shape of the code', () => {
  test('every function of a store takes the database and the scope first', () => {
    const wrong: string[] = []
    for (const file of source.filter((name) => name.endsWith('.store.ts'))) {
      for (const [, name, parameters] of read(file).matchAll(/export (?:async )?function\*? (\w+)(?:<[^>]*>)?\(\s*([^)]*)/g)) {
        const first = parameters!.split(',').map((parameter) => parameter.trim().split(':')[0]!.trim())
        if (first[0] !== 'db' || !['scope', '_scope'].includes(first[1]!)) wrong.push(`${file}: ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('the first line of every action asks the right', () => {
    const wrong: string[] = []
    for (const file of source.filter((name) => name.endsWith('.actions.ts'))) {
      for (const [, name, body] of read(file).matchAll(/export async function (\w+)[^{]*?\{\n([\s\S]*?)\n\}/g)) {
        const first = body!.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('//'))!
        const asks = /\bneed\(|asMember\(/.test(first) || /before anyone is signed in|for the river/i.test(docOf(read(file), name!))
        if (!asks) wrong.push(`${file}: ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('a store is the only place with SQL of the domain', () => {
    const domain = ['privacy', 'organisations', 'areas', 'questions', 'themes', 'approaches'].filter((folder) =>
      existsSync(join('src', folder)),
    )
    const wrong = source.filter(
      (file) =>
        domain.includes(file.split('/')[0]!) &&
        !/\.(store|setup|test)\.ts$|\.db\.test\.ts$|privacy\/scope\.ts$/.test(file) &&
        /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(read(file)),
    )
    expect(wrong).toEqual([])
  })
})

/** The docstring above an exported function. */
function docOf(text: string, name: string): string {
  const at = text.search(new RegExp(`export async function ${name}\\b`))
  return text.slice(text.lastIndexOf('/**', at), at)
}
