import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-suppress-'))
afterAll(() => rmSync(folder, { recursive: true }))

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** Run the command as an analyst would, in a folder of its own. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', program, 'suppress', ...args],
      { cwd: folder },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

function write(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return name
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const columns = ['--dimensions', 'wijk,theme', '--count', 'n']
const counts = ['wijk,theme,n', 'Zuid,slapen,2', 'Zuid,"school, thuis",9', 'West,slapen,8', 'West,"school, thuis",30']

describe('an analyst with a table of counts', () => {
  it('gets the rows, then every sum, with the small count and what would tell it left out', async () => {
    const result = await run('--input', write('n.csv', counts), ...columns, '--threshold', '5', '--output', 's.csv', '--audit', 'a.json')
    expect(result).toMatchObject({ code: 0, out: '' })
    expect(result.err.trim().split('\n')).toHaveLength(1)
    expect(read('s.csv').trim().split('\n')).toEqual([
      'wijk,theme,n,why',
      'Zuid,slapen,,primary',
      'Zuid,"school, thuis",,secondary',
      'West,slapen,,secondary',
      'West,"school, thuis",,secondary',
      '*,"school, thuis",39,',
      '*,slapen,10,',
      'West,*,38,',
      'Zuid,*,11,',
      '*,*,49,',
    ])
    expect(JSON.parse(read('a.json'))[0]).toEqual({ cell: { wijk: 'Zuid', theme: 'slapen' }, low: 0, high: 10 })
  })

  it('can leave out zeros too, and round what is shown', async () => {
    write('zeros.csv', ['wijk,n', 'Zuid,0', 'West,7', 'Oost,23', 'Noord,16'])
    const args = ['--input', 'zeros.csv', '--dimensions', 'wijk', '--count', 'n']
    await run(...args, '--output', 'shown.csv')
    expect(read('shown.csv')).toContain('Zuid,0,\n')
    await run(...args, '--zeros', '--round', '5', '--output', 'hidden.csv')
    expect(read('hidden.csv')).toContain('Zuid,,primary\n')
    expect(read('hidden.csv')).toContain('*,45,\n')
  })

  it('publishes next week without giving away this week', async () => {
    const weekly = ['--dimensions', 'week,wijk', '--count', 'n', '--threshold', '5']
    const first = ['week,wijk,n', '1,Zuid,9', '1,West,12']
    write('w1.csv', first)
    write('w2.csv', [...first, '2,Zuid,2', '2,West,11'])
    await run('--input', 'w1.csv', ...weekly, '--output', 'r1.csv')
    const second = await run('--input', 'w2.csv', ...weekly, '--released', 'r1.csv', '--output', 'r2.csv', '--audit', 'a2.json')
    expect(second.code).toBe(0)
    const lines = new Map(
      read('r2.csv')
        .trim()
        .split('\n')
        .map((line) => [line.split(',').slice(0, 2).join(), line.split(',')[2]]),
    )
    // week 1 is known in full, so neither the sum of Zuid nor both others of week 2 may be there
    expect(lines.get('1,Zuid')).toBe('9')
    expect(lines.get('2,Zuid')).toBe('')
    expect(lines.get('*,Zuid')).toBe('')
    for (const { low, high } of JSON.parse(read('a2.json'))) expect(high).toBeGreaterThan(low)
  })

  it('is told what is wrong, line by line, and gets no output', async () => {
    write('wrong.csv', ['wijk,theme,n', 'Zuid,slapen,2', 'Zuid,slapen,3', '*,school,x', ',slapen,4'])
    const result = await run('--input', 'wrong.csv', ...columns, '--output', 'none.csv')
    expect(result.code).toBe(2)
    expect(result.err).toMatch(/wrong\.csv, regel 3: "Zuid, slapen" staat ook op regel 2\./)
    expect(result.err).toMatch(/wrong\.csv, regel 4: "\*" staat voor een som\./)
    expect(result.err).toMatch(/wrong\.csv, regel 4: "x" in kolom "n" is geen aantal\./)
    expect(result.err).toMatch(/wrong\.csv, regel 5: kolom "wijk" is leeg\./)
    expect(existsSync(join(folder, 'none.csv'))).toBe(false)
  })

  it('is told when an earlier table says something else', async () => {
    write('n.csv', counts)
    write('other.csv', ['wijk,theme,n,why', 'Zuid,slapen,,primary', 'West,slapen,12,', 'Oost,slapen,6,'])
    const result = await run('--input', 'n.csv', ...columns, '--released', 'other.csv', '--output', 'none.csv')
    expect(result.code).toBe(2)
    expect(result.err).toMatch(/other\.csv, regel 3: "West, slapen" was 12, maar is volgens de invoer 8\./)
    expect(result.err).toMatch(/other\.csv, regel 4: de cellen van "Oost, slapen" staan niet allemaal in de invoer\./)
    expect((await run('--input', 'n.csv', ...columns, '--round', '11', '--output', 'none.csv')).err).toMatch(
      /hooguit twee keer de drempel: 10/,
    )
  })
})
