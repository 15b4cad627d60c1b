import { execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** Run a command as an analyst would, in a folder of its own. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

function write(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return name
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

const QUESTIONS = [
  'Mijn baby slaapt niet door',
  'Onze peuter wil niet in zijn eigen bed slapen',
  'Ze wordt elke nacht vier keer wakker',
  'Hoe laat moet een kleuter naar bed?',
  'Oğlum gece uyumuyor',
  'Hij zit de hele dag op zijn telefoon',
  'Hoeveel schermtijd is goed voor een kind van zes?',
  'Ruzie over gamen, elke avond weer',
  'Mijn zoon speelt tot diep in de nacht Fortnite',
  'De tablet weghalen geeft een driftbui',
  'Ik kan de huur niet meer betalen',
  'We hebben schulden bij de zorgverzekeraar',
  'Waar vraag ik bijzondere bijstand aan?',
  'Geen geld voor de contributie van voetbal',
  'Bij welke voedselbank kan ik terecht?',
]
const rows = QUESTIONS.map((text, n) => `v${String(n + 1).padStart(2, '0')},"${text}",${n % 2 === 0 ? 'Zuid' : 'West'}`)
const file = write('vragen.csv', ['id,vraag,wijk', ...rows])

describe('an analyst with a file of questions', () => {
  it('gets themes with their questions, the same bytes in whatever order the file is', async () => {
    const first = await run('cluster', '--input', file, '--text', 'vraag', '--id', 'id', '--output', 'themas.json')
    expect(first).toMatchObject({ code: 0, out: '' })
    expect(first.err.trim().split('\n')).toHaveLength(1)
    const found = JSON.parse(read('themas.json'))
    const themeOf = Object.fromEntries(found.assignments.map((line: { id: string; theme: string | null }) => [line.id, line.theme]))
    expect(found.assignments).toHaveLength(15)
    expect(themeOf.v12).toBe(themeOf.v11)
    expect(themeOf.v06).not.toBe(themeOf.v11)
    for (const theme of found.themes)
      expect(found.assignments.filter((line: { theme: string }) => line.theme === theme.id)).toHaveLength(theme.size)

    write('andersom.csv', ['id,vraag,wijk', ...rows.toReversed()])
    await run('cluster', '--input', 'andersom.csv', '--text', 'vraag', '--id', 'id', '--output', 'andersom.json')
    expect(read('andersom.json')).toBe(read('themas.json'))
  })

  it('gets the themes of the city for each wijk, however few questions it has, and what is its own', async () => {
    const own = [
      'Waar is een rolstoel te leen?',
      'Wie leent een rolstoel uit?',
      'Rolstoel lenen',
      'Een rolstoel voor een week',
      'Kan ik ergens een rolstoel lenen?',
    ]
    const wijken = write('wijken.csv', ['id,vraag,wijk', ...rows, ...own.map((text, n) => `r${n},"${text}",West`)])
    expect(
      (await run('cluster', '--input', wijken, '--text', 'vraag', '--id', 'id', '--by', 'wijk', '--output', 'per-wijk.json')).code,
    ).toBe(0)
    const { themes, assignments } = JSON.parse(read('per-wijk.json'))
    const themeOf = Object.fromEntries(assignments.map((line: { id: string; theme: string | null }) => [line.id, line.theme]))
    // one from Zuid, one from West
    expect(themeOf.v12).toBe(themeOf.v11)
    for (const { id, size, part } of themes) {
      expect(assignments.filter((line: { theme: string }) => line.theme === id)).toHaveLength(size)
      expect(id.includes('/')).toBe(part !== undefined)
    }
  })

  it('gets the likes of each question, also across languages', async () => {
    expect((await run('similar', '--input', file, '--text', 'vraag', '--id', 'id', '--top', '3', '--output', 'buren.csv')).code).toBe(0)
    const lines = read('buren.csv').trim().split('\n')
    expect(lines[0]).toBe('query_id,neighbour_id,score')
    expect(lines).toHaveLength(1 + 15 * 3)
    expect(['v01', 'v02', 'v03', 'v04']).toContain(lines.find((line) => line.startsWith('v05,'))!.split(',')[1])
  })

  it('gets texts without who they are about', async () => {
    // a line separator of Unicode may stand inside a text of JSON: it ends no line
    write('teksten.jsonl', ['{"id":1,"text":"Bel mij op 06-12345678"}', '', '{"id":"b","text":"Ze slaapt\u2028slecht"}'])
    expect((await run('deidentify', '--input', 'teksten.jsonl', '--output', 'schoon.jsonl')).code).toBe(0)
    const [one, other] = read('schoon.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(one).toEqual({
      id: 1,
      text: 'Bel mij op 06-12345678',
      spans: [{ start: 11, end: 22, kind: 'phone', text: '06-12345678' }],
      redacted: 'Bel mij op [phone]',
    })
    expect(other).toMatchObject({ id: 'b', spans: [], redacted: 'Ze slaapt\u2028slecht' })
  })
})

describe('an analyst who stops a command', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s finds no half a file', async (signal) => {
    write(
      'veel.jsonl',
      Array.from({ length: 100_000 }, (_, id) => `{"id":${id},"text":"Daan van 4 slaapt slecht"}`),
    )
    const args = ['--disable-warning=ExperimentalWarning', program, 'deidentify', '--input', 'veel.jsonl', '--output', 'half.jsonl']
    const command = spawn(process.execPath, args, { cwd: folder })
    const parts = () => readdirSync(folder).filter((name) => name.startsWith('half.jsonl'))
    await expect.poll(parts, { timeout: 10_000, interval: 10 }).toHaveLength(1)
    const ended = new Promise((resolve) => command.on('exit', resolve))
    command.kill(signal)
    expect([await ended, parts()]).toEqual([{ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal], []])
  })

  it('may write to what is no file, which stays what it is', async () => {
    write('een.jsonl', ['{"id":1,"text":"Goed"}'])
    execFileSync('mkfifo', [join(folder, 'pijp')])
    const reader = execFile('cat', [join(folder, 'pijp')])
    const heard = new Promise((resolve) => reader.stdout!.once('data', resolve))
    expect((await run('deidentify', '--input', 'een.jsonl', '--output', 'pijp')).code).toBe(0)
    expect(await heard).toContain('"redacted":"Goed"')
    expect(lstatSync(join(folder, 'pijp')).isFIFO()).toBe(true)
    symlinkSync('achter.jsonl', join(folder, 'link.jsonl'))
    write('achter.jsonl', ['oud'])
    expect((await run('deidentify', '--input', 'een.jsonl', '--output', 'link.jsonl')).code).toBe(0)
    expect(lstatSync(join(folder, 'link.jsonl')).isSymbolicLink()).toBe(true)
    expect(read('achter.jsonl')).toContain('Goed')
  })
})

