import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-trend-'))
afterAll(() => rmSync(folder, { recursive: true }))
const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

function run(...args: string[]): Promise<{ code: number; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], { cwd: folder }, (error, _, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), err }),
    )
  })
}

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const monday = (week: number) => new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10)

describe('an analyst who looks for what rises', () => {
  const rows = [2, 3, 1, 2, 2, 3, 1, 2, 9].map((count, week) => `${monday(week)},${count}`)

  it('gets every week with what was expected, in the order of time whatever the order of the rows', async () => {
    const input = write('c.csv', `week,count\n${[...rows].reverse().join('\n')}\n`)
    expect(await run('trend', '--input', input, '--method', 'ears-c1', '--output', 'a.csv')).toMatchObject({ code: 0 })
    const [header, ...lines] = read('a.csv').trim().split('\n')
    expect(header).toBe('week,count,expected,upperbound,alarm,score')
    expect(lines).toHaveLength(9)
    expect(lines[0]).toBe('2024-01-01,2,,,0,')
    expect(lines[8]).toMatch(/^2024-02-26,9,2,4\.5\d+,1,2\.7\d+$/)
  })

  it('gets many series with their adjusted p value', async () => {
    const many = ['noord', 'zuid'].flatMap((name) => rows.map((row) => `${name},${row}`))
    const input = write('many.csv', `series,week,count\n${many.join('\n')}\n`)
    const { code, err } = await run('trend', '--input', input, '--method', 'ears-c1', '--output', 'many-out.csv')
    expect(code).toBe(0)
    expect(err).toBe('2 reeks(en), 18 weken, 2 alarm(en). Van de alarmen van een week is naar verwachting hoogstens 5 % vals.\n')
    expect(read('many-out.csv')).toMatch(/^series,week,count,expected,upperbound,alarm,score,adjusted_p\nnoord,2024-01-01,2,,,0,,\n/)
  })

  it('is told the line of each mistake, and gets no file', async () => {
    const input = write('wrong.csv', 'week,count\n2024-01-01,3\n2024-01-09,x\n')
    const { code, err } = await run('trend', '--input', input, '--method', 'noufaily', '--output', 'none.csv')
    expect(code).toBe(2)
    expect(err).toContain('regel 3: "2024-01-09" is geen maandag')
    expect(err).toContain('regel 3: "x" is geen aantal')
    const gap = write('gap.csv', 'week,count\n2024-01-01,3\n2024-01-15,3\n2024-01-15,4\n')
    const second = await run('trend', '--input', gap, '--method', 'noufaily', '--output', 'none.csv')
    expect(second.err).toContain('regel 3: week 2024-01-08 ontbreekt')
    expect(second.err).toContain('regel 4: week 2024-01-15 staat ook op regel 3')
    const options = write('o.json', '{"b":0,"weeks":3}')
    const third = await run('trend', '--input', input, '--method', 'noufaily', '--options', options, '--output', 'none.csv')
    expect(third.err).toMatch(/"weeks" is geen instelling[\s\S]*b is 0/)
    expect((await run('trend', '--input', input, '--method', 'feeling', '--output', 'none.csv')).code).toBe(2)
    expect(existsSync(join(folder, 'none.csv'))).toBe(false)
  })
})

describe('teams that put their priorities together', () => {
  it('get one ranking, and how many are equally good', async () => {
    const input = write(
      'b.json',
      '{"candidates":["a","b"],"ballots":[{"weight":2,"ranking":[["a"],["b"]]},{"weight":2,"ranking":[["b"],["a"]]}]}',
    )
    expect(await run('rank', '--input', input, '--method', 'kemeny', '--output', 'r.json')).toMatchObject({ code: 0 })
    expect(JSON.parse(read('r.json'))).toEqual({ ranking: [['a'], ['b']], distance: 2, optimal: true, orders: 2 })
  })

  it('are told what is wrong with a ballot', async () => {
    const input = write('wrong.json', '{"candidates":["a"],"ballots":[{"weight":1,"ranking":[["a"],["z"]]}]}')
    const { code, err } = await run('rank', '--input', input, '--method', 'borda', '--output', 'no.json')
    expect([code, err]).toEqual([2, 'wrong.json, ballot 1: "z" staat niet bij candidates. Zet het erbij of haal het weg.\n'])
    const odd = write('odd.json', '{"candidates":"a"}')
    expect((await run('rank', '--input', odd, '--method', 'borda', '--output', 'no.json')).code).toBe(2)
    expect(existsSync(join(folder, 'no.json'))).toBe(false)
  })
})
