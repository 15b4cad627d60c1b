import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-suggest-'))
afterAll(() => rmSync(folder, { recursive: true }))

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

function suggestWith(examples: string, output: string): Promise<{ code: number; err: string }> {
  const args = ['--input', 'vragen.csv', '--text', 'vraag', '--id', 'id', '--examples', examples, '--label', 'thema', '--output', output]
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'suggest', ...args], { cwd: folder }, (error, _, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), err }),
    )
  })
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
}

const EXAMPLES = [
  'Mijn baby wordt elk uur wakker,slapen',
  'Onze peuter wil niet in zijn eigen bed,slapen',
  'Hoe laat moet een kleuter naar bed?,slapen',
  'Hoeveel schermtijd is goed voor een kind van zes?,schermen',
  'Hij kijkt de hele dag filmpjes op de tablet,schermen',
  'Als de wifi uitgaat is het oorlog in huis,schermen',
  'Ik kan de huur niet meer betalen,geld',
  'We hebben schulden bij de zorgverzekeraar,geld',
  'Bij welke voedselbank kan ik terecht?,geld',
]
write('vragen.csv', [
  'id,vraag',
  'a,"Hij legt dat ding niet weg, ook tijdens het eten wil hij filmpjes"',
  'b,Ze ligt tot elf uur te draaien en slaapt dan nog niet',
  'c,De rekeningen stapelen zich op',
  'd,Waar kan ik zwemles krijgen voor mijn dochter?',
])

describe('an analyst with questions, and examples that people confirmed', () => {
  it('gets the likeliest themes of each, the same bytes in whatever order the examples are', async () => {
    write('voorbeelden.csv', ['vraag,thema', ...EXAMPLES])
    write('andersom.csv', ['vraag,thema', ...EXAMPLES.toReversed()])
    const result = await suggestWith('voorbeelden.csv', 's.csv')
    expect(result).toMatchObject({ code: 0 })
    expect(result.err.trim().split('\n')).toHaveLength(1)
    await suggestWith('andersom.csv', 'andersom-uit.csv')
    const text = readFileSync(join(folder, 's.csv'), 'utf8')
    expect(readFileSync(join(folder, 'andersom-uit.csv'), 'utf8')).toBe(text)
    const [header, ...lines] = text.trim().split('\n')
    expect(header).toBe('id,first,second,third,certainty')
    expect(lines.slice(0, 3).map((line) => line.split(',').slice(0, 2).join())).toEqual(['a,schermen', 'b,slapen', 'c,geld'])
    for (const line of lines) expect(Number(line.split(',')[4])).toBeLessThanOrEqual(1)
  })

  it('can name a theme that has no example yet', async () => {
    write('met-naam.csv', ['vraag,thema', ...EXAMPLES, ',Zwemles en sport'])
    expect((await suggestWith('met-naam.csv', 'met-naam-uit.csv')).code).toBe(0)
    expect(readFileSync(join(folder, 'met-naam-uit.csv'), 'utf8')).toContain('\nd,Zwemles en sport,')
  })

  it('hears which example has no theme, and nothing is written', async () => {
    write('leeg.csv', ['vraag,thema', ...EXAMPLES, 'Een vraag,'])
    const { code, err } = await suggestWith('leeg.csv', 'niets.csv')
    expect([code, err]).toEqual([2, 'leeg.csv, regel 11: kolom "thema" is leeg. Zet er iets in, of haal de rij weg.\n'])
    expect(existsSync(join(folder, 'niets.csv'))).toBe(false)
  })
})