describe('an analyst who made a mistake', () => {
  it.each([
    ['a file that is not there', ['cluster', '--input', 'weg.csv', '--text', 'vraag', '--output', 'uit.json'], 'weg.csv'],
    [
      'a column that is not there',
      ['similar', '--input', file, '--text', 'tekst', '--id', 'id', '--output', 'uit.json'],
      'regel 1: er is geen kolom "tekst"',
    ],
    ['an option nobody knows', ['cluster', '--themes', '5'], '--themes'],
    ['an option left out', ['cluster', '--input', file, '--output', 'uit.json'], '--text ontbreekt'],
    ['a number that is none', ['cluster', '--input', file, '--text', 'vraag', '--seed', 'x', '--output', 'uit.json'], '--seed is "x"'],
    ['a folder that is not there', ['cluster', '--input', file, '--text', 'vraag', '--output', 'weg/uit.json'], 'weg'],
    ['a command that does not exist', ['klusteren'], 'klusteren'],
  ])('hears what to do about %s, and nothing is written', async (_, args, says) => {
    const result = await run(...args)
    expect(result.code).toBe(2)
    expect(result.err).toContain(says)
    expect(existsSync(join(folder, 'uit.json'))).toBe(false)
  })

  it.each([
    ['a doubled id', ['id,vraag', '1,Een', '1,Twee'], 'regel 3: "1" staat ook op regel 2'],
    ['a row with too many cells', ['id,vraag', '1,Ja, hoor'], 'regel 2: 3 kolommen in plaats van 2'],
    ['a quote that does not close', ['id,vraag', '1,"Ja'], 'geen goede CSV'],
    ['an empty file', [], 'leeg'],
  ])('hears on which line there is %s', async (_, lines, says) => {
    writeFileSync(join(folder, 'fout.csv'), lines.join('\n'))
    const result = await run('similar', '--input', 'fout.csv', '--text', 'vraag', '--id', 'id', '--output', 'uit.csv')
    expect(result.code).toBe(2)
    expect(result.err).toContain(says)
    expect(readdirSync(folder).filter((name) => name.startsWith('uit.csv'))).toEqual([])
  })

  it('hears of every row with too many cells at once, and of a file with semicolons', async () => {
    write('scheef.csv', ['id,vraag', '1,Ja, hoor', '2,Goed', '3,Nee, hoor'])
    const crooked = await run('similar', '--input', 'scheef.csv', '--text', 'vraag', '--id', 'id', '--output', 'uit.csv')
    expect(crooked.err.match(/regel \d/g)).toEqual(['regel 2', 'regel 4'])
    write('punt.csv', ['id;vraag', '1;Goed'])
    const semicolons = await run('similar', '--input', 'punt.csv', '--text', 'vraag', '--id', 'id', '--output', 'uit.csv')
    expect(semicolons.err).toContain("geen komma's")
  })

  it.each([
    ['CSV', 'latijn.csv', ['similar', '--text', 'vraag', '--id', 'id'], 'id,vraag\n1,Caf\u00e9\n', 'na regel 1'],
    ['lines of JSON', 'latijn.jsonl', ['deidentify'], '{"id":1,"text":"Goed"}\n{"id":2,"text":"Caf\u00e9"}\n', 'na regel 1'],
    ['JSON', 'latijn.json', ['rank', '--method', 'borda'], '{"candidates":["Caf\u00e9"]}', 'na regel 1'],
  ])('hears that %s is no UTF-8, instead of reading question marks', async (_, name, [command, ...options], text, says) => {
    writeFileSync(join(folder, name), Buffer.from(text, 'latin1'))
    const result = await run(command!, '--input', name, ...options, '--output', 'uit.txt')
    expect([result.code, result.err]).toEqual([2, expect.stringContaining(says)])
    expect(result.err).toContain('geen UTF-8')
    expect(readdirSync(folder).filter((file) => file.startsWith('uit.txt'))).toEqual([])
  })

  it('is told of every bad line of a file to clean, without its text', async () => {
    write('kapot.jsonl', ['{"id":1,"text":"Goed"}', 'Piet', '{"id":2}'])
    const result = await run('deidentify', '--input', 'kapot.jsonl', '--output', 'uit.jsonl')
    expect(result.code).toBe(2)
    expect(result.err).toContain('regel 2')
    expect(result.err).toContain('regel 3')
    expect(result.err).not.toContain('Piet')
    expect(readdirSync(folder).filter((name) => name.startsWith('uit.jsonl'))).toEqual([])
  })

  it.each([
    ['cluster', ['themes', 'assignments', 'stability']],
    ['similar', ['query_id', 'neighbour_id', 'score']],
    ['suggest', ['first', 'second', 'third', 'certainty']],
    ['deidentify', ['spans', 'redacted', 'postcode']],
    ['trend', ['series', 'expected', 'upperbound', 'alarm', 'score', 'adjusted_p']],
    ['rank', ['candidates', 'ballots', 'distance', 'optimal', 'orders']],
    ['suppress', ['--released', 'primary', 'low']],
  ])('can ask how %s works: every column and every way it ends', async (name, columns) => {
    const result = await run(name, '--help')
    expect(result.code).toBe(0)
    for (const word of [...columns, '--input', '--output', 'Uitgang: 0 gelukt, 1', '2 de invoer']) expect(result.out).toContain(word)
  })
})
